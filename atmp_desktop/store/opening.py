"""What a file is, found out without changing a byte of it, and the engine of one that is a register."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, QueuePool, create_engine, event

from atmp_desktop.errors import AtmpError, Damaged, Newer, NotARegister, StoreError
from atmp_desktop.store.driver import (
    APPLICATION_ID,
    Connection,
    as_store_error,
    file_sentences,
    followed,
    is_corrupt,
    is_database_error,
    is_faulty,
    open_connection,
    open_live,
    refuse_long_path,
    sentences,
)
from atmp_desktop.store.reading import is_waiting, open_to_read
from atmp_desktop.store.upgrade import known_revisions, newest_revision
from atmp_desktop.translation import tr

IMMEDIATE = "atmp_immediate"
"""The execution option of a connection whose transactions are writes."""


HEADER = b"SQLite format 3\0"
A_TABLE = b"CREATE TABLE alembic_version"
FIRST_BYTES = 1 << 22
"""How much of a file that SQLite cannot read is searched for words that every register has near its beginning."""

SHORTEST = 512


@dataclass(frozen=True)
class Probe:
    """What a register says about itself.

    Attributes:
        revision: its schema's revision.
        register_id: which register it is, whatever the file is called.
        needs_upgrade: an older version of the program wrote it.
    """

    revision: str
    register_id: UUID
    needs_upgrade: bool = False


def probe(path: Path, *, vfs: str | None = None, migrations: Path | None = None) -> Probe:
    """Look at a file without changing or creating anything. Raises NotARegister, Newer, Damaged or StoreError, each
    with a sentence. `migrations` is another folder of migrations than the shipped one.
    """
    _refuse_what_is_no_file(path)
    path = followed(path)
    alone: Probe | None = None
    try:
        # First the file alone, so that beside another program's database not even an -shm file is made.
        alone = _look(open_connection(path, "ro", vfs=vfs, immutable=True), path, migrations)
        if not is_waiting(path):
            return alone
    except driver.Error as error:
        # With changes waiting, the file alone may look damaged because they were just being moved into it.
        if not is_waiting(path) or not is_corrupt(error):
            raise _no_database(path, error) from error
    except Damaged:
        if not is_waiting(path):
            raise
    with sentences(path):
        found = _look(open_to_read(path, vfs), path, migrations)
        if (alone is not None and alone.register_id != found.register_id) or not _is_one_history(path, vfs):
            waiting = f"{path.name}-wal"
            raise StoreError(
                tr(
                    "{waiting} beside {name} holds changes of another register, or of another copy of it. Opened together they would spoil each other.",
                    waiting=waiting,
                    name=path.name,
                ),
                tr(
                    "Move {waiting} to another folder, then open the register again. Nothing was touched.",
                    waiting=waiting,
                ),
            )
    return found


def _is_one_history(path: Path, vfs: str | None) -> bool:
    """Whether what a register saved last follows from what it had saved: SQLite takes whatever lies beside a file under
    the right name for its own. A site numbers its operations from 1 and is known to the register it writes to."""
    connection = open_to_read(path, vfs)
    try:
        newest = connection.execute("SELECT site FROM operation ORDER BY rowid DESC LIMIT 1").fetchone()
        if newest is None:
            return True
        count, last = connection.execute("SELECT count(*), max(seq) FROM operation WHERE site = ?", newest).fetchone()
        known = connection.execute("SELECT count(*) FROM site WHERE id = ?", newest).fetchone()[0]
    finally:
        connection.close()
    return bool(known) and bool(count == last)


def _refuse_what_is_no_file(path: Path) -> None:
    refuse_long_path(path)
    with file_sentences(path):
        if not path.exists():
            raise StoreError(tr("There is no file {path}.", path=path), tr("Check the name, or make a new register."))
        if path.is_dir():
            raise NotARegister(
                tr("{path} is a folder, not a register.", path=path), tr("Choose a file whose name ends in .atmp.")
            )
        if not path.is_file():
            raise NotARegister(
                tr("{path} is no ordinary file.", path=path), tr("Choose a file whose name ends in .atmp.")
            )
        if path.stat().st_size == 0:
            raise NotARegister(
                tr("{name} is empty.", name=path.name), tr("Choose another file, or make a new register.")
            )


def _look(connection: Connection, path: Path, migrations: Path | None) -> Probe:
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            if path.stat().st_size < SHORTEST:
                # SQLite takes so short a file for a database with nothing in it.
                raise _not_a_register(path)
            raise NotARegister(
                tr("{name} is a database of another program, not a register. It was not touched.", name=path.name),
                tr("Choose a file whose name ends in .atmp."),
            )
        return _read_probe(connection, path, migrations)
    finally:
        connection.close()


def _read_probe(connection: Connection, path: Path, migrations: Path | None) -> Probe:
    try:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        register_id = UUID(connection.execute("SELECT value FROM register WHERE key = 'id'").fetchone()[0])
    except (driver.Error, TypeError, ValueError, AttributeError) as error:
        if is_database_error(error) and not is_faulty(error) and (known := as_store_error(error, path)) is not None:
            raise known from error
        raise _first_pages_damaged(path) from error
    if not isinstance(revision, str):
        raise _first_pages_damaged(path)
    if revision not in known_revisions(migrations):
        raise Newer(
            tr(
                "{name} was written by a newer version of this program (schema {revision}; this one knows {newest_revision}).",
                name=path.name,
                revision=revision,
                newest_revision=newest_revision(migrations),
            ),
            tr("Install the newer version. The file was not touched."),
        )
    return Probe(revision, register_id, needs_upgrade=revision != newest_revision(migrations))


def _not_a_register(path: Path) -> NotARegister:
    return NotARegister(
        tr("{name} is not a register. It was not touched.", name=path.name),
        tr("Choose a file whose name ends in .atmp."),
    )


def _first_pages_damaged(path: Path) -> Damaged:
    return Damaged(
        tr("{name} is a register whose first pages are damaged.", name=path.name),
        tr("Restore the newest backup that is whole: see Backups. The file was not touched."),
    )


def _no_database(path: Path, error: driver.Error) -> AtmpError:
    """What a file is that SQLite cannot read, from its first bytes. Nobody has it open: nothing lies beside it."""
    if not is_faulty(error):
        known = as_store_error(error, path)
        return known or StoreError(tr("{name} cannot be opened.", name=path.name), tr("Check that you may read it."))
    with file_sentences(path), path.open("rb") as file:
        start = file.read(FIRST_BYTES)
    is_ours = start[68:72] == APPLICATION_ID.to_bytes(4, "big") or A_TABLE in start
    if not is_ours:
        return _not_a_register(path)
    if not start.startswith(HEADER):
        return _first_pages_damaged(path)
    whole = int.from_bytes(start[28:32], "big") * (int.from_bytes(start[16:18], "big") or 1)
    if path.stat().st_size < whole:
        return Damaged(
            tr(
                "{name} is a register that was cut short: {st_size:,} of {whole:,} bytes are there.",
                name=path.name,
                st_size=path.stat().st_size,
                whole=whole,
            ),
            tr(
                "If it is still being copied, wait; else restore the newest backup that is whole. The file was not touched."
            ),
        )
    return _first_pages_damaged(path)


def engine_for(path: Path, *, vfs: str | None = None, read_only: bool = False, immutable: bool = False) -> Engine:
    """The engine of a register that passed the probe. A connection with the IMMEDIATE option begins as a writer.
    `immutable` says that nobody writes to the file while it is open."""

    def connect() -> Connection:
        if immutable:
            return open_connection(path, "ro", vfs=vfs, immutable=True)
        return open_live(path, vfs=vfs, read_only=read_only)

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=4)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver starts no transactions of its own (isolation_level None), so the kind of each is ours to say.
    wants_to_write = connection.get_execution_options().get(IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if wants_to_write else "BEGIN")
