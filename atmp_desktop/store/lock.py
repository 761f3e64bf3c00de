"""The window's lock: one window at a time has a register open, on whatever computer. Programs on the same computer that
only write now and then need none, SQLite's own locks keep them apart. It knows nothing of windows or of SQLite.

On one computer the operating system's lock on the file decides, which goes when its process does, however that ends; what
is written in the file tells who it is, and is all that another computer sees.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import stat
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.errors import OpenElsewhere, StoreError
from atmp_desktop.store.driver import as_file_error, file_sentences, followed
from atmp_desktop.store.unfinished import is_running
from atmp_desktop.translation import tr

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FAR = 1 << 30
"""Where the locked byte is on Windows, whose locks keep others from reading what they cover: far beyond the words."""

NO_LINKS = 0 if sys.platform == "win32" else os.O_NOFOLLOW

NO_LOCKS_HERE = (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK, errno.EINVAL)
MAY_NOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True)
class Holder:
    """Whose window has a register open.

    Attributes:
        host: the computer's name.
        user: the name the user goes by in the register, or the account's.
        process: its number on that computer.
        since: when the window opened the register.
    """

    host: str
    user: str
    process: int
    since: datetime

    @property
    def is_here(self) -> bool:
        """Whether that is this computer."""
        return self.host == platform.node()


class AlreadyOpen(OpenElsewhere):
    """A window on this computer has the register open: raise that one.

    Attributes:
        holder: whose it is, or None when the lock's words cannot be read.
    """

    def __init__(self, path: Path, holder: Holder | None) -> None:
        whose = (
            ""
            if holder is None
            else tr(", opened by {user} on {since}", user=holder.user, since=format_datetime(holder.since))
        )
        super().__init__(
            tr("{name} is open in another window on this computer{whose}.", name=path.name, whose=whose),
            tr("Use that window."),
        )
        self.holder = holder


def lock_path(register: Path) -> Path:
    """Where a register's lock is."""
    return register.with_name(f".{register.name}.lock")


class WindowLock:
    """A lock that is held, until `release` or the process's end; also a context manager.

    Attributes:
        path: the lock's file.
        holder: what it says.
    """

    def __init__(self, path: Path, holder: Holder, descriptor: int | None) -> None:
        self.path = path
        self.holder = holder
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, register: Path, *, who: str, now: datetime, steal: bool = False) -> Self:
        """Take the lock of a register. One whose process is gone from this computer, or whose words are garbled, is
        taken over. In a folder that cannot be written to, or on a full disk, a register is only read and there is nothing
        to lock: the answer then `is_needless`.

        Raises AlreadyOpen when a window on this computer has it, and OpenElsewhere when another computer's has, which
        `steal` takes from it: only for when the user knows that window is gone. Raises StoreError when the lock cannot
        be made.
        """
        register = followed(register)
        path = lock_path(register)
        holder = Holder(platform.node(), who, os.getpid(), now)
        while True:
            _refuse_what_is_no_file(register, path)
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | NO_LINKS, 0o644)
            except OSError as error:
                if error.errno in NO_ROOM:
                    return cls(path, holder, None)
                if error.errno not in MAY_NOT_WRITE:
                    raise as_file_error(error, path) from error
                if os.access(register.parent, os.W_OK) and path.exists():
                    # Another account's, on this computer or a shared folder.
                    refuse_if_open(register)
                    with file_sentences(path):
                        path.unlink(missing_ok=True)
                    continue
                return cls(path, holder, None)
            try:
                if not _lock(descriptor):
                    raise _refusal(register, _read(descriptor))
                if _is_gone(path, descriptor):
                    # Its holder took it away between our opening and our locking it.
                    os.close(descriptor)
                    continue
                there = _read(descriptor)
                if there is not None and not steal and not there.is_here:
                    raise _refusal(register, there)
                _write(descriptor, holder)
            except OSError as error:
                os.close(descriptor)
                if error.errno not in NO_ROOM:
                    raise as_file_error(error, path) from error
                with file_sentences(path):
                    path.unlink(missing_ok=True)
                return cls(path, holder, None)
            except BaseException:
                os.close(descriptor)
                raise
            return cls(path, holder, descriptor)

    @property
    def is_needless(self) -> bool:
        """Whether there was nothing to lock, because nothing can be written there."""
        return self._descriptor is None

    def is_ours(self) -> bool:
        """Whether the lock still says what we wrote: another computer's user may have taken it."""
        return self._descriptor is None or holder_of(self.path) == self.holder

    def release(self) -> None:
        """Let others open the register; a lock that somebody took is theirs and stays. Raises StoreError."""
        if self._descriptor is None:
            return
        with file_sentences(self.path):
            ours = self.is_ours()
            if sys.platform != "win32" and ours:
                # While it is still locked, so that nobody locks a file that is about to go.
                self.path.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = None
            if sys.platform == "win32" and ours:
                # Windows keeps what is open from going; if another window opened it just now it is theirs.
                try:
                    self.path.unlink(missing_ok=True)
                except PermissionError:
                    return

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.release()


