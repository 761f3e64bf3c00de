"""Asks by which value of a list another is to be replaced. Knows values of lists, not the store."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from atmp_desktop.gui import theme
from atmp_desktop.gui.inset import Inset
from atmp_desktop.services.lookups import Listed
from atmp_desktop.translation import tr


class ReplacePanel(Inset):
    """Asks by which value another is to be replaced.

    Signals:
        wanted: one was chosen; the code of the old value and of the new one.
        closed: nothing is to be replaced, or it was decided.
    """

    wanted = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.box = QComboBox()
        self.question.setBuddy(self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(16)
        self.go_on, self.cancel = QPushButton(tr("Replace")), QPushButton(tr("Cancel"))
        theme.set_kind(self.go_on, "primary")
        theme.set_kind(self.cancel, "quiet")
        self.go_on.clicked.connect(self._decide)
        self.cancel.clicked.connect(self.close_panel)
        space = theme.em(self, 0.9)
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.em(self, 0.6))
        column.addWidget(self.question)
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.hide()

    def ask(self, value: Listed, others: list[Listed]) -> None:
        """Ask by which of the others a value is to be replaced."""
        self._code = value.code
        records = tr("{n} record has it", "{n} records have it", value.uses)
        self.question.setText(
            tr(
                "Replace “{words}” by another value and retire it. {records}. One Undo takes it back.",
                words=value.words,
                records=records,
            )
        )
        self.box.clear()
        for each in others:
            self.box.addItem(each.words, each.code)
        self.box.setAccessibleName(tr("Replace “{words}” by", words=value.words))
        self.show()
        self.box.setFocus()

    @Slot()
    def _decide(self) -> None:
        code, by = self._code, self.box.currentData()
        self.close_panel()
        self.wanted.emit(code, by)

    @Slot()
    def close_panel(self) -> None:
        """Ask no more."""
        self.hide()
        self.closed.emit()
