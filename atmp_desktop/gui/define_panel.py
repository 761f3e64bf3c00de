"""What is asked about a custom field: its label, what it holds, where it stands. Knows neither store nor page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from atmp_desktop.errors import FieldError
from atmp_desktop.gui import theme
from atmp_desktop.gui.notices import announce
from atmp_desktop.records.custom_field import KINDS
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Choice, Kind, Link
from atmp_desktop.records.vocabulary import PLAIN_KINDS
from atmp_desktop.translation import tr

WORDED = ("text", "long_text")
"""The kinds whose words may find the record."""


@dataclass(frozen=True)
class Draft:
    """A custom field as it is being described.

    Attributes:
        values: CustomField's values by name, without its type.
        choices: what can be chosen, where it is a new choice.
    """

    values: dict[str, Any] = field(default_factory=dict)
    choices: tuple[str, ...] = ()

    def kind(self) -> Kind:
        """How its values would behave."""
        code = self.values["kind"]
        if code == "choice":
            return Choice(options={words: words for words in self.choices})
        return Link(target=self.values["target"]) if code == "link" else PLAIN_KINDS[code]

    def field(self) -> Field:
        """The field as a form would have it."""
        return Field("own.", self.values["label"] or "…", self.kind(), section=self.values["section"] or "",
                     help=self.values["help"] or "")  # fmt: skip


class DefinePanel(QWidget):
    """The questions, for a new field or one that is there.

    Signals:
        changed: something else stands in it.
        wanted: the field should be added, or changed.
        closed: it should not.
    """

    changed = Signal()
    wanted = Signal()
    closed = Signal()

    def __init__(self, targets: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`targets` are the types a link may lead to: name and words."""
        super().__init__(parent)
        self.title = QLabel()
        theme.set_kind(self.title, "section")
        self.label, self.help = QLineEdit(), QLineEdit()
        self.label.setMaxLength(60)
        self.help.setMaxLength(200)
        self.help.setPlaceholderText(tr("A sentence shown below it"))
        self.kind, self.target, self.section = QComboBox(), QComboBox(), QComboBox()
        for code, words in KINDS.items():
            self.kind.addItem(words, code)
        for name, words in targets:
            self.target.addItem(words, name)
        self.section.setEditable(True)
        typed = QLineEdit()
        self.section.setLineEdit(typed)
        typed.setMaxLength(60)
        typed.setPlaceholderText(tr("None: below the first fields"))
        typed.setAccessibleName(tr("Section"))
        self.choices = QPlainTextEdit()
        self.choices.setPlaceholderText(tr("One a line"))
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(theme.em(self, 6))
        self.search = QCheckBox(tr("Its words find the record"))
        self.error = QLabel()
        theme.set_kind(self.error, "error")
        self.error.setWordWrap(True)
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.add, self.cancel = QPushButton(tr("Add")), QPushButton(tr("Cancel"))
        theme.set_kind(self.add, "primary")
        theme.set_kind(self.cancel, "quiet")
        self._lay_out()
        for line in (self.label, self.help, typed):
            line.textChanged.connect(self._tell)
            line.installEventFilter(self)
        for box in (self.kind, self.target):
            box.currentIndexChanged.connect(self._tell)
        self.choices.textChanged.connect(self._tell)
        self.add.clicked.connect(self.wanted)
        self.cancel.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        self._grid = grid = QFormLayout()
        grid.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        grid.setHorizontalSpacing(theme.em(self, 0.9))
        grid.setVerticalSpacing(theme.em(self, 0.45))
        grid.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Label *"), self.label),
            (tr("What it holds"), self.kind),
            (tr("Choices"), self.choices),
            (tr("Links to"), self.target),
            (tr("Section"), self.section),
            (tr("Help"), self.help),
        )
        for words, widget in rows:
            label = QLabel(words)
            theme.set_kind(label, "muted")
            label.setBuddy(widget)
            widget.setAccessibleName(words.removesuffix(" *"))
            widget.setMinimumHeight(max(theme.LEAST_TARGET, theme.em(self, 1.95)))
            widget.setMaximumWidth(theme.em(self, 34))
            grid.addRow(label, widget)
        grid.addRow("", self.search)
        buttons = QHBoxLayout()
        for button in (self.add, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.em(self, 0.8), 0)
        column.setSpacing(theme.em(self, 0.6))
        column.addWidget(self.title)
        column.addLayout(grid)
        column.addWidget(self.error)
        column.addLayout(buttons)
        column.addStretch(1)

    def ask(self, title: str, sections: Sequence[str], known: Draft | None = None) -> None:
        """Begin: a new field, or one that is `known`, of which the kind stays what it is. `sections` are those there are."""
        values = known.values if known is not None else {}
        self.blockSignals(True)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.section.clear()
        self.section.addItems(["", *sections])
        self.label.setText(values.get("label") or "")
        self.kind.setCurrentIndex(max(self.kind.findData(values.get("kind")), 0))
        self.kind.setEnabled(known is None)
        self.target.setCurrentIndex(max(self.target.findData(values.get("target")), 0))
        self.target.setEnabled(known is None)
        self.section.setCurrentText(values.get("section") or "")
        self.help.setText(values.get("help") or "")
        self.search.setChecked(bool(values.get("search")))
        self.choices.setPlainText("\n".join(known.choices) if known is not None else "")
        self.choices.setReadOnly(known is not None)
        self.add.setText(tr("Add") if known is None else tr("Save"))
        self.blockSignals(False)
        self._tell()
        self.label.setFocus()
        self.label.selectAll()

    def draft(self) -> Draft:
        """What stands in it."""
        kind = self.kind.currentData()
        lines = [" ".join(line.split()) for line in self.choices.toPlainText().splitlines()]
        return Draft(
            {
                "label": " ".join(self.label.text().split()),
                "kind": kind,
                "target": self.target.currentData() if kind == "link" else None,
                "section": " ".join(self.section.currentText().split()) or None,
                "help": " ".join(self.help.text().split()) or None,
                "search": self.search.isChecked() and kind in WORDED,
            },
            tuple(dict.fromkeys(filter(None, lines))) if kind == "choice" else (),
        )

    def show_errors(self, errors: Sequence[FieldError]) -> None:
        """Say what is not right, and put the keyboard where the first of it is."""
        sentence = " ".join(str(error) for error in errors)
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        places: dict[str, Callable[[], object]] = {
            "label": self.label.setFocus, "section": self.section.setFocus, "target": self.target.setFocus
        }  # fmt: skip
        if errors:
            places.get(errors[0].field, self.label.setFocus)()
            announce(self.label, sentence, at_once=True)

    @Slot()
    def _tell(self) -> None:
        kind = self.kind.currentData()
        self._grid.setRowVisible(self.choices, kind == "choice")
        self._grid.setRowVisible(self.target, kind == "link")
        self.search.setVisible(kind in WORDED)
        self.error.hide()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enters:
            self.wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
