"""What SQL may ask that SQLite cannot work out: the clock of an enquiry, working days, the day it is in London. Nothing
here depends on anything but its arguments; NULL gives NULL."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from atmp_desktop.store.fold import fold

if TYPE_CHECKING:
    from atmp_desktop.days.clock import Clock

# Records are imported where they are needed: a bare connection is wanted before them when the program starts.


def register_functions(connection: Any) -> None:
    """Make the functions known to a connection of the driver."""
    for name, function, arguments in (
        ("enquiry_clock", enquiry_clock, 7),
        ("clear_days_before", clear_days_before, 2),
        ("working_days_after", working_days_after, 2),
        ("working_days_between", working_days_between, 2),
        ("london_day", london_day, 1),
        ("folded", folded, 1),
    ):
        connection.create_function(name, arguments, function, deterministic=True)


def enquiry_clock(
    received: str | None,
    calendar: str | None,
    acknowledge: int | None,
    reply: int | None,
    steps: str,
    today: str,
    what: str,
) -> str | int | None:
    """One attribute of an enquiry's `Clock`, days as ISO text and yes or no as 1 or 0.

    `steps` is a JSON list of [day, kind, days]; `today` the day on which the clock is looked at.
    """
    if received is None or calendar is None or acknowledge is None or reply is None:
        return None
    answer = getattr(_clock(received, calendar, acknowledge, reply, steps, today), what)
    if isinstance(answer, date):
        return answer.isoformat()
    return None if answer is None else int(answer)


# A row asks for several attributes of the same clock one after the other.
@lru_cache(maxsize=4096)
def _clock(received: str, calendar: str, acknowledge: int, reply: int, steps: str, today: str) -> Clock:
    from atmp_desktop.days.clock import CALENDAR_OF, Event, Targets, clock

    events = [Event(_day(day), kind, days or 0) for day, kind, days in json.loads(steps)]
    return clock(_day(received), Targets(acknowledge, reply, CALENDAR_OF[calendar]), events, _day(today))


@lru_cache(maxsize=4096)
def clear_days_before(day: str | None, n: int | None) -> str | None:
    """The last working day with `n` clear working days between it and `day`, in England and Wales; NULL too where there
    is none in the years 1 to 9999."""
    from atmp_desktop.days.working_days import Calendar, days_before_clear

    if day is None or n is None:
        return None
    start = _day(day)
    try:
        return days_before_clear(start, n, Calendar.ENGLAND_AND_WALES).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def working_days_after(day: str | None, n: int | None) -> str | None:
    """The n-th working day after `day`, in England and Wales; NULL too where there is none in the years 1 to 9999."""
    from atmp_desktop.days.working_days import Calendar, add_working_days

    if day is None or n is None:
        return None
    start = _day(day)
    try:
        return add_working_days(start, n, Calendar.ENGLAND_AND_WALES).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def working_days_between(a: str | None, b: str | None) -> int | None:
    """How many working days `b` is after `a`, in England and Wales; negative where it is before."""
    from atmp_desktop.days import working_days

    if a is None or b is None:
        return None
    return working_days.working_days_between(_day(a), _day(b), working_days.Calendar.ENGLAND_AND_WALES)


@lru_cache(maxsize=4096)
def london_day(moment: str | None) -> str | None:
    """The day it is in London at a moment kept as text."""
    from atmp_desktop.days.dates import today_in_london
    from atmp_desktop.days.moments import moment_from

    return None if moment is None else today_in_london(moment_from(moment)).isoformat()


def folded(text: str | None) -> str | None:
    """Text as it is compared with what is typed to find it: in lower case, without accents."""
    return None if text is None else fold(text)


@lru_cache(maxsize=16_384)
def _day(text: str) -> date:
    return date.fromisoformat(text)
