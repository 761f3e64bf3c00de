"""A test leaves no key held down for the next, whatever its hand pressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def afterwards() -> Iterator[list[Qt.KeyboardModifier]]:
    """What a test saw held down; looks, once all that belongs to the test has gone, that nothing is."""
    seen: list[Qt.KeyboardModifier] = []
    yield seen
    assert seen == [CTRL]
    assert QApplication.keyboardModifiers() == NONE


def test_a_key_that_a_test_held_is_let_go_of_before_the_next(
    qtbot: QtBot, afterwards: list[Qt.KeyboardModifier]
) -> None:
    line = QLineEdit("words")
    qtbot.addWidget(line)
    QTest.keyClick(line, Qt.Key.Key_A, CTRL)
    afterwards.append(QApplication.keyboardModifiers())
    assert afterwards == [CTRL]
