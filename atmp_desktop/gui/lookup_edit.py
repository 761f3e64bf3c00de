"""The editor of a choice whose list the register may extend: its menu ends with a line that adds a value and chooses it.

Knows lists of values; not which field or record has the value.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.choice_edit import ChoiceEdit
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import announce
from atmp_desktop.records.kinds import Choice, Lookup
from atmp_desktop.services import lookups
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

ADD = tr("Add a value…")


class LookupEdit(ChoiceEdit):
    """One of a list, or a value that is added to it.

    Attributes:
        line: where a new value is typed, in place of the list while that goes on.
    """

    def __init__(
        self, kind: Lookup, store: Store, jobs: Jobs, required: bool = False, parent: QWidget | None = None
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._list = kind.list
        self._chosen_before: str | None = None
        self._is_stepping = False
        self._is_read_only = store.read_only
        self.line = QLineEdit()
        super().__init__(kind, required, parent)
        self.line.setPlaceholderText(tr("New value; Enter adds it to the list"))
        self.line.setAccessibleName(tr("New value"))
        self.line.hide()
        self.line.installEventFilter(self)
        self.box.installEventFilter(self)
        self.place(self.line)

    def follow(self, kind: Choice) -> None:
        """Offer the list as it is now; what is chosen stays chosen."""
        if (kind, list(kind.options)) == (self._kind, list(self._kind.options)):
            return
        value = self.value()
        self._kind = kind
        self._fill()
        self.set_value(value)

    def _follow_register(self) -> None:
        kind = self._store.vocabulary.kind(self._kind)
        assert isinstance(kind, Choice)
        self.follow(kind)

    def _fill(self) -> None:
        super()._fill()
        if not self._is_read_only:
            if self._codes:
                self.box.insertSeparator(self.box.count())
            self.box.addItem(ADD)
            self.box.setCurrentIndex(-1)

    def set_value(self, value: object, words: str = "") -> None:
        super().set_value(value, words)
        self._chosen_before = self.value()

    @Slot()
    def _chosen(self) -> None:
        is_add = not self._is_read_only and self.box.currentIndex() == self.box.count() - 1
        if not is_add:
            self._chosen_before = self.value()
            super()._chosen()
            return
        super().set_value(self._chosen_before)
        # Who steps through the values with the arrows comes to the last one, and does not want another.
        if not self._is_stepping:
            self.begin_adding()

    def begin_adding(self) -> None:
        """Let a new value be typed."""
        self.line.clear()
        self.show_error("")
        self.box.hide()
        self.line.show()
        self.line.setFocus()

    def _end_adding(self) -> None:
        had_focus = self.line.hasFocus()
        self.box.show()
        self.line.hide()
        if had_focus:
            self.box.setFocus()

    def _add(self) -> None:
        words = " ".join(self.line.text().split())
        if not words:
            self._end_adding()
            return
        store, name = self._store, self._list
        self.line.setEnabled(False)

        def work(progress: Progress) -> str:
            return lookups.add(store, name, words)

        self._jobs.start(tr("Adding a value"), work, self._added, self._failed, quiet=True)

    def _added(self, code: str) -> None:
        if not isValid(self):
            return
        self.line.setEnabled(True)
        self._follow_register()
        self.set_value(code)
        self._end_adding()
        self.box.setFocus()
        announce(self.box, tr("{currenttext} was added and chosen.", currenttext=self.box.currentText()))
        self.changed.emit()
        self.left.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        if isValid(self):
            self.line.setEnabled(True)
            self.show_error(str(error))
            self.line.setFocus()

    def show_error(self, sentence: str) -> None:
        super().show_error(sentence)
        self.line.setProperty("invalid", bool(sentence))

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        if read_only != self._is_read_only:
            value = self.value()
            self._is_read_only = read_only
            self._fill()
            self.set_value(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.box:
            if kind == QEvent.Type.KeyPress:
                self._is_stepping = True
            elif kind in (QEvent.Type.KeyRelease, QEvent.Type.FocusOut, QEvent.Type.Hide):
                self._is_stepping = False
            elif kind == QEvent.Type.FocusIn:
                # Another window, or somebody else, may have added to the list meanwhile.
                self._follow_register()
        elif watched is self.line and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.show_error("")
                self._end_adding()
                return True
        elif watched is self.line and kind == QEvent.Type.FocusOut and not self.line.text().strip():
            self._end_adding()
        return super().eventFilter(watched, event)
