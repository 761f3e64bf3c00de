"""The reminder in the system tray: once a day, where somebody asked for it, of what is due that day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from atmp_desktop.gui.reminder_tray import TrayReminder
from atmp_desktop.records import Action
from tests.gui.desk import Desk
from tests.make import make

TODAY = date(2026, 11, 23)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the tray was told to show; this computer has none that would."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda self, name, words, *more: shown.append((name, words)))
    return shown


def reminder(desk: Desk, is_there: bool = True) -> TrayReminder:
    made = TrayReminder(desk.work, lambda: is_there)
    desk.work.closed.connect(made.stop)
    return made


def look(desk: Desk, made: TrayReminder) -> None:
    made.look()
    desk.qtbot.wait(60)


def test_what_is_due_today_is_said_once_a_day(desk: Desk, said: list[tuple[str, str]]) -> None:
    desk.settings.tray_reminder = True
    for due in (TODAY, TODAY, date(2026, 11, 24), date(2026, 11, 20)):
        make(desk.store, Action, due=due)
    made = reminder(desk)
    made.look()
    desk.until(lambda: len(said) == 1)
    assert said == [("register", "2 actions are due today.")]
    look(desk, made)
    assert len(said) == 1
    # On another day it is said again.
    desk.settings.reminded = {str(desk.store.register_id): "2026-11-22"}
    made.look()
    desk.until(lambda: len(said) == 2)


def test_nothing_is_said_that_nobody_asked_for(desk: Desk, said: list[tuple[str, str]]) -> None:
    make(desk.store, Action, due=TODAY)
    assert not desk.settings.tray_reminder
    look(desk, reminder(desk))
    assert said == []
    assert desk.settings.reminded == {}


def test_without_a_tray_nothing_happens(desk: Desk, said: list[tuple[str, str]]) -> None:
    desk.settings.tray_reminder = True
    make(desk.store, Action, due=TODAY)
    look(desk, reminder(desk, is_there=False))
    assert said == []
    assert desk.settings.reminded == {}


def test_a_day_on_which_nothing_is_due_is_quiet_and_counts_as_told(desk: Desk, said: list[tuple[str, str]]) -> None:
    desk.settings.tray_reminder = True
    made = reminder(desk)
    made.look()
    desk.until(lambda: desk.settings.reminded == {str(desk.store.register_id): "2026-11-23"})
    assert said == []


def test_a_click_on_the_message_opens_today(desk: Desk, said: list[tuple[str, str]]) -> None:
    desk.settings.tray_reminder = True
    make(desk.store, Action, due=TODAY)
    desk.work.go("person")
    desk.settle()
    made = reminder(desk)
    made.look()
    desk.until(lambda: made.tray is not None)
    assert made.tray is not None
    made.tray.messageClicked.emit()
    desk.settle()
    assert desk.work.current_section() == "today"
