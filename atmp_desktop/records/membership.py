"""Memberships: who sits in which group, as what, for whom, from when to when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, select
from sqlalchemy.orm import Mapped, aliased

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, day, link, lookup, yes_no
from atmp_desktop.records.record import About, Draft, Record, Values, check_span, standing
from atmp_desktop.records.spans import current_on, overlap, person_is_there
from atmp_desktop.translation import tr

ROLES = {
    "chair": tr("Chair"),
    "deputy_chair": tr("Deputy chair"),
    "lead": tr("Lead"),
    "secretary": tr("Secretary"),
    "member": tr("Member"),
    "in_attendance": tr("In attendance"),
    "observer": tr("Observer"),
}
"""Those that every register comes with, in the order in which a contact sheet lists them; rules read the codes."""

IN_THE_CHAIR = ("chair", "deputy_chair", "lead")
"""Who chairs a group's meetings: the first of these roles that somebody has."""


class Membership(Record):
    """A person's place in a group: chair, lead, member and so on. Ending it keeps it on record."""

    __tablename__ = "membership"

    group: Mapped[UUID] = link(tr("Group"), "group", required=True, link_name=tr("Members"))
    person: Mapped[UUID] = link(tr("Person"), "person", required=True, erasing="erase", link_name=tr("Groups"))
    role: Mapped[str] = lookup(tr("Role"), "role", ROLES, required=True, default="member", width=14)
    represents: Mapped[UUID | None] = link(tr("Sits for"), "organisation", link_name=tr("Sits in groups"))
    seat: Mapped[UUID | None] = link(tr("Seat"), "seat", link_name=tr("Held by"))
    deputy_for: Mapped[UUID | None] = link(tr("Deputy for"), "person", link_name=tr("Deputies"))
    counts_for_quorum: Mapped[bool] = yes_no(tr("Counts for quorum"), default=True)
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")
    term_ends: Mapped[date | None] = day(tr("Term ends"))

    about: ClassVar[About] = About(
        one=tr("Membership"),
        many=tr("Memberships"),
        icon="membership",
        meaning=tr("A person's place in a group: chair, lead, member and so on. Ending it keeps it on record."),
        columns=("person", "role", "group", "represents", "from_date", "to_date", "term_ends", "current"),
        belongs_to=("group", "person"),
        order=("group", "role"),
        quick=("role", "represents", "from_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr("{person} in {group}", person=words.get(values["person"], "?"), group=words.get(values["group"], "?"))

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")
        if values["deputy_for"] is not None and values["deputy_for"] == values["person"]:
            yield FieldError("deputy_for", tr("Nobody can be their own deputy."), tr("Choose another person."))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        from atmp_desktop.records.person import Person, full_name
        from atmp_desktop.records.seat import Seat

        other = select(Membership.id).join(Seat, Seat.id == Membership.seat).where(Seat.group != Membership.group)
        for id in connection.scalars(standing(Membership, other, ids)):
            yield (
                id,
                FieldError("seat", tr("This seat belongs to another group."), tr("Choose one of this group's seats.")),
            )
        second = aliased(Membership)
        two_chairs: Any = (
            select(Membership.id, full_name().label("name"))
            .join(second, and_(second.group == Membership.group, second.person != Membership.person))
            .join(Person, Person.id == second.person)
            .where(
                Membership.role == "chair",
                second.role == "chair",
                second.deleted.is_(None),
                Person.deleted.is_(None),
                person_is_there(Membership),
                overlap(Membership, second),
            )
        )
        for row in connection.execute(standing(Membership, two_chairs, ids)):
            yield (
                row.id,
                FieldError(
                    "role",
                    tr(
                        "A group has one chair at a time, and {name} is this one's for some of the same days.",
                        name=row.name,
                    ),
                    tr("End that membership the day before this one begins, or choose another role."),
                ),
            )


def current(on: date) -> ColumnElement[bool]:
    """Whether the membership holds on a day."""
    return current_on(Membership, on)


def joint(on: date) -> ColumnElement[bool]:
    """Whether the person is one of two or more leads of the group on a day."""
    other = aliased(Membership)
    others = (
        select(other.id)
        .where(
            other.group == Membership.group,
            other.person != Membership.person,
            other.role == "lead",
            other.deleted.is_(None),
            current_on(other, on),
            person_is_there(other),
        )
        .correlate(Membership)
        .exists()
    )
    return and_(Membership.role == "lead", current_on(Membership, on), others)


Membership.derived = (
    Derived("current", tr("Current"), kinds.YesNo(), current, tr("Between its two dates, both included.")),
    Derived("joint", tr("Joint lead"), kinds.YesNo(), joint, tr("One of two or more current leads of the group.")),
)
