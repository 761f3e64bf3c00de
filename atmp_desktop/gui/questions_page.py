"""The page of questions: what officers ask, in their words, what each is asked with, and the answer as a table."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.counting import counted
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.answer_table import AnswerTable
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.dialogs.export import ExportDialog
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.first_start import documents
from atmp_desktop.gui.handed_out import buttons_for
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.question_fields import QuestionFields, RecordField
from atmp_desktop.gui.sheets import FILTERS, file_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.settings import Settings
from atmp_desktop.store.questions.answer import Answer
from atmp_desktop.store.questions.catalogue import QUESTIONS, Asked, Question, ask
from atmp_desktop.store.store import Store

MOST = 2000
"""How many rows of a long answer are shown; a sheet has them all."""

PATIENCE = 400
"""Milliseconds after a change of the register before the question is asked anew."""

LEAST_FOR_LIST = 64.0
"""Ems of width from which on the questions stand beside the answer; below, they are a list to pull down."""

LIST_WIDTH, BESIDE_WORDS = 17.0, 3.0
"""The width of the list, and what of it is taken by its edges, in ems."""


class QuestionsPage(InnerFocus):
    """The page.

    Signals:
        opened: a record is wanted; its type and id.
        said: words for the toast, and its buttons (words, what each does).
    """

    opened = Signal(str, object)
    said = Signal(str, object)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        jobs: Jobs,
        ask: Ask,
        settings: Settings,
        kept: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`kept` is what `state` gave when the register was open last."""
        super().__init__(parent)
        self._store, self._jobs, self._ask, self._settings = store, jobs, ask, settings
        self._lane = Lane(1, self)
        self._is_stale = True
        self.is_asking = False
        self._asked: Asked | None = None
        self.question: Question = next(iter(QUESTIONS.values()))
        self.answer: Answer | None = None
        self._fields = {code: QuestionFields(store, jobs, each) for code, each in QUESTIONS.items()}
        self.notice = NoticeBar()
        self.list, self.box = QListWidget(), QComboBox()
        self.title, self.help, self.summary, self.notes = QLabel(), QLabel(), QLabel(), QLabel()
        self.export = QPushButton(icon("export"), "Export…")
        self.table, self.empty = AnswerTable(), EmptyState("question", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.hand_focus_to(self.list)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(PATIENCE)
        self._news.timeout.connect(self.ask_again)
        self.list.currentRowChanged.connect(self._choose_row)
        self.box.activated.connect(self._choose_row)
        self.table.opened.connect(self.opened)
        self.table.said.connect(lambda words: self.said.emit(words, ()))
        self.export.clicked.connect(self.export_answer)
        events.changed.connect(self._hear)
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
        space = theme.em(self, 0.8)
        self.list.setAccessibleName("Questions")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        theme.set_kind(self.list, "sidebar")
        self.box.setAccessibleName("Question")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for each in QUESTIONS.values():
            item = QListWidgetItem(each.words)
            item.setToolTip(each.help)
            self.list.addItem(item)
            self.box.addItem(each.words)
        for label, kind in (
            (self.title, "title"),
            (self.help, "muted"),
            (self.summary, "section"),
            (self.notes, "muted"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            theme.set_kind(label, kind)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.export.setToolTip("Write this answer to Excel (Ctrl+Shift+E)")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(0)
        outer.addLayout(row, 1)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setContentsMargins(space, space, 0, 0)
        right.setSpacing(theme.em(self, 0.5))
        row.addLayout(right, 1)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, space, 0)
        head.setSpacing(theme.em(self, 0.3))
        head.addWidget(self.box)
        head.addWidget(self.title)
        head.addWidget(self.help)
        right.addLayout(head)
        # All at once, and before what comes after them: Tab goes through widgets in the order in which they got their places.
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, space, 0)
        right.addLayout(middle)
        for fields in self._fields.values():
            middle.addWidget(fields)
            fields.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, space, 0)
        line.addWidget(self.summary, 1)
        line.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        right.addLayout(line)
        right.addWidget(self._stack, 1)
        self.notes.setContentsMargins(0, 0, space, theme.em(self, 0.4))
        self.notes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        right.addWidget(self.notes)
        self._arrange()

    def _arrange(self) -> None:
        """The questions beside the answer, or above it where there is little room."""
        is_wide = self.width() >= theme.em(self, LEAST_FOR_LIST)
        self.list.setFixedWidth(theme.em(self, LIST_WIDTH))
        self.list.setVisible(is_wide)
        self.box.setVisible(not is_wide)
        for label in (self.title, self.help):
            label.setVisible(is_wide)
        metrics, room = self.list.fontMetrics(), theme.em(self, LIST_WIDTH - BESIDE_WORDS)
        for item in (self.list.item(row) for row in range(self.list.count())):
            words = metrics.boundingRect(0, 0, room, 0, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(room, words.height() + theme.em(self, 0.9)))
        self.hand_focus_to(self.list if is_wide else self.box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    # Asking ----------------------------------------------------------------------------------------------------------

    def choose(self, code: str) -> None:
        """Ask another question, with what it was asked with last."""
        if self.fields.isAncestorOf(self.focusWidget()):
            self.setFocus()
        self.fields.hide()
        self.question = QUESTIONS[code]
        place = list(QUESTIONS).index(code)
        for chooser in (self.list, self.box):
            was_blocked = chooser.blockSignals(True)
            chooser.setCurrentRow(place) if isinstance(chooser, QListWidget) else chooser.setCurrentIndex(place)
            chooser.blockSignals(was_blocked)
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

    @Slot(int)
    def _choose_row(self, row: int) -> None:
        codes = list(QUESTIONS)
        if 0 <= row < len(codes) and codes[row] != self.question.code:
            self.choose(codes[row])

    def asked(self) -> Asked:
        """The question with what stands in its fields."""
        return Asked(self.question, self.fields.values())

    @Slot()
    def ask_again(self) -> None:
        """Ask the question, on a worker; when the page is out of sight, once it comes into sight."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self._asked = asked = self.asked()
        missing = asked.missing()
        if missing is not None:
            what = " or ".join(each.replace("_", " ") for each in missing.targets)
            article = "an" if what[0] in "aeiou" else "a"
            self.is_asking = False
            self._show_nothing(f"Choose {article} {what}.", "Type a few letters of any of its names above.")
            return
        store = self._store
        self.is_asking = True
        if self.answer is None:
            self._show_nothing("Looking for the answer …", "")

        def work() -> Iterator[Answer]:
            with store.read() as session:
                answer = ask(session.connection(), store.today(), asked, most=MOST)
            yield answer

        def if_current(then: Callable[[Any], None]) -> Callable[[Any], None]:
            # What was asked before may still be on its way.
            return lambda what: then(what) if self._asked is asked else None

        self._lane.ask(work, if_current(self._show), if_current(self._failed))

    def _show(self, answer: Answer) -> None:
        self.is_asking = False
        self.notice.clear()
        self.answer = answer
        self.table.show_answer(answer)
        self.summary.setText(answer.summary)
        notes = list(answer.notes)
        if answer.total > len(answer.rows):
            notes.insert(0, f"The first {len(answer.rows):,} of {counted(answer.total, 'row')}; a sheet has them all.")
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

    @Slot(object)
    def _hear(self, changes: object) -> None:
        if self.isVisible():
            self._news.start()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.ask_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a question leads to what it is asked with, or to its answer; Esc leads back to the questions."""
        focused = self.focusWidget()
        chooser = self.list if self.list.isVisible() else self.box
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is self.list:
            field = self.fields.first_empty() if self.asked().missing() else None
            (self.table if field is None else field.field()).setFocus()
        elif event.key() == Qt.Key.Key_Escape and focused is not chooser:
            chooser.setFocus()
        else:
            super().keyPressEvent(event)

    # Handing out -----------------------------------------------------------------------------------------------------

    def export_answer(self) -> None:
        """Ask how and where, then write the answer to a sheet."""
        if self.answer is None:
            return
        dialog = ExportDialog("Export this answer", self.answer.title, offers_csv=False, parent=self.window())
        asked, title = self.asked(), self.answer.title
        dialog.wanted.connect(lambda ending, secretariat: self._write(asked, title, ending, secretariat))
        dialog.open()

    def _write(self, asked: Asked, title: str, ending: str, secretariat: bool) -> None:
        store, marking = self._store, self._settings.marking
        beside = store.path.absolute().parent
        folder = self._settings.last_folder or (beside if os.access(beside, os.W_OK) else documents())
        to = self._ask.save_file(self, "Write the answer", folder / f"{file_name(title)}{ending}", FILTERS[ending])
        if to is None:
            return

        def work(progress: Progress) -> str:
            from atmp_desktop.services.answer_sheet import answer_sheet

            more = {"marking": marking} if marking else {}
            return answer_sheet(store, asked, to, secretariat=secretariat, progress=progress, **more).words

        def done(words: str) -> None:
            self.said.emit(words, buttons_for(to))

        self._jobs.start("Writing the answer", work, done, self._not_written)

    def _not_written(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    # Leaving ---------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """The question and what each was asked with, for the next start."""
        return {"question": self.question.code, "values": {code: each.kept() for code, each in self._fields.items()}}

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._news.stop()
        self._lane.close(10)
