"""The contact sheet of two groups, ready to print: by mouse, and by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget

from tests.journeys.officer import CTRL, NewOfficer
from tests.journeys.test_keyboard_alone import SHIFT, NoMouse, no_mouse, tab_to
from tests.read_back import by_calamine, table

__all__ = ["no_mouse"]

TWO = ("Guidance Development", "Trial Infrastructure")


def on_the_sheet(sheet: Path) -> set[str]:
    """Who stands on it."""
    _, rows = table(by_calamine(sheet), "Role")
    return {name for row in rows for name in row if name}


def are_both_there(sheet: Path) -> bool:
    said = " ".join(str(cell) for cell in on_the_sheet(sheet))
    return all(name in said for name in ("Anne Black", "Joanna Gray")) and "Uta Griesenbach" not in said


def test_two_groups_are_ticked_and_written_by_mouse(new_officer: NewOfficer, starter: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "Two groups.xlsx"
    officer = new_officer(sheet)
    officer.open(starter)
    officer.go("Groups")
    officer.press("Contact sheet")
    groups = officer.find(QListWidget, "Groups")
    for name in TWO:
        (item,) = (each for each in (groups.item(at) for at in range(groups.count())) if name in each.text())
        groups.scrollToItem(item)
        rect = groups.visualItemRect(item)
        officer.click(groups.viewport(), QPoint(rect.left() + 10, rect.center().y()))
    officer.press("Make the sheet…")
    officer.until(sheet.exists)
    officer.settle()
    assert are_both_there(sheet)


def test_two_groups_are_ticked_and_written_by_keyboard_alone(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    sheet = tmp_path / "Two groups.xlsx"
    officer = new_officer(sheet)
    officer.open(starter)
    officer.key(Qt.Key.Key_C, CTRL | SHIFT)
    officer.until(lambda: officer.dialog() is not None)
    officer.settle()
    tab_to(officer, "Find a group")
    for name in TWO:
        officer.key(Qt.Key.Key_A, CTRL)
        officer.type(name.split()[0])
        officer.settle()
        tab_to(officer, "Groups")
        officer.key(Qt.Key.Key_Space)
        tab_to(officer, "Find a group", back=True)
    tab_to(officer, "Make the sheet…")
    officer.key(Qt.Key.Key_Return)
    officer.until(sheet.exists)
    officer.settle()
    assert are_both_there(sheet)
    assert no_mouse.presses == 0
