"""Reads reports for tests, and what stands in their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from atmp_desktop.store.questions.report import Entry, Report
from atmp_desktop.store.questions.reports import AskedReport, read_report, report_meant
from atmp_desktop.store.store import Store


def shown(store: Store, code: str, without: Sequence[UUID] = (), **values: Any) -> Report:
    vocabulary = store.vocabulary
    asked = AskedReport(report_meant(code, vocabulary), values)
    with store.read() as session:
        left_out = frozenset(id.bytes for id in without)
        return read_report(session.connection(), store.today(), asked, vocabulary, left_out)


def words(report: Report) -> dict[str, list[str]]:
    return {row.name: [entry.words for entry in row.entries] for row in report.rows}


def entry(report: Report, row: str, column: str) -> Entry:
    place = [each.label for each in report.columns].index(column)
    return next(each for each in report.rows if each.name == row).entries[place]
