"""Who else owes an action."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Record, Values


class CoOwner(Record):
    """A person who owes an action together with its owner."""

    __tablename__ = "co_owner"

    action: Mapped[UUID] = link("Action", "action", required=True, erasing="erase", link_name="Other owners")
    person: Mapped[UUID] = link("Person", "person", required=True, erasing="erase", link_name="Shared actions")

    about: ClassVar[About] = About(
        one="Other owner",
        many="Other owners",
        icon="co_owner",
        columns=("action", "person"),
        part=True,
        belongs_to=("action", "person"),
        order=("action", "person"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["person"], "?")
