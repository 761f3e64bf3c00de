"""Which days count as working days, and due dates counted in them.

The published dates are a table; other years follow the rules and are marked provisional. Must not know what the days are
counted for, nor read anything from a file or the network.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from atmp_desktop.days.date_words import long_date, weekday_name
from atmp_desktop.translation import tr


class Calendar(Enum):
    """Whose bank holidays are days off.

    Service targets and papers go by England and Wales. Freedom of information requests go by any part of the UK:
    section 10(6) of the Freedom of Information Act 2000 leaves out a bank holiday of any of its nations.
    """

    ENGLAND_AND_WALES = "england_and_wales"
    ANY_UK = "any_uk"

    @property
    def words(self) -> str:
        """The calendar's name as users read it."""
        return tr("England and Wales") if self is Calendar.ENGLAND_AND_WALES else tr("any part of the UK")


class Nation(Enum):
    """A part of the UK with its own list of bank holidays."""

    ENGLAND_AND_WALES = tr("England and Wales")
    SCOTLAND = tr("Scotland")
    NORTHERN_IRELAND = tr("Northern Ireland")


class BankHoliday(NamedTuple):
    """One day off: the day it is taken (a Monday to Friday), its name, and the nations that take it."""

    day: date
    name: str
    nations: frozenset[Nation]


_EVERYWHERE = frozenset(Nation)
_NOT_SCOTLAND = frozenset({Nation.ENGLAND_AND_WALES, Nation.NORTHERN_IRELAND})
_SCOTLAND = frozenset({Nation.SCOTLAND})
_NORTHERN_IRELAND = frozenset({Nation.NORTHERN_IRELAND})

FIRST_PUBLISHED_YEAR = 2019
LAST_PUBLISHED_YEAR = 2028

# Source: GOV.UK, https://www.gov.uk/bank-holidays, as last updated on 24 November 2025 (Open Government Licence v3.0).
# A row a holiday, a column a year from 2019 to 2028, each the month and day on which it is taken;
# * marks a substitute day, taken because the holiday itself falls on a weekend.
# fmt: off
_PUBLISHED: tuple[tuple[str, frozenset[Nation], str], ...] = (
    # name and nations                          2019   2020   2021   2022   2023   2024   2025   2026   2027   2028
    (tr("New Year's Day"), _EVERYWHERE,            "01-01  01-01  01-01  01-03* 01-02* 01-01  01-01  01-01  01-01  01-03*"),
    (tr("2 January"), _SCOTLAND,                   "01-02  01-02  01-04* 01-04* 01-03* 01-02  01-02  01-02  01-04* 01-04*"),
    (tr("St Patrick's Day"), _NORTHERN_IRELAND,    "03-18* 03-17  03-17  03-17  03-17  03-18* 03-17  03-17  03-17  03-17"),
    (tr("Good Friday"), _EVERYWHERE,               "04-19  04-10  04-02  04-15  04-07  03-29  04-18  04-03  03-26  04-14"),
    (tr("Easter Monday"), _NOT_SCOTLAND,           "04-22  04-13  04-05  04-18  04-10  04-01  04-21  04-06  03-29  04-17"),
    (tr("Early May bank holiday"), _EVERYWHERE,    "05-06  05-08  05-03  05-02  05-01  05-06  05-05  05-04  05-03  05-01"),
    (tr("Spring bank holiday"), _EVERYWHERE,       "05-27  05-25  05-31  06-02  05-29  05-27  05-26  05-25  05-31  05-29"),
    (tr("Battle of the Boyne"), _NORTHERN_IRELAND, "07-12  07-13* 07-12  07-12  07-12  07-12  07-14* 07-13* 07-12  07-12"),
    (tr("Summer bank holiday"), _SCOTLAND,         "08-05  08-03  08-02  08-01  08-07  08-05  08-04  08-03  08-02  08-07"),
    (tr("Summer bank holiday"), _NOT_SCOTLAND,     "08-26  08-31  08-30  08-29  08-28  08-26  08-25  08-31  08-30  08-28"),
    (tr("St Andrew's Day"), _SCOTLAND,             "12-02* 11-30  11-30  11-30  11-30  12-02* 12-01* 11-30  11-30  11-30"),
    (tr("Christmas Day"), _EVERYWHERE,             "12-25  12-25  12-27* 12-27* 12-25  12-25  12-25  12-25  12-27* 12-25"),
    (tr("Boxing Day"), _EVERYWHERE,                "12-26  12-28* 12-28* 12-26  12-26  12-26  12-26  12-28* 12-28* 12-26"),
)
# fmt: on
_PUBLISHED_ONCE: tuple[BankHoliday, ...] = (
    BankHoliday(date(2022, 6, 3), tr("Platinum Jubilee bank holiday"), _EVERYWHERE),
    BankHoliday(date(2022, 9, 19), tr("State Funeral of Queen Elizabeth II"), _EVERYWHERE),
    BankHoliday(date(2023, 5, 8), tr("Coronation of King Charles III"), _EVERYWHERE),
    BankHoliday(date(2026, 6, 15), tr("World Cup bank holiday"), _SCOTLAND),
)

