"""The picture of a report and its table: the room somebody gave them comes back."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.records import Enquiry
from atmp_desktop.store.store import Store
from tests.gui.report_parts import Opened, filled, opened
from tests.make import make

__all__ = ["filled", "opened"]


def share(opened: Opened) -> float:
    """What the picture has of the room."""
    picture, table = opened.page.split.sizes()
    return picture / (picture + table)


def drag(opened: Opened, pixels: int) -> None:
    grip, split = opened.page.split.handle(1), opened.page.split
    middle = grip.rect().center()
    there = middle + (QPoint(pixels, 0) if split.orientation() == Qt.Orientation.Horizontal else QPoint(0, pixels))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(grip, there)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=there)


def test_a_picture_has_the_share_it_was_given_when_one_comes_back_to_it(opened: Opened) -> None:
    opened.show("influence")
    usual = share(opened)
    drag(opened, -120)
    given = share(opened)
    assert given < usual - 0.05
    opened.show("coverage")
    opened.show("influence")
    assert share(opened) == pytest.approx(given, abs=0.01)


def test_the_shares_come_back_at_the_next_start_each_for_its_report(
    qtbot: QtBot, register: Store, filled: dict[str, UUID]
) -> None:
    make(register, Enquiry)
    first = Opened(qtbot, register)
    first.show("influence")
    drag(first, -150)
    beside = share(first)
    first.show("enquiries")
    assert first.page.split.orientation() == Qt.Orientation.Vertical
    drag(first, 40)
    above = share(first)
    kept = first.page.state()
    first.close()
    again = Opened(qtbot, register, kept)
    again.read()
    assert share(again) == pytest.approx(above, abs=0.01)
    again.show("influence")
    assert share(again) == pytest.approx(beside, abs=0.01)
    again.close()


@pytest.mark.parametrize(
    "kept", [None, 3, {"influence beside": "wide"}, {"influence beside": 7}, {"influence beside": True}]
)
def test_shares_that_make_no_sense_count_for_nothing(
    qtbot: QtBot, register: Store, filled: dict[str, UUID], kept: object
) -> None:
    made = Opened(qtbot, register, {"shares": kept})
    made.show("influence")
    assert share(made) == pytest.approx(0.57, abs=0.03)
    made.close()
