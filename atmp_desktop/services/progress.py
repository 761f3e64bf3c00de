"""How long work tells what it has done so far, and learns that it should stop. Knows neither windows nor threads."""

import time
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

from atmp_desktop.errors import Cancelled

T = TypeVar("T")

#: Called with words, how many are done, and of how many (None: not known).
Report = Callable[[str, int, int | None], None]

_LEAST_SECONDS = 0.1


class Progress:
    """Handed to every service that may take long; it says where it is by calling `step`.

    A service that nobody watches gets `Progress()`, which costs a comparison a step.
    """

    def __init__(
        self,
        report: Report | None = None,
        is_stopped: Callable[[], bool] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`report` hears at most ten times a second by `clock` (seconds); `is_stopped` is asked at every step."""
        self._report = report
        self._is_stopped = is_stopped
        self._clock = clock
        self._reported_at: float | None = None

    def step(self, words: str, done: int = 0, total: int | None = None) -> None:
        """Say that `done` of `total` things are done; raises Cancelled when the user asked to stop."""
        if self._is_stopped is not None and self._is_stopped():
            raise Cancelled
        if self._report is None:
            return
        now = self._clock()
        if self._reported_at is None or now - self._reported_at >= _LEAST_SECONDS:
            self._reported_at = now
            self._report(words, done, total)

    def each(self, things: Iterable[T], words: str, total: int | None = None) -> Iterator[T]:
        """Go through `things`, taking a step before each and one after the last; `total` is counted where it can be."""
        if total is None and isinstance(things, Sized):
            total = len(things)
        done = 0
        for thing in things:
            self.step(words, done, total)
            yield thing
            done += 1
        self.step(words, done, total)
