"""A window to measure in: does something, waits until it is painted, and watches how long the window's thread is blocked."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

PATIENCE, PATIENCE_SET_IN = 300.0, "ATMP_BENCHMARKS_PATIENCE"
"""Seconds after which something that never came is an error, and the variable of the environment (which the processes a
benchmark starts have too) that gives others."""

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


def patience() -> float:
    """Seconds after which something that never came is an error."""
    return float(os.environ.get(PATIENCE_SET_IN, PATIENCE))


def act(
    do: Callable[[], QWidget],
    is_done: Callable[[], bool],
    after: int = 0,
    is_complete: Callable[[], bool] | None = None,
    *,
    asks: bool = False,
) -> Took:
    """Do something in the window's event loop and wait until the widget it returns is painted while `is_done` holds, and
    `is_complete` if given; then watch for so many milliseconds `after` it. `asks` has the widget painted once more when
    `is_done` holds, for one that need not be painted on its own then. Raises TimeoutError where that never happens,
    and what any of the three raises."""
    return _Act(do, is_done, after, is_complete or is_done, asks).run()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window do what it has to until something is so. Raises TimeoutError where that never happens."""
    end = time.monotonic() + patience()
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"What was waited for did not come within {patience():,.0f} s.")
        settle(20)


def settle(milliseconds: int) -> None:
    """Let the window do what it has to for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Act(QObject):
    def __init__(
        self,
        do: Callable[[], QWidget],
        is_done: Callable[[], bool],
        after: int,
        is_complete: Callable[[], bool],
        asks: bool,
    ) -> None:
        super().__init__()
        self._asks = asks
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
        self._error: Exception | None = None

    def run(self) -> Took:
        QTimer.singleShot(0, self, self._begin)
        QTimer.singleShot(round(patience() * 1000), self, self._loop.quit)
        self._loop.exec()
        self._probe.stop()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        if self._error is not None:
            raise self._error
        if self._seconds is None or self._complete is None:
            what = "painted" if self._seconds is None else "complete"
            raise TimeoutError(f"What was to be measured was not {what} within {patience():,.0f} s.")
        return Took(self._seconds, self._blocked, self._complete)

    @contextmanager
    def _carrying(self) -> Iterator[None]:
        """Carry an error out of Qt's loop, which would only print it and go on."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - `run` raises it again
            self._error = self._error or error
            self._loop.quit()

    def _begin(self) -> None:
        self._answered = self._start = time.perf_counter()
        self._probe.start()
        with self._carrying():
            self._watched = self._do()
            self._watched.installEventFilter(self)

    def _answer(self) -> None:
        moment = time.perf_counter()
        self._blocked = max(self._blocked, moment - self._answered - ANSWER / 1000)
        self._answered = moment
        with self._carrying():
            if self._asks and self._seconds is None and self._watched is not None and self._is_done():
                self._watched.update()
            if self._seconds is not None and self._complete is None and self._is_complete():
                self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._seconds is None:
            # The event is painted after this; the next turn of the loop comes after that.
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        with self._carrying():
            if self._seconds is None and self._is_done():
                self._seconds = time.perf_counter() - self._start
                if self._is_complete():
                    self._end()

    def _end(self) -> None:
        self._complete = time.perf_counter() - self._start
        QTimer.singleShot(self._after + ANSWER * 2, self, self._loop.quit)
