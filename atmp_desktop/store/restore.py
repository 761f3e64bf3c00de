"""Restoring a backup: proved whole before anything is touched, put in place at one stroke, what was there kept beside it.
It knows nothing of windows: whoever has the register open closes it first."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from atmp_desktop.days.dates import LONDON
from atmp_desktop.errors import Busy, Damaged, DiskFull, Newer, NotARegister, StoreError, UserError
from atmp_desktop.store.driver import (
    Connection,
    as_store_error,
    companions_of,
    file_sentences,
    followed,
    is_database_error,
    is_faulty,
    open_connection,
    open_live,
    refuse_long_path,
    remove_database,
    sentences,
    shortened,
)
from atmp_desktop.store.lock import refuse_if_open
from atmp_desktop.store.opening import probe
from atmp_desktop.store.reading import may_write, open_to_read
from atmp_desktop.store.unfinished import sweep, unfinished_in
from atmp_desktop.store.whole import (
    Card,
    Progress,
    Unwatched,
    copy_file,
    copy_through_driver,
    hash_of,
    problem_with,
    problems_in,
    problems_seen_by,
    put_on_disk,
    read_card,
)
from atmp_desktop.translation import tr

SUFFIX = ".atmp"
WHAT = "restore"
STEM_BYTES = 190
"""How much of a register's name goes into that of the file that is kept, which has a moment, a number and an ending too."""


def restore(backup: Path, to: Path, *, progress: Progress | None = None, now: datetime | None = None) -> Path | None:
    """Put a backup in place as the register `to`; returns where the file that was there is kept now, or None.

    The backup is held against its card's hash while it is copied, and the copy is checked, before `to` is touched; a
    backup without a card (a register copied by hand) is checked alone. `to` is then either the old file or the restored
    one, at every moment. The restored register has the same id, and will write as a new site. `now` dates the name of the
    kept file (the present moment by default).

    Raises Damaged (the backup is), Busy or OpenElsewhere (`to` is in use), UserError (`to` is another register or
    another program's file), DiskFull and other StoreErrors; Cancelled when stopped. Then nothing was changed.
    """
    watching = progress or Unwatched()
    refuse_long_path(to)
    to = followed(to)
    refuse_long_path(backup)
    if not backup.is_file():
        raise StoreError(tr("There is no backup {backup}.", backup=backup), tr("Choose one of those that are listed."))
    if to.exists() and to.samefile(backup):
        raise UserError(tr("{name} is the backup itself.", name=to.name), tr("Choose another name to restore it to."))
    card = read_card(backup)
    register_id = probe(backup).register_id if card is None else card.register_id
    is_readable = _is_the_register(to, register_id)
    refuse_if_open(to)
    with file_sentences(to):
        to.parent.mkdir(parents=True, exist_ok=True)
        sweep(to.parent, WHAT)
        unfinished = unfinished_in(to.parent, WHAT)
        try:
            _fill(unfinished, backup, card, to, watching)
            watching.step(tr("Putting the backup in place"))
            return _put_in_place(unfinished, to, now or datetime.now(UTC), is_readable=is_readable)
        finally:
            remove_database(unfinished)


def _fill(unfinished: Path, backup: Path, card: Card | None, to: Path, progress: Progress) -> None:
    """Make the file that is to be put in place. An error speaks of the backup and of `to`, not of that file."""
    try:
        _copy(backup, card, unfinished, progress)
        _check(unfinished, backup, progress)
        with sentences(to):
            _forget_sites_home(unfinished)
        put_on_disk(unfinished)
    except DiskFull as error:
        raise DiskFull(
            tr("The disk is full; {name} was not restored.", name=backup.name),
            tr("Free some space, then restore it again."),
        ) from error


def _is_the_register(to: Path, register_id: UUID) -> bool:
    """Whether `to` is there and can be read as the register of that id. Raises UserError when it is anything else than
    that register, a damaged one, or nothing."""
    if not to.exists():
        return False
    try:
        there = probe(to)
    except Damaged:
        return False
    except NotARegister as error:
        # A register whose first bytes are lost looks like any file; its name is what is left of it.
        if to.is_file() and to.suffix == SUFFIX and not _is_database(to):
            return False
        raise UserError(error.message, tr("Choose another name to restore to.")) from error
    if there.register_id != register_id:
        raise UserError(
            tr("{name} is another register than the one the backup is of.", name=to.name),
            tr("Choose another name to restore to."),
        )
    return True


def _is_database(path: Path) -> bool:
    with file_sentences(path), path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def _copy(backup: Path, card: Card | None, to: Path, progress: Progress) -> None:
    if card is not None:
        copy_file(backup, to, card, progress)
        return
    with sentences(backup):
        source = open_to_read(backup, None)
        try:
            source.execute("BEGIN")
            copy_through_driver(source, to, progress)
        finally:
            source.close()


