"""The whole register as a workbook, a sheet a record type, with ids, so that it can be checked elsewhere. Knows no single
record type."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import RECORD_TYPES, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.export_list import IdText, ListRows, headings_of
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import MOST_ROWS, Cell, Heading, Sheet, write_sheets
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

CONTENTS = tr("Contents")
CONTENTS_HEADINGS = (
    Heading(tr("Sheet"), 32),
    Heading(tr("Records"), 24),
    Heading(tr("Rows"), 10, "whole"),
    Heading(tr("Left out"), 10, "whole"),
    Heading(tr("Details left out"), 16, "whole"),
    Heading(tr("What is on it"), 100),
)

STAMPS = ("updated_at", "updated_by")
"""Who touched a record last, and when; what was before that is in the history."""

LONGEST_NAME = 31
"""The characters that Excel takes in the name of a sheet."""

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class _Type:
    """The records of a type, on one sheet, or on as many as they need.

    Attributes:
        names: the names of its sheets.
        counts: how many rows each has so far.
        rows: reads them, and counts what it leaves out.
    """

    def __init__(self, record_type: type[Record], total: int, rows: ListRows, taken: Collection[str]) -> None:
        """`total` is how many records there are at most; `taken` are the names of other sheets."""
        self.many = record_type.about.many
        self.about = record_type.about.meaning
        self.rows = rows
        self.names: list[str] = []
        for _ in range(max(1, -(-total // MOST_ROWS))):
            self.names.append(sheet_name(self.many, [*taken, *self.names]))
        self.counts = [0] * len(self.names)

    def parts(self, progress: Progress, total: int) -> Iterator[tuple[str, Iterator[Sequence[Cell]]]]:
        """Each sheet's name and rows, which must be read one sheet after the other."""
        reading = self.rows.read(progress, total)
        for place, name in enumerate(self.names):
            yield name, self._counted(place, islice(reading, MOST_ROWS))

    def _counted(self, place: int, rows: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
        for row in rows:
            self.counts[place] += 1
            yield row


def register_workbook(
    store: Store,
    to: Path,
    *,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every record that is not in the bin to `to`, an .xlsx file with a sheet a record type, all as at one moment,
    and note it in the history.

    Each row has the record's id and what is kept of it, links by name, and at its end the ids of what it links to. The
    last sheet says what is on each. A type with more records than a sheet has room for goes on on another. What is
    withheld is left out and counted unless `secretariat`. It is written as it is read, in little memory. Raises UserError
    where the file cannot be written.
    """
    progress = progress or Progress()
    today = store.today()

    def write(unfinished: Path) -> Exported:
        cleaner = Cleaner()
        sheets: list[tuple[Sheet, Iterable[Sequence[Cell]]]] = []
        types: list[_Type] = []
        with store.read() as session:
            connection = session.connection()
            withheld = Withheld(connection, secretariat=secretariat)
            for record_type in RECORD_TYPES:
                listing = store.listing(record_type)
                columns = _columns(listing)
                total = listing.count(connection)
                rows = ListRows(connection, listing, withheld, cleaner, columns)
                taken = [CONTENTS, *(name for each in types for name in each.names)]
                types.append(_Type(record_type, total, rows, taken))
                headings = headings_of(columns)
                sheets += [
                    (_sheet(name, headings, marking, today), part) for name, part in types[-1].parts(progress, total)
                ]
            sheets.append((_sheet(CONTENTS, CONTENTS_HEADINGS, marking, today), _contents(types)))
            *counts, _ = write_sheets(sheets, unfinished, long=True)
        left_out, hidden = (sum(getattr(each.rows, name) for each in types) for name in ("left_out", "hidden"))
        return Exported(to, sum(counts), left_out, hidden, cleaner.cut, _split(types))

    facts = {"what": tr("Register")}
    return hand_out(store, to, tr("Export register"), write, secretariat=secretariat, facts=facts)


def _sheet(name: str, headings: Sequence[Heading], marking: str, today: date) -> Sheet:
    return Sheet(
        name,
        tr("Register: {name}", name=name),
        headings,
        marking=marking,
        date_words=tr("As at {today}", today=format_date(today)),
    )


def _columns(listing: Listing) -> list[Column]:
    """The record's id, what is kept of it, who touched it last, and the ids of what it links to."""
    record_type, known = listing.record_type, columns_of(listing.record_type, listing.vocabulary)
    kept = [each for each in known.values() if not each.derived]
    own = Column("id", tr("Id"), IdText(target=type_name(record_type)), partial(_stored, record_type, "id"))
    links = [
        Column(f"{each.name}.id", tr("{label}: id", label=each.label), IdText(target=each.kind.target), each.expression)
        for each in kept
        if isinstance(each.kind, kinds.Link)
    ]
    return [own, *kept, *(known[name] for name in STAMPS), *links]


def _stored(record_type: type[Record], name: str, day: date) -> ColumnElement[Any]:
    column: ColumnElement[Any] = getattr(record_type, name)
    return column


def sheet_name(words: str, taken: Collection[str]) -> str:
    """Words as a sheet's name: without what Excel takes in none, cut to what it has room for, and none of those `taken`,
    large and small letters being the same to it."""
    plain = _NOT_IN_NAMES.sub(" ", words).strip().strip("'").strip() or tr("Sheet")
    others = {each.casefold() for each in taken} | {"history"}
    number, ending = 1, ""
    while True:
        room = LONGEST_NAME - len(ending)
        name = (plain if len(plain) <= room else f"{plain[: room - 1].rstrip()}…") + ending
        if name.casefold() not in others:
            return name
        number += 1
        ending = f" ({number})"


def _contents(types: Sequence[_Type]) -> Iterator[Sequence[Cell]]:
    """What is on each sheet, read last, when it is known; what is left out stands beside the first sheet of a type."""
    for each in types:
        for place, (name, count) in enumerate(zip(each.names, each.counts, strict=True)):
            missing = (None, None) if place else (each.rows.left_out, each.rows.hidden)
            yield [name, each.many, count, *missing, each.about]


def _split(types: Sequence[_Type]) -> str:
    """Which types are on more than one sheet, in a sentence."""
    several = [
        tr("{many} are on the sheets {names}", many=each.many, names=", ".join(each.names))
        for each in types
        if len(each.names) > 1
    ]
    return (
        tr(
            "{several}: a sheet of Excel has room for {most_rows:,} rows.",
            several="; ".join(several),
            most_rows=MOST_ROWS,
        )
        if several
        else ""
    )
