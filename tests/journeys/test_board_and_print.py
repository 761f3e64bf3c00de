"""An enquiry goes from hand to hand on the board, and the list of it onto paper, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.board import Board
from atmp_desktop.records import Enquiry
from atmp_desktop.store.check import check
from tests.gui.test_print import texts
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import SHIFT, NoMouse, no_mouse, tab_to, take

__all__ = ["no_mouse"]


def add_enquiry(officer: Officer, subject: str) -> None:
    officer.key(Qt.Key.Key_N, CTRL)
    tab_to(officer, "Subject")
    officer.type(subject)
    tab_to(officer, "Enquirer’s name")
    officer.type("Mr D Evans")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.title() == subject)
    officer.settle()


def on_board(officer: Officer) -> dict[str, list[str]]:
    here = officer.work.boards.here()
    assert here is not None
    board: Board = here.board
    return {
        each.column.words: [card.title for card in each.column.cards] for each in board.columns if each.column.count
    }


def test_an_enquiry_goes_to_its_lead_on_the_board_and_the_list_becomes_a_pdf_without_a_mouse(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    path = tmp_path / "Enquiries.pdf"
    officer = new_officer(path)
    officer.open(starter)
    officer.key(Qt.Key.Key_1, CTRL)
    officer.settle()
    for subject in ("Beds for apheresis", "Freezers"):
        add_enquiry(officer, subject)
    officer.key(Qt.Key.Key_B, CTRL | SHIFT)
    officer.settle()
    assert {state: sorted(titles) for state, titles in on_board(officer).items()} == {
        "New": ["Beds for apheresis", "Freezers"]
    }

    officer.key(Qt.Key.Key_F6, SHIFT)
    officer.settle()
    officer.work.focus(officer.window.centre)
    officer.key(Qt.Key.Key_Home)
    officer.settle()
    here = officer.work.boards.here()
    assert here is not None
    first = here.board.card()
    assert first is not None
    chosen = first.title
    officer.until(lambda: officer.title() == chosen)
    officer.key(Qt.Key.Key_Right, CTRL | SHIFT)
    officer.until(lambda: on_board(officer).get("Triaged") == [chosen])
    officer.settle()
    officer.key(Qt.Key.Key_Right, CTRL | SHIFT)
    officer.settle()
    take(officer, "black", "Anne Black")
    tab_to(officer, "Pass to the lead")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: on_board(officer).get("With the lead") == [chosen])
    officer.settle()
    assert officer.state() == "With the lead"
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: on_board(officer).get("Triaged") == [chosen])
    officer.key(Qt.Key.Key_Y, CTRL)
    officer.until(lambda: on_board(officer).get("With the lead") == [chosen])

    officer.key(Qt.Key.Key_P, CTRL)
    officer.until(lambda: officer.dialog() is not None)
    officer.settle()
    tab_to(officer, "Save as PDF…")
    officer.key(Qt.Key.Key_Space)
    officer.until(path.exists)
    officer.settle()
    (text,) = texts(path)
    assert "Beds for apheresis" in text
    assert "Freezers" in text
    assert "With the lead" in text
    assert check(officer.store) == []
    with officer.store.read() as session:
        assert sorted(each.status for each in session.query(Enquiry)) == ["new", "with_lead"]
    assert no_mouse.presses == 0
    assert QApplication.activeModalWidget() is None
