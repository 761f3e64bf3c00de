"""A board and the table behind it: what is chosen in one is meant in the other; and steps that are asked for one by one."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.board import Board
from atmp_desktop.gui.board_column import CardList
from atmp_desktop.gui.board_steps import CardSteps
from atmp_desktop.records import Action, Enquiry, Person
from atmp_desktop.records.action import MACHINE
from tests.gui.desk import Desk, now
from tests.make import make


@pytest.fixture
def actions(desk: Desk) -> dict[str, UUID]:
    """Three open actions."""
    return {text: make(desk.store, Action, text=text, status="open") for text in ("One", "Two", "Three")}


def show_board(desk: Desk) -> Board:
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.window.commands.run("view.board")
    desk.settle()
    here = desk.work.boards.here()
    assert here is not None
    board: Board = here.board
    desk.until(board.isVisible)
    return board


def asked_on(board: Board) -> CardSteps:
    assert isinstance(board.asking, CardSteps)
    return board.asking


def step_into(desk: Desk, board: Board) -> None:
    board.setFocus()
    desk.until(lambda: isinstance(QApplication.focusWidget(), CardList))
    press(Qt.Key.Key_Down)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def take(board: Board, id: UUID, end: str) -> None:
    """Have a card take the step to a state."""
    board.choose(id)
    card = board.card()
    assert card is not None
    board.step_wanted.emit(card, MACHINE.step(card.state, end))


def status(desk: Desk, id: UUID) -> str:
    with desk.store.read() as session:
        return str(session.get_one(Action, id).status)


def titles(board: Board, code: str) -> list[str]:
    return [card.title for card in board.column(code).list.cards.cards]


def test_the_card_is_on_the_page_though_its_group_is_shut_in_the_table(desk: Desk, actions: dict[str, UUID]) -> None:
    make(desk.store, Action, text="Four", status="closed")
    desk.work.go("action")
    desk.settle()
    shown, views = desk.work.current_list(), desk.work.views.here()
    assert views is not None
    views.shaping.group_by("status")
    desk.until(lambda: shown._table.band_at(0) is not None and shown._table.is_complete)
    shown._table.toggle(0)
    desk.until(lambda: shown._table.row_of(actions["One"]) is None)
    board = show_board(desk)
    step_into(desk, board)
    desk.until(lambda: desk.work.pane.record == ("action", actions["One"]))
    press(Qt.Key.Key_Down)
    desk.until(lambda: desk.work.pane.record == ("action", actions["Two"]))
    press(Qt.Key.Key_Delete)
    desk.until(lambda: titles(board, "open") == ["One", "Three"])


def test_delete_bins_the_card_alone_though_rows_were_chosen_in_the_table(desk: Desk, actions: dict[str, UUID]) -> None:
    desk.work.go("action")
    desk.settle()
    shown = desk.work.current_list()
    shown.view.selectAll()
    assert shown.selected_count() == 3
    board = show_board(desk)
    assert shown.selected_count() == 0
    step_into(desk, board)
    press(Qt.Key.Key_Delete)
    desk.until(lambda: titles(board, "open") == ["Two", "Three"])


def test_the_end_of_one_cards_step_leaves_the_question_of_anothers(desk: Desk, actions: dict[str, UUID]) -> None:
    desk.work.go("action")
    desk.settle()
    board = show_board(desk)
    steps = asked_on(board)
    take(board, actions["One"], "in_progress")
    take(board, actions["Two"], "cancelled")
    desk.until(lambda: status(desk, actions["One"]) == "in_progress")
    desk.until(lambda: steps.isVisible() and steps.question.isVisible())
    desk.settle()
    assert steps.isVisible()
    assert "Two" in steps.title.text()


def test_a_step_that_is_pressed_twice_is_taken_once(desk: Desk, actions: dict[str, UUID]) -> None:
    desk.work.go("action")
    desk.settle()
    board = show_board(desk)
    refused: list[BaseException] = []
    asked_on(board).failed.connect(refused.append)
    take(board, actions["One"], "in_progress")
    take(board, actions["One"], "in_progress")
    desk.until(lambda: titles(board, "in_progress") == ["One"])
    desk.settle()
    assert refused == []


def test_what_was_asked_before_another_day_was_looked_at_is_not_written_then(
    desk: Desk, actions: dict[str, UUID]
) -> None:
    desk.work.go("action")
    desk.settle()
    board = show_board(desk)
    steps = asked_on(board)
    take(board, actions["One"], "cancelled")
    desk.until(lambda: steps.isVisible() and steps.question.isVisible())
    desk.work.as_at.show_day(now().date().replace(day=1))
    desk.settle()
    steps.question.editor.set_value("No longer needed")
    steps.question.do.click()
    desk.settle()
    assert status(desk, actions["One"]) == "open"
    assert steps.question.isVisible()
    desk.work.as_at.show_day(None)
    desk.settle()
    steps.question.do.click()
    desk.until(lambda: status(desk, actions["One"]) == "cancelled")


def test_esc_where_a_record_is_found_puts_the_question_off(desk: Desk) -> None:
    make(desk.store, Enquiry, subject="Beds", status="triaged")
    make(desk.store, Person, given_name="Lea", family_name="Lead")
    desk.work.go("enquiry")
    desk.settle()
    board = show_board(desk)
    step_into(desk, board)
    desk.window.commands.run("record.along")
    steps = asked_on(board)
    desk.until(lambda: steps.isVisible() and steps.question.isVisible())
    desk.settle()
    QTest.keyClick(steps.question.editor.field(), Qt.Key.Key_Escape)
    desk.settle()
    assert not steps.isVisible()
