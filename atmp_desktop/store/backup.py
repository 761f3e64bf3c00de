"""Backups: made while others write, checked before they are listed, thinned as they grow older, and found again after the
register has moved. When one is due is for the window and the command line to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from atmp_desktop.errors import AtmpError, Busy, Damaged, DiskFull, StoreError
from atmp_desktop.store.driver import (
    Connection,
    as_store_error,
    file_sentences,
    is_database_error,
    is_full,
    open_live,
    remove_database,
    shortened,
)
from atmp_desktop.store.folders import backups_folder, make_private
from atmp_desktop.store.ladder import to_keep
from atmp_desktop.store.restore import restore, verify
from atmp_desktop.store.unfinished import sweep, unfinished_in
from atmp_desktop.store.whole import (
    Card,
    Progress,
    Unwatched,
    card_path,
    check_copy,
    copy_file,
    copy_through_driver,
    problem_with,
    put_on_disk,
    read_card,
    writable_name,
    write_card,
)
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.store import Store

BY_HAND = tr("by hand")
SUFFIX = ".atmp"
WHAT = "backup"
STEM_BYTES = 160
"""How much of a register's name goes into its backups', which have a moment, a number and an ending too."""

NOT_IN_NAMES = '<>:"/\\|?*'
"""What some disk that a second folder is on does not take in names."""

LAST_OPERATION = "SELECT hex(id) FROM operation WHERE kind <> 'note' ORDER BY rowid DESC LIMIT 1"
"""Notes (of exports, say) change no record, so that a backup is not older for them."""


@dataclass(frozen=True)
class Backup:
    """One backup in a folder.

    Attributes:
        path: the file.
        made_at: when.
        size: bytes.
        whole: True when its check sum was just counted, None when it looks whole, False when it is known not to be.
        reason: why it is not whole, or what else to know about it, as a sentence; else "".
        made_for: why it was made, in words.
        register_id: the register it is of, or None when that is not known.
        last_operation: the newest entry of its history that is more than a note.
    """

    path: Path
    made_at: datetime
    size: int
    whole: bool | None = None
    reason: str = ""
    made_for: str = BY_HAND
    register_id: UUID | None = None
    last_operation: str = ""


@dataclass(frozen=True)
class _Source:
    """What is backed up: a look at it that lasts as long as the copying, and what its card says."""

    look: Callable[[], AbstractContextManager[Connection]]
    path: Path
    register_id: UUID
    moment: datetime


def back_up(
    store: Store,
    folder: Path | None = None,
    *,
    progress: Progress | None = None,
    second_folder: Path | None = None,
    made_for: str = BY_HAND,
) -> Backup:
    """Make a checked backup of an open register, while anybody writes to it: in the register's folder among the program's
    data, or in another `folder`; the folder's older backups are thinned then.

    A second copy goes into `second_folder`; where that fails the backup stands, and its `reason` says what happened.
    Raises DiskFull, Damaged (the register is; such a copy is not kept) and other StoreErrors, and Cancelled when stopped;
    then there is no new backup.
    """

    @contextmanager
    def look() -> Iterator[Connection]:
        with store.read() as session:
            pooled: Any = session.connection().connection
            yield pooled.driver_connection

    source = _Source(look, store.path, store.register_id, store.now())
    return _back_up(source, folder, progress or Unwatched(), second_folder, made_for)


def back_up_file(
    path: Path,
    register_id: UUID,
    moment: datetime,
    *,
    folder: Path | None = None,
    progress: Progress | None = None,
    made_for: str,
) -> Backup:
    """Make a checked backup of a register that passed the probe and is not open yet; otherwise like `back_up`."""

    @contextmanager
    def look() -> Iterator[Connection]:
        connection = open_live(path)
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()

    return _back_up(_Source(look, path, register_id, moment), folder, progress or Unwatched(), None, made_for)


def _back_up(
    source: _Source, folder: Path | None, progress: Progress, second_folder: Path | None, made_for: str
) -> Backup:
    folder = folder or backups_folder(source.register_id)
    make_private(folder)
    with file_sentences(folder):
        sweep(folder, WHAT)
        unfinished = unfinished_in(folder, WHAT)
        try:
            card = _copied(source, unfinished, progress, made_for)
            backup = _listed_as(unfinished, folder, card)
        finally:
            remove_database(unfinished)
    reasons = []
    try:
        thin(folder, source.moment)
        if second_folder is not None:
            _copy_to_second(backup, card, second_folder, progress)
            thin(second_folder, source.moment)
    except AtmpError as error:
        reasons.append(str(error))
    return replace(backup, whole=True, reason=" ".join(reasons))


def _copied(source: _Source, to: Path, progress: Progress, made_for: str) -> Card:
    """A checked copy on the disk; returns its card."""
    with source.look() as connection:
        # This first read fixes the moment that the copy shows, however long the copying takes.
        last = connection.execute(LAST_OPERATION).fetchone()
        with _faults_of_a_copy(source.path, to.parent):
            copy_through_driver(connection, to, progress)
    with _faults_of_a_copy(source.path, to.parent):
        sha256, problems = check_copy(to, progress)
    if problems:
        raise Damaged(
            tr(
                "{name} is damaged, so the copy was not kept as a backup. {problems}",
                name=source.path.name,
                problems=problems[0],
            ),
            tr("Restore the newest backup that is whole: see Backups."),
        )
    return Card(
        register_id=source.register_id,
        register_name=writable_name(source.path),
        made_at=source.moment,
        made_for=made_for,
        size=to.stat().st_size,
        sha256=sha256,
        last_operation="" if last is None else str(last[0]),
    )


@contextmanager
def _faults_of_a_copy(register: Path, folder: Path) -> Iterator[None]:
    """Turns the driver's faults inside it into sentences about the backup: the register itself is safe."""
    try:
        yield
    except Exception as error:
        if not is_database_error(error):
            raise
        if is_full(error):
            raise DiskFull(
                tr("There is no room for a backup in {folder}.", folder=folder),
                tr("Free some space, or choose another folder."),
            ) from error
        known = as_store_error(error, register)
        if isinstance(known, Busy | Damaged):
            raise known from error
        raise StoreError(
            tr("{name} could not be backed up to {folder}: {error}.", name=register.name, folder=folder, error=error),
            tr("Choose another folder."),
        ) from error


