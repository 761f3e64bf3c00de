"""The command "due": a day so many working days away, and how it was counted. Knows no register."""

from __future__ import annotations

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.output import print_json, print_table, say
from atmp_desktop.days.clock import CALENDAR_OF
from atmp_desktop.days.date_words import long_date
from atmp_desktop.days.dates import parse_date, today_in_london
from atmp_desktop.days.working_days import Explanation, explain


def run(call: Call) -> int:
    """Print the day that is DAYS working days after DATE, or before it where DAYS is negative. Raises UsageError for a
    date that is none and for one that no calendar reaches."""
    told = _told(call)
    if call.json:
        print_json(
            {
                "due": told.due.isoformat(),
                "days": [
                    {"day": step.day.isoformat(), "number": step.number, "reason": step.reason} for step in told.steps
                ],
                "provisional": told.provisional,
            }
        )
        return 0
    print(long_date(told.due))
    if call.options.explain:
        _print_days(told)
    elif told.provisional:
        say(told.sentences()[-1])
    return 0


def _told(call: Call) -> Explanation:
    options = call.options
    try:
        start = parse_date(options.date, today_in_london(call.clock()))
        return explain(start, options.days, CALENDAR_OF[options.calendar])
    except ValueError as error:
        raise UsageError(str(error)) from None


def _print_days(told: Explanation) -> None:
    print()
    rows = (
        (long_date(step.day), "" if step.number is None else str(step.number), step.reason or "") for step in told.steps
    )
    if print_table(("Day", "Number", "Not counted"), rows):
        print()
    print("\n".join(told.sentences()))
