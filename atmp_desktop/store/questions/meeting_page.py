"""What the page of a meeting shows beside its fields: its agenda with the time each item begins, who is there and who is
not, how far it is prepared, and the meetings of its group before and after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, case, select

from atmp_desktop.days.dates import LONDON
from atmp_desktop.records.agenda_item import NUMBERS_MAY_CHANGE, PURPOSES, AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_facts import BEGUN
from atmp_desktop.records.paper import NOT_IN, Paper
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import words_of_choices
from atmp_desktop.store.questions.readiness import OUT_OF_USE, Readiness, readiness
from atmp_desktop.store.rows import visible

MOST_ITEMS = 300
"""Items of one agenda that are shown; more is no agenda."""

MOST_NAMES = 30
"""People who are named in one sentence."""


@dataclass(frozen=True)
class PaperOf:
    """A paper of an item: its reference and title, its state in words, and whether it is in."""

    id: UUID
    name: str
    status_words: str
    is_in: bool


@dataclass(frozen=True)
class Item:
    """An item of an agenda.

    Attributes:
        begins: when it begins, as far as that can be worked out; None where it is not taken, or the meeting is too long.
        is_from: it begins then at the earliest, as an item before it has no minutes planned.
        minutes: planned for it, or None.
        purpose, presenter: in words, or "".
        status: the code of its state; status_words: what that is called.
    """

    id: UUID
    number: int | None
    title: str
    begins: datetime | None
    is_from: bool
    minutes: int | None
    purpose: str
    presenter: str
    status: str
    status_words: str
    late: bool
    reserved: bool
    papers: tuple[PaperOf, ...]


@dataclass(frozen=True)
class Neighbour:
    """The meeting of the group before or after this one."""

    id: UUID
    name: str
    starts: datetime


@dataclass(frozen=True)
class MeetingPage:
    """The page of a meeting.

    Attributes:
        items: the agenda in order.
        can_move: its items may change places.
        planned: minutes planned for all items that are taken; unplanned: how many of those have none.
        lasts: minutes from its start to its end, or None where no end is given.
        ready: how far it is prepared; None once it has begun, and where it is cancelled.
        there, away: the names of those who are there and of those who sent apologies; before it begins of those who
            accepted and of those who declined.
        has_begun: whether that is so.
        before, after: its neighbours in its group.
    """

    items: tuple[Item, ...]
    can_move: bool
    planned: int
    unplanned: int
    lasts: int | None
    ready: Readiness | None
    there: tuple[str, ...]
    away: tuple[str, ...]
    has_begun: bool
    before: Neighbour | None
    after: Neighbour | None


def meeting_page(connection: Connection, id: UUID, today: date) -> MeetingPage | None:
    """What the page of a meeting shows on a day; None for one that is gone."""
    query = select(Meeting.group, Meeting.starts, Meeting.ends, Meeting.status).where(Meeting.id == id)
    meeting = connection.execute(query).one_or_none()
    if meeting is None:
        return None
    items = _items(connection, id, meeting.starts)
    taken = [item for item in items if item.status != "withdrawn"]
    has_begun = meeting.status in BEGUN
    there, away = _people(connection, id, has_begun)
    is_coming = not has_begun and meeting.status != "cancelled"
    return MeetingPage(
        items=tuple(items),
        can_move=meeting.status in NUMBERS_MAY_CHANGE,
        planned=sum(item.minutes or 0 for item in taken),
        unplanned=sum(item.minutes is None for item in taken),
        lasts=None if meeting.ends is None else int((meeting.ends - meeting.starts).total_seconds() // 60),
        ready=readiness(connection, id, today) if is_coming else None,
        there=there,
        away=away,
        has_begun=has_begun,
        before=_neighbour(connection, id, meeting, is_after=False),
        after=_neighbour(connection, id, meeting, is_after=True),
    )


def _items(connection: Connection, meeting: UUID, starts: datetime) -> list[Item]:
    query = (
        select(
            AgendaItem.id,
            AgendaItem.number,
            AgendaItem.title,
            AgendaItem.purpose,
            AgendaItem.presenter,
            AgendaItem.minutes_planned,
            AgendaItem.late,
            AgendaItem.reserved,
            AgendaItem.status,
        )
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted.is_(None))
        .order_by(AgendaItem.number.is_(None), AgendaItem.number, AgendaItem.id)
        .limit(MOST_ITEMS)
    )
    rows = connection.execute(query).all()
    names = names_of(connection, {"person": {row.presenter for row in rows if row.presenter is not None}})
    papers = _papers(connection, meeting)
    in_words = words_of_choices(connection)
    times = running_times(starts, [(row.minutes_planned, row.status != "withdrawn") for row in rows])
    return [
        Item(
            row.id,
            row.number,
            row.title,
            begins,
            is_from,
            row.minutes_planned,
            PURPOSES.get(row.purpose or "", ""),
            names.get(row.presenter, ""),
            row.status,
            in_words(AgendaItem, "status", row.status),
            row.late,
            row.reserved,
            tuple(papers.get(row.id, ())),
        )
        for row, (begins, is_from) in zip(rows, times, strict=True)
    ]


def running_times(starts: datetime, items: Sequence[tuple[int | None, bool]]) -> Iterator[tuple[datetime | None, bool]]:
    """When each item begins, given its minutes and whether it is taken: when all before it that are taken are over. The
    second value says that an item before it has no minutes, so that it begins then at the earliest."""
    now: datetime | None = starts
    is_from = False
    for minutes, is_taken in items:
        yield (now if is_taken else None), is_from and is_taken
        if is_taken and now is not None:
            is_from = is_from or minutes is None
            now = _later(now, minutes or 0)


def _later(moment: datetime, minutes: int) -> datetime | None:
    try:
        return moment + timedelta(minutes=minutes)
    except OverflowError:  # beyond the year 9999
        return None


def _papers(connection: Connection, meeting: UUID) -> dict[UUID | None, list[PaperOf]]:
    in_words = words_of_choices(connection)
    query = (
        select(Paper.id, Paper.agenda_item, Paper.reference, Paper.title, Paper.status)
        .where(Paper.meeting == meeting, Paper.status.not_in(OUT_OF_USE), *visible(Paper))
        .order_by(Paper.reference, Paper.id)
    )
    found: dict[UUID | None, list[PaperOf]] = {}
    for row in connection.execute(query):
        name = f"{row.reference}: {row.title}" if row.reference else row.title
        words = in_words(Paper, "status", row.status)
        found.setdefault(row.agenda_item, []).append(PaperOf(row.id, name, words, row.status not in NOT_IN))
    return found


def _people(connection: Connection, meeting: UUID, has_begun: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is there and who is not coming: recorded once the meeting has begun, before it as they replied, or sent apologies
    since."""
    replied = case((Attendance.record == "apologies", "declined"), else_=Attendance.reply)
    column: Any = Attendance.record if has_begun else replied
    yes, no = ("present", "apologies") if has_begun else ("accepted", "declined")
    query = select(column.label("code"), Attendance.person, Attendance.guest).where(
        Attendance.meeting == meeting, column.in_((yes, no)), Attendance.deleted.is_(None)
    )
    rows = connection.execute(query).all()
    names = names_of(connection, {"person": {row.person for row in rows if row.person is not None}})
    return _named(rows, yes, names), _named(rows, no, names)


def _named(rows: Sequence[Any], code: str, names: Mapping[UUID, str]) -> tuple[str, ...]:
    found = (names.get(row.person, "?") if row.person is not None else row.guest for row in rows if row.code == code)
    return tuple(sorted(found, key=fold))


def _neighbour(connection: Connection, id: UUID, meeting: Any, *, is_after: bool) -> Neighbour | None:
    """The next meeting of the same group that is not cancelled, or the last one before."""
    query = select(Meeting.id, Meeting.starts).where(
        Meeting.group == meeting.group, Meeting.id != id, Meeting.deleted.is_(None), Meeting.status != "cancelled"
    )
    if is_after:
        query = query.where(Meeting.starts > meeting.starts).order_by(Meeting.starts, Meeting.id)
    else:
        query = query.where(Meeting.starts < meeting.starts).order_by(Meeting.starts.desc(), Meeting.id.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    if row is None:
        return None
    name = names_of(connection, {"meeting": [row.id]}).get(row.id, "?")
    return Neighbour(row.id, name, row.starts.astimezone(LONDON))
