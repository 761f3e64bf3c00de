"""The page of reports: chosen by keyboard or mouse, read on a worker, each place leading on; the map on which people are moved."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.gui.tab_order import stops_in
from atmp_desktop.records import (
    Action,
    Assessment,
    Enquiry,
    Group,
    LookupValue,
    Meeting,
    Membership,
    Organisation,
    Person,
)
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.reports import AskedReport
from atmp_desktop.store.questions.today import Way
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.gui.report_parts import Opened, filled, opened
from tests.make import make

WAIT = 8000
CTRL = Qt.KeyboardModifier.ControlModifier

__all__ = ["filled", "opened"]


def test_it_begins_with_who_sits_in_which_group_today(opened: Opened) -> None:
    assert opened.page.title.text() == "Who sits in which group"
    assert opened.page.summary.text() == "1 person in 2 groups on 23 Nov 2026; 2 groups have a gap."
    assert opened.cells()["Ann Example"] == ["2", "L", "S M"]
    assert opened.page.notes.text().startswith("L Lead")


def test_the_arrow_keys_go_from_place_to_place_and_enter_opens_what_is_there(
    opened: Opened, filled: dict[str, UUID]
) -> None:
    opened.go_to("Ann Example", "Groups")
    QTest.keyClick(opened.page.table, Qt.Key.Key_Return)
    QTest.keyClick(opened.page.table, Qt.Key.Key_Right)
    QTest.keyClick(opened.page.table, Qt.Key.Key_Return)
    QTest.keyClick(opened.page.table, Qt.Key.Key_Up)
    QTest.keyClick(opened.page.table, Qt.Key.Key_Return)
    assert [(each.type, each.id) for each in opened.wanted if isinstance(each, Named)] == [
        ("person", filled["ann"]),
        ("membership", filled["lead"]),
        ("group", filled["guidance"]),
    ]


def test_where_somebody_has_two_roles_a_menu_asks_which_is_meant(opened: Opened) -> None:
    opened.go_to("Ann Example", "Training")
    QTest.keyClick(opened.page.table, Qt.Key.Key_Return)
    menu = opened.page.table.menu
    assert menu is not None
    opened.qtbot.waitUntil(menu.isVisible, timeout=WAIT)
    assert opened.wanted == []
    assert len(menu.actions()) == 2
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: len(opened.wanted) == 1, timeout=WAIT)


def test_a_press_on_a_place_opens_it_and_a_drag_over_several_only_chooses_them(opened: Opened) -> None:
    table = opened.page.table
    place = table.visualRect(table.places.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(opened.wanted) == 1
    QTest.mousePress(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.places.index(0, 0)).center()
    )
    QTest.mouseMove(table.viewport(), place)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(opened.wanted) == 1


def test_a_screen_reader_is_told_who_sits_where_as_what(opened: Opened) -> None:
    table = opened.page.table
    interface = QAccessible.queryAccessibleInterface(table)
    found = [
        interface.child(at).text(QAccessible.Text.Name)
        for at in range(interface.childCount())
        if interface.child(at) is not None
    ]
    assert "Guidance: Ann Example: Lead, since 1 May 2020" in found
    assert "Guidance: vacant: Patient" in found


def test_the_names_stay_where_they_are_and_those_of_narrow_columns_are_turned(opened: Opened) -> None:
    table = opened.page.table
    assert table.across.is_turned
    assert not table.names.isHidden()
    opened.show("actions")
    assert not table.across.is_turned


def test_copying_takes_the_names_along(opened: Opened) -> None:
    opened.go_to("Ann Example", "Groups")
    QTest.keyClick(opened.page.table, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Person\tGroups\tGuidance\tTraining"
    assert lines[-1] == "Ann Example\t2\tL\tS M"
    assert opened.said == [("3 rows copied.", None)]


def test_another_day_is_typed_and_the_report_is_read_anew(opened: Opened) -> None:
    day = opened.page.fields.editors["as_at"].field()
    day.setFocus()
    QTest.keyClicks(day, "2 may 2020")
    QTest.keyClick(day, Qt.Key.Key_Return)
    opened.read()
    assert opened.cells()["Ann Example"] == ["1", "L", ""]


def test_a_day_that_is_none_leaves_the_report_of_the_day_before_it_on_show_to_be_printed_and_exported(
    opened: Opened, register: Store
) -> None:
    opened.show("matrix", as_at=date(2020, 5, 2))
    page = opened.page
    asked: list[AskedReport] = []
    page.export_wanted.connect(asked.append)
    page.print_wanted.connect(asked.append)
    day = page.fields.editors["as_at"].field()
    assert isinstance(day, QLineEdit)
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "31 feb 2020")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert page.fields.editors["as_at"].error()
    page.export.click()
    page.print.click()
    assert [each.values["as_at"] for each in asked] == [date(2020, 5, 2)] * 2
    make(register, Membership, group=make(register, Group, name="Zoology", code="ZO"), role="chair")
    opened.qtbot.waitUntil(lambda: "Zoology" in [each.label for each in page.table.places.columns], timeout=WAIT)
    assert page.report is not None
    assert page.report.day == date(2020, 5, 2)


def test_of_two_with_one_name_the_mark_stays_on_the_same_when_the_report_is_read_anew(
    opened: Opened, register: Store
) -> None:
    ids = [make(register, Person, given_name="Jane", family_name="Smith") for _ in range(2)]
    for id in ids:
        make(register, Assessment, person=id, influence=3, interest=3)
    opened.show("influence")
    page = opened.page
    page.table.setFocus()
    rows = page.table.places.rows
    second = max(at for at, row in enumerate(rows) if row.name == "Jane Smith")
    page.table.setCurrentIndex(page.table.places.index(second, 1))
    goal = rows[second].goals[0]
    make(register, Assessment, organisation=make(register, Organisation, name="Board"), influence=5, interest=5)
    opened.qtbot.waitUntil(lambda: "Board" in opened.cells(), timeout=WAIT)
    assert page.table.places.rows[page.table.currentIndex().row()].goals == (goal,)
    assert page.pictures.influence.map.current is not None
    assert page.pictures.influence.map.current.who == goal


def test_enter_leads_into_a_report_and_escape_back_to_the_reports(opened: Opened) -> None:
    page = opened.page
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    opened.read()
    assert page.kind.code == "influence"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.pictures.influence.map.hasFocus()


def test_tab_goes_from_the_reports_through_fields_and_buttons_to_the_map_and_the_table(opened: Opened) -> None:
    page = opened.page
    opened.show("influence")
    editors = page.fields.editors
    stops = (
        *(editors[name].field() for name in ("as_at", "whom", "since")),
        page.print,
        page.export,
        page.pictures.influence.map,
        page.table,
        page.list,
    )
    page.list.setFocus()
    for expected in stops:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_number_leads_to_the_list_of_what_it_counts(opened: Opened) -> None:
    opened.show("coverage")
    opened.go_to("Regulator", "Everywhere")
    QTest.keyClick(opened.page.table, Qt.Key.Key_Return)
    assert opened.wanted == [Way("organisation", "status:active kind:regulator")]


def test_a_bar_and_a_column_lead_where_their_numbers_lead_and_say_them(opened: Opened, register: Store) -> None:
    make(register, Action, text="Late", due=date(2026, 11, 1))
    make(register, Enquiry, received_on=date(2026, 11, 2))
    opened.show("actions")
    bars = opened.page.pictures.bars
    assert bars.accessibleDescription() == "No group: 1 red, 0 amber, 0 green."
    QTest.keyClick(bars, Qt.Key.Key_Return)
    opened.show("enquiries", months=1)
    columns = opened.page.pictures.months
    assert columns.accessibleDescription() == "November 2026: 1 received, 0 answered."
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert opened.wanted == [
        Way("action", "is_open:yes group:none rag:red"),
        Way("enquiry", "received_on:2026-11-01..2026-11-30 -status:spam,merged"),
    ]


def test_what_cannot_be_compared_is_said_in_the_page(opened: Opened) -> None:
    opened.show("influence", as_at=date(2020, 1, 1), since=date(2021, 1, 1))
    assert opened.page.empty.sentence.startswith("1 Jan 2021 is after 1 Jan 2020")
    assert not opened.page.export.isEnabled()


def test_what_others_write_comes_into_the_report(opened: Opened, register: Store) -> None:
    make(register, Membership, group=make(register, Group, name="Zoology"), role="chair")
    opened.qtbot.waitUntil(lambda: "2 people" in opened.page.summary.text(), timeout=WAIT)


def test_the_report_and_what_it_was_asked_with_come_back(
    qtbot: QtBot, register: Store, filled: dict[str, UUID]
) -> None:
    first = Opened(qtbot, register)
    first.show("influence", since=date(2021, 1, 1), whom="organisation")
    kept = first.page.state()
    first.close()
    again = Opened(qtbot, register, kept)
    again.read()
    assert again.page.kind.code == "influence"
    assert again.cells()["Agency"][3] == "Moved from influence 3, interest 3"
    assert "Ann Example" not in again.cells()
    again.close()


def test_a_role_that_a_register_adds_can_be_chosen_when_the_page_is_next_seen(opened: Opened, register: Store) -> None:
    page = opened.page
    opened.show("matrix", by="organisations")
    page.hide()
    make(register, LookupValue, list="role", code="carer", words="Carer")
    page.show()
    opened.read()
    editors = page.fields.editors
    role = editors["role"].field()
    assert isinstance(role, QComboBox)
    assert "Carer" in [role.itemText(row) for row in range(role.count())]
    assert page.fields.values()["by"] == "organisations"
    wanted = [page.list, page.box, *(each.field() for each in editors.values()), page.print, page.export, page.table]
    assert [each for each in stops_in(page) if each in wanted] == wanted


def test_the_keys_of_lists_print_and_export_a_report_too(desk: Desk) -> None:
    make(desk.store, Membership)
    desk.work.go("reports")
    desk.settle()
    page = desk.window.centre.currentWidget()
    assert isinstance(page, ReportPage)
    desk.until(page.export.isEnabled)
    asked: list[str] = []
    assert desk.window.commands.action("file.print").text() == "Print this report…"
    # Only that they are asked: what they do then is proved where it is done.
    page.export_wanted.disconnect()
    page.print_wanted.disconnect()
    page.export_wanted.connect(lambda _: asked.append("export"))
    page.print_wanted.connect(lambda _: asked.append("print"))
    QTest.keyClick(desk.window, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(desk.window, Qt.Key.Key_P, CTRL)
    assert asked == ["export", "print"]


def test_all_columns_are_in_sight_where_they_can_be_narrowed_and_long_labels_stand_on_two_lines(
    opened: Opened, register: Store
) -> None:
    group = make(register, Group, name="Education and Workforce Development in Advanced Therapies")
    for day in (3, 4):
        make(register, Meeting, group=group, starts=datetime(2026, 11, day, 10, tzinfo=UTC), status="held")
    opened.show("attendance")
    table = opened.page.table
    one_line = table.across.height()
    assert table.horizontalScrollBar().maximum() == 0
    opened.page.resize(700, 700)
    opened.qtbot.waitUntil(lambda: table.across.height() > one_line)
    assert table.horizontalScrollBar().maximum() == 0
    labels = [each.label for each in table.places.columns]
    bold = QFontMetrics(table.font())
    for number in ("Present", "Apologies", "Absent"):
        assert table.columnWidth(labels.index(number)) > bold.horizontalAdvance(number)
