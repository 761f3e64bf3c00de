"""Space in a list or on a board: a look at the record beside it, while the keyboard stays where it is.

Knows the workspace; lists and boards say when it is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from atmp_desktop.gui.notices import announce
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace


class Peek(QObject):
    """The look into one workspace's record pane."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace

    @Slot()
    def turn(self) -> None:
        """Show the record that the keyboard is on, or put the pane away where it is there already. What is being typed into
        a form in the pane stays in it."""
        work, pane = self._work, self._work.pane
        id = self._under_keyboard()
        here = (work.current_section(), id)
        if work.window.is_pane_shown and (id is None or pane.has_form or pane.record == here):
            work.show_pane(False)
            announce(work.window, tr("The record is put away."))
        elif id is not None or pane.has_form:
            work.window.peek_into_pane()
            pane.await_record(here[0], id)
            announce(work.window, tr("The record is shown beside the list."))
            work.window.commands.refresh()

    def _under_keyboard(self) -> UUID | None:
        """The record of the card or the row that the keyboard is on."""
        board, shown = self._work.boards.here(), self._work.current_list()
        if board is not None and board.is_on:
            return board.board.current
        if shown is None or not shown.view.currentIndex().isValid():
            return None
        return shown.view.record_at(shown.view.currentIndex().row())
