"""Commands as data: each is declared once and is then a line in a menu, a button, a line in the palette and a key.

Knows how commands are shown, not what any of them does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from atmp_desktop.gui.icons import icon
from atmp_desktop.translation import tr


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Command:
    """Something the program can be told to do.

    Attributes:
        id: its name in the program, "menu.verb".
        words: what the menu says.
        tip: a sentence for the status bar and the key sheet.
        run: does it.
        menu: the menu it is in; "View/Text size" is a menu inside one, "" is none.
        group: commands of a menu with the same number stand together, lines between.
        icon: the name of its icon, or "".
        keys: its shortcuts as Qt writes them; the first is shown.
        is_enabled: whether it can be done now.
        is_checked: whether it is on, for one that is on or off.
        words_now: what the menu says at the moment, where that changes ("Undo: Edit Uta Griesenbach").
        in_palette: whether the palette finds it.
        short: what a button says, where that is shorter than the words.
    """

    id: str
    words: str
    tip: str
    run: Callable[[], object]
    menu: str = ""
    group: int = 0
    icon: str = ""
    keys: tuple[str, ...] = ()
    is_enabled: Callable[[], bool] = _always
    is_checked: Callable[[], bool] | None = None
    words_now: Callable[[], str] | None = None
    in_palette: bool = True
    short: str = ""


class Commands(QObject):
    """All the commands of one window, with the action that each of them is for Qt."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(list(self._commands.values()))

    def __contains__(self, id: object) -> bool:
        return id in self._commands

    def add(self, commands: Iterable[Command]) -> None:
        """Declare commands. Raises ValueError for an id or a key that is taken."""
        taken = {key: each.id for each in self._commands.values() for key in each.keys}
        for command in commands:
            if command.id in self._commands:
                raise ValueError(tr("There is a command {id} already.", id=command.id))
            for key in command.keys:
                if key in taken:
                    raise ValueError(
                        tr(
                            "{key} is the key of {taken} already, and not free for {id}.",
                            key=key,
                            taken=taken[key],
                            id=command.id,
                        )
                    )
                taken[key] = command.id
            self._commands[command.id] = command
            self._actions[command.id] = self._action_for(command)

    def remove(self, ids: Iterable[str]) -> None:
        """Take commands back, with their actions."""
        for id in ids:
            del self._commands[id]
            action = self._actions.pop(id)
            self._window.removeAction(action)
            action.deleteLater()

    def action(self, id: str) -> QAction:
        """The action of a command, for a menu or a button. Raises KeyError for an unknown one."""
        return self._actions[id]

    def command(self, id: str) -> Command:
        """The command of that id. Raises KeyError for an unknown one."""
        return self._commands[id]

    def run(self, id: str) -> bool:
        """Do it if it can be done now; whether it was."""
        command = self._commands[id]
        if not command.is_enabled():
            return False
        command.run()
        self.refresh()
        return True

    def refresh(self) -> None:
        """Show which commands can be done, which are on, and what they are called at the moment."""
        for id, command in self._commands.items():
            action = self._actions[id]
            action.setEnabled(command.is_enabled())
            if command.is_checked is not None:
                action.setChecked(command.is_checked())
            if command.words_now is not None:
                action.setText(command.words_now())
                action.setToolTip(with_key(command.words_now(), command))

    def fill(self, bar: QMenuBar, menus: Mapping[str, str], inside: Mapping[str, str]) -> None:
        """Put menus into a menu bar, each command where it says that it belongs; `menus` and `inside`, those inside one,
        have their words by the names that commands have for them."""
        bar.clear()
        for name, words in menus.items():
            wanted = [each for each in self._commands.values() if each.menu.split("/")[0] == name]
            self._fill(bar.addMenu(words), wanted, 1, inside)

    def _fill(self, menu: QMenu, commands: list[Command], depth: int, inside: Mapping[str, str]) -> None:
        menu.aboutToShow.connect(self.refresh)
        menu.setToolTipsVisible(False)
        inner: dict[str, QMenu] = {}
        group: int | None = None
        for command in sorted(commands, key=lambda each: each.group):
            if group is not None and command.group != group:
                menu.addSeparator()
            group = command.group
            path = command.menu.split("/")
            if len(path) == depth:
                menu.addAction(self._actions[command.id])
            elif path[depth] not in inner:
                inner[path[depth]] = menu.addMenu(inside[path[depth]])
                same = [each for each in commands if each.menu.split("/")[depth : depth + 1] == [path[depth]]]
                self._fill(inner[path[depth]], same, depth + 1, inside)

    def _action_for(self, command: Command) -> QAction:
        action = QAction(command.words, self)
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setIconText(command.short or command.words.rstrip("…"))
        action.setStatusTip(command.tip)
        action.setToolTip(with_key(command.words.rstrip("…"), command))
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setCheckable(command.is_checked is not None)
        action.triggered.connect(lambda _checked=False, id=command.id: self.run(id))
        self._window.addAction(action)
        return action


def with_key(words: str, command: Command) -> str:
    """Words with the command's key behind them, as a tooltip says it."""
    return f"{words} ({shown_key(command.keys[0])})" if command.keys else words


def shown_key(key: str) -> str:
    """A key as people on this computer call it ("Ctrl+K", "⌘K")."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
