"""Has a page read what it shows while it is in sight: as it comes into sight, and soon after the register has changed.

Knows nothing of what is read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.lane import Lane, Work


class KeptFresh(QObject):
    """Keeps what one page shows fresh; a page out of sight is left alone until it comes into sight."""

    def __init__(self, page: QWidget, events: StoreEvents, read: Callable[[], object], patience: int) -> None:
        """`read` has the page read anew, if it `is_time`; `patience` is how many milliseconds after a change of the register
        it is called."""
        super().__init__(page)
        self._page = page
        self._read = read
        self._is_stale = True
        self._lane = Lane(1, self)
        self._newest: object = None
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(patience)
        self._news.timeout.connect(read)
        events.changed.connect(self._hear)
        page.installEventFilter(self)

    def is_time(self) -> bool:
        """Whether the page is to be read now. Out of sight it is not, and `read` is called once it comes into sight."""
        self._is_stale = not self._page.isVisible()
        return not self._is_stale

    def ask(self, work: Work, heard: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        """Have `work` done on a worker; `heard(piece)` or `failed(error)` is called on the window's thread, unless something
        else was asked meanwhile."""
        self._newest = asked = object()

        def if_newest(then: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda what: then(what) if self._newest is asked else None

        self._lane.ask(work, if_newest(heard), if_newest(failed))

    def drop(self) -> None:
        """Hear nothing more of what was asked."""
        self._newest = None

    def stop(self) -> None:
        """Read nothing more; before the register is closed."""
        self._news.stop()
        self._lane.close(10)

    @Slot(object)
    def _hear(self, changes: object) -> None:
        if self._page.isVisible():
            self._news.start()
        else:
            self._is_stale = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._is_stale:
            self._read()
        return False
