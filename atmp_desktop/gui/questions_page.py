"""The page of questions: what officers ask, in their words, what each is asked with, and the answer as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.counting import with_article
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.answer_table import AnswerTable
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.question_fields import QuestionFields, RecordField
from atmp_desktop.gui.side_list import SideList
from atmp_desktop.gui.side_page import labels_around, lay_out
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.questions.answer import Answer
from atmp_desktop.store.questions.catalogue import QUESTIONS, Asked, Question, ask
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

MOST = 2000
"""How many rows of a long answer are shown; a sheet has them all."""

PATIENCE = 400
"""Milliseconds after a change of the register before the question is asked anew."""

LEAST_FOR_LIST = 64.0
"""Ems of width from which on the questions stand beside the answer; below, they are a list to pull down."""


class QuestionsPage(InnerFocus):
    """The page.

    Signals:
        opened: a record is wanted; its type and id.
        said: words for the toast.
        export_wanted: the answer on show is to be written to a sheet; its Asked, and what it is called.
    """

    opened = Signal(str, object)
    said = Signal(str)
    export_wanted = Signal(object, str)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        jobs: Jobs,
        kept: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`kept` is what `state` gave when the register was open last."""
        super().__init__(parent)
        self._store = store
        self._fresh = KeptFresh(self, events, self.ask_again, PATIENCE)
        self.is_asking = False
        self.question: Question = next(iter(QUESTIONS.values()))
        self.answer: Answer | None = None
        self._fields = {code: QuestionFields(store, jobs, each) for code, each in QUESTIONS.items()}
        self.notice = NoticeBar()
        self.side = SideList(tr("Questions"), self, least=LEAST_FOR_LIST)
        self.list, self.box = self.side.list, self.side.box
        self.title, self.help, self.summary, self.notes = labels_around(self)
        self.export = QPushButton(icon("export"), tr("Export…"))
        self.table, self.empty = AnswerTable(), EmptyState("question", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.side.chosen.connect(self._turn_to)
        self.table.opened.connect(self.opened)
        self.table.said.connect(self.said)
        self.export.clicked.connect(self._want_export)
        code, values = (kept or {}).get("question"), (kept or {}).get("values")
        for name, fields in self._fields.items():
            own = values.get(name) if isinstance(values, dict) else None
            fields.fill(own if isinstance(own, dict) else {})
            fields.wanted.connect(self.ask_again)
        self.choose(code if isinstance(code, str) and code in QUESTIONS else self.question.code)

    @property
    def fields(self) -> QuestionFields:
        """What the question on show is asked with."""
        return self._fields[self.question.code]

    # Looks -----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.side.show_entries(
            [(each.code, each.words) for each in QUESTIONS.values()], [each.help for each in QUESTIONS.values()]
        )
        self.export.setToolTip(tr("Write this answer to Excel (Ctrl+Shift+E)"))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        # All at once, and before what comes after them: Tab goes through widgets in the order in which they got their places.
        asked_with = QVBoxLayout()
        for fields in self._fields.values():
            asked_with.addWidget(fields)
            fields.hide()
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        lay_out(self, self.notice, self.side, (self.title, self.help, asked_with, line), (self._stack, self.notes))
        self.side.say_beside(self.title, self.help)
        self.side.take_keyboard_of(self)

    # Asking ----------------------------------------------------------------------------------------------------------

    def choose(self, code: str) -> None:
        """Ask another question, with what it was asked with last."""
        if self.fields.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.fields.hide()
        self.question = QUESTIONS[code]
        with QSignalBlocker(self.side):
            self.side.turn_to(code)
        self.title.setText(self.question.words)
        self.help.setText(self.question.help)
        self.fields.setVisible(bool(self.question.all_parameters))
        self.answer = None
        self.table.show_answer(None)
        self.ask_again()

    def show_question(self, code: str, values: Mapping[str, Any] | None = None) -> None:
        """Ask a question, with other values than last time where they are given."""
        self.choose(code)
        if values:
            self.fields.take(values)
            self.ask_again()

    @Slot(str)
    def _turn_to(self, code: str) -> None:
        if code != self.question.code:
            self.choose(code)

    def asked(self) -> Asked:
        """The question with what stands in its fields."""
        return Asked(self.question, self.fields.values())

    @Slot()
    def ask_again(self) -> None:
        """Ask the question, on a worker; when the page is out of sight, once it comes into sight."""
        if not self._fresh.is_time():
            return
        asked = self.asked()
        missing = asked.missing()
        if missing is not None:
            what = with_article(tr(" or ").join(BY_NAME[each].about.one.lower() for each in missing.targets))
            self.is_asking = False
            self._fresh.drop()
            self._show_nothing(
                tr("Choose {what}.", what=what),
                tr("Type a few letters of any of its names above."),
            )
            return
        store = self._store
        self.is_asking = True
        if self.answer is None:
            self._show_nothing(tr("Looking for the answer …"), "")

        def work() -> Iterator[Answer]:
            with store.read() as session:
                answer = ask(session.connection(), store.today(), asked, most=MOST)
            yield answer

        self._fresh.ask(work, self._show, self._failed)

    def _show(self, answer: Answer) -> None:
        self.is_asking = False
        self.notice.clear()
        self.answer = answer
        self.table.show_answer(answer)
        self.summary.setText(answer.summary)
        notes = list(answer.notes)
        if answer.total > len(answer.rows):
            notes.insert(
                0,
                tr(
                    "The first {rows:,} of {n} row; a sheet has them all.",
                    "The first {rows:,} of {n} rows; a sheet has them all.",
                    answer.total,
                    rows=len(answer.rows),
                ),
            )
        self.notes.setText("  ".join(notes))
        self.notes.setVisible(bool(notes))
        if answer.rows:
            self._stack.setCurrentWidget(self.table)
        else:
            self.empty.show_state("success", answer.summary)
            self.summary.clear()
            self._stack.setCurrentWidget(self.empty)
        self.export.setEnabled(bool(answer.rows))
        announce(self.table, answer.summary)
        field = next(iter(self.fields.editors.values()), None)
        if isinstance(field, RecordField) and answer.about is not None:
            # It may be called otherwise than when it was chosen.
            field.set_value((answer.about.type, answer.about.id), answer.about.name)

    def _show_nothing(self, sentence: str, detail: str) -> None:
        self.answer = None
        self.table.show_answer(None)
        self.summary.clear()
        self.notes.hide()
        self.export.setEnabled(False)
        self.empty.show_state("question", sentence, detail)
        self._stack.setCurrentWidget(self.empty)

    def _failed(self, error: BaseException) -> None:
        self.is_asking = False
        if not isinstance(error, AtmpError):
            raise error
        self._show_nothing(error.message, error.advice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a question leads to what it is asked with, or to its answer; Esc leads back to the questions."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is self.list:
            field = self.fields.first_empty() if self.asked().missing() else None
            (self.table if field is None else field.field()).setFocus()
        elif event.key() == Qt.Key.Key_Escape and focused is not self.side.shown:
            self.side.shown.setFocus()
        else:
            super().keyPressEvent(event)

    # Leaving ---------------------------------------------------------------------------------------------------------

    @Slot()
    def _want_export(self) -> None:
        if self.answer is not None:
            self.export_wanted.emit(self.asked(), self.answer.title)

    def state(self) -> dict[str, Any]:
        """The question and what each was asked with, for the next start."""
        return {"question": self.question.code, "values": {code: each.kept() for code, each in self._fields.items()}}

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._fresh.stop()
