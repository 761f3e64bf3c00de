"""Puts the boards and the preview of a printed list on the screen, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from atmp_desktop.services.board import FACES

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

Take = Callable[[str, QWidget], None]


def take_boards_and_print(work: Workspace, settle: Callable[[], None], take: Take) -> None:
    """Show the board of each type that has one, then how the last of the lists is printed; `settle` waits until all is
    on show, `take` takes the picture of a name."""
    from atmp_desktop.gui.print_dialog import PrintDialog

    for type in FACES:
        work.go(type)
        settle()
        work.boards.turn()
        settle()
        here = work.boards.here()
        if here is not None:
            here.board.choose(next((card.id for each in here.board.columns for card in each.column.cards), None))
        settle()
        take(f"board-{type}", work.window)
        work.boards.turn()
    work.sheets.print_current()
    settle()
    dialog = next(each for each in work.window.findChildren(PrintDialog) if each.isVisible())
    take("print", dialog)
    dialog.close()
    settle()
