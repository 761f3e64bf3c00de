"""Records that stand under others of their own type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased


def own_ancestors(connection: Connection, record_type: Any, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, str]]:
    """The records among `ids` (None for all) that come back to themselves by following `parent`, with their names.
    One that merely stands under such a loop is not among them."""
    first = select(record_type.id.label("start"), record_type.parent.label("above")).where(
        record_type.parent.is_not(None), record_type.deleted.is_(None)
    )
    climb = (first if ids is None else first.where(record_type.id.in_(ids))).cte("climb", recursive=True)
    higher = aliased(record_type)
    # UNION leaves out what was seen, so that a loop ends.
    climb = climb.union(select(climb.c.start, higher.parent).join(higher, higher.id == climb.c.above))
    looped = select(record_type.id, record_type.name).where(
        record_type.id.in_(select(climb.c.start).where(climb.c.start == climb.c.above))
    )
    for row in connection.execute(looped):
        yield row.id, row.name
