"""The question which actions are overdue: whose, of which group, and whose group that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.records import kinds
from atmp_desktop.records.action import Action
from atmp_desktop.records.action import overdue as is_overdue
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.group import Group
from atmp_desktop.records.leads import who_lead
from atmp_desktop.records.person import Person, full_name
from atmp_desktop.store.fold import fold
from atmp_desktop.store.questions.answer import (
    Answer,
    Cell,
    Heading,
    Named,
    Row,
    Subtotal,
    joined,
    shown,
    words_of_choices,
)
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

NO_OWNER, NO_GROUP, NO_LEAD = tr("No owner"), tr("No group"), tr("No lead")
MOST_NOTED = 6
"""How many subtotals a note names before it says how many more there are."""

HEADINGS = (
    Heading("reference", tr("Reference"), kinds.Text(width=12)),
    Heading("action", tr("Action"), kinds.Text(width=44)),
    Heading("owner", tr("Owner"), kinds.Link(target="person", width=22)),
    Heading("other_owners", tr("Other owners"), kinds.Text(width=20), has_names=True),
    Heading("group", tr("Group"), kinds.Link(target="group", width=24)),
    Heading("lead", tr("Group led by"), kinds.Text(width=22), has_names=True),
    Heading("due", tr("Due"), kinds.Date()),
    Heading("days_late", tr("Days late"), kinds.Whole(width=10)),
    Heading("status", tr("Status"), kinds.Text(width=16)),
)
PLACES = {heading.name: place for place, heading in enumerate(HEADINGS)}


def overdue(connection: Connection, day: date, *, by: str = "owner") -> Answer:
    """The open actions whose due day is past, the longest overdue first, put together `by` "owner", "lead" (of the group)
    or "group", with how many each has. An owner in the bin is marked as such. Due on the day itself is not overdue."""
    in_words = words_of_choices(connection)
    others = _other_owners(connection, day)
    leads = {group: joined([head.name for head in heads]) for group, heads in who_lead(connection, day).items()}
    query = (
        select(
            Action.id,
            Action.reference,
            Action.text,
            Action.owner,
            Action.group,
            Action.due,
            Action.status,
            full_name().label("name"),
            Person.deleted.label("binned"),
            Group.name.label("of"),
        )
        .outerjoin(Person, Person.id == Action.owner)
        .outerjoin(Group, Group.id == Action.group)
        .where(is_overdue(day), *visible(Action))
    )
    rows = []
    for row in connection.execute(query):
        binned = tr(" (in the bin)") if row.binned is not None else ""
        cells: tuple[Cell, ...] = (
            row.reference,
            row.text,
            NO_OWNER if row.owner is None else Named("person", row.owner, f"{row.name}{binned}"),
            ", ".join(others.get(row.id, [])),
            NO_GROUP if row.group is None else Named("group", row.group, row.of),
            leads.get(row.group, NO_LEAD),
            row.due,
            (day - row.due).days,
            in_words(Action, "status", row.status),
        )
        rows.append(Row("action", row.id, cells))
    part = _part(by)
    rows.sort(key=lambda row: _place(row, part))
    subtotals: list[Subtotal] = []
    for end, each in enumerate(rows, 1):
        key, words = part(each)
        if end == len(rows) or part(rows[end])[0] != key:
            start = subtotals[-1].end if subtotals else 0
            count = end - start
            subtotals.append(
                Subtotal(tr("{words}: {n} action", "{words}: {n} actions", count, words=words), count, end)
            )
    return Answer(
        title=tr("Overdue actions"),
        summary=_summary(rows),
        headings=HEADINGS,
        rows=rows,
        total=len(rows),
        notes=tuple(_notes(rows, by)),
        subtotals=tuple(subtotals),
    )


def _part(by: str) -> Callable[[Row], tuple[Any, str]]:
    """What tells the parts of the answer apart: a key, and its words."""
    place = PLACES[by]

    def part(row: Row) -> tuple[Any, str]:
        cell = row.cells[place]
        return (cell.id if isinstance(cell, Named) else cell, shown(HEADINGS[place], cell))

    return part


def _place(row: Row, part: Callable[[Row], tuple[Any, str]]) -> tuple[Any, ...]:
    key, words = part(row)
    due = row.cells[PLACES["due"]]
    return (words in (NO_OWNER, NO_GROUP, NO_LEAD), fold(words), str(key), due, str(row.cells[0] or ""), row.id)


def _summary(rows: list[Row]) -> str:
    if not rows:
        return tr("No action is overdue.")
    owners = {cell.id for row in rows if isinstance(cell := row.cells[PLACES["owner"]], Named)}
    unowned = sum(not isinstance(row.cells[PLACES["owner"]], Named) for row in rows)
    said = tr(
        "{n} action overdue, of {people}",
        "{n} actions overdue, of {people}",
        len(rows),
        people=tr("{n} person", "{n} people", len(owners)),
    )
    return tr("{said}; {unowned:,} with no owner.", said=said, unowned=unowned) if unowned else f"{said}."


def _notes(rows: list[Row], by: str) -> list[str]:
    """How many each has by the other ways to put them together."""
    notes = []
    for other, words in (("owner", tr("By owner")), ("lead", tr("By lead of the group")), ("group", tr("By group"))):
        if other == by or not rows:
            continue
        part = _part(other)
        counts = Counter(part(row) for row in rows)
        most = sorted(counts.items(), key=lambda each: (-each[1], fold(each[0][1]), str(each[0][0])))
        said = ", ".join(f"{name} {count:,}" for (_, name), count in most[:MOST_NOTED])
        more = tr(" and {most:,} more", most=len(most) - MOST_NOTED) if len(most) > MOST_NOTED else ""
        notes.append(f"{words}: {said}{more}.")
    return notes


def _other_owners(connection: Connection, day: date) -> dict[UUID, list[str]]:
    query = (
        select(CoOwner.action, full_name().label("name"))
        .join(Person, Person.id == CoOwner.person)
        .join(Action, Action.id == CoOwner.action)
        .where(is_overdue(day), *visible(CoOwner))
        .order_by(CoOwner.id)
    )
    found: dict[UUID, list[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.action, []).append(row.name)
    return found
