"""Connections to a register's file, and the driver's faults as sentences. The only module that knows the SQLite driver."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver

from atmp_desktop.errors import AtmpError, Busy, Damaged, DiskFull, NotARegister, ReadOnly, StoreError

Connection = Any
"""A connection of the driver, which has no type stubs."""

APPLICATION_ID = 0x41544D50
"""The bytes ATMP in the header of every register."""

BUSY_SECONDS = 5.0

PRAGMAS = (
    "PRAGMA synchronous=EXTRA",
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
)

# The numbers are SQLite's own result codes: https://www.sqlite.org/rescode.html
FULL, BUSY, LOCKED, READONLY, CORRUPT, NOT_A_DATABASE, IO_ERROR, CANNOT_OPEN = 13, 5, 6, 8, 11, 26, 10, 14


def sqlite_version() -> tuple[int, ...]:
    """The version of SQLite inside the driver."""
    return tuple(driver.sqlite_version_info)


def open_connection(path: Path, mode: str, *, vfs: str | None = None, immutable: bool = False) -> Connection:
    """A bare connection, with no pragma run and nothing written.

    `mode` is "ro", "rw" or "rwc" (create). `vfs` names another file layer than SQLite's own, for tests of faulty disks.
    """
    # The path is resolved without symbolic links being asked about a missing file; quote() keeps ? # % and é whole.
    address = quote(os.fsencode(os.path.abspath(path)) if os.name != "nt" else "/" + str(path.absolute()))
    options = f"mode={mode}" + ("&immutable=1" if immutable else "") + (f"&vfs={vfs}" if vfs else "")
    return driver.connect(
        f"file:{address}?{options}", uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )


def open_live(path: Path, mode: str = "rw", *, vfs: str | None = None) -> Connection:
    """A connection to a register that passed the probe, with the pragmas that keep it safe."""
    connection = open_connection(path, mode, vfs=vfs)
    try:
        for pragma in PRAGMAS:
            answer = connection.execute(pragma).fetchone()
            if "journal_mode" in pragma and mode != "ro" and answer != ("wal",):
                raise StoreError(
                    f"{path.name} cannot be kept safe in this folder: it does not support write-ahead logging.",
                    "Move the register to a folder on this computer's own disk.",
                )
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def is_database_error(error: BaseException) -> bool:
    """Whether an exception is the driver's."""
    return isinstance(error, driver.Error)


def as_store_error(error: BaseException, path: Path) -> AtmpError | None:
    """The driver's fault in a sentence with what to do, or None when it is not one a person can act on."""
    original = getattr(error, "orig", None) or error
    if not isinstance(original, driver.Error):
        return None
    code = getattr(original, "sqlite_errorcode", 0) & 0xFF
    text = str(original).lower()
    if code == FULL or "disk is full" in text:
        return DiskFull(
            "The disk is full; the change was not saved.", "Free some space, then save again. Nothing is lost."
        )
    if code in (BUSY, LOCKED) or "locked" in text:
        return Busy(
            f"Another program is writing to {path.name}.", "Wait a moment, then try again. Nothing was changed."
        )
    if code == READONLY or "readonly" in text:
        return ReadOnly(
            f"{path.name} can be read and not written.", "Copy it to a folder of your own, and open the copy."
        )
    if code == NOT_A_DATABASE or "not a database" in text:
        return NotARegister(f"{path.name} is not a register.", "Choose a file whose name ends in .atmp.")
    if code == CORRUPT or "malformed" in text:
        return Damaged(f"{path.name} is damaged.", "Restore the newest backup that is whole: see Backups.")
    if code == IO_ERROR or "i/o error" in text:
        return StoreError(
            f"The disk gave an error while {path.name} was read or written; the change was not saved.",
            "Check the disk and its cable, then try again. Nothing is lost.",
        )
    if code == CANNOT_OPEN or "unable to open" in text:
        return StoreError(f"{path.name} cannot be opened.", "Check that the file is there and that you may read it.")
    return None


@contextmanager
def sentences(path: Path, also: Callable[[], None] | None = None) -> Iterator[None]:
    """Turns the driver's faults inside it into errors with sentences; runs `also` before raising."""
    try:
        yield
    except Exception as error:
        known = as_store_error(error, path)
        if known is None:
            raise
        if also is not None:
            also()
        raise known from error
