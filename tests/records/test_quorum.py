"""Whether a meeting is quorate: the count as laws, and the count of a register in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from atmp_desktop.days.dates import LONDON
from atmp_desktop.errors import UserError
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import CAPACITIES, Attendance
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.group import QUORUM_SHARES, Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person
from atmp_desktop.records.quorum import Attendee, Member, Quorum, Rule, count, quorum, quorums
from atmp_desktop.records.seat import Seat
from atmp_desktop.store.store import Store
from tests.make import make

PEOPLE = [UUID(int=number) for number in range(1, 13)]
STARTS = datetime(2026, 12, 4, 14, 0, tzinfo=LONDON)

people = st.sampled_from(PEOPLE)
rules = st.builds(
    Rule,
    least=st.none() | st.integers(0, 14),
    share=st.none() | st.sampled_from(list(QUORUM_SHARES)),
    chair=st.booleans(),
)
members = st.lists(
    st.builds(
        Member, people, st.sampled_from("abc"), st.booleans(), st.sampled_from(["", "", "", "chair", "deputy_chair"])
    ),
    unique_by=lambda member: member.person,
)
attendees = st.lists(
    st.builds(
        Attendee,
        st.sampled_from([*PEOPLE, UUID(int=99)]),
        st.sampled_from("abc"),
        st.sampled_from(list(CAPACITIES)),
        st.none() | people,
    ),
    unique_by=lambda attendee: attendee.person,
)


# --- Laws -------------------------------------------------------------------------------------------------------------


@given(rules, members, attendees)
def test_one_attendee_more_never_lowers_the_count_and_one_fewer_never_raises_it(
    rule: Rule, members: list[Member], attendees: list[Attendee]
) -> None:
    for place in range(len(attendees)):
        fewer = count(rule, members, attendees[:place] + attendees[place + 1 :])
        full = count(rule, members, attendees)
        assert fewer.present <= full.present
        assert not fewer.quorate or full.quorate
        assert fewer.needed == full.needed


@given(rules, members, attendees, st.randoms())
def test_the_order_does_not_matter(rule: Rule, members: list[Member], attendees: list[Attendee], chance: Any) -> None:
    expected = count(rule, members, attendees)
    chance.shuffle(members)
    chance.shuffle(attendees)
    assert count(rule, members, attendees) == expected


@given(rules, members, attendees)
def test_nobody_counts_twice_and_nobody_counts_who_is_no_member(
    rule: Rule, members: list[Member], attendees: list[Attendee]
) -> None:
    found = count(rule, members, attendees)
    taking_part = [each for each in attendees if each.capacity in ("member", "deputy")]
    assert found.present == len(found.names) <= min(len(taking_part), found.members)
    assert found.members == sum(member.counts for member in members)
    assert (found.quorate is None) == (rule == Rule())


@pytest.mark.parametrize(
    ("rule", "members", "needed"),
    [
        (Rule(), 12, None),
        (Rule(least=6), 12, 6),
        (Rule(share="quarter"), 12, 3),
        (Rule(share="quarter"), 13, 4),
        (Rule(share="third"), 10, 4),
        (Rule(share="half"), 12, 6),
        (Rule(share="half"), 11, 6),
        (Rule(share="more_than_half"), 12, 7),
        (Rule(share="more_than_half"), 11, 6),
        (Rule(share="two_thirds"), 10, 7),
        (Rule(least=3, share="half"), 4, 3),
        (Rule(least=3, share="half"), 20, 10),
        (Rule(chair=True), 12, 1),
        (Rule(share="half"), 0, 1),
    ],
)
def test_how_many_are_needed(rule: Rule, members: int, needed: int | None) -> None:
    assert rule.needed(members) == needed


# --- In a register ----------------------------------------------------------------------------------------------------


class Panel:
    """A group with a chair and six members, half of whom must be there, and its meeting, in session."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.group = make(store, Group, name="Group", code="CG", quorum_share="half", quorum_chair=True)
        self.chair = self.sits("Cher", role="chair")
        self.members = [self.sits(name) for name in ("Ann", "Bob", "Cat", "Dan", "Eve", "Fay")]
        self.meeting = make(store, Meeting, group=self.group, starts=STARTS, status="in_session")

    def person(self, name: str) -> UUID:
        return make(self.store, Person, given_name=name, family_name="Ng")

    def sits(self, name: str, **more: Any) -> UUID:
        person = self.person(name)
        make(self.store, Membership, group=self.group, person=person, **more)
        return person

    def comes(self, *people: UUID, **more: Any) -> list[UUID]:
        values = {"record": "present", **more}
        return [make(self.store, Attendance, meeting=self.meeting, person=person, **values) for person in people]

    def quorum(self, **more: Any) -> Quorum:
        with self.store.read() as session:
            return quorum(session.connection(), self.meeting, **more)


@pytest.fixture
def panel(register: Store) -> Panel:
    return Panel(register)


