"""Chance that repeats: with the same seed and moment every draw, day and id comes out the same. Knows no record."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

from atmp_desktop.days.working_days import Calendar, add_working_days, is_working_day

T = TypeVar("T")

SATURDAY = 5
VERSION_AND_VARIANT = 0x7 << 76 | 0x2 << 62
"""The fixed bits of a UUID of version 7 (RFC 9562, section 5.7)."""


class Chooser(Generic[T]):
    """Draws from a list in proportion to weights; falsy when the list is empty."""

    def __init__(self, random: Random, options: Iterable[tuple[T, float]]) -> None:
        pairs = [(option, weight) for option, weight in options if weight > 0]
        self._options = [option for option, _ in pairs]
        self._sums = list(accumulate(weight for _, weight in pairs))
        self._random = random.random

    def __bool__(self) -> bool:
        return bool(self._options)

    def __call__(self) -> T:
        """One of the options. There must be one."""
        last = len(self._options) - 1
        return self._options[bisect(self._sums, self._random() * self._sums[-1], 0, last)]


class Chance:
    """Where every draw of a training register comes from.

    Attributes:
        now: the moment it is made.
        today: the day it is made.
        working_day: today, or the next working day of England and Wales where today is none.
    """

    def __init__(self, seed: int, now: datetime, today: date) -> None:
        self.now = now
        self.today = today
        working = is_working_day(today, Calendar.ENGLAND_AND_WALES)
        self.working_day = today if working else workdays_from(today, 1)
        self._source = Random(seed)
        self._random = self._source.random
        self._bits = self._source.getrandbits
        # Ids count up from some seconds ago, so that what is added later sorts after them.
        self._next = (int(now.timestamp() * 1000) - 30_000) << 12

    def chooser(self, options: Iterable[tuple[T, float]]) -> Chooser[T]:
        """A chooser over (option, weight)."""
        return Chooser(self._source, options)

    def happens(self, share: float) -> bool:
        """True in that share of cases, 0 to 1."""
        return self._random() < share

    def pick(self, options: Sequence[T]) -> T:
        """Any of the options, all alike. There must be one."""
        return options[int(self._random() * len(options))]

    def some(self, options: Sequence[T], count: int) -> list[T]:
        """That many different options, or all of them, in no order."""
        return self._source.sample(options, min(count, len(options)))

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self._random() * (most - least + 1))

    def skewed(self, typical: float) -> float:
        """A number above 0 around `typical`, mostly smaller and now and then much larger."""
        return self._source.lognormvariate(0, 0.8) * typical

    def id(self) -> UUID:
        """The next id: of version 7, greater than those before."""
        moment, self._next = self._next, self._next + 1
        return UUID(int=(moment >> 12) << 80 | (moment & 0xFFF) << 64 | VERSION_AND_VARIANT | self._bits(62))

    def workdays(self, number: int, start: date | None = None) -> date:
        """The working day so many after a day (before it where negative), or after the first there is from today on."""
        return workdays_from(start or self.working_day, number)

    def weekday_ago(self, number: int) -> date:
        """The day about so many working days ago, on no weekend."""
        return weekday(self.today - timedelta(weeks=number // 5, days=number % 5 + 2))

    def ago(self, least: int, most: int) -> date:
        """A day `least` to `most` days before today."""
        return self.today - timedelta(days=self.between(least, most))

    def ahead(self, least: int, most: int) -> date:
        """A day `least` to `most` days after today."""
        return self.today + timedelta(days=self.between(least, most))


def weekday(day: date) -> date:
    """The day, or the Monday after it where it falls on a weekend."""
    past_friday = day.weekday() - SATURDAY
    return day if past_friday < 0 else day + timedelta(days=2 - past_friday)


def workdays_from(start: date, number: int) -> date:
    """The working day of England and Wales so many after a day; before it where negative."""
    return add_working_days(start, number, Calendar.ENGLAND_AND_WALES)
