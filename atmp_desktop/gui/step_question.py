"""What a step of a record's state asks before it is taken, in place: why, or for the link it needs, with one suggested.

Knows what is asked, not of which record, nor how the answer is saved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.text_edits import LongTextEdit
from atmp_desktop.records.kinds import LongText
from atmp_desktop.records.record import Offer
from atmp_desktop.records.status import Step
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Question:
    """What a step asks for.

    Attributes:
        name: the field the answer belongs in.
        label: its words.
        one: what a link leads to ("meeting"), or "" for a text.
        offer: how a link is asked for.
        words: the name of what is suggested.
        instead: the words of the field that takes its place when ticked, or "".
    """

    name: str
    label: str
    one: str = ""
    offer: Offer = field(default_factory=Offer)
    words: str = ""
    instead: str = ""


@dataclass(frozen=True)
class Answer:
    """What was answered: the field, its value, and the name of a record it leads to."""

    field: str
    value: Any
    words: str = ""


class StepQuestion(Inset):
    """Asks for one field, with a button that goes on.

    Attributes:
        editor: where the answer is given.
        do, instead: the button that goes on, and what can be ticked in place of an answer.

    Signals:
        answered: a list of Answer.
        put_off: not now.
    """

    answered = Signal(list)
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = Question("", "")
        self._step = Step("", "", "")
        self._title = QLabel()
        self._title.setProperty("kind", "section")
        self._detail = QLabel()
        self._detail.setProperty("kind", "muted")
        for label in (self._title, self._detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.editor: Editor = LongTextEdit(LongText())
        self.instead = QCheckBox()
        self.do = QPushButton()
        self.do.setAutoDefault(True)
        theme.set_kind(self.do, "primary")
        self._later = later = QPushButton(tr("Not now"))
        theme.set_kind(later, "quiet")
        self.do.clicked.connect(self._give)
        later.clicked.connect(self._put_off)
        self.instead.toggled.connect(self._swap)
        buttons = QHBoxLayout()
        buttons.addWidget(self.do)
        buttons.addWidget(later)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        side = theme.em(self, 0.8)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.em(self, 0.5))
        for widget in (self._title, self._detail, self.editor, self.instead):
            self._column.addWidget(widget)
        self._column.addLayout(buttons)

    def ask_why(self, step: Step, question: Question) -> None:
        """Ask for a text."""
        self._begin(step, question, LongTextEdit(LongText()), tr("{words} for this reason", words=step.words))
        self._title.setText(tr("Why?"))
        self._detail.setText(tr("It is kept with the record as its {label}.", label=question.label.lower()))
        self._detail.setVisible(question.label.lower() != "why")
        self.editor.field().setAccessibleName(tr("Why? {text}", text=self._detail.text()))
        self.editor.field().setFocus()

    def ask_which(self, step: Step, question: Question, editor: Editor) -> None:
        """Ask for a link, in an editor of it."""
        self._begin(step, question, editor, step.words)
        self._title.setText(question.label)
        # Where it is always needed, that it is asked for says so.
        self._detail.setText(step.guard if step.asks else "")
        self._detail.setVisible(bool(self._detail.text()))
        self.instead.setText(question.instead)
        self.instead.setVisible(bool(question.instead))
        editor.set_value(question.offer.value, question.words)
        if isinstance(editor, LinkEdit):
            editor.picker.abandoned.connect(partial(self._abandoned, editor))
        editor.field().setAccessibleName(question.words or question.label)
        # What is suggested is taken by Enter.
        (self.do if question.offer.value is not None else editor.field()).setFocus()

    def _begin(self, step: Step, question: Question, editor: Editor, words: str) -> None:
        self._step, self._question = step, question
        old, self.editor = self.editor, editor
        self._column.replaceWidget(old, editor)
        self.setTabOrder(old.field(), self.stops()[0])
        old.hide()
        old.deleteLater()
        self.instead.setChecked(False)
        self.instead.hide()
        self.do.setText(words)
        self.setAccessibleName(f"{step.words}: {question.label}")
        editor.changed.connect(lambda: editor.show_error(""))
        for one, other in pairwise(self.stops()):
            self.setTabOrder(one, other)
        self.show()

    def stops(self) -> list[QWidget]:
        """What Tab comes to in it, in order."""
        parts = self.editor.findChildren(QWidget)
        answered_in = [each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return [*answered_in, self.instead, self.do, self._later]

    @Slot(bool)
    def _swap(self, is_instead: bool) -> None:
        self.editor.setEnabled(not is_instead)
        self.editor.show_error("")

    @Slot()
    def _give(self) -> None:
        question = self._question
        if self.instead.isChecked():
            self._answer(Answer(question.offer.instead, True))
            return
        try:
            value = self.editor.value()
        except ValueError as error:
            self.refuse(str(error))
            return
        if value is None and question.offer.needed:
            missing = tr(
                "“{words}” needs “{label}”. Choose the {one}.",
                words=self._step.words,
                label=question.label,
                one=question.one,
            )
            self.refuse(missing if question.one else tr("The reason is missing. Write a few words."))
            return
        words = getattr(self.editor, "words", str)()
        self._answer(*([Answer(question.name, value, words)] if value is not None else []))

    def _answer(self, *answers: Answer) -> None:
        self.answered.emit(list(answers))
        self.hide()

    def refuse(self, sentence: str) -> None:
        """Ask again, with what stands in it and why that does not do."""
        self.show()
        self.editor.show_error(sentence)
        self.editor.field().setFocus()

    def _abandoned(self, editor: LinkEdit) -> None:
        """Esc where a record is found: back to the one that was suggested, else not now."""
        if not editor.picker.isHidden():
            self._put_off()

    @Slot()
    def _put_off(self) -> None:
        self.hide()
        self.put_off.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._put_off()
        else:
            super().keyPressEvent(event)
