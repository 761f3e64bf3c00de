"""Own fields for tests: one of each kind on a type, and values for them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.record import Record
from atmp_desktop.store import trail
from atmp_desktop.store.rows import Row
from atmp_desktop.store.store import Store

TYPE = "organisation"
LABELS = {
    "text": "Motto",
    "long_text": "Background",
    "number": "Beds",
    "date": "Visited",
    "choice": "Funding route",
    "yes_no": "On the list",
    "link": "Patron",
}
"""The label of the field of each kind."""


def add_field(store: Store, label: str, kind: str = "text", **more: Any) -> str:
    """Add an own field, of organisations unless a `type` is given; returns the name its values have."""
    values = {"type": TYPE, "label": label, "kind": kind, "target": "person" if kind == "link" else None, **more}
    with store.write(f"Add the field {label}") as write:
        field = CustomField(**values)
        write.add(field)
        write.flush()
        return f"own.{field.code}"


def add_every_kind(store: Store, type: str = TYPE) -> dict[str, str]:
    """Add an own field of each kind to a type, with two values to choose from; returns their names by kind."""
    names = {
        kind: add_field(store, label, kind, type=type, search=kind in ("text", "long_text"))
        for kind, label in LABELS.items()
    }
    with store.write("Fill the list") as write:
        for words in ("Core grant", "Charity"):
            write.add(LookupValue(list=f"{type}.funding_route", words=words))
            write.flush()
    return names


def filled(names: dict[str, str], person: UUID) -> dict[str, Any]:
    """A value for each of those fields."""
    values = {
        "text": "Sapere aude",
        "long_text": "Founded in 1829.\nMoved since.",
        "number": 1234.5,
        "date": date(2026, 5, 22),
        "choice": "core_grant",
        "yes_no": True,
        "link": person,
    }
    return {names[kind]: value for kind, value in values.items()}


def values_of(store: Store, record_type: type[Record], id: UUID) -> dict[str, Any]:
    with store.read() as session:
        return store.vocabulary.values_of(session.get_one(record_type, id))


def listed(store: Store, record_type: type[Record] = Organisation, **asked: Any) -> list[Row]:
    with store.read() as session:
        return [row for page in store.listing(record_type, **asked).rows(session.connection()) for row in page]


def save(store: Store, id: UUID, edits: dict[str, Any], record_type: type[Record] = Organisation) -> None:
    store.save(record_type, id, values_of(store, record_type, id), edits, label="Change it")


def lines(store: Store, id: UUID) -> dict[str, tuple[str, str]]:
    """The newest change of a record, before and after by label."""
    with store.read() as session:
        newest = trail.entries(session.connection(), id)[0]
    (change,) = (each for each in newest.changes if each.record == id)
    return {line.label: (line.before, line.after) for line in change.lines}
