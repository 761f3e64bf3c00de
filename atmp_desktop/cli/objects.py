"""Records as flat JSON objects: the id, the name where there is one, every field and worked-out value by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from atmp_desktop.records import kinds
from atmp_desktop.records.kinds import Kind
from atmp_desktop.store.columns import Column
from atmp_desktop.store.rows import Listing, Row


def whole(listing: Listing) -> Listing:
    """A list with every column there is."""
    return listing.only(columns=tuple(listing.known_columns()))


def flat(listing: Listing, row: Row) -> dict[str, Any]:
    """A row of a whole list as JSON has it: dates ISO, links as ids, null when empty."""
    columns = listing.known_columns().values()
    values = {column.name: json_value(column.kind, value) for column, value in zip(columns, row.values, strict=True)}
    return {"id": str(row.id), **values}


def json_value(kind: Kind, value: Any) -> Any:
    """A value as JSON has it; yes and no are never empty."""
    return bool(value) if isinstance(kind, kinds.YesNo) else kind.to_json(value)


def cells(columns: Sequence[Column], row: Row, *, as_at: bool) -> list[str]:
    """A row in words. As at a day, an empty start says that it is not recorded, since it counts as already so."""
    return [
        "not recorded" if as_at and column.name == "from_date" and not shown else shown
        for column, shown in zip(columns, row.shown, strict=True)
    ]
