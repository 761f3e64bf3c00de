"""Writes a note or a telephone call into the thread of an enquiry, and news of an action, each in one operation."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from atmp_desktop.errors import UserError
from atmp_desktop.records.action import Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.message import Message
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class NoteKind:
    """One way of writing into a thread.

    Attributes:
        words: what it is called where it is chosen; label: what adding it is called in the history.
        direction: of the message that is made.
        subject: of that message, or "".
        said: what is said when it is done.
    """

    code: str
    words: str
    label: str
    direction: str
    subject: str
    said: str


NOTE_KINDS = (
    NoteKind(
        "note", tr("Internal note"), tr("Add an internal note to an enquiry"), "internal", "", tr("The note was added.")
    ),
    NoteKind(
        "call_in",
        tr("They telephoned"),
        tr("Add a call from an enquirer"),
        "in",
        tr("Telephone call"),
        tr("The telephone call was added."),
    ),
    NoteKind(
        "call_out",
        tr("We telephoned"),
        tr("Add a call to an enquirer"),
        "out",
        tr("Telephone call"),
        tr("The telephone call was added."),
    ),
)
"""The ways, a note among colleagues first."""


def add_to_thread(store: Store, enquiry: UUID, kind: NoteKind, text: str) -> UUID:
    """Add a message with these words, of now, to an enquiry; returns the operation.

    A call came from who asked, or went to them; a note is by whoever writes. Raises UserError where there are no words, or
    the enquiry is no longer there or in the bin.
    """
    words = _words(text)
    with store.write(kind.label) as write:
        record = write.get(Enquiry, enquiry)
        if record is None or record.deleted is not None:
            raise UserError(tr("This enquiry is no longer in the register."), tr("Restore it from the bin first."))
        asker = _asker(write, record)
        write.add_new(
            Message,
            {
                "enquiry": enquiry,
                "direction": kind.direction,
                "at": write.operation.clock,
                "sender": asker if kind.direction == "in" else write.operation.who,
                "to": asker if kind.direction == "out" else None,
                "subject": kind.subject or None,
                "text": words,
            },
        )
        write.flush()
        return write.operation.id


def add_update(store: Store, action: UUID, text: str) -> UUID:
    """Add news of today to an action; returns the operation. Raises UserError as `add_to_thread` does."""
    words = _words(text)
    with store.write(tr("Add an update to an action")) as write:
        record = write.get(Action, action)
        if record is None or record.deleted is not None:
            raise UserError(tr("This action is no longer in the register."), tr("Restore it from the bin first."))
        write.add_new(ActionUpdate, {"action": action, "on": write.today, "text": words})
        write.flush()
        return write.operation.id


def _words(text: str) -> str:
    words = text.strip()
    if not words:
        raise UserError(tr("There are no words yet."), tr("Type what is to be kept, then add it."))
    return words


def _asker(write: Write, enquiry: Enquiry) -> str | None:
    """Who asked: the person, else the name or the address as given, else the organisation."""
    person = write.get(Person, enquiry.person) if enquiry.person is not None else None
    if person is not None:
        return f"{person.given_name} {person.family_name}"
    organisation = write.get(Organisation, enquiry.organisation) if enquiry.organisation is not None else None
    given = enquiry.enquirer_name or enquiry.enquirer_address
    return given or (organisation.name if organisation is not None else None)
