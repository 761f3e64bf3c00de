"""The answer to a question as a sheet that is handed out: what was asked, the figures, the table. Must not know how an answer
is found, nor how a workbook is written."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.person import Person
from atmp_desktop.services import workbook
from atmp_desktop.services.handed_sheet import MARKING, Content, hand_out_sheet, sheet_moment
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import AS_GIVEN, HIDDEN, Withheld
from atmp_desktop.services.workbook import Form, sheet_day
from atmp_desktop.store.questions.answer import (
    Answer,
    Cell,
    Heading,
    Named,
    Row,
    Subtotal,
    place_of_words,
    with_subtotals,
)
from atmp_desktop.store.questions.catalogue import Asked, ask
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


def answer_sheet(
    store: Store,
    asked: Asked,
    to: Path,
    *,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Ask a question and write its answer to `to`, an .xlsx file, and note it in the history, where the person or
    organisation it is about stands by its id alone.

    Rows about restricted people and secretariat-only contact points are left out and counted unless `secretariat`; where a
    row about something else names a restricted person, it says "(restricted)" instead (see `withheld.withheld`). Raises
    UserError where the question lacks what it needs, where it is about somebody restricted without `secretariat`, and where
    the file cannot be written.
    """
    question, today = asked.question, store.today()

    def read(connection: Connection, withheld: Withheld) -> Content:
        answer = ask(connection, today, asked)
        _refuse_restricted(answer, withheld)
        cells = _Cells(connection, withheld, answer)
        rows = cells.rows()
        return Content(
            title=withheld.in_words(answer.title),
            headings=[workbook.Heading(each.label, each.kind.width, _form(each.kind)) for each in answer.headings],
            block=[withheld.in_words(each) for each in (answer.summary, *answer.notes)],
            rows=rows,
            date_words=format_date(today),
            left_out=cells.left_out,
            has_filters=not answer.subtotals,
        )

    about = next((value for value in asked.values.values() if isinstance(value, tuple)), None)
    facts = {"question": question.words, "about": None if about is None else str(about[1])}
    label = tr("Export answer: {words}", words=question.words)
    return hand_out_sheet(
        store,
        to,
        tr("Answer"),
        read,
        secretariat=secretariat,
        marking=marking,
        facts=facts,
        progress=progress,
        label=label,
    )


def _refuse_restricted(answer: Answer, withheld: Withheld) -> None:
    about = answer.about
    if about is not None and about.id.bytes in withheld.ids(BY_NAME[about.type]):
        raise UserError(
            tr("{name} is restricted, so nothing about them is handed out.", name=about.name),
            tr("Ask for it with restricted people and secretariat-only details."),
        )


class _Cells:
    """The cells of an answer as others may see them.

    Attributes:
        left_out: rows left out so far.
    """

    def __init__(self, connection: Connection, withheld: Withheld, answer: Answer) -> None:
        self.left_out = 0
        self._connection = connection
        self._withheld = withheld
        self._answer = answer
        self._as_given: dict[str, dict[str, set[UUID]]] = {}

    def rows(self) -> list[list[workbook.Cell]]:
        """The rows in order, those of a part followed by what it comes to."""
        found: list[list[workbook.Cell]] = []
        place = place_of_words(self._answer)
        for each in with_subtotals(self._answer):
            if isinstance(each, Subtotal):
                said: list[workbook.Cell] = [None] * len(self._answer.headings)
                said[place] = self._withheld.in_words(each.words)
                found.append(said)
            elif each.id.bytes in self._withheld.ids(BY_NAME[each.type]):
                self.left_out += 1
            else:
                headings = self._answer.headings
                found.append([self._cell(each, *both) for both in zip(headings, each.cells, strict=True)])
        return found

    def _cell(self, row: Row, heading: Heading, cell: Cell) -> workbook.Cell:
        if isinstance(cell, Named):
            name = self._withheld.name(BY_NAME[cell.type], cell.id, cell.name)
            # A name may be put together from others, as a membership's of a person's.
            return name if name is HIDDEN or cell.type in PLAIN else self._withheld.in_words(name)
        if isinstance(cell, str):
            return self._withheld.in_words(self._without_given(row, cell)) if heading.has_names else cell
        if isinstance(cell, bool):
            return heading.kind.show(cell)
        if isinstance(cell, datetime):
            return sheet_moment(cell)
        return sheet_day(cell) if isinstance(cell, date) else cell

    def _without_given(self, row: Row, text: str) -> str:
        """Details without the lines in which a restricted person's name or address stands as they gave it."""
        if row.type not in AS_GIVEN or not self._withheld.ids(Person):
            return text
        labels = tuple(f"{label}: " for label, ids in self._given_by_restricted(row.type).items() if row.id in ids)
        if not labels:
            return text
        lines = text.split("\n")
        return "\n".join(f"{line.partition(': ')[0]}: {HIDDEN}" if line.startswith(labels) else line for line in lines)

    def _given_by_restricted(self, type: str) -> dict[str, set[UUID]]:
        """The records of a type in which a field stands as a restricted person gave it, by the field's label."""
        if type not in self._as_given:
            record_type = BY_NAME[type]
            table = record_type.__table__
            restricted = select(Person.id).where(Person.restricted.is_(True))
            self._as_given[type] = {
                fields_of(record_type)[name].label: set(
                    self._connection.scalars(select(table.c.id).where(table.c[link].in_(restricted)))
                )
                for name, link in AS_GIVEN[type].items()
            }
        return self._as_given[type]


PLAIN = ("person", "organisation", "group")
"""Types whose names are their own."""


def _form(kind: kinds.Kind) -> Form:
    match kind:
        case kinds.Date():
            return "day"
        case kinds.Moment():
            return "moment"
        case kinds.Whole():
            return "whole"
        case _:
            return "text"
