"""What a page says beside the fields: dates and how they were counted, quorum, attendance, who asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.gui.why_panel import WhyPanel
from atmp_desktop.records import Action, Attendance, Enquiry, EnquiryStep, Group, Meeting, Membership
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

MEETING = datetime(2026, 12, 10, 14, 0, tzinfo=UTC)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def facts(page: RecordPage) -> dict[str, list[str]]:
    return {fact.label: [piece.words for piece in fact.pieces] for fact in page.facts.facts}


def why(page: RecordPage, label: str) -> WhyPanel:
    """Unfold the reasons of a fact by the keyboard."""
    link = page.facts.whys[label]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    panel = page.facts.reasons(label)
    assert panel is not None
    return panel


def cell(panel: WhyPanel, row: int, column: int) -> str:
    """A cell of the table of days; rows may be counted from the end."""
    assert panel.table is not None
    item = panel.table.item(row % panel.table.rowCount(), column)
    assert item is not None
    return item.text()


def enquiry(parts: Parts, received: date = date(2026, 11, 16), **values: object) -> UUID:
    return make(parts.store, Enquiry, subject="Apheresis", received_on=received, status="triaged", **values)


def test_an_enquiry_says_who_asked_and_by_when_to_answer(parts: Parts) -> None:
    page = parts.page("enquiry", enquiry(parts, person=parts.people.uta, enquirer_kind="researcher"))
    told = facts(page)
    assert told["Who asked"] == ["Uta Griesenbach", "Researcher"]
    assert told["Reply by"] == ["Mon 30 Nov 2026 · 5 working days left"]
    assert told["Acknowledge by"] == ["Wed 18 Nov 2026", "Overdue"]
    assert not {"Days left", "Overdue", "Paused", ""} & set(told), "said once"
    assert page.header.key_line.text() == "ATMP-2026-0001 · Uta Griesenbach · Received on 16 Nov 2026"


def test_each_day_that_was_counted_or_not_is_listed_with_its_reason(parts: Parts) -> None:
    page = parts.page("enquiry", enquiry(parts))
    panel = why(page, "Reply by")
    assert "Reply by Mon 30 Nov 2026: 10 working days (England and Wales)." in panel.sentences.text()
    assert panel.table is not None
    rows = [tuple(cell(panel, row, column) for column in range(3)) for row in range(panel.table.rowCount())]
    assert rows[0] == ("Tue 17 Nov 2026", "1", "")
    assert rows[4] == ("Sat 21 Nov 2026", "", "Saturday")
    assert rows[-1] == ("Mon 30 Nov 2026", "10", "")


def test_the_reasons_fold_away_and_the_keyboard_comes_back(parts: Parts) -> None:
    page = parts.page("enquiry", enquiry(parts))
    panel = why(page, "Reply by")
    for expected in (panel.sentences, panel.table, panel.copy_button):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(panel.copy_button, Qt.Key.Key_Escape)
    assert page.facts.reasons("Reply by") is None
    assert QApplication.focusWidget() is page.facts.whys["Reply by"]
    assert page.facts.whys["Reply by"].text() == "Why?"


def test_the_reasons_are_copied_as_text(parts: Parts) -> None:
    page = parts.page("enquiry", enquiry(parts))
    panel = why(page, "Reply by")
    assert panel.table is not None
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Reply by: Mon 30 Nov 2026 · 5 working days left"
    assert "Day\tCounted\tNot counted" in lines
    assert "Sun 22 Nov 2026\t\tSunday" in lines


def test_reasons_stay_unfolded_while_the_record_changes_and_not_on_the_next(parts: Parts) -> None:
    id = enquiry(parts)
    page = parts.page("enquiry", id)
    why(page, "Reply by")
    parts.store.save(Enquiry, id, {}, {"enquirer_name": "Mrs K Patel"})
    parts.until(lambda: facts(page)["Who asked"] == ["Mrs K Patel"])
    assert page.facts.reasons("Reply by") is not None
    parts.turn_to(page, "enquiry", enquiry(parts))
    assert page.facts.reasons("Reply by") is None


def test_a_paused_enquiry_says_so_and_what_would_be_if_it_were_resumed(parts: Parts) -> None:
    id = make(parts.store, Enquiry, subject="Sites", received_on=date(2026, 10, 29), status="awaiting")
    make(parts.store, EnquiryStep, enquiry=id, on=date(2026, 11, 3), kind="pause")
    page = parts.page("enquiry", id)
    assert facts(page)["Reply by"] == ["Wed 2 Dec 2026 if it were resumed today", "Paused"]
    panel = why(page, "Reply by")
    assert panel.table is not None
    reasons = [cell(panel, row, 2) for row in range(panel.table.rowCount())]
    assert reasons.count("clock paused") == 14


def test_a_day_beyond_the_published_years_is_called_provisional(parts: Parts) -> None:
    parts.store._clock.now = datetime(2029, 1, 2, 12, tzinfo=UTC)  # type: ignore[attr-defined]
    page = parts.page("enquiry", enquiry(parts, date(2028, 12, 27)))
    panel = why(page, "Reply by")
    assert "Provisional: the bank holidays of 2029" in panel.sentences.text()
    assert panel.table is not None
    assert cell(panel, -1, 2) == "(provisional)"
    assert cell(panel, 0, 2) == ""


def test_an_answered_enquiry_says_whether_it_was_in_time(parts: Parts) -> None:
    id = make(parts.store, Enquiry, subject="Sites", received_on=date(2026, 10, 1), status="replied")
    make(parts.store, EnquiryStep, enquiry=id, on=date(2026, 10, 14), kind="replied")
    assert facts(parts.page("enquiry", id))["Reply by"] == ["Thu 15 Oct 2026", "Answered in time"]
    late = make(parts.store, Enquiry, subject="Sites", received_on=date(2026, 10, 1), status="replied")
    make(parts.store, EnquiryStep, enquiry=late, on=date(2026, 10, 16), kind="replied")
    assert facts(parts.page("enquiry", late))["Reply by"] == ["Thu 15 Oct 2026", "Answered late"]


def test_a_meeting_tells_its_quorum_its_replies_and_its_days_with_the_rule(parts: Parts) -> None:
    group = make(
        parts.store, Group, name="Evidence", code="EV", quorum_share="half", papers_due=5, issue_due=5, minutes_due=10
    )
    people = [parts.people.uta, parts.people.eric]
    for person in people:
        make(parts.store, Membership, group=group, person=person, role="member", from_date=date(2020, 1, 1))
    id = make(parts.store, Meeting, group=group, starts=MEETING, ends=MEETING + timedelta(hours=2), status="issued")
    make(parts.store, Attendance, meeting=id, person=people[0], reply="accepted")
    make(parts.store, Attendance, meeting=id, person=people[1], reply="declined")
    page = parts.page("meeting", id)
    told = facts(page)
    assert told["When"] == ["Thu 10 Dec 2026, 14:00 to 16:00 · in 17 days"]
    assert told["Quorum"] == ["Expected to be quorate", "1 of 2 members have accepted, 1 needed."]
    assert told["Replies"] == ["1 accepted · 1 declined"]
    assert told["Papers due"] == ["Wed 2 Dec 2026"]
    assert told["Draft minutes due"] == ["Thu 24 Dec 2026"]
    panel = why(page, "Papers due")
    assert panel.sentences.text().startswith(
        "The group’s rule: 5 clear working days before the meeting on Thu 10 Dec 2026."
    )
    assert panel.table is not None
    assert cell(panel, -1, 0) == "Wed 2 Dec 2026"
    assert "Counted: Uta Griesenbach." in why(page, "Quorum").sentences.text()
    assert page.header.title.text() == "Thu 10 Dec 2026"
    assert page.header.key_line.text() == "EV26-01 · Evidence"


def test_attendance_is_counted_once_a_meeting_has_begun(parts: Parts) -> None:
    id = make(
        parts.store, Meeting, group=parts.people.group, starts=datetime(2026, 11, 5, 14, tzinfo=UTC), status="held"
    )
    for person, record in ((parts.people.uta, "present"), (parts.people.eric, "apologies")):
        make(parts.store, Attendance, meeting=id, person=person, record=record)
    make(parts.store, Attendance, meeting=id, guest="Dr Who")
    assert facts(parts.page("meeting", id))["Attendance"] == ["1 present · 1 apologies · 1 not recorded"]


def test_an_action_says_in_how_many_working_days_it_is_due_and_why_it_is_red(parts: Parts) -> None:
    page = parts.page("action", parts.people.action)
    assert facts(page)["Due in"] == ["9 working days"]
    panel = why(page, "Due in")
    assert panel.table is not None
    assert panel.table.rowCount() == 11
    late = make(parts.store, Action, text="Late", owner=parts.people.uta, due=date(2026, 11, 18))
    parts.turn_to(page, "action", late)
    assert facts(page)["Due in"] == ["3 working days late"]
    assert facts(page)["RAG"] == ["Red"]
    assert why(page, "RAG").sentences.text().splitlines()[0] == "Its due date has passed."


def test_a_due_date_far_away_is_told_without_a_list_of_its_days(parts: Parts) -> None:
    page = parts.page("action", make(parts.store, Action, text="One day", due=date(9999, 12, 31)))
    panel = why(page, "Due in")
    assert panel.table is None
    assert panel.sentences.text().startswith("From today, Mon 23 Nov 2026, to ")


def test_a_long_sentence_breaks_into_lines_and_is_whole(parts: Parts) -> None:
    group = make(parts.store, Group, name="Evidence", code="EV", quorum_share="half", quorum_chair=True)
    make(parts.store, Membership, group=group, person=parts.people.uta, role="chair", from_date=date(2020, 1, 1))
    id = make(parts.store, Meeting, group=group, starts=MEETING, status="issued")
    make(parts.store, Attendance, meeting=id, person=parts.people.uta, reply="accepted")
    page = parts.page("meeting", id)
    page.resize(340, 900)
    parts.settled()
    assert page.facts.height() >= page.facts.heightForWidth(page.facts.width())
    assert page.facts.whys["Quorum"].visibleRegion().boundingRect().size() == page.facts.whys["Quorum"].size()
