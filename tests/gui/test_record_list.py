from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.typed_word import TypedWord
from atmp_desktop.records import RECORD_TYPES, ContactPoint, Organisation, Person
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from tests.gui.list_parts import BY_NAME, KEY, PEOPLE, Lists, add_people, box, edited, footer, names


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Lists]:
    made = Lists(qtbot, register)
    yield made
    made.close()


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__tablename__)
def test_every_record_type_has_a_list_that_says_when_it_is_empty(
    record_type: type[Record], show: Lists, qtbot: QtBot
) -> None:
    shown = show(record_type)
    assert shown.face.empty.sentence == f"No {record_type.about.many.lower()} yet"
    with qtbot.waitSignal(shown.add_wanted):
        shown.face.empty.buttons[0].click()


def test_people_are_listed_by_name_and_counted(register: Store, show: Lists) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    assert names(shown) == BY_NAME
    assert footer(shown) == "4 people"
    assert shown.total() == shown.count() == 4


def test_first_just_the_rows_are_read_that_can_be_seen(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(300)))
    shown = show(Person)
    _, last = shown.view.visible_rows()
    rows: list[int] = []
    shown._table.loaded.connect(lambda: rows.append(shown._table.rowCount()))
    with qtbot.waitSignal(shown._table.completed):
        shown.sort_by("-name")
    assert rows == [last + 1]
    assert shown.count() == 300


def test_the_rest_is_not_read_before_the_first_rows_are_on_the_screen(
    register: Store, show: Lists, qtbot: QtBot
) -> None:
    add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(300)))
    shown = show(Person)
    table = shown._table
    qtbot.waitUntil(table._wanted.is_painted.is_set)
    shown.sort_by("-name")
    shown.view.viewport().repaint()
    assert not table._wanted.is_painted.is_set(), "what was painted are the rows from before"
    qtbot.waitUntil(lambda: not table.is_loading and table._wanted.is_painted.is_set())


def test_the_chosen_records_stay_chosen_when_sorted_and_filtered(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{9999 - place:04}" for place in range(300)))
    shown = show(Person)
    shown.select(ids[250])
    heard: list[Any] = []
    shown.current_changed.connect(lambda _, id: heard.append(id))
    with qtbot.waitSignal(shown._table.completed):
        shown.sort_by("given_name")
    qtbot.waitUntil(lambda: shown.view.currentIndex().row() == 250)
    assert shown.selected_ids() == [ids[250]]
    with qtbot.waitSignal(shown._table.completed):
        shown.set_filter("given0250")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[250]])
    assert heard == []
    shown.set_filter("given0001")
    qtbot.waitUntil(lambda: heard == [None])
    assert shown.selected_ids() == []


def test_the_chosen_record_stays_chosen_and_in_place_while_others_come(
    register: Store, show: Lists, qtbot: QtBot
) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(200)))
    shown = show(Person)
    shown.select(ids[100])
    bar = shown.view.verticalScrollBar()
    bar.setValue(95)
    with qtbot.waitSignal(shown._table.refreshed):
        add_people(register, "First Aardvark")
    assert shown.selected_ids() == [ids[100]]
    assert bar.value() == 96


def test_all_stay_chosen_when_one_is_renamed(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(50)))
    shown = show(Person)
    shown.view.selectAll()
    assert footer(shown) == "50 people · 50 selected"
    with qtbot.waitSignal(shown._table.refreshed), register.write("Edit person") as write:
        edited(write, ids[0]).family_name = "Zz"
    assert set(shown.selected_ids()) == set(ids)