_ONE_DAY = timedelta(days=1)
_SUBSTITUTE = tr("substitute day for ")


def is_published(year: int) -> bool:
    """Whether the year's bank holidays are the published ones; those of other years are worked out by rule."""
    return FIRST_PUBLISHED_YEAR <= year <= LAST_PUBLISHED_YEAR


def bank_holidays_by_nation(year: int) -> tuple[BankHoliday, ...]:
    """The year's bank holidays with the nations that take them: published where they are, else by rule."""
    return _published(year) if is_published(year) else bank_holidays_by_rule(year)


def _published(year: int) -> tuple[BankHoliday, ...]:
    holidays = [once for once in _PUBLISHED_ONCE if once.day.year == year]
    for name, nations, days in _PUBLISHED:
        month_and_day = days.split()[year - FIRST_PUBLISHED_YEAR]
        taken = date.fromisoformat(f"{year}-{month_and_day.rstrip('*')}")
        holidays.append(BankHoliday(taken, _SUBSTITUTE + name if month_and_day.endswith("*") else name, nations))
    return tuple(sorted(holidays, key=lambda holiday: holiday.day))


def bank_holidays_by_rule(year: int) -> tuple[BankHoliday, ...]:
    """The bank holidays that the standing rules give for a year, without any one-off day or move.

    Source of the rules: the Banking and Financial Dealings Act 1971, schedule 1, and the custom of the royal
    proclamations: a holiday on a weekend is taken on the next day that is neither weekend nor bank holiday.
    """
    easter = easter_sunday(year)
    new_year = _next_free_weekday(date(year, 1, 1), taken=None)
    # On a Sunday, Christmas Day gives way to Boxing Day; on a Saturday it is Boxing Day that moves on.
    christmas = _next_free_weekday(date(year, 12, 25), taken=date(year, 12, 26))
    holidays = (
        _named(tr("New Year's Day"), date(year, 1, 1), new_year, _EVERYWHERE),
        _named(tr("2 January"), date(year, 1, 2), _next_free_weekday(date(year, 1, 2), taken=new_year), _SCOTLAND),
        _weekday_after(tr("St Patrick's Day"), date(year, 3, 17), _NORTHERN_IRELAND),
        BankHoliday(easter - 2 * _ONE_DAY, tr("Good Friday"), _EVERYWHERE),
        BankHoliday(easter + _ONE_DAY, tr("Easter Monday"), _NOT_SCOTLAND),
        BankHoliday(_first_monday(year, 5), tr("Early May bank holiday"), _EVERYWHERE),
        BankHoliday(_last_monday(year, 5), tr("Spring bank holiday"), _EVERYWHERE),
        _weekday_after(tr("Battle of the Boyne"), date(year, 7, 12), _NORTHERN_IRELAND),
        BankHoliday(_first_monday(year, 8), tr("Summer bank holiday"), _SCOTLAND),
        BankHoliday(_last_monday(year, 8), tr("Summer bank holiday"), _NOT_SCOTLAND),
        _weekday_after(tr("St Andrew's Day"), date(year, 11, 30), _SCOTLAND),
        _named(tr("Christmas Day"), date(year, 12, 25), christmas, _EVERYWHERE),
        _named(
            tr("Boxing Day"), date(year, 12, 26), _next_free_weekday(date(year, 12, 26), taken=christmas), _EVERYWHERE
        ),
    )
    return tuple(sorted(holidays, key=lambda holiday: holiday.day))


def _named(name: str, proper: date, taken: date, nations: frozenset[Nation]) -> BankHoliday:
    return BankHoliday(taken, name if taken == proper else _SUBSTITUTE + name, nations)


