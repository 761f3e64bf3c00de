"""What the page of a meeting reads: the times of its agenda, who is there, its neighbours; and items changing places."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.errors import UserError
from atmp_desktop.records import AgendaItem, Attendance, Group, Meeting, Paper, Person
from atmp_desktop.services.agenda_order import move_item
from atmp_desktop.store.questions.meeting_page import MeetingPage, meeting_page, running_times
from atmp_desktop.store.store import Store
from tests.make import make

STARTS = datetime(2026, 12, 10, 10, 0, tzinfo=UTC)


def page_of(store: Store, meeting: UUID) -> MeetingPage:
    with store.read() as session:
        found = meeting_page(session.connection(), meeting, store.today())
    assert found is not None
    return found


def meeting(store: Store, **values: object) -> UUID:
    return make(store, Meeting, starts=STARTS, **values)


def agenda(store: Store, of: UUID) -> list[tuple[int | None, str]]:
    return [(item.number, item.title) for item in page_of(store, of).items]


def test_each_item_begins_when_those_before_it_are_over(register: Store) -> None:
    id = meeting(register, ends=STARTS + timedelta(minutes=30))
    for title, minutes, status in (
        ("Welcome", 5, "to_take"),
        ("Withdrawn", 60, "withdrawn"),
        ("Open", None, "to_take"),
        ("Last", 40, "to_take"),
    ):
        make(register, AgendaItem, meeting=id, title=title, minutes_planned=minutes, status=status)
    found = page_of(register, id)
    assert [(item.begins and f"{item.begins:%H:%M}", item.is_from) for item in found.items] == [
        ("10:00", False),
        (None, False),
        ("10:05", False),
        ("10:05", True),
    ]
    assert (found.planned, found.unplanned, found.lasts) == (45, 1, 30)


@given(st.lists(st.tuples(st.none() | st.integers(0, 1440), st.booleans()), max_size=12))
def test_running_times_never_go_back_and_end_with_all_minutes_taken(items: list[tuple[int | None, bool]]) -> None:
    found = list(running_times(STARTS, [*items, (1, True)]))
    told = [moment for moment, _ in found if moment is not None]
    assert told == sorted(told)
    taken = sum(minutes or 0 for minutes, is_taken in items if is_taken)
    assert told[-1] == STARTS + timedelta(minutes=taken)


def test_an_item_has_its_papers_with_how_far_they_are(register: Store) -> None:
    id = meeting(register)
    item = make(register, AgendaItem, meeting=id, title="Budget", purpose="decide")
    make(register, Paper, meeting=id, agenda_item=item, title="Figures")
    make(register, Paper, meeting=id, agenda_item=item, title="Old", status="withdrawn")
    (found,) = page_of(register, id).items
    assert [(paper.name.partition(": ")[2], paper.status_words, paper.is_in) for paper in found.papers] == [
        ("Figures", "Expected", False)
    ]
    assert found.purpose == "To decide"


def test_who_accepted_and_sent_no_apologies_since_is_told_before_a_meeting_and_who_was_there_after_it(
    register: Store,
) -> None:
    id = meeting(register)
    ann = make(register, Person, given_name="Ann", family_name="Example")
    make(register, Attendance, meeting=id, person=ann, reply="accepted", record="present")
    make(register, Attendance, meeting=id, guest="Bob Guest", reply="accepted", record="apologies")
    make(register, Attendance, meeting=id, guest="Zoe Guest", reply="declined", record="present")
    found = page_of(register, id)
    assert (found.there, found.away, found.ready is not None) == (("Ann Example",), ("Bob Guest", "Zoe Guest"), True)
    for was, status in (("planned", "drafting"), ("drafting", "issued"), ("issued", "in_session")):
        register.save(Meeting, id, {"status": was}, {"status": status})
    found = page_of(register, id)
    assert (found.there, found.away, found.ready) == (("Ann Example", "Zoe Guest"), ("Bob Guest",), None)


def test_the_neighbours_are_those_of_the_group_that_are_not_cancelled(register: Store) -> None:
    group = make(register, Group, name="Guidance", code="GD")
    days = {
        name: make(register, Meeting, group=group, starts=STARTS + timedelta(days=days), **more)
        for name, days, more in (
            ("before", -30, {}),
            ("cancelled", 10, {"status": "cancelled"}),
            ("this", 0, {}),
            ("after", 30, {}),
            ("later", 60, {}),
        )
    }
    make(register, Meeting, starts=STARTS + timedelta(days=1))
    found = page_of(register, days["this"])
    assert found.before is not None
    assert found.after is not None
    assert (found.before.id, found.after.id) == (days["before"], days["after"])
    assert page_of(register, days["before"]).before is None


def test_an_item_changes_places_until_the_agenda_is_issued_and_one_step_takes_it_back(register: Store) -> None:
    id = meeting(register)
    first, second, third = (make(register, AgendaItem, meeting=id, title=title) for title in "ABC")
    assert move_item(register, third, -1) is not None
    assert agenda(register, id) == [(1, "A"), (2, "C"), (3, "B")]
    done = move_item(register, first, 5)
    assert done is not None
    assert (done[0], agenda(register, id)) == (3, [(1, "C"), (2, "B"), (3, "A")])
    assert move_item(register, first, 1) is None
    register.undo(done[1])
    assert agenda(register, id) == [(1, "A"), (2, "C"), (3, "B")]
    for was, status in (("planned", "drafting"), ("drafting", "issued")):
        register.save(Meeting, id, {"status": was}, {"status": status})
    assert not page_of(register, id).can_move
    with pytest.raises(UserError, match="issued"):
        move_item(register, second, -1)


def test_an_item_in_the_bin_is_not_moved(register: Store) -> None:
    id = meeting(register)
    item = make(register, AgendaItem, meeting=id, title="A")
    with register.write("Bin") as write:
        write.bin(write.get_one(AgendaItem, item))
    with pytest.raises(UserError, match="no longer on the agenda"):
        move_item(register, item, 1)
