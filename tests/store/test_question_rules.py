"""The rules by which questions are answered, one at a time, and which question is meant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    Action,
    Affiliation,
    Assessment,
    ContactPoint,
    CustomField,
    Decision,
    Enquiry,
    Group,
    Interaction,
    LookupValue,
    Meeting,
    Membership,
    Message,
    Organisation,
    Participant,
    Person,
    Seat,
)
from atmp_desktop.records.record import Record
from atmp_desktop.store.questions.answer import Answer, Named, months_before
from atmp_desktop.store.questions.catalogue import QUESTIONS, question_meant
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.make import make
from tests.store.asking import answered, cell, cells, ids
from tests.store.oracle import Oracle

TODAY = date(2026, 11, 23)


# --- One rule each --------------------------------------------------------------------------------------------------


def member(store: Store, group: UUID, **values: Any) -> UUID:
    return make(store, Membership, group=group, **values)


def test_a_start_that_is_not_recorded_is_said_and_counts_as_already_so(register: Store) -> None:
    group = make(register, Group, name="Guidance")
    member(register, group, role="lead")
    answer = answered(register, "leads", as_at=date(2019, 1, 1))
    assert cells(answer, "since") == ["Start not recorded"]
    assert answer.title == "Who led each group on 1 Jan 2019"
    assert "1 start not recorded: taken to hold already." in answer.notes


def test_a_group_is_asked_about_only_while_there_is_one(register: Store) -> None:
    make(register, Group, name="Old", closed=PartialDate(2020))
    make(register, Group, name="New", established=PartialDate(2025, 3))
    named = {day: [each.name for each in cells(answered(register, "leads", as_at=day), "group")] for day in (
        date(2020, 12, 31),
        date(2021, 1, 1),
        date(2025, 3, 1),
    )}  # fmt: skip
    assert list(named.values()) == [["Old"], [], ["New"]]
    assert answered(register, "leads", as_at=date(2021, 1, 1)).summary == "There is no group on 1 Jan 2021."


def test_a_coordinating_group_is_led_by_its_chair_and_a_working_group_is_not(register: Store) -> None:
    for name, kind in (("CG", "coordinating_group"), ("Guidance", "working_group")):
        member(register, make(register, Group, name=name, kind=kind), role="chair")
    answer = answered(register, "leads")
    assert cells(answer, "role") == ["Chair", None]
    assert cells(answer, "lead")[1] == "Vacant"


def test_a_seat_is_vacant_since_the_day_after_its_last_holder(register: Store) -> None:
    group = make(register, Group)
    held = make(register, Seat, group=group, name="A held", from_date=date(2020, 1, 1))
    never = make(register, Seat, group=group, name="B never", from_date=date(2022, 2, 2))
    taken = make(register, Seat, group=group, name="C taken")
    for first, last in ((date(2020, 1, 1), date(2021, 6, 30)), (date(2021, 7, 1), date(2024, 6, 30))):
        member(register, group, seat=held, from_date=first, to_date=last)
    member(register, group, seat=held, from_date=date(2027, 1, 1))
    member(register, group, seat=taken)
    answer = answered(register, "vacant")
    assert [row.id for row in answer.rows] == [held, never]
    assert cells(answer, "since") == [date(2024, 7, 1), date(2022, 2, 2)]
    assert cells(answer, "last_holder")[1] == "Nobody so far"
    assert cells(answer, "filled_from") == [date(2027, 1, 1), None]
    member(register, group, seat=held)
    member(register, group, seat=never)
    assert answered(register, "vacant").summary == "Every seat is taken."


def test_a_partner_whose_only_address_bounced_has_no_current_contact(register: Store) -> None:
    organisation, person = make(register, Organisation, name="Example Trust"), make(register, Person)
    make(register, Affiliation, person=person, organisation=organisation)
    point = make(register, ContactPoint, person=person)
    assert answered(register, "no-current-contact").summary == "Every partner organisation has a current contact."
    with register.write("It bounced") as write:
        write.get_one(ContactPoint, point).status = "bounced"
    answer = answered(register, "no-current-contact")
    assert answer.summary == "1 partner organisation has no current contact."
    assert cells(answer, "why") == ["No good address or number of its people"]
    with register.write("She left") as write:
        write.bin(write.get_one(Person, person))
    assert cells(answered(register, "no-current-contact"), "why") == ["Nobody is affiliated"]


def test_due_today_is_not_overdue_and_no_owner_is_said(register: Store) -> None:
    make(register, Action, text="Today", due=TODAY)
    make(register, Action, text="Late", due=TODAY - timedelta(days=1))
    answer = answered(register, "overdue")
    assert cells(answer, "action") == ["Late"]
    assert cells(answer, "owner") == ["No owner"]
    assert answer.summary == "1 action overdue, of 0 people; 1 with no owner."


def test_a_contact_on_the_very_day_six_months_ago_is_too_long_ago(register: Store) -> None:
    person = make(register, Person)
    make(register, Assessment, person=person, influence=5)
    contact = make(register, Interaction, on=date(2026, 5, 23))
    make(register, Participant, interaction=contact, person=person)
    assert ids(answered(register, "quiet")) == {person}
    with register.write("A day later") as write:
        write.get_one(Interaction, contact).on = date(2026, 5, 24)
    assert answered(register, "quiet").summary == "Everybody influential was contacted after 23 May 2026."


def test_the_latest_assessment_says_who_is_influential(register: Store) -> None:
    person = make(register, Person)
    make(register, Assessment, person=person, influence=5, on=date(2026, 1, 1))
    make(register, Assessment, person=person, influence=3, on=date(2026, 2, 1))
    assert answered(register, "quiet").summary == "Nobody is assessed as influential yet."


def test_contacts_of_people_count_for_an_organisation_while_they_are_affiliated(register: Store) -> None:
    person, organisation = make(register, Person), make(register, Organisation)
    make(
        register,
        Affiliation,
        person=person,
        organisation=organisation,
        from_date=date(2026, 2, 1),
        to_date=date(2026, 3, 1),
    )
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 1), date(2026, 3, 2)]
    for day in days:
        make(register, Participant, interaction=make(register, Interaction, on=day), person=person)
    assert cells(answered(register, "contacts", who=("organisation", organisation)), "on") == days[1:3]
    assert cells(answered(register, "contacts", who=("person", person)), "on") == days


def test_notes_among_colleagues_are_no_contacts_and_a_call_without_a_message_is_one(register: Store) -> None:
    person = make(register, Person)
    enquiry = make(register, Enquiry, person=person, received_on=date(2026, 11, 2), channel="phone")
    at = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
    make(register, Message, enquiry=enquiry, direction="internal", at=at)
    answer = answered(register, "contacts", who=("person", person))
    assert [(row.type, row.cells[2]) for row in answer.rows] == [("enquiry", "Enquiry, telephone")]
    make(register, Message, enquiry=enquiry, direction="in", at=at)
    answer = answered(register, "contacts", who=("person", person))
    assert [(row.type, row.cells[1]) for row in answer.rows] == [("message", "09:30")]


def test_a_span_that_ends_before_it_begins_is_refused(register: Store) -> None:
    with pytest.raises(UserError, match="is after"):
        answered(register, "contacts", who=("person", make(register, Person)), since=TODAY, until=date(2026, 1, 1))


def test_everything_tells_what_once_led_there_what_names_them_and_what_was_changed(register: Store) -> None:
    person = make(register, Person, given_name="Ann", family_name="Example")
    action = make(register, Action, text="Write to her", owner=person)
    named = make(register, Decision, text="To thank Ann Example for her work")
    like = make(register, Decision, text="To give Ann an example")
    with register.write("Give it to another") as write:
        write.get_one(Action, action).owner = None
    with register.write("Title") as write:
        write.get_one(Person, person).title = "Dr"
    answer = answered(register, "everything", about=("person", person))
    how = {(row.type, row.id): cell(answer, row, "as") for row in reversed(answer.rows) if row.cells[0] != "History"}
    assert how["action", action] == "Before"
    assert how["decision", named] == "Named in its words"
    assert ("decision", like) not in how
    history = [row for row in answer.rows if row.cells[0] == "History"]
    assert any("Title: (empty) → Dr" in str(cell(answer, row, "details")) for row in history)
    assert any("Owner: Ann Example → (empty)" in str(cell(answer, row, "details")) for row in history)


def test_words_and_links_of_the_register_s_own_are_told(register: Store) -> None:
    person = make(register, Person, given_name="Ann", family_name="Example")
    field = {"type": "decision", "label": "Sponsor", "code": "sponsor", "kind": "link", "target": "person"}
    make(register, CustomField, **field)
    decision = make(register, Decision, text="To fund it")
    with register.write("Sponsor") as write:
        write.get_one(Decision, decision).own = {"own.sponsor": str(person)}
    answer = answered(register, "everything", about=("person", person))
    assert ("decision", "Sponsor") in [(row.type, cell(answer, row, "as")) for row in answer.rows]
    assert "Sponsor: Ann Example" in next(
        str(cell(answer, row, "details")) for row in answer.rows if row.id == decision
    )
    make(register, LookupValue, list="role", code="lead", words="Convenor")
    member(register, make(register, Group), person=person, role="lead")
    assert cells(answered(register, "leads"), "role") == ["Convenor"]


# --- What changed ---------------------------------------------------------------------------------------------------


@pytest.fixture
def group(register: Store, clock: Clock) -> UUID:
    """A group that met on 2 November, with a lead, a member, an action and a decision from before."""
    clock.now = datetime(2026, 10, 1, 12, 0, tzinfo=UTC)
    group = make(register, Group, name="Guidance", code="GD")
    make(register, Meeting, group=group, starts=datetime(2026, 11, 2, 10, 0, tzinfo=UTC), status="held")
    member(register, group, role="lead", to_date=date(2026, 11, 10))
    for text in ("Stays", "Moves", "Is back as it was"):
        make(register, Action, group=group, text=text, due=date(2026, 12, 1))
    clock.now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    return group


def of_type(store: Store, record_type: type[Record]) -> dict[str, UUID]:
    return {str(row.text): row.id for row in Oracle(store, TODAY).there(record_type.__tablename__)}


def told(answer: Answer) -> dict[str, str]:
    """What happened to each record, by its name without its reference."""
    return {
        row.cells[1].name.split(": ")[-1]: str(row.cells[2]) for row in answer.rows if isinstance(row.cells[1], Named)
    }


def test_what_changed_since_the_last_meeting_of_a_group(register: Store, group: UUID) -> None:
    actions = of_type(register, Action)
    make(register, Action, group=group, text="New", due=date(2026, 12, 9))
    make(register, Action, text="Of nobody")
    for value in (date(2026, 12, 5), date(2026, 12, 1)):
        with register.write("There and back") as write:
            write.get_one(Action, actions["Is back as it was"]).due = value
    with register.write("Move") as write:
        write.get_one(Action, actions["Moves"]).due = date(2027, 1, 15)
    answer = answered(register, "changed", group=("group", group))
    assert "2 Nov 2026" in answer.notes[0]
    found = told(answer)
    assert found["New"] == "Raised"
    assert found["Moves"] == "Due date moved"
    assert "Due: 1 Dec 2026 → 15 Jan 2027" in str(cells(answer, "details"))
    assert not {"Stays", "Is back as it was", "Of nobody"} & set(found)
    ended = [row for row in answer.rows if row.type == "membership"]
    assert [cell(answer, row, "what") for row in ended] == ["Ended 10 Nov 2026"]


def test_what_left_a_group_and_what_was_binned_is_told_as_such(register: Store, group: UUID) -> None:
    actions = of_type(register, Action)
    other = make(register, Group, name="Other")
    with register.write("To another group") as write:
        write.get_one(Action, actions["Moves"]).group = other
    with register.write("Bin") as write:
        write.bin(write.get_one(Action, actions["Stays"]))
    found = told(answered(register, "changed", group=("group", group)))
    assert (found["Moves"], found["Stays"]) == ("Moved away", "Put into the bin")
    assert told(answered(register, "changed", group=("group", other), since=TODAY))["Moves"] == "Moved here"


def test_what_was_done_and_taken_back_did_not_change_anything(register: Store, group: UUID) -> None:
    before = told(answered(register, "changed", group=("group", group)))
    make(register, Action, group=group, text="A slip")
    register.undo()
    assert told(answered(register, "changed", group=("group", group))) == before


def test_a_group_that_never_met_is_told_from_a_day_or_from_the_start(register: Store) -> None:
    group = make(register, Group, name="Fresh")
    answer = answered(register, "changed", group=("group", group))
    assert answer.title == "What changed of Fresh since it was begun"
    assert told(answer) == {"Fresh": "Added"}
    assert answered(register, "changed", group=("group", group), since=date(2026, 11, 24)).rows == []


# --- Which question is meant ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("leads", "leads"),
        ("who leads", "leads"),
        ("Who leads each working group today?", "leads"),
        ("vacant seats", "vacant"),
        ("memberships ending soon", "ending"),
        ("overdue actions by group", "overdue"),
        ("partners with no current contact", "no-current-contact"),
        ("no current contact", "no-current-contact"),
        ("not contacted for six months although influential", "quiet"),
        ("everything we hold", "everything"),
        ("FOI chronology", "contacts"),
        ("what changed since the last meeting", "changed"),
        ("details not confirmed for a year", "unconfirmed"),
    ],
)
def test_a_question_is_known_by_its_words(typed: str, code: str) -> None:
    assert question_meant(typed).code == code


def test_words_that_fit_several_questions_name_them() -> None:
    with pytest.raises(UserError, match=r"may mean .*\(no-current-contact\) and .*\(contacts\)") as refused:
        question_meant("contact")
    assert "another word" in refused.value.advice


def test_words_that_fit_none_name_all_questions() -> None:
    with pytest.raises(UserError, match="No question is about “teapots”") as refused:
        question_meant("teapots")
    assert all(code in refused.value.advice for code in QUESTIONS)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 23), 12, date(2025, 11, 23)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 1), 30_000, date.min),
    ],
)
def test_months_are_counted_back_to_the_last_day_of_a_shorter_month(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected
