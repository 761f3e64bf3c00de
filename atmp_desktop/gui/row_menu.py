"""The menu of the chosen rows of a list in the main window, by the right button or the Menu key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records.record import type_name
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow


def pop_up_row_menu(shown: RecordList, window: MainWindow, place: QPoint) -> None:
    """Show the menu at a place of the list's viewport, or at the current row where another place was meant."""
    view = shown.view
    current = view.currentIndex()
    if not shown.selected_count() or not current.isValid():
        return
    if view.indexAt(place).row() != current.row():
        place = view.visualRect(current).bottomLeft()
    row_menu(shown, window).popup(view.viewport().mapToGlobal(place))


def row_menu(shown: RecordList, window: MainWindow, *, has_cells: bool = True) -> QMenu:
    """What can be done with the chosen rows: the commands of the Record menu, and copying; `has_cells` where they are seen as
    a table, whose cells can be edited."""
    view, commands = shown.view, window.commands
    # Taken now: while the menu is open the rows may come to stand elsewhere.
    id, cell = view.record_at(view.currentIndex().row()), view.column_at(view.currentIndex().column()).name
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)

    def add(words: str, symbol: str) -> QAction:
        return menu.addAction(icon(symbol), words)

    def open_record() -> None:
        if id is not None:
            shown.opened.emit(type_name(shown.listing().record_type), id)

    def open_window() -> None:
        # The pane may still be on its way to the row.
        open_record()
        commands.run("record.window")

    def edit_cell() -> None:
        index = view.cell_of(id, cell) if id is not None else view.currentIndex()
        if index.isValid():
            view.edit_wanted.emit(index)

    add(tr("Open"), "record_pane").triggered.connect(open_record)
    command = commands.command("record.window")
    add(command.words, command.icon).triggered.connect(open_window)
    menu.addSeparator()
    if has_cells:
        edit = add(tr("Edit this cell"), "edit")
        edit.setShortcut("F2")
        edit.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        edit.triggered.connect(edit_cell)
    commands.refresh()
    for each in ("record.edit_chosen", "record.steps"):
        if commands.action(each).isEnabled():
            menu.addAction(commands.action(each))
    menu.addSeparator()
    add(tr("Copy as table"), "copy").triggered.connect(shown.copy_rows)
    if commands.action("edit.copy_addresses").isEnabled():
        menu.addAction(commands.action("edit.copy_addresses"))
    menu.addSeparator()
    menu.addAction(commands.action("record.bin"))
    return menu