def _weekday_after(name: str, proper: date, nations: frozenset[Nation]) -> BankHoliday:
    return _named(name, proper, _next_free_weekday(proper, taken=None), nations)


def _next_free_weekday(day: date, taken: date | None) -> date:
    while day.weekday() > 4 or day == taken:
        day += _ONE_DAY
    return day


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)  # asked only of May and August
    return last - timedelta(days=last.weekday())


def easter_sunday(year: int) -> date:
    """Easter Sunday of the western churches, by the Gregorian reckoning of 1582.

    It is the Sunday after the first full moon that the church tables put on or after 21 March.
    """
    century = year // 100
    dropped_leap_days = century - century // 4
    moon_correction = (8 * century + 13) // 25
    year_of_moon_cycle = year % 19
    days_to_full_moon = (19 * year_of_moon_cycle + dropped_leap_days - moon_correction + 15) % 30
    # The tables never let the full moon fall on 20 April, nor twice on 18 April within one cycle of 19 years.
    if days_to_full_moon == 29 or (days_to_full_moon == 28 and year_of_moon_cycle > 10):
        days_to_full_moon -= 1
    full_moon = date(year, 3, 21) + timedelta(days=days_to_full_moon)
    return full_moon + timedelta(days=7 - full_moon.isoweekday() % 7)


@lru_cache(maxsize=400)  # two centuries in both calendars
def bank_holidays(year: int, calendar: Calendar) -> Mapping[date, str]:
    """The year's days off in one calendar, each with its name; a day not taken everywhere in the UK says where."""
    names: dict[date, list[str]] = {}
    for holiday in bank_holidays_by_nation(year):
        if calendar is Calendar.ENGLAND_AND_WALES and Nation.ENGLAND_AND_WALES not in holiday.nations:
            continue
        name = holiday.name
        if calendar is Calendar.ANY_UK and holiday.nations != _EVERYWHERE:
            name += ", " + tr(" and ").join(nation.value for nation in Nation if nation in holiday.nations)
        names.setdefault(holiday.day, []).append(name)
    return MappingProxyType({day: tr(" and ").join(given) for day, given in names.items()})


