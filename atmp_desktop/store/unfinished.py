"""Names for copies while they are being made, and the sweeping up of those whose maker died. Knows not what is copied."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import time
from pathlib import Path
from uuid import uuid4

from atmp_desktop.store.driver import companions_of, remove_database

ENDING = ".part"
DAY_SECONDS = 86_400.0


def unfinished_in(folder: Path, what: str) -> Path:
    """A new name for a half-made copy: hidden, saying which process on which computer makes it. `what` has no dots."""
    return folder / f".{what}.{_computer()}.{os.getpid()}.{uuid4().hex[:8]}{ENDING}"


def sweep(folder: Path, what: str) -> None:
    """Take away the half-made copies that nobody goes on making: their process is gone, or, where that was on another
    computer, they have not been written to for a day. Raises OSError."""
    for path in folder.glob(f".{what}.*{ENDING}"):
        if _is_abandoned(path):
            remove_database(path)


def _is_abandoned(path: Path) -> bool:
    try:
        age = time.time() - max(each.stat().st_mtime for each in [path, *companions_of(path)])
    except FileNotFoundError:
        # Its maker finished it, or another process sweeps too.
        return False
    computer, process = path.name.split(".")[2:4]
    if computer == _computer() and process.isdecimal():
        return not is_running(int(process))
    return age > DAY_SECONDS


def _computer() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]


def is_running(process: int) -> bool:
    """Whether a process of that number runs on this computer."""
    if sys.platform == "win32":
        import ctypes

        limited_query, still_active = 0x1000, 259
        handle = ctypes.windll.kernel32.OpenProcess(limited_query, False, process)
        if not handle:
            return bool(ctypes.GetLastError() == 5)  # access denied: it is there, and another user's
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == still_active
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
