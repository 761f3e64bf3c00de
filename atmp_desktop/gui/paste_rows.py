"""Ctrl+V in a list: the rows on the clipboard, shown before they are added. Knows the workspace and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace


def can_paste(work: Workspace) -> bool:
    """Whether today's list of a type is on show and can be added to."""
    shown = work.current_list()
    return shown is not None and not work.store.read_only and not shown.listing().as_at


def paste_rows(work: Workspace) -> None:
    """Show what is on the clipboard as rows for the list on show."""
    from atmp_desktop.gui.dialogs.paste import PasteDialog
    from atmp_desktop.services.pasted import rows_in

    type = work.current_type()
    if type is None:
        return
    try:
        copied = QGuiApplication.clipboard().mimeData()
        rows = rows_in(copied.text(), copied.html())
    except UserError as error:
        work.window.show_error(error)
        return
    if not rows:
        work.window.say(tr("There are no rows on the clipboard. Copy some in a sheet first."))
        return
    say, fail = work.acts.say_done, work.window.show_error
    PasteDialog(work.window, work.store, work.jobs, BY_NAME[type], rows, say, fail).open()
