"""What is known of a person's privacy: why their details are held, from where, and what they asked not to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.records.person import Person


@dataclass(frozen=True)
class Privacy:
    """The fields of a person's privacy, by their names."""

    lawful_basis: str | None
    source: str | None
    informed_on: date | None
    review_by: date | None
    do_not_contact: bool
    restricted: bool


def privacy_of(connection: Connection, person: UUID) -> Privacy | None:
    """The privacy of a person, or None where there is no such person."""
    query = select(
        Person.lawful_basis,
        Person.source,
        Person.informed_on,
        Person.review_by,
        Person.do_not_contact,
        Person.restricted,
    )
    row = connection.execute(query.where(Person.id == person)).first()
    return None if row is None else Privacy(*row)
