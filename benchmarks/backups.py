"""S15: a checked backup of a register that is open, beside the driver's own copy and quick check alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from atmp_desktop.store.backup import back_up
from atmp_desktop.store.driver import open_connection, open_live
from atmp_desktop.store.store import Store
from benchmarks.measure import Figure, by_turns, timed
from benchmarks.registers import Registers

LONG = 1_000_000


def figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    """S15. A backup of gigabytes takes half a minute: so long a run says enough in three goes."""
    goes = goes if people < LONG else min(goes, 3)
    with registers.open_copy(people, "backup") as store, registers.scratch("backups") as folder:
        megabytes = store.path.stat().st_size / 1e6
        live = open_live(store.path)
        try:
            pair = by_turns(lambda: _bare(live, folder), lambda: _backed_up(store, folder), goes)
        finally:
            live.close()
    what = f"Backup with check of an open register of {people:,} people, {megabytes:,.0f} MB · the backup API and quick_check"
    return [Figure.of("S15", what, pair, 1.3)]


def _bare(live: Any, folder: Path) -> float:
    """Seconds to copy, put on the disk and check with the driver alone."""
    path = folder / "bare.atmp"

    def copy() -> None:
        target = open_connection(path, "rwc")
        try:
            target.execute("PRAGMA journal_mode=OFF")
            target.execute("PRAGMA synchronous=OFF")
            live.backup(target)
        finally:
            target.close()
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        checking = open_connection(path, "ro", immutable=True)
        try:
            assert checking.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        finally:
            checking.close()

    return _timed(copy, folder)


def _backed_up(store: Store, folder: Path) -> float:
    """Seconds of the program's own backup."""
    return _timed(lambda: back_up(store, folder), folder)


def _timed(work: Any, folder: Path) -> float:
    # What other goes left to be written must not fall on this one.
    os.sync()
    took = timed(work)
    for each in folder.iterdir():
        each.unlink()
    return took
