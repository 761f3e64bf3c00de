"""What was typed and is not saved is asked about before it goes with a window, and only then."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.record_window import RecordWindow
from atmp_desktop.records import Action, ActionUpdate, Affiliation, Organisation, Person
from atmp_desktop.records.record import Record
from tests.gui.desk import Desk
from tests.make import make

LOST = "A change to “Ann Example” is not saved."


def window_of(desk: Desk, type: str, id: UUID) -> RecordWindow:
    """The record in a window of its own, read."""
    desk.work.go(type)
    desk.work.follow(type, id)
    desk.settle()
    desk.work.open_window()
    (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, RecordWindow) and each.isVisible())
    desk.until(lambda: window.page.reading is not None)
    desk.settle()
    return window


def field(window: RecordWindow, type: str, name: str) -> Any:
    """The line of a field of the form in a window, with the keyboard in it."""
    line = window.page.editors[type].form.editors[name].line  # type: ignore[attr-defined]
    line.setFocus()
    line.selectAll()
    return line


def kept(desk: Desk, record_type: type[Record], id: UUID, name: str) -> Any:
    with desk.store.read() as session:
        return getattr(session.get_one(record_type, id), name)


def test_a_window_of_a_record_asks_about_a_note_that_was_refused_before_it_closes(desk: Desk) -> None:
    action = make(desk.store, Action, text="Send it")
    window = window_of(desk, "action", action)
    box = window.page.own.parts["action"].note_box()
    assert box is not None
    QTest.keyClicks(box.words.text, "Not lost")
    with desk.store.write("Bin") as write:
        write.bin(write.get_one(Action, action))
    desk.ask._answers = [False, True]
    assert not window.close()
    assert window.isVisible()
    assert box.words.text.toPlainText() == "Not lost"
    assert window.close()
    assert desk.ask.questions == ["A note could not be added."] * 2
    desk.settle()
    assert desk.window.status.words[1] != "Not saved"


def test_a_note_that_can_be_added_is_added_when_its_window_closes(desk: Desk) -> None:
    action = make(desk.store, Action, text="Send it")
    window = window_of(desk, "action", action)
    box = window.page.own.parts["action"].note_box()
    assert box is not None
    QTest.keyClicks(box.words.text, "Called twice")
    assert window.close()
    with desk.store.read() as session:
        assert [each.text for each in session.query(ActionUpdate)] == ["Called twice"]
    assert desk.ask.questions == []


def test_a_window_of_a_record_asks_about_a_field_that_cannot_be_saved(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    window = window_of(desk, "person", ann)
    line = field(window, "person", "family_name")
    line.clear()
    line.textEdited.emit("")
    desk.ask._answers = [False, False, True]
    assert not window.close()
    # Left for another record in the same window, it is still there.
    window.show_record("person", desk.id_of(Person, "Bob Beispiel"))
    desk.settle()
    assert not window.close()
    assert window.close()
    assert desk.ask.questions == [LOST] * 3
    assert kept(desk, Person, ann, "family_name") == "Example"


def test_words_typed_on_while_their_field_is_saved_go_with_the_window_to_the_disk(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    window = window_of(desk, "person", ann)
    for words in ("One", "Two", "Three"):
        QTest.keyClicks(field(window, "person", "source"), words)
        QTest.keyClick(field(window, "person", "source"), Qt.Key.Key_Return)
    QTest.keyClicks(field(window, "person", "source"), "Four")
    assert window.close()
    assert kept(desk, Person, ann, "source") == "Four"
    assert desk.ask.questions == []


def begin_affiliation(desk: Desk, window: RecordWindow) -> Any:
    window.page.set_tab("related")
    desk.settle()
    window.page.related["person"]._begin("Affiliations")
    panel = window.page.related["person"].lists["Affiliations"].panel()
    assert panel is not None
    QTest.keyClicks(panel.form.editors["job_title"].line, "Professor")  # type: ignore[attr-defined]
    return panel


def test_a_window_of_a_record_asks_about_a_part_that_was_begun_in_it(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    window = window_of(desk, "person", ann)
    begin_affiliation(desk, window)
    desk.ask._answers = [False, True]
    assert not window.close()
    assert window.close()
    assert desk.ask.questions == ["What you typed for a new affiliation is not added yet."] * 2
    with desk.store.read() as session:
        assert session.query(Affiliation).count() == 0


def test_a_window_of_a_record_asks_about_a_part_that_is_being_changed_in_it(desk: Desk) -> None:
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    post = make(desk.store, Affiliation, person=ann, organisation=college, job_title="Professor")
    window = window_of(desk, "person", ann)
    window.page.set_tab("related")
    desk.settle()
    linked = window.page.related["person"].lists["Affiliations"]
    linked.begin_edit(post)
    editor = linked.editor()
    assert editor is not None
    line = editor.form.editors["from_date"].line  # type: ignore[attr-defined]
    QTest.keyClicks(line, "31/02")
    desk.ask._answers = [True]
    assert window.close()
    assert desk.ask.questions == ["A change to “Ann Example at Example College” is not saved."]


def test_a_window_of_a_record_asks_about_a_move_that_was_begun_in_it(desk: Desk) -> None:
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    make(desk.store, Affiliation, person=ann, organisation=college)
    window = window_of(desk, "person", ann)
    window.page.acts.begin_move()
    desk.until(lambda: window.page.acts.panel() is not None)
    panel: Any = window.page.acts.panel()
    QTest.keyClicks(panel.job_title.line, "Dean")
    desk.ask._answers = [True]
    assert window.close()
    assert desk.ask.questions == ["A move to another organisation is not saved."]


def test_several_things_are_asked_about_at_once(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    window = window_of(desk, "person", ann)
    line = field(window, "person", "family_name")
    line.clear()
    line.textEdited.emit("")
    begin_affiliation(desk, window)
    desk.ask._answers = [True]
    assert window.close()
    assert desk.ask.questions == ["2 things that you typed are not saved."]


def test_a_window_of_a_record_with_nothing_unsaved_closes_unasked(desk: Desk) -> None:
    window = window_of(desk, "person", desk.id_of(Person, "Ann Example"))
    window.page.set_tab("related")
    desk.settle()
    assert window.close()
    assert desk.ask.questions == []


def test_the_register_asks_once_about_what_stands_in_all_its_windows(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    window = window_of(desk, "person", ann)
    line = field(window, "person", "family_name")
    line.clear()
    line.textEdited.emit("")
    desk.ask._answers = [False, True]
    assert not desk.window.close()
    assert window.isVisible()
    assert desk.window.close()
    assert desk.ask.questions == [LOST] * 2
    assert not window.isVisible()
