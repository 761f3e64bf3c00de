"""How the page of a record is laid out: notices and head above, its parts behind tabs below, or nothing at all.

Knows no record.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.as_at import DATED
from atmp_desktop.gui.cards import CardsPanel
from atmp_desktop.gui.caution_bar import CautionBar
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.facts_panel import FactsPanel
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.own_parts import OwnParts
from atmp_desktop.gui.page_header import PageHeader
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.gui.tab_order import stops_in
from atmp_desktop.translation import tr

PARTS_LEAST = 0.37
"""How much of the page's height is left to what is below the tabs, however much the head has to say; the head scrolls."""

CLOSER = 0.8
"""By how many em tabs stand closer together where there is little room, as the style sheet has it."""

PARTS_LEAST_BESIDE_LONG = 0.1
"""The same while something long is asked in the head, which is then what the page is for."""


class PageFrame(QStackedWidget):
    """The places of a record's page.

    Attributes:
        notice, cautions, bin_notice: above everything: what is the matter; what the last save was warned of; that the
            record is in the bin, or shown as at another day.
        header, facts, cards, tabs: the head, what is worked out, what is looked for first, and what chooses the part.
        head: what scrolls when what stands above the tabs is high.
        empty: what is shown while there is no record.
    """

    def __init__(self, own: OwnParts, others: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        """`own` is what a type has of its own in the overview; `others` are the parts behind the other tabs, with their
        words."""
        super().__init__(parent)
        self.notice = NoticeBar()
        self.cautions = CautionBar()
        self.bin_notice = NoticeBar()
        self.header = PageHeader()
        self._own = own
        self.facts = FactsPanel()
        self.cards = CardsPanel()
        side = theme.em(self, 1.0)
        inside = QWidget()
        self._overview = QVBoxLayout(inside)
        self._overview.setContentsMargins(side, side, side, side)
        self._overview.setSpacing(theme.em(self, 1.0))
        for part in (self.facts, own, self.cards):
            self._overview.addWidget(part)
        own.arranged.connect(self.order_tabs)
        self._overview.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Parts of this record"))
        parts = QStackedWidget()
        for words, widget in ((tr("Overview"), scroll), *others):
            self.tabs.addTab(words)
            parts.addWidget(widget)
        self.tabs.currentChanged.connect(parts.setCurrentIndex)
        head = QWidget()
        self._top = QVBoxLayout(head)
        self._top.setContentsMargins(side, side, theme.em(self, 0.6), 0)
        self._top.setSpacing(theme.em(self, 0.5))
        for each in (self.notice, self.cautions, self.bin_notice, self.header):
            self._top.addWidget(each)
        self._page = page = _Page(head, self.tabs, parts, side)
        self.head = page.head
        self.empty = EmptyState("record_pane", "")
        self.addWidget(self.empty)
        self.addWidget(page)

    def show_nothing(self, icon_name: str, sentence: str, detail: str) -> None:
        """Show in place of a page why there is none."""
        self.empty.show_state(icon_name, sentence, detail)
        self.setCurrentIndex(0)

    def show_page(self) -> None:
        """Show the page."""
        self.setCurrentIndex(1)

    def tell_unsaved(self, record: str, why: str, go_back: Callable[[], object]) -> None:
        """Say that something typed for another record is not saved; `go_back` leads there."""
        sentence = tr("A change to {record} is not saved yet.", record=record)
        self.notice.show_notice("warning", sentence, why, [(tr("Go back to it"), go_back)])

    def tell_binned(self, one: str, since: str, restore: Callable[[], object] | None) -> None:
        """Say since when a record, called `one`, has been in the bin; `restore` takes it out, where that can be done."""
        buttons = [] if restore is None else [(tr("Restore"), restore)]
        self.bin_notice.show_notice(
            "warning", tr("This {one} has been in the bin since {since}.", one=one, since=since), "", buttons, False
        )

    def tell_day(self, day: str, go_back: Callable[[], object]) -> None:
        """Say that a record is shown as at a day; `go_back` shows it as it is today."""
        sentence = tr("As at {day}, to be looked at only.", day=day)
        self.bin_notice.show_notice("info", sentence, DATED, [(tr("Back to today"), go_back)], False)

    def add_to_overview(self, widget: QWidget) -> None:
        """Put a widget at the end of the first part."""
        self._overview.insertWidget(self._overview.count() - 1, widget)

    @Slot()
    def order_tabs(self) -> None:
        """Have Tab lead down the first part as it stands, to the form at its end."""
        items = (self._overview.itemAt(place) for place in range(self._overview.count()))
        widgets = (item.widget() for item in items if item is not None)
        parts = [widget for widget in widgets if widget is not None and not widget.isHidden()]
        place = parts.index(self._own) if self._own in parts else len(parts)
        wanted = [self.tabs, *parts[:place], *self._own.stops(), *parts[place + 1 :]]
        # Qt's chain goes round the whole window: once for all parts, as this is done after each change.
        every = stops_in(self)
        _lead([stop for part in wanted for stop in every if stop is part or part.isAncestorOf(stop)], every)

    def add_above_tabs(self, widget: QWidget, is_long: bool = False) -> None:
        """Put a widget between the head and the tabs; until it goes, a long one has nearly all of the page."""
        self._top.addWidget(widget)
        self._page.leave_to_parts(PARTS_LEAST_BESIDE_LONG if is_long else PARTS_LEAST)

    def take_from_above_tabs(self, widget: QWidget) -> None:
        """Put away what was put there."""
        widget.hide()
        self._top.removeWidget(widget)
        self._page.leave_to_parts(PARTS_LEAST)


def _lead(wanted: Sequence[QWidget], there: list[QWidget]) -> None:
    """Have Tab lead through some widgets in an order, given the order in which it leads through all now. One that comes next
    already stays where it is: moved, it would leave what it stands in behind it, and Tab would turn round there."""
    for one, other in pairwise(wanted):
        place = there.index(one)
        if there[place + 1 : place + 2] != [other]:
            QWidget.setTabOrder(one, other)
            there.remove(other)
            there.insert(there.index(one) + 1, other)


class _Head(ScrollPage):
    """What stands above the tabs, as high as it needs or as it is let be.

    Signals:
        fitted: it needs another height.
    """

    fitted = Signal()

    def _fit(self) -> None:
        super()._fit()
        self.fitted.emit()

    @Slot(QWidget, QWidget)
    def follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Show what has the keyboard, with all that is asked together with it where there is room."""
        page = self.widget()
        if page is None or now is None or not page.isAncestorOf(now):
            return
        around: QWidget | None = now
        while around is not None and not isinstance(around, Inset):
            around = around.parentWidget()
        if around is not None and around.height() <= self.viewport().height():
            self.ensureWidgetVisible(around, 0, 0)
        self.ensureWidgetVisible(now, 0, theme.em(self, 0.5))


class _Page(QWidget):
    """The head, the tabs and the part they chose, one above the other."""

    def __init__(self, head: QWidget, tabs: QTabBar, parts: QWidget, side: int) -> None:
        super().__init__()
        self._least = PARTS_LEAST
        self.head = _Head()
        # Before the tabs are made part of the page, so that Tab comes to them after it.
        self.head.show_page(head)
        self.head.viewport().setAutoFillBackground(False)
        head.setAutoFillBackground(False)
        row = _TabRow(tabs, side)
        # The highest of them, which may not be on show, would ask for more than the window has in very large letters.
        parts.setMinimumHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(row)
        column.addWidget(parts, 1)
        self.head.fitted.connect(self._share)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self.head.follow_focus)
        self.head.verticalScrollBar().rangeChanged.connect(self._follow)

    def leave_to_parts(self, least: float) -> None:
        """Leave another share of the height to the part below the tabs, however high the head is."""
        self._least = least
        self._share()

    @Slot()
    def _share(self) -> None:
        """Give the head the height it needs, as far as there is room."""
        needed = self.head.needed_height(self.head.viewport().width())
        most = int(self.height() * (1 - self._least))
        height = min(needed, most)
        if height != self.head.height():
            self.head.setFixedHeight(height)

    @Slot()
    def _follow(self) -> None:
        """Something came or went: what has the keyboard is still shown."""
        self.head.follow_focus(None, QApplication.focusWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()


class _TabRow(QWidget):
    """The tabs, with a line below; where there is little room they stand closer together."""

    def __init__(self, tabs: QTabBar, side: int) -> None:
        super().__init__()
        self._tabs = tabs
        below = QVBoxLayout(self)
        below.setContentsMargins(side, theme.em(self, 0.5), theme.em(self, 0.6), 0)
        below.addWidget(tabs)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        is_tight = self._tabs.property("kind") == "tight"
        saved = self._tabs.count() * theme.em(self, CLOSER) if is_tight else 0
        needs_it = self._tabs.sizeHint().width() + saved > self.contentsRect().width() - theme.em(self, 1.6)
        if needs_it != is_tight:
            theme.set_kind(self._tabs, "tight" if needs_it else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
