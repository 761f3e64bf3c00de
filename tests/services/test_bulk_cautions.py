"""What is to be looked at after a step of many records is told with what was done, in few words."""

from __future__ import annotations

from uuid import UUID

from atmp_desktop.records import Action, Enquiry, Person
from atmp_desktop.records.record import Record
from atmp_desktop.services.bulk_changes import Changed, common_values, edit_many, step_many, ways_on
from atmp_desktop.store.store import Store
from tests.make import make


def step(store: Store, record_type: type[Record], ids: list[UUID], end: str, **edits: object) -> Changed:
    """Have records take the step that leads to a state."""
    states = common_values(store, record_type, ids).states
    way = next(each for each in ways_on(record_type, store.vocabulary, states) if each.end == end)
    return step_many(store, record_type, ids, way, edits)


def enquiries(store: Store, count: int, open_actions: int) -> list[UUID]:
    """Enquiries that were replied to; from the first ones came an action that is still open."""
    ids = [make(store, Enquiry, subject=f"Question {place}", status="replied") for place in range(count)]
    for id in ids[:open_actions]:
        make(store, Action, text="Ask the regulator", enquiry=id, status="open")
    return ids


def test_each_caution_is_told_with_the_name_of_its_record_and_the_rest_is_counted(register: Store) -> None:
    done = step(register, Enquiry, enquiries(register, 6, 5), "closed")
    assert done.words.startswith("6 enquiries: Closed. 5 of them are to be looked at. ")
    assert done.words.count("Actions that came from it are still open") == 3
    assert "Question 0: Actions that came from it are still open" in done.words
    assert done.words.endswith("And 2 more.")


def test_what_is_the_same_for_all_is_said_once(register: Store) -> None:
    ids = [make(register, Action, text=f"Send list {place}", status="open") for place in range(5)]
    done = step(register, Action, ids, "superseded")
    assert done.words.count("Say by which action") == 1
    assert done.words.endswith("and 2 more.")


def test_a_step_that_needs_no_look_says_nothing_more(register: Store) -> None:
    assert step(register, Enquiry, enquiries(register, 3, 0), "closed").words == "3 enquiries: Closed."
    people = [make(register, Person, given_name="Ann", family_name=name) for name in ("Abel", "Bird")]
    assert edit_many(register, Person, people, {"pronouns": "she/her"}).words == "2 people changed: Pronouns."


def test_the_step_is_taken_whatever_there_is_to_look_at(register: Store) -> None:
    ids = enquiries(register, 2, 2)
    done = step(register, Enquiry, ids, "closed")
    with register.read() as session:
        assert [session.get_one(Enquiry, id).status for id in ids] == ["closed", "closed"]
    register.undo(done.operation)
    with register.read() as session:
        assert [session.get_one(Enquiry, id).status for id in ids] == ["replied", "replied"]
