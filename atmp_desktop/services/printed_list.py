"""What is printed: rows in words, what stands over and under them, and what is left out; and a list made such. Knows no paper."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection

from atmp_desktop.counting import counted
from atmp_desktop.days.dates import LONDON, PartialDate, format_date, format_datetime
from atmp_desktop.records import kinds
from atmp_desktop.records.action import RAG_RULE
from atmp_desktop.records.numbers import number_words
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.export_list import ListRows, headings_of
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.told_filter import told_to_others
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell, Form
from atmp_desktop.store.columns import Column
from atmp_desktop.store.questions.influence import InfluenceMap
from atmp_desktop.store.questions.report import Tone
from atmp_desktop.store.rows import ID, Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter, unparse
from atmp_desktop.translation import tr

BLOCK = 250
"""Rows that are packed together: the page that is looked at wants a few dozen of them."""

RIGHT: tuple[Form, ...] = ("whole", "number")
"""The forms of columns whose words stand at the right."""

UNCUT: tuple[Form, ...] = ("day", "moment", "whole", "number", "phone", "rag")
"""The forms of columns whose words are of no use on two lines."""


@dataclass(frozen=True)
class PrintedColumn:
    """One column.

    Attributes:
        label: its words.
        usual: its usual width in characters.
        form: how its cells look.
        is_narrow: it is one of many with a letter or a number in each place: its label is turned, its words stand in the middle.
    """

    label: str
    usual: float
    form: Form = "text"
    is_narrow: bool = False

    @property
    def side(self) -> Literal["left", "right", "centre"]:
        """Where in their place its words stand: numbers at the right."""
        return "centre" if self.is_narrow else "right" if self.form in RIGHT else "left"

    @property
    def is_uncut(self) -> bool:
        """Whether its words stay on one line."""
        return self.form in UNCUT


class PackedRows:
    """Rows of words in little room: a hundred thousand of them in some megabytes, and any of them at hand."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._open: list[list[str]] = []

    def __len__(self) -> int:
        return len(self._blocks) * BLOCK + len(self._open)

    def add(self, row: list[str]) -> None:
        """Add a row at the end."""
        self._open.append(row)
        if len(self._open) == BLOCK:
            self._blocks.append(zlib.compress(json.dumps(self._open, ensure_ascii=False).encode(), 1))
            self._open = []

    def between(self, first: int, count: int) -> Iterator[list[str]]:
        """So many rows from one on, as far as there are any."""
        end = min(first + count, len(self))
        while first < end:
            block, place = divmod(first, BLOCK)
            rows = self._block(block)[place : place + end - first]
            yield from rows
            first += len(rows)

    def _block(self, number: int) -> list[list[str]]:
        if number == len(self._blocks):
            return self._open
        found: list[list[str]] = json.loads(zlib.decompress(self._blocks[number]))
        return found


@dataclass(frozen=True)
class PrintedGroup:
    """Rows that stand together: the place of the first of them, and what they have in common."""

    start: int
    words: str


@dataclass(frozen=True)
class Printed:
    """A table ready to be laid out on paper: a list, a record or a report.

    Attributes:
        what: what it is, to follow a verb ("people").
        facts: what is noted of it in the history.
        title: what stands over it.
        block: the lines below the title.
        marking: how it has to be handled, on every page.
        foot: what stands at the foot of every page beside its number.
        legend: what the colours and letters mean and what else is to be known, a line each.
        columns: its columns.
        rows: its rows, in words.
        groups: what rows stand together, in their order; none where they are not grouped.
        totals: the rows that add up others, by their number.
        tones: the colours behind places, by row and column; their words or shapes say the same.
        tints: the colours of whole rows, by their number; each has a shape of its own, and the legend says what it means.
        picture: what is drawn before the table, if anything.
        left_out, hidden, cut: what was left out, as `Exported` has it.
        secretariat: whether details for the secretariat alone are in it.
    """

    what: str
    facts: Mapping[str, Any]
    title: str
    block: tuple[str, ...]
    marking: str
    foot: str
    legend: tuple[str, ...]
    columns: tuple[PrintedColumn, ...]
    rows: PackedRows
    groups: tuple[PrintedGroup, ...] = ()
    totals: frozenset[int] = frozenset()
    tones: Mapping[tuple[int, int], Tone] = field(default_factory=dict)
    tints: Mapping[int, str] = field(default_factory=dict)
    picture: InfluenceMap | None = None
    left_out: int = 0
    hidden: int = 0
    cut: int = 0
    secretariat: bool = False

    def exported(self, to: Any) -> Exported:
        """What handing it out came to."""
        return Exported(to, len(self.rows), self.left_out, self.hidden, self.cut)


