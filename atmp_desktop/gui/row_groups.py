"""The headers of a grouped list among its rows: each stands in the row of ids like a record, under an id that is none.

Plain sums over bytes; knows neither widgets nor the store.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.store.grouping import RowGroup
from atmp_desktop.translation import tr

MARK = b"\0\0\0\0"
"""What the id of a header begins with. That of a record begins with when it was made, which was after 1970."""


@dataclass(frozen=True)
class Band:
    """The header of one group.

    Attributes:
        words: what its rows have in common.
        count: how many they are.
        is_shut: they are not shown.
    """

    words: str
    count: int
    is_shut: bool = False


@dataclass(frozen=True)
class Bands:
    """The headers of a list.

    Attributes:
        by_id: each by the id it stands under.
        rows: where they stand, from the top.
    """

    by_id: Mapping[bytes, Band] = field(default_factory=dict)
    rows: tuple[int, ...] = ()

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return sum(band.count for band in self.by_id.values() if band.is_shut)

    def among(self, first: int, last: int) -> int:
        """How many headers there are among some rows, both ends included."""
        return bisect_left(self.rows, last + 1) - bisect_left(self.rows, first)


NONE = Bands()


def band_id(column: str, group: RowGroup) -> bytes:
    """The id that the header of a group by a column stands under: the same whenever it is shown."""
    return MARK + blake2b(repr((column, group.key)).encode(), digest_size=ID - len(MARK)).digest()


def with_bands(column: str, groups: Iterable[RowGroup], shut: Collection[bytes]) -> tuple[bytes, Bands]:
    """The rows of a list grouped by a column: a header before each group, and without the rows of those that are shut."""
    parts: list[bytes] = []
    by_id: dict[bytes, Band] = {}
    rows: list[int] = []
    row = 0
    for group in groups:
        id = band_id(column, group)
        by_id[id] = Band(group.words, group.count, id in shut)
        rows.append(row)
        parts.append(id)
        row += 1
        if id not in shut:
            parts.append(group.ids)
            row += group.count
    return b"".join(parts), Bands(by_id, tuple(rows))


def records_among(ids: Iterable[bytes]) -> list[bytes]:
    """The ids of records among some that may be those of headers."""
    return [id for id in ids if not id.startswith(MARK)]


def band_words(band: Band) -> str:
    """A header for a screen reader."""
    rows = tr("{n} row", "{n} rows", band.count)
    return ", ".join((band.words, rows, tr("collapsed") if band.is_shut else tr("expanded")))
