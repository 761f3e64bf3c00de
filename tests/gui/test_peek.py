"""Space in a list or on a board: the record beside it, and away again, while the keyboard stays where it is."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from atmp_desktop.gui.board_column import CardList
from atmp_desktop.records import Action, Person
from tests.gui.desk import Desk
from tests.make import make

SPACE = Qt.Key.Key_Space


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def people(desk: Desk, *, with_pane: bool) -> QWidget:
    """The list of people, with the keyboard on its first row."""
    desk.work.go("person")
    desk.settle()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.work.show_pane(with_pane)
    view: QWidget = desk.work.current_list().view
    view.setFocus()
    press(Qt.Key.Key_Down)
    desk.settle()
    return view


def test_space_shows_the_record_where_the_pane_is_hidden_and_puts_it_away_again(desk: Desk) -> None:
    view = people(desk, with_pane=False)
    bob = ("person", desk.id_of(Person, "Bob Beispiel"))
    assert not desk.window.is_pane_shown
    press(SPACE)
    desk.until(lambda: desk.work.pane.record == bob)
    assert view.hasFocus()
    assert desk.window.commands.action("view.pane").isChecked()
    press(SPACE)
    assert not desk.window.is_pane_shown
    assert view.hasFocus()


def test_what_is_looked_at_follows_the_keyboard_and_esc_puts_it_away(desk: Desk) -> None:
    view = people(desk, with_pane=False)
    press(SPACE)
    desk.settle()
    press(Qt.Key.Key_Down)
    desk.until(lambda: desk.work.pane.record == ("person", desk.id_of(Person, "Ann Example")))
    press(Qt.Key.Key_Escape)
    assert not desk.window.is_pane_shown
    assert view.hasFocus()


def test_a_look_ends_with_the_list_and_is_not_there_at_the_next_start(desk: Desk) -> None:
    people(desk, with_pane=False)
    press(SPACE)
    desk.settle()
    assert desk.window.is_pane_shown
    desk.work.go("organisation")
    assert not desk.window.is_pane_shown


def test_space_puts_a_pane_away_that_is_always_there_and_brings_it_back(desk: Desk) -> None:
    people(desk, with_pane=True)
    desk.until(lambda: desk.work.pane.record is not None)
    press(SPACE)
    assert not desk.window.is_pane_shown
    press(SPACE)
    desk.until(lambda: desk.work.pane.record is not None)


def test_a_form_that_is_begun_in_the_pane_is_still_there_after_space(desk: Desk) -> None:
    view = people(desk, with_pane=True)
    desk.work.acts.new_here()
    desk.settle()
    assert desk.work.pane.has_form
    view.setFocus()
    press(SPACE)
    assert desk.window.pane.isHidden()
    press(SPACE)
    desk.settle()
    assert desk.work.pane.has_form
    assert desk.window.pane.isVisible()


def test_a_space_in_a_name_that_is_typed_is_part_of_the_name(desk: Desk) -> None:
    view = people(desk, with_pane=False)
    QTest.keyClicks(view, "example a")
    desk.settle()
    assert not desk.window.is_pane_shown
    assert desk.work.current_list().selected_ids() == [desk.id_of(Person, "Ann Example")]


@pytest.fixture
def actions(desk: Desk) -> dict[str, UUID]:
    """Two open actions."""
    return {text: make(desk.store, Action, text=text, status="open") for text in ("One", "Two")}


def test_space_on_a_card_shows_its_record_and_the_keyboard_stays_on_the_board(
    desk: Desk, actions: dict[str, UUID]
) -> None:
    desk.work.go("action")
    desk.settle()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.work.show_pane(False)
    desk.window.commands.run("view.board")
    desk.settle()
    board = desk.work.boards.here().board
    desk.until(board.isVisible)
    board.setFocus()
    desk.until(lambda: isinstance(QApplication.focusWidget(), CardList))
    press(Qt.Key.Key_Down)
    press(SPACE)
    desk.until(lambda: desk.work.pane.record == ("action", actions["One"]))
    press(Qt.Key.Key_Down)
    desk.until(lambda: desk.work.pane.record == ("action", actions["Two"]))
    press(SPACE)
    assert not desk.window.is_pane_shown
    assert isinstance(QApplication.focusWidget(), CardList)
