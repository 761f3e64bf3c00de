"""Seats: the places a group has to fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, exists, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records import kinds
from atmp_desktop.records.fields import Derived, day, link, lookup, text
from atmp_desktop.records.membership import ROLES, Membership
from atmp_desktop.records.record import About, Draft, Record, Values, among, check_span
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.translation import tr


class Seat(Record):
    """A place in a group, such as its lead or a patient representative; vacant while nobody holds it."""

    __tablename__ = "seat"

    group: Mapped[UUID] = link(tr("Group"), "group", required=True, erasing="erase", link_name=tr("Seats"))
    name: Mapped[str] = text(tr("Seat"), required=True, search=True)
    role: Mapped[str | None] = lookup(tr("Role"), "role", ROLES)
    organisation: Mapped[UUID | None] = link(tr("Held for"), "organisation", link_name=tr("Seats"))
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")

    about: ClassVar[About] = About(
        one=tr("Seat"),
        many=tr("Seats"),
        icon="seat",
        meaning=tr("A place in a group, such as its lead or a patient representative; vacant while nobody holds it."),
        columns=("group", "name", "role", "organisation", "vacant", "from_date", "to_date"),
        part=True,
        belongs_to=("group",),
        order=("group", "name"),
        quick=("role", "organisation"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{values['name']}, {words.get(values['group'], '?')}"

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        others = select(Membership.id).where(
            Membership.seat == Seat.id, Membership.group != Seat.group, Membership.deleted.is_(None)
        )
        split = select(Seat.id).where(others.correlate(Seat).exists())
        for id in connection.scalars(among(Seat, split, ids)):
            yield (
                id,
                FieldError(
                    "group",
                    tr("Memberships of another group hold this seat."),
                    tr("Empty their “Seat” first, or leave it in its group."),
                ),
            )


def current(on: date) -> ColumnElement[bool]:
    """Whether the seat is open on a day."""
    return current_on(Seat, on)


def vacant(on: date) -> ColumnElement[bool]:
    """Whether it is open on a day and no membership that holds that day fills it."""
    held = exists().where(
        Membership.seat == Seat.id,
        Membership.deleted.is_(None),
        current_on(Membership, on),
        person_is_there(Membership),
    )
    return and_(current_on(Seat, on), ~held.correlate(Seat))


Seat.derived = (
    Derived("vacant", tr("Vacant"), kinds.YesNo(), vacant, tr("Open, and nobody holds it.")),
    Derived("current", tr("Current"), kinds.YesNo(), current, tr("Between its two dates, both included.")),
)
