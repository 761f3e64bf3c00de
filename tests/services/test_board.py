"""A list as a board holds each record once, in the column of its state, and a card takes the steps of the machine alone."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.errors import Invalid, UserError
from atmp_desktop.gui.saving import settled
from atmp_desktop.records import Action, Enquiry, Group, Person
from atmp_desktop.records.action import MACHINE as ACTIONS
from atmp_desktop.records.enquiry_machine import MACHINE as ENQUIRIES
from atmp_desktop.records.status import Machine, Step
from atmp_desktop.services import board
from atmp_desktop.services.board import BoardColumn, Card, has_board, read_board, step_along, take_step
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make


def columns(store: Store, record_type: type, text: str = "", **asked: object) -> dict[str, BoardColumn]:
    where = parse(record_type, text, store.vocabulary)
    return {each.code: each for each in read_board(store, store.listing(record_type, where=where, **asked))}


def only_card(store: Store, record_type: type) -> Card:
    (card,) = (card for column in columns(store, record_type).values() for card in column.cards)
    return card


def test_enquiries_and_actions_have_a_board_and_people_have_none() -> None:
    assert has_board(Enquiry)
    assert has_board(Action)
    assert not has_board(Person)


@pytest.mark.parametrize("record_type", [Enquiry, Action])
def test_every_record_of_the_list_is_on_the_board_once_in_the_column_of_its_state(
    training: Store, record_type: type
) -> None:
    found = columns(training, record_type)
    assert list(found) == list((ENQUIRIES if record_type is Enquiry else ACTIONS).states)
    with training.read() as session:
        listing = training.listing(record_type, columns=("status",))
        rows = [row for page in listing.rows(session.connection()) for row in page]
    assert sum(each.count for each in found.values()) == len(rows) > 10
    for code, column in found.items():
        wanted = [row.id for row in rows if row.values == (code,)]
        assert column.count == len(wanted)
        assert [card.id for card in column.cards] == wanted[: board.MOST_CARDS]
        assert {card.state for card in column.cards} <= {code}


def test_a_state_with_no_records_has_its_column_all_the_same(register: Store) -> None:
    make(register, Action)
    assert {code: each.count for code, each in columns(register, Action).items() if each.count} == {"open": 1}
    assert columns(register, Action)["closed"].cards == ()


def test_the_board_goes_by_the_filter_and_the_order_of_the_list(register: Store) -> None:
    for text in ("Bring a pen", "Add a chair", "Call a van"):
        make(register, Action, text=text)
    make(register, Action, text="Add a table", status="closed")
    found = columns(register, Action, "text:a -text:pen", order=("-text",))
    assert [card.title for card in found["open"].cards] == ["Call a van", "Add a chair"]
    assert [card.title for card in found["closed"].cards] == ["Add a table"]


def test_a_column_shows_its_first_cards_and_counts_all(register: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(board, "MOST_CARDS", 2)
    for number in range(5):
        make(register, Action, text=f"Action {number}")
    column = columns(register, Action)["open"]
    assert (column.count, len(column.cards)) == (5, 2)


def test_a_card_says_how_it_stands_with_its_day_whom_it_waits_for_and_whose_it_is(register: Store) -> None:
    ann = make(register, Person, given_name="Ann", family_name="Example")
    group = make(register, Group, name="Guidance", code="GD")
    today = register.today()
    make(register, Action, text="Send  the\nlist", owner=ann, group=group, due=today - timedelta(days=1))
    card = only_card(register, Action)
    assert (card.title, card.due.tone, card.who, card.group) == ("Send the list", "red", "Ann Example", "Guidance")
    assert card.due.words.startswith("Red · ")
    assert card.words == f"{card.reference}. Send the list. {card.due.words}. Ann Example. Guidance."


def test_an_enquiry_says_how_many_working_days_are_left_and_when_it_is_overdue(register: Store) -> None:
    today = register.today()
    make(register, Enquiry, subject="Fresh", received_on=today)
    make(register, Enquiry, subject="Pressing", received_on=today - timedelta(days=10))
    make(register, Enquiry, subject="Late", received_on=today - timedelta(days=60))
    make(register, Enquiry, subject="Waiting", received_on=today, status="triaged")
    (waiting,) = columns(register, Enquiry)["triaged"].cards
    to_waiting = step(ENQUIRIES, "triaged", "awaiting")
    take_step(register, Enquiry, waiting, to_waiting, {"status_reason": "They look it up"}, settled)
    found = {card.title: card.due for each in columns(register, Enquiry).values() for card in each.cards}
    assert {title: due.tone for title, due in found.items()} == {
        "Fresh": "green",
        "Pressing": "amber",
        "Late": "red",
        "Waiting": "",
    }
    assert found["Fresh"].words.startswith("10 working days · ")
    assert found["Late"].words.startswith("Overdue · ")


# Steps ---------------------------------------------------------------------------------------------------------------


@given(st.sampled_from([ACTIONS, ENQUIRIES]), st.data(), st.sampled_from([1, -1]))
def test_the_step_along_leads_to_the_nearest_state_on_that_side(
    machine: Machine, data: st.DataObject, way: int
) -> None:
    order = list(machine.states)
    start = data.draw(st.sampled_from(order))
    step = step_along(machine, start, way)
    onward = [order.index(each.end) for each in machine.steps_from(start)]
    there = [place for place in onward if (place - order.index(start)) * way > 0]
    if step is None:
        assert there == []
    else:
        assert step in machine.steps_from(start)
        assert abs(order.index(step.end) - order.index(start)) == min(abs(at - order.index(start)) for at in there)


def step(machine: Machine, start: str, end: str) -> Step:
    found = machine.step(start, end)
    assert found is not None
    return found


def state_of(store: Store, record_type: type, id: UUID) -> str:
    with store.read() as session:
        return str(session.get_one(record_type, id).status)


def test_a_step_is_one_operation_that_can_be_taken_back(register: Store) -> None:
    id = make(register, Action, text="Send the list")
    taken = take_step(register, Action, only_card(register, Action), step(ACTIONS, "open", "in_progress"), {}, settled)
    assert state_of(register, Action, id) == "in_progress"
    assert taken.words.endswith(": In progress.")
    register.undo(taken.operation)
    assert state_of(register, Action, id) == "open"


def test_what_a_step_asks_for_is_saved_with_it(register: Store) -> None:
    id = make(register, Action, text="Send the list")
    card = only_card(register, Action)
    take_step(register, Action, card, step(ACTIONS, "open", "cancelled"), {"closure_note": "Not needed"}, settled)
    with register.read() as session:
        action = session.get_one(Action, id)
        assert (action.status, action.closure_note) == ("cancelled", "Not needed")


def test_a_step_without_its_reason_is_refused_and_nothing_is_saved(register: Store) -> None:
    id = make(register, Action, text="Send the list")
    with pytest.raises(Invalid):
        take_step(register, Action, only_card(register, Action), step(ACTIONS, "open", "cancelled"), {}, settled)
    assert state_of(register, Action, id) == "open"


def test_a_card_whose_state_another_changed_meanwhile_takes_no_step(register: Store) -> None:
    id = make(register, Action, text="Send the list")
    card = only_card(register, Action)
    take_step(register, Action, card, step(ACTIONS, "open", "in_progress"), {}, settled)
    with pytest.raises(UserError, match="is “In progress” by now"):
        take_step(register, Action, card, step(ACTIONS, "open", "proposed"), {}, settled)
    assert state_of(register, Action, id) == "in_progress"
