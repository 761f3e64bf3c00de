"""Any list as it is seen on screen, to .xlsx or .csv: same rows, same columns, same order. Knows no single record type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select, type_coerce
from sqlalchemy.types import NullType

from atmp_desktop.days.dates import LONDON, PartialDate, format_date
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.action import RAG
from atmp_desktop.records.record import type_name
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.csv_file import write_csv
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.sheet_layout import ROOM_FOR_BUTTON
from atmp_desktop.services.told_filter import told_to_others
from atmp_desktop.services.withheld import AS_GIVEN, HIDDEN, Withheld
from atmp_desktop.services.workbook import PRINTED_ROWS, Cell, Form, Heading, Sheet, sheet_day, write_workbook
from atmp_desktop.store.columns import Column
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import unparse
from atmp_desktop.translation import tr

AT_ONCE = 1000
"""Rows whose cells are in memory at once."""

KNOWN_NAMES = 20_000
"""Names of linked records that are remembered at most: the next rows often link to the same ones."""


@dataclass(frozen=True)
class IdText(kinds.Kind):
    """A record's id in figures, for checking.

    Attributes:
        target: the type it is of.
    """

    target: str = ""
    width: int = field(default=38, kw_only=True)


def id_text(id: bytes) -> str:
    """An id as it is written everywhere: in figures and dashes."""
    digits = id.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


Values = Sequence[Any]
Reader = Callable[[Values], Sequence[Cell]]
"""Turns the values of one column, as the database has them, into cells."""


def export_list(
    store: Store,
    listing: Listing,
    to: Path,
    *,
    secretariat: bool = False,
    title: str | None = None,
    marking: str = "",
    progress: Progress | None = None,
) -> Exported:
    """Write a list to `to`, an .xlsx or .csv file, and note it in the history.

    The header stands in row 1; `title` (the type's name and the filter unless given) and `marking` stand in the head of
    each printed page. Rows about restricted people and secretariat-only contact points are left out and counted unless
    `secretariat`; where a row about something else names a restricted person, it says "(restricted)" instead (see
    `withheld.withheld`). Raises UserError for a column the type does not have, a file that cannot be written, or a name
    that ends in neither.
    """
    progress = progress or Progress()
    many = listing.record_type.about.many

    def write(unfinished: Path) -> Exported:
        cleaner = Cleaner()
        with store.read() as session:
            connection = session.connection()
            total = listing.count(connection)
            withheld = Withheld(connection, secretariat=secretariat)
            rows = ListRows(connection, listing, withheld, cleaner)
            sheet = Sheet(
                name=many[:31],
                title=withheld.in_words(title or _title(listing, withheld), typed=True),
                headings=headings_of(listing.shown_columns()),
                marking=marking,
                date_words=format_date(listing.day),
            )
            if to.suffix.lower() == ".csv":
                count = write_csv(sheet, rows.read(progress, total), unfinished)
            else:
                count = write_workbook(sheet, rows.read(progress, total), unfinished, long=total > PRINTED_ROWS)
        return Exported(to, count, rows.left_out, rows.hidden, cleaner.cut)

    label = tr("Export {many}", many=many.lower())
    facts = {"what": many, "where": unparse(listing.where)}
    return hand_out(store, to, label, write, secretariat=secretariat, suffixes=(".xlsx", ".csv"), facts=facts)


def _title(listing: Listing, withheld: Withheld) -> str:
    title = listing.record_type.about.many
    if listing.binned:
        title += tr(" in the bin")
    if listing.as_at:
        title += tr(" as at {day}", day=format_date(listing.day))
    told = told_to_others(listing.record_type, listing.where, withheld, listing.vocabulary)
    return f"{title}: {unparse(told)}" if told else title


def headings_of(columns: Sequence[Column]) -> list[Heading]:
    """A heading a column, no two of the same words."""
    labels: list[str] = []
    for column in columns:
        label, number = column.label, 1
        while label in labels:
            number += 1
            label = f"{column.label} ({number})"
        labels.append(label)
    return [
        Heading(label, max(column.kind.width, len(label) + ROOM_FOR_BUTTON), _form(column.kind))
        for label, column in zip(labels, columns, strict=True)
    ]


def _form(kind: kinds.Kind) -> Form:
    match kind:
        case kinds.Email():
            return "email"
        case kinds.Url():
            return "web"
        case kinds.Phone():
            return "phone"
        case kinds.Date() | kinds.PartialDate():
            return "day"
        case kinds.Moment():
            return "moment"
        case kinds.Whole():
            return "whole"
        case kinds.Number():
            return "number"
        case kinds.Choice() if kind.options == RAG:
            return "rag"
        case _:
            return "text"


class ListRows:
    """The rows of a list as cells, read some thousands at a time and a column at a time: a value a call would cost as
    much as writing it.

    Attributes:
        left_out: rows left out so far.
        hidden: names hidden so far.
    """

    def __init__(
        self,
        connection: Connection,
        listing: Listing,
        withheld: Withheld,
        cleaner: Cleaner,
        columns: Sequence[Column] | None = None,
    ) -> None:
        """`columns` instead of those of the list."""
        self.left_out = 0
        self.hidden = 0
        self._connection = connection
        self._listing = listing
        self._withheld = withheld
        self._cleaner = cleaner
        self._names: dict[str, dict[bytes | None, Cell]] = {}
        self._columns = listing.shown_columns() if columns is None else columns
        self._readers = [self._reader(column) for column in self._columns]

    def read(self, progress: Progress, total: int) -> Iterator[Sequence[Cell]]:
        """The rows in order; `progress` steps along, `total` being how many there are with those left out."""
        words = tr("Exporting {many}", many=self._listing.record_type.about.many.lower())
        out = self._withheld.ids(self._listing.record_type)
        done = 0
        for ids in list(self._listing.chunks(self._connection)):
            kept = [id for id in ids if id not in out] if out else ids
            self.left_out += len(ids) - len(kept)
            for start in range(0, len(kept), AT_ONCE):
                for row in self._page(kept[start : start + AT_ONCE]):
                    progress.step(words, done, total)
                    yield row
                    done += 1
            done += len(ids) - len(kept)
        self._names.clear()
        progress.step(words, total, total)

    def _page(self, ids: Sequence[bytes]) -> Iterator[Sequence[Cell]]:
        record_type, day = self._listing.record_type, self._listing.day
        shown = [self._withheld.as_given(record_type, each.name, each.expression(day)) for each in self._columns]
        wanted = [type_coerce(expression, NullType()).label(f"c{n}") for n, expression in enumerate(shown)]
        identity: ColumnElement[Any] = type_coerce(record_type.id, NullType())
        query = select(identity, *wanted).where(identity.in_(ids))
        found = {row[0]: row for row in self._connection.execute(query)}
        columns = list(zip(*(found[id] for id in ids), strict=True))[1:]
        return zip(*(read(values) for read, values in zip(self._readers, columns, strict=True)), strict=True)

    def _reader(self, column: Column) -> Reader:
        kind, record_type = column.kind, self._listing.record_type
        match kind:
            case kinds.Link():
                return partial(self._links, kind.target)
            case IdText():
                return partial(self._ids, kind.target)
            case _ if column.name in AS_GIVEN.get(type_name(record_type), ()):
                return self._as_given
            case kinds.Choice():
                return partial(_choices, kind)
            case kinds.YesNo():
                return _yes_no
            case kinds.Date():
                return _days
            case kinds.PartialDate():
                return _partial_days
            case kinds.Moment():
                return _moments
            case kinds.Whole() | kinds.Number():
                return lambda values: values
            case _ if type(kind) is kinds.Text and column.name in {each.name for each in record_type.derived}:
                return self._made_of_names
            case _:
                return self._texts

    def _ids(self, target: str, values: Values) -> Sequence[Cell]:
        out = self._withheld.ids(BY_NAME[target])
        return [None if value is None else HIDDEN if value in out else id_text(value) for value in values]

    def _as_given(self, values: Values) -> Sequence[Cell]:
        self.hidden += sum(value == HIDDEN for value in values)
        return self._texts(values)

    def _texts(self, values: Values) -> Sequence[Cell]:
        return self._cleaner.texts(values)

    def _made_of_names(self, values: Values) -> Sequence[Cell]:
        shown = [None if value is None else self._withheld.in_words(value) for value in values]
        self.hidden += sum(value is not None and value.count(HIDDEN) for value in shown)
        return self._texts(shown)

    def _links(self, target: str, values: Values) -> Sequence[Cell]:
        out = self._withheld.ids(BY_NAME[target])
        cells = self._names.setdefault(target, {None: None})
        if len(cells) > KNOWN_NAMES:
            cells.clear()
            cells[None] = None
        wanted = {UUID(bytes=value): value for value in set(values).difference(cells)}
        names = names_of(self._connection, {target: list(wanted)})
        cells |= {key: HIDDEN if key in out else self._cleaner.text(names.get(id, "")) for id, key in wanted.items()}
        self.hidden += sum(value in out for value in values)
        return [cells[value] for value in values]


def _choices(kind: kinds.Choice, values: Values) -> Sequence[Cell]:
    words = {value: kind.show(value) or None for value in set(values)}
    return [words[value] for value in values]


def _yes_no(values: Values) -> Sequence[Cell]:
    return [tr("Yes") if value else tr("No") for value in values]


def _days(values: Values) -> Sequence[Cell]:
    return [None if value is None else sheet_day(date.fromisoformat(value)) for value in values]


def _partial_days(values: Values) -> Sequence[Cell]:
    """A whole day is a date like any other; a year or a month stays the words it is."""
    partial_dates = [None if value is None else PartialDate.parse(value) for value in values]
    return [
        None if each is None else sheet_day(each.first()) if each.first() == each.last() else each.words
        for each in partial_dates
    ]


def _moments(values: Values) -> Sequence[Cell]:
    return [None if value is None else _in_london(value[:19]) for value in values]


@lru_cache(maxsize=10_000)
def _in_london(utc: str) -> datetime:
    """A kept moment, to the second, as the clocks in London showed it, without its zone, which sheets do not know."""
    return datetime.fromisoformat(f"{utc}+00:00").astimezone(LONDON).replace(tzinfo=None)
