"""Finding records by words: any order, each the beginning of a word, typing slips forgiven when nothing else fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Text, bindparam, column, literal_column, select, table
from sqlalchemy.sql import Select

from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import type_name
from atmp_desktop.store.fold import fold, words_of
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.tables import document

search_table = table("search", column("rowid"), column("search", Text), column("rank"))

RANKED = 2000
"""Up to how many hits are ranked before the best are shown; ranking costs as much as there are hits."""

BATCH = 1000
"""How many names are compared with a slip at a time."""

AGAIN = 10
"""How many times as many names as are shown are looked at again."""

CLOSE = 80
"""How alike two names must be, of 100, for one to be a slip of the other."""


@dataclass(frozen=True)
class Hit:
    """A record that was found. `slip` is True when only a name like the words was found, not the words."""

    type: str
    id: UUID
    name: str
    slip: bool = False


def found_by(words: str, type: str | None = None) -> Select[tuple[UUID]]:
    """The ids of the records whose documents have every word, for use inside another query."""
    query = select(document.c.id).join(search_table, search_table.c.rowid == document.c.number)
    query = query.where(matches(match_text(words)), document.c.binned.is_(False))
    return query if type is None else query.where(document.c.type == type)


def matches(match: str) -> ColumnElement[bool]:
    """The full-text condition for a match text."""
    return literal_column("search").op("MATCH")(bindparam(None, match, Text, unique=True))


def match_text(words: str, column_name: str = "") -> str:
    """Typed words as FTS5 reads them: each the beginning of a word, all of them present; "" when there are none."""
    prefix = f"{column_name}: " if column_name else ""
    return " AND ".join(f'{prefix}"{word}"*' for word in words_of(words))


def find(connection: Connection, words: str, types: Sequence[str] | None = None, limit: int = 50) -> list[Hit]:
    """The records that have every word, best first: names that begin with the words, names that have them, the rest.
    With no hit, names that are a typing slip away."""
    if not words_of(words):
        return []
    wanted = list(types) if types is not None else [type_name(each) for each in RECORD_TYPES if has_own_name(each)]
    named = _hits(connection, match_text(words, "name"), wanted, RANKED)
    typed = fold(" ".join(words.split()))
    named.sort(key=lambda hit: (not fold(hit.name).startswith(typed), wanted.index(hit.type), fold(hit.name)))
    found = named[:limit]
    if len(found) < limit:
        known = {hit.id for hit in found}
        rest = _hits(connection, match_text(words), wanted, limit + len(known))
        found += [hit for hit in rest if hit.id not in known][: limit - len(found)]
    return found or _slips(connection, words, wanted, limit)


def _hits(connection: Connection, match: str, types: Sequence[str], limit: int) -> list[Hit]:
    query = (
        select(document.c.type, document.c.id, document.c.name)
        .join(search_table, search_table.c.rowid == document.c.number)
        .where(matches(match), document.c.type.in_(types), document.c.binned.is_(False))
        .limit(limit)
    )
    return [Hit(row.type, row.id, row.name) for row in connection.execute(query)]


def _slips(connection: Connection, words: str, types: Sequence[str], limit: int) -> list[Hit]:
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    query = select(document.c.number, document.c.sort_key)
    query = query.where(document.c.type.in_(types), document.c.binned.is_(False))
    # The sort key is folded already and has the same words as the name, so it stands in for it; hyphens are in both.
    typed = fold(" ".join(words.split()))
    # As the keys of people are. A slip in the first letter of a name would have its words sorted in another order.
    *given, family = typed.split(" ")
    turned = " ".join([family, *given])
    alike: dict[str, float] = {}
    bearers: dict[str, list[int]] = {}
    # In batches, as rapidfuzz keeps every other thread waiting while it compares: the window's among them.
    for rows in connection.execution_options(yield_per=BATCH).execute(query).partitions(BATCH):
        keys = list(dict.fromkeys(key for _, key in rows))
        best = process.extract(typed, keys, scorer=fuzz.token_sort_ratio, limit=limit, score_cutoff=CLOSE)
        best += process.extract(turned, keys, scorer=fuzz.ratio, limit=limit, score_cutoff=CLOSE)
        for key, score, _ in best:
            alike[key] = min(alike.get(key, 0.0), -score)
        close = {key for key, _, _ in best}
        for number, key in rows if close else ():
            if key in close:
                bearers.setdefault(key, []).append(number)
    closest = sorted(alike, key=lambda key: (alike[key], key))[: limit * AGAIN]
    # What is alike was counted in letters put in and left out. A letter for another, and two that changed places, are one
    # slip each to whoever typed them. Each name comes once before any comes again: many may be called the same.
    slips = {key: min(OSA.distance(each, key) for each in (turned, typed)) for key in closest}
    ranked = sorted(
        (slips[key], place, alike[key], key, number) for key in closest for place, number in enumerate(bearers[key])
    )
    numbers = [number for *_, number in ranked[:limit]]
    named = select(document.c.number, document.c.type, document.c.id, document.c.name)
    named = named.where(document.c.number.in_(numbers))
    hits = {row.number: Hit(row.type, row.id, row.name, True) for row in connection.execute(named)}
    return [hits[number] for number in numbers]
