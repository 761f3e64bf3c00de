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

from atmp_desktop.errors import DiskFull, UserError
from atmp_desktop.store.store import Store
from atmp_desktop.store.whole import writable_name
from atmp_desktop.translation import tr

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
        said = [tr("{name} has {n} row.", "{name} has {n} rows.", self.rows, name=self.path.name)]
        if self.left_out:
            said.append(
                tr(
                    "{n} row about restricted people or for the secretariat only left out.",
                    "{n} rows about restricted people or for the secretariat only left out.",
                    self.left_out,
                )
            )
        if self.hidden:
            said.append(
                tr(
                    "{n} detail about restricted people or for the secretariat only left out.",
                    "{n} details about restricted people or for the secretariat only left out.",
                    self.hidden,
                )
            )
        if self.cut:
            said.append(
                tr(
                    "{n} cell cut to the 32,767 characters that Excel takes.",
                    "{n} cells cut to the 32,767 characters that Excel takes.",
                    self.cut,
                )
            )
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
        wanted = tr(" or ").join(suffixes)
        raise UserError(
            tr("“{name}” does not end in {wanted}.", name=to.name, wanted=wanted),
            tr("Give the file a name that ends in {wanted}.", wanted=wanted),
        )
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
                label += tr(" with secretariat-only details")
            with _placing(unfinished, to) as place, store.write(label, kind="note") as writing:
                writing.note(**facts, rows=exported.rows, secretariat=secretariat, file=writable_name(to))
                # Between the note's last statement and its COMMIT, so that there is neither a note of a file that could
                # not be put in place nor a file whose note could not be written.
                event.listen(writing.connection(), "commit", lambda _connection: place())
    except DiskFull as error:
        raise UserError(
            tr(
                "There is no room on the disk to note in {name} that {name_2} was made; it was not made.",
                name=store.path.name,
                name_2=to.name,
            ),
            tr("Free some space, then export again."),
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
        raise UserError(
            tr("There is no folder {parent}.", parent=to.parent), tr("Choose another folder, or make this one first.")
        )
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
            tr("There is no room on the disk for {name}; it was not written.", name=to.name),
            tr("Free some space, then export again."),
        )
    if error.errno == errno.EISDIR:
        return UserError(tr("{name} is a folder.", name=to.name), tr("Choose another name for the file."))
    if error.errno in (errno.EACCES, errno.EPERM, errno.ETXTBSY, errno.EBUSY) and os.path.exists(to):
        return UserError(
            tr("{name} cannot be replaced: another program has it open, or it is write-protected.", name=to.name),
            tr("Close {name} in Excel, then export again, or choose another name.", name=to.name),
        )
    # `to` is asked about by os.path, which takes a folder that may not be looked into for one without the file.
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError(
            tr("Nothing can be written in the folder {parent}.", parent=to.parent), tr("Choose a folder of your own.")
        )
    if error.errno == errno.ENAMETOOLONG:
        return UserError(tr("The file's name is too long."), tr("Choose a shorter one."))
    return UserError(
        tr("{name} could not be written: {strerror}.", name=to.name, strerror=error.strerror or error),
        tr("Choose another folder, then export again."),
    )
