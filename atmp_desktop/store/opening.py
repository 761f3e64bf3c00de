"""What a file is, found out without changing a byte of it, and the engine of one that is a register."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, QueuePool, create_engine, event

from atmp_desktop.errors import Damaged, Newer, NotARegister, StoreError
from atmp_desktop.store.driver import (
    APPLICATION_ID,
    Connection,
    as_store_error,
    is_database_error,
    open_connection,
    open_live,
    sentences,
)
from atmp_desktop.store.upgrade import known_revisions, newest_revision

IMMEDIATE = "atmp_immediate"
"""The execution option of a connection whose transactions are writes."""


@dataclass(frozen=True)
class Probe:
    """What a register says about itself.

    Attributes:
        revision: its schema's revision.
        register_id: which register it is, whatever the file is called.
    """

    revision: str
    register_id: UUID

    @property
    def needs_upgrade(self) -> bool:
        """Whether an older version of the program wrote it."""
        return self.revision != newest_revision()


def probe(path: Path, *, vfs: str | None = None) -> Probe:
    """Look at a file, read-only. Raises NotARegister, Newer, Damaged or StoreError, each with a sentence."""
    if not path.exists():
        raise StoreError(f"There is no file {path}.", "Check the name, or make a new register.")
    if path.is_dir():
        raise NotARegister(f"{path} is a folder, not a register.", "Choose a file whose name ends in .atmp.")
    if path.stat().st_size == 0:
        raise NotARegister(f"{path.name} is empty.", "Choose another file, or make a new register.")
    with sentences(path):
        connection = _probing_connection(path, vfs)
        try:
            return _read_probe(connection, path)
        finally:
            connection.close()


def _probing_connection(path: Path, vfs: str | None) -> Connection:
    """Reading a register in write-ahead mode needs its -shm file; where the folder is write-protected and nothing is
    waiting in a -wal, the file alone is the whole truth and is read as unchanging."""
    waiting = path.with_name(path.name + "-wal")
    immutable = not waiting.exists() or waiting.stat().st_size == 0
    return open_connection(path, "ro", vfs=vfs, immutable=immutable)


def _read_probe(connection: Connection, path: Path) -> Probe:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotARegister(
            f"{path.name} is a database of another program, not a register. It was not touched.",
            "Choose a file whose name ends in .atmp.",
        )
    try:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        register_id = UUID(connection.execute("SELECT value FROM register WHERE key = 'id'").fetchone()[0])
    except (driver.Error, TypeError, ValueError) as error:
        if is_database_error(error) and (known := as_store_error(error, path)) is not None:
            raise known from error
        raise Damaged(
            f"{path.name} is a register whose first pages are damaged.",
            "Restore the newest backup that is whole: see Backups.",
        ) from error
    if revision not in known_revisions():
        raise Newer(
            f"{path.name} was written by a newer version of this program (schema {revision}; this one knows "
            f"{newest_revision()}).",
            "Install the newer version. The file was not touched.",
        )
    return Probe(revision=revision, register_id=register_id)


def engine_for(path: Path, *, vfs: str | None = None, read_only: bool = False, immutable: bool = False) -> Engine:
    """The engine of a register that passed the probe. A connection with the IMMEDIATE option begins as a writer."""

    def connect() -> Connection:
        if immutable:
            return open_connection(path, "ro", vfs=vfs, immutable=True)
        return open_live(path, "ro" if read_only else "rw", vfs=vfs)

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=4)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver starts no transactions of its own (isolation_level None), so the kind of each is ours to say.
    wants_to_write = connection.get_execution_options().get(IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if wants_to_write else "BEGIN")
