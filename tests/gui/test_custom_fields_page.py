"""The page of custom fields: a field is described, seen as the form will have it, and stands in open forms and lists at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from atmp_desktop.gui.custom_fields_page import CustomFieldsPage
from atmp_desktop.gui.lists_page import ListsPage
from atmp_desktop.records import Organisation
from atmp_desktop.services import custom_fields
from tests.gui.desk import Desk


def page(desk: Desk) -> CustomFieldsPage:
    desk.window.resize(1280, 800)
    desk.work.go("custom_fields")
    made = desk.window.centre.currentWidget()
    assert isinstance(made, CustomFieldsPage)
    made.show_type("organisation")
    desk.settle()
    return made


def labels(made: CustomFieldsPage) -> list[str]:
    return [row.cells[0] for row in made.table.rows]


def test_without_fields_the_page_says_what_it_is_for_and_offers_to_add_one(desk: Desk) -> None:
    made = page(desk)
    assert made.empty.sentence == "Organisations have no custom fields yet"
    # The keyboard is there already, and one Tab away from the types of record.
    assert QApplication.focusWidget() is made.empty.buttons[0]
    made.side.list.setFocus()
    QTest.keyClick(made.side.list, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is made.empty.buttons[0]
    QTest.keyClick(made.empty.buttons[0], Qt.Key.Key_Space)
    assert made.panel.isVisible()
    assert QApplication.focusWidget() is made.panel.label


def test_a_choice_is_described_by_keyboard_previewed_added_and_taken_back(desk: Desk) -> None:
    made = page(desk)
    made.begin_add()
    QTest.keyClicks(made.panel.label, "Funding route")
    made.panel.kind.setCurrentIndex(made.panel.kind.findData("choice"))
    made.panel.choices.setPlainText("Core grant\nCharity\n")
    made.panel.section.setCurrentText("Money")
    assert [section.title for section in made.preview.sections] == ["Money"]
    box = made.preview.sections[0].findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["", "Core grant", "Charity"]
    QTest.keyClick(made.panel.label, Qt.Key.Key_Return)
    desk.settle()
    assert made.table.rows[0].cells == ("Funding route", "Choice from a list", "Money", "0", "")
    assert desk.window.toast.message == "The field “Funding route” was added."
    desk.window.commands.run("edit.undo")
    desk.settle()
    assert labels(made) == []


def test_what_is_not_right_is_said_where_it_is_typed(desk: Desk) -> None:
    made = page(desk)
    made.begin_add()
    QTest.keyClicks(made.panel.label, "Postcode")
    made.save()
    desk.settle()
    assert "have a field “Postcode” already" in made.panel.error.text()
    assert made.panel.isVisible()
    QTest.keyClick(made.panel.label, Qt.Key.Key_Escape)
    assert not made.panel.isVisible()


def test_a_field_is_renamed_in_place_moved_retired_and_brought_back(desk: Desk) -> None:
    for label in ("Motto", "Beds"):
        custom_fields.add(desk.store, "organisation", label, "text")
    made = page(desk)
    made.table.setFocus()
    QTest.keyClick(made.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Watchword")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()
    assert labels(made) == ["Watchword", "Beds"]
    made.table.setFocus()
    QTest.keyClick(made.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert labels(made) == ["Beds", "Watchword"]
    made.buttons["Retire"].click()
    desk.settle()
    assert made.table.rows[1].cells[-1] == "Retired"
    assert made.buttons["Bring back"].isVisible()
    made.buttons["Bring back"].click()
    desk.settle()
    assert made.table.rows[1].cells[-1] == ""


def test_the_values_of_a_choice_are_one_press_away(desk: Desk) -> None:
    custom_fields.add(desk.store, "organisation", "Funding route", "choice", choices=["Core grant"])
    made = page(desk)
    made.buttons["Values…"].click()
    desk.settle()
    lists = desk.window.centre.currentWidget()
    assert isinstance(lists, ListsPage)
    assert lists.key == "organisation.funding_route"


def test_a_new_field_stands_in_the_open_record_and_what_is_being_typed_stays(desk: Desk) -> None:
    college = desk.id_of(Organisation, "Example College")
    desk.work.go_to("organisation", college)
    desk.settle()
    form = desk.work.pane.page().editors["organisation"].form
    short = form.editors["short_name"].field()
    assert isinstance(short, QLineEdit)
    short.setFocus()
    QTest.keyClicks(short, "Half a wo")
    custom_fields.add(desk.store, "organisation", "Motto", "text")
    desk.until(lambda: "own.motto" in form.editors)
    desk.settle()
    assert (short.text(), short.hasFocus()) == ("Half a wo", True)
    motto = form.editors["own.motto"].field()
    assert isinstance(motto, QLineEdit)
    desk.until(motto.isVisible)
    motto.setFocus()
    QTest.keyClicks(motto, "Sapere aude")
    desk.work.flush()
    desk.settle()
    with desk.store.read() as session:
        record = session.get_one(Organisation, college)
        assert (record.short_name, record.own) == ("Half a wo", {"own.motto": "Sapere aude"})


def test_tab_comes_to_a_new_field_after_the_one_above_it(desk: Desk) -> None:
    desk.work.go_to("organisation", desk.id_of(Organisation, "Example College"))
    desk.settle()
    form = desk.work.pane.page().editors["organisation"].form
    custom_fields.add(desk.store, "organisation", "Motto", "text")
    custom_fields.add(desk.store, "organisation", "Song", "text")
    desk.until(lambda: "own.song" in form.editors)
    desk.settle()
    motto, song = form.editors["own.motto"].field(), form.editors["own.song"].field()
    desk.until(song.isVisible)
    motto.setFocus()
    QTest.keyClick(motto, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is song
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    assert after is not None
    assert form.isAncestorOf(after)


def test_a_retired_field_is_shown_only_where_there_is_something_in_it(desk: Desk) -> None:
    college = desk.id_of(Organisation, "Example College")
    motto, _ = custom_fields.add(desk.store, "organisation", "Motto", "text")
    song, _ = custom_fields.add(desk.store, "organisation", "Song", "text")
    desk.store.save(Organisation, college, {}, {"own.motto": "Sapere aude"})
    desk.work.go_to("organisation", college)
    desk.settle()
    form = desk.work.pane.page().editors["organisation"].form
    assert form.editors["own.song"].isVisible()
    custom_fields.retire(desk.store, motto)
    custom_fields.retire(desk.store, song)
    desk.until(lambda: not form.editors["own.song"].isVisible())
    assert form.editors["own.motto"].isVisible()


def test_a_list_shows_filters_and_sorts_by_a_custom_field_and_follows_its_label(desk: Desk) -> None:
    desk.work.go("organisation")
    desk.settle()
    shown = desk.work.current_list()
    field, _ = custom_fields.add(desk.store, "organisation", "Beds", "number")
    desk.store.save(Organisation, desk.id_of(Organisation, "Example College"), {}, {"own.beds": 1234.5})
    desk.settle()
    shown.view.set_columns(["name", "own.beds"])
    shown.sort_by("-own.beds")
    shown.set_filter("beds:>1000")
    desk.settle()
    assert shown.count() == 1
    assert shown.filter_text() == "own.beds:>1000"
    shown.set_filter("beds:<1000")
    desk.settle()
    assert shown.count() == 0
    custom_fields.change(desk.store, field, {"label": "Places"})
    desk.until(lambda: [column.label for column in shown._table.columns] == ["Name", "Places"])
    assert shown.listing().vocabulary is desk.store.vocabulary
