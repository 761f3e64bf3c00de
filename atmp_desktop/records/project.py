"""Projects of the groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, day, link, long_text, text
from atmp_desktop.records.record import About, Draft, Record, Values, check_span
from atmp_desktop.translation import tr

STATUSES = {
    "planned": tr("Planned"),
    "active": tr("Active"),
    "paused": tr("Paused"),
    "completed": tr("Completed"),
    "stopped": tr("Stopped"),
}


class Project(Record):
    """A piece of work of a group, with its aims and the challenges it addresses."""

    __tablename__ = "project"

    title: Mapped[str] = text(tr("Title"), required=True, search=True, width=40)
    group: Mapped[UUID] = link(tr("Group"), "group", required=True, link_name=tr("Projects"))
    status: Mapped[str | None] = choice(
        tr("Status"),
        STATUSES,
        default="active",
        width=12,
        tones={"planned": "blue", "active": "green", "paused": "amber", "completed": "grey", "stopped": "grey"},
    )
    from_date: Mapped[date | None] = day(tr("From"), together="dates")
    to_date: Mapped[date | None] = day(tr("To"), together="dates")
    notes: Mapped[str | None] = long_text(tr("Notes"), search=True)

    about: ClassVar[About] = About(
        one=tr("Project"),
        many=tr("Projects"),
        icon="project",
        meaning=tr("A piece of work of a group, with its aims and the challenges it addresses."),
        columns=("title", "group", "status", "from_date", "to_date"),
        quick=("status", "from_date"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["title"])

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_span(values, "from_date", "to_date")
