"""The report who came to the meetings, and whether they were quorate."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.days.dates import LONDON, format_date, today_in_london
from atmp_desktop.errors import UserError
from atmp_desktop.records.attendance import RECORDS, Attendance
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.meeting_facts import BEGUN
from atmp_desktop.records.quorum import Quorum, quorums
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.names import names_of
from atmp_desktop.store.questions.answer import Named, months_before
from atmp_desktop.store.questions.report import SHAPES, Column, Entry, Report, TableRow
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

TOLD = ("present", "apologies", "absent", "not_recorded")
"""What is recorded of people, in the order of the columns."""

MOST = 2000
"""So many meetings are told at once, each a row."""

QUORATE, NOT_QUORATE, NO_RULE = (
    tr("{green} Quorate", green=SHAPES["green"]),
    tr("{red} Not quorate", red=SHAPES["red"]),
    tr("No rule"),
)


@dataclass(frozen=True)
class Held:
    """A meeting that took place, with what is recorded of how many people, and its quorum."""

    named: Named
    day: date
    group: Named
    counts: Counter[str]
    quorum: Quorum


def attendance_and_quorum(
    connection: Connection,
    day: date,
    *,
    vocabulary: Vocabulary,
    months: int = 12,
    group: tuple[str, UUID] | None = None,
) -> Report:
    """The meetings that took place in the last so many months, of one group or of all, the latest first: what is recorded of
    how many people, and whether there was a quorum. Raises UserError for too many of them."""
    since = months_before(day, months)
    found = _meetings(connection, since, day, None if group is None else group[1])
    told = {each.quorum.quorate for each in found}
    judged = [each for each in found if each.quorum.quorate is not None]
    quorate = sum(bool(each.quorum.quorate) for each in judged)
    span = tr("from {since} to {day}", since=format_date(since), day=format_date(day))
    of = (
        ""
        if group is None
        else tr(" of {group}", group=names_of(connection, {group[0]: [group[1]]}).get(group[1], "?"))
    )
    summary = tr(
        "{n} meeting {span}; {quorate:,} of {meeting} with a rule quorate.",
        "{n} meetings {span}; {quorate:,} of {meeting} with a rule quorate.",
        len(found),
        span=span,
        quorate=quorate,
        meeting=tr("{n} meeting", "{n} meetings", len(judged)),
    )
    if not judged:
        summary = tr(
            "{n} meeting {span}; no group has a quorum rule to count by.",
            "{n} meetings {span}; no group has a quorum rule to count by.",
            len(found),
            span=span,
        )
    if not found:
        summary = tr("There was no meeting {span}.", span=span)
    sums = sum((each.counts for each in found), Counter[str]())
    total = TableRow(
        tr("All meetings"),
        (
            Entry(spoken=tr("All groups")),
            *(_number(tr("All meetings"), sums[code], RECORDS[code]) for code in TOLD),
            Entry(spoken=tr("Members counted: each meeting by itself")),
            Entry(
                tr("{quorate:,} of {judged:,}", quorate=quorate, judged=len(judged)),
                tr(
                    "{quorate:,} of {n} meeting quorate",
                    "{quorate:,} of {n} meetings quorate",
                    len(judged),
                    quorate=quorate,
                ),
            )
            if judged
            else Entry(NO_RULE),
        ),
        is_total=True,
    )
    return Report(
        title=tr("Attendance and quorum{of} {span}", of=of, span=span),
        summary=summary,
        day=day,
        first=tr("Meeting"),
        columns=(
            Column(tr("Group"), is_number=False),
            *(Column(RECORDS[code]) for code in TOLD),
            Column(tr("Members counted")),
            Column(tr("Quorum"), is_number=False),
        ),
        rows=(*map(_row, found), total) if found else (),
        notes=(tr("Members counted: themselves or through a deputy, as the group’s quorum rule has it."),),
        legend=(QUORATE, NOT_QUORATE) if told - {None} else (),
    )


def _meetings(connection: Connection, since: date, until: date, group: UUID | None) -> list[Held]:
    begin, end = (datetime.combine(each, time(), LONDON) for each in (since, until + timedelta(days=1)))
    query: Any = (
        select(Meeting.id, Meeting.reference, Meeting.title, Meeting.starts, Meeting.group, Group.name)
        .join(Group, Group.id == Meeting.group)
        .where(*visible(Meeting), Meeting.status.in_(BEGUN), Meeting.starts >= begin, Meeting.starts < end)
        .order_by(Meeting.starts.desc(), Meeting.id)
    )
    if group is not None:
        query = query.where(Meeting.group == group)
    wanted = [(row, today_in_london(row.starts)) for row in connection.execute(query)]
    if len(wanted) > MOST:
        raise UserError(
            tr(
                "{wanted:,} meetings are too many to work out at once; {most:,} are not.", wanted=len(wanted), most=MOST
            ),
            tr("Choose one group, or fewer months."),
        )
    ids = [row.id for row, _ in wanted]
    counts, standing = _counts(connection, ids), quorums(connection, ids)
    return [
        Held(
            Named("meeting", row.id, f"{row.reference or row.title or row.name}, {format_date(day)}"),
            day,
            Named("group", row.group, row.name),
            counts.get(row.id, Counter()),
            standing[row.id],
        )
        for row, day in wanted
    ]


def _counts(connection: Connection, meetings: list[UUID]) -> dict[UUID, Counter[str]]:
    """What is recorded of how many people, by meeting."""
    found: dict[UUID, Counter[str]] = {}
    record = func.coalesce(Attendance.record, "not_recorded")
    for chunk in chunks(meetings):
        query = (
            select(Attendance.meeting, record.label("record"), func.count().label("number"))
            .where(Attendance.meeting.in_(chunk), *visible(Attendance))
            .group_by(Attendance.meeting, record)
        )
        for row in connection.execute(query):
            found.setdefault(row.meeting, Counter())[row.record] += row.number
    return found


def _row(each: Held) -> TableRow:
    goals = (each.named,)
    verdict = {True: QUORATE, False: NOT_QUORATE, None: NO_RULE}[each.quorum.quorate]
    spoken = f"{each.named.name}: {' '.join(each.quorum.sentences())}"
    entries = (
        Entry(each.group.name, goals=(each.group,)),
        *(_number(each.named.name, each.counts[code], RECORDS[code], goals) for code in TOLD),
        Entry(
            tr("{present:,} of {members:,}", present=each.quorum.present, members=each.quorum.members),
            spoken,
            goals=goals,
        ),
        Entry(verdict, spoken, tone=_tone(each.quorum.quorate), goals=goals),
    )
    return TableRow(each.named.name, entries, goals)


def _number(name: str, number: int, words: str, goals: tuple[Named, ...] = ()) -> Entry:
    return Entry(f"{number:,}", f"{name}: {number:,} {words.lower()}", number, goals=goals)


def _tone(quorate: bool | None) -> Any:
    return {True: "green", False: "red", None: ""}[quorate]
