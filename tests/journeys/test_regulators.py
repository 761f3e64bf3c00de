"""Everyone at a regulator whose email nobody confirmed, found across the link and copied as addresses: by mouse, and by
keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from atmp_desktop.records import Affiliation, ContactPoint, Organisation, Person
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse

__all__ = ["no_mouse"]

ASKED = "organisation.kind:regulator email:any email_confirmed:none"
COPIED = "Ann Abel <ann@hta.example.org>; Cy Cole <cy@mhra.example.org>"


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    """People at two regulators and a college, some of whose emails were confirmed."""
    path = tmp_path / "contacts.atmp"
    with Store.create(path, who="JG", clock=desk.now) as store, store.write("Fill", kind="creation") as write:

        def add(record: object) -> UUID:
            write.add(record)
            write.flush()
            return record.id  # type: ignore[attr-defined, no-any-return]

        places = {
            name: add(Organisation(name=name.upper(), kind=kind))
            for name, kind in (("hta", "regulator"), ("mhra", "regulator"), ("college", "university"))
        }
        for given, family, place, confirmed in (
            ("Ann", "Abel", "hta", None),
            ("Ben", "Bell", "hta", date(2026, 3, 1)),
            ("Cy", "Cole", "mhra", None),
            ("Di", "Dunn", "college", None),
        ):
            person = add(Person(given_name=given, family_name=family))
            post = add(Affiliation(person=person, organisation=places[place], main=True))
            address = f"{given.lower()}@{place}.example.org"
            by = "JG" if confirmed else None
            add(ContactPoint(affiliation=post, kind="email", value=address, confirmed_on=confirmed, confirmed_by=by))
        silent = add(Person(given_name="Eve", family_name="East"))
        add(Affiliation(person=silent, organisation=places["hta"], main=True))
    return path


def shows(officer: Officer) -> list[str]:
    shown = officer.work.current_list()
    assert shown is not None
    officer.until(lambda: shown.view.model().is_complete)
    return officer.listed()


def test_their_addresses_are_copied_by_mouse(new_officer: NewOfficer, contacts: Path) -> None:
    officer = new_officer()
    officer.open(contacts)
    officer.go("People")
    shown = officer.work.current_list()
    assert shown is not None
    officer.click(shown.filter.box)
    officer.type(ASKED)
    officer.until(lambda: shows(officer) == ["Ann Abel", "Cy Cole"])
    officer.click_row(shown.view, officer.row(shown.view, "Ann Abel"))
    officer.settle()
    officer.key(Qt.Key.Key_A, CTRL)
    officer.settle()
    officer.window.commands.run("edit.copy_addresses")
    officer.until(lambda: QGuiApplication.clipboard().text() == COPIED)


def test_their_addresses_are_copied_by_keyboard_alone(
    new_officer: NewOfficer, contacts: Path, no_mouse: NoMouse
) -> None:
    officer = new_officer()
    officer.open(contacts)
    officer.key(Qt.Key.Key_5, CTRL)
    officer.settle()
    officer.key(Qt.Key.Key_F, CTRL)
    officer.until(lambda: isinstance(officer.window.focusWidget(), QLineEdit))
    officer.type(ASKED)
    officer.until(lambda: shows(officer) == ["Ann Abel", "Cy Cole"])
    officer.key(Qt.Key.Key_Return)
    officer.key(Qt.Key.Key_Down)
    officer.settle()
    officer.key(Qt.Key.Key_A, CTRL)
    officer.settle()
    officer.command("Copy email addresses")
    officer.until(lambda: QGuiApplication.clipboard().text() == COPIED)
    assert no_mouse.presses == 0
