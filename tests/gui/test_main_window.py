"""The window with a register in it: an officer's ways through it, by keyboard, and what it remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.records import Group, Organisation, Person
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now


def test_it_opens_in_the_first_section_that_holds_anything_with_every_type_in_the_side_bar(desk: Desk) -> None:
    assert desk.window.windowTitle().startswith("register")
    words = [section.words for section in desk.window.side_bar.sections]
    assert words[:10] == [
        "Today", "Enquiries", "Actions", "Meetings", "Groups", "People", "Organisations", "Resources", "Studies", "Questions",
    ]  # fmt: skip
    assert words[-4:] == ["Lists", "Custom fields", "Bin", "Backups & history"]
    assert desk.work.current_section() == "group"
    assert desk.settings.recent_registers == [str(desk.store.path)]


def test_ctrl_and_a_number_goes_to_a_section(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert desk.work.current_section() == "person"
    assert desk.window.side_bar.current == "person"


def test_a_press_in_the_side_bar_goes_there_too(desk: Desk) -> None:
    model = desk.window.side_bar.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Organisations")
    desk.window.side_bar.setCurrentIndex(model.index(row, 0))
    assert desk.work.current_section() == "organisation"


def test_a_record_that_is_binned_is_offered_back_and_comes_back(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.work.go("person")
    desk.settle()
    desk.work.current_list().select(ann)
    desk.settle()
    desk.window.commands.run("record.bin")
    desk.until(lambda: desk.window.toast.message == "Ann Example is in the bin.")
    desk.settle()
    assert desk.work.current_list().total() == 1
    assert desk.window.commands.action("edit.undo").text() == "Undo: Move Ann Example to the bin"
    desk.window.commands.run("edit.undo")
    desk.until(lambda: desk.window.toast.message == "Taken back: Move Ann Example to the bin.")
    desk.settle()
    assert desk.work.current_list().total() == 2
    assert desk.window.commands.action("edit.redo").text() == "Redo: Move Ann Example to the bin"
    desk.window.commands.run("edit.redo")
    desk.until(lambda: desk.window.toast.message.startswith("Done again"))


def test_an_undo_that_is_refused_says_why_in_the_page(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    with desk.store.write("Edit title") as write:
        operation = write.operation.id
        write.get_one(Person, ann).title = "Dr"
    with desk.store.write("Edit again") as write:
        write.get_one(Person, ann).title = "Professor"
    desk.work.acts.undo(operation)
    desk.until(lambda: "cannot be taken back" in desk.window.notice.sentence)
    assert "Ann Example" in desk.window.notice.sentence


def test_what_another_process_writes_is_seen_within_seconds(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    with Store.open(desk.store.path, who="AB", clock=now) as other, other.write("Add person") as write:
        write.add(Person(given_name="Zoe", family_name="Elsewhere"))
    desk.until(lambda: desk.work.current_list().total() > 2)
    desk.settle()
    shown = desk.work.current_list().view.model()
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == [
        "Bob Beispiel",
        "Zoe Elsewhere",
        "Ann Example",
    ]


def test_back_and_forward_lead_through_the_records_that_were_opened(desk: Desk) -> None:
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    desk.work.go_to("person", ann)
    desk.settle()
    desk.work.go_to("organisation", college)
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.work.current_section() == "person"
    assert desk.work.current_record() == ("person", ann)
    QTest.keyClick(desk.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.work.current_record() == ("organisation", college)


def test_next_and_previous_record_keep_the_tab(desk: Desk) -> None:
    ann, bob = desk.id_of(Person, "Ann Example"), desk.id_of(Person, "Bob Beispiel")
    desk.work.go_to("person", bob)
    desk.settle()
    desk.work.pane.page().set_tab("history")
    desk.work.step_record(1)
    desk.until(lambda: desk.work.pane.record == ("person", ann))
    assert desk.work.pane.tab == "history"
    desk.work.step_record(-1)
    desk.until(lambda: desk.work.pane.record == ("person", bob))


def test_a_link_leads_to_its_record_and_the_list_stays(desk: Desk) -> None:
    college = desk.id_of(Organisation, "Example College")
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    desk.work.pane.page().link_followed.emit("organisation", college)
    desk.settle()
    assert desk.work.current_section() == "person"
    assert desk.work.current_record() == ("organisation", college)


def test_ctrl_k_leads_to_a_record_and_back_to_where_the_keyboard_was(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.palette_shown
    assert palette is not None
    QTest.keyClicks(palette.field, "beisp")
    desk.until(lambda: [choice.words for choice in palette.choices] == ["Bob Beispiel"])
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.work.current_record() == ("person", desk.id_of(Person, "Bob Beispiel"))
    assert desk.window.palette_shown is None


def test_a_new_record_is_asked_for_in_the_pane_and_shown_when_it_is_added(desk: Desk) -> None:
    desk.work.go("organisation")
    desk.settle()
    desk.window.commands.run("file.new_here")
    assert desk.work.pane.has_form
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "New Trust")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    desk.until(lambda: desk.work.current_list().total() == 2)
    desk.settle()
    assert not desk.work.pane.has_form
    assert desk.work.current_record() == ("organisation", desk.id_of(Organisation, "New Trust"))


def test_panes_are_shown_and_hidden_and_f6_goes_through_them(desk: Desk) -> None:
    desk.work.go("person")
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.is_side_bar_shown
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    assert not desk.window.is_pane_shown
    desk.window.activateWindow()
    desk.window.side_bar.setFocus()
    desk.until(desk.window.side_bar.hasFocus)
    desk.window.focus_pane(1)
    desk.until(lambda: desk.window.centre.isAncestorOf(desk.window.focusWidget()))


def test_the_bin_and_the_register_have_no_record_pane(desk: Desk) -> None:
    desk.work.go("bin")
    desk.settle()
    assert not desk.window.is_pane_shown
    desk.work.go("person")
    desk.settle()
    assert desk.window.is_pane_shown


def pane_shown(desk: Desk) -> bool:
    return desk.window.is_pane_shown


def test_going_back_to_a_record_opened_beside_the_questions_shows_it_again(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.work.go("questions")
    desk.settle()
    assert not pane_shown(desk)
    desk.work.follow("person", ann)
    desk.settle()
    assert pane_shown(desk)
    desk.work.go("bin")
    desk.settle()
    assert not pane_shown(desk)
    desk.window.commands.run("go.back")
    desk.settle()
    assert desk.work.current_section() == "questions"
    assert pane_shown(desk)
    assert desk.work.pane.record == ("person", ann)
    desk.window.commands.run("go.back")
    desk.settle()
    assert not pane_shown(desk)


def test_what_could_not_be_saved_is_no_longer_said_once_it_is_put_back_as_it_was(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.work.go_to("person", ann)
    desk.settle()
    editor = desk.work.pane.page().findChild(RecordEditor)
    line = editor.form.editors["family_name"].field()
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    desk.settle()
    assert desk.window.status.words[1] == "Not saved"
    line.setFocus()
    QTest.keyClicks(line, "Example")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    desk.settle()
    assert desk.window.status.words[1] == ""
    assert not editor.form.touched()


def test_a_record_in_its_own_window_is_the_same_record(desk: Desk) -> None:
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    desk.window.commands.run("record.window")
    desk.settle()
    windows = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Ann Example"]
    assert len(windows) == 1
    windows[0].close()
    desk.settle()


def test_text_can_be_made_larger_and_smaller_within_bounds(desk: Desk) -> None:
    for _ in range(20):
        desk.window.commands.run("view.larger")
    assert desk.settings.text_size == 200
    for _ in range(20):
        desk.window.commands.run("view.smaller")
    assert desk.settings.text_size == 90
    desk.window.commands.run("view.usual_size")
    assert desk.settings.text_size == 100


def test_it_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot, file: Path, data_home: Path) -> None:
    group = desk.id_of(Group, "Guidance")
    desk.work.go_to("group", group)
    desk.settle()
    desk.window.toggle_side_bar()
    desk.window.setGeometry(20, 30, 760, 620)
    assert desk.window.close()
    again = Desk(qtbot, desk.settings, data_home)
    again.window.resize(10, 10)
    again.window.restore()
    again.program.begin(None)
    again.settle()
    assert again.work.current_section() == "group"
    assert not again.window.is_side_bar_shown
    assert again.window.geometry().width() == 760
    assert again.work.current_record() == ("group", group)
    assert ("group", group) in again.work.visited.recent
    again.close()


def test_the_history_of_everything_is_searched_and_taken_back_from(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.store.save(Person, ann, {"title": None}, {"title": "Dr"}, "Edit Ann Example: Title")
    page = desk.work.register_page()
    page.show_history()
    history = page.history
    desk.until(lambda: len(history.table.lines) == 2)
    history.field.setText("title dr")
    assert [line.cells[1] for line in history.table.lines] == ["Edit Ann Example: Title"]
    history.table.selectRow(0)
    assert "Title" in history.details.toPlainText()
    history.take_back.click()
    history.field.clear()
    desk.until(lambda: len(history.table.lines) == 3)
    desk.settle()
    assert desk.store.can_undo() is None


def test_the_check_of_a_whole_register_finds_nothing(desk: Desk) -> None:
    page = desk.work.register_page()
    page.check()
    desk.until(lambda: "The register is whole" in page.check_panel.notice.sentence)


def test_a_contact_sheet_is_written_from_the_window(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, tmp_path: Path
) -> None:
    to = tmp_path / "sheet.xlsx"
    desk = Desk(qtbot, settings, data_home, to)
    desk.open(file)
    desk.work.sheets.contact_sheet([desk.id_of(Group, "Guidance")])
    desk.until(lambda: any(each.isVisible() for each in desk.window.findChildren(QDialog)))
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    dialog.accept()
    desk.until(lambda: "sheet.xlsx" in desk.window.toast.message)
    assert to.stat().st_size > 1000
    desk.close()


def test_a_list_is_exported_as_it_is_seen(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, tmp_path: Path
) -> None:
    to = tmp_path / "people.csv"
    desk = Desk(qtbot, settings, data_home, to)
    desk.open(file)
    desk.work.go("person")
    desk.settle()
    desk.work.sheets.export_current()
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    dialog.csv.setChecked(True)  # type: ignore[attr-defined]
    dialog.accept()
    desk.until(to.exists)
    desk.settle()
    assert "Ann Example" in to.read_text(encoding="utf-8-sig")
    desk.close()


def form_of(desk: Desk) -> QuickAdd:
    found = [each for each in desk.window.findChildren(QuickAdd) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def begin_person(desk: Desk) -> QuickAdd:
    desk.work.acts.new("person")
    desk.settle()
    form = form_of(desk)
    QTest.keyClicks(form.form.editors["given_name"].field(), "Zoe")
    return form


@pytest.mark.parametrize("left_for", ["another new one", "a record"])
def test_what_was_typed_into_a_new_record_is_there_again_when_new_is_asked_for_again(desk: Desk, left_for: str) -> None:
    begin_person(desk)
    if left_for == "a record":
        desk.work.go_to("organisation", desk.id_of(Organisation, "Example College"))
    else:
        desk.work.acts.new("organisation")
        desk.settle()
        assert form_of(desk).notice.sentence == "", "nothing was begun of this type"
    desk.settle()
    desk.work.acts.new("person")
    desk.settle()
    form = form_of(desk)
    assert form.form.editors["given_name"].value() == "Zoe"
    assert form.notice.sentence == "What you began on 23 Nov 2026, 12:00 is here again."
    QTest.keyClicks(form.form.editors["family_name"].field(), "Later")
    form.add()
    desk.until(lambda: desk.work.current_list().total() == 3)
    desk.settle()
    desk.work.acts.new("person")
    desk.settle()
    assert form_of(desk).form.editors["given_name"].value() is None, "it was added"
    assert form_of(desk).notice.sentence == ""


def test_what_was_begun_is_let_go_of_by_starting_afresh_or_cancelling(desk: Desk) -> None:
    begin_person(desk)
    desk.work.acts.new("person")
    desk.settle()
    form = form_of(desk)
    assert form.form.editors["given_name"].value() == "Zoe"
    form.notice.buttons[0].click()
    assert form.form.editors["given_name"].value() is None
    assert form.notice.sentence == ""
    QTest.keyClicks(form.form.editors["given_name"].field(), "Yves")
    form.cancel_button.click()
    desk.settle()
    desk.work.acts.new("person")
    desk.settle()
    assert form_of(desk).form.editors["given_name"].value() is None


def test_closing_asks_nothing_about_a_record_that_was_only_begun(desk: Desk) -> None:
    begin_person(desk)
    assert desk.window.close()
    assert desk.ask.questions == []
