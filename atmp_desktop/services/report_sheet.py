"""A report as a sheet, read at one moment without those who are withheld. Must not know how a report is read, nor how a workbook
is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from atmp_desktop.days.dates import format_date, format_datetime
from atmp_desktop.records.person import Person
from atmp_desktop.services import workbook
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.store.questions.report import Entry, Report
from atmp_desktop.store.questions.reports import AskedReport, read_report
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

WIDTH_OF_NAMES, WIDTH_OF_WORDS, WIDTH_OF_NUMBERS = 34, 24, 12


def report_sheet(
    store: Store,
    asked: AskedReport,
    to: Path,
    *,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write a report to `to`, an .xlsx file, and note it in the history.

    Restricted people are left out and counted unless `secretariat`. Raises UserError where it is asked for days in the wrong
    order, and where the file cannot be written.
    """

    def read(connection: Connection, withheld: Withheld) -> Content:
        report = read_report(connection, store.today(), asked, store.vocabulary, withheld.ids(Person))
        # Gone through once a column.
        report = replace(report, rows=tuple(report.rows))
        return Content(
            title=report.title,
            headings=_headings(report),
            block=cover(store, report),
            rows=[[row.name, *map(_cell, row.entries)] for row in report.rows],
            date_words=format_date(report.day),
            left_out=report.left_out,
            has_filters=not any(row.is_total for row in report.rows),
        )

    return hand_out_sheet(
        store,
        to,
        tr("Report"),
        read,
        secretariat=secretariat,
        marking=marking,
        facts=facts_of(asked),
        progress=progress,
        label=tr("Export report: {words}", words=asked.kind.words),
    )


def cover(store: Store, report: Report) -> list[str]:
    """Who made it, when, from which register and narrowed down to what, then its figures and what is to be known of them."""
    made = tr("{stem} · made by {who} on {now}", stem=store.path.stem, who=store.who, now=format_datetime(store.now()))
    lines = [made, " · ".join(report.asked), report.summary, " · ".join(report.legend), *report.notes]
    return [line for line in lines if line]


def facts_of(asked: AskedReport) -> dict[str, Any]:
    """What is noted of a report in the history when it leaves."""
    return {"what": tr("Report"), "report": asked.kind.words, "asked": list(asked.words())}


def _headings(report: Report) -> list[workbook.Heading]:
    """The columns, no two called the same."""
    found = [workbook.Heading(report.first, WIDTH_OF_NAMES)]
    labels = {report.first}
    for column in report.columns:
        label, again = column.label, 1
        while label in labels:
            again += 1
            label = f"{column.label} ({again})"
        labels.add(label)
        width = WIDTH_OF_NUMBERS if column.is_number or report.is_matrix else WIDTH_OF_WORDS
        found.append(workbook.Heading(label, width, "whole" if _has_numbers(report, len(found) - 1) else "text"))
    return found


def _has_numbers(report: Report, place: int) -> bool:
    """Whether a column holds nothing but whole numbers."""
    return all(_is_number(row.entries[place]) for row in report.rows if row.entries[place].words)


def _is_number(entry: Entry) -> bool:
    return entry.number is not None and entry.words == f"{entry.number:,}"


def _cell(entry: Entry) -> workbook.Cell:
    return entry.number if _is_number(entry) else entry.words or None
