"""A list in a window of its own answers to the keys of a list: another day, cells, paper, groups, views, the bin."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from atmp_desktop.gui.cell_edit import CellEdit
from atmp_desktop.gui.list_window import ListWindow
from atmp_desktop.gui.print_dialog import PrintDialog
from atmp_desktop.gui.sections import VIEW
from atmp_desktop.records import Group, Membership, Person
from atmp_desktop.services.saved_views import read_views
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now

KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def file(file: Path) -> Path:
    """Ann sat in Guidance until the end of 2021, and Bob has since."""
    with Store.open(file, who="JG", clock=now) as store, store.write("Fill") as write:
        people = {each.given_name: each.id for each in write.query(Person)}
        group = next(each.id for each in write.query(Group) if each.code == "GD")
        for name, start, end in (("Ann", date(2020, 1, 1), date(2021, 12, 31)), ("Bob", date(2022, 1, 1), None)):
            write.add(Membership(group=group, person=people[name], role="member", from_date=start, to_date=end))
    return file


@pytest.fixture
def window(desk: Desk) -> ListWindow:
    made = ListWindow(desk.work, "membership", "")
    made.show()
    made.activateWindow()
    desk.until(made.isActiveWindow)
    desk.until(lambda: made.list.count() == 2)
    return made


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def people(window: ListWindow) -> list[str]:
    view = window.list.view
    at = view.column_names().index("person")
    model = view.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def go_to(window: ListWindow, column: str) -> None:
    view = window.list.view
    view.setCurrentIndex(view.model().index(0, view.column_names().index(column)))
    view.setFocus()


def test_another_day_is_asked_for_by_its_key_and_by_its_button(desk: Desk, window: ListWindow) -> None:
    key(KEY.Key_T, CTRL | SHIFT)
    QTest.keyClicks(window.as_at.field.line, "1 may 2021")
    QTest.keyClick(window.as_at.field.line, KEY.Key_Return)
    desk.until(lambda: window.list.count() == 1)
    desk.until(lambda: people(window) == ["Ann Example"])
    assert window.list.is_read_only
    assert desk.work.as_at.day is None, "the main window is where it was"
    button = next(each for each in window.findChildren(QToolButton) if each.text() == "As at 1 May 2021")
    button.click()
    assert window.as_at.is_asking


def test_a_window_that_is_opened_on_another_day_shows_that_day(desk: Desk) -> None:
    desk.work.as_at.show_day(date(2021, 5, 1))
    window = ListWindow(desk.work, "membership", "")
    window.show()
    desk.until(lambda: window.list.count() == 1)
    assert window.as_at.sentence.text() == "As it was on 1 May 2021"


def test_a_cell_is_edited_in_place_and_saved_before_the_window_goes(desk: Desk, window: ListWindow) -> None:
    window.list.view.set_columns(("person", "from_date"))
    go_to(window, "from_date")
    key(KEY.Key_F2)
    desk.until(lambda: desk.work.acts.cells.editor is not None)
    editor = desk.work.acts.cells.editor
    assert isinstance(editor, CellEdit)
    assert window.list.isAncestorOf(editor)
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "2 feb 2019")
    shown = window.list.selected_ids()[0]
    window.close()
    desk.until(lambda: not desk.window.findChildren(ListWindow))
    with desk.store.read() as session:
        assert session.get_one(Membership, shown).from_date == date(2019, 2, 2)


def test_it_is_printed_in_a_preview_over_it(desk: Desk, window: ListWindow) -> None:
    key(KEY.Key_P, CTRL)
    desk.until(lambda: bool(window.findChildren(PrintDialog)))
    (preview,) = window.findChildren(PrintDialog)
    desk.until(lambda: preview.view.pages is not None)
    assert preview.view.pages is not None
    assert len(preview.view.pages.printed.rows) == 2
    preview.close()
    desk.settle()


def test_a_view_of_it_is_saved_and_grouped_rows_stand_together(desk: Desk, window: ListWindow) -> None:
    window.views.shaping.group_by("role")
    desk.until(lambda: window.list.view.model().rowCount() == 3)
    window.views.save_as()
    window.views.panel.line.setText("By role")
    QTest.keyClick(window.views.panel.line, KEY.Key_Return)
    desk.until(lambda: window.views.picker.words == "By role")
    (view,) = read_views(desk.store)
    assert (view.type, view.group) == ("membership", "role")


def test_delete_puts_the_chosen_rows_into_the_bin_and_undo_brings_them_back(desk: Desk, window: ListWindow) -> None:
    go_to(window, "person")
    key(KEY.Key_Delete)
    desk.until(lambda: window.list.count() == 1)
    window.activateWindow()
    desk.until(window.isActiveWindow)
    window.list.view.setFocus()
    key(KEY.Key_Z, CTRL)
    desk.until(lambda: window.list.count() == 2)
    with desk.store.read() as session:
        assert [each.deleted for each in session.query(Person)] == [None, None]


def test_every_key_of_it_is_that_of_the_main_window(desk: Desk, window: ListWindow) -> None:
    for id, action in window.actions_by_id.items():
        wanted = list(desk.window.commands.command(id).keys)
        assert [each.toString() for each in action.shortcuts()] == wanted


def test_a_view_of_it_that_is_pinned_is_gone_to_from_the_side_bar(desk: Desk, window: ListWindow) -> None:
    window.views.save_as()
    window.views.panel.line.setText("All seats held")
    window.views.panel.pin.setChecked(True)
    QTest.keyClick(window.views.panel.line, KEY.Key_Return)
    desk.until(lambda: bool(desk.work.views.shelf.pinned()))
    (view,) = desk.work.views.shelf.pinned()
    desk.work.go(f"{VIEW}{view.id}")
    desk.settle()
    assert desk.work.current_section() == "membership"
    desk.until(lambda: desk.work.current_list().count() == 2)
