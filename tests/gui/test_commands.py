"""Commands are declared once, and menus, buttons, the palette and the key sheet agree on them."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.commands import Command, Commands
from atmp_desktop.gui.dialogs.keys import key_lines
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.palette import matching
from atmp_desktop.gui.sections import kinds_to_add, sections
from atmp_desktop.gui.window_commands import KEYS_OF_LISTS, MENUS, MENUS_INSIDE, new_commands, section_commands
from atmp_desktop.settings import InMemory, Settings


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings(InMemory()), Jobs(), Ask())
    made.commands.add(
        [
            *section_commands(lambda id: None, sections()),
            *new_commands(lambda type: None, kinds_to_add(), lambda: True),
        ]
    )
    made.commands.fill(made.menuBar(), MENUS, MENUS_INSIDE)
    qtbot.addWidget(made)
    return made


def all_actions(menu: QMenu) -> list[str]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += all_actions(inner)
        elif not action.isSeparator():
            found.append(action.statusTip())
    return found


def test_no_key_is_used_twice(window: MainWindow) -> None:
    keys = [QKeySequence(key).toString() for command in window.commands for key in command.keys]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    own = [QKeySequence(key).toString() for key, _ in KEYS_OF_LISTS]
    assert not set(own) & set(keys)


def test_no_key_is_a_single_letter_because_lists_use_letters(window: MainWindow) -> None:
    for command in window.commands:
        for key in command.keys:
            name = QKeySequence(key).toString()
            assert "+" in name or len(name) > 1, f"{command.id} has the key {key}"


def test_every_key_is_one_that_qt_knows(window: MainWindow) -> None:
    for command in window.commands:
        for key in command.keys:
            assert QKeySequence(key).toString(), f"{command.id}: {key}"


def test_every_command_has_words_a_tip_and_a_menu(window: MainWindow) -> None:
    for command in window.commands:
        assert command.words, command.id
        assert len(command.tip) > 10, command.id
        assert not command.tip.endswith("."), command.id
        assert command.menu.split("/")[0] in MENUS, command.id


def test_the_menus_have_every_command_once(window: MainWindow) -> None:
    tips = []
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        tips += all_actions(menu)
    assert sorted(tips) == sorted(command.tip for command in window.commands)


def test_the_key_sheet_has_every_key(window: MainWindow) -> None:
    shown = " ".join(line.cells[1] for line in key_lines(window.commands))
    for command in window.commands:
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in shown


def test_a_command_whose_key_is_taken_is_refused(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = Commands(window)
    commands.add([Command("a.one", "One", "Does one thing", lambda: None, keys=("Ctrl+K",))])
    with pytest.raises(ValueError, match=r"Ctrl\+K is the key of a\.one"):
        commands.add([Command("a.two", "Two", "Does another", lambda: None, keys=("Ctrl+K",))])


def test_a_command_that_cannot_be_done_now_is_not_done(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    can = [False]
    commands = Commands(window)
    commands.add([Command("a.one", "One", "Does one thing", lambda: done.append("one"), is_enabled=lambda: can[0])])
    commands.refresh()
    assert not commands.run("a.one")
    assert not commands.action("a.one").isEnabled()
    can[0] = True
    commands.refresh()
    commands.action("a.one").trigger()
    assert done == ["one"]


def test_words_that_change_are_shown_as_they_are_now(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    step = ["Edit Uta Griesenbach"]
    commands = Commands(window)
    commands.add(
        [
            Command(
                "a.undo", "Undo", "Takes it back", lambda: None, keys=("Ctrl+Z",), words_now=lambda: f"Undo: {step[0]}"
            )
        ]
    )
    commands.refresh()
    assert commands.action("a.undo").text() == "Undo: Edit Uta Griesenbach"
    assert commands.action("a.undo").toolTip() == "Undo: Edit Uta Griesenbach (Ctrl+Z)"
    assert commands.action("a.undo").iconText() == "Undo"


def test_the_palette_finds_a_command_by_the_beginnings_of_its_words_and_says_its_key(window: MainWindow) -> None:
    found = matching(window.commands, "about")
    assert [choice.words for choice in found][:1] == ["About"]
    keys = {choice.words: choice.key for choice in matching(window.commands, "keys")}
    assert keys["All keys"] == "Ctrl+?"
    assert matching(window.commands, "no such thing") == []


def test_the_palette_offers_nothing_that_cannot_be_done_now(window: MainWindow) -> None:
    assert "edit.undo" not in [choice.command for choice in matching(window.commands, "undo")]
