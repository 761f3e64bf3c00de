"""A report as it is printed: its table in words with its totals, colours and picture, and what is left out. Knows no paper."""

from __future__ import annotations

from atmp_desktop.records.person import Person
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.handed_sheet import MARKING
from atmp_desktop.services.printed_list import PackedRows, Printed, PrintedColumn, foot_of, who_printed
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.report_sheet import facts_of
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.store.questions.influence import InfluenceMap
from atmp_desktop.store.questions.report import Column, Tone, filled
from atmp_desktop.store.questions.reports import AskedReport, read_report
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

USUAL_NAME, USUAL_WORDS, USUAL_LETTERS = 34, 24, 8
"""How many letters wide are names at the left, words, and the places of a matrix."""


def read_printed_report(
    store: Store,
    asked: AskedReport,
    *,
    secretariat: bool = False,
    marking: str = "",
    progress: Progress | None = None,
) -> Printed:
    """A report in words, read at one moment; `marking` instead of the usual one.

    Restricted people are left out before anything is counted, and said to be, unless `secretariat`. Raises UserError where it
    is asked for days in the wrong order, Cancelled where it is stopped.
    """
    progress = progress or Progress()
    progress.step(tr("Reading the report"))
    with store.read() as session:
        connection = session.connection()
        without = Withheld(connection, secretariat=secretariat).ids(Person)
        report = read_report(connection, store.today(), asked, store.vocabulary, without)
    cleaner, packed = Cleaner(), PackedRows()
    totals: set[int] = set()
    tones: dict[tuple[int, int], Tone] = {}
    for done, row in enumerate(report.rows):
        progress.step(tr("Reading the report"), done, len(report.rows))
        words = [cleaner.text(row.name), *[""] * len(report.columns)]
        # The name is at 0.
        for place, entry in filled(row.entries):
            words[place + 1] = cleaner.text(entry.words)
            if entry.tone:
                tones[done, place + 1] = entry.tone
        packed.add(words)
        if row.is_total:
            totals.add(done)
    left_out = (
        tr("{n} row about restricted people left out.", "{n} rows about restricted people left out.", report.left_out)
        if report.left_out
        else ""
    )
    block = (" · ".join(report.asked), report.summary, left_out, who_printed(store))
    legend = (" · ".join(report.legend), *report.notes)
    picture = report.picture if isinstance(report.picture, InfluenceMap) and report.picture.standings else None
    return Printed(
        what=tr("report: {words}", words=asked.kind.words),
        facts=facts_of(asked),
        title=cleaner.text(report.title),
        block=tuple(cleaner.text(line) for line in block if line),
        marking=cleaner.text(marking or MARKING),
        foot=cleaner.text(foot_of(store)),
        legend=tuple(cleaner.text(line) for line in legend if line),
        columns=(
            PrintedColumn(cleaner.text(report.first), USUAL_NAME),
            *(_column(each, cleaner, is_narrow=report.is_matrix) for each in report.columns),
        ),
        rows=packed,
        totals=frozenset(totals),
        tones=tones,
        picture=picture,
        left_out=report.left_out,
        cut=cleaner.cut,
        secretariat=secretariat,
    )


def _column(column: Column, cleaner: Cleaner, *, is_narrow: bool) -> PrintedColumn:
    label = cleaner.text(column.label)
    if is_narrow:
        return PrintedColumn(label, USUAL_LETTERS, is_narrow=True)
    return PrintedColumn(label, USUAL_WORDS, "whole" if column.is_number else "text")
