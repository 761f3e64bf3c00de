"""The register's page: a backup tried out, what is missing, what is to be confirmed, and how groups number."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from atmp_desktop.gui.register_page import RegisterPage
from atmp_desktop.gui.trial_panel import words_of
from atmp_desktop.records import Action, ContactPoint, Group, Person
from atmp_desktop.services.trial_restore import Count, Trial
from tests.conftest import NOON
from tests.gui.desk import Desk
from tests.make import make


def page_of(desk: Desk) -> RegisterPage:
    return desk.work.register_page()  # type: ignore[no-any-return]


def cells(table: Any, column: int) -> list[str]:
    return [table.rows.words(row, column) for row in range(table.rows.rowCount())]


# --- A backup tried out ---------------------------------------------------------------------------------------------


def test_a_backup_is_tried_out_and_what_is_in_it_stands_beside_what_is_there_now(desk: Desk) -> None:
    page = page_of(desk)
    page.back_up()
    desk.settle()
    make(desk.store, Person, given_name="New", family_name="Comer")
    panel = page.backups
    panel.table.selectRow(0)
    assert not panel.trial.isVisible()
    panel.try_out.click()
    desk.until(panel.trial.isVisible)
    assert "can be gone back to" in panel.trial.sentence.text()
    place = cells(panel.trial.table, 0).index("People")
    assert [cells(panel.trial.table, column)[place] for column in (1, 2, 3)] == ["2", "3", "1 more now"]
    assert panel.table.lines[0].cells[3] == "Checked, whole"
    panel.trial.close_button.click()
    assert panel.table.isVisible()
    assert not panel.trial.isVisible()


def test_a_damaged_backup_that_is_tried_out_is_said_to_be_so(desk: Desk) -> None:
    page = page_of(desk)
    page.back_up()
    desk.settle()
    panel = page.backups
    path = panel.table.lines[0].value
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 255
    path.write_bytes(damaged)
    panel.table.selectRow(0)
    panel.try_out.click()
    desk.until(panel.trial.isVisible)
    assert "cannot be relied on" in panel.trial.sentence.text()
    assert not panel.trial.table.isVisible()


def test_many_problems_are_told_in_part() -> None:
    sentence, detail = words_of(Trial(tuple(f"Fault {n}." for n in range(9)), (Count("People", 1, 1),)), NOON)
    assert "cannot be relied on" in sentence
    assert "Fault 4." in detail
    assert "Fault 5." not in detail
    assert "And 4 more." in detail


# --- What is missing ------------------------------------------------------------------------------------------------


def test_what_is_missing_is_counted_and_leads_to_the_list_that_shows_it(desk: Desk) -> None:
    page = page_of(desk)
    page.show_part(page.missing)
    panel = page.missing
    desk.until(lambda: not panel.is_looking and panel.table.rows.rowCount() > 0)
    lines = list(zip(cells(panel.table, 0), cells(panel.table, 3), cells(panel.table, 1), strict=True))
    assert ("People", "No source of their details", "2") in lines
    assert ("Organisations", "No nation", "1") in lines
    place = cells(panel.table, 3).index("No source of their details")
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.rows.index(place, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    desk.settle()
    assert desk.work.current_section() == "person"
    shown = desk.work.current_list()
    assert shown is not None
    desk.until(lambda: shown.view.model().rowCount() == 2)


def test_what_was_filled_in_is_missing_no_more(desk: Desk) -> None:
    page = page_of(desk)
    page.show_part(page.missing)
    panel = page.missing
    desk.until(lambda: "No nation" in cells(panel.table, 3))
    from atmp_desktop.records import Organisation

    college = desk.id_of(Organisation, "Example College")
    desk.store.save(Organisation, college, {"nation": None}, {"nation": "wales"})
    desk.until(lambda: "No nation" not in cells(panel.table, 3))
    assert panel.summary.text().endswith("complete.")


# --- What is to be confirmed ----------------------------------------------------------------------------------------


@pytest.fixture
def points(desk: Desk) -> list[UUID]:
    ann, bob = desk.id_of(Person, "Ann Example"), desk.id_of(Person, "Bob Beispiel")
    return [
        make(desk.store, ContactPoint, person=ann, value="ann@example.org"),
        make(desk.store, ContactPoint, person=ann, kind="phone", value="020 7946 0123", confirmed_on=date(2025, 1, 1)),
        make(desk.store, ContactPoint, person=bob, value="bob@example.org"),
        make(desk.store, ContactPoint, person=bob, value="fresh@example.org", confirmed_on=date(2026, 9, 1)),
    ]


def confirmed(desk: Desk) -> dict[str, tuple[date | None, str | None, str]]:
    with desk.store.read() as session:
        return {each.value: (each.confirmed_on, each.confirmed_by, each.status) for each in session.query(ContactPoint)}


def shown_details(desk: Desk) -> Any:
    page = page_of(desk)
    page.show_part(page.to_confirm)
    panel = page.to_confirm
    desk.until(lambda: not panel.is_looking and panel.table.rows.rowCount() == 3)
    return panel


def test_stale_details_are_confirmed_one_after_the_other_by_keyboard(desk: Desk, points: list[UUID]) -> None:
    desk.settings.initials = "JG"
    panel = shown_details(desk)
    assert cells(panel.table, 3) == ["bob@example.org", "020 7946 0123", "ann@example.org"]
    assert not panel.confirm_button.isEnabled()
    panel.table.setFocus()
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: panel.table.rows.rowCount() == 2)
    assert confirmed(desk)["bob@example.org"] == (date(2026, 11, 23), "JG", "good")
    # The next is chosen already.
    assert panel.chosen() == [points[1]]
    QTest.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: panel.table.rows.rowCount() == 1)
    assert panel.chosen() == [points[0]]


def test_all_that_are_chosen_are_confirmed_in_one_operation_and_taken_back_as_one(
    desk: Desk, points: list[UUID]
) -> None:
    panel = shown_details(desk)
    panel.table.selectAll()
    assert panel.confirm_button.text() == "Confirm 3"
    panel.confirm_button.click()
    desk.until(panel.empty.isVisible)
    desk.settle()
    assert "3 details confirmed today." in desk.window.toast.message
    assert all(day is not None for day, _, _ in confirmed(desk).values())
    desk.work.acts.undo()
    desk.until(lambda: panel.table.rows.rowCount() == 3)
    assert confirmed(desk)["ann@example.org"] == (None, None, "good")


def test_what_is_not_used_any_more_is_retired(desk: Desk, points: list[UUID]) -> None:
    panel = shown_details(desk)
    flags = QItemSelectionModel.SelectionFlag
    panel.table.selectionModel().select(panel.table.rows.index(2, 0), flags.ClearAndSelect | flags.Rows)
    panel.retire_button.click()
    desk.until(lambda: panel.table.rows.rowCount() == 2)
    assert confirmed(desk)["ann@example.org"][2] == "retired"


def test_another_span_shows_other_details(desk: Desk, points: list[UUID]) -> None:
    panel = shown_details(desk)
    panel.months.setCurrentIndex(panel.months.findData(36))
    panel.months.activated.emit(panel.months.currentIndex())
    desk.until(lambda: panel.table.rows.rowCount() == 2)
    assert "020 7946 0123" not in cells(panel.table, 3)


# --- How groups number ----------------------------------------------------------------------------------------------


def numbering(desk: Desk) -> Any:
    page = page_of(desk)
    page.show_part(page.numbering)
    desk.settle()
    panel = page.numbering
    panel.show_group(str(desk.id_of(Group, "Guidance")))
    desk.until(lambda: panel.title.text() == "Numbering of Guidance")
    return panel


def pattern(desk: Desk) -> str | None:
    with desk.store.read() as session:
        return session.get_one(Group, desk.id_of(Group, "Guidance")).action_pattern


def test_a_pattern_says_what_comes_next_while_it_is_typed_and_is_saved_when_left(desk: Desk) -> None:
    panel = numbering(desk)
    edit = panel.edits["action_pattern"]
    assert edit.next.text() == "next GD26-A001"
    edit.line.setFocus()
    edit.line.selectAll()
    QTest.keyClicks(edit.line, "{code}/{seq:02}")
    desk.until(lambda: edit.next.text() == "next GD/01")
    assert pattern(desk) != "{code}/{seq:02}"
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    desk.until(lambda: pattern(desk) == "{code}/{seq:02}")
    desk.settle()
    make(desk.store, Action, group=desk.id_of(Group, "Guidance"))
    desk.until(lambda: edit.next.text() == "next GD/02")
    desk.work.acts.undo()
    desk.settle()
    desk.work.acts.undo()
    desk.until(lambda: pattern(desk) != "{code}/{seq:02}")


def test_a_pattern_that_would_not_do_is_refused_and_stays_to_be_put_right(desk: Desk) -> None:
    panel = numbering(desk)
    before = pattern(desk)
    edit = panel.edits["action_pattern"]
    edit.line.setFocus()
    edit.line.selectAll()
    QTest.keyClicks(edit.line, "{code}-{yy}")
    assert "needs the number" in edit.error()
    assert edit.next.text() == ""
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    desk.settle()
    assert "not saved" in edit.error()
    assert pattern(desk) == before
    QTest.keyClick(edit.line, Qt.Key.Key_Escape)
    assert edit.error() == ""
    assert edit.next.text() == "next GD26-A001"


def test_a_pattern_that_was_refused_outlasts_a_write_and_a_newer_one_is_not_written_over(desk: Desk) -> None:
    panel = numbering(desk)
    edit = panel.edits["action_pattern"]
    edit.line.setFocus()
    edit.line.selectAll()
    QTest.keyClicks(edit.line, "{code}-{yy}")
    QTest.keyClick(edit.line, Qt.Key.Key_Tab)
    guidance = desk.id_of(Group, "Guidance")
    with desk.store.write("Number anew") as write:
        write.get_one(Group, guidance).action_pattern = "{code}+{seq:03}"
    desk.settle()
    assert edit.typed() == "{code}-{yy}"
    assert "not saved" in edit.error()
    edit.line.setFocus()
    edit.line.selectAll()
    QTest.keyClicks(edit.line, "{code}/{seq:02}")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    desk.until(panel.notice.isVisible)
    desk.settle()
    assert pattern(desk) == "{code}+{seq:03}"
    assert edit.typed() == "{code}+{seq:03}"
    assert "changed elsewhere to “{code}+{seq:03}” while you typed “{code}/{seq:02}”" in panel.notice.sentence
    assert desk.window.status.words[1] != "Not saved"
    # What was typed here is still to be had.
    panel.notice.buttons[0].click()
    desk.until(lambda: pattern(desk) == "{code}/{seq:02}")
    desk.until(lambda: edit.typed() == "{code}/{seq:02}")
    assert not panel.notice.isVisible()
    assert desk.window.status.words[1].startswith("Saved")


@pytest.mark.parametrize("is_turned", [False, True], ids=["stays", "turns to another group"])
def test_a_pattern_typed_on_while_it_is_saved_is_saved_too(desk: Desk, is_turned: bool) -> None:
    panel = numbering(desk)
    edit, disk = panel.edits["action_pattern"], Event()
    desk.work.saver.submit("Something slow", lambda: disk.wait(5))
    for typed in ("{code}/{seq:02}", "{code}-{seq:04}"):
        edit.line.setFocus()
        edit.line.selectAll()
        QTest.keyClicks(edit.line, typed)
        QTest.keyClick(edit.line, Qt.Key.Key_Return)
    if is_turned:
        panel.show_group(str(desk.id_of(Group, "Coordinating Group")))
    disk.set()
    desk.settle()
    assert pattern(desk) == "{code}-{seq:04}"
    assert not panel.notice.isVisible()
    assert desk.window.status.words[1].startswith("Saved")


def test_lists_and_custom_fields_are_one_press_away(desk: Desk) -> None:
    panel = numbering(desk)
    panel.lists_button.click()
    desk.settle()
    assert desk.work.current_section() == "lists"
    page_of(desk)
    panel.fields_button.click()
    desk.settle()
    assert desk.work.current_section() == "custom_fields"


def test_a_register_without_groups_has_nothing_to_number(desk: Desk) -> None:
    with desk.store.write("Bin") as write:
        for name in ("Guidance", "Coordinating Group"):
            write.bin(write.get_one(Group, desk.id_of(Group, name)))
    page = page_of(desk)
    page.show_part(page.numbering)
    desk.settle()
    desk.until(page.numbering.nothing.isVisible)
    assert not page.numbering.help.isVisible()


@pytest.mark.parametrize(
    ("command", "part"), [("missing", "missing"), ("to_confirm", "to_confirm"), ("numbering", "numbering")]
)
def test_each_part_has_a_command(desk: Desk, command: str, part: str) -> None:
    desk.window.commands.run(f"tools.{command}")
    desk.settle()
    page = desk.window.centre.currentWidget()
    assert isinstance(page, RegisterPage)
    assert page.tabs.currentWidget() is getattr(page, part)


def test_the_page_comes_back_as_it_was_left(desk: Desk, points: list[UUID]) -> None:
    panel = shown_details(desk)
    panel.choose_months(24)
    kept = page_of(desk).state()
    assert kept == {"tab": "To confirm", "months": 24}
    work = desk.work
    again = RegisterPage(work.store, work.events, work.saver, work.jobs, work.ask, work.settings, kept)
    desk.qtbot.addWidget(again)
    assert again.tabs.currentWidget() is again.to_confirm
    assert again.to_confirm.months_chosen == 24
    odd = RegisterPage(
        work.store, work.events, work.saver, work.jobs, work.ask, work.settings, {"tab": 7, "months": "x"}
    )
    desk.qtbot.addWidget(odd)
    assert odd.tabs.currentIndex() == 0
    desk.settle()
