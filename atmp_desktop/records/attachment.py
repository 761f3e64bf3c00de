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

    file: Mapped[UUID] = link("File", "file", required=True, erasing="erase", link_name="Attached to")
    label: Mapped[str | None] = text("Label", search=True, help="What it is, where its name does not say so.")
    enquiry: Mapped[UUID | None] = link("Enquiry", "enquiry", together="owner", erasing="erase", link_name="Files")
    message: Mapped[UUID | None] = link("Message", "message", together="owner", erasing="erase", link_name="Files")
    meeting: Mapped[UUID | None] = link("Meeting", "meeting", together="owner", erasing="erase", link_name="Files")
    agenda_item: Mapped[UUID | None] = link(
        "Agenda item", "agenda_item", together="owner", erasing="erase", link_name="Files"
    )
    decision: Mapped[UUID | None] = link("Decision", "decision", together="owner", erasing="erase", link_name="Files")
    action: Mapped[UUID | None] = link("Action", "action", together="owner", erasing="erase", link_name="Files")
    minutes_version: Mapped[UUID | None] = link(
        "Minutes", "minutes_version", together="owner", erasing="erase", link_name="Files"
    )
    organisation: Mapped[UUID | None] = link(
        "Organisation", "organisation", together="owner", erasing="erase", link_name="Files"
    )
    person: Mapped[UUID | None] = link("Person", "person", together="owner", erasing="erase", link_name="Files")
    group: Mapped[UUID | None] = link("Group", "group", together="owner", erasing="erase", link_name="Files")
    project: Mapped[UUID | None] = link("Project", "project", together="owner", erasing="erase", link_name="Files")
    interaction: Mapped[UUID | None] = link(
        "Interaction", "interaction", together="owner", erasing="erase", link_name="Files"
    )
    study: Mapped[UUID | None] = link("Study", "study", together="owner", erasing="erase", link_name="Files")

    about: ClassVar[About] = About(
        one="Attachment",
        many="Attachments",
        icon="attachment",
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
        yield from check_one_owner(values, OWNERS, "file attachment")
