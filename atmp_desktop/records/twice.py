"""Records that say the same thing twice: a person in one interaction, a number on one agenda. Knows no single type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, func, select

from atmp_desktop.errors import FieldError
from atmp_desktop.records.record import standing
from atmp_desktop.translation import tr

ADVICE = tr("Change that entry instead. Where both are on record already, move one of them to the bin.")


def said_twice(
    connection: Connection,
    record_type: Any,
    names: Sequence[str],
    ids: Sequence[UUID] | None,
    *conditions: ColumnElement[bool],
) -> Iterator[Row[Any]]:
    """The records among `ids` (None for all) that have the same values in some fields as another one, as rows of their
    `id` and these fields. Records in the bin do not count, nor those where a field is empty, nor those that do not meet
    the conditions. The first field is the one whose records are looked through: it wants an index.

    The work grows with the records of that field's owners and not with their square, so that thousands can be added to
    one owner at once.
    """
    columns = [getattr(record_type, name) for name in names]
    counted = select(*columns).where(
        record_type.deleted.is_(None), *(column.is_not(None) for column in columns), *conditions
    )
    if ids is not None:
        counted = counted.where(columns[0].in_(select(columns[0]).where(record_type.id.in_(ids))))
    more = counted.group_by(*columns).having(func.count() > 1).subquery()
    same = and_(*(column == more.c[name] for column, name in zip(columns, names, strict=True)))
    found = select(record_type.id, *columns).join(more, same).where(*conditions)
    yield from connection.execute(standing(record_type, found, ids))


def linked_twice(
    connection: Connection, record_type: Any, names: Sequence[str], ids: Sequence[UUID] | None, words: str
) -> Iterator[tuple[UUID, FieldError]]:
    """The same for records that only link others together, each with its breach, told of the last of the fields by `words`
    ("This person takes part already.")."""
    for row in said_twice(connection, record_type, names, ids):
        yield row.id, FieldError(names[-1], words, ADVICE)
