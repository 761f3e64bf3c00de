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
from atmp_desktop.translation import tr

KINDS = {
    "email": tr("Email"),
    "call": tr("Call"),
    "in_person": tr("In person"),
    "online": tr("Online"),
    "event": tr("Event"),
    "letter": tr("Letter"),
}


class Interaction(Record):
    """A contact with people or organisations: an email, a call, a visit, an event, a letter."""

    __tablename__ = "interaction"

    on: Mapped[date] = day(tr("On"), required=True)
    kind: Mapped[str | None] = lookup(tr("Kind"), "interaction_kind", KINDS, width=12)
    subject: Mapped[str] = text(tr("Subject"), required=True, search=True, width=40)
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)
    follow_up: Mapped[UUID | None] = link(tr("Follow-up action"), "action", link_name=tr("Follows from"))

    about: ClassVar[About] = About(
        one=tr("Interaction"),
        many=tr("Interactions"),
        icon="interaction",
        meaning=tr("A contact with people or organisations: an email, a call, a visit, an event, a letter."),
        columns=("on", "kind", "subject", "follow_up"),
        order=("-on",),
        quick=("kind", "notes"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["subject"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_has_come(values, "on", today, tr("Type the day the contact took place."))
