"""The main job by keyboard alone, from the first page to the contact sheet: where the keyboard is, is found by Tab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from atmp_desktop.store.check import check
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.read_back import by_calamine, table

SHIFT = Qt.KeyboardModifier.ShiftModifier
FARTHEST = 60
"""More presses of Tab than anybody would make to come somewhere."""


class NoMouse(QObject):
    """Notes every button of a mouse that is pressed."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.presses = 0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.presses += event.type() == QEvent.Type.MouseButtonPress
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[NoMouse]:
    made = NoMouse(qapp)
    yield made
    qapp.removeEventFilter(made)


def where(officer: Officer) -> str:
    """What has the keyboard, as a screen reader would say it."""
    focused = QApplication.focusWidget()
    if focused is None:
        return ""
    return focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else "")


def tab_to(officer: Officer, words: str, *, back: bool = False) -> None:
    """Press Tab (or Shift+Tab) until something of these words has the keyboard."""
    passed = [where(officer)]
    while passed[-1] != words and len(passed) <= FARTHEST:
        officer.key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        officer.qtbot.wait(1)
        passed.append(where(officer))
    assert passed[-1] == words, f"Tab led through {passed}"


def to_related(officer: Officer) -> None:
    """Into the record pane, to the part with the linked lists."""
    officer.key(Qt.Key.Key_F6)
    officer.settle()
    tab_to(officer, "Parts of this record", back=True)
    officer.key(Qt.Key.Key_Right)
    officer.settle()
    assert officer.work.pane.tab == "related"


def take(officer: Officer, text: str, line: str) -> None:
    """Type into a link's field and take a line with the arrows and Enter."""
    officer.type(text)
    shown = officer.offers(line)
    while shown.currentIndex().data() != line:
        officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Return)
    officer.settle()


def test_the_main_job_needs_no_mouse(
    new_officer: NewOfficer, documents: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    sheet = tmp_path / "Guidance.xlsx"
    officer = new_officer(sheet)
    officer.program.begin(None)
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    if officer.program.store is None:
        tab_to(officer, "Keep it there all the same")
        officer.key(Qt.Key.Key_Return)
        officer.until(lambda: officer.program.store is not None)
    officer.settle()

    officer.key(Qt.Key.Key_5, CTRL)
    officer.settle()
    officer.key(Qt.Key.Key_N, CTRL)
    for label, words in (("Title", "Dr"), ("Given name", "Nia"), ("Family name", "Prytherch")):
        tab_to(officer, label)
        officer.type(words)
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.title() == "Nia Prytherch")
    officer.settle()

    to_related(officer)
    tab_to(officer, "Add to Affiliations")
    officer.key(Qt.Key.Key_Space)
    take(officer, "Example Valley NHS Trust", "Create “Example Valley NHS Trust”")
    tab_to(officer, "Job title")
    officer.type("Pharmacist")
    tab_to(officer, "Main")
    officer.key(Qt.Key.Key_Space)
    tab_to(officer, "From")
    officer.type("1/9/2024")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: bool(officer.rows("Affiliations")))
    officer.settle()
    tab_to(officer, "Add to Contact points", back=True)
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    officer.type("Tele")
    tab_to(officer, "Address or number")
    officer.type("029 2018 0123")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: bool(officer.rows("Contact points")))
    officer.settle()
    tab_to(officer, "Add to Groups")
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    take(officer, "guid", "Guidance Development")
    tab_to(officer, "From")
    officer.type("1/10/2026")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: bool(officer.rows("Groups")))
    officer.settle()

    officer.key(Qt.Key.Key_K, CTRL)
    officer.type("guidance dev")
    palette = officer.window.palette_shown
    assert palette is not None
    officer.until(lambda: [each.words for each in palette.choices][:1] == ["Guidance Development"])
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.title() == "Guidance Development")
    officer.settle()
    officer.key(Qt.Key.Key_C, CTRL | SHIFT)
    officer.settle()
    officer.key(Qt.Key.Key_Return)
    officer.until(sheet.exists)
    officer.settle()
    _, rows = table(by_calamine(sheet), "Role")
    assert rows[1] == ["Member", "Dr Nia Prytherch", "Example Valley NHS Trust", "Pharmacist", "", "029 2018 0123"]
    assert no_mouse.presses == 0


def test_a_call_is_logged_given_to_a_lead_explained_and_a_step_taken_back_by_keyboard(
    new_officer: NewOfficer, starter: Path, no_mouse: NoMouse
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.key(Qt.Key.Key_1, CTRL)
    officer.settle()
    officer.key(Qt.Key.Key_N, CTRL)
    tab_to(officer, "Subject")
    officer.type("Beds for apheresis")
    tab_to(officer, "Channel")
    officer.type("Tele")
    tab_to(officer, "Enquirer’s name")
    officer.type("Mr D Evans")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.title() == "Beds for apheresis")
    officer.settle()
    assert officer.value("Channel") == "Telephone"

    officer.key(Qt.Key.Key_F6)
    officer.settle()
    tab_to(officer, "Triage", back=True)
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    tab_to(officer, "Pass to the lead")
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    take(officer, "black", "Anne Black")
    tab_to(officer, "Pass to the lead")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.state() == "With the lead")
    assert officer.value("Lead") == "Anne Black"

    tab_to(officer, "Why: Reply by")
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    assert officer.why("Reply by").splitlines() == [
        "Received on Mon 23 Nov 2026.",
        "Acknowledge by Wed 25 Nov 2026: 2 working days.",
        "Reply by Mon 7 Dec 2026: 10 working days (England and Wales).",
        "Not counted: 4 weekend days.",
    ]
    officer.key(Qt.Key.Key_Space)
    officer.until(lambda: officer.why("Reply by") == "")
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.state() == "Triaged")
    assert officer.value("Lead") == ""
    officer.key(Qt.Key.Key_Y, CTRL)
    officer.until(lambda: (officer.state(), officer.value("Lead")) == ("With the lead", "Anne Black"))
    assert check(officer.store) == []
    assert no_mouse.presses == 0
