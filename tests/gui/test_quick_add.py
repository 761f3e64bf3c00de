"""Adding with no more than is needed: the few fields, the likely duplicate, the next one at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.moved_panel import MovedPanel
from atmp_desktop.gui.quick_add import QuickAdd, quick_fields
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records import (
    RECORD_TYPES,
    ContactPoint,
    Interaction,
    Membership,
    Organisation,
    Person,
    Record,
)
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def quick(parts: Parts, record_type: type[Record], **given: object) -> QuickAdd:
    made = QuickAdd(parts.store, parts.saver, record_type, given, jobs=parts.jobs)
    parts.show(made)
    made.focus_first()
    return made


def line(form: QuickAdd, name: str) -> LineEdit:
    found = form.form.editors[name]
    assert isinstance(found, LineEdit)
    return found


def count(parts: Parts, record_type: type[Record]) -> int:
    with parts.store.read() as session:
        return Listing(record_type, parts.store.today(), vocabulary=SHIPPED).count(session.connection())


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: str(each.__tablename__))
def test_what_is_required_can_be_filled_in_for_every_type(record_type: type[Record]) -> None:
    asked = set(quick_fields(record_type, {}, SHIPPED))
    for name, field in fields_of(record_type).items():
        assert name in asked or not field.required or field.default is not None or field.fixed, name
    assert asked


def test_only_what_is_needed_is_asked_for() -> None:
    assert quick_fields(Person, {}, SHIPPED) == ["title", "given_name", "family_name"]
    assert quick_fields(Membership, {"group": None}, SHIPPED) == ["person", "role", "represents", "from_date"]
    assert "person" not in quick_fields(ContactPoint, {"organisation": None}, SHIPPED)
    assert {"person", "organisation", "affiliation"} <= set(quick_fields(ContactPoint, {}, SHIPPED))


def test_enter_adds_the_record_and_closes(parts: Parts) -> None:
    made = quick(parts, Person)
    parts.type_into(line(made, "given_name").line, "Nia")
    parts.type_into(line(made, "family_name").line, "Prytherch")
    with parts.qtbot.waitSignals([made.said, made.closed]), parts.qtbot.waitSignal(made.added) as added:
        QTest.keyClick(line(made, "family_name").line, Qt.Key.Key_Return)
    assert added.args is not None
    type, id = added.args
    assert type == "person"
    assert parts.values(Person, id)["family_name"] == "Prytherch"
    assert parts.labels()[0] == "Add person"


def test_ctrl_enter_adds_the_record_and_starts_another(parts: Parts) -> None:
    made = quick(parts, Person)
    for given, family in (("Nia", "Prytherch"), ("Owain", "Rhys")):
        parts.type_into(line(made, "given_name").line, given)
        parts.type_into(line(made, "family_name").line, family)
        with parts.qtbot.waitSignal(made.added), parts.qtbot.assertNotEmitted(made.closed):
            QTest.keyClick(line(made, "family_name").line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert line(made, "given_name").line.text() == ""
    assert count(parts, Person) == 4


def test_what_is_missing_is_said_below_its_field_and_nothing_is_added(parts: Parts) -> None:
    made = quick(parts, Person)
    parts.type_into(line(made, "given_name").line, "Nia")
    made.add_button.click()
    assert line(made, "family_name").error() == "Family name is missing. Fill it in."
    assert line(made, "family_name").line.hasFocus()
    parts.settled()
    assert count(parts, Person) == 2


def test_what_the_register_refuses_is_said_below_its_field_and_stays(parts: Parts) -> None:
    made = quick(parts, Interaction)
    parts.type_into(line(made, "on").line, "tomorrow")
    subject = made.form.editors["subject"]
    subject.set_value("A call about slots")
    made.form.touch("subject")
    made.add_button.setFocus()
    made.add_button.click()
    parts.settled()
    assert "has not come yet" in line(made, "on").error()
    assert line(made, "on").line.hasFocus()
    assert subject.value() == "A call about slots"
    parts.type_into(line(made, "on").line, "yesterday")
    with parts.qtbot.waitSignal(made.added) as added:
        made.add_button.click()
    assert added.args is not None
    assert parts.values(Interaction, added.args[1])["on"] == date(2026, 11, 22)


def test_what_is_wrong_is_said_in_full_however_narrow_the_form(parts: Parts) -> None:
    made = quick(parts, ContactPoint, person=parts.people.eric)
    parts.type_into(line(made, "value").line, "029 2018 0123")
    made.add_button.click()
    parts.settled()
    sentence = next(each for each in made.findChildren(QLabel) if "is not an email address" in each.text())
    for width in [*range(300, 700, 20), 1200, 460]:
        made.resize(width, 700)
        assert made.width() == width
        parts.until(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()))
        assert sentence.isVisible()


def test_a_likely_duplicate_is_shown_inline_and_opens(parts: Parts) -> None:
    made = quick(parts, Person)
    parts.type_into(line(made, "given_name").line, "Uta")
    parts.settled()
    assert not made.twins.isVisible()
    parts.type_into(line(made, "family_name").line, "Griesenbach")
    parts.until(made.twins.isVisible)
    with parts.qtbot.waitSignal(made.opened) as opened:
        made.twins.links[0].click()
    assert opened.args == ["person", parts.people.uta]
    parts.type_into(line(made, "family_name").line, "Zimmermann")
    parts.until(lambda: not made.twins.isVisible())


def test_a_slip_of_the_keys_does_not_hide_a_duplicate(parts: Parts) -> None:
    made = quick(parts, Organisation)
    parts.type_into(line(made, "name").line, "Royal Bromtpon Hospital")
    parts.until(made.twins.isVisible)
    assert made.twins.links[0].text() == "Royal Brompton Hospital"


def test_what_is_given_is_not_asked_and_goes_into_the_record(parts: Parts) -> None:
    made = quick(parts, Membership, group=parts.people.group)
    person = made.form.editors["person"]
    assert isinstance(person, LinkEdit)
    person.picker.setFocus()
    QTest.keyClicks(person.picker, "Sally Okoro")
    parts.until(lambda: person.picker.offers)
    QTest.keyClick(person.picker, Qt.Key.Key_Return)
    parts.until(lambda: person.words() == "Sally Okoro")
    with parts.qtbot.waitSignal(made.added) as added:
        made.add_button.click()
    assert added.args is not None
    values = parts.values(Membership, added.args[1])
    assert values["group"] == parts.people.group
    assert parts.values(Person, values["person"])["family_name"] == "Okoro"
    parts.store.undo()
    assert count(parts, Person) == 2


def test_esc_closes_without_adding(parts: Parts) -> None:
    made = quick(parts, Person)
    parts.type_into(line(made, "given_name").line, "Nia")
    with parts.qtbot.waitSignal(made.closed):
        QTest.keyClick(line(made, "given_name").line, Qt.Key.Key_Escape)
    assert count(parts, Person) == 2


def test_enter_on_cancel_closes_without_adding(parts: Parts) -> None:
    made = quick(parts, Person)
    parts.type_into(line(made, "given_name").line, "Nia")
    parts.type_into(line(made, "family_name").line, "Prytherch")
    made.cancel_button.setFocus()
    with parts.qtbot.waitSignal(made.closed), parts.qtbot.assertNotEmitted(made.added):
        QTest.keyClick(made.cancel_button, Qt.Key.Key_Return)
    parts.settled()
    assert count(parts, Person) == 2


def test_enter_on_a_button_of_a_link_presses_that_and_adds_nothing(parts: Parts) -> None:
    made = quick(parts, Membership, group=parts.people.group)
    person = made.form.editors["person"]
    assert isinstance(person, LinkEdit)
    person.picker.setFocus()
    QTest.keyClicks(person.picker, "Alton")
    parts.until(lambda: person.picker.offers)
    QTest.keyClick(person.picker, Qt.Key.Key_Return)
    parts.until(lambda: person.words() == "Eric Alton")
    person.change_button.setFocus()
    with parts.qtbot.assertNotEmitted(made.added):
        QTest.keyClick(person.change_button, Qt.Key.Key_Return)
        parts.settled()
    assert person.picker.hasFocus()
    QTest.keyClick(person.picker, Qt.Key.Key_Escape)
    parts.until(person.link.hasFocus)
    with parts.qtbot.waitSignal(made.added):
        QTest.keyClick(person.link, Qt.Key.Key_Return)


def test_enter_in_a_question_presses_the_button_that_has_the_keyboard(parts: Parts) -> None:
    page = parts.page()
    page.acts.begin_move()
    parts.until(lambda: isinstance(page.acts.panel(), MovedPanel))
    panel = page.acts.panel()
    assert isinstance(panel, MovedPanel)
    panel.organisation.picker.picked.emit(parts.people.trust, "Royal Brompton Hospital")
    panel.organisation.change_button.setFocus()
    QTest.keyClick(panel.organisation.change_button, Qt.Key.Key_Return)
    parts.settled()
    assert panel.organisation.picker.hasFocus()
    assert parts.said == []
