"""Which record carries which tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Draft, Record, Values, among, check_one_owner
from atmp_desktop.records.twice import linked_twice
from atmp_desktop.translation import tr

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

    tag: Mapped[UUID] = link(tr("Tag"), "tag", required=True, erasing="erase", link_name=tr("Where it is used"))
    organisation: Mapped[UUID | None] = link(
        tr("Organisation"), "organisation", together="owner", erasing="erase", link_name=tr("Tags")
    )
    person: Mapped[UUID | None] = link(tr("Person"), "person", together="owner", erasing="erase", link_name=tr("Tags"))
    group: Mapped[UUID | None] = link(tr("Group"), "group", together="owner", erasing="erase", link_name=tr("Tags"))
    project: Mapped[UUID | None] = link(
        tr("Project"), "project", together="owner", erasing="erase", link_name=tr("Tags")
    )
    challenge: Mapped[UUID | None] = link(
        tr("Challenge"), "challenge", together="owner", erasing="erase", link_name=tr("Tags")
    )
    resource: Mapped[UUID | None] = link(
        tr("Resource"), "resource", together="owner", erasing="erase", link_name=tr("Tags")
    )
    interaction: Mapped[UUID | None] = link(
        tr("Interaction"), "interaction", together="owner", erasing="erase", link_name=tr("Tags")
    )
    action: Mapped[UUID | None] = link(tr("Action"), "action", together="owner", erasing="erase", link_name=tr("Tags"))
    enquiry: Mapped[UUID | None] = link(
        tr("Enquiry"), "enquiry", together="owner", erasing="erase", link_name=tr("Tags")
    )
    meeting: Mapped[UUID | None] = link(
        tr("Meeting"), "meeting", together="owner", erasing="erase", link_name=tr("Tags")
    )
    study: Mapped[UUID | None] = link(tr("Study"), "study", together="owner", erasing="erase", link_name=tr("Tags"))
    decision: Mapped[UUID | None] = link(
        tr("Decision"), "decision", together="owner", erasing="erase", link_name=tr("Tags")
    )
    paper: Mapped[UUID | None] = link(tr("Paper"), "paper", together="owner", erasing="erase", link_name=tr("Tags"))

    about: ClassVar[About] = About(
        one=tr("Tag on a record"),
        many=tr("Tags on records"),
        icon="tag",
        meaning=tr("A tag on a record."),
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
        yield from check_one_owner(cls, values, OWNERS, tr("tag on a record"))

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        # Tags are mostly put on records of one type at a time: the other dozen links need no look.
        counts: list[Any] = [func.count(getattr(Tagging, owner)) for owner in OWNERS]
        filled = among(Tagging, select(*counts), ids)
        for owner, count in zip(OWNERS, connection.execute(filled).one(), strict=True):
            if count > 0:
                yield from linked_twice(
                    connection, Tagging, (owner, "tag"), ids, tr("This record has the tag already.")
                )
