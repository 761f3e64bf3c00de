"""A quiet afternoon by keyboard alone: what is missing is filled in, old addresses are confirmed, a backup is tried out, and
the network of a partner is walked through."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.network_window import NetworkWindow
from atmp_desktop.gui.register_page import RegisterPage
from atmp_desktop.records import Affiliation, ContactPoint, Group, Membership, Organisation, Person
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to

__all__ = ["no_mouse"]

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A register with two people of a college, one of whom leads a group in which a trust sits too."""
    path = tmp_path / "kept.atmp"
    with Store.create(path, who="JG", clock=desk.now) as store, store.write("Fill", kind="creation") as write:

        def add(record: object) -> UUID:
            write.add(record)
            write.flush()
            return record.id  # type: ignore[attr-defined, no-any-return]

        uta = add(Person(given_name="Uta", family_name="Griesenbach"))
        eric = add(Person(given_name="Eric", family_name="Alton"))
        college = add(Organisation(name="Imperial College London", kind="university"))
        trust = add(Organisation(name="Royal Brompton", kind="nhs", nation="england"))
        for person in (uta, eric):
            post = add(Affiliation(person=person, organisation=college, main=True))
            add(ContactPoint(affiliation=post, kind="email", value=f"{person.hex[-4:]}@imperial.example.org"))
        nurse = add(Person(given_name="Nia", family_name="Nurse"))
        add(Affiliation(person=nurse, organisation=trust, main=True))
        group = add(Group(name="Guidance", code="GD"))
        add(Membership(group=group, person=uta, role="lead", from_date=date(2021, 5, 1)))
        add(Membership(group=group, person=nurse, role="member"))
    return path


def register_page(officer: Officer) -> RegisterPage:
    page = officer.window.centre.currentWidget()
    assert isinstance(page, RegisterPage)
    return page


def test_what_is_missing_is_filled_in_from_its_list(new_officer: NewOfficer, kept: Path, no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.open(kept)
    officer.command("Missing details")
    panel = register_page(officer).missing
    officer.until(lambda: not panel.is_looking and panel.table.hasFocus())
    lines = [panel.table.rows.words(row, 3) for row in range(panel.table.rows.rowCount())]
    while panel.table.currentIndex().row() < lines.index("No nation"):
        officer.key(Qt.Key.Key_Down)
    assert "Coverage by nation" in panel.why.text()
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    assert officer.work.current_section() == "organisation"
    shown = officer.work.current_list()
    assert shown is not None
    officer.until(lambda: shown.view.model().rowCount() == 1)
    assert no_mouse.presses == 0


def test_old_addresses_are_confirmed_and_taken_back(new_officer: NewOfficer, kept: Path, no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.settings.initials = "JG"
    officer.open(kept)
    officer.command("Details to confirm")
    panel = register_page(officer).to_confirm
    officer.until(lambda: not panel.is_looking and panel.table.hasFocus())
    assert panel.table.rows.rowCount() == 2
    officer.key(Qt.Key.Key_A, CTRL)
    officer.key(Qt.Key.Key_Return, CTRL)
    officer.until(panel.empty.isVisible)
    with officer.store.read() as session:
        assert {each.confirmed_by for each in session.query(ContactPoint)} == {"JG"}
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.settle()
    officer.until(lambda: panel.table.rows.rowCount() == 2)
    assert no_mouse.presses == 0


def test_a_backup_is_made_and_tried_out(new_officer: NewOfficer, kept: Path, no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.open(kept)
    officer.command("Back up now")
    panel = register_page(officer).backups
    officer.until(lambda: bool(panel.table.lines))
    officer.settle()
    panel.table.setFocus()
    officer.key(Qt.Key.Key_Home, CTRL)
    officer.key(Qt.Key.Key_Space)
    officer.until(panel.try_out.isEnabled)
    tab_to(officer, "Try it out", back=True)
    officer.key(Qt.Key.Key_Space)
    officer.until(panel.trial.isVisible)
    assert "can be gone back to" in panel.trial.sentence.text()
    officer.key(Qt.Key.Key_Escape)
    officer.until(panel.table.isVisible)
    assert no_mouse.presses == 0


def test_the_network_of_a_partner_is_walked_through(new_officer: NewOfficer, kept: Path, no_mouse: NoMouse) -> None:
    officer = new_officer()
    officer.open(kept)
    officer.work.go_to("organisation", officer.id_of(Organisation, "Imperial College London"))
    officer.settle()
    officer.key(Qt.Key.Key_N, CTRL | ALT)
    officer.until(lambda: any(isinstance(each, NetworkWindow) for each in QApplication.topLevelWidgets()))
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, NetworkWindow))
    officer.until(lambda: window.network is not None)
    window.activateWindow()
    officer.until(window.canvas.hasFocus)
    uta = officer.id_of(Person, "Uta Griesenbach")
    assert window.network is not None
    across = (Qt.Key.Key_Left, Qt.Key.Key_Right)
    outwards = across[window.canvas.area(uta).left() > window.canvas.area(window.network.centre.id).left()]
    officer.key(outwards)
    if window.canvas.current != uta:
        officer.key(Qt.Key.Key_Down)
    if window.canvas.current != uta:
        officer.key(Qt.Key.Key_Up)
    assert window.canvas.current == uta
    assert "Guidance (Lead)" in window.told.text()
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.work.current_record() == ("person", uta))
    window.close()
    assert no_mouse.presses == 0
