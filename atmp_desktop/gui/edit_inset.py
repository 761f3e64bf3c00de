"""All fields of a record of a linked list, opened for editing below its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.translation import tr


class EditInset(Inset):
    """A heading, an editor, and Done.

    Signals:
        done: the user is done.
    """

    done = Signal()

    def __init__(self, name: str, editor: RecordEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        done = QPushButton(tr("Done"))
        done.clicked.connect(self.done)
        title = QLabel(name)
        title.setProperty("kind", "section")
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.9)
        column.setContentsMargins(side, side, side, side)
        column.addWidget(title)
        column.addWidget(editor)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
