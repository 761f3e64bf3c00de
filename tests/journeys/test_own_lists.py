"""What a register makes its own: a value added from a form until it is replaced, and a field of its own on people."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from atmp_desktop.gui.lists_page import ListsPage
from atmp_desktop.gui.lookup_edit import ADD
from atmp_desktop.store.check import check
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.read_back import by_calamine, everything_in, table

VALUES = "Values of Organisations: Kind"


def narrows(officer: Officer, text: str, to: list[str]) -> None:
    """Type a filter, see the list narrow down to these names, and clear it again."""
    officer.key(Qt.Key.Key_F, CTRL)
    officer.key(Qt.Key.Key_A, CTRL)
    officer.type(text)
    officer.until(lambda: officer.listed() == to)
    officer.key(Qt.Key.Key_A, CTRL)
    officer.key(Qt.Key.Key_Backspace)
    officer.settle()


def kinds_page(officer: Officer) -> ListsPage:
    officer.go("Lists")
    shown = officer.window.centre.currentWidget()
    assert isinstance(shown, ListsPage)
    officer.until(lambda: shown.key != "")
    lists = officer.find(QAbstractItemView, "Lists")
    officer.click_row(lists, officer.row(lists, "Organisations: Kind"))
    officer.until(lambda: shown.key == "organisation_kind")
    officer.settle()
    return shown


def choose_value(officer: Officer, words: str) -> None:
    values = officer.find(QAbstractItemView, VALUES)
    officer.click_row(values, officer.row(values, words))


def add_badge(officer: Officer) -> None:
    """People have a badge from now on."""
    officer.go("Custom fields")
    types = officer.find(QAbstractItemView, "Types of record")
    officer.click_row(types, officer.row(types, "People"))
    officer.settle()
    officer.press("Add a field…")
    officer.fill("Label", "Badge")
    officer.press("Add")
    officer.until(lambda: officer.window.toast.message == "The field “Badge” was added.")


def said(officer: Officer, badge: str) -> bool:
    return officer.value("Badge") == badge


def is_listed(officer: Officer, names: list[str]) -> bool:
    return officer.listed() == names


def test_a_value_added_from_a_form_is_renamed_filtered_by_retired_replaced_and_taken_back(
    new_officer: NewOfficer, file: Path
) -> None:
    officer = new_officer()
    officer.open(file)
    officer.go("Organisations")
    officer.open_row("Example College")
    officer.pick("Kind", ADD)
    officer.type("Blood bank")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.value("Kind") == "Blood bank")

    page = kinds_page(officer)
    choose_value(officer, "Blood bank")
    officer.press("Rename")
    officer.key(Qt.Key.Key_A, CTRL)
    officer.type("Blood service")
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    officer.go("Organisations")
    narrows(officer, 'kind:"Blood service"', ["Example College"])
    narrows(officer, "kind:charity", [])

    page = kinds_page(officer)
    choose_value(officer, "Blood service")
    officer.press("Retire")
    officer.until(lambda: page.notice.sentence == "“Blood service” is retired. 1 organisation still has it.")
    officer.press("Replace by…")
    officer.pick("Replace “Blood service” by", "Charity")
    officer.click(page.replace.go_on)
    officer.settle()
    assert officer.window.toast.message == "“Blood service” is retired. 1 record has “Charity” instead."
    officer.go("Organisations")
    narrows(officer, "kind:charity", ["Example College"])
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.settle()
    narrows(officer, 'kind:"Blood service"', ["Example College"])
    assert check(officer.store) == []


def test_a_field_of_ones_own_is_added_filled_filtered_by_exported_and_taken_back(
    new_officer: NewOfficer, file: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "people.xlsx"
    officer = new_officer(sheet)
    officer.open(file)
    add_badge(officer)
    officer.go("People")
    officer.open_row("Ann Example")
    officer.fill("Badge", "Blue 7")
    officer.key(Qt.Key.Key_Tab)
    officer.until(lambda: officer.value("Badge") == "Blue 7")
    narrows(officer, "badge:blue", ["Ann Example"])
    officer.open_row("Ann Example")
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.value("Badge") == "")
    officer.key(Qt.Key.Key_Y, CTRL)
    officer.until(lambda: officer.value("Badge") == "Blue 7")
    officer.command("Whole register…")
    officer.press("Export…")
    officer.until(lambda: "people.xlsx" in officer.window.toast.message)
    assert b"Blue 7" in everything_in(sheet)
    assert check(officer.store) == []


def test_a_field_of_ones_own_is_a_column_sorted_by_handed_out_and_in_the_history(
    new_officer: NewOfficer, file: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "badges.xlsx"
    officer = new_officer(sheet)
    officer.open(file)
    add_badge(officer)
    officer.go("People")
    for name, badge in (("Ann Example", "Green 3"), ("Bob Beispiel", "Blue 7"), ("Ann Example", "Red 1")):
        officer.open_row(name)
        officer.fill("Badge", badge)
        officer.key(Qt.Key.Key_Tab)
        officer.until(partial(said, officer, badge))
    officer.turn("History")
    officer.until(lambda: officer.history()[:2] == ["Edit Ann Example: Badge"] * 2)
    lines = [line for entry in officer.work.pane.page().history.entries[:2] for line in entry.changes[0].lines]
    assert [(line.label, line.before, line.after) for line in lines] == [
        ("Badge", "Green 3", "Red 1"),
        ("Badge", "", "Green 3"),
    ]

    officer.show_column("Badge")
    for order in (["Bob Beispiel", "Ann Example"], ["Ann Example", "Bob Beispiel"]):
        officer.sort_by("Badge")
        officer.until(partial(is_listed, officer, order))
    officer.key(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    officer.press("Export…")
    officer.until(lambda: "badges.xlsx" in officer.window.toast.message)
    header, rows = table(by_calamine(sheet), "Name")
    assert [(row[0], row[header.index("Badge")]) for row in rows] == [
        ("Ann Example", "Red 1"),
        ("Bob Beispiel", "Blue 7"),
    ]
    assert check(officer.store) == []
