"""A typed day as it is read back to who typed it. Must not know how it was typed."""

from datetime import date

from atmp_desktop.days.date_words import long_date
from atmp_desktop.days.working_days import Calendar, bank_holidays, is_published, working_days_between
from atmp_desktop.translation import tr

NEAR = {-1: tr("yesterday"), 0: tr("today"), 1: tr("tomorrow")}


def echo(day: date, today: date) -> str:
    """A day as read back to the person typing: "Fri 4 Dec 2026, 8 working days" (of England and Wales).

    A past day is so many working days ago, one more than a year away is told in years and months, a bank holiday says
    so, and a count that rests on bank holidays worked out by rule is called provisional.
    """
    parts = [long_date(day), _distance(day, today)]
    holiday = bank_holidays(day.year, Calendar.ENGLAND_AND_WALES).get(day)
    if holiday is not None:
        parts.append(tr("bank holiday: {holiday}", holiday=holiday))
    return ", ".join(parts)


def _distance(day: date, today: date) -> str:
    days = (day - today).days
    if days in NEAR:
        return NEAR[days]
    months = _whole_months(min(day, today), max(day, today))
    if months >= 12:
        parts = [tr("{n} year", "{n} years", months // 12)]
        if months % 12:
            parts.append(tr("{n} month", "{n} months", months % 12))
        words = " ".join(parts)
        return tr("in {words}", words=words) if days > 0 else tr("{words} ago", words=words)
    count = abs(working_days_between(today, day, Calendar.ENGLAND_AND_WALES))
    if count == 0:
        return tr("in {n} day", "in {n} days", days) if days > 0 else tr("{n} day ago", "{n} days ago", -days)
    words = (
        tr("{n} working day", "{n} working days", count)
        if days > 0
        else tr("{n} working day ago", "{n} working days ago", count)
    )
    return words if is_published(day.year) and is_published(today.year) else tr("{words} (provisional)", words=words)


def _whole_months(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
