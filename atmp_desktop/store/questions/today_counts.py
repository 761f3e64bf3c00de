"""Counts for the pictures of a day: enquiries by week, open actions by group and colour. Each has the filter of the list
that it counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.action import RAG, Action, is_open, rag
from atmp_desktop.records.enquiry import Enquiry, replied_on
from atmp_desktop.records.enquiry_step import EnquiryStep
from atmp_desktop.records.group import Group
from atmp_desktop.store.rows import visible
from atmp_desktop.store.search import found_by
from atmp_desktop.translation import tr

WEEKS = 12
MOST_GROUPS = 8
"""How many groups the picture of actions shows one by one."""

NO_GROUP = tr("No group")


@dataclass(frozen=True)
class Week:
    """What came and what was answered from a Monday to the Sunday after, with the filter of each list."""

    monday: date
    received: int
    answered: int

    @property
    def _span(self) -> str:
        return f"{self.monday.isoformat()}..{(self.monday + timedelta(days=6)).isoformat()}"

    @property
    def received_filter(self) -> str:
        """Leads to those received."""
        return f"received_on:{self._span}"

    @property
    def answered_filter(self) -> str:
        """Leads to those answered."""
        return f"replied_on:{self._span}"


@dataclass(frozen=True)
class Bar:
    """The open actions of a group by colour, with the filter of its list; each colour narrows that."""

    name: str
    filter: str
    red: int
    amber: int
    green: int

    @property
    def total(self) -> int:
        """Of all colours."""
        return self.red + self.amber + self.green

    def filter_of(self, colour: str) -> str:
        """Leads to those of a colour."""
        return f"{self.filter} rag:{colour}"


def enquiries_by_week(connection: Connection, day: date, weeks: int = WEEKS) -> tuple[Week, ...]:
    """The weeks up to the one of a day, oldest first. Answered when last replied to since it was reopened; only those with a step of that are
    asked for their clock."""
    monday = day - timedelta(days=day.weekday())
    first, last = monday - timedelta(weeks=weeks - 1), monday + timedelta(days=6)
    received: Counter[date] = Counter()
    within = (Enquiry.received_on >= first, Enquiry.received_on <= last)
    query = select(Enquiry.received_on, func.count()).where(*within, *visible(Enquiry)).group_by(Enquiry.received_on)
    for on, number in connection.execute(query):
        received[on - timedelta(days=on.weekday())] += number
    replied = select(EnquiryStep.enquiry).where(
        EnquiryStep.kind == "replied", EnquiryStep.on >= first, EnquiryStep.deleted.is_(None)
    )
    answers = select(replied_on(day)).where(Enquiry.id.in_(replied), *visible(Enquiry))
    days: list[date | None] = list(connection.scalars(answers))
    answered = Counter(on - timedelta(days=on.weekday()) for on in days if on is not None and on >= first)
    mondays = [first + timedelta(weeks=place) for place in range(weeks)]
    return tuple(Week(each, received[each], answered[each]) for each in mondays)


def actions_by_group(connection: Connection, day: date, most: int = MOST_GROUPS) -> tuple[Bar, ...]:
    """The groups with the most red, then the most open actions, the rest of them together in the last bar."""
    colour = rag(day).label("colour")
    query = select(Action.group, colour, func.count().label("number")).where(is_open(day), *visible(Action))
    found: dict[UUID | None, Counter[str]] = {}
    for group, of, number in connection.execute(query.group_by(Action.group, colour)):
        found.setdefault(group, Counter())[of] += number
    order = sorted(found, key=lambda group: (-found[group]["red"], -found[group].total(), str(group)))
    shown = order if len(order) <= most else order[: most - 1]
    names: dict[Any, str] = {None: NO_GROUP}
    wanted = [group for group in shown if group is not None]
    names.update(
        (row.id, row.name) for row in connection.execute(select(Group.id, Group.name).where(Group.id.in_(wanted)))
    )
    values = [_group_value(connection, group, names[group]) for group in shown]
    bars = [
        _bar(names[group], f"is_open:yes group:{value}", found[group])
        for group, value in zip(shown, values, strict=True)
    ]
    if len(order) > len(shown):
        rest = sum((found[group] for group in order[len(shown) :]), Counter[str]())
        others = f"is_open:yes -group:{','.join(values)}"
        bars.append(_bar(tr("{order:,} other groups", order=len(order) - len(shown)), others, rest))
    return tuple(bars)


def _bar(name: str, text: str, counts: Counter[str]) -> Bar:
    return Bar(name, text, *(counts[colour] for colour in RAG))


def _group_value(connection: Connection, group: UUID | None, name: str) -> str:
    """What a filter calls a group: its name, as people read it, where that leads to no other group."""
    if group is None:
        return "none"
    found = list(connection.scalars(select(Group.id).where(Group.id.in_(found_by(name, "group"))).limit(2)))
    return f'"{name}"' if found == [group] and '"' not in name else str(group)
