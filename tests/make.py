"""Makes records for tests: of any type, filled with sensible values, with what they link to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write

ONE_OWNER = {
    "contact_point": "person",
    "participant": "person",
    "attendance": "person",
    "tagging": "organisation",
    "assessment": "organisation",
    "attachment": "organisation",
}
"""Types with several links of which exactly one is filled, and which one that is in a made one."""

MUST_SAY: dict[str, dict[str, str]] = {
    "enquiry": {"enquirer_name": "Somebody"},
    "saved_view": {"type": "person"},
    "custom_field": {"type": "person"},
    "lookup_value": {"list": "organisation_kind"},
}
"""What a record of a type must say beside its required fields, or say in words that mean something."""


def make(store: Store, record_type: type[Record], **values: Any) -> UUID:
    """Add a record with its required fields filled, and what it must link to; returns its id."""
    with store.write(f"Add {record_type.about.one.lower()}") as write:
        return make_in(write, record_type, **values).id


def make_in(write: Write, record_type: type[Record], **values: Any) -> Record:
    """The same inside a write; the record is flushed."""
    name = type_name(record_type)
    filled = {**MUST_SAY.get(name, {}), **values}
    for field_name, field in fields_of(record_type).items():
        if field_name in filled or field.default is not None:
            continue
        if field.required:
            filled[field_name] = _value(write, field)
    if name in ONE_OWNER and not any(values.get(owner) for owner in owners_of(record_type)):
        filled[ONE_OWNER[name]] = make_in(write, BY_NAME[ONE_OWNER[name]]).id
    record = record_type(**filled)
    write.add(record)
    write.flush()
    return record


def owners_of(record_type: type[Record]) -> list[str]:
    """The fields of which a made record of a type has one filled: those that go together with the one it would have."""
    together = fields_of(record_type)[ONE_OWNER[type_name(record_type)]].together
    return [name for name, field in fields_of(record_type).items() if field.together == together]


def _value(write: Write, field: Field) -> Any:
    kind = field.kind
    if isinstance(kind, kinds.Link):
        return make_in(write, BY_NAME[kind.target]).id
    if isinstance(kind, kinds.Choice):
        return next(iter(kind.options))
    if isinstance(kind, kinds.Date):
        return write.today
    if isinstance(kind, kinds.Moment):
        return write.operation.clock
    if isinstance(kind, kinds.PartialDate):
        return PartialDate(2018)
    if isinstance(kind, kinds.Whole):
        return kind.least or 1
    if field.name == "value":
        return "RP4" if field.label == "Identifier" else "somebody@example.org"
    return f"{field.label} {write.operation.id.hex[-6:]}"
