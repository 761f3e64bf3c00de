"""What a day begins with: every number is that of the list it leads to, and what plain Python counts over the same register."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.records import (
    BY_NAME,
    Action,
    AgendaItem,
    Attendance,
    Enquiry,
    Group,
    Meeting,
    Membership,
    Paper,
    Person,
)
from atmp_desktop.records.action import OPEN as OPEN_ACTIONS
from atmp_desktop.records.enquiry_machine import OPEN as OPEN_ENQUIRIES
from atmp_desktop.store.questions.readiness import readiness
from atmp_desktop.store.questions.today import (
    HISTORY,
    QUESTION,
    Card,
    Today,
    Way,
    became_late,
    quiet_partners,
    today,
)
from atmp_desktop.store.questions.today_counts import Bar
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.conftest import Clock
from tests.make import make
from tests.store.asking import answered, cells
from tests.store.oracle import Oracle

TODAY = date(2026, 11, 23)
COLOURS = ("red", "amber", "green")


def look(store: Store) -> Today:
    vocabulary = store.vocabulary
    with store.read() as session:
        return today(session.connection(), store.today(), vocabulary)


def card(found: Today, code: str) -> Card:
    return next(each for each in found.cards if each.code == code)


def listed(store: Store, way: Way) -> list[UUID]:
    """The ids in the list a way leads to."""
    listing = store.listing(BY_NAME[way.to], where=parse(BY_NAME[way.to], way.filter, store.vocabulary))
    with store.read() as session:
        packed = listing.packed(session.connection())
    return [UUID(bytes=packed[place : place + 16]) for place in range(0, len(packed), 16)]


@pytest.fixture(scope="module")
def shaken(training_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A training register in which actions moved to other groups and days, and some of everything went to the bin."""
    path = tmp_path_factory.mktemp("today") / "shaken.atmp"
    path.write_bytes(training_register.read_bytes())
    chance = random.Random(5)
    with Store.open(path, who="JG", clock=Clock()) as store:
        known = Oracle(store, TODAY).all
        groups = [*known["group"], None, None]
        with store.write("Move some") as write:
            for id in list(known["action"])[::2]:
                action: Any = write.get_one(Action, id)
                action.group = chance.choice(groups)
                action.due = chance.choice((None, *(TODAY + timedelta(days=days) for days in (-9, -1, 0, 3, 7, 8))))
        with store.write("Put some into the bin") as write:
            for type in ("action", "enquiry", "person", "membership"):
                for id in chance.sample(list(known[type]), len(known[type]) // 10):
                    if known[type][id].deleted is None:
                        write.bin(write.get_one(BY_NAME[type], id))
        yield store


@pytest.fixture(scope="module")
def found(shaken: Store) -> Today:
    return look(shaken)


@pytest.fixture(scope="module")
def oracle(shaken: Store) -> Oracle:
    return Oracle(shaken, TODAY)


def test_every_figure_is_the_number_of_rows_of_the_list_it_leads_to(shaken: Store, found: Today) -> None:
    assert {each.code: each.number for each in found.figures} == {
        each.code: len(listed(shaken, each.way)) for each in found.figures
    }
    assert all(each.number for each in found.figures), "nothing is counted"


def test_the_figures_are_what_is_counted_by_hand(found: Today, oracle: Oracle) -> None:
    numbers = {each.code: each.number for each in found.figures}
    waiting = [each for each in oracle.there("action") if each.status in OPEN_ACTIONS and each.due is not None]
    assert numbers["overdue_actions"] == sum(each.due < TODAY for each in waiting)
    assert numbers["actions_soon"] == sum(TODAY <= each.due <= TODAY + timedelta(days=7) for each in waiting)
    assert numbers["new_enquiries"] == sum(each.status == "new" for each in oracle.there("enquiry"))
    last = datetime(2026, 12, 8, tzinfo=UTC)
    coming = [
        each for each in oracle.there("meeting") if each.status in ("planned", "drafting", "issued", "in_session")
    ]
    midnight = datetime(2026, 11, 23, tzinfo=UTC)
    assert numbers["meetings_soon"] == sum(midnight <= each.starts < last for each in coming)


def test_the_most_pressing_actions_come_first_and_say_how_they_stand(shaken: Store, found: Today) -> None:
    actions = card(found, "actions")
    ((words, way),) = actions.ways
    ids = listed(shaken, way)
    assert words == f"All {len(ids)} actions"
    assert {line.id for line in actions.lines} <= set(ids)
    assert actions.lines[0].state == "Red: 30 days late"
    assert actions.lines[0].tone == "red"


def test_unanswered_enquiries_come_with_those_that_are_due_first(found: Today, oracle: Oracle) -> None:
    enquiries = card(found, "enquiries")
    waiting = sum(each.status in OPEN_ENQUIRIES for each in oracle.there("enquiry"))
    assert enquiries.ways[0][0] == f"All {waiting} enquiries"
    assert [line.state for line in enquiries.lines][:2] == ["3 working days late", "2 working days late"]


def test_the_memberships_that_end_are_those_of_the_question(shaken: Store, found: Today) -> None:
    answer = answered(shaken, "ending", days=90)
    ending = card(found, "ending")
    assert ending.ways == ((f"All {answer.total} memberships", Way(QUESTION, "ending")),)
    days = dict(zip([row.id for row in answer.rows], cells(answer, "ends"), strict=True))
    shown = [days[line.id] for line in ending.lines]
    assert shown == sorted(days.values())[: len(shown)]
    assert len(shown) == 6


def test_reviews_that_are_due_lead_to_the_people_and_the_enquiries(register: Store) -> None:
    late = make(register, Person, given_name="Ann", family_name="Example", review_by=TODAY)
    make(register, Person, given_name="Bob", family_name="Beispiel", review_by=TODAY + timedelta(days=1))
    old = make(register, Enquiry, subject="Old", retention_review=date(2026, 1, 2))
    reviews = card(look(register), "reviews")
    assert [(line.type, line.id) for line in reviews.lines] == [("enquiry", old), ("person", late)]
    assert [(words, listed(register, way)) for words, way in reviews.ways] == [
        ("Show 1 enquiry", [old]),
        ("Show 1 person", [late]),
    ]


def test_who_is_quiet_is_what_the_question_says(shaken: Store) -> None:
    answer = answered(shaken, "quiet", months=6)
    with shaken.read() as session:
        shown = quiet_partners(session.connection(), TODAY)
    assert [line.id for line in shown.lines] == [row.id for row in answer.rows][:6]
    assert shown.nothing == answer.summary


def test_recent_activity_has_the_newest_first_and_leads_to_what_was_changed(register: Store) -> None:
    assert card(look(register), "recent").lines == ()
    group = make(register, Group, name="Guidance")
    with register.write("Rename the group") as write:
        write.get_one(Group, group).name = "Guidance Development"
    recent = card(look(register), "recent").lines
    assert [(line.lead, line.type, line.id) for line in recent][:2] == [
        ("Rename the group", "group", group),
        ("Add group", "group", group),
    ]
    assert recent[0].details == "JG · 23 Nov 2026, 12:00"
    assert card(look(register), "recent").ways == (("The whole history", Way(HISTORY)),)


# --- Pictures -------------------------------------------------------------------------------------------------------


def test_each_week_counts_the_lists_it_leads_to(shaken: Store, found: Today, oracle: Oracle) -> None:
    received = Counter(
        each.received_on - timedelta(days=each.received_on.weekday()) for each in oracle.there("enquiry")
    )
    assert [week.monday for week in found.weeks][-1] == TODAY
    assert len(found.weeks) == 12
    for week in found.weeks:
        assert week.received == received[week.monday]
        assert week.received == len(listed(shaken, Way("enquiry", week.received_filter)))
        assert week.answered == len(listed(shaken, Way("enquiry", week.answered_filter)))
    assert any(week.answered for week in found.weeks)


def test_each_colour_of_each_group_counts_the_list_it_leads_to(shaken: Store, found: Today, oracle: Oracle) -> None:
    for bar in found.bars:
        counted = tuple(len(listed(shaken, Way("action", bar.filter_of(colour)))) for colour in COLOURS)
        assert counted == (bar.red, bar.amber, bar.green), bar.name
    in_all = sum(each.status in OPEN_ACTIONS for each in oracle.there("action"))
    assert sum(bar.total for bar in found.bars) == in_all
    assert "No group" in [bar.name for bar in found.bars]


def test_groups_beyond_the_eighth_stand_together_in_the_last_bar(register: Store) -> None:
    for place in range(10):
        group = make(register, Group, name=f"Group {place}")
        for _ in range(place + 1):
            make(register, Action, text="Do it", group=group)
    bars = look(register).bars
    assert [bar.name for bar in bars] == [*(f"Group {place}" for place in range(9, 2, -1)), "3 other groups"]
    assert [bar.red for bar in bars] == [10, 9, 8, 7, 6, 5, 4, 1 + 2 + 3]
    assert len(listed(register, Way("action", bars[-1].filter_of("red")))) == 6


def test_a_group_whose_name_begins_another_ones_is_still_led_to_alone(register: Store) -> None:
    short, long = make(register, Group, name="Guidance"), make(register, Group, name="Guidance Development")
    mine = make(register, Action, text="Do it", group=short)
    make(register, Action, text="Do that", group=long)
    bars: dict[str, Bar] = {bar.name: bar for bar in look(register).bars}
    assert listed(register, Way("action", bars["Guidance"].filter_of("red"))) == [mine]
    assert bars["Guidance Development"].filter == 'is_open:yes group:"Guidance Development"'


# --- Meetings -------------------------------------------------------------------------------------------------------


def test_a_coming_meeting_says_how_far_it_is_prepared(register: Store) -> None:
    group = make(register, Group, name="Guidance", papers_due=5, quorum_least=1)
    ann = make(register, Person, given_name="Ann", family_name="Example")
    make(register, Membership, group=group, person=ann)
    starts = datetime(2026, 11, 30, 10, tzinfo=UTC)
    meeting = make(register, Meeting, group=group, starts=starts)
    make(register, AgendaItem, meeting=meeting)
    make(register, Paper, meeting=meeting, title="Late by the rule")
    make(register, Paper, meeting=meeting, title="In time", due=TODAY)
    make(register, Paper, meeting=meeting, title="There", status="received")
    make(register, Paper, meeting=meeting, title="Gone", status="withdrawn")
    make(register, Attendance, meeting=meeting, person=ann, reply="declined")
    with register.read() as session:
        stands = readiness(session.connection(), meeting, TODAY)
    assert (stands.items, stands.papers, stands.papers_in, stands.papers_late) == (1, 3, 1, 1)
    assert (stands.apologies, stands.quorate) == (1, False)
    assert stands.words == ("1 agenda item", "1 of 3 papers in", "1 apology")
    assert (stands.state, stands.tone) == ("1 paper late", "red")
    (line,) = card(look(register), "meetings").lines
    assert (line.id, line.state) == (meeting, "1 paper late")


def test_a_meeting_with_nothing_yet_says_so(register: Store) -> None:
    meeting = make(register, Meeting, starts=datetime(2026, 11, 30, 10, tzinfo=UTC))
    with register.read() as session:
        stands = readiness(session.connection(), meeting, TODAY)
    assert stands.words == ("no agenda yet",)
    assert (stands.state, stands.tone) == ("", "")


# --- Nothing, and reminders -----------------------------------------------------------------------------------------


def test_an_empty_register_is_said_to_be_empty_and_one_with_a_group_is_not(register: Store) -> None:
    assert look(register).is_empty
    make(register, Group, name="Guidance")
    found = look(register)
    assert not found.is_empty
    assert card(found, "actions").nothing.startswith("Nothing is overdue.")
    assert {each.tone for each in found.figures} == {""}


def test_only_what_became_late_since_a_day_is_told(register: Store) -> None:
    for days in (-5, -3, -1, 0):
        make(register, Action, text="Do it", due=TODAY + timedelta(days=days))
    make(register, Enquiry, subject="Due today", received_on=date(2026, 11, 9))
    make(register, Enquiry, subject="Late since Friday", received_on=date(2026, 11, 6))
    vocabulary = register.vocabulary
    with register.read() as session:
        told = {
            since: became_late(session.connection(), TODAY, TODAY - timedelta(days=since), vocabulary)
            for since in (1, 3, 9)
        }
    assert told == {1: (1, 0, 1), 3: (2, 1, 1), 9: (3, 1, 1)}
