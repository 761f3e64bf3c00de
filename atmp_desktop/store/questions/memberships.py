"""Questions about who sits in which group: who leads, which memberships end, which seats are vacant."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, func, or_, select
from sqlalchemy.orm import aliased

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import kinds
from atmp_desktop.records.group import KINDS as GROUP_KINDS
from atmp_desktop.records.group import Group
from atmp_desktop.records.leads import who_lead
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.records.seat import Seat
from atmp_desktop.records.seat import vacant as is_vacant
from atmp_desktop.records.spans import person_is_there
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Answer, Cell, Heading, Named, Row, named, words_of_choices
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

GROUP = Heading("group", tr("Group"), kinds.Link(target="group", width=32))
PERSON = Heading("person", tr("Person"), kinds.Link(target="person", width=26))
ORGANISATION = Heading("organisation", tr("Organisation"), kinds.Link(target="organisation", width=30))
DAY = kinds.Date()

VACANT = tr("Vacant")
NOT_RECORDED = tr("Start not recorded")


# --- Who leads ------------------------------------------------------------------------------------------------------


def leads(connection: Connection, day: date, *, today: date) -> Answer:
    """Who leads each group on a day, a row a lead, or one that says that there is none.

    A coordinating group without a lead is led by its chair. A group that was not yet established, or closed before the
    day, is left out and counted.
    """
    in_words = words_of_choices(connection)
    found = who_lead(connection, day)
    places = {each.organisation for heads in found.values() for each in heads if each.organisation is not None}
    names = names_of(connection, {"organisation": places})
    rows: list[Row] = []
    figures: Counter[str] = Counter()
    unknown = elsewhere = 0
    for group in _groups(connection):
        if not _existed(group, day):
            elsewhere += 1
            continue
        leading = found.get(group.id, [])
        figures["one" if len(leading) == 1 else "jointly" if leading else "nobody"] += 1
        of = Named("group", group.id, group.name)
        for each in leading:
            words = (
                tr("Joint lead")
                if each.role == "lead" and len(leading) > 1
                else in_words(Membership, "role", each.role)
            )
            unknown += each.from_date is None
            cells: tuple[Cell, ...] = (
                of,
                Named("person", each.person, each.name),
                words,
                named("organisation", each.organisation, names),
                each.from_date or NOT_RECORDED,
                each.to_date,
            )
            rows.append(Row("group", group.id, cells))
        if not leading:
            rows.append(Row("group", group.id, (of, VACANT, None, None, None, None)))
    groups = sum(figures.values())
    said = (
        (figures["one"], tr("one person leads it") if groups == 1 else tr("led by one person")),
        (figures["jointly"], tr("led jointly")),
        (figures["nobody"], tr("with nobody in the lead")),
    )
    parts = ", ".join(f"{number:,} {words}" for number, words in said if number)
    summary = tr("{n} group: {parts}.", "{n} groups: {parts}.", groups, parts=parts)
    if not groups:
        summary = (
            tr("There is no group today.") if day == today else tr("There is no group on {day}.", day=format_date(day))
        )
    notes = []
    if unknown:
        notes.append(
            tr(
                "{n} start not recorded: taken to hold already.",
                "{n} starts not recorded: taken to hold already.",
                unknown,
            )
        )
    if elsewhere:
        notes.append(
            tr(
                "{n} group not yet established or closed by then left out.",
                "{n} groups not yet established or closed by then left out.",
                elsewhere,
            )
        )
    title = tr("Who leads each group today")
    if day != today:
        title = (
            tr("Who led each group on {day}", day=format_date(day))
            if day < today
            else tr("Who will lead each group on {day}", day=format_date(day))
        )
    headings = (
        GROUP,
        Heading("lead", tr("Led by"), PERSON.kind),
        Heading("role", tr("As"), kinds.Text(width=12)),
        Heading("organisation", tr("Organisation"), ORGANISATION.kind),
        Heading("since", tr("Since"), DAY),
        Heading("until", tr("Until"), DAY),
    )
    return Answer(title, summary, headings, rows, len(rows), tuple(notes))


def existing_groups(connection: Connection, day: date) -> list[Any]:
    """The groups that may have existed on a day, with id, name, code and kind, in the order of their kinds and names."""
    return [group for group in _groups(connection) if _existed(group, day)]


def _groups(connection: Connection) -> list[Any]:
    columns = (Group.id, Group.name, Group.code, Group.kind, Group.established, Group.closed)
    query = select(*columns).where(*visible(Group))
    kinds_in_order = list(GROUP_KINDS)

    def place(group: Any) -> tuple[int, str]:
        known = group.kind in kinds_in_order
        return (kinds_in_order.index(group.kind) if known else len(kinds_in_order), fold(group.name))

    return sorted(connection.execute(query), key=place)


def _existed(group: Any, day: date) -> bool:
    """Whether a group may have existed on a day: one established "2018" may have from 1 January on."""
    begun = group.established is None or group.established.first() <= day
    return begun and (group.closed is None or group.closed.last() >= day)


# --- Which memberships end ------------------------------------------------------------------------------------------


def ending(connection: Connection, day: date, *, days: int = 90) -> Answer:
    """The memberships of which the end, or the end of the term, lies within so many days, both ends included."""
    in_words = words_of_choices(connection)
    last = day + timedelta(days=min(days, (date.max - day).days))
    within = [and_(each >= day, each <= last) for each in (Membership.to_date, Membership.term_ends)]
    still = or_(Membership.to_date.is_(None), Membership.to_date >= day)
    query = (
        select(
            Membership.id,
            Membership.person,
            Membership.group,
            Membership.role,
            Membership.represents,
            Membership.to_date,
            Membership.term_ends,
            full_name().label("name"),
            Group.name.label("of"),
        )
        .join(Person, Person.id == Membership.person)
        .join(Group, Group.id == Membership.group)
        .where(or_(*within), still, *visible(Membership))
    )
    found = connection.execute(query).all()
    names = names_of(connection, {"organisation": {row.represents for row in found if row.represents is not None}})
    placed: list[tuple[tuple[date, str, str, UUID], Row]] = []
    for row in found:
        ends = min(each for each in (row.to_date, row.term_ends) if each is not None and day <= each <= last)
        cells: tuple[Cell, ...] = (
            Named("person", row.person, row.name),
            in_words(Membership, "role", row.role),
            Named("group", row.group, row.of),
            named("organisation", row.represents, names),
            tr("Membership") if ends == row.to_date else tr("Term"),
            ends,
            (ends - day).days,
        )
        placed.append(((ends, fold(row.of), fold(row.name), row.id), Row("membership", row.id, cells)))
    rows = [row for _, row in sorted(placed, key=lambda each: each[0])]
    past = select(func.count(Membership.id)).where(Membership.term_ends < day, still, *visible(Membership))
    overrun = connection.scalar(past) or 0
    notes = (
        [
            tr(
                "{n} membership past the end of the term and not ended.",
                "{n} memberships past the end of the term and not ended.",
                overrun,
            )
        ]
        if overrun
        else []
    )
    until = format_date(last)
    summary = tr("{n} membership ends by {until}.", "{n} memberships end by {until}.", len(rows), until=until)
    if not rows:
        summary = tr("No membership ends by {until}.", until=until)
    headings = (
        PERSON,
        Heading("role", tr("Role"), kinds.Text(width=14)),
        GROUP,
        Heading("sits_for", tr("Sits for"), ORGANISATION.kind),
        Heading("what", tr("What ends"), kinds.Text(width=12)),
        Heading("ends", tr("Ends on"), DAY),
        Heading("days", tr("Days left"), kinds.Whole(width=10)),
    )
    title = tr("Memberships that end within {n} day", "Memberships that end within {n} days", days)
    return Answer(title, summary, headings, rows, len(rows), tuple(notes))


# --- Which seats are vacant -----------------------------------------------------------------------------------------


def vacant(connection: Connection, day: date) -> Answer:
    """The seats that are open on a day and that nobody holds, with who held them last and since when they are vacant: the
    day after the last holder's, or the day on which the seat was opened where nobody ever did."""
    query = (
        select(
            Seat.id,
            Seat.name,
            Seat.role,
            Seat.group,
            Seat.from_date,
            Seat.organisation,
            Group.name.label("of"),
            Group.established,
            Group.closed,
        )
        .join(Group, Group.id == Seat.group)
        .where(*visible(Seat), is_vacant(day))
    )
    in_words = words_of_choices(connection)
    seats = [row for row in connection.execute(query) if _existed(row, day)]
    holders = _holders(connection, [seat.id for seat in seats])
    names = names_of(connection, {"organisation": {row.organisation for row in seats if row.organisation is not None}})
    rows = []
    for seat in sorted(seats, key=lambda row: (fold(row.of), fold(row.name), row.id)):
        before = [each for each in holders.get(seat.id, []) if each.to_date is not None and each.to_date < day]
        after = [each for each in holders.get(seat.id, []) if each.from_date is not None and each.from_date > day]
        latest = max(before, key=lambda each: each.to_date, default=None)
        soonest = min(after, key=lambda each: each.from_date, default=None)
        since: Cell = seat.from_date if latest is None else latest.to_date + timedelta(days=1)
        if latest is not None and seat.from_date is not None:
            since = max(seat.from_date, latest.to_date + timedelta(days=1))
        cells: tuple[Cell, ...] = (
            Named("group", seat.group, seat.of),
            seat.name,
            in_words(Membership, "role", seat.role),
            named("organisation", seat.organisation, names),
            since or NOT_RECORDED,
            tr("Nobody so far") if latest is None else Named("person", latest.person, latest.name),
            None if soonest is None else soonest.from_date,
        )
        rows.append(Row("seat", seat.id, cells))
    groups = len({row.cells[0] for row in rows})
    summary = tr(
        "{n} seat in {group} has nobody.",
        "{n} seats in {group} have nobody.",
        len(rows),
        group=tr("{n} group", "{n} groups", groups),
    )
    headings = (
        GROUP,
        Heading("seat", tr("Seat"), kinds.Text(width=26)),
        Heading("role", tr("Role"), kinds.Text(width=14)),
        Heading("held_for", tr("Held for"), ORGANISATION.kind),
        Heading("since", tr("Vacant since"), DAY),
        Heading("last_holder", tr("Last held by"), PERSON.kind),
        Heading("filled_from", tr("Filled from"), DAY),
    )
    title = tr("Vacant seats on {day}", day=format_date(day))
    return Answer(title, summary if rows else tr("Every seat is taken."), headings, rows, len(rows))


def _holders(connection: Connection, seats: list[UUID]) -> dict[UUID, list[Any]]:
    """Whoever held or will hold some seats and is not in the bin, by seat."""
    found: dict[UUID, list[Any]] = {}
    held = aliased(Membership)
    for chunk in chunks(seats):
        query = (
            select(held.seat, held.person, held.from_date, held.to_date, full_name().label("name"))
            .join(Person, Person.id == held.person)
            .where(held.seat.in_(chunk), held.deleted.is_(None), person_is_there(held))
        )
        for row in connection.execute(query):
            found.setdefault(row.seat, []).append(row)
    return found
