"""Lists as they were on another day: asked for in a bar over them, plainly marked, and only to be looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from atmp_desktop.records import Group, Membership, Person
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now

THEN = date(2021, 5, 1)


@pytest.fixture
def file(file: Path) -> Path:
    """Ann led Guidance until the end of 2021, and Bob has since."""
    with Store.open(file, who="JG", clock=now) as store, store.write("Add leads") as write:
        people = {each.given_name: each.id for each in write.query(Person)}
        group = next(each.id for each in write.query(Group) if each.code == "GD")
        for name, start, end in (("Ann", date(2020, 1, 1), date(2021, 12, 31)), ("Bob", date(2022, 1, 1), None)):
            write.add(Membership(group=group, person=people[name], role="lead", from_date=start, to_date=end))
    return file


def leads(desk: Desk) -> str:
    """Who the list says leads Guidance."""
    shown = desk.work.current_list()
    model = shown.view.model()
    desk.until(lambda: not model.is_loading and model.is_complete)
    model.prepare(0, shown.count() - 1)
    at = shown.view.column_names().index("leads")
    rows = {model.index(row, 0).data(): model.index(row, at).data() for row in range(shown.count())}
    return str(rows["Guidance"])


def ask(desk: Desk, typed: str) -> None:
    assert desk.window.commands.run("view.as_at")
    QTest.keyClicks(desk.window.as_at.field.line, typed)
    QTest.keyClick(desk.window.as_at.field.line, Qt.Key.Key_Return)
    desk.settle()


def press(desk: Desk, words: str) -> None:
    next(each for each in desk.window.as_at.findChildren(QPushButton) if each.text() == words).click()
    desk.settle()


def test_the_list_of_groups_shows_who_led_on_that_day(desk: Desk) -> None:
    desk.work.go("group")
    assert leads(desk) == "Bob Beispiel"
    ask(desk, "1 may 2021")
    assert leads(desk) == "Ann Example"
    assert desk.window.as_at.sentence.text() == "As it was on 1 May 2021"
    assert desk.window.commands.action("view.as_at").iconText() == "As at 1 May 2021"
    press(desk, "Back to today")
    assert leads(desk) == "Bob Beispiel"
    assert not desk.window.as_at.isVisible()


def test_the_keyboard_is_in_the_list_after_the_day_was_typed(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1/5/2021")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.window.centre.isAncestorOf(focused)


def test_every_list_shows_the_day_also_one_gone_to_later(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2021")
    desk.work.go("membership")
    asked: Listing = desk.work.current_list().listing()
    assert (asked.as_at, asked.day) == (True, THEN)
    desk.until(lambda: desk.work.current_list().count() == 1)
    desk.window.commands.run("view.today")
    desk.until(lambda: desk.work.current_list().count() == 2)


def test_a_list_of_another_day_can_only_be_looked_at(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    desk.work.current_list().view.selectRow(0)
    commands = desk.window.commands
    assert commands.action("record.bin").isEnabled()
    ask(desk, "1 may 2021")
    desk.work.current_list().view.selectRow(0)
    desk.settle()
    commands.refresh()
    assert not commands.action("record.bin").isEnabled()
    assert not commands.action("file.new_here").isEnabled()
    QTest.keyClick(desk.work.current_list().view, Qt.Key.Key_Delete)
    desk.settle()
    assert desk.work.current_list().count() == 2
    commands.run("view.today")
    assert commands.action("file.new_here").isEnabled()


def test_words_that_are_no_day_are_refused_beside_them(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "someday")
    assert desk.window.as_at.is_asking
    assert "someday" in desk.window.as_at.field.error()
    desk.window.as_at.field.line.clear()
    QTest.keyClick(desk.window.as_at.field.line, Qt.Key.Key_Return)
    assert desk.window.as_at.field.error() == "Type a day, such as 1 may 2021."
    QTest.keyClick(desk.window.as_at.field.line, Qt.Key.Key_Escape)
    assert not desk.window.as_at.isVisible()
    assert leads(desk) == "Bob Beispiel"


def test_today_is_no_other_day(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2021")
    ask(desk, "today")
    assert desk.work.as_at.day is None
    assert not desk.window.as_at.isVisible()


def test_a_day_to_come_is_told_as_one(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2031")
    assert desk.window.as_at.sentence.text() == "As it will be on 1 May 2031"


def test_a_page_that_has_no_day_says_that_it_is_of_today(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2021")
    desk.work.go("bin")
    assert desk.window.as_at.sentence.text() == "Lists are as at 1 May 2021"
    assert desk.window.as_at.advice.text().startswith("This page is as it is now.")
    desk.work.go("group")
    assert desk.window.as_at.sentence.text() == "As it was on 1 May 2021"


def test_another_register_begins_with_today(desk: Desk, tmp_path: Path) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2021")
    other = tmp_path / "other.atmp"
    Store.create(other, who="JG", clock=now).close()
    desk.open(other)
    assert desk.store.path == other
    assert not desk.window.as_at.isVisible()
    assert desk.window.commands.action("view.as_at").iconText() == "As at today"
    assert desk.work.as_at.day is None


def test_a_list_of_another_day_is_not_read_again_as_its_register_is_left(desk: Desk) -> None:
    desk.work.go("group")
    ask(desk, "1 may 2021")
    assert leads(desk) == "Ann Example"
    shown, as_left = desk.work.current_list(), []
    desk.work.closed.connect(lambda: as_left.append(shown.listing().as_at))
    desk.close()
    assert as_left == [True]
    assert not desk.window.as_at.isVisible()
    assert desk.window.commands.action("view.as_at").iconText() == "As at today"


def test_what_is_exported_is_the_list_of_that_day(desk: Desk) -> None:
    desk.work.go("membership")
    ask(desk, "1 may 2021")
    with desk.store.read() as session:
        rows = [row.shown for rows in desk.work.current_list().listing().rows(session.connection()) for row in rows]
    assert len(rows) == 1
    assert "Ann Example" in rows[0]
