"""Meetings: steps, references, numbers and dates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest

from atmp_desktop.days.dates import LONDON
from atmp_desktop.days.working_days import Calendar, add_working_days, days_before_clear
from atmp_desktop.records import agenda_item, decision, meeting, minutes_version, paper
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_cautions import clock_change
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.status import Machine
from atmp_desktop.store import trail
from atmp_desktop.store.store import Store
from tests.make import make
from tests.records.keeping import change, name, of, refusal, walk

DECEMBER = datetime(2026, 12, 4, 14, 0, tzinfo=LONDON)
"""A Friday, eleven days after the day of the tests."""


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Coordinating Group", code="CG")


@pytest.fixture
def held(register: Store, group: UUID) -> UUID:
    """A meeting of the group on 4 December."""
    return make(register, Meeting, group=group, starts=DECEMBER)


# --- Steps ------------------------------------------------------------------------------------------------------------

WAYS = {
    "meeting": (
        meeting.MACHINE,
        "planned>drafting>issued>in_session>held>closed closed>held issued>drafting in_session>issued planned>cancelled "
        "drafting>cancelled issued>cancelled cancelled>planned",
    ),
    "agenda item": (
        agenda_item.MACHINE,
        "to_take>concluded>to_take to_take>deferred>to_take to_take>not_reached>to_take to_take>withdrawn>to_take",
    ),
    "paper": (
        paper.MACHINE,
        "expected>chased>received>final>superseded>final expected>received>expected chased>expected final>received "
        "expected>withdrawn>expected chased>withdrawn received>withdrawn final>withdrawn",
    ),
    "minutes": (
        minutes_version.MACHINE,
        "drafted>with_chair>circulated>confirmed>corrected with_chair>drafted circulated>drafted",
    ),
    "decision": (decision.MACHINE, "in_force>superseded>in_force in_force>rescinded>in_force"),
}


@pytest.mark.parametrize("which", WAYS)
def test_a_machine_has_these_steps_and_no_others(which: str) -> None:
    machine, written = WAYS[which]
    wanted = set()
    for way in written.split():
        states = way.split(">")
        wanted |= set(pairwise(states))
    assert {(step.start, step.end) for step in machine.steps} == wanted
    assert len(machine.steps) == len(wanted)
    assert all(step.words[0].isupper() for step in machine.steps)
    assert _reachable(machine) == set(machine.states)


def _reachable(machine: Machine) -> set[str]:
    found = {machine.initial}
    while more := {step.end for step in machine.steps if step.start in found} - found:
        found |= more
    return found


def test_a_meeting_goes_from_planned_to_closed_and_each_step_is_in_its_history(register: Store, held: UUID) -> None:
    walk(register, Meeting, held, "drafting", "issued", "in_session", "held", "closed")
    with register.read() as session:
        entries = trail.entries(session.connection(), held)
    steps = [line.after for entry in entries for each in entry.changes for line in each.lines if line.field == "status"]
    assert steps == ["Closed", "Held", "In session", "Issued", "Drafting"]


def test_a_step_out_of_order_is_refused_with_a_sentence(register: Store, held: UUID) -> None:
    said = refusal(register, Meeting, held, status="issued")
    assert said == "“Planned” cannot become “Issued”. From there it can become: Drafting, Cancelled."
    assert of(register, Meeting, held, "status") == "planned"


@pytest.mark.parametrize(
    ("states", "back", "words"),
    [
        (["drafting", "issued", "in_session", "held", "closed"], "held", "Reopen"),
        (["drafting", "issued"], "drafting", "Take back to drafting"),
        (["drafting"], "cancelled", "Cancel"),
    ],
)
def test_reopening_taking_back_and_cancelling_a_meeting_need_a_reason(
    register: Store, held: UUID, states: list[str], back: str, words: str
) -> None:
    walk(register, Meeting, held, *states)
    said = refusal(register, Meeting, held, status=back)
    assert said == f"“{words}” needs a word of why. Write it into “Why”."
    change(register, Meeting, held, status=back, status_reason="The chair is ill.")
    assert of(register, Meeting, held, "status", "status_reason") == (back, "The chair is ill.")


def test_the_reason_of_an_earlier_step_does_not_stand_in_for_that_of_a_later_one(register: Store, held: UUID) -> None:
    change(register, Meeting, held, status="cancelled", status_reason="Too few can come.")
    change(register, Meeting, held, status="planned")
    assert of(register, Meeting, held, "status_reason") is None
    assert "needs a word of why" in refusal(register, Meeting, held, status="cancelled")


def test_closing_says_what_is_left_open_and_forbids_nothing(register: Store, held: UUID) -> None:
    for title in ("Welcome", "Accounts"):
        make(register, AgendaItem, meeting=held, title=title)
    done = make(register, AgendaItem, meeting=held, title="Done")
    change(register, AgendaItem, done, status="concluded")
    make(register, Attendance, meeting=held)
    make(register, Attendance, meeting=held, record="present")
    walk(register, Meeting, held, "drafting", "issued", "in_session", "held")
    assert change(register, Meeting, held, status="closed") == (
        "2 agenda items are still to be taken: 1. Welcome; 2. Accounts",
        "Whether they were there is not recorded of one person.",
        "It has no minutes yet.",
    )
    assert of(register, Meeting, held, "status") == "closed"
    make(register, MinutesVersion, meeting=held)
    change(register, Meeting, held, status="held", status_reason="Minutes")
    assert change(register, Meeting, held, status="closed")[-1] == "Its minutes are not confirmed yet."


# --- References -------------------------------------------------------------------------------------------------------


def test_references_go_by_the_meetings_group_and_the_year_of_the_meeting(register: Store, group: UUID) -> None:
    meetings = [
        make(register, Meeting, group=group, starts=datetime(year, month, 10, 10, tzinfo=UTC))
        for year, month in ((2026, 1), (2027, 1), (2026, 2))
    ]
    assert [of(register, Meeting, id, "reference") for id in meetings] == ["CG26-01", "CG27-01", "CG26-02"]
    items = [make(register, AgendaItem, meeting=id, minute_text="Agreed.") for id in meetings]
    assert [of(register, AgendaItem, id, "reference") for id in items] == ["CG26/001", "CG27/001", "CG26/002"]
    papers = [make(register, Paper, meeting=id) for id in meetings]
    assert [of(register, Paper, id, "reference") for id in papers] == ["CG26-P01", "CG27-P01", "CG26-P02"]
    decisions = [make(register, Decision, meeting=id) for id in meetings]
    assert [of(register, Decision, id, "reference") for id in decisions] == ["CG26-D01", "CG27-D01", "CG26-D02"]
    assert [of(register, Decision, id, "group") for id in decisions] == [group] * 3


def test_a_meeting_early_on_new_years_day_belongs_to_the_year_it_is_in_london(register: Store, group: UUID) -> None:
    summer = make(register, Group, name="Summer", code="SU", meeting_pattern="{code}{yyyy}-{seq}")
    id = make(register, Meeting, group=summer, starts=datetime(2026, 12, 31, 23, 59, tzinfo=UTC))
    assert of(register, Meeting, id, "reference") == "SU2026-1"
    # At half past eleven in UTC it is the next day in London while summer time holds.
    id = make(register, Meeting, group=summer, starts=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert of(register, Meeting, id, "on") == date(2026, 7, 2)


def test_a_decision_without_a_meeting_goes_by_its_own_group_and_day(register: Store, group: UUID) -> None:
    id = make(register, Decision, group=group, on=date(2024, 5, 1))
    assert of(register, Decision, id, "reference") == "CG24-D01"
    nobodys = make(register, Decision)
    assert of(register, Decision, nobodys, "reference", "on") == ("ATMP26-D01", register.today())


def test_an_item_gets_the_number_of_its_minute_when_there_is_one_and_keeps_it(register: Store, held: UUID) -> None:
    first, second = (make(register, AgendaItem, meeting=held) for _ in range(2))
    assert of(register, AgendaItem, first, "reference") is None
    change(register, AgendaItem, second, minute_text="Agreed.")
    change(register, AgendaItem, first, minute_text="Noted.")
    change(register, AgendaItem, second, minute_text=None)
    assert [of(register, AgendaItem, id, "reference") for id in (first, second)] == ["CG26/002", "CG26/001"]


def test_things_are_named_by_reference_and_day(register: Store, held: UUID) -> None:
    assert name(register, Meeting, held) == "CG26-01, Fri 4 Dec 2026"
    change(register, Meeting, held, title="Away day")
    assert name(register, Meeting, held) == "CG26-01, Fri 4 Dec 2026: Away day"
    change(register, Meeting, held, starts=DECEMBER + timedelta(days=7))
    assert name(register, Meeting, held) == "CG26-01, Fri 11 Dec 2026: Away day"
    item = make(register, AgendaItem, meeting=held, title="Accounts")
    assert name(register, AgendaItem, item) == "1. Accounts"
    assert name(register, Paper, make(register, Paper, meeting=held, title="Budget")) == "CG26-P01: Budget"
    minutes = make(register, MinutesVersion, meeting=held)
    assert name(register, MinutesVersion, minutes) == "Minutes of CG26-01, Fri 11 Dec 2026: Away day, version 1"


# --- Numbers ----------------------------------------------------------------------------------------------------------


def test_meetings_of_a_group_are_numbered_and_so_are_the_items_of_a_meeting(register: Store, group: UUID) -> None:
    meetings = [make(register, Meeting, group=group) for _ in range(3)]
    assert [of(register, Meeting, id, "number") for id in meetings] == [1, 2, 3]
    assert of(register, Meeting, make(register, Meeting), "number") == 1
    with register.write("Add items at once") as write:
        together = [AgendaItem(meeting=meetings[0], title=title) for title in "abc"]
        write.add_all(together)
        write.flush()
        numbers = sorted(item.number or 0 for item in together)
    assert numbers == [1, 2, 3]
    with register.write("Add more") as write:
        more = write.bulk_add(AgendaItem, [{"meeting": meetings[0], "title": title} for title in "def"])
    assert [of(register, AgendaItem, id, "number") for id in more] == [4, 5, 6]


def test_item_numbers_stay_once_the_agenda_is_issued(register: Store, held: UUID) -> None:
    first, second = (make(register, AgendaItem, meeting=held) for _ in range(2))
    walk(register, Meeting, held, "drafting")
    change(register, AgendaItem, second, number=1)
    assert refusal(register, Meeting, held, status="issued").startswith("Two items of the agenda have the number 1.")
    change(register, AgendaItem, first, number=2)
    walk(register, Meeting, held, "issued")
    assert refusal(register, AgendaItem, first, number=3).startswith("The agenda was issued; item numbers stay.")
    late = make(register, AgendaItem, meeting=held, late=True)
    assert of(register, AgendaItem, late, "number") == 3
    change(register, Meeting, held, status="drafting", status_reason="An item more")
    change(register, AgendaItem, late, number=9)


def test_an_item_that_moves_to_another_meeting_is_numbered_there(register: Store, held: UUID, group: UUID) -> None:
    other = make(register, Meeting, group=group)
    make(register, AgendaItem, meeting=held)
    moved = make(register, AgendaItem, meeting=held)
    change(register, AgendaItem, moved, meeting=other)
    assert of(register, AgendaItem, moved, "number") == 1


# --- When -------------------------------------------------------------------------------------------------------------


def test_a_meeting_cannot_end_before_it_starts(register: Store, held: UUID) -> None:
    said = refusal(register, Meeting, held, ends=DECEMBER - timedelta(hours=1))
    assert said.startswith("The end (4 Dec 2026, 13:00) is before the start (4 Dec 2026, 14:00).")


def test_a_meeting_that_moves_to_another_day_takes_its_end_along(register: Store, held: UUID) -> None:
    change(register, Meeting, held, ends=DECEMBER + timedelta(hours=2))
    change(register, Meeting, held, starts=DECEMBER + timedelta(days=7))
    assert of(register, Meeting, held, "ends") == DECEMBER + timedelta(days=7, hours=2)
    change(register, Meeting, held, starts=DECEMBER + timedelta(days=7, hours=1))
    assert of(register, Meeting, held, "ends") == DECEMBER + timedelta(days=7, hours=2)


def test_a_meeting_whose_end_would_leave_the_calendar_is_not_moved(register: Store, held: UUID) -> None:
    change(register, Meeting, held, ends=DECEMBER + timedelta(hours=2))
    said = refusal(register, Meeting, held, starts=datetime(9999, 12, 31, 23, 0, tzinfo=UTC))
    assert said == (
        "The end (4 Dec 2026, 16:00) is before the start (31 Dec 9999, 23:00). Correct one of the two times."
    )
    assert of(register, Meeting, held, "starts", "ends") == (DECEMBER, DECEMBER + timedelta(hours=2))


@pytest.mark.parametrize(
    ("day", "hours", "said"),
    [
        ("2026-10-25", (0, 3), "go back during this meeting: it lasts four hours, though the clock says three."),
        ("2026-03-29", (0, 3), "go forward during this meeting: it lasts two hours, though the clock says three."),
        ("2026-03-29", (0, 2), "go forward during this meeting: it lasts one hour, though the clock says two."),
    ],
)
def test_a_meeting_across_the_change_of_the_clocks_says_so(
    register: Store, held: UUID, day: str, hours: tuple[int, int], said: str
) -> None:
    starts, ends = (datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=LONDON) for hour in hours)
    assert change(register, Meeting, held, starts=starts, ends=ends)[0] == f"The clocks {said}"
    assert of(register, Meeting, held, "ends") == ends


def test_a_meeting_that_lasts_as_long_as_the_clock_says_gets_no_caution() -> None:
    assert list(clock_change(DECEMBER, DECEMBER + timedelta(hours=3))) == []


def test_odd_minutes_across_the_change_of_the_clocks_are_told_too() -> None:
    starts = datetime(2026, 10, 25, 0, 45, tzinfo=LONDON)
    (said,) = clock_change(starts, datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=LONDON))
    assert said.endswith("it lasts one hour and 45 minutes, though the clock says 45 minutes.")
    (said,) = clock_change(starts, datetime(2026, 10, 25, 1, 0, fold=1, tzinfo=LONDON))
    assert "one hour and 15 minutes" in said
    (said,) = clock_change(
        datetime(2026, 10, 25, 1, 50, tzinfo=LONDON), datetime(2026, 10, 25, 1, 10, fold=1, tzinfo=LONDON)
    )
    assert said.endswith("it lasts 20 minutes, though by the clock it ends before it starts.")


def test_moving_what_was_sent_out_raises_the_calendars_sequence_by_one(register: Store, held: UUID) -> None:
    uid = of(register, Meeting, held, "calendar_uid")
    assert uid == str(held)
    change(register, Meeting, held, starts=DECEMBER + timedelta(days=1))
    assert of(register, Meeting, held, "calendar_sequence") == 0
    walk(register, Meeting, held, "drafting", "issued")
    change(register, Meeting, held, starts=DECEMBER + timedelta(days=3))
    assert of(register, Meeting, held, "calendar_sequence", "calendar_uid") == (1, uid)
    with register.read() as session:
        newest = trail.entries(session.connection(), held)[0].changes[0].lines
    assert ("starts", "7 Dec 2026, 14:00") in [(line.field, line.after) for line in newest]
    change(register, Meeting, held, notes="Nothing of this concerns a calendar.")
    assert of(register, Meeting, held, "calendar_sequence") == 1
    change(register, Meeting, held, status="cancelled", status_reason="Snow")
    change(register, Meeting, held, status="planned")
    assert of(register, Meeting, held, "calendar_sequence") == 3


def test_the_days_that_follow_from_a_meetings_day_go_by_the_groups_rules(register: Store, held: UUID) -> None:
    due, issue, minutes, days = of(register, Meeting, held, "papers_due", "issue_due", "minutes_due", "days_to")
    england = Calendar.ENGLAND_AND_WALES
    assert due == days_before_clear(date(2026, 12, 4), 10, england) == date(2026, 11, 19)
    assert issue == days_before_clear(date(2026, 12, 4), 5, england) == date(2026, 11, 26)
    assert minutes == add_working_days(date(2026, 12, 4), 10, england) == date(2026, 12, 18)
    assert days == 11
    nowhere = make(register, Group, name="Without rules")
    change(register, Group, nowhere, papers_due=None)
    assert of(register, Meeting, make(register, Meeting, group=nowhere), "papers_due") is None


def test_a_paper_for_a_meeting_that_does_not_take_place_is_not_late(register: Store, group: UUID) -> None:
    meetings = [make(register, Meeting, group=group, starts=DECEMBER) for _ in range(3)]
    papers = [make(register, Paper, meeting=each, due=date(2026, 11, 20)) for each in meetings]
    assert [of(register, Paper, each, "late") for each in papers] == [True] * 3
    change(register, Meeting, meetings[0], status="cancelled", status_reason="No quorum")
    with register.write("Bin the second") as write:
        write.bin(write.get_one(Meeting, meetings[1]))
    assert [of(register, Paper, each, "late") for each in papers] == [False, False, True]
    change(register, Meeting, meetings[0], status="planned")
    register.undo()
    assert [of(register, Paper, each, "late") for each in papers] == [False, False, True]


def test_moving_or_shortening_a_meeting_says_how_many_were_there_outside_it(register: Store, held: UUID) -> None:
    change(register, Meeting, held, ends=DECEMBER + timedelta(hours=3))
    came = DECEMBER + timedelta(minutes=-10), DECEMBER + timedelta(hours=2), DECEMBER + timedelta(hours=2, minutes=30)
    for arrived in came:
        make(register, Attendance, meeting=held, arrived=arrived)
    make(register, Attendance, meeting=held, left=DECEMBER + timedelta(hours=1))
    make(register, Attendance, meeting=held)
    outside = "outside the meeting now. Correct when they arrived and left."
    assert change(register, Meeting, held, title="Away day") == ()
    assert change(register, Meeting, held, ends=DECEMBER + timedelta(hours=2, minutes=15)) == (
        f"1 attendance lies {outside}",
    )
    assert change(register, Meeting, held, starts=DECEMBER + timedelta(days=7)) == (f"4 attendances lie {outside}",)
    assert change(register, Meeting, held, starts=DECEMBER, ends=DECEMBER + timedelta(hours=3)) == ()


def test_a_paper_is_due_by_the_meetings_rules_and_late_the_day_after(register: Store, held: UUID, group: UUID) -> None:
    paper = make(register, Paper, meeting=held)
    assert of(register, Paper, paper, "due", "late") == (date(2026, 11, 19), True)
    change(register, Paper, paper, due=register.today())
    assert of(register, Paper, paper, "late") is False
    change(register, Paper, paper, due=register.today() - timedelta(days=1))
    walk(register, Paper, paper, "received")
    assert of(register, Paper, paper, "late") is False
    later = make(register, Paper, meeting=held)
    said = change(register, Meeting, held, starts=DECEMBER + timedelta(days=7))
    assert said == ("The meeting moved, and 1 paper keeps its due date. Move it too if need be.",)
    assert of(register, Paper, later, "due") == date(2026, 11, 19)
