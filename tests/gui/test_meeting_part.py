"""The page of a meeting: the agenda with its times, items that change places, what is prepared, and who is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.agenda_rows import AgendaRow
from atmp_desktop.gui.meeting_part import MeetingPart
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import AgendaItem, Attendance, Decision, Group, Meeting, Paper, Person
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

STARTS = datetime(2026, 12, 10, 10, 0, tzinfo=UTC)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def shown(parts: Parts, meeting: UUID) -> tuple[RecordPage, MeetingPart]:
    page = parts.page("meeting", meeting)
    part = page.own.parts["meeting"]
    assert isinstance(part, MeetingPart)
    parts.until(lambda: part.isEnabled() and part.isVisible())
    return page, part


def test_what_is_prepared_stands_on_one_line_where_there_is_room(parts: Parts, meeting: UUID) -> None:
    make(
        parts.store,
        Attendance,
        meeting=meeting,
        person=make(parts.store, Person, family_name="Absent"),
        record="apologies",
    )
    _, part = shown(parts, meeting)
    parts.until(lambda: "1 apology" in part.ready.text())
    needed = part.ready.fontMetrics().horizontalAdvance(part.ready.text())
    assert part.width() > needed + 8
    assert part.ready.width() >= needed
    assert part.ready.height() < 2 * part.ready.fontMetrics().lineSpacing()


def items(part: MeetingPart) -> list[tuple[str, str, str]]:
    return [(row.time, row.lead, row.lasts) for row in part.agenda.rows if isinstance(row, AgendaRow)]


@pytest.fixture
def meeting(parts: Parts) -> UUID:
    id = make(parts.store, Meeting, group=parts.people.group, starts=STARTS, ends=STARTS + timedelta(hours=1))
    for title, minutes in (("Welcome", 5), ("Budget", 50), ("Close", 10)):
        make(parts.store, AgendaItem, meeting=id, title=title, minutes_planned=minutes)
    return id


def test_the_agenda_has_the_time_at_which_each_item_begins(parts: Parts, meeting: UUID) -> None:
    _, part = shown(parts, meeting)
    assert items(part) == [
        ("10:00", "1. Welcome", "5 min"),
        ("10:05", "2. Budget", "50 min"),
        ("10:55", "3. Close", "10 min"),
    ]
    assert part.times.text() == "65 of 60 minutes planned, until 11:05. 5 minutes more than the meeting lasts."
    assert part.agenda.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "10:00, 1. Welcome, 5 min"


def test_alt_and_an_arrow_move_an_item_and_the_mark_stays_on_it(parts: Parts, meeting: UUID) -> None:
    _, part = shown(parts, meeting)
    part.agenda.setFocus()
    part.agenda.setCurrentIndex(part.agenda.model().index(2, 0))
    QTest.keyClick(part.agenda, Qt.Key.Key_Up, ALT)
    parts.until(lambda: [lead for _, lead, _ in items(part)] == ["1. Welcome", "2. Close", "3. Budget"])
    marked = part.agenda.current()
    assert marked is not None
    assert marked.lead == "2. Close"
    assert parts.said[-1][0] == "“Close” is item 2 now."
    part.down_button.click()
    parts.until(lambda: items(part)[2][1] == "3. Close")
    parts.until(lambda: not part.down_button.isEnabled())
    assert part.up_button.isEnabled()
    operation = parts.said[-1][1]
    parts.store.undo(operation)
    parts.until(lambda: items(part)[1][1] == "2. Close")


def test_once_the_agenda_is_issued_items_stay(parts: Parts, meeting: UUID) -> None:
    for was, status in (("planned", "drafting"), ("drafting", "issued")):
        parts.store.save(Meeting, meeting, {"status": was}, {"status": status})
    page, part = shown(parts, meeting)
    assert part.up_button.isHidden()
    part.agenda.setCurrentIndex(part.agenda.model().index(1, 0))
    QTest.keyClick(part.agenda, Qt.Key.Key_Up, ALT)
    parts.until(page.notice.isVisible)
    assert [lead for _, lead, _ in items(part)] == ["1. Welcome", "2. Budget", "3. Close"]


def test_a_paper_that_is_missing_shows_on_its_item_and_in_the_preparation(parts: Parts, meeting: UUID) -> None:
    with parts.store.read() as session:
        item = session.query(AgendaItem).filter(AgendaItem.title == "Budget").one().id
    make(parts.store, Paper, meeting=meeting, agenda_item=item, title="Figures")
    page, part = shown(parts, meeting)
    row = part.agenda.rows[1]
    assert row.pills == (("1 paper not in", "amber"),)
    assert row.words == "Paper: TI26-P01 expected"
    assert part.ready.text() == "Preparation: 3 agenda items · 0 of 1 paper in"
    parts.until(lambda: "Papers not in yet" in page.cards.rows)


def test_who_is_coming_is_told_by_name_and_the_rest_is_under_related(parts: Parts, meeting: UUID) -> None:
    make(parts.store, Attendance, meeting=meeting, person=parts.people.uta, reply="accepted")
    make(parts.store, Attendance, meeting=meeting, guest="Zoe Guest", reply="declined")
    page, part = shown(parts, meeting)
    assert part.people.text() == "Accepted: Uta Griesenbach\nDeclined: Zoe Guest"
    part._people_card.all_button.click()
    parts.until(lambda: page.tab() == "related")


def test_the_meetings_before_and_after_are_a_press_away(parts: Parts, meeting: UUID) -> None:
    before = make(parts.store, Meeting, group=parts.people.group, starts=STARTS - timedelta(days=60))
    make(parts.store, Meeting, group=make(parts.store, Group, name="Other"), starts=STARTS + timedelta(days=1))
    page, part = shown(parts, meeting)
    assert (part.before.text(), part.after.isHidden()) == ("Previous meeting: Sun 11 Oct 2026", True)
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        part.before.click()
    assert followed.args == ["meeting", before]


def test_an_item_and_a_decision_lead_on(parts: Parts, meeting: UUID) -> None:
    make(parts.store, Decision, meeting=meeting, text="Go on")
    page, part = shown(parts, meeting)
    part.agenda.setFocus()
    part.agenda.setCurrentIndex(part.agenda.model().index(0, 0))
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        QTest.keyClick(part.agenda, Qt.Key.Key_Return)
    assert followed.args[0] == "agenda_item"
    parts.until(lambda: "Decisions" in page.cards.rows)


def test_a_meeting_without_an_agenda_says_so(parts: Parts) -> None:
    id = make(parts.store, Meeting, group=parts.people.group, starts=STARTS)
    _, part = shown(parts, id)
    assert part.times.text() == "No agenda yet."
    assert part.up_button.isHidden()
