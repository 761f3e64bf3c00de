"""The steps of a record's state on its page: what they say, what they ask for in place, what refuses and what cautions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.errors import Invalid
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Action, AgendaItem, Attendance, Enquiry, Group, Meeting, MinutesVersion, Organisation
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

OCTOBER = datetime(2026, 10, 15, 13, 0, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 12, 14, 0, tzinfo=UTC)
DECEMBER = datetime(2026, 12, 10, 14, 0, tzinfo=UTC)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def steps(page: RecordPage) -> StatusEdit:
    record = page.record()
    assert record is not None
    status = page.editors[record[0]].status
    assert status is not None
    return status


def take(parts: Parts, page: RecordPage, words: str) -> StatusEdit:
    """Take a step by its words, whether it has a button or is in the menu."""
    status = steps(page)
    status.take(next(step for step in status.steps() if step.words == words))
    parts.settled()
    return status


def press(parts: Parts, page: RecordPage) -> None:
    """Press the button that goes on with what was asked."""
    steps(page).question.do.click()
    parts.settled()


def refusal(store: Store, record_type: Any, id: UUID, **edits: Any) -> str:
    """What the command line would say."""
    with pytest.raises(Invalid) as refused:
        store.save(record_type, id, {}, edits)
    return str(refused.value)


def test_closing_an_action_offers_the_last_meeting_of_its_group_and_one_key_closes_it_there(parts: Parts) -> None:
    group = parts.people.group
    make(parts.store, Meeting, group=group, starts=OCTOBER, status="closed")
    held = make(parts.store, Meeting, group=group, starts=NOVEMBER, status="held")
    make(parts.store, Meeting, group=group, starts=DECEMBER, status="drafting")
    id = make(parts.store, Action, text="Send the list", group=group, status="proposed", raised_on=date(2026, 9, 1))
    page = parts.page("action", id)
    status = take(parts, page, "Close")
    assert status.question.isVisible()
    assert isinstance(status.question.editor, LinkEdit)
    assert status.question.editor.words() == "TI26-02, Thu 12 Nov 2026"
    assert QApplication.focusWidget() is status.question.do
    QTest.keyClick(status.question.do, Qt.Key.Key_Return)
    parts.settled()
    saved = parts.values(Action, id)
    assert (saved["status"], saved["closed_at"], saved["closed_on"]) == ("closed", held, date(2026, 11, 12))
    assert parts.labels()[0] == "Edit TI26-A002: Send the list: Status, Closed at"


def test_an_action_that_closes_anywhere_is_closed_unasked(parts: Parts) -> None:
    free = make(parts.store, Group, name="Evidence", closes_at_meetings=False)
    for group in (None, free):
        id = make(parts.store, Action, text="Ring them", group=group, status="proposed")
        page = parts.page("action", id)
        status = take(parts, page, "Close")
        assert not status.question.isVisible()
        assert parts.values(Action, id)["status"] == "closed"


def test_a_step_without_what_it_needs_is_refused_with_the_sentence_of_the_command_line(parts: Parts) -> None:
    id = make(parts.store, Enquiry, subject="Twice", status="triaged")
    page = parts.page("enquiry", id)
    for words, end in (("Merge", "merged"), ("Transfer", "transferred")):
        status = take(parts, page, words)
        press(parts, page)
        assert status.question.editor.error() == refusal(parts.store, Enquiry, id, status=end)
        QTest.keyClick(status.question, Qt.Key.Key_Escape)
        assert not status.question.isVisible()
    assert parts.values(Enquiry, id)["status"] == "triaged"


def test_a_link_found_in_place_is_saved_with_its_step(parts: Parts) -> None:
    other = make(parts.store, Enquiry, subject="Apheresis in Leeds")
    id = make(parts.store, Enquiry, subject="Apheresis again", status="new")
    page = parts.page("enquiry", id)
    status = take(parts, page, "Merge")
    editor = status.question.editor
    assert isinstance(editor, LinkEdit)
    QTest.keyClicks(editor.picker, "leeds")
    parts.until(lambda: editor.picker.offers)
    QTest.keyClick(editor.picker, Qt.Key.Key_Return)
    press(parts, page)
    assert parts.values(Enquiry, id)["merged_into"] == other
    assert parts.values(Enquiry, id)["status"] == "merged"
    take(parts, page, "Take out of the merger")
    assert parts.values(Enquiry, id)["merged_into"] is None


def test_taking_an_enquiry_back_forgets_to_whom_it_was_transferred(parts: Parts) -> None:
    id = make(parts.store, Enquiry, status="transferred", transferred_to=parts.people.trust)
    page = parts.page("enquiry", id)
    take(parts, page, "Take back")
    assert parts.values(Enquiry, id)["transferred_to"] is None


def test_the_lead_of_the_group_is_offered_and_one_that_is_known_is_not_asked_for(parts: Parts) -> None:
    id = make(parts.store, Enquiry, subject="Sites", status="triaged", group=parts.people.group)
    page = parts.page("enquiry", id)
    status = take(parts, page, "Pass to the lead")
    assert isinstance(status.question.editor, LinkEdit)
    assert status.question.editor.words() == "Uta Griesenbach"
    press(parts, page)
    assert parts.values(Enquiry, id)["lead"] == parts.people.uta
    take(parts, page, "Take back from the lead")
    assert not take(parts, page, "Pass to the lead").question.isVisible()
    assert parts.values(Enquiry, id)["status"] == "with_lead"


def test_minutes_are_confirmed_at_a_later_meeting_or_by_correspondence(parts: Parts) -> None:
    group = parts.people.group
    first = make(parts.store, Meeting, group=group, starts=OCTOBER, status="held")
    minutes = make(parts.store, MinutesVersion, meeting=first, status="circulated")
    page = parts.page("minutes_version", minutes)
    status = take(parts, page, "Confirm")
    assert isinstance(status.question.editor, LinkEdit)
    assert status.question.editor.value() is None, "its own meeting does not confirm them"
    status.question.instead.click()
    press(parts, page)
    saved = parts.values(MinutesVersion, minutes)
    assert (saved["status"], saved["by_correspondence"], saved["confirmed_at"]) == ("confirmed", True, None)

    later = make(parts.store, Meeting, group=group, starts=NOVEMBER, status="held")
    second = make(parts.store, MinutesVersion, meeting=first, status="circulated")
    parts.turn_to(page, "minutes_version", second)
    take(parts, page, "Confirm")
    press(parts, page)
    assert parts.values(MinutesVersion, second)["confirmed_at"] == later


def test_a_refused_step_asks_again_with_the_reason_and_nothing_of_it_is_saved(parts: Parts) -> None:
    elsewhere = make(parts.store, Meeting, group=make(parts.store, Group, name="Evidence"), starts=OCTOBER)
    id = make(parts.store, Action, text="Send it", group=parts.people.group, status="proposed")
    page = parts.page("action", id)
    status = take(parts, page, "Close")
    editor = status.question.editor
    assert isinstance(editor, LinkEdit)
    editor.set_value(elsewhere, "Evidence")
    press(parts, page)
    sentence = refusal(parts.store, Action, id, status="closed", closed_at=elsewhere)
    assert sentence == "Actions of TI close at its meetings. Choose one of its meetings in “Closed at”."
    assert status.question.isVisible()
    assert status.question.editor.error() == sentence
    assert editor.value() == elsewhere, "what was chosen is still there, to be put right"
    assert status.pill.text == "Proposed for closure"
    page.flush()
    parts.settled()
    assert parts.values(Action, id)["closed_at"] is None


def test_a_refused_step_that_asked_nothing_says_so_beside_the_steps(parts: Parts) -> None:
    id = make(parts.store, Meeting, group=parts.people.group, starts=DECEMBER, status="drafting")
    for title in ("One", "Other"):
        make(parts.store, AgendaItem, meeting=id, title=title)
    with parts.store.write("As it was allowed once", kind="note") as write:
        write.connection().exec_driver_sql("UPDATE agenda_item SET number = 1")
    page = parts.page("meeting", id)
    status = take(parts, page, "Issue")
    assert status.error() == refusal(parts.store, Meeting, id, status="issued")
    assert status.error().startswith("Two items of the agenda have the number 1.")
    assert status.pill.text == "Drafting"
    take(parts, page, "Cancel")
    assert status.error() == ""


def test_a_meeting_before_the_action_was_raised_is_not_offered(parts: Parts) -> None:
    make(parts.store, Meeting, group=parts.people.group, starts=OCTOBER, status="held")
    id = make(parts.store, Action, text="New", group=parts.people.group, status="proposed", raised_on=date(2026, 11, 2))
    status = take(parts, parts.page("action", id), "Close")
    assert status.question.isVisible()
    assert status.question.editor.value() is None


def test_what_was_asked_of_one_record_is_not_asked_of_the_next(parts: Parts) -> None:
    one, other = (make(parts.store, Action, text=text) for text in ("One", "Other"))
    page = parts.page("action", one)
    status = take(parts, page, "Cancel")
    assert status.question.isVisible()
    parts.turn_to(page, "action", other)
    assert not status.question.isVisible()


def test_the_keyboard_stays_with_the_steps(parts: Parts) -> None:
    page = parts.page("action", make(parts.store, Action, text="Send it"))
    steps(page).buttons[0].setFocus()
    QTest.keyClick(steps(page).buttons[0], Qt.Key.Key_Space)
    parts.settled()
    assert steps(page).pill.text == "In progress"
    assert QApplication.focusWidget() is steps(page).buttons[0]


# --- Cautions -------------------------------------------------------------------------------------------------------


def test_a_caution_stands_above_the_page_until_the_next_save(parts: Parts) -> None:
    id = make(parts.store, Meeting, group=parts.people.group, starts=OCTOBER, status="held")
    page = parts.page("meeting", id)
    take(parts, page, "Close")
    parts.until(lambda: page.cautions.sentence)
    assert page.cautions.sentence == "It has no minutes yet."
    assert parts.values(Meeting, id)["status"] == "closed"
    title = page.editors["meeting"].form.editors["title"]
    parts.type_into(title.field(), "October meeting")
    page.flush()
    parts.until(lambda: not page.cautions.sentence)


def test_a_caution_goes_with_its_record_and_not_to_another(parts: Parts) -> None:
    id = make(parts.store, Meeting, group=parts.people.group, starts=OCTOBER, status="held")
    page = parts.page("meeting", id)
    take(parts, page, "Close")
    parts.until(lambda: page.cautions.sentence)
    parts.turn_to(page, "organisation", parts.people.trust)
    assert page.cautions.sentence == ""


def test_the_caution_of_a_record_that_was_just_added_waits_for_its_page(parts: Parts) -> None:
    page = parts.page()
    id = make(parts.store, Enquiry, subject="To join", category="get_involved")
    parts.settled()
    parts.turn_to(page, "enquiry", id)
    assert page.cautions.sentence == "Give the working group it is about, and it goes to that group’s lead."


def test_the_caution_of_a_row_stands_above_the_page_it_is_on(parts: Parts) -> None:
    id = make(parts.store, Meeting, group=parts.people.group, starts=OCTOBER)
    page = parts.page("meeting", id)
    make(parts.store, Attendance, meeting=id, person=parts.people.eric, capacity="member")
    parts.until(lambda: page.cautions.sentence)
    assert page.cautions.sentence.startswith("On Thu 15 Oct 2026 they are no member of TI")
    other = parts.page("organisation", make(parts.store, Organisation, name="Elsewhere"))
    assert other.cautions.sentence == ""
