"""The report how the open actions of each group stand: red, amber or green."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.action import RAG, RAG_RULE
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.questions.report import SHAPES, Column, Entry, Report, TableRow, counted_entry
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.questions.today_counts import Bar, actions_by_group
from atmp_desktop.translation import tr

MOST_GROUPS = 1_000
"""More groups than that are told together in the last row."""

MOST_PICTURED = 40
"""So many groups are in the picture; the table has all."""


def actions_by_colour(connection: Connection, day: date, *, vocabulary: Vocabulary) -> Report:
    """The open actions of each group by colour, those with the most red first, and of all groups together."""
    bars = actions_by_group(connection, day, MOST_GROUPS)
    sums = [sum(number_of(bar, colour) for bar in bars) for colour in RAG]
    everything = Bar(tr("All groups"), "is_open:yes", *sums)
    rows = [_row(bar) for bar in bars]
    red, total = everything.red, everything.total
    on = format_date(day)
    summary = tr(
        "{n} open action on {on}, {red:,} of them red, {amber:,} amber.",
        "{n} open actions on {on}, {red:,} of them red, {amber:,} amber.",
        total,
        on=on,
        red=red,
        amber=everything.amber,
    )
    if not total:
        summary = tr("No action is open on {on}.", on=on)
    groups = sum(bar.red > 0 for bar in bars)
    notes = [
        RAG_RULE,
        *([tr("{n} group has a red action.", "{n} groups have a red action.", groups)] if groups else []),
    ]
    if len(bars) > MOST_PICTURED:
        notes.append(
            tr(
                "The picture has the first {most_pictured:,} of {bars:,} groups.",
                most_pictured=MOST_PICTURED,
                bars=len(bars),
            )
        )
    return Report(
        title=tr("Open actions by group and colour on {on}", on=on),
        summary=summary,
        day=day,
        first=tr("Group"),
        columns=(*(Column(f"{SHAPES[colour]} {words}") for colour, words in RAG.items()), Column(tr("Open"))),
        rows=(*rows, _row(everything, is_total=True)) if total else (),
        notes=tuple(notes),
        picture=bars[:MOST_PICTURED] if total else None,
    )


def number_of(bar: Bar, colour: str) -> int:
    """How many actions of a colour there are."""
    return {"red": bar.red, "amber": bar.amber, "green": bar.green}[colour]


def _row(bar: Bar, *, is_total: bool = False) -> TableRow:
    entries: list[Entry] = []
    for colour, words in RAG.items():
        number = number_of(bar, colour)
        way = Way("action", bar.filter_of(colour))
        spoken = f"{bar.name}: {number:,} {words.lower()}"
        entries.append(
            Entry(
                f"{number:,}",
                spoken,
                number,
                colour if number else "",  # type: ignore[arg-type]
                (way,) if number else (),
            )
        )
    entries.append(
        counted_entry(
            bar.total, tr("{name}: {total:,} open", name=bar.name, total=bar.total), Way("action", bar.filter)
        )
    )
    return TableRow(bar.name, tuple(entries), (Way("action", bar.filter),), is_total)
