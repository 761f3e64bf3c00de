"""The addresses and numbers that nobody has confirmed for long, and the buttons that say of them that they are right, or are
not used any more: of one, or of all that are chosen, in one operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.answer_table import AnswerTable
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.side_page import wrap
from atmp_desktop.services.bulk_changes import Changed
from atmp_desktop.services.confirming import confirm, retire
from atmp_desktop.services.progress import Progress
from atmp_desktop.settings import Settings
from atmp_desktop.store.questions.answer import Answer, Row
from atmp_desktop.store.questions.reach import unconfirmed
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

MOST = 2000
"""How many details are shown; those that are confirmed make room for others."""

AT_ONCE = 200
"""From so many on, it is a job with a Stop."""

PATIENCE = 400
"""Milliseconds after a change of the register before the details are read anew."""

MONTHS = {6: tr("6 months"), 12: tr("A year"), 24: tr("2 years"), 36: tr("3 years")}
USUAL = 12

Do = Callable[[Store, list[UUID], Progress], Changed]


class ConfirmPanel(InnerFocus):
    """The table with its buttons. Ctrl+Enter confirms what is chosen, and the next row is current then.

    Signals:
        opened: a record is wanted; its type and id.
        said: words for the toast, and the operation they are about or None.
    """

    opened = Signal(str, object)
    said = Signal(str, object)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        saver: Saver,
        jobs: Jobs,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._saver, self._jobs, self._settings = store, saver, jobs, settings
        self._fresh = KeptFresh(self, events, self.look, PATIENCE)
        self._next_row = -1
        self.is_looking = False
        self.notice = NoticeBar()
        self.summary = QLabel()
        wrap(self.summary, "section")
        self.months = QComboBox()
        for months, words in MONTHS.items():
            self.months.addItem(words, months)
        self.months.setCurrentIndex(list(MONTHS).index(USUAL))
        self.months.activated.connect(self.look)
        self.confirm_button = QPushButton(icon("check", "on_accent"), tr("Confirm"))
        self.confirm_button.setToolTip(tr("They are still right: note today and your initials (Ctrl+Enter)"))
        theme.set_kind(self.confirm_button, "primary")
        self.confirm_button.clicked.connect(self.confirm_chosen)
        self.retire_button = QPushButton(tr("Retire"))
        self.retire_button.setToolTip(tr("They are not used any more: they stay on record, and leave the lists"))
        self.retire_button.clicked.connect(self.retire_chosen)
        self.table = AnswerTable()
        self.table.setAccessibleName(tr("Details to confirm"))
        self.table.opened.connect(self.opened)
        self.table.said.connect(lambda words: self.said.emit(words, None))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.empty = EmptyState("contact_point", tr("Looking …"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self._lay_out()
        self.hand_focus_to(self.table)
        self._tell()

    def _lay_out(self) -> None:
        space = theme.em(self, 0.8)
        since = QLabel(tr("Not confirmed for"))
        since.setBuddy(self.months)
        self._acts = FlowRow(theme.em(self, 0.5))
        for widget in (since, self.months, self.confirm_button, self.retire_button):
            self._acts.add(widget)
        head = QVBoxLayout()
        head.setContentsMargins(space, space, space, theme.em(self, 0.3))
        head.setSpacing(theme.em(self, 0.5))
        head.addWidget(self._acts)
        head.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    @property
    def months_chosen(self) -> int:
        """For how many months nobody has confirmed what is shown."""
        return int(self.months.currentData())

    def choose_months(self, months: int) -> None:
        """Show what was not confirmed for so many months, where that can be chosen."""
        if months in MONTHS:
            self.months.setCurrentIndex(list(MONTHS).index(months))

    # Looking ---------------------------------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read the details anew, on a worker; out of sight, once they come into sight."""
        if not self._fresh.is_time():
            return
        self.is_looking = True
        store, months = self._store, self.months_chosen

        def work() -> Iterator[Answer]:
            with store.read() as session:
                yield unconfirmed(session.connection(), store.today(), months=months, most=MOST)

        self._fresh.ask(work, self._show, self._failed)

    def _show(self, answer: Answer) -> None:
        self.is_looking = False
        had_focus = self.table.hasFocus() or self.hasFocus()
        self.table.show_answer(answer)
        more = answer.total - len(answer.rows)
        self.summary.setText(
            tr("{summary} The first {rows:,} are shown.", summary=answer.summary, rows=len(answer.rows))
            if more
            else answer.summary
        )
        if answer.rows:
            self._stack.setCurrentWidget(self.table)
            if self._next_row >= 0:
                self._choose(min(self._next_row, len(answer.rows) - 1))
            if had_focus:
                self.table.setFocus()
        else:
            self.summary.clear()
            self.empty.show_state("success", answer.summary)
            self._stack.setCurrentWidget(self.empty)
        self._next_row = -1
        self._tell()

    def _choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.table.rows.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def _failed(self, error: BaseException) -> None:
        self.is_looking = False
        self._next_row = -1
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)
        self._tell()

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._fresh.stop()

    # Doing -----------------------------------------------------------------------------------------------------------

    def chosen(self) -> list[UUID]:
        """The ids of the chosen details, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        lines = [self.table.rows.lines[row] for row in rows if row < len(self.table.rows.lines)]
        return [line.id for line in lines if isinstance(line, Row)]

    @Slot()
    def _tell(self) -> None:
        count, can_write = len(self.chosen()), not self._store.read_only
        for button, verb in ((self.confirm_button, tr("Confirm")), (self.retire_button, tr("Retire"))):
            button.setText(f"{verb} {count:,}" if count > 1 else verb)
            button.setAccessibleDescription(tr("{n} detail", "{n} details", count) if count else "")
            button.setEnabled(can_write and count > 0)
        self._acts.arrange()

    @Slot()
    def confirm_chosen(self) -> None:
        """Note of the chosen details that they are right."""
        by = self._settings.initials or self._store.who
        self._do(tr("Confirming details"), lambda store, ids, progress: confirm(store, ids, by, progress))

    @Slot()
    def retire_chosen(self) -> None:
        """Note of the chosen details that they are not used any more."""
        self._do(tr("Retiring details"), retire)

    def _do(self, words: str, do: Do) -> None:
        ids, store = self.chosen(), self._store
        if not ids or store.read_only:
            return
        self.notice.clear()
        self._next_row = min(index.row() for index in self.table.selectionModel().selectedRows())
        if len(ids) > AT_ONCE:
            self._jobs.start(words, partial(_with_progress, do, store, ids), self._done, self._failed)
        else:
            self._saver.submit(words, partial(do, store, ids, Progress()), self._done, self._failed)

    def _done(self, changed: Changed) -> None:
        self.said.emit(changed.words, changed.operation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm_chosen()
        else:
            super().keyPressEvent(event)


def _with_progress(do: Do, store: Store, ids: list[UUID], progress: Progress) -> Changed:
    return do(store, ids, progress)
