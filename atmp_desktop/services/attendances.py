"""Who was at which meetings, as the register has it, for the attendance record. Knows no sheet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, or_, select

from atmp_desktop.days.dates import format_date, today_in_london
from atmp_desktop.records.attendance import CAPACITIES, RECORDS, Attendance
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person, formal_name
from atmp_desktop.records.quorum import COUNTING_ROLES
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

NAMES = ("title", "given_name", "family_name", "post_nominals")

CAPACITY_PLACES = {code: place for place, code in enumerate(CAPACITIES)}


@dataclass(frozen=True)
class Held:
    """A meeting.

    Attributes:
        words: its reference and its day.
        day: the day it is in London when it starts.
    """

    id: UUID
    group: UUID
    reference: str
    day: date

    @property
    def words(self) -> str:
        """What heads its column, in two lines."""
        return "\n".join([*([self.reference] if self.reference else []), format_date(self.day)])


@dataclass
class Attendee:
    """Somebody who was asked to one or more meetings, or is a member of their group.

    Attributes:
        who: a person's id, or a guest's name and organisation.
        name: as it is written on paper; a guest's with their organisation.
        sort_key: what they are sorted by among those of their capacity.
        capacity: as what they came, a code of Attendance's; of several the one that comes first there.
        is_withheld: they count, and are not named.
        records: the code of what is recorded of them, by meeting.
        deputising: the meetings to which they came as a deputy.
    """

    who: UUID | tuple[str, str | None]
    name: str
    sort_key: tuple[str, ...]
    capacity: str
    is_withheld: bool = False
    records: dict[UUID, str] = field(default_factory=dict)
    deputising: set[UUID] = field(default_factory=set)

    def words(self, meeting: UUID) -> str | None:
        """What is recorded of them at a meeting; nothing where they had no business."""
        code = self.records.get(meeting)
        if code is None:
            return None
        return tr("{records} (deputy)", records=RECORDS[code]) if meeting in self.deputising else RECORDS[code]

    def count(self, code: str) -> int:
        """At how many meetings something is recorded of them."""
        return sum(each == code for each in self.records.values())


def meetings_of(connection: Connection, terms: Sequence[Any]) -> list[Held]:
    """The meetings that fit some conditions, in order, but for those that are in the bin."""
    query = select(Meeting.id, Meeting.group, Meeting.reference, Meeting.starts).where(*visible(Meeting), *terms)
    rows = connection.execute(query.order_by(Meeting.starts, Meeting.id))
    return [Held(id, group, reference or "", today_in_london(starts)) for id, group, reference, starts in rows]


def attendees_of(connection: Connection, meetings: Sequence[Held], withheld: Withheld) -> list[Attendee]:
    """Everybody who was asked to some meetings, and every member of their groups on their days, members first and by
    name. A member of whom a meeting says nothing is not recorded there."""
    found: dict[UUID | tuple[str, str | None], Attendee] = {}
    out = withheld.ids(Person)
    for row in _attendance(connection, [each.id for each in meetings]):
        who = row.person or (row.guest, row.guest_organisation)
        attendee = found.get(who) or found.setdefault(who, _attendee(row, row.capacity or "guest", out))
        attendee.capacity = min(attendee.capacity, row.capacity or "guest", key=_place)
        attendee.records[row.meeting] = row.record or "not_recorded"
        if row.capacity == "deputy":
            attendee.deputising.add(row.meeting)
    for meeting, row in _members(connection, meetings):
        attendee = found.get(row.person) or found.setdefault(row.person, _attendee(row, "member", out))
        attendee.capacity = "member"
        attendee.records.setdefault(meeting.id, "not_recorded")
    return sorted(found.values(), key=lambda each: (_place(each.capacity), each.sort_key))


def _place(capacity: str) -> int:
    return CAPACITY_PLACES[capacity]


def _attendee(row: Any, capacity: str, out: Collection[bytes]) -> Attendee:
    if row.person is None:
        name = f"{row.guest} ({row.guest_organisation})" if row.guest_organisation else str(row.guest)
        return Attendee((row.guest, row.guest_organisation), name, (fold(name),), capacity)
    sort_key = (fold(row.family_name), fold(row.given_name), str(row.person))
    return Attendee(row.person, formal_name(row._mapping), sort_key, capacity, row.person.bytes in out)


def _attendance(connection: Connection, meetings: Sequence[UUID]) -> Iterator[Any]:
    columns = ("meeting", "person", "guest", "guest_organisation", "capacity", "record")
    query = select(
        *(getattr(Attendance, name) for name in columns), *(getattr(Person, name) for name in NAMES)
    ).outerjoin(Person, Person.id == Attendance.person)
    for chunk in chunks(meetings):
        yield from connection.execute(query.where(Attendance.meeting.in_(chunk), *visible(Attendance)))


def _members(connection: Connection, meetings: Sequence[Held]) -> Iterator[tuple[Held, Any]]:
    """Each meeting with each of its group's members on its day."""
    columns = (Membership.group, Membership.person, Membership.from_date, Membership.to_date)
    query = select(*columns, *(getattr(Person, name) for name in NAMES)).join(Person, Person.id == Membership.person)
    wanted = {each.group for each in meetings}
    # Whose only place is to stand in for somebody is no member.
    sits = or_(Membership.deputy_for.is_(None), Membership.counts_for_quorum.is_(True))
    role = Membership.role.in_(sorted(COUNTING_ROLES))
    conditions = (Membership.group.in_(wanted), role, sits, *visible(Membership))
    by_group: dict[UUID, list[Any]] = defaultdict(list)
    for row in connection.execute(query.where(*conditions, Person.deleted.is_(None))):
        by_group[row.group].append(row)
    for meeting in meetings:
        for row in by_group[meeting.group]:
            if (row.from_date or date.min) <= meeting.day <= (row.to_date or date.max):
                yield meeting, row
