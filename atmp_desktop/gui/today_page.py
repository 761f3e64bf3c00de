"""The page a day begins with: figures, cards and pictures, read on a worker, each leading to its list or its record.

Knows how they look; what they are is in store/questions/today.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.days.date_words import format_date, weekday_name
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.card_columns import Columns
from atmp_desktop.gui.charts import Chart, Group, Series, StackedBars, WeekColumns
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.gui.today_cards import CardView, FigureButton, Frame
from atmp_desktop.store.questions.today import Card, Today, Way, quiet_partners, today
from atmp_desktop.store.store import Changes, Store
from atmp_desktop.translation import tr

PATIENCE = 400
"""Milliseconds after a change of the register before it is looked at anew."""

MINUTE = 60_000

CONTACTS = frozenset(("assessment", "interaction", "participant", "message", "enquiry", "attendance"))
"""The types of which a change may show in who was not contacted; for any other that is not looked for again that day."""

BEFORE_PICTURES = ("actions", "enquiries", "meetings")
AFTER_PICTURES = ("ending", "reviews", "quiet", "recent")
COLOURS = ("red", "amber", "green")

ACTION_SERIES = (
    Series(tr("Red"), "red", "solid"),
    Series(tr("Amber"), "amber", "hatched"),
    Series(tr("Green"), "green", "pale"),
)
WEEK_SERIES = (Series(tr("Received"), "blue", "solid"), Series(tr("Answered"), "purple", "hatched"))


class Picture(Frame):
    """A card with a chart on it."""

    def __init__(self, title: str, chart: Chart, nothing: str) -> None:
        super().__init__(title)
        self.chart = chart
        self.nothing = QLabel(nothing)
        theme.set_kind(self.nothing, "muted")
        self.nothing.setWordWrap(True)
        self.column.addWidget(self.nothing)
        self.column.addWidget(chart)

    def show_groups(self, groups: list[Group]) -> None:
        """Show other numbers; a sentence where there are none."""
        has_any = any(any(group.numbers) for group in groups)
        self.chart.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.chart.show_groups(groups)


class TodayPage(InnerFocus):
    """The page.

    Signals:
        opened: a record is wanted; its type and id.
        way_wanted: a list, a question or the history is wanted; its Way.
        add_wanted: a record of a type is to be added; its type name.
    """

    opened = Signal(str, object)
    way_wanted = Signal(object)
    add_wanted = Signal(str)

    def __init__(self, store: Store, events: StoreEvents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._lane = Lane(1, self)
        self._is_stale, self._is_quiet_stale = True, True
        self._is_quiet_coming = False
        self._quiet_day: date | None = None
        self._asked = 0
        self.is_asking = False
        self.today: Today | None = None
        self.notice, self.heading = NoticeBar(), QLabel()
        self.figures = [FigureButton() for _ in range(6)]
        self.cards = {code: CardView("") for code in (*BEFORE_PICTURES, *AFTER_PICTURES)}
        self.bars = Picture(
            tr("Open actions by group"),
            StackedBars(tr("Open actions by group and colour"), ACTION_SERIES),
            tr("No action is open."),
        )
        self.weeks = Picture(
            tr("Enquiries by week"),
            WeekColumns(tr("Enquiries received and answered by week"), WEEK_SERIES),
            tr("No enquiry was received or answered in twelve weeks."),
        )
        self.empty = EmptyState("today", tr("Reading the register …"))
        self._scroll, self._stack = ScrollPage(), QStackedWidget()
        self._lay_out()
        self._connect()
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(PATIENCE)
        self._news.timeout.connect(self.look_again)
        self._midnight = QTimer(self)
        self._midnight.setInterval(MINUTE)
        self._midnight.timeout.connect(self._look_at_the_day)
        self._midnight.start()
        events.changed.connect(self._hear)

    # Looks -----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setAccessibleName(tr("Today"))
        theme.set_kind(self.heading, "title")
        self.heading.setWordWrap(True)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.addWidget(self.heading)
        figures = Columns(10.5, 6, 0.8, even=True)
        for figure in self.figures:
            figures.add(figure)
        self._column.addWidget(figures)
        cards = Columns(31, 3, 0.8)
        for code in BEFORE_PICTURES:
            cards.add(self.cards[code])
        cards.add(self.weeks)
        cards.add(self.bars)
        for code in AFTER_PICTURES:
            cards.add(self.cards[code])
        self._column.addWidget(cards)
        self._column.addStretch(1)
        self._scroll.show_page(page)
        # Behind its scroll bar too, where the ground of lists would show.
        self._scroll.setAutoFillBackground(True)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._scroll)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addWidget(self._stack, 1)
        self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 1.2)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.em(self, 0.9))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _connect(self) -> None:
        for place, figure in enumerate(self.figures):
            figure.clicked.connect(partial(self._go_to_figure, place))
        for card in self.cards.values():
            card.opened.connect(self.opened)
            card.way_wanted.connect(self.way_wanted)
        self.bars.chart.opened.connect(self._go_to_bar)
        self.weeks.chart.opened.connect(self._go_to_week)

    def _go_to_figure(self, place: int, _checked: bool = False) -> None:
        figure = self.figures[place].figure
        if figure is not None:
            self.way_wanted.emit(figure.way)

    @Slot(int, int)
    def _go_to_bar(self, bar: int, colour: int) -> None:
        if self.today is not None:
            self.way_wanted.emit(Way("action", self.today.bars[bar].filter_of(COLOURS[colour])))

    @Slot(int, int)
    def _go_to_week(self, place: int, series: int) -> None:
        if self.today is not None:
            week = self.today.weeks[place]
            self.way_wanted.emit(Way("enquiry", week.answered_filter if series else week.received_filter))

    # Looking ---------------------------------------------------------------------------------------------------------

    @Slot()
    def look_again(self) -> None:
        """Read everything anew on a worker; out of sight, once it comes into sight. What is on show stays until then."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self.is_asking = True
        store = self._store
        day = store.today()
        # One that was to come and has not may never: this question overtakes the one that was to bring it.
        wants_quiet = self._is_quiet_stale or self._is_quiet_coming or self._quiet_day != day
        self._is_quiet_stale, self._is_quiet_coming = False, wants_quiet
        self._asked += 1

        def work() -> Iterator[Today | Card | None]:
            vocabulary = store.vocabulary
            with store.read() as session:
                yield today(session.connection(), day, vocabulary)
                if wants_quiet:
                    yield quiet_partners(session.connection(), day)
            yield None

        self._quiet_day = day
        self._lane.ask(work, partial(self._show, self._asked), self._failed)

    def _show(self, asked: int, found: Today | Card | None) -> None:
        is_newest = asked == self._asked
        if found is None:
            self.is_asking = self.is_asking and not is_newest
        elif isinstance(found, Card):
            self._is_quiet_coming = self._is_quiet_coming and not is_newest
            self.cards[found.code].show_card(found)
        else:
            self._show_today(found)

    def _show_today(self, found: Today) -> None:
        self.notice.clear()
        self.today = found
        if found.is_empty:
            self._show_empty()
            return
        had_focus = self.hasFocus() or any(button.hasFocus() for button in self.empty.buttons)
        self.heading.setText(f"{weekday_name(found.day)} {format_date(found.day)}")
        for button, figure in zip(self.figures, found.figures, strict=True):
            button.show_figure(figure)
        for card in found.cards:
            self.cards[card.code].show_card(card)
        self.bars.show_groups([Group(bar.name, (bar.red, bar.amber, bar.green)) for bar in found.bars])
        self.weeks.show_groups(
            [
                Group(
                    tr("Week of {monday}", monday=format_date(week.monday)),
                    (week.received, week.answered),
                    format_date(week.monday).rpartition(" ")[0],
                )
                for week in found.weeks
            ]
        )
        self._stack.setCurrentWidget(self._scroll)
        self.hand_focus_to(self.figures[0])
        if had_focus:
            self.figures[0].setFocus()

    def _show_empty(self) -> None:
        add: list[tuple[str, Callable[[], object]]] = [
            (words, partial(self.add_wanted.emit, type))
            for type, words in (
                ("enquiry", tr("New enquiry")),
                ("person", tr("New person")),
                ("group", tr("New group")),
            )
        ]
        self.empty.show_state(
            "today",
            tr("Nothing waits for you yet."),
            tr("Enquiries, actions and meetings show up here as soon as there are some."),
            () if self._store.read_only else add,
        )
        self._stack.setCurrentWidget(self.empty)
        buttons = self.empty.buttons
        if buttons:
            had_focus = self.hasFocus()
            self.hand_focus_to(buttons[0])
            if had_focus:
                buttons[0].setFocus()

    def _failed(self, error: BaseException) -> None:
        self.is_asking = False
        self._is_quiet_stale, self._is_quiet_coming = True, False
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error, [(tr("Try again"), self.look_again)])

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        self._is_quiet_stale = self._is_quiet_stale or not CONTACTS.isdisjoint(changes.records)
        if self.isVisible():
            self._news.start()
        else:
            self._is_stale = True

    @Slot()
    def _look_at_the_day(self) -> None:
        if self.today is not None and self.today.day != self._store.today():
            self.look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or (self.today is not None and self.today.day != self._store.today()):
            self.look_again()

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._news.stop()
        self._midnight.stop()
        self._lane.close(10)
