"""Copies of a register through the driver, and the proof that one is whole: the card beside each backup with its hash,
and the checks. It does not know which copies are made when."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from atmp_desktop.errors import Cancelled, Damaged, StoreError
from atmp_desktop.store.driver import (
    Connection,
    as_store_error,
    is_database_error,
    is_faulty,
    open_connection,
    remove_database,
)
from atmp_desktop.translation import tr

PAGES_A_STEP = 2048
"""Pages copied between two looks at Stop: 16 MB of a register's pages of 8 KB."""

BLOCK = 1 << 20
"""Bytes hashed or copied between two looks at Stop."""

STEPS_A_LOOK = 500_000
"""Steps of SQLite's machine between two looks at Stop while a copy is checked."""

MOST_FINDINGS = 20


class Progress(Protocol):
    """What long work tells, and asks whether it should stop; `step` raises Cancelled then."""

    def step(self, words: str, done: int = 0, total: int | None = None) -> None:
        """Say that `done` of `total` things are done."""


class Unwatched:
    """The progress of work that nobody watches."""

    def step(self, words: str, done: int = 0, total: int | None = None) -> None:
        """Tell nobody."""


@dataclass(frozen=True)
class Card:
    """What is written beside a backup.

    Attributes:
        register_id: the register it is of.
        register_name: what that file was called.
        made_at: when.
        made_for: why, in words: "by hand", "before an upgrade".
        size: bytes.
        sha256: the hash of the whole file, as `sha256sum` and `certutil -hashfile` write it.
        last_operation: the newest entry of its history that is more than a note, or "".
    """

    register_id: UUID
    register_name: str
    made_at: datetime
    made_for: str
    size: int
    sha256: str
    last_operation: str


def writable_name(path: Path) -> str:
    """A file's name as text that can be kept and sent: bytes that are no letters stand in it as \\udcff."""
    return path.name.encode("utf-8", "backslashreplace").decode("utf-8")


def card_path(backup: Path) -> Path:
    """Where a backup's card is; "/" and "." have none and get a path where nothing is."""
    return backup.parent / f"{backup.name}.json"


