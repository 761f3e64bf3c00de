"""What a link picker offers: the records that a few typed words may mean. Plain functions on the store; no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.kinds import Link, LongText, Text
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.fold import words_of
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store

OFFERED = 12
"""How many records a picker offers at once."""

LOOKED_AT = 300
"""How many parts (seats, affiliations) of one record are looked through for a word."""


@dataclass(frozen=True)
class Found:
    """A record a picker offers.

    Attributes:
        detail: what tells it from another of the same name, or "".
        slip: only a name like the words was found.
    """

    type: str
    id: UUID
    name: str
    detail: str = ""
    slip: bool = False


def look_up(store: Store, target: str, words: str, beside: Mapping[str, Any]) -> list[Found]:
    """The records of type `target` that typed words may mean, best first; without words the first by name.

    `beside` are the values of the form the link stands in: of types without a name of their own, such as seats, only
    those of the same owner are offered (a membership's seat is one of its group's).
    """
    record_type = BY_NAME[target]
    with store.read() as session:
        connection = session.connection()
        listing = store.listing(record_type, columns=_details(record_type, store.vocabulary))
        slips = frozenset[UUID]()
        if not has_own_name(record_type):
            ids = _parts(store, record_type, beside)
        elif words_of(words):
            hits = find(connection, words, [target], OFFERED)
            ids = [hit.id for hit in hits]
            slips = frozenset(hit.id for hit in hits if hit.slip)
        else:
            ids = [UUID(bytes=id) for id in listing.first(connection, OFFERED)]
        rows = {row.id: row.shown for row in listing.page(connection, [id.bytes for id in ids])}
        names = names_of(connection, {target: ids})
        wanted = words_of(words)
        found = []
        for id in ids:
            name = names.get(id, "")
            if not has_own_name(record_type) and not _has_words(f"{name} {' '.join(rows[id])}", wanted):
                continue
            # What the name says already tells nothing apart.
            detail = ", ".join(cell for cell in rows[id] if cell and cell not in name)
            found.append(Found(target, id, name, detail, id in slips))
        return found[:OFFERED]


def _details(record_type: type[Record], vocabulary: Vocabulary) -> tuple[str, ...]:
    known = columns_of(record_type, vocabulary)
    told = [name for name in record_type.about.columns if isinstance(known[name].kind, Text | LongText | Link)]
    return tuple(name for name in told if name not in ("name", "title", "text", "subject"))[:2]


def _parts(store: Store, record_type: type[Record], beside: Mapping[str, Any]) -> list[UUID]:
    with store.read() as session:
        owners = ((name, _owner(session, name, beside)) for name in record_type.about.belongs_to)
        within = next(((name, owner) for name, owner in owners if owner is not None), None)
        listing = store.listing(record_type, within=within)
        return [UUID(bytes=id) for id in listing.first(session.connection(), LOOKED_AT)]


def _owner(session: Any, name: str, beside: Mapping[str, Any]) -> UUID | None:
    """The owner that a form says by its own field, or by what it links to: the meeting, too, of an agenda item."""
    said = beside.get(name)
    if isinstance(said, UUID):
        return said
    for other, id in beside.items():
        if isinstance(id, UUID) and other in BY_NAME and name in links_of(BY_NAME[other]):
            owner: UUID | None = getattr(session.get(BY_NAME[other], id), name, None)
            return owner
    return None


def _has_words(text: str, wanted: list[str]) -> bool:
    there = words_of(text)
    return all(any(word.startswith(each) for word in there) for each in wanted)


def likely_the_same(store: Store, record_type: type[Record], values: Mapping[str, Any]) -> list[Found]:
    """Records that are there already and may be the one being added, by its name; none while the name is too short to
    tell."""
    if not has_own_name(record_type):
        return []
    fields = store.vocabulary.fields_of(record_type)
    named = [
        name
        for name, field in fields.items()
        if field.required and isinstance(field.kind, Text | LongText) and name in values
    ]
    texts = [str(values[name]) for name in named if values[name]]
    typed = " ".join(texts)
    if len(texts) < len([name for name in fields if fields[name].required and isinstance(fields[name].kind, Text)]):
        return []
    if len(typed) < 4:
        return []
    return look_up(store, type_name(record_type), typed, {})[:3]


def owner_links(record_type: type[Record]) -> tuple[str, ...]:
    """The links of a type that say whose it is, of which one is filled."""
    links = links_of(record_type)
    together = {name for name in links if links[name].together == "owner"}
    return tuple(name for name in record_type.about.belongs_to if name in together)
