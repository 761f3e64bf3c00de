"""The network of an organisation in a window of its own: the picture, and beside it the same as a list.

Knows which network is wanted; how it is found and drawn is elsewhere.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import state, theme
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.network_canvas import NetworkCanvas
from atmp_desktop.gui.network_layout import lay_out
from atmp_desktop.gui.network_list import NetworkList
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.side_page import wrap
from atmp_desktop.records.kinds import Date
from atmp_desktop.store.questions.network import Network, network_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

WIDTH, HEIGHT = 112.0, 58.0
"""The usual size of the window, in ems."""

LIST_PART, LIST_LEAST = 0.24, 11.0
"""The part of the window's width that the list has, and the least in ems."""

HOW = tr("The arrow keys go from one to the next, and Enter opens it. What is said of one stands here.")
"""What is said below the picture while its middle is current, of which the picture says everything."""

TOLD = 5
"""So many ties of the current node are told below the picture."""


class NetworkWindow(QMainWindow):
    """The window.

    Attributes:
        canvas, list: the picture and the list; they have the same node current.
        day: the day it is of.
        network: what is on show, or None before it is read.

    Signals:
        opened: a record is wanted; its type and id.
        closed: it went.
    """

    opened = Signal(str, object)
    closed = Signal()

    def __init__(self, store: Store, events: StoreEvents, jobs: Jobs, organisation: UUID, day: object = None) -> None:
        """`day` is the day that lists show, or None for today."""
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        self._wanted = organisation
        self._been: list[UUID] = []
        self._is_fitted = False
        self.network: Network | None = None
        self._reader = PageReader(jobs, tr("Reading a network"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.title, self.summary, self.told = QLabel(), QLabel(), QLabel()
        self.day = DateEdit(Date(), store.today)
        self.day.set_value(day if day is not None else store.today())
        self.canvas = NetworkCanvas()
        self.list = NetworkList()
        self.back_button = QPushButton(icon("back"), tr("Back"))
        self.centre_button = QPushButton(icon("organisation"), tr("Show its network"))
        self.open_button = QPushButton(icon("open_outside"), tr("Open"))
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect(events)
        self.read()

    def _lay_out(self) -> None:
        space = theme.em(self, 0.8)
        for label, kind in ((self.title, "title"), (self.summary, "muted"), (self.told, "")):
            wrap(label, kind)
        self.setWindowTitle(tr("Network"))
        on = QLabel(tr("On"))
        on.setBuddy(self.day.line)
        self.day.line.setAccessibleName(tr("The day it is of"))
        self.day.setFixedWidth(theme.em(self, 17))
        self.back_button.setToolTip(tr("The network that was shown before (Alt+Left)"))
        self.centre_button.setToolTip(tr("The network around the chosen organisation (Ctrl+Enter)"))
        self.open_button.setToolTip(tr("The record of what is chosen, in the main window (Enter)"))
        acts = FlowRow(theme.em(self, 0.5))
        dated = QWidget()
        beside = QHBoxLayout(dated)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(on)
        beside.addWidget(self.day)
        for widget in (dated, self.back_button, self.centre_button, self.open_button):
            acts.add(widget)
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(space, space, space, theme.em(self, 0.5))
        top.setSpacing(theme.em(self, 0.4))
        for part in (self.title, self.summary, acts):
            top.addWidget(part)
        self._scroll.setWidget(self.canvas)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self._scroll)
        both.addWidget(self.list)
        both.setStretchFactor(0, 1)
        self.list.setMinimumWidth(theme.em(self, LIST_LEAST))
        both.setSizes([round(1000 * (1 - LIST_PART)), round(1000 * LIST_PART)])
        foot = QHBoxLayout()
        foot.setContentsMargins(space, theme.em(self, 0.4), space, theme.em(self, 0.6))
        foot.addWidget(self.told)
        # Two lines, whatever is said, so that the picture does not jump.
        self.told.setMinimumHeight(2 * self.fontMetrics().height())
        self.told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(head)
        column.addWidget(both, 1)
        column.addLayout(foot)
        self.setCentralWidget(whole)
        there = self.screen().availableGeometry()
        size = there.size().boundedTo(QSize(theme.em(self, WIDTH), theme.em(self, HEIGHT)))
        wanted = QRect(there.topLeft(), size)
        wanted.moveCenter(there.center())
        self.setGeometry(state.clamped(wanted, [there]))

    def _connect(self, events: StoreEvents) -> None:
        self.canvas.current_changed.connect(self._turn)
        self.canvas.opened.connect(self.opened)
        self.canvas.centred.connect(self.show_network)
        self.canvas.zoomed.connect(self._show_current)
        self.list.current_changed.connect(self._turn)
        self.list.opened.connect(self.opened)
        self.list.centred.connect(self.canvas.centre_on)
        self.day.left.connect(self.read)
        self.back_button.clicked.connect(self.go_back)
        self.centre_button.clicked.connect(self._centre)
        self.open_button.clicked.connect(self._open)
        events.changed.connect(self.read)
        for keys, does in ((("Ctrl+W", "Esc"), self.close), (("Alt+Left",), self.go_back)):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(does)
            self.addAction(action)

    # Reading ---------------------------------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read the network anew, on a worker."""
        try:
            day = self.day.value() or self._store.today()
        except ValueError as error:
            self.day.show_error(str(error))
            return
        store, wanted = self._store, self._wanted

        def work() -> Network:
            with store.read() as session:
                return network_of(session.connection(), wanted, day)

        self._reader.read(work)

    @Slot(object)
    def show_network(self, organisation: UUID) -> None:
        """Show the network of another organisation; Back leads to this one."""
        if organisation != self._wanted:
            self._been.append(self._wanted)
            self._wanted = organisation
            self._is_fitted = False
            self.read()
            self.back_button.setEnabled(True)

    @Slot()
    def go_back(self) -> None:
        """Show the network that was shown before."""
        if self._been:
            self._wanted = self._been.pop()
            self._is_fitted = False
            self.read()
            self.back_button.setEnabled(bool(self._been))

    def _have_read(self, found: Network) -> None:
        if found.centre.id != self._wanted:
            # Another was asked for meanwhile, and is being read.
            return
        self.notice.clear()
        is_other = self.network is None or self.network.centre.id != found.centre.id
        self.network = found
        if is_other:
            self.canvas.current = found.centre.id
        self.setWindowTitle(tr("Network of {name}", name=found.centre.name))
        self.title.setText(found.centre.name)
        alone = tr("Nobody is affiliated with it on this day, and nobody sits in a group for it.")
        self.summary.setText(found.summary if found.nodes else alone)
        self.canvas.show_network(found, lay_out(found))
        self.list.show_network(found)
        if not self._is_fitted:
            self._fit()
        self._turn(self.canvas.current)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error, [(tr("Try again"), self.read)])
        self.back_button.setEnabled(bool(self._been))

    # Going about -----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _turn(self, id: UUID | None) -> None:
        """Another node is current, in the picture or in the list."""
        if self.network is None or id is None:
            return
        self.canvas.choose(id)
        self.list.choose(id)
        is_centre = id == self.network.centre.id
        self.told.setText(HOW if is_centre else self.network.told(id, TOLD))
        node = next((each for each in self.network.nodes if each.id == id), self.network.centre)
        self.centre_button.setEnabled(node.type == "organisation" and not is_centre)
        self.open_button.setEnabled(True)
        self.back_button.setEnabled(bool(self._been))
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        """Scroll to the current node."""
        if self.network is not None and self.canvas.current is not None:
            area = self.canvas.area(self.canvas.current).toRect()
            margin = theme.em(self, 1)
            place = area.center()
            self._scroll.ensureVisible(place.x(), place.y(), area.width() // 2 + margin, area.height() // 2 + margin)

    def _centre(self) -> None:
        if self.canvas.current is not None:
            self.canvas.centre_on(self.canvas.current)

    def _open(self) -> None:
        if self.network is not None and self.canvas.current is not None:
            node = next((each for each in self.network.nodes if each.id == self.canvas.current), self.network.centre)
            self.opened.emit(node.type, node.id)

    def _fit(self) -> None:
        self._is_fitted = self.network is not None and self.isVisible()
        self.canvas.fit_into(self._scroll.maximumViewportSize())
        # From the middle outwards, where not all of it fits.
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            bar.setValue((bar.minimum() + bar.maximum()) // 2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.canvas.setFocus()
        if self.network is not None and not self._is_fitted:
            self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


class NetworkWindows(QObject):
    """The windows of one workspace; they go when the register is closed."""

    def __init__(self, work: Workspace) -> None:
        super().__init__(work)
        self._work = work
        self.windows: list[NetworkWindow] = []
        work.closed.connect(self.close_all)

    def open(self, organisation: UUID) -> NetworkWindow:
        """Show the network of an organisation, on the day that lists show."""
        work = self._work
        window = NetworkWindow(work.store, work.events, work.jobs, organisation, work.as_at.day)
        self.windows.append(window)
        window.opened.connect(self._go_to)
        window.closed.connect(partial(self.windows.remove, window))
        window.show()
        return window

    @Slot(str, object)
    def _go_to(self, type: str, id: UUID) -> None:
        self._work.go_to(type, id)
        self._work.window.activateWindow()
        self._work.window.raise_()

    @Slot()
    def close_all(self) -> None:
        """Close every window."""
        for window in list(self.windows):
            if isValid(window):
                window.close()


def open_network(work: Workspace, organisation: UUID) -> NetworkWindow:
    """Show the network of an organisation in a window of its own."""
    windows = work.findChild(NetworkWindows)
    return (windows if isinstance(windows, NetworkWindows) else NetworkWindows(work)).open(organisation)
