"""Which resource helps with which challenge."""

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


class ChallengeResource(Record):
    """A resource that helps with a challenge."""

    __tablename__ = "challenge_resource"

    challenge: Mapped[UUID] = link(
        tr("Challenge"), "challenge", required=True, erasing="erase", link_name=tr("Resources")
    )
    resource: Mapped[UUID] = link(
        tr("Resource"), "resource", required=True, erasing="erase", link_name=tr("Challenges")
    )
    note: Mapped[str | None] = text(tr("How"))

    about: ClassVar[About] = About(
        one=tr("Resource for a challenge"),
        many=tr("Resources for challenges"),
        icon="resource",
        meaning=tr("A resource that helps with a challenge."),
        columns=("challenge", "resource", "note"),
        part=True,
        belongs_to=("challenge", "resource"),
        order=("challenge", "resource"),
        quick=("note",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "{resource} for {challenge}",
            resource=words.get(values["resource"], "?"),
            challenge=words.get(values["challenge"], "?"),
        )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection,
            ChallengeResource,
            ("challenge", "resource"),
            ids,
            tr("This resource helps with the challenge already."),
        )
