"""Which cards the page of a record has above its form: what people look for first, in a few rows each.

Plain values from the linked lists that were read for the page; no widgets, no reading of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from atmp_desktop.days.dates import format_date, today_in_london
from atmp_desktop.gui.reading import LinkedRecord, LinkedRecords, Reading
from atmp_desktop.gui.row_words import RowWords, row_words
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.records.contact_point import KINDS
from atmp_desktop.records.membership import ROLES
from atmp_desktop.records.paper import NOT_IN
from atmp_desktop.records.record import type_name
from atmp_desktop.translation import tr

SHOWN = 6
"""How many rows a card has; the rest is under Related."""

STALE = 365
"""Days after which a confirmed address is worth asking about again."""

SOON = 90
"""Days before its end in which a term is marked."""


@dataclass(frozen=True)
class Card:
    """A heading with a few rows.

    Attributes:
        title: the heading.
        related: the title of the linked list in which all of them are.
        hidden: how many rows more there are; None where the list is too long to be read whole, and nobody knows.
    """

    title: str
    rows: tuple[RowWords, ...]
    related: str
    hidden: int | None = 0


@dataclass(frozen=True)
class Span:
    """One affiliation on a timeline; None is a start that is not recorded, or an end that has not come.

    Attributes:
        words: the job title, or "".
        target: what it leads to, type name and id.
    """

    name: str
    words: str
    first: date | None
    last: date | None
    target: tuple[str, UUID]

    def is_current(self, today: date) -> bool:
        """Whether it holds on a day."""
        return (self.first is None or self.first <= today) and (self.last is None or self.last >= today)

    @property
    def dates(self) -> str:
        """From when to when, in words."""
        if self.first is not None and self.last is not None:
            return f"{format_date(self.first)} – {format_date(self.last)}"
        if self.last is not None:
            return tr("until {last}", last=format_date(self.last))
        return (
            tr("since {first}", first=format_date(self.first)) if self.first is not None else tr("start not recorded")
        )


class _Lists:
    """The linked lists of a record, by the title that its page gives them, and their rows in words."""

    def __init__(self, reading: Reading, lists: Sequence[LinkedRecords], today: date) -> None:
        self.today = today
        self.is_today = reading.as_at is None
        self._reading = reading
        self._lists: Mapping[str, LinkedRecords] = {each.kind.title: each for each in lists}

    def all(self, title: str) -> list[LinkedRecord]:
        """The records of a list, with those lent to it."""
        found = self._lists.get(title)
        return [*found.rows, *found.lent] if found is not None else []

    def now(self, title: str) -> list[LinkedRecord]:
        """Those that hold today, or are still open."""
        return [each for each in self.all(title) if not each.former]

    def words(self, title: str, record: LinkedRecord) -> RowWords:
        """A record of a list as a row."""
        kind = self._lists[title].kind
        return row_words(kind, record, self.today, self._reading.vocabulary, self._reading.name)

    def card(
        self,
        title: str,
        related: str,
        records: Sequence[LinkedRecord],
        worded: Callable[[RowWords, LinkedRecord, date], RowWords] | None = None,
        shown: int = SHOWN,
    ) -> Iterator[Card]:
        """A card with the first of some records of a list, or none where there are none. `worded` says more of each."""
        found = self._lists.get(related)
        if found is None or not records:
            return
        rows = []
        for each in records[:shown]:
            row = self.words(related, each)
            rows.append(row if worded is None else worded(row, each, self.today))
        yield Card(title, tuple(rows), related, None if found.unread else max(0, len(records) - shown))


def cards_of(reading: Reading, lists: Sequence[LinkedRecords], today: date) -> list[Card]:
    """The cards of a record's page, in order; none for most types, and none before the lists were read."""
    make = _CARDS.get(type_name(reading.record_type))
    return list(make(_Lists(reading, lists, today))) if make is not None and lists else []


