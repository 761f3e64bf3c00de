"""How a second start of the program asks the window that is open to come to the front.

A file of the program's own is watched for that. Qt's local sockets would bring in its network library, which wants system
libraries that a bare computer has not got.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


def bell_of(folder: Path, register: Path) -> Path:
    """The file that rings for the window of a register; `folder` is that of the program's data."""
    mark = hashlib.sha256(os.fsencode(os.path.realpath(register))).hexdigest()[:24]
    return folder / "windows" / f"{mark}.bell"


def ring(folder: Path, register: Path) -> bool:
    """Ask the window that has a register open to come to the front; whether there is a bell to ring."""
    bell = bell_of(folder, register)
    if not bell.exists():
        return False
    bell.write_text(f"{time.time_ns()}\n", encoding="ascii")
    return True


class Doorbell(QObject):
    """The bell of one open register.

    Signals:
        rung: another start of the program wants the window.
    """

    rung = Signal()

    def __init__(self, folder: Path, register: Path, parent: QObject | None = None) -> None:
        """Raises OSError where the folder of the program's data cannot be written."""
        super().__init__(parent)
        self._bell = bell_of(folder, register)
        self._bell.parent.mkdir(parents=True, exist_ok=True)
        self._bell.write_text("", encoding="ascii")
        self._watcher = QFileSystemWatcher([str(self._bell)], self)
        self._watcher.fileChanged.connect(self._changed)

    def close(self) -> None:
        """Take the bell off."""
        self._watcher.removePath(str(self._bell))
        self._bell.unlink(missing_ok=True)

    def _changed(self, path: str) -> None:
        if self._bell.exists() and self._bell.stat().st_size:
            self.rung.emit()
