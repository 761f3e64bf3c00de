"""Shows, for each field two people changed, both values and the one before, and asks which to keep.

Knows values in words, not how they are saved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Literal
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.errors import Clash, Conflict
from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.saving import NewRecord
from atmp_desktop.records.fields import Field
from atmp_desktop.translation import tr

Keep = Literal["mine", "theirs"]


class ConflictPanel(QFrame):
    """A conflict in the page. Hidden while there is none; what was typed stays in the form behind it.

    Signals:
        decided: every field has been decided; {field: "mine" or "theirs"}.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("tone", "warning")
        self.clashes: Sequence[Clash] = ()
        self._chosen: dict[str, Keep] = {}
        self.buttons: dict[tuple[str, Keep], QPushButton] = {}
        self._sentence = QLabel()
        self._sentence.setProperty("kind", "sentence")
        self._advice = QLabel()
        for label in (self._sentence, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(theme.em(self, 0.9))
        words = QVBoxLayout()
        words.setSpacing(theme.em(self, 0.35))
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        words.addSpacing(theme.em(self, 0.3))
        words.addLayout(self._fields)
        row = QHBoxLayout(self)
        space = theme.em(self, 0.8)
        row.setContentsMargins(theme.em(self, 0.9), space, space, space)
        row.setSpacing(theme.em(self, 0.7))
        row.addWidget(IconLabel("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._blocks: list[QWidget] = []
        self.hide()

    def show_conflict(self, fields: Mapping[str, Field], conflict: Conflict, words: Mapping[UUID, str]) -> None:
        """Ask about a conflict in a record with these fields; `words` has the names of the records that links lead to."""
        self.clear()
        self.clashes = conflict.clashes
        self._sentence.setText(conflict.message)
        self._advice.setText(conflict.advice)
        self.setAccessibleName(conflict.message)
        self.setAccessibleDescription(conflict.advice)
        for clash in conflict.clashes:
            shown = partial(_shown, fields[clash.field], words)
            self._add(clash.label, self._block(clash, shown(clash.yours), shown(clash.theirs), shown(clash.original)))
        if len(conflict.clashes) > 1:
            self._add("", self._all_at_once())
        self.show()
        announce(self, str(conflict), at_once=True)

    def clear(self) -> None:
        """There is no conflict any more."""
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        self._blocks.clear()
        self.buttons.clear()
        self._chosen.clear()
        self.clashes = ()
        self.hide()

    def _add(self, label: str, block: QWidget) -> None:
        block.setAccessibleName(label)
        self._fields.addWidget(block)
        self._blocks.append(block)

    def _block(self, clash: Clash, yours: str, theirs: str, original: str) -> QWidget:
        block, lines = QWidget(), QGridLayout()
        lines.setHorizontalSpacing(theme.em(self, 0.8))
        lines.setVerticalSpacing(theme.em(self, 0.3))
        lines.setColumnStretch(1, 1)
        heading = QLabel(clash.label)
        heading.setProperty("kind", "section")
        for row, (label, words) in enumerate(((tr("Yours"), yours), (tr("Theirs"), theirs), (tr("Before"), original))):
            name = QLabel(label)
            name.setProperty("kind", "muted")
            value = QLabel(words or tr("(empty)"))
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(value, row, 1)
        verbs = FlowRow(theme.em(self, 0.45))
        ways: tuple[tuple[Keep, str], ...] = (("mine", tr("Keep mine")), ("theirs", tr("Take theirs")))
        for keep, verb in ways:
            button = QPushButton(verb)
            button.setCheckable(True)
            button.setAccessibleName(f"{clash.label}: {verb}")
            button.clicked.connect(partial(self._choose, {clash.field: keep}))
            verbs.add(button)
            self.buttons[clash.field, keep] = button
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.3))
        column.addWidget(heading)
        column.addLayout(lines)
        column.addSpacing(theme.em(self, 0.2))
        column.addWidget(verbs)
        return block

    def _all_at_once(self) -> QWidget:
        row = FlowRow(theme.em(self, 0.45))
        ways: tuple[tuple[Keep, str], ...] = (("mine", tr("Keep all of mine")), ("theirs", tr("Take all of theirs")))
        for keep, words in ways:
            button = QPushButton(words)
            button.clicked.connect(partial(self._choose, {clash.field: keep for clash in self.clashes}))
            row.add(button)
        return row

    def _choose(self, choices: Mapping[str, Keep], _checked: bool = False) -> None:
        self._chosen.update(choices)
        for (field, keep), button in self.buttons.items():
            button.setChecked(self._chosen.get(field) == keep)
        if len(self._chosen) == len(self.clashes):
            self.decided.emit(dict(self._chosen))


def _shown(field: Field, words: Mapping[UUID, str], value: Any) -> str:
    if isinstance(value, UUID):
        return words.get(value, "?")
    if isinstance(value, NewRecord):
        return value.name
    return field.kind.show(value)
