"""What is said to whoever plans, moves or closes a meeting, and forbids nothing. Must not know Meeting itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from uuid import UUID

from sqlalchemy import Connection, func, not_, or_, select

from atmp_desktop.days.dates import LONDON, today_in_london
from atmp_desktop.records.agenda_item import AgendaItem
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.minutes_version import CONFIRMED, MinutesVersion
from atmp_desktop.records.paper import NOT_IN, Paper
from atmp_desktop.translation import tr

NUMBERS = (
    tr("no"),
    tr("one"),
    tr("two"),
    tr("three"),
    tr("four"),
    tr("five"),
    tr("six"),
    tr("seven"),
    tr("eight"),
    tr("nine"),
    tr("ten"),
    tr("eleven"),
    tr("twelve"),
)
NAMED = 5
"""How many open items are named; of the others it is said how many there are."""


def clock_change(starts: datetime, ends: datetime) -> Iterator[str]:
    """That a meeting lasts longer or shorter than the clock says, because the clocks change during it in London."""
    first, last = starts.astimezone(LONDON), ends.astimezone(LONDON)
    lasts = ends.astimezone(UTC) - starts.astimezone(UTC)
    shown = last.replace(tzinfo=None) - first.replace(tzinfo=None)
    if lasts == shown:
        return
    way = tr("back") if lasts > shown else tr("forward")
    real, clock = round(lasts.total_seconds() / 60), round(shown.total_seconds() / 60)
    if clock < 0:
        told = tr("by the clock it ends before it starts")
    elif real % 60 or clock % 60:
        told = tr("the clock says {hours}", hours=_hours(clock))
    else:
        told = tr("the clock says {count}", count=_count(clock // 60))
    yield tr(
        "The clocks go {way} during this meeting: it lasts {hours}, though {told}.",
        way=way,
        hours=_hours(real),
        told=told,
    )


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    whole = tr("{count} hour", "{count} hours", hours, count=_count(hours))
    odd = tr("{n} minute", "{n} minutes", rest)
    return whole if not rest else odd if not hours else tr("{whole} and {odd}", whole=whole, odd=odd)


def papers_left_behind(connection: Connection, meeting: UUID) -> Iterator[str]:
    """That papers keep the due dates they had when their meeting moved."""
    waiting = select(func.count(Paper.id)).where(
        Paper.meeting == meeting, Paper.deleted.is_(None), Paper.due.is_not(None), Paper.status.in_(NOT_IN)
    )
    count = connection.scalar(waiting) or 0
    if count:
        keep = tr("{n} paper keeps its due date", "{n} papers keep their due dates", count)
        yield tr(
            "The meeting moved, and {keep}. Move it too if need be.",
            "The meeting moved, and {keep}. Move them too if need be.",
            count,
            keep=keep,
        )


def attendances_outside(
    connection: Connection, meeting: UUID, starts: datetime, ends: datetime | None
) -> Iterator[str]:
    """That somebody's times are outside a meeting that moved or was shortened: on another day, or with no part of it in
    between."""
    first = datetime.combine(today_in_london(starts), time.min, LONDON)
    last = datetime.combine(today_in_london(ends or starts), time.max, LONDON)
    arrived, left = Attendance.arrived, Attendance.left
    outside = or_(
        not_(arrived.between(first, last)), not_(left.between(first, last)), arrived > (ends or last), left < starts
    )
    count = connection.scalar(
        select(func.count(Attendance.id)).where(Attendance.meeting == meeting, Attendance.deleted.is_(None), outside)
    )
    if count:
        whose = tr("{n} attendance lies", "{n} attendances lie", count)
        yield tr("{whose} outside the meeting now. Correct when they arrived and left.", whose=whose)


def left_open(connection: Connection, meeting: UUID) -> Iterator[str]:
    """What is still to be done when a meeting closes: items to be taken, attendance not recorded, minutes."""
    yield from _open_items(connection, meeting)
    unrecorded = select(func.count(Attendance.id)).where(
        Attendance.meeting == meeting,
        Attendance.deleted.is_(None),
        or_(Attendance.record.is_(None), Attendance.record == "not_recorded"),
    )
    count = connection.scalar(unrecorded) or 0
    if count:
        people = tr("one person", "{n} people", count)
        yield tr("Whether they were there is not recorded of {people}.", people=people)
    states = connection.scalars(
        select(MinutesVersion.status).where(MinutesVersion.meeting == meeting, MinutesVersion.deleted.is_(None))
    ).all()
    if not states:
        yield tr("It has no minutes yet.")
    elif not CONFIRMED.intersection(states):
        yield tr("Its minutes are not confirmed yet.")


def _open_items(connection: Connection, meeting: UUID) -> Iterator[str]:
    query = (
        select(AgendaItem.number, AgendaItem.title)
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted.is_(None), AgendaItem.status == "to_take")
        .order_by(AgendaItem.number, AgendaItem.id)
    )
    titles = [f"{row.number}. {row.title}" if row.number else row.title for row in connection.execute(query)]
    if titles:
        named = "; ".join(titles[:NAMED]) + ("; …" if len(titles) > NAMED else "")
        items = tr("{n} agenda item is", "{n} agenda items are", len(titles))
        yield tr("{items} still to be taken: {named}", items=items, named=named)
