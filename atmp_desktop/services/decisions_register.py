"""The register of decisions: what was decided, where, whether it still holds, and what came of it. Must not know how a
workbook is written."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.action import Action
from atmp_desktop.records.decision import Decision
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, sheet_date
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope, group_codes, names_in, titled
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import Cell, Heading
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Reference"), 13),
    Heading(tr("Decision"), 50),
    Heading(tr("Kind"), 14),
    Heading(tr("Group"), 12),
    Heading(tr("On"), 13, "day"),
    Heading(tr("Meeting"), 13),
    Heading(tr("Agenda item"), 28),
    Heading(tr("Status"), 12),
    Heading(tr("Why"), 24),
    Heading(tr("Supersedes"), 13),
    Heading(tr("Superseded by"), 13),
    Heading(tr("Actions"), 14),
)

COLUMNS = (
    "reference",
    "text",
    "kind",
    "group",
    "on",
    "meeting",
    "agenda_item",
    "status",
    "status_reason",
    "supersedes",
)


def decisions_register(
    store: Store,
    to: Path,
    *,
    scope: Scope | None = None,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every decision, or those of some groups or of some days, to `to`, an .xlsx file, and note it in the history.

    They stand in the order in which they were made; those that no longer hold stay, and say why. Nobody is named on it.
    Raises UserError for a group that is not there, and where the file cannot be written.
    """
    scope = scope or Scope()
    names = names_in(store, scope)
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        where = scope.terms("group", "on")
        listing = store.listing(Decision, columns=COLUMNS, where=where, order=("on", "reference"))
        codes = group_codes(connection)
        references = _references(connection, Decision) | _references(connection, Meeting)
        later = _linked(connection, Decision.supersedes, Decision)
        actions = _linked(connection, Action.decision, Action)
        rows: list[list[Cell]] = []
        in_force = 0
        for id, values, shown in named_rows(connection, listing):
            in_force += values["status"] == "in_force"
            rows.append(
                [
                    shown["reference"],
                    shown["text"],
                    shown["kind"],
                    codes.get(values["group"]),
                    sheet_date(values["on"]),
                    references.get(values["meeting"], shown["meeting"]),
                    shown["agenda_item"],
                    shown["status"],
                    shown["status_reason"],
                    references.get(values["supersedes"], shown["supersedes"]),
                    later.get(id),
                    actions.get(id),
                ]
            )
        line = tr("{n} decision {days}", "{n} decisions {days}", len(rows), days=scope.days()).rstrip()
        line += tr(" · {in_force:,} of them in force, as at {today}", in_force=in_force, today=format_date(today))
        return Content(titled(tr("Decisions"), names), HEADINGS, [line], rows, format_date(today))

    facts = scope.facts(names)
    return hand_out_sheet(
        store, to, tr("Decisions"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


def _references(connection: Connection, record_type: Any) -> dict[UUID, str]:
    query = select(record_type.id, record_type.reference).where(record_type.reference.is_not(None))
    return {row.id: row.reference for row in connection.execute(query)}


def _linked(connection: Connection, link: Any, record_type: Any) -> dict[UUID, str]:
    """The references of the records of a type that link to each record, by its id."""
    query = select(link, record_type.reference).where(link.is_not(None), *visible(record_type))
    found: dict[UUID, list[str]] = defaultdict(list)
    for id, reference in connection.execute(query.order_by(record_type.reference)):
        found[id].append(reference or tr("one without a reference"))
    return {id: ", ".join(references) for id, references in found.items()}
