"""Which resources an enquiry was answered with."""

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


class EnquiryResource(Record):
    """A resource that was used to answer an enquiry."""

    __tablename__ = "enquiry_resource"

    enquiry: Mapped[UUID] = link(
        tr("Enquiry"), "enquiry", required=True, erasing="erase", link_name=tr("Resources used")
    )
    resource: Mapped[UUID] = link(
        tr("Resource"), "resource", required=True, erasing="erase", link_name=tr("Used in enquiries")
    )

    about: ClassVar[About] = About(
        one=tr("Resource used in an enquiry"),
        many=tr("Resources used in enquiries"),
        icon="enquiry_resource",
        meaning=tr("A resource that was used to answer an enquiry."),
        columns=("enquiry", "resource"),
        part=True,
        belongs_to=("enquiry", "resource"),
        order=("enquiry", "resource"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "{resource} for {enquiry}",
            resource=words.get(values["resource"], "?"),
            enquiry=words.get(values["enquiry"], "?"),
        )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection,
            EnquiryResource,
            ("enquiry", "resource"),
            ids,
            tr("This resource was used for the enquiry already."),
        )
