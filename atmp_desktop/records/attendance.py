"""Attendance: who was asked to a meeting, what they answered, and who was there, as what and how long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, func, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.days.dates import format_datetime, long_date, today_in_london
from atmp_desktop.errors import FieldError
from atmp_desktop.records.column_types import DateColumn, IdColumn
from atmp_desktop.records.fields import choice, link, moment, text
from atmp_desktop.records.meeting_facts import MeetingFacts, meeting_facts
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.record import About, Draft, Record, Values, among, standing
from atmp_desktop.records.spans import current_on
from atmp_desktop.translation import tr

CAPACITIES = {
    "member": tr("Member"),
    "deputy": tr("Deputy for"),
    "in_attendance": tr("In attendance"),
    "observer": tr("Observer"),
    "guest": tr("Guest"),
    "secretariat": tr("Secretariat"),
}
REPLIES = {"none": tr("No reply"), "accepted": tr("Accepted"), "tentative": tr("Tentative"), "declined": tr("Declined")}
RECORDS = {
    "not_recorded": tr("Not recorded"),
    "present": tr("Present"),
    "apologies": tr("Apologies"),
    "absent": tr("Absent"),
}
MODES = {"room": tr("In the room"), "online": tr("Online")}

ROLES_AS_CAPACITIES = {"secretary": "secretariat", "in_attendance": "in_attendance", "observer": "observer"}
"""What a role in the group makes of somebody at its meeting; every other role is a member's."""

STRONGEST = ("member", "deputy", "secretariat", "in_attendance", "observer")
"""Which capacity goes first for somebody who has several places in the group."""

# A group may have thousands of members and a meeting thousands of people: coalesce() keeps SQLite from going through all
# of them, where it may look up the few places of one person.
_PLACES = select(Membership.role, Membership.counts_for_quorum, Membership.deputy_for).where(
    Membership.person == bindparam("who", type_=IdColumn()),
    func.coalesce(Membership.group, None) == bindparam("of", type_=IdColumn()),
    Membership.deleted.is_(None),
    current_on(Membership, bindparam("day", type_=DateColumn())),  # type: ignore[arg-type]
)


