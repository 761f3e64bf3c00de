"""Reads for one widget on worker threads: what is asked for last goes first, and what it overtook is not begun.

Knows nothing of what is read. Answers arrive piece by piece, always on the window's thread.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from atmp_desktop.translation import tr

Work = Callable[[], Iterator[Any]]
"""A read: yields its answer in pieces. It is closed between two pieces when something newer was asked for."""


class Question:
    """One read that was asked for.

    Attributes:
        overtaken: something newer was asked for; the pieces still to come are not.
        is_over: it will yield nothing more.
    """

    def __init__(self, work: Work, heard: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.overtaken = False
        self.is_over = False
        self._work: Work | None = work
        self._heard = heard
        self._failed = failed
        self._pieces: deque[Any] = deque()
        self._error: Exception | None = None
        self._answered = threading.Event()

    def wait(self, seconds: float) -> bool:
        """Wait so long for the first piece, deliver what there is, and say whether there was anything.

        For the window's thread, where waiting a little saves painting twice.
        """
        answered = self._answered.wait(seconds)
        self.deliver()
        return answered

    def deliver(self) -> None:
        """Hand over the pieces that have arrived; on the window's thread."""
        while self._pieces:
            self._heard(self._pieces.popleft())
        if self._error is not None:
            error, self._error = self._error, None
            self._failed(error)

    def run(self, tell: Callable[[Question], None]) -> None:
        """On a worker's thread: no error may be lost here, so every kind is carried to the window's thread."""
        assert self._work is not None
        pieces = self._work()
        self._work = None
        try:
            for piece in pieces:
                self._pieces.append(piece)
                self._answered.set()
                tell(self)
                if self.overtaken:
                    break
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            self._error = error
        finally:
            # The generator holds the register open for reading until it is closed.
            pieces.close()  # type: ignore[attr-defined]
            self.is_over = True
            self._answered.set()
            tell(self)


class Lane(QObject):
    """Asks one widget's questions, at most `threads` at a time. A question that still waits when the next is asked is
    dropped."""

    _told = Signal(object)

    def __init__(self, threads: int, parent: QObject) -> None:
        super().__init__(parent)
        self._shared = _Shared(self._told.emit)
        self._most = threads
        self._threads: list[threading.Thread] = []
        self._newest: Question | None = None
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._shared.close)

    def ask(self, work: Work, heard: Callable[[Any], None], failed: Callable[[Exception], None]) -> Question:
        """Have `work` done on a worker; `heard(piece)` or `failed(error)` is called later, or by `Question.wait`."""
        if self._newest is not None:
            self._newest.overtaken = True
        self._newest = question = Question(work, heard, failed)
        if self._shared.put(question) and len(self._threads) < self._most:
            thread = threading.Thread(target=_work, args=(self._shared,), name=tr("reading a list"), daemon=True)
            self._threads.append(thread)
            thread.start()
        return question

    def close(self, seconds: float) -> bool:
        """Read nothing more; wait so long for what is being read, and say whether it is over."""
        if self._newest is not None:
            self._newest.overtaken = True
        self._shared.close()
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    @Slot(object)
    def _deliver(self, question: Question) -> None:
        question.deliver()


class _Shared:
    """What the lane and its threads share: the one question that waits, and the way back to the window."""

    def __init__(self, tell: Callable[[Question], None]) -> None:
        self._tell: Callable[[Question], None] | None = tell
        self._waiting: Question | None = None
        self._idle = 0
        self._changed = threading.Condition()

    def put(self, question: Question) -> bool:
        """Put a question in; says whether no thread was free for it."""
        with self._changed:
            if self._tell is not None:
                self._waiting = question
                self._changed.notify()
            return self._tell is not None and self._idle == 0

    def take(self) -> Question | None:
        """The next question, waited for; None when there will be none."""
        with self._changed:
            self._idle += 1
            while self._waiting is None and self._tell is not None:
                self._changed.wait()
            self._idle -= 1
            question, self._waiting = self._waiting, None
            return question if self._tell is not None else None

    def tell(self, question: Question) -> None:
        # Under the lock, so that nothing is said to a lane that is being taken down.
        with self._changed:
            if self._tell is not None:
                self._tell(question)

    def close(self) -> None:
        with self._changed:
            self._tell = None
            self._waiting = None
            self._changed.notify_all()


def _work(shared: _Shared) -> None:
    while (question := shared.take()) is not None:
        question.run(shared.tell)
        # What it holds on to may be a widget, which must not be kept, or dropped, here.
        del question
