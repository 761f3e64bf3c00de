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

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NAMED = 5
"""How many open items are named; of the others it is said how many there are."""


def clock_change(starts: datetime, ends: datetime) -> Iterator[str]:
    """That a meeting lasts longer or shorter than the clock says, because the clocks change during it in London."""
    first, last = starts.astimezone(LONDON), ends.astimezone(LONDON)
    lasts = ends.astimezone(UTC) - starts.astimezone(UTC)
    shown = last.replace(tzinfo=None) - first.replace(tzinfo=None)
    if lasts == shown:
        return
    way = "back" if lasts > shown else "forward"
    real, clock = round(lasts.total_seconds() / 60), round(shown.total_seconds() / 60)
    if clock < 0:
        told = "by the clock it ends before it starts"
    elif real % 60 or clock % 60:
        told = f"the clock says {_hours(clock)}"
    else:
        told = f"the clock says {_count(clock // 60)}"
    yield f"The clocks go {way} during this meeting: it lasts {_hours(real)}, though {told}."


def _count(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    whole = f"{_count(hours)} hour{'' if hours == 1 else 's'}"
    odd = f"{rest} minute{'' if rest == 1 else 's'}"
    return whole if not rest else odd if not hours else f"{whole} and {odd}"


def papers_left_behind(connection: Connection, meeting: UUID) -> Iterator[str]:
    """That papers keep the due dates they had when their meeting moved."""
    waiting = select(func.count(Paper.id)).where(
        Paper.meeting == meeting, Paper.deleted.is_(None), Paper.due.is_not(None), Paper.status.in_(NOT_IN)
    )
    count = connection.scalar(waiting) or 0
    if count:
        keep = "1 paper keeps its due date" if count == 1 else f"{count:,} papers keep their due dates"
        yield f"The meeting moved, and {keep}. Move {'it' if count == 1 else 'them'} too if need be."


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
        whose = "1 attendance lies" if count == 1 else f"{count:,} attendances lie"
        yield f"{whose} outside the meeting now. Correct when they arrived and left."


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
        people = "one person" if count == 1 else f"{count:,} people"
        yield f"Whether they were there is not recorded of {people}."
    states = connection.scalars(
        select(MinutesVersion.status).where(MinutesVersion.meeting == meeting, MinutesVersion.deleted.is_(None))
    ).all()
    if not states:
        yield "It has no minutes yet."
    elif not CONFIRMED.intersection(states):
        yield "Its minutes are not confirmed yet."


def _open_items(connection: Connection, meeting: UUID) -> Iterator[str]:
    query = (
        select(AgendaItem.number, AgendaItem.title)
        .where(AgendaItem.meeting == meeting, AgendaItem.deleted.is_(None), AgendaItem.status == "to_take")
        .order_by(AgendaItem.number, AgendaItem.id)
    )
    titles = [f"{row.number}. {row.title}" if row.number else row.title for row in connection.execute(query)]
    if titles:
        named = "; ".join(titles[:NAMED]) + ("; …" if len(titles) > NAMED else "")
        items = "1 agenda item is" if len(titles) == 1 else f"{len(titles):,} agenda items are"
        yield f"{items} still to be taken: {named}"
