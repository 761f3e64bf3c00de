"""The courses that made-up enquiries take: how each stands, how long ago it came, and what happened on which day since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from atmp_desktop.services.training.chance import Chance

Span = tuple[int, int]


class Event(NamedTuple):
    """A step of an enquiry, on a working day so many after it came (before today where negative), the earliest and the
    latest given."""

    kind: str
    on: Span


@dataclass(frozen=True)
class Course:
    """A way an enquiry goes.

    Attributes:
        share: how common it is beside the others.
        least: how many there are at any size.
        age: the least and most working days since it came.
        events: its steps, in order.
        foi: it was made under the Freedom of Information Act.
    """

    status: str
    share: float
    least: int
    age: Span
    events: tuple[Event, ...] = ()
    foi: bool = False


ACKNOWLEDGED = Event("acknowledged", (0, 1))
PAUSED, RESUMED = Event("pause", (2, 3)), Event("resume", (5, 8))
ANSWERED, LATE, CLOSED = Event("replied", (1, 9)), Event("replied", (11, 22)), Event("closed", (24, 30))
LONG_AGO = (32, 700)

RECENT = 60
"""Working days that are counted one by one; farther back bank holidays do not matter."""

COURSES = (
    Course("new", 1, 1, (0, 0)),
    Course("new", 1, 1, (1, 1)),
    Course("new", 1, 1, (2, 2)),  # the acknowledgement is due today
    Course("new", 0.3, 1, (4, 8)),
    Course("triaged", 3, 2, (1, 6), (ACKNOWLEDGED,)),
    Course("with_lead", 3, 3, (3, 9), (ACKNOWLEDGED,)),
    Course("with_lead", 0.5, 1, (12, 18), (ACKNOWLEDGED,)),  # overdue
    Course("drafting", 0.5, 1, (10, 10), (ACKNOWLEDGED,)),  # due today
    Course("drafting", 3, 1, (3, 9), (ACKNOWLEDGED,)),
    Course("drafting", 0.5, 1, (11, 16), (ACKNOWLEDGED,)),  # overdue
    Course("drafting", 0.5, 1, (14, 14), (ACKNOWLEDGED, Event("pause", (3, 3)), Event("resume", (7, 7)))),  # due today
    Course("drafting", 0.3, 1, (15, 25), (ACKNOWLEDGED, Event("restart", (4, 8))), foi=True),
    Course("drafting", 0.3, 0, (21, 24), (ACKNOWLEDGED,), foi=True),
    Course("clearance", 2, 1, (6, 8), (ACKNOWLEDGED,)),
    Course("clearance", 0.5, 1, (9, 9), (ACKNOWLEDGED,)),  # due tomorrow
    Course("clearance", 0.3, 1, (22, 30), (ACKNOWLEDGED, Event("extend", (12, 18))), foi=True),
    Course("awaiting", 2, 2, (5, 25), (ACKNOWLEDGED, PAUSED)),
    Course("triaged", 0.3, 1, (25, 45), (ACKNOWLEDGED, ANSWERED, Event("reopened", (-4, -1)))),
    Course("replied", 3, 2, (10, 25), (ACKNOWLEDGED, ANSWERED)),
    Course("replied", 1, 1, (0, 4), (Event("replied", (0, 0)),)),
    Course("closed", 60, 4, LONG_AGO, (ACKNOWLEDGED, ANSWERED, CLOSED)),
    Course("closed", 8, 1, LONG_AGO, (ACKNOWLEDGED, LATE, CLOSED)),
    Course("closed", 8, 1, LONG_AGO, (ACKNOWLEDGED, PAUSED, RESUMED, Event("replied", (9, 16)), CLOSED)),
    Course("closed", 5, 1, LONG_AGO, (Event("closed", (0, 4)),)),  # no answer was needed
    Course("closed", 3, 1, (40, 700), (ACKNOWLEDGED, Event("replied", (8, 20)), CLOSED), foi=True),
    Course("closed", 1, 0, (60, 700), (ACKNOWLEDGED, Event("extend", (10, 18)), LATE, CLOSED), foi=True),
    Course("transferred", 2, 1, (3, 500), (Event("transferred", (0, 3)),)),
    Course("merged", 1.5, 1, (1, 500), (Event("merged", (0, 1)),)),
    Course("withdrawn", 1.5, 1, (8, 500), (ACKNOWLEDGED, Event("withdrawn", (2, 8)))),
    Course("spam", 3, 1, (1, 400), (Event("spam", (0, 1)),)),
)


class Dated(NamedTuple):
    """A step and its day."""

    kind: str
    on: date


def drawn(chance: Chance, count: int) -> list[Course]:
    """So many courses, those that there are at any size first."""
    found = [course for course in COURSES for _ in range(course.least)]
    choose = chance.chooser([(course, course.share) for course in COURSES])
    return found + [choose() for _ in range(count - len(found))]


def dated(chance: Chance, course: Course) -> tuple[date, list[Dated]]:
    """The day an enquiry came and its steps with their days, none of which lies before it or after today."""
    age = chance.between(*course.age)
    came = chance.weekday_ago(age) if age > RECENT else min(chance.workdays(-age), chance.today)
    last, found = came, []
    for kind, span in course.events:
        number = chance.between(*span)
        day = chance.workdays(number) if number < 0 else chance.workdays(number, came) if number else came
        last = max(last, min(day, chance.today))
        found.append(Dated(kind, last))
    return came, found