def reason_off(day: date, calendar: Calendar) -> str | None:
    """Why the day is not a working day ("Saturday", "Good Friday"), or None where it is one."""
    if day.weekday() > 4:
        return weekday_name(day)
    return bank_holidays(day.year, calendar).get(day)


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether the day is a Monday to Friday that is no bank holiday of the calendar."""
    return reason_off(day, calendar) is None


def add_working_days(start: date, n: int, calendar: Calendar) -> date:
    """The n-th working day after `start`; before it where n is negative; `start` itself where n is 0.

    The start is day 0 and is never counted, whatever day it is: a request received on a Saturday counts from Monday, as
    one received on the Friday before does. Raises ValueError where the answer lies outside the years 1 to 9999.
    """
    due = start
    for step in _steps(start, n, calendar):
        due = step.day
    return due


def working_days_between(a: date, b: date, calendar: Calendar) -> int:
    """How many working days `b` is after `a`: those later than `a`, up to and including `b`.

    Negative where `b` is earlier: then those before `a`, back to and including `b`. So for a working day `b`,
    `add_working_days(a, working_days_between(a, b, calendar), calendar) == b`.
    """
    if b < a:
        return -_count(b, a - _ONE_DAY, calendar)
    return _count(a + _ONE_DAY, b, calendar) if a < b else 0


def _count(first: date, last: date, calendar: Calendar) -> int:
    """Working days from `first` to `last`, both included. By whole weeks and years, as reports ask it of many rows."""
    off = sum(
        first <= day <= last for year in range(first.year, last.year + 1) for day in bank_holidays(year, calendar)
    )
    return _weekdays_up_to(last.toordinal()) - _weekdays_up_to(first.toordinal() - 1) - off


def _weekdays_up_to(ordinal: int) -> int:
    # Day 1 of the calendar, 1 January of the year 1, is a Monday.
    weeks, rest = divmod(ordinal, 7)
    return 5 * weeks + min(rest, 5)


def days_before_clear(meeting: date, n: int, calendar: Calendar) -> date:
    """The last working day on which papers can go out so that n clear working days lie before the meeting.

    Clear days leave out both the day of issue and the day of the meeting. Raises ValueError where n is negative.
    """
    if n < 0:
        raise ValueError(tr("{n_} clear working days cannot be counted. Give 0 or more.", n_=n))
    return add_working_days(meeting, -(n + 1), calendar)


@dataclass(frozen=True, slots=True)
class Step:
    """One day passed over while counting.

    Attributes:
        day: the day.
        number: which working day it is, from 1; None where it was skipped.
        reason: why it was skipped ("Sunday", "Boxing Day"); None where it was counted.
    """

    day: date
    number: int | None
    reason: str | None


def _steps(start: date, n: int, calendar: Calendar) -> Iterator[Step]:
    one = _ONE_DAY if n > 0 else -_ONE_DAY
    day, number = start, 0
    while number < abs(n):
        try:
            day += one
        except OverflowError as error:
            days = tr("{n} working day", "{n} working days", n)
            raise ValueError(
                tr("{days} from {start} is too far away. Give fewer days.", days=days, start=long_date(start))
            ) from error
        reason = reason_off(day, calendar)
        if reason is None:
            number += 1
        yield Step(day, number if reason is None else None, reason)


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a due date was counted, day by day.

    Attributes:
        start: day 0, never counted.
        n: how many working days were asked for; negative when counted backwards.
        calendar: whose bank holidays were skipped.
        due: the day arrived at.
        steps: every day after the start up to the due date, in the order they were passed.
    """

    start: date
    n: int
    calendar: Calendar
    due: date
    steps: tuple[Step, ...]

    @property
    def counted(self) -> tuple[date, ...]:
        """The working days, in the order they were counted."""
        return tuple(step.day for step in self.steps if step.reason is None)

    @property
    def skipped(self) -> tuple[tuple[date, str], ...]:
        """The days passed over, each with its reason."""
        return tuple((step.day, step.reason) for step in self.steps if step.reason is not None)

    @property
    def provisional(self) -> bool:
        """Whether a year was crossed whose bank holidays are worked out by rule, not published."""
        return bool(self._unpublished_years)

    @property
    def _unpublished_years(self) -> list[int]:
        first, last = sorted((self.start.year, self.due.year))
        return [year for year in range(first, last + 1) if not is_published(year)]

    def sentences(self) -> tuple[str, ...]:
        """The count told to a user: the answer, the bank holidays skipped, and whether it is provisional."""
        days = tr("{n} working day", "{n} working days", abs(self.n))
        side = tr("before") if self.n < 0 else tr("after")
        told = [
            tr(
                "{days} {side} {start} is {due} ({words}).",
                days=days,
                side=side,
                start=long_date(self.start),
                due=long_date(self.due),
                words=self.calendar.words,
            )
        ]
        weekend = sum(day.weekday() > 4 for day, _ in self.skipped)
        holidays = [f"{long_date(day)} ({reason})" for day, reason in self.skipped if day.weekday() <= 4]
        parts = ([tr("{n} weekend day", "{n} weekend days", weekend)] if weekend else []) + holidays
        if parts:
            told.append(tr("Not counted: {parts}.", parts=", ".join(parts)))
        if self.provisional:
            told.append(
                tr(
                    "Provisional: the bank holidays of {years} are worked out by rule; the published ones held here are those of {first_published_year} to {last_published_year}.",
                    years=_years(self._unpublished_years),
                    first_published_year=FIRST_PUBLISHED_YEAR,
                    last_published_year=LAST_PUBLISHED_YEAR,
                )
            )
        return tuple(told)


def _years(years: Sequence[int]) -> str:
    """Years in a row in words: "2029", "2029 and 2030", "2029 to 2031"; where there is a gap, the years on either side."""
    rows: list[list[int]] = []
    for year in years:
        if rows and rows[-1][-1] == year - 1:
            rows[-1].append(year)
        else:
            rows.append([year])
    words = [
        tr("{row} to {row_2}", row=row[0], row_2=row[-1]) if len(row) > 2 else tr(" and ").join(map(str, row))
        for row in rows
    ]
    return tr(" and ").join(words)


def explain(start: date, n: int, calendar: Calendar) -> Explanation:
    """`add_working_days` with every day it passed: which were counted, which skipped and why."""
    steps = tuple(_steps(start, n, calendar))
    return Explanation(start, n, calendar, steps[-1].day if steps else start, steps)
