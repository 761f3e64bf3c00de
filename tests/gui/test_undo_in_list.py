"""What Undo brings back is seen: chosen in its list and scrolled to, wherever the list stood."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import Action, Person
from tests.gui.desk import Desk
from tests.make import make

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
CHOSEN = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def key(desk: Desk, wanted: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, wanted, held)
    desk.settle()


def in_sight(shown: RecordList, id: UUID) -> bool:
    """Whether the row of a record is on the screen, all of it."""
    rows = [row for row in range(shown.view.model().rowCount()) if shown.view.record_at(row) == id]
    assert len(rows) == 1
    return shown.view.viewport().rect().contains(shown.view.visualRect(shown.view.model().index(rows[0], 0)))


@pytest.fixture
def people(desk: Desk) -> RecordList:
    """A list of people that is longer than the window, with the keyboard in its first row."""
    with desk.store.write("Fill") as write:
        for number in range(60):
            write.add(Person(given_name="Zoe", family_name=f"Person {number:02}"))
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.work.go("person")
    desk.settle()
    shown: RecordList = desk.work.current_list()
    shown.view.setFocus()
    shown.view.selectRow(0)
    desk.settle()
    return shown


def test_the_first_row_deleted_and_brought_back_is_chosen_and_in_sight(desk: Desk, people: RecordList) -> None:
    (bob,) = people.selected_ids()
    key(desk, Qt.Key.Key_Delete)
    assert people.selected_ids() != [bob]
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.until(lambda: people.selected_ids() == [bob])
    assert in_sight(people, bob)
    assert people.view.hasFocus()
    desk.until(lambda: desk.work.pane.record == ("person", bob))


def test_one_far_above_is_scrolled_to(desk: Desk, people: RecordList) -> None:
    (bob,) = people.selected_ids()
    key(desk, Qt.Key.Key_Delete)
    key(desk, Qt.Key.Key_End)
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.until(lambda: people.selected_ids() == [bob])
    assert in_sight(people, bob)


def test_several_are_all_chosen_and_the_first_is_in_sight(desk: Desk, people: RecordList) -> None:
    view = people.view
    for row in (0, 2, 3):
        view.selectionModel().select(view.model().index(row, 0), CHOSEN)
    binned = people.selected_ids()
    assert len(binned) == 3
    key(desk, Qt.Key.Key_Delete)
    assert not set(people.selected_ids()) & set(binned)
    key(desk, Qt.Key.Key_End)
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.until(lambda: people.selected_ids() == binned)
    assert in_sight(people, binned[0])


def test_very_many_are_chosen_too(desk: Desk, people: RecordList) -> None:
    people.view.selectAll()
    binned = people.selected_ids()
    assert len(binned) == 62
    key(desk, Qt.Key.Key_Delete)
    assert people.count() == 0
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.until(lambda: people.selected_ids() == binned)


def test_one_that_the_filter_hides_changes_nothing_in_the_list(desk: Desk, people: RecordList) -> None:
    (bob,) = people.selected_ids()
    key(desk, Qt.Key.Key_Delete)
    people.set_filter("zoe")
    desk.settle()
    people.view.selectRow(4)
    chosen = people.selected_ids()
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert people.selected_ids() == chosen
    # Somebody who has gone on is not fetched back when it comes into sight later.
    people.view.selectRow(5)
    chosen = people.selected_ids()
    people.set_filter("")
    desk.settle()
    assert people.selected_ids() == chosen != [bob]


def test_an_addition_done_again_is_chosen(desk: Desk, people: RecordList) -> None:
    with desk.store.write("Add person") as write:
        late = Person(given_name="Yan", family_name="Zzz")
        write.add(late)
        write.flush()
        id = late.id
    desk.settle()
    key(desk, Qt.Key.Key_Z, CTRL)
    desk.settle()
    key(desk, Qt.Key.Key_Y, CTRL)
    desk.until(lambda: people.selected_ids() == [id])
    assert in_sight(people, id)


def test_on_a_board_the_card_that_came_back_has_the_keyboard(desk: Desk) -> None:
    ids = [make(desk.store, Action, text=f"Action {number}") for number in range(3)]
    desk.work.go("action")
    desk.settle()
    desk.window.commands.run("view.board")
    desk.settle()
    here = desk.work.boards.here()
    assert here is not None
    here.board.choose(ids[1])
    here.board.setFocus()
    desk.settle()
    desk.work.acts.bin("action", [ids[1]])
    desk.until(lambda: here.board.card() is not None and here.board.current != ids[1])
    desk.window.commands.run("edit.undo")
    desk.until(lambda: (card := here.board.card()) is not None and card.id == ids[1])
