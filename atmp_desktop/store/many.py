"""Questions about thousands of records put to the driver itself: SQLAlchemy's handling of each row would cost more than
the work done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import dialect

from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Draft, Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.history import DELETED, Kept
from atmp_desktop.translation import tr

CHUNK = 1000
"""So many records at a time. With more, Python's collector goes through all of them again and again."""

DIALECT = dialect()


def rows_of(connection: Connection, statement: str, ids: Sequence[UUID]) -> Iterator[Sequence[Any]]:
    """The rows of a statement that ends in "IN", given ids, some thousands of ids at a time; values as SQLite has them."""
    cursor = connection.connection.cursor()
    try:
        for start in range(0, len(ids), CHUNK):
            chunk = [id.bytes for id in ids[start : start + CHUNK]]
            cursor.execute(f"{statement} ({', '.join('?' * len(chunk))})", chunk)
            yield cursor.fetchall()
    finally:
        cursor.close()


def values_of_rows(
    connection: Connection, record_type: type[Record], names: Sequence[str], where: str, ids: Sequence[UUID]
) -> Iterator[tuple[Any, ...]]:
    """Some columns of the rows of a type that a condition ending in "IN" finds, given ids; values as Python has them."""
    columns = ", ".join(f'"{name}"' for name in names)
    readers = [_reader(record_type, name) for name in names]
    for rows in rows_of(connection, f'SELECT {columns} FROM "{type_name(record_type)}" WHERE {where}', ids):
        if rows:
            read = (
                column if reader is None else [None if value is None else reader(value) for value in column]
                for reader, column in zip(readers, zip(*rows, strict=True), strict=True)
            )
            yield from zip(*read, strict=True)


def saved_values(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> dict[UUID, Draft]:
    """The values of records by field, own fields and DELETED among them, by id; one that does not exist is left out."""
    names = ("id", *fields_of(record_type), DELETED)
    has_own = bool(vocabulary.own_fields(record_type))
    found: dict[UUID, Draft] = {}
    for *values, own in values_of_rows(connection, record_type, (*names, "own"), tr("id IN"), ids):
        row: Draft = dict(zip(names, values, strict=True))
        if own is not None or has_own:
            row.update(vocabulary.spread(record_type, own))
        found[row["id"]] = row
    return found


def kept_changes(connection: Connection, ids: Sequence[UUID]) -> dict[bytes, list[Kept]]:
    """What is kept of every change of some records, in no particular order."""
    found: dict[bytes, list[Kept]] = {id.bytes: [] for id in ids}
    for rows in rows_of(connection, 'SELECT record, id, kind, "after", bases FROM change WHERE record IN', ids):
        for record, *kept in rows:
            found[record].append(tuple(kept))
    return found


@cache
def _reader(record_type: type[Record], name: str) -> Callable[[Any], Any] | None:
    """What turns a column's value as SQLite has it into Python's; None where that is the same."""
    column_type = record_type.__table__.c[name].type
    return column_type.dialect_impl(DIALECT).result_processor(DIALECT, None)


def differing(values: Mapping[str, Any], before: Mapping[str, Any]) -> tuple[str, ...]:
    """The names under which values are not what they were."""
    # Most are the very same objects, which is known at a glance.
    return tuple(name for name, value in values.items() if value is not (was := before.get(name)) and value != was)