@dataclass(frozen=True)
class Chosen(Listing):
    """Some rows of a list, in its order.

    Attributes:
        chosen: their ids.
    """

    chosen: frozenset[bytes] = field(default=frozenset(), kw_only=True)

    def packed(self, connection: Connection) -> bytes:
        every = super().packed(connection)
        places = range(0, len(every), ID)
        return b"".join(id for at in places if (id := every[at : at + ID]) in self.chosen)

    def count(self, connection: Connection) -> int:
        return len(self.packed(connection)) // ID


def chosen_rows(listing: Listing, ids: bytes) -> Chosen:
    """The rows of a list that are chosen; `ids` stand one after the other."""
    chosen = frozenset(ids[at : at + ID] for at in range(0, len(ids), ID))
    return Chosen(**{name: getattr(listing, name) for name in Listing.__dataclass_fields__}, chosen=chosen)


def as_typed(listing: Listing, where: Filter) -> str:
    """A filter on what a list lists, as it is typed."""
    return unparse(where)


def read_printed(
    store: Store,
    listing: Listing,
    *,
    secretariat: bool = False,
    title: str = "",
    tell: Callable[[Listing, Filter], str] = as_typed,
    marking: str = "",
    progress: Progress | None = None,
) -> Printed:
    """A list in words, read at one moment: same rows, same columns, same order, with what others may not see left out.

    `title` instead of what the type is called; `tell` puts the filter and those of the colours into words, as they are typed
    if nobody says otherwise; `marking` instead of the usual one. Rows about restricted people and secretariat-only contact
    points are left out and counted unless `secretariat`, and names of restricted people hidden, in filters any part of one;
    see `withheld.withheld` and `told_filter.told_to_others`.
    """
    progress = progress or Progress()
    about, cleaner, packed = listing.record_type.about, Cleaner(), PackedRows()
    headings = headings_of(listing.shown_columns())
    columns = tuple(PrintedColumn(cleaner.text(each.label), each.width, each.form) for each in headings)
    grouped = listing.known_columns().get(listing.group)
    wanted = [*listing.shown_columns(), *([grouped] if grouped is not None else [])]
    if listing.tints:
        wanted.append(Column("", "", kinds.LongText(), lambda day: listing.tint()))
    groups: list[PrintedGroup] = []
    tints: dict[int, str] = {}
    with store.read() as session:
        connection = session.connection()
        total = listing.count(connection)
        every = Listing.count(listing.only(where=()), connection)
        withheld = Withheld(connection, secretariat=secretariat)
        rows = ListRows(connection, listing, withheld, cleaner, wanted)
        words = tr("Reading {many}", many=about.many.lower())
        for done, row in enumerate(rows.read(Progress(), total)):
            progress.step(words, done, total)
            if grouped is not None:
                together = group_words(grouped, row[len(columns)])
                if not groups or groups[-1].words != together:
                    groups.append(PrintedGroup(done, together))
            packed.add([cell_words(cell) for cell in row[: len(columns)]])
            if listing.tints and row[-1]:
                tints[done] = cell_words(row[-1])

        def told(where: Filter) -> str:
            others = told_to_others(listing.record_type, where, withheld, listing.vocabulary)
            return withheld.in_words(tell(listing, others), typed=True)

        # A filter and a view may be called by somebody's name.
        filtered, meanings = told(listing.where), [told(where) for _, where in listing.tints]
        over = withheld.in_words(title or about.many, typed=True)
    shown = counted(len(packed), about.one.lower(), about.many.lower())
    counts = (
        tr("{packed:,} of {every:,} {many}", packed=len(packed), every=every, many=about.many.lower())
        if every != len(packed)
        else shown
    )
    counts += left_out_words(rows.left_out)
    as_at = tr("As at {day}", day=format_date(listing.day)) if listing.as_at else ""
    where = tr("Filter: {filtered}", filtered=filtered) if filtered else ""
    block = (as_at, where, f"{counts}.", who_printed(store))
    return Printed(
        what=about.many.lower(),
        facts={"what": about.many, "where": unparse(listing.where)},
        title=cleaner.text(over),
        block=tuple(cleaner.text(line) for line in block if line),
        marking=cleaner.text(marking or MARKING),
        foot=cleaner.text(foot_of(store)),
        legend=(*([RAG_RULE] if any(each.form == "rag" for each in columns) else []), *_tint_legend(listing, meanings)),
        columns=columns,
        rows=packed,
        groups=tuple(groups),
        tints=tints,
        left_out=rows.left_out,
        hidden=rows.hidden,
        cut=cleaner.cut,
        secretariat=secretariat,
    )


