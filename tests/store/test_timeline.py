"""The timeline of a record: what is on it, in which order, narrowed and in pages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atmp_desktop.records import (
    BY_NAME,
    Action,
    Affiliation,
    Attendance,
    Decision,
    Enquiry,
    EnquiryStep,
    Group,
    Interaction,
    Meeting,
    Membership,
    Message,
    Organisation,
    Participant,
    Person,
)
from atmp_desktop.store.questions.timeline import KIND_OF, KINDS, KINDS_ON, timeline
from atmp_desktop.store.questions.timeline_words import Told, told_timeline
from atmp_desktop.store.store import Store
from tests.make import make

WITHOUT_CHANGES = tuple(kind for kind in KINDS if kind != "change")


def told(store: Store, type: str, id: UUID, kinds: tuple[str, ...] = WITHOUT_CHANGES, limit: int = 50) -> list[Told]:
    with store.read() as session:
        connection = session.connection()
        found = timeline(connection, type, id, store.today(), kinds, limit)
        return told_timeline(connection, type, id, found.entries)


def lines(found: list[Told]) -> list[tuple[date, str, str]]:
    return [(each.day, each.lead, each.words) for each in found]


@pytest.fixture
def ann(register: Store) -> UUID:
    return make(register, Person, given_name="Ann", family_name="Example")


@pytest.fixture
def college(register: Store) -> UUID:
    return make(register, Organisation, name="Example College")


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Guidance", code="GD")


def test_a_person_has_contacts_enquiries_meetings_and_what_began_and_ended(
    register: Store, ann: UUID, college: UUID, group: UUID
) -> None:
    make(
        register,
        Affiliation,
        person=ann,
        organisation=college,
        job_title="Nurse",
        from_date=date(2020, 1, 1),
        to_date=date(2024, 1, 1),
    )
    make(register, Membership, person=ann, group=group, role="lead", from_date=date(2021, 5, 1))
    bob = make(register, Person, given_name="Bob", family_name="Beispiel")
    call = make(register, Interaction, on=date(2026, 3, 1), kind="call", subject="About a trial")
    for person in (ann, bob):
        make(register, Participant, interaction=call, person=person)
    meeting = make(register, Meeting, group=group, starts=datetime(2026, 4, 1, 10, tzinfo=UTC))
    make(register, Attendance, meeting=meeting, person=ann, record="present")
    enquiry = make(register, Enquiry, person=ann, enquirer_name=None, subject="Trial", received_on=date(2026, 5, 1))
    make(register, Message, enquiry=enquiry, at=datetime(2026, 5, 1, 9, tzinfo=UTC), sender="Ann", subject="Help")
    found = told(register, "person", ann)
    assert lines(found) == [
        (date(2026, 5, 1), "Help", "Message received · Ann · ATMP-2026-0001"),
        (date(2026, 4, 1), "GD26-01, Wed 1 Apr 2026", "Meeting"),
        (date(2026, 3, 1), "About a trial", "Call with Bob Beispiel"),
        (date(2024, 1, 1), "Example College", "Left as Nurse"),
        (date(2021, 5, 1), "Guidance", "Began as Lead"),
        (date(2020, 1, 1), "Example College", "Joined as Nurse"),
    ]
    assert [each.target for each in found][:2] == [("enquiry", enquiry), ("meeting", meeting)]


def test_an_organisation_has_the_contacts_of_its_people_while_they_were_there_and_each_once(
    register: Store, ann: UUID, college: UUID
) -> None:
    make(
        register,
        Affiliation,
        person=ann,
        organisation=college,
        from_date=date(2026, 1, 1),
        to_date=date(2026, 6, 30),
    )
    for on, subject in ((date(2026, 2, 1), "While there"), (date(2026, 8, 1), "After")):
        contact = make(register, Interaction, on=on, kind="email", subject=subject)
        make(register, Participant, interaction=contact, person=ann)
    both = make(register, Interaction, on=date(2026, 3, 1), subject="Both")
    make(register, Participant, interaction=both, person=ann)
    make(register, Participant, interaction=both, organisation=college)
    assert [lead for _, lead, _ in lines(told(register, "organisation", college))] == [
        "Ann Example",
        "Both",
        "While there",
        "Ann Example",
    ]


def test_a_group_has_meetings_enquiries_decisions_actions_and_members(register: Store, ann: UUID, group: UUID) -> None:
    make(register, Membership, person=ann, group=group, role="member", from_date=date(2026, 1, 1))
    make(register, Meeting, group=group, starts=datetime(2027, 1, 5, 10, tzinfo=UTC))
    make(register, Meeting, group=group, starts=datetime(2026, 2, 5, 10, tzinfo=UTC), status="cancelled")
    make(register, Enquiry, group=group, subject="Trial", received_on=date(2026, 3, 1))
    make(register, Decision, group=group, text="Go on", on=date(2026, 4, 1))
    make(register, Action, group=group, text="Send it", raised_on=date(2026, 5, 1))
    assert [(each.type, each.day.year) for each in told(register, "group", group)] == [
        ("meeting", 2027),
        ("action", 2026),
        ("decision", 2026),
        ("enquiry", 2026),
        ("membership", 2026),
    ]


def test_an_enquiry_has_its_messages_and_steps_and_a_meeting_what_came_of_it(register: Store, group: UUID) -> None:
    enquiry = make(register, Enquiry, subject="Trial", received_on=date(2026, 11, 2))
    message = make(register, Message, enquiry=enquiry, at=datetime(2026, 11, 2, 9, tzinfo=UTC), direction="internal")
    make(register, EnquiryStep, enquiry=enquiry, on=date(2026, 11, 3), kind="acknowledged")
    assert [(each.type, each.words) for each in told(register, "enquiry", enquiry)] == [
        ("enquiry_step", "Step"),
        ("message", "Internal note"),
    ]
    assert told(register, "enquiry", enquiry)[-1].target == ("message", message)
    meeting = make(register, Meeting, group=group, starts=datetime(2026, 10, 5, 10, tzinfo=UTC))
    make(register, Decision, meeting=meeting, text="Go on")
    make(register, Action, meeting=meeting, text="Send it", raised_on=date(2026, 10, 5))
    assert {each.type for each in told(register, "meeting", meeting)} == {"decision", "action"}


def test_changes_say_what_was_done_and_by_whom(register: Store, ann: UUID) -> None:
    register.save(Person, ann, {"title": None}, {"title": "Dr"}, "Edit Ann Example: Title")
    found = told(register, "person", ann, ("change",))
    assert [(each.lead, each.words, each.target) for each in found] == [
        ("Edit Ann Example: Title", "Changed by JG", None),
        ("Add person", "Changed by JG", None),
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 11, 1)), max_size=8), st.integers(1, 9))
def test_a_page_is_the_beginning_of_the_whole_and_in_order(register: Store, days: list[date], limit: int) -> None:
    ann = make(register, Person)
    with register.write("Add") as write:
        for day in days:
            contact = Interaction(on=day, subject="Call")
            write.add(contact)
            write.flush()
            write.add(Participant(interaction=contact.id, person=ann))
    whole = told(register, "person", ann)
    assert [each.day for each in whole] == sorted(days, reverse=True)
    with register.read() as session:
        found = timeline(session.connection(), "person", ann, register.today(), WITHOUT_CHANGES, limit)
    assert [entry.id for entry in found.entries] == [each.target[1] for each in whole[:limit] if each.target]
    assert found.has_more == (len(days) > limit)


def test_what_is_in_the_bin_is_not_on_it(register: Store, ann: UUID, college: UUID) -> None:
    id = make(register, Affiliation, person=ann, organisation=college, from_date=date(2026, 1, 1))
    assert len(told(register, "person", ann)) == 1
    with register.write("Bin") as write:
        write.bin(write.get_one(Affiliation, id))
    assert told(register, "person", ann) == []


def test_narrowed_to_nothing_it_is_empty_and_other_types_have_none(register: Store, ann: UUID) -> None:
    assert told(register, "person", ann, ()) == []
    assert told(register, "study", ann, tuple(KINDS)) == []


def test_every_kind_of_every_type_is_one_that_can_be_chosen() -> None:
    assert KINDS_ON.keys() <= BY_NAME.keys()
    assert set(KIND_OF.values()) == set(KINDS)
    assert all(set(kinds) <= KINDS.keys() for kinds in KINDS_ON.values())


def test_within_a_day_the_latest_stands_first(register: Store, ann: UUID) -> None:
    enquiry = make(register, Enquiry, person=ann, enquirer_name=None, subject="Trial", received_on=date(2026, 5, 1))
    for hour in (12, 15, 9):
        moment = datetime(2026, 5, 1, hour, tzinfo=UTC)
        make(register, Message, enquiry=enquiry, at=moment, subject=f"At {hour}")
    make(register, Message, enquiry=enquiry, at=datetime(2026, 4, 1, 9, tzinfo=UTC), direction="internal")
    meeting = make(register, Meeting, starts=datetime(2026, 5, 1, 13, tzinfo=UTC))
    make(register, Attendance, meeting=meeting, person=ann, record="present")
    found = told(register, "person", ann)
    assert [each.type if each.type == "meeting" else each.lead for each in found] == [
        "At 15",
        "meeting",
        "At 12",
        "At 9",
    ]


def test_what_is_hidden_with_its_group_is_not_on_it(register: Store, ann: UUID, group: UUID) -> None:
    make(register, Membership, person=ann, group=group, role="member", from_date=date(2026, 1, 1))
    with register.write("Bin") as write:
        write.bin(write.get_one(Group, group))
    assert told(register, "person", ann) == []
