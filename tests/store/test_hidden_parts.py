"""What is in the bin, or hidden with what it belongs to, is not edited by any way in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.action import Action
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.make import make


def bin_it(store: Store, record_type: type[Record], id: UUID) -> UUID:
    """Put a record into the bin; returns the operation."""
    with store.write("Bin") as write:
        write.bin(write.get_one(record_type, id))
        return write.operation.id


def refused(store: Store, record_type: type[Record], id: UUID, **edits: Any) -> str:
    with pytest.raises(UserError) as told:
        store.save(record_type, id, {}, edits)
    return str(told.value)


def test_a_record_in_the_bin_is_not_edited_until_it_comes_back(register: Store) -> None:
    ada = make(register, Person, given_name="Ada", family_name="Ng")
    binned = bin_it(register, Person, ada)
    assert refused(register, Person, ada, title="Dr") == (
        "Ada Ng (person) is in the bin. Take it out of the bin first."
    )
    with pytest.raises(UserError, match="is in the bin"):
        bin_it(register, Person, ada)
    register.undo(binned)
    register.save(Person, ada, {}, {"title": "Dr"})
    assert check(register) == []


def test_a_record_may_be_changed_as_it_comes_out_of_the_bin(register: Store) -> None:
    ada = make(register, Person)
    bin_it(register, Person, ada)
    with register.write("Restore and rename") as write:
        person = write.get_one(Person, ada)
        write.restore(person)
        person.title = "Dr"
    with register.read() as session:
        assert session.get_one(Person, ada).title == "Dr"


def test_a_part_of_a_record_in_the_bin_is_not_edited_however_deep(register: Store) -> None:
    meeting = make(register, Meeting)
    attendance = make(register, Attendance, meeting=meeting)
    interest = make(register, Declaration, attendance=attendance, interest="Shares")
    item = make(register, AgendaItem, meeting=meeting, title="Accounts")
    binned = bin_it(register, Meeting, meeting)
    assert refused(register, AgendaItem, item, title="Budget") == (
        "1. Accounts (agenda item) is in the bin with what it belongs to. Take that out of the bin first."
    )
    assert "is in the bin with" in refused(register, Attendance, attendance, note="Late")
    assert "is in the bin with" in refused(register, Declaration, interest, interest="None")
    register.undo(binned)
    for record_type, id, edits in (
        (AgendaItem, item, {"title": "Budget"}),
        (Attendance, attendance, {"note": "Late"}),
        (Declaration, interest, {"interest": "None"}),
    ):
        register.save(record_type, id, {}, edits)
    assert check(register) == []


def test_what_was_done_to_a_part_is_taken_back_and_done_again_while_it_is_hidden(register: Store) -> None:
    enquiry = make(register, Enquiry)
    step = make(register, EnquiryStep, enquiry=enquiry, kind="acknowledged", note="By telephone")
    register.save(EnquiryStep, step, {}, {"note": "By letter"})
    with register.read() as session:
        edited = session.get_one(EnquiryStep, step).updated_at
    bin_it(register, Enquiry, enquiry)
    assert "is in the bin with" in refused(register, EnquiryStep, step, note="By email")
    for _ in range(3):
        register.undo()
    for _ in range(3):
        register.redo()
    with register.read() as session:
        kept = session.get_one(EnquiryStep, step)
        assert kept.note == "By letter"
        assert kept.updated_at > edited
    assert check(register) == []


def test_a_part_is_binned_and_restored_while_it_is_hidden(register: Store) -> None:
    meeting = make(register, Meeting)
    item = make(register, AgendaItem, meeting=meeting)
    bin_it(register, Meeting, meeting)
    bin_it(register, AgendaItem, item)
    with register.write("Restore both") as write:
        write.restore(write.get_one(AgendaItem, item))
        write.restore(write.get_one(Meeting, meeting))
    register.save(AgendaItem, item, {}, {"title": "Budget"})
    assert check(register) == []


def test_what_only_leads_to_a_meeting_in_the_bin_stays_and_can_be_edited(register: Store) -> None:
    meeting = make(register, Meeting)
    action = make(register, Action, meeting=meeting, text="Write to the sites")
    paper = make(register, Paper, meeting=meeting)
    bin_it(register, Meeting, meeting)
    register.save(Action, action, {}, {"text": "Write to all sites"})
    register.save(Paper, paper, {}, {"title": "Budget"})
    with register.read() as session:
        kept = session.get_one(Action, action)
        assert (kept.meeting, kept.deleted, kept.text) == (meeting, None, "Write to all sites")


@pytest.mark.parametrize("record_type", [each for each in RECORD_TYPES if each.about.belongs_to], ids=type_name)
def test_no_type_that_belongs_to_another_is_edited_while_that_is_in_the_bin(
    register: Store, record_type: type[Record]
) -> None:
    id = make(register, record_type)
    with register.read() as session:
        record = session.get_one(record_type, id)
        link = next(name for name in record_type.about.belongs_to if getattr(record, name) is not None)
        owner = getattr(record, link)
    kind = links_of(record_type)[link].kind
    assert isinstance(kind, Link)
    bin_it(register, BY_NAME[kind.target], owner)
    with pytest.raises(UserError, match="is in the bin with what it belongs to"), register.write("Edit it") as write:
        hidden = write.get_one(record_type, id)
        hidden.created_by = "Somebody else"


@pytest.mark.parametrize("record_type", [each for each in RECORD_TYPES if each.about.belongs_to], ids=type_name)
def test_nothing_is_put_under_what_is_in_the_bin(register: Store, record_type: type[Record]) -> None:
    """It would be hidden at once, and nobody would know."""
    first = make(register, record_type)
    with register.read() as session:
        found = session.get_one(record_type, first)
        values = register.vocabulary.values_of(found)
    links = links_of(record_type)
    name = next(each for each in record_type.about.belongs_to if values[each] is not None)
    kind = links[name].kind
    assert isinstance(kind, Link)
    bin_it(register, BY_NAME[kind.target], values[name])
    with pytest.raises(UserError, match="is in the bin"):
        make(register, record_type, **{name: values[name]})


def test_a_part_is_not_moved_into_the_bin_with_another_owner(register: Store) -> None:
    one, other = make(register, Meeting), make(register, Meeting)
    item = make(register, AgendaItem, meeting=one)
    bin_it(register, Meeting, other)
    assert "is in the bin. Take it out of the bin first." in refused(register, AgendaItem, item, meeting=other)


def test_thousands_are_not_put_under_what_is_in_the_bin_either(register: Store) -> None:
    meeting, person = make(register, Meeting), make(register, Person)
    bin_it(register, Meeting, meeting)
    with pytest.raises(UserError, match="is in the bin"), register.write("Add many") as write:
        write.bulk_add(Attendance, [{"meeting": meeting, "person": person}])
