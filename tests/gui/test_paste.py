"""Ctrl+V in a list: a preview of the rows of a sheet, each with what is wrong with it, added in one step."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableWidgetItem
from sqlalchemy import select

from atmp_desktop.gui.dialogs.paste import PasteDialog
from atmp_desktop.records import Group, Organisation, Person
from tests.gui.desk import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHEET = "Family name\tGiven name\tShoe size\nDoe\tCy\t9\nRoe\tDi\t8\n\tNobody\t7\n"


def paste(desk: Desk, text: str, type: str = "person") -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    desk.work.go(type)
    desk.settle()
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() > 0)
    shown.view.setFocus()
    QTest.keyClick(shown.view, Qt.Key.Key_V, CTRL)
    desk.until(lambda: bool(desk.window.findChildren(PasteDialog)))
    desk.settle()
    return desk.window.findChildren(PasteDialog)[0]


def main(dialog: PasteDialog) -> QPushButton:
    assert dialog.do is not None
    return dialog.do


def cell(dialog: PasteDialog, row: int, column: int) -> QTableWidgetItem:
    found = dialog.table.item(row, column)
    assert found is not None
    return found


def names(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return sorted(session.scalars(select(Person.family_name).where(Person.deleted.is_(None))))


def test_columns_are_guessed_and_faulty_rows_say_what_is_wrong(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    assert dialog.first_is_head.isChecked()
    assert [box.currentText() for box in dialog.boxes] == ["Family name", "Given name", "(left out)"]
    assert [cell(dialog, row, 0).text() for row in (1, 2)] == ["", ""]
    assert cell(dialog, 3, 0).text() == "Family name is missing. Fill it in."
    assert main(dialog).text() == "Add 2 people"
    assert names(desk) == ["Beispiel", "Example"], "nothing is added yet"


def test_good_rows_are_added_in_one_step_and_the_others_stay_to_be_put_right(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    main(dialog).click()
    desk.until(lambda: names(desk) == ["Beispiel", "Doe", "Example", "Roe"])
    desk.settle()
    assert dialog.table.rowCount() == 2
    assert dialog.notice.sentence == "2 people added."
    assert not main(dialog).isEnabled()
    cell(dialog, 1, 1).setText("Moe")
    desk.until(main(dialog).isEnabled)
    assert main(dialog).text() == "Add 1 person"
    main(dialog).click()
    desk.until(lambda: not desk.window.findChildren(PasteDialog))
    desk.settle()
    assert names(desk) == ["Beispiel", "Doe", "Example", "Moe", "Roe"]
    desk.window.commands.run("edit.undo")
    desk.until(lambda: "Moe" not in names(desk))
    desk.settle()
    desk.window.commands.run("edit.undo")
    desk.until(lambda: names(desk) == ["Beispiel", "Example"])


def test_a_table_of_a_web_page_is_pasted_though_its_text_has_no_tabs(desk: Desk) -> None:
    copied = QMimeData()
    copied.setText("Family name\nGiven name\nDoe\nCy\n")
    copied.setHtml("<table><tr><th>Family name<th>Given name<tr><td>Doe<td>Cy</table>")
    desk.work.go("person")
    desk.settle()
    QGuiApplication.clipboard().setMimeData(copied)
    desk.window.commands.run("edit.paste")
    desk.until(lambda: bool(desk.window.findChildren(PasteDialog)))
    desk.settle()
    dialog = desk.window.findChildren(PasteDialog)[0]
    assert [box.currentText() for box in dialog.boxes] == ["Family name", "Given name"]
    main(dialog).click()
    desk.until(lambda: "Doe" in names(desk))


def test_without_headings_one_says_what_each_column_is(desk: Desk) -> None:
    dialog = paste(desk, "Example Hospital\nExample Charity\n", "organisation")
    assert not dialog.first_is_head.isChecked()
    assert not main(dialog).isEnabled()
    assert dialog.told.text() == "Choose what at least one column is."
    box = dialog.boxes[0]
    box.setCurrentText("Name")
    box.activated.emit(box.currentIndex())
    desk.until(main(dialog).isEnabled)
    assert main(dialog).text() == "Add 2 organisations"


def test_a_row_can_be_left_out(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    dialog.table.setCurrentCell(3, 1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete, CTRL)
    desk.until(lambda: dialog.told.text().startswith("2 rows can be added. Ctrl"))
    assert dialog.table.rowCount() == 3


def test_one_field_is_not_taken_from_two_columns(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    dialog.boxes[2].setCurrentText("Given name")
    dialog.boxes[2].activated.emit(dialog.boxes[2].currentIndex())
    desk.settle()
    assert dialog.told.text() == "Two columns are “Given name”. Choose another for one of them."
    assert not main(dialog).isEnabled()


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_clipboard_is_said_to_be_so(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.work.go("person")
    desk.settle()
    desk.window.commands.run("edit.paste")
    assert desk.window.toast.message == "There are no rows on the clipboard. Copy some in a sheet first."
    with desk.store.read() as session:
        assert session.scalars(select(Organisation.name)).all() == ["Example College"]


def test_rows_that_were_added_do_not_come_back_by_the_box_for_headings(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    assert dialog.first_is_head.isEnabled()
    main(dialog).click()
    desk.until(lambda: "Roe" in names(desk))
    desk.settle()
    assert not dialog.first_is_head.isEnabled()


def test_a_cell_put_right_does_not_come_back_as_it_was_by_the_box_for_headings(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    cell(dialog, 3, 1).setText("Moe")
    assert not dialog.first_is_head.isEnabled()


def test_a_row_taken_out_does_not_come_back_by_the_box_for_headings(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    dialog.take_out()
    assert dialog.first_is_head.isEnabled(), "no row was chosen"
    dialog.table.setCurrentCell(3, 1)
    dialog.take_out()
    assert not dialog.first_is_head.isEnabled()


def test_what_is_typed_while_the_rows_are_judged_is_judged_before_it_can_be_added(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    dialog.boxes[0].activated.emit(dialog.boxes[0].currentIndex())
    cell(dialog, 1, 1).setText("")
    desk.until(lambda: not desk.window.jobs.running)
    assert not main(dialog).isEnabled(), "that was of the rows as they were"
    desk.until(main(dialog).isEnabled)
    assert main(dialog).text() == "Add 1 person"


def test_what_is_added_after_the_dialog_was_closed_is_told_and_can_be_taken_back(desk: Desk) -> None:
    dialog = paste(desk, SHEET)
    with desk.store.write("Keep others from writing") as write:
        write.flush()
        main(dialog).click()
        dialog.reject()
        desk.until(lambda: not desk.window.findChildren(PasteDialog))
    desk.until(lambda: "Roe" in names(desk))
    desk.settle()
    assert desk.window.toast.message == "2 people added."
    desk.window.commands.run("edit.undo")
    desk.until(lambda: names(desk) == ["Beispiel", "Example"])


def test_a_refusal_after_the_dialog_was_closed_is_told_in_the_window(desk: Desk) -> None:
    dialog = paste(desk, "Name\tCode\nOther\tOT\n", "group")
    assert main(dialog).isEnabled(), dialog.told.text()
    with desk.store.write("Keep others from writing") as write:
        write.bulk_add(Group, [{"name": "Another", "code": "OT"}])
        main(dialog).click()
        dialog.reject()
        desk.until(lambda: not desk.window.findChildren(PasteDialog))
    desk.settle()
    assert desk.window.notice.isVisible()


def test_a_clipboard_that_is_no_rows_is_said_to_be_so(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("x" * 131_073)
    desk.work.go("person")
    desk.settle()
    desk.window.commands.run("edit.paste")
    assert "cannot be read as rows" in desk.window.notice.sentence
    assert not desk.window.findChildren(PasteDialog)
