"""Bringing a register to the newest schema. Alembic is imported only when there is something to do."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, text

from atmp_desktop.errors import Damaged
from atmp_desktop.shipped import database_folder
from atmp_desktop.translation import tr


@cache
def known_revisions(migrations: Path | None = None) -> tuple[str, ...]:
    """The revisions this program knows, oldest first: a straight line of files 0001_….py. `migrations` is another
    folder of migrations than the shipped one, for tests of upgrades."""
    folder = (migrations or shipped_migrations()) / "versions"
    return tuple(sorted(path.name.split("_")[0] for path in folder.glob("[0-9]*.py")))


def newest_revision(migrations: Path | None = None) -> str:
    """The revision a register is at when it needs no upgrade."""
    return known_revisions(migrations)[-1]


def shipped_migrations() -> Path:
    """The folder of the migrations that come with the program."""
    return database_folder() / "migrations"


def migrate(connection: Connection, name: str, migrations: Path | None = None) -> None:
    """Run the missing migrations in the transaction the connection is in; its foreign keys must be off.

    Raises Damaged, for the caller to roll back, when a migration left a link to nothing. `name` is the file's.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(migrations or shipped_migrations()))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        raise Damaged(
            tr("{name} could not be upgraded: {broken:,} links in it lead nowhere.", name=name, broken=len(broken)),
            tr("It was left as it was. Restore a backup, or keep using the version of the program that wrote it."),
        )


def _escaped(path: Path) -> str:
    # ConfigParser reads % as the start of an interpolation.
    return str(path).replace("%", "%%")
