"""The frame of what is asked in a page, not in a box above it: a question, what is asked for, a button and Cancel.

Knows no record; whoever derives from it says what is asked and does it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.enter_key import button_in_hand
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.tab_order import lead_through


class AskedInPlace(Inset):
    """A question with its answer. Enter does it, Esc puts it away.

    Attributes:
        go_button, cancel_button: what does it, and what puts it away.
        is_long: so much is asked that it may take nearly all of the page.

    Signals:
        closed: the user is done.
    """

    closed = Signal()
    is_long = False

    day: DateEdit

    def __init__(self, question: str, do: str, parent: QWidget | None = None) -> None:
        """`do` are the words of the button; who asks makes `day` and says what the button does."""
        super().__init__(parent)
        self.go_button = QPushButton(do)
        theme.set_kind(self.go_button, "primary")
        self.cancel_button = QPushButton("Cancel")
        theme.set_kind(self.cancel_button, "quiet")
        self.cancel_button.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        side = theme.em(self, 0.9)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.em(self, 0.6))
        self._column.addWidget(plain_label(question, "section"))
        self._column.addLayout(buttons)
        self.setAccessibleName(question)

    def place(self, *widgets: QWidget) -> None:
        """Put all that is asked for above the buttons; Tab comes to it in this order, then to the buttons."""
        for widget in widgets:
            self._column.insertWidget(self._column.count() - 1, widget)
        lead_through([*widgets, self.go_button, self.cancel_button])

    def focus_first(self) -> None:
        """Put the keyboard into the day, which is asked for first."""
        self.day.line.setFocus()
        self.day.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif is_enter:
            (button_in_hand(self) or self.go_button).click()
        else:
            super().keyPressEvent(event)


def plain_label(words: str, kind: str) -> QLabel:
    """Words as they are, on as many lines as they need."""
    label = QLabel(words)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
