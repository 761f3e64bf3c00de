"""Where the keyboard is on the page of a record while linked lists are begun, filled and left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def test_the_keyboard_stays_with_a_list_that_gets_its_first_record(parts: Parts) -> None:
    page = parts.page("person", parts.people.eric)
    page.set_tab("related")
    related = page.related["person"]
    begin = related.begin_buttons["Contact points"]
    parts.until(begin.isVisible)
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Space)
    points = related.lists["Contact points"]
    panel = points.panel()
    assert isinstance(panel, QuickAdd)
    value = panel.form.editors["value"].field()
    parts.type_into(value, "eric.alton@example.org")
    QTest.keyClick(value, Qt.Key.Key_Return)
    parts.until(lambda: len(points.rows.rows) == 1)
    parts.settled()
    assert points.rows.hasFocus()


def test_the_keyboard_goes_back_to_the_button_of_a_list_that_stays_empty(parts: Parts) -> None:
    page = parts.page("person", parts.people.eric)
    page.set_tab("related")
    begin = page.related["person"].begin_buttons["Contact points"]
    parts.until(begin.isVisible)
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not begin
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    parts.until(begin.hasFocus)


def test_add_again_keeps_the_form_that_is_being_filled_in(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    page.set_tab("related")
    parts.settled()
    members = page.related["group"].list_of("Members")
    members.add_button.click()
    panel = members.panel()
    assert isinstance(panel, QuickAdd)
    since = panel.form.editors["from_date"].field()
    parts.type_into(since, "1 May 2026")
    members.add_button.click()
    members.begin_edit(parts.people.lead)
    members.begin_end(parts.people.lead)
    assert members.panel() is panel
    assert panel.form.editors["from_date"].value() == date(2026, 5, 1)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)


@pytest.mark.parametrize("tab", ["related", "history"])
def test_the_keyboard_comes_into_the_page_without_turning_it(parts: Parts, tab: str) -> None:
    page = parts.page()
    page.set_tab(tab)
    page.focus_first()
    assert page.tab() == tab
    assert page.tabs.hasFocus()
