"""Puts the meetings of a series into the register, up to a day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import LONDON, format_date, today_in_london
from atmp_desktop.days.working_days import Calendar, add_working_days, is_working_day
from atmp_desktop.errors import UserError
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_facts import group_facts
from atmp_desktop.records.meeting_series import MeetingSeries
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

WEEKS = {"week": 1, "fortnight": 2}
MONTHS = {"month": 1, "two_months": 2, "quarter": 3, "half_year": 6, "year": 12}

MOST = 1000
"""Meetings of one series that can be planned; more are a slip of the year."""


class Planned(NamedTuple):
    """What was planned: the ids of the meetings in order, and the operation that added them, None where there are none."""

    ids: list[UUID]
    operation: UUID | None


def plan_series(store: Store, series_id: UUID, until: date, progress: Progress | None = None) -> Planned:
    """Add the planned meetings of a series from its first to a day, or to the series' own last day if that is earlier, in
    one write.

    A meeting that is there already, wherever it was moved to, is left as it is and not added again; so is a cancelled
    one. Each begins at the same time by the clocks in London. By the month, the meetings are on the same weekday of the
    month as the first (its third Thursday; the last one where the first was on a fifth). One that falls on a weekend or
    a bank holiday of England and Wales is on the next working day. Raises UserError where there is no such series, and
    where there would be more than a thousand meetings.
    """
    progress = progress or Progress()
    with store.write(tr("Plan meetings")) as write:
        series = write.get(MeetingSeries, series_id)
        if series is None or series.deleted is not None:
            raise UserError(tr("There is no such series of meetings."), tr("Choose another."))
        last = until if series.until is None else min(until, series.until)
        free = _free_days(write.connection(), series, last)
        rows = [_meeting(series, day) for day in progress.each(free, tr("Planning meetings"))]
        group = group_facts(write.connection(), series.group)
        many = tr("{n} meeting", "{n} meetings", len(rows))
        write.operation.label = tr(
            "Plan {many} of {code}", many=many, code=group.code if group is not None else series.title
        )
        ids = write.bulk_add(Meeting, rows)
        return Planned(ids, write.operation.id if ids else None)


def _meeting(series: MeetingSeries, day: date) -> dict[str, Any]:
    first = series.first.astimezone(LONDON)
    starts = datetime.combine(day, first.time(), LONDON).astimezone(UTC)
    return {
        "group": series.group,
        "series": series.id,
        "title": series.title,
        "starts": starts,
        "ends": None if series.length is None else starts + timedelta(minutes=series.length),
        "place": series.place,
        "joining_link": series.joining_link,
    }


def occurrences(first: date, rhythm: str, last: date) -> Iterator[date]:
    """The working days on which a series meets, from that of its first meeting to a last day."""
    for number in count():
        day = _next_working_day(_nominal(first, rhythm, number))
        if day is None or day > last:
            return
        yield day


def _nominal(first: date, rhythm: str, number: int) -> date | None:
    """The day on which a series would meet if there were no holidays; None beyond the last year there is."""
    if rhythm in WEEKS:
        try:
            return first + timedelta(weeks=WEEKS[rhythm] * number)
        except OverflowError:
            return None
    months = first.month - 1 + MONTHS[rhythm] * number
    year, month = first.year + months // 12, months % 12 + 1
    if year > date.max.year:
        return None
    # The same weekday of the month; a month without a fifth one has its last.
    weekday, length = date(year, month, 1).weekday(), monthrange(year, month)[1]
    day = 1 + (first.weekday() - weekday) % 7 + 7 * ((first.day - 1) // 7)
    return date(year, month, day if day <= length else day - 7)


def _next_working_day(day: date | None) -> date | None:
    if day is None or is_working_day(day, Calendar.ENGLAND_AND_WALES):
        return day
    try:
        return add_working_days(day, 1, Calendar.ENGLAND_AND_WALES)
    except ValueError:
        return None


def _free_days(connection: Connection, series: MeetingSeries, last: date) -> list[date]:
    """The days up to the last on which the series has no meeting yet. A meeting that was moved stands for the day it was
    moved from, which is taken to be the nearest without a meeting, less than a rhythm away."""
    first = today_in_london(series.first)
    wanted = list(islice(occurrences(first, series.rhythm, last), MOST + 1))
    if len(wanted) > MOST:
        raise UserError(
            tr("Up to {last} that would be more than {most:,} meetings.", last=format_date(last), most=MOST),
            tr("Choose an earlier day."),
        )
    query = select(Meeting.starts).where(Meeting.series == series.id, Meeting.deleted.is_(None))
    there = {today_in_london(starts) for starts in connection.scalars(query)}
    apart = timedelta(weeks=WEEKS[series.rhythm]) if series.rhythm in WEEKS else timedelta(31 * MONTHS[series.rhythm])
    # Beyond the last day too: a meeting planned for later stands for its own day.
    horizon = min(max(there, default=last), date.max - apart) + apart
    every = list(occurrences(first, series.rhythm, max(last, horizon)))
    empty = [day for day in every if day not in there]
    for moved in sorted(there.difference(every)):
        nearest = min(empty, key=lambda day: abs(day - moved), default=None)
        if nearest is not None and abs(nearest - moved) < apart:
            empty.remove(nearest)
    return [day for day in empty if day <= last]
