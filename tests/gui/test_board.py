"""The board in the window: by keyboard and by dragging, steps asked for, undone, followed; and there again next time."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.board import Board
from atmp_desktop.gui.board_column import CardList, dragged
from atmp_desktop.gui.board_steps import CardSteps
from atmp_desktop.gui.reading import read_record
from atmp_desktop.records import Action, Enquiry, Person
from atmp_desktop.records.action import MACHINE
from atmp_desktop.services import board as boards
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.make import make

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def actions(desk: Desk) -> dict[str, UUID]:
    """Three open actions, one in progress, one closed."""
    states = {"One": "open", "Two": "open", "Three": "open", "Four": "in_progress", "Five": "closed"}
    return {text: make(desk.store, Action, text=text, status=state) for text, state in states.items()}


def show_board(desk: Desk, section: str = "action") -> Board:
    desk.work.go(section)
    desk.settle()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.window.commands.run("view.board")
    desk.settle()
    return board_of(desk)


def board_of(desk: Desk) -> Board:
    here = desk.work.boards.here()
    assert here is not None
    assert here.is_on
    shown: Board = here.board
    assert shown.isVisible()
    return shown


def asked_on(board: Board) -> CardSteps:
    """Where the board asks for what a step needs."""
    assert isinstance(board.asking, CardSteps)
    return board.asking


def titles(board: Board) -> dict[str, list[str]]:
    return {each.code: [card.title for card in each.list.cards.cards] for each in board.columns if each.column.count}


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def current(board: Board) -> str:
    card = board.card()
    return card.title if card is not None else ""


def step_into(desk: Desk, board: Board) -> None:
    board.setFocus()
    desk.until(lambda: isinstance(QApplication.focusWidget(), CardList))
    press(Qt.Key.Key_Down)


def test_a_list_of_people_has_no_board(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    assert not desk.window.commands.action("view.board").isEnabled()


def test_the_board_has_a_column_a_state_each_called_by_its_words_and_its_count(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    assert titles(board) == {"open": ["One", "Two", "Three"], "in_progress": ["Four"], "closed": ["Five"]}
    names = [QAccessible.queryAccessibleInterface(each.list).text(QAccessible.Text.Name) for each in board.columns]
    assert names[:3] == ["Open, 3 actions", "In progress, 1 action", "Proposed for closure, 0 actions"]
    assert board.column("cancelled").list.nothing == "No actions here."


def test_cards_keep_clear_of_one_another_where_a_scroll_bar_leaves_less_room_for_words(desk: Desk) -> None:
    for letters in range(10, 50, 2):
        make(desk.store, Action, text=("ab " * letters)[:letters], status="open")
    cards = show_board(desk).column("open").list
    assert cards.verticalScrollBar().isVisible()
    places = [cards.visualRect(cards.cards.index(row)) for row in range(20)]
    wanted = [cards.looks.sizeHint(QStyleOptionViewItem(), cards.cards.index(row)).height() for row in range(20)]
    assert [place.height() for place in places] == wanted
    assert all(above.bottom() < below.top() for above, below in pairwise(places))


def test_the_same_key_leads_back_to_the_table(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    step_into(desk, board)
    desk.window.commands.run("view.board")
    shown = desk.work.current_list()
    assert shown is not None
    assert shown.view.isVisible()
    assert shown.view.hasFocus()
    assert not board.isVisible()


def test_arrows_go_through_cards_and_from_column_to_column_past_empty_ones(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    step_into(desk, board)
    passed = [current(board)]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
        passed.append(current(board))
    assert passed == ["One", "Two", "Four", "Five", "Five", "Four"]


def test_the_pane_shows_the_card_and_enter_puts_the_keyboard_there(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    step_into(desk, board)
    desk.until(lambda: desk.work.pane.record == ("action", actions["One"]))
    press(Qt.Key.Key_Down)
    desk.until(lambda: desk.work.pane.record == ("action", actions["Two"]))
    press(Qt.Key.Key_Return)
    desk.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.window.pane.isAncestorOf(focused)


def test_a_card_moves_along_by_a_key_stays_the_current_one_and_comes_back_by_undo(
    desk: Desk, actions: dict[str, UUID]
) -> None:
    board = show_board(desk)
    step_into(desk, board)
    desk.window.commands.run("record.along")
    desk.until(lambda: titles(board).get("in_progress") == ["One", "Four"])
    assert current(board) == "One"
    assert board.column("in_progress").list.hasFocus()
    assert desk.window.toast.isVisible()
    desk.window.commands.run("record.along_back")
    desk.settle()
    # There is no step back from in progress to open.
    assert titles(board)["in_progress"] == ["One", "Four"]
    desk.window.commands.run("edit.undo")
    desk.until(lambda: titles(board).get("open") == ["One", "Two", "Three"])
    assert current(board) == "One"


def test_a_step_that_needs_a_reason_asks_for_it_above_the_columns(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    step_into(desk, board)
    board.offer_steps()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == [
        "Start",
        "Propose closure",
        "Put on hold",
        "Cancel",
        "Supersede",
    ]
    next(each for each in menu.actions() if each.text() == "Cancel").trigger()
    menu.close()
    steps = asked_on(board)
    desk.until(lambda: steps.isVisible() and steps.question.isVisible())
    desk.window.activateWindow()
    desk.until(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "No longer needed")
    steps.question.do.click()
    desk.until(lambda: titles(board).get("cancelled") == ["One"])
    with desk.store.read() as session:
        assert session.get_one(Action, actions["One"]).closure_note == "No longer needed"
    assert not steps.isVisible()


def test_esc_puts_a_question_off_and_nothing_is_written(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    step_into(desk, board)
    before = desk.store.can_undo()
    card = board.card()
    assert card is not None
    board.step_wanted.emit(card, MACHINE.step("open", "cancelled"))
    desk.until(board.asking.isVisible)
    desk.settle()
    press(Qt.Key.Key_Escape)
    desk.settle()
    assert not board.asking.isVisible()
    assert board.column("open").list.hasFocus()
    assert desk.store.can_undo() == before


def drag_over(column: Any, id: UUID) -> bool:
    """Whether a card could be dropped in a column; drops it there."""
    data, place = dragged(id), QPoint(20, 20)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(column.list.viewport(), enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(column.list.viewport(), drop)
    return True


def test_only_columns_that_a_step_leads_to_light_up_while_a_card_is_dragged(
    desk: Desk, actions: dict[str, UUID]
) -> None:
    board = show_board(desk)
    board.begin_drag(actions["Four"])
    assert {each.code for each in board.columns if each.is_lit} == {"proposed", "on_hold", "cancelled", "superseded"}
    assert not drag_over(board.column("open"), actions["Four"])
    assert not drag_over(board.column("closed"), actions["Four"])
    board.end_drag()
    assert not any(each.is_lit for each in board.columns)


def test_a_card_that_is_dropped_takes_the_step(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    board.begin_drag(actions["Four"])
    assert drag_over(board.column("proposed"), actions["Four"])
    board.end_drag()
    desk.until(lambda: titles(board).get("proposed") == ["Four"])
    assert "in_progress" not in titles(board)


def test_what_another_program_writes_is_followed(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    with Store.open(desk.store.path, who="Other", clock=now) as other:
        make(other, Action, text="Six")
    desk.work.refresh()
    desk.until(lambda: "Six" in titles(board)["open"])
    assert board.column("open").count.text() == "4"


def test_what_is_written_while_another_list_is_on_show_is_there_when_one_comes_back(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    desk.work.go("person")
    desk.settle()
    make(desk.store, Action, text="Six")
    desk.settle()
    desk.work.go("action")
    desk.until(lambda: "Six" in titles(board)["open"])
    assert board.column("open").count.text() == "4"


def test_the_board_goes_by_the_filter_and_says_when_nothing_passes(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    shown = desk.work.current_list()
    assert shown is not None
    shown.set_filter("text:t")
    desk.settle()
    desk.until(lambda: titles(board) == {"open": ["Two", "Three"]})
    shown.set_filter("text:nothing")
    desk.settle()
    assert not board.isVisible()
    assert shown.face.empty.isVisible()
    shown.clear_filter()
    desk.settle()
    desk.until(lambda: board.isVisible() and len(titles(board)) == 3)


def test_a_card_that_passes_the_filter_no_longer_leaves_the_keyboard_to_the_next(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    shown = desk.work.current_list()
    assert shown is not None
    shown.set_filter("status:open")
    desk.settle()
    step_into(desk, board)
    press(Qt.Key.Key_Down)
    assert current(board) == "Two"
    desk.window.commands.run("record.along")
    desk.until(lambda: titles(board) == {"open": ["One", "Three"]})
    desk.settle()
    assert current(board) == "Three"
    assert board.column("open").list.hasFocus()


def test_a_long_column_leads_to_the_table_of_all_in_its_state(
    desk: Desk, actions: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "MOST_CARDS", 2)
    board = show_board(desk)
    column = board.column("open")
    assert column.count.text() == "3"
    assert column.all.text() == "Show all 3 in the table"
    assert not board.column("closed").all.isVisible()
    column.all.click()
    desk.settle()
    shown = desk.work.current_list()
    assert shown is not None
    assert shown.view.isVisible()
    assert (shown.filter_text(), shown.count()) == ("status:open", 3)


def test_the_chosen_card_goes_into_the_bin(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    step_into(desk, board)
    desk.until(lambda: desk.work.current_list().selected_ids() == [actions["One"]])
    press(Qt.Key.Key_Delete)
    desk.until(lambda: titles(board)["open"] == ["Two", "Three"])
    found = read_record(desk.store, Action, actions["One"])
    assert found is not None
    assert found.binned is not None


def test_the_menu_of_a_card_has_its_steps_and_no_cell_to_edit(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    step_into(desk, board)
    desk.until(lambda: desk.work.current_list().selected_ids() == [actions["One"]])
    board.menu_wanted.emit(board.column("open").list.place_of_card())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [each.text() for each in menu.actions()]
    menu.close()
    assert "Steps for the chosen…" in words
    assert "Edit this cell" not in words


def test_cards_of_another_day_can_only_be_looked_at(desk: Desk, actions: dict[str, UUID]) -> None:
    board = show_board(desk)
    desk.work.as_at.show_day(now().date().replace(day=1))
    desk.settle()
    step_into(desk, board)
    assert not desk.window.commands.action("record.along").isEnabled()
    board.begin_drag(actions["One"])
    assert not any(each.is_lit for each in board.columns)
    board.end_drag()
    desk.work.as_at.show_day(None)
    desk.settle()


def test_the_board_is_there_again_when_one_comes_back(
    desk: Desk, actions: Any, qtbot: QtBot, settings: Settings, data_home: Path
) -> None:
    show_board(desk)
    path = desk.store.path
    desk.close()
    later = Desk(qtbot, settings, data_home)
    later.open(path)
    assert later.work.current_section() == "action"
    assert titles(board_of(later))["open"] == ["One", "Two", "Three"]
    later.work.go("enquiry")
    later.settle()
    assert not later.work.boards.is_on
    later.close()


def test_enquiries_have_a_board_of_their_own_that_asks_for_the_lead(desk: Desk) -> None:
    make(desk.store, Enquiry, subject="Beds", status="triaged")
    make(desk.store, Person, given_name="Lea", family_name="Lead")
    board = show_board(desk, "enquiry")
    step_into(desk, board)
    desk.window.commands.run("record.along")
    steps = asked_on(board)
    desk.until(lambda: steps.isVisible() and steps.question.isVisible())
    assert "Beds" in steps.title.text()
    desk.settle()


def test_tab_comes_to_the_board_once(desk: Desk, actions: Any) -> None:
    board = show_board(desk)
    stops = [each.list for each in board.columns if each.list.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [board.column("open").list]
