"""A page that is kept fresh: read in sight alone, soon after a change, and only for what was asked last."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.kept_fresh import KeptFresh
from atmp_desktop.records import Group
from atmp_desktop.store.store import Store
from tests.make import make

WAIT = 8000


class Page(QWidget):
    """A page that notes how often it was read."""

    def __init__(self, events: StoreEvents) -> None:
        super().__init__()
        self.reads = 0
        self.events = events
        self.fresh = KeptFresh(self, events, self.read, 20)

    def read(self) -> None:
        if self.fresh.is_time():
            self.reads += 1


@pytest.fixture
def page(qtbot: QtBot, register: Store) -> Iterator[Page]:
    events = StoreEvents(register)
    made = Page(events)
    qtbot.addWidget(made)
    yield made
    made.fresh.stop()
    events.stop()


def test_it_is_read_when_it_comes_into_sight_and_not_again_while_nothing_changes(page: Page) -> None:
    page.read()
    assert page.reads == 0
    page.show()
    assert page.reads == 1
    page.hide()
    page.show()
    assert page.reads == 1


def test_in_sight_it_is_read_soon_after_a_change(page: Page, qtbot: QtBot, register: Store) -> None:
    page.show()
    make(register, Group)
    qtbot.waitUntil(lambda: page.reads == 2, timeout=WAIT)


def test_for_several_changes_at_once_it_is_read_once(page: Page, qtbot: QtBot) -> None:
    page.show()
    for _ in range(3):
        page.events.changed.emit(None)
    qtbot.waitUntil(lambda: page.reads > 1, timeout=WAIT)
    assert page.reads == 2


def test_out_of_sight_a_change_waits_until_it_comes_into_sight(page: Page, qtbot: QtBot, register: Store) -> None:
    page.show()
    page.hide()
    with qtbot.waitSignal(page.events.changed, timeout=WAIT):
        make(register, Group)
    assert page.reads == 1
    page.show()
    assert page.reads == 2


def test_of_two_questions_the_first_is_not_heard_and_of_one_that_is_dropped_nothing(page: Page, qtbot: QtBot) -> None:
    may_answer = threading.Event()
    heard: list[str] = []

    def first() -> Iterator[str]:
        may_answer.wait(WAIT)
        yield "first"

    def second() -> Iterator[str]:
        yield "second"

    def fail(error: BaseException) -> None:
        raise error

    page.fresh.ask(first, heard.append, fail)
    page.fresh.ask(second, heard.append, fail)
    may_answer.set()
    qtbot.waitUntil(lambda: heard == ["second"], timeout=WAIT)
    page.fresh.ask(first, heard.append, fail)
    page.fresh.drop()
    page.fresh.ask(second, lambda _: heard.append("third"), fail)
    qtbot.waitUntil(lambda: heard == ["second", "third"], timeout=WAIT)
