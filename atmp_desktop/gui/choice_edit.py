"""Editors of a choice: a list to choose from by mouse or by typing, and the state of a record with its next steps."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import PillDelegate, paint_pill, pill_size
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.step_question import Answer, Question, StepQuestion
from atmp_desktop.gui.still_box import StillBox
from atmp_desktop.gui.text_edits import LongTextEdit
from atmp_desktop.gui.tokens import TONES, Tone
from atmp_desktop.records.kinds import Choice, Status
from atmp_desktop.records.status import Step
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.step_asking import StepAsking

TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
STEPS_SHOWN = 2
"""How many steps have a button; the others are in a menu."""


def tone_of(kind: Choice, code: str | None) -> Tone | None:
    """The tone of the pill a code is shown in, or None where it is plain text."""
    tone = kind.tones.get(code or "")
    return next((each for each in TONES if each == tone), None)


class ChoiceEdit(Editor):
    """One of a list; letters typed find it, and codes with a tone are shown as pills."""

    def __init__(self, kind: Choice, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._required = required
        self._codes: list[str | None] = []
        self.box = PillBox()
        self._fill()
        if any(tone_of(kind, code) for code in self._codes):
            self.box.setItemDelegate(_OptionDelegate(TONE_ROLE, self.box))
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._chosen)
        self.place(self.box)

    def _fill(self) -> None:
        """Offer what can be chosen anew, and nothing is chosen."""
        kind = self._kind
        self._codes = ([] if self._required else [None]) + list(kind.offered)
        self.box.clear()
        for place, code in enumerate(self._codes):
            self.box.addItem(kind.show(code))
            self.box.setItemData(place, tone_of(kind, code), TONE_ROLE)
        self.box.setCurrentIndex(-1)

    @Slot()
    def _chosen(self) -> None:
        self.changed.emit()
        self.left.emit()

    def field(self) -> QWidget:
        return self.box

    def value(self) -> str | None:
        place = self.box.currentIndex()
        return self._codes[place] if 0 <= place < len(self._codes) else None

    def set_value(self, value: Any, words: str = "") -> None:
        if value in self._kind.options and value not in self._codes:
            # It is chosen no more, but stays where it is.
            self.box.insertItem(len(self._codes), tr("{kind} (retired)", kind=self._kind.show(value)))
            self._codes.append(value)
        self.box.setCurrentIndex(self._codes.index(value) if value in self._codes else -1)

    def set_read_only(self, read_only: bool) -> None:
        self.box.setEnabled(not read_only)


class PillBox(StillBox):
    """A combo box that shows a value with a tone as a pill."""

    def __init__(self) -> None:
        super().__init__(letters=8)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = self.currentData(TONE_ROLE)
        if tone not in TONES or not self.isEnabled():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        inside = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        paint_pill(painter, inside, self.currentText(), tone, theme.tokens())
        painter.end()


class _OptionDelegate(PillDelegate):
    """Draws the options of a list as pills, with room to press."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        return wanted.expandedTo(QSize(0, theme.row_height(option.font)))


