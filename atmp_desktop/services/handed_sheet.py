"""A sheet as it is handed out to people: read at one moment, cleaned, laid out for print, and noted in the history. Knows
neither what is on it nor how a workbook is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.days.dates import LONDON, format_datetime
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import FIRST_DAY, PRINTED_ROWS, Cell, Heading, Sheet, sheet_day, write_workbook
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

MARKING = tr("OFFICIAL – contains personal data; do not forward")


@dataclass(frozen=True)
class Content:
    """What is on a sheet, as the register has it.

    Attributes:
        title: what stands over it.
        headings: its columns.
        block: the lines of the title block below the title.
        rows: a cell a heading.
        date_words: the day it is of, for the foot of each printed page.
        left_out: how many rows are left out.
        has_filters: whether the header row has buttons to filter and sort by; not where the last rows add up the others.
    """

    title: str
    headings: Sequence[Heading]
    block: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    date_words: str
    left_out: int = 0
    has_filters: bool = True


Read = Callable[[Connection, Withheld], Content]
"""Reads what is on a sheet. What it hides by `Withheld.name` and `in_words` is counted there."""


def hand_out_sheet(
    store: Store,
    to: Path,
    what: str,
    read: Read,
    *,
    secretariat: bool,
    marking: str,
    facts: Mapping[str, Any],
    progress: Progress | None,
    label: str = "",
) -> Exported:
    """Write one sheet to `to`, an .xlsx file, and note it in the history.

    `what` names it: its tab, its note ("Export …" unless `label` is given) and the words while it is written; `facts` are
    noted besides. Raises UserError where the file cannot be written, and whatever `read` raises.
    """
    progress = progress or Progress()

    def write(unfinished: Path) -> Exported:
        progress.step(tr("Reading the register"))
        with store.read() as session:
            connection = session.connection()
            withheld = Withheld(connection, secretariat=secretariat)
            content = read(connection, withheld)
        cleaner = Cleaner()
        sheet = Sheet(
            name=what,
            title=cleaner.text(content.title),
            headings=[Heading(cleaner.text(each.label), each.width, each.form) for each in content.headings],
            block=[cleaner.text(line) for line in content.block if line],
            marking=cleaner.text(marking),
            date_words=content.date_words,
            has_filters=content.has_filters,
        )
        rows = progress.each(content.rows, tr("Writing the {what}", what=what.lower()))
        cells = ([clean_cell(cleaner, cell) for cell in row] for row in rows)
        count = write_workbook(sheet, cells, unfinished, long=len(content.rows) > PRINTED_ROWS)
        return Exported(to, count, content.left_out, withheld.hidden, cleaner.cut)

    noted = {"what": what, **facts}
    return hand_out(
        store, to, label or tr("Export {what}", what=what.lower()), write, secretariat=secretariat, facts=noted
    )


def clean_cell(cleaner: Cleaner, cell: Cell) -> Cell:
    """A cell with its text cleaned."""
    return cleaner.text(cell) or None if isinstance(cell, str) else cell


def named_rows(connection: Connection, listing: Listing) -> Iterator[tuple[UUID, dict[str, Any], dict[str, str]]]:
    """The rows of a list: each record's id, its values and the same in words, by the names of the columns asked for."""
    for rows in listing.rows(connection):
        for row in rows:
            values, shown = (dict(zip(listing.columns, cells, strict=True)) for cells in (row.values, row.shown))
            yield row.id, values, shown


def sheet_date(day: date | None) -> date | str | None:
    """A day as a cell holds it, or nothing."""
    return None if day is None else sheet_day(day)


def sheet_moment(moment: datetime | None) -> datetime | str | None:
    """A moment as a cell holds it: as the clocks in London showed it, or in words for one before Excel can count."""
    if moment is None:
        return None
    there = moment.astimezone(LONDON).replace(tzinfo=None)
    return there if there.date() >= FIRST_DAY else format_datetime(moment)


def part_of(part: int, whole: int) -> str:
    """A share with what it is of: "12 of 15 (80%)"."""
    return (
        tr("{part:,} of {whole:,} ({part_2:.0%})", part=part, whole=whole, part_2=part / whole)
        if whole
        else tr("{part:,} of 0", part=part)
    )
