"""Makes records for tests: of any type, filled with sensible values, with what they link to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.dates import PartialDate
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write

ONE_OWNER = {"contact_point", "tagging", "participant"}
"""Types that belong to exactly one of several records; a made one belongs to the first."""


def make(store: Store, record_type: type[Record], **values: Any) -> UUID:
    """Add a record with its required fields filled, and what it must link to; returns its id."""
    with store.write(f"Add {record_type.about.one.lower()}") as write:
        return make_in(write, record_type, **values).id


def make_in(write: Write, record_type: type[Record], **values: Any) -> Record:
    """The same inside a write; the record is flushed."""
    filled = dict(values)
    for name, field in fields_of(record_type).items():
        if name in filled or field.default is not None:
            continue
        if field.required:
            filled[name] = _value(write, field)
    if record_type.__tablename__ in ONE_OWNER and not any(values.get(name) for name in record_type.about.belongs_to):
        first = "person" if record_type.__tablename__ != "tagging" else "organisation"
        filled.setdefault(first, make_in(write, BY_NAME[first]).id)
    record = record_type(**filled)
    write.add(record)
    write.flush()
    return record


def _value(write: Write, field: Field) -> Any:
    kind = field.kind
    if isinstance(kind, kinds.Link):
        return make_in(write, BY_NAME[kind.target]).id
    if isinstance(kind, kinds.Choice):
        return next(iter(kind.options))
    if isinstance(kind, kinds.Date):
        return write.today
    if isinstance(kind, kinds.PartialDate):
        return PartialDate(2018)
    if isinstance(kind, kinds.Whole):
        return kind.least or 1
    if field.name == "value":
        return "RP4" if field.label == "Identifier" else "somebody@example.org"
    return f"{field.label} {write.operation.id.hex[-6:]}"
