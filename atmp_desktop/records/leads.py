"""Who leads which group on a day. Knows memberships and people, not what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.group import Group, heads
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person, full_name, organisation


@dataclass(frozen=True)
class Head:
    """Somebody who leads or chairs a group.

    Attributes:
        organisation: whom they sit for, else where they work, if that is known.
    """

    person: UUID
    name: str
    role: str
    from_date: date | None
    to_date: date | None
    organisation: UUID | None


def who_lead(connection: Connection, on: date) -> dict[UUID, list[Head]]:
    """Those who lead each group on a day, the longest in office first, each person once: its leads, two or more of them
    being joint; of a coordinating group that has none its chair."""
    return _heads(connection, on, None)


def leads_of(connection: Connection, group: UUID, on: date) -> list[Head]:
    """Those who lead one group on a day; see who_lead."""
    return _heads(connection, on, group).get(group, [])


def _heads(connection: Connection, on: date, group: UUID | None) -> dict[UUID, list[Head]]:
    query = (
        select(
            Membership.group,
            Membership.person,
            Membership.role,
            Membership.from_date,
            Membership.to_date,
            func.coalesce(Membership.represents, organisation(on)).label("organisation"),
            full_name().label("name"),
        )
        .join(Person, Person.id == Membership.person)
        .join(Group, Group.id == Membership.group)
        .where(heads(on))
        .order_by(Membership.from_date.asc().nulls_first(), Membership.id)
    )
    if group is not None:
        query = query.where(Membership.group == group)
    found: dict[UUID, list[Head]] = {}
    for row in connection.execute(query):
        of_group = found.setdefault(row.group, [])
        if not any(each.person == row.person for each in of_group):
            of_group.append(Head(row.person, row.name, row.role, row.from_date, row.to_date, row.organisation))
    return found
