"""S2 and S3: a list of people opened, and jumped about in, beside the same table showing constants."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.filter_bar import FilterBar
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.record_table import ALIGNMENT, DISPLAY, NOT_YET, Index, RecordTable
from atmp_desktop.gui.table_cells import LEFT
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.gui.table_view import RecordView
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from benchmarks.measure import Figure, Pair, Timing, by_turns, timed
from benchmarks.registers import Registers
from benchmarks.stage import HEIGHT, WIDTH, act, application, settle, wait_until

PERSON = BY_NAME["person"]
JUMPS_A_GO = 8
SAMPLE = 64
"""How many rows' words the table of constants shows over and over."""


@dataclass(frozen=True)
class Lists:
    """What lists of one register took.

    Attributes:
        opening: the table of constants painted, and the list painted with its first rows.
        repaint: one repaint of the table of constants.
        jumps: from the jump to the rows there painted.
        blocked: the longest that the window's thread did not answer, in each jump.
    """

    opening: Pair
    repaint: Timing
    jumps: Timing
    blocked: Timing


class Constants(QAbstractTableModel):
    """A plain model of as many rows as asked for, with the columns of people, whose words are at hand."""

    def __init__(self, words: list[tuple[str, ...]], count: int, parent: QObject) -> None:
        super().__init__(parent)
        self._labels = [columns_of(PERSON, SHIPPED)[name].label for name in PERSON.about.columns]
        self._words = words
        self._count = count

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._labels)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role == DISPLAY:
            return self._words[index.row() % SAMPLE][index.column()]
        return LEFT if role == ALIGNMENT else None

    def headerData(self, section: int, way: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: N802 - Qt's name
        if role == DISPLAY:
            return self._labels[section] if way == Qt.Orientation.Horizontal else section + 1
        return LEFT if role == ALIGNMENT else None


class ConstantView(QTableView):
    """Qt's own table, looking as a list does, that shows a model of constants; Qt paints its cells."""

    def __init__(self, constants: Constants, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(constants)
        dress_table(self)
        self.horizontalHeader().setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        columns = self.model().columnCount()
        for place in range(columns - 1):
            self.setColumnWidth(place, event.size().width() // columns)


class ConstantList(QWidget):
    """The widgets of a list around a table of constants."""

    def __init__(self, store: Store, words: list[tuple[str, ...]], count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = ConstantView(Constants(words, count, self), self)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FilterBar(PERSON, store, [], self))
        column.addWidget(self.view, 1)


def sample_words(store: Store) -> list[tuple[str, ...]]:
    """The words of some rows of people, by column."""
    listing = Listing(PERSON, store.today(), vocabulary=SHIPPED)
    with store.read() as session:
        connection = session.connection()
        rows = [row.shown for row in listing.page(connection, listing.first(connection, SAMPLE))]
    return [rows[place % len(rows)] for place in range(SAMPLE)]


class _Lists:
    """Lists of one register in one window."""

    def __init__(self, store: Store) -> None:
        application()
        self._store = store
        self._window = QWidget()
        self._window.resize(WIDTH, HEIGHT)
        self._column = QVBoxLayout(self._window)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._events = StoreEvents(store, self._window)
        self._jobs = Jobs(self._window)
        self._words = sample_words(store)
        with store.read() as session:
            self._count = Listing(PERSON, store.today(), vocabulary=SHIPPED).count(session.connection())
        self._window.show()
        settle(50)

    def close(self) -> None:
        self._events.stop()
        self._window.close()

    def constants(self) -> ConstantList:
        return ConstantList(self._store, self._words, self._count, self._window)

    def records(self) -> RecordList:
        return RecordList(self._store, self._events, self._jobs, PERSON, parent=self._window)

    def show_constants(self) -> float:
        """Seconds until a new list of constants is painted."""
        made: list[ConstantList] = []

        def show() -> QWidget:
            made.append(self.constants())
            self._column.addWidget(made[0])
            return made[0].view.viewport()

        took = act(show, lambda: True)
        self._drop(made[0])
        return took.seconds

    def show_records(self) -> float:
        """Seconds until a new list of people is painted with its first rows in it."""
        made: list[RecordList] = []

        def show() -> QWidget:
            made.append(self.records())
            self._column.addWidget(made[0])
            return made[0].view.viewport()

        took = act(show, lambda: is_filled(made[0].view))
        made[0].stop()
        self._drop(made[0])
        return took.seconds

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        settle(20)

    def jump(self, goes: int) -> tuple[Timing, Timing, Timing]:
        """To the middle, the end and anywhere, once all ids are there: one repaint of constants in a window of their own
        before each jump, seconds until it is painted, and blocked."""
        shown = self.records()
        self._column.addWidget(shown)
        wait_until_complete(shown)
        view, bar = shown.view, shown.view.verticalScrollBar()
        repainted = Repainted(self._store, self._count, view)
        repaints: list[float] = []

        def go_to(place: int) -> QWidget:
            bar.setValue(place)
            view.viewport().update()
            return view.viewport()

        found = []
        for place in jump_places(bar.maximum(), goes):
            repaints.append(repainted.repaint())
            found.append(act(partial(go_to, place), lambda: is_filled(view), 40))
        repainted.close()
        shown.stop()
        self._drop(shown)
        jumps, blocked = (each.seconds for each in found), (each.blocked for each in found)
        return Timing(tuple(repaints)), Timing(tuple(jumps)), Timing(tuple(blocked))


class Repainted:
    """A table of constants in a window of its own, as large as the table of a list."""

    def __init__(self, store: Store, count: int, like: RecordView) -> None:
        self._list = QWidget()
        self._view = ConstantView(Constants(sample_words(store), count, self._list), self._list)
        self._view.resize(like.size())
        self._list.resize(like.size())
        self._list.show()
        self._places = random.Random(1)
        settle(50)

    def repaint(self) -> float:
        """Seconds of one repaint somewhere in it."""
        bar = self._view.verticalScrollBar()
        bar.setValue(self._places.randrange(bar.maximum() + 1))
        settle(10)
        return timed(self._view.viewport().repaint)

    def close(self) -> None:
        """Take the window away."""
        self._list.close()
        self._list.deleteLater()


def table_of(view: RecordView) -> RecordTable:
    """The model of a list's table."""
    table = view.model()
    assert isinstance(table, RecordTable)
    return table


def wait_until_complete(shown: RecordList) -> None:
    """Wait until the ids of all rows of a list are there."""
    wait_until(lambda: table_of(shown.view).is_complete)
    settle(200)


def jump_places(last: int, count: int) -> list[int]:
    """Where to jump to: the middle, the end, the beginning, and anywhere; the same for the same list."""
    chance = random.Random(1)
    return [last // 2, last, 0, *(chance.randrange(last + 1) for _ in range(count - 3))]


def is_filled(view: RecordView) -> bool:
    """Whether every row on show has its cells."""
    first, last = view.visible_rows()
    model = view.model()
    words = [model.index(row, 0).data() for row in range(first, last + 1)]
    return bool(words) and all(each is not None and each != NOT_YET for each in words)


def measure(registers: Registers, people: int, goes: int) -> Lists:
    """Measure the lists of a register of so many people."""
    with registers.open_copy(people, "lists") as store:
        lists = _Lists(store)
        try:
            opening = by_turns(lists.show_constants, lists.show_records, goes * 2)
            repaint, jumps, blocked = lists.jump(goes * JUMPS_A_GO)
        finally:
            lists.close()
    return Lists(opening, repaint, jumps, blocked)


def opening_figures(found: Lists, people: int) -> list[Figure]:
    """S2."""
    what = f"Open a list of {people:,} people: first page painted · the same table showing constants"
    return [Figure.of("S2", what, found.opening, 1.5)]


def jump_figures(found: Lists, people: int) -> list[Figure]:
    """S3."""
    repaint = found.repaint
    p95, blocked = found.jumps.percentile(0.95), max(found.blocked.goes)
    floor = repaint.words
    return [
        Figure(
            "S3",
            f"Jump to the middle, the end, anywhere in {people:,} people, 95th percentile · one repaint of constants",
            p95 / repaint.median,
            2.0,
            spread=(min(found.jumps.goes) / repaint.median, max(found.jumps.goes) / repaint.median),
            floor=floor,
            product=found.jumps.words,
        ),
        Figure(
            "S3",
            "The longest the window's thread was blocked in any of these jumps · one repaint of constants",
            blocked / repaint.median,
            2.0,
            spread=(min(found.blocked.goes) / repaint.median, blocked / repaint.median),
            floor=floor,
            product=found.blocked.words,
        ),
    ]
