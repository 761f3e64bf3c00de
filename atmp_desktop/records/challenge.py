"""What stands in the way of advanced therapies reaching patients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.records.fields import choice, long_text, text
from atmp_desktop.records.record import About, Record, Values

STATUSES = {"open": "Open", "being_addressed": "Being addressed", "resolved": "Resolved", "parked": "Parked"}


class Challenge(Record):
    """A barrier that projects and resources address."""

    __tablename__ = "challenge"

    title: Mapped[str] = text("Title", required=True, search=True, width=40)
    description: Mapped[str | None] = long_text("Description", search=True)
    status: Mapped[str | None] = choice(
        "Status",
        STATUSES,
        default="open",
        width=17,
        tones={"open": "amber", "being_addressed": "blue", "resolved": "green", "parked": "grey"},
    )

    about: ClassVar[About] = About(
        one="Challenge",
        many="Challenges",
        icon="challenge",
        columns=("title", "status", "description"),
        quick=("description",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])
