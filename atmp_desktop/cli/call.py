"""What a command is given: its arguments, the clock, whose work it is, and the doors to the window."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from atmp_desktop.errors import AtmpError

if TYPE_CHECKING:
    from atmp_desktop.services.handing_out import Exported
    from atmp_desktop.services.progress import Progress
    from atmp_desktop.store.questions.reports import AskedReport
    from atmp_desktop.store.rows import Listing
    from atmp_desktop.store.store import Store


class Window(Protocol):
    """What only the windowed part of the program can do; app.py has it."""

    def open(self, path: Path | None) -> int:
        """Open the window on a register, or on the last one; returns the exit code when it is closed."""
        ...

    def screenshots(self, folder: Path, theme: str, scale: float) -> list[Path]:
        """Pictures of every screen of a temporary training register; returns the files."""
        ...

    def list_pdf(self, store: Store, listing: Listing, to: Path, *, secretariat: bool, progress: Progress) -> Exported:
        """A list as it is printed, in a PDF."""
        ...

    def report_pdf(
        self, store: Store, asked: AskedReport, to: Path, *, secretariat: bool, progress: Progress
    ) -> Exported:
        """A report as it is printed, in a PDF."""
        ...

    def demo(self, to: Path) -> int:
        """A starter register, its contact sheet and pictures of every screen in a folder; returns the exit code."""
        ...


class UsageError(AtmpError):
    """The command line itself is not right; it exits 2."""


@dataclass(frozen=True)
class Call:
    """One call of a command.

    Attributes:
        command: its words, such as "list" or "export contact-sheet".
        options: its arguments by name.
        window: what only the windowed part can do.
        clock: tells the moment.
        who: whose changes these are.
    """

    command: str
    options: Namespace
    window: Window
    clock: Callable[[], datetime]
    who: str

    @property
    def json(self) -> bool:
        """Whether standard output is to be one JSON value."""
        return bool(self.options.json)

    @property
    def file(self) -> Path:
        """The register the command is about."""
        return Path(self.options.file)

    def day(self, today: date) -> date:
        """The day asked for with --as-at, or today. Raises UsageError when it is none."""
        from atmp_desktop.days.dates import parse_date

        if self.options.as_at is None:
            return today
        try:
            return parse_date(self.options.as_at, today)
        except ValueError as error:
            raise UsageError(f"--as-at: {error}") from None
