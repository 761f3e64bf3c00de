"""Contacts with people and organisations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import day, link, long_text, lookup, text
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come

KINDS = {
    "email": "Email",
    "call": "Call",
    "in_person": "In person",
    "online": "Online",
    "event": "Event",
    "letter": "Letter",
}


class Interaction(Record):
    """A contact with people or organisations: an email, a call, a visit, an event, a letter."""

    __tablename__ = "interaction"

    on: Mapped[date] = day("On", required=True)
    kind: Mapped[str | None] = lookup("Kind", "interaction_kind", KINDS, width=12)
    subject: Mapped[str] = text("Subject", required=True, search=True, width=40)
    notes: Mapped[str | None] = long_text("Notes", search=True)
    follow_up: Mapped[UUID | None] = link("Follow-up action", "action", link_name="Follows from")

    about: ClassVar[About] = About(
        one="Interaction",
        many="Interactions",
        icon="interaction",
        columns=("on", "kind", "subject", "follow_up"),
        order=("-on",),
        quick=("kind", "notes"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["subject"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "on", today, "Type the day the contact took place.")
