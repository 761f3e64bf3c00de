"""The entries of a timeline in words: what each leads to, what is said of it, who did it. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.message import Message
from atmp_desktop.records.participant import Participant
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Words, ids_by_type, joined, words_of_choices
from atmp_desktop.store.questions.timeline import Entry
from atmp_desktop.store.tables import operation
from atmp_desktop.translation import tr

MOST_NAMES = 3
"""Participants of a contact who are named."""


@dataclass(frozen=True)
class Told:
    """An entry in words.

    Attributes:
        type: of the record it is about, or "operation".
        lead: what it is about; words: what more there is to say, or "".
        target: the type name and id of what it leads to; None for a change.
    """

    type: str
    day: date
    at: datetime | None
    lead: str
    words: str
    target: tuple[str, UUID] | None


class _Page:
    """Whose timeline it is, and what is needed to tell its entries."""

    def __init__(self, connection: Connection, type: str, id: UUID) -> None:
        self.connection = connection
        self.type = type
        self.id = id
        self.in_words: Words = words_of_choices(connection)


def told_timeline(connection: Connection, type: str, id: UUID, entries: Sequence[Entry]) -> list[Told]:
    """Entries of the timeline of a record in words, in the same order; one whose record is gone meanwhile is left out."""
    page = _Page(connection, type, id)
    words: dict[tuple[str, UUID], _Words] = {}
    for of, ids in ids_by_type((entry.type, entry.id) for entry in entries).items():
        tell = _TELLERS[of] if of in _TELLERS else _by_name(of)
        for chunk in chunks(list(ids)):
            words |= {(of, each): said for each, said in tell(page, list(chunk)).items()}
    return [
        Told(entry.type, entry.day, said.at or entry.at, said.lead, said.said(entry.what), said.target)
        for entry in entries
        if (said := words.get((entry.type, entry.id))) is not None
    ]


@dataclass(frozen=True)
class _Words:
    lead: str
    words: str
    target: tuple[str, UUID] | None
    at: datetime | None = None
    ends: str = ""

    def said(self, what: str) -> str:
        """What is said of it; of what ends something else than of what begins."""
        return self.ends if what == "end" else self.words


Teller = Callable[[_Page, list[UUID]], Mapping[UUID, _Words]]


def _by_name(type: str) -> Teller:
    """Tells records by their names: a meeting, a decision, an action, an enquiry."""
    label = {"meeting": tr("Meeting"), "decision": tr("Decision"), "action": tr("Action"), "enquiry": tr("Enquiry")}[
        type
    ]

    def tell(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
        names = names_of(page.connection, {type: ids})
        return {id: _Words(names[id], label, (type, id)) for id in ids if id in names}

    return tell


def _interactions(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    connection = page.connection
    query = select(Participant.interaction, Participant.person).where(
        Participant.interaction.in_(ids), Participant.person.is_not(None), Participant.deleted.is_(None)
    )
    people: dict[UUID, list[UUID]] = {}
    for row in connection.execute(query.order_by(Participant.id)):
        if row.person != page.id:
            people.setdefault(row.interaction, []).append(row.person)
    names = names_of(connection, {"person": {each for found in people.values() for each in found[:MOST_NAMES]}})
    found = {}
    asked = select(Interaction.id, Interaction.kind, Interaction.subject).where(Interaction.id.in_(ids))
    for id, code, subject in connection.execute(asked):
        kind = page.in_words(Interaction, "kind", code) or tr("Contact")
        there = [names.get(each, "?") for each in people.get(id, [])[:MOST_NAMES]]
        more = len(people.get(id, [])) - len(there)
        if more > 0:
            there.append(tr("{more:,} more", more=more))
        words = tr("{kind} with {joined}", kind=kind, joined=joined(there)) if there else kind
        found[id] = _Words(subject, words, ("interaction", id))
    return found


def _messages(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    query = (
        select(
            Message.id,
            Message.direction,
            Message.sender,
            Message.subject,
            Message.at,
            Message.enquiry,
            Enquiry.reference,
            Enquiry.subject.label("asked"),
        )
        .join(Enquiry, Enquiry.id == Message.enquiry)
        .where(Message.id.in_(ids))
    )
    found = {}
    for row in page.connection.execute(query):
        way = {"in": tr("Message received"), "out": tr("Message sent")}.get(row.direction, tr("Internal note"))
        by = row.sender if row.direction != "out" and row.sender else ""
        reference = row.reference if page.type != "enquiry" and row.reference else ""
        is_here = page.type == "enquiry"
        target = ("message", row.id) if is_here else ("enquiry", row.enquiry)
        words = " · ".join(part for part in (way, by, reference) if part)
        found[row.id] = _Words(row.subject or row.asked, words, target, row.at)
    return found


def _steps(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    query = select(EnquiryStep.id, EnquiryStep.kind, EnquiryStep.note).where(EnquiryStep.id.in_(ids))
    return {
        row.id: _Words(
            page.in_words(EnquiryStep, "kind", row.kind),
            " ".join((row.note or "").split()) or tr("Step"),
            ("enquiry_step", row.id),
        )
        for row in page.connection.execute(query)
    }


def _memberships(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    """On the page of a group the people, on others the groups."""
    rows = page.connection.execute(
        select(Membership.id, Membership.person, Membership.group, Membership.role).where(Membership.id.in_(ids))
    ).all()
    wanted = {"person": {row.person for row in rows}, "group": {row.group for row in rows}}
    names = names_of(page.connection, wanted)
    found = {}
    for row in rows:
        person, group = names.get(row.person, "?"), names.get(row.group, "?")
        role = page.in_words(Membership, "role", row.role)
        is_group = page.type == "group"
        lead = person if is_group else group if page.type == "person" else f"{person}, {group}"
        target = ("person", row.person) if is_group else ("group", row.group)
        found[row.id] = _Words(lead, tr("Began as {role}", role=role), target, ends=tr("Ended as {role}", role=role))
    return found


def _affiliations(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    """On the page of an organisation the people, on that of a person the organisations."""
    rows = page.connection.execute(
        select(Affiliation.id, Affiliation.person, Affiliation.organisation, Affiliation.job_title).where(
            Affiliation.id.in_(ids)
        )
    ).all()
    other = "person" if page.type == "organisation" else "organisation"
    names = names_of(page.connection, {other: {getattr(row, other) for row in rows}})
    found = {}
    for row in rows:
        id = getattr(row, other)
        job = row.job_title
        begins, ends = (
            (tr("Joined as {job}", job=job), tr("Left as {job}", job=job)) if job else (tr("Joined"), tr("Left"))
        )
        found[row.id] = _Words(names.get(id, "?"), begins, (other, id), ends=ends)
    return found


def _operations(page: _Page, ids: list[UUID]) -> Mapping[UUID, _Words]:
    query: Any = select(operation.c.id, operation.c.label, operation.c.who, operation.c.clock)
    return {
        row.id: _Words(row.label, tr("Changed by {who}", who=row.who) if row.who else tr("Changed"), None, row.clock)
        for row in page.connection.execute(query.where(operation.c.id.in_(ids)))
    }


_TELLERS: Mapping[str, Teller] = {
    "interaction": _interactions,
    "message": _messages,
    "enquiry_step": _steps,
    "membership": _memberships,
    "affiliation": _affiliations,
    "operation": _operations,
}
