"""Editors: what is typed, what becomes of it, and what is said when it is no value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QComboBox
from pytestqt.qtbot import QtBot

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.gui.choice_edit import ChoiceEdit, StatusEdit
from atmp_desktop.gui.date_edit import DateEdit, MomentEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.editors import Surroundings, editor_for
from atmp_desktop.gui.step_question import Answer
from atmp_desktop.gui.text_edits import LineEdit, LongTextEdit, UrlEdit, YesNoEdit
from atmp_desktop.records import RECORD_TYPES, kinds
from atmp_desktop.records.action import MACHINE
from atmp_desktop.records.fields import fields_of
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts

TODAY = date(2026, 11, 23)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def editor(parts: Parts, kind: kinds.Kind, required: bool = False) -> Editor:
    made = editor_for(kind, Surroundings(parts.store, parts.jobs, required=required))
    parts.show(made)
    return made


def date_edit(parts: Parts) -> DateEdit:
    made = editor(parts, kinds.Date())
    assert isinstance(made, DateEdit)
    return made


def test_every_field_of_every_type_has_an_editor_that_is_empty_when_nothing_is_given(parts: Parts) -> None:
    for field in (field for record_type in RECORD_TYPES for field in fields_of(record_type).values()):
        made = editor_for(field.kind, Surroundings(parts.store, parts.jobs))
        parts.qtbot.addWidget(made)
        made.set_value(None)
        assert made.value() in (None, False), field.name


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kinds.Text(), "Dr Róisín Ní Dhomhnaill"),
        (kinds.Text(width=40), "A long sentence that wraps"),
        (kinds.LongText(), "One line\nand another"),
        (kinds.Email(), "uta@example.org"),
        (kinds.Phone(), "020 7946 0123"),
        (kinds.Url(), "https://www.example.org/a?b=c"),
        (kinds.Date(), date(2026, 12, 4)),
        (kinds.PartialDate(), PartialDate(2018, 5)),
        (kinds.YesNo(), True),
        (kinds.Whole(), 12345),
        (kinds.Choice(options={"a": "Active", "f": "Former"}), "f"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_an_editor_gives_back_the_value_it_was_given_and_says_nothing_of_a_change(
    parts: Parts, kind: kinds.Kind, value: object
) -> None:
    made = editor(parts, kind)
    with parts.qtbot.assertNotEmitted(made.changed):
        made.set_value(value)
    assert made.value() == value


def test_an_impossible_date_stays_as_typed_with_the_sentence_below(parts: Parts) -> None:
    made = date_edit(parts)
    parts.type_into(made.line, "31/02")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.line.text() == "31/02"
    assert "February 2027 has 28 days" in made.error()
    with pytest.raises(ValueError, match="is not a date"):
        made.value()


def test_a_typed_date_is_read_back_beside_it(parts: Parts) -> None:
    made = date_edit(parts)
    parts.type_into(made.line, "+2w")
    assert made.echo() == "Mon 7 Dec 2026, 10 working days"
    assert made.line.accessibleDescription() == made.echo()
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.line.text() == "7 Dec 2026"
    assert made.echo() == "Mon, 10 working days"


def test_a_day_can_be_picked_from_a_calendar(parts: Parts) -> None:
    made = date_edit(parts)
    made.calendar_action.trigger()
    assert made.calendar is not None
    picker = made.calendar.findChild(QCalendarWidget)
    assert isinstance(picker, QCalendarWidget)
    assert picker.selectedDate() == QDate(2026, 11, 23)
    with parts.qtbot.waitSignals([made.changed, made.left]):
        picker.activated.emit(QDate(2027, 1, 15))
    assert made.value() == date(2027, 1, 15)


def test_a_choice_with_a_tone_is_drawn_as_a_pill(parts: Parts) -> None:
    plain = editor(parts, kinds.Choice(options={"g": "Good"}))
    toned = editor(parts, kinds.Choice(options={"g": "Good"}, tones={"g": "green"}))
    plain.set_value("g")
    toned.set_value("g")
    assert _greenish(toned) > _greenish(plain) + 20


def _greenish(made: Editor) -> int:
    picture = made.grab().toImage()
    pixels = (picture.pixelColor(x, picture.height() // 2) for x in range(picture.width()))
    return sum(pixel.green() > pixel.red() + 10 and pixel.green() > pixel.blue() + 10 for pixel in pixels)


def test_letters_find_a_choice_and_choosing_it_is_leaving_it(parts: Parts) -> None:
    made = editor(parts, kinds.Choice(options={"a": "Active", "d": "Dormant", "f": "Former"}))
    assert isinstance(made, ChoiceEdit)
    made.box.setFocus()
    with parts.qtbot.waitSignals([made.changed, made.left]):
        QTest.keyClicks(made.box, "f")
    assert made.value() == "f"


def test_the_wheel_does_not_change_a_choice_that_is_only_passed(parts: Parts) -> None:
    made = editor(parts, kinds.Choice(options={"a": "Active", "d": "Dormant"}))
    made.set_value("a")
    box = made.field()
    assert isinstance(box, QComboBox)
    box.clearFocus()
    centre = QPointF(box.rect().center())
    no_buttons, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        centre, centre, QPoint(), QPoint(0, -120), no_buttons, no_keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(box, turn)
    assert made.value() == "a"


def test_a_required_choice_cannot_be_emptied(parts: Parts) -> None:
    made = editor(parts, kinds.Choice(options={"a": "Active"}), required=True)
    assert isinstance(made, ChoiceEdit)
    assert [made.box.itemText(row) for row in range(made.box.count())] == ["Active"]


def test_a_status_offers_the_steps_of_its_machine_in_its_words(parts: Parts) -> None:
    made = editor(parts, kinds.Status(options=MACHINE.states, machine=MACHINE))
    assert isinstance(made, StatusEdit)
    made.set_value("open")
    assert made.pill.text == "Open"
    assert [step.words for step in made.steps()] == [
        "Start",
        "Propose closure",
        "Put on hold",
        "Cancel",
        "Supersede",
    ]
    assert [button.text() for button in made.buttons] == ["Start", "Propose closure", "More"]
    menu = made.buttons[-1].menu()
    assert [action.text() for action in menu.actions()] == ["Put on hold", "Cancel", "Supersede"]
    assert menu.actions()[-1].toolTip() == "Makes it “Superseded”."
    made.set_value("proposed")
    guard = "Where the group closes actions only at its meetings: at which."
    assert made.buttons[0].toolTip() == f"Makes it “Closed”. {guard}"
    assert made.buttons[0].accessibleDescription() == made.buttons[0].toolTip()


def test_a_step_that_needs_a_reason_asks_for_it_in_place(parts: Parts) -> None:
    made = editor(parts, kinds.Status(options=MACHINE.states, machine=MACHINE))
    assert isinstance(made, StatusEdit)
    made.set_value("open")
    made.take(next(step for step in made.steps() if step.words == "Cancel"))
    assert made.value() == "open"
    box = made.reason_box()
    assert box.isVisible()
    give = next(button for button in made.findChildren(type(made.buttons[0])) if "reason" in button.text())
    give.click()
    assert box.error() == "The reason is missing. Write a few words."
    box.text.setPlainText("Overtaken by the new guidance")
    answers: list[Answer] = []
    made.answered.connect(answers.extend)
    with parts.qtbot.waitSignal(made.left):
        give.click()
    assert made.value() == "cancelled"
    assert answers == [Answer("closure_note", "Overtaken by the new guidance")]


def test_tab_leaves_long_text_and_the_box_grows_with_it(parts: Parts) -> None:
    made = editor(parts, kinds.LongText())
    assert isinstance(made, LongTextEdit)
    low = made.text.height()
    made.text.setFocus()
    QTest.keyClicks(made.text, "one")
    for _ in range(5):
        QTest.keyClick(made.text, Qt.Key.Key_Return)
    assert made.text.height() > low
    before = made.text.toPlainText()
    with parts.qtbot.waitSignal(made.left):
        made.text.clearFocus()
    assert made.text.toPlainText() == before
    assert made.text.tabChangesFocus()


def test_a_long_sentence_wraps_and_enter_leaves_it(parts: Parts) -> None:
    made = editor(parts, kinds.Text(width=48, longest=1000))
    assert isinstance(made, LongTextEdit)
    made.text.setFocus()
    QTest.keyClicks(made.text, "Send the list")
    with parts.qtbot.waitSignal(made.left):
        QTest.keyClick(made.text, Qt.Key.Key_Return)
    assert made.value() == "Send the list"


def test_a_web_address_opens_with_its_button_and_not_while_it_is_wrong(parts: Parts) -> None:
    opened: list[str] = []
    made = UrlEdit(kinds.Url(), parts.store.today, open_address=opened.append)
    parts.show(made)
    assert not made.open_action.isVisible()
    made.set_value("https://www.example.org")
    assert made.open_action.isVisible()
    made.open_action.trigger()
    parts.type_into(made.line, "no address")
    made.open_action.trigger()
    assert opened == ["https://www.example.org"]
    assert "is not a web address" in made.error()


def test_what_was_tidied_shows_when_the_field_is_left(parts: Parts) -> None:
    made = editor(parts, kinds.Phone())
    assert isinstance(made, LineEdit)
    parts.type_into(made.line, "02079460123")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.line.text() == "020 7946 0123"


def test_ticking_a_box_is_leaving_it(parts: Parts) -> None:
    made = editor(parts, kinds.YesNo())
    assert isinstance(made, YesNoEdit)
    with parts.qtbot.waitSignals([made.changed, made.left]):
        made.box.click()
    assert made.value() is True


def test_nothing_can_be_changed_in_a_read_only_editor(parts: Parts) -> None:
    for kind in (kinds.Text(), kinds.LongText(), kinds.Date(), kinds.Choice(options={"a": "A"}), kinds.YesNo()):
        made = editor(parts, kind)
        made.set_read_only(True)
        with parts.qtbot.assertNotEmitted(made.changed):
            made.field().setFocus()
            QTest.keyClicks(made.field(), "a ")
        assert made.value() in (None, False)


def test_a_moment_is_typed_as_a_day_and_a_time_and_read_back(parts: Parts) -> None:
    made = editor(parts, kinds.Moment())
    assert isinstance(made, MomentEdit)
    parts.type_into(made.line, "fri 2pm")
    assert made.echo() == "Fri 27 Nov 2026, 14:00"
    with parts.qtbot.waitSignal(made.left):
        QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert made.line.text() == "27 Nov 2026, 14:00"
    assert made.echo() == "Fri, 4 working days"
    assert made.value() == datetime(2026, 11, 27, 14, 0, tzinfo=UTC)
    parts.type_into(made.line, "27 Nov 2026")
    with pytest.raises(ValueError, match="has no time"):
        made.value()


def test_a_moment_that_is_only_looked_at_keeps_its_seconds(parts: Parts) -> None:
    made = editor(parts, kinds.Moment())
    exact = datetime(2026, 11, 23, 12, 0, 41, tzinfo=UTC)
    made.set_value(exact)
    made.left.emit()
    assert made.value() == exact
