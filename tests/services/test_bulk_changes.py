"""Changing many records at once: what they share, one operation, whole refusals, steps for those that can take them."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.records import Action, ActionUpdate, Group, Organisation, Person
from atmp_desktop.services.bulk_changes import common_values, edit_many, step_many, ways_on
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from tests.make import make


def actions(store: Store, count: int = 12, **values: object) -> list[UUID]:
    return [make(store, Action, text=f"Send list {place}", due=date(2026, 11, 30), **values) for place in range(count)]


def saved(store: Store, ids: list[UUID], name: str) -> list[object]:
    with store.read() as session:
        return [getattr(session.get(Action, id), name) for id in ids]


def test_what_all_have_is_told_and_what_differs_is_mixed(register: Store) -> None:
    owner = make(register, Person, given_name="Ann", family_name="Example")
    ids = actions(register, 3, owner=owner)
    register.save(Action, ids[0], {"priority": "normal"}, {"priority": "high"})
    register.save(Action, ids[1], {"closure_note": None}, {"closure_note": "Sent"})
    found = common_values(register, Action, ids)
    assert found.count == 3
    assert {"text", "reference", "priority", "closure_note"} <= found.mixed
    assert found.values["due"] == date(2026, 11, 30)
    assert found.values["owner"] == owner
    assert found.words[owner] == "Ann Example"
    assert found.values["meeting"] is None
    assert "meeting" not in found.mixed
    assert found.states == {"open": 3}


def test_what_more_records_share_than_one_question_takes_is_worked_out_too(register: Store) -> None:
    rows = [{"name": f"Example {place:05}", "kind": "university"} for place in range(5200)]
    with register.write("Fill") as write:
        ids = write.bulk_add(Organisation, rows)
    assert common_values(register, Organisation, ids).values["kind"] == "university"
    register.save(Organisation, ids[-1], {"kind": "university"}, {"kind": "charity"})
    assert "kind" in common_values(register, Organisation, ids).mixed


def test_many_are_changed_by_one_operation_and_one_undo_brings_all_back(register: Store) -> None:
    ids = actions(register)
    done = edit_many(register, Action, ids, {"due": date(2027, 1, 8), "priority": "high"})
    assert done.words == "12 actions changed: Due, Priority."
    assert register.can_undo() == "Edit 12 actions: Due, Priority"
    assert saved(register, ids, "due") == [date(2027, 1, 8)] * 12
    register.undo(done.operation)
    assert saved(register, ids, "due") == [date(2026, 11, 30)] * 12
    assert saved(register, ids, "priority") == ["normal"] * 12


def test_those_that_are_so_already_are_not_counted(register: Store) -> None:
    ids = actions(register, 3)
    register.save(Action, ids[0], {"due": date(2026, 11, 30), "due_kind": "date"}, {"due": date(2027, 1, 8)})
    done = edit_many(register, Action, ids, {"due": date(2027, 1, 8)})
    assert done.words == "2 actions changed: Due."
    assert register.can_undo() == "Edit 2 actions: Due"


def test_the_reason_why_dates_move_is_in_the_updates_of_each_action_and_goes_with_the_undo(register: Store) -> None:
    ids = actions(register)
    done = edit_many(register, Action, ids, {"due": date(2027, 1, 8)}, reason="The site visit was put off")
    moved = select(ActionUpdate).where(ActionUpdate.deleted.is_(None))
    with register.read() as session:
        updates = session.scalars(moved).all()
        assert {each.action for each in updates} == set(ids)
        assert len(updates) == 12
        assert {each.text for each in updates} == {"The site visit was put off"}
        assert {(each.due_was, each.due_now) for each in updates} == {(date(2026, 11, 30), date(2027, 1, 8))}
    register.undo(done.operation)
    assert saved(register, ids, "due") == [date(2026, 11, 30)] * 12
    with register.read() as session:
        assert session.scalars(moved).all() == []


def test_when_some_are_refused_none_is_written_and_the_first_are_named(register: Store) -> None:
    ids = [
        make(register, Action, text=f"Late {place}", raised_on=date(2026, 11, 20 if place < 4 else 1))
        for place in range(6)
    ]
    before = register.can_undo()
    with pytest.raises(UserError) as refused:
        edit_many(register, Action, ids, {"priority": "high", "closed_on": date(2026, 11, 10)})
    sentence = str(refused.value)
    assert "4 of 6 actions cannot be changed so, and nothing was saved." in sentence
    assert "Late 0" in sentence
    assert "Late 2" in sentence
    assert "1 more" in sentence
    assert "Late 3" not in sentence
    assert saved(register, ids, "priority") == ["normal"] * 6
    assert register.can_undo() == before


def test_a_rule_between_records_names_those_it_refuses_too(register: Store) -> None:
    ids = [make(register, Group, name=name, code=name[:2].upper()) for name in ("Guidance", "Networks")]
    with pytest.raises(UserError, match=r"Networks|Guidance"):
        edit_many(register, Group, ids, {"code": "EWD"})
    with register.read() as session:
        assert {session.get_one(Group, id).code for id in ids} == {"GU", "NE"}


def test_one_that_was_binned_meanwhile_keeps_all_from_being_changed(register: Store) -> None:
    ids = actions(register, 3)
    with register.write("Bin") as write:
        write.bin(write.get_one(Action, ids[1]))
    with pytest.raises(UserError, match=r"1 of 3 actions .* It is in the bin"):
        edit_many(register, Action, ids, {"priority": "low"})
    assert saved(register, [ids[0]], "priority") == ["normal"]


def test_stopping_leaves_nothing_half_done(register: Store) -> None:
    ids = actions(register, 3)
    with pytest.raises(Cancelled):
        edit_many(register, Action, ids, {"priority": "low"}, progress=Progress(is_stopped=lambda: True))
    assert saved(register, ids, "priority") == ["normal"] * 3


def test_what_they_have_already_makes_no_step_to_take_back(register: Store) -> None:
    ids = actions(register, 3)
    before = register.can_undo()
    assert edit_many(register, Action, ids, {"priority": "normal"}).operation is None
    assert register.can_undo() == before


def test_only_those_that_can_take_a_step_take_it_and_the_others_are_counted(register: Store) -> None:
    ids = actions(register, 5)
    edit_many(register, Action, ids[:2], {"status": "in_progress"})
    states = common_values(register, Action, ids).states
    start = next(way for way in ways_on(Action, register.vocabulary, states) if way.words == "Start")
    assert (start.count, start.end) == (3, "in_progress")
    done = step_many(register, Action, ids, start, {})
    assert done.words == "3 actions: In progress. 2 cannot take this step and stay as they are."
    assert saved(register, ids, "status") == ["in_progress"] * 5
    register.undo(done.operation)
    assert saved(register, ids, "status") == ["in_progress"] * 2 + ["open"] * 3


def test_a_step_that_needs_a_reason_is_refused_for_all_without_one(register: Store) -> None:
    ids = actions(register, 2)
    ways = ways_on(Action, register.vocabulary, {"open": 2})
    cancel = next(way for way in ways if way.words == "Cancel")
    assert cancel.needs == ("closure_note",)
    with pytest.raises(UserError, match="needs a word of why"):
        step_many(register, Action, ids, cancel, {})
    step_many(register, Action, ids, cancel, {"closure_note": "The call was withdrawn"})
    assert saved(register, ids, "status") == ["cancelled"] * 2
