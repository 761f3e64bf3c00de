"""Who and what is left out of anything handed out: restricted people with all that is about them, and secretariat-only
contact points, unless ticked in. Knows no file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, case, or_, select, type_coerce
from sqlalchemy.types import NullType

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.file import File
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.message import Message
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.store.fold import words_of
from atmp_desktop.translation import tr

HIDDEN = tr("(restricted)")
"""What stands for the name of a restricted person where a row about something else has it, such as an action's owner."""


AS_GIVEN: Mapping[str, Mapping[str, str]] = {
    "enquiry": {"enquirer_name": "person", "enquirer_address": "person"},
    "paper": {"author_name": "author"},
}
"""Fields of a type in which somebody's name or address stands as they gave it, by the link that says who it is."""


def withheld(record_type: type[Record]) -> ColumnElement[bool] | None:
    """The rows of a type that are left out, or None where a type has none.

    These are restricted people; what belongs to one or is a part that says what one did (affiliations, memberships,
    contact points, participants, other owners, attendance, tags); the messages of their enquiries and the files attached
    to them; and secretariat-only contact points. An action or an enquiry, which is the group's rather than theirs, stays
    with their name hidden. Source: product.md, "Privacy (UK GDPR)".
    """
    restricted = Person.restricted.is_(True)
    if record_type is Person:
        return restricted
    people = select(Person.id).where(restricted)
    ways: list[ColumnElement[bool]] = []
    if record_type is ContactPoint:
        ways.append(ContactPoint.audience == "secretariat")
    if record_type is Message:
        ways.append(Message.enquiry.in_(select(Enquiry.id).where(Enquiry.person.in_(people))))
    if record_type is File:
        ways.append(File.id.in_(select(Attachment.file).where(Attachment.person.in_(people))))
    for name, field in links_of(record_type).items():
        assert isinstance(field.kind, Link)
        if name not in record_type.about.belongs_to and not (record_type.about.part and name == "person"):
            continue
        target: Any = BY_NAME[field.kind.target]
        above = withheld(target)
        if above is not None:
            ways.append(getattr(record_type, name).in_(select(target.id).where(above)))
    return or_(*ways) if ways else None


TELLING = 4
"""So many letters or digits of a detail tell something of it."""


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

    def as_given(self, record_type: type[Record], name: str, expression: ColumnElement[Any]) -> ColumnElement[Any]:
        """The SQL of a column, with what a restricted person gave as their name or address hidden."""
        link = AS_GIVEN.get(type_name(record_type), {}).get(name)
        if link is None or self._secretariat:
            return expression
        theirs = getattr(record_type, link).in_(select(Person.id).where(Person.restricted.is_(True)))
        return case((and_(theirs, expression.is_not(None)), HIDDEN), else_=expression)

    def in_words(self, text: str, *, typed: bool = False) -> str:
        """Text put together from names (a group's leads), with those of restricted people hidden; where somebody `typed` it,
        in large letters or small."""
        names = self._names
        if names is None:
            return text
        if typed:
            names = re.compile(names.pattern, re.IGNORECASE)
        shown, count = names.subn(HIDDEN, text)
        self.hidden += count
        return shown

    def finds(self, typed: str) -> bool:
        """Whether words that somebody typed to look for find a restricted person by their name, any part of it, or more than
        it, or are a part of a detail that is left out."""
        words = words_of(typed)
        if not words:
            return False
        if any(_is_named(words, name, family) for name, family in self._name_words):
            return True
        close = "".join(words)
        return len(close) >= TELLING and any(close in each or each in close for each in self._details)

    @cached_property
    def _name_words(self) -> list[tuple[list[str], list[str]]]:
        """The words of each restricted name, and of the family name in it."""
        if not self.ids(Person):
            return []
        names = select(full_name(), Person.known_as, Person.family_name).where(Person.restricted.is_(True))
        return [
            (words_of(f"{name} {known or ''}"), words_of(family))
            for name, known, family in self._connection.execute(names)
        ]

    @cached_property
    def _details(self) -> list[str]:
        """The details that are left out, of addresses what stands before the @, closed up."""
        condition = withheld(ContactPoint)
        if self._secretariat or condition is None:
            return []
        values = self._connection.scalars(select(ContactPoint.value).where(condition))
        closed = ("".join(words_of(value.partition("@")[0])) for value in values)
        return [each for each in closed if len(each) >= TELLING]

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        if not self.ids(Person):
            return None
        names = self._connection.scalars(select(full_name()).where(Person.restricted.is_(True)))
        # The longest first, so that of two names that begin alike the whole one is hidden.
        return re.compile(
            rf"(?<!\w)(?:{'|'.join(re.escape(each) for each in sorted(names, key=len, reverse=True))})(?!\w)"
        )


def _is_named(typed: list[str], name: list[str], family: list[str]) -> bool:
    """Whether typed words begin, or stand in, words of a name, or have the family name among them."""
    is_part = all(any(_is_in(word, part) for part in name) for word in typed)
    return is_part or (bool(family) and all(word in typed for word in family))


def _is_in(word: str, part: str) -> bool:
    # One or two letters are in every other name.
    return part.startswith(word) or (len(word) > 2 and word in part)
