"""What the figures were measured on, in words that name no particular computer."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from atmp_desktop.store.driver import sqlite_version


def description() -> list[str]:
    """Lines: processor, memory, system, and the versions that matter."""
    lines = [f"{_processor()}, {os.cpu_count()} cores", f"{_gigabytes():,.0f} GB of memory", _system()]
    lines.append(f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}")
    lines.append(f"SQLite {'.'.join(map(str, sqlite_version()[:3]))} of the driver")
    return lines


def load() -> float | None:
    """How many processes wanted a core in the last minute, or None where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.is_file():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _gigabytes() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _system() -> str:
    if platform.system() == "Linux":
        return f"{platform.freedesktop_os_release().get('PRETTY_NAME', 'Linux')}, {platform.machine()}"
    return f"{platform.system()} {platform.release()}, {platform.machine()}"
