"""What became of an organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, link, partial_date
from atmp_desktop.records.record import About, Draft, Record, Values
from atmp_desktop.translation import tr

WAYS = {"renamed": tr("Renamed"), "merged": tr("Merged"), "split": tr("Split"), "hosted": tr("Hosted")}


class Succession(Record):
    """One organisation taken over by another on a date: renamed, merged, split or hosted."""

    __tablename__ = "succession"

    organisation: Mapped[UUID] = link(
        tr("Organisation"), "organisation", required=True, erasing="erase", link_name=tr("Succeeded by")
    )
    successor: Mapped[UUID] = link(tr("Successor"), "organisation", required=True, link_name=tr("Successor of"))
    way: Mapped[str] = choice(tr("How"), WAYS, required=True, width=10)
    on: Mapped[PartialDate | None] = partial_date(tr("On"))

    about: ClassVar[About] = About(
        one=tr("Succession"),
        many=tr("Successions"),
        icon="succession",
        meaning=tr("One organisation taken over by another on a date: renamed, merged, split or hosted."),
        columns=("organisation", "way", "successor", "on"),
        part=True,
        belongs_to=("organisation",),
        order=("on",),
        quick=("on",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{words.get(values['organisation'], '?')} → {words.get(values['successor'], '?')}"

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        if values["organisation"] is not None and values["organisation"] == values["successor"]:
            yield FieldError(
                "successor", tr("An organisation cannot succeed itself."), tr("Choose another organisation.")
            )
