"""The correspondence of an enquiry as a thread: messages, notes, contacts with who asked meanwhile, and its steps, in time.

Headers and first words are read for all that is shown, the text of a message only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, or_, select

from atmp_desktop.days.dates import LONDON
from atmp_desktop.records.action import Action
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_machine import OPEN
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.file import File
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.message import Message
from atmp_desktop.records.participant import Participant
from atmp_desktop.store.questions.answer import words_of_choices
from atmp_desktop.translation import tr

OPENING = 200
"""Characters of a message that are read for its line."""

PIECE = 20_000
"""Characters of a message that are read at a time."""


@dataclass(frozen=True)
class Attached:
    """A file of a message: the file's id, its name, its size in bytes where that is known."""

    file: UUID
    name: str
    size: int | None


@dataclass(frozen=True)
class Entry:
    """One thing in a thread.

    Attributes:
        kind: message, interaction or step.
        day: when, in London. at: the moment, where it is known.
        way: of a message in, out or internal; of the others "".
        who: from whom it came or to whom it went, as given; what kind of contact or step it was.
        subject: what it is about, or the note of a step.
        opening: the first words of its text, on one line.
        length: characters of the text. html_length: of the HTML it came with.
        files: what is attached.
        received: the file with the message as it was received, or None.
        version: when a message was written last: the same lines may stand above another text.
    """

    kind: str
    id: UUID
    day: date
    at: datetime | None = None
    way: str = ""
    who: str = ""
    subject: str = ""
    opening: str = ""
    length: int = 0
    html_length: int = 0
    files: tuple[Attached, ...] = ()
    received: UUID | None = None
    version: datetime | None = None


@dataclass(frozen=True)
class Thread:
    """A thread, the newest first.

    Attributes:
        entries: as many as were asked for.
        earlier: how many earlier ones there are.
        messages: how many messages there are in all.
    """

    entries: tuple[Entry, ...]
    earlier: int
    messages: int


def read_thread(connection: Connection, enquiry: UUID, today: date, limit: int) -> Thread:
    """The newest entries of an enquiry's thread, at most `limit`."""
    messages, count = _messages(connection, enquiry, limit)
    steps = _steps(connection, enquiry)
    contacts = _contacts(connection, enquiry, today, limit)
    found = sorted([*messages, *steps, *contacts], key=_newest_first, reverse=True)
    total = count + len(steps) + len(contacts)
    return Thread(tuple(found[:limit]), max(0, total - limit), count)


def read_text(connection: Connection, message: UUID, start: int = 0, characters: int = PIECE) -> str:
    """Some characters of a message's text, from a place on; "" past its end, and where there is no such message."""
    query = select(func.substr(Message.text, start + 1, characters)).where(Message.id == message)
    return connection.scalar(query) or ""


def read_html(connection: Connection, message: UUID, longest: int) -> str:
    """The HTML that a message came with; "" where it has none, or more than so many characters."""
    query = select(Message.html).where(Message.id == message, func.length(Message.html) <= longest)
    return connection.scalar(query) or ""


def _newest_first(entry: Entry) -> tuple[date, bool, str, UUID]:
    """What is known to the day alone stands below what has its time; a step of a day above the messages that led to it."""
    clock = "" if entry.at is None else entry.at.isoformat()
    return entry.day, entry.kind == "step", clock, entry.id


def _messages(connection: Connection, enquiry: UUID, limit: int) -> tuple[list[Entry], int]:
    there = (Message.enquiry == enquiry, Message.deleted.is_(None))
    query = (
        select(
            Message.id,
            Message.at,
            Message.direction,
            Message.sender,
            Message.to,
            Message.subject,
            Message.original,
            Message.updated_at,
            func.substr(Message.text, 1, OPENING).label("opening"),
            func.coalesce(func.length(Message.text), 0).label("length"),
            func.coalesce(func.length(Message.html), 0).label("html_length"),
        )
        .where(*there)
        .order_by(Message.at.desc(), Message.id.desc())
        .limit(limit)
    )
    rows = connection.execute(query).all()
    count = len(rows) if len(rows) < limit else _count(connection, there)
    files = _files(connection, [row.id for row in rows])
    return [_letter(row, files) for row in rows], count


def _letter(row: Any, files: Mapping[UUID, Sequence[Attached]]) -> Entry:
    return Entry(
        "message",
        row.id,
        row.at.astimezone(LONDON).date(),
        row.at,
        row.direction,
        (row.to if row.direction == "out" else row.sender) or "",
        row.subject or "",
        " ".join((row.opening or "").split()),
        row.length,
        row.html_length,
        tuple(files.get(row.id, ())),
        row.original,
        row.updated_at,
    )


def _count(connection: Connection, there: Sequence[Any]) -> int:
    return connection.scalar(select(func.count()).select_from(Message).where(*there)) or 0


def _files(connection: Connection, messages: Sequence[UUID]) -> dict[UUID, list[Attached]]:
    query = (
        select(Attachment.message, Attachment.file, File.name, File.size)
        .join(File, File.id == Attachment.file)
        .where(Attachment.message.in_(messages), Attachment.deleted.is_(None), File.deleted.is_(None))
        .order_by(File.name, Attachment.id)
    )
    found: dict[UUID, list[Attached]] = {}
    for row in connection.execute(query):
        found.setdefault(row.message, []).append(Attached(row.file, row.name, row.size))
    return found


def _steps(connection: Connection, enquiry: UUID) -> list[Entry]:
    in_words = words_of_choices(connection)
    query = select(EnquiryStep.id, EnquiryStep.on, EnquiryStep.kind, EnquiryStep.note)
    query = query.where(EnquiryStep.enquiry == enquiry, EnquiryStep.deleted.is_(None))
    return [
        Entry(
            "step",
            row.id,
            row.on,
            who=in_words(EnquiryStep, "kind", row.kind),
            subject=" ".join((row.note or "").split()),
        )
        for row in connection.execute(query)
    ]


def _contacts(connection: Connection, enquiry: UUID, today: date, limit: int) -> list[Entry]:
    """The interactions that an action of the enquiry followed from, and those with who asked, from the day it was received
    to the day it was answered, or to this day while an answer is owed."""
    asked = select(Enquiry.received_on, Enquiry.person, Enquiry.status).where(Enquiry.id == enquiry)
    found = connection.execute(asked).one_or_none()
    if found is None:
        return []
    ended = select(func.max(EnquiryStep.on)).where(
        EnquiryStep.enquiry == enquiry, EnquiryStep.kind.in_(("replied", "closed")), EnquiryStep.deleted.is_(None)
    )
    until = today if found.status in OPEN else connection.scalar(ended) or today
    followed = select(Action.id).where(Action.enquiry == enquiry, Action.deleted.is_(None))
    chosen: list[ColumnElement[bool]] = [Interaction.follow_up.in_(followed)]
    if found.person is not None:
        taking_part = select(Participant.interaction).where(
            Participant.person == found.person, Participant.deleted.is_(None)
        )
        chosen.append(Interaction.id.in_(taking_part) & Interaction.on.between(found.received_on, until))
    query = (
        select(Interaction.id, Interaction.on, Interaction.kind, Interaction.subject)
        .where(or_(*chosen), Interaction.deleted.is_(None))
        .order_by(Interaction.on.desc(), Interaction.id.desc())
        .limit(limit)
    )
    in_words = words_of_choices(connection)
    return [
        Entry(
            "interaction",
            row.id,
            row.on,
            who=in_words(Interaction, "kind", row.kind) or tr("Contact"),
            subject=row.subject,
        )
        for row in connection.execute(query)
    ]
