"""A box at the top of a thread or of the news of an action: what is typed is added at once with Ctrl+Enter, or a button.

Knows words, not where they go. What was typed of each record stays until it is added, whatever is on the page meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.text_edits import LongTextEdit
from atmp_desktop.records.kinds import LongText
from atmp_desktop.translation import tr


class NoteBox(QWidget):
    """The box. Where it is of one line, Enter adds.

    Attributes:
        words: the field.
        kind: which kind of note it is, where there is a choice.
        add_button: adds it.

    Signals:
        wanted: the words are to be added; for which record, the number of the kind, and the words.
    """

    wanted = Signal(object, int, str)

    def __init__(
        self, name: str, kinds: Sequence[str] = (), *, one_line: bool = False, parent: QWidget | None = None
    ) -> None:
        """`name` says what is to be typed; `kinds` are those to choose from, if any."""
        super().__init__(parent)
        self._of: UUID | None = None
        self._drafts: dict[UUID, tuple[int, str]] = {}
        self._adding: set[tuple[UUID, str]] = set()
        self._one_line = one_line
        self.words = LongTextEdit(LongText(), one_line=one_line)
        self.words.text.setPlaceholderText(name)
        self.words.text.setAccessibleName(name)
        self.words.changed.connect(self._offer)
        self.kind = QComboBox()
        self.kind.addItems(list(kinds))
        if len(kinds) < 2:
            self.kind.hide()
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kind.setAccessibleName(tr("Kind of note"))
        label = QLabel(tr("Kind of note"))
        label.setBuddy(self.kind)
        label.hide()
        self.add_button = QPushButton(tr("Add"))
        self.add_button.setToolTip(tr("Add (Enter)") if one_line else tr("Add (Ctrl+Enter)"))
        self.add_button.setAccessibleName(tr("Add what was typed"))
        self.add_button.clicked.connect(self.add)
        self.error = QLabel()
        self.error.setProperty("kind", "error")
        self.error.setWordWrap(True)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.35))
        row = QHBoxLayout()
        row.setSpacing(theme.em(self, 0.4))
        if one_line:
            row.addWidget(self.words, 1)
            row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            column.addWidget(self.words)
            row.addWidget(label)
            row.addWidget(self.kind)
            row.addStretch(1)
            row.addWidget(self.add_button)
        column.addLayout(row)
        column.addWidget(self.error)
        self._offer()

    def turn_to(self, record: UUID | None, can_write: bool) -> None:
        """The box is for another record now, or for none; what was begun for it stands there again."""
        if record != self._of:
            self._keep()
            self._of = record
            kind, words = self._drafts.pop(record, (0, "")) if record is not None else (0, "")
            self.kind.setCurrentIndex(kind)
            self.words.set_value(words)
            self.error.hide()
        if record is not None:
            self.setVisible(can_write)
        self._offer()

    def _keep(self) -> None:
        typed = self.words.text.toPlainText()
        if self._of is not None:
            self._drafts.pop(self._of, None)
            if typed.strip():
                self._drafts[self._of] = (self.kind.currentIndex(), typed)

    @Slot()
    def _offer(self) -> None:
        typed = self.words.text.toPlainText()
        is_on_its_way = self._of is not None and (self._of, typed) in self._adding
        self.add_button.setEnabled(bool(typed.strip()) and not is_on_its_way)

    @Slot()
    def add(self) -> None:
        """Hand over what was typed; the box stays as it is until that is saved."""
        typed = self.words.text.toPlainText()
        if self._of is not None and typed.strip():
            self._hand_over(self._of, self.kind.currentIndex(), typed)
            self._offer()

    def _hand_over(self, record: UUID, kind: int, typed: str) -> None:
        """What is on its way already is not handed over again."""
        if (record, typed) not in self._adding:
            self._adding.add((record, typed))
            self.wanted.emit(record, kind, typed)

    def leave(self) -> None:
        """Hand over everything that was typed, for whichever record."""
        self._keep()
        for record, (kind, typed) in list(self._drafts.items()):
            self._hand_over(record, kind, typed)

    def is_empty(self) -> bool:
        """Whether nothing stands in it, for any record."""
        self._keep()
        return not self._drafts

    def added(self, record: UUID, typed: str) -> None:
        """What was typed for a record is saved; what was typed on since stays."""
        self._adding.discard((record, typed))
        if self._drafts.get(record, (0, ""))[1] == typed:
            del self._drafts[record]
        if record != self._of:
            return
        self.error.hide()
        if self.words.text.toPlainText() == typed:
            self.words.set_value("")
        self._offer()

    def refused(self, record: UUID, typed: str, error: BaseException) -> None:
        """It could not be saved; it still stands there, with the reason. Raises what is no AtmpError."""
        self._adding.discard((record, typed))
        is_told = isinstance(error, AtmpError)
        if record == self._of:
            self.error.setText(str(error) if is_told else tr("It could not be added. What you typed is still here."))
            self.error.show()
            self._offer()
        if not is_told:
            raise error

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and self.words.text.hasFocus() and (with_ctrl or self._one_line):
            self.add()
        else:
            super().keyPressEvent(event)
