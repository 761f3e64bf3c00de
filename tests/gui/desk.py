"""A desk with the program on it, as an officer has it: the real window, a real register, prepared answers."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.program import Program
from atmp_desktop.gui.today_page import TodayPage
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.settings import Settings
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.scripted_ask import ScriptedAsk

WAIT = 8000


def now() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Desk:
    """A program with its window, as an officer has it."""

    def __init__(self, qtbot: QtBot, settings: Settings, data: Path, *answers: bool | str | Path | None) -> None:
        self.qtbot = qtbot
        self.ask = ScriptedAsk(*answers)
        self.settings = settings
        self.window = MainWindow(settings, Jobs(), self.ask)
        self.warnings: list[str] = []
        self.program = Program(self.window, settings, data, now, lambda path: self.warnings)
        self.window.resize(1200, 700)
        self.window.show()
        # Closed in the middle of a backup or a save, it would leave threads and the store behind.
        qtbot.addWidget(self.window, before_close_func=lambda _: self.settle())

    def open(self, path: Path) -> None:
        assert self.program.open(path)
        self.settle()

    @property
    def work(self):  # type: ignore[no-untyped-def] # named by its module alone
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def store(self) -> Store:
        assert self.program.store is not None
        return self.program.store

    def settle(self) -> None:
        self.qtbot.wait(30)
        self.qtbot.waitUntil(
            lambda: (
                not self.window.jobs.running
                and not self._is_looking()
                and (self.window.workspace is None or not self.window.workspace.saver.pending())
            ),
            timeout=WAIT,
        )
        self.qtbot.wait(20)

    def _is_looking(self) -> bool:
        """Whether the page of today reads what is on it, which is no job."""
        shown = self.window.centre.currentWidget() if self.window.workspace is not None else None
        return isinstance(shown, TodayPage) and (shown.is_asking or shown.today is None)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT)

    def id_of(self, record_type: type, words: str) -> UUID:
        with self.store.read() as session:
            listing = Listing(record_type, self.store.today(), ("name",), vocabulary=SHIPPED)
            for rows in listing.rows(session.connection()):
                for row in rows:
                    if row.shown[0] == words:
                        return row.id
        raise AssertionError(f"There is no {words}.")

    def close(self) -> None:
        if isValid(self.window) and self.window.isVisible():
            self.window.close()
