"""Reads what a page shows, on a worker, again and again. Knows nothing of what is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.services.progress import Progress

T = TypeVar("T")


class PageReader(Generic[T]):
    """One reading at a time: what is asked for meanwhile is read once afterwards, the latest wish alone."""

    def __init__(
        self,
        jobs: Jobs,
        words: str,
        page: QWidget,
        have_read: Callable[[T], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """`words` name the job; `have_read` and `failed` are called on the window's thread while the page is there."""
        self._jobs = jobs
        self._words = words
        self._page = page
        self._have_read = have_read
        self._failed = failed
        self._is_reading = False
        self._next: Callable[[], T] | None = None

    def read(self, work: Callable[[], T]) -> None:
        """Have `work` done on a worker, now or after what is being read."""
        if self._is_reading:
            self._next = work
            return
        self._is_reading = True

        def do(progress: Progress) -> T:
            return work()

        self._jobs.start(self._words, do, self._done, self._fail, quiet=True)

    def _done(self, found: T) -> None:
        self._go_on()
        if isValid(self._page):
            self._have_read(found)

    def _fail(self, error: BaseException) -> None:
        self._go_on()
        if isValid(self._page):
            self._failed(error)

    def _go_on(self) -> None:
        self._is_reading = False
        work, self._next = self._next, None
        if work is not None and isValid(self._page):
            self.read(work)
