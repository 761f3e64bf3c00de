"""The sheet of all keys, in a dialog and as a page of the guide, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.commands import Command, Commands, shown_key
from atmp_desktop.gui.dialogs.frame import Frame
from atmp_desktop.gui.help_pages import PAGE_OF_MENU, page
from atmp_desktop.gui.row_table import Heading, Line, RowTable
from atmp_desktop.gui.window_commands import KEYS_OF_LISTS
from atmp_desktop.translation import tr


def key_lines(commands: Commands) -> list[Line[str]]:
    """Every command that has a key, then the keys of lists: what it does, the key, where it is."""
    lines = [
        Line(command.id, (command.words.rstrip("…").strip(), keys_of(command.keys), command.tip), command.icon)
        for command in commands
        if command.keys
    ]
    return [*lines, *(Line(key, (tr("In a list"), shown_key(key), does), "more") for key, does in KEYS_OF_LISTS)]


def keys_of(keys: tuple[str, ...]) -> str:
    """Keys as people call them: "Ctrl+Shift+Z or Ctrl+Y"."""
    return tr(" or ").join(shown_key(key) for key in keys)


def keys_as_markdown(commands: Iterable[Command]) -> str:
    """The page of the guide with every command that has a key, menu by menu, and the keys of lists. Keys are called as on
    Windows and Linux."""
    with_keys = [command for command in commands if command.keys]
    lines = [
        tr("# Keys"),
        "",
        tr(
            "`Ctrl+?` shows this list in the program, with a box to find a key. `Ctrl+K` finds every command by its words, also "
            "those without a key. On a Mac, press Cmd where it says Ctrl."
        ),
    ]
    for menu, name in PAGE_OF_MENU.items():
        rows = [
            (command.words.rstrip("…"), tr(" or ").join(f"`{_portable(key)}`" for key in command.keys), command.tip)
            for command in with_keys
            if command.menu.split("/")[0] == menu
        ]
        if rows:
            lines += [
                "",
                f"## {menu}",
                "",
                tr("More: [{title}]({name}.md)", title=page(name).title, name=name),
                "",
                *_table(rows),
            ]
    lines += ["", tr("## In a list"), "", tr("| key | what it does |"), "|---|---|"]
    lines += [f"| `{_portable(key)}` | {does} |" for key, does in KEYS_OF_LISTS]
    return "\n".join(lines) + "\n"


def _table(rows: Iterable[tuple[str, str, str]]) -> list[str]:
    return [tr("| command | key | what it does |"), "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


class KeysDialog(Frame):
    """The dialog, with a field that narrows it down."""

    help_page = "keyboard"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(
            parent, tr("Keys"), tr("Ctrl+K finds every command by its words, with its key beside it."), ems=(62, 46)
        )
        self._lines = key_lines(commands)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a key or a command"))
        self.field.setAccessibleName(tr("Find a key or a command"))
        self.field.textChanged.connect(self._narrow)
        self.table: RowTable[str] = RowTable(
            tr("Keys"),
            [Heading(tr("Command"), 16), Heading(tr("Key"), 14), Heading(tr("What it does"), 10)],
            many=False,
        )
        self.table.setMinimumHeight(theme.em(self, 10))
        self.column.addWidget(self.field)
        self.column.addWidget(self.table, 1)
        self._narrow("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the box goes to what was found; nothing is closed by it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.field:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        self.table.show_lines(
            [line for line in self._lines if all(word in " ".join(line.cells).casefold() for word in words)]
        )
