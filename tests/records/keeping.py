"""Records saved as a form saves them, and read as a list shows them, for the tests of meetings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store


def of(store: Store, record_type: type[Record], id: UUID, *columns: str) -> Any:
    """What a list shows of one record: one value, or several."""
    listing = Listing(record_type, store.today(), columns, vocabulary=SHIPPED)
    with store.read() as session:
        (row,) = listing.page(session.connection(), [id.bytes])
    return row.values if len(columns) > 1 else row.values[0]


def change(store: Store, record_type: type[Record], id: UUID, **edits: Any) -> tuple[str, ...]:
    """Save some fields as a form does; returns the cautions."""
    with store.read() as session:
        record = session.get_one(record_type, id)
        seen = {name: getattr(record, name) for name in edits}
    return store.save(record_type, id, seen, edits)


def walk(store: Store, record_type: type[Record], id: UUID, *states: str, **more: Any) -> None:
    for state in states:
        change(store, record_type, id, status=state, **more)


def refusal(store: Store, record_type: type[Record], id: UUID, **edits: Any) -> str:
    with pytest.raises(Invalid) as refused:
        change(store, record_type, id, **edits)
    return str(refused.value)


def name(store: Store, record_type: type[Record], id: UUID) -> str:
    with store.read() as session:
        return names_of(session.connection(), {record_type.__tablename__: [id]})[id]
