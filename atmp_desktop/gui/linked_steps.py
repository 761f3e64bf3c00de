"""The row of buttons below a linked list: what can be done with the row that is marked in it.

Knows words and what they do, no record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from atmp_desktop.gui import theme


class LinkedSteps(QWidget):
    """The buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.em(self, 0.3))
        self.hide()

    def show_doings(self, doings: Iterable[tuple[str, Any]]) -> None:
        """Have a button for each: its words, and the function it calls."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, run in doings:
            button = QPushButton(words)
            theme.set_kind(button, "quiet")
            button.clicked.connect(run)
            self._row.addWidget(button)
        self._row.addStretch(1)
