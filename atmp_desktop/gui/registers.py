"""Registers as files, before and after one is open in the window: making one, and finding a backup of a damaged one.

Runs on worker threads too: knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from atmp_desktop.errors import StoreError
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.backup import Backup, list_backups
from atmp_desktop.store.folders import data_home
from atmp_desktop.store.store import Store
from atmp_desktop.store.whole import read_card

TRAINING_PEOPLE = 60


def make_register(path: Path, start: str, who: str, clock: Callable[[], datetime], progress: Progress) -> Path:
    """Make a register and fill it; for a worker's thread. An error, or Stop, leaves no file."""
    store = Store.create(path, who=who, clock=clock)
    try:
        with store:
            if start == "starter":
                from atmp_desktop.services.starter import fill_starter

                fill_starter(store, progress)
            elif start == "training":
                from atmp_desktop.services.training import fill_training

                fill_training(store, people=TRAINING_PEOPLE, progress=progress)
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    return store.path


def newest_backup_of(name: str) -> Backup | None:
    """The newest backup of a register that can no longer say which register it is, by the name its file has."""
    folders = data_home() / "backups"
    found: list[Backup] = []
    for folder in folders.iterdir() if folders.is_dir() else ():
        try:
            found += [each for each in list_backups(UUID(folder.name)) if _is_of(each, name)]
        except (ValueError, StoreError):
            # Not a folder of ours, or one that cannot be read: then there is none in it to go back to.
            continue
    return max(found, key=lambda each: each.made_at, default=None)


def _is_of(backup: Backup, name: str) -> bool:
    if backup.whole is False:
        return False
    card = read_card(backup.path)
    return card is not None and card.register_name == name
