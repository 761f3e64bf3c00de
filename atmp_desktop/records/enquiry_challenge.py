"""Which challenges an enquiry is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.records.fields import link
from atmp_desktop.records.record import About, Record, Values


class EnquiryChallenge(Record):
    """A challenge that an enquiry is about."""

    __tablename__ = "enquiry_challenge"

    enquiry: Mapped[UUID] = link("Enquiry", "enquiry", required=True, erasing="erase", link_name="Challenges")
    challenge: Mapped[UUID] = link("Challenge", "challenge", required=True, erasing="erase", link_name="Enquiries")

    about: ClassVar[About] = About(
        one="Challenge of an enquiry",
        many="Challenges of enquiries",
        icon="enquiry_challenge",
        columns=("enquiry", "challenge"),
        part=True,
        belongs_to=("enquiry", "challenge"),
        order=("enquiry", "challenge"),
    )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        return f"{words.get(values['challenge'], '?')} in {words.get(values['enquiry'], '?')}"
