"""The bridge from the store's news to the window: heard in whichever thread wrote, delivered in the window's."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from atmp_desktop.errors import StoreError
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes, Store

POLL_SECONDS = 2.0
"""How often the register is asked what other processes wrote."""


class StoreEvents(QObject):
    """Says what changed in a register, by this window or by any other program.

    Signals:
        changed: a write is on the disk; its Changes. Always in the window's thread.
        lost: the register cannot be read any more; the StoreError.
    """

    changed = Signal(object)
    lost = Signal(object)
    _heard = Signal(object)
    _failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None, *, seconds: float = POLL_SECONDS) -> None:
        """Listen to `store` until `stop`; other processes are asked after every `seconds`."""
        super().__init__(parent)
        self._store = store
        self._seconds = seconds
        self._heard.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._deliver_failure, Qt.ConnectionType.QueuedConnection)
        self._end_listening = store.listen(self._hear)
        self._stopping = threading.Event()
        self._is_stopped = False
        self._thread = threading.Thread(target=self._poll, name=tr("other processes' changes"), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hear nothing more; before the store is closed."""
        if self._is_stopped:
            return
        self._is_stopped = True
        self._end_listening()
        self._stopping.set()
        self._thread.join()

    def _hear(self, changes: Changes) -> None:
        self._heard.emit(changes)

    def _poll(self) -> None:
        was_lost = False
        while not self._stopping.wait(self._seconds):
            try:
                self._store.poll()
                was_lost = False
            except StoreError as error:
                if not was_lost:
                    self._failed.emit(error)
                was_lost = True

    @Slot(object)
    def _deliver(self, changes: Changes) -> None:
        if not self._is_stopped:
            self.changed.emit(changes)

    @Slot(object)
    def _deliver_failure(self, error: StoreError) -> None:
        if not self._is_stopped:
            self.lost.emit(error)
