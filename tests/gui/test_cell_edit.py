"""A cell of a list edited where it stands: by F2, with the editor of its kind, by the same rules as the form."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from atmp_desktop.records import Action, Person
from tests.gui.desk import Desk
from tests.make import make


@pytest.fixture
def id(desk: Desk) -> UUID:
    make(desk.store, Action, text="Later", due=date(2026, 12, 18))
    return make(desk.store, Action, text="Send the list", due=date(2026, 11, 30), raised_on=date(2026, 11, 2))


def go_to(desk: Desk, id: UUID, name: str) -> Any:
    """Put the keyboard on a cell of the list of actions, by the arrows."""
    desk.work.go("action")
    shown = desk.work.current_list()
    desk.until(lambda: shown.count() == 2)
    desk.settle()
    shown.select(id)
    shown.view.setFocus()
    wanted = shown.view.column_names().index(name)
    place = shown.view.currentIndex().column()
    for _ in range(abs(wanted - place)):
        QTest.keyClick(shown.view, Qt.Key.Key_Right if wanted > place else Qt.Key.Key_Left)
    assert shown.view.column_at(shown.view.currentIndex().column()).name == name
    assert shown.selected_ids() == [id], "the row stays chosen"
    return shown


def begin(desk: Desk, shown: Any) -> Any:
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    desk.until(lambda: desk.work.acts.cells.editor is not None)
    return desk.work.acts.cells.editor


def saved(desk: Desk, id: UUID, name: str) -> object:
    with desk.store.read() as session:
        return getattr(session.get(Action, id), name)


def test_a_date_is_typed_into_its_cell_and_enter_saves_it(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "due")
    edit = begin(desk, shown)
    line = edit.editor.field()
    assert line.hasFocus()
    assert line.selectedText() == "30 Nov 2026"
    QTest.keyClicks(line, "4 dec")
    assert edit.editor.echo().startswith("Fri 4 Dec 2026")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "due") == date(2026, 12, 4))
    desk.settle()
    assert desk.work.acts.cells.editor is None
    assert shown.view.hasFocus()
    assert shown.view.column_at(shown.view.currentIndex().column()).name == "due"
    desk.until(lambda: shown.view.model().data(shown.view.cell_of(id, "due")) == "4 Dec 2026")
    desk.window.commands.run("edit.undo")
    desk.until(lambda: saved(desk, id, "due") == date(2026, 11, 30))


def test_escape_writes_nothing(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "due")
    edit = begin(desk, shown)
    QTest.keyClicks(edit.editor.field(), "4 dec")
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Escape)
    desk.settle()
    assert desk.work.acts.cells.editor is None
    assert saved(desk, id, "due") == date(2026, 11, 30)
    assert shown.view.hasFocus()


def test_what_is_not_right_is_said_in_the_cell_and_stays_typed(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "due")
    edit = begin(desk, shown)
    line = edit.editor.field()
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert edit.editor.error()
    assert line.text() == "soon"
    assert line.hasFocus()
    assert saved(desk, id, "due") == date(2026, 11, 30)


def test_a_refusal_by_the_rules_is_told_there_too(desk: Desk, id: UUID) -> None:
    desk.work.go("action")
    desk.work.current_list().view.set_columns(["text", "raised_on"])
    shown = go_to(desk, id, "raised_on")
    edit = begin(desk, shown)
    line = edit.editor.field()
    QTest.keyClicks(line, "1/1/2027")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.until(lambda: edit.editor.error() != "")
    assert "day on which it was agreed" in edit.editor.error()
    assert saved(desk, id, "raised_on") == date(2026, 11, 2)


def test_what_another_wrote_meanwhile_is_not_overwritten_unseen(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "text")
    edit = begin(desk, shown)
    desk.store.save(Action, id, {"text": "Send the list"}, {"text": "Post the list"})
    field = edit.editor.field()
    QTest.keyClicks(field, "Bring the list")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: edit.editor.error() != "")
    assert "Post the list" in edit.editor.error()
    assert saved(desk, id, "text") == "Post the list"
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "text") == "Bring the list")


def test_tab_saves_and_edits_the_next_cell_that_can_be_typed_into(desk: Desk, id: UUID) -> None:
    make(desk.store, Person, given_name="Cy", family_name="Doe")
    shown = go_to(desk, id, "text")
    edit = begin(desk, shown)
    QTest.keyClicks(edit.editor.field(), "Bring the list")
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Tab)
    desk.until(lambda: saved(desk, id, "text") == "Bring the list")
    desk.until(lambda: desk.work.acts.cells.editor not in (None, edit))
    owner = desk.work.acts.cells.editor
    assert owner.editor.picker.hasFocus()
    QTest.keyClick(owner.editor.picker, Qt.Key.Key_Tab)
    desk.until(lambda: desk.work.acts.cells.editor not in (None, edit, owner))
    assert desk.work.acts.cells.editor.editor.field().accessibleName() == "Due"


def test_what_is_worked_out_or_given_says_why_it_is_not_typed(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "rag")
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    assert desk.window.toast.message.startswith("“RAG” follows from the rest of the record and is not typed. Red:")
    shown = go_to(desk, id, "reference")
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    assert desk.window.toast.message == "“Reference” is given by the register and stays as it is."
    shown.show_as_at(date(2026, 11, 1))
    desk.settle()
    shown.view.edit_wanted.emit(shown.view.model().index(0, 1))
    assert "as it was on another day" in desk.window.toast.message
    assert desk.work.acts.cells.editor is None


def test_a_state_offers_its_steps_alone(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "status")
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu: Any = QApplication.activePopupWidget()
    assert [each.text() for each in menu.actions()][:2] == ["Start", "Propose closure"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "status") == "in_progress")


def test_a_value_of_a_list_is_saved_when_it_is_chosen(desk: Desk, id: UUID) -> None:
    desk.work.go("action")
    desk.work.current_list().view.set_columns(["text", "priority"])
    shown = go_to(desk, id, "priority")
    edit = begin(desk, shown)
    box = edit.editor.field()
    box.hidePopup()
    box.setCurrentText("High")
    box.activated.emit(box.currentIndex())
    desk.until(lambda: saved(desk, id, "priority") == "high")
    desk.settle()
    assert desk.work.acts.cells.editor is None


def clash(desk: Desk, id: UUID) -> tuple[Any, Any]:
    shown = go_to(desk, id, "text")
    edit = begin(desk, shown)
    desk.store.save(Action, id, {"text": "Send the list"}, {"text": "Post the list"})
    QTest.keyClicks(edit.editor.field(), "Bring the list")
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Return)
    desk.until(lambda: "Post the list" in edit.editor.error())
    return shown, edit


def test_merely_leaving_a_cell_does_not_write_over_what_another_wrote(desk: Desk, id: UUID) -> None:
    shown, edit = clash(desk, id)
    shown.view.setFocus()
    desk.settle()
    edit.editor.setFocus()
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Tab)
    desk.settle()
    desk.work.go("person")
    desk.settle()
    assert saved(desk, id, "text") == "Post the list"
    assert desk.work.acts.cells.editor is edit
    desk.work.go("action")
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "text") == "Bring the list")
    desk.settle()
    assert desk.work.acts.cells.editor is None


def test_another_cell_is_not_edited_before_this_one_is_saved_or_given_up(desk: Desk, id: UUID) -> None:
    shown, edit = clash(desk, id)
    shown.view.setFocus()
    desk.work.acts.cells.edit(shown, shown.view.cell_of(id, "due"))
    desk.settle()
    assert desk.work.acts.cells.editor is edit
    assert edit.editor.field().hasFocus()
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Escape)
    desk.work.acts.cells.edit(shown, shown.view.cell_of(id, "due"))
    desk.until(lambda: desk.work.acts.cells.editor not in (None, edit))


def test_a_cell_of_another_list_that_is_not_saved_is_told_of(desk: Desk, id: UUID) -> None:
    clash(desk, id)
    desk.work.go("person")
    desk.settle()
    people = desk.work.current_list()
    desk.work.acts.cells.edit(people, people.view.model().index(0, 0))
    assert desk.window.toast.message.startswith("A cell of another list is not saved yet.")


def test_a_cell_that_cannot_be_saved_keeps_the_window_open_and_says_so(desk: Desk, id: UUID) -> None:
    shown = go_to(desk, id, "due")
    edit = begin(desk, shown)
    QTest.keyClicks(edit.editor.field(), "soon")
    assert not desk.work.prepare_to_leave()
    assert desk.window.notice.sentence == "A cell is not saved yet."
    QTest.keyClick(edit.editor.field(), Qt.Key.Key_Escape)
    desk.settle()
    assert desk.work.prepare_to_leave()


def owned(desk: Desk, id: UUID) -> tuple[Any, Any]:
    # The list, and the editor over the cell of an action's owner.
    desk.store.save(Action, id, {"owner": None}, {"owner": desk.id_of(Person, "Ann Example")})
    shown = go_to(desk, id, "owner")
    edit = begin(desk, shown)
    assert edit.editor.picker.hasFocus()
    assert edit.editor.picker.text() == "Ann Example"
    return shown, edit


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_a_link_that_is_emptied_is_written(desk: Desk, id: UUID, key: Qt.Key) -> None:
    _, edit = owned(desk, id)
    QTest.keyClick(edit.editor.picker, Qt.Key.Key_Backspace)
    assert edit.editor.picker.text() == ""
    QTest.keyClick(edit.editor.picker, key)
    desk.until(lambda: saved(desk, id, "owner") is None)
    desk.settle()
    assert desk.work.acts.cells.editor is not edit


def test_escape_in_the_cell_of_a_link_ends_there(desk: Desk, id: UUID) -> None:
    shown, edit = owned(desk, id)
    QTest.keyClick(edit.editor.picker, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.work.acts.cells.editor is None
    assert shown.view.hasFocus()


def test_a_link_that_is_chosen_is_saved_and_ends_there(desk: Desk, id: UUID) -> None:
    shown, edit = owned(desk, id)
    QTest.keyClicks(edit.editor.picker, "Beispiel")
    desk.until(lambda: [each.name for each in edit.editor.picker.offers][:1] == ["Bob Beispiel"])
    QTest.keyClick(edit.editor.picker, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "owner") == desk.id_of(Person, "Bob Beispiel"))
    desk.settle()
    assert desk.work.acts.cells.editor is None
    assert shown.view.hasFocus()


def test_tab_leaves_a_link_that_is_as_it_was(desk: Desk, id: UUID) -> None:
    _, edit = owned(desk, id)
    QTest.keyClick(edit.editor.picker, Qt.Key.Key_Tab)
    desk.until(lambda: desk.work.acts.cells.editor not in (None, edit))
    assert desk.work.acts.cells.editor.editor.field().accessibleName() == "Due"


@pytest.mark.parametrize("is_owned", [True, False])
def test_leaving_a_link_that_is_as_it_was_by_the_mouse_ends_it(desk: Desk, id: UUID, is_owned: bool) -> None:
    if is_owned:
        shown, _ = owned(desk, id)
    else:
        shown = go_to(desk, id, "owner")
        begin(desk, shown)
    before = desk.store.can_undo()
    shown.view.setFocus(Qt.FocusReason.MouseFocusReason)
    desk.until(lambda: desk.work.acts.cells.editor is None)
    assert desk.store.can_undo() == before, "nothing was written"


def test_a_link_that_clashes_has_the_keyboard_for_enter(desk: Desk, id: UUID) -> None:
    _, edit = owned(desk, id)
    desk.store.save(Action, id, {"owner": desk.id_of(Person, "Ann Example")}, {"owner": None})
    bob = desk.id_of(Person, "Bob Beispiel")
    edit.editor.picker.picked.emit(bob, "Bob Beispiel")
    desk.until(lambda: edit.editor.error() != "")
    assert edit.editor.link.hasFocus()
    desk.work.flush()
    desk.settle()
    assert saved(desk, id, "owner") is None
    QTest.keyClick(edit.editor.link, Qt.Key.Key_Return)
    desk.until(lambda: saved(desk, id, "owner") == bob)
