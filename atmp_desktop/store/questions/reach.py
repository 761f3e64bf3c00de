"""Questions about reaching people: partners whom nobody speaks for, details that nobody has confirmed for long."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import kinds
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.organisation import Organisation, key_partner
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.person import organisation as organisation_of
from atmp_desktop.records.spans import current_on, person_is_there
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import (
    Answer,
    Cell,
    Heading,
    Named,
    Row,
    joined,
    months_before,
    named,
    words_of_choices,
)
from atmp_desktop.store.rows import visible
from atmp_desktop.store.tables import document
from atmp_desktop.translation import tr

REACHED_BY = ("email", "phone", "mobile", "other")
"""The kinds of contact point by which somebody is reached; a web page is none."""


# --- Partners with no current contact -------------------------------------------------------------------------------


def no_current_contact(connection: Connection, day: date, *, partners: str = "all") -> Answer:
    """The key partners and active organisations (with `partners` "key" the key partners alone) with which nobody who is
    there is affiliated on a day, or nobody of whom there is an address or number that is good; says which."""
    in_words = words_of_choices(connection)
    is_key = func.coalesce(key_partner(day), False)
    wanted = is_key if partners == "key" else or_(is_key, Organisation.status == "active")
    affiliated = _affiliated(day)
    query = (
        select(
            Organisation.id,
            Organisation.name,
            Organisation.status,
            is_key.label("is_key"),
            affiliated.exists().label("has_people"),
        )
        .join(document, document.c.id == Organisation.id)
        .where(*visible(Organisation), wanted, ~affiliated.where(_is_reached()).exists())
        .order_by(is_key.desc(), document.c.sort_key, Organisation.id)
    )
    found = connection.execute(query).all()
    last, own = _last_contacts(connection, found, day), _own_addresses(connection, found)
    rows = []
    for each in found:
        latest = last.get(each.id)
        cells: tuple[Cell, ...] = (
            Named("organisation", each.id, each.name),
            bool(each.is_key),
            in_words(Organisation, "status", each.status),
            tr("No good address or number of its people") if each.has_people else tr("Nobody is affiliated"),
            None if latest is None else Named("person", latest.person, latest.name),
            None if latest is None else latest.to_date,
            own.get(each.id),
        )
        rows.append(Row("organisation", each.id, cells))
    keys = sum(bool(each.is_key) for each in found)
    asks_keys = partners == "key"
    summary = (
        tr("{n} key partner has no current contact.", "{n} key partners have no current contact.", len(rows))
        if asks_keys
        else tr(
            "{n} partner organisation has no current contact.",
            "{n} partner organisations have no current contact.",
            len(rows),
        )
    )
    if keys and not asks_keys:
        summary = tr(
            "{summary}, {n} of them key partner.", "{summary}, {n} of them key partners.", keys, summary=summary[:-1]
        )
    if not rows:
        summary = (
            tr("Every key partner has a current contact.")
            if asks_keys
            else tr("Every partner organisation has a current contact.")
        )
    headings = (
        Heading("organisation", tr("Organisation"), kinds.Link(target="organisation", width=34)),
        Heading("key_partner", tr("Key partner"), kinds.YesNo(width=11)),
        Heading("status", tr("Status"), kinds.Text(width=10)),
        Heading("why", tr("Why"), kinds.Text(width=30)),
        Heading("last_contact", tr("Last affiliated"), kinds.Link(target="person", width=24)),
        Heading("ended", tr("Until"), kinds.Date()),
        Heading("own_address", tr("Its own address"), kinds.Text(width=26)),
    )
    note = tr("A good address or number: an email, telephone or other contact point of the affiliation or the person.")
    return Answer(tr("Partners with no current contact"), summary, headings, rows, len(rows), (note,))


def _affiliated(day: date) -> Any:
    """The affiliations with an organisation of people who are there on a day, as the inside of an EXISTS."""
    return (
        select(Affiliation.id)
        .where(
            Affiliation.organisation == Organisation.id,
            Affiliation.deleted.is_(None),
            current_on(Affiliation, day),
            person_is_there(Affiliation),
        )
        .correlate(Organisation)
    )


def _is_reached() -> ColumnElement[bool]:
    """Whether there is a good address or number of an affiliation's person, there or of their own."""
    point = aliased(ContactPoint)
    good = (point.deleted.is_(None), point.status == "good", point.kind.in_(REACHED_BY))
    # Two looks into an index each; one with OR would go through all contact points.
    there = select(point.id).where(point.affiliation == Affiliation.id, *good).correlate(Affiliation).exists()
    own = select(point.id).where(point.person == Affiliation.person, *good).correlate(Affiliation).exists()
    return or_(there, own)


def _last_contacts(connection: Connection, organisations: Any, day: date) -> dict[UUID, Any]:
    """Who was affiliated with some organisations last, and is so no more on a day."""
    found: dict[UUID, Any] = {}
    ids = [each.id for each in organisations]
    for chunk in chunks(ids):
        query = (
            select(Affiliation.organisation, Affiliation.person, Affiliation.to_date, full_name().label("name"))
            .join(Person, Person.id == Affiliation.person)
            .where(
                Affiliation.organisation.in_(chunk),
                Affiliation.deleted.is_(None),
                Person.deleted.is_(None),
                Affiliation.to_date < day,
            )
            .order_by(Affiliation.to_date, Affiliation.id)
        )
        found.update((row.organisation, row) for row in connection.execute(query))
    return found


