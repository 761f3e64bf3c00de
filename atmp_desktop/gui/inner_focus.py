"""A widget that hands the keyboard to one inside it. With Qt's own focus proxy, Tab would skip whatever stands before that one.

Knows nothing of what is inside.
"""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class InnerFocus(QWidget):
    """Gives the keyboard on to one of the widgets in it when it is given it; Tab goes through all of them in order."""

    _inner: QWidget | None = None

    def hand_focus_to(self, inner: QWidget) -> None:
        """Say which widget inside is to have the keyboard."""
        self._inner = inner

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._inner is not None:
            self._inner.setFocus(event.reason())
