"""The action log: what is still to be done, group by group, as it is printed for a meeting. Must not know how a workbook
is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.errors import UserError
from atmp_desktop.records.action import DUE_KINDS, Action
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.co_owner import CoOwner
from atmp_desktop.records.dates import format_date
from atmp_desktop.records.group import Group
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import type_name
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.contact_sheet import MARKING, clean_cell
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import HIDDEN, Withheld
from atmp_desktop.services.workbook import RAG_LOOKS, Cell, Heading, Sheet, sheet_day, write_workbook
from atmp_desktop.store.fold import fold
from atmp_desktop.store.names import names_of
from atmp_desktop.store.rows import Listing, visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Term

HEADINGS = (
    Heading("Group", 22),
    Heading("Reference", 13),
    Heading("Action", 50),
    Heading("Owners", 24),
    Heading("Due", 13, "day"),
    Heading("RAG", 11, "rag"),
    Heading("Status", 16),
    Heading("First due", 13, "day"),
    Heading("Slips", 8, "whole"),
    Heading("Latest update", 40),
)

COLUMNS = ("group", "reference", "text", "owner", "due", "due_kind", "rag", "status", "due_first", "slips", "overdue")

LEGEND = (
    f"{RAG_LOOKS['Red'][0]} Red: past due, slipped twice, or no owner.  "
    f"{RAG_LOOKS['Amber'][0]} Amber: due within 5 working days, or slipped once.  "
    f"{RAG_LOOKS['Green'][0]} Green: neither.  Due today is not overdue."
)


def action_log(
    store: Store,
    to: Path,
    *,
    groups: Sequence[UUID] = (),
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Write every open action, or those of some groups, to `to`, an .xlsx file, and note it in the history.

    They stand by group, those of no group last; in a group the overdue come first, then the soonest due, then those with
    no date. The names of restricted owners are hidden and counted unless `secretariat`. Raises UserError for a group that
    is not there, and where the file cannot be written.
    """
    progress = progress or Progress()
    with store.read() as session:
        names = _group_names(session.connection(), groups)

    def write(unfinished: Path) -> Exported:
        progress.step("Reading the register")
        cleaner = Cleaner()
        with store.read() as session:
            found = _Found(session.connection(), store.today(), groups, secretariat=secretariat)
            rows = list(found.rows())
        sheet = Sheet(
            name="Action log",
            title=cleaner.text("Action log" + (": " + ", ".join(names) if names else "")),
            headings=HEADINGS,
            block=[f"Open actions on {format_date(store.today())} · {len(rows):,} · {found.overdue:,} overdue", LEGEND],
            marking=cleaner.text(marking),
            date_words=format_date(store.today()),
        )
        cells = ([clean_cell(cleaner, cell) for cell in row] for row in progress.each(rows, "Writing the action log"))
        count = write_workbook(sheet, cells, unfinished)
        return Exported(to, count, 0, found.hidden, cleaner.cut)

    facts = {"what": "Action log", "groups": names}
    return hand_out(store, to, "Export action log", write, secretariat=secretariat, facts=facts)


def _group_names(connection: Connection, groups: Sequence[UUID]) -> list[str]:
    found = names_of(connection, {type_name(Group): groups})
    if any(id not in found for id in groups):
        raise UserError("This group is not in the register.", "Choose another group.")
    return [found[id] for id in dict.fromkeys(groups)]


class _Found:
    """What the register holds for the log.

    Attributes:
        overdue: how many of the actions are past their due date.
        hidden: how many names of restricted owners are hidden.
    """

    def __init__(self, connection: Connection, day: date, groups: Sequence[UUID], *, secretariat: bool) -> None:
        where = [Term("is_open", ("yes",))]
        if groups:
            where.append(Term("group", tuple(map(str, groups))))
        listing = Listing(Action, day, columns=COLUMNS, where=tuple(where))
        self._actions = [
            (row.id, _named(row.values), _named(row.shown)) for part in listing.rows(connection) for row in part
        ]
        self.overdue = sum(bool(values["overdue"]) for _, values, _ in self._actions)
        self.hidden = 0
        self._withheld = Withheld(connection, secretariat=secretariat)
        self._codes = {row.id: row.code for row in connection.execute(select(Group.id, Group.code))}
        self._others = self._read_others(connection)
        self._updates = self._read_updates(connection)

    def rows(self) -> Iterator[list[Cell]]:
        """A row an action, in order."""
        for id, values, shown in sorted(self._actions, key=self._place):
            due = values["due"]
            yield [
                self._codes.get(values["group"]) or shown["group"],
                shown["reference"],
                shown["text"],
                ", ".join(self._owners(id, values, shown)),
                sheet_day(due) if due else _due_words(values["due_kind"]),
                shown["rag"],
                shown["status"],
                sheet_day(values["due_first"]) if values["due_first"] else None,
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
            words = self._withheld.name(Person, person, name)
            self.hidden += words is HIDDEN
            yield words

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


def _named(cells: Sequence[Any]) -> dict[str, Any]:
    return dict(zip(COLUMNS, cells, strict=True))


def _due_words(due_kind: str | None) -> str | None:
    """What stands for a due date where there is none."""
    return None if due_kind in (None, "date") else DUE_KINDS[due_kind]
