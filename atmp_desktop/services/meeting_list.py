"""The list of meetings: when, where, who chairs, what is due when, and how far the minutes are. Must not know how a
workbook is written."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.records.minutes_version import MACHINE as MINUTES
from atmp_desktop.records.minutes_version import MinutesVersion
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, sheet_date, sheet_moment
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
    Heading(tr("Group"), 12),
    Heading(tr("Title"), 30),
    Heading(tr("Starts"), 18, "moment"),
    Heading(tr("Ends"), 18, "moment"),
    Heading(tr("Place"), 24),
    Heading(tr("Chair"), 22),
    Heading(tr("Secretary"), 22),
    Heading(tr("Status"), 12),
    Heading(tr("Papers due"), 13, "day"),
    Heading(tr("Issue due"), 13, "day"),
    Heading(tr("Attending"), 9, "whole"),
    Heading(tr("Minutes due"), 13, "day"),
    Heading(tr("Minutes"), 22),
)

COLUMNS = (
    *("reference", "group", "title", "starts", "ends", "place", "chair", "secretary", "status", "papers_due"),
    *("issue_due", "attending", "minutes_due", "days_to"),
)

LEGEND = tr(
    "Times are London’s. Papers due and issue due: the last working day, by the group’s rule of clear working days before. "
    "Attending: who was there, or has accepted so far."
)


def meeting_list(
    store: Store,
    to: Path,
    *,
    scope: Scope | None = None,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every meeting, or those of some groups or on some days, to `to`, an .xlsx file, and note it in the history.

    They stand in the order in which they take place. The names of restricted people are hidden and counted unless
    `secretariat`. Raises UserError for a group that is not there, and where the file cannot be written.
    """
    scope = scope or Scope()
    names = names_in(store, scope)
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        where = scope.terms("group", "starts")
        listing = store.listing(Meeting, columns=COLUMNS, where=where, order=("starts", "reference"))
        codes, minutes = group_codes(connection), _minutes(connection)
        rows: list[list[Cell]] = []
        to_come = 0
        for id, values, shown in named_rows(connection, listing):
            to_come += values["days_to"] >= 0 and values["status"] != "cancelled"
            rows.append(
                [
                    shown["reference"],
                    codes.get(values["group"]),
                    shown["title"],
                    sheet_moment(values["starts"]),
                    sheet_moment(values["ends"]),
                    shown["place"],
                    withheld.person(values["chair"], shown["chair"]),
                    withheld.person(values["secretary"], shown["secretary"]),
                    shown["status"],
                    sheet_date(values["papers_due"]),
                    sheet_date(values["issue_due"]),
                    values["attending"],
                    sheet_date(values["minutes_due"]),
                    minutes.get(id),
                ]
            )
        line = tr("{n} meeting {days}", "{n} meetings {days}", len(rows), days=scope.days()).rstrip()
        line += tr(" · {to_come:,} still to come, as at {today}", to_come=to_come, today=format_date(today))
        return Content(titled(tr("Meetings"), names), HEADINGS, [line, LEGEND], rows, format_date(today))

    facts = scope.facts(names)
    return hand_out_sheet(
        store, to, tr("Meetings"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


def _minutes(connection: Connection) -> dict[UUID, str]:
    """How far the latest version of each meeting's minutes is."""
    query = select(MinutesVersion.meeting, MinutesVersion.status).where(*visible(MinutesVersion))
    rows = connection.execute(query.order_by(MinutesVersion.version, MinutesVersion.id))
    return {meeting: MINUTES.states[status] for meeting, status in rows}
