"""The forms of a record's page, one a type: made when a type's first record is shown, and let go of when records of several
other types were shown since, unless something unsaved stands in them.

Knows forms, not what is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.store import Store

KEPT = 5
"""Of how many types what is made for a page is kept: an officer goes to and fro among a few, and what is made for all of
them would be a good part of the window's memory."""


class PageEditors(QObject):
    """The forms of one page.

    Attributes:
        editors: those that are there, by type name, the one used last at the end.

    Signals:
        followed: a link was pressed; type name and id.
        unsaved: a record was left with something that could not be saved; type name, id, name, and why.
        settled, saved: as the forms say it.
        arranged: the width of the labels of a form, in pixels.
    """

    followed = Signal(str, object)
    unsaved = Signal(str, object, str, str)
    settled = Signal()
    saved = Signal(object)
    arranged = Signal(int)

    def __init__(
        self, store: Store, saver: Saver, jobs: Jobs, page: QWidget, place: Callable[[QWidget], object]
    ) -> None:
        """`place` puts a form where it stands on the page."""
        super().__init__(page)
        self._given = (store, saver, jobs)
        self._place = place
        self.editors: dict[str, RecordEditor] = {}

    def editor(self, name: str) -> RecordEditor:
        """The form of a type, made if it is not there."""
        editor = self.editors.pop(name, None) or self._made(name)
        self.editors[name] = editor
        return editor

    def show(self, name: str) -> RecordEditor:
        """Show the form of a type, and no other."""
        shown = self.editor(name)
        for each in self.editors.values():
            each.setVisible(each is shown)
        self._let_go()
        return shown

    def _made(self, name: str) -> RecordEditor:
        editor = RecordEditor(*self._given, BY_NAME[name])
        editor.status = editor.form.status_edit()
        editor.followed.connect(self.followed)
        editor.unsaved.connect(partial(self.unsaved.emit, name))
        editor.settled.connect(lambda _: self.settled.emit())
        editor.saved.connect(self.saved)
        editor.form.arranged.connect(self.arranged)
        self._place(editor)
        editor.hide()
        return editor

    def _let_go(self) -> None:
        """Let go of the forms that were not used for longest."""
        idle = [name for name, each in list(self.editors.items())[:-1] if each.is_idle]
        for name in idle[: max(0, len(self.editors) - KEPT)] if not self._given[1].pending() else ():
            old = self.editors.pop(name)
            if old.status is not None:
                old.status.deleteLater()
            old.hide()
            old.deleteLater()
