"""What is chosen in a list is what somebody chose: no key, sorting or news adds a record to it."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import Person
from atmp_desktop.store.store import Store
from tests.gui.list_parts import BY_NAME, KEY, PEOPLE, Lists, add_people, footer, names, settle

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Lists]:
    lists = Lists(qtbot, register)
    yield lists
    lists.close()


@pytest.fixture
def people(register: Store, show: Lists) -> RecordList:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.view.setFocus()
    return shown


def click(shown: RecordList, row: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    place = shown.view.visualRect(shown._table.index(row, 0)).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def chosen(shown: RecordList) -> list[str]:
    by_id = dict(zip([shown._table.id_at(row) for row in range(shown.count())], names(shown), strict=True))
    return [by_id[id] for id in shown.selected_ids()]


@pytest.mark.parametrize("modifiers", [PLAIN, CTRL])
@pytest.mark.parametrize(("key", "row"), [(KEY.Key_Home, 0), (KEY.Key_End, 3)])
def test_home_and_end_choose_the_first_and_the_last_row_with_and_without_ctrl(
    people: RecordList, key: Qt.Key, row: int, modifiers: Qt.KeyboardModifier
) -> None:
    click(people, 2)
    QTest.keyClick(people.view, key, modifiers)
    assert chosen(people) == [BY_NAME[row]]
    assert people.view.currentIndex().row() == row


@pytest.mark.parametrize("modifiers", [SHIFT, SHIFT | CTRL])
def test_home_and_end_with_shift_choose_everything_on_the_way(
    people: RecordList, modifiers: Qt.KeyboardModifier
) -> None:
    click(people, 1)
    QTest.keyClick(people.view, KEY.Key_End, modifiers)
    assert chosen(people) == BY_NAME[1:]
    QTest.keyClick(people.view, KEY.Key_Home, modifiers)
    assert chosen(people) == BY_NAME[:2]


def test_delete_bins_what_is_chosen_after_ctrl_home_and_sorting_and_nothing_else(
    people: RecordList, qtbot: QtBot
) -> None:
    binned: list[list[UUID]] = []
    people.bin_wanted.connect(binned.append)
    click(people, 2)
    QTest.keyClick(people.view, KEY.Key_Home, CTRL)
    first = people.selected_ids()
    people.sort_by("-name")
    settle(qtbot, people)
    QTest.keyClick(people.view, KEY.Key_Delete)
    assert binned == [first]
    assert len(first) == 1


def test_sorting_and_filtering_leave_a_row_unchosen_that_only_has_the_keyboard(
    people: RecordList, qtbot: QtBot
) -> None:
    click(people, 3)
    QTest.keyClick(people.view, KEY.Key_Up, CTRL)
    assert chosen(people) == [BY_NAME[3]]
    for order in ("-name", ""):
        people.sort_by(order)
        settle(qtbot, people)
        assert chosen(people) == [BY_NAME[3]]
        assert people._table.id_at(people.view.currentIndex().row()) not in people.selected_ids()
        assert names(people)[people.view.currentIndex().row()] == BY_NAME[2]
    people.set_filter("a")
    settle(qtbot, people)
    people.clear_filter()
    settle(qtbot, people)
    assert chosen(people) == [BY_NAME[3]]


def test_a_row_whose_choice_was_taken_back_stays_unchosen(people: RecordList, qtbot: QtBot) -> None:
    click(people, 1)
    click(people, 1, CTRL)
    assert chosen(people) == []
    people.sort_by("-name")
    settle(qtbot, people)
    assert chosen(people) == []
    assert "selected" not in footer(people)


def test_when_an_unchosen_row_with_the_keyboard_goes_no_other_is_chosen(
    people: RecordList, register: Store, qtbot: QtBot
) -> None:
    click(people, 1)
    gone = people.selected_ids()[0]
    click(people, 1, CTRL)
    with register.write("Bin person") as write:
        write.bin(write.get_one(Person, gone))
    qtbot.waitUntil(lambda: people.count() == 3)
    settle(qtbot, people)
    assert chosen(people) == []
