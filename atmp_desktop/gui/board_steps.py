"""A step that a card of a board takes: asked for what it needs, above the columns, and written.

Asks as the buttons on a record's page do; knows a card and its step, not the board.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
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

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, record_type: type[Record]) -> None:
        super().__init__()
        self._store, self._saver, self._jobs, self._type = store, saver, jobs, record_type
        self._doing: tuple[Card, Step] | None = None
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
        """Have a card take a step, once it has what that asks for."""
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
                raise UserError(f"{card.reference or card.title} is no longer in the register.")
            return found[id]

        self._jobs.start("Looking what to ask", work, partial(self._have_read, card, step), self._fail, quiet=True)

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
        card, step = self._doing
        edits = {each.field: each.value for each in answers}
        work = partial(take_step, self._store, self._type, card, step, edits, settled)
        failed: Callable[[BaseException], object] = self._refuse if answers else self._fail
        self._saver.submit(step.words, work, self._done, failed)

    def _done(self, taken: Taken) -> None:
        self._end()
        self.taken.emit(taken.words, taken.operation)

    def _refuse(self, error: BaseException) -> None:
        """It asks again, with what stands in it and why that does not do."""
        if not isinstance(error, AtmpError):
            raise error
        self.question.refuse(str(error))

    def _fail(self, error: BaseException) -> None:
        if not isValid(self):
            return
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
