"""How the page of a record is laid out: notices and head above, three parts behind tabs below, or nothing at all.

Knows no record.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.caution_bar import CautionBar
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.facts_panel import FactsPanel
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_header import PageHeader


class PageFrame(QStackedWidget):
    """The places of a record's page.

    Attributes:
        notice, cautions, bin_notice: above everything: what is the matter; what the last save was warned of; that the
            record is in the bin.
        header, facts, tabs: the head, what is worked out, and what chooses the part.
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
        self.related_place = QStackedWidget()
        side = theme.em(self, 1.0)
        inside = QWidget()
        self._overview = QVBoxLayout(inside)
        self._overview.setContentsMargins(side, side, side, side)
        self._overview.setSpacing(theme.em(self, 1.0))
        self._overview.addWidget(self.facts)
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
        head = _Head()
        self._top = QVBoxLayout(head)
        self._top.setContentsMargins(side, side, theme.em(self, 0.6), 0)
        self._top.setSpacing(theme.em(self, 0.5))
        for each in (self.notice, self.cautions, self.bin_notice, self.header, self.tabs):
            self._top.addWidget(each)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(parts, 1)
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

    def add_above_tabs(self, widget: QWidget) -> None:
        """Put a widget between the head and the tabs."""
        self._top.insertWidget(self._top.count() - 1, widget)


class _Head(QWidget):
    """The part of the page above the tabs' parts, with a line below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