def refuse_if_open(register: Path) -> None:
    """Raises AlreadyOpen or OpenElsewhere when a window has a register open. Leaves the lock as it is."""
    register = followed(register)
    path = lock_path(register)
    _refuse_what_is_no_file(register, path)
    try:
        descriptor = os.open(path, os.O_RDONLY | NO_LINKS)
    except FileNotFoundError:
        return
    except PermissionError as error:
        raise StoreError(
            tr(
                "Who has {name} open cannot be found out: you may not read {name_2} beside it.",
                name=register.name,
                name_2=path.name,
            ),
            tr("Ask whoever else uses the register. When nobody has it open, take that file away and open it again."),
        ) from error
    except OSError as error:
        raise as_file_error(error, path) from error
    try:
        there = _read(descriptor)
        is_locked = not _lock(descriptor, only_ask=True)
    finally:
        os.close(descriptor)
    if is_locked or (there is not None and not there.is_here):
        raise _refusal(register, there)


def _refuse_what_is_no_file(register: Path, path: Path) -> None:
    """Raises StoreError where the lock's name belongs to a folder, a link or a device: what a link leads to must not be
    written over, nor a pipe waited for."""
    with file_sentences(path):
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            return
    if not stat.S_ISREG(mode):
        raise StoreError(
            tr(
                "{name}, where {name_2} keeps who has it open, is no ordinary file.",
                name=path.name,
                name_2=register.name,
            ),
            tr("Move it out of {parent}, then open the register again.", parent=path.parent),
        )


def holder_of(lock: Path) -> Holder | None:
    """What a lock's file says, or None when there is none or its words are garbled. Raises OSError."""
    try:
        descriptor = os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        return _read(descriptor)
    finally:
        os.close(descriptor)


def _refusal(register: Path, holder: Holder | None) -> OpenElsewhere:
    if holder is None or holder.is_here:
        return AlreadyOpen(register, holder)
    return OpenElsewhere(
        tr(
            "{name} is open on the computer {host}, by {user} since {since}.",
            name=register.name,
            host=holder.host,
            user=holder.user,
            since=format_datetime(holder.since),
        ),
        tr(
            "Close it there first. If that window is gone, because the computer broke down, say, open it here all the same."
        ),
    )


def _lock(descriptor: int, *, only_ask: bool = False) -> bool:
    """Lock an open file against the other processes of this computer; whether nobody else has. A file that is open for
    reading alone can `only_ask`, with a lock that others may have too."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if only_ask else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in NO_LOCKS_HERE:
            # The file system has no locks, so the words decide, with whether their process runs.
            there = _read(descriptor)
            return there is None or not there.is_here or not is_running(there.process)
        return False
    return True


def _is_gone(path: Path, descriptor: int) -> bool:
    try:
        return not os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return True


def _read(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        values: Any = json.loads(os.read(descriptor, 4096))
        return Holder(
            host=str(values["host"]),
            user=str(values["user"]),
            process=int(values["process"]),
            since=datetime.fromisoformat(values["since"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _write(descriptor: int, holder: Holder) -> None:
    values = {
        "host": holder.host,
        "user": holder.user,
        "process": holder.process,
        "since": holder.since.isoformat(),
    }
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace")[:4096])
    os.fsync(descriptor)