def test_when_the_current_record_is_binned_the_next_one_is_current(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    shown.select(ids[1])
    with qtbot.waitSignal(shown.current_changed) as told, register.write("Bin person") as write:
        write.bin(edited(write, ids[1]))
    assert told.args == ["person", ids[2]]
    assert shown.selected_ids() == [ids[2]]


def test_a_record_that_is_still_being_added_is_chosen_when_it_comes(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, "A Aa")
    shown = show(Person)
    shown._table.set_awake(False)
    (id,) = add_people(register, "B Bb")
    shown.select(id)
    assert shown.selected_ids() == []
    shown._table.set_awake(True)
    qtbot.waitUntil(lambda: shown.selected_ids() == [id])


def test_the_next_and_the_one_before(register: Store, show: Lists) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    assert shown.next_record(1) == ids[0]
    shown.select(ids[1])
    assert (shown.next_record(1), shown.next_record(-1)) == (ids[2], ids[0])
    shown.select(ids[2])
    assert shown.next_record(1) is None


def test_enter_opens_and_delete_asks_for_the_bin(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    shown.view.setFocus()
    QTest.keyClick(shown.view, KEY.Key_Down)
    QTest.keyClick(shown.view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert footer(shown) == "3 people · 2 selected"
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.keyClick(shown.view, KEY.Key_Return)
    assert opened.args == ["person", ids[1]]
    with qtbot.waitSignal(shown.bin_wanted) as binned:
        QTest.keyClick(shown.view, KEY.Key_Delete)
    assert binned.args == [ids[:2]]
    QTest.keyClick(shown.view, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.selected_ids() == ids


def test_letters_go_to_a_name_without_looking_through_the_rows(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(
        register, *(f"Given{place:04} Family{place:04}" for place in range(300)), "Łukasz Święty", "B Zola"
    )
    shown = show(Person)
    shown.view.setFocus()
    QTest.keyClicks(shown.view, "family0123")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[123]])
    shown.view._typed = TypedWord()
    QTest.keyClicks(shown.view, "swie")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[300]])


def test_copied_rows_are_text_and_a_table_with_headers(register: Store, show: Lists, qtbot: QtBot) -> None:
    with register.write("Add") as write:
        write.add(Organisation(name="=HYPERLINK(A) & <Sons>", short_name="007"))
        write.add(Organisation(name="Beta\tTrust", short_name="B"))
    shown = show(Organisation, {"columns": ["short_name", "name"]})
    shown.view.selectAll()
    with qtbot.waitSignal(shown.said) as said:
        shown.copy_rows()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Short name\tName\n007\t=HYPERLINK(A) & <Sons>\nB\tBeta Trust"
    assert "<th>Short name</th><th>Name</th>" in data.html()
    assert "=HYPERLINK(A) &amp; &lt;Sons&gt;" in data.html()
    assert data.html().count("mso-number-format") == 4
    assert said.args == ["2 rows copied."]


def test_addresses_are_copied_as_a_mail_takes_them(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, "Uta Griesenbach", 'Eric "E, A" Alton', "No Address", "Leave Alone")
    with register.write("Add addresses") as write:
        for id, value in zip(
            (ids[0], ids[1], ids[3]), ("uta@example.org", "eric@example.org", "x@example.org"), strict=True
        ):
            write.add(ContactPoint(person=id, kind="email", value=value))
        edited(write, ids[3]).do_not_contact = True
    shown = show(Person)
    shown.view.selectAll()
    with qtbot.waitSignal(shown.said) as said:
        shown.copy_addresses()
    text = QApplication.clipboard().text()
    assert text == '"Eric \\"E, A\\" Alton" <eric@example.org>; Uta Griesenbach <uta@example.org>'
    assert said.args == ["2 email addresses copied. Left out: 1 without one, 1 not to be contacted."]


def test_no_addresses_is_said_in_the_list(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, "No Address")
    shown = show(Person)
    shown.view.selectAll()
    shown.copy_addresses()
    qtbot.waitUntil(lambda: shown._notice.sentence.startswith("There is no email address"))


def test_the_table_is_named_and_its_parts_can_be_reached(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    interface = QAccessible.queryAccessibleInterface(shown.view)
    assert interface.text(QAccessible.Text.Name) == "People"
    assert QAccessible.queryAccessibleInterface(box(shown)).text(QAccessible.Text.Name) == "Filter people"
    shown.activateWindow()
    shown.focus_filter()
    qtbot.waitUntil(lambda: box(shown).hasFocus())
    QTest.keyClick(box(shown), KEY.Key_Down)
    qtbot.waitUntil(shown.view.hasFocus)
    assert shown.view.currentIndex().row() == 0


def test_a_list_is_shown_as_at_a_day(register: Store, show: Lists, qtbot: QtBot) -> None:
    shown = show(Person)
    day = date(2021, 5, 1)
    with qtbot.waitSignal(shown._table.loaded):
        shown.show_as_at(day)
    assert (shown.listing().day, shown.listing().as_at) == (day, True)
    with qtbot.waitSignal(shown._table.loaded):
        shown.show_as_at(None)
    assert (shown.listing().day, shown.listing().as_at) == (register.today(), False)
