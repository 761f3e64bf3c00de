"""What a project is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.records.fields import link, long_text, whole
from atmp_desktop.records.record import About, Record, Values
from atmp_desktop.translation import tr


class Aim(Record):
    """One aim of a project, in its place among the others."""

    __tablename__ = "aim"

    project: Mapped[UUID] = link(tr("Project"), "project", required=True, erasing="erase", link_name=tr("Aims"))
    position: Mapped[int | None] = whole(tr("Position"), least=1, most=999)
    text: Mapped[str] = long_text(tr("Aim"), required=True, search=True)

    about: ClassVar[About] = About(
        one=tr("Aim"),
        many=tr("Aims"),
        icon="aim",
        meaning=tr("One aim of a project, in its place among the others."),
        columns=("project", "position", "text"),
        part=True,
        belongs_to=("project",),
        order=("project", "position"),
        quick=("position",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return str(values["text"]).splitlines()[0][:120]
