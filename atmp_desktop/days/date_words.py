"""How a day is written in words, the same on every computer whatever its language setting; in another language, with the
names that its catalogue has.

Must not know how dates are typed, counted or kept.
"""

from datetime import date

from atmp_desktop.translation import tr

MONTHS = (
    tr("January"),
    tr("February"),
    tr("March"),
    tr("April"),
    tr("May"),
    tr("June"),
    tr("July"),
    tr("August"),
    tr("September"),
    tr("October"),
    tr("November"),
    tr("December"),
)
SHORT_MONTHS = (
    tr("Jan"),
    tr("Feb"),
    tr("Mar"),
    tr("Apr"),
    tr("May"),
    tr("Jun"),
    tr("Jul"),
    tr("Aug"),
    tr("Sep"),
    tr("Oct"),
    tr("Nov"),
    tr("Dec"),
)
WEEKDAYS = (
    tr("Monday"),
    tr("Tuesday"),
    tr("Wednesday"),
    tr("Thursday"),
    tr("Friday"),
    tr("Saturday"),
    tr("Sunday"),
)
SHORT_WEEKDAYS = (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))


def month_name(month: int) -> str:
    """The full name of a month, 1 to 12."""
    return MONTHS[month - 1]


def weekday_name(day: date) -> str:
    """The full name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def format_date(day: date) -> str:
    """A day as lists and sheets show it: "4 Dec 2026"."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year:04d}"


def long_date(day: date) -> str:
    """A day with its weekday: "Fri 4 Dec 2026"."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {format_date(day)}"
