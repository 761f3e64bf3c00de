"""Finding records by words: any order, each the beginning of a word, typing slips forgiven where no name has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.sql import Select

from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import type_name
from atmp_desktop.store.fold import fold, words_of
from atmp_desktop.store.matching import match_text, matches, search_table
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.slips import alike_names, near_names
from atmp_desktop.store.tables import document

__all__ = ["Hit", "find", "found_by", "match_text", "matches", "search_table"]

RANKED = 2000
"""Up to how many names that have the words are all ranked before the best are shown; it costs as much as there are."""

SOME = 300
"""How many are ranked where there are more."""

NEAR = 5
"""How many names with a slip come before records that have several words somewhere."""

LAST = "\U0010ffff"
"""Comes after every letter."""

HITS = """SELECT document.number, document.type, document.id, document.name, document.sort_key
FROM search CROSS JOIN document ON document.number = search.rowid
WHERE search MATCH ? AND document.binned = 0 AND document.type IN (SELECT value FROM json_each(?)) LIMIT ?"""

MANY = "SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)"

BEGINNING = """SELECT number, type, id, name, sort_key FROM document
WHERE type = ? AND binned = 0 AND sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"""

NUMBERED = """SELECT number, type, id, name, sort_key FROM document
WHERE number IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True)
class Hit:
    """A record that was found. `slip` is True when only a name like the words was found, not the words."""

    type: str
    id: UUID
    name: str
    slip: bool = False


class _Found(NamedTuple):
    """A document as the driver gives it."""

    number: int
    type: str
    id: bytes
    name: str
    sort_key: str

    def hit(self, slip: bool = False) -> Hit:
        return Hit(self.type, UUID(bytes=self.id), self.name, slip)


def found_by(words: str, type: str | None = None) -> Select[tuple[UUID]]:
    """The ids of the records whose documents have every word, for use inside another query."""
    query = select(document.c.id).join(search_table, search_table.c.rowid == document.c.number)
    query = query.where(matches(match_text(words)), document.c.binned.is_(False))
    return query if type is None else query.where(document.c.type == type)


def find(connection: Connection, words: str, types: Sequence[str] | None = None, limit: int = 50) -> list[Hit]:
    """The records that have every word, best first: names that begin with the words, as they are read or sorted, names that
    have them, the rest. Where no name has them, names that are a typing slip away are found as well: the closest before
    the rest where there are several words, else after it. With no hit at all, names that are like the words."""
    if not words_of(words):
        return []
    wanted = list(types) if types is not None else [type_name(each) for each in RECORD_TYPES if has_own_name(each)]
    found = _named(connection, words, wanted, limit)
    if len(found) < limit:
        known = {each.number for each in found}
        rest = _hits(connection, match_text(words), wanted, limit + len(known))
        rest = [each for each in rest if each.number not in known]
        if not found:
            return _with_slips(connection, words, wanted, rest, limit)
        found += rest
    return [each.hit() for each in found[:limit]]


def _named(connection: Connection, words: str, types: Sequence[str], limit: int) -> list[_Found]:
    """The documents whose names have every word, best first. Of more than can be ranked those that begin with the words as
    they are sorted, and only where these are too few some others."""
    match, typed = match_text(words, "name"), fold(" ".join(words.split()))
    if (connection.exec_driver_sql(MANY, (match, RANKED + 1)).scalar() or 0) <= RANKED:
        return _ranked(_hits(connection, match, types, RANKED), typed, types)[:limit]
    found: list[_Found] = []
    for type in types:
        found += _beginning(connection, type, typed, limit - len(found))
        if len(found) == limit:
            return found
    others = set(_hits(connection, match, types, max(SOME, limit)))
    return _ranked(others.union(found), typed, types)[:limit]


def _ranked(found: Iterable[_Found], typed: str, types: Sequence[str]) -> list[_Found]:
    """Those whose names begin with what was typed, as they are read or sorted, first; each half by type and by name."""
    place = {type: at for at, type in enumerate(types)}

    def rank(each: _Found) -> tuple[bool, int, str]:
        begins = each.sort_key.startswith(typed) or fold(each.name).startswith(typed)
        return not begins, place[each.type], each.sort_key

    return sorted(found, key=rank)


def _beginning(connection: Connection, type: str, typed: str, limit: int) -> list[_Found]:
    asked = (type, typed, f"{typed}{LAST}", limit)
    return [_Found(*row) for row in connection.exec_driver_sql(BEGINNING, asked)]


def _hits(connection: Connection, match: str, types: Sequence[str], limit: int) -> list[_Found]:
    return [_Found(*row) for row in connection.exec_driver_sql(HITS, (match, json.dumps(list(types)), limit))]


def _with_slips(
    connection: Connection, words: str, types: Sequence[str], found: Sequence[_Found], limit: int
) -> list[Hit]:
    """What has the words somewhere but not in its name, and the names that were meant if one was typed with a slip."""
    near = near_names(connection, words, types, limit, far=not found)
    if not found:
        near = near or alike_names(connection, words, types, limit)
    documents = (_Found(*row) for row in connection.exec_driver_sql(NUMBERED, (json.dumps(near),)))
    named = {each.number: each for each in documents}
    slips = [named[number].hit(slip=True) for number in near]
    # All words being in a name, one of them with a slip, is no chance; that one alone is like a name may well be.
    first = NEAR if len(words_of(words)) > 1 or not found else 0
    rest = [each.hit() for each in found if each.number not in named]
    return [*slips[:first], *rest, *slips[first:]][:limit]
