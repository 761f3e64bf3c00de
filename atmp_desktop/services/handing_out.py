"""Files that leave the register: written whole or not at all, and noted in the history. Knows neither what is in them
nor how it is written."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event

from atmp_desktop.counting import counted
from atmp_desktop.errors import DiskFull, UserError
from atmp_desktop.store.store import Store
from atmp_desktop.store.whole import writable_name

UNFINISHED = ".atmp-part"
LEFT_BEHIND = 3600.0
"""Seconds after which an unfinished file was left behind by a program that was killed."""


@dataclass(frozen=True)
class Exported:
    """What an export came to.

    Attributes:
        path: the file.
        rows: how many rows it has, the header not counted.
        left_out: how many rows were left out: about restricted people, or secretariat-only contact points.
        hidden: how many single details were left out: secretariat-only contact points, names of restricted people.
        cut: how many cells were too long and are cut, which they say.
        besides: a sentence that whoever asked for it should read, or "".
    """

    path: Path
    rows: int
    left_out: int = 0
    hidden: int = 0
    cut: int = 0
    besides: str = ""

    @property
    def words(self) -> str:
        """What was done and what was left out, in sentences for whoever asked for it."""
        said = [f"{self.path.name} has {counted(self.rows, 'row')}."]
        if self.left_out:
            said.append(
                f"{counted(self.left_out, 'row')} about restricted people or for the secretariat only left out."
            )
        if self.hidden:
            said.append(
                f"{counted(self.hidden, 'detail')} about restricted people or for the secretariat only left out."
            )
        if self.cut:
            said.append(f"{counted(self.cut, 'cell')} cut to the 32,767 characters that Excel takes.")
        if self.besides:
            said.append(self.besides)
        return " ".join(said)


def hand_out(
    store: Store,
    to: Path,
    label: str,
    write: Callable[[Path], Exported],
    *,
    secretariat: bool,
    suffixes: tuple[str, ...] = (".xlsx",),
    facts: Mapping[str, Any],
) -> Exported:
    """Have `write` fill a file beside `to`, then put it in place whole and note it in the history.

    The note is one operation of kind "note", with `facts`, the number of rows, the file's name and whether
    secretariat-only details were ticked in, which its label says too; a read-only register takes no note. An error, or
    Stop, leaves what was there as it was. Raises UserError with what to do where the file or the note cannot be written.
    """
    if to.suffix.lower() not in suffixes:
        wanted = " or ".join(suffixes)
        raise UserError(f"“{to.name}” does not end in {wanted}.", f"Give the file a name that ends in {wanted}.")
    unfinished = _new_name(to)
    try:
        _check_place(to)
        _clear_up(to.parent)
        exported = write(unfinished)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        if store.read_only:
            unfinished.replace(to)
        else:
            if secretariat:
                label += " with secretariat-only details"
            with _placing(unfinished, to) as place, store.write(label, kind="note") as writing:
                writing.note(**facts, rows=exported.rows, secretariat=secretariat, file=writable_name(to))
                # Between the note's last statement and its COMMIT, so that there is neither a note of a file that could
                # not be put in place nor a file whose note could not be written.
                event.listen(writing.connection(), "commit", lambda _connection: place())
    except DiskFull as error:
        raise UserError(
            f"There is no room on the disk to note in {store.path.name} that {to.name} was made; it was not made.",
            "Free some space, then export again.",
        ) from error
    except OSError as error:
        raise _sentence(error, to) from error
    finally:
        # Only what is there: where nothing can be written, taking away nothing would fail over the right sentence.
        if os.path.exists(unfinished):
            unfinished.unlink()
    return exported


def _new_name(to: Path) -> Path:
    return to.with_name(f".{secrets.token_hex(8)}{UNFINISHED}")


@contextmanager
def _placing(unfinished: Path, to: Path) -> Iterator[Callable[[], None]]:
    """Gives what puts a finished file in place; an error inside it after that puts back what was there."""
    earlier = _new_name(to)
    is_placed = False

    def place() -> None:
        nonlocal is_placed
        if to.exists():
            try:
                os.link(to, earlier)
            except OSError:
                # A file system with no second names (FAT).
                shutil.copyfile(to, earlier)
        unfinished.replace(to)
        is_placed = True

    try:
        yield place
    except BaseException:
        if is_placed and earlier.exists():
            earlier.replace(to)
        elif is_placed:
            to.unlink()
        raise
    finally:
        earlier.unlink(missing_ok=True)


def _check_place(to: Path) -> None:
    """Find out before the work whether the file could be put in place after it."""
    if not to.parent.is_dir():
        raise UserError(f"There is no folder {to.parent}.", "Choose another folder, or make this one first.")
    if to.exists():
        with to.open("rb+"):
            pass


def _clear_up(folder: Path) -> None:
    """Remove what an export that was killed left behind."""
    for path in folder.glob(f".*{UNFINISHED}"):
        if path.stat().st_mtime < time.time() - LEFT_BEHIND:
            path.unlink(missing_ok=True)


def _sentence(error: OSError, to: Path) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return UserError(
            f"There is no room on the disk for {to.name}; it was not written.", "Free some space, then export again."
        )
    if error.errno == errno.EISDIR:
        return UserError(f"{to.name} is a folder.", "Choose another name for the file.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.ETXTBSY, errno.EBUSY) and os.path.exists(to):
        return UserError(
            f"{to.name} cannot be replaced: another program has it open, or it is write-protected.",
            f"Close {to.name} in Excel, then export again, or choose another name.",
        )
    # `to` is asked about by os.path, which takes a folder that may not be looked into for one without the file.
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(f"Nothing can be written in the folder {to.parent}.", "Choose a folder of your own.")
    if error.errno == errno.ENAMETOOLONG:
        return UserError("The file's name is too long.", "Choose a shorter one.")
    return UserError(
        f"{to.name} could not be written: {error.strerror or error}.", "Choose another folder, then export again."
    )
