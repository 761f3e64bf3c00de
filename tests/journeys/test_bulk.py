"""Many at once: the due dates of twelve actions move, with a reason, and are taken back; by mouse, and by keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from sqlalchemy import select

from atmp_desktop.gui.bulk_edit import BulkEdit
from atmp_desktop.records import Action, ActionUpdate, Group
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to
from tests.make import make

__all__ = ["no_mouse"]

SHIFT = Qt.KeyboardModifier.ShiftModifier
WAS, NOW, WHY = date(2026, 12, 4), date(2027, 1, 15), "The site visit was put off"


@pytest.fixture
def twelve(file: Path) -> list[UUID]:
    """Twelve actions of one group, due on the same day, beside another that is nobody's business here."""
    with Store.open(file, who="JG", clock=desk.now) as store:
        with store.read() as session:
            group = session.scalars(select(Group.id).where(Group.code == "CG")).one()
        ids = [make(store, Action, text=f"Ask site {at:02}", group=group, due=WAS) for at in range(12)]
        make(store, Action, text="Write to the funder", group=group, due=date(2027, 3, 1))
    return ids


def due(officer: Officer, ids: list[UUID]) -> list[date | None]:
    with officer.store.read() as session:
        return [session.get_one(Action, id).due for id in ids]


def reasons(officer: Officer) -> list[str | None]:
    with officer.store.read() as session:
        return list(session.scalars(select(ActionUpdate.text).where(ActionUpdate.deleted.is_(None))))


def test_twelve_due_dates_move_with_a_reason_and_are_taken_back(
    new_officer: NewOfficer, file: Path, twelve: list[UUID]
) -> None:
    officer = new_officer()
    officer.open(file)
    officer.go("Actions")
    shown = officer.work.current_list()
    officer.until(lambda: shown.count() == 13)
    first, last = (shown.view.cell_of(id, "text") for id in (twelve[0], twelve[-1]))
    officer.click_row(shown.view, first)
    QTest.mouseClick(
        shown.view.viewport(), Qt.MouseButton.LeftButton, SHIFT, shown.view.visualRect(last).center() + QPoint(1, 0)
    )
    form = officer.find(BulkEdit, "Edit 12 actions")
    officer.settle()
    officer.fill("Due", "15 jan 2027")
    officer.until(lambda: officer.seen(QLineEdit, "Why the due dates move") is not None)
    officer.fill("Why the due dates move", WHY)
    assert form.summary.text() == "Will be written for all 12 actions: Due becomes 15 Jan 2027."
    officer.press("Change 12 actions")
    officer.until(lambda: due(officer, twelve) == [NOW] * 12)
    officer.settle()
    assert reasons(officer) == [WHY] * 12
    assert officer.window.toast.message == "12 actions changed: Due."
    assert officer.step("undo") == "Undo: Edit 12 actions: Due"
    officer.press("Undo", officer.window.toast)
    officer.until(lambda: due(officer, twelve) == [WAS] * 12)
    officer.settle()
    assert reasons(officer) == []
    assert officer.sentences() == []
    assert check(officer.store) == []


def test_the_same_needs_no_mouse(new_officer: NewOfficer, file: Path, twelve: list[UUID], no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.open(file)
    officer.key(Qt.Key.Key_2, CTRL)
    officer.settle()
    shown = officer.work.current_list()
    officer.until(lambda: shown.count() == 13)
    officer.key(Qt.Key.Key_Home)
    if shown.view.currentIndex().row() != 0:
        officer.key(Qt.Key.Key_Down)
    for _ in range(11):
        officer.key(Qt.Key.Key_Down, SHIFT)
    assert sorted(shown.selected_ids()) == sorted(twelve)
    officer.key(Qt.Key.Key_F4)
    officer.settle()
    tab_to(officer, "Due")
    officer.type("15 jan 2027")
    tab_to(officer, "Why the due dates move")
    officer.type(WHY)
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: due(officer, twelve) == [NOW] * 12)
    officer.settle()
    assert reasons(officer) == [WHY] * 12
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: due(officer, twelve) == [WAS] * 12)
    officer.settle()

    # And one of them in its cell, once the list has the keyboard again.
    officer.key(Qt.Key.Key_Escape)
    officer.settle()
    assert shown.view.hasFocus()
    officer.key(Qt.Key.Key_Home)
    id = shown.selected_ids()[0]
    place = shown.view.column_names().index("due")
    for _ in range(place - shown.view.currentIndex().column()):
        officer.key(Qt.Key.Key_Right)
    officer.key(Qt.Key.Key_F2)
    officer.until(lambda: officer.work.acts.cells.editor is not None)
    officer.type("22 jan 2027")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: due(officer, [id]) == [date(2027, 1, 22)])
    officer.settle()
    assert officer.seen(QAbstractButton, "Change 12 actions") is None
    assert no_mouse.presses == 0