def test_it_says_in_words_how_a_meeting_stands(panel: Panel) -> None:
    panel.comes(panel.chair, *panel.members[:2])
    assert panel.quorum().sentences() == ("Not quorate: 3 of 7 members counted, 4 needed; the chair is there.",)
    panel.comes(panel.members[2])
    found = panel.quorum()
    assert found.sentences() == ("Quorate: 4 of 7 members counted, 4 needed; the chair is there.",)
    assert found.names == ("Ann Ng", "Bob Ng", "Cat Ng", "Cher Ng")


def test_without_the_chair_or_a_deputy_it_is_not_quorate(panel: Panel) -> None:
    panel.comes(*panel.members)
    assert panel.quorum().sentences() == (
        "Not quorate: 6 of 7 members counted, 4 needed, but neither the chair nor a deputy is there.",
    )
    panel.comes(panel.sits("Gus", role="deputy_chair"))
    assert panel.quorum().sentences() == ("Quorate: 7 of 8 members counted, 4 needed; the deputy chair is there.",)


def test_a_group_without_a_rule_is_neither_quorate_nor_not(panel: Panel) -> None:
    panel.store.save(Group, panel.group, {}, {"quorum_share": None, "quorum_chair": False})
    panel.comes(*panel.members[:2])
    found = panel.quorum()
    assert (found.quorate, found.needed, found.present) == (None, None, 2)
    assert found.sentences()[0] == "2 of 7 members counted."


def test_a_group_led_by_its_leads_has_one_of_them_for_a_chair(register: Store) -> None:
    panel = Panel.__new__(Panel)
    panel.store, panel.group = register, make(register, Group, name="Led", quorum_chair=True)
    leads = [panel.sits(name, role="lead") for name in ("Ida", "Jon")]
    panel.meeting = make(register, Meeting, group=panel.group, starts=STARTS, status="held")
    assert panel.quorum().quorate is False
    panel.comes(leads[1])
    assert panel.quorum().sentences() == ("Quorate: 1 of 2 members counted, 1 needed; the lead is there.",)


@pytest.mark.parametrize("role", ["observer", "in_attendance", "secretary"])
def test_who_only_attends_is_no_member_whatever_the_tick_says(panel: Panel, role: str) -> None:
    panel.comes(panel.sits("Olu", role=role))
    assert (panel.quorum().present, panel.quorum().members) == (0, 7)


def test_a_member_who_comes_as_an_observer_is_not_counted(panel: Panel) -> None:
    panel.comes(panel.members[0], capacity="observer")
    assert panel.quorum().present == 0


def test_guests_and_people_who_are_no_members_do_not_count(panel: Panel) -> None:
    panel.comes(panel.person("Ola"), capacity="member")
    make(panel.store, Attendance, meeting=panel.meeting, guest="Somebody", capacity="member", record="present")
    assert (panel.quorum().present, panel.quorum().members) == (0, 7)


def test_only_memberships_of_the_day_count_and_vacant_seats_raise_nothing(panel: Panel) -> None:
    day = STARTS.date()
    gone = panel.sits("Gil", to_date=day - timedelta(days=1))
    last_day = panel.sits("Hal", to_date=day)
    not_yet = panel.sits("Ian", from_date=day + timedelta(days=1))
    make(panel.store, Seat, group=panel.group, name="Vacant")
    panel.comes(gone, last_day, not_yet)
    found = panel.quorum()
    assert (found.members, found.names) == (8, ("Hal Ng",))


def test_somebody_with_two_places_counts_once(panel: Panel) -> None:
    make(panel.store, Membership, group=panel.group, person=panel.members[0], role="lead")
    make(panel.store, Membership, group=panel.group, person=panel.members[0], role="secretary")
    panel.comes(panel.members[0], capacity="member")
    assert (panel.quorum().present, panel.quorum().members) == (1, 7)


def test_a_deputy_counts_for_whom_they_stand_in_for_unless_that_one_comes(panel: Panel) -> None:
    absent = panel.members[0]
    panel.comes(panel.person("Dee"), capacity="deputy", deputy_for=absent)
    panel.comes(panel.person("Deb"), capacity="deputy", deputy_for=absent)
    found = panel.quorum()
    assert found.names == ("Ann Ng (Deb Ng as deputy)",)
    assert "Ann Ng is counted through Deb Ng." in found.sentences()
    panel.comes(absent)
    assert panel.quorum().names == ("Ann Ng",)


def test_a_deputy_by_membership_stands_in_without_its_being_said_again(panel: Panel) -> None:
    deputy = panel.sits("Dee", deputy_for=panel.chair, counts_for_quorum=False)
    (entry,) = panel.comes(deputy)
    with panel.store.read() as session:
        assert session.get_one(Attendance, entry).capacity == "deputy"
    panel.comes(*panel.members[:3])
    assert panel.quorum().sentences() == (
        "Quorate: 4 of 7 members counted, 4 needed; the chair is there.",
        "Cher Ng is counted through Dee Ng.",
    )


def test_a_member_who_stands_in_for_another_counts_as_themselves(panel: Panel) -> None:
    panel.comes(panel.members[1], capacity="deputy", deputy_for=panel.members[0])
    assert panel.quorum().names == ("Bob Ng",)


