"""Enquiries: their course, the targets they are held to, whom they go to, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records import (
    Action,
    Enquiry,
    Group,
    Membership,
    Message,
    Organisation,
    Person,
    ServiceTarget,
)
from atmp_desktop.records.enquiry import retention_review
from atmp_desktop.records.enquiry_machine import MACHINE, OPEN, STATES, WORKING
from atmp_desktop.records.status import Step
from atmp_desktop.store import search
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.make import make
from tests.records.asking import LINKED, cells, change, found, in_state, move_to, refusals, steps_of, values_of

TODAY = date(2026, 11, 23)
"""The Monday on which the register of the tests stands."""


# --- A new enquiry --------------------------------------------------------------------------------------------------


def test_a_new_enquiry_is_numbered_by_the_year_it_came_and_held_to_the_usual_targets(register: Store) -> None:
    enquiry = values_of(register, make(register, Enquiry, subject="CAR-T in Leeds", received_on=date(2025, 12, 30)))
    assert enquiry.reference == "ATMP-2025-0001"
    assert Enquiry.name_of({"reference": enquiry.reference, "subject": enquiry.subject}, {}) == (
        "ATMP-2025-0001: CAR-T in Leeds"
    )
    assert (enquiry.acknowledge_days, enquiry.reply_days, enquiry.calendar) == (2, 10, "ew")
    assert (enquiry.status, enquiry.retention_review) == ("new", date(2028, 12, 30))


def test_a_group_can_number_its_enquiries_in_its_own_way(register: Store) -> None:
    group = make(register, Group, name="Evidence", code="EWD", enquiry_pattern="{code}{yy}-E{seq:03}")
    assert values_of(register, make(register, Enquiry, group=group)).reference == "EWD26-E001"
    assert values_of(register, make(register, Enquiry)).reference == "ATMP-2026-0001"


def test_a_pattern_that_would_repeat_a_reference_is_refused(register: Store) -> None:
    with pytest.raises(Invalid, match="needs the number"):
        make(register, Group, name="Evidence", enquiry_pattern="ATMP-{yyyy}")


def test_an_enquiry_with_no_sender_is_refused_and_one_from_nobody_named_is_kept(register: Store) -> None:
    with pytest.raises(Invalid) as refused, register.write("Add enquiry") as write:
        write.add(Enquiry(subject="Who can help?"))
    assert str(refused.value) == (
        "An enquiry has a sender, and this one names none. "
        "Choose the enquirer, or type “anonymous” if it came without one."
    )
    assert values_of(register, make(register, Enquiry, enquirer_name="anonymous")).enquirer_name == "anonymous"


def test_an_enquiry_cannot_come_tomorrow(register: Store) -> None:
    with pytest.raises(Invalid, match="24/11/2026 has not come yet"):
        make(register, Enquiry, received_on=TODAY + timedelta(days=1))


def test_who_asked_is_the_person_else_the_organisation_else_what_was_given(register: Store) -> None:
    person = make(register, Person, given_name="Uta", family_name="Griesenbach")
    organisation = make(register, Organisation, name="Anthony Nolan")
    given: dict[str, Any] = {"enquirer_name": "U G", "enquirer_address": "ug@example.org"}
    for more, who in (
        ({"person": person, "organisation": organisation}, "Uta Griesenbach"),
        ({"organisation": organisation}, "Anthony Nolan"),
        ({}, "U G"),
        ({"enquirer_name": None}, "ug@example.org"),
    ):
        assert cells(register, make(register, Enquiry, **{**given, **more}), "enquirer") == (who,)


@pytest.mark.parametrize(
    ("received", "review"),
    [("2026-11-23", "2029-11-23"), ("2024-02-29", "2027-02-28"), ("2026-02-28", "2029-02-28"), ("9998-01-01", None)],
)
def test_an_enquiry_is_reviewed_three_years_on(received: str, review: str | None) -> None:
    told = retention_review(date.fromisoformat(received))
    assert told == (date.fromisoformat(review) if review else None)


def test_an_enquiry_is_found_by_its_words_its_enquirer_and_its_messages(register: Store) -> None:
    id = make(register, Enquiry, subject="Vectors", summary="about lentivirus", enquirer_name="Ada Pemberton")
    make(register, Message, enquiry=id, text="We grow plasmids in Keele", sender="ada@example.org")
    for words in ("vectors", "lentivirus", "pemberton", "plasmids keele", "ada@example.org"):
        with register.read() as session:
            assert [hit.id for hit in search.find(session.connection(), words)] == [id], words


# --- Targets --------------------------------------------------------------------------------------------------------


def test_the_targets_in_force_on_the_day_of_receipt_are_kept_whatever_becomes_of_them(register: Store) -> None:
    old = make(register, ServiceTarget, name="To June", acknowledge=3, reply=15, to_date=date(2026, 6, 30))
    make(register, ServiceTarget, name="From July", acknowledge=1, reply=8, calendar="uk", from_date=date(2026, 7, 1))
    june = make(register, Enquiry, received_on=date(2026, 6, 30))
    july = make(register, Enquiry, received_on=date(2026, 7, 1))
    register.save(ServiceTarget, old, {}, {"reply": 20})
    change(register, june, received_on=date(2026, 7, 2), summary="It came later")
    assert held_to(register, june) == (3, 15, "ew")
    assert held_to(register, july) == (1, 8, "uk")


def test_ticking_freedom_of_information_holds_it_to_those_targets_and_unticking_to_the_others(register: Store) -> None:
    id = make(register, Enquiry)
    change(register, id, foi=True)
    assert held_to(register, id) == (2, 20, "uk")
    make(register, ServiceTarget, name="Swift", reply=5)
    change(register, id, foi=False)
    assert held_to(register, id) == (2, 5, "ew")


def held_to(store: Store, id: UUID) -> tuple[Any, ...]:
    enquiry = values_of(store, id)
    return enquiry.acknowledge_days, enquiry.reply_days, enquiry.calendar


def test_two_targets_of_a_kind_at_a_time_are_refused(register: Store) -> None:
    make(register, ServiceTarget, name="Ours", from_date=date(2026, 1, 1), to_date=date(2026, 6, 30))
    with pytest.raises(Invalid, match="“Ours” is in force on some of these days"):
        make(register, ServiceTarget, name="Another", from_date=date(2026, 6, 30))
    make(register, ServiceTarget, name="Next", from_date=date(2026, 7, 1))
    make(register, ServiceTarget, name="Requests", kind="foi", reply=20, calendar="uk")
    with pytest.raises(Invalid, match="before the acknowledgement"):
        make(register, ServiceTarget, name="Odd", acknowledge=5, reply=4, to_date=date(2025, 12, 31))
    assert check(register) == []


# --- The course of an enquiry ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", MACHINE.steps, ids=lambda step: f"{step.start} to {step.end}")
def test_every_step_can_be_taken(register: Store, step: Step) -> None:
    # What the state it begins in asks for may be what the step needs too.
    id = in_state(register, step.start, **({step.reason: None} if step.reason in LINKED else {}))
    if step.reason:
        assert [field for field, _ in refusals(register, id, status=step.end)] == [step.reason]
    why = make(register, LINKED[step.reason]) if step.reason in LINKED else "Because"
    change(register, id, status=step.end, **({step.reason: why} if step.reason else {}))
    assert values_of(register, id).status == step.end
    noted = [(kind, on) for kind, on, _ in steps_of(register, id)]
    assert all(on == TODAY for _, on in noted)
    if step.start in ("replied", "closed") and step.end in OPEN:
        assert steps_of(register, id) == [("reopened", TODAY, "Because")]


@pytest.mark.parametrize("start", STATES)
def test_every_other_step_is_refused_with_a_sentence(register: Store, start: str) -> None:
    id = in_state(register, start)
    for end in set(STATES) - {start} - {step.end for step in MACHINE.steps_from(start)}:
        ((field, message),) = refusals(register, id, status=end, status_reason="Why not", outcome_note="So")
        assert field == "status"
        assert message.startswith(f"“{STATES[start]}” cannot become “{STATES[end]}”. From there it can become: ")


def test_every_state_can_be_reached_and_left() -> None:
    reached = {"new"}
    while more := {step.end for step in MACHINE.steps if step.start in reached} - reached:
        reached |= more
    assert reached == set(STATES)
    for state in set(STATES) - OPEN:
        assert any(step.end in OPEN for step in MACHINE.steps_from(state)), state
    for state in WORKING:
        assert MACHINE.step(state, "awaiting")
        assert MACHINE.step("awaiting", state)


def test_the_words_of_steps_from_one_state_are_not_alike() -> None:
    for state in STATES:
        words = [step.words for step in MACHINE.steps_from(state)]
        assert len(words) == len(set(words)), state


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [("triaged", "with_lead", "lead"), ("new", "transferred", "transferred_to"), ("new", "merged", "merged_into")],
)
def test_a_step_whose_guard_is_not_met_is_refused(register: Store, start: str, end: str, field: str) -> None:
    id = make(register, Enquiry, status=start)
    step = MACHINE.step(start, end)
    assert step is not None
    assert step.guard
    assert [name for name, _ in refusals(register, id, status=end)] == [field]


def test_changes_of_status_note_their_steps_for_the_clock(register: Store) -> None:
    id = in_state(register, "triaged")
    change(register, id, status="awaiting", status_reason="Which trial?")
    change(register, id, status="with_lead")
    change(register, id, status="withdrawn")
    change(register, id, status="triaged")
    change(register, id, status="spam")
    change(register, id, status="new")
    change(register, id, status="replied")
    change(register, id, status="closed")
    assert [(kind, note) for kind, _, note in steps_of(register, id)] == [
        ("pause", "Which trial?"),
        ("resume", None),
        ("withdrawn", None),
        ("resume", None),
        ("spam", None),
        ("other", "No longer spam"),
        ("replied", None),
        ("closed", None),
    ]
    assert check(register) == []


def test_a_reason_is_of_the_last_step_and_stays_with_the_step_it_was_given_for(register: Store) -> None:
    id = in_state(register, "triaged")
    change(register, id, status="awaiting", status_reason="Which trial?")
    assert values_of(register, id).status_reason == "Which trial?"
    change(register, id, status="triaged")
    assert values_of(register, id).status_reason is None
    assert [field for field, _ in refusals(register, id, status="awaiting")] == ["status_reason"]
    change(register, id, status="awaiting", status_reason="Which trial?")
    assert [note for kind, _, note in steps_of(register, id) if kind == "pause"] == ["Which trial?"] * 2


def test_taking_a_change_of_status_back_takes_its_step_back(register: Store) -> None:
    id = in_state(register, "triaged")
    change(register, id, status="awaiting", status_reason="Which trial?")
    assert cells(register, id, "paused", "due") == (True, None)
    register.undo()
    assert steps_of(register, id) == []
    assert cells(register, id, "paused", "due") == (False, date(2026, 12, 7))
    register.redo()
    assert [kind for kind, _, _ in steps_of(register, id)] == ["pause"]


def test_many_at_once_note_their_steps_too(register: Store) -> None:
    with register.write("Add many") as write:
        rows = [{"subject": f"Question {number}", "enquirer_name": "Somebody"} for number in range(300)]
        ids = write.bulk_add(Enquiry, rows)
    with register.write("Triage them") as write:
        write.bulk_edit(Enquiry, {id: {"status": "triaged"} for id in ids})
    with register.write("Wait") as write:
        write.bulk_edit(Enquiry, {id: {"status": "awaiting", "status_reason": "Flood"} for id in ids})
    assert [kind for kind, _, _ in steps_of(register, ids[-1])] == ["pause"]
    assert values_of(register, ids[-1]).reference == "ATMP-2026-0300"
    assert found(register, "paused:yes") == set(ids)
    assert check(register) == []


def test_an_unmerged_enquiry_no_longer_points_at_the_other(register: Store) -> None:
    other = make(register, Enquiry)
    id = make(register, Enquiry)
    change(register, id, status="merged", merged_into=other)
    assert cells(register, id, "due", "is_open") == (None, False)
    change(register, id, status="triaged")
    assert (values_of(register, id).merged_into, cells(register, id, "due")) == (None, (date(2026, 12, 7),))


def test_enquiries_cannot_be_merged_in_a_ring_nor_follow_themselves(register: Store) -> None:
    first, second, third = (make(register, Enquiry) for _ in range(3))
    change(register, first, status="merged", merged_into=second)
    change(register, second, status="merged", merged_into=third)
    ((field, message),) = refusals(register, third, status="merged", merged_into=first)
    assert (field, message.split(".")[0]) == (
        "merged_into",
        "An enquiry cannot be merged into itself, not even by way of others",
    )
    assert [field for field, _ in refusals(register, third, follows=third)] == ["follows"]


# --- Whom it goes to ------------------------------------------------------------------------------------------------


def a_group_led_by(store: Store, *since: date | None) -> tuple[UUID, list[UUID]]:
    group = make(store, Group, name="Training", code="TWG")
    names = ["Ann Abel", "Ben Bell", "Cat Cole"]
    people = []
    for name, day in zip(names, since, strict=False):
        given, family = name.split()
        people.append(make(store, Person, given_name=given, family_name=family))
        make(store, Membership, group=group, person=people[-1], role="lead", from_date=day)
    return group, people


def cautions_of_adding(store: Store, **values: Any) -> tuple[UUID, list[str]]:
    with store.write("Add enquiry") as write:
        enquiry = Enquiry(subject="May I join?", enquirer_name="Somebody", category="get_involved", **values)
        write.add(enquiry)
        write.flush()
    return enquiry.id, write.cautions


def test_who_wants_to_become_involved_goes_to_the_lead_of_the_group(register: Store) -> None:
    group, (ann,) = a_group_led_by(register, date(2024, 1, 1))
    make(register, Membership, group=group, person=make(register, Person), role="chair")
    gone = make(register, Person)
    make(register, Membership, group=group, person=gone, role="lead", to_date=date(2023, 12, 31))
    id, cautions = cautions_of_adding(register, group=group)
    assert (values_of(register, id).lead, cautions) == (ann, [])
    assert values_of(register, make(register, Enquiry, category="general", group=group)).lead is None


def test_with_joint_leads_it_goes_to_the_longest_in_office_and_both_are_named(register: Store) -> None:
    group, (_, ben) = a_group_led_by(register, date(2025, 1, 1), date(2024, 1, 1))
    id, cautions = cautions_of_adding(register, group=group)
    assert values_of(register, id).lead == ben
    assert cautions == ["It goes to Ben Bell, the longest in office, who leads jointly with Ann Abel. Let both know."]


def test_without_a_group_or_a_lead_an_officer_is_asked(register: Store) -> None:
    _, cautions = cautions_of_adding(register)
    assert cautions == ["Give the working group it is about, and it goes to that group’s lead."]
    id, cautions = cautions_of_adding(register, group=make(register, Group))
    assert cautions == ["The group has no lead today. Choose who takes it on in “Lead”."]
    assert change(register, id, summary="Nothing about whom it goes to") == ()


def test_a_lead_taken_off_by_hand_stays_off_until_the_group_changes(register: Store) -> None:
    group, _ = a_group_led_by(register, None)
    id, _ = cautions_of_adding(register, group=group)
    change(register, id, lead=None)
    assert values_of(register, id).lead is None
    other = make(register, Group, name="Other")
    dan = make(register, Person)
    make(register, Membership, group=other, person=dan, role="lead")
    change(register, id, group=other)
    assert values_of(register, id).lead == dan


def test_a_lead_chosen_by_hand_stays(register: Store) -> None:
    group, _ = a_group_led_by(register, None)
    somebody = make(register, Person)
    id, _ = cautions_of_adding(register, group=group, lead=somebody)
    assert values_of(register, id).lead == somebody


# --- What an officer is told ----------------------------------------------------------------------------------------


def test_closing_with_open_actions_names_them(register: Store) -> None:
    id = in_state(register, "replied")
    make(register, Action, enquiry=id, text="Send the guidance")
    make(register, Action, enquiry=id, text="Done", status="cancelled", closure_note="No need")
    assert change(register, id, status="closed") == ("Actions that came from it are still open: ATMP26-A001.",)
    assert change(register, id, summary="Still closed") == ()


def test_reopening_after_thirty_days_says_that_a_linked_enquiry_is_the_better_way(
    register: Store, clock: Clock
) -> None:
    id, early = make(register, Enquiry), make(register, Enquiry)
    for each in (id, early):
        change(register, each, status="replied")
    move_to(clock, date(2026, 12, 23))
    assert change(register, early, status="triaged", status_reason="They wrote again") == ()
    move_to(clock, date(2027, 1, 11))
    (caution,) = change(register, id, status="triaged", status_reason="They wrote again")
    assert caution == (
        "It was replied to on 23 Nov 2026, more than 30 days ago. Start a linked enquiry instead, with this one under "
        "“Follows”."
    )
    assert cells(register, id, "due", "replied_on") == (date(2027, 1, 25), None)
