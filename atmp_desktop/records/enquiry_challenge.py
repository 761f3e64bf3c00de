"""Which challenges an enquiry is about."""

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


class EnquiryChallenge(Record):
    """A challenge that an enquiry is about."""

    __tablename__ = "enquiry_challenge"

    enquiry: Mapped[UUID] = link(tr("Enquiry"), "enquiry", required=True, erasing="erase", link_name=tr("Challenges"))
    challenge: Mapped[UUID] = link(
        tr("Challenge"), "challenge", required=True, erasing="erase", link_name=tr("Enquiries")
    )

    about: ClassVar[About] = About(
        one=tr("Challenge of an enquiry"),
        many=tr("Challenges of enquiries"),
        icon="enquiry_challenge",
        meaning=tr("A challenge that an enquiry is about."),
        columns=("enquiry", "challenge"),
        part=True,
        belongs_to=("enquiry", "challenge"),
        order=("enquiry", "challenge"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return tr(
            "{challenge} in {enquiry}",
            challenge=words.get(values["challenge"], "?"),
            enquiry=words.get(values["enquiry"], "?"),
        )

    @classmethod
    def breaches(cls, connection: Connection, ids: Sequence[UUID] | None) -> Iterator[tuple[UUID, FieldError]]:
        yield from linked_twice(
            connection,
            EnquiryChallenge,
            ("enquiry", "challenge"),
            ids,
            tr("The enquiry is about this challenge already."),
        )
