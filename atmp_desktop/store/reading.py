"""How a register is opened where it can or must only be read. It writes nothing where the register is."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from atmp_desktop.store.driver import (
    Connection,
    as_file_error,
    file_sentences,
    open_connection,
    open_unlocked,
    sentences,
)
from atmp_desktop.store.whole import card_path, copy_through_driver
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

WAL_BEGINNINGS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
ROOM = 1 << 16
"""Bytes that the disk must have free for SQLite to make its -shm file beside a register, of half that, and begin a -wal."""

SHORTEST_WAL = 32 + 24 + 512
"""Its header, and that of one page of the least size with the page: https://www.sqlite.org/fileformat2.html#walformat"""


@dataclass(frozen=True)
class Access:
    """How to open a register.

    Attributes:
        file: what is opened: the register, or a copy for reading.
        read_only: nothing can be written.
        immutable: nobody will write to the file while it is open, so that nothing need be made beside it.
        notice: a sentence for the user, or "".
        temporary: the folder of the copy, which goes when the store is closed.
    """

    file: Path
    read_only: bool = False
    immutable: bool = False
    notice: str = ""
    temporary: TemporaryDirectory[str] | None = None

    def let_go(self) -> None:
        """Take the copy away, where there is one."""
        if self.temporary is not None:
            self.temporary.cleanup()


def may_write(path: Path) -> bool:
    """Whether the system lets us write a register's file, and new files beside it, for which there must be room."""
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK) or has_no_room(path):
        return False
    if sys.platform == "win32":
        return _takes_files(path.parent)
    return True


def has_no_room(path: Path) -> bool:
    """Whether the disk is too full for what SQLite makes beside a register, and that is not there yet."""
    if path.with_name(path.name + "-shm").exists():
        return False
    disk = shutil.disk_usage(path.parent)
    # Some file systems say of everything that it is 0.
    return disk.total > 0 and disk.free < ROOM


def _takes_files(folder: Path) -> bool:
    """Tries it: Windows answers for a folder from its read-only mark alone, which says nothing of who may write there."""
    import tempfile

    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def access_to(path: Path, *, writable: bool, wanted_read_only: bool, outdated: bool, vfs: str | None) -> Access:
    """How to open a register that passed the probe. `writable` is what `may_write` found; `outdated` means that it
    must be upgraded before it can be read, which is done to a copy where the file itself stays as it is.

    Raises StoreError when a copy is needed and cannot be made.
    """
    is_backup = card_path(path).exists()
    if writable and not is_backup:
        if not wanted_read_only:
            return Access(path)
        if not outdated:
            return Access(path, read_only=True)
    if is_backup:
        notice = tr("{name} is a backup, so it is open for reading only.", name=path.name)
        advice = tr("Restore it to work on with it.")
    elif not writable and has_no_room(path):
        notice = tr("The disk is full, so {name} is open for reading only.", name=path.name)
        advice = tr("Free some space, then open it again to change it.")
    elif not writable:
        notice = tr("{name} is in a place that cannot be written to, so it is open for reading only.", name=path.name)
        advice = tr("Copy it to a folder of your own to change it.")
    else:
        notice = tr("{name} is open for reading only.", name=path.name)
        advice = ""
    if not is_waiting(path) and not outdated:
        return Access(path, read_only=True, immutable=True, notice=f"{notice} {advice}".strip())
    notice += tr(" What you see is a copy made just now.")
    return _copied(path, f"{notice} {advice}".strip(), vfs)


def is_waiting(path: Path) -> bool:
    """Whether there may be saved changes in the -wal that are not in the file itself yet."""
    waiting = path.with_name(path.name + "-wal")
    try:
        with waiting.open("rb") as file:
            start = file.read(SHORTEST_WAL)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise as_file_error(error, waiting) from error
    # SQLite takes away a -wal in which it finds nothing, so it is only let near one that can hold something.
    return len(start) == SHORTEST_WAL and start[:4] in WAL_BEGINNINGS


def open_to_read(path: Path, vfs: str | None) -> Connection:
    """A connection that sees everything saved in a register, and creates nothing beside it. For a short look, or where
    nobody can write: a program that begins to write meanwhile is not noticed."""
    waiting, index = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if waiting.exists() and (vfs is not None or index.exists()):
        return open_connection(path, "ro", vfs=vfs)
    if is_waiting(path):
        return open_unlocked(path)
    return open_connection(path, "ro", vfs=vfs, immutable=True)


def _copied(path: Path, notice: str, vfs: str | None) -> Access:
    import tempfile

    with file_sentences(path):
        temporary = tempfile.TemporaryDirectory(prefix="atmp-", ignore_cleanup_errors=True)
    try:
        copy = Path(temporary.name) / path.name
        with sentences(path):
            source = open_to_read(path, vfs)
            try:
                copy_through_driver(source, copy)
            finally:
                source.close()
    except BaseException:
        temporary.cleanup()
        raise
    return Access(copy, read_only=True, notice=notice, temporary=temporary)