def spans_of(reading: Reading, lists: Sequence[LinkedRecords], today: date) -> list[Span]:
    """A person's affiliations, the current and the latest first; of other records none."""
    if type_name(reading.record_type) != "person":
        return []
    found = [
        Span(
            each.shown["organisation"],
            each.shown["job_title"],
            each.values["from_date"],
            each.values["to_date"],
            ("organisation", each.values["organisation"]),
        )
        for each in _Lists(reading, lists, today).all(tr("Affiliations"))
    ]
    return sorted(found, key=lambda span: (span.last or date.max, span.first or date.min), reverse=True)


def freshness(confirmed: date | None, today: date) -> tuple[str, Tone]:
    """How long ago somebody said that an address is right, and in which tone that is said."""
    if confirmed is None:
        return tr("Not confirmed"), "grey"
    if confirmed > today:
        # When it had been confirmed until that day is not kept.
        return tr("Confirmed since"), "grey"
    days = (today - confirmed).days
    months = (today.year - confirmed.year) * 12 + today.month - confirmed.month - (today.day < confirmed.day)
    if days < 1:
        ago = tr("today")
    elif months < 1:
        ago = tr("{n} day ago", "{n} days ago", days)
    else:
        ago = (
            tr("{n} month ago", "{n} months ago", months)
            if months < 24
            else tr("{n} year ago", "{n} years ago", months // 12)
        )
    return tr("Confirmed {ago}", ago=ago), "amber" if days > STALE else "green"


def _person(lists: _Lists) -> Iterator[Card]:
    reached = [each for each in lists.all(tr("Contact points")) if each.values["status"] == "good"]
    order = list(KINDS)
    reached.sort(key=lambda each: (not each.values["preferred"], order.index(each.values["kind"]), each.name))
    yield from lists.card(tr("How to reach them"), tr("Contact points"), reached, _with_freshness)
    yield from lists.card(tr("In groups"), tr("Groups"), sorted(lists.now(tr("Groups")), key=_by_role), _with_term)
    yield from _open_actions(lists, tr("Owes"))


def _group(lists: _Lists) -> Iterator[Card]:
    leads = [each for each in lists.all(tr("Members")) if each.values["role"] == "lead"]
    # Who leads today comes first, then who will.
    now = sorted((each for each in leads if not each.former), key=lambda each: not each.values["current"])
    there = {each.values["person"] for each in now}
    # Who leads still is told once, even where the membership was renewed.
    before = [each for each in leads if each.former and each.values["person"] not in there]
    led = tr("Led by, today and before") if lists.is_today else tr("Led by, that day and before")
    yield from lists.card(led, tr("Members"), [*now, *_latest_first(before)], _led)
    vacant = [each for each in lists.now(tr("Seats")) if each.values["vacant"]]
    yield from lists.card(tr("Vacant seats"), tr("Seats"), vacant)
    members = [each for each in lists.now(tr("Members")) if each.values["role"] != "lead"]
    yield from lists.card(tr("Other members"), tr("Members"), sorted(members, key=_by_role), _with_term)
    yield from _open_actions(lists, tr("Open actions"))
    if lists.is_today:
        coming = [each for each in lists.all(tr("Meetings")) if _is_to_come(each.values, lists.today)]
        coming.sort(key=lambda each: each.values["starts"])
        yield from lists.card(tr("Next meeting"), tr("Meetings"), coming, shown=1)


def _organisation(lists: _Lists) -> Iterator[Card]:
    here = tr("People today") if lists.is_today else tr("People that day")
    yield from lists.card(here, tr("People"), lists.now(tr("People")))
    before = [each for each in lists.all(tr("People")) if each.former]
    yield from lists.card(tr("People before"), tr("People"), _latest_first(before), shown=3)
    sits = sorted(lists.now(tr("Sits in groups")), key=_by_role)
    yield from lists.card(tr("Sits in groups"), tr("Sits in groups"), sits, _with_term)
    yield from lists.card(tr("Seats kept for it"), tr("Seats"), lists.now(tr("Seats")))
    if lists.is_today:
        yield from lists.card(tr("Open enquiries"), tr("Enquiries"), lists.now(tr("Enquiries")))
    for title in (tr("Former names"), tr("Succeeded by"), tr("Successor of")):
        yield from lists.card(title, title, lists.all(title))


def _enquiry(lists: _Lists) -> Iterator[Card]:
    yield from lists.card(tr("Resources offered"), tr("Resources used"), lists.all(tr("Resources used")))
    yield from _open_actions(lists, tr("Open actions"))


def _meeting(lists: _Lists) -> Iterator[Card]:
    late = [each for each in lists.all(tr("Papers")) if each.values["status"] in NOT_IN]
    yield from lists.card(tr("Papers not in yet"), tr("Papers"), late)
    for title in (tr("Decisions"), tr("Actions"), tr("Minutes")):
        yield from lists.card(title, title, lists.all(title))


_CARDS: Mapping[str, Callable[[_Lists], Iterator[Card]]] = {
    "person": _person,
    "group": _group,
    "organisation": _organisation,
    "enquiry": _enquiry,
    "meeting": _meeting,
}


def _by_role(membership: LinkedRecord) -> tuple[int, str]:
    """In the order of a contact sheet; a role of the register's own comes last."""
    order = list(ROLES)
    role = membership.values["role"]
    return (order.index(role) if role in order else len(order), membership.name)


def _latest_first(ended: Sequence[LinkedRecord]) -> list[LinkedRecord]:
    return sorted(ended, key=lambda each: each.values["to_date"] or date.min, reverse=True)


def _led(row: RowWords, membership: LinkedRecord, today: date) -> RowWords:
    if not membership.values["current"]:
        return replace(row, pills=(*row.pills, (tr("Before") if membership.former else tr("To come"), "grey")))
    row = _with_term(row, membership, today)
    if not membership.values["joint"]:
        return row
    words = row.words.removeprefix(tr("Joint lead")).removeprefix(" · ")
    return replace(row, words=words, pills=(*row.pills, (tr("Joint lead"), "blue")))


def _with_freshness(row: RowWords, address: LinkedRecord, today: date) -> RowWords:
    return replace(row, pills=(*row.pills, freshness(address.values["confirmed_on"], today)))


def _with_term(row: RowWords, membership: LinkedRecord, today: date) -> RowWords:
    """With the end of the term as a pill where it is near, or past."""
    ends = membership.values["term_ends"]
    if ends is None or membership.former or (ends - today).days > SOON:
        return row
    day = format_date(ends)
    said = tr("Ends {day}", day=day) if ends >= today else tr("Ended {day}", day=day)
    words = " · ".join(part for part in row.words.split(" · ") if not part.startswith(tr("Term ends")))
    return replace(row, words=words, pills=(*row.pills, (said, "amber" if ends >= today else "red")))


def _open_actions(lists: _Lists, title: str) -> Iterator[Card]:
    if not lists.is_today:
        # Which were open on another day is not kept.
        return
    actions = sorted(lists.now(tr("Actions")), key=lambda each: (each.values["due"] or date.max, each.name))
    yield from lists.card(title, tr("Actions"), actions, _with_due)


def _with_due(row: RowWords, action: LinkedRecord, today: date) -> RowWords:
    due = action.values["due"]
    if due is None:
        return row
    words = " · ".join(part for part in row.words.split(" · ") if not part.startswith(tr("Due")))
    return replace(row, words=words, dates=tr("due {due}", due=format_date(due)))


def _is_to_come(meeting: Mapping[str, Any], today: date) -> bool:
    starts = meeting["starts"]
    return isinstance(starts, datetime) and today_in_london(starts) >= today and meeting["status"] != "cancelled"
