"""The clock of an enquiry: by when it is to be acknowledged and answered, worked out from what happened on which day.

Nothing here is ever stored. Must not know records, nor how they are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from atmp_desktop.days.date_words import long_date
from atmp_desktop.days.working_days import (
    FIRST_PUBLISHED_YEAR,
    LAST_PUBLISHED_YEAR,
    Calendar,
    Explanation,
    Step,
    add_working_days,
    reason_off,
    working_days_between,
)
from atmp_desktop.translation import tr

CALENDAR_OF: Mapping[str, Calendar] = MappingProxyType({"ew": Calendar.ENGLAND_AND_WALES, "uk": Calendar.ANY_UK})
"""Calendars by the codes that targets and enquiries keep."""

PAUSING = ("pause", "transferred", "withdrawn")
"""What stops the counting until a resumption: the answer is not in our hands meanwhile."""

BEYOND = tr("It is due after the year 9999, which no calendar reaches. Correct the dates.")
PAUSED = tr("clock paused")

_ONE_DAY = timedelta(days=1)


class Targets(NamedTuple):
    """In how many working days of which calendar an enquiry is to be acknowledged and answered."""

    acknowledge: int
    reply: int
    calendar: Calendar


class Event(NamedTuple):
    """Something that happened on a day: "acknowledged", "pause", "resume", "restart", "extend" (by so many working
    `days`), "replied", "reopened", "closed", "transferred" or "withdrawn". Any other kind leaves the clock alone."""

    day: date
    kind: str
    days: int = 0


class Pause(NamedTuple):
    """Days that are not counted: those after `since`, up to and including `until`; None while it lasts."""

    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """How an enquiry stands on a day.

    Attributes:
        received_on: the day it came.
        targets: what it is held to.
        today: the day on which it is looked at.
        day_0: the day from which it is counted: that of receipt, of the last restart or of the last reopening.
        begun: why it is counted from there: "received", "restart" or "reopened".
        pauses: the days since then that do not count, in order; the last may be open.
        extended: by how many working days the reply was put off.
        acknowledged_on: when it was first acknowledged or answered, since day 0.
        replied_on: when it was answered, since day 0.
        stopped_on: when the clock stopped: the day of the reply, or of closing without one.
    """

    received_on: date
    targets: Targets
    today: date
    day_0: date
    begun: str
    pauses: tuple[Pause, ...]
    extended: int
    acknowledged_on: date | None
    replied_on: date | None
    stopped_on: date | None

    @property
    def acknowledge_by(self) -> date | None:
        """By when it is to be acknowledged. None while paused before that day, and beyond the year 9999."""
        return _due(self.day_0, self.targets.acknowledge, self.pauses, self.targets.calendar)

    @property
    def due(self) -> date | None:
        """By when it is to be answered. None while paused before that day, and beyond the year 9999."""
        return _due(self.day_0, self.targets.reply + self.extended, self.pauses, self.targets.calendar)

    @property
    def due_if_resumed(self) -> date | None:
        """While it is paused, when the reply would be due if the clock were resumed today."""
        if not self.paused:
            return None
        resumed = [*self.pauses[:-1], Pause(self.pauses[-1].since, self.today)]
        return _due(self.day_0, self.targets.reply + self.extended, resumed, self.targets.calendar)

    @property
    def days_left(self) -> int | None:
        """Working days from today to `due`, negative when it is past; None when stopped or without a due day."""
        due = self.due if self.stopped_on is None else None
        return working_days_between(self.today, due, self.targets.calendar) if due is not None else None

    @property
    def taken(self) -> int:
        """The working days it took, or has taken so far."""
        last, calendar = self.stopped_on or self.today, self.targets.calendar
        paused = sum(working_days_between(since, until or last, calendar) for since, until in self.pauses)
        return max(0, working_days_between(self.day_0, last, calendar) - paused)

    @property
    def paused(self) -> bool:
        """Whether the clock stands still today, to be resumed."""
        return bool(self.pauses) and self.pauses[-1].until is None

    @property
    def provisional(self) -> bool:
        """Whether the due day rests on a year whose bank holidays are worked out by rule, not published."""
        last = self.due or self.due_if_resumed
        return last is not None and (self.day_0.year < FIRST_PUBLISHED_YEAR or last.year > LAST_PUBLISHED_YEAR)

    def explain(self) -> Explanation | None:
        """Every day after day 0 up to the due day (while paused: to the one it would be if resumed today), those counted
        numbered, the others with their reason. None where the due day lies beyond the year 9999."""
        last = self.due or self.due_if_resumed
        return None if last is None else self._explained(last, self.targets.reply + self.extended)

    def explain_acknowledgement(self) -> Explanation | None:
        """The same up to the day by which it is to be acknowledged. None where that is not known."""
        last = self.acknowledge_by
        return None if last is None else self._explained(last, self.targets.acknowledge)

    def _explained(self, last: date, n: int) -> Explanation:
        steps, number = [], 0
        for ahead in range(1, (last - self.day_0).days + 1):
            day = self.day_0 + ahead * _ONE_DAY
            reason = reason_off(day, self.targets.calendar) or self._paused_on(day)
            number += reason is None
            steps.append(Step(day, number if reason is None else None, reason))
        return Explanation(self.day_0, n, self.targets.calendar, last, tuple(steps))

    def _paused_on(self, day: date) -> str | None:
        for pause in self.pauses:
            if pause.since < day <= (pause.until or self.today):
                return PAUSED
        return None

    def sentences(self) -> tuple[str, ...]:
        """The clock told to a user."""
        told = [self._beginning(), self._acknowledgement(), self._reply()]
        told += self._not_counted(self.explain())
        if self.stopped_on is not None:
            told.append(self._end())
        if self.provisional and (explanation := self.explain()) is not None:
            told.append(explanation.sentences()[-1])
        return tuple(told)

    def acknowledgement_sentences(self) -> tuple[str, ...]:
        """By when it is to be acknowledged, told to a user."""
        explanation = self.explain_acknowledgement()
        told = [self._beginning(), self._acknowledgement(), *self._not_counted(explanation)]
        if explanation is not None and explanation.provisional:
            told.append(explanation.sentences()[-1])
        return tuple(told)

    def _beginning(self) -> str:
        received = tr("Received on {received_on}", received_on=long_date(self.received_on))
        if self.begun == "received":
            return f"{received}."
        what = tr("reopened") if self.begun == "reopened" else tr("its clock was restarted")
        return tr(
            "{received}; {what} on {day_0}, from where it is counted anew.",
            received=received,
            what=what,
            day_0=long_date(self.day_0),
        )

    def _acknowledgement(self) -> str:
        if self.acknowledged_on is not None:
            told = tr("Acknowledged on {acknowledged_on}", acknowledged_on=long_date(self.acknowledged_on))
            if self.acknowledge_by is not None and self.acknowledged_on > self.acknowledge_by:
                told += tr(", late: it was due by {acknowledge_by}", acknowledge_by=long_date(self.acknowledge_by))
            return f"{told}."
        if self.acknowledge_by is None:
            return tr("Acknowledge it once the clock runs again.") if self.paused else BEYOND
        return tr(
            "Acknowledge by {acknowledge_by}: {days}.",
            acknowledge_by=long_date(self.acknowledge_by),
            days=_days(self.targets.acknowledge),
        )

    def _reply(self) -> str:
        days = _days(self.targets.reply)
        if self.extended:
            days = tr("{days} and {extended} more", days=days, extended=self.extended)
        days += f" ({self.targets.calendar.words})"
        if self.due is not None:
            return tr("Reply by {due}: {days}.", due=long_date(self.due), days=days)
        if self.due_if_resumed is None:
            return BEYOND
        resumed = tr(
            "if it were resumed today, the reply would be due on {due_if_resumed}: {days}",
            due_if_resumed=long_date(self.due_if_resumed),
            days=days,
        )
        return tr("Paused since {since}; {resumed}.", since=long_date(self.pauses[-1].since), resumed=resumed)

    def _not_counted(self, explanation: Explanation | None) -> Iterator[str]:
        if explanation is None:
            return
        off = [(day, reason) for day, reason in explanation.skipped if reason != PAUSED]
        weekend = sum(day.weekday() > 4 for day, _ in off)
        parts = [tr("{n} weekend day", "{n} weekend days", weekend)] if weekend else []
        parts += [f"{long_date(day)} ({reason})" for day, reason in off if day.weekday() <= 4]
        for since, until in self.pauses:
            last = until or self.today
            if since < last and since < explanation.due:
                paused = _days(working_days_between(since, last, self.targets.calendar))
                parts.append(
                    tr(
                        "the pause from {since} to {last} ({paused})",
                        since=long_date(since),
                        last=long_date(last),
                        paused=paused,
                    )
                )
        if parts:
            yield tr("Not counted: {parts}.", parts=", ".join(parts))

    def _end(self) -> str:
        if self.replied_on is None:
            assert self.stopped_on is not None
            return tr(
                "Closed without a reply on {stopped_on}, after {days}.",
                stopped_on=long_date(self.stopped_on),
                days=_days(self.taken),
            )
        late = self.due is not None and self.replied_on > self.due
        return (
            tr(
                "Replied on {replied_on}, after {days}: late.",
                replied_on=long_date(self.replied_on),
                days=_days(self.taken),
            )
            if late
            else tr(
                "Replied on {replied_on}, after {days}: in time.",
                replied_on=long_date(self.replied_on),
                days=_days(self.taken),
            )
        )


def clock(received_on: date, targets: Targets, events: Iterable[Event], today: date) -> Clock:
    """The clock of an enquiry as it stands on a day. In which order the events come does not matter.

    Receipt is day 0, even on a Saturday. Events before it, and those after `today`, do not count. Events of one day are
    taken together: as many pauses as resumptions leave the clock as it was, and so do as many replies as reopenings. A
    `restart` (the request was clarified) and a `reopened` make their day a new day 0 with the same targets; all that
    was before, pauses and extensions too, no longer counts. A reply stops the clock; so does closing without one.
    """
    count = _Count(received_on, "received")
    by_day: dict[date, dict[str, int]] = {}
    for day, kind, days in events:
        if received_on <= day <= today:
            happened = by_day.setdefault(day, {})
            happened[kind] = happened.get(kind, 0) + (days if kind == "extend" else 1)
    for day in sorted(by_day):
        count = _after(count, day, by_day[day])

    return Clock(
        received_on,
        targets,
        today,
        count.day_0,
        count.begun,
        tuple(count.pauses),
        count.extended,
        count.acknowledged_on,
        count.replied_on,
        count.stopped_on,
    )


@dataclass(slots=True)
class _Count:
    """What there is to count from a day 0 on."""

    day_0: date
    begun: str
    pauses: list[Pause] = field(default_factory=list)
    extended: int = 0
    acknowledged_on: date | None = None
    replied_on: date | None = None
    stopped_on: date | None = None


def _after(count: _Count, day: date, happened: Mapping[str, int]) -> _Count:
    """What there is to count after a day on which some kinds of events happened so many times."""
    replies, reopenings = happened.get("replied", 0), happened.get("reopened", 0)
    if "restart" in happened:
        count = _Count(day, "restart")
    stops = replies > 0 or "closed" in happened
    if reopenings:
        stops = replies > reopenings or (replies == reopenings and count.stopped_on is not None)
        count = _Count(day, "reopened")
    count.extended += happened.get("extend", 0)
    if count.acknowledged_on is None and (replies or "acknowledged" in happened):
        count.acknowledged_on = day
    if count.stopped_on is None:
        _pause(count, day, sum([happened.get(kind, 0) for kind in PAUSING]) - happened.get("resume", 0))
        if stops:
            _pause(count, day, -1)
            count.stopped_on = day
    if replies and stops and count.replied_on is None:
        count.replied_on = day
    return count


def _pause(count: _Count, day: date, more: int) -> None:
    """Pause on a day where `more` is positive, resume where it is negative."""
    open_since = count.pauses[-1].since if count.pauses and count.pauses[-1].until is None else None
    if more > 0 and open_since is None:
        count.pauses.append(Pause(day, None))
    elif more < 0 and open_since is not None:
        count.pauses[-1:] = [Pause(open_since, day)] if open_since < day else []


def _due(day_0: date, n: int, pauses: Iterable[Pause], calendar: Calendar) -> date | None:
    """The n-th working day after day 0 that is not paused; None where an open pause comes before it, and where it lies
    beyond the year 9999."""
    start, left = day_0, n
    for since, until in pauses:
        before = working_days_between(start, since, calendar)
        if left <= before:
            break
        if until is None:
            return None
        start, left = until, left - before
    return _added(start, left, calendar)


@lru_cache(maxsize=16_384)
def _added(start: date, n: int, calendar: Calendar) -> date | None:
    try:
        return add_working_days(start, n, calendar)
    except ValueError:  # beyond the year 9999
        return None


def _days(number: int) -> str:
    return tr("{n} working day", "{n} working days", number)
