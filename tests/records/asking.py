"""Enquiries made, saved as a form saves them, and read as a list shows them, for the tests of enquiries."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Invalid
from atmp_desktop.records import (
    Enquiry,
    EnquiryStep,
    Organisation,
    Person,
)
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import where
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.make import make


def values_of(store: Store, id: UUID, record_type: Any = Enquiry) -> Any:
    with store.read() as session:
        return session.get_one(record_type, id)


def change(store: Store, id: UUID, **edits: Any) -> tuple[str, ...]:
    """Save new values of an enquiry; returns the cautions."""
    return store.save(Enquiry, id, {}, edits)


def refusals(store: Store, id: UUID, **edits: Any) -> list[tuple[str, str]]:
    with pytest.raises(Invalid) as refused:
        change(store, id, **edits)
    return [(error.field, str(error)) for error in refused.value.errors]


def steps_of(store: Store, id: UUID) -> list[tuple[str, date, str | None]]:
    query = select(EnquiryStep).where(EnquiryStep.enquiry == id, EnquiryStep.deleted.is_(None)).order_by(EnquiryStep.id)
    with store.read() as session:
        return [(step.kind, step.on, step.note) for step in session.scalars(query)]


def cells(store: Store, id: UUID, *columns: str, day: date | None = None) -> tuple[Any, ...]:
    """What a list says of one enquiry on a day."""
    listing = Listing(Enquiry, day or store.today(), columns=columns, vocabulary=SHIPPED)
    with store.read() as session:
        (row,) = listing.page(session.connection(), [id.bytes])
    return row.values


def found(store: Store, filter: str, day: date | None = None) -> set[UUID]:
    listing = Listing(Enquiry, day or store.today(), where=where.parse(Enquiry, filter, SHIPPED), vocabulary=SHIPPED)
    with store.read() as session:
        return {UUID(bytes=id) for chunk in listing.chunks(session.connection()) for id in chunk}


def in_state(store: Store, state: str, **values: Any) -> UUID:
    """An enquiry in a state, with what that state asks for, as an import brings it."""
    for name, record_type in LINKED.items():
        if name not in values:
            values[name] = make(store, record_type)
    return make(store, Enquiry, status=state, **values)


LINKED = {"lead": Person, "transferred_to": Organisation, "merged_into": Enquiry}
"""The links that steps need, and what they lead to."""


def move_to(clock: Clock, day: date) -> None:
    clock.now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
