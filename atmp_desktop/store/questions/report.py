"""What a report is: a sentence with the figures, and a table whose places lead to lists and records. Knows no figure and no
window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, overload

from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.today import Way
from atmp_desktop.translation import tr

Goal = Named | Way
"""Where a place of a report leads: to a record, or to a list by the text of its filter."""

Tone = Literal["", "red", "amber", "green"]
SHAPES = {"red": "■", "amber": "▲", "green": "●"}
"""The shape that stands beside each colour, so that colour alone says nothing."""


@dataclass(frozen=True)
class Entry:
    """What stands in one place of a table.

    Attributes:
        words: what is shown; "" for nothing.
        spoken: the same at length, for a tip and for a screen reader.
        number: the number it is, where it is one.
        tone: the colour behind it; its words or its shape say the same.
        goals: where it leads; of several, one is chosen.
    """

    words: str = ""
    spoken: str = ""
    number: int | None = None
    tone: Tone = ""
    goals: tuple[Goal, ...] = ()


NOTHING = Entry()

MADE_ROWS_KEPT = 600
"""So many rows that were made are kept: those on show, and those looked at for the widths of the columns."""


class Scattered(Sequence[Entry]):
    """The places of a row of which only a few have something: those by their column."""

    def __init__(self, filled: Mapping[int, Entry], length: int) -> None:
        self.filled = filled
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> list[Entry]: ...
    def __getitem__(self, place: int | slice) -> Entry | list[Entry]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._length))]
        if not -self._length <= place < self._length:
            raise IndexError(place)
        return self.filled.get(place % self._length, NOTHING)


def filled(entries: Sequence[Entry]) -> Iterable[tuple[int, Entry]]:
    """The places of a row that may have something, by their number."""
    return entries.filled.items() if isinstance(entries, Scattered) else enumerate(entries)


@dataclass(frozen=True)
class Column:
    """One column: its words, what they are shortened to where there is little room, and whether it holds numbers."""

    label: str
    short: str = ""
    is_number: bool = True
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True)
class TableRow:
    """One row: its name, a place a column, and whether it adds up others or says what is missing in them."""

    name: str
    entries: Sequence[Entry]
    goals: tuple[Goal, ...] = ()
    is_total: bool = False


class MadeRows(Sequence[TableRow]):
    """Rows of which only the first add others up, and the others are made when they are looked at; those looked at last are
    kept. All at once, tens of thousands of rows would be so many objects that the search for what is no longer used would
    keep the whole program waiting."""

    def __init__(self, added_up: Sequence[TableRow], length: int, make: Callable[[int], TableRow]) -> None:
        """`make` makes one of `length` rows by its number."""
        self.added_up = tuple(added_up)
        self.length = length
        self._make = lru_cache(MADE_ROWS_KEPT)(make)

    def __len__(self) -> int:
        return len(self.added_up) + self.length

    @overload
    def __getitem__(self, place: int) -> TableRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[TableRow]: ...
    def __getitem__(self, place: int | slice) -> TableRow | list[TableRow]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        number = place % len(self) - len(self.added_up)
        return self._make(number) if number >= 0 else self.added_up[number]


@dataclass(frozen=True)
class Report:
    """A report.

    Attributes:
        title: what it is about, with its day where it has one.
        summary: a sentence with the figures; it says so where there are none.
        day: the day it is of.
        first: what the rows are.
        columns, rows: its table, a place a column in every row.
        asked: what it was asked with, a line each.
        notes: sentences on what was counted and how.
        legend: what letters, shapes and colours stand for.
        left_out: how many rows are left out on purpose.
        is_matrix: its columns are many and narrow.
        picture: what its picture is drawn from, or None where the table is all there is.
    """

    title: str
    summary: str
    day: date
    first: str
    columns: tuple[Column, ...]
    rows: Sequence[TableRow]
    asked: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    legend: tuple[str, ...] = ()
    left_out: int = 0
    is_matrix: bool = False
    picture: object = None

    @property
    def length(self) -> int:
        """How many rows there are besides those that add others up."""
        if isinstance(self.rows, MadeRows):
            return self.rows.length
        return sum(not row.is_total for row in self.rows)

    def make_first(self, many: int) -> None:
        """Make the first so many rows; on a worker, so that they are at hand when they are shown."""
        for _ in self.rows[:many]:
            pass


def counted_entry(number: int, what: str, way: Way | None) -> Entry:
    """A number that leads to what it counts; nothing leads nowhere."""
    return Entry(f"{number:,}", what, number, goals=(way,) if way is not None and number else ())


def share_words(part: int, whole: int) -> str:
    """A share with what it is of: "12 of 15 (80%)"; "" of nothing."""
    return tr("{part:,} of {whole:,} ({part_2:.0%})", part=part, whole=whole, part_2=part / whole) if whole else ""


def median(values: Sequence[int]) -> float | None:
    """The value in the middle, or half-way between the two there; None of none."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return None
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def centile(values: Sequence[int], hundredths: int) -> int | None:
    """The smallest value that so many hundredths of all do not exceed (nearest rank); None of none."""
    ordered = sorted(values)
    return ordered[max(1, -(-hundredths * len(ordered) // 100)) - 1] if ordered else None
