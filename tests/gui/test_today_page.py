"""The page of today: read on a worker, followed when the register changes, leading to lists and records by mouse and key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.today_cards import LineButton
from atmp_desktop.gui.today_page import TodayPage
from atmp_desktop.gui.today_start import sentences
from atmp_desktop.records import Action, Assessment, Enquiry, Group, Meeting, Person, Resource
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui import desk as desks
from tests.gui.desk import Desk
from tests.make import make

TODAY = date(2026, 11, 23)


def page(desk: Desk) -> TodayPage:
    """The page on show, once it has read what it shows."""
    shown = desk.window.centre.currentWidget()
    assert isinstance(shown, TodayPage)
    desk.until(lambda: not shown.is_asking and shown.today is not None)
    return shown


@pytest.fixture
def busy(file: Path) -> Path:
    """The small register with seven late actions of a group, another one, and two enquiries."""
    with Store.open(file, who="JG", clock=desks.now) as store:
        with store.read() as session:
            group = session.query(Group.id).filter(Group.code == "GD").scalar()
        for day in range(7):
            make(store, Action, text=f"Do number {day}", due=TODAY - timedelta(days=20 - day), group=group)
        make(store, Action, text="Do it one day", due=TODAY + timedelta(days=200))
        for received in (TODAY, TODAY - timedelta(days=30)):
            make(store, Enquiry, subject="Where is it?", received_on=received)
        make(store, Meeting, group=group, starts=datetime(2026, 11, 26, 10, tzinfo=UTC))
    return file


@pytest.fixture
def at_work(qtbot: QtBot, settings: Settings, busy: Path, data_home: Path) -> Iterator[Desk]:
    made = Desk(qtbot, settings, data_home)
    made.open(busy)
    yield made
    made.close()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# --- What it shows --------------------------------------------------------------------------------------------------


def test_a_register_that_is_opened_for_the_first_time_begins_with_today(at_work: Desk) -> None:
    shown = page(at_work)
    assert shown.heading.text() == "Monday 23 Nov 2026"
    numbers = {each.figure.code: each.figure.number for each in shown.figures if each.figure is not None}
    assert numbers["overdue_actions"] == 7
    assert numbers["new_enquiries"] == 2
    assert shown.figures[0].accessibleName() == "7: Actions overdue"
    lines = shown.cards["actions"].shown_lines()
    assert [line.lead for line in lines] == [f"Do number {day}" for day in range(6)]
    assert shown.cards["actions"].lines[0].accessibleName().startswith("Do number 0, Red: 20 days late")
    assert shown.bars.chart.groups[0].numbers[0] == 7
    assert shown.weeks.chart.groups[-1].numbers == (1, 0)


def test_what_is_nothing_is_said_in_words(desk: Desk) -> None:
    desk.work.go("today")
    desk.settle()
    shown = page(desk)
    assert [label.text() for label in shown.cards["actions"].findChildren(QLabel) if label.isVisible()] == [
        "Actions overdue or due this week",
        "Nothing is overdue. Nothing is due within 7 days.",
    ]
    assert shown.bars.nothing.isVisible()
    assert not shown.bars.chart.isVisible()


def test_an_empty_register_offers_where_to_begin(
    qtbot: QtBot, settings: Settings, register_path: Path, data_home: Path
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.open(register_path)
    assert desk.work.current_section() == "enquiry", "nothing waits in an empty register"
    QTest.keyClick(desk.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    shown = page(desk)
    assert shown.empty.isVisible()
    assert [button.text() for button in shown.empty.buttons] == ["New enquiry", "New person", "New group"]
    desk.until(lambda: focused() is shown.empty.buttons[0])
    shown.empty.buttons[1].click()
    desk.settle()
    assert desk.work.current_section() == "person"
    assert desk.work.pane.has_form
    desk.close()


def test_a_register_with_resources_alone_begins_with_their_list(
    qtbot: QtBot, settings: Settings, register_path: Path, data_home: Path
) -> None:
    with Store.open(register_path, who="JG", clock=desks.now) as store:
        make(store, Resource, title="Guidance on import")
    desk = Desk(qtbot, settings, data_home)
    desk.open(register_path)
    assert desk.work.current_section() == "resource"
    desk.close()


def test_what_somebody_writes_shows_up_by_itself_and_the_rest_stays_meanwhile(at_work: Desk) -> None:
    shown = page(at_work)
    make(at_work.store, Action, text="Do it at once", due=TODAY - timedelta(days=90))
    assert shown.cards["actions"].shown_lines()[0].lead == "Do number 0"
    at_work.until(lambda: shown.cards["actions"].shown_lines()[0].lead == "Do it at once")
    assert shown.figures[0].accessibleName() == "8: Actions overdue"


def test_who_was_not_contacted_is_read_though_another_look_overtakes_the_first(at_work: Desk) -> None:
    person = make(at_work.store, Person, given_name="Ann", family_name="Quiet")
    make(at_work.store, Assessment, person=person, influence=5)
    # Once the news of these is over: it would have the fresh page look again.
    shown = page(at_work)
    at_work.until(lambda: len(shown.cards["quiet"].shown_lines()) == 1)
    fresh = TodayPage(at_work.store, at_work.work.events)
    at_work.qtbot.addWidget(fresh)
    fresh.show()
    fresh.look_again()
    at_work.until(lambda: fresh.today is not None and not fresh.is_asking)
    fresh.stop()
    assert [line.lead for line in fresh.cards["quiet"].shown_lines()] == ["Ann Quiet"]


def test_out_of_sight_nothing_is_read_until_it_comes_into_sight(at_work: Desk) -> None:
    shown = page(at_work)
    at_work.work.go("person")
    make(at_work.store, Action, text="Do it at once", due=TODAY - timedelta(days=90))
    at_work.settle()
    assert shown.cards["actions"].shown_lines()[0].lead == "Do number 0"
    at_work.work.go("today")
    assert page(at_work).cards["actions"].shown_lines()[0].lead == "Do it at once"


# --- Where it leads -------------------------------------------------------------------------------------------------


def test_a_figure_leads_to_its_list_with_the_filter_set_and_back(at_work: Desk) -> None:
    shown = page(at_work)
    shown.setFocus()
    at_work.until(lambda: focused() is shown.figures[0])
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    at_work.settle()
    assert at_work.work.current_section() == "action"
    at_work.until(lambda: at_work.work.current_list().count() == 7)
    at_work.work.go_steps(-1)
    assert at_work.work.current_section() == "today"


def test_a_line_opens_its_record_beside_the_page(at_work: Desk) -> None:
    shown = page(at_work)
    first = shown.cards["actions"].lines[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert focused() is shown.cards["actions"].lines[1]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    at_work.settle()
    assert at_work.work.current_section() == "today"
    assert at_work.window.is_pane_shown
    at_work.until(lambda: at_work.work.pane.page().header.title.text() == "Do number 1")


def test_tab_comes_to_one_line_of_a_card_and_goes_on_to_its_list(at_work: Desk) -> None:
    card = page(at_work).cards["actions"]
    card.lines[2].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is card.ways[0]
    QTest.keyClick(focused(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is card.lines[2]
    card.ways[0].click()
    at_work.until(lambda: at_work.work.current_list() is not None and at_work.work.current_list().count() == 7)


def test_a_bar_and_a_column_lead_to_what_they_count(at_work: Desk) -> None:
    shown = page(at_work)
    shown.bars.chart.setFocus()
    QTest.keyClick(shown.bars.chart, Qt.Key.Key_Home)
    QTest.keyClick(shown.bars.chart, Qt.Key.Key_Return)
    at_work.until(lambda: at_work.work.current_section() == "action" and at_work.work.current_list().count() == 7)
    at_work.work.go("today")
    shown = page(at_work)
    shown.weeks.chart.setFocus()
    QTest.keyClick(shown.weeks.chart, Qt.Key.Key_End)
    QTest.keyClick(shown.weeks.chart, Qt.Key.Key_Up)
    QTest.keyClick(shown.weeks.chart, Qt.Key.Key_Return)
    at_work.settle()
    at_work.until(lambda: at_work.work.current_section() == "enquiry" and at_work.work.current_list().count() == 1)
    assert at_work.work.current_list().filter_text() != ""


def test_recent_activity_leads_to_the_history_of_everything(at_work: Desk) -> None:
    page(at_work).cards["recent"].ways[0].click()
    at_work.settle()
    assert at_work.work.current_section() == "register"
    assert at_work.work.register_page().history.isVisible()


# --- Looks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("percent", "width", "columns"), [(100, 1100, 2), (100, 500, 1), (200, 1100, 1)])
def test_cards_stand_in_as_many_columns_as_there_is_room_and_never_overlap(
    qapp: QApplication, at_work: Desk, percent: int, width: int, columns: int
) -> None:
    shown = page(at_work)
    theme.apply_theme(qapp, "light", percent)
    try:
        shown.setParent(None)
        shown.resize(width, 700)
        shown.show()
        at_work.qtbot.wait(60)
        cards = [*shown.cards.values(), shown.bars, shown.weeks]
        areas = [each.geometry() for each in cards]
        assert len({area.left() for area in areas}) == columns
        assert not any(one.intersects(two) for at, one in enumerate(areas) for two in areas[:at])
        assert all(line.height() >= theme.LEAST_TARGET for line in shown.findChildren(LineButton) if line.isVisible())
        for card in cards:
            assert card.height() >= card.column.totalHeightForWidth(card.width())
    finally:
        theme.apply_theme(qapp, "light")
        at_work.window.centre.addWidget(shown)


def test_it_can_be_as_narrow_as_the_centre_beside_a_record_at_the_largest_text(
    qapp: QApplication, at_work: Desk
) -> None:
    shown = page(at_work)
    theme.apply_theme(qapp, "light", 200)
    try:
        at_work.window.resize(1280, 800)
        shown.cards["actions"].lines[0].click()
        at_work.settle()
        assert at_work.window.is_pane_shown
        assert shown.minimumSizeHint().width() <= shown.width()
        line = shown.cards["actions"].lines[0]
        assert line.mapTo(at_work.window.centre, line.rect().topRight()).x() < at_work.window.centre.width()
    finally:
        theme.apply_theme(qapp, "light")


def test_it_comes_back_at_the_next_start_when_it_was_on_show(
    qtbot: QtBot, settings: Settings, busy: Path, data_home: Path
) -> None:
    for section in ("person", "today"):
        desk = Desk(qtbot, settings, data_home)
        desk.open(busy)
        desk.work.go(section)
        desk.settle()
        desk.close()
        again = Desk(qtbot, settings, data_home)
        again.open(busy)
        assert again.work.current_section() == section
        again.close()


# --- Reminders ------------------------------------------------------------------------------------------------------


def test_a_reminder_is_a_sentence_with_what_became_late_and_what_is_due() -> None:
    friday = date(2026, 11, 20)
    assert sentences(3, 0, 2, friday) == ("3 actions became overdue since 20 Nov 2026.", "2 replies are due today.")
    assert sentences(1, 1, 0, friday) == ("1 action and 1 reply became overdue since 20 Nov 2026.", "")
    assert sentences(0, 0, 1, friday) == ("", "1 reply is due today.")


def test_what_became_overdue_is_told_once_on_the_next_day(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(file, who="JG", clock=desks.now) as store:
        make(store, Action, text="Do it", due=TODAY)
        make(store, Action, text="Late already", due=TODAY - timedelta(days=1))

    def open_again() -> Desk:
        desk = Desk(qtbot, settings, data_home)
        desk.open(file)
        desk.work.go("person")
        desk.work._reminder.look()
        desk.settle()
        return desk

    first = open_again()
    assert first.window.notice.sentence == ""
    first.close()
    later = desks.now() + timedelta(days=2)
    monkeypatch.setattr(desks, "now", lambda: later)
    second = open_again()
    second.until(lambda: second.window.notice.sentence == "1 action became overdue since 23 Nov 2026.")
    (show,) = second.window.notice.buttons
    show.click()
    assert second.work.current_section() == "today"
    assert second.window.notice.sentence == ""
    second.close()
    third = open_again()
    third.settle()
    assert third.window.notice.sentence == ""
    third.close()


def test_a_review_that_is_due_leads_to_the_list_of_people(at_work: Desk) -> None:
    make(at_work.store, Person, given_name="Ann", family_name="Review", review_by=TODAY)
    shown = page(at_work)
    at_work.until(lambda: len(shown.cards["reviews"].shown_lines()) == 1)
    shown.cards["reviews"].ways[0].click()
    at_work.until(lambda: at_work.work.current_section() == "person" and at_work.work.current_list().count() == 1)
    assert "review_by" in at_work.work.current_list().filter_text()