class Pill(QWidget):
    """A word with its tone, not for pressing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.tone: Tone = "grey"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pill(self, text: str, tone: Tone) -> None:
        """Show another word."""
        self.text, self.tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.text, self.fontMetrics()) + QSize(0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_pill(painter, self.rect(), self.text, self.tone, theme.tokens())
        painter.end()


class StatusEdit(Editor):
    """The state of a record as a pill, and a button for each step that can be taken from it.

    A step that needs a reason, or a link, asks for it below, and is taken once it is given.

    Signals:
        answered: what a step asked for, a list of Answer; right before `changed` and `left`.
    """

    answered = Signal(list)

    def __init__(self, kind: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._value: str | None = None
        self._shown: str | None = None
        self._is_read_only = False
        self._step: Step | None = None
        self._asked: Step | None = None
        self._asking: StepAsking | None = None
        self._before: QWidget | None = None
        self.pill = Pill()
        self.buttons: list[QPushButton] = []
        self._row = FlowRow(theme.em(self, 0.45))
        self._row.add(self.pill)
        self.question = StepQuestion()
        self.question.answered.connect(self._go_on)
        self.question.put_off.connect(self._put_off)
        self.question.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.5))
        column.addWidget(self._row)
        column.addWidget(self.question)
        self.place(holder)

    def field(self) -> QWidget:
        return self.buttons[0] if self.buttons else self

    def value(self) -> str | None:
        return self._value

    def set_value(self, value: Any, words: str = "") -> None:
        if value == self._shown and value == self._value:
            # A reason being written is not put away by news of something else.
            return
        self._value = self._shown = value
        self.put_away()
        self.pill.show_pill(self._kind.show(value), tone_of(self._kind, value) or "grey")
        self._offer()

    def set_read_only(self, read_only: bool) -> None:
        if read_only != self._is_read_only:
            self._is_read_only = read_only
            self._offer()

    def ask_with(self, asking: StepAsking) -> None:
        """Have what steps ask for looked up; without, they ask for a text."""
        self._asking = asking

    def put_away(self) -> None:
        """Forget what a step asked, and why another was refused."""
        self._step = None
        self.question.hide()
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Say why a step was refused. The buttons keep what they say of themselves: none of them is wrong."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)

    def steps(self) -> list[Step]:
        """The steps that can be taken now."""
        return [] if self._is_read_only or self._value is None else self._kind.machine.steps_from(self._value)

    def take(self, step: Step, _checked: bool = False) -> None:
        """Take a step, or first ask for what it needs."""
        self.put_away()
        self._step = step
        name = step.reason or step.asks
        if not name:
            self._go_on([])
        elif self._asking is None:
            self.question.ask_why(step, Question(name, name.replace("_", " ")))
        else:
            self._asking.ask(self, step, partial(self._ask, step))

    def _ask(self, step: Step, question: Question | None) -> None:
        if step is not self._step or self._asking is None:
            return
        if question is None:
            self._go_on([])
        elif question.one:
            self.question.ask_which(step, question, self._asking.editor(question.name))
        else:
            self.question.ask_why(step, question)

    def reason_box(self) -> LongTextEdit:
        """Where the reason is written."""
        assert isinstance(self.question.editor, LongTextEdit)
        return self.question.editor

    @Slot(list)
    def _go_on(self, answers: list[Answer]) -> None:
        step, self._step = self._step, None
        if step is not None:
            self._hold_focus()
            self._asked = step if answers else None
            if answers:
                self.answered.emit(answers)
            self._value = step.end
            self.changed.emit()
            self.left.emit()

    def refuse(self, sentence: str) -> None:
        """The step that was just taken is refused: ask for what it needs again, as it was answered, or only say why."""
        step, self._asked = self._asked, None
        if step is None or step.start != self._value:
            self.show_error(sentence)
            return
        self._step = step
        self.question.refuse(sentence)

    @Slot()
    def _put_off(self) -> None:
        self._step = None
        self.field().setFocus()

    def _hold_focus(self) -> None:
        """Keep the keyboard here while buttons go, for those that come."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.pill.setFocus()

    def _offer(self) -> None:
        self._hold_focus()
        for old in self.buttons:
            self._row.remove(old)
            old.deleteLater()
        self.buttons = []
        steps = self.steps()
        shown = steps if len(steps) <= STEPS_SHOWN + 1 else steps[:STEPS_SHOWN]
        for step in shown:
            button = QPushButton(step.words)
            button.setToolTip(self._tip(step))
            button.setAccessibleDescription(self._tip(step))
            button.clicked.connect(partial(self.take, step))
            self._insert(button)
        if len(shown) < len(steps):
            others = QPushButton(tr("More"))
            others.setAccessibleName(tr("More steps"))
            menu = QMenu(others)
            menu.setToolTipsVisible(True)
            for step in steps[len(shown) :]:
                action = menu.addAction(step.words)
                action.setToolTip(self._tip(step))
                action.setStatusTip(self._tip(step))
                action.triggered.connect(partial(self.take, step))
            others.setMenu(menu)
            self._insert(others)
        self._order_tabs()
        if self.pill.hasFocus() and self.buttons:
            self.buttons[0].setFocus()

    def _tip(self, step: Step) -> str:
        """What a step does, and what it needs."""
        return tr("Makes it “{states}”. {guard}", states=self._kind.machine.states[step.end], guard=step.guard).strip()

    def come_after(self, before: QWidget) -> None:
        """Have Tab lead from a widget to the steps, now and whenever others are offered."""
        self._before = before
        self._order_tabs()

    def _order_tabs(self) -> None:
        for one, other in pairwise([self._before or self.pill, *self.buttons, *self.question.stops()]):
            self.setTabOrder(one, other)

    def _insert(self, button: QPushButton) -> None:
        button.setAutoDefault(False)
        self._row.add(button)
        self.buttons.append(button)
