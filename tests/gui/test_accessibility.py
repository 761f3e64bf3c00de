"""Every screen as a screen reader, a shaky hand and tired eyes meet it: names, roles, sizes, nothing cut off, contrast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.tokens import Tokens, pairs
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.gui.screens import cut_off, screens, shown, told

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)
DECORATION = {"line", "tint_edge", "chip_edge", "disabled", "alternate", "pressed", "hover"}
"""Colours that carry no meaning of their own, or that are only behind others."""


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, training: Store, data_home: Any, qapp: QApplication) -> Iterator[Desk]:
    """A desk with the training register on it, in a window as large as a small screen."""
    theme.apply_theme(qapp, "light", 100)
    training.close()
    made = Desk(qtbot, settings, data_home)
    made.open(training.path)
    made.window.resize(1280, 800)
    yield made
    made.close()
    theme.apply_theme(qapp, "light", 100)


def is_stop(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and widget.focusProxy() is None


def without_a_name_or_role(root: QWidget) -> list[str]:
    """What the keyboard can reach and a screen reader has no word for."""
    found = []
    for widget in filter(is_stop, shown(root)):
        there = QAccessible.queryAccessibleInterface(widget)
        name, told = there.text(QAccessible.Text.Name), there.text(QAccessible.Text.Description)
        made = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        if not name.strip():
            found.append(f"{made} has no name")
        elif there.role() in NO_ROLE and not isinstance(widget, QAbstractScrollArea) and not told:
            found.append(f"{made}, {name!r}, has neither a role nor a description")
    return found


def too_small(root: QWidget) -> list[str]:
    """What can be pressed and is smaller than a finger or a shaky hand needs."""
    least = theme.LEAST_TARGET
    return [
        f"{type(each).__name__} {each.accessibleName() or each.property('text')!r}: {each.width()} × {each.height()}"
        for each in filter(is_stop, shown(root))
        if isinstance(each, QAbstractButton | QLineEdit | QComboBox) and min(each.width(), each.height()) < least
    ]


def test_everything_the_keyboard_reaches_has_a_name_a_role_and_room_for_a_finger(desk: Desk) -> None:
    found = {screen: [*without_a_name_or_role(root), *too_small(root)] for screen, root in screens(desk)}
    assert len(found) > 60
    assert told(found) == ""


def test_no_words_are_cut_off_at_twice_the_size(desk: Desk, qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light", 200)
    desk.settle()
    found = {screen: cut_off(root) for screen, root in screens(desk)}
    assert len(found) > 60
    assert told(found) == ""


def test_what_is_cut_off_is_noticed(qtbot: QtBot) -> None:
    button = QPushButton("Go back to this backup…")
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    assert cut_off(button) == []
    button.resize(40, button.height())
    assert cut_off(button) != []


def test_what_has_no_name_or_is_too_small_is_noticed(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.show()
    button.setFixedSize(12, 12)
    assert without_a_name_or_role(button) != []
    assert too_small(button) != []


def test_the_contrast_of_every_colour_that_says_something_is_measured() -> None:
    measured = {name for front, back, _ in pairs() for name in (front, back)}
    assert {each.name for each in fields(Tokens)} - DECORATION <= measured


def test_an_ampersand_in_a_name_takes_no_key(qtbot: QtBot) -> None:
    link = LinkLabel("Roe &Sons")
    qtbot.addWidget(link)
    assert link.shortcut().isEmpty()
    link.setText("Roe &Daughters")
    assert link.shortcut().isEmpty()
    assert link.text() == "Roe &Daughters"
