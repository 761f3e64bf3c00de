"""The questions an officer must answer in ten seconds, asked by keyboard alone, and an answer that is handed out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.store.questions.catalogue import QUESTIONS
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import SHIFT, NoMouse, no_mouse, tab_to
from tests.read_back import by_calamine, table

__all__ = ["no_mouse"]


def page(officer: Officer) -> QuestionsPage:
    shown = officer.window.centre.currentWidget()
    assert isinstance(shown, QuestionsPage)
    return shown


def answered(officer: Officer) -> QuestionsPage:
    """The page, once the question on show is answered."""
    asked = page(officer)
    officer.until(lambda: not asked.is_asking)
    officer.settle()
    return asked


def column(asked: QuestionsPage, label: str) -> list[str]:
    rows = asked.table.rows
    place = [heading.label for heading in rows.headings].index(label)
    return [rows.words(row, place) for row in range(rows.rowCount())]


def test_every_question_is_asked_without_the_mouse_and_one_is_handed_out(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    sheet = tmp_path / "leads.xlsx"
    officer = new_officer(sheet)
    officer.open(starter)
    officer.key(Qt.Key.Key_9, CTRL)
    asked = answered(officer)
    tab_to(officer, "Questions")
    told = {}
    for code, question in QUESTIONS.items():
        assert asked.question.code == code
        assert asked.title.text() == question.words
        needed = [each.name for each in question.parameters if each.required]
        if needed:
            officer.key(Qt.Key.Key_Return)
            officer.type("guidance" if needed == ["group"] else "uta gries")
            officer.offers("Guidance Development" if needed == ["group"] else "Uta Griesenbach")
            officer.key(Qt.Key.Key_Return)
            officer.until(lambda: asked.answer is not None)
            tab_to(officer, "Questions", back=True)
        answered(officer)
        told[code] = asked.summary.text() or asked.empty.sentence
        officer.key(Qt.Key.Key_Down)
        answered(officer)
    assert told["leads"] == "5 groups: 4 led by one person, 1 led jointly."
    assert told["no-current-contact"] == "13 partner organisations have no current contact."
    assert told["contacts"] == "No contact with Uta Griesenbach until 23 Nov 2026."
    assert told["everything"].startswith("4 records on Uta Griesenbach: the record itself, 1 membership,")
    assert told["changed"] == "Nothing of Guidance Development changed since it was begun."
    assert len(told) == 10
    assert all(told.values())
    officer.key(Qt.Key.Key_Home)
    answered(officer)
    tab_to(officer, "On")
    officer.type("1 may 2021")
    officer.key(Qt.Key.Key_Return)
    answered(officer)
    assert asked.answer is not None
    assert asked.answer.title == "Who led each group on 1 May 2021"
    leads = column(asked, "Led by")
    officer.key(Qt.Key.Key_E, CTRL | SHIFT)
    officer.until(lambda: officer.dialog() is not None and QApplication.activeWindow() is officer.dialog())
    officer.key(Qt.Key.Key_Return)
    officer.until(sheet.exists)
    officer.settle()
    grid = by_calamine(sheet)
    assert grid[0][0] == "Who led each group on 1 May 2021"
    assert [row[1] for row in table(grid, "Group")[1]] == leads
    assert "Uta Griesenbach" in leads
    assert no_mouse.presses == 0