SHAPES: Mapping[str, str] = {
    "red": tr("a square"),
    "amber": tr("a triangle"),
    "green": tr("a disc"),
    "blue": tr("a ring"),
    "purple": tr("a diamond"),
    "grey": tr("a bar"),
}
"""What each tone is marked with where there is no colour."""


def _tint_legend(listing: Listing, words: Sequence[str]) -> list[str]:
    """What the colours of rows mean, a line each, in the order in which they are tried."""
    return [
        tr("Rows in {tone}, with {shapes}: {meant}", tone=tone, shapes=SHAPES[tone], meant=meant)
        for (tone, _), meant in zip(listing.tints, words, strict=True)
    ]


def left_out_words(count: int) -> str:
    """What was left out, to follow what is there; "" for nothing."""
    return (
        tr(
            "; {n} row about restricted people or for the secretariat only left out",
            "; {n} rows about restricted people or for the secretariat only left out",
            count,
        )
        if count
        else ""
    )


def who_printed(store: Store) -> str:
    """From which register it comes, who printed it and when."""
    now = format_datetime(store.now())
    return (
        tr("{name}. Printed by {who} on {now}.", name=store.path.name, who=store.who, now=now)
        if store.who
        else f"{store.path.name}. {now}."
    )


def foot_of(store: Store) -> str:
    """What stands at the foot of every page: the register and the moment."""
    return f"{store.path.name} · {format_datetime(store.now())}"


def cell_words(cell: Cell) -> str:
    """A cell as it is printed: what the list on the screen says."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case datetime():
            return format_datetime(cell.replace(tzinfo=LONDON))
        case date():
            return format_date(cell)
        case int():
            return str(cell)
        case _:
            return number_words(cell)


def group_words(column: Column, cell: Cell) -> str:
    """What a row has in common with the others of its group, given its cell in the column they are grouped by."""
    match cell:
        case None:
            return tr("{label}: empty", label=column.label)
        case date():
            return PartialDate(cell.year, cell.month).words
        case _ if isinstance(column.kind, kinds.YesNo):
            return f"{column.label}: {cell_words(cell).lower()}"
        case _:
            return cell_words(cell)


def note_printed(store: Store, printed: Printed, printer: str, pages: Sequence[int]) -> None:
    """Note in the history that something was printed on paper; a register that can only be read takes no note."""
    if store.read_only:
        return
    label = tr("Print {what}", what=printed.what)
    if printed.secretariat:
        label += tr(" with secretariat-only details")
    with store.write(label, kind="note") as write:
        write.note(
            **printed.facts,
            rows=len(printed.rows),
            pages=len(pages),
            secretariat=printed.secretariat,
            printer=printer,
        )
