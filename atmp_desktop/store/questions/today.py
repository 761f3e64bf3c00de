"""What a day begins with: figures, the first rows of what waits, and counts for pictures, read in one look. Every number is
that of a list, told by the filter that leads to it. Knows no window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, and_, func, or_, select

from atmp_desktop.days.dates import LONDON, format_date
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.quiet import quiet
from atmp_desktop.store.questions.readiness import readiness
from atmp_desktop.store.questions.today_counts import Bar, Week, actions_by_group, enquiries_by_week
from atmp_desktop.store.rows import Listing, Row, visible
from atmp_desktop.store.tables import change, operation
from atmp_desktop.store.where import parse
from atmp_desktop.translation import tr

MOST = 6
"""How many lines a card has; its list has them all."""

SOON_DAYS, ENDING_DAYS, MEETING_DAYS, ANSWER_DAYS, QUIET_MONTHS = 7, 90, 14, 5, 6
MEETINGS = 4

OVERDUE_ACTIONS = "overdue:yes"
ACTIONS_THIS_WEEK = f"is_open:yes due:today..{SOON_DAYS}d"
PRESSING_ACTIONS = f"is_open:yes due:<={SOON_DAYS}d"
NEW_ENQUIRIES = "status:new"
OVERDUE_ENQUIRIES = "overdue:yes"
ENQUIRIES_SOON = f"is_open:yes days_left:0..{ANSWER_DAYS}"
REPLIES_TODAY = "is_open:yes days_left:0"
OPEN_ENQUIRIES = "is_open:yes"
TO_COME = "status:planned,drafting,issued,in_session starts:>=today"
MEETINGS_SOON = f"status:planned,drafting,issued,in_session starts:today..{MEETING_DAYS}d"
PEOPLE_TO_REVIEW = "review_by:<=today"
ENQUIRIES_TO_REVIEW = "retention_review:<=today"

QUESTION, HISTORY = "questions", "register"
"""Where a way leads that is no list: a question, by its code, or the history of everything."""


@dataclass(frozen=True)
class Way:
    """Where somebody is led: the type of a list and the text of its filter, or QUESTION and its code, or HISTORY."""

    to: str
    filter: str = ""


@dataclass(frozen=True)
class Figure:
    """A number with what it counts, the tone of its pill ("" where it asks for nothing), and the list it is of."""

    code: str
    number: int
    words: str
    tone: str
    way: Way


@dataclass(frozen=True)
class Line:
    """One record on a card: what it is called, what else is said of it, and how it stands, with the tone of that."""

    type: str
    id: UUID
    lead: str
    details: str
    state: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Card:
    """The first of some records.

    Attributes:
        nothing: the sentence where there are none.
        ways: words and where they lead, each to a whole list.
    """

    code: str
    title: str
    lines: tuple[Line, ...]
    nothing: str
    ways: tuple[tuple[str, Way], ...]


@dataclass(frozen=True)
class Today:
    """Everything a day begins with; `is_empty` where the register holds nothing yet."""

    day: date
    is_empty: bool
    figures: tuple[Figure, ...]
    cards: tuple[Card, ...]
    weeks: tuple[Week, ...]
    bars: tuple[Bar, ...]


def today(connection: Connection, day: date, vocabulary: Vocabulary) -> Today:
    """What waits on a day; each part reads no more than it shows, and counts."""
    look = _Look(connection, day, vocabulary)
    return Today(
        day=day,
        is_empty=is_empty(connection),
        figures=_figures(look),
        cards=(
            _actions(look),
            _enquiries(look),
            _meetings(look),
            _ending(look),
            _reviews(look),
            _recent(connection),
        ),
        weeks=enquiries_by_week(connection, day),
        bars=actions_by_group(connection, day),
    )


def quiet_partners(connection: Connection, day: date) -> Card:
    """Who is influential and was not contacted for long: apart, as it is looked for in every contact on record."""
    answer = quiet(connection, day, months=QUIET_MONTHS)
    lines = []
    for row in answer.rows[:MOST]:
        who, kind, _, _, _, last, *_ = row.cells
        since = tr("Last contact {last}", last=format_date(last)) if isinstance(last, date) else str(last)
        lines.append(Line(row.type, row.id, getattr(who, "name", "?"), str(kind), since))
    ways = ((tr("All {total:,}", total=answer.total), Way(QUESTION, "quiet")),) if answer.total else ()
    return Card("quiet", tr("Influential, not contacted"), tuple(lines), answer.summary, ways)


WORK = ("enquiry", "action", "meeting")
"""The types in which something is to be done by a day."""


def has_work(connection: Connection) -> bool:
    """Whether there is anything that was ever to be done."""
    return _has_any(connection, WORK)


def is_empty(connection: Connection) -> bool:
    """Whether there is none of what people look for first."""
    return not _has_any(connection, (*WORK, "group", "person", "organisation"))


def _has_any(connection: Connection, types: Sequence[str]) -> bool:
    tables: list[Any] = [BY_NAME[name] for name in types]
    return any(connection.scalar(select(each.id).where(each.deleted.is_(None)).limit(1)) for each in tables)


class _Look:
    """One look at the register on a day, through its lists."""

    def __init__(self, connection: Connection, day: date, vocabulary: Vocabulary) -> None:
        self.connection, self.day, self._vocabulary = connection, day, vocabulary

    def listing(self, type: str, text: str, columns: Sequence[str] = (), order: Sequence[str] = ()) -> Listing:
        where = parse(BY_NAME[type], text, self._vocabulary)
        return Listing(BY_NAME[type], self.day, tuple(columns), where, tuple(order), vocabulary=self._vocabulary)

    def count(self, type: str, text: str) -> int:
        return self.listing(type, text).count(self.connection)

    def first(self, type: str, text: str, columns: Sequence[str], order: Sequence[str], most: int = MOST) -> list[Row]:
        listing = self.listing(type, text, columns, order)
        return listing.page(self.connection, listing.first(self.connection, most))


def became_late(connection: Connection, day: date, since: date, vocabulary: Vocabulary) -> tuple[int, int, int]:
    """How many actions and how many replies became overdue after `since`, when they were not yet, and how many replies are due on the day itself."""
    look = _Look(connection, day, vocabulary)
    late = f"overdue:yes due:>={since.isoformat()}"
    return look.count("action", late), look.count("enquiry", late), look.count("enquiry", REPLIES_TODAY)


def _figures(look: _Look) -> tuple[Figure, ...]:
    wanted = (
        ("overdue_actions", tr("Actions overdue"), "red", "action", OVERDUE_ACTIONS),
        (
            "actions_soon",
            tr("Actions due in {soon_days} days", soon_days=SOON_DAYS),
            "amber",
            "action",
            ACTIONS_THIS_WEEK,
        ),
        ("new_enquiries", tr("New enquiries"), "purple", "enquiry", NEW_ENQUIRIES),
        ("overdue_enquiries", tr("Replies overdue"), "red", "enquiry", OVERDUE_ENQUIRIES),
        (
            "enquiries_soon",
            tr("Replies due in {answer_days} working days", answer_days=ANSWER_DAYS),
            "amber",
            "enquiry",
            ENQUIRIES_SOON,
        ),
        (
            "meetings_soon",
            tr("Meetings in {meeting_days} days", meeting_days=MEETING_DAYS),
            "blue",
            "meeting",
            MEETINGS_SOON,
        ),
    )
    figures = []
    for code, words, tone, type, text in wanted:
        number = look.count(type, text)
        figures.append(Figure(code, number, words, tone if number else "", Way(type, text)))
    return tuple(figures)


def _ways(*wanted: tuple[int, str, Way]) -> tuple[tuple[str, Way], ...]:
    """The ways to lists that have anything in them: "All 12 actions"."""
    return tuple(
        (tr("All {words}", words=words) if number > 1 else tr("Show {words}", words=words), way)
        for number, words, way in wanted
        if number
    )


def _late(days: int) -> str:
    return tr("{n} day late", "{n} days late", days)


def _actions(look: _Look) -> Card:
    columns = ("reference", "text", "owner", "group", "due", "rag")
    lines = []
    for row in look.first("action", PRESSING_ACTIONS, columns, ("due",)):
        reference, text, owner, group, _, rag = row.shown
        due = row.values[4]
        state = _late((look.day - due).days) if due < look.day else _when(due, look.day, tr("Due "))
        details = " · ".join(filter(None, (reference, owner or tr("No owner"), group)))
        lines.append(Line("action", row.id, text, details, f"{rag}: {state}", str(row.values[5])))
    total = look.count("action", PRESSING_ACTIONS)
    way = (total, tr("{n} action", "{n} actions", total), Way("action", PRESSING_ACTIONS))
    nothing = tr("Nothing is overdue. Nothing is due within {soon_days} days.", soon_days=SOON_DAYS)
    return Card("actions", tr("Actions overdue or due this week"), tuple(lines), nothing, _ways(way))


def _enquiries(look: _Look) -> Card:
    columns = ("reference", "subject", "status", "enquirer", "lead", "days_left")
    lines = []
    for row in look.first("enquiry", OPEN_ENQUIRIES, columns, ("days_left",)):
        reference, subject, status, enquirer, lead, _ = row.shown
        left = row.values[5]
        details = " · ".join(filter(None, (reference, status, enquirer, lead and tr("Lead: {lead}", lead=lead))))
        lines.append(Line("enquiry", row.id, subject, details, *_left(left)))
    total = look.count("enquiry", OPEN_ENQUIRIES)
    way = (total, tr("{n} enquiry", "{n} enquiries", total), Way("enquiry", OPEN_ENQUIRIES))
    return Card("enquiries", tr("Enquiries to answer"), tuple(lines), tr("Every enquiry is answered."), _ways(way))


def _left(days: int | None) -> tuple[str, str]:
    """How much time is left for a reply, and the tone of that."""
    if days is None:
        return tr("Clock paused"), "grey"
    if days < 0:
        return tr("{n} working day late", "{n} working days late", -days), "red"
    if days == 0:
        return tr("Due today"), "amber"
    return tr("{n} working day left", "{n} working days left", days), "amber" if days <= ANSWER_DAYS else "green"


def _meetings(look: _Look) -> Card:
    lines = []
    for row in look.first("meeting", TO_COME, ("reference", "title", "group", "starts"), ("starts",), MEETINGS):
        reference, title, group, _ = row.shown
        starts: datetime = row.values[3].astimezone(LONDON)
        lead = " · ".join(filter(None, (title or group, f"{_when(starts.date(), look.day)}, {starts:%H:%M}")))
        ready = readiness(look.connection, row.id, look.day)
        about = (reference, group if title else "", *ready.words)
        lines.append(Line("meeting", row.id, lead, " · ".join(filter(None, about)), ready.state, ready.tone))
    total = look.count("meeting", TO_COME)
    way = (total, tr("{n} meeting", "{n} meetings", total), Way("meeting", TO_COME))
    return Card("meetings", tr("Next meetings"), tuple(lines), tr("No meeting is planned."), _ways(way))


def _ending(look: _Look) -> Card:
    """The memberships that the question "ending" gives, the first of them only."""
    last = look.day + timedelta(days=ENDING_DAYS)
    within = [and_(each >= look.day, each <= last) for each in (Membership.to_date, Membership.term_ends)]
    still = or_(Membership.to_date.is_(None), Membership.to_date >= look.day)
    conditions = (still, or_(*within), *visible(Membership))
    first = func.min(
        func.coalesce(_if_within(Membership.to_date, look.day, last), "9"),
        func.coalesce(_if_within(Membership.term_ends, look.day, last), "9"),
    )
    query = select(Membership.id, Membership.person, Membership.group, Membership.to_date, Membership.term_ends)
    rows = look.connection.execute(query.where(*conditions).order_by(first, Membership.id).limit(MOST)).all()
    names = names_of(look.connection, {"person": {row.person for row in rows}, "group": {row.group for row in rows}})
    lines = []
    for row in rows:
        ends = min(each for each in (row.to_date, row.term_ends) if each is not None and look.day <= each <= last)
        what = tr("Membership ends") if ends == row.to_date else tr("Term ends")
        state = _when(ends, look.day, f"{what} ")
        lines.append(Line("membership", row.id, names.get(row.person, "?"), names.get(row.group, "?"), state))
    total = look.connection.scalar(select(func.count(Membership.id)).where(*conditions)) or 0
    nothing = tr("No membership and no term ends within {ending_days} days.", ending_days=ENDING_DAYS)
    way = (total, tr("{n} membership", "{n} memberships", total), Way(QUESTION, "ending"))
    return Card(
        "ending",
        tr("Memberships ending within {ending_days} days", ending_days=ENDING_DAYS),
        tuple(lines),
        nothing,
        _ways(way),
    )


def _if_within(column: Any, first: date, last: date) -> Any:
    return func.iif(and_(column >= first, column <= last), column, None)


def _reviews(look: _Look) -> Card:
    lines = []
    for type, text, named, due, what in (
        ("enquiry", ENQUIRIES_TO_REVIEW, "subject", "retention_review", tr("Enquiry: is it still to be kept?")),
        ("person", PEOPLE_TO_REVIEW, "name", "review_by", tr("Person: are the details still right?")),
    ):
        for row in look.first(type, text, (named, due), (due,), MOST // 2):
            state = tr("Review by {shown}", shown=row.shown[1])
            lines.append(Line(type, row.id, row.shown[0], what, state, ""))
    enquiries, people = look.count("enquiry", ENQUIRIES_TO_REVIEW), look.count("person", PEOPLE_TO_REVIEW)
    ways = _ways(
        (enquiries, tr("{n} enquiry", "{n} enquiries", enquiries), Way("enquiry", ENQUIRIES_TO_REVIEW)),
        (people, tr("{n} person", "{n} people", people), Way("person", PEOPLE_TO_REVIEW)),
    )
    return Card("reviews", tr("Reviews due"), tuple(lines), tr("No review is due."), ways)


def _recent(connection: Connection) -> Card:
    """The newest operations, by their ids, which are in the order of time: sorting by clock would read the whole history."""
    query = select(operation.c.id, operation.c.label, operation.c.who, operation.c.clock)
    rows = connection.execute(query.order_by(operation.c.id.desc()).limit(MOST)).all()
    lines = []
    for row in rows:
        first = select(change.c.type, change.c.record).where(change.c.operation == row.id).limit(1)
        about = connection.execute(first).one_or_none()
        when = row.clock.astimezone(LONDON)
        type, id = (HISTORY, row.id) if about is None else (about.type, about.record)
        lines.append(Line(type, id, row.label, f"{row.who} · {format_date(when.date())}, {when:%H:%M}"))
    way = ((tr("The whole history"), Way(HISTORY)),)
    return Card("recent", tr("Recent activity"), tuple(lines), tr("Nothing was written yet."), way if lines else ())


def _when(day: date, today: date, before: str = "") -> str:
    """A day as it is said near today: "today", "tomorrow", "Thu 26 Nov", else with its year."""
    apart = (day - today).days
    if apart in (0, 1):
        words = tr("today") if apart == 0 else tr("tomorrow")
        return f"{before}{words}" if before else words.capitalize()
    return f"{before}{format_date(day)}"
