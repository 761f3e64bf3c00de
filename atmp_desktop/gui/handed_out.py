"""What is offered once a file is written: to open it, and to show where it is. Through the desktop, never a command."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from atmp_desktop.gui.file_doings import open_on_desktop
from atmp_desktop.gui.notices import Button
from atmp_desktop.translation import tr


def buttons_for(path: Path) -> tuple[Button, Button]:
    """The buttons of the message that says a file was written."""
    return (tr("Open"), partial(open_on_desktop, path)), (
        tr("Show folder"),
        partial(open_on_desktop, path.absolute().parent),
    )
