"""Finds the files that are shipped beside the code: `resources/`, `db/` and the guide.

They are in `atmp_desktop/_shipped/` in an installed copy and in the checkout's root otherwise. Nothing here reads them.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    installed = _PACKAGE / "_shipped"
    return installed if installed.is_dir() else _PACKAGE.parent


def resources() -> Path:
    """The folder of icons, style sheets and templates."""
    return _root() / "resources"


def database_folder() -> Path:
    """The folder of migrations, the schema, and the starter and training registers."""
    return _root() / "db"


def guide_folder() -> Path:
    """The folder of the guide's pages; their pictures are in the folder `pictures` beside it."""
    return _root() / "docs" / "guide"
