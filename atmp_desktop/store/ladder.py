"""Which backups to keep as they grow older. Pure: it knows moments, not files."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta

from atmp_desktop.days.dates import today_in_london

ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def to_keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """The moments whose backups stay: all of the last two days, then the newest of each of the last 12 days, 10 weeks
    and 9 months (in London), and always the newest of all. A moment after `now` stays: a clock was wrong.

    Thinning again, or later, never takes what thinning once at the later time would have kept.
    """
    every = set(moments)
    today = today_in_london(now)
    kept = {moment for moment in every if moment > now - ALL_FOR}
    kept |= _newest_of_each(every, lambda day: day, lambda day: (today - day).days < DAILY)
    kept |= _newest_of_each(every, _week, lambda day: (_monday(today) - _monday(day)).days < 7 * WEEKLY)
    kept |= _newest_of_each(every, _month, lambda day: _month_number(today) - _month_number(day) < MONTHLY)
    if every:
        kept.add(max(every))
    return kept


def _newest_of_each(
    moments: Iterable[datetime], span_of: Callable[[date], Hashable], is_recent: Callable[[date], bool]
) -> set[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in sorted(moments):
        day = today_in_london(moment)
        if is_recent(day):
            newest[span_of(day)] = moment
    return set(newest.values())


def _week(day: date) -> Hashable:
    return _monday(day)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> Hashable:
    return _month_number(day)


def _month_number(day: date) -> int:
    return day.year * 12 + day.month