def _own_addresses(connection: Connection, organisations: Any) -> dict[UUID, str]:
    """The good address or number of some organisations themselves, the preferred first."""
    found: dict[UUID, str] = {}
    ids = [each.id for each in organisations]
    for chunk in chunks(ids):
        query = (
            select(ContactPoint.organisation, ContactPoint.value)
            .where(
                ContactPoint.organisation.in_(chunk),
                ContactPoint.deleted.is_(None),
                ContactPoint.status == "good",
                ContactPoint.kind.in_(REACHED_BY),
                ContactPoint.audience == "circulate",
            )
            .order_by(ContactPoint.preferred, ContactPoint.id.desc())
        )
        found.update((row.organisation, row.value) for row in connection.execute(query))
    return found


# --- Details not confirmed ------------------------------------------------------------------------------------------


def unconfirmed(connection: Connection, day: date, *, months: int = 12, most: int | None = None) -> Answer:
    """The contact points in use (good, of people and organisations that are there, of affiliations that hold) that were
    not confirmed within so many months, by person; those of organisations themselves at the end. `most` rows are read."""
    in_words = words_of_choices(connection)
    limit = months_before(day, months)
    person = func.coalesce(ContactPoint.person, Affiliation.person)
    # By lists of what is in the bin, which are short: `visible` asks anew for each of the many contact points.
    gone = [select(each.id).where(each.deleted.is_not(None)) for each in (Person, Organisation)]
    stale = (
        ContactPoint.deleted.is_(None),
        ContactPoint.status == "good",
        or_(ContactPoint.confirmed_on.is_(None), ContactPoint.confirmed_on <= limit),
        or_(ContactPoint.affiliation.is_(None), and_(Affiliation.deleted.is_(None), current_on(Affiliation, day))),
        func.coalesce(person.notin_(gone[0]), True),
        func.coalesce(func.coalesce(ContactPoint.organisation, Affiliation.organisation).notin_(gone[1]), True),
    )
    of = select(ContactPoint).outerjoin(Affiliation, Affiliation.id == ContactPoint.affiliation).where(*stale)
    figures = of.with_only_columns(
        func.count(ContactPoint.id),
        func.count(person.distinct()),
        func.count(ContactPoint.organisation.distinct()),
        func.count(case((ContactPoint.confirmed_on.is_(None), 1))),
    )
    total, people, organisations, never = connection.execute(figures).one()
    owner = func.coalesce(person, ContactPoint.organisation)
    # First the ids in order, then what is told of them: a sort carries along every column there is.
    ordered = (
        of.join(document, document.c.id == owner)
        .with_only_columns(ContactPoint.id)
        .order_by(document.c.type.desc(), document.c.sort_key, owner, ContactPoint.value, ContactPoint.id)
    )
    ids = list(connection.scalars(ordered if most is None else ordered.limit(most)))
    query = (
        select(ContactPoint)
        .outerjoin(Affiliation, Affiliation.id == ContactPoint.affiliation)
        .outerjoin(Person, Person.id == person)
        .join(document, document.c.id == owner)
        .with_only_columns(
            ContactPoint.id,
            ContactPoint.kind,
            ContactPoint.value,
            ContactPoint.audience,
            ContactPoint.confirmed_on,
            ContactPoint.confirmed_by,
            ContactPoint.organisation,
            person.label("person"),
            document.c.name,
            func.coalesce(Affiliation.organisation, organisation_of(day)).label("at"),
        )
    )
    told = {row.id: row for chunk in chunks(ids) for row in connection.execute(query.where(ContactPoint.id.in_(chunk)))}
    found = [told[id] for id in ids]
    names = names_of(connection, {"organisation": {row.at for row in found if row.at is not None}})
    rows = []
    for row in found:
        own = None if row.organisation is None else Named("organisation", row.organisation, row.name)
        cells: tuple[Cell, ...] = (
            None if row.person is None else Named("person", row.person, row.name),
            own or named("organisation", row.at, names),
            in_words(ContactPoint, "kind", row.kind),
            row.value,
            in_words(ContactPoint, "audience", row.audience),
            row.confirmed_on or tr("Never confirmed"),
            row.confirmed_by,
        )
        rows.append(Row("contact_point", row.id, cells))
    whose = [tr("{n} person", "{n} people", people)] if people else []
    if organisations:
        whose.append(tr("{n} organisation", "{n} organisations", organisations))
    since = format_date(limit)
    summary = tr(
        "{n} detail of {joined} not confirmed since {since}, {never:,} never.",
        "{n} details of {joined} not confirmed since {since}, {never:,} never.",
        total,
        joined=joined(whose),
        since=since,
        never=never,
    )
    if not total:
        summary = tr("Everything in use was confirmed after {since}.", since=since)
    headings = (
        Heading("person", tr("Person"), kinds.Link(target="person", width=24)),
        Heading("organisation", tr("Organisation"), kinds.Link(target="organisation", width=28)),
        Heading("kind", tr("Kind"), kinds.Text(width=11)),
        Heading("value", tr("Address or number"), kinds.Text(width=30)),
        Heading("audience", tr("Audience"), kinds.Text(width=16)),
        Heading("confirmed_on", tr("Confirmed on"), kinds.Date(width=15)),
        Heading("confirmed_by", tr("By"), kinds.Text(width=12)),
    )
    title = tr("Details not confirmed for {n} month", "Details not confirmed for {n} months", months)
    return Answer(title, summary, headings, rows, total, (tr("Bounced and retired details are not in use."),))
