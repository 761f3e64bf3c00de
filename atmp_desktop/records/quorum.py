"""Whether a meeting is quorate: counted from who was a member on its day, who is there, as what, and with which declared
interests, and told in words. Must not know how attendance is taken down."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, or_, select, type_coerce
from sqlalchemy.orm import aliased
from sqlalchemy.types import NullType

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.errors import UserError
from atmp_desktop.records.agenda_item import meeting_of_item
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.declaration import Declaration
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_facts import BEGUN
from atmp_desktop.records.membership import IN_THE_CHAIR, ROLES, Membership
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.translation import tr

COUNTING_ROLES = frozenset({"chair", "deputy_chair", "lead", "member"})
"""The roles that make somebody a member. Who services, attends or observes a group is none, whatever the tick says."""

NOT_TAKING_PART = frozenset({"leaves", "silent"})
"""What is done about an interest so that its owner is not counted for the item: who stays and takes no part is there to
be asked, not to decide."""


Id = UUID | bytes
"""An id, or the bytes it is kept as where there are very many; a count takes one or the other."""


@dataclass(frozen=True)
class Rule:
    """What a group asks for. At least one member, where it asks for anything.

    Attributes:
        least: so many members, or None.
        share: the code of a share of the members on the day, rounded up, or None.
        chair: the chair or deputy chair must be there.
    """

    least: int | None = None
    share: str | None = None
    chair: bool = False

    def needed(self, members: int) -> int | None:
        """How many of so many members must be there; None where there is no rule."""
        if self.least is None and self.share is None and not self.chair:
            return None
        return max(1, self.least or 0, _share(self.share, members))


def _share(share: str | None, members: int) -> int:
    if share is None:
        return 0
    if share == "more_than_half":
        return members // 2 + 1
    of, parts = {"quarter": (1, 4), "third": (1, 3), "half": (1, 2), "two_thirds": (2, 3)}[share]
    return -(-members * of // parts)


@dataclass(frozen=True)
class Member:
    """Somebody who sits in the group on the day.

    Attributes:
        counts: whether they count for the quorum.
        role: the role that puts them in the chair (IN_THE_CHAIR), or "".
    """

    person: Id
    name: str
    counts: bool = True
    role: str = ""


@dataclass(frozen=True)
class Attendee:
    """Somebody who is there, or expected.

    Attributes:
        capacity: as what, a code of Attendance's.
        deputy_for: whom they stand in for, or None.
    """

    person: Id
    name: str
    capacity: str = "member"
    deputy_for: Id | None = None


@dataclass(frozen=True)
class Quorum:
    """How a meeting stands.

    Attributes:
        needed: how many must be there; None where the group has no rule.
        present: how many members are counted, themselves or through a deputy.
        members: of how many; vacant seats are none of them.
        quorate: None where the group has no rule.
        names: those counted, in order, each with their deputy where that is who came.
        chair: the role of whoever is there to chair, or "".
        chair_needed: the rule asks for them.
        expected: counted from replies, as the meeting has not begun.
        deputies: who stands in for each member counted through a deputy, by the member's name.
        away: those not counted for the item because of an interest.
    """

    needed: int | None
    present: int
    members: int
    quorate: bool | None
    names: tuple[str, ...] = ()
    chair: str = ""
    chair_needed: bool = False
    expected: bool = False
    deputies: Mapping[str, str] = field(default_factory=dict)
    away: tuple[str, ...] = ()

    def sentences(self) -> tuple[str, ...]:
        """How it stands and why, for whoever sits in the meeting."""
        figures = tr("{present:,} of {n} member", "{present:,} of {n} members", self.members, present=self.present)
        figures += tr(" has accepted", " have accepted", self.members) if self.expected else tr(" counted")
        if self.needed is None:
            told = [f"{figures}.", tr("The group has no quorum rule to count by: give it one under “Rules”.")]
        else:
            told = [
                f"{self._verdict()}: {figures}, "
                + tr("{needed:,} needed{chair}.", needed=self.needed, chair=self._chair_words())
            ]
        told += [
            tr("{member} is counted through {deputy}.", member=member, deputy=deputy)
            for member, deputy in sorted(self.deputies.items())
        ]
        if self.away:
            told.append(tr("Not counted because of a declared interest: {away}.", away=", ".join(self.away)))
        return tuple(told)

    def _verdict(self) -> str:
        if self.expected:
            return tr("Expected to be quorate") if self.quorate else tr("Not quorate as the replies stand")
        return tr("Quorate") if self.quorate else tr("Not quorate")

    def _chair_words(self) -> str:
        if not self.chair_needed:
            return ""
        there = tr("will be there") if self.expected else tr("is there")
        if self.chair:
            return tr("; the {roles} {there}", roles=ROLES[self.chair].lower(), there=there)
        enough = self.needed is not None and self.present >= self.needed
        return (
            tr(", but neither the chair nor a deputy {there}", there=there)
            if enough
            else tr(", and neither the chair nor a deputy {there}", there=there)
        )


def count(
    rule: Rule,
    members: Iterable[Member],
    there: Iterable[Attendee],
    *,
    expected: bool = False,
    away: Iterable[str] = (),
) -> Quorum:
    """Count a quorum. A member who is there counts; a deputy counts for the member they stand in for where that one is
    not there, and as themselves where they are a member in their own right; nobody counts twice, and nobody else counts.

    The order of neither list matters; one more attendee never makes it fewer.
    """
    sitting = {member.person: member for member in members}
    taking_part = [each for each in there if each.capacity in ("member", "deputy")]
    own = {each.person for each in taking_part if each.person in sitting and _sits(sitting[each.person], each)}
    through: dict[Id, str] = {}
    for each in sorted(taking_part, key=lambda each: (each.name, each.person)):
        absent = each.deputy_for is not None and each.deputy_for in sitting and each.deputy_for not in own
        if each.capacity == "deputy" and each.person not in own and absent and each.deputy_for is not None:
            through.setdefault(each.deputy_for, each.name)
    represented = own | set(through)
    present = sorted(
        (member for id, member in sitting.items() if member.counts and id in represented),
        key=lambda member: (member.name, member.person),
    )
    in_the_chair = {sitting[id].role for id in represented}
    chair = next((role for role in IN_THE_CHAIR if role in in_the_chair), "")
    number = sum(member.counts for member in sitting.values())
    needed = rule.needed(number)
    quorate = None if needed is None else len(present) >= needed and (bool(chair) or not rule.chair)
    return Quorum(
        needed=needed,
        present=len(present),
        members=number,
        quorate=quorate,
        names=tuple(_named(member, through) for member in present),
        chair=chair,
        chair_needed=rule.chair,
        expected=expected,
        deputies={member.name: through[member.person] for member in present if member.person in through},
        away=tuple(sorted(away)),
    )


def _sits(member: Member, attendee: Attendee) -> bool:
    """Whether somebody there takes their own place: not a deputy who has none that counts."""
    return attendee.capacity == "member" or member.counts


def _named(member: Member, through: Mapping[Id, str]) -> str:
    deputy = through.get(member.person)
    return member.name if deputy is None else tr("{name} ({deputy} as deputy)", name=member.name, deputy=deputy)


def quorum(connection: Connection, meeting_id: UUID, at: datetime | None = None, item: UUID | None = None) -> Quorum:
    """How a meeting stands, from the memberships on its day and its attendance.

    Before it begins those who accepted are expected, from then on only those recorded as present are there. `at` counts those who had arrived and not left at a moment; without
    it those who were there at any time are counted, and in a meeting that is in session those who have not left. `item`
    leaves out those whose declared interest in that item, or in every item, keeps them from taking part. Raises UserError
    where there is no such meeting, or no such item on its agenda.
    """
    meetings = _meetings(connection, [meeting_id])
    if not meetings:
        raise UserError(tr("There is no such meeting."), tr("Choose another."))
    return _count_each(connection, meetings, at, _away(connection, meeting_id, item))[meeting_id]


def quorums(connection: Connection, meeting_ids: Collection[UUID]) -> dict[UUID, Quorum]:
    """How each of some meetings stands, by its id, as `quorum` says of one: read in three statements, so of a few thousand
    meetings at most. Those there are not are left out."""
    meetings = _meetings(connection, meeting_ids)
    return _count_each(connection, meetings) if meetings else {}


def _as_kept(id: Any, name: str) -> Any:
    """An id as the bytes it is kept as: making ids of the tens of thousands that many meetings have takes longest of all."""
    return type_coerce(id, NullType()).label(name)


def _meetings(connection: Connection, ids: Collection[UUID]) -> Sequence[Row[Any]]:
    """Some meetings, each with the rule of its group."""
    query: Any = (
        select(
            Meeting.id,
            Meeting.group,
            Meeting.starts,
            Meeting.status,
            Group.quorum_least,
            Group.quorum_share,
            Group.quorum_chair,
        )
        .join(Group, Group.id == Meeting.group)
        .where(Meeting.id.in_(ids))
    )
    return connection.execute(query).all()


def _count_each(
    connection: Connection,
    meetings: Sequence[Row[Any]],
    at: datetime | None = None,
    away: Collection[bytes] = frozenset(),
) -> dict[UUID, Quorum]:
    """Count the quorum of each of some meetings, without the attendances `away`."""
    days = {meeting.id: today_in_london(meeting.starts) for meeting in meetings}
    places = _places(connection, {meeting.group for meeting in meetings}, min(days.values()), max(days.values()))
    attendance: dict[bytes, list[Row[Any]]] = {}
    for row in connection.execute(_attendance(list(days))):
        attendance.setdefault(row.meeting, []).append(row)
    found = {}
    for meeting in meetings:
        members, stand_ins = _members(places.get(meeting.group.bytes, ()), days[meeting.id])
        there, kept_out = [], []
        for row in attendance.get(meeting.id.bytes, ()):
            if not _is_there(row, meeting.status, at):
                continue
            if row.id in away:
                kept_out.append(row.name)
                continue
            deputy_for = row.deputy_for or (stand_ins.get(row.person) if row.capacity == "deputy" else None)
            there.append(Attendee(row.person, row.name, row.capacity, deputy_for))
        rule = Rule(meeting.quorum_least, meeting.quorum_share, meeting.quorum_chair)
        found[meeting.id] = count(rule, members, there, expected=meeting.status not in BEGUN, away=kept_out)
    return found


def _attendance(meeting_ids: Collection[UUID]) -> Any:
    """The people of some meetings who may be there. Guests have no place in the group, whatever is noted of them."""
    return (
        select(
            _as_kept(Attendance.id, "id"),
            _as_kept(Attendance.meeting, "meeting"),
            _as_kept(Attendance.person, "person"),
            full_name().label("name"),
            Attendance.capacity,
            _as_kept(Attendance.deputy_for, "deputy_for"),
            Attendance.reply,
            Attendance.record,
            Attendance.arrived,
            Attendance.left,
        )
        .join(Person, Person.id == Attendance.person)
        .where(
            Attendance.meeting.in_(meeting_ids),
            or_(Attendance.record == "present", Attendance.reply == "accepted"),
            Attendance.deleted.is_(None),
            Person.deleted.is_(None),
        )
    )


def _is_there(row: Any, status: str, at: datetime | None) -> bool:
    recorded = row.record not in (None, "not_recorded")
    if row.record != "present" and (recorded or status in BEGUN or row.reply != "accepted"):
        return False
    if at is not None:
        return (row.arrived is None or row.arrived <= at) and (row.left is None or row.left > at)
    return not (status == "in_session" and row.left is not None)


def _away(connection: Connection, meeting_id: UUID, item: UUID | None) -> set[bytes]:
    """The attendances that a declared interest keeps out of an item."""
    if item is None:
        return set()
    if meeting_of_item(connection, item) != meeting_id:
        raise UserError(tr("This item is not on the meeting's agenda."), tr("Choose one that is."))
    query = (
        select(Declaration.attendance)
        .join(Attendance, Attendance.id == Declaration.attendance)
        .where(
            Attendance.meeting == meeting_id,
            Declaration.deleted.is_(None),
            Declaration.handling.in_(sorted(NOT_TAKING_PART)),
            or_(Declaration.agenda_item.is_(None), Declaration.agenda_item == item),
        )
    )
    return {id.bytes for id in connection.scalars(query)}


def _places(connection: Connection, groups: Collection[UUID], first: date, last: date) -> dict[bytes, list[Row[Any]]]:
    """The places in each of some groups that somebody had on any day between two, both included."""
    place = aliased(Membership)
    query: Any = (
        select(
            _as_kept(place.group, "group"),
            _as_kept(place.person, "person"),
            full_name().label("name"),
            place.role,
            place.counts_for_quorum,
            _as_kept(place.deputy_for, "deputy_for"),
            place.from_date,
            place.to_date,
        )
        .join(Person, Person.id == place.person)
        .where(
            place.group.in_(groups),
            place.deleted.is_(None),
            Person.deleted.is_(None),
            or_(place.from_date.is_(None), place.from_date <= last),
            or_(place.to_date.is_(None), place.to_date >= first),
        )
        .order_by(place.from_date, place.id)
    )
    found: dict[bytes, list[Row[Any]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.group, []).append(row)
    return found


def _members(places: Iterable[Row[Any]], day: date) -> tuple[list[Member], dict[Id, Id]]:
    """Those who sit in a group on a day, each once, and for whom its deputies stand in."""
    names: dict[Id, str] = {}
    roles: dict[Id, set[str]] = {}
    counting: set[Id] = set()
    stand_ins: dict[Id, Id] = {}
    for row in places:
        if (row.from_date is not None and row.from_date > day) or (row.to_date is not None and row.to_date < day):
            continue
        if row.deputy_for is not None:
            stand_ins.setdefault(row.person, row.deputy_for)
        if row.role in COUNTING_ROLES:
            names[row.person] = row.name
            roles.setdefault(row.person, set()).add(row.role)
            if row.counts_for_quorum:
                counting.add(row.person)
    # A lead satisfies "the chair or deputy must be there" only where nobody has a chair's role.
    chaired = any("chair" in each or "deputy_chair" in each for each in roles.values())
    presiding = IN_THE_CHAIR[:2] if chaired else IN_THE_CHAIR[2:]
    members = [
        Member(id, name, id in counting, next((role for role in presiding if role in roles[id]), ""))
        for id, name in names.items()
    ]
    return members, stand_ins
