"""What a table reads on its worker threads: the first rows, how many there are, the ids of all in order, cells.

Plain functions over the store that yield plain values; no widgets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from threading import Event
from typing import Any, NamedTuple
from uuid import UUID

from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.gui.row_difference import Steps, steps_between
from atmp_desktop.gui.row_groups import NONE, Bands, records_among, with_bands
from atmp_desktop.records import kinds
from atmp_desktop.records.record import type_name
from atmp_desktop.store.columns import Column
from atmp_desktop.store.fold import fold
from atmp_desktop.store.name_rows import ids_beginning
from atmp_desktop.store.rows import Listing, Row
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

LEAST = 10
"""So many rows are read at once at least to have something to show."""

CHUNK = 20_000
"""How many ids are handed to the window's thread at a time."""

LONGEST = 240
"""How many characters of a cell a table has: more is never seen, and a note may be a megabyte long."""


class Cells(NamedTuple):
    """One row as it is shown: words a column, the tone of a pill where there is one, the tone of the row or ""."""

    words: list[str]
    tones: list[str | None]
    tint: str = ""


MOMENT = 0.05
"""Seconds that are left to the window for painting the first rows; reading on meanwhile would keep it waiting."""


@dataclass
class Wanted:
    """What the window's thread says while a list is being read.

    Attributes:
        room: how many rows can be seen at once.
        ids: the records to be found again in the new order.
        is_painted: the first rows are on the screen.
    """

    room: int
    ids: frozenset[bytes] = frozenset()
    is_painted: Event = field(default_factory=Event)


@dataclass(frozen=True)
class First:
    """The first rows of a list. `is_all`: there are no more."""

    ids: bytes
    cells: dict[bytes, Cells]
    is_all: bool
    bands: Bands = NONE


@dataclass(frozen=True)
class Counted:
    """How many rows the list has, and how many it would have without its filter."""

    rows: int
    total: int


@dataclass(frozen=True)
class Chunk:
    """The next ids in order, beginning with those of `First`; `found` are the places in it of wanted records."""

    ids: bytes
    found: list[int]


@dataclass(frozen=True)
class Order:
    """The ids of all rows as they are now, and the steps that lead there from the old ones (None: too many)."""

    ids: bytes
    rows: int
    total: int
    steps: Steps | None
    moved: frozenset[bytes] = field(default=frozenset())
    bands: Bands = NONE


def read_list(
    store: Store, listing: Listing, wanted: Wanted, shut: frozenset[bytes] = frozenset()
) -> Iterator[First | Counted | Chunk]:
    """A whole list in one look: first something to show, then how many rows there are, then the ids of all. A grouped list
    has its headers among them, and not the rows of those that are `shut`."""
    with store.read() as session:
        connection = session.connection()
        if listing.group:
            yield from _read_grouped(connection, listing, wanted, shut)
            return
        room = max(LEAST, wanted.room)
        ids = [bytes(id) for id in listing.first(connection, room)]
        is_all = len(ids) < room
        cells = cells_of(listing.shown_columns(), listing.page(connection, ids))
        yield First(b"".join(ids), cells, is_all)
        if not is_all:
            wanted.is_painted.wait(MOMENT)
        rows = len(ids) if is_all else listing.count(connection)
        yield Counted(rows, _total(connection, listing, rows))
        if not is_all:
            yield from _chunks(listing.packed(connection), wanted)


