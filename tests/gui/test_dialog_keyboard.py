"""Where the keyboard is when a dialog opens: in its first field, so that what is typed at once is not lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from atmp_desktop.gui.dialogs.keys import KeysDialog
from atmp_desktop.gui.dialogs.settings import SettingsDialog
from tests.gui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(desk: Desk) -> QDialog:
    """The dialog over the window, once it has the keyboard."""
    desk.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    desk.until(dialog.isActiveWindow)
    return dialog


def typed(desk: Desk, words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def test_a_word_typed_as_the_settings_open_finds_a_setting(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, CTRL)
    dialog = opened(desk)
    assert isinstance(dialog, SettingsDialog)
    typed(desk, "backup")
    assert dialog.box.text() == "backup"
    dialog.reject()


def test_a_word_typed_as_the_keys_open_finds_a_key(desk: Desk) -> None:
    desk.window.commands.run("help.keys")
    dialog = opened(desk)
    assert isinstance(dialog, KeysDialog)
    typed(desk, "board")
    assert dialog.field.text() == "board"
    dialog.reject()


def test_every_dialog_opens_with_the_keyboard_on_something_in_it(desk: Desk) -> None:
    desk.work.go("group")
    desk.settle()
    for command in ("help.about", "file.export", "file.contact_sheet", "file.attendance"):
        assert desk.window.commands.run(command), command
        dialog = opened(desk)
        focused = QApplication.focusWidget()
        assert focused is not None, command
        assert focused is not dialog, command
        assert dialog.isAncestorOf(focused), command
        dialog.reject()
        desk.until(lambda: QApplication.activeModalWidget() is None)
