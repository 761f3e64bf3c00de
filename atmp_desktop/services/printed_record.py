"""One record as it is printed: its facts, and what belongs to it and leads to it, list by list. Knows no paper."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.export_list import ListRows
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.printed_list import (
    PackedRows,
    Printed,
    PrintedColumn,
    PrintedGroup,
    cell_words,
    chosen_rows,
    foot_of,
    left_out_words,
    who_printed,
)
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell
from atmp_desktop.store.columns import Column
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

COLUMNS = (PrintedColumn("", 24), PrintedColumn("", 90))

KEPT_BACK = (tr("Privacy"),)
"""Parts of a form that are the secretariat's own business, as long as nothing is ticked."""

MOST_ROWS = 200
"""A list on the page of a record has so many rows at most, and says how many more there are."""


def read_printed_record(
    store: Store,
    record_type: type[Record],
    id: UUID,
    *,
    secretariat: bool = False,
    marking: str = "",
    progress: Progress | None = None,
) -> Printed:
    """A record in words: a row a filled field under the headings of its form, then a part for each list that leads to it.

    What others may not see is left out and counted as on any sheet. Raises UserError where the record itself is such, or is
    in the bin.
    """
    progress = progress or Progress()
    about, cleaner = record_type.about, Cleaner()
    with store.read() as session:
        connection = session.connection()
        withheld = Withheld(connection, secretariat=secretariat)
        if id.bytes in withheld.ids(record_type):
            raise UserError(
                tr("This {one} is not for others to see.", one=about.one.lower()),
                tr("Tick “For the secretariat alone” to print it."),
            )
        name = names_of(connection, {type_name(record_type): [id]}).get(id, about.one)
        made = _Making(connection, withheld, cleaner)
        made.add_facts(store.listing(record_type), id, () if secretariat else KEPT_BACK)
        if not len(made.rows):
            raise UserError(tr("{name} is in the bin.", name=name), tr("Bring it back, then print it."))
        for number, each in enumerate(RECORD_TYPES):
            progress.step(tr("Reading {one}", one=about.one.lower()), number, len(RECORD_TYPES))
            for link, field in links_of(each).items():
                assert isinstance(field.kind, kinds.Link)
                if field.link_name and BY_NAME[field.kind.target] is record_type:
                    made.add_list(field.link_name, store.listing(each).only(within=(link, id)), link)
        title = withheld.in_words(name)
    return Printed(
        what=about.one.lower(),
        facts={"what": about.one, "where": str(id)},
        title=cleaner.text(title),
        block=tuple(
            cleaner.text(line) for line in (f"{about.one}{left_out_words(made.left_out)}.", who_printed(store))
        ),
        marking=cleaner.text(marking or MARKING),
        foot=cleaner.text(foot_of(store)),
        legend=(),
        columns=COLUMNS,
        rows=made.rows,
        groups=tuple(made.groups),
        left_out=made.left_out,
        hidden=made.hidden,
        cut=cleaner.cut,
        secretariat=secretariat,
    )


class _Making:
    """The rows of one record's page as they are put together."""

    def __init__(self, connection: Connection, withheld: Withheld, cleaner: Cleaner) -> None:
        self.rows = PackedRows()
        self.groups: list[PrintedGroup] = []
        self.left_out = self.hidden = 0
        self._connection, self._withheld, self._cleaner = connection, withheld, cleaner

    def add_facts(self, every: Listing, id: UUID, kept_back: Sequence[str]) -> None:
        """A row a filled field, under the headings of the form but for some."""
        listing = chosen_rows(every, id.bytes)
        fields = listing.vocabulary.fields_of(listing.record_type)
        known = listing.known_columns()
        derived = [each.name for each in listing.record_type.derived]
        columns = [known[name] for name in (*fields, *derived)]
        for row in self._read(listing, columns):
            section = None
            for column, cell in zip(columns, row, strict=True):
                own = fields[column.name].section if column.name in fields else tr("Worked out")
                if own in kept_back or not _is_told(column, cell):
                    continue
                if own != section:
                    section = own
                    self.groups.append(PrintedGroup(len(self.rows), own or tr("Facts")))
                self.rows.add([column.label, cell_words(cell)])

    def add_list(self, label: str, listing: Listing, link: str) -> None:
        """A row a record that leads here, under what the list is called."""
        columns = [column for column in listing.shown_columns() if column.name != link]
        if not has_own_name(listing.record_type):
            # What has no name of its own goes by that of the record at its other end.
            columns.sort(key=lambda column: not isinstance(column.kind, kinds.Link))
        found = [row for row in self._read(listing, columns) if any(cell is not None for cell in row)]
        if not found:
            return
        self.groups.append(PrintedGroup(len(self.rows), f"{label} ({len(found):,})"))
        for row in found[:MOST_ROWS]:
            told = [(column, cell) for column, cell in zip(columns, row, strict=True) if _is_told(column, cell)]
            first, *others = told or [(columns[0], "")]
            self.rows.add([_words(*first, is_first=True), " · ".join(_words(*each) for each in others)])
        if len(found) > MOST_ROWS:
            self.rows.add(["", tr("And {found:,} more.", found=len(found) - MOST_ROWS)])

    def _read(self, listing: Listing, columns: Sequence[Column]) -> list[Sequence[Cell]]:
        rows = ListRows(self._connection, listing, self._withheld, self._cleaner, columns)
        found = list(rows.read(Progress(), 0))
        self.left_out += rows.left_out
        self.hidden += rows.hidden
        return found


def _is_told(column: Column, cell: Cell) -> bool:
    """Whether a cell says anything: an empty one does not, nor does No."""
    return cell not in (None, "") and not (isinstance(column.kind, kinds.YesNo) and cell == tr("No"))


def _words(column: Column, cell: Cell, *, is_first: bool = False) -> str:
    """A cell in a line with others: what would not be understood alone has its column's label."""
    kind = column.kind
    if isinstance(kind, kinds.YesNo):
        return column.label
    is_clear = is_first or isinstance(kind, kinds.Text | kinds.LongText | kinds.Link | kinds.Choice)
    return cell_words(cell) if is_clear else f"{column.label} {cell_words(cell)}"
