"""The picture of a report, beside its table: bars, columns or the map, each leading where its numbers lead. Knows no report by
name; what is drawn follows from what it is drawn from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.charts import Chart, Group, Series, StackedBars, WeekColumns
from atmp_desktop.gui.influence_view import InfluenceView
from atmp_desktop.gui.report_table import ReportTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.records.action import RAG
from atmp_desktop.store.questions.enquiry_months import Month
from atmp_desktop.store.questions.influence import InfluenceMap
from atmp_desktop.store.questions.report import Report
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.questions.today_counts import Bar
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

COLOURS = (
    Series(tr("Red"), "red", "solid"),
    Series(tr("Amber"), "amber", "hatched"),
    Series(tr("Green"), "green", "pale"),
)
MONTHS = (Series(tr("Received"), "blue", "solid"), Series(tr("Answered"), "purple", "hatched"))


class ReportPictures(QStackedWidget):
    """The pictures, of which one is on show, or none.

    Signals:
        wanted: a record or a list is wanted; its Goal.
        said: words for the toast, and the operation they are of, or None.
        failed: what was begun here could not be done; why.
    """

    wanted = Signal(object)
    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, store: Store, saver: Saver, table: ReportTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.influence = InfluenceView(store, saver, table)
        self.bars = StackedBars(tr("Open actions by group and colour"), COLOURS)
        self.months = WeekColumns(tr("Enquiries received and answered by month of receipt"), MONTHS)
        self._bars: tuple[Bar, ...] = ()
        self._months: tuple[Month, ...] = ()
        self._pages: dict[QWidget, QWidget] = {
            self.influence: self.influence,
            self.bars: _scrolled(self.bars),
            self.months: _scrolled(self.months),
        }
        for page in self._pages.values():
            self.addWidget(page)
        self.influence.opened.connect(self.wanted)
        self.influence.said.connect(self.said)
        self.influence.failed.connect(self.failed)
        self.bars.opened.connect(self._go_to_bar)
        self.months.opened.connect(self._go_to_month)
        self._shown: QWidget | None = None
        self.hide()

    def show_report(self, report: Report | None) -> None:
        """Show the picture of a report, where it has one."""
        picture = None if report is None else report.picture
        self._shown = None
        if isinstance(picture, InfluenceMap):
            self._show(self.influence)
            self.influence.show_map(picture)
        else:
            self.influence.put_away()
            self.influence.show_map(None)
        if isinstance(picture, tuple) and all(isinstance(each, Bar) for each in picture):
            self._bars = picture
            self.bars.show_groups([Group(bar.name, (bar.red, bar.amber, bar.green)) for bar in picture])
            self._show(self.bars)
        elif isinstance(picture, tuple) and all(isinstance(each, Month) for each in picture):
            self._months = picture
            self.months.show_groups([Group(each.name, (each.received, each.answered), each.short) for each in picture])
            self._show(self.months)
        self.setVisible(self._shown is not None)

    def minimumSizeHint(self) -> QSize:
        """What the picture on show needs; those that are not take no room."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()

    @property
    def stands_above(self) -> bool:
        """Whether the picture is low and wide, and its table has many columns: it stands above it, not beside."""
        return self._shown is self.months

    def height_above(self, width: int) -> int:
        """How high the picture is above its table, in pixels, where it is so wide."""
        page = self._pages[self._shown] if self._shown is not None else None
        return page.needed_height(width) if isinstance(page, ScrollPage) else theme.em(self, 26)

    def first(self) -> QWidget | None:
        """What the keyboard goes to, or None where there is no picture."""
        return self.influence.map if self._shown is self.influence else self._shown

    def _show(self, picture: QWidget) -> None:
        self._shown = picture
        self.setCurrentWidget(self._pages[picture])

    @Slot(int, int)
    def _go_to_bar(self, bar: int, colour: int) -> None:
        self.wanted.emit(Way("action", self._bars[bar].filter_of(list(RAG)[colour])))

    @Slot(int, int)
    def _go_to_month(self, place: int, series: int) -> None:
        self.wanted.emit(Way("enquiry", self._months[place].filter("replied_on:any" if series else "")))


def _scrolled(chart: Chart) -> ScrollPage:
    """A chart with its name above, in a page that scrolls where there are many bars."""
    page, scroll = QWidget(), ScrollPage()
    for ground in (page, scroll):
        theme.set_kind(ground, "panel")
    name = QLabel(chart.accessibleName())
    name.setWordWrap(True)
    theme.set_kind(name, "muted")
    column = QVBoxLayout(page)
    side = theme.em(chart, 0.5)
    column.setContentsMargins(side, side, theme.em(chart, 1.2), side)
    column.addWidget(name)
    column.addWidget(chart)
    column.addStretch(1)
    scroll.show_page(page)
    scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
