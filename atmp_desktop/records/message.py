"""Messages of an enquiry: what came, what went out, and notes among colleagues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from atmp_desktop.days.dates import format_datetime, today_in_london
from atmp_desktop.errors import FieldError
from atmp_desktop.records.fields import choice, link, long_text, moment
from atmp_desktop.records.fields import text as line
from atmp_desktop.records.record import About, Draft, Record, Values

DIRECTIONS = {"in": "In", "out": "Out", "internal": "Internal note"}


class Message(Record):
    """A message of an enquiry: one that came in, one that went out, or a note among colleagues."""

    __tablename__ = "message"

    enquiry: Mapped[UUID] = link("Enquiry", "enquiry", required=True, erasing="erase", link_name="Messages")
    direction: Mapped[str] = choice(
        "Direction",
        DIRECTIONS,
        required=True,
        default="in",
        width=13,
        tones={"in": "blue", "out": "green", "internal": "grey"},
    )
    at: Mapped[datetime] = moment("When", required=True)
    sender: Mapped[str | None] = line("From", longest=1000, search=True)
    to: Mapped[str | None] = long_text("To", search=True)
    cc: Mapped[str | None] = long_text("Copied to", search=True)
    subject: Mapped[str | None] = line("Subject", longest=1000, search=True, width=36)
    text: Mapped[str | None] = long_text("Text", search=True)
    html: Mapped[str | None] = long_text("HTML as received", section="As received")
    original: Mapped[UUID | None] = link("Original", "file", section="As received", link_name="Messages")
    message_id: Mapped[str | None] = line("Message-ID", longest=1000, section="As received")
    in_reply_to: Mapped[str | None] = line("In reply to", longest=1000, section="As received")
    references: Mapped[str | None] = long_text("Earlier messages", section="As received")
    defects: Mapped[str | None] = long_text("Defects", section="As received", help="Found while it was read.")

    about: ClassVar[About] = About(
        one="Message",
        many="Messages",
        icon="message",
        columns=("at", "direction", "sender", "subject", "enquiry"),
        part=True,
        belongs_to=("enquiry",),
        order=("enquiry", "at"),
        quick=("direction", "sender", "subject", "text"),
    )

    @classmethod
    def check(cls, values: Draft, today: date) -> Iterator[FieldError]:
        """A message from the future; a day is allowed for, as clocks of senders go wrong and lie east of here."""
        if values["at"] is not None and today_in_london(values["at"]) > today + timedelta(days=1):
            yield FieldError(
                "at", f"{format_datetime(values['at'])} has not come yet.", "Type when it was sent or came in."
            )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        written = values["subject"] or (values["text"] or "").partition("\n")[0][:120] or "no words"
        return f"{DIRECTIONS.get(values['direction'], 'Message')}, {format_datetime(values['at'])}: {written}"
