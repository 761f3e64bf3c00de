"""How a day is written in words, the same on every computer whatever its language setting.

Must not know how dates are typed, counted or kept.
"""

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_name(month: int) -> str:
    """The full English name of a month, 1 to 12."""
    return MONTHS[month - 1]


def weekday_name(day: date) -> str:
    """The full English name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def format_date(day: date) -> str:
    """A day as lists and sheets show it: "4 Dec 2026"."""
    return f"{day.day} {month_name(day.month)[:3]} {day.year:04d}"


def long_date(day: date) -> str:
    """A day with its weekday: "Fri 4 Dec 2026"."""
    return f"{weekday_name(day)[:3]} {format_date(day)}"