class Attendance(Record):
    """A person or a guest at a meeting: as what, their reply, and whether and when they were there."""

    __tablename__ = "attendance"

    meeting: Mapped[UUID] = link(tr("Meeting"), "meeting", required=True, erasing="erase", link_name=tr("Attendance"))
    person: Mapped[UUID | None] = link(tr("Person"), "person", link_name=tr("Attendance"), together="who")
    guest: Mapped[str | None] = text(
        tr("Guest"), search=True, together="who", help=tr("For somebody who is not on record.")
    )
    guest_organisation: Mapped[str | None] = text(tr("Guest's organisation"), search=True, together="who")
    capacity: Mapped[str | None] = choice(
        tr("Capacity"), CAPACITIES, width=14, help=tr("Empty: by the membership on the day.")
    )
    deputy_for: Mapped[UUID | None] = link(tr("Deputy for"), "person", link_name=tr("Deputised at"))
    reply: Mapped[str | None] = choice(
        tr("Reply"),
        REPLIES,
        default="none",
        width=10,
        tones={"accepted": "green", "tentative": "amber", "declined": "grey"},
    )
    record: Mapped[str | None] = choice(
        tr("Record"),
        RECORDS,
        default="not_recorded",
        width=13,
        tones={"present": "green", "apologies": "amber", "absent": "red"},
    )
    mode: Mapped[str | None] = choice(tr("How"), MODES, width=11)
    arrived: Mapped[datetime | None] = moment(tr("Arrived"), together="there", help=tr("Empty: from the beginning."))
    left: Mapped[datetime | None] = moment(tr("Left"), together="there", help=tr("Empty: to the end."))
    note: Mapped[str | None] = text(tr("Note"))

    about: ClassVar[About] = About(
        one=tr("Attendance"),
        many=tr("Attendances"),
        icon="attendance",
        meaning=tr("A person or a guest at a meeting: as what, their reply, and whether and when they were there."),
        columns=("meeting", "person", "guest", "capacity", "deputy_for", "reply", "record", "mode"),
        part=True,
        belongs_to=("meeting",),
        order=("meeting", "capacity", "person"),
        quick=("person", "guest", "capacity", "reply"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        if values["person"] is not None:
            return words.get(values["person"], "?")
        guest = str(values["guest"] or "?")
        return f"{guest} ({values['guest_organisation']})" if values["guest_organisation"] else guest

    @classmethod
    def settle_beside(
        cls, connection: Connection, values: Draft, before: Values | None, today: date
    ) -> Iterator[FieldError]:
        """As what they come, where it is not given: by their membership on the day of the meeting. Arriving and leaving
        are on that day."""
        times = [name for name in ("arrived", "left") if values[name] is not None]
        if before is not None:
            times = [name for name in times if values[name] != before[name]]
        wanted = values["capacity"] is None and values["person"] is not None and values["deputy_for"] is None
        facts = meeting_facts(connection, values["meeting"]) if wanted or times else None
        if facts is not None:
            for name in times:
                if not facts.day <= today_in_london(values[name]) <= facts.last_day:
                    yield FieldError(
                        name,
                        tr(
                            "{values} is not on the day of the meeting, {day}.",
                            values=format_datetime(values[name]),
                            day=long_date(facts.day),
                        ),
                        tr("Type a time of that day."),
                    )
            if wanted:
                values["capacity"], values["deputy_for"] = _by_membership(connection, values["person"], facts)
        if values["capacity"] is None and (values["person"] is not None or values["guest"] is not None):
            stands_in = values["deputy_for"] is not None
            values["capacity"] = "deputy" if stands_in else "guest" if values["guest"] else "in_attendance"

    @classmethod
    def settle(cls, values: Draft, before: Values | None, today: date) -> Iterator[tuple[type[Record], Draft]]:
        """Somebody whose arrival is noted was there."""
        if values["arrived"] is not None and values["record"] == "not_recorded":
            values["record"] = "present"
        yield from ()

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        if (values["person"] is None) == (values["guest"] is None):
            both = values["person"] is not None
            yield FieldError(
                "person",
                tr("This is both a person and a guest.") if both else tr("This says nobody's name."),
                tr("Keep one of the two.") if both else tr("Choose a person, or type the name of a guest."),
            )
        if values["guest_organisation"] is not None and values["guest"] is None:
            yield FieldError("guest_organisation", tr("Only a guest's organisation is typed here."), tr("Empty it."))
        if values["deputy_for"] is not None and values["capacity"] != "deputy":
            yield FieldError(
                "deputy_for",
                tr("Only a deputy stands in for somebody."),
                tr("Choose “Deputy for” as the capacity, or empty it."),
            )
        if values["deputy_for"] is not None and values["deputy_for"] == values["person"]:
            yield FieldError("deputy_for", tr("Nobody can be their own deputy."), tr("Choose another person."))
        arrived, left = values["arrived"], values["left"]
        if arrived is not None and left is not None and left < arrived:
            yield FieldError(
                "left",
                tr(
                    "They left ({left}) before they arrived ({arrived}).",
                    left=format_datetime(left),
                    arrived=format_datetime(arrived),
                ),
                tr("Correct one of the two times."),
            )
        if values["record"] in ("apologies", "absent") and (arrived is not None or left is not None):
            words = RECORDS[values["record"]].lower()
            yield FieldError(
                "record",
                tr("Somebody who arrived or left was there; this says {words}.", words=words),
                tr("Choose “Present”, or empty the times."),
            )

    @classmethod
    def cautions(cls, connection: Connection, values: Values, before: Values | None, today: date) -> Iterator[str]:
        """A member who is none."""
        same = before is not None and all(values[name] == before[name] for name in ("capacity", "person", "meeting"))
        if values["capacity"] != "member" or values["person"] is None or same:
            return
        facts = meeting_facts(connection, values["meeting"])
        if facts is not None and not _places(connection, values["person"], facts):
            yield (
                tr(
                    "On {day} they are no member of {code}, so they do not count for its quorum. Choose another capacity, or add the membership.",
                    day=long_date(facts.day),
                    code=facts.code,
                )
            )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        other = aliased(Attendance)
        twice = (
            select(Attendance.id)
            .join(other, other.person == Attendance.person)
            .where(
                func.coalesce(other.meeting, None) == Attendance.meeting,
                other.id != Attendance.id,
                other.deleted.is_(None),
            )
            .distinct()
        )
        for id in connection.scalars(standing(Attendance, twice, ids)):
            yield (
                id,
                FieldError(
                    "person",
                    tr("This person is in the meeting's attendance already."),
                    tr("Change that entry instead."),
                ),
            )
        for id in connection.scalars(among(Attendance, select(Attendance.id).where(_declared_elsewhere()), ids)):
            yield (
                id,
                FieldError(
                    "meeting",
                    tr("Interests declared here are in items of another meeting's agenda."),
                    tr("Empty their “Agenda item” first, or leave this with its meeting."),
                ),
            )


def _declared_elsewhere() -> ColumnElement[bool]:
    """Whether an interest was declared in an item of another meeting."""
    from atmp_desktop.records.agenda_item import AgendaItem
    from atmp_desktop.records.declaration import Declaration

    elsewhere = (
        select(Declaration.id)
        .join(AgendaItem, AgendaItem.id == Declaration.agenda_item)
        .where(
            Declaration.attendance == Attendance.id,
            Declaration.deleted.is_(None),
            AgendaItem.meeting != Attendance.meeting,
        )
    )
    return elsewhere.correlate(Attendance).exists()


def _places(connection: Connection, person: UUID, facts: MeetingFacts) -> Sequence[Any]:
    return connection.execute(_PLACES, {"who": person, "of": facts.group, "day": facts.day}).all()


def _by_membership(connection: Connection, person: UUID, facts: MeetingFacts) -> tuple[str, UUID | None]:
    """As what somebody comes to a meeting, and for whom: by the strongest of their places in the group on the day."""
    found: dict[str, UUID | None] = {}
    for place in _places(connection, person, facts):
        capacity = ROLES_AS_CAPACITIES.get(place.role, "member")
        if capacity == "member" and place.deputy_for is not None and not place.counts_for_quorum:
            capacity = "deputy"
        found[capacity] = place.deputy_for if capacity == "deputy" else None
    capacity = next((each for each in STRONGEST if each in found), "in_attendance")
    return capacity, found.get(capacity)
