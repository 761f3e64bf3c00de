"""The answer to a question as a sheet that is handed out: what was asked, the figures, the table. Must not know how an answer
is found, nor how a workbook is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.dates import LONDON, format_date
from atmp_desktop.services import workbook
from atmp_desktop.services.cells import Cleaner
from atmp_desktop.services.contact_sheet import MARKING
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.withheld import HIDDEN, Withheld
from atmp_desktop.services.workbook import PRINTED_ROWS, Form, Sheet, sheet_day, write_workbook
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


def answer_sheet(
    store: Store,
    asked: Asked,
    to: Path,
    *,
    secretariat: bool = False,
    marking: str = MARKING,
    progress: Progress | None = None,
) -> Exported:
    """Ask a question and write its answer to `to`, an .xlsx file, and note it in the history.

    Rows about restricted people and secretariat-only contact points are left out and counted unless `secretariat`; where a
    row about something else names a restricted person, it says "(restricted)" instead (see `withheld.withheld`). Raises
    UserError where the question lacks what it needs, where it is about somebody restricted without `secretariat`, and where
    the file cannot be written.
    """
    progress = progress or Progress()
    question = asked.question

    def write(unfinished: Path) -> Exported:
        progress.step("Looking for the answer")
        cleaner = Cleaner()
        with store.read() as session:
            connection = session.connection()
            answer = ask(connection, store.today(), asked)
            cells = _Cells(Withheld(connection, secretariat=secretariat), answer, cleaner)
            sheet = Sheet(
                name="Answer",
                title=cells.words(answer.title),
                headings=[_heading(each) for each in answer.headings],
                block=[cells.words(each) for each in (answer.summary, *answer.notes)],
                marking=cleaner.text(marking),
                date_words=format_date(store.today()),
            )
            rows = progress.each(list(cells.rows()), "Writing the answer")
            write_workbook(sheet, rows, unfinished, long=len(answer.rows) > PRINTED_ROWS)
        return Exported(to, cells.count, cells.left_out, cells.hidden, cleaner.cut)

    about = next((value for value in asked.values.values() if isinstance(value, tuple)), None)
    facts = {"what": question.words, "question": question.code, "about": None if about is None else str(about[1])}
    return hand_out(store, to, f"Export answer: {question.words}", write, secretariat=secretariat, facts=facts)


class _Cells:
    """The cells of an answer as others may see them.

    Attributes:
        count: rows of the answer written so far, subtotals not counted.
        left_out: rows left out so far.
        hidden: names hidden so far.
    """

    def __init__(self, withheld: Withheld, answer: Answer, cleaner: Cleaner) -> None:
        self.count = self.left_out = self.hidden = 0
        self._withheld = withheld
        self._answer = answer
        self._cleaner = cleaner
        about = answer.about
        if about is not None and about.id.bytes in withheld.ids(BY_NAME[about.type]):
            raise UserError(
                f"{about.name} is restricted, so nothing about them is handed out.",
                "Ask for it with restricted people and secretariat-only details.",
            )

    def rows(self) -> Iterator[list[workbook.Cell]]:
        """The rows in order, with a row of words after those that a subtotal counts."""
        place = place_of_words(self._answer)
        for each in with_subtotals(self._answer):
            if isinstance(each, Subtotal):
                said: list[workbook.Cell] = [None] * len(self._answer.headings)
                said[place] = self.words(each.words)
                yield said
            elif each.id.bytes in self._withheld.ids(BY_NAME[each.type]):
                self.left_out += 1
            else:
                self.count += 1
                yield self._row(each)

    def words(self, text: str) -> str:
        """Text that may have people's names in it, with those of restricted people hidden."""
        return self._cleaner.text(self._withheld.in_words(text))

    def _row(self, row: Row) -> list[workbook.Cell]:
        return [self._cell(heading, cell) for heading, cell in zip(self._answer.headings, row.cells, strict=True)]

    def _cell(self, heading: Heading, cell: Cell) -> workbook.Cell:
        if isinstance(cell, Named):
            if cell.id.bytes in self._withheld.ids(BY_NAME[cell.type]):
                self.hidden += 1
                return HIDDEN
            # A name may be put together from others: a meeting's of its group's, a membership's of a person's.
            return self._cleaner.text(cell.name if cell.type in _PLAIN else self._told(cell.name))
        if isinstance(cell, str):
            return self._cleaner.text(self._told(cell) if heading.has_names else cell) or None
        if isinstance(cell, bool):
            return heading.kind.show(cell)
        if isinstance(cell, datetime):
            return cell.astimezone(LONDON).replace(tzinfo=None)
        return sheet_day(cell) if isinstance(cell, date) else cell

    def _told(self, text: str) -> str:
        shown = self._withheld.in_words(text)
        self.hidden += shown.count(HIDDEN) - text.count(HIDDEN)
        return shown


_PLAIN = ("person", "organisation", "group")
"""Types whose names are their own."""


def _heading(heading: Heading) -> workbook.Heading:
    return workbook.Heading(heading.label, heading.kind.width, _form(heading.kind))


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
