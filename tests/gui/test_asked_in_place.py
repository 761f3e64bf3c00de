"""What is asked in a page: it stays within the window, gives the keyboard back, and Enter presses the button in hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.moved_panel import MovedPanel
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import (
    Action,
    Affiliation,
    ContactPoint,
    Group,
    MeetingSeries,
    Membership,
    Organisation,
    Person,
)
from tests.gui.desk import Desk
from tests.make import make

FIRST = datetime(2026, 1, 20, 14, 0, tzinfo=UTC)


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def size(request: pytest.FixtureRequest) -> Iterator[int]:
    """The size of the letters, in per cent."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font, sheet = app.font(), app.styleSheet()
    theme.apply_theme(app, "light", request.param)
    yield request.param
    app.setStyleSheet(sheet)
    app.setFont(font)


def busy(desk: Desk) -> tuple[RecordPage, Any]:
    """Somebody with much to ask about, on the page beside the list."""
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    post = make(desk.store, Affiliation, person=ann, organisation=college, job_title="Professor", main=True)
    for number in range(4):
        make(desk.store, ContactPoint, affiliation=post, kind="email", value=f"ann{number}@college.example.org")
    for number in range(3):
        group = make(desk.store, Group, name=f"Working group {number}", code=f"W{number}")
        make(desk.store, Membership, group=group, person=ann, role="member", represents=college)
    desk.window.resize(1280, 800)
    desk.work.go("person")
    desk.work.follow("person", ann)
    desk.settle()
    return desk.work.pane.page(), ann


def asked(desk: Desk, page: RecordPage) -> Any:
    """Where somebody has moved to, being asked."""
    page.acts.begin_move()
    desk.until(lambda: page.acts.panel() is not None)
    desk.settle()
    return page.acts.panel()


def in_hand() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_long_question_scrolls_in_its_page_and_the_window_stays_as_it_is(desk: Desk, size: int) -> None:
    page, _ = busy(desk)
    least = desk.window.minimumSizeHint().height()
    panel = asked(desk, page)
    assert isinstance(panel, MovedPanel)
    panel.organisation.picker.picked.emit(desk.id_of(Organisation, "Example College"), "Example College")
    QTest.keyClicks(panel.job_title.line, "Dean")
    desk.settle()
    assert desk.window.height() == 800
    assert desk.window.minimumSizeHint().height() <= least + theme.em(page, 4)
    # Where the keyboard goes, it is seen.
    panel.go_button.setFocus()
    desk.settle()
    seen = page.head.viewport().rect()
    button = panel.go_button
    assert seen.contains(button.mapTo(page.head.viewport(), button.rect().center()))
    panel.cancel_button.click()
    desk.settle()
    assert desk.window.height() == 800


def test_the_window_can_be_made_lower_while_something_is_asked(desk: Desk) -> None:
    page, _ = busy(desk)
    asked(desk, page)
    desk.window.resize(1280, 560)
    desk.settle()
    assert desk.window.height() == 560


@pytest.mark.parametrize("way", ["Esc", "Cancel", "Save"])
def test_the_keyboard_is_on_the_page_again_after_a_question(desk: Desk, way: str) -> None:
    page, _ = busy(desk)
    page.header.menu_button.setFocus()
    panel = asked(desk, page)
    assert panel.isAncestorOf(in_hand())
    if way == "Esc":
        QTest.keyClick(in_hand(), Qt.Key.Key_Escape)
    elif way == "Cancel":
        panel.cancel_button.setFocus()
        QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    else:
        panel.organisation.picker.picked.emit(desk.id_of(Organisation, "Example College"), "Example College")
        panel.email.setFocus()
        QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    desk.until(lambda: page.acts.panel() is None)
    desk.settle()
    assert in_hand() is page.header.menu_button


def test_asked_from_the_list_it_leaves_the_keyboard_on_the_page(desk: Desk) -> None:
    page, _ = busy(desk)
    desk.work.focus(desk.window.centre)
    asked(desk, page)
    QTest.keyClick(in_hand(), Qt.Key.Key_Escape)
    desk.settle()
    assert page.isAncestorOf(in_hand())


