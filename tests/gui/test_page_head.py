"""The head of a record's page when it has more to say than there is room: at the largest text, in a small window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Action
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

LARGEST = 200
PANE = (430, 640)
"""The pane of a window of 1280 × 800, less the bars."""


@pytest.fixture
def large() -> Iterator[None]:
    """The largest text; everything is as it was afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font, sheet = app.font(), app.styleSheet()
    theme.apply_theme(app, "light", LARGEST)
    yield
    app.setStyleSheet(sheet)
    app.setFont(font)


@pytest.fixture
def parts(qtbot: QtBot, large: None, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def asked(parts: Parts) -> tuple[RecordPage, StatusEdit]:
    """The page of an action with a long name, which is asked for the reason it is cancelled for."""
    words = "Send the list of the sites that have treated anybody to the working group and to its lead by December"
    page = parts.page("action", make(parts.store, Action, text=words, group=parts.people.group))
    page.resize(*PANE)
    status = page.editors["action"].status
    assert status is not None
    status.take(next(step for step in status.steps() if step.words == "Cancel"))
    parts.settled()
    # However long it takes to be laid out.
    parts.until(lambda: seen(page, status.question) and seen(page, status.reason_box().text))
    return page, status


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def seen(page: RecordPage, widget: QWidget) -> bool:
    """Whether all of a widget is within what is seen of the head, and of the page."""
    view = page.head.viewport()
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    window = QRect(view.mapTo(page, QPoint(0, 0)), view.size()).intersected(page.rect())
    return widget.isVisible() and window.contains(place)


def test_what_a_step_asks_is_seen_where_it_is_typed(parts: Parts) -> None:
    page, status = asked(parts)
    assert focused() is status.reason_box().text
    assert seen(page, status.reason_box().text)
    assert seen(page, status.question), "there is room for all of the question"


def test_every_part_of_the_question_is_reached_by_tab_and_nothing_of_it_is_squeezed(parts: Parts) -> None:
    page, status = asked(parts)
    for button in status.question.findChildren(QPushButton):
        assert button.height() >= button.sizeHint().height()
        for _ in range(6):
            if focused() is button:
                break
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused() is button, button.text()
        assert seen(page, button), button.text()
    question = status.question
    assert question.height() >= question.heightForWidth(question.width())
    assert page.header.title.height() >= page.header.title.heightForWidth(page.header.title.width())


def test_tab_goes_down_the_head_and_then_to_the_parts(parts: Parts) -> None:
    page, status = asked(parts)
    page.header.menu_button.setFocus()
    wanted = [*status.buttons, *(each for each in status.question.stops() if each.isVisible()), page.tabs]
    found = []
    for _ in wanted:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        found.append(focused())
    assert found == wanted


def test_the_parts_below_keep_their_room_and_the_head_takes_no_more_than_it_needs(parts: Parts) -> None:
    page, status = asked(parts)
    below = page.height() - page.tabs.mapTo(page, QPoint(0, page.tabs.height())).y()
    assert below >= page.height() / 4
    status.put_away()
    page.resize(PANE[0] * 2, 1400)
    parts.qtbot.wait(30)
    assert page.head.verticalScrollBar().maximum() == 0
    assert page.head.height() == page.head.needed_height(page.head.viewport().width())
