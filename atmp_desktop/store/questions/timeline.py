"""One timeline of a person, an organisation, a group, an enquiry or a meeting: contacts, messages, meetings, what began and
ended, what was decided, and what was changed in the register, the newest first.

Only what is on the page asked for is put into words; timeline_words.py does that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, literal, null, select, type_coerce, union_all

from atmp_desktop.records.action import Action
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.column_types import DateColumn, IdColumn, MomentColumn
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.message import Message
from atmp_desktop.store.questions.contact_sources import sources_of
from atmp_desktop.store.tables import change, operation
from atmp_desktop.store.visible import visible
from atmp_desktop.translation import tr

KINDS: Mapping[str, str] = {
    "contact": tr("Contacts"),
    "message": tr("Enquiries and messages"),
    "meeting": tr("Meetings"),
    "work": tr("Decisions and actions"),
    "post": tr("Beginnings and ends"),
    "change": tr("Changes in the register"),
}
"""What a timeline can be narrowed to, by code."""

KIND_OF: Mapping[str, str] = {
    "interaction": "contact",
    "message": "message",
    "enquiry": "message",
    "enquiry_step": "message",
    "meeting": "meeting",
    "decision": "work",
    "action": "work",
    "membership": "post",
    "affiliation": "post",
    "operation": "change",
}
"""The kind of each type of entry."""

KINDS_ON: Mapping[str, tuple[str, ...]] = {
    "person": ("contact", "message", "meeting", "post", "change"),
    "organisation": ("contact", "message", "meeting", "post", "change"),
    "group": ("meeting", "message", "work", "post", "change"),
    "enquiry": ("message", "contact", "work", "change"),
    "meeting": ("work", "change"),
}
"""The kinds that there are on the timeline of each type that has one."""

Select = Any


class Entry(NamedTuple):
    """One entry of a timeline before it is put into words.

    Attributes:
        type, id: the record it is about; of a change "operation" and that operation's id.
        day: when, in London. at: the moment, where it is known.
        what: "start" or "end" of something that holds for a time, else "".
    """

    type: str
    id: UUID
    day: date
    at: datetime | None
    what: str


@dataclass(frozen=True)
class Found:
    """The newest entries, as many as were asked for, and whether there are more."""

    entries: tuple[Entry, ...]
    has_more: bool


def timeline(connection: Connection, type: str, id: UUID, today: date, kinds: Collection[str], limit: int) -> Found:
    """The newest entries of some kinds on the timeline of a record, at most `limit`. What has not come yet, such as the
    next meeting, stands at the top. None of a type without a timeline."""
    make = _SOURCES.get(type)
    wanted = [query for of, query in make(id) if KIND_OF[of] in kinds] if make is not None else []
    if not wanted:
        return Found((), False)
    found = union_all(*wanted).subquery()
    query = (
        select(found)
        .where(found.c.day.is_not(None))
        .order_by(found.c.day.desc(), found.c.at.desc(), found.c.type, found.c.what, found.c.id.desc())
        .limit(limit + 1)
    )
    # An interaction somebody took part in twice over, themselves and for their organisation, is one.
    rows = connection.execute(query.distinct()).all()
    entries = tuple(Entry(row.type, row.id, row.day, row.at, row.what) for row in rows[:limit])
    return Found(entries, len(rows) > limit)


def _row(type: str, id: Any, day: Any, at: Any = None, what: str = "") -> Select:
    return select(
        literal(type).label("type"),
        type_coerce(id, IdColumn()).label("id"),
        type_coerce(day, DateColumn()).label("day"),
        type_coerce(null() if at is None else at, MomentColumn()).label("at"),
        literal(what).label("what"),
    )


def _at(type: str, record_type: Any, moment: Any) -> Select:
    return _row(type, record_type.id, func.london_day(moment), moment).where(record_type.deleted.is_(None))


Sources = Iterator[tuple[str, Select]]

_MOMENTS: Mapping[str, tuple[Any, Any]] = {"message": (Message, Message.at), "meeting": (Meeting, Meeting.starts)}
"""The contacts that have a moment, with the type that has it."""


def _contacts(type: str, id: UUID) -> Sources:
    """What counts as a contact with somebody; its moment where it has one."""
    for source in sources_of(type):
        theirs = source.rows.subquery()
        record_type, moment = _MOMENTS.get(source.type, (None, None))
        query = _row(source.type, theirs.c.id, theirs.c.day, moment).where(theirs.c.owner == id)
        if record_type is not None:
            query = query.join_from(theirs, record_type, record_type.id == theirs.c.id)
        yield source.type, query


def _holds(type: str, record_type: Any, link: Any, id: UUID) -> Sources:
    """The beginning and the end of what holds for a time."""
    for what, column in (("start", record_type.from_date), ("end", record_type.to_date)):
        query = _row(type, record_type.id, column, None, what)
        yield type, query.where(link == id, column.is_not(None), *visible(record_type))


def _changes(id: UUID) -> Sources:
    query = _row("operation", operation.c.id, func.london_day(operation.c.clock), operation.c.clock)
    touching = select(change.c.operation).where(change.c.record == id)
    yield "operation", query.where(operation.c.id.in_(touching))


def _of_person(id: UUID) -> Sources:
    yield from _contacts("person", id)
    yield from _holds("affiliation", Affiliation, Affiliation.person, id)
    yield from _holds("membership", Membership, Membership.person, id)
    yield from _changes(id)


def _of_organisation(id: UUID) -> Sources:
    yield from _contacts("organisation", id)
    yield from _holds("affiliation", Affiliation, Affiliation.organisation, id)
    yield from _holds("membership", Membership, Membership.represents, id)
    yield from _changes(id)


def _of_group(id: UUID) -> Sources:
    meetings = _at("meeting", Meeting, Meeting.starts)
    yield "meeting", meetings.where(Meeting.group == id, Meeting.status != "cancelled")
    enquiries = _row("enquiry", Enquiry.id, Enquiry.received_on)
    yield "enquiry", enquiries.where(Enquiry.group == id, Enquiry.deleted.is_(None))
    decisions = _row("decision", Decision.id, Decision.on)
    yield "decision", decisions.where(Decision.group == id, Decision.deleted.is_(None))
    actions = _row("action", Action.id, Action.raised_on)
    yield "action", actions.where(Action.group == id, Action.deleted.is_(None))
    yield from _holds("membership", Membership, Membership.group, id)
    yield from _changes(id)


def _of_enquiry(id: UUID) -> Sources:
    yield "message", _at("message", Message, Message.at).where(Message.enquiry == id)
    steps = _row("enquiry_step", EnquiryStep.id, EnquiryStep.on)
    yield "enquiry_step", steps.where(EnquiryStep.enquiry == id, EnquiryStep.deleted.is_(None))
    theirs = select(Action.id).where(Action.enquiry == id, Action.deleted.is_(None))
    contacts = _row("interaction", Interaction.id, Interaction.on)
    yield "interaction", contacts.where(Interaction.follow_up.in_(theirs), Interaction.deleted.is_(None))
    actions = _row("action", Action.id, Action.raised_on)
    yield "action", actions.where(Action.enquiry == id, Action.deleted.is_(None))
    yield from _changes(id)


def _of_meeting(id: UUID) -> Sources:
    decisions = _row("decision", Decision.id, Decision.on)
    yield "decision", decisions.where(Decision.meeting == id, Decision.deleted.is_(None))
    actions = _row("action", Action.id, Action.raised_on)
    yield "action", actions.where(Action.meeting == id, Action.deleted.is_(None))
    yield from _changes(id)


_SOURCES: Mapping[str, Callable[[UUID], Sources]] = {
    "person": _of_person,
    "organisation": _of_organisation,
    "group": _of_group,
    "enquiry": _of_enquiry,
    "meeting": _of_meeting,
}
