"""The search documents: a row a record that has a name of its own, holding its words and those of the parts it owns.
Worked out from the records, inside the write that changes them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, or_, select, text

from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Kind, LongText, Phone, Text
from atmp_desktop.records.record import Draft, Record, Values, links_of, type_name
from atmp_desktop.records.vocabulary import SHIPPED, Vocabulary
from atmp_desktop.store.fold import fold, index_text
from atmp_desktop.store.history import DELETED
from atmp_desktop.store.journal import run_many
from atmp_desktop.store.many import CHUNK, rows_of, values_of_rows
from atmp_desktop.store.names import has_own_name, names_linked, owners_of
from atmp_desktop.store.tables import document

PHONE = Phone()


class Words(NamedTuple):
    """What a document holds of one record: its name, what sorts it, its folded words."""

    id: UUID
    name: str
    sort_key: str
    name_words: str
    body: str
    binned: bool

    @property
    def hash(self) -> bytes:
        """Eight bytes that change when any indexed word does."""
        return blake2b(f"{self.name_words}\0{self.body}".encode(), digest_size=8).digest()


@lru_cache(maxsize=512)
def search_fields(record_type: type[Record], vocabulary: Vocabulary) -> dict[str, Callable[[Any], str] | None]:
    """The fields of a type whose words find it, each with what turns its value into words, None where it is words."""
    plain = Kind.search_text
    return {
        name: None
        if type(field.kind).search_text is plain and isinstance(field.kind, Text | LongText)
        else field.kind.search_text
        for name, field in vocabulary.fields_of(record_type).items()
        if field.search
    }


def is_worded_by(record_type: type[Record], names: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether any of some fields, or the bin, plays a part in a record's name, in its words or in whose words they are."""
    return not _wording(record_type, vocabulary).isdisjoint(names)


@lru_cache(maxsize=512)
def _wording(record_type: type[Record], vocabulary: Vocabulary) -> frozenset[str]:
    owning = owning_links(record_type) if not has_own_name(record_type) else ()
    # What `own_words` reads a value by, and the parts of names that find nothing.
    return frozenset([*search_fields(record_type, vocabulary), *owning, DELETED, "kind", "reference", "title", "words"])


def own_words(record_type: type[Record], row: Values, vocabulary: Vocabulary) -> str:
    """The searchable words of one row. Contact points of telephone kind are found by their digits."""
    found = []
    for name, in_words in search_fields(record_type, vocabulary).items():
        value = row.get(name)
        if value is None:
            continue
        if name == "value" and row.get("kind") in ("phone", "mobile"):
            found.append(PHONE.search_text(value))
        else:
            found.append(value if in_words is None else in_words(value))
    return " ".join(found)


