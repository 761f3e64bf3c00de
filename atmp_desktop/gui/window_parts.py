"""The widgets of the main window's frame, made and laid out. Knows where things stand, not what they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.as_at import AsAtBar
from atmp_desktop.gui.commands import Commands
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar, Toast
from atmp_desktop.gui.sidebar import SideBar
from atmp_desktop.gui.status_bar import StatusBar
from atmp_desktop.gui.toolbar import Toolbar
from atmp_desktop.gui.window_commands import window_commands

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow

LEAST_CENTRE_EMS, LEAST_PANE_EMS = 16, 18


@dataclass(frozen=True)
class Parts:
    """The parts, as MainWindow has them."""

    commands: Commands
    toolbar: Toolbar
    notice: NoticeBar
    toast: Toast
    status: StatusBar
    side_bar: SideBar
    centre: QStackedWidget
    pane: QStackedWidget
    splitter: QSplitter
    pages: QStackedWidget
    as_at: AsAtBar


def make_parts(window: MainWindow, jobs: Jobs) -> Parts:
    """Make the parts of a window and put them where they belong."""
    commands = Commands(window)
    commands.add(window_commands(window))
    toolbar = Toolbar(commands, window)
    window.addToolBar(toolbar)
    status = StatusBar(jobs, window)
    window.setStatusBar(status)
    notice, toast, side_bar = NoticeBar(), Toast(), SideBar()
    centre, pane = QStackedWidget(), QStackedWidget()
    for place, ems in ((centre, LEAST_CENTRE_EMS), (pane, LEAST_PANE_EMS)):
        theme.set_kind(place, "panel")
        place.setMinimumWidth(theme.em(window, ems))
    splitter = QSplitter()
    splitter.setChildrenCollapsible(False)
    as_at, middle = AsAtBar(), QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(as_at)
    column.addWidget(centre, 1)
    for each in (side_bar, middle, pane):
        splitter.addWidget(each)
    splitter.setStretchFactor(1, 1)
    pages = QStackedWidget()
    pages.addWidget(splitter)
    outer = QWidget()
    rows = QVBoxLayout(outer)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(notice)
    rows.addWidget(pages, 1)
    # The toast has a line of its own, so that no row is hidden behind it.
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(toast)
    line.addStretch(1)
    rows.addLayout(line)
    window.setCentralWidget(outer)
    return Parts(commands, toolbar, notice, toast, status, side_bar, centre, pane, splitter, pages, as_at)
