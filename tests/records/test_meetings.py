"""Meetings and what belongs to them: steps, references, numbers, dates, attendance, decisions, papers and minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records import agenda_item, decision, meeting, minutes_version, paper
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.dates import LONDON
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_cautions import clock_change
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.records.status import Machine
from atmp_desktop.records.working_days import Calendar, add_working_days, days_before_clear
from atmp_desktop.store import trail
from atmp_desktop.store.check import check
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.make import make

DECEMBER = datetime(2026, 12, 4, 14, 0, tzinfo=LONDON)
"""A Friday, eleven days after the day of the tests."""


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Coordinating Group", code="CG")


@pytest.fixture
def held(register: Store, group: UUID) -> UUID:
    """A meeting of the group on 4 December."""
    return make(register, Meeting, group=group, starts=DECEMBER)


def of(store: Store, record_type: type[Record], id: UUID, *columns: str) -> Any:
    """What a list shows of one record: one value, or several."""
    listing = Listing(record_type, store.today(), columns)
    with store.read() as session:
        (row,) = listing.page(session.connection(), [id.bytes])
    return row.values if len(columns) > 1 else row.values[0]


def change(store: Store, record_type: type[Record], id: UUID, **edits: Any) -> tuple[str, ...]:
    """Save some fields as a form does; returns the cautions."""
    with store.read() as session:
        record = session.get_one(record_type, id)
        seen = {name: getattr(record, name) for name in edits}
    return store.save(record_type, id, seen, edits)


def walk(store: Store, record_type: type[Record], id: UUID, *states: str, **more: Any) -> None:
    for state in states:
        change(store, record_type, id, status=state, **more)


def refusal(store: Store, record_type: type[Record], id: UUID, **edits: Any) -> str:
    with pytest.raises(Invalid) as refused:
        change(store, record_type, id, **edits)
    return str(refused.value)


def name(store: Store, record_type: type[Record], id: UUID) -> str:
    with store.read() as session:
        return names_of(session.connection(), {record_type.__tablename__: [id]})[id]


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
    assert refusal(register, Meeting, held, status="issued") == (
        "Two items of the agenda have the number 1. Give each a number of its own; they stay once the agenda is issued."
    )
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


# --- Who --------------------------------------------------------------------------------------------------------------


def test_a_group_has_one_chair_at_a_time_and_may_have_several_leads(register: Store, group: UUID) -> None:
    ada = make(register, Person, given_name="Ada", family_name="Ng")
    make(register, Membership, group=group, person=ada, role="chair", to_date=date(2026, 6, 30))
    with pytest.raises(Invalid, match="A group has one chair at a time, and Ada Ng is this one's for some of the same"):
        make(register, Membership, group=group, role="chair", from_date=date(2026, 6, 30))
    make(register, Membership, group=group, role="chair", from_date=date(2026, 7, 1))
    make(register, Membership, group=group, role="lead")
    make(register, Membership, group=group, role="lead")
    make(register, Membership, role="chair", to_date=date(2026, 6, 30))
    assert check(register) == []


def test_chair_and_secretary_are_those_of_the_day_where_none_are_given(register: Store, group: UUID) -> None:
    before = make(register, Membership, group=group, role="chair", to_date=date(2026, 11, 30))
    make(register, Membership, group=group, role="chair", from_date=date(2026, 12, 1))
    make(register, Membership, group=group, role="secretary")
    chairs = [
        of(register, Meeting, make(register, Meeting, group=group, starts=starts), "chair", "secretary")
        for starts in (datetime(2026, 11, 30, 10, tzinfo=UTC), DECEMBER)
    ]
    assert chairs[0][0] == of(register, Membership, before, "person")
    assert chairs[0][0] != chairs[1][0]
    assert chairs[0][1] == chairs[1][1] is not None
    given = make(register, Person)
    assert of(register, Meeting, make(register, Meeting, group=group, chair=given), "chair") == given


def test_joint_leads_leave_the_chair_open(register: Store) -> None:
    group = make(register, Group, name="Jointly led")
    lead = make(register, Membership, group=group, role="lead")
    one = make(register, Meeting, group=group)
    assert of(register, Meeting, one, "chair") == of(register, Membership, lead, "person")
    make(register, Membership, group=group, role="lead")
    assert of(register, Meeting, make(register, Meeting, group=group), "chair") is None


@pytest.mark.parametrize(
    ("membership", "capacity"),
    [
        ({"role": "member"}, "member"),
        ({"role": "chair"}, "member"),
        ({"role": "secretary"}, "secretariat"),
        ({"role": "observer"}, "observer"),
        ({"role": "in_attendance"}, "in_attendance"),
        ({"role": "member", "to_date": date(2026, 12, 3)}, "in_attendance"),
        ({"role": "member", "from_date": date(2026, 12, 4)}, "member"),
    ],
)
def test_somebody_comes_as_what_they_are_in_the_group_on_the_day(
    register: Store, held: UUID, group: UUID, membership: dict[str, Any], capacity: str
) -> None:
    person = make(register, Person)
    make(register, Membership, group=group, person=person, **membership)
    assert of(register, Attendance, make(register, Attendance, meeting=held, person=person), "capacity") == capacity


def test_a_deputy_comes_for_whom_they_stand_in_for(register: Store, held: UUID, group: UUID) -> None:
    absent, deputy = make(register, Person), make(register, Person)
    make(register, Membership, group=group, person=deputy, deputy_for=absent, counts_for_quorum=False)
    entry = make(register, Attendance, meeting=held, person=deputy)
    assert of(register, Attendance, entry, "capacity", "deputy_for") == ("deputy", absent)
    guest = make(register, Attendance, meeting=held, guest="Dr Bo Li", guest_organisation="Example Trust")
    assert of(register, Attendance, guest, "capacity") == "guest"
    assert name(register, Attendance, guest) == "Dr Bo Li (Example Trust)"


def test_a_member_who_is_none_on_the_day_is_cautioned_about(register: Store, held: UUID) -> None:
    entry = make(register, Attendance, meeting=held)
    (said,) = change(register, Attendance, entry, capacity="member")
    assert said.startswith("On Fri 4 Dec 2026 they are no member of CG, so they do not count for its quorum.")


def test_a_person_is_in_the_attendance_of_a_meeting_once(register: Store, held: UUID, group: UUID) -> None:
    person = make(register, Person)
    entry = make(register, Attendance, meeting=held, person=person)
    make(register, Attendance, meeting=make(register, Meeting, group=group), person=person)
    with pytest.raises(Invalid, match="This person is in the meeting's attendance already"):
        make(register, Attendance, meeting=held, person=person)
    with register.write("Bin") as write:
        write.bin(write.get_one(Attendance, entry))
    make(register, Attendance, meeting=held, person=person)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"guest": "Somebody"}, "This is both a person and a guest."),
        ({"person": None}, "This says nobody's name."),
        ({"arrived": DECEMBER - timedelta(days=1)}, "3 Dec 2026, 14:00 is not on the day of the meeting, Fri 4 Dec"),
        ({"arrived": DECEMBER, "left": DECEMBER - timedelta(minutes=5)}, "They left (4 Dec 2026, 13:55) before they"),
        ({"record": "apologies", "arrived": DECEMBER}, "Somebody who arrived or left was there; this says apologies."),
        ({"guest_organisation": "Trust"}, "Only a guest's organisation is typed here."),
    ],
)
def test_attendance_that_makes_no_sense_is_refused(
    register: Store, held: UUID, values: dict[str, Any], said: str
) -> None:
    entry = make(register, Attendance, meeting=held)
    assert said in refusal(register, Attendance, entry, **values)


def test_nobody_is_their_own_deputy(register: Store, held: UUID) -> None:
    person = make(register, Person)
    with pytest.raises(Invalid, match="Nobody can be their own deputy"):
        make(register, Attendance, meeting=held, person=person, deputy_for=person)
    with pytest.raises(Invalid, match="Only a deputy stands in for somebody"):
        make(register, Attendance, meeting=held, deputy_for=person, capacity="observer")


def test_whose_arrival_is_noted_was_there(register: Store, held: UUID) -> None:
    entry = make(register, Attendance, meeting=held)
    change(register, Attendance, entry, arrived=DECEMBER)
    assert of(register, Attendance, entry, "record") == "present"


def test_a_meeting_counts_who_accepted_until_it_is_recorded_who_came(register: Store, held: UUID) -> None:
    for values in (
        {"reply": "accepted"},
        {"reply": "accepted", "record": "apologies"},
        {"reply": "declined", "record": "present"},
        {"reply": "tentative"},
    ):
        make(register, Attendance, meeting=held, **values)
    assert of(register, Meeting, held, "attending") == 2


def test_ten_thousand_people_at_a_meeting_are_added_and_counted(register: Store, held: UUID, group: UUID) -> None:
    with register.write("Add people") as write:
        people = write.bulk_add(Person, [{"given_name": f"P{n}", "family_name": "Ng"} for n in range(10_000)])
    with register.write("Add members") as write:
        write.bulk_add(Membership, [{"group": group, "person": person} for person in people[:5000]])
    with register.write("Add attendance") as write:
        write.bulk_add(Attendance, [{"meeting": held, "person": person, "reply": "accepted"} for person in people])
    assert of(register, Meeting, held, "attending") == 10_000
    with register.read() as session:
        members = session.query(Attendance).filter(Attendance.capacity == "member").count()
    assert members == 5000
    with pytest.raises(Invalid, match="in the meeting's attendance already"):
        make(register, Attendance, meeting=held, person=people[5])


# --- Items, decisions, papers, minutes --------------------------------------------------------------------------------


def test_an_item_remembers_how_often_it_slipped(register: Store, group: UUID) -> None:
    earlier = None
    for slipped in range(4):
        meeting = make(register, Meeting, group=group)
        item = make(register, AgendaItem, meeting=meeting, deferred_from=earlier)
        assert of(register, AgendaItem, item, "slipped", "origin") == (slipped, "deferred" if earlier else "new")
        earlier = item


def test_an_item_is_not_deferred_from_itself(register: Store, held: UUID) -> None:
    first, second = (make(register, AgendaItem, meeting=held) for _ in range(2))
    change(register, AgendaItem, second, deferred_from=first)
    said = refusal(register, AgendaItem, first, deferred_from=second)
    assert said.startswith("An item cannot be deferred from itself, not even by way of others.")


def test_what_is_said_of_an_item_is_said_at_its_own_meeting(register: Store, held: UUID, group: UUID) -> None:
    other = make(register, AgendaItem, meeting=make(register, Meeting, group=group))
    entry = make(register, Attendance, meeting=held)
    for record_type, values in (
        (Declaration, {"attendance": entry}),
        (Paper, {"meeting": held}),
        (Decision, {"meeting": held}),
    ):
        with pytest.raises(Invalid, match="This item is on another meeting's agenda"):
            make(register, record_type, agenda_item=other, **values)


def test_a_decision_takes_group_and_day_from_its_item(register: Store, held: UUID, group: UUID) -> None:
    item = make(register, AgendaItem, meeting=held)
    id = make(register, Decision, agenda_item=item)
    assert of(register, Decision, id, "meeting", "group", "on") == (held, group, date(2026, 12, 4))
    elsewhere = make(register, Group, name="Elsewhere")
    assert "The meeting is one of CG, not of this group." in refusal(register, Decision, id, group=elsewhere)


def test_superseding_a_decision_is_its_own_step_and_somebody_is_told(register: Store, group: UUID) -> None:
    old, new = make(register, Decision, group=group), make(register, Decision, group=group)
    said = change(register, Decision, new, supersedes=old)
    assert said == ("CG26-D01 is still marked as in force. Take its step “Supersede” too.",)
    assert of(register, Decision, old, "is_superseded", "status") == (True, "in_force")
    assert "needs a word of why" in refusal(register, Decision, old, status="superseded")
    change(register, Decision, old, status="superseded", status_reason="See CG26-D02")
    change(register, Decision, old, status="in_force")
    assert of(register, Decision, old, "status_reason") is None
    assert "cannot supersede itself" in refusal(register, Decision, old, supersedes=new)


def test_a_paper_that_supersedes_a_final_one_says_so(register: Store, held: UUID) -> None:
    old, new = make(register, Paper, meeting=held), make(register, Paper, meeting=held)
    walk(register, Paper, old, "received", "final")
    assert change(register, Paper, new, supersedes=old) == (
        "CG26-P01 is still marked as final. Take its step “Supersede” too.",
    )


def test_a_series_belongs_to_the_group_that_meets(register: Store, held: UUID) -> None:
    assert "This series is another group's." in refusal(register, Meeting, held, series=make(register, MeetingSeries))


def circulated(register: Store, meeting: UUID) -> UUID:
    id = make(register, MinutesVersion, meeting=meeting)
    walk(register, MinutesVersion, id, "with_chair", "circulated")
    return id


def test_minutes_are_confirmed_at_a_later_meeting_of_the_group(register: Store, held: UUID, group: UUID) -> None:
    minutes = circulated(register, held)
    assert refusal(register, MinutesVersion, minutes, status="confirmed") == (
        "Minutes are confirmed at a later meeting of the group, or by correspondence. "
        "Say at which meeting in “Confirmed at”, or tick “By correspondence”."
    )
    earlier = make(register, Meeting, group=group, starts=DECEMBER - timedelta(days=30))
    others = make(register, Meeting, starts=DECEMBER + timedelta(days=30))
    for wrong in (earlier, others, held):
        said = refusal(register, MinutesVersion, minutes, status="confirmed", confirmed_at=wrong)
        assert said.startswith("Minutes are confirmed at a later meeting of the same group. Choose a meeting of CG")
    later = make(register, Meeting, group=group, starts=DECEMBER + timedelta(days=30))
    change(register, MinutesVersion, minutes, status="confirmed", confirmed_at=later)
    assert of(register, MinutesVersion, minutes, "status", "confirmed_on") == ("confirmed", date(2027, 1, 3))
    assert "needs a word of why" in refusal(register, MinutesVersion, minutes, status="corrected")


def test_minutes_are_confirmed_by_correspondence_or_at_a_meeting_not_both(
    register: Store, held: UUID, group: UUID
) -> None:
    minutes = circulated(register, held)
    later = make(register, Meeting, group=group, starts=DECEMBER + timedelta(days=30))
    both = {"status": "confirmed", "by_correspondence": True}
    assert "either at a meeting or by" in refusal(register, MinutesVersion, minutes, confirmed_at=later, **both)
    change(register, MinutesVersion, minutes, **both)
    assert of(register, MinutesVersion, minutes, "confirmed_on") == register.today()


def test_unconfirmed_minutes_keep_no_meeting_waiting(register: Store, held: UUID, group: UUID) -> None:
    circulated(register, held)
    later = make(register, Meeting, group=group, starts=DECEMBER + timedelta(days=30))
    walk(register, Meeting, later, "drafting", "issued", "in_session", "held", "closed")
    assert of(register, Meeting, later, "status") == "closed"
    again = make(register, MinutesVersion, meeting=held)
    assert of(register, MinutesVersion, again, "version") == 2
