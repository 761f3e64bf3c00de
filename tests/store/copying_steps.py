"""What child processes do while the tests of backups, restores and upgrades kill them. It knows nothing of the killing."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from atmp_desktop.store.backup import back_up
from atmp_desktop.store.folders import OVERRIDE
from atmp_desktop.store.restore import restore
from atmp_desktop.store.store import Store
from tests.store.steps import open_store


def clock() -> datetime:
    """A moment that stands still."""
    return datetime(2026, 5, 22, 9, 0, tzinfo=UTC)


def back_up_until_killed(register: Path, data: Path, told: Connection) -> None:
    """Make one backup after another, and tell the name of each when it is made."""
    os.environ[OVERRIDE] = str(data)
    store = open_store(register)
    told.send("")
    while True:
        told.send(back_up(store).path.name)


def restore_until_killed(first: Path, second: Path, to: Path, told: Connection) -> None:
    """Restore two backups in turn, and tell after each."""
    told.send("")
    while True:
        for backup in (first, second):
            restore(backup, to)
            told.send(backup.name)


def upgrade_and_tell(register: Path, migrations: Path, data: Path, told: Connection) -> None:
    """Upgrade a register, and tell when it is about to start and when it is done."""
    os.environ[OVERRIDE] = str(data)
    told.send("begins")
    Store.open(register, who="Officer", clock=clock, migrations=migrations).close()
    told.send("done")


def create_and_tell(register: Path, told: Connection) -> None:
    """Make a register, and tell when it is about to start and when it is done."""
    told.send("begins")
    Store.create(register, who="Officer", clock=clock).close()
    told.send("done")
