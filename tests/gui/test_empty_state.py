import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.empty_state import EmptyState


def test_an_empty_page_says_why_and_offers_where_to_begin(qtbot: QtBot) -> None:
    pressed: list[str] = []
    page = EmptyState(
        "organisation",
        "No organisations yet",
        "They are the partners the groups work with.",
        [
            ("Add an organisation", lambda: pressed.append("add")),
            ("Load the training set", lambda: pressed.append("load")),
        ],
    )
    qtbot.addWidget(page)
    page.show()
    assert [label.text() for label in page.findChildren(QLabel)] == [
        "No organisations yet",
        "They are the partners the groups work with.",
    ]
    assert [button.property("kind") for button in page.buttons] == ["primary", None]
    for button in page.buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["add", "load"]


def test_it_can_say_something_else(qtbot: QtBot) -> None:
    page = EmptyState("organisation", "No organisations yet", "Add one.", [("Add", lambda: None)])
    qtbot.addWidget(page)
    page.show()
    page.show_state("search", "No organisation matches “zzz”", buttons=[("Clear the filter", lambda: None)])
    assert page.sentence == "No organisation matches “zzz”"
    assert [button.text() for button in page.buttons] == ["Clear the filter"]
    assert not any(label.isVisible() and label.text() == "" for label in page.findChildren(QLabel))


def test_more_than_three_buttons_are_too_many(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="three buttons"):
        EmptyState("search", "Nothing", buttons=[("A", lambda: None)] * 4)
