"""Who and what is left out of anything handed out: restricted people with all that is about them, and secretariat-only
contact points, unless ticked in. Knows no file."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, or_, select, type_coerce
from sqlalchemy.types import NullType

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.record import Record, links_of

HIDDEN = "(restricted)"
"""What stands for the name of a restricted person where a row about something else has it, such as an action's owner."""


def withheld(record_type: type[Record]) -> ColumnElement[bool] | None:
    """The rows of a type that are left out, or None where a type has none.

    These are restricted people; what belongs to one or is a part that names one (affiliations, memberships, contact
    points, participants, other owners, tags); and secretariat-only contact points. An action, which is the group's
    rather than its owner's, stays with its owner's name hidden. Source: product.md, "Privacy (UK GDPR)".
    """
    if record_type is Person:
        return Person.restricted.is_(True)
    ways: list[ColumnElement[bool]] = []
    if record_type is ContactPoint:
        ways.append(ContactPoint.audience == "secretariat")
    for name, field in links_of(record_type).items():
        assert isinstance(field.kind, Link)
        if not (record_type.about.part or name in record_type.about.belongs_to):
            continue
        target: Any = BY_NAME[field.kind.target]
        above = withheld(target)
        if above is not None:
            ways.append(getattr(record_type, name).in_(select(target.id).where(above)))
    return or_(*ways) if ways else None


class Withheld:
    """What an export leaves out of one register, looked up when first asked for. With `secretariat` that is nothing.

    Attributes:
        hidden: how many names it has hidden so far.
    """

    def __init__(self, connection: Connection, *, secretariat: bool) -> None:
        self.hidden = 0
        self._connection = connection
        self._secretariat = secretariat
        self._ids: dict[type[Record], frozenset[bytes]] = {}

    def ids(self, record_type: type[Record]) -> frozenset[bytes]:
        """The ids of the records of a type that are left out, as bytes."""
        if self._secretariat:
            return frozenset()
        if record_type not in self._ids:
            condition = withheld(record_type)
            found: frozenset[bytes] = frozenset()
            if condition is not None:
                identity: ColumnElement[Any] = type_coerce(record_type.id, NullType())
                found = frozenset(bytes(id) for id in self._connection.scalars(select(identity).where(condition)))
            self._ids[record_type] = found
        return self._ids[record_type]

    def name(self, record_type: type[Record], id: UUID, name: str) -> str:
        """The name of a record as others may see it."""
        if id.bytes not in self.ids(record_type):
            return name
        self.hidden += 1
        return HIDDEN

    def person(self, id: UUID | None, name: str) -> str:
        """The name of a person as others may see it, or what stands there where there is none."""
        return name if id is None else self.name(Person, id, name)

    def in_words(self, text: str) -> str:
        """Text put together from names (a group's leads), with those of restricted people hidden."""
        if self._names is None:
            return text
        shown, count = self._names.subn(HIDDEN, text)
        self.hidden += count
        return shown

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        if not self.ids(Person):
            return None
        names = self._connection.scalars(select(full_name()).where(Person.restricted.is_(True)))
        # The longest first, so that of two names that begin alike the whole one is hidden.
        return re.compile(
            rf"(?<!\w)(?:{'|'.join(re.escape(each) for each in sorted(names, key=len, reverse=True))})(?!\w)"
        )
