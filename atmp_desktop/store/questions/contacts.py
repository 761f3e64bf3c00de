"""The question what contacts there were with somebody between two days: the chronology that a request for information
asks for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.counting import counted
from atmp_desktop.days.dates import LONDON, format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.message import Message
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Answer, Cell, Heading, Named, Row, words_of_choices
from atmp_desktop.store.questions.contact_sources import HOW, sources_of
from atmp_desktop.translation import tr


class _Contact(NamedTuple):
    """A contact as it is listed."""

    day: date
    at: datetime | None
    how: str
    what: str
    details: str


def contacts(
    connection: Connection, day: date, *, who: tuple[str, UUID], since: date | None = None, until: date | None = None
) -> Answer:
    """Every contact with a person or an organisation, given as type and id, from one day to another, both included: from
    the first on record, or until today, where a day is not given. Those with people count for an organisation on the days of
    their affiliation with it. Notes among colleagues are no contacts.

    Raises UserError where `since` is after `until`.
    """
    until = until or day
    if since is not None and since > until:
        raise UserError(
            tr("{since} is after {until}.", since=format_date(since), until=format_date(until)),
            tr("Give the earlier day first, then the later one."),
        )
    type, id = who
    name = names_of(connection, {type: [id]}).get(id, "?")
    through: dict[tuple[str, UUID], set[UUID]] = {}
    for source in sources_of(type):
        theirs = source.rows.subquery()
        query = select(theirs.c.id, theirs.c.person).where(theirs.c.owner == id, theirs.c.day <= until)
        for row in connection.execute(query if since is None else query.where(theirs.c.day >= since)):
            people = through.setdefault((source.type, row.id), set())
            if row.person is not None:
                people.add(row.person)
    names = names_of(connection, {"person": {person for people in through.values() for person in people}})
    found: list[tuple[tuple[Any, ...], Row]] = []
    for kind in HOW:
        told = _told(connection, kind, [each for of, each in through if of == kind])
        for each, contact in told.items():
            with_whom = sorted((names.get(person, "?") for person in through[kind, each]), key=fold)
            clock = "" if contact.at is None else f"{contact.at.astimezone(LONDON):%H:%M}"
            cells: tuple[Cell, ...] = (
                contact.day,
                clock,
                contact.how,
                contact.what,
                ", ".join(with_whom) or name,
                contact.details,
            )
            found.append(((contact.day, clock, list(HOW).index(kind), each), Row(kind, each, cells)))
    rows = [row for _, row in sorted(found, key=lambda each: each[0])]
    span = (
        tr("until {until}", until=format_date(until))
        if since is None
        else tr("from {since} to {until}", since=format_date(since), until=format_date(until))
    )
    summary = tr("{n} contact with {name} {span}.", "{n} contacts with {name} {span}.", len(rows), name=name, span=span)
    if rows:
        parts = [(sum(row.type == kind for row in rows), kind) for kind in HOW]
        said = ", ".join(
            counted(n, BY_NAME[kind].about.one.lower(), BY_NAME[kind].about.many.lower()) for n, kind in parts if n
        )
        summary = f"{summary[:-1]}: {said}."
    else:
        summary = tr("No contact with {name} {span}.", name=name, span=span)
    headings = (
        Heading("on", tr("On"), kinds.Date()),
        Heading("at", tr("At"), kinds.Text(width=7)),
        Heading("how", tr("How"), kinds.Text(width=16)),
        Heading("what", tr("What"), kinds.Text(width=38), has_names=True),
        Heading("with", tr("With"), kinds.Text(width=24), has_names=True),
        Heading("details", tr("Details"), kinds.LongText(width=44), has_names=True),
    )
    notes = [tr("Notes among colleagues are not contacts.")]
    if type == "organisation":
        notes.insert(0, tr("With its people too, on the days on which they were affiliated."))
    title = tr("Contacts with {name} {span}", name=name, span=span)
    return Answer(title, summary, headings, rows, len(rows), tuple(notes), about=Named(type, id, name))


def _told(connection: Connection, type: str, ids: list[UUID]) -> dict[UUID, _Contact]:
    """Some contacts of one kind in words."""
    tell = {"interaction": _interactions, "message": _messages, "enquiry": _enquiries, "meeting": _meetings}[type]
    found: dict[UUID, _Contact] = {}
    for chunk in chunks(ids):
        found |= tell(connection, list(chunk))
    return found


def _interactions(connection: Connection, ids: list[UUID]) -> dict[UUID, _Contact]:
    in_words = words_of_choices(connection)
    query = select(Interaction.id, Interaction.on, Interaction.kind, Interaction.subject, Interaction.notes)
    return {
        row.id: _Contact(
            row.on,
            None,
            in_words(Interaction, "kind", row.kind) or HOW["interaction"],
            row.subject,
            row.notes or "",
        )
        for row in connection.execute(query.where(Interaction.id.in_(ids)))
    }


def _messages(connection: Connection, ids: list[UUID]) -> dict[UUID, _Contact]:
    in_words = words_of_choices(connection)
    query = (
        select(
            Message.id,
            Message.at,
            Message.direction,
            Message.sender,
            Message.to,
            Message.text,
            func.coalesce(Message.subject, Enquiry.subject).label("about"),
            Enquiry.reference,
        )
        .join(Enquiry, Enquiry.id == Message.enquiry)
        .where(Message.id.in_(ids))
    )
    return {
        row.id: _Contact(
            row.at.astimezone(LONDON).date(),
            row.at,
            tr("Message {in_words}", in_words=in_words(Message, "direction", row.direction).lower()),
            _with_reference(row.reference, row.about),
            "\n".join(
                filter(
                    None,
                    (
                        row.sender and tr("From {sender}", sender=row.sender),
                        row.to and tr("To {to}", to=row.to),
                        row.text,
                    ),
                ),
            ),
        )
        for row in connection.execute(query)
    }


def _enquiries(connection: Connection, ids: list[UUID]) -> dict[UUID, _Contact]:
    in_words = words_of_choices(connection)
    query = select(
        Enquiry.id, Enquiry.received_on, Enquiry.channel, Enquiry.reference, Enquiry.subject, Enquiry.summary
    )
    found = {}
    for row in connection.execute(query.where(Enquiry.id.in_(ids))):
        channel = in_words(Enquiry, "channel", row.channel).lower()
        how = tr("Enquiry, {channel}", channel=channel) if channel else HOW["enquiry"]
        what = _with_reference(row.reference, row.subject)
        found[row.id] = _Contact(row.received_on, None, how, what, row.summary or "")
    return found


def _meetings(connection: Connection, ids: list[UUID]) -> dict[UUID, _Contact]:
    names = names_of(connection, {"meeting": ids})
    query = select(Meeting.id, Meeting.starts, Meeting.place, Meeting.group).where(Meeting.id.in_(ids))
    rows = connection.execute(query).all()
    groups = names_of(connection, {"group": {row.group for row in rows}})
    return {
        row.id: _Contact(
            row.starts.astimezone(LONDON).date(),
            row.starts,
            HOW["meeting"],
            names.get(row.id, "?"),
            ", ".join(filter(None, (groups.get(row.group), row.place))),
        )
        for row in rows
    }


def _with_reference(reference: str | None, words: str) -> str:
    return f"{reference}: {words}" if reference else words