def test_enter_on_the_button_beside_a_note_adds_it(desk: Desk) -> None:
    action = make(desk.store, Action, text="Send it")
    desk.work.go("action")
    desk.work.follow("action", action)
    desk.settle()
    box = desk.work.pane.page().own.parts["action"].note_box()
    assert box is not None
    QTest.keyClicks(box.words.text, "Called twice")
    box.add_button.setFocus()
    QTest.keyClick(box.add_button, Qt.Key.Key_Return)
    desk.settle()
    assert box.words.text.toPlainText() == ""
    assert in_hand() is box.words.text


def test_after_a_link_is_chosen_tab_leads_to_the_next_field(desk: Desk) -> None:
    page, _ = busy(desk)
    panel = asked(desk, page)
    panel.organisation.setFocus()
    QTest.keyClicks(in_hand(), "exam")
    QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    desk.until(lambda: bool(panel.organisation.words()))
    QTest.keyClick(in_hand(), Qt.Key.Key_Tab)
    assert in_hand() is panel.job_title.line
    QTest.keyClicks(in_hand(), "Dean of all")
    assert panel.job_title.value() == "Dean of all"
    assert panel.organisation.words() == "Example College"
    panel.cancel_button.click()


def test_after_a_new_record_is_named_in_a_link_tab_leads_on_and_f2_changes_it(desk: Desk) -> None:
    page, _ = busy(desk)
    panel = asked(desk, page)
    panel.organisation.setFocus()
    QTest.keyClicks(in_hand(), "Brand New Trust")
    QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    desk.until(lambda: panel.organisation.words() == "Brand New Trust")
    assert in_hand() is panel.organisation.link
    assert in_hand().accessibleDescription() == "F2 chooses another."
    QTest.keyClick(in_hand(), Qt.Key.Key_Tab)
    assert in_hand() is panel.job_title.line
    QTest.keyClick(in_hand(), Qt.Key.Key_Backtab)
    QTest.keyClick(in_hand(), Qt.Key.Key_F2)
    assert in_hand() is panel.organisation.picker
    panel.cancel_button.click()


def seen(area: QScrollArea, widget: QWidget) -> bool:
    """Whether all of a widget is within what is seen of an area."""
    place = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
    return area.viewport().rect().contains(place)


def test_a_form_opened_below_many_rows_is_scrolled_to(desk: Desk, size: int) -> None:
    page, _ = busy(desk)
    page.set_tab("related")
    desk.settle()
    panel = page.related["person"]
    linked = panel.lists["Contact points"]
    linked.begin_add()
    desk.settle()
    assert seen(panel, in_hand())
    linked.close_panel()


def test_what_is_asked_is_seen_though_a_notice_leaves_it_little_room(desk: Desk, size: int) -> None:
    group = desk.id_of(Group, "Guidance")
    series = make(desk.store, MeetingSeries, group=group, title="Monthly meeting", first=FIRST)
    desk.window.resize(1280, 800)
    desk.work.go("group")
    desk.work.follow("meeting_series", series)
    desk.settle()
    page = desk.work.pane.page()
    page.notice.show_notice("warning", "A change is not saved yet.", "It is kept.", [("Go back to it", page.flush)])
    page.acts._begin_plan()
    desk.settle()
    assert seen(page.head, in_hand())
    page.acts.close_panel()


def test_enter_presses_whatever_button_on_the_page_has_the_keyboard(desk: Desk) -> None:
    page, ann = busy(desk)
    page.notice.show_notice("warning", "Something waits.", "", [("Go on", page.notice.clear)])
    page.notice.buttons[0].setFocus()
    QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    assert page.notice.sentence == ""
    action = make(desk.store, Action, text="Send it", owner=ann)
    desk.work.follow("action", action)
    desk.settle()
    status = page.editors["action"].status
    assert status is not None
    status.take(next(step for step in status.steps() if step.reason))
    desk.settle()
    status.question.stops()[-1].setFocus()
    QTest.keyClick(in_hand(), Qt.Key.Key_Return)
    assert status.question.isHidden()
    page.set_tab("related")
    desk.settle()
    begin = page.related["action"].begin_buttons["Updates"]
    begin.setFocus()
    QTest.keyClick(begin, Qt.Key.Key_Return)
    linked = page.related["action"].lists["Updates"]
    assert linked.panel() is not None
    linked.close_panel()
