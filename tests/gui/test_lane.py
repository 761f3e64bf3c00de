from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.lane import Lane


@pytest.fixture
def parent() -> QObject:
    return QObject()


def nothing_fails(error: Exception) -> None:
    raise error


def threads() -> int:
    return sum(thread.name == "reading a list" for thread in threading.enumerate())


def test_pieces_arrive_in_order_on_the_window_s_thread(qtbot: QtBot, parent: QObject) -> None:
    lane = Lane(1, parent)
    heard: list[tuple[int, bool]] = []

    def hear(piece: int) -> None:
        heard.append((piece, threading.current_thread() is threading.main_thread()))

    lane.ask(lambda: iter(number for number in range(3)), hear, nothing_fails)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [(0, True), (1, True), (2, True)]
    assert lane.close(5)


def test_what_waits_is_dropped_for_what_is_newer(qtbot: QtBot, parent: QObject) -> None:
    lane, may_go = Lane(1, parent), threading.Event()
    heard: list[str] = []

    def slow() -> Iterator[str]:
        yield "begun"
        may_go.wait(5)
        yield "never asked for again"

    lane.ask(slow, heard.append, nothing_fails)
    qtbot.waitUntil(lambda: heard == ["begun"])
    lane.ask(lambda: iter(x for x in ("dropped",)), heard.append, nothing_fails)
    lane.ask(lambda: iter(x for x in ("newest",)), heard.append, nothing_fails)
    may_go.set()
    qtbot.waitUntil(lambda: "newest" in heard)
    assert "dropped" not in heard
    assert lane.close(5)


def test_an_error_reaches_the_window(qtbot: QtBot, parent: QObject) -> None:
    lane = Lane(1, parent)
    failed: list[Exception] = []

    def broken() -> Iterator[int]:
        yield 1
        raise OSError("no disk")

    lane.ask(broken, lambda piece: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert str(failed[0]) == "no disk"
    assert lane.close(5)


def test_waiting_delivers_the_first_piece_once(qtbot: QtBot, parent: QObject) -> None:
    lane = Lane(1, parent)
    heard: list[str] = []
    question = lane.ask(lambda: iter(x for x in ("only",)), heard.append, nothing_fails)
    assert question.wait(5)
    assert heard == ["only"]
    done: list[str] = []
    lane.ask(lambda: iter(x for x in ("next",)), done.append, nothing_fails)
    qtbot.waitUntil(lambda: done == ["next"])
    assert heard == ["only"]
    assert lane.close(5)


def test_its_threads_end_with_the_widget_it_belongs_to(qtbot: QtBot) -> None:
    before = threads()
    parent = QObject()
    lane = Lane(2, parent)
    heard: list[int] = []
    lane.ask(lambda: iter(x for x in (1,)), heard.append, nothing_fails)
    qtbot.waitUntil(lambda: heard == [1])
    assert threads() == before + 1
    parent.deleteLater()
    del lane
    qtbot.waitUntil(lambda: threads() == before)
