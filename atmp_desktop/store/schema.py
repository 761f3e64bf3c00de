"""A register's file: made new with the newest schema, or brought to it. It knows no record type and keeps nothing open."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import Engine

from atmp_desktop.errors import Busy, UserError
from atmp_desktop.store.driver import (
    APPLICATION_ID,
    companions_of,
    file_sentences,
    open_connection,
    refuse_long_path,
    remove_database,
    sentences,
)
from atmp_desktop.store.opening import IMMEDIATE, engine_for, probe
from atmp_desktop.store.reading import is_waiting
from atmp_desktop.store.seals import insert_sealed
from atmp_desktop.store.upgrade import migrate
from atmp_desktop.store.whole import Progress, put_on_disk
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.backup import Backup


def make_file(path: Path, now: datetime, *, vfs: str | None = None) -> None:
    """Make a register with nothing in it. It appears under its name only when it is whole and on the disk.

    Raises UserError where a file of that name exists, or what another register left beside it; StoreError.
    """
    unfinished = path.with_name(f".{path.name}.new")
    refuse_long_path(path, room=len(unfinished.name) - len(path.name))
    with file_sentences(path):
        if path.exists() or path.is_symlink():
            raise UserError(
                tr("There is a file {name} already.", name=path.name), tr("Choose another name; it was not touched.")
            )
        if left := companions_of(path):
            raise UserError(
                tr(
                    "A register called {name} was here, and its {name_2} still is.", name=path.name, name_2=left[0].name
                ),
                tr("Put the two together again, or choose another name; it was not touched."),
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        remove_database(unfinished)
        try:
            with sentences(path):
                _fill(unfinished, uuids.uuid7(), now, vfs)
            put_in_one_file(unfinished, vfs=vfs)
            _give_name(unfinished, path)
        finally:
            remove_database(unfinished)
        put_on_disk(path.parent)


def _fill(path: Path, register_id: UUID, now: datetime, vfs: str | None) -> None:
    connection = open_connection(path, "rwc", vfs=vfs)
    try:
        connection.execute("PRAGMA page_size=8192")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        connection.close()
    engine = engine_for(path, vfs=vfs)
    try:
        _migrate(engine, path.name, register_id, now, None)
    finally:
        engine.dispose()


def put_in_one_file(path: Path, *, vfs: str | None = None) -> None:
    """Have all that was saved in a register, which nobody has open, in its one file, so that it may be given another
    name without its -wal. Raises DiskFull, another StoreError, or Busy when somebody has it open.

    Closing a register does the same, but where the disk is full or fails then, SQLite keeps the rest in the -wal and says
    nothing.
    """
    if not is_waiting(path):
        return
    with sentences(path):
        connection = open_connection(path, "rw", vfs=vfs)
        try:
            is_busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
    if is_busy:
        raise Busy(tr("Another program has {name} open.", name=path.name), tr("Close it there, then try again."))


def _give_name(unfinished: Path, path: Path) -> None:
    """Raises UserError when another program has just made a file of that name."""
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise UserError(
            tr("There is a file {name} already.", name=path.name), tr("Choose another name; it was not touched.")
        ) from error
    except OSError:
        # A file system with no second names (FAT).
        unfinished.rename(path)


def upgrade_file(
    path: Path,
    now: datetime,
    *,
    vfs: str | None = None,
    migrations: Path | None = None,
    progress: Progress | None = None,
    keep_backup: bool = True,
) -> Backup | None:
    """Bring a register to the newest schema in one transaction, after a checked backup among the program's data; returns
    that, or None when there was nothing to do. An error, Stop or a crash leaves the register as it was.

    `migrations` is another folder of migrations than the shipped one, for tests. Without `keep_backup` none is made,
    for a copy that is thrown away. Raises what `back_up` raises, and Damaged when the register cannot be upgraded.
    """
    found = probe(path, vfs=vfs, migrations=migrations)
    if not found.needs_upgrade:
        return None
    backup = None
    if keep_backup:
        # Imported late: most starts upgrade nothing.
        from atmp_desktop.store.backup import back_up_file

        backup = back_up_file(path, found.register_id, now, progress=progress, made_for=tr("before an upgrade"))
    with sentences(path):
        engine = engine_for(path, vfs=vfs)
        try:
            _migrate(engine, path.name, None, now, migrations)
        finally:
            engine.dispose()
    return backup


def _migrate(engine: Engine, name: str, new_id: UUID | None, now: datetime, migrations: Path | None) -> None:
    """Run the migrations that are missing; a new register gets its id too."""
    with engine.connect() as pooled:
        connection = pooled.execution_options(**{IMMEDIATE: True})
        # Before BEGIN, since it does nothing inside a transaction; where tables are made anew it would delete children.
        pooled.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            migrate(connection, name, migrations)
            if new_id is not None:
                insert_sealed(connection, "register", [("id", str(new_id)), ("created", now.isoformat())])
        # This connection is not used again with its foreign keys off.
        pooled.invalidate()
