"""The commands that depend on what types of record there are: one to go to each list, one to add a record of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from atmp_desktop.gui.sections import kinds_to_add, sections
from atmp_desktop.gui.window_commands import new_commands, section_commands

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow


def offer_type_commands(window: MainWindow) -> None:
    """Declare them, once for the window and whatever register is open in it."""
    there = sections()
    if f"go.{there[0].id}" in window.commands:
        return

    def go(section: str) -> None:
        if window.workspace is not None:
            window.workspace.go(section)

    def add(type: str) -> None:
        if window.workspace is not None:
            window.workspace.acts.new(type)

    def can_add() -> bool:
        return window.workspace is not None and not window.workspace.store.read_only

    kinds = kinds_to_add()
    window.commands.add([*section_commands(go, there), *new_commands(add, kinds, can_add)])
    window.fill_menus([f"new.{name}" for name, _, _ in kinds])
