"""How the page of a record is laid out: notices and head above, three parts behind tabs below, or nothing at all.

Knows no record.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.cards import CardsPanel
from atmp_desktop.gui.caution_bar import CautionBar
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.facts_panel import FactsPanel
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_header import PageHeader
from atmp_desktop.gui.scroll import ScrollPage

PARTS_LEAST = 0.35
"""How much of the page's height is left to what is below the tabs, however much the head has to say; the head scrolls."""

PARTS_LEAST_BESIDE_LONG = 0.1
"""The same while something long is asked in the head, which is then what the page is for."""


class PageFrame(QStackedWidget):
    """The places of a record's page.

    Attributes:
        notice, cautions, bin_notice: above everything: what is the matter; what the last save was warned of; that the
            record is in the bin.
        header, facts, cards, tabs: the head, what is worked out, what is looked for first, and what chooses the part.
        head: what scrolls when what stands above the tabs is high.
        related_place: where the linked lists of each type stand.
        empty: what is shown while there is no record.
    """

    def __init__(self, history: QWidget, parent: QWidget | None = None) -> None:
        """`history` is the third part."""
        super().__init__(parent)
        self.notice = NoticeBar()
        self.cautions = CautionBar()
        self.bin_notice = NoticeBar()
        self.header = PageHeader()
        self.facts = FactsPanel()
        self.cards = CardsPanel()
        self.related_place = QStackedWidget()
        side = theme.em(self, 1.0)
        inside = QWidget()
        self._overview = QVBoxLayout(inside)
        self._overview.setContentsMargins(side, side, side, side)
        self._overview.setSpacing(theme.em(self, 1.0))
        self._overview.addWidget(self.facts)
        self._overview.addWidget(self.cards)
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
        self.tabs.setAccessibleName("Parts of this record")
        parts = QStackedWidget()
        for widget, words in ((scroll, "Overview"), (self.related_place, "Related"), (history, "History")):
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

    def add_to_overview(self, widget: QWidget) -> None:
        """Put a widget at the end of the first part."""
        self._overview.insertWidget(self._overview.count() - 1, widget)

    def add_above_tabs(self, widget: QWidget, is_long: bool = False) -> None:
        """Put a widget between the head and the tabs; until it goes, a long one has nearly all of the page."""
        self._top.addWidget(widget)
        self._page.leave_to_parts(PARTS_LEAST_BESIDE_LONG if is_long else PARTS_LEAST)

    def take_from_above_tabs(self, widget: QWidget) -> None:
        """Put away what was put there."""
        widget.hide()
        self._top.removeWidget(widget)
        self._page.leave_to_parts(PARTS_LEAST)


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
        row = _TabRow()
        below = QVBoxLayout(row)
        below.setContentsMargins(side, theme.em(self, 0.5), theme.em(self, 0.6), 0)
        below.addWidget(tabs)
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
    """The tabs, with a line below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
