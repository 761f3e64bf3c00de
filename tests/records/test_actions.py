"""Actions: their steps, and how they close where their group closes them only at its meetings."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records.action import MACHINE, OPEN, Action
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.store.store import Store
from tests.make import make


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Coordinating Group", code="CG")


def held(register: Store, group: UUID, day: date = date(2026, 11, 20), **values: Any) -> UUID:
    starts = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    return make(register, Meeting, group=group, starts=starts, **{"status": "held", **values})


def proposed(register: Store, **values: Any) -> UUID:
    id = make(register, Action, **{"raised_on": date(2026, 1, 5), **values})
    change(register, id, status="proposed")
    return id


def change(register: Store, id: UUID, **edits: Any) -> tuple[str, ...]:
    return register.save(Action, id, {}, edits)


def action(register: Store, id: UUID) -> Action:
    with register.read() as session:
        return session.get_one(Action, id)


def test_an_action_has_these_steps_and_no_others() -> None:
    ways = (
        "open>in_progress>proposed>closed>in_progress open>proposed>in_progress open>on_hold>open in_progress>on_hold "
        "on_hold>in_progress open>cancelled>open in_progress>cancelled proposed>cancelled on_hold>cancelled "
        "open>superseded>open in_progress>superseded proposed>superseded on_hold>superseded"
    )
    wanted = {pair for way in ways.split() for pair in pairwise(way.split(">"))}
    assert {(step.start, step.end) for step in MACHINE.steps} == wanted
    assert len(MACHINE.steps) == len(wanted)


def test_every_end_of_an_action_can_be_reopened() -> None:
    for state in MACHINE.states.keys() - OPEN:
        assert [(step.words, step.end in OPEN) for step in MACHINE.steps_from(state)] == [("Reopen", True)]


def test_where_a_group_closes_actions_at_its_meetings_closing_says_at_which(register: Store, group: UUID) -> None:
    id = proposed(register, group=group)
    with pytest.raises(Invalid) as refused:
        change(register, id, status="closed")
    assert str(refused.value) == "Actions of CG close at its meetings. Say at which meeting in “Closed at”."
    assert refused.value.errors[0].field == "closed_at"
    assert change(register, id, status="closed", closed_at=held(register, group)) == ()
    assert action(register, id).closed_on == date(2026, 11, 20)


def test_the_meeting_it_closes_at_is_one_of_its_group(register: Store, group: UUID) -> None:
    id = proposed(register, group=group)
    elsewhere = held(register, make(register, Group, name="Other"))
    with pytest.raises(Invalid, match=r"Actions of CG close at its meetings\. Choose one of its meetings"):
        change(register, id, status="closed", closed_at=elsewhere)
    change(register, id, status="closed", closed_at=held(register, group))
    with pytest.raises(Invalid, match="Actions of CG close at its meetings"):
        change(register, id, closed_at=None)
    with pytest.raises(Invalid, match="Actions of CG close at its meetings"):
        change(register, id, closed_at=elsewhere)


def test_actions_of_no_group_and_of_a_group_that_does_not_mind_close_at_any_time(register: Store) -> None:
    free = make(register, Group, name="Free", closes_at_meetings=False)
    for id in (proposed(register), proposed(register, group=free)):
        change(register, id, status="closed")
        assert action(register, id).closed_on == register.today()


def test_one_that_was_closed_before_may_still_be_edited(register: Store, group: UUID) -> None:
    id = make(register, Action, group=group, status="closed", closed_on=date(2020, 1, 31), raised_on=date(2020, 1, 1))
    change(register, id, closure_note="Done")
    assert action(register, id).closed_on == date(2020, 1, 31)


def test_reopening_empties_what_closing_filled(register: Store, group: UUID) -> None:
    id = proposed(register, group=group)
    change(register, id, status="closed", closed_at=held(register, group))
    change(register, id, status="in_progress")
    assert (action(register, id).closed_on, action(register, id).closed_at) == (None, None)


def test_closing_at_a_meeting_still_to_come_is_cautioned_about(register: Store, group: UUID) -> None:
    id = proposed(register, group=group)
    coming = held(register, group, date(2026, 12, 4), status="planned")
    said = change(register, id, status="closed", closed_at=coming)
    assert said == ("CG26-01 is not marked as held, and this action is closed at it.",)
    assert action(register, id).closed_on == register.today()


def test_it_is_not_closed_at_a_meeting_before_it_was_raised(register: Store, group: UUID) -> None:
    id = proposed(register, group=group, raised_on=date(2026, 11, 1))
    with pytest.raises(Invalid, match="It cannot be closed before it was raised"):
        change(register, id, status="closed", closed_at=held(register, group, date(2026, 10, 1)))


def test_superseding_asks_by_which_and_never_goes_round_in_a_circle(register: Store) -> None:
    first, second = make(register, Action), make(register, Action)
    assert change(register, first, status="superseded") == ("Say by which action in “Superseded by”.",)
    change(register, first, superseded_by=second)
    with pytest.raises(Invalid, match="An action cannot supersede itself, not even by way of others"):
        change(register, second, superseded_by=first)


def test_one_raised_at_a_meeting_is_of_its_group_and_numbered_there(register: Store, group: UUID) -> None:
    meeting = held(register, group)
    raised = action(register, make(register, Action, meeting=meeting))
    assert (raised.group, raised.reference) == (group, "CG26-A001")
    other = make(register, Group)
    assert action(register, make(register, Action, meeting=meeting, group=other)).group == other


def test_it_comes_from_the_meeting_of_its_agenda_item_and_from_no_other(register: Store, group: UUID) -> None:
    meeting, other = held(register, group), held(register, group, date(2026, 10, 20))
    item = make(register, AgendaItem, meeting=meeting)
    id = make(register, Action, group=group, agenda_item=item)
    assert action(register, id).meeting == meeting
    with pytest.raises(Invalid, match="This item is on another meeting's agenda"):
        change(register, id, meeting=other)
