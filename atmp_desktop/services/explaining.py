"""What a record's page says beside its fields, with the reasons: by when an enquiry is to be answered and how that was
counted, whether a meeting is quorate, how long an action has left. The same for the window and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.days.clock import Clock
from atmp_desktop.days.dates import LONDON, format_datetime, long_date, today_in_london
from atmp_desktop.days.working_days import (
    Calendar,
    Explanation,
    Step,
    explain,
    is_published,
    working_days_between,
)
from atmp_desktop.records.action import DUE_SOON, RAG, RAG_RULE
from atmp_desktop.records.attendance import RECORDS, REPLIES, Attendance
from atmp_desktop.records.enquiry import read_clock
from atmp_desktop.records.enquiry_machine import OPEN as OPEN_ENQUIRIES
from atmp_desktop.records.file import size_words
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_facts import BEGUN
from atmp_desktop.records.quorum import quorum
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.translation import tr

MOST_DAYS = 1500
"""Days that are listed one by one, about six years of them; beyond, the sentences must do."""

MOST_NAMES = 40
"""Members counted for a quorum who are named."""


class PillWords(NamedTuple):
    """A word and the tone it is shown in."""

    words: str
    tone: str


@dataclass(frozen=True)
class Told:
    """One thing that is said of a record.

    Attributes:
        name: the worked-out value it stands for, or a name of its own.
        label, words: what it is called, and what is said.
        pills: what of it deserves a colour.
        pills_first: the words say more about the colours, not the other way round.
        sentences: why it is so.
        days: how it was counted, day by day.
        covers: other worked-out values that need not be said besides.
    """

    name: str
    label: str
    words: str = ""
    pills: tuple[PillWords, ...] = ()
    sentences: tuple[str, ...] = ()
    days: tuple[Step, ...] = ()
    covers: tuple[str, ...] = ()
    pills_first: bool = False

    def table(self) -> list[tuple[str, str, str]]:
        """The days in words: the day, its number, and why it was not counted or how sure that is."""
        return [
            (
                long_date(step.day),
                "" if step.number is None else str(step.number),
                " ".join(filter(None, (step.reason, "" if is_published(step.day.year) else tr("(provisional)")))),
            )
            for step in self.days
        ]


Values = Mapping[str, Any]
Teller = Callable[[Connection, UUID, Values, Values, date], Iterator[Told]]


def told_of(
    connection: Connection, record_type: type[Record], id: UUID, values: Values, derived: Values, today: date
) -> list[Told]:
    """What is said of a saved record on a day; `derived` are its worked-out values."""
    tell = _TELLERS.get(type_name(record_type))
    return [] if tell is None else list(tell(connection, id, values, derived, today))


def _days(number: int) -> str:
    return tr("{n} working day", "{n} working days", number)


def _listed(explanation: Explanation | None) -> tuple[Step, ...]:
    return explanation.steps if explanation is not None and len(explanation.steps) <= MOST_DAYS else ()


# Enquiries ---------------------------------------------------------------------------------------------------------


def _of_enquiry(connection: Connection, id: UUID, values: Values, derived: Values, today: date) -> Iterator[Told]:
    if values["status"] in ("merged", "spam"):
        return
    clock = read_clock(connection, id, today)
    is_open = values["status"] in OPEN_ENQUIRIES
    words, pills = _reply(clock, is_open)
    covers = ("days_left", "overdue", "paused")
    yield Told("due", tr("Reply by"), words, pills, clock.sentences(), _listed(clock.explain()), covers)
    if clock.acknowledged_on is not None:
        late = clock.acknowledge_by is not None and clock.acknowledged_on > clock.acknowledge_by
        label, words = tr("Acknowledged"), long_date(clock.acknowledged_on)
        pills = (PillWords(tr("Late"), "amber"),) if late else ()
    elif clock.acknowledge_by is not None and is_open:
        label, words = tr("Acknowledge by"), long_date(clock.acknowledge_by)
        pills = (PillWords(tr("Overdue"), "red"),) if clock.acknowledge_by < today else ()
    else:
        label, words, pills = tr("Acknowledge by"), "", ()
    explanation = clock.explain_acknowledgement()
    yield Told("acknowledge_by", label, words, pills, clock.acknowledgement_sentences(), _listed(explanation))


def _reply(clock: Clock, is_open: bool) -> tuple[str, tuple[PillWords, ...]]:
    """By when it is to be answered, and how that stands."""
    by = "" if clock.due is None else long_date(clock.due)
    if clock.replied_on is not None:
        late = clock.due is not None and clock.replied_on > clock.due
        return by, (PillWords(tr("Answered late"), "amber") if late else PillWords(tr("Answered in time"), "green"),)
    if not is_open:
        return by, ()
    pills = (PillWords(tr("Paused"), "amber"),) if clock.paused else ()
    if clock.due is None:
        resumed = clock.due_if_resumed
        return ("" if resumed is None else tr("{resumed} if it were resumed today", resumed=long_date(resumed))), pills
    left = clock.days_left or 0
    if left < 0:
        return by, (*pills, PillWords(tr("{days} late", days=_days(-left)), "red"))
    if left == 0:
        late = clock.due < clock.today
        return by, (*pills, PillWords(tr("Overdue"), "red") if late else PillWords(tr("Due today"), "amber"))
    return tr("{by} · {days} left", by=by, days=_days(left)), pills


# Meetings ----------------------------------------------------------------------------------------------------------


def _of_meeting(connection: Connection, id: UUID, values: Values, derived: Values, today: date) -> Iterator[Told]:
    yield _when(values, today)
    if values["status"] != "cancelled":
        yield _quorum(connection, id)
        yield from _attendance(connection, id, values["status"] in BEGUN)
    rules = connection.execute(
        select(Group.papers_due, Group.issue_due, Group.minutes_due).where(Group.id == values["group"])
    ).one()
    on = today_in_london(values["starts"])
    for name, label, n in (("papers_due", tr("Papers due"), rules[0]), ("issue_due", tr("Issue due"), rules[1])):
        if n is not None and derived[name] is not None:
            explained = explain(on, -(n + 1), Calendar.ENGLAND_AND_WALES)
            clear = tr("{n} clear working day", "{n} clear working days", n)
            rule = tr(
                "The group’s rule: {clear} before the meeting on {on}. Neither that day nor the day they go out is one of them, so {due} is the last day.",
                clear=clear,
                on=long_date(on),
                due=long_date(explained.due),
            )
            sentences = (rule, *explained.sentences()[1:])
            yield Told(name, label, long_date(explained.due), (), sentences, _listed(explained))
    if rules[2] is not None and derived["minutes_due"] is not None:
        explained = explain(on, rules[2], Calendar.ENGLAND_AND_WALES)
        rule = tr(
            "The group’s rule: draft minutes {days} after the meeting on {on}.", days=_days(rules[2]), on=long_date(on)
        )
        sentences = (rule, *explained.sentences())
        yield Told("minutes_due", tr("Draft minutes due"), long_date(explained.due), (), sentences, _listed(explained))


def _when(values: Values, today: date) -> Told:
    starts, ends = values["starts"].astimezone(LONDON), values["ends"]
    words = f"{long_date(starts.date())}, {_hour(starts)}"
    if ends is not None:
        there = ends.astimezone(LONDON)
        words += (
            tr(" to {hour}", hour=_hour(there))
            if there.date() == starts.date()
            else tr(" to {ends}", ends=format_datetime(ends))
        )
    ahead = (starts.date() - today).days
    if ahead >= 0:
        words += tr(" · today") if ahead == 0 else tr(" · tomorrow", " · in {n} days", ahead)
    return Told("on", tr("When"), words, covers=("days_to",))


def _hour(local: datetime) -> str:
    """The time of a London moment; in the hour that comes twice, when the clocks go back, with which of the two."""
    comes_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{local:%H:%M} {local.tzname()}" if comes_twice else f"{local:%H:%M}"


def _quorum(connection: Connection, id: UUID) -> Told:
    found = quorum(connection, id)
    first, *others = found.sentences()
    if found.names:
        named = ", ".join(found.names[:MOST_NAMES])
        more = tr(" and {names:,} more", names=len(found.names) - MOST_NAMES) if len(found.names) > MOST_NAMES else ""
        others.append(tr("Counted: {named}{more}.", named=named, more=more))
    if found.quorate is None:
        return Told("quorum", tr("Quorum"), first, (), tuple(others))
    verdict, _, words = first.partition(": ")
    tone = "green" if found.quorate else "amber" if found.expected else "red"
    return Told(
        "quorum",
        tr("Quorum"),
        words[:1].upper() + words[1:],
        (PillWords(verdict, tone),),
        tuple(others),
        pills_first=True,
    )


def _attendance(connection: Connection, id: UUID, has_begun: bool) -> Iterator[Told]:
    """How many are there, or said so: of a meeting that has begun as recorded, before as they replied."""
    column, words, first = (
        (Attendance.record, RECORDS, "present") if has_begun else (Attendance.reply, REPLIES, "accepted")
    )
    query = select(column, func.count()).where(Attendance.meeting == id, Attendance.deleted.is_(None)).group_by(column)
    unsaid = "not_recorded" if has_begun else "none"
    counts: dict[str, int] = {}
    for code, count in connection.execute(query):
        counts[code or unsaid] = counts.get(code or unsaid, 0) + count
    if not counts:
        return
    order = [first, *(code for code in words if code not in (first, unsaid)), unsaid]
    parts = [f"{counts[code]:,} {words[code].lower()}" for code in order if code in counts]
    yield Told("attending", tr("Attendance") if has_begun else tr("Replies"), " · ".join(parts))


def _of_series(connection: Connection, id: UUID, values: Values, derived: Values, today: date) -> Iterator[Told]:
    query = select(func.count(), func.max(Meeting.starts)).where(Meeting.series == id, Meeting.deleted.is_(None))
    count, last = connection.execute(query).one()
    if count:
        meetings = tr("{n} meeting, on", "{n} meetings, the last on", count)
        yield Told("planned", tr("Planned"), f"{meetings} {long_date(today_in_london(last))}")
    else:
        yield Told("planned", tr("Planned"), tr("No meetings yet"))


# Actions and files -------------------------------------------------------------------------------------------------


def _of_action(connection: Connection, id: UUID, values: Values, derived: Values, today: date) -> Iterator[Told]:
    if not derived["is_open"]:
        return
    due = values["due"]
    if derived["rag"] is not None:
        tone = {"red": "red", "amber": "amber"}.get(derived["rag"], "green")
        why = tuple(_colour(values, derived, today))
        yield Told("rag", "RAG", "", (PillWords(RAG[derived["rag"]], tone),), why, covers=("overdue",))
    if due is None:
        return
    left = working_days_between(today, due, Calendar.ENGLAND_AND_WALES)
    sentences = [
        tr("From today, {today}, to {due}: {days}.", today=long_date(today), due=long_date(due), days=_days(abs(left)))
    ]
    days: tuple[Step, ...] = ()
    if abs((due - today).days) <= MOST_DAYS:
        explained = explain(today, left, Calendar.ENGLAND_AND_WALES)
        sentences += explained.sentences()[1:]
        days = explained.steps
    if due < today:
        words, pill = "", PillWords(tr("{days} late", days=_days(-left)) if left else tr("Overdue"), "red")
    elif due == today:
        words, pill = "", PillWords(tr("Today"), "amber")
    else:
        words, pill = _days(left) if left else long_date(due), None
    yield Told("due_in", tr("Due in"), words, (pill,) if pill else (), tuple(sentences), days)


def _colour(values: Values, derived: Values, today: date) -> Iterator[str]:
    """Why an action has its colour."""
    due, slips = values["due"], derived["slips"] or 0
    if values["owner"] is None:
        yield tr("Nobody owns it.")
    if due is not None and due < today:
        yield tr("Its due date has passed.")
    if slips:
        yield tr(
            "Its due date was moved later {part}.",
            part=tr("once") if slips == 1 else tr("twice") if slips == 2 else tr("{slips} times", slips=slips),
        )
    if due is not None and today <= due:
        left = working_days_between(today, due, Calendar.ENGLAND_AND_WALES)
        yield (
            tr("It is due within {days}.", days=_days(DUE_SOON))
            if left <= DUE_SOON
            else tr("It is due in more than {days}.", days=_days(DUE_SOON))
        )
    yield RAG_RULE


def _of_file(connection: Connection, id: UUID, values: Values, derived: Values, today: date) -> Iterator[Told]:
    if values["size"] is not None:
        yield Told("size", tr("Size"), size_words(values["size"]))


_TELLERS: Mapping[str, Teller] = {
    "enquiry": _of_enquiry,
    "meeting": _of_meeting,
    "meeting_series": _of_series,
    "action": _of_action,
    "file": _of_file,
}
