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

WAYS = {"renamed": "Renamed", "merged": "Merged", "split": "Split", "hosted": "Hosted"}


class Succession(Record):
    """One organisation taken over by another on a date: renamed, merged, split or hosted."""

    __tablename__ = "succession"

    organisation: Mapped[UUID] = link(
        "Organisation", "organisation", required=True, erasing="erase", link_name="Succeeded by"
    )
    successor: Mapped[UUID] = link("Successor", "organisation", required=True, link_name="Successor of")
    way: Mapped[str] = choice("How", WAYS, required=True, width=10)
    on: Mapped[PartialDate | None] = partial_date("On")

    about: ClassVar[About] = About(
        one="Succession",
        many="Successions",
        icon="succession",
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
            yield FieldError("successor", "An organisation cannot succeed itself.", "Choose another organisation.")
