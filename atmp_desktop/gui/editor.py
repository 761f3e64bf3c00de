"""What every editor of a value shares: a field, a sentence below it when its value is not right, and two signals.

Knows no kind of value and no record.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from atmp_desktop.gui import theme


class Editor(QWidget):
    """Edits one value. What was typed stays as typed, right or not.

    By itself it keeps a value that nobody sees; an editor of a kind places a field in it and overrides what has to do with
    that.

    Signals:
        changed: the user changed what stands in it.
        left: the user is done with it for now (left the field, pressed Enter, chose something).
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._error = QLabel()
        self._error.setProperty("kind", "error")
        self._error.setWordWrap(True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.25))
        self._column.addWidget(self._error)
        # Not a fixed height: a sentence that breaks into lines needs more than Qt's hint, which does not know the width.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def place(self, widget: QWidget) -> None:
        """Put the field above the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the field. Not by a focus proxy: Tab would stop at that too, in a place of its own."""
        if self.field() is self:
            super().setFocus(reason)
        else:
            self.field().setFocus(reason)

    def field(self) -> QWidget:
        """The widget that is typed into, which the label names."""
        return self

    def value(self) -> Any:
        """The value that stands in it. Raises ValueError with a sentence when what was typed is none."""
        return self._value

    def set_value(self, value: Any, words: str = "") -> None:
        """Show a value; `words` are the name of the record a link leads to. It is not a change by the user."""
        self._value = value

    def draft(self) -> Any:
        """What stands in it as it stands, right or not, for `set_draft` to bring back."""
        return self.value()

    def set_draft(self, draft: Any) -> None:
        """Bring back what `draft` gave."""
        self.set_value(draft)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, or let it again."""
        self.setEnabled(not read_only)

    def show_error(self, sentence: str) -> None:
        """Say below the field what is wrong with it; "" takes that away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        field = self.field()
        field.setProperty("invalid", bool(sentence))
        field.setAccessibleDescription(sentence)
        theme.restyle(field)

    def error(self) -> str:
        """What it says is wrong, or ""."""
        return self._error.text()
