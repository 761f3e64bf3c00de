"""Records that lead to others of their own type, and must not come back to themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.translation import tr


def loops_of_parents(
    connection: Connection, record_type: Any, ids: Sequence[UUID] | None, words: str
) -> Iterator[tuple[UUID, FieldError]]:
    """The records among `ids` (None for all) that come back to themselves by following `parent`, each with its breach,
    told by its name and `words` ("cannot stand under"). One that merely stands under such a loop is not among them."""
    looped = select(record_type.id, record_type.name).where(_comes_back(record_type, "parent", ids))
    for row in connection.execute(looped):
        yield row.id, _breach("parent", f"{row.name} {words}")


def loops(
    connection: Connection, record_type: Any, link: str, ids: Sequence[UUID] | None, words: str
) -> Iterator[tuple[UUID, FieldError]]:
    """The same for any link field to the records' own type; `words` say it of all ("A paper cannot supersede")."""
    for id in connection.scalars(select(record_type.id).where(_comes_back(record_type, link, ids))):
        yield id, _breach(link, words)


def _breach(link: str, words: str) -> FieldError:
    return FieldError(link, tr("{words} itself, not even by way of others.", words=words), tr("Choose another."))


def _comes_back(record_type: Any, link: str, ids: Sequence[UUID] | None) -> ColumnElement[bool]:
    onward = getattr(record_type, link)
    # Those in the bin too: they can come back, and names and chains are followed through them meanwhile.
    first = select(record_type.id.label("start"), onward.label("above")).where(onward.is_not(None))
    climb = (first if ids is None else first.where(record_type.id.in_(ids))).cte("climb", recursive=True)
    higher = aliased(record_type)
    # UNION leaves out what was seen, so that a loop ends.
    climb = climb.union(select(climb.c.start, getattr(higher, link)).join(higher, higher.id == climb.c.above))
    comes_back: ColumnElement[bool] = record_type.id.in_(select(climb.c.start).where(climb.c.start == climb.c.above))
    return comes_back
