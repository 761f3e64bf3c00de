"""What the store does for every record type alike."""

from __future__ import annotations

from typing import Any

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records import BY_NAME, RECORD_TYPES, kinds
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import trail
from atmp_desktop.store.check import check
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from tests.make import make

every_type = pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)


SETTLED = ("value", "type", "list")
"""Fields of text that take no free text, or stay as they are once the record is added."""


def a_text_field(record_type: type[Record]) -> Field | None:
    """A field of free text of a type that does not stand in for a link, or None where it has none."""
    fields = fields_of(record_type).values()
    with_links = {field.together for field in fields if field.together and isinstance(field.kind, kinds.Link)}
    for field in fields:
        if field.together in with_links:
            continue
        if type(field.kind) in (kinds.Text, kinds.LongText) and not field.fixed and field.name not in SETTLED:
            return field
    return None


def listed(store: Store, record_type: type[Record], **more: Any) -> list[Any]:
    listing = store.listing(record_type, **more)
    with store.read() as session:
        return [row for chunk in listing.rows(session.connection()) for row in chunk]


@every_type
def test_it_is_added_listed_and_named(register: Store, record_type: type[Record]) -> None:
    id = make(register, record_type)
    assert id in [row.id for row in listed(register, record_type)]
    with register.read() as session:
        assert names_of(session.connection(), {type_name(record_type): [id]})[id]


@every_type
def test_it_lists_with_every_column_it_has_and_sorts_by_each(register: Store, record_type: type[Record]) -> None:
    first, second = make(register, record_type, **unlike(record_type)), make(register, record_type)
    everything = tuple(columns_of(record_type, SHIPPED))
    for name in everything:
        up = [row.id for row in listed(register, record_type, columns=everything, order=(name,))]
        down = [row.id for row in listed(register, record_type, columns=everything, order=(f"-{name}",))]
        assert {first, second} <= set(up)
        assert sorted(up) == sorted(down)


def unlike(record_type: type[Record]) -> dict[str, Any]:
    """Values that keep a second record of a type from being refused as the same again."""
    return UNLIKE.get(type_name(record_type), {})


UNLIKE: dict[str, dict[str, Any]] = {
    "tag": {"name": "Quite another"},
    "service_target": {"kind": "foi"},
    "lookup_value": {"words": "Quite another", "code": "quite_another"},
    "custom_field": {"label": "Quite another", "code": "quite_another"},
    "meeting": {"number": 7},
    "agenda_item": {"number": 7},
    "minutes_version": {"version": 7},
}

LINKED_ONCE = {
    "attendance": "person",
    "participant": "person",
    "co_owner": "person",
    "project_challenge": "challenge",
    "challenge_resource": "resource",
    "enquiry_resource": "resource",
    "enquiry_challenge": "challenge",
    "study_site": "organisation",
    "tagging": "organisation",
}
"""Types that link two records once, and the link that leads elsewhere in another one."""


@every_type
def test_it_goes_to_the_bin_and_comes_back(register: Store, record_type: type[Record]) -> None:
    id = make(register, record_type)
    with register.write("Bin") as write:
        record = write.get(record_type, id)
        assert record is not None
        write.bin(record)
    assert id not in [row.id for row in listed(register, record_type)]
    assert id in [row.id for row in listed(register, record_type, binned=True)]
    with register.write("Restore") as write:
        record = write.get(record_type, id)
        assert record is not None
        write.restore(record)
    assert id in [row.id for row in listed(register, record_type)]
    assert check(register) == []


@every_type
def test_an_edit_is_in_the_history_and_can_be_taken_back_and_done_again(
    register: Store, record_type: type[Record]
) -> None:
    field = a_text_field(record_type)
    if field is None:
        pytest.skip("a record of links alone has nothing to edit in words")
    id = make(register, record_type)
    before = value_of(register, record_type, id, field.name)
    register.save(record_type, id, {field.name: before}, {field.name: "Changed"}, label="Change it")
    with register.read() as session:
        entry = trail.entries(session.connection(), id)[0]
    assert (entry.label, entry.who) == ("Change it", "JG")
    assert [(line.label, line.after) for line in entry.changes[0].lines if line.field == field.name] == [
        (field.label, "Changed")
    ]
    assert register.undo() == "Change it"
    assert value_of(register, record_type, id, field.name) == before
    assert register.redo() == "Change it"
    assert value_of(register, record_type, id, field.name) == "Changed"
    assert check(register) == []


@every_type
def test_a_required_field_that_is_empty_is_refused_by_name(register: Store, record_type: type[Record]) -> None:
    required = [field for field in fields_of(record_type).values() if field.required and field.default is None]
    with pytest.raises(Invalid) as refused, register.write("Add") as write:
        write.add(record_type())
    named = {error.field for error in refused.value.errors}
    assert {field.name for field in required} <= named
    assert listed(register, record_type) == []


@every_type
def test_thousands_put_in_at_once_are_like_one(register: Store, record_type: type[Record]) -> None:
    one = make(register, record_type)
    values = {name: value_of(register, record_type, one, name) for name in fields_of(record_type)}
    values.pop("reference", None)
    values |= unlike(record_type)
    if link := LINKED_ONCE.get(type_name(record_type)):
        values[link] = make(register, BY_NAME[link])
    with register.write("Add many") as write:
        (many,) = write.bulk_add(record_type, [values])
    for name, value in values.items():
        assert value_of(register, record_type, many, name) == value
    assert check(register) == []
    with register.read() as session:
        lines = [trail.entries(session.connection(), id)[-1].changes[0].lines for id in (one, many)]
    told, told_of_many = ({line.field for line in those} - unlike(record_type).keys() for those in lines)
    assert told == told_of_many


def value_of(store: Store, record_type: type[Record], id: Any, name: str) -> Any:
    with store.read() as session:
        return getattr(session.get_one(record_type, id), name)
