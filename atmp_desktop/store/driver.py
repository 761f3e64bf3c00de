"""Connections to a register's file, and the driver's faults as sentences. The only module that knows the SQLite driver."""

from __future__ import annotations

import errno
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
import uuid_utils

from atmp_desktop.errors import AtmpError, Busy, Damaged, DiskFull, NotARegister, ReadOnly, StoreError
from atmp_desktop.store.functions import register_functions
from atmp_desktop.translation import tr

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

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database while it is open, and leaves there when a program dies."""

LONGEST_PATH = 500
"""SQLite takes paths of up to 512 bytes, with the ends of the companions' names."""

LONGEST_NAME = 255 - max(map(len, COMPANIONS))
"""File systems take names of up to 255 bytes, and the companions' are longer than the register's."""

# The numbers are SQLite's own result codes: https://www.sqlite.org/rescode.html
FULL, BUSY, LOCKED, READONLY, CORRUPT, NOT_A_DATABASE, IO_ERROR, CANNOT_OPEN = 13, 5, 6, 8, 11, 26, 10, 14
NO_ROOM_FOR_INDEX = IO_ERROR | 19 << 8
"""SQLITE_IOERR_SHMSIZE: the -shm file could not be made as large as it must be, which is how a full disk shows there."""


SIGNS_OF_DAMAGE = (
    "malformed",
    "could not decode",
    "no such",
    "has no column",
    "sql logic error",
    "error in tokenizer",
    "vtable constructor failed",
    "foreign key mismatch",
    "parse error in",
    "unrecognized",
    "directive",
)
"""Words of the driver's for a schema that is not as this program wrote it. The probe found one that it knows, and the
statements are the program's own, so that is damage."""


class _Connection(driver.Connection):  # type: ignore[misc] # the driver has no type stubs
    """A connection whose faults are the driver's own, also where the file spoils the words for them."""

    def cursor(self, *_: Any) -> _Cursor:
        return super().cursor(_Cursor)  # type: ignore[no-any-return]


class _Cursor(driver.Cursor):  # type: ignore[misc]
    """The driver's errors quote names out of the file. Where damage made those no UTF-8, the driver cannot put the
    message together and raises UnicodeDecodeError, which says nothing of a database. Nor does its MemoryError, where a
    damaged index says that something in it is larger than any memory."""

    def execute(self, *arguments: Any) -> Any:
        try:
            return super().execute(*arguments)
        except (UnicodeDecodeError, MemoryError) as error:
            raise _fault_without_words(error) from error

    def executemany(self, *arguments: Any) -> Any:
        try:
            return super().executemany(*arguments)
        except (UnicodeDecodeError, MemoryError) as error:
            raise _fault_without_words(error) from error


def _fault_without_words(error: UnicodeDecodeError | MemoryError) -> Exception:
    if isinstance(error, MemoryError):
        reason = tr("the file asks for more memory than there is")
    else:
        reason = tr("malformed names in the file: {reason}", reason=error.reason)
    fault: Exception = driver.DatabaseError(reason)
    fault.sqlite_errorcode = CORRUPT  # type: ignore[attr-defined]
    return fault


def sqlite_version() -> tuple[int, ...]:
    """The version of SQLite inside the driver."""
    return tuple(driver.sqlite_version_info)


def open_connection(path: Path, mode: str, *, vfs: str | None = None, immutable: bool = False) -> Connection:
    """A bare connection, with no pragma run and nothing written.

    `mode` is "ro", "rw" or "rwc" (create). `vfs` names another file layer than SQLite's own, for tests of faulty disks.
    """
    refuse_long_path(path)
    # The path is resolved without symbolic links being asked about a missing file; quote() keeps ? # % and é whole.
    address = quote(os.fsencode(os.path.abspath(path)) if os.name != "nt" else "/" + str(path.absolute()))
    options = f"mode={mode}" + ("&immutable=1" if immutable else "") + (f"&vfs={vfs}" if vfs else "")
    connection = driver.connect(
        f"file:{address}?{options}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
        factory=_Connection,
    )
    connection.create_function("new_id", 0, _new_id)
    connection.create_function("seal", -1, _seal, deterministic=True)
    register_functions(connection)
    return connection


def open_live(path: Path, mode: str = "rw", *, vfs: str | None = None, read_only: bool = False) -> Connection:
    """A connection to a register that passed the probe, with the pragmas that keep it safe. One that is `read_only`
    takes its part in the locking like any other, and leaves one file behind, but can change nothing."""
    connection = open_connection(path, mode, vfs=vfs)
    try:
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        for pragma in PRAGMAS:
            if read_only and "journal_mode" in pragma:
                continue
            answer = connection.execute(pragma).fetchone()
            if "journal_mode" in pragma and answer != ("wal",):
                raise _no_write_ahead(path)
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync=ON")
    except driver.OperationalError as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == CANNOT_OPEN and os.access(path, os.R_OK):
            # What cannot be opened is not the file but the memory beside it that its readers share.
            raise _no_write_ahead(path) from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _no_write_ahead(path: Path) -> StoreError:
    return StoreError(
        tr("{name} cannot be kept safe in this folder: it does not support write-ahead logging.", name=path.name),
        tr("Move the register to a folder on this computer's own disk."),
    )


def open_unlocked(path: Path) -> Connection:
    """A reading connection that sees what waits in the -wal, takes no lock and creates nothing, not even the -shm file.

    Only for a register that nobody has open: with no -shm beside it, nobody has.
    """
    without_locks = "win32-none" if os.name == "nt" else "unix-none"
    connection = open_connection(path, "ro", vfs=without_locks)
    # With the exclusive mode the index of the -wal is kept in memory: https://www.sqlite.org/wal.html#noshm
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    return connection


