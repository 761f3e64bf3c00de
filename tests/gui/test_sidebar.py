"""The side bar: sections in order, under headings that fold by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.sections import FIRST, WORK, main_types, sections
from atmp_desktop.gui.sidebar import SideBar
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import type_name
from tests.gui.desk import Desk


@pytest.fixture
def bar(qtbot: QtBot) -> SideBar:
    made = SideBar()
    qtbot.addWidget(made)
    made.resize(200, 900)
    made.show_sections(sections())
    made.show()
    return made


def lines(bar: SideBar) -> list[str]:
    """What can be seen."""
    model = bar.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount()) if not bar.isRowHidden(row)]


def press(bar: SideBar, words: str) -> None:
    model = bar.model()
    index = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    QTest.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, pos=bar.visualRect(index).center())


def test_every_type_with_a_list_of_its_own_has_one_section() -> None:
    wanted = {type_name(each) for each in RECORD_TYPES if not each.about.part}
    assert sorted(main_types()) == sorted(wanted)
    assert {*FIRST, *WORK} <= wanted


def test_what_is_met_on_other_pages_is_folded_at_first(bar: SideBar) -> None:
    assert lines(bar)[9:13] == ["Questions", "Reports", "Work", "Decisions"]
    assert "Details" in lines(bar)
    assert "Memberships" not in lines(bar)
    # A bar of a window of 800 pixels has room for all of it.
    assert len(lines(bar)) <= 25


def test_a_press_on_a_heading_folds_it_and_goes_nowhere(bar: SideBar, qtbot: QtBot) -> None:
    bar.choose("person")
    with qtbot.assertNotEmitted(bar.chosen):
        press(bar, "Details")
    assert "Memberships" in lines(bar)
    assert bar.current == "person"
    press(bar, "Details")
    assert "Memberships" not in lines(bar)


def test_the_keyboard_folds_and_unfolds_a_heading_on_its_way(bar: SideBar) -> None:
    bar.choose("file")
    QTest.keyClick(bar, Qt.Key.Key_Down)
    assert (bar.currentIndex().data(), bar.current) == ("Details", "file")
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert "Tags" in lines(bar)
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert "Tags" not in lines(bar)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert "Tags" in lines(bar)


def test_going_to_a_section_opens_its_heading(bar: SideBar) -> None:
    assert bar.choose("membership")
    assert "Memberships" in lines(bar)
    bar.fold(["Details", "Work"])
    assert bar.folded == ["Work"]
    assert "Decisions" not in lines(bar)


def test_the_last_section_is_scrolled_to_whole_while_others_are_folded(desk: Desk) -> None:
    bar = desk.window.side_bar
    desk.window.resize(1200, 500)
    desk.settle()
    last = bar.model().index(bar.model().rowCount() - 1, 0)
    bar.scrollTo(last)
    assert bar.viewport().rect().contains(bar.visualRect(last))
