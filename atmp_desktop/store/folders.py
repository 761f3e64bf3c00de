"""Where this computer keeps what belongs to the program: backups, by register. Knows neither registers nor windows."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

OVERRIDE = "ATMP_DATA_HOME"
"""The environment variable that names another folder for application data."""

PROGRAM = "atmp_desktop"


def data_home(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The folder of the program's own data, by each platform's custom; it may not be there yet.

    Sources: the XDG base directory specification (a relative XDG_DATA_HOME is ignored), Windows' known folder
    LocalAppData, Apple's file system programming guide.
    """
    environ = os.environ if environ is None else environ
    if override := environ.get(OVERRIDE):
        return Path(override)
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / PROGRAM
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / PROGRAM
    given = environ.get("XDG_DATA_HOME", "")
    return (Path(given) if os.path.isabs(given) else Path.home() / ".local" / "share") / PROGRAM


def backups_folder(register_id: UUID) -> Path:
    """Where a register's backups are, whatever the file is called and wherever it has moved to."""
    return data_home() / "backups" / str(register_id)


def make_private(folder: Path) -> None:
    """Make a folder that only this account can look into, and what is missing above it.

    Raises StoreError when it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        # Imported late: this module stands between the start and the first thing on the screen.
        from atmp_desktop.errors import StoreError

        raise StoreError(
            f"The folder {folder} cannot be made: {error.strerror or error}.", "Choose another folder."
        ) from error
