"""The question who is influential and was not contacted for long."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.column_types import DateColumn
from atmp_desktop.records.person import Person
from atmp_desktop.records.person import organisation as organisation_of
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Answer, Cell, Heading, Named, Row, months_before, named
from atmp_desktop.store.questions.contact_sources import HOW, sources_of
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

INFLUENTIAL = 4
"""From which influence on, of 5, somebody ought to hear from us."""


def quiet(connection: Connection, day: date, *, months: int = 6) -> Answer:
    """Whose influence is 4 or 5 by the latest assessment, and with whom there was no contact for so many months, those
    never contacted first. Somebody last contacted on the very day so many months ago is among them."""
    limit = months_before(day, months)
    assessed = _influential(connection, day)
    silent_ones = {
        type: _not_contacted(connection, type, [id for of, id in assessed if of == type], limit, day)
        for type in ("person", "organisation")
    }
    people = silent_ones["person"]
    last = {
        id: contact
        for type, ids in silent_ones.items()
        for id, contact in _last_contacts(connection, type, ids, day).items()
    }
    names = names_of(connection, silent_ones)
    where = _organisations_of(connection, people, day)
    silent = _do_not_contact(connection, people)
    rows: list[tuple[tuple[Any, ...], Row]] = []
    for type, id in ((type, id) for type, ids in silent_ones.items() for id in ids):
        assessment = assessed[type, id]
        latest, how = last.get(id, (None, ""))
        name = names.get(id, "?")
        cells: tuple[Cell, ...] = (
            Named(type, id, name),
            BY_NAME[type].about.one,
            where.get(id),
            assessment.influence,
            assessment.on,
            latest or tr("Never contacted"),
            HOW.get(how, ""),
            tr("Do not contact") if id in silent else "",
        )
        rows.append(((latest or date.min, -assessment.influence, fold(name), id), Row(type, id, cells)))
    found = [row for _, row in sorted(rows, key=lambda each: each[0])]
    never = sum(not isinstance(row.cells[5], date) for row in found)
    since = format_date(limit)
    whom = tr("person or organisation") if len(found) == 1 else tr("people and organisations")
    summary = tr(
        "{found:,} influential {whom} not contacted since {since}, {never:,} of them never.",
        found=len(found),
        whom=whom,
        since=since,
        never=never,
    )
    if not found:
        summary = tr("Everybody influential was contacted after {since}.", since=since)
    if not assessed:
        summary = tr("Nobody is assessed as influential yet.")
    headings = (
        Heading("who", tr("Who"), kinds.Link(target="person", width=30)),
        Heading("kind", tr("Kind"), kinds.Text(width=12)),
        Heading("organisation", tr("Organisation"), kinds.Link(target="organisation", width=28)),
        Heading("influence", tr("Influence"), kinds.Whole(width=10)),
        Heading("assessed_on", tr("Assessed on"), kinds.Date()),
        Heading("last_contact", tr("Last contact"), kinds.Date(width=15)),
        Heading("how", tr("How"), kinds.Text(width=12)),
        Heading("note", tr("Note"), kinds.Text(width=15)),
    )
    notes = (
        tr("Influence {influential} or more by the latest assessment.", influential=INFLUENTIAL),
        tr(
            "Contacts: interactions, messages in and out, meetings attended; those of its people count for an organisation."
        ),
    )
    return Answer(
        tr("Influential and not contacted for {n} month", "Influential and not contacted for {n} months", months),
        summary,
        headings,
        found,
        len(found),
        notes,
    )


def _influential(connection: Connection, day: date) -> dict[tuple[str, UUID], Any]:
    """The latest assessment up to a day of everybody whose influence it puts high, by type and id."""
    query = (
        select(Assessment.id, Assessment.person, Assessment.organisation, Assessment.on, Assessment.influence)
        .where(*visible(Assessment), Assessment.on <= day)
        .order_by(Assessment.on, Assessment.id)
    )
    latest: dict[tuple[str, UUID], Any] = {}
    for row in connection.execute(query):
        latest["organisation" if row.person is None else "person", row.person or row.organisation] = row
    return {key: row for key, row in latest.items() if row.influence >= INFLUENTIAL}


def _not_contacted(connection: Connection, type: str, ids: list[UUID], limit: date, day: date) -> list[UUID]:
    """Those of some people or organisations with whom there was no contact after a day. The dear sources come last, and are
    asked only for those whom the others do not know of."""
    left = ids
    for source in sources_of(type):
        theirs = source.rows.subquery()
        there: set[UUID] = set()
        for chunk in chunks(left):
            within = (theirs.c.owner.in_(chunk), theirs.c.day > limit, theirs.c.day <= day)
            there.update(connection.scalars(select(theirs.c.owner).where(*within).distinct()))
        left = [id for id in left if id not in there]
    return left


def _last_contacts(connection: Connection, type: str, ids: list[UUID], day: date) -> dict[UUID, tuple[date, str]]:
    """The day of the last contact up to a day with some people or organisations, and of which kind it was."""
    found: dict[UUID, tuple[date, str]] = {}
    for chunk in chunks(ids):
        for source in sources_of(type):
            theirs = source.rows.subquery()
            query = (
                select(theirs.c.owner, func.max(theirs.c.day, type_=DateColumn()).label("last"))
                .where(theirs.c.owner.in_(chunk), theirs.c.day <= day)
                .group_by(theirs.c.owner)
            )
            for row in connection.execute(query):
                if row.owner not in found or row.last > found[row.owner][0]:
                    found[row.owner] = (row.last, source.type)
    return found


def _organisations_of(connection: Connection, people: list[UUID], day: date) -> dict[UUID, Named | None]:
    found: dict[UUID, UUID | None] = {}
    for chunk in chunks(people):
        query = select(Person.id, organisation_of(day).label("at")).where(Person.id.in_(chunk))
        found.update((row.id, row.at) for row in connection.execute(query))
    names = names_of(connection, {"organisation": {id for id in found.values() if id is not None}})
    return {person: named("organisation", id, names) for person, id in found.items()}


def _do_not_contact(connection: Connection, people: list[UUID]) -> set[UUID]:
    return {
        id
        for chunk in chunks(people)
        for id in connection.scalars(select(Person.id).where(Person.id.in_(chunk), Person.do_not_contact.is_(True)))
    }
