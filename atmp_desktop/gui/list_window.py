"""A list in a window of its own: of records that have no section in the side bar, such as the attendance of one meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import state, theme
from atmp_desktop.gui.as_at import AsAtBar
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.gui.print_list import print_shown
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.record_window import SHARED
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Status
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

HELP_PAGE = "lists-and-filters"

STOPPING_SECONDS = 2.0
"""How long the window waits at its end for what is being read."""


class ListWindow(QMainWindow):
    """The window. It answers to the keys that a list of the main window has.

    Attributes:
        list: the list in it.
        views: its saved views.
        as_at: the bar that says on which day it shows records; that of the main window when it is opened.
        actions_by_id: what it can do, by the command of the main window that does the same there.
    """

    def __init__(self, workspace: Workspace, type: str, filter: str) -> None:
        super().__init__(workspace.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(BY_NAME[type].about.many)
        self._work, self._type = workspace, type
        self.list = RecordList(workspace.store, workspace.events, workspace.jobs, BY_NAME[type], parent=self)
        self.views = ListViews(self.list, type, workspace.views.shelf, workspace.store, workspace.jobs)
        self.views.failed.connect(workspace.window.show_error)
        self.list.set_filter(filter)
        self.list.opened.connect(workspace.go_to)
        self.list.export_wanted.connect(workspace.sheets.export)
        self.list.bin_wanted.connect(partial(workspace.acts.bin, type))
        self.list.said.connect(workspace.window.say)
        self.list.view.edit_wanted.connect(self._edit_cell)
        self.as_at = AsAtBar()
        self.as_at.chosen.connect(self.show_as_at)
        self.as_at.left.connect(self.list.setFocus)
        self.actions_by_id: dict[str, QAction] = {}
        self._add_actions()
        self._lay_out()
        self.show_as_at(workspace.as_at.day)
        workspace.closed.connect(self.close)
        there = workspace.window.screen().availableGeometry()
        wanted = workspace.window.geometry().translated(theme.em(self, 3), theme.em(self, 3))
        wanted.setSize(there.size().boundedTo(QSize(theme.em(self, 64), theme.em(self, 48))))
        self.setGeometry(state.clamped(wanted, [there]))
        self.list.setFocus()

    def _add_actions(self) -> None:
        """The commands of the main window that mean this list here, by their keys."""
        work, shown, shaping = self._work, self.list, self.views.shaping
        acts: dict[str, Callable[[], object]] = {
            "view.as_at": partial(self.as_at.ask, work.store.today),
            "file.export": shown.export,
            "file.print": self.print,
            "edit.filter": shown.focus_filter,
            "edit.clear_filter": shown.clear_filter,
            "edit.build_filter": shaping.build_filter,
            "edit.copy_addresses": shown.copy_addresses,
            "view.pick": self.views.picker.pop_up,
            "view.group": shaping.pick_group,
            "view.refresh": shown.refresh,
            "help.guide": partial(work.window.show_help, HELP_PAGE),
            **{each: partial(work.window.commands.run, each) for each in SHARED},
            "file.close": self.close,
        }
        for id, do in acts.items():
            self._add_action(id, do)

    def _add_action(self, id: str, do: Callable[[], object]) -> None:
        command = self._work.window.commands.command(id)
        action = QAction(command.words, self)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setIconText(command.short or command.words.rstrip("…"))
        action.setStatusTip(command.tip)
        if command.icon:
            action.setIcon(icon(command.icon))
        action.triggered.connect(lambda _checked=False: do())
        self.addAction(action)
        self.actions_by_id[id] = action

    def _lay_out(self) -> None:
        bar = QToolBar(tr("Tool bar"))
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.actions_by_id[id] for id in ("view.as_at", "file.export", "file.print")])
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(bar)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.as_at)
        column.addWidget(self.list, 1)
        self.setCentralWidget(middle)

    @Slot(object)
    def show_as_at(self, day: date | None) -> None:
        """Show what held on a day, to be looked at only; None for today."""
        self.list.show_as_at(day)
        self.as_at.show_day(day, self._work.store.today())
        words = tr("As at {day}", day=format_date(day)) if day is not None else tr("As at today")
        self.actions_by_id["view.as_at"].setIconText(words)

    @Slot()
    def print(self) -> None:
        """Show the list as it is printed."""
        print_shown(self._work, self.list, self.views.current, self)

    @Slot(QModelIndex)
    def _edit_cell(self, index: QModelIndex) -> None:
        if isinstance(self.list.view.column_at(index.column()).kind, Status):
            # Its steps are on the page of the record.
            self.list.view.opened.emit(index.row())
        else:
            self._work.acts.cells.edit(self.list, index)

    def closeEvent(self, event: QCloseEvent) -> None:
        cells = self._work.acts.cells
        if cells.editor is not None and self.list.isAncestorOf(cells.editor):
            # What stands in a cell is saved first; it closes then.
            cells.editor.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
            cells.flush()
            event.ignore()
            return
        self.views.stop(STOPPING_SECONDS)
        self.list.stop()
        super().closeEvent(event)