def _read_grouped(
    connection: Any, listing: Listing, wanted: Wanted, shut: frozenset[bytes]
) -> Iterator[First | Counted | Chunk]:
    packed, bands, records = _grouped(connection, listing, shut)
    shown = packed[: max(LEAST, wanted.room) * ID]
    ids = records_among(shown[at : at + ID] for at in range(0, len(shown), ID))
    is_all = len(shown) == len(packed)
    yield First(shown, cells_of(listing.shown_columns(), listing.page(connection, ids)), is_all, bands)
    yield Counted(len(packed) // ID, _total(connection, listing, records))
    if not is_all:
        yield from _chunks(packed, wanted)


def _grouped(connection: Any, listing: Listing, shut: frozenset[bytes]) -> tuple[bytes, Bands, int]:
    """The rows of a grouped list, its headers, and how many records it has, those that are not shown among them."""
    groups = listing.groups(connection)
    return (*with_bands(listing.group, groups, shut), sum(group.count for group in groups))


def _total(connection: Any, listing: Listing, records: int) -> int:
    """How many records there are without the filter."""
    return listing.only(where=()).count(connection) if listing.where else records


def _chunks(packed: bytes, wanted: Wanted) -> Iterator[Chunk]:
    for start in range(0, len(packed), CHUNK * ID):
        part, sought = packed[start : start + CHUNK * ID], wanted.ids
        places = range(len(part) // ID) if sought else ()
        yield Chunk(part, [place for place in places if part[place * ID : place * ID + ID] in sought])


def read_order(
    store: Store, listing: Listing, old: bytes, moved: frozenset[bytes], shut: frozenset[bytes] = frozenset()
) -> Iterator[Order]:
    """The ids of all rows as they are now, compared with the `old` ones; `moved` may stand elsewhere now."""
    with store.read() as session:
        connection = session.connection()
        bands = NONE
        if listing.group:
            ids, bands, records = _grouped(connection, listing, shut)
        else:
            ids = listing.packed(connection)
            records = len(ids) // ID
        total = _total(connection, listing, records)
    yield Order(ids, len(ids) // ID, total, steps_between(old, ids, moved), moved, bands)


def read_cells(store: Store, listing: Listing, ids: list[bytes]) -> Iterator[dict[bytes, Cells]]:
    """The cells of some rows; one that no longer exists has none."""
    with store.read() as session:
        found = cells_of(listing.shown_columns(), listing.page(session.connection(), ids))
    yield {**{id: Cells([], []) for id in ids}, **found}


def read_place(store: Store, listing: Listing, ids: bytes, typed: str) -> Iterator[int]:
    """The place among `ids`, which are sorted by name or grouped, of the first record whose name begins with `typed`; nothing
    when none does."""
    wanted = fold(typed)
    if listing.group:
        yield from _place_in_groups(store, listing, ids, wanted)
        return
    down = bool(listing.order) and listing.order[0].startswith("-")
    low, high = 0, len(ids) // ID
    with store.read() as session:
        keys = _SortKeys(listing)
        connection = session.connection()
        while low < high:
            middle = (low + high) // 2
            rows = keys.listing.page(connection, [ids[middle * ID : middle * ID + ID]])
            key = keys.of(rows[0])[: len(wanted)] if rows else wanted
            if (key > wanted) if down else (key < wanted):
                low = middle + 1
            else:
                high = middle
        rows = keys.listing.page(connection, [ids[low * ID : low * ID + ID]]) if low < len(ids) // ID else []
        if rows and keys.of(rows[0]).startswith(wanted):
            yield low


def _place_in_groups(store: Store, listing: Listing, ids: bytes, wanted: str) -> Iterator[int]:
    """In groups names are in order many times over: those that begin so are found by their index, and the first of them."""
    with store.read() as session:
        named = ids_beginning(session.connection(), type_name(listing.record_type), wanted)
    yield from islice((place for place in range(len(ids) // ID) if ids[place * ID : place * ID + ID] in named), 1)


class _SortKeys:
    """The folded keys by which records are sorted by name, worked out as the store does."""

    def __init__(self, listing: Listing) -> None:
        self._names = tuple(listing.vocabulary.fields_of(listing.record_type))
        self._record_type = listing.record_type
        self.listing = listing.only(columns=self._names)

    def of(self, row: Row) -> str:
        values = dict(zip(self._names, row.values, strict=True))
        words = {value: word for value, word in zip(row.values, row.shown, strict=True) if isinstance(value, UUID)}
        return fold(self._record_type.sort_key(values, words))


def cells_of(columns: Iterable[Column], rows: Iterable[Row]) -> dict[bytes, Cells]:
    """Rows as a table shows them, by id."""
    all_kinds = [column.kind for column in columns]
    return {
        row.id.bytes: Cells(
            [_words(kind, word) for kind, word in zip(all_kinds, row.shown, strict=True)],
            [
                kind.tones.get(value) if isinstance(kind, kinds.Choice) else None
                for kind, value in zip(all_kinds, row.values, strict=True)
            ],
            row.tint,
        )
        for row in rows
    }


def _words(kind: kinds.Kind, shown: str) -> str:
    if isinstance(kind, kinds.YesNo):
        return "✓" if shown == tr("Yes") else ""
    if len(shown) > LONGEST:
        shown = shown[:LONGEST] + "…"
    return " ".join(shown.split()) if "\n" in shown else shown
