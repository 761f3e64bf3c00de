"""The enquiry log: what was asked, by whom, who answers it, by when, and whether that was in time. Must not know how a
workbook is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, part_of, sheet_date
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope, group_codes, names_in, titled
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import ANSWER_LOOKS, Cell, Heading
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Reference"), 16),
    Heading(tr("Received"), 13, "day"),
    Heading(tr("Channel"), 12),
    Heading(tr("Enquirer"), 24),
    Heading(tr("Kind of enquirer"), 16),
    Heading(tr("Subject"), 40),
    Heading(tr("Category"), 20),
    Heading(tr("Group"), 12),
    Heading(tr("Lead"), 22),
    Heading(tr("Status"), 16),
    Heading(tr("Reply by"), 13, "day"),
    Heading(tr("Days left"), 8, "whole"),
    Heading(tr("Days taken"), 8, "whole"),
    Heading(tr("Answered"), 13, "answer"),
)

COLUMNS = (
    *("reference", "received_on", "channel", "person", "enquirer", "enquirer_kind", "subject", "category", "group"),
    *("lead", "status", "due", "days_left", "working_days_taken", "replied_on", "overdue", "paused", "is_open"),
)

LEGEND = tr(
    "{in_target} In target: answered by the reply day.  {late} Late: answered after it.  {overdue} Overdue: not answered, and the reply day has passed; due today has not.  Days are working days; the day of receipt is day 0, and days on which the clock is paused do not count.",
    in_target=ANSWER_LOOKS[tr("In target")][0],
    late=ANSWER_LOOKS[tr("Late")][0],
    overdue=ANSWER_LOOKS[tr("Overdue")][0],
)


def enquiry_log(
    store: Store,
    to: Path,
    *,
    scope: Scope | None = None,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every enquiry, or those of some groups or received on some days, to `to`, an .xlsx file, and note it in the
    history.

    They stand in the order in which they were received. The names of restricted people are hidden and counted unless
    `secretariat`. Raises UserError for a group that is not there, and where the file cannot be written.
    """
    scope = scope or Scope()
    names = names_in(store, scope)
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        where = scope.terms("group", "received_on")
        listing = store.listing(Enquiry, columns=COLUMNS, where=where, order=("received_on", "reference"))
        codes = group_codes(connection)
        enquiries = [(values, shown) for _, values, shown in named_rows(connection, listing)]
        return Content(
            title=titled(tr("Enquiry log"), names),
            headings=HEADINGS,
            block=[*_figures([values for values, _ in enquiries], scope, today), LEGEND],
            rows=[_row(values, shown, codes, withheld) for values, shown in enquiries],
            date_words=format_date(today),
        )

    facts = scope.facts(names)
    return hand_out_sheet(
        store, to, tr("Enquiry log"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


def _row(
    values: Mapping[str, Any], shown: Mapping[str, str], codes: Mapping[UUID, str], withheld: Withheld
) -> list[Cell]:
    return [
        shown["reference"],
        sheet_date(values["received_on"]),
        shown["channel"],
        _enquirer(values["person"], shown["enquirer"], withheld),
        shown["enquirer_kind"],
        shown["subject"],
        shown["category"],
        codes.get(values["group"]),
        withheld.person(values["lead"], shown["lead"]),
        shown["status"],
        sheet_date(values["due"]) or (tr("Paused") if values["paused"] else None),
        values["days_left"],
        values["working_days_taken"],
        _answered(values),
    ]


def _enquirer(person: UUID | None, words: str, withheld: Withheld) -> str:
    """Who asked. What they gave as their name is no more shown than the name on record."""
    return withheld.in_words(words) if person is None else withheld.person(person, words)


def _answered(values: Mapping[str, Any]) -> str | None:
    """Whether it was answered in time, or how it stands; nothing for what is answered elsewhere or not at all."""
    if values["replied_on"] is not None:
        return tr("Late") if values["due"] is not None and values["replied_on"] > values["due"] else tr("In target")
    if not values["is_open"]:
        return None
    return tr("Overdue") if values["overdue"] else tr("Paused") if values["paused"] else tr("Not yet")


def _figures(enquiries: Iterable[Mapping[str, Any]], scope: Scope, today: date) -> list[str]:
    answers = [_answered(values) for values in enquiries]
    in_target = answers.count(tr("In target"))
    answered = in_target + answers.count(tr("Late"))
    overdue, paused = answers.count(tr("Overdue")), answers.count(tr("Paused"))
    still_open = overdue + paused + answers.count(tr("Not yet"))
    received = tr("{n} enquiry", "{n} enquiries", len(answers))
    received += (
        tr(" received {days}", days=scope.days()) if scope.days() else tr(" as at {today}", today=format_date(today))
    )
    return [
        tr(
            "{received} · {still_open:,} open, {overdue:,} of them overdue and {paused:,} paused",
            received=received,
            still_open=still_open,
            overdue=overdue,
            paused=paused,
        ),
        tr("Answered in target: {part_of} answered", part_of=part_of(in_target, answered)),
    ]
