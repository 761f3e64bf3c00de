"""Assessments of stakeholders: how much weight they carry, what they think of the work, how closely they are involved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, day, link, long_text, lookup, whole
from atmp_desktop.records.record import About, Draft, Record, Values, check_has_come, check_one_owner
from atmp_desktop.translation import tr

OWNERS = ("organisation", "person")

STANCES = {
    "champion": tr("Champion"),
    "supportive": tr("Supportive"),
    "neutral": tr("Neutral"),
    "sceptical": tr("Sceptical"),
    "opposed": tr("Opposed"),
}

TONES = {"champion": "green", "supportive": "green", "neutral": "grey", "sceptical": "amber", "opposed": "red"}

ENGAGEMENT = {
    "unaware": tr("Unaware"),
    "informed": tr("Informed"),
    "consulted": tr("Consulted"),
    "involved": tr("Involved"),
    "leading": tr("Leading"),
}


class Assessment(Record):
    """What an organisation or a person meant to the work on a day: influence and interest from 1 (low) to 5 (high),
    stance, and how closely they are involved and ought to be."""

    __tablename__ = "assessment"

    organisation: Mapped[UUID | None] = link(
        tr("Organisation"), "organisation", together="owner", erasing="erase", link_name=tr("Assessments")
    )
    person: Mapped[UUID | None] = link(
        tr("Person"), "person", together="owner", erasing="erase", link_name=tr("Assessments")
    )
    on: Mapped[date] = day(tr("On"), required=True, default="today")
    influence: Mapped[int] = whole(tr("Influence"), least=1, most=5, required=True, help=tr("1 is low, 5 is high."))
    interest: Mapped[int] = whole(tr("Interest"), least=1, most=5, required=True, help=tr("1 is low, 5 is high."))
    stance: Mapped[str | None] = lookup(tr("Stance"), "stance", STANCES, tones=TONES, width=12)
    engagement_now: Mapped[str | None] = choice(tr("Engagement now"), ENGAGEMENT, width=15)
    engagement_wanted: Mapped[str | None] = choice(tr("Engagement wanted"), ENGAGEMENT, width=18)
    why: Mapped[str | None] = long_text(tr("Why"), search=True)

    about: ClassVar[About] = About(
        one=tr("Assessment"),
        many=tr("Assessments"),
        icon="assessment",
        meaning=tr(
            "What an organisation or a person meant to the work on a day: influence and interest from 1 (low) to 5 (high), stance, and how closely they are involved and ought to be."
        ),
        columns=(
            "organisation",
            "person",
            "on",
            "influence",
            "interest",
            "stance",
            "engagement_now",
            "engagement_wanted",
        ),
        belongs_to=OWNERS,
        order=("-on",),
        quick=("organisation", "person", "stance", "why"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{words.get(values['organisation'] or values['person'], '?')}, {format_date(values['on'])}"

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_one_owner(cls, values, OWNERS, tr("stakeholder assessment"))
        yield from check_has_come(values, "on", today, tr("Type the day it was made."))