def read_card(backup: Path) -> Card | None:
    """A backup's card, or None when there is none. Raises Damaged when it cannot be read."""
    try:
        values = json.loads(card_path(backup).read_text(encoding="utf-8"))
        return Card(
            register_id=UUID(values["register_id"]),
            register_name=str(values["register_name"]),
            made_at=datetime.fromisoformat(values["made_at"]),
            made_for=str(values["made_for"]),
            size=int(values["size"]),
            sha256=str(values["sha256"]),
            last_operation=str(values["last_operation"]),
        )
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(
            tr("The note beside {name} cannot be read.", name=backup.name), tr("Check that you may read it.")
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Damaged(
            tr("The note beside {name}, with its check sum, is damaged.", name=backup.name),
            tr("Choose another backup."),
        ) from error


def write_card(backup: Path, card: Card) -> None:
    """Write a backup's card onto the disk. Raises FileExistsError when there is one."""
    values = asdict(card) | {"register_id": str(card.register_id), "made_at": card.made_at.isoformat()}
    with card_path(backup).open("x", encoding="utf-8") as file:
        json.dump(values, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())


def copy_through_driver(source: Connection, to: Path, progress: Progress | None = None) -> None:
    """Copy a register as one moment saw it, while others write: `source` keeps its snapshot if it is in a transaction.

    The copy is on the disk when this returns; an error or Stop leaves none.
    """
    watching = progress or Unwatched()

    def step(_status: int, remaining: int, total: int) -> None:
        watching.step(tr("Copying the register"), total - remaining, total)

    try:
        target = open_connection(to, "rwc")
        try:
            # A copy that is not finished is thrown away, so it needs no journal and is put on the disk once, below.
            target.execute("PRAGMA journal_mode=OFF")
            target.execute("PRAGMA synchronous=OFF")
            source.backup(target, pages=PAGES_A_STEP, progress=step)
        finally:
            target.close()
        put_on_disk(to)
    except BaseException:
        remove_database(to)
        raise


def copy_file(backup: Path, to: Path, card: Card, progress: Progress) -> None:
    """Copy a backup, read once and held against its card meanwhile; the copy is on the disk when this returns.

    Raises Damaged when the backup is not as it was made, OSError, or Cancelled; the caller takes what is there away.
    """
    refuse_changed(backup, card, backup.stat().st_size, None)
    found = hashlib.sha256()
    done = 0
    with backup.open("rb") as source, to.open("xb") as target:
        while block := source.read(BLOCK):
            found.update(block)
            target.write(block)
            done += len(block)
            progress.step(tr("Copying the backup"), done, card.size)
        target.flush()
        os.fsync(target.fileno())
    refuse_changed(backup, card, done, found.hexdigest())


def put_on_disk(path: Path) -> None:
    """Have a file or folder's name list written through to the disk."""
    if os.name == "nt" and path.is_dir():
        # Windows keeps names in its own journal and opens no folders.
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def hash_of(path: Path, stop: threading.Event | None = None) -> str:
    """The SHA-256 of a file that nobody writes to. Raises Cancelled when `stop` is set meanwhile."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            if stop is not None and stop.is_set():
                raise Cancelled
            found.update(block)
    return found.hexdigest()


def check_copy(path: Path, progress: Progress) -> tuple[str, list[str]]:
    """The hash of a copy that nobody writes to, and what is wrong with it (nothing: [])."""
    from concurrent.futures import ThreadPoolExecutor

    stop = threading.Event()
    with ThreadPoolExecutor(1) as second:
        # Both only read, and both let other threads run: together they take as long as the slower of them.
        hashing = second.submit(hash_of, path, stop)
        try:
            found = problems_in(path, progress)
        except BaseException:
            stop.set()
            raise
        return hashing.result(), found


def problems_in(path: Path, progress: Progress, *, thorough: bool = False) -> list[str]:
    """What SQLite finds wrong with a file that nobody writes to: pages, tables, and links that lead nowhere.

    `thorough` compares each index with its table too.
    """
    connection = open_connection(path, "ro", immutable=True)
    try:
        return problems_seen_by(connection, path, progress, thorough=thorough)
    finally:
        connection.close()


def problems_seen_by(connection: Connection, path: Path, progress: Progress, *, thorough: bool) -> list[str]:
    """What SQLite finds wrong with what a connection reads; see `problems_in`."""
    try:
        with _watched(connection, progress, tr("Checking {name}", name=path.name)):
            check = "integrity_check" if thorough else "quick_check"
            rows = connection.execute(f"PRAGMA {check}({MOST_FINDINGS})").fetchall()
            found = [tr("The file is damaged: {row}.", row=row[0]) for row in rows if row[0] != "ok"]
            links = connection.execute('SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1').fetchall()
            return found + [
                tr("{number:,} links of the table {table} lead nowhere.", number=number, table=table)
                for table, number in links
            ]
    except Exception as error:
        if not is_database_error(error) or not (is_faulty(error) or isinstance(as_store_error(error, path), Damaged)):
            raise
        return [tr("The file is damaged: {error}.", error=error)]


@contextmanager
def _watched(connection: Connection, progress: Progress, words: str) -> Iterator[None]:
    """Lets Stop end a long statement."""
    stopped: list[Cancelled] = []

    def look() -> int:
        # The driver drops what is raised here, so it is kept and raised below.
        try:
            progress.step(words)
        except Cancelled as cancelled:
            stopped.append(cancelled)
        return len(stopped)

    progress.step(words)
    connection.set_progress_handler(look, STEPS_A_LOOK)
    try:
        yield
    except Exception:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def refuse_changed(backup: Path, card: Card, size: int, sha256: str | None) -> None:
    """Raises Damaged when a backup is not as it was made; `sha256` None asks about its size alone."""
    if (problem := problem_with(card, size, sha256)) is not None:
        raise Damaged(
            tr("{name} cannot be used: {problem}", name=backup.name, problem=problem),
            tr("Choose another backup; this one was left as it is."),
        )


def problem_with(card: Card, size: int, sha256: str | None) -> str | None:
    """What differs from a backup's card, as a sentence."""
    if size != card.size:
        return tr("It has {size:,} bytes and was made with {size_2:,}.", size=size, size_2=card.size)
    if sha256 is not None and sha256 != card.sha256:
        return tr("Its contents changed since it was made: the check sum differs.")
    return None
