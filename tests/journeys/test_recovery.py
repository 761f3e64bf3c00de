"""What was deleted by mistake yesterday is found again today and taken back: by mouse, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from atmp_desktop.gui.bin_page import BinPage
from atmp_desktop.gui.register_page import RegisterPage
from atmp_desktop.records import Organisation
from atmp_desktop.store.check import check
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to

__all__ = ["no_mouse"]

GONE = "Human Tissue Authority"


@pytest.fixture
def yesterday(new_officer: NewOfficer, starter: Path, days_later: Callable[[int], None]) -> list[str]:
    """The organisations there were before one was deleted by mistake, and other things were done after it."""
    officer = new_officer()
    officer.open(starter)
    officer.go("Organisations")
    shown = officer.work.current_list()
    assert shown is not None
    officer.until(lambda: shown.view.model().is_complete)
    before = officer.listed()
    shown.select(officer.id_of(Organisation, GONE))
    officer.settle()
    officer.key(Qt.Key.Key_Delete)
    officer.settle()
    assert GONE not in officer.listed()
    officer.new("organisation")
    officer.fill("Name", "Example Valley NHS Trust")
    officer.add("organisation")
    officer.settle()
    officer.close()
    days_later(1)
    return sorted([*before, "Example Valley NHS Trust"])


def listed(officer: Officer) -> list[str]:
    shown = officer.work.current_list()
    assert shown is not None
    officer.until(lambda: shown.view.model().is_complete)
    return sorted(officer.listed())


def test_it_comes_out_of_the_bin_by_mouse(new_officer: NewOfficer, starter: Path, yesterday: list[str]) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.go("Bin")
    page = officer.window.centre.currentWidget()
    assert isinstance(page, BinPage)
    officer.until(lambda: bool(page.table.lines))
    officer.click_row(page.table, officer.row(page.table, GONE))
    officer.press("Restore")
    officer.until(lambda: not page.table.lines)
    officer.go("Organisations")
    assert listed(officer) == yesterday
    assert check(officer.store) == []


def test_it_is_found_in_the_history_and_taken_back_by_keyboard_alone(
    new_officer: NewOfficer, starter: Path, yesterday: list[str], no_mouse: NoMouse
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.command("Backups & history")
    page = officer.window.centre.currentWidget()
    assert isinstance(page, RegisterPage)
    history = page.history
    tab_to(officer, "Parts of the register")
    while page.tabs.currentWidget() is not history:
        officer.key(Qt.Key.Key_Right)
    officer.settle()
    officer.until(lambda: bool(history.table.lines))
    tab_to(officer, "Find in the history")
    officer.type("human tissue")
    tab_to(officer, "History")
    officer.key(Qt.Key.Key_Home, CTRL)
    officer.key(Qt.Key.Key_Space)
    officer.until(lambda: bool(history.table.values()))
    tab_to(officer, "Take this back", back=True)
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    officer.key(Qt.Key.Key_6, CTRL)
    officer.settle()
    assert listed(officer) == yesterday
    assert check(officer.store) == []
    assert no_mouse.presses == 0
