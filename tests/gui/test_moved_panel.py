"""*Has moved…* on a person's page: asked in place, said before it is done, done and taken back as one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.moved_panel import MovedPanel
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Affiliation, ContactPoint, Membership
from atmp_desktop.services.has_moved import CARRY, KEEP
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts

REACH = "How to reach them"


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def moving(parts: Parts, page: RecordPage | None = None) -> tuple[RecordPage, MovedPanel]:
    page = page or parts.page()
    page.acts.begin_move()
    parts.until(lambda: page.acts.panel() is not None)
    panel = page.acts.panel()
    assert isinstance(panel, MovedPanel)
    return page, panel


def choose(panel: MovedPanel, parts: Parts) -> None:
    panel.organisation.picker.picked.emit(parts.people.trust, "Royal Brompton Hospital")


def test_a_move_is_said_in_words_before_it_is_done(parts: Parts) -> None:
    _, panel = moving(parts)
    assert panel.words.text() == ""
    assert panel.day.value() == date(2026, 11, 23)
    assert panel.places[parts.people.lead].value() == CARRY
    choose(panel, parts)
    assert panel.words.text().splitlines() == [
        "At Imperial College London until 23 Nov 2026.",
        "At Royal Brompton Hospital from 24 Nov 2026.",
        "Good until 23 Nov 2026: 020 7946 0123.",
        "Lead of Trial Infrastructure: goes on for Royal Brompton Hospital.",
    ]
    panel.retired[parts.people.phone].click()
    panel.places[parts.people.lead].set_value(KEEP)
    panel.places[parts.people.lead].changed.emit()
    assert "Still good, as their own: 020 7946 0123." in panel.words.text()
    assert "goes on for themselves" in panel.words.text()


def test_a_move_is_saved_at_once_and_taken_back_as_one(parts: Parts) -> None:
    page, panel = moving(parts)
    parts.type_into(panel.day.line, "30/11")
    choose(panel, parts)
    parts.type_into(panel.job_title.line, "Director")
    parts.type_into(panel.email.line, "uta@brompton.example.org")
    QTest.keyClick(panel.email.line, Qt.Key.Key_Return)
    parts.until(lambda: parts.said)
    assert parts.said[-1][0] == "Uta Griesenbach is at Royal Brompton Hospital after 30 Nov 2026."
    assert page.acts.panel() is None
    assert parts.values(Affiliation, parts.people.affiliation)["to_date"] == date(2026, 11, 30)
    assert parts.values(ContactPoint, parts.people.phone)["status"] == "good", "it is used until that day"
    assert parts.values(Membership, parts.people.lead)["to_date"] == date(2026, 11, 30)
    parts.store.undo(parts.said[-1][1])
    assert parts.values(Affiliation, parts.people.affiliation)["to_date"] is None
    assert parts.values(ContactPoint, parts.people.phone)["status"] == "good"
    assert parts.values(Membership, parts.people.lead)["to_date"] is None


def test_what_is_missing_is_said_under_its_field_and_nothing_is_saved(parts: Parts) -> None:
    _, panel = moving(parts)
    panel.go_button.click()
    assert panel.organisation.error() == "The new organisation is missing. Type some letters of its name."
    choose(panel, parts)
    parts.type_into(panel.email.line, "nobody")
    panel.go_button.click()
    assert "nobody" in panel.email.error()
    parts.type_into(panel.email.line, "")
    parts.type_into(panel.day.line, "31/02")
    panel.go_button.click()
    assert panel.day.error()
    assert parts.values(Affiliation, parts.people.affiliation)["to_date"] is None


def test_what_the_rules_refuse_is_said_in_place(parts: Parts) -> None:
    with parts.store.write("Begin") as write:
        write.get_one(Affiliation, parts.people.affiliation).from_date = date(2026, 1, 1)
    page, panel = moving(parts)
    choose(panel, parts)
    parts.type_into(panel.day.line, "1/1/2020")
    panel.go_button.click()
    parts.until(lambda: not panel.refusal.isHidden())
    assert "is before the start" in panel.refusal.text()
    assert panel.go_button.isEnabled()
    assert parts.values(Affiliation, parts.people.affiliation)["to_date"] is None
    righted: list[bool] = []
    parts.saver.righted.connect(lambda: righted.append(True))
    panel.cancel_button.click()
    assert page.acts.panel() is None
    assert righted, "nothing is unsaved any more"


def test_somebody_at_no_organisation_cannot_move_from_it(parts: Parts) -> None:
    page = parts.page("person", parts.people.eric)
    page.acts.begin_move()
    parts.until(page.notice.isVisible)
    assert page.acts.panel() is None


def test_only_a_person_is_offered_to_have_moved(parts: Parts) -> None:
    page = parts.page()
    assert "Has moved…" in [words for _, words, _ in page.header.doings()]
    parts.turn_to(page, "group", parts.people.group)
    assert "Has moved…" not in [words for _, words, _ in page.header.doings()]


def test_escape_puts_the_question_away(parts: Parts) -> None:
    page, panel = moving(parts)
    QTest.keyClick(panel.day.line, Qt.Key.Key_Escape)
    assert page.acts.panel() is None


def test_a_move_that_is_being_saved_keeps_the_keyboard_and_is_told_though_it_is_put_away(parts: Parts) -> None:
    page, panel = moving(parts)
    choose(panel, parts)
    panel.go_button.click()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is panel or panel.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert page.acts.panel() is None
    parts.until(lambda: parts.said)
    assert parts.said[-1][0] == "Uta Griesenbach is at Royal Brompton Hospital after 23 Nov 2026."


def test_a_move_is_told_though_another_record_was_turned_to(parts: Parts) -> None:
    page, panel = moving(parts)
    choose(panel, parts)
    panel.go_button.click()
    page.show_record("group", parts.people.group)
    parts.until(lambda: parts.said)
    assert parts.said[-1][0] == "Uta Griesenbach is at Royal Brompton Hospital after 23 Nov 2026."


def test_why_a_move_was_refused_is_told_though_another_record_was_turned_to(parts: Parts) -> None:
    with parts.store.write("Begin") as write:
        write.get_one(Affiliation, parts.people.affiliation).from_date = date(2026, 1, 1)
    page, panel = moving(parts)
    choose(panel, parts)
    parts.type_into(panel.day.line, "1/1/2020")
    panel.go_button.click()
    page.show_record("group", parts.people.group)
    parts.until(lambda: "is before the start" in page.notice.sentence)
    assert parts.values(Affiliation, parts.people.affiliation)["to_date"] is None


def test_until_the_last_day_the_old_address_is_shown_and_the_new_one_with_its_first_day(parts: Parts) -> None:
    page, panel = moving(parts)
    choose(panel, parts)
    parts.type_into(panel.email.line, "uta@brompton.example.org")
    panel.go_button.click()
    parts.until(lambda: parts.said)

    def reach() -> list[tuple[str, str]]:
        rows = next((each for each in page.cards.findChildren(LinkedRows) if each.accessibleName() == REACH), None)
        return [] if rows is None else [(row.lead, row.dates) for row in rows.rows]

    there = [("020 7946 0123", "until 23 Nov 2026"), ("uta@brompton.example.org", "from 24 Nov 2026")]
    parts.until(lambda: reach() == there)
    assert reach() == there
