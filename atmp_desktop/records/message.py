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
from atmp_desktop.translation import tr

DIRECTIONS = {"in": tr("In"), "out": tr("Out"), "internal": tr("Internal note")}


class Message(Record):
    """A message of an enquiry: one that came in, one that went out, or a note among colleagues."""

    __tablename__ = "message"

    enquiry: Mapped[UUID] = link(tr("Enquiry"), "enquiry", required=True, erasing="erase", link_name=tr("Messages"))
    direction: Mapped[str] = choice(
        tr("Direction"),
        DIRECTIONS,
        required=True,
        default="in",
        width=13,
        tones={"in": "blue", "out": "green", "internal": "grey"},
    )
    at: Mapped[datetime] = moment(tr("When"), required=True)
    sender: Mapped[str | None] = line(tr("From"), longest=1000, search=True)
    to: Mapped[str | None] = long_text(tr("To"), search=True)
    cc: Mapped[str | None] = long_text(tr("Copied to"), search=True)
    subject: Mapped[str | None] = line(tr("Subject"), longest=1000, search=True, width=36)
    text: Mapped[str | None] = long_text(tr("Text"), search=True)
    html: Mapped[str | None] = long_text(tr("HTML as received"), section=tr("As received"))
    original: Mapped[UUID | None] = link(tr("Original"), "file", section=tr("As received"), link_name=tr("Messages"))
    message_id: Mapped[str | None] = line(tr("Message-ID"), longest=1000, section=tr("As received"))
    in_reply_to: Mapped[str | None] = line(tr("In reply to"), longest=1000, section=tr("As received"))
    references: Mapped[str | None] = long_text(tr("Earlier messages"), section=tr("As received"))
    defects: Mapped[str | None] = long_text(
        tr("Defects"), section=tr("As received"), help=tr("Found while it was read.")
    )

    about: ClassVar[About] = About(
        one=tr("Message"),
        many=tr("Messages"),
        icon="message",
        meaning=tr("A message of an enquiry: one that came in, one that went out, or a note among colleagues."),
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
                "at",
                tr("{at} has not come yet.", at=format_datetime(values["at"])),
                tr("Type when it was sent or came in."),
            )

    @classmethod
    def name_of(cls, values: Values, words: Mapping[UUID, str]) -> str:
        written = values["subject"] or (values["text"] or "").partition("\n")[0][:120] or tr("no words")
        way = DIRECTIONS.get(values["direction"], tr("Message"))
        return f"{way}, {format_datetime(values['at'])}: {written}"
