"""Writes what people change, one after the other on a thread of its own, so that the window never waits for the disk.

Knows nothing about what is written. Everything it says arrives queued on the window's thread.
"""

from collections.abc import Callable
from concurrent import futures
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


@dataclass(frozen=True)
class _Waiting:
    outcome: futures.Future[Any]
    done: Callable[[Any], object] | None
    failed: Callable[[BaseException], object] | None


class Saver(QObject):
    """The one line of writes of a window.

    Signals:
        saving: a write was handed over; what it does, in words.
        saved: a write is on the disk; the moment.
        failed: a write failed; the error. Whoever handed it over is told next.
        righted: nothing that failed is wanted any longer: it was put right, or let go.
    """

    saving = Signal(str)
    saved = Signal(object)
    failed = Signal(object)
    righted = Signal()
    _ended = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` gives the moment by the clock of the register."""
        super().__init__(parent)
        self._now = now
        self._line = futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="saver")
        self._waiting: list[_Waiting] = []
        self._has_failed = False
        self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        words: str,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Have `work` done after everything handed over before; call from the window's thread.

        `done(result)` or `failed(error)` is called later on the window's thread, unless it is a method of a widget that
        has gone by then. `work` must hold no widget: it runs, and is let go of, on the other thread.
        """
        outcome = self._line.submit(work)
        self._waiting.append(_Waiting(outcome, done, failed))
        self.saving.emit(words)
        outcome.add_done_callback(lambda _: self._ended.emit())

    def pending(self) -> int:
        """How many writes are not on the disk yet, or not told of."""
        return len(self._waiting)

    @Slot()
    def let_go(self) -> None:
        """Nothing of what could not be written stands anywhere now; says so if the last write failed."""
        if self._has_failed and not self._waiting:
            self._has_failed = False
            self.righted.emit()

    def wait(self, milliseconds: int) -> bool:
        """Wait for everything handed over, tell the outcomes, and say whether nothing is left. For leaving."""
        end = monotonic() + milliseconds / 1000
        while self._waiting:
            outcome = self._waiting[0].outcome
            if futures.wait([outcome], max(0.0, end - monotonic())).not_done:
                return False
            self._settle()
        return True

    def close(self) -> None:
        """End the thread once everything handed over is written."""
        self._line.shutdown(wait=True)

    @Slot()
    def _settle(self) -> None:
        while self._waiting and self._waiting[0].outcome.done():
            waiting = self._waiting.pop(0)
            error = waiting.outcome.exception()
            self._has_failed = error is not None
            if error is None:
                self.saved.emit(self._now())
                if waiting.done is not None and is_alive(waiting.done):
                    waiting.done(waiting.outcome.result())
            else:
                # Said first: whoever handed it over may let go of it at once, and then nothing is unsaved.
                self.failed.emit(error)
                if waiting.failed is not None and is_alive(waiting.failed):
                    waiting.failed(error)


def is_alive(callback: Callable[..., object]) -> bool:
    """Whether the widget whose method this is, if it is one, still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
