"""Days and times as officers type and read them: typed days, dates known in part, London time.

Must not know which field a date is for, nor what day it is now: callers say.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import total_ordering
from typing import Self
from zoneinfo import ZoneInfo

from atmp_desktop.days.date_words import SHORT_MONTHS, format_date, long_date, month_name
from atmp_desktop.days.working_days import (
    Calendar,
    add_working_days,
)
from atmp_desktop.days.written_dates import (
    FIRST_YEAR,
    LAST_YEAR,
    read_day,
    read_month,
    read_year,
    shown,
    tidy,
    weekday_number,
)
from atmp_desktop.translation import tr

__all__ = [
    "LONDON",
    "PartialDate",
    "format_date",
    "format_datetime",
    "long_date",
    "parse_date",
    "parse_datetime",
    "today_in_london",
]

LONDON = ZoneInfo("Europe/London")
EXAMPLES = tr("28/11, 28/11/2026, 5 Jun 2026, today, fri, next fri, +2w or 10wd (working days)")

_NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKDAY = re.compile(r"(?:(?P<which>this|next|last) )?(?P<weekday>[^\W\d_]{3,})")
_COUNT = re.compile(r"(?P<way>\+|-|in )? ?(?P<number>[0-9]{1,4}) ?(?P<unit>[a-z]+(?: days?)?)(?P<ago> ago)?")
_UNITS = {
    **dict.fromkeys(("d", "day", "days"), "days"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "weeks"),
    **dict.fromkeys(("m", "mth", "mths", "month", "months"), "months"),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), "years"),
    **dict.fromkeys(("wd", tr("working day"), "working days"), "working days"),
}
_ISO = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TIME = (
    r"(?:at )?(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?(?: ?(?P<zone>z|utc|gmt|bst|[+-][0-9]{2}:?[0-9]{2}))?"
)
_DAY_THEN_TIME = re.compile(rf"(?P<day>.+?)(?: |(?<=[0-9])t(?=[0-9])){_TIME}")
_TIME_THEN_DAY = re.compile(rf"{_TIME} (?:on )?(?P<day>.+)")
_TIME_ALONE = re.compile(_TIME)


# --- Days -----------------------------------------------------------------------------------------------------------


def parse_date(text: str, today: date) -> date:
    """The day that somebody typed.

    Read are: today, tomorrow, yesterday; a weekday (`fri`: the next one after today; `this fri`, `next fri`: that of this
    week or the week after, weeks beginning on Monday; `last fri`: the last one before today); days, weeks, months, years
    or working days from today (`+2w`, `-3d`, `+1m`, `10wd`, `in 2 weeks`, `3 days ago`; working days are those of England
    and Wales; a month on from the 31st is the last day of a shorter month); and days written out, day before month, with
    or without weekday and year (`28/11`, `28.11.26`, `5 June`, `Fri 4 Dec 2026`, `2026-11-28`). A day without a year is
    the next such day if that is within nine months of today, else the last one; a year of two digits lies between 79
    years ago and 20 years ahead.

    Raises ValueError with a sentence for the user: what is wrong, and what to type instead.
    """
    typed = tidy(text)
    for read in (_named_day, _weekday, _counted_day):
        found = read(typed, today)
        if found is not None:
            return found
    written = read_day(text)
    if written is not None:
        return written.on_calendar(today)
    raise ValueError(_no_day(text))


def _no_day(text: str) -> str:
    if not text.strip():
        return tr("There is no date. Type a day such as {examples}.", examples=EXAMPLES)
    year, month = read_month(text) or (0, 0)
    if year >= FIRST_YEAR and 1 <= month <= 12:
        return tr(
            "{text} is a month, not a day. Type a day of it, such as 01/{month:02}/{year}.",
            text=shown(text),
            month=month,
            year=year,
        )
    whole_year = read_year(text)
    if whole_year is not None:
        return tr(
            "{text} is a year, not a day. Type a day of it, such as 01/04/{whole_year}.",
            text=shown(text),
            whole_year=whole_year,
        )
    return tr("“{text}” is not a date. Type a day such as {examples}.", text=shown(text), examples=EXAMPLES)


def _named_day(typed: str, today: date) -> date | None:
    days = _NAMED_DAYS.get(typed)
    return None if days is None else today + timedelta(days=days)


def _weekday(typed: str, today: date) -> date | None:
    match = _WEEKDAY.fullmatch(typed)
    weekday = weekday_number(match["weekday"]) if match is not None else None
    if match is None or weekday is None:
        return None
    ahead = weekday - today.weekday()
    match match["which"]:
        case "this":
            days = ahead
        case "next":
            days = ahead + 7
        case "last":
            days = ahead % 7 - 7
        case _:
            days = (ahead - 1) % 7 + 1
    return today + timedelta(days=days)


def _counted_day(typed: str, today: date) -> date | None:
    match = _COUNT.fullmatch(typed)
    unit = _UNITS.get(match["unit"]) if match is not None else None
    if match is None or unit is None or (match["way"] and match["ago"]):
        return None
    number = -int(match["number"]) if match["way"] == "-" or match["ago"] else int(match["number"])
    try:
        match unit:
            case "days":
                found = today + timedelta(days=number)
            case "weeks":
                found = today + timedelta(weeks=number)
            case "months":
                found = _months_on(today, number)
            case "years":
                found = _months_on(today, 12 * number)
            case _:
                found = add_working_days(today, number, Calendar.ENGLAND_AND_WALES)
    except (OverflowError, ValueError) as error:
        raise ValueError(_too_far(typed)) from error
    if found.year < FIRST_YEAR:
        raise ValueError(_too_far(typed))
    return found


def _too_far(typed: str) -> str:
    return tr("{typed} is too far from today to be a date. Type a smaller number.", typed=typed)


def _months_on(day: date, months: int) -> date:
    years, months_after_january = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, months_after_january + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


# --- Dates known only in part ---------------------------------------------------------------------------------------


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day: "established 2018". A year sorts before its months, a month before its days.

    Attributes:
        year: 1000 to 9999.
        month: 1 to 12, or None where only the year is known.
        day: the day of the month, or None where it is not known.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(tr("{year:04} is not a year that is kept. Type one such as 2018.", year=self.year))
        if self.month is None and self.day is not None:
            raise ValueError(tr("A day of {year} needs its month. Type a date such as 01/05/{year}.", year=self.year))
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(
                tr(
                    "There is no month {month}. Type one such as May {year} or 05/{year}.",
                    month=self.month,
                    year=self.year,
                )
            )
        if self.month is not None and self.day is not None:
            days = monthrange(self.year, self.month)[1]
            if not 1 <= self.day <= days:
                raise ValueError(
                    tr(
                        "There is no day {day} in {month} {year}, which has {days} days. Type a date such as {days:02}/{month_2:02}/{year}.",
                        day=self.day,
                        month=month_name(self.month),
                        year=self.year,
                        days=days,
                        month_2=self.month,
                    )
                )

    @classmethod
    def parse(cls, text: str) -> Self:
        """What somebody typed or what was kept: 2018, May 2018, 5/2018, 2018-05, or a day with its year in full.

        Raises ValueError with a sentence for the user.
        """
        kept = _ISO.fullmatch(text.strip())
        if kept is not None:
            return cls(*(int(part) for part in kept.groups() if part is not None))
        month = read_month(text)
        if month is not None:
            return cls(*month)
        written = read_day(text)
        if written is None:
            raise ValueError(
                tr(
                    "“{text}” is not a date. Type a year, a month or a day: 2018, May 2018, 01/05/2018.",
                    text=shown(text),
                )
            )
        if len(written.year) != 4:
            raise ValueError(
                tr("{text} needs its year in full. Type a date such as 01/05/2018, May 2018 or 2018.", text=shown(text))
            )
        found = written.on_calendar(date.min)  # with its year in full, it does not matter what day it is now
        return cls(found.year, found.month, found.day)

    @property
    def iso(self) -> str:
        """As it is kept: 2018, 2018-05 or 2018-05-01; as text it sorts as the dates do."""
        return "-".join([f"{self.year}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)])

    @property
    def words(self) -> str:
        """As it is shown: 2018, May 2018 or 1 May 2018."""
        if self.month is None:
            return f"{self.year}"
        month = f"{SHORT_MONTHS[self.month - 1]} {self.year}"
        return month if self.day is None else f"{self.day} {month}"

    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        return self.iso

    def __lt__(self, other: object) -> bool:
        return self.iso < other.iso if isinstance(other, PartialDate) else NotImplemented


# --- Times in London ------------------------------------------------------------------------------------------------


def today_in_london(now: datetime) -> date:
    """The day it is in London at a moment. Raises ValueError for a moment without its zone."""
    return _aware(now).astimezone(LONDON).date()


def format_datetime(moment: datetime) -> str:
    """A moment as the clocks in London showed it: "4 Dec 2026, 14:30".

    The second of two equal times, in the night when the clocks go back, says which it is: "25 Oct 2026, 01:30 GMT".
    Raises ValueError for a moment without its zone.
    """
    local = _aware(moment).astimezone(LONDON)
    zone = f" {local.tzname()}" if local.fold else ""
    return f"{format_date(local.date())}, {local:%H:%M}{zone}"


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(tr("{moment} does not say which time zone it is in.", moment=moment))
    return moment


def parse_datetime(text: str, today: date) -> datetime:
    """The moment somebody typed, in London time: a day as `parse_date` reads it and a time, in either order.

    The time is 14:30, 14.30, 2pm or 2.30 pm, with seconds if need be, and may name its zone (GMT, BST, UTC, Z, +01:00);
    a time alone, with a colon or am/pm, is today's. Of a time that comes twice, when the clocks go back, the earlier is
    meant. Raises ValueError with a sentence for the user, also for a time that the clocks skip.
    """
    typed = re.sub(r"\b(?:noon|midday)\b", "12:00", tidy(text))
    match, day_text = _time_in(typed)
    if match is None:
        parse_date(text, today)  # says what is wrong with the day, where that is what is wrong
        raise ValueError(tr("{text} has no time. Add one, such as {text} 14:30 or {text} 2pm.", text=shown(text)))
    day = parse_date(day_text, today) if day_text else today
    return _moment(day, _time_of(match, shown(text)), match["zone"])


def _time_in(typed: str) -> tuple[re.Match[str] | None, str]:
    """The match of the time in the text, and the text of the day beside it ("" where there is none)."""
    for pattern in (_DAY_THEN_TIME, _TIME_THEN_DAY):
        match = pattern.fullmatch(typed)
        if match is not None and (match["minute"] or match["half"]):
            return match, match["day"]
    alone = _TIME_ALONE.fullmatch(typed)
    # 10.11 alone is rather the 10th of November.
    if alone is not None and (alone["half"] or ":" in typed):
        return alone, ""
    return None, ""


def _time_of(match: re.Match[str], typed: str) -> time:
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(
                tr(
                    "{typed} has no such time: with am or pm the hour is 1 to 12. Type a time such as 2.30pm.",
                    typed=typed,
                )
            )
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(
            tr("{typed} has no such time: the day goes from 00:00 to 23:59. Type a time such as 14:30.", typed=typed)
        )
    return time(hour, minute, second)


def _moment(day: date, at: time, zone: str | None) -> datetime:
    if zone is not None:
        try:
            return datetime.combine(day, at, tzinfo=_fixed_zone(zone)).astimezone(LONDON)
        except OverflowError as error:
            raise ValueError(
                tr("{day}, {at:%H:%M} is too far away. Type an earlier date.", day=format_date(day), at=at)
            ) from error
    moment = datetime.combine(day, at, tzinfo=LONDON)
    struck = moment.astimezone(UTC).astimezone(LONDON)
    if struck.time() != at:
        before = moment.replace(fold=1).astimezone(UTC).astimezone(LONDON)
        raise ValueError(
            tr(
                "There is no {at:%H:%M} on {day}: the clocks go forward then. Type {before:%H:%M} or {struck:%H:%M}.",
                at=at,
                day=long_date(day),
                before=before,
                struck=struck,
            )
        )
    return moment


def _fixed_zone(zone: str) -> timezone:
    """The zone of a typed suffix. Raises ValueError for an offset of a day or more."""
    if zone in ("z", "utc", "gmt"):
        return UTC
    if zone == "bst":
        return timezone(timedelta(hours=1))
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    if hours > 14 or minutes > 59:
        raise ValueError(
            tr("There is no time zone {zone}. Type one such as +01:00, or leave it out for London time.", zone=zone)
        )
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if zone[0] == "+" else -offset)
