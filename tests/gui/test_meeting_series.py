"""The page of a meeting series: its meetings are planned from there, up to a day, and taken back in one step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.plan_panel import PlanPanel
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Meeting, MeetingSeries
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

FIRST = datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def planning(parts: Parts, **values: object) -> tuple[RecordPage, PlanPanel, UUID]:
    id = make(parts.store, MeetingSeries, group=parts.people.group, title="Monthly", first=FIRST, **values)
    page = parts.page("meeting_series", id)
    button = next(each for each in page.header.acts.findChildren(QPushButton) if each.text() == "Plan meetings…")
    button.click()
    panel = page.acts.panel()
    assert isinstance(panel, PlanPanel)
    return page, panel, id


def meetings(parts: Parts) -> int:
    with parts.store.read() as session:
        return session.query(Meeting).filter(Meeting.deleted.is_(None)).count()


def facts(page: RecordPage) -> dict[str, list[str]]:
    return {fact.label: [piece.words for piece in fact.pieces] for fact in page.facts.facts}


def test_meetings_are_planned_up_to_a_day_and_taken_back_together(parts: Parts) -> None:
    page, panel, _ = planning(parts)
    assert facts(page)["Planned"] == ["No meetings yet"]
    parts.type_into(panel.day.line, "31/03/2027")
    QTest.keyClick(panel.day.line, Qt.Key.Key_Return)
    parts.until(lambda: parts.said and not parts.jobs.running)
    words, operation = parts.said[-1]
    assert words == "5 meetings were planned up to 31 Mar 2027."
    assert meetings(parts) == 5
    assert page.acts.panel() is None
    parts.until(lambda: facts(page)["Planned"] == ["5 meetings, the last on Thu 25 Mar 2027"])
    parts.store.undo(operation)
    assert meetings(parts) == 0


def test_a_year_ahead_is_suggested_or_where_the_series_ends(parts: Parts) -> None:
    _, panel, _ = planning(parts)
    assert panel.day.value() == date(2027, 11, 23)
    _, panel, _ = planning(parts, until=date(2027, 1, 31))
    assert panel.day.value() == date(2027, 1, 31)


def test_when_all_are_there_it_says_so_and_there_is_nothing_to_take_back(parts: Parts) -> None:
    _, panel, _ = planning(parts)
    parts.type_into(panel.day.line, "1/11/2026")
    panel.go()
    parts.until(lambda: parts.said)
    assert parts.said == [("All meetings of Monthly up to 1 Nov 2026 were there already.", None)]


def test_a_slip_of_the_year_is_refused_in_place(parts: Parts) -> None:
    _, panel, _ = planning(parts, rhythm="week")
    for typed, sentence in (
        ("31/12/2626", "Up to 31 Dec 2626 that would be more than 1,000 meetings. Choose an earlier day."),
        ("soon", "“soon” is not a date."),
        ("", "The day is missing. Type one, such as 31/12 or +1y."),
    ):
        parts.type_into(panel.day.line, typed or " ")
        panel.go()
        parts.until(partial(lambda start: panel.day.error().startswith(start), sentence))
    assert meetings(parts) == 0


def test_escape_puts_the_question_away(parts: Parts) -> None:
    page, panel, _ = planning(parts)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert page.acts.panel() is None


def test_what_was_planned_is_told_when_another_record_is_on_the_page_by_then(parts: Parts) -> None:
    page, panel, _ = planning(parts)
    panel.go()
    parts.turn_to(page, "person", parts.people.uta)
    parts.until(lambda: parts.said)
    words, operation = parts.said[-1]
    assert words == "12 meetings were planned up to 23 Nov 2027."
    assert operation is not None
