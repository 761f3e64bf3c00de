"""A step that a card of a board takes: asked for what it needs, above the columns, and written.

Asks as the buttons on a record's page do; knows a card and its step, not the board.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import settled, shortened
from atmp_desktop.gui.step_asking import StepAsking
from atmp_desktop.gui.step_question import Answer, Question, StepQuestion
from atmp_desktop.records.record import Record
from atmp_desktop.records.status import Step
from atmp_desktop.services.board import Card, Taken, take_step
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.many import saved_values
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

Doing = tuple[Card, Step]


class CardSteps(QWidget):
    """Where a step asks for what it needs; hidden while none does.

    Attributes:
        title, question: of which card and which step, and what is asked.

    Signals:
        taken: what was done, in words, and the operation to take it back by.
        failed: a step was refused; the error.
        ended: nothing is being asked any more.
    """

    taken = Signal(str, object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, store: Store, saver: Saver, jobs: Jobs, record_type: type[Record], is_read_only: Callable[[], bool]
    ) -> None:
        """`is_read_only` says whether cards can only be looked at now."""
        super().__init__()
        self._store, self._saver, self._jobs, self._type = store, saver, jobs, record_type
        self._is_read_only = is_read_only
        self._doing: tuple[Card, Step] | None = None
        self._writing: set[UUID] = set()
        self._asking: StepAsking | None = None
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        theme.set_kind(self.title, "section")
        self.question = StepQuestion()
        self.question.answered.connect(self._answered)
        self.question.put_off.connect(self._end)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.75)
        column.setContentsMargins(side, theme.em(self, 0.4), side, side)
        column.setSpacing(theme.em(self, 0.4))
        column.addWidget(self.title)
        column.addWidget(self.question)
        self.hide()

    @Slot(object, object)
    def take(self, card: Card, step: Step) -> None:
        """Have a card take a step, once it has what that asks for; nothing while one that it took is being written."""
        if card.id in self._writing:
            return
        self.hide()
        self._doing = card, step
        if not (step.reason or step.asks):
            self._write([])
            return
        store, record_type, id = self._store, self._type, card.id

        def work(progress: Progress) -> Mapping[str, Any]:
            with store.read() as session:
                found = saved_values(session.connection(), record_type, [id], store.vocabulary)
            if id not in found:
                raise UserError(tr("{reference} is no longer in the register.", reference=card.reference or card.title))
            return found[id]

        self._jobs.start(
            tr("Looking what to ask"),
            work,
            partial(self._have_read, card, step),
            partial(self._fail, (card, step)),
            quiet=True,
        )

    def _have_read(self, card: Card, step: Step, values: Mapping[str, Any]) -> None:
        if not isValid(self) or self._doing != (card, step):
            return
        self._asking = StepAsking(
            self._store, self._jobs, self._type, lambda: values, lambda name: None, lambda: values
        )
        self._asking.ask(self.question.editor, step, partial(self._ask, card, step))

    def _ask(self, card: Card, step: Step, question: Question | None) -> None:
        if self._doing != (card, step) or self._asking is None:
            return
        if question is None:
            self._write([])
            return
        self.title.setText(f"{step.words}: {shortened(' '.join(filter(None, (card.reference, card.title))))}")
        self.show()
        if question.one:
            self.question.ask_which(step, question, self._asking.editor(question.name))
        else:
            self.question.ask_why(step, question)

    @Slot(list)
    def _answered(self, answers: Sequence[Answer]) -> None:
        self._write(answers)

    def _write(self, answers: Sequence[Answer]) -> None:
        if self._doing is None:
            return
        mine = card, step = self._doing
        if self._is_read_only():
            # The day was turned back while it asked. The question hides first, as its answer has been told.
            error = UserError(tr("Lists of another day can only be looked at."), tr("Go back to today first."))
            QTimer.singleShot(0, self, partial(self._refuse, mine, bool(answers), error))
            return
        edits = {each.field: each.value for each in answers}
        work = partial(take_step, self._store, self._type, card, step, edits, settled)
        self._writing.add(card.id)
        self._saver.submit(step.words, work, partial(self._done, mine), partial(self._not_done, mine, bool(answers)))

    def _done(self, mine: Doing, taken: Taken) -> None:
        self._writing.discard(mine[0].id)
        if self._doing == mine:
            self._end()
        self.taken.emit(taken.words, taken.operation)

    def _not_done(self, mine: Doing, has_asked: bool, error: BaseException) -> None:
        self._writing.discard(mine[0].id)
        self._refuse(mine, has_asked, error)

    def _refuse(self, mine: Doing, has_asked: bool, error: BaseException) -> None:
        """It asks again, with what stands in it and why that does not do; unless it is another's turn to be asked."""
        if not has_asked or self._doing != mine:
            self._fail(mine, error)
        elif isinstance(error, AtmpError):
            self.question.refuse(str(error))
        else:
            raise error

    def _fail(self, mine: Doing, error: BaseException) -> None:
        if not isValid(self):
            return
        if self._doing == mine:
            self._end()
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        was_asking = not self.isHidden()
        self._doing = None
        self.hide()
        if was_asking:
            self._saver.let_go()
            self.ended.emit()
