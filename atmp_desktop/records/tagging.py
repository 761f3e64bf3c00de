"""Which record carries which tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Draft, Record, Values, check_one_owner

OWNERS = (
    "organisation",
    "person",
    "group",
    "project",
    "challenge",
    "resource",
    "interaction",
    "action",
    "enquiry",
    "meeting",
    "study",
    "decision",
    "paper",
)


class Tagging(Record):
    """A tag on a record."""

    __tablename__ = "tagging"

    tag: Mapped[UUID] = link("Tag", "tag", required=True, erasing="erase", link_name="Where it is used")
    organisation: Mapped[UUID | None] = link(
        "Organisation", "organisation", together="owner", erasing="erase", link_name="Tags"
    )
    person: Mapped[UUID | None] = link("Person", "person", together="owner", erasing="erase", link_name="Tags")
    group: Mapped[UUID | None] = link("Group", "group", together="owner", erasing="erase", link_name="Tags")
    project: Mapped[UUID | None] = link("Project", "project", together="owner", erasing="erase", link_name="Tags")
    challenge: Mapped[UUID | None] = link("Challenge", "challenge", together="owner", erasing="erase", link_name="Tags")
    resource: Mapped[UUID | None] = link("Resource", "resource", together="owner", erasing="erase", link_name="Tags")
    interaction: Mapped[UUID | None] = link(
        "Interaction", "interaction", together="owner", erasing="erase", link_name="Tags"
    )
    action: Mapped[UUID | None] = link("Action", "action", together="owner", erasing="erase", link_name="Tags")
    enquiry: Mapped[UUID | None] = link("Enquiry", "enquiry", together="owner", erasing="erase", link_name="Tags")
    meeting: Mapped[UUID | None] = link("Meeting", "meeting", together="owner", erasing="erase", link_name="Tags")
    study: Mapped[UUID | None] = link("Study", "study", together="owner", erasing="erase", link_name="Tags")
    decision: Mapped[UUID | None] = link("Decision", "decision", together="owner", erasing="erase", link_name="Tags")
    paper: Mapped[UUID | None] = link("Paper", "paper", together="owner", erasing="erase", link_name="Tags")

    about: ClassVar[About] = About(
        one="Tag on a record",
        many="Tags on records",
        icon="tag",
        columns=("tag", *OWNERS),
        part=True,
        belongs_to=(*OWNERS, "tag"),
        order=("tag",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["tag"], "?")

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_one_owner(values, OWNERS, "tag on a record")
