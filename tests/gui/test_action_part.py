"""The page of an action: its due dates over time, its news with a line to add some, who owes it and where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.action_part import SHOWN, ActionPart
from atmp_desktop.gui.clock_strip import strip_of_due
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Action, ActionUpdate, CoOwner, Decision
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.gui.record_parts import Parts
from tests.make import make

TODAY = date(2026, 11, 23)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def shown(parts: Parts, action: UUID | None = None) -> tuple[RecordPage, ActionPart]:
    page = parts.page("action", action or parts.people.action)
    part = page.own.parts["action"]
    assert isinstance(part, ActionPart)
    parts.until(lambda: part.isEnabled() and part.isVisible())
    return page, part


def test_a_date_that_was_moved_is_told_with_each_move_and_its_slip(parts: Parts) -> None:
    _, part = shown(parts)
    assert part.slips.isHidden()
    parts.store.save(Action, parts.people.action, {"due": date(2026, 12, 4)}, {"due": date(2026, 12, 11)})
    parts.until(lambda: not part.slips.isHidden())
    assert [(row.lead, row.words, row.dates, row.pills) for row in part.slips.body.rows] == [
        ("First set to 4 Dec 2026", "by JG", "23 Nov 2026", ()),
        ("Moved to 11 Dec 2026", "by JG", "23 Nov 2026", (("Slipped", "amber"),)),
    ]
    assert part.strip.accessibleDescription() == "First 4 Dec, Due 11 Dec, Today"


def test_an_update_is_added_with_enter_and_taken_back(parts: Parts) -> None:
    _, part = shown(parts)
    parts.type_into(part.box.words.text, "The list is nearly whole")
    QTest.keyClick(part.box.words.text, Qt.Key.Key_Return)
    parts.until(lambda: len(part.news.labels) == 2)
    assert [label.text() for label in part.news.labels] == ["23 Nov 2026 · JG", "The list is nearly whole"]
    assert part.box.words.text.toPlainText() == ""
    words, operation = parts.said[-1]
    assert words == "The update was added."
    parts.store.undo(operation)
    parts.until(lambda: not part.news.labels)


def test_of_many_updates_the_latest_are_shown_and_the_rest_is_a_press_away(parts: Parts) -> None:
    for number in range(SHOWN + 3):
        make(parts.store, ActionUpdate, action=parts.people.action, text=f"No {number}")
    page, part = shown(parts)
    assert part.news.labels[1].text() == f"No {SHOWN + 2}"
    assert len(part.news.labels) == 2 * SHOWN
    button = part._news_card.all_button
    assert button.text() == "Show 3 more"
    button.click()
    parts.until(lambda: page.tab() == "related")


def test_who_owes_it_and_where_it_came_from_lead_on(parts: Parts) -> None:
    decision = make(parts.store, Decision, text="Go on", group=parts.people.group)
    id = make(parts.store, Action, text="Send it", owner=parts.people.uta, decision=decision)
    make(parts.store, CoOwner, action=id, person=parts.people.eric)
    page, part = shown(parts, id)
    assert [(row.lead, row.words) for row in part.owners.body.rows] == [
        ("Uta Griesenbach", "Owner"),
        ("Eric Alton", "Shares it"),
    ]
    (origin,) = part.origins.body.rows
    assert (origin.words, origin.target) == ("Decision", ("decision", decision))
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        part.origins.body.setCurrentIndex(part.origins.body.model().index(0, 0))
        QTest.keyClick(part.origins.body, Qt.Key.Key_Return)
    assert followed.args == ["decision", decision]


def test_a_closed_action_that_never_moved_has_no_bar(parts: Parts) -> None:
    id = make(parts.store, Action, text="Done", status="closed", due=date(2026, 11, 1))
    _, part = shown(parts, id)
    assert part.strip.isHidden()


def test_the_bar_of_due_dates_begins_with_the_first_and_ends_with_the_last() -> None:
    first, moved = date(2026, 11, 2), date(2026, 11, 16)
    strip = strip_of_due([first, moved], moved, TODAY, True)
    assert strip is not None
    assert (strip.first, strip.last) == (first, TODAY)
    assert [(mark.words, mark.tone) for mark in strip.marks] == [
        ("First 2 Nov", "grey"),
        ("Due 16 Nov", "red"),
        ("Today", "blue"),
    ]
    assert [(each.first, each.last, each.tone) for each in strip.stretches] == [
        (first, moved, "amber"),
        (moved, TODAY, "red"),
    ]
    assert strip_of_due([], None, TODAY, True) is None


def test_days_of_two_years_are_told_with_their_years() -> None:
    strip = strip_of_due([date(2025, 12, 1)], date(2026, 12, 1), TODAY, True)
    assert strip is not None
    assert [mark.words for mark in strip.marks] == ["First 1 Dec 2025", "Due 1 Dec 2026", "Today"]


def test_a_date_that_was_taken_off_and_set_again_is_told_so(parts: Parts) -> None:
    _, part = shown(parts)
    first, again = date(2026, 12, 4), date(2026, 12, 18)
    for was, now in ((first, None), (None, again)):
        parts.store.save(Action, parts.people.action, {"due": was}, {"due": now})
    parts.until(lambda: len(part.slips.body.rows) == 3)
    assert [(row.lead, row.pills) for row in part.slips.body.rows] == [
        ("First set to 4 Dec 2026", ()),
        ("Due date taken off", (("Slipped", "amber"),)),
        ("Set again to 18 Dec 2026", ()),
    ]


def test_an_update_that_cannot_be_added_is_asked_about_before_the_window_closes(desk: Desk) -> None:
    action = make(desk.store, Action, text="Send it")
    desk.work.go_to("action", action)
    desk.settle()
    desk.window.commands.run("record.note")
    desk.until(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Not lost")
    with desk.store.write("Bin") as write:
        write.bin(write.get_one(Action, action))
    desk.settle()
    desk.ask._answers = [False, True]
    assert not desk.window.close()
    assert desk.window.close()
    assert desk.ask.questions == ["A note could not be added."] * 2
