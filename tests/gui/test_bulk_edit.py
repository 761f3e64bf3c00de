"""Several chosen rows: the pane is a form for all of them, one step of undo, and a menu of steps."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from shiboken6 import isValid
from sqlalchemy import select

from atmp_desktop.gui.bulk_edit import BulkEdit
from atmp_desktop.gui.editor import Editor
from atmp_desktop.gui.saving import drafted
from atmp_desktop.records import Action, Organisation, Person
from tests.gui.desk import Desk
from tests.make import make

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids(desk: Desk) -> list[UUID]:
    """Four actions, the last with another due date."""
    days = (30, 30, 30, 28)
    return [make(desk.store, Action, text=f"Send {at}", due=date(2026, 11, day)) for at, day in enumerate(days)]


def choose(desk: Desk, type: str, rows: int) -> Any:
    """Go to a list and choose its first rows by the keyboard."""
    desk.work.go(type)
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() >= rows)
    desk.settle()
    shown.view.setFocus()
    shown.view.selectRow(0)
    for _ in range(rows - 1):
        QTest.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    return shown


def form_of(desk: Desk) -> Any:
    """The form for the chosen rows, once it has read what they have in common."""

    def found() -> BulkEdit | None:
        return next((each for each in desk.window.pane.findChildren(BulkEdit) if each.isVisible()), None)

    desk.until(lambda: found() is not None)
    desk.settle()
    form = found()
    assert form is not None
    return form


def placeholder(editor: Editor) -> str:
    field = editor.field()
    assert isinstance(field, QLineEdit)
    return field.placeholderText()


def saved(desk: Desk, ids: list[UUID], name: str) -> list[Any]:
    with desk.store.read() as session:
        return [getattr(session.get(Action, id), name) for id in ids]


def test_two_chosen_rows_turn_the_pane_into_a_form_for_both_and_one_turns_it_back(desk: Desk, ids: list[UUID]) -> None:
    shown = choose(desk, "action", 4)
    form = form_of(desk)
    assert form.title.text() == "Edit 4 actions"
    assert placeholder(form.form.editors["due"]) == "(mixed)"
    assert form.form.editors["priority"].value() == "normal"
    assert not form.save_button.isEnabled()
    assert shown.view.hasFocus(), "choosing rows goes on"
    QTest.keyClick(shown.view, Qt.Key.Key_Up)
    desk.until(lambda: desk.work.pane.record is not None)
    assert not desk.work.pane.has_form


def test_only_what_is_touched_is_written_and_one_undo_brings_all_back(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    desk.window.commands.run("record.edit_chosen")
    form = form_of(desk)
    due = form.form.editors["due"].field()
    due.setFocus()
    QTest.keyClicks(due, "8 jan 2027")
    assert form.summary.text() == "Will be written for all 4 actions: Due becomes 8 Jan 2027."
    QTest.keyClicks(form.reason, "The visit was put off")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, ids, "due") == [date(2027, 1, 8)] * 4)
    desk.settle()
    assert sorted(saved(desk, ids, "text")) == ["Send 0", "Send 1", "Send 2", "Send 3"]
    assert desk.window.toast.isVisible()
    assert "4 actions changed" in desk.window.toast.message
    assert form.form.touched() == set()
    desk.until(lambda: form.form.seen.get("due") == date(2027, 1, 8))
    desk.window.commands.run("edit.undo")
    desk.until(lambda: saved(desk, ids, "due").count(date(2026, 11, 30)) == 3)
    desk.settle()
    desk.until(lambda: "due" not in form.form.seen)
    assert placeholder(form.form.editors["due"]) == "(mixed)"


def test_a_refusal_is_told_in_the_form_and_what_was_typed_stays(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    text = form.form.editors["text"]
    form.form.editors["closed_on"].field().setText("1 nov 2026")
    form.form.touch("closed_on")
    form.save()
    desk.settle()
    assert "4 of 4 actions cannot be changed so, and nothing was saved." in form.notice.sentence
    assert form.form.editors["closed_on"].value() == date(2026, 11, 1)
    assert form.save_button.isEnabled()
    assert text.value() is None


def test_what_is_typed_stays_while_rows_are_added_to_it_and_is_let_go_by_a_button(desk: Desk, ids: list[UUID]) -> None:
    shown = choose(desk, "action", 2)
    form = form_of(desk)
    form.form.editors["due"].field().setText("8 jan 2027")
    form.form.touch("due")
    QTest.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: form.title.text() == "Edit 3 actions")
    desk.settle()
    assert form.form.editors["due"].value() == date(2027, 1, 8)
    QTest.keyClick(shown.view, Qt.Key.Key_Home)
    desk.qtbot.wait(60)
    assert form.isVisible()
    assert len(form.chosen()) == 3 * 16
    form.start_afresh()
    assert form.form.touched() == set()
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    desk.until(lambda: desk.work.pane.record is not None)


def test_a_box_that_differs_is_neither_ticked_nor_not_until_it_is_pressed(desk: Desk) -> None:
    for at, restricted in enumerate((True, False)):
        make(desk.store, Person, given_name="Cy", family_name=f"Doe {at}", restricted=restricted)
    choose(desk, "person", 4)
    form = form_of(desk)
    box = form.form.editors["restricted"].box
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    box.click()
    assert box.checkState() == Qt.CheckState.Checked
    assert "Restricted becomes Yes" in form.summary.text()


def test_nothing_can_be_changed_in_a_list_as_it_was_on_another_day(desk: Desk, ids: list[UUID]) -> None:
    shown = choose(desk, "action", 1)
    shown.show_as_at(date(2026, 11, 1))
    desk.settle()
    shown.view.selectAll()
    desk.window.commands.refresh()
    assert not desk.window.commands.action("record.edit_chosen").isEnabled()
    assert not desk.window.commands.action("record.steps").isEnabled()


def menu(desk: Desk) -> QMenu:
    desk.window.commands.run("record.steps")
    return popped_up(desk)


def popped_up(desk: Desk) -> QMenu:
    desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def press(desk: Desk, words: str) -> None:
    """Take a line of the menu of steps by the keyboard."""
    shown = menu(desk)
    while shown.activeAction().text() != words:
        QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    desk.settle()


def test_the_menu_of_steps_says_how_many_can_take_each(desk: Desk, ids: list[UUID]) -> None:
    desk.store.save(Action, ids[3], {"status": "open"}, {"status": "in_progress"})
    choose(desk, "action", 4)
    press(desk, "Start (3 of 4)")
    desk.until(lambda: saved(desk, ids, "status") == ["in_progress"] * 4)
    assert desk.window.toast.message.startswith("3 actions: In progress. 1 cannot take this step and stays as it is.")
    desk.window.commands.run("edit.undo")
    desk.until(lambda: saved(desk, ids, "status").count("open") == 3)


def test_a_step_that_needs_a_reason_asks_for_it_once_for_all(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    press(desk, "Cancel (all 4)")
    form = form_of(desk)
    assert list(form.form.editors) == ["closure_note"]
    note = form.form.editors["closure_note"].field()
    assert note.hasFocus()
    form.save()
    desk.settle()
    assert "needs a word of why" in form.notice.sentence
    QTest.keyClicks(note, "The call was withdrawn")
    QTest.keyClick(note, Qt.Key.Key_Return, CTRL)
    desk.until(lambda: saved(desk, ids, "status") == ["cancelled"] * 4)
    desk.settle()
    assert saved(desk, ids, "closure_note") == ["The call was withdrawn"] * 4


def test_a_type_without_states_has_no_steps(desk: Desk) -> None:
    choose(desk, "person", 2)
    assert not desk.window.commands.action("record.steps").isEnabled()
    assert desk.window.commands.action("record.edit_chosen").isEnabled()


def test_an_organisation_made_on_the_way_is_made_once_for_all(desk: Desk) -> None:
    for name in ("One", "Two"):
        make(desk.store, Organisation, name=name, kind="university")
    choose(desk, "organisation", 3)
    form = form_of(desk)
    parent = form.form.editors["parent"]
    assert placeholder(parent) != "(mixed)"
    parent.picker.picked.emit(drafted(Organisation, "Example Trust"), "Example Trust")
    assert "Part of becomes Example Trust" in form.summary.text()
    form.save()
    desk.settle()
    with desk.store.read() as session:
        made = session.scalars(select(Organisation).where(Organisation.name == "Example Trust")).one()
        below = session.scalars(select(Organisation.name).where(Organisation.parent == made.id)).all()
    assert sorted(below) == ["Example College", "One", "Two"]
    desk.store.undo()
    with desk.store.read() as session:
        assert session.scalars(select(Organisation).where(Organisation.parent.is_not(None))).all() == []


def test_more_than_two_hundred_are_changed_with_progress_and_stopping_leaves_all_as_they_were(desk: Desk) -> None:
    rows = [{"name": f"Example {place:03}", "kind": "university"} for place in range(250)]
    with desk.store.write("Fill") as write:
        write.bulk_add(Organisation, rows)
    desk.work.go("organisation")
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() == 251)
    shown.view.selectAll()
    form = form_of(desk)
    words = []
    desk.window.jobs.job_started.connect(lambda job: words.append(job.words))

    def charities() -> int:
        with desk.store.read() as session:
            return len(session.scalars(select(Organisation.id).where(Organisation.kind == "charity")).all())

    form.form.editors["kind"].set_value("charity")
    form.form.touch("kind")
    with desk.store.write("Keep others from writing") as write:
        write.flush()
        form.save()
        assert not form.save_button.isEnabled()
        desk.window.jobs.stop_all()
    desk.settle()
    assert charities() == 0
    assert form.save_button.isEnabled(), "what was typed can be written after all"
    form.save()
    desk.settle()
    assert charities() == 251
    assert words == ["Edit 251 organisations"] * 2


def type_due(desk: Desk, form: Any, words: str = "8 jan 2027") -> None:
    due = form.form.editors["due"].field()
    due.setFocus()
    due.selectAll()
    QTest.keyClicks(due, words)


@pytest.mark.parametrize("name", ["cancel_button", "leave_button"])
def test_enter_on_a_button_presses_that_and_writes_nothing(desk: Desk, ids: list[UUID], name: str) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    button = getattr(form, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    desk.settle()
    assert saved(desk, ids, "due").count(date(2027, 1, 8)) == 0
    assert "Due" not in form_of(desk).summary.text()


def test_enter_on_the_button_for_steps_shows_them_and_writes_nothing(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    form.steps_button.setFocus()
    QTest.keyClick(form.steps_button, Qt.Key.Key_Return)
    popped_up(desk).close()
    desk.settle()
    assert saved(desk, ids, "due").count(date(2027, 1, 8)) == 0


def save_and_go_on(desk: Desk, form: Any, id: UUID) -> None:
    """Have the form go while what stands in it is being saved."""
    with desk.store.write("Keep others from writing") as write:
        write.flush()
        form.save()
        desk.work.go_to("action", id)
        desk.qtbot.wait(30)
        assert not isValid(form)


def test_what_is_done_after_the_form_went_is_told_and_can_be_taken_back(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    save_and_go_on(desk, form, ids[0])
    desk.until(lambda: saved(desk, ids, "due") == [date(2027, 1, 8)] * 4)
    desk.settle()
    assert "4 actions changed" in desk.window.toast.message


def test_a_refusal_after_the_form_went_is_told_in_the_window(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    form.form.editors["closed_on"].field().setText("1 nov 2026")
    form.form.touch("closed_on")
    save_and_go_on(desk, form, ids[0])
    desk.settle()
    assert "4 of 4 actions cannot be changed so" in desk.window.notice.sentence


def test_nothing_can_be_typed_while_it_is_saved_and_the_keyboard_comes_back(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    due = form.form.editors["due"].field()
    with desk.store.write("Keep others from writing") as write:
        write.flush()
        QTest.keyClick(due, Qt.Key.Key_Return)
        assert not due.isEnabled()
        assert not form.reason.isEnabled()
    desk.until(lambda: saved(desk, ids, "due") == [date(2027, 1, 8)] * 4)
    desk.settle()
    assert due.isEnabled()
    assert due.hasFocus()


def test_what_was_typed_comes_back_after_a_look_at_a_record_and_not_after_cancel(desk: Desk, ids: list[UUID]) -> None:
    shown = choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    QTest.keyClicks(form.reason, "The visit was put off")
    shown.view.setFocus()
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    desk.until(lambda: desk.work.pane.record is not None)
    choose(desk, "action", 3)
    form = form_of(desk)
    assert form.summary.text() == "Will be written for all 3 actions: Due becomes 8 Jan 2027."
    assert form.reason.text() == "The visit was put off"
    assert form.notice.sentence == "What you had begun to type is here again."
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    desk.settle()
    form = form_of(desk)
    assert form.form.touched() == set()
    assert form.reason.text() == ""


def test_a_step_that_asks_keeps_what_was_typed_for_the_form(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 4)
    form = form_of(desk)
    type_due(desk, form)
    press(desk, "Cancel (all 4)")
    step = form_of(desk)
    QTest.keyClick(step.form.editors["closure_note"].field(), Qt.Key.Key_Escape)
    desk.settle()
    assert "Due becomes 8 Jan 2027" in form_of(desk).summary.text()


def test_what_is_typed_is_compared_with_the_rows_that_are_chosen_now(desk: Desk) -> None:
    days = {"A": 28, "B": 28, "C": 30, "D": 30}
    made = [make(desk.store, Action, text=text, due=date(2026, 11, day)) for text, day in days.items()]
    shown = choose(desk, "action", 2)
    first = {shown.view.record_at(row) for row in (0, 1)}
    (there,) = set(saved(desk, [id for id in made if id not in first], "due"))
    form = form_of(desk)
    type_due(desk, form, f"{there.day} nov 2026")
    assert "Due becomes" in form.summary.text()
    shown.view.selectRow(2)
    QTest.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: {id.bytes for id in made if id not in first} == {form.chosen()[:16], form.chosen()[16:]})
    desk.settle()
    assert form.summary.text() == "", "they have that already"


def test_asking_for_the_steps_does_not_keep_the_form_from_what_they_have_in_common(desk: Desk, ids: list[UUID]) -> None:
    choose(desk, "action", 2)
    form = form_of(desk)
    QTest.keyClick(desk.work.current_list().view, Qt.Key.Key_Down, SHIFT)
    desk.until(lambda: form.title.text() == "Edit 3 actions")
    desk.work.acts.bulk.steps()
    popped_up(desk).close()
    desk.settle()
    assert form.states.text() == "Open 3"
