"""A choice whose list can be extended, and custom fields in a form: added to, renamed, retired, in conflict, put back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.history_panel import HistoryPanel
from atmp_desktop.gui.lookup_edit import ADD, LookupEdit
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Organisation
from atmp_desktop.services import custom_fields, lookups
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts

KINDS = "organisation_kind"


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def kind_of(page: RecordPage) -> LookupEdit:
    found = page.editors["organisation"].form.editors["kind"]
    assert isinstance(found, LookupEdit)
    return found


def offered(edit: LookupEdit) -> list[str]:
    return [edit.box.itemText(place) for place in range(edit.box.count()) if edit.box.itemText(place)]


def pick(edit: LookupEdit, words: str) -> None:
    edit.box.setCurrentIndex(edit.box.findText(words))
    edit.box.activated.emit(edit.box.currentIndex())


def test_the_menu_ends_with_a_line_that_adds_a_value_and_chooses_it(parts: Parts) -> None:
    page = parts.page("organisation", parts.people.college)
    edit = kind_of(page)
    assert offered(edit)[-1] == ADD
    pick(edit, ADD)
    assert edit.line.isVisible()
    assert edit.line.hasFocus()
    QTest.keyClicks(edit.line, "Blood bank")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    parts.settled()
    assert not edit.line.isVisible()
    assert (edit.value(), edit.box.currentText()) == ("blood_bank", "Blood bank")
    assert parts.values(Organisation, parts.people.college)["kind"] == "blood_bank"
    assert "Add “Blood bank” to the list “Organisations: Kind”" in parts.labels()


def test_esc_leaves_the_value_what_it_was(parts: Parts) -> None:
    edit = kind_of(parts.page("organisation", parts.people.college))
    pick(edit, ADD)
    QTest.keyClicks(edit.line, "Nothing")
    QTest.keyClick(edit.line, Qt.Key.Key_Escape)
    assert not edit.line.isVisible()
    assert edit.value() == "university"


def test_a_value_that_is_there_already_is_refused_below_the_field(parts: Parts) -> None:
    edit = kind_of(parts.page("organisation", parts.people.college))
    edit.begin_adding()
    QTest.keyClicks(edit.line, "Charity")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    parts.settled()
    assert "already" in edit.error()
    assert edit.line.text() == "Charity"


def test_arrows_never_begin_another_value(parts: Parts) -> None:
    edit = kind_of(parts.page("organisation", parts.people.college))
    edit.box.setFocus()
    QTest.keyClick(edit.box, Qt.Key.Key_End)
    assert not edit.line.isVisible()
    assert edit.value() == "university"


def test_an_open_form_follows_a_rename_and_keeps_a_retired_value(parts: Parts) -> None:
    page = parts.page("organisation", parts.people.college)
    edit = kind_of(page)
    lookups.rename(parts.store, KINDS, "university", "Higher education")
    parts.until(lambda: edit.box.currentText() == "Higher education")
    lookups.retire(parts.store, KINDS, "university")
    parts.until(lambda: edit.box.currentText() == "Higher education (retired)")
    parts.settled()
    pick(edit, "Charity")
    parts.settled()
    assert parts.values(Organisation, parts.people.college)["kind"] == "charity"
    parts.turn_to(page, "organisation", parts.people.trust)
    assert "Higher education" not in offered(edit)


def test_a_new_record_can_be_given_a_value_that_was_added_meanwhile(parts: Parts) -> None:
    form = QuickAdd(parts.store, parts.saver, Organisation, jobs=parts.jobs)
    parts.show(form)
    edit = form.form.editors["kind"]
    assert isinstance(edit, LookupEdit)
    lookups.add(parts.store, KINDS, "Blood bank")
    edit.box.setFocus()
    assert "Blood bank" in offered(edit)


def test_a_conflict_in_a_custom_field_shows_both_values_in_its_words(parts: Parts) -> None:
    custom_fields.add(parts.store, "organisation", "Beds", "number")
    page = parts.page("organisation", parts.people.college)
    form = page.editors["organisation"].form
    beds = form.editors["own.beds"].field()
    assert isinstance(beds, QLineEdit)
    beds.setFocus()
    QTest.keyClicks(beds, "1,234.5")
    parts.store.save(Organisation, parts.people.college, {}, {"own.beds": 7})
    page.flush()
    parts.settled()
    panel = page.editors["organisation"].conflict
    assert panel.clashes[0].label == "Beds"
    panel.buttons["own.beds", "mine"].click()
    parts.settled()
    assert parts.own(Organisation, parts.people.college) == {"own.beds": 1234.5}
    assert parts.labels()[0] == "Edit Imperial College London: Beds"


def test_an_earlier_value_of_a_custom_field_is_put_back_from_the_history(parts: Parts) -> None:
    custom_fields.add(parts.store, "organisation", "Funding route", "choice", choices=["Core grant", "Charity"])
    for code in ("core_grant", "charity"):
        parts.store.save(Organisation, parts.people.college, {}, {"own.funding_route": code})
    panel = HistoryPanel(parts.store, parts.saver, parts.jobs)
    parts.show(panel)
    panel.show_record(parts.people.college)
    parts.until(lambda: panel.entries)
    line = panel.entries[0].changes[0].lines[0]
    assert (line.label, line.before, line.after) == ("Funding route", "Core grant", "Charity")
    panel.buttons["put back", panel.entries[0].changes[0].id, "own.funding_route"].click()
    parts.settled()
    assert parts.own(Organisation, parts.people.college) == {"own.funding_route": "core_grant"}


def test_a_new_record_made_by_a_link_of_ones_own_is_saved_with_it(parts: Parts) -> None:
    from atmp_desktop.gui.saving import drafted, save_edits
    from atmp_desktop.records import Person

    custom_fields.add(parts.store, "organisation", "Patron", "link", target="person")
    new = drafted(Person, "Ada Lovelace")
    assert new is not None
    save_edits(parts.store, Organisation, parts.people.college, {"own.patron": None}, {"own.patron": new}, "Edit")
    page = parts.page("organisation", parts.people.college)
    assert page.reading is not None
    assert page.reading.word("own.patron") == "Ada Lovelace"
