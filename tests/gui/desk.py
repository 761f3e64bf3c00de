"""A desk with the program on it, as an officer has it: the real window, a real register, prepared answers."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, QTimerEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from atmp_desktop.gui.cell_shelf import CellShelf
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.program import Program
from atmp_desktop.gui.today_page import TodayPage
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.settings import Settings
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.scripted_ask import ScriptedAsk

WAIT = 8000

MOMENT = 60
"""So many milliseconds a page waits at most for more of the same before it goes on; what is longer, tests wait for."""


def now() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _is_moment(timer: QTimer) -> bool:
    """Whether a page waits a moment. That rows around those on show are read at leisure changes nothing one can see."""
    is_short = timer.isActive() and timer.isSingleShot() and timer.interval() <= MOMENT
    return is_short and not isinstance(timer.parent(), CellShelf)


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
        qtbot.addWidget(self.window, before_close_func=self._end)

    def _end(self, window: QWidget) -> None:
        """At the end of a test, which left it open: in the middle of a backup or a save threads and the store would be left
        behind; and nobody starts again, to see at once what was on show."""
        self.settle()
        self.program._keep_first_page = lambda held: None  # type: ignore[method-assign]

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
        """Wait until nothing more happens by itself: all is read, saved and painted, and no page waits a moment."""
        end, quiet = monotonic() + WAIT / 1000, 0
        while quiet < 3:
            self.qtbot.wait(1)
            quiet = 0 if self._is_at_work() or (quiet == 1 and self._is_reading()) else quiet + 1
            if quiet == 2 and self._let_moments_pass():
                quiet = 0
            assert monotonic() < end, "It does not come to rest."

    def _is_at_work(self) -> bool:
        saver = self.window.workspace.saver if self.window.workspace is not None else None
        return bool(self.window.jobs.running or self._is_looking() or (saver is not None and saver.pending()))

    def _is_reading(self) -> bool:
        """Whether a widget reads what it shows, which is no job either."""
        newest = [lane._newest for lane in self.window.findChildren(Lane)]
        return any(each is not None and not (each.is_over or each.overtaken) for each in newest)

    def _let_moments_pass(self) -> bool:
        """Let the moments pass at once that pages wait for more of the same; whether any did."""
        waiting = [each for each in self.window.findChildren(QTimer) if _is_moment(each)]
        for timer in waiting:
            if isValid(timer) and timer.isActive():
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        return bool(waiting)

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
