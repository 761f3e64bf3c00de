"""A key is looked up, and the sheet it stands for is asked for, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from atmp_desktop.gui.dialogs.keys import KeysDialog
from tests.journeys.officer import CTRL, NewOfficer
from tests.journeys.test_keyboard_alone import SHIFT, NoMouse, no_mouse, tab_to, where

__all__ = ["no_mouse"]


def test_a_key_is_found_by_its_words_and_pressed(new_officer: NewOfficer, starter: Path, no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.key(Qt.Key.Key_Question, CTRL)
    officer.until(lambda: officer.dialog() is not None)
    tab_to(officer, "Find a key or a command")
    officer.type("contact sheet")
    officer.key(Qt.Key.Key_Return)
    keys = officer.dialog()
    assert isinstance(keys, KeysDialog)
    assert where(officer) == "Keys"
    found = keys.table.lines[keys.table.currentIndex().row()]
    assert found.cells[1] == "Ctrl+Shift+C"
    officer.key(Qt.Key.Key_Escape)
    officer.until(lambda: officer.dialog() is None)
    officer.come_back()
    officer.key(Qt.Key.Key_C, CTRL | SHIFT)
    officer.until(lambda: officer.dialog() is not None)
    tab_to(officer, "Find a group")
    officer.key(Qt.Key.Key_Escape)
    officer.until(lambda: officer.dialog() is None)
    assert no_mouse.presses == 0
