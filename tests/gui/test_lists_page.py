"""The page of lists: values are added, renamed, moved, retired and replaced by keyboard, and each step can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.lists_page import ListsPage
from atmp_desktop.records import Organisation
from atmp_desktop.records.organisation import KINDS
from atmp_desktop.services import lookups
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now


def page(desk: Desk, key: str = "organisation_kind") -> ListsPage:
    desk.work.go("lists")
    made = desk.window.centre.currentWidget()
    assert isinstance(made, ListsPage)
    made.show_list(key)
    desk.settle()
    return made


def words(made: ListsPage) -> list[str]:
    return [row.cells[0] for row in made.table.rows]


def kinds(desk: Desk) -> list[str | None]:
    with desk.store.read() as session:
        return [each.kind for each in session.query(Organisation)]


def test_it_shows_every_value_with_its_code_and_how_often_it_is_used(desk: Desk) -> None:
    made = page(desk)
    assert words(made) == list(KINDS.values())
    university = next(row for row in made.table.rows if row.key == "university")
    assert university.cells == ("University", "university", "1", "")
    assert made.title.text() == "Organisations: Kind"
    assert made.count.text() == f"{len(KINDS)} values"


def test_a_value_is_typed_and_enter_adds_it_and_undo_takes_it_back(desk: Desk) -> None:
    made = page(desk)
    QTest.keyClicks(made.field, "Blood bank")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    desk.settle()
    assert words(made)[-1] == "Blood bank"
    assert made.table.key == "blood_bank"
    assert desk.window.toast.message == "“Blood bank” was added."
    desk.window.commands.run("edit.undo")
    desk.settle()
    assert "Blood bank" not in words(made)


def test_the_same_words_twice_are_refused_in_the_page(desk: Desk) -> None:
    made = page(desk)
    QTest.keyClicks(made.field, "university")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    desk.settle()
    assert "already" in made.notice.sentence
    assert made.field.text() == "university"


def test_f2_renames_in_place_and_a_list_of_records_says_the_new_words_at_once(desk: Desk) -> None:
    desk.work.go("organisation")
    desk.settle()
    shown = desk.work.current_list()
    made = page(desk)
    made.table.choose("university")
    made.table.setFocus()
    QTest.keyClick(made.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Higher education")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()
    assert "Higher education" in words(made)
    desk.work.go("organisation")
    desk.settle()
    desk.until(lambda: cell(shown, "kind") == "Higher education")


def cell(shown, column: str) -> str:  # type: ignore[no-untyped-def] # a RecordList
    table = shown._table
    table.prepare(0, 0)
    place = [each.name for each in table.columns].index(column)
    return str(table.index(0, place).data())


def test_alt_and_an_arrow_moves_a_value(desk: Desk) -> None:
    made = page(desk)
    first, second = words(made)[:2]
    made.table.setFocus()
    QTest.keyClick(made.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert words(made)[:2] == [second, first]
    desk.window.commands.run("edit.undo")
    desk.settle()
    assert words(made)[:2] == [first, second]


def test_a_retired_value_says_who_still_has_it_and_is_replaced_in_one_step(desk: Desk) -> None:
    made = page(desk)
    made.table.choose("university")
    made.buttons["Retire"].click()
    desk.settle()
    assert made.notice.sentence == "“University” is retired. 1 organisation still has it."
    assert made.count.text() == f"{len(KINDS)} values · 1 retired"
    made.notice.buttons[0].click()
    assert "1 record has it" in made.replace.question.text()
    made.replace.box.setCurrentIndex(made.replace.box.findData("charity"))
    made.replace.go_on.click()
    desk.settle()
    assert kinds(desk) == ["charity"]
    assert desk.window.toast.message == "“University” is retired. 1 record has “Charity” instead."
    desk.window.commands.run("edit.undo")
    desk.settle()
    assert kinds(desk) == ["university"]


def test_esc_closes_the_question_by_what_to_replace(desk: Desk) -> None:
    made = page(desk)
    made.begin_replace()
    assert made.replace.isVisible()
    QTest.keyClick(made.replace.box, Qt.Key.Key_Escape)
    assert not made.replace.isVisible()
    assert made.table.hasFocus()


def test_what_another_process_adds_is_there_within_seconds(desk: Desk) -> None:
    made = page(desk)
    before = len(words(made))
    with Store.open(desk.store.path, who="AB", clock=now) as other:
        lookups.add(other, "organisation_kind", "Elsewhere")
    desk.until(lambda: len(words(made)) > before)
    assert words(made)[-1] == "Elsewhere"


def test_a_value_that_new_records_begin_with_is_not_retired(desk: Desk, qtbot: QtBot) -> None:
    made = page(desk, "role")
    made.table.choose("member")
    made.buttons["Retire"].click()
    desk.settle()
    assert "begins as “Member”" in made.notice.sentence
