"""The report how enquiries were answered: by the month in which they came, how many, in how many working days, in target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from atmp_desktop.days.date_words import SHORT_MONTHS, format_date, month_name
from atmp_desktop.records.enquiry import Enquiry, due, overdue, replied_on, taken
from atmp_desktop.records.enquiry import is_open as still_open
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.questions.report import (
    Column,
    Entry,
    Report,
    TableRow,
    centile,
    counted_entry,
    median,
    share_words,
)
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.rows import visible
from atmp_desktop.translation import tr

NOT_OURS = ("spam", "merged")
"""Statuses of what is no enquiry of its own; it is not counted."""

NINETY = 90


@dataclass(frozen=True)
class Outcome:
    """One enquiry: when it came, when it was answered, by when it was to be, in how many working days, and how it stands."""

    received: date
    replied: date | None
    due: date | None
    taken: int | None
    is_open: bool
    is_overdue: bool

    @property
    def is_in_target(self) -> bool:
        """Whether it was answered by its reply day; without one, it cannot have been late."""
        return self.replied is not None and (self.due is None or self.replied <= self.due)


@dataclass(frozen=True)
class Month:
    """What came of the enquiries received from one day to another: a calendar month, or several."""

    name: str
    short: str
    first: date
    last: date
    received: int
    answered: int
    in_target: int
    open: int
    overdue: int
    median: float | None
    ninetieth: int | None

    def filter(self, more: str = "") -> str:
        """The text that leads to those received, or to those of them that `more` says."""
        text = f"received_on:{self.first.isoformat()}..{self.last.isoformat()} -status:{','.join(NOT_OURS)}"
        return f"{text} {more}".strip()


def enquiries_by_month(
    connection: Connection, day: date, *, vocabulary: Vocabulary, months: int = 12, until: date | None = None
) -> Report:
    """So many months up to that of `until`, or of the day: how many enquiries came in each and what became of those, as they
    stand on the day."""
    spans = months_until(until or day, months)
    found = _outcomes(connection, day, spans[0][1], spans[-1][2])
    each_month = tuple(figures_of(name, first, last, found) for name, first, last in spans)
    whole = figures_of(tr("All months"), spans[0][1], spans[-1][2], found)
    answered = share_words(whole.in_target, whole.answered)
    asked = tr(
        "{n} enquiry received in {month}",
        "{n} enquiries received in {month}",
        whole.received,
        month=tr("{n} month", "{n} months", months),
    )
    summary = (
        tr("{asked}; answered in target: {answered}.", asked=asked, answered=answered)
        if answered
        else tr("{asked}; none answered.", asked=asked)
    )
    if not whole.received:
        summary = tr(
            "No enquiry was received from {first} to {last}.",
            first=format_date(whole.first),
            last=format_date(whole.last),
        )
    labels = (
        tr("Received"),
        tr("Answered"),
        tr("In target"),
        tr("Still open"),
        tr("Overdue"),
        tr("Median days"),
        tr("90th centile"),
    )
    return Report(
        title=tr("Enquiries from {first} to {last}", first=format_date(whole.first), last=format_date(whole.last)),
        summary=summary,
        day=day,
        first=tr("Received in"),
        columns=tuple(Column(label) for label in labels),
        rows=(*(_row(each) for each in each_month), _row(whole, is_total=True)) if whole.received else (),
        notes=(
            tr(
                "By the month of receipt, as they stand today. In target: answered by the reply day, of those answered. Days "
                "are working days to the answer; nine of ten took no longer than the 90th centile. Spam and merged "
                "enquiries are not counted."
            ),
        ),
        picture=each_month if whole.received else None,
    )


def months_until(day: date, count: int) -> list[tuple[str, date, date]]:
    """So many calendar months up to that of a day, oldest first: name, first and last day; none before the year 1."""
    place = day.year * 12 + day.month - 1
    found = []
    for at in range(max(12, place - count + 1), place + 1):
        year, month = divmod(at, 12)
        first = date(year, month + 1, 1)
        last = date(year, 12, 31) if month == 11 else date(year, month + 2, 1) - timedelta(days=1)
        found.append((f"{month_name(month + 1)} {year}", first, last))
    return found


def figures_of(name: str, first: date, last: date, outcomes: Iterable[Outcome]) -> Month:
    """What came of those enquiries that were received from one day to another, both included."""
    those = [each for each in outcomes if first <= each.received <= last]
    answered = [each for each in those if each.replied is not None]
    days = [each.taken for each in answered if each.taken is not None]
    return Month(
        name,
        SHORT_MONTHS[first.month - 1],
        first,
        last,
        received=len(those),
        answered=len(answered),
        in_target=sum(each.is_in_target for each in answered),
        open=sum(each.is_open for each in those),
        overdue=sum(each.is_overdue for each in those),
        median=median(days),
        ninetieth=centile(days, NINETY),
    )


def _outcomes(connection: Connection, day: date, first: date, last: date) -> Sequence[Outcome]:
    columns: list[ColumnElement[Any]] = [replied_on(day), due(day), taken(day), still_open(day), overdue(day)]
    query = select(Enquiry.received_on, *columns).where(
        Enquiry.received_on >= first,
        Enquiry.received_on <= last,
        Enquiry.status.not_in(NOT_OURS),
        *visible(Enquiry),
    )
    return [
        Outcome(received, replied, by, days if replied is not None else None, bool(is_open), bool(is_overdue))
        for received, replied, by, days, is_open, is_overdue in connection.execute(query)
    ]


def _row(month: Month, *, is_total: bool = False) -> TableRow:
    def entry(number: int, what: str, more: str = "") -> Entry:
        return counted_entry(number, f"{month.name}: {number:,} {what}", Way("enquiry", month.filter(more)))

    share = share_words(month.in_target, month.answered)
    days = "" if month.median is None else f"{month.median:g}"
    ninetieth = "" if month.ninetieth is None else f"{month.ninetieth:,}"
    entries = (
        entry(month.received, "received"),
        entry(month.answered, "answered", "replied_on:any"),
        Entry(
            share, tr("{name}: {share} answered in target", name=month.name, share=share or tr("none")), month.in_target
        ),
        entry(month.open, tr("still open"), "is_open:yes"),
        entry(month.overdue, "overdue", "overdue:yes"),
        Entry(days, tr("{name}: answered in {days} working days, the median", name=month.name, days=days or tr("no"))),
        Entry(
            ninetieth,
            tr(
                "{name}: nine of ten answered within {ninetieth} working days",
                name=month.name,
                ninetieth=ninetieth or tr("no"),
            ),
        ),
    )
    return TableRow(month.name, entries, (Way("enquiry", month.filter()),), is_total)
