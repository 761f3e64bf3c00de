"""A list in a window of its own: of records that have no section in the side bar, such as the attendance of one meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

from atmp_desktop.gui import state, theme
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import BY_NAME

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace


class ListWindow(QMainWindow):
    """The window.

    Attributes:
        list: the list in it.
    """

    def __init__(self, workspace: Workspace, type: str, filter: str) -> None:
        super().__init__(workspace.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(BY_NAME[type].about.many)
        self.list = RecordList(workspace.store, workspace.events, workspace.jobs, BY_NAME[type], parent=self)
        self.list.set_filter(filter)
        self.list.opened.connect(workspace.go_to)
        self.list.export_wanted.connect(workspace.sheets.export)
        self.setCentralWidget(self.list)
        workspace.closed.connect(self.close)
        close = QAction("Close window", self)
        close.setShortcuts([QKeySequence("Ctrl+W")])
        close.triggered.connect(self.close)
        self.addAction(close)
        there = workspace.window.screen().availableGeometry()
        wanted = workspace.window.geometry().translated(theme.em(self, 3), theme.em(self, 3))
        wanted.setSize(there.size().boundedTo(QSize(theme.em(self, 64), theme.em(self, 48))))
        self.setGeometry(state.clamped(wanted, [there]))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.list.stop()
        super().closeEvent(event)
