"""Long work on a thread of its own: started from the window, reported to the window's thread, stopped from there.

Knows nothing about what the work is. Everything a job says arrives queued on the window's thread, so that callers touch
widgets freely in `done` and `failed`.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from atmp_desktop.errors import Cancelled
from atmp_desktop.services.progress import Progress

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: Any = None
    error: BaseException | None = None


class Job(QObject):
    """One piece of work under way.

    Attributes:
        words: what is being done, for people ("Writing the contact sheet").
        seconds: how long it has been running.
        is_waited_for: whether somebody waits for its outcome, and is asked before it is stopped.

    Signals:
        started: it runs.
        progressed: words, done, total (None when not known); at most ten times a second.
        finished: it is over, after `done` or `failed` was called, or neither when it was stopped.
    """

    started = Signal()
    progressed = Signal(str, int, object)
    finished = Signal()
    _reported = Signal(str, int, object)
    _ended = Signal()

    def __init__(
        self,
        words: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        is_waited_for: bool,
    ) -> None:
        super().__init__()
        self.words = words
        self.is_waited_for = is_waited_for
        self._done = done
        self._failed = failed
        self._work = work
        self._stop = threading.Event()
        self._outcome: _Outcome | None = None
        self._is_settled = False
        self._started_at = time.monotonic()
        self._thread = threading.Thread(target=self._run, name=words, daemon=True)
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._started_at

    @property
    def is_stopping(self) -> bool:
        """Whether the user asked it to stop."""
        return self._stop.is_set()

    @property
    def is_over(self) -> bool:
        """Whether its outcome has been delivered."""
        return self._is_settled

    def stop(self) -> None:
        """Ask it to stop at its next step; it may still finish first."""
        self._stop.set()

    def start(self) -> None:
        self._started_at = time.monotonic()
        self._thread.start()
        self.started.emit()

    def wait(self, seconds: float) -> bool:
        """Wait for the work itself, deliver its outcome, and say whether it is over."""
        self._thread.join(max(0.0, seconds))
        if not self._thread.is_alive():
            self._settle()
        return self._is_settled

    def _run(self) -> None:
        """On the worker's thread: no error may be lost here, so every kind is carried to the window's thread."""
        try:
            outcome = _Outcome(result=self._work(Progress(self._reported.emit, self._stop.is_set)))
        except BaseException as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            outcome = _Outcome(error=error)
        self._outcome = outcome
        self._ended.emit()

    @Slot(str, int, object)
    def _pass_on(self, words: str, done: int, total: int | None) -> None:
        if not self._is_settled:
            self.progressed.emit(words, done, total)

    @Slot()
    def _settle(self) -> None:
        if self._is_settled or self._outcome is None:
            return
        # The thread has said its last word; joining it means that nothing of this object is dropped over there.
        self._thread.join()
        self._is_settled = True
        outcome, done, failed = self._outcome, self._done, self._failed
        del self._work, self._done, self._failed
        self._outcome = None
        try:
            if outcome.error is None:
                done(outcome.result)
            elif not isinstance(outcome.error, Cancelled):
                failed(outcome.error)
        finally:
            self.finished.emit()


class Jobs(QObject):
    """The jobs of one window.

    Signals:
        job_started: a job (not a quiet one) began.
    """

    job_started = Signal(Job)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that are not over, oldest first."""
        return tuple(self._running)

    def start(
        self,
        words: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        quiet: bool = False,
        waited_for: bool = True,
    ) -> Job:
        """Run `work` on a thread of its own; call from the window's thread.

        `done(result)` or `failed(error)`, its traceback with it, is called later on the window's thread; neither when the
        job was stopped. A `quiet` job (loading a list) is not shown in the status bar; one that is not `waited_for` (a backup
        nobody asked for) is shown, and leaving stops both unasked.
        """
        job = Job(words, work, done, failed, waited_for and not quiet)
        self._running.append(job)
        job.finished.connect(self._forget)
        job.start()
        if not quiet:
            self.job_started.emit(job)
        return job

    def stop_all(self) -> None:
        """Ask every job to stop."""
        for job in self._running:
            job.stop()

    def wait_all(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for all jobs and deliver what they gave; whether all are over. For leaving."""
        end = time.monotonic() + timeout
        outcomes = [job.wait(end - time.monotonic()) for job in self.running]
        return all(outcomes)

    @Slot()
    def _forget(self) -> None:
        self._running = [job for job in self._running if not job.is_over]
