"""Reading a day, a month or a year as it is written out: 28/11/2026, 5th June, Fri 4 Dec 2026, May 2018, 2018.

British order always, day before month. Must not know about words counted from today (fri, +2w), times, or fields.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from atmp_desktop.days.date_words import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    format_date,
    month_name,
    weekday_name,
)
from atmp_desktop.translation import tr

FIRST_YEAR = 1000  # an earlier one is a slip of the finger: the oldest hospital we may list dates from 1123
LAST_YEAR = 9999
LEAP_YEAR = 2024
NEAR_FUTURE_MONTHS = 9
TWO_DIGIT_YEARS_AHEAD = 20

_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_NTH = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<name>[^\W\d_]{3,})\.?"
_DAYS = (
    re.compile(rf"{_DAY}([-/.])(?P<month>[0-9]{{1,2}})(?:\2{_YEAR})?"),
    re.compile(rf"(?P<year>[0-9]{{4}})([-/.])(?P<month>[0-9]{{1,2}})\2{_DAY}"),
    re.compile(rf"{_NTH}[-/. ]?(?:of )?{_NAME}(?:[-/. ]?{_YEAR})?"),
    re.compile(rf"{_NAME} {_NTH}(?: {_YEAR})?"),
)
_MONTHS = (
    re.compile(rf"{_NAME}[-/. ](?P<year>[0-9]{{4}})"),
    re.compile(r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})"),
)
ENGLISH_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
ENGLISH_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
"""What can be typed in every language, beside the names that it has itself."""

_WEEKDAY_FIRST = re.compile(r"(?P<weekday>[^\W\d_]{3,})\.? (?P<rest>.+)")


def tidy(text: str) -> str:
    """The text in lower case with single spaces, no commas, and every kind of dash as a hyphen."""
    dashes_alike = re.sub("[\u2010-\u2015\u2212]", "-", text)
    return " ".join(dashes_alike.replace(",", " ").casefold().split())


def shown(text: str) -> str:
    """The text as a message repeats it: on one line and short."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:40]}…"


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name or the first three or more letters of it; None for anything else."""
    place = _place(name, ENGLISH_MONTHS, MONTHS, SHORT_MONTHS)
    return None if place is None else place + 1


def weekday_number(name: str) -> int | None:
    """0 (Monday) to 6 for a weekday's name or the first three or more letters of it; None for anything else."""
    return 2 if name == "weds" else _place(name, ENGLISH_WEEKDAYS, WEEKDAYS, SHORT_WEEKDAYS)


def _place(name: str, *known: Sequence[str]) -> int | None:
    if len(name) < 3:
        return None
    for names in known:
        for place, full in enumerate(names):
            if full.casefold().startswith(name):
                return place
    return None


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as somebody wrote it, not yet known to exist.

    Attributes:
        typed: the text it came from, for messages.
        day, month: the numbers as written.
        year: four digits, two, or "" where none was written.
        weekday: 0 (Monday) to 6 where a weekday was written before it.
    """

    typed: str
    day: int
    month: int
    year: str
    weekday: int | None

    def on_calendar(self, today: date) -> date:
        """The day it means.

        Without a year: the next such day if that is within nine months of today, else the last one. With two digits:
        the year from 79 years ago to 20 years ahead. Raises ValueError with a sentence where there is no such day.
        """
        self._check_month()
        if self.year:
            year = _full_year(self.year, today)
        else:
            year = _nearest_year(self.day, self.month, today)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(
                tr(
                    "{typed} is not a date: no year before {first_year} or after {last_year} is kept.",
                    typed=self.typed,
                    first_year=FIRST_YEAR,
                    last_year=LAST_YEAR,
                )
            )
        last = monthrange(year, self.month)[1]
        if not 1 <= self.day <= last:
            why = (
                tr("days count from 1")
                if self.day < 1
                else tr("{month} {year} has {last} days", month=month_name(self.month), year=year, last=last)
            )
            raise ValueError(
                tr(
                    "{typed} is not a date: {why}. Type a day such as {day:02}/{month:02}/{year} or +2w.",
                    typed=self.typed,
                    why=why,
                    day=min(max(self.day, 1), last),
                    month=self.month,
                    year=year,
                )
            )
        found = date(year, self.month, self.day)
        if self.weekday is not None and self.weekday != found.weekday():
            raise ValueError(
                tr(
                    "{found} is a {weekday_name}, not a {weekdays}. Correct the day or leave the weekday out.",
                    found=format_date(found),
                    weekday_name=weekday_name(found),
                    weekdays=WEEKDAYS[self.weekday],
                )
            )
        return found

    def _check_month(self) -> None:
        if 1 <= self.month <= 12:
            return
        advice = tr("Type a day such as 28/11/2026 or +2w.")
        if 1 <= self.day <= 12 and 1 <= self.month <= monthrange(LEAP_YEAR, self.day)[1]:
            year = f"/{self.year}" if self.year else ""
            advice = tr("The day comes first: {month}/{day}{year}.", month=self.month, day=self.day, year=year)
        raise ValueError(
            tr(
                "{typed} is not a date: there is no month {month}. {advice}",
                typed=self.typed,
                month=self.month,
                advice=advice,
            )
        )


def read_day(text: str) -> WrittenDay | None:
    """The day that a text writes out, with or without its weekday and its year; None where it writes none."""
    typed = tidy(text)
    weekday = None
    first = _WEEKDAY_FIRST.fullmatch(typed)
    if first is not None:
        weekday = weekday_number(first["weekday"])
        if weekday is not None:
            typed = first["rest"]
    for pattern in _DAYS:
        match = pattern.fullmatch(typed)
        month = _month_of(match) if match is not None else None
        if match is not None and month is not None:
            year = (match["year"] or "").lstrip("'")
            return WrittenDay(shown(text), int(match["day"]), month, year, weekday)
    return None


def read_month(text: str) -> tuple[int, int] | None:
    """(year, month) of a text that writes out a month with its year in full, whether or not there is such a month."""
    typed = tidy(text)
    for pattern in _MONTHS:
        match = pattern.fullmatch(typed)
        month = _month_of(match) if match is not None else None
        if match is not None and month is not None:
            return int(match["year"]), month
    return None


def read_year(text: str) -> int | None:
    """The year of a text that is four digits and nothing else; None for one too early to be kept."""
    typed = tidy(text)
    return int(typed) if re.fullmatch("[1-9][0-9]{3}", typed) else None


def _month_of(match: re.Match[str]) -> int | None:
    written = match.groupdict()
    return month_number(written["name"]) if written.get("name") else int(written.get("month") or 0)


def _full_year(written: str, today: date) -> int:
    if len(written) == 4:
        return int(written)
    newest = today.year + TWO_DIGIT_YEARS_AHEAD
    return newest - (newest - int(written)) % 100


def _nearest_year(day: int, month: int, today: date) -> int:
    """The year a day without one falls in, as if the months were all long enough for it."""
    wanted = (month, day)
    year = today.year if wanted >= (today.month, today.day) else today.year + 1
    months_ahead = (year - today.year) * 12 + month - today.month - (day < today.day)
    within = months_ahead < NEAR_FUTURE_MONTHS or (months_ahead == NEAR_FUTURE_MONTHS and day == today.day)
    return year if within else year - 1
