"""Who comes to a meeting, and what is done at it: attendance, items, decisions, papers and minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.days.dates import LONDON
from atmp_desktop.errors import Invalid
from atmp_desktop.records.action import Action
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.records.paper import Paper
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.records.seat import Seat
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.conftest import Clock
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


def test_a_chair_does_not_come_back_from_the_bin_beside_another(register: Store, group: UUID) -> None:
    ada = make(register, Person, given_name="Ada", family_name="Ng")
    make(register, Membership, group=group, person=ada, role="chair")
    with register.write("Bin Ada Ng") as write:
        write.bin(write.get_one(Person, ada))
        binned = write.operation.id
    bob = make(register, Person, given_name="Bob", family_name="Ray")
    his = make(register, Membership, group=group, person=bob, role="chair")
    with pytest.raises(Invalid) as refused:
        register.undo(binned)
    assert str(refused.value) == (
        "A group has one chair at a time, and Bob Ray is this one's for some of the same days. "
        "End one of the two memberships first."
    )
    assert check(register) == []
    change(register, Membership, his, role="deputy_chair")
    register.undo(binned)
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


def test_an_item_is_named_however_often_it_was_deferred(register: Store, held: UUID) -> None:
    with register.write("Add agenda items") as write:
        last = None
        for place in range(400):
            row = {"meeting": held, "title": f"Site readiness {place}", "deferred_from": last}
            (last,) = write.bulk_add(AgendaItem, [row])
    assert last is not None
    assert name(register, AgendaItem, last) == "400. Site readiness 399"


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


@pytest.mark.parametrize("record_type", [Paper, Decision, Action, Declaration])
def test_an_item_does_not_leave_behind_what_is_said_of_it(
    register: Store, held: UUID, group: UUID, record_type: type[Record]
) -> None:
    item, other = make(register, AgendaItem, meeting=held), make(register, Meeting, group=group)
    values = (
        {"attendance": make(register, Attendance, meeting=held)} if record_type is Declaration else {"meeting": held}
    )
    id = make(register, record_type, agenda_item=item, **values)
    assert refusal(register, AgendaItem, item, meeting=other) == (
        "Papers, decisions, actions or declared interests of this item are those of another meeting. "
        "Empty their “Agenda item” first, or leave this one where it is."
    )
    change(register, record_type, id, agenda_item=None)
    change(register, AgendaItem, item, meeting=other)
    assert check(register) == []


def test_attendance_does_not_leave_an_interest_in_an_item_behind(register: Store, held: UUID, group: UUID) -> None:
    entry, other = make(register, Attendance, meeting=held), make(register, Meeting, group=group)
    interest = make(register, Declaration, attendance=entry, agenda_item=make(register, AgendaItem, meeting=held))
    assert "are in items of another meeting's agenda" in refusal(register, Attendance, entry, meeting=other)
    change(register, Declaration, interest, agenda_item=None)
    change(register, Attendance, entry, meeting=other)
    assert check(register) == []


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


def test_a_series_does_not_go_to_another_group_without_its_meetings(register: Store, held: UUID, group: UUID) -> None:
    series, other = make(register, MeetingSeries, group=group), make(register, Group, name="Elsewhere")
    change(register, Meeting, held, series=series)
    assert refusal(register, MeetingSeries, series, group=other) == (
        "Meetings of another group belong to this series. Empty their “Series” first, or leave it with its group."
    )
    change(register, Meeting, held, series=None)
    change(register, MeetingSeries, series, group=other)
    assert check(register) == []


def test_a_seat_does_not_go_to_another_group_without_who_holds_it(register: Store, group: UUID) -> None:
    seat, other = make(register, Seat, group=group), make(register, Group, name="Elsewhere")
    place = make(register, Membership, group=group, seat=seat)
    assert refusal(register, Seat, seat, group=other) == (
        "Memberships of another group hold this seat. Empty their “Seat” first, or leave it in its group."
    )
    change(register, Membership, place, seat=None)
    change(register, Seat, seat, group=other)
    assert check(register) == []


def circulated(register: Store, meeting: UUID) -> UUID:
    id = make(register, MinutesVersion, meeting=meeting)
    walk(register, MinutesVersion, id, "with_chair", "circulated")
    return id


def test_minutes_are_confirmed_at_a_later_meeting_of_the_group(
    register: Store, clock: Clock, held: UUID, group: UUID
) -> None:
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
    assert refusal(register, MinutesVersion, minutes, status="confirmed", confirmed_at=later) == (
        "CG27-01 is on Sun 3 Jan 2027, which has not come yet. Confirm them once it has met, or tick “By correspondence”."
    )
    clock.now = DECEMBER + timedelta(days=31)
    change(register, MinutesVersion, minutes, status="confirmed", confirmed_at=later)
    assert of(register, MinutesVersion, minutes, "status", "confirmed_on") == ("confirmed", date(2027, 1, 3))
    assert "needs a word of why" in refusal(register, MinutesVersion, minutes, status="corrected")


def test_minutes_are_confirmed_by_correspondence_or_at_a_meeting_not_both(
    register: Store, clock: Clock, held: UUID, group: UUID
) -> None:
    clock.now = DECEMBER + timedelta(days=31)
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
