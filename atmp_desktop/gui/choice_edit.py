"""Editors of a choice: a list to choose from by mouse or by typing, and the state of a record with its next steps."""

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
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
from atmp_desktop.gui.text_edits import LongTextEdit
from atmp_desktop.gui.tokens import TONES, Tone
from atmp_desktop.records.kinds import Choice, LongText, Status
from atmp_desktop.records.status import Step

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
        self.box = _PillBox()
        self._codes: list[str | None] = ([] if required else [None]) + list(kind.options)
        for place, code in enumerate(self._codes):
            self.box.addItem(kind.show(code))
            self.box.setItemData(place, tone_of(kind, code), TONE_ROLE)
        if any(tone_of(kind, code) for code in self._codes):
            self.box.setItemDelegate(_OptionDelegate(TONE_ROLE, self.box))
        self.box.setCurrentIndex(-1)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._chosen)
        self.place(self.box)

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
        self.box.setCurrentIndex(self._codes.index(value) if value in self._codes else -1)

    def set_read_only(self, read_only: bool) -> None:
        self.box.setEnabled(not read_only)


class _PillBox(QComboBox):
    """A combo box that shows a value with a tone as a pill, and that the wheel only changes while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change a value that happens to pass under the pointer.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

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

    A step that needs a reason asks for it below, and is taken once one is written.

    Signals:
        reason_given: the field the reason belongs in, and the reason; right before `changed` and `left`.
    """

    reason_given = Signal(str, str)

    def __init__(self, kind: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._value: str | None = None
        self._shown: str | None = None
        self._is_read_only = False
        self._step: Step | None = None
        self._before: QWidget | None = None
        self.pill = Pill()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.em(self, 0.45))
        self._row.addWidget(self.pill)
        self._row.addSpacing(theme.em(self, 0.4))
        self._row.addStretch(1)
        self._ask = _Reason()
        self._ask.given.connect(self._give_reason)
        self._ask.hide()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.5))
        column.addLayout(self._row)
        column.addWidget(self._ask)
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
        self._ask.hide()
        self.pill.show_pill(self._kind.show(value), tone_of(self._kind, value) or "grey")
        self._offer()

    def set_read_only(self, read_only: bool) -> None:
        if read_only != self._is_read_only:
            self._is_read_only = read_only
            self._offer()

    def steps(self) -> list[Step]:
        """The steps that can be taken now."""
        return [] if self._is_read_only or self._value is None else self._kind.machine.steps_from(self._value)

    def take(self, step: Step, _checked: bool = False) -> None:
        """Take a step, or first ask for its reason."""
        if step.reason and not self._ask.isVisible():
            self._step = step
            self._ask.ask(f"Why? It is kept with the record as its {step.reason.replace('_', ' ')}.", step.words)
            return
        self._value = step.end
        self.changed.emit()
        self.left.emit()

    def reason_box(self) -> LongTextEdit:
        """Where the reason is written."""
        return self._ask.text

    @Slot(str)
    def _give_reason(self, reason: str) -> None:
        step, self._step = self._step, None
        if step is not None:
            self.reason_given.emit(step.reason, reason)
            self._value = step.end
            self.changed.emit()
            self.left.emit()

    def _offer(self) -> None:
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        steps = self.steps()
        shown = steps if len(steps) <= STEPS_SHOWN + 1 else steps[:STEPS_SHOWN]
        for step in shown:
            button = QPushButton(step.words)
            button.clicked.connect(partial(self.take, step))
            self._insert(button)
        if len(shown) < len(steps):
            others = QPushButton("More")
            others.setAccessibleName("More steps")
            menu = QMenu(others)
            for step in steps[len(shown) :]:
                menu.addAction(step.words).triggered.connect(partial(self.take, step))
            others.setMenu(menu)
            self._insert(others)
        self._order_tabs()

    def come_after(self, before: QWidget) -> None:
        """Have Tab lead from a widget to the steps, now and whenever others are offered."""
        self._before = before
        self._order_tabs()

    def _order_tabs(self) -> None:
        for one, other in pairwise([self._before or self.pill, *self.buttons]):
            self.setTabOrder(one, other)

    def _insert(self, button: QPushButton) -> None:
        button.setAutoDefault(False)
        self._row.insertWidget(self._row.count() - 1, button)
        self.buttons.append(button)


class _Reason(QWidget):
    """Asks why, in place.

    Signals:
        given: the reason.
    """

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = LongTextEdit(LongText())
        self.do = QPushButton()
        theme.set_kind(self.do, "primary")
        cancel = QPushButton("Not now")
        theme.set_kind(cancel, "quiet")
        self.do.clicked.connect(self._give)
        cancel.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self.do)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.4))
        column.addWidget(self.text)
        column.addLayout(buttons)

    def ask(self, question: str, words: str) -> None:
        """Show the question; `words` are those of the button that goes on."""
        self.text.set_value(None)
        self.text.show_error("")
        self.text.text.setPlaceholderText(question)
        self.text.text.setAccessibleName(question)
        self.do.setText(f"{words} for this reason")
        self.show()
        self.text.text.setFocus()

    @Slot()
    def _give(self) -> None:
        reason = self.text.value()
        if reason is None:
            self.text.show_error("The reason is missing. Write a few words.")
            self.text.text.setFocus()
            return
        self.hide()
        self.given.emit(reason)