def test_before_the_meeting_those_who_accepted_are_expected(panel: Panel) -> None:
    with panel.store.write("Not begun") as write:
        write.get_one(Meeting, panel.meeting).status = "issued"
    replies = {"record": "not_recorded"}
    panel.comes(panel.chair, *panel.members[:3], reply="accepted", **replies)
    panel.comes(panel.members[3], reply="tentative", **replies)
    panel.comes(panel.members[4], reply="accepted", record="apologies")
    assert panel.quorum().sentences() == (
        "Expected to be quorate: 4 of 7 members have accepted, 4 needed; the chair will be there.",
    )
    with panel.store.write("Begin") as write:
        write.get_one(Meeting, panel.meeting).status = "in_session"
    assert panel.quorum().present == 0


def test_arrivals_and_departures_count_at_a_moment(panel: Panel) -> None:
    half_past, three = STARTS + timedelta(minutes=30), STARTS + timedelta(minutes=60)
    panel.comes(panel.members[0], arrived=half_past)
    panel.comes(panel.members[1], left=three)
    panel.comes(panel.members[2])
    names = {
        at: [name.split()[0] for name in panel.quorum(at=at).names]
        for at in (STARTS, half_past, three - timedelta(seconds=1), three)
    }
    assert list(names.values()) == [["Bob", "Cat"], ["Ann", "Bob", "Cat"], ["Ann", "Bob", "Cat"], ["Ann", "Cat"]]
    # In session, whoever has left is gone; afterwards whoever was there at any time was there.
    assert panel.quorum().present == 2
    with panel.store.write("End") as write:
        write.get_one(Meeting, panel.meeting).status = "held"
    assert panel.quorum().present == 3


def test_a_declared_interest_keeps_its_owner_out_of_the_item(panel: Panel) -> None:
    entries = panel.comes(panel.chair, *panel.members[:4])
    items = [make(panel.store, AgendaItem, meeting=panel.meeting) for _ in range(2)]
    for entry, item, handling in (
        (entries[1], items[0], "leaves"),
        (entries[2], None, "silent"),
        (entries[3], items[0], "stays"),
    ):
        make(panel.store, Declaration, attendance=entry, agenda_item=item, handling=handling)
    assert panel.quorum().present == 5
    assert panel.quorum(item=items[0]).sentences() == (
        "Not quorate: 3 of 7 members counted, 4 needed; the chair is there.",
        "Not counted because of a declared interest: Ann Ng, Bob Ng.",
    )
    assert panel.quorum(item=items[1]).away == ("Bob Ng",)
    with pytest.raises(UserError, match="not on the meeting's agenda"):
        panel.quorum(item=make(panel.store, AgendaItem))


def test_a_person_in_the_bin_and_attendance_in_the_bin_are_not_there(panel: Panel) -> None:
    entries = panel.comes(*panel.members[:3])
    with panel.store.write("Bin") as write:
        write.bin(write.get_one(Attendance, entries[0]))
        write.bin(write.get_one(Person, panel.members[1]))
    assert (panel.quorum().names, panel.quorum().members) == (("Cat Ng",), 6)


def test_a_meeting_that_is_not_there_is_said_to_be_so(register: Store) -> None:
    with register.read() as session, pytest.raises(UserError, match="There is no such meeting"):
        quorum(session.connection(), UUID(int=1))


def test_the_day_of_a_meeting_is_the_one_in_london(panel: Panel) -> None:
    midnight = datetime(2026, 7, 2, 0, 15, tzinfo=LONDON)
    panel.meeting = make(panel.store, Meeting, group=panel.group, starts=midnight, status="held")
    panel.comes(panel.sits("Zoe", from_date=date(2026, 7, 2)))
    assert panel.quorum().names == ("Zoe Ng",)


def test_the_quorums_of_many_meetings_are_those_of_each_by_itself_and_are_read_at_once(
    panel: Panel,
) -> None:
    late = panel.sits("Lou", from_date=(STARTS + timedelta(days=20)).date())
    gone = panel.sits("Gil", to_date=(STARTS + timedelta(days=20)).date())
    led = make(panel.store, Group, name="Led", quorum_least=1)
    lead = panel.person("Ida")
    make(panel.store, Membership, group=led, person=lead, role="lead")
    meetings = [
        make(panel.store, Meeting, group=group, starts=STARTS + timedelta(days=days), status="held")
        for group, days in ((panel.group, 0), (panel.group, 30), (led, 10), (panel.group, 60))
    ]
    for meeting in meetings[:3]:
        panel.meeting = meeting
        panel.comes(panel.chair, *panel.members[:3], late, gone, lead)
    alone = {}
    for panel.meeting in meetings:
        alone[panel.meeting] = panel.quorum()
    statements: list[str] = []
    with panel.store.read() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", lambda *told: statements.append(told[2]))
        together = quorums(connection, [*meetings, uuid4()])
    assert together == alone
    assert [alone[each].present for each in meetings] == [5, 5, 1, 0]
    assert len(statements) == 3
    with panel.store.read() as session:
        assert quorums(session.connection(), []) == {}
