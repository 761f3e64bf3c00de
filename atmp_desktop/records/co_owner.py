"""Who else owes an action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Record, Values
from atmp_desktop.records.twice import linked_twice
from atmp_desktop.translation import tr


class CoOwner(Record):
    """A person who owes an action together with its owner."""

    __tablename__ = "co_owner"

    action: Mapped[UUID] = link(tr("Action"), "action", required=True, erasing="erase", link_name=tr("Other owners"))
    person: Mapped[UUID] = link(tr("Person"), "person", required=True, erasing="erase", link_name=tr("Shared actions"))

    about: ClassVar[About] = About(
        one=tr("Other owner"),
        many=tr("Other owners"),
        icon="co_owner",
        meaning=tr("A person who owes an action together with its owner."),
        columns=("action", "person"),
        part=True,
        belongs_to=("action", "person"),
        order=("action", "person"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["person"], "?")

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection,
            CoOwner,
            ("action", "person"),
            ids,
            tr("This person is among the other owners of this action already."),
        )
