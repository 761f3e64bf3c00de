"""The form that saves: field by field, with its refusals, conflicts and troubles told in place, and nothing typed lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.errors import DiskFull
from atmp_desktop.gui.choice_edit import ChoiceEdit
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.reading import read_record
from atmp_desktop.gui.record_editor import RecordEditor
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records import Action, Group, Membership, Organisation, Person, Record
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def edit(parts: Parts, record_type: type[Record], id: object) -> RecordEditor:
    from uuid import UUID

    assert isinstance(id, UUID)
    editor = RecordEditor(parts.store, parts.saver, parts.jobs, record_type)
    parts.show(editor)
    start(parts, editor, record_type, id)
    return editor


def start(parts: Parts, editor: RecordEditor, record_type: type[Record], id: object) -> None:
    from uuid import UUID

    assert isinstance(id, UUID)
    reading = read_record(parts.store, record_type, id)
    assert reading is not None
    editor.start(reading)


def line(editor: RecordEditor, name: str) -> LineEdit:
    found = editor.form.editors[name]
    assert isinstance(found, LineEdit)
    return found


def leave(parts: Parts, editor: RecordEditor, name: str) -> None:
    line(editor, name).line.clearFocus()
    parts.settled()


def test_a_field_is_saved_when_it_is_left_under_a_label_that_says_what_was_done(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    parts.type_into(line(editor, "pronouns").line, "she/her")
    assert parts.values(Person, parts.people.uta)["pronouns"] is None
    leave(parts, editor, "pronouns")
    assert parts.values(Person, parts.people.uta)["pronouns"] == "she/her"
    assert parts.labels()[0] == "Edit Uta Griesenbach: Pronouns"
    assert editor.form.touched() == set()


def test_enter_saves_and_leaving_afterwards_does_not_save_again(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    parts.type_into(line(editor, "known_as").line, "Uta G")
    QTest.keyClick(line(editor, "known_as").line, Qt.Key.Key_Return)
    parts.settled()
    count = len(parts.labels())
    leave(parts, editor, "known_as")
    assert len(parts.labels()) == count


def test_a_field_typed_back_to_what_it_was_is_not_saved(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    count = len(parts.labels())
    parts.type_into(line(editor, "given_name").line, "Uta")
    leave(parts, editor, "given_name")
    assert len(parts.labels()) == count
    assert editor.form.touched() == set()


def test_a_choice_is_saved_as_soon_as_it_is_chosen(parts: Parts) -> None:
    editor = edit(parts, Organisation, parts.people.college)
    choice = editor.form.editors["kind"]
    assert isinstance(choice, ChoiceEdit)
    choice.box.setFocus()
    QTest.keyClicks(choice.box, "char")
    parts.settled()
    assert parts.values(Organisation, parts.people.college)["kind"] == "charity"


def test_what_is_not_a_value_is_said_below_the_field_and_the_rest_is_saved(parts: Parts) -> None:
    editor = edit(parts, Action, parts.people.action)
    parts.type_into(line(editor, "due").line, "31/02")
    parts.type_into(line(editor, "raised_on").line, "1/11/2026")
    leave(parts, editor, "raised_on")
    assert "February 2027 has 28 days" in line(editor, "due").error()
    assert line(editor, "due").line.text() == "31/02"
    assert parts.values(Action, parts.people.action)["due"] == date(2026, 12, 4)
    assert parts.values(Action, parts.people.action)["raised_on"] == date(2026, 11, 1)
    QTest.keyClick(line(editor, "due").line, Qt.Key.Key_Backspace)
    assert line(editor, "due").error() == ""


def test_emptying_a_required_field_is_refused_below_it_and_nothing_is_saved(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    line(editor, "family_name").line.setFocus()
    line(editor, "family_name").line.selectAll()
    QTest.keyClick(line(editor, "family_name").line, Qt.Key.Key_Delete)
    leave(parts, editor, "family_name")
    assert line(editor, "family_name").error() == "Family name is missing. Fill it in."
    assert parts.values(Person, parts.people.uta)["family_name"] == "Griesenbach"


def test_two_dates_that_were_refused_together_are_saved_together_once_they_agree(parts: Parts) -> None:
    editor = edit(parts, Membership, parts.people.former)
    parts.type_into(line(editor, "from_date").line, "1/1/2022")
    leave(parts, editor, "from_date")
    assert "is before the start" in line(editor, "to_date").error()
    assert parts.values(Membership, parts.people.former)["from_date"] == date(2018, 1, 1)
    parts.type_into(line(editor, "to_date").line, "1/1/2024")
    leave(parts, editor, "to_date")
    values = parts.values(Membership, parts.people.former)
    assert (values["from_date"], values["to_date"]) == (date(2022, 1, 1), date(2024, 1, 1))
    assert line(editor, "to_date").error() == ""


def test_a_change_elsewhere_shows_in_the_fields_that_are_not_being_edited(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    parts.type_into(line(editor, "pronouns").line, "she/h")
    with parts.store.write("Elsewhere") as write:
        record = write.get(Person, parts.people.uta)
        assert record is not None
        record.source, record.pronouns = "Her secretary", "they/them"
    reading = read_record(parts.store, Person, parts.people.uta)
    assert reading is not None
    editor.refresh(reading)
    assert line(editor, "source").line.text() == "Her secretary"
    assert line(editor, "pronouns").line.text() == "she/h"


def clash(parts: Parts) -> RecordEditor:
    """A form in which the short name and the name of the college were changed here and elsewhere."""
    editor = edit(parts, Organisation, parts.people.college)
    parts.type_into(line(editor, "short_name").line, "ICL")
    with parts.store.write("Elsewhere") as write:
        record = write.get(Organisation, parts.people.college)
        assert record is not None
        record.name, record.short_name = "Imperial", "IC"
    leave(parts, editor, "short_name")
    return editor


def test_a_conflict_shows_yours_theirs_and_the_original_and_loses_nothing_typed(parts: Parts) -> None:
    editor = clash(parts)
    shown = {each.field: (each.yours, each.theirs, each.original) for each in editor.conflict.clashes}
    assert shown["short_name"] == ("ICL", "IC", "Imperial")
    assert editor.conflict.isVisible()
    assert line(editor, "short_name").line.text() == "ICL"
    assert parts.values(Organisation, parts.people.college)["short_name"] == "IC"


def test_each_field_of_a_conflict_is_decided_on_its_own(parts: Parts) -> None:
    editor = clash(parts)
    editor.conflict.buttons["short_name", "mine"].click()
    assert editor.conflict.isVisible()
    editor.conflict.buttons["name", "theirs"].click()
    parts.settled()
    values = parts.values(Organisation, parts.people.college)
    assert (values["name"], values["short_name"]) == ("Imperial", "ICL")
    assert not editor.conflict.isVisible()
    assert (line(editor, "name").line.text(), line(editor, "short_name").line.text()) == ("Imperial", "ICL")


def test_a_field_one_did_not_touch_can_be_put_back_too_where_it_belongs_together(parts: Parts) -> None:
    editor = clash(parts)
    for field in ("name", "short_name"):
        editor.conflict.buttons[field, "mine"].click()
    parts.settled()
    values = parts.values(Organisation, parts.people.college)
    assert (values["name"], values["short_name"]) == ("Imperial College London", "ICL")


def test_when_the_disk_is_full_the_text_stays_and_try_again_saves_it(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = edit(parts, Person, parts.people.uta)
    save = Store.save

    def full(*arguments: object, **more: object) -> None:
        raise DiskFull("There is no room left on the disk.", "Free some room, then try again.")

    monkeypatch.setattr(Store, "save", full)
    parts.type_into(line(editor, "source").line, "Her letter")
    leave(parts, editor, "source")
    assert editor.notice.sentence == "There is no room left on the disk."
    assert line(editor, "source").line.text() == "Her letter"
    monkeypatch.setattr(Store, "save", save)
    editor.notice.buttons[0].click()
    parts.settled()
    assert parts.values(Person, parts.people.uta)["source"] == "Her letter"
    assert editor.notice.sentence == ""


def test_what_cannot_be_saved_when_a_record_is_left_stands_there_again_when_it_is_opened(parts: Parts) -> None:
    editor = edit(parts, Action, parts.people.action)
    parts.type_into(line(editor, "due").line, "31/02")
    with parts.store.write("Another") as write:
        other = Action(text="Another")
        write.add(other)
        write.flush()
        other_id = other.id
    with parts.qtbot.waitSignal(editor.unsaved) as told:
        start(parts, editor, Action, other_id)
    assert told.args is not None
    assert told.args[0] == parts.people.action
    assert line(editor, "due").line.text() == ""
    start(parts, editor, Action, parts.people.action)
    assert line(editor, "due").line.text() == "31/02"
    assert "February 2027" in line(editor, "due").error()


def test_a_field_that_waited_for_another_when_the_record_was_left_is_saved_after_it(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    disk = Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    parts.type_into(line(editor, "source").line, "Her letter")
    QTest.keyClick(line(editor, "source").line, Qt.Key.Key_Return)
    parts.type_into(line(editor, "pronouns").line, "she/her")
    with parts.qtbot.waitSignal(editor.settled) as told:
        start(parts, editor, Person, parts.people.eric)
        disk.set()
    assert told.args == [parts.people.uta]
    assert editor.parked(parts.people.uta) == {}
    found = parts.values(Person, parts.people.uta)
    assert (found["source"], found["pronouns"]) == ("Her letter", "she/her")


@pytest.mark.parametrize("later", ["Two", ""])
def test_what_is_typed_on_in_a_field_while_its_own_save_runs_is_saved_though_the_record_is_left(
    parts: Parts, later: str
) -> None:
    editor = edit(parts, Person, parts.people.uta)
    disk = Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    field = line(editor, "source").line
    parts.type_into(field, "One")
    QTest.keyClick(field, Qt.Key.Key_Return)
    # Taken back to what it was is a later word too.
    parts.type_into(field, later) if later else field.clear()
    field.textEdited.emit(later)
    with parts.qtbot.waitSignal(editor.settled):
        start(parts, editor, Person, parts.people.eric)
        disk.set()
    assert parts.values(Person, parts.people.uta)["source"] == (later or None)
    assert not editor.is_saving()
    start(parts, editor, Person, parts.people.uta)
    assert line(editor, "source").line.text() == later


def test_later_words_that_no_value_can_be_made_of_are_kept_and_told_of(parts: Parts) -> None:
    editor = edit(parts, Action, parts.people.action)
    disk = Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    field = line(editor, "due").line
    parts.type_into(field, "11/12/2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    parts.type_into(field, "31/02")
    with parts.store.write("Another") as write:
        another = write.add_new(Action, {"text": "Another"})
        write.flush()
        other = another.id
    with parts.qtbot.waitSignal(editor.unsaved) as told:
        start(parts, editor, Action, other)
        disk.set()
    assert told.args == [parts.people.action, "TI26-A001: Send the site list", "What you typed there is kept."]
    assert parts.values(Action, parts.people.action)["due"] == date(2026, 12, 11)
    start(parts, editor, Action, parts.people.action)
    assert line(editor, "due").line.text() == "31/02"


def test_later_words_are_not_written_over_what_another_saved_in_between(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    disk = Event()
    parts.saver.submit("Something slow", lambda: disk.wait(5))
    parts.type_into(line(editor, "source").line, "Her letter")
    QTest.keyClick(line(editor, "source").line, Qt.Key.Key_Return)
    parts.type_into(line(editor, "pronouns").line, "she/her")
    parts.store.save(Person, parts.people.uta, {"pronouns": None}, {"pronouns": "they/them"})
    with parts.qtbot.waitSignal(editor.unsaved) as told:
        start(parts, editor, Person, parts.people.eric)
        disk.set()
    assert told.args is not None
    assert "changed elsewhere" in told.args[2]
    assert parts.values(Person, parts.people.uta)["pronouns"] == "they/them"
    assert editor.parked(parts.people.uta) == {"pronouns": "she/her"}


def test_what_is_typed_on_while_a_save_is_under_way_is_saved_too(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    parts.type_into(line(editor, "source").line, "One")
    QTest.keyClick(line(editor, "source").line, Qt.Key.Key_Return)
    parts.type_into(line(editor, "source").line, "Two")
    QTest.keyClick(line(editor, "source").line, Qt.Key.Key_Return)
    parts.settled()
    assert parts.values(Person, parts.people.uta)["source"] == "Two"
    assert not editor.conflict.isVisible()


def test_a_link_is_pressed_changed_by_typing_and_taken_out(parts: Parts) -> None:
    editor = edit(parts, Action, parts.people.action)
    owner = editor.form.editors["owner"]
    assert isinstance(owner, LinkEdit)
    assert owner.link.text() == "Uta Griesenbach"
    with parts.qtbot.waitSignal(editor.followed) as followed:
        owner.link.click()
    assert followed.args == ["person", parts.people.uta]
    owner.begin()
    owner.picker.clear()
    QTest.keyClicks(owner.picker, "alton")
    parts.until(lambda: owner.picker.offers)
    QTest.keyClick(owner.picker, Qt.Key.Key_Return)
    parts.settled()
    assert parts.values(Action, parts.people.action)["owner"] == parts.people.eric
    owner.clear_button.click()
    parts.settled()
    assert parts.values(Action, parts.people.action)["owner"] is None


def test_a_person_made_on_the_way_comes_with_the_save_that_links_to_them_and_goes_with_its_undo(parts: Parts) -> None:
    editor = edit(parts, Action, parts.people.action)
    owner = editor.form.editors["owner"]
    assert isinstance(owner, LinkEdit)
    owner.begin()
    owner.picker.clear()
    QTest.keyClicks(owner.picker, "Nia Prytherch")
    parts.until(lambda: owner.picker.offers)
    assert [offer.name for offer in owner.picker.offers] == ["Nia Prytherch"]
    QTest.keyClick(owner.picker, Qt.Key.Key_Return)
    parts.settled()
    made = parts.values(Action, parts.people.action)["owner"]
    assert parts.values(Person, made)["family_name"] == "Prytherch"
    assert owner.link.text() == "Nia Prytherch"
    assert parts.store.undo() == "Edit CG26-A001: Send the site list: Owner".replace("CG", "TI")
    assert parts.values(Action, parts.people.action)["owner"] == parts.people.uta
    assert not parts.store.can_undo()


def test_headings_with_nothing_below_them_are_folded_and_open_where_something_is_wrong(parts: Parts) -> None:
    editor = edit(parts, Group, parts.people.group)
    reading = read_record(parts.store, Group, parts.people.group)
    assert reading is not None
    editor.start(reading, fold=True)
    pattern = line(editor, "action_pattern")
    assert not pattern.isVisible()
    pattern.line.setText("{code}")
    editor.form.touch("action_pattern")
    editor.flush()
    parts.settled()
    assert pattern.isVisible()
    assert "exactly once" in pattern.error()


def test_labels_name_their_fields_and_stand_above_them_where_there_is_little_room(parts: Parts) -> None:
    editor = edit(parts, Person, parts.people.uta)
    notes = editor.form.editors["notes"].field()
    assert isinstance(notes, QPlainTextEdit)
    assert notes.accessibleName() == "Notes"
    assert line(editor, "title").x() > 0
    editor.resize(220, 900)
    parts.until(lambda: line(editor, "title").x() == 0)
