"""What was begun on a page is kept for its record when another is turned to; where nothing was typed, nothing is said."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.linked_list import LinkedList
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Affiliation, Organisation, Person
from tests.gui.desk import Desk
from tests.make import make

NOT_ADDED = "What you typed for a new affiliation is not added yet."
MOVE = "A move to another organisation is not saved."


def beside_list(desk: Desk, name: str) -> RecordPage:
    """Somebody's page beside the list of people."""
    desk.work.follow("person", desk.id_of(Person, name))
    desk.settle()
    page: RecordPage = desk.work.pane.page()
    return page


def affiliations(page: RecordPage) -> LinkedList:
    return page.related["person"].lists["Affiliations"]


def begun(desk: Desk, words: str = "Professor") -> RecordPage:
    """A new affiliation of Ann's with a job title typed, if any, and nothing else."""
    desk.work.go("person")
    page = beside_list(desk, "Ann Example")
    page.set_tab("related")
    desk.settle()
    page.related["person"].begin_buttons["Affiliations"].click()
    QTest.keyClicks(form(page).form.editors["job_title"].line, words)  # type: ignore[attr-defined]
    desk.settle()
    return page


def form(page: RecordPage) -> QuickAdd:
    panel = affiliations(page).panel()
    assert isinstance(panel, QuickAdd)
    return panel


def title(page: RecordPage) -> str:
    line: Any = form(page).form.editors["job_title"]
    return str(line.line.text())


def test_a_form_that_was_begun_stands_again_when_its_record_does(desk: Desk) -> None:
    page = begun(desk)
    beside_list(desk, "Bob Beispiel")
    assert page.notice.sentence == NOT_ADDED
    assert page.notice.advice == "It is kept on the page of Ann Example."
    assert affiliations(page).panel() is None
    beside_list(desk, "Ann Example")
    assert title(page) == "Professor"
    assert form(page).isVisible()
    assert page.notice.sentence == ""
    form(page).closed.emit()


def test_one_is_led_back_to_it_with_the_keyboard_in_it(desk: Desk) -> None:
    page = begun(desk)
    desk.work.go("organisation")
    desk.work.follow("organisation", desk.id_of(Organisation, "Example College"))
    page.set_tab("overview")
    desk.settle()
    (back,) = page.notice.buttons
    back.click()
    desk.until(lambda: affiliations(page).panel() is not None)
    desk.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form(page).isAncestorOf(focused)
    assert title(page) == "Professor"
    form(page).closed.emit()


def test_a_form_in_which_nothing_was_typed_is_put_away_without_ado(desk: Desk) -> None:
    page = begun(desk, "")
    beside_list(desk, "Bob Beispiel")
    assert page.notice.sentence == ""
    beside_list(desk, "Ann Example")
    assert affiliations(page).panel() is None


def test_forms_begun_on_two_records_are_each_kept_for_their_own_and_asked_about_at_the_end(desk: Desk) -> None:
    page = begun(desk)
    beside_list(desk, "Bob Beispiel")
    page.related["person"].begin_buttons["Affiliations"].click()
    QTest.keyClicks(form(page).form.editors["job_title"].line, "Nurse")  # type: ignore[attr-defined]
    beside_list(desk, "Ann Example")
    assert title(page) == "Professor"
    beside_list(desk, "Bob Beispiel")
    assert title(page) == "Nurse"
    desk.ask._answers = [False, True]
    assert not desk.window.close()
    assert desk.ask.questions == ["2 things that you typed are not saved."]
    assert desk.window.close()


def test_a_form_left_while_it_is_being_added_is_added_once_and_does_not_come_back(desk: Desk) -> None:
    page = begun(desk)
    form(page).form.editors["organisation"].picker.picked.emit(  # type: ignore[attr-defined]
        desk.id_of(Organisation, "Example College"), "Example College"
    )
    form(page).add()
    beside_list(desk, "Bob Beispiel")
    assert page.notice.sentence == ""
    beside_list(desk, "Ann Example")
    assert affiliations(page).panel() is None
    with desk.store.read() as session:
        assert [each.job_title for each in session.query(Affiliation)] == ["Professor"]


def test_a_form_left_while_it_is_being_added_is_kept_where_it_is_refused(desk: Desk) -> None:
    page = begun(desk)
    form(page).form.editors["organisation"].picker.picked.emit(  # type: ignore[attr-defined]
        desk.id_of(Organisation, "Example College"), "Example College"
    )
    with desk.store.write("Bin") as write:
        write.bin(write.get_one(Person, desk.id_of(Person, "Ann Example")))
        write.flush()
    form(page).add()
    beside_list(desk, "Bob Beispiel")
    desk.until(lambda: page.notice.sentence == NOT_ADDED)
    with desk.store.read() as session:
        assert session.query(Affiliation).count() == 0
    desk.ask._answers = [True]


def test_a_move_that_was_begun_is_asked_again_when_its_record_is_shown(desk: Desk) -> None:
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    make(desk.store, Affiliation, person=ann, organisation=college)
    desk.work.go("person")
    page = beside_list(desk, "Ann Example")
    page.acts.begin_move()
    desk.until(lambda: page.acts.panel() is not None)
    panel: Any = page.acts.panel()
    QTest.keyClicks(panel.job_title.line, "Dean")
    beside_list(desk, "Bob Beispiel")
    assert page.notice.sentence == MOVE
    assert page.acts.panel() is None
    desk.ask._answers = [False]
    assert not desk.window.close()
    assert desk.ask.questions == [MOVE]
    beside_list(desk, "Ann Example")
    assert page.acts.panel() == panel
    assert panel.isVisible()
    assert panel.job_title.line.text() == "Dean"
    assert page.notice.sentence == ""
    panel.job_title.setFocus()
    QTest.keyClick(panel.job_title.line, Qt.Key.Key_Escape)
    assert page.acts.panel() is None
    beside_list(desk, "Bob Beispiel")
    assert page.notice.sentence == ""
