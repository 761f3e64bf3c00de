"""What a question is answered with: a sentence, and a table whose rows lead to records. Knows no question."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.records.kinds import Kind, Moment
from atmp_desktop.records.record import Record
from atmp_desktop.store.vocabulary import read_vocabulary
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Named:
    """Another record, by its name."""

    type: str
    id: UUID
    name: str


Cell = str | int | bool | date | datetime | Named | None
"""A value; a `str` may stand in any column, where the register has none and that is to be said ("Vacant")."""


@dataclass(frozen=True)
class Heading:
    """One column.

    Attributes:
        name: the name it has in JSON.
        label: its words.
        kind: how its values behave; a link's are `Named`.
        has_names: its text is put together from names, or has some in it.
    """

    name: str
    label: str
    kind: Kind
    has_names: bool = False


@dataclass(frozen=True)
class Row:
    """One row, with the record it leads to."""

    type: str
    id: UUID
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Subtotal:
    """What some rows come to, in words and as their number: they end before the row of number `end`."""

    words: str
    count: int
    end: int


@dataclass(frozen=True)
class Answer:
    """An answer.

    Attributes:
        title: what was asked, in words, with the day or the name it was asked for.
        summary: a sentence with the figures; it says so where the answer is nobody and nothing.
        rows: what was found, in order, a cell a heading.
        total: how many rows there are in all: more than `rows` where only the first were asked for.
        notes: sentences on what was counted and how.
        subtotals: of rows that stand together.
        about: the person, organisation or group it is all about, or None.
    """

    title: str
    summary: str
    headings: tuple[Heading, ...]
    rows: Sequence[Row]
    total: int
    notes: tuple[str, ...] = ()
    subtotals: tuple[Subtotal, ...] = ()
    about: Named | None = None


def with_subtotals(answer: Answer) -> Iterator[Row | Subtotal]:
    """The rows in order, those of a part of two or more followed by what it comes to."""
    ends = {each.end: each for each in answer.subtotals if each.count > 1}
    for end, row in enumerate(answer.rows, 1):
        yield row
        if end in ends:
            yield ends[end]


def place_of_words(answer: Answer) -> int:
    """The column with the most room, in which the words of a subtotal stand."""
    return max(range(len(answer.headings)), key=lambda place: answer.headings[place].kind.width)


def shown(heading: Heading, cell: Cell) -> str:
    """A cell in words."""
    if isinstance(cell, Named):
        return cell.name
    return cell if isinstance(cell, str) else heading.kind.show(cell)


def as_json(answer: Answer, row: Row) -> dict[str, Any]:
    """A row as a flat JSON object: its record's type and id, then its cells by name; days ISO, another record by its name
    and, under "…_id", its id."""
    found: dict[str, Any] = {"type": row.type, "id": str(row.id)}
    for heading, cell in zip(answer.headings, row.cells, strict=True):
        if isinstance(cell, Named):
            found |= {heading.name: cell.name, f"{heading.name}_id": str(cell.id)}
        elif isinstance(cell, datetime):
            found[heading.name] = Moment().to_json(cell)
        else:
            found[heading.name] = cell.isoformat() if isinstance(cell, date) else cell
    return found


Words = Callable[[type[Record], str, str | None], str]
"""Gives the words of a code that a type's field of choices has."""


def words_of_choices(connection: Connection) -> Words:
    """The words of choices as this register has them."""
    vocabulary = read_vocabulary(connection)
    return lambda record_type, field, code: vocabulary.fields_of(record_type)[field].kind.show(code)


def joined(words: Sequence[str]) -> str:
    """ "Ann", "Ann and Bob", "Ann, Bob and Zoe"."""
    return tr(" and ").join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def months_before(day: date, months: int) -> date:
    """The day so many months earlier, the last of its month where that is shorter; never before the year 1."""
    place = day.year * 12 + day.month - 1 - months
    if place < 12:
        return date.min
    year, month = divmod(place, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ids_by_type(keys: Iterable[tuple[str, UUID]]) -> dict[str, set[UUID]]:
    """The ids of records, given as type and id, by type."""
    found: dict[str, set[UUID]] = {}
    for type, id in keys:
        found.setdefault(type, set()).add(id)
    return found


def named(type: str, id: UUID | None, names: Mapping[UUID, str]) -> Named | None:
    """A record by its name; None for none."""
    return None if id is None else Named(type, id, names.get(id, "?"))
