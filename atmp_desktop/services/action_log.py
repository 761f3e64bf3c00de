"""The action log: what is still to be done, group by group, as it is printed for a meeting. Must not know how a workbook
is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.records.action import DUE_KINDS, Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import type_name
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, named_rows, sheet_date
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope, group_codes, names_in, titled
from atmp_desktop.services.withheld import Withheld
from atmp_desktop.services.workbook import RAG_LOOKS, Cell, Heading
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term
from atmp_desktop.translation import tr

HEADINGS = (
    Heading(tr("Group"), 22),
    Heading(tr("Reference"), 13),
    Heading(tr("Action"), 50),
    Heading(tr("Owners"), 24),
    Heading(tr("Due"), 13, "day"),
    Heading("RAG", 11, "rag"),
    Heading(tr("Status"), 16),
    Heading(tr("First due"), 13, "day"),
    Heading(tr("Slips"), 8, "whole"),
    Heading(tr("Latest update"), 40),
)

COLUMNS = ("group", "reference", "text", "owner", "due", "due_kind", "rag", "status", "due_first", "slips", "overdue")

LEGEND = tr(
    "{red} Red: past due, slipped twice, or no owner.  {amber} Amber: due within 5 working days, or slipped once.  {green} Green: neither.  Due today is not overdue.",
    red=RAG_LOOKS[tr("Red")][0],
    amber=RAG_LOOKS[tr("Amber")][0],
    green=RAG_LOOKS[tr("Green")][0],
)


def action_log(
    store: Store,
    to: Path,
    *,
    scope: Scope | None = None,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every open action, or those of some groups or raised on some days, to `to`, an .xlsx file; the history notes it.

    They stand by group, those of no group last; in a group the overdue come first, then the soonest due, then those with
    no date. The names of restricted owners are hidden and counted unless `secretariat`. Raises UserError for a group that
    is not there, and where the file cannot be written.
    """
    scope = scope or Scope()
    names = names_in(store, scope)
    today = store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        found = _Found(connection, store, scope, withheld)
        rows = list(found.rows())
        return Content(
            title=titled(tr("Action log"), names),
            headings=HEADINGS,
            block=[
                tr(
                    "Open actions on {today} · {rows:,} · {overdue:,} overdue",
                    today=format_date(today),
                    rows=len(rows),
                    overdue=found.overdue,
                ),
                LEGEND,
            ],
            rows=rows,
            date_words=format_date(today),
        )

    facts = scope.facts(names)
    return hand_out_sheet(
        store, to, tr("Action log"), read, secretariat=secretariat, marking=marking, facts=facts, progress=progress
    )


class _Found:
    """What the register holds for the log.

    Attributes:
        overdue: how many of the actions are past their due date.
    """

    def __init__(self, connection: Connection, store: Store, scope: Scope, withheld: Withheld) -> None:
        where = (Term("is_open", ("yes",)), *scope.terms("group", "raised_on"))
        listing = store.listing(Action, columns=COLUMNS, where=where)
        self._actions = list(named_rows(connection, listing))
        self.overdue = sum(bool(values["overdue"]) for _, values, _ in self._actions)
        self._withheld = withheld
        self._codes = group_codes(connection)
        self._others = self._read_others(connection)
        self._updates = self._read_updates(connection)

    def rows(self) -> Iterator[list[Cell]]:
        """A row an action, in order."""
        for id, values, shown in sorted(self._actions, key=self._place):
            yield [
                self._codes.get(values["group"]),
                shown["reference"],
                shown["text"],
                ", ".join(self._owners(id, values, shown)),
                sheet_date(values["due"]) or _due_words(values["due_kind"]),
                shown["rag"],
                shown["status"],
                sheet_date(values["due_first"]),
                values["slips"],
                self._updates.get(id),
            ]

    @staticmethod
    def _place(action: tuple[UUID, dict[str, Any], dict[str, Any]]) -> tuple[Any, ...]:
        id, values, shown = action
        due = values["due"] or date.max
        return (values["group"] is None, fold(shown["group"]), not values["overdue"], due, shown["reference"], id)

    def _owners(self, id: UUID, values: dict[str, Any], shown: dict[str, Any]) -> Iterator[str]:
        first = [(values["owner"], shown["owner"])] if values["owner"] else []
        for person, name in [*first, *self._others.get(id, [])]:
            yield self._withheld.person(person, name)

    def _read_others(self, connection: Connection) -> dict[UUID, list[tuple[UUID, str]]]:
        query = select(CoOwner.action, CoOwner.person).where(*visible(CoOwner)).order_by(CoOwner.id)
        rows = connection.execute(query).all()
        names = names_of(connection, {type_name(Person): {row.person for row in rows}})
        found: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        for row in rows:
            found[row.action].append((row.person, names.get(row.person, "")))
        return found

    @staticmethod
    def _read_updates(connection: Connection) -> dict[UUID, str]:
        """The words of the latest update of each action, with its day."""
        update = ActionUpdate
        columns = (update.action, update.on, update.text, update.due_was, update.due_now)
        found: dict[UUID, str] = {}
        for row in connection.execute(select(*columns).where(*visible(update)).order_by(update.on, update.id)):
            words = row.text or ActionUpdate.name_of(dict(row._mapping), {})
            found[row.action] = f"{format_date(row.on)}: {words}"
        return found


def _due_words(due_kind: str | None) -> str | None:
    """What stands for a due date where there is none."""
    return None if due_kind in (None, "date") else DUE_KINDS[due_kind]
