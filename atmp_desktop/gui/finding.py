"""Records as lines of the palette: found by words, or seen last, each with what tells it from others of its name.

Runs on worker threads: knows no widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from atmp_desktop.gui.palette_lines import Choice
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.names import names_of
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store

MOST = 30
TOLD = 2
"""How many columns beside the name are told of a record."""


def find_records(store: Store, words: str, types: Sequence[str] | None = None) -> list[Choice]:
    """The records that have these words, best first."""
    with store.read() as session:
        hits = find(session.connection(), words, types, limit=MOST)
    return _choices(store, [(hit.type, hit.id) for hit in hits], {hit.id: hit.name for hit in hits})


def recent_records(store: Store, records: Sequence[tuple[str, UUID]]) -> list[Choice]:
    """Records seen last, as far as they still are in the register."""
    wanted: dict[str, list[UUID]] = {}
    for type, id in records[:MOST]:
        if type in BY_NAME:
            wanted.setdefault(type, []).append(id)
    with store.read() as session:
        names = names_of(session.connection(), wanted)
    return _choices(store, [each for each in records if each[1] in names], names)


def first_filled(store: Store, types: Sequence[str]) -> str:
    """The first type of which there is any record, or the first one. Raises StoreError."""
    with store.read() as session:
        connection, listing = session.connection(), store.listing
        return next((each for each in types if listing(BY_NAME[each]).first(connection, 1)), types[0])


def _choices(store: Store, records: Sequence[tuple[str, UUID]], names: dict[UUID, str]) -> list[Choice]:
    more: dict[UUID, str] = {}
    with store.read() as session:
        for type in {type for type, _ in records}:
            record_type = BY_NAME[type]
            columns = tuple(each for each in record_type.about.columns if each not in ("name", "title", "text"))[:TOLD]
            ids = [id.bytes for each, id in records if each == type]
            rows = store.listing(record_type, columns=columns).page(session.connection(), ids)
            for row in rows:
                called = (_called(store, type, *each) for each in zip(columns, row.shown, strict=True))
                # A reference that the name begins with is not told twice.
                more[row.id] = " · ".join(each for each in called if each not in names[row.id])
    found = []
    for type, id in records:
        about = BY_NAME[type].about
        told = " · ".join(part for part in (about.one, more.get(id, "")) if part)
        found.append(Choice(names[id], told, about.icon, record=(type, id)))
    return found


def _called(store: Store, type: str, column: str, shown: str) -> str:
    """A cell as an officer knows it: lists and types of record are kept as codes."""
    if (type, column) == ("lookup_value", "list"):
        # Imported late: no start needs it.
        from atmp_desktop.services.lookups import list_words

        return list_words(store.vocabulary, shown) or shown
    if (type, column) == ("custom_field", "type") and shown in BY_NAME:
        return BY_NAME[shown].about.many
    return shown
