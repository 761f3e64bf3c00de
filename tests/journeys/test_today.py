"""The day begins: what is overdue is found, opened and moved without the mouse, and the page says so by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.today_cards import LineButton
from atmp_desktop.gui.today_page import TodayPage
from atmp_desktop.records import Action, Group
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to
from tests.make import make

__all__ = ["no_mouse"]

ALT = Qt.KeyboardModifier.AltModifier


def read(officer: Officer) -> TodayPage:
    shown = officer.window.centre.currentWidget()
    assert isinstance(shown, TodayPage)
    officer.until(lambda: shown.today is not None and not shown.is_asking)
    return shown


def two_late(file: Path) -> None:
    with Store.open(file, who="JG", clock=desk.now) as store:
        day = store.today()
        group = make(store, Group, name="Manufacture", code="MF")
        for text, days in (("Send the list of sites", 9), ("Book the room", 2)):
            make(store, Action, text=text, due=day - timedelta(days=days), group=group)


def test_an_overdue_action_is_opened_from_today_and_given_another_day_by_keyboard(
    new_officer: NewOfficer, file: Path, no_mouse: NoMouse
) -> None:
    two_late(file)
    officer = new_officer()
    officer.open(file)
    shown = read(officer)
    officer.until(shown.figures[0].hasFocus)
    assert shown.figures[0].accessibleName() == "2: Actions overdue"
    for _ in range(6):
        officer.key(Qt.Key.Key_Tab)
    line = QApplication.focusWidget()
    assert isinstance(line, LineButton)
    assert line.text() == "Send the list of sites"
    officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.title() == "Book the room")
    tab_to(officer, "Due")
    officer.type("+3w")
    officer.key(Qt.Key.Key_Tab)
    officer.settle()
    officer.until(lambda: shown.figures[0].accessibleName() == "1: Actions overdue")
    assert [each.lead for each in shown.cards["actions"].shown_lines()] == ["Send the list of sites"]
    assert shown.cards["recent"].shown_lines()[0].lead.startswith("Edit")


def test_what_became_overdue_overnight_is_told_in_the_morning_and_led_to(
    new_officer: NewOfficer, file: Path, days_later: Callable[[int], None]
) -> None:
    two_late(file)
    evening = new_officer()
    evening.open(file)
    evening.go("People")
    with evening.store.write("Add an action") as write:
        write.add(Action(text="Ring the site", due=evening.store.today()))
    # The day is remembered a moment after the start.
    evening.until(lambda: bool(evening.settings.opened))
    evening.close()
    days_later(1)
    morning = new_officer()
    morning.open(file)
    assert morning.work.current_section() == "person", "the list that was left is there again"
    morning.until(lambda: morning.window.notice.sentence == "1 action became overdue since 23 Nov 2026.")
    morning.press("Show")
    shown = read(morning)
    morning.until(lambda: shown.figures[0].accessibleName() == "3: Actions overdue")
    morning.press("3: Actions overdue")
    morning.until(lambda: morning.work.current_section() == "action")
    shown_list = morning.work.current_list()
    assert shown_list is not None
    morning.until(lambda: shown_list.count() == 3)
    morning.key(Qt.Key.Key_Left, ALT)
    assert morning.work.current_section() == "today"
