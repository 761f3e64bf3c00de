"""The first rows of a list sorted by what its records link to. The linked records stand in their order in an index: walking
that finds the first page at once, where working out the link of every row would keep a long list waiting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, type_coerce
from sqlalchemy.types import NullType

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import OWN
from atmp_desktop.store.columns import Column
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.tables import document

SPARE = 4
"""A record may be linked in two ways (two posts at one organisation): so many times the rows wanted are looked at."""


def walks(column: Column) -> bool:
    """Whether the rows can be found from the records that a column links to."""
    if not isinstance(column.kind, kinds.Link) or not has_own_name(BY_NAME[column.kind.target]):
        return False
    is_indexed = not column.derived and not column.name.startswith(OWN)
    return is_indexed or column.through is not None


def first_by_link(
    connection: Connection,
    record_type: type[Record],
    column: Column,
    down: bool,
    day: date,
    conditions: Sequence[ColumnElement[bool]],
    limit: int,
) -> list[bytes] | None:
    """The ids of the first rows in the order of a column that `walks`; None where fewer rows than wanted have a link, so
    that those without one would come next."""
    found: list[tuple[str, bytes]] = []
    for binned in (False, True):
        rows = connection.execute(_walk(record_type, column, down, day, conditions, limit * SPARE, binned)).all()
        found += [(row[0], bytes(row[1])) for row in rows]
        if len(rows) == limit * SPARE and len(set(found)) < limit:
            return None
    found.sort(key=lambda each: each[1])
    found.sort(key=lambda each: each[0], reverse=down)
    ids = list(dict.fromkeys(id for _, id in found))
    return ids[:limit] if len(ids) >= limit else None


def _walk(
    record_type: Any,
    column: Column,
    down: bool,
    day: date,
    conditions: Sequence[ColumnElement[bool]],
    limit: int,
    binned: bool,
) -> Any:
    assert isinstance(column.kind, kinds.Link)
    link = column.expression(day)
    query = select(document.c.sort_key, type_coerce(record_type.id, NullType())).select_from(document)
    if column.through is None:
        query = query.join(record_type, link == document.c.id)
    else:
        between, to_row, to_linked = column.through
        pair: Any = BY_NAME[between]
        query = query.join(pair, getattr(pair, to_linked) == document.c.id)
        query = query.join(record_type, record_type.id == getattr(pair, to_row))
        # What the column says for the row is the law; the pair only leads to rows worth asking.
        query = query.where(pair.deleted.is_(None), link == document.c.id)
    query = query.where(document.c.type == column.kind.target, document.c.binned.is_(binned), *conditions)
    key = document.c.sort_key.desc() if down else document.c.sort_key
    return query.order_by(key, record_type.id).limit(limit)
