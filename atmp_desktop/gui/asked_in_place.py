"""The frame of what is asked in a page, not in a box above it: a question, what is asked for, a button and Cancel.

Knows no record; whoever derives from it says what is asked and does it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.enter_key import button_in_hand
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.saver import is_alive
from atmp_desktop.gui.tab_order import lead_through
from atmp_desktop.translation import tr

Say = Callable[[str, UUID | None], object]
"""Hears what was done, in words, and the operation it can be taken back by; None where there was nothing to do."""

Fail = Callable[[AtmpError], object]
"""Hears why it could not be done."""


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

    def __init__(self, question: str, do: str, say: Say, fail: Fail, parent: QWidget | None = None) -> None:
        """`do` are the words of the button; who asks makes `day`, and says what the button does. `say` hears what was done, whether
        the panel is still there or not, `fail` what went wrong once it was put away."""
        super().__init__(parent)
        self._say = say
        self._fail = fail
        self.go_button = QPushButton(do)
        theme.set_kind(self.go_button, "primary")
        self.cancel_button = QPushButton(tr("Cancel"))
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

    def is_begun(self) -> bool:
        """Whether so much was typed that nobody wants to lose it."""
        return False

    def hand_over(
        self,
        said: Callable[[Any], tuple[str, UUID | None]],
        start: Callable[[Callable[[Any], None], Callable[[BaseException], None]], object],
    ) -> None:
        """Have something done by `start`, given whom to call when it is done and when it failed. `said` makes of the
        result what is told; it must not need the panel, which may be gone when another record was turned to."""
        say, fail = self._say, self._fail

        def done(result: Any) -> None:
            if is_alive(say):
                say(*said(result))
            if isValid(self):
                self.closed.emit()

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            # Hidden is put away: it goes with the next turn of the event loop.
            if isValid(self) and not self.isHidden():
                self.offer_again()
                self.refuse(str(error))
            elif is_alive(fail):
                fail(error)

        # A button that is switched off would hand the keyboard on, out of the panel.
        self.setFocus()
        self.go_button.setEnabled(False)
        start(done, failed)

    @Slot()
    def offer_again(self) -> None:
        """It is no longer being done: it was refused, or stopped."""
        self.go_button.setEnabled(True)

    def refuse(self, words: str) -> None:
        """Say why it was not done; what was typed stays."""
        self.day.show_error(words)
        self.day.line.setFocus()

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
