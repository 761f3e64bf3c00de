"""Letters that are typed shortly after one another to get to a name. Knows time alone."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class TypedWord:
    """What was typed until now, as one word; it is over once nothing was typed for a moment."""

    def __init__(self) -> None:
        self._word = ""
        self._since = QElapsedTimer()

    @property
    def is_going_on(self) -> bool:
        """Whether what is typed now belongs to a word that was begun."""
        is_late = not self._since.isValid() or self._since.elapsed() > QApplication.keyboardInputInterval()
        return not is_late and bool(self._word.strip())

    def add(self, letters: str) -> str:
        """The word with these letters at its end; they begin a new one where the last is over."""
        self._word = self._word + letters if self.is_going_on else letters
        self._since.start()
        return self._word
