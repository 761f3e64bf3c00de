"""The command "report": the reports there are, one of them as a table, and that table as a sheet or a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from atmp_desktop.cli.call import Call, UsageError
from atmp_desktop.cli.exports import print_exported
from atmp_desktop.cli.finding import find_record
from atmp_desktop.cli.output import print_json, print_table, showing_progress
from atmp_desktop.cli.registers import register
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import type_name
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.catalogue import Parameter
from atmp_desktop.store.questions.report import Column, Entry, Report
from atmp_desktop.store.questions.reports import AskedReport, ReportKind, read_report, report_meant, reports
from atmp_desktop.store.store import Store

OPTIONS = ("as_at", "by", "group_kind", "role", "kind", "whom", "since", "partners", "months", "until", "group")
"""The options of the command line, each of the name of the parameter it stands for."""


def run(call: Call) -> int:
    """Print a report, write it to a file, or say which there are."""
    with register(call) as store:
        if call.options.report is None:
            _list(call, store)
            return 0
        asked = _asked(call, store, report_meant(call.options.report, store.vocabulary))
        if call.options.to is not None:
            _hand_out(call, store, asked)
            return 0
        if call.options.secretariat:
            raise UsageError(
                "--secretariat is for what is handed out.", "Give --to X.xlsx or X.pdf with it, or leave it out."
            )
        with store.read() as session:
            report = read_report(session.connection(), store.today(), asked, store.vocabulary)
    if call.json:
        print_json(_as_json(asked, report))
    else:
        _print(report)
    return 0


def _list(call: Call, store: Store) -> None:
    """The reports with what each is asked with."""
    found = reports(store.vocabulary).values()
    if call.json:
        print_json(
            [
                {
                    "report": each.code,
                    "words": each.words,
                    "help": each.help,
                    "options": [_option(parameter) for parameter in each.all_parameters],
                }
                for each in found
            ]
        )
        return
    rows = (
        (each.code, each.words, " ".join(f"[{_option(parameter)}]" for parameter in each.all_parameters))
        for each in found
    )
    print_table(("Report", "In words", "Asked with"), rows)


def _option(parameter: Parameter) -> str:
    return f"--{parameter.name.replace('_', '-')}"


def _asked(call: Call, store: Store, kind: ReportKind) -> AskedReport:
    """A report with what the options say. Raises UsageError for an option that it does not take, or takes otherwise."""
    taken = {parameter.name: parameter for parameter in kind.all_parameters}
    values: dict[str, Any] = {}
    for name in OPTIONS:
        typed = getattr(call.options, name)
        if typed is None:
            continue
        if name not in taken:
            with_what = ", ".join(map(_option, taken.values())) or "nothing else"
            raise UsageError(f"“{kind.code}” does not take --{name.replace('_', '-')}.", f"It takes {with_what}.")
        values[name] = _value(store, taken[name], typed)
    return AskedReport(kind, values)


def _value(store: Store, parameter: Parameter, typed: str) -> Any:
    if parameter.kind is None:
        found = find_record(store, typed, [BY_NAME[type] for type in parameter.targets])
        return type_name(found.record_type), found.id
    try:
        value = parameter.kind.parse(typed, store.today())
    except ValueError as error:
        raise UsageError(f"{_option(parameter)}: {error}") from None
    if value is None:
        raise UsageError(f"{_option(parameter)} is empty.", "Give it a value, or leave it out.")
    return value


def _print(report: Report) -> None:
    print(f"{report.title}\n")
    labels = [report.first, *(_label(report, column) for column in report.columns)]
    lines = ([row.name, *(entry.words for entry in row.entries)] for row in report.rows)
    if print_table(labels, lines):
        print()
    print(report.summary)
    for line in (*report.asked, " · ".join(report.legend), *report.notes):
        if line:
            print(line)


def _label(report: Report, column: Column) -> str:
    return (column.short or column.label) if report.is_matrix else column.label


def _as_json(asked: AskedReport, report: Report) -> dict[str, Any]:
    return {
        "report": asked.kind.code,
        "title": report.title,
        "day": report.day.isoformat(),
        "summary": report.summary,
        "asked": list(report.asked),
        "notes": list(report.notes),
        "legend": list(report.legend),
        "columns": [column.label for column in report.columns],
        "rows": [
            {"name": row.name, "total": row.is_total, "cells": [_cell(entry) for entry in row.entries]}
            for row in report.rows
        ],
    }


def _cell(entry: Entry) -> dict[str, Any]:
    """A place: its words, its number, what is said of it, and the filter or the records it leads to."""
    records = [str(goal.id) for goal in entry.goals if isinstance(goal, Named)]
    filters = [goal.filter for goal in entry.goals if not isinstance(goal, Named)]
    return {
        "words": entry.words,
        "number": entry.number,
        "spoken": entry.spoken,
        "records": records,
        "filter": filters[0] if filters else None,
    }


def _hand_out(call: Call, store: Store, asked: AskedReport) -> None:
    to = Path(call.options.to)
    with showing_progress() as progress:
        told: dict[str, Any] = {"secretariat": bool(call.options.secretariat), "progress": progress}
        if to.suffix.lower() == ".pdf":
            exported = call.window.report_pdf(store, asked, to, **told)
        else:
            from atmp_desktop.services.report_sheet import report_sheet

            exported = report_sheet(store, asked, to, **told)
    print_exported(call, exported, report=asked.kind.code)
