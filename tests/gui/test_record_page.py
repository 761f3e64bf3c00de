"""The page of a record: what it shows of each type, its linked lists, and what is done on it in place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.end_panel import EndPanel
from atmp_desktop.gui.linked_list import LinkedList
from atmp_desktop.gui.page_facts import Piece
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.reading import list_kinds
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import (
    RECORD_TYPES,
    Action,
    Affiliation,
    Group,
    Membership,
    Organisation,
    Person,
    Record,
)
from atmp_desktop.records.record import type_name
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def linked(parts: Parts, page: RecordPage, title: str) -> LinkedList:
    page.set_tab("related")
    parts.settled()
    assert page.reading is not None
    return page.related[type_name(page.reading.record_type)].list_of(title)


def facts(page: RecordPage) -> dict[str, list[str]]:
    return {fact.label: [piece.words for piece in fact.pieces] for fact in page.facts.facts}


def test_every_type_of_record_has_a_page_with_all_its_parts(parts: Parts) -> None:
    page = parts.page()
    for record_type in RECORD_TYPES:
        id = make(parts.store, record_type)
        parts.turn_to(page, type_name(record_type), id)
        assert page.header.title.text(), record_type
        editors = page.editors[type_name(record_type)].form.editors
        assert page.reading is not None
        for name, editor in editors.items():
            assert editor.value() == page.reading.values[name], name
        page.set_tab("related")
        page.set_tab("history")
        parts.until(lambda: page.history.entries)
        page.set_tab("overview")


def test_no_window_opens_beside_the_page(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    for tab in ("related", "history", "overview"):
        page.set_tab(tab)
        parts.settled()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [page]


def test_the_head_says_who_it_is_and_where_they_work(parts: Parts) -> None:
    page = parts.page()
    assert page.header.title.text() == "Uta Griesenbach"
    assert page.header.key_line.text() == "Professor · Imperial College London"
    assert facts(page) == {"Telephone": ["020 7946 0123"], "Groups": ["TI"]}


def test_a_group_names_its_lead_and_its_vacant_seats(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    found = {fact.label: fact.pieces for fact in page.facts.facts}
    assert found["Lead"] == (Piece("Uta Griesenbach", target=("person", parts.people.uta)),)
    assert found["Vacant"] == (Piece("Patient representative", tone="amber"),)


def test_two_leads_are_called_joint_leads(parts: Parts) -> None:
    with parts.store.write("Another lead") as write:
        write.add(Membership(group=parts.people.group, person=parts.people.eric, role="lead"))
    page = parts.page("group", parts.people.group)
    assert facts(page)["Joint leads"] == ["Uta Griesenbach", "Eric Alton"] or facts(page)["Joint leads"] == [
        "Eric Alton",
        "Uta Griesenbach",
    ]
    words = [row.words for row in linked(parts, page, "Members").rows.rows]
    assert all(each.startswith("Joint lead") for each in words)


def test_an_actions_head_has_its_reference_colour_and_steps(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    assert page.header.title.text() == "Send the site list"
    assert page.header.key_line.text() == "TI26-A001 · Uta Griesenbach"
    assert facts(page)["RAG"] == ["Green"]
    status = page.editors["action"].status
    assert status is not None
    assert status.isVisible()
    next(button for button in status.buttons if button.text() == "Start").click()
    parts.settled()
    assert parts.values(Action, parts.people.action)["status"] == "in_progress"
    assert status.pill.text == "In progress"


def test_cancelling_an_action_keeps_the_reason_in_the_same_save(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    status = page.editors["action"].status
    assert status is not None
    status.take(next(step for step in status.steps() if step.words == "Cancel"))
    status.reason_box().text.setPlainText("Overtaken")
    give = next(button for button in status.findChildren(QPushButton) if "reason" in button.text())
    give.click()
    parts.settled()
    values = parts.values(Action, parts.people.action)
    assert (values["status"], values["closure_note"]) == ("cancelled", "Overtaken")
    assert parts.store.undo()
    assert parts.values(Action, parts.people.action)["status"] == "open"


def test_a_link_leads_on(parts: Parts) -> None:
    page = parts.page()
    rows = linked(parts, page, "Affiliations").rows
    assert [(row.lead, row.words) for row in rows.rows] == [("Imperial College London", "Professor · Main")]
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert followed.args == ["organisation", parts.people.college]
    rows.setFocus()
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert followed.args == ["organisation", parts.people.college]


def test_a_person_shows_the_contact_points_of_their_affiliations_too(parts: Parts) -> None:
    rows = linked(parts, parts.page(), "Contact points").rows.rows
    assert [(row.lead, row.words) for row in rows] == [("020 7946 0123", "Telephone · At Imperial College London")]


def test_former_members_are_folded_until_they_are_asked_for(parts: Parts) -> None:
    members = linked(parts, parts.page("group", parts.people.group), "Members")
    assert [row.lead for row in members.rows.rows] == ["Uta Griesenbach"]
    assert members.former_button.text() == "Former (1)"
    members.former_button.click()
    assert [(row.lead, row.dates) for row in members.rows.rows] == [
        ("Uta Griesenbach", "since 1 May 2021"),
        ("Eric Alton", "1 Jan 2018 – 30 Apr 2021"),
    ]


def test_a_member_is_added_in_place_and_shows_at_once(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    members = linked(parts, page, "Members")
    members.add_button.click()
    panel = members.panel()
    assert isinstance(panel, QuickAdd)
    person: Any = panel.form.editors["person"]
    person.picker.setFocus()
    QTest.keyClicks(person.picker, "alton")
    parts.until(lambda: person.picker.offers)
    QTest.keyClick(person.picker, Qt.Key.Key_Return)
    panel.add_button.click()
    parts.until(lambda: len(members.rows.rows) == 2)
    assert members.panel() is None
    assert parts.said[-1][0] == "Membership added."
    assert parts.store.undo(parts.said[-1][1]) == "Add membership"
    parts.until(lambda: len(members.rows.rows) == 1)


def test_ending_comes_before_binning_and_keeps_the_record(parts: Parts) -> None:
    members = linked(parts, parts.page("group", parts.people.group), "Members")
    members.rows.choose(parts.people.lead)
    offered = [button.text() for button in members.steps.findChildren(QPushButton) if not button.isHidden()]
    assert offered == ["Edit", "End on…", "Open", "Move to the bin"]
    members.begin_end(parts.people.lead)
    panel = members.panel()
    assert isinstance(panel, EndPanel)
    assert panel.day.value() == date(2026, 11, 23)
    parts.type_into(panel.day.line, "31/10")
    QTest.keyClick(panel.day.line, Qt.Key.Key_Return)
    parts.until(lambda: members.former_button.text() == "Former (2)")
    assert parts.values(Membership, parts.people.lead)["to_date"] == date(2026, 10, 31)
    assert parts.said[-1][0] == "“Uta Griesenbach in Trial Infrastructure” ends on 31 Oct 2026."


def test_an_end_before_the_start_is_refused_in_place(parts: Parts) -> None:
    members = linked(parts, parts.page("group", parts.people.group), "Members")
    members.begin_end(parts.people.lead)
    panel = members.panel()
    assert isinstance(panel, EndPanel)
    parts.type_into(panel.day.line, "1/1/2020")
    panel.go_button.click()
    parts.settled()
    assert "is before the start" in panel.day.error()
    assert members.panel() is panel


def test_delete_moves_a_row_to_the_bin_and_says_how_to_take_it_back(parts: Parts) -> None:
    members = linked(parts, parts.page("group", parts.people.group), "Members")
    members.rows.choose(parts.people.lead)
    members.rows.setFocus()
    QTest.keyClick(members.rows, Qt.Key.Key_Delete)
    parts.until(lambda: not members.rows.rows)
    words, operation = parts.said[-1]
    assert words == "“Uta Griesenbach in Trial Infrastructure” was moved to the bin."
    parts.store.undo(operation)
    parts.until(lambda: len(members.rows.rows) == 1)


def test_a_row_is_edited_in_place(parts: Parts) -> None:
    members = linked(parts, parts.page("group", parts.people.group), "Members")
    members.rows.choose(parts.people.lead)
    members.rows.setFocus()
    QTest.keyClick(members.rows, Qt.Key.Key_F2)
    panel = members.panel()
    assert panel is not None
    done = next(button for button in panel.findChildren(QPushButton) if button.text() == "Done")
    editor: Any = members.editor()
    parts.type_into(editor.form.editors["term_ends"].line, "1/5/2027")
    done.click()
    parts.until(lambda: members.panel() is None)
    parts.until(lambda: "Term ends 1 May 2027" in members.rows.rows[0].words)
    assert parts.values(Membership, parts.people.lead)["term_ends"] == date(2027, 5, 1)


def test_an_edit_in_place_that_was_refused_waits_on_that_records_own_page(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    members = linked(parts, page, "Members")
    members.begin_edit(parts.people.lead)
    editor: Any = members.editor()
    parts.type_into(editor.form.editors["to_date"].line, "1/1/2020")
    parts.turn_to(page, "person", parts.people.eric)
    parts.until(lambda: page.notice.sentence)
    assert page.notice.sentence == "A change to Uta Griesenbach in Trial Infrastructure is not saved yet."
    assert "before the start" in page.notice.advice
    parts.turn_to(page, "membership", parts.people.lead)
    assert page.editors["membership"].form.drafts() == {"to_date": "1 Jan 2020"}


def test_a_vacant_seat_is_said_to_be_and_filled_from_its_row(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    seats = linked(parts, page, "Seats")
    assert seats.rows.rows[0].pills == (("Vacant", "amber"),)
    seats.rows.choose(parts.people.seat)
    fill = next(button for button in seats.steps.findChildren(QPushButton) if button.text() == "Fill…")
    fill.click()
    panel = seats.panel()
    assert isinstance(panel, QuickAdd)
    panel.form.editors["person"].set_value(parts.people.eric, "Eric Alton")
    panel.form.touch("person")
    panel.add_button.click()
    parts.until(lambda: seats.rows.rows[0].pills == ())
    assert seats.rows.rows[0].words == "Member · Held by Eric Alton"


def test_empty_lists_are_offered_as_buttons_that_begin_them(parts: Parts) -> None:
    page = parts.page("organisation", parts.people.trust)
    page.set_tab("related")
    related = page.related["organisation"]
    assert "People" not in related.lists
    parts.until(related.begin_buttons["People"].isVisible)
    related.begin_buttons["People"].click()
    people = related.lists["People"]
    assert isinstance(people.panel(), QuickAdd)
    people.close_panel()
    parts.until(lambda: not people.isVisible())
    assert related.begin_buttons["People"].isVisible()


def test_every_link_of_every_type_that_is_called_something_there_has_its_list() -> None:
    assert [kind.title for kind in list_kinds(Person)][:3] == ["Contact points", "Affiliations", "Groups"]
    assert {"Members", "Seats", "Projects", "Actions", "Groups under it"} <= {kind.title for kind in list_kinds(Group)}
    wanted = {"People", "Contact points", "Seats", "Sits in groups", "Former names", "Succeeded by", "Successor of"}
    assert wanted <= {kind.title for kind in list_kinds(Organisation)}


def test_a_change_by_another_window_shows_without_being_asked_for(parts: Parts) -> None:
    page = parts.page()
    with parts.store.write("Elsewhere") as write:
        record = write.get(Affiliation, parts.people.affiliation)
        assert record is not None
        record.job_title = "Head of Gene Therapy"
    parts.until(lambda: page.header.key_line.text() == "Head of Gene Therapy · Imperial College London")


def test_a_binned_record_says_so_can_only_be_read_and_is_restored(parts: Parts) -> None:
    page = parts.page()
    page.bin()
    parts.until(lambda: page.bin_notice.sentence)
    assert page.bin_notice.sentence == "This person has been in the bin since 23 Nov 2026."
    assert parts.said[-1][0] == "“Uta Griesenbach” was moved to the bin."
    given: Any = page.editors["person"].form.editors["given_name"]
    assert given.line.isReadOnly()
    page.bin_notice.buttons[0].click()
    parts.until(lambda: not page.bin_notice.sentence)
    assert not given.line.isReadOnly()


def test_a_record_that_is_not_there_says_so(parts: Parts) -> None:
    from uuid import uuid4

    page = parts.page()
    page.show_record("person", uuid4())
    parts.until(page.empty.isVisible)
    assert page.empty.sentence == "This person is no longer in the register."
    assert page.reading is None


def test_the_tab_stays_from_record_to_record(parts: Parts) -> None:
    page = parts.page()
    page.set_tab("history")
    parts.turn_to(page, "organisation", parts.people.college)
    assert page.tab() == "history"
    assert page.record() == ("organisation", parts.people.college)
    page.clear()
    assert page.record() is None
    assert page.empty.sentence == "No record chosen"


def test_turning_to_another_record_saves_the_field_being_edited(parts: Parts) -> None:
    page = parts.page()
    source: Any = page.editors["person"].form.editors["source"]
    parts.type_into(source.line, "Her letter")
    parts.turn_to(page, "person", parts.people.eric)
    parts.settled()
    assert parts.values(Person, parts.people.uta)["source"] == "Her letter"
    assert source.line.text() == ""


def test_the_menu_copies_what_names_the_record(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    doings = {words: run for _, words, run in page.header.doings()}
    doings["Copy reference"]()
    assert QGuiApplication.clipboard().text() == "TI26-A001"
    doings["Copy id"]()
    assert QGuiApplication.clipboard().text() == str(parts.people.action)


def test_a_contact_sheet_is_asked_for_from_a_group(parts: Parts) -> None:
    page = parts.page("group", parts.people.group)
    with parts.qtbot.waitSignal(page.contact_sheet_wanted) as wanted:
        page.header.sheet_button.click()
    assert wanted.args == [[parts.people.group]]


def test_nothing_can_be_changed_in_a_register_open_for_reading(parts: Parts) -> None:
    path = parts.store.path
    with Store.open(path, who="JG", clock=parts.store.now, read_only=True) as store:
        reader = Parts.__new__(Parts)
        reader.__dict__.update({**parts.__dict__, "store": store})
        page = reader.page("group", parts.people.group)
        members = linked(reader, page, "Members")
        assert not members.add_button.isVisible()
        members.rows.choose(parts.people.lead)
        offered = [button.text() for button in members.steps.findChildren(QPushButton) if not button.isHidden()]
        assert offered == ["Open"]
        assert "Move to the bin" not in [words for _, words, _ in page.header.doings()]
        name: Any = page.editors["group"].form.editors["name"]
        assert name.line.isReadOnly()
        page.clear()
        reader.settled()


@pytest.mark.parametrize("record_type", [Person, Group, Organisation, Action], ids=lambda each: str(each.__tablename__))
def test_every_control_has_a_name_for_those_who_do_not_see_it(parts: Parts, record_type: type[Record]) -> None:
    from PySide6.QtGui import QAccessible

    page = parts.page(type_name(record_type), make(parts.store, record_type))
    page.set_tab("related")
    parts.settled()
    for widget in page.findChildren(QPushButton):
        if widget.isVisible():
            found = QAccessible.queryAccessibleInterface(widget)
            assert found.text(QAccessible.Text.Name), widget
    for name, editor in page.editors[type_name(record_type)].form.editors.items():
        field = editor.field()
        found = QAccessible.queryAccessibleInterface(field)
        is_named = bool(found.text(QAccessible.Text.Name)) or isinstance(field, QLabel)
        assert is_named, name
