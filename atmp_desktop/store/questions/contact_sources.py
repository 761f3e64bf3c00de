"""What counts as a contact with a person or an organisation: an interaction, a message of an enquiry in or out, an enquiry
that came without a message, a meeting attended. Knows no question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, literal, or_, select, type_coerce

from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.column_types import DateColumn, IdColumn
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.message import Message
from atmp_desktop.records.participant import Participant
from atmp_desktop.translation import tr

HOW = {"interaction": tr("Interaction"), "message": tr("Message"), "enquiry": tr("Enquiry"), "meeting": tr("Meeting")}
"""The words of each kind of contact, by the type of its record."""


Selectable = Any
"""A SELECT; what its columns hold says Source."""


class Source(NamedTuple):
    """One kind of contact: rows of `owner` (whom it was with), `id` (of the record), `day` and `person` (through whom it
    was, where not with the owner themselves)."""

    type: str
    rows: Selectable


def sources_of(type: str) -> Iterator[Source]:
    """Every contact with people, or with organisations: their own, and those of people on a day of their affiliation."""
    yield from (_direct(Participant.person, Enquiry.person) if type == "person" else _of_organisations())
    if type == "person":
        yield Source("meeting", _attended())


def _direct(participant: Any, enquirer: Any) -> Iterator[Source]:
    nobody = literal(None, IdColumn()).label("person")
    interactions = (
        select(participant.label("owner"), Interaction.id, Interaction.on.label("day"), nobody)
        .join(Interaction, Interaction.id == Participant.interaction)
        .where(Participant.deleted.is_(None), Interaction.deleted.is_(None))
    )
    yield Source("interaction", interactions)
    messages = (
        select(enquirer.label("owner"), Message.id, _london(Message.at).label("day"), nobody)
        .join(Enquiry, Enquiry.id == Message.enquiry)
        .where(Message.direction.in_(("in", "out")), Message.deleted.is_(None), Enquiry.deleted.is_(None))
    )
    yield Source("message", messages)
    written = select(Message.id).where(
        Message.enquiry == Enquiry.id, Message.direction == "in", Message.deleted.is_(None)
    )
    enquiries = select(enquirer.label("owner"), Enquiry.id, Enquiry.received_on.label("day"), nobody)
    yield Source("enquiry", enquiries.where(Enquiry.deleted.is_(None), ~written.correlate(Enquiry).exists()))


def _attended() -> Selectable:
    nobody = literal(None, IdColumn()).label("person")
    return (
        select(Attendance.person.label("owner"), Meeting.id, _london(Meeting.starts).label("day"), nobody)
        .join(Meeting, Meeting.id == Attendance.meeting)
        .where(Attendance.record == "present", Attendance.deleted.is_(None), Meeting.deleted.is_(None))
    )


def _of_organisations() -> Iterator[Source]:
    yield from _direct(Participant.organisation, Enquiry.organisation)
    yield Source(
        "interaction",
        select(Affiliation.organisation.label("owner"), Interaction.id, Interaction.on.label("day"), Participant.person)
        .select_from(Participant)
        .join(Affiliation, Affiliation.id == Participant.affiliation)
        .join(Interaction, Interaction.id == Participant.interaction)
        .where(Participant.deleted.is_(None), Interaction.deleted.is_(None), Affiliation.deleted.is_(None)),
    )
    for type, rows in sources_of("person"):
        theirs = rows.subquery()
        yield Source(
            type,
            select(Affiliation.organisation.label("owner"), theirs.c.id, theirs.c.day, theirs.c.owner.label("person"))
            .join(theirs, theirs.c.owner == Affiliation.person)
            .where(
                Affiliation.deleted.is_(None),
                or_(Affiliation.from_date.is_(None), Affiliation.from_date <= theirs.c.day),
                or_(Affiliation.to_date.is_(None), Affiliation.to_date >= theirs.c.day),
            ),
        )


def _london(moment: Any) -> ColumnElement[date]:
    return type_coerce(func.london_day(moment), DateColumn())