def _listed_as(unfinished: Path, folder: Path, card: Card) -> Backup:
    """Give a finished copy its name: the card first, so that no backup is ever listed without one. Raises OSError."""
    stem = "".join("_" if each in NOT_IN_NAMES or each < " " else each for each in Path(card.register_name).stem)
    name = f"{shortened(stem[:60], STEM_BYTES)} {card.made_at.astimezone(UTC):%Y-%m-%d %H%M%S}Z"
    number = 1
    while True:
        path = folder / (name + (f" {number}" if number > 1 else "") + SUFFIX)
        number += 1
        if path.exists():
            continue
        try:
            write_card(path, card)
        except FileExistsError:
            continue
        break
    try:
        unfinished.rename(path)
    except OSError:
        card_path(path).unlink()
        raise
    put_on_disk(folder)
    return _backup_of(path, card)


def _copy_to_second(backup: Backup, card: Card, folder: Path, progress: Progress) -> None:
    if not folder.is_dir():
        raise StoreError(
            tr("The second folder for backups, {folder}, is not there.", folder=folder),
            tr("Connect its disk; the first copy is safe."),
        )
    with file_sentences(folder):
        sweep(folder, WHAT)
        unfinished = unfinished_in(folder, WHAT)
        try:
            copy_file(backup.path, unfinished, card, progress)
            _listed_as(unfinished, folder, card)
        finally:
            remove_database(unfinished)


def list_backups(register_id: UUID, *folders: Path) -> list[Backup]:
    """A register's backups, newest first: those among the program's data, and those in further folders.

    Looks at names, sizes and cards alone; `verify` reads one through. A folder that is not there has none. Raises
    StoreError when one cannot be read.
    """
    found = _backups_in(backups_folder(register_id))
    for folder in folders:
        found += [each for each in _backups_in(folder) if each.register_id == register_id]
    unique = {each.path.resolve(): each for each in found if each.register_id in (register_id, None)}
    return sorted(unique.values(), key=lambda each: (each.made_at, each.path.name), reverse=True)


def _backups_in(folder: Path) -> list[Backup]:
    if not folder.is_dir():
        return []
    found = []
    with file_sentences(folder):
        for path in folder.glob(f"*{SUFFIX}"):
            if path.name.startswith("."):
                continue
            try:
                found.append(_described(path))
            except FileNotFoundError:
                # Another process thins the same folder.
                continue
    return found


def _described(path: Path) -> Backup:
    status = path.stat()
    unknown = Backup(path, datetime.fromtimestamp(status.st_mtime, UTC), status.st_size, made_for="")
    try:
        card = read_card(path)
    except Damaged as error:
        return replace(unknown, whole=False, reason=error.message)
    if card is None:
        reason = tr("The note with its check sum is missing, so nothing shows that it is as it was made.")
        return replace(unknown, whole=False, reason=reason)
    return _backup_of(path, card, size=status.st_size)


def _backup_of(path: Path, card: Card, size: int | None = None) -> Backup:
    found = card.size if size is None else size
    problem = problem_with(card, found, None)
    return Backup(
        path=path,
        made_at=card.made_at,
        size=found,
        whole=None if problem is None else False,
        reason=problem or "",
        made_for=card.made_for,
        register_id=card.register_id,
        last_operation=card.last_operation,
    )


def thin(folder: Path, now: datetime) -> list[Path]:
    """Take away the backups in a folder that the ladder does not keep, each register's by itself; returns their paths.

    A backup that is not whole is left alone and stands for no day, week or month. Raises StoreError.
    """
    whole = [each for each in _backups_in(folder) if each.whole is not False]
    gone = []
    with file_sentences(folder):
        for register_id in {each.register_id for each in whole}:
            theirs = [each for each in whole if each.register_id == register_id]
            kept = to_keep((each.made_at for each in theirs), now)
            gone += [each.path for each in theirs if each.made_at not in kept]
        for path in gone:
            # Another process may thin the same folder.
            path.unlink(missing_ok=True)
            card_path(path).unlink(missing_ok=True)
    return gone


def changed_since_last_backup(store: Store) -> bool:
    """Whether the register's history has more than notes that its newest backup, by its card, does not have."""
    newest = next((each for each in list_backups(store.register_id) if each.whole is not False), None)
    with store.read() as session:
        last = session.connection().exec_driver_sql(LAST_OPERATION).scalar()
    return newest is None or newest.last_operation != (last or "")


__all__ = [
    "Backup",
    "back_up",
    "back_up_file",
    "changed_since_last_backup",
    "list_backups",
    "restore",
    "thin",
    "verify",
]
