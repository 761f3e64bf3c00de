"""Answers prepared beforehand in place of the person at the screen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.ask import Ask


class ScriptedAsk(Ask):
    """Gives the answers it was made with, in order, and fails the test when there is none left.

    Attributes:
        questions: what was asked, in order.
    """

    def __init__(self, *answers: bool | str | Path | None) -> None:
        super().__init__()
        self._answers = list(answers)
        self.questions: list[str] = []

    def _answer(self, question: str) -> bool | str | Path | None:
        self.questions.append(question)
        if not self._answers:
            raise AssertionError(f"Nobody prepared an answer to: {question}")
        return self._answers.pop(0)

    def confirm(self, parent: QWidget | None, question: str, detail: str, do: str, dangerous: bool = False) -> bool:
        return bool(self._answer(question))

    def choose(
        self, parent: QWidget | None, question: str, options: Sequence[tuple[str, str]], detail: str = ""
    ) -> str | None:
        answer = self._answer(question)
        if answer is None:
            return None
        assert answer in [code for code, _ in options], f"{answer!r} is not offered by: {question}"
        return str(answer)

    def save_file(self, parent: QWidget | None, title: str, suggested: Path, filter: str) -> Path | None:
        return self._path(title)

    def open_file(self, parent: QWidget | None, title: str, filter: str) -> Path | None:
        return self._path(title)

    def open_files(self, parent: QWidget | None, title: str, filter: str = "") -> list[Path]:
        """The answer is the paths, a line each."""
        answer = self._answer(title)
        return [Path(each) for each in str(answer).splitlines()] if answer is not None else []

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        return self._path(title)

    def _path(self, title: str) -> Path | None:
        answer = self._answer(title)
        return Path(str(answer)) if answer is not None else None
