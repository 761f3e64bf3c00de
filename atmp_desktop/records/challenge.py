"""What stands in the way of advanced therapies reaching patients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.records.fields import choice, long_text, text
from atmp_desktop.records.record import About, Record, Values
from atmp_desktop.translation import tr

STATUSES = {
    "open": tr("Open"),
    "being_addressed": tr("Being addressed"),
    "resolved": tr("Resolved"),
    "parked": tr("Parked"),
}


class Challenge(Record):
    """A barrier that projects and resources address."""

    __tablename__ = "challenge"

    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    description: Mapped[str | None] = long_text(tr("Description"), search=True)
    status: Mapped[str | None] = choice(
        tr("Status"),
        STATUSES,
        default="open",
        width=17,
        tones={"open": "amber", "being_addressed": "blue", "resolved": "green", "parked": "grey"},
    )

    about: ClassVar[About] = About(
        one=tr("Challenge"),
        many=tr("Challenges"),
        icon="challenge",
        meaning=tr("A barrier that projects and resources address."),
        columns=("title", "status", "description"),
        quick=("description",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])
