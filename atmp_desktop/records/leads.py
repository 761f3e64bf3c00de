"""Who leads a group on a day. Knows memberships and people, not what is asked for."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.spans import current_on, person_is_there


def leads_of(connection: Connection, group: UUID, on: date) -> list[tuple[UUID, str]]:
    """Who leads a group on a day, with their names: the longest in office first, two or more being joint leads."""
    query = select(Person.id, full_name()).join(Membership, Membership.person == Person.id)
    query = query.where(
        Membership.group == group,
        Membership.role == "lead",
        Membership.deleted.is_(None),
        current_on(Membership, on),
        person_is_there(Membership),
    )
    found = connection.execute(query.order_by(Membership.from_date.asc().nulls_first(), Membership.id))
    return list({row[0]: row[1] for row in found}.items())
