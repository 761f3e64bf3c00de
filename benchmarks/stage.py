"""A window to measure in: does something, waits until it is painted, and watches how long the window's thread is blocked."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from atmp_desktop.gui.theme import apply_theme

ANSWER = 4
"""Milliseconds between two answers of the timer that shows whether the window's thread is blocked."""

PATIENCE = 300_000
"""Milliseconds after which something that was never painted is an error."""

WIDTH, HEIGHT = 1280, 800


def application() -> QApplication:
    """The one application of this process, looking as the program does."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    qInstallMessageHandler(_tell)
    made = QApplication(["benchmarks"])
    apply_theme(made, "light")
    return made


def _tell(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    # The platform without a screen says so of every window that is made.
    if message and not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


@dataclass(frozen=True)
class Took:
    """What something in the window took.

    Attributes:
        seconds: until it was painted.
        blocked: the longest that the window's thread did not answer a timer meanwhile and for a moment after, in seconds.
        complete: until all of it was there, in seconds.
    """

    seconds: float
    blocked: float
    complete: float


def act(
    do: Callable[[], QWidget],
    is_done: Callable[[], bool],
    after: int = 0,
    is_complete: Callable[[], bool] | None = None,
) -> Took:
    """Do something in the window's event loop and wait until the widget it returns is painted while `is_done` holds, and
    `is_complete` if given; then watch for so many milliseconds `after` it. Raises TimeoutError where that never happens."""
    return _Act(do, is_done, after, is_complete or is_done).run()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window do what it has to until something is so. Raises TimeoutError where that never happens."""
    end = time.monotonic() + PATIENCE / 1000
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("What was to be waited for never came.")
        settle(20)


def settle(milliseconds: int) -> None:
    """Let the window do what it has to for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Act(QObject):
    def __init__(
        self, do: Callable[[], QWidget], is_done: Callable[[], bool], after: int, is_complete: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._is_complete = is_complete
        self._complete: float | None = None
        self._do = do
        self._is_done = is_done
        self._after = after
        self._loop = QEventLoop()
        self._probe = QTimer(self)
        self._probe.setTimerType(Qt.TimerType.PreciseTimer)
        self._probe.setInterval(ANSWER)
        self._probe.timeout.connect(self._answer)
        self._answered = 0.0
        self._blocked = 0.0
        self._start = 0.0
        self._seconds: float | None = None
        self._watched: QWidget | None = None

    def run(self) -> Took:
        QTimer.singleShot(0, self, self._begin)
        QTimer.singleShot(PATIENCE, self, self._loop.quit)
        self._loop.exec()
        self._probe.stop()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        if self._seconds is None or self._complete is None:
            raise TimeoutError("What was to be measured was never painted.")
        return Took(self._seconds, self._blocked, self._complete)

    def _begin(self) -> None:
        self._answered = self._start = time.perf_counter()
        self._probe.start()
        self._watched = self._do()
        self._watched.installEventFilter(self)

    def _answer(self) -> None:
        moment = time.perf_counter()
        self._blocked = max(self._blocked, moment - self._answered - ANSWER / 1000)
        self._answered = moment
        if self._seconds is not None and self._complete is None and self._is_complete():
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._seconds is None:
            # The event is painted after this; the next turn of the loop comes after that.
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        if self._seconds is None and self._is_done():
            self._seconds = time.perf_counter() - self._start
            if self._is_complete():
                self._end()

    def _end(self) -> None:
        self._complete = time.perf_counter() - self._start
        QTimer.singleShot(self._after + ANSWER * 2, self, self._loop.quit)
