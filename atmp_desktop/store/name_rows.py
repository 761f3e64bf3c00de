"""Lists by name, of all records of a type or of those that have some words. All that takes stands in the documents, whose
index has the names in their order: no record's own row is looked at."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, type_coerce
from sqlalchemy.sql import Select
from sqlalchemy.types import NullType

from atmp_desktop.store.matching import match_text, matches, search_table
from atmp_desktop.store.tables import document

OFTEN = 2000
"""Records with words that more have than that are found by going through all names in order, where others are looked up one
by one and sorted: the first page is full after some dozens."""


LAST = "\U0010ffff"
"""Comes after every letter."""


def ids_by_name(connection: Connection, kind: str, words: str, *, binned: bool, down: bool) -> Select[Any]:
    """A query for the ids of the records of a type, those with every one of some words where there are any, by name."""
    key = document.c.sort_key.desc() if down else document.c.sort_key
    query = _named(connection, select(type_coerce(document.c.id, NullType())), kind, words, binned)
    return query.order_by(key, document.c.id)


def count_named(connection: Connection, kind: str, words: str, *, binned: bool) -> int:
    """How many those are."""
    return connection.scalar(_named(connection, select(func.count()), kind, words, binned)) or 0


def ids_beginning(connection: Connection, kind: str, begins: str) -> frozenset[bytes]:
    """The ids, as bytes, of the records of a type that are sorted by a name with this folded beginning."""
    key = document.c.sort_key
    identity: ColumnElement[Any] = type_coerce(document.c.id, NullType())
    query = select(identity).where(document.c.type == kind, document.c.binned.is_(False))
    return frozenset(bytes(id) for id in connection.scalars(query.where(key >= begins, key < f"{begins}{LAST}")))


def _named(connection: Connection, query: Select[Any], kind: str, words: str, binned: bool) -> Select[Any]:
    query = query.where(document.c.type == kind, document.c.binned.is_(binned))
    match = match_text(words)
    if not match:
        return query.select_from(document)
    if _is_often(connection, match):
        numbers = select(search_table.c.rowid).where(matches(match))
        # Added to nothing the number is no key, so that SQLite does not look the records up by it.
        return query.select_from(document).where((document.c.number + 0).in_(numbers))
    found = search_table.join(document, document.c.number == search_table.c.rowid)
    return query.select_from(found).where(matches(match))


def _is_often(connection: Connection, match: str) -> bool:
    some = select(search_table.c.rowid).where(matches(match)).limit(OFTEN + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(some)) or 0) > OFTEN
