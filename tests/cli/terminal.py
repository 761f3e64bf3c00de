"""A terminal for tests: runs command lines in this process, with a fixed clock, and keeps what they print."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from atmp_desktop.app import Window
from atmp_desktop.cli import run
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.reports import AskedReport
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store

TEMPORARY = "is for temporary files"
NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)


@dataclass
class PaperWindow:
    """Stands in for the window, which is not the command line's: writes down what it was asked."""

    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def open(self, path: Path | None) -> int:
        self.asked.append(("open", path))
        return 0

    def screenshots(self, folder: Path, theme: str, scale: float) -> list[Path]:
        self.asked.append(("screenshots", folder, theme, scale))
        return [folder / "people.png"]

    def list_pdf(self, store: Store, listing: Listing, to: Path, *, secretariat: bool, progress: Progress) -> Exported:
        """As the program does it: what comes of it is a file."""
        return Window().list_pdf(store, listing, to, secretariat=secretariat, progress=progress)

    def report_pdf(
        self, store: Store, asked: AskedReport, to: Path, *, secretariat: bool, progress: Progress
    ) -> Exported:
        """As the program does it: what comes of it is a file."""
        return Window().report_pdf(store, asked, to, secretariat=secretariat, progress=progress)

    def demo(self, to: Path) -> int:
        self.asked.append(("demo", to))
        return 0


@dataclass(frozen=True)
class Answer:
    """What a command line came to."""

    code: int
    out: str
    err: str
    was_warned: bool = False

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Runs command lines: `terminal("list", file, "person")`."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self.window = PaperWindow()
        self.clock: Callable[[], datetime] = lambda: NOW
        self._captured = captured

    def __call__(self, *words: str | Path) -> Answer:
        """Whatever it comes to."""
        self._captured.readouterr()
        code = run([str(word) for word in words], self.window, clock=self.clock, who="JG")
        out, err = self._captured.readouterr()
        assert "Traceback" not in out + err
        # Tests keep their registers among temporary files, which "new" rightly warns about every time.
        rest = "".join(line for line in err.splitlines(True) if TEMPORARY not in line)
        return Answer(code, out, rest, was_warned=rest != err)

    def says(self, *words: str | Path) -> str:
        """What is printed by a command line that goes well."""
        answer = self(*words)
        assert (answer.code, answer.err) == (0, ""), answer.err
        return answer.out

    def json(self, *words: str | Path) -> Any:
        """The JSON value of a command line that goes well."""
        return json.loads(self.says(*words, "--json"))

    def refuses(self, *words: str | Path, code: int = 1) -> str:
        """The sentence of a command line that is refused, having printed nothing else."""
        answer = self(*words)
        assert (answer.code, answer.out) == (code, ""), answer
        assert answer.err.strip()
        return answer.err

    def adds(self, file: Path, type: str, *values: str) -> str:
        """The id of a record that was added."""
        return self.says("add", file, type, *values).split()[0]
