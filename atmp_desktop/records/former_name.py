"""Names an organisation had before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import day, link, text
from atmp_desktop.records.record import About, Draft, Record, Values, check_span
from atmp_desktop.translation import tr


class FormerName(Record):
    """A name an organisation went by, and when; it is still found by it."""

    __tablename__ = "former_name"

    organisation: Mapped[UUID] = link(
        tr("Organisation"), "organisation", required=True, erasing="erase", link_name=tr("Former names")
    )
    name: Mapped[str] = text(tr("Former name"), required=True, search=True, width=34)
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")

    about: ClassVar[About] = About(
        one=tr("Former name"),
        many=tr("Former names"),
        icon="former_name",
        meaning=tr("A name an organisation went by, and when; it is still found by it."),
        columns=("organisation", "name", "from_date", "to_date"),
        part=True,
        belongs_to=("organisation",),
        order=("to_date",),
        quick=("from_date", "to_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["name"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")
