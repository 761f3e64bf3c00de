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


class ProjectChallenge(Record):
    """A challenge that a project addresses."""

    __tablename__ = "project_challenge"

    project: Mapped[UUID] = link("Project", "project", required=True, erasing="erase", link_name="Challenges addressed")
    challenge: Mapped[UUID] = link("Challenge", "challenge", required=True, erasing="erase", link_name="Projects")
    note: Mapped[str | None] = text("How")

    about: ClassVar[About] = About(
        one="Challenge addressed",
        many="Challenges addressed",
        icon="challenge",
        columns=("project", "challenge", "note"),
        part=True,
        belongs_to=("project", "challenge"),
        order=("project", "challenge"),
        quick=("note",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{words.get(values['project'], '?')} addresses {words.get(values['challenge'], '?')}"

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection, ProjectChallenge, ("project", "challenge"), ids, "The project addresses this challenge already."
        )
