"""Which project addresses which challenge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link, text
from atmp_desktop.records.record import About, Record, Values
from atmp_desktop.records.twice import linked_twice
from atmp_desktop.translation import tr


class ProjectChallenge(Record):
    """A challenge that a project addresses."""

    __tablename__ = "project_challenge"

    project: Mapped[UUID] = link(
        tr("Project"), "project", required=True, erasing="erase", link_name=tr("Challenges addressed")
    )
    challenge: Mapped[UUID] = link(
        tr("Challenge"), "challenge", required=True, erasing="erase", link_name=tr("Projects")
    )
    note: Mapped[str | None] = text(tr("How"))

    about: ClassVar[About] = About(
        one=tr("Challenge addressed"),
        many=tr("Challenges addressed"),
        icon="challenge",
        meaning=tr("A challenge that a project addresses."),
        columns=("project", "challenge", "note"),
        part=True,
        belongs_to=("project", "challenge"),
        order=("project", "challenge"),
        quick=("note",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "{project} addresses {challenge}",
            project=words.get(values["project"], "?"),
            challenge=words.get(values["challenge"], "?"),
        )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection,
            ProjectChallenge,
            ("project", "challenge"),
            ids,
            tr("The project addresses this challenge already."),
        )
