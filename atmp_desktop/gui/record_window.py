"""A record in a window of its own, the same page as in the pane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

from atmp_desktop.gui import state, theme
from atmp_desktop.gui.commands import Commands
from atmp_desktop.gui.help_pages import page_for_section
from atmp_desktop.gui.leaving import SAVING_MILLISECONDS, STILL_SAVING, may_close, unsaved_on
from atmp_desktop.store.names import names_of
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

SHARED = ("edit.undo", "edit.redo")
"""Commands of the main window that this one answers to as well."""


class RecordWindow(QMainWindow):
    """The window.

    Attributes:
        page: the record page in it.

    Signals:
        closed: it went; what was typed in it is saved, or was given up.
    """

    closed = Signal()

    def __init__(self, workspace: Workspace, type: str, id: UUID) -> None:
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = workspace
        self._is_given_up = False
        self.page = workspace.make_page(self)
        self.page.link_followed.connect(self.show_record)
        self.page.show_as_at(workspace.as_at.day)
        self.page.today_wanted.connect(partial(self.page.show_as_at, None))
        self.setCentralWidget(self.page)
        self._add_keys(workspace.window.commands)
        self.show_record(type, id)
        there = workspace.window.screen().availableGeometry()
        wanted = workspace.window.geometry().translated(theme.em(self, 3), theme.em(self, 3))
        wanted.setSize(there.size().boundedTo(QSize(theme.em(self, 48), theme.em(self, 56))))
        self.setGeometry(state.clamped(wanted, [there]))

    def show_record(self, type: str, id: Any) -> None:
        """Show another record in it."""
        self.page.flush()
        self._type = type
        self.page.show_record(type, id)
        with self._work.store.read() as session:
            name = names_of(session.connection(), {type: [id]}).get(id, "")
        self.setWindowTitle(name or tr("Record"))

    def _add_keys(self, commands: Commands) -> None:
        close = QAction(tr("Close window"), self)
        close.setShortcuts([QKeySequence("Ctrl+W"), QKeySequence("Esc")])
        close.triggered.connect(self.close)
        self.addAction(close)
        guide = QAction(commands.command("help.guide").words, self)
        guide.setShortcuts([QKeySequence(key) for key in commands.command("help.guide").keys])
        guide.triggered.connect(self._show_guide)
        self.addAction(guide)
        for id in SHARED:
            action = QAction(commands.command(id).words, self)
            action.setShortcuts([QKeySequence(key) for key in commands.command(id).keys])
            action.triggered.connect(lambda _checked=False, id=id: commands.run(id))
            self.addAction(action)

    @Slot()
    def _show_guide(self) -> None:
        """Open the guide at the page for the record's type."""
        self._work.window.show_help(page_for_section(self._type))

    def leave(self) -> None:
        """Save what is being typed, and what was begun to be noted as it is."""
        self.page.flush()
        self.page.own.leave()

    def unsaved(self) -> list[str]:
        """What stands in it and is not saved, a sentence each."""
        return unsaved_on(self.page)

    def close_unasked(self) -> None:
        """Close it with the register, of which all has been asked."""
        self._is_given_up = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, and ask about what cannot be saved before it goes with the window."""
        self.leave()
        if not self._is_given_up and not self._may_go():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)

    def _may_go(self) -> bool:
        if not self._work.saver.wait(SAVING_MILLISECONDS):
            self.page.notice.show_notice("warning", *STILL_SAVING)
            return False
        if not may_close(self._work.ask, self, self.unsaved(), "window"):
            return False
        # What could not be saved is wanted no longer.
        self._work.saver.let_go()
        return True