def refuse_long_path(path: Path, room: int = 0) -> None:
    """Raises StoreError for a path that is too long for SQLite, or a name that is too long with what SQLite adds to it,
    where `room` bytes are to be added to both for a while."""
    own = len(os.fsencode(path.name))
    if own > LONGEST_NAME - room:
        raise StoreError(
            tr(
                "The name {name}… is too long: {own:,} bytes, and at most {longest_name} can be kept safe.",
                name=path.name[:60],
                own=own,
                longest_name=LONGEST_NAME - room,
            ),
            tr("Give it a shorter name."),
        )
    length = len(os.fsencode(os.path.abspath(path)))
    longest = LONGEST_PATH - room
    if length > longest:
        raise StoreError(
            tr(
                "The path of {name} is too long: {length:,} bytes, and at most {longest} can be kept safe.",
                name=path.name[:60],
                length=length,
                longest=longest,
            ),
            tr("Move it to a folder nearer the root, or give it a shorter name."),
        )


def followed(path: Path) -> Path:
    """The file a symbolic link leads to, beside which SQLite puts its companions; any other path as it is. Raises
    StoreError for a link that leads nowhere but to itself."""
    if not path.is_symlink():
        return path
    found = Path(os.path.realpath(path))
    if found.is_symlink():
        raise StoreError(tr("{name} is a link that leads back to itself.", name=path.name), tr("Choose another file."))
    return found


def shortened(name: str, most: int) -> str:
    """As much of a name as goes into so many bytes."""
    return name.encode("utf-8", "backslashreplace")[:most].decode("utf-8", "ignore")


def companions_of(path: Path) -> list[Path]:
    """The files of COMPANIONS that are beside a database now."""
    return [each for ending in COMPANIONS if (each := path.with_name(path.name + ending)).exists()]


def remove_database(path: Path) -> None:
    """Take away a database of our own making that was not finished, with all that lies beside it."""
    # The companions go first: left beside a new file of that name they would be taken for its own.
    for each in [*companions_of(path), path]:
        each.unlink(missing_ok=True)


def _new_id() -> bytes:
    return uuid_utils.uuid7().bytes


def _seal(*values: Any) -> int:
    """The checksum of a row's values; see seals.py."""
    return zlib.crc32(repr(values).encode("utf-8", "surrogatepass"))


def is_database_error(error: BaseException) -> bool:
    """Whether an exception is the driver's."""
    return isinstance(error, driver.Error)


def is_full(error: BaseException) -> bool:
    """Whether the driver found no room on the disk."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF == FULL or code == NO_ROOM_FOR_INDEX


def is_corrupt(error: BaseException) -> bool:
    """Whether the driver found a database whose parts do not fit together."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == CORRUPT


def is_faulty(error: BaseException) -> bool:
    """Whether the driver found the file itself at fault: not as SQLite writes files, or unreadable on the disk."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in (CORRUPT, NOT_A_DATABASE, IO_ERROR) and not is_full(error)


def as_store_error(error: BaseException, path: Path) -> AtmpError | None:
    """The driver's fault in a sentence with what to do, or None when it is not one a person can act on."""
    original = getattr(error, "orig", None) or error
    if isinstance(original, ValueError):
        # Imported late: the first rows of a start are read without the records.
        from atmp_desktop.days.moments import Unreadable

        return _damaged(path) if isinstance(original, Unreadable) else None
    if not isinstance(original, driver.Error):
        return None
    code = getattr(original, "sqlite_errorcode", 0) & 0xFF
    text = str(original).lower()
    if is_full(original) or "disk is full" in text:
        return DiskFull(
            tr("The disk is full; the change was not saved."), tr("Free some space, then save again. Nothing is lost.")
        )
    if code in (BUSY, LOCKED) or "locked" in text:
        return Busy(
            tr("Another program is writing to {name}.", name=path.name),
            tr("Wait a moment, then try again. Nothing was changed."),
        )
    if code == READONLY or "readonly" in text:
        return ReadOnly(
            tr("{name} can be read and not written.", name=path.name),
            tr("Copy it to a folder of your own, and open the copy."),
        )
    if code == NOT_A_DATABASE or "not a database" in text:
        return NotARegister(
            tr("{name} is not a register.", name=path.name), tr("Choose a file whose name ends in .atmp.")
        )
    if code == CORRUPT or any(sign in text for sign in SIGNS_OF_DAMAGE):
        return _damaged(path)
    if code == IO_ERROR or "i/o error" in text:
        return StoreError(
            tr("The disk gave an error while {name} was read or written; the change was not saved.", name=path.name),
            tr("Check the disk and its cable, then try again. Nothing is lost."),
        )
    if code == CANNOT_OPEN or "unable to open" in text:
        return StoreError(
            tr("{name} cannot be opened.", name=path.name), tr("Check that the file is there and that you may read it.")
        )
    return None


def _damaged(path: Path) -> Damaged:
    return Damaged(
        tr("{name} is damaged.", name=path.name), tr("Restore the newest backup that is whole: see Backups.")
    )


def as_file_error(error: OSError, path: Path) -> StoreError:
    """The operating system's fault with a file in a sentence with what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(
            tr("The disk is full; {name} was not written.", name=path.name), tr("Free some space, then try again.")
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnly(
            tr("{path} cannot be written: you may not write there.", path=path), tr("Choose a folder of your own.")
        )
    reason = error.strerror or str(error)
    return StoreError(
        tr("{path} cannot be read or written: {reason}.", path=path, reason=reason),
        tr("Check the disk and the name, then try again."),
    )


@contextmanager
def file_sentences(path: Path) -> Iterator[None]:
    """Turns the operating system's faults with a file inside it into errors with sentences."""
    try:
        yield
    except OSError as error:
        raise as_file_error(error, path) from error


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
