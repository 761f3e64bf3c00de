"""A call is written into an enquiry's thread, an agenda is put in order and an action gets its news, by keyboard alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.agenda_rows import AgendaRows
from atmp_desktop.records import Action, AgendaItem, Enquiry, Group, Meeting, Message
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.gui.desk import now
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to, where
from tests.make import make

__all__ = ["no_mouse"]

ALT = Qt.KeyboardModifier.AltModifier
BOX = "Add a note, or what was said on the telephone"


def fill(path: Path) -> None:
    with Store.open(path, who="JG", clock=now) as store:
        enquiry = make(store, Enquiry, subject="To join as a patient", enquirer_name="Mrs K Patel")
        make(
            store,
            Message,
            enquiry=enquiry,
            at=datetime(2026, 11, 20, 9, tzinfo=UTC),
            sender="Mrs K Patel",
            text="May I come?",
        )
        group = make(store, Group, name="Patient Involvement", code="PI")
        meeting = make(store, Meeting, group=group, title="Winter", starts=datetime(2026, 12, 10, 10, tzinfo=UTC))
        for title in ("Welcome", "New members", "Budget"):
            make(store, AgendaItem, meeting=meeting, title=title, minutes_planned=20)
        make(store, Action, text="Ring the ward", group=group)


def into_pane(officer: Officer, name: str) -> None:
    """From the record on show to something in its overview."""
    officer.key(Qt.Key.Key_F6)
    officer.settle()
    tab_to(officer, name, back=True)


def to_box(officer: Officer, name: str) -> None:
    """To where something is noted on the record on show."""
    officer.key(Qt.Key.Key_M, CTRL)
    officer.until(lambda: where(officer) == name)


def test_a_call_an_agenda_and_an_update_need_no_mouse(new_officer: NewOfficer, file: Path, no_mouse: NoMouse) -> None:
    fill(file)
    officer = new_officer()
    officer.open(file)

    officer.jump("join as a patient", "To join as a patient")
    to_box(officer, BOX)
    officer.type("She can come on Mondays.")
    tab_to(officer, "Kind of note")
    officer.key(Qt.Key.Key_Down)
    tab_to(officer, BOX, back=True)
    officer.key(Qt.Key.Key_Return, CTRL)
    officer.until(lambda: "telephone call was added" in officer.window.toast.message)
    officer.settle()
    tab_to(officer, "From Mrs K Patel, 23 Nov, 12:00, Telephone call, She can come on Mondays.")
    officer.key(Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("From Mrs K Patel, 20 Nov, 09:00")

    officer.jump("winter", "Thu 10 Dec 2026: Winter")
    into_pane(officer, "Agenda")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        officer.key(key)
    officer.key(Qt.Key.Key_Up, ALT)
    agenda = officer.find(AgendaRows, "Agenda")
    officer.until(lambda: [row.lead for row in agenda.rows] == ["1. Welcome", "2. Budget", "3. New members"])
    officer.settle()
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: [row.lead for row in agenda.rows] == ["1. Welcome", "2. New members", "3. Budget"])
    officer.settle()

    officer.jump("ring the ward", "Ring the ward")
    to_box(officer, "Add an update")
    officer.type("Nobody answered")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: "update was added" in officer.window.toast.message)
    officer.settle()
    assert no_mouse.presses == 0
    assert check(officer.store) == []