def gather(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> Iterator[Words]:
    """The documents of some records as they should be now, in no particular order."""
    columns = ["id", DELETED, "own", *fields_of(record_type)]
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        rows = _rows(connection, record_type, columns, "id IN", chunk)
        names = names_linked(connection, record_type, rows, SHIPPED)
        parts = _part_words(connection, record_type, chunk, vocabulary)
        for row in rows:
            yield _words_of(record_type, row, names, parts.get(row["id"], ()), vocabulary)


def _words_of(
    record_type: type[Record], row: Values, names: Mapping[UUID, str], parts: Iterable[str], vocabulary: Vocabulary
) -> Words:
    name = record_type.name_of(row, names)
    key = fold(record_type.sort_key(row, names))
    body = " ".join([own_words(record_type, row, vocabulary), *parts])
    return Words(row["id"], name, key, index_text(name), index_text(body), row.get(DELETED) is not None)


def _rows(
    connection: Connection, record_type: type[Record], columns: Sequence[str], where: str, ids: Sequence[UUID]
) -> list[Draft]:
    rows = [
        dict(zip(columns, values, strict=True))
        for values in values_of_rows(connection, record_type, columns, where, ids)
    ]
    for row in rows:
        if row["own"]:
            # Only text is searched for among own fields, and that stands in the column as it is.
            row.update(row["own"])
    return rows


@lru_cache(maxsize=512)
def _worded_columns(record_type: type[Record], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The columns that `own_words` looks at."""
    fields, searched = fields_of(record_type), search_fields(record_type, vocabulary)
    return ("own", *(name for name in fields if name in searched or name == "kind"))


def _part_words(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> dict[UUID, list[str]]:
    """The words of the parts that some records own, and of those parts' own parts, by the records' ids."""
    found: dict[UUID, list[str]] = {}
    for part, link in owners_of(record_type):
        inner = any(True for _ in owners_of(part))
        if not search_fields(part, vocabulary) and not inner:
            continue
        columns = [*dict.fromkeys((link, *(("id",) if inner else ()), *_worded_columns(part, vocabulary)))]
        rows = _rows(connection, part, columns, f'{DELETED} IS NULL AND "{link}" IN', ids)
        below = _part_words(connection, part, [row["id"] for row in rows], vocabulary) if inner and rows else {}
        for row in rows:
            words = found.setdefault(row[link], [])
            words.append(own_words(part, row, vocabulary))
            if below:
                words += below.get(row["id"], ())
    return found


def touched_documents(
    connection: Connection,
    touched: Mapping[str, Iterable[UUID]],
    ownership: Mapping[str, Iterable[tuple[str, UUID]]],
    vocabulary: Vocabulary,
) -> dict[str, set[UUID]]:
    """The records whose documents may be stale, by type, after some records were touched.

    `ownership` adds owners that a touched part had before it moved: (owner type, owner id) by part type.
    """
    found: dict[str, set[UUID]] = {}
    climbing: list[tuple[str, set[UUID]]] = [(name, set(ids)) for name, ids in touched.items()]
    for owners in ownership.values():
        for name, id in owners:
            climbing.append((name, {id}))
    while climbing:
        name, ids = climbing.pop()
        record_type = BY_NAME[name]
        if has_own_name(record_type):
            found.setdefault(name, set()).update(ids)
            continue
        if not search_fields(record_type, vocabulary) and not owners_of(record_type):
            continue
        links = owning_links(record_type)
        table = record_type.__table__
        waiting = list(ids)
        for start in range(0, len(waiting), CHUNK):
            query = select(*(table.c[link] for link in links)).where(table.c.id.in_(waiting[start : start + CHUNK]))
            for row in connection.execute(query):
                for target, owner in zip(links.values(), row, strict=True):
                    if owner is not None:
                        climbing.append((target, {owner}))
        climbing = _merged(climbing)
    return found


@cache
def owning_links(record_type: type[Record]) -> dict[str, str]:
    """The links by which a part can be owned, each with the owner's type name; see `owners_of`."""
    found: dict[str, str] = {}
    links = links_of(record_type)
    for name in record_type.about.belongs_to:
        found[name] = links[name].kind.target  # type: ignore[attr-defined]
        if links[name].required:
            break
    return found


def _merged(climbing: list[tuple[str, set[UUID]]]) -> list[tuple[str, set[UUID]]]:
    merged: dict[str, set[UUID]] = {}
    for name, ids in climbing:
        merged.setdefault(name, set()).update(ids)
    return list(merged.items())


def found_otherwise(connection: Connection, before: Vocabulary, after: Vocabulary) -> dict[str, list[UUID]]:
    """The records that have a value in an own field whose words began or ceased to find them, by type."""
    found: dict[str, list[UUID]] = {}
    for record_type in RECORD_TYPES if before is not after else ():
        changed = search_fields(record_type, before).keys() ^ search_fields(record_type, after).keys()
        if changed:
            own = [func.json_extract(record_type.own, f'$."{name}"').is_not(None) for name in sorted(changed)]
            found[type_name(record_type)] = list(connection.scalars(select(record_type.id).where(or_(*own))))
    return found


def refresh(connection: Connection, stale: Mapping[str, Collection[UUID]], vocabulary: Vocabulary) -> None:
    """Bring the documents of some records up to date."""
    many = sum(len(ids) for ids in stale.values()) > MANY
    if many:
        connection.execute(text("INSERT INTO search(search, rank) VALUES('secure-delete', 0)"))
    for name, ids in stale.items():
        record_type, wanted = BY_NAME[name], list(ids)
        for start in range(0, len(wanted), CHUNK):
            _refresh_chunk(connection, record_type, wanted[start : start + CHUNK], vocabulary)
    if many:
        connection.execute(text("INSERT INTO search(search) VALUES('optimize')"))
        connection.execute(text("INSERT INTO search(search, rank) VALUES('secure-delete', 1)"))


MANY = 2000
"""From how many documents on the index is written anew at the end, which leaves no deleted word either, instead of taking
each old word out of it, which takes some milliseconds a document."""


KNOWN = "SELECT id, number, name, sort_key, hash, binned FROM document WHERE id IN"


def _refresh_chunk(
    connection: Connection, record_type: type[Record], ids: Sequence[UUID], vocabulary: Vocabulary
) -> None:
    known = {row[0]: row[1:] for rows in rows_of(connection, KNOWN, ids) for row in rows}
    new, reworded, moved = [], [], []
    for words in gather(connection, record_type, ids, vocabulary):
        row = known.get(words.id.bytes)
        if row is None:
            new.append(words)
            continue
        number, said = row[0], (words.name, words.sort_key, words.hash, words.binned)
        if row[3] != said[2]:
            reworded.append((number, words))
        if row[1:] != said:
            moved.append((*said, number))
    if moved:
        statement = "UPDATE document SET name = ?, sort_key = ?, hash = ?, binned = ? WHERE number = ?"
        run_many(connection, statement, moved)
    if reworded:
        run_many(connection, "DELETE FROM search WHERE rowid = ?", [(number,) for number, _ in reworded])
        _insert_words(connection, reworded)
    if new:
        _insert_new(connection, record_type, new)


def facts_of(row: Any) -> tuple[str, str, bool]:
    """What a document, or the Words for one, says beside its words."""
    return row.name, row.sort_key, row.binned


def insert_fresh(
    connection: Connection, record_type: type[Record], drafts: Sequence[Values], vocabulary: Vocabulary
) -> None:
    """The documents of records just added that own nothing yet, from their values: types with a name of their own
    need no other record's."""
    _insert_new(connection, record_type, [_words_of(record_type, draft, {}, (), vocabulary) for draft in drafts])


def _insert_new(connection: Connection, record_type: type[Record], new: Sequence[Words]) -> None:
    last = connection.scalar(select(document.c.number).order_by(document.c.number.desc()).limit(1)) or 0
    kind, numbered = type_name(record_type), list(enumerate(new, last + 1))
    run_many(
        connection,
        "INSERT INTO document (number, id, type, name, sort_key, hash, binned) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, words.id.bytes, kind, words.name, words.sort_key, words.hash, words.binned)
            for number, words in numbered
        ],
    )
    _insert_words(connection, numbered)


def _insert_words(connection: Connection, numbered: Sequence[tuple[int, Words]]) -> None:
    run_many(
        connection,
        "INSERT INTO search(rowid, name, body) VALUES (?, ?, ?)",
        [(number, words.name_words, words.body) for number, words in numbered],
    )
