"""Which file is attached to which record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import link, text
from atmp_desktop.records.record import About, Draft, Record, Values, check_one_owner
from atmp_desktop.translation import tr

OWNERS = (
    "enquiry",
    "message",
    "meeting",
    "agenda_item",
    "decision",
    "action",
    "minutes_version",
    "organisation",
    "person",
    "group",
    "project",
    "interaction",
    "study",
)


class Attachment(Record):
    """A file attached to a record. The same file may be attached to several."""

    __tablename__ = "attachment"

    file: Mapped[UUID] = link(tr("File"), "file", required=True, erasing="erase", link_name=tr("Attached to"))
    label: Mapped[str | None] = text(tr("Label"), search=True, help=tr("What it is, where its name does not say so."))
    enquiry: Mapped[UUID | None] = link(
        tr("Enquiry"), "enquiry", together="owner", erasing="erase", link_name=tr("Files")
    )
    message: Mapped[UUID | None] = link(
        tr("Message"), "message", together="owner", erasing="erase", link_name=tr("Files")
    )
    meeting: Mapped[UUID | None] = link(
        tr("Meeting"), "meeting", together="owner", erasing="erase", link_name=tr("Files")
    )
    agenda_item: Mapped[UUID | None] = link(
        tr("Agenda item"), "agenda_item", together="owner", erasing="erase", link_name=tr("Files")
    )
    decision: Mapped[UUID | None] = link(
        tr("Decision"), "decision", together="owner", erasing="erase", link_name=tr("Files")
    )
    action: Mapped[UUID | None] = link(tr("Action"), "action", together="owner", erasing="erase", link_name=tr("Files"))
    minutes_version: Mapped[UUID | None] = link(
        tr("Minutes"), "minutes_version", together="owner", erasing="erase", link_name=tr("Files")
    )
    organisation: Mapped[UUID | None] = link(
        tr("Organisation"), "organisation", together="owner", erasing="erase", link_name=tr("Files")
    )
    person: Mapped[UUID | None] = link(tr("Person"), "person", together="owner", erasing="erase", link_name=tr("Files"))
    group: Mapped[UUID | None] = link(tr("Group"), "group", together="owner", erasing="erase", link_name=tr("Files"))
    project: Mapped[UUID | None] = link(
        tr("Project"), "project", together="owner", erasing="erase", link_name=tr("Files")
    )
    interaction: Mapped[UUID | None] = link(
        tr("Interaction"), "interaction", together="owner", erasing="erase", link_name=tr("Files")
    )
    study: Mapped[UUID | None] = link(tr("Study"), "study", together="owner", erasing="erase", link_name=tr("Files"))

    about: ClassVar[About] = About(
        one=tr("Attachment"),
        many=tr("Attachments"),
        icon="attachment",
        meaning=tr("A file attached to a record. The same file may be attached to several."),
        columns=("file", "label", *OWNERS),
        part=True,
        belongs_to=(*OWNERS, "file"),
        order=("file",),
        quick=("label",),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return words.get(values["file"], "?")

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        yield from check_one_owner(cls, values, OWNERS, tr("file attachment"))
