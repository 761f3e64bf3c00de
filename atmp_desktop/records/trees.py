"""Records that lead to others of their own type, and must not come back to themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import aliased


def own_ancestors(connection: Connection, record_type: Any, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, str]]:
    """The records among `ids` (None for all) that come back to themselves by following `parent`, with their names.
    One that merely stands under such a loop is not among them."""
    looped = select(record_type.id, record_type.name).where(_comes_back(record_type, "parent", ids))
    for row in connection.execute(looped):
        yield row.id, row.name


def in_a_loop(connection: Connection, record_type: Any, link: str, ids: Sequence[UUID] | None) -> Iterator[UUID]:
    """The records among `ids` (None for all) that come back to themselves by following a link field to their own type.
    One that merely leads into such a loop is not among them."""
    yield from connection.scalars(select(record_type.id).where(_comes_back(record_type, link, ids)))


def _comes_back(record_type: Any, link: str, ids: Sequence[UUID] | None) -> ColumnElement[bool]:
    onward = getattr(record_type, link)
    first = select(record_type.id.label("start"), onward.label("above")).where(
        onward.is_not(None), record_type.deleted.is_(None)
    )
    climb = (first if ids is None else first.where(record_type.id.in_(ids))).cte("climb", recursive=True)
    higher = aliased(record_type)
    # UNION leaves out what was seen, so that a loop ends.
    climb = climb.union(select(climb.c.start, getattr(higher, link)).join(higher, higher.id == climb.c.above))
    comes_back: ColumnElement[bool] = record_type.id.in_(select(climb.c.start).where(climb.c.start == climb.c.above))
    return comes_back