def _check(copy: Path, backup: Path, progress: Progress) -> None:
    problems = problems_in(copy, progress)
    if problems:
        raise Damaged(
            tr("{name} is damaged, so it was not restored. {problems}", name=backup.name, problems=problems[0]),
            tr("Choose another backup; the register is as it was."),
        )
    # A newer program's backup is refused here, before it takes the place of a register that can be opened.
    try:
        probe(copy)
    except (Newer, NotARegister, Damaged) as error:
        raise type(error)(error.message.replace(copy.name, backup.name), error.advice) from error


def _forget_sites_home(copy: Path) -> None:
    """The restored file is another than those its sites wrote to, even where the system gives it the number of one of
    them; with no home known the store gives it a site of its own."""
    connection = open_connection(copy, "rw")
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("UPDATE site SET home = ''")
    finally:
        connection.close()


def _put_in_place(restored: Path, to: Path, now: datetime, *, is_readable: bool) -> Path | None:
    if not to.exists():
        # A -wal whose register is gone would be taken for the restored one's.
        kept = _kept_name(to, now) if companions_of(to) else None
        if kept is not None:
            _set_aside_companions(to, kept)
        restored.rename(to)
        put_on_disk(to.parent)
        return kept
    kept = _kept_name(to, now)
    with sentences(to), _held_alone(to, is_readable=is_readable):
        try:
            os.link(to, kept)
        except OSError:
            # A file system with no second names (FAT): for a moment there is nothing at `to`, and both beside it.
            _set_aside_companions(to, kept)
            to.rename(kept)
        else:
            put_on_disk(to.parent)
            _set_aside_companions(to, kept)
        os.replace(restored, to)
    put_on_disk(to.parent)
    return kept


def _kept_name(to: Path, now: datetime) -> Path:
    stem = f"{shortened(to.stem, STEM_BYTES)} before restoring {now.astimezone(LONDON):%Y-%m-%d %H%M%S}"
    number = 1
    while True:
        kept = to.with_name(stem + (f" {number}" if number > 1 else "") + (to.suffix or SUFFIX))
        if not kept.exists() and not companions_of(kept):
            return kept
        number += 1


def _set_aside_companions(to: Path, kept: Path) -> None:
    """What waits in a damaged register's -wal goes with it; a whole register's is in the file by now."""
    for companion in companions_of(to):
        companion.rename(kept.with_name(kept.name + companion.name.removeprefix(to.name)))


@contextmanager
def _held_alone(to: Path, *, is_readable: bool) -> Iterator[None]:
    """Puts everything saved into the one file, and keeps every other program from it meanwhile. Raises Busy when one has
    it open. A register that SQLite cannot read is taken as it lies: opening it to write could change what is left."""
    if not is_readable:
        yield
        return
    connection = open_connection(to, "rw")
    try:
        try:
            _keep_others_out(connection, to)
        except Exception as error:
            if not is_database_error(error) or not is_faulty(error):
                raise
            # It can be read in part only. Closed now, since SQLite removes a -wal by its name when it closes.
            connection.close()
        if sys.platform == "win32":
            # Windows does not rename what is open, here or anywhere: the rename itself is the lock.
            connection.close()
        yield
    finally:
        connection.close()


def _keep_others_out(connection: Connection, to: Path) -> None:
    try:
        connection.execute("PRAGMA busy_timeout=500")
        # Leaving write-ahead mode needs that nobody else is there, and empties the -wal into the file.
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        connection.execute("BEGIN EXCLUSIVE")
    except Exception as error:
        if not isinstance(as_store_error(error, to), Busy):
            raise
        raise Busy(
            tr("{name} is open in another window or program.", name=to.name), tr("Close it there, then restore again.")
        ) from error


def verify(path: Path, *, progress: Progress | None = None) -> list[str]:
    """Everything wrong with a backup or a register file, as sentences; [] is whole.

    A backup is held against the size and hash on its card. Both are read through by SQLite's own full check. A register
    may be in use meanwhile. Raises StoreError when the file is not there or is not a register's.
    """
    watching = progress or Unwatched()
    try:
        card = read_card(path)
        if card is not None:
            with file_sentences(path):
                problem = problem_with(card, path.stat().st_size, hash_of(path))
            return [problem] if problem is not None else problems_in(path, watching, thorough=True)
        probe(path)
        with sentences(path):
            connection = open_live(path, read_only=True) if may_write(path) else open_to_read(path, None)
            try:
                return problems_seen_by(connection, path, watching, thorough=True)
            finally:
                connection.close()
    except Damaged as error:
        return [error.message]
