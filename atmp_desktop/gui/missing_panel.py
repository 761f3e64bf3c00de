"""What is missing in the register: how many records lack what, each a click into the list that shows them.

Knows how it is shown; what is looked for is in store/questions/gaps.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.answer_table import AnswerTable
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.side_page import wrap
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.store.questions.answer import Answer, Heading, Row
from atmp_desktop.store.questions.gaps import GAPS, Found, find_gaps
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

PATIENCE = 600
"""Milliseconds after a change of the register before it is counted anew."""

HEADINGS = (
    Heading("records", tr("Records"), kinds.LongText(width=16)),
    Heading("count", tr("How many"), kinds.Whole(width=10)),
    Heading("of", tr("Of"), kinds.Whole(width=8)),
    Heading("missing", tr("What is missing"), kinds.LongText(width=44)),
)


def as_answer(found: Sequence[Found]) -> Answer:
    """What is missing, as a table; the id of a row is its place among what is looked for."""
    rows = [
        Row(each.gap.type, UUID(int=GAPS.index(each.gap)), (BY_NAME[each.gap.type].about.many, each.count, each.of,
            each.gap.words))
        for each in found
        if each.count
    ]  # fmt: skip
    complete = len(found) - len(rows)
    summary = tr(
        "{n} kind of detail missing, {complete:,} complete.",
        "{n} kinds of detail missing, {complete:,} complete.",
        len(rows),
        complete=complete,
    )
    if not rows:
        summary = tr("Nothing is missing.")
    return Answer(tr("Missing details"), summary, HEADINGS, rows, len(rows))


class MissingPanel(InnerFocus):
    """The table with its button.

    Signals:
        way_wanted: a list with a filter is wanted; its Way.
        said: words for the toast, and None.
    """

    way_wanted = Signal(object)
    said = Signal(str, object)

    def __init__(self, store: Store, events: StoreEvents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._fresh = KeptFresh(self, events, self.look, PATIENCE)
        self.is_looking = False
        self.notice = NoticeBar()
        self.summary = QLabel()
        self.help = QLabel(tr("Each line is a list. Open it, fill in what is missing with F2, and it leaves the list."))
        wrap(self.summary, "section")
        self.show_button = QPushButton(icon("filter"), tr("Show them"))
        self.show_button.setToolTip(tr("The list of the records that lack what is chosen (Enter)"))
        self.show_button.clicked.connect(self.show_chosen)
        self.table = AnswerTable()
        self.table.setAccessibleName(tr("Missing details"))
        self.table.opened.connect(self._go)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell_why())
        self.why = QLabel()
        wrap(self.why, "muted")
        self.table.said.connect(lambda words: self.said.emit(words, None))
        self.empty = EmptyState("safe", tr("Counting …"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self._lay_out()
        self.hand_focus_to(self.table)

    def _lay_out(self) -> None:
        space = theme.em(self, 0.8)
        wrap(self.help, "muted")
        row = QHBoxLayout()
        row.setSpacing(space)
        row.addWidget(self.summary, 1)
        row.addWidget(self.show_button)
        head = QVBoxLayout()
        head.setContentsMargins(space, space, space, theme.em(self, 0.3))
        head.setSpacing(theme.em(self, 0.3))
        head.addLayout(row)
        head.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(space, theme.em(self, 0.4), space, theme.em(self, 0.5))
        foot.addWidget(self.why)
        column.addLayout(foot)
        self.show_button.setEnabled(False)

    # Looking ---------------------------------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Count anew, on a worker; out of sight, once it comes into sight."""
        if not self._fresh.is_time():
            return
        self.is_looking = True
        store = self._store

        def work() -> Iterator[list[Found]]:
            vocabulary, found = store.vocabulary, list[Found]()
            with store.read() as session:
                for each in find_gaps(session.connection(), store.today(), vocabulary, store.who):
                    found.append(each)
                    # Between two counts something newer may have been asked for.
                    yield list(found)

        self._fresh.ask(work, self._show, self._failed)

    def _show(self, found: list[Found]) -> None:
        if len(found) < len(GAPS):
            if self._stack.currentWidget() is self.empty:
                self.empty.show_state("safe", tr("Counting … {found:,} of {gaps:,}", found=len(found), gaps=len(GAPS)))
            return
        self.is_looking = False
        self.notice.clear()
        answer = as_answer(found)
        self.summary.setText(answer.summary if answer.rows else "")
        self.help.setVisible(bool(answer.rows))
        self.table.show_answer(answer)
        self.show_button.setEnabled(bool(answer.rows))
        self._tell_why()
        if answer.rows:
            had_focus = self.hasFocus()
            self._stack.setCurrentWidget(self.table)
            if had_focus:
                self.table.setFocus()
        else:
            self.empty.show_state("success", tr("Nothing is missing."), tr("Every record has what is looked for."))
            self._stack.setCurrentWidget(self.empty)

    def _failed(self, error: BaseException) -> None:
        self.is_looking = False
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error, [(tr("Try again"), self.look)])

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._fresh.stop()

    # Going there -----------------------------------------------------------------------------------------------------

    def _current(self) -> Row | None:
        index = self.table.currentIndex()
        line = self.table.rows.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Row) else None

    def _tell_why(self) -> None:
        """Say what the detail of the current line is needed for."""
        line = self._current()
        self.why.setText("" if line is None else GAPS[line.id.int].why)

    @Slot()
    def show_chosen(self) -> None:
        """Show the list of the current line."""
        line = self._current()
        if line is not None:
            self._go(line.type, line.id)

    @Slot(str, object)
    def _go(self, type: str, place: UUID) -> None:
        self.way_wanted.emit(Way(type, GAPS[place.int].filter))
