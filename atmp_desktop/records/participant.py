"""Who took part in a contact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Draft, Record, Values, check_one_owner
from atmp_desktop.records.twice import linked_twice
from atmp_desktop.translation import tr

OWNERS = ("person", "organisation")


class Participant(Record):
    """A person (with the affiliation they had) or an organisation that took part in an interaction."""

    __tablename__ = "participant"

    interaction: Mapped[UUID] = link(
        tr("Interaction"), "interaction", required=True, erasing="erase", link_name=tr("Participants")
    )
    person: Mapped[UUID | None] = link(tr("Person"), "person", together="who", link_name=tr("Interactions"))
    organisation: Mapped[UUID | None] = link(
        tr("Organisation"), "organisation", together="who", link_name=tr("Interactions")
    )
    affiliation: Mapped[UUID | None] = link(tr("As"), "affiliation", together="who")

    about: ClassVar[About] = About(
        one=tr("Participant"),
        many=tr("Participants"),
        icon="participant",
        meaning=tr("A person (with the affiliation they had) or an organisation that took part in an interaction."),
        columns=("interaction", "person", "organisation", "affiliation"),
        part=True,
        belongs_to=("interaction",),
        order=("interaction",),
        quick=("person", "organisation"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["person"] or values["organisation"], "?")

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_one_owner(cls, values, OWNERS, tr("participant"))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        for name, words in (("person", tr("This person")), ("organisation", tr("This organisation"))):
            said = tr("{words} is among the participants of this interaction already.", words=words)
            yield from linked_twice(connection, Participant, ("interaction", name), ids, said)
