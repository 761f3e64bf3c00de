"""An officer builds filters by the keyboard alone, groups and colours a list, and finds all of it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from atmp_desktop.gui.filter_builder import FilterBuilder
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import Affiliation, ContactPoint, Organisation, Person
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.make import make

KEY, SHIFT, ALT = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def partners(register_path: Path) -> Path:
    """Three people of a regulator, one with a confirmed email; one of a charity."""
    with Store.open(register_path, who="JG", clock=desk.now) as store:
        regulator = make(store, Organisation, name="Medicines Regulator", kind="regulator")
        charity = make(store, Organisation, name="Hope", kind="charity")
        for given, at, confirmed in (
            ("Ann", regulator, True),
            ("Bo", regulator, False),
            ("Cy", regulator, False),
            ("Di", charity, False),
        ):
            person = make(store, Person, given_name=given, family_name="Example")
            make(store, Affiliation, person=person, organisation=at, main=True)
            day = store.today() if confirmed else None
            make(
                store, ContactPoint, person=person, kind="email", value=f"{given.lower()}@example.org", confirmed_on=day
            )
    return register_path


def shown(officer: Officer) -> RecordList:
    found = officer.work.current_list()
    assert isinstance(found, RecordList)
    return found


def builder(officer: Officer) -> FilterBuilder:
    views = officer.work.views.here()
    assert views is not None
    assert isinstance(views.shaping.builder, FilterBuilder)
    return views.shaping.builder


def field(officer: Officer, words: str) -> None:
    """Type what the last condition is to be about, and take the first that is offered."""
    officer.type(words)
    offered = builder(officer).rows[-1].field.offered
    officer.until(offered.isVisible)
    QTest.keyClick(offered, KEY.Key_Down)
    QTest.keyClick(offered, KEY.Key_Return)
    officer.come_back()
    officer.settle()


def tick(officer: Officer, words: str) -> None:
    """Open the choices the keyboard is on, go down to one, tick it, and close them."""
    officer.key(KEY.Key_Space)
    go_down(officer.popup(), words)
    QTest.keyClick(officer.popup(), KEY.Key_Space)
    QTest.keyClick(officer.popup(), KEY.Key_Return)
    officer.come_back()


def go_down(menu: QMenu, words: str) -> None:
    """Go down a menu to a line."""
    for _ in menu.actions():
        QTest.keyClick(menu, KEY.Key_Down)
        if menu.activeAction().text() == words:
            return
    raise AssertionError(f"The menu has no line {words!r}")


def test_people_of_regulators_without_a_confirmed_email_are_found_and_their_addresses_copied(
    new_officer: NewOfficer, partners: Path
) -> None:
    officer = new_officer()
    officer.open(partners)
    officer.command("People")
    officer.key(KEY.Key_F, CTRL | SHIFT)
    built = builder(officer)
    officer.until(built.isVisible)
    field(officer, "organisation kind")
    assert built.rows[0].field.currentText() == "Organisation › Kind"
    officer.key(KEY.Key_Tab)
    officer.key(KEY.Key_Tab)
    tick(officer, "Regulator")
    officer.until(lambda: built.show_button.text() == "Show 3 people")
    # The rest is quicker typed: the builder follows.
    officer.key(KEY.Key_Return)
    officer.until(lambda: shown(officer).count() == 3)
    officer.key(KEY.Key_F, CTRL)
    officer.type("-contact:(kind:email confirmed_on:any)")
    officer.key(KEY.Key_Return)
    officer.until(lambda: officer.listed() == ["Bo Example", "Cy Example"])
    officer.key(KEY.Key_F, CTRL | SHIFT)
    officer.until(built.isVisible)
    assert built.text.text() == "organisation.kind:regulator -contact_point:(kind:email confirmed_on:any)"
    officer.key(KEY.Key_Escape)
    officer.key(KEY.Key_A, CTRL)
    officer.command("Copy email addresses")
    officer.until(lambda: "bo@example.org" in QGuiApplication.clipboard().text())
    assert "ann@example.org" not in QGuiApplication.clipboard().text()


def test_a_list_is_grouped_and_coloured_by_keys_kept_as_a_view_and_there_at_the_next_start(
    new_officer: NewOfficer, partners: Path
) -> None:
    officer = new_officer()
    officer.open(partners)
    officer.command("People")
    officer.key(KEY.Key_G, CTRL | ALT)
    go_down(officer.popup(), "Organisation")
    QTest.keyClick(officer.popup(), KEY.Key_Return)
    officer.come_back()
    officer.until(lambda: len(shown(officer)._table.bands.rows) == 2)
    officer.command("Colours of rows…")
    officer.until(lambda: officer.seen(QLineEdit, "People in this colour") is not None)
    officer.type("contact.confirmed_on:any")
    officer.key(KEY.Key_Return)
    officer.until(lambda: shown(officer).look().tints != ())
    # To the header of the second group, which is shut.
    officer.key(KEY.Key_End)
    officer.key(KEY.Key_Left)
    officer.key(KEY.Key_Left)
    officer.until(lambda: bool(shown(officer)._table.bands.hidden))
    officer.command("Save as view…")
    officer.until(lambda: officer.seen(QLineEdit, "Name of the view") is not None)
    officer.type("By employer")
    officer.key(KEY.Key_Return)
    officer.until(lambda: [view.name for view in officer.work.views.shelf.views] == ["By employer"])
    kept = officer.work.views.shelf.views[0]
    assert (kept.group, [(tint.tone, tint.filter) for tint in kept.tints]) == (
        "organisation",
        [("red", "contact.confirmed_on:any")],
    )
    officer.close()

    later = new_officer()
    later.open(partners)
    later.until(lambda: len(shown(later)._table.bands.rows) == 2)
    assert shown(later)._table.bands.hidden == 3
    look = shown(later).look()
    assert (look.group, look.tints) == ("organisation", kept.tints)
    views = later.work.views.here()
    assert views is not None
    assert views.picker.words == "By employer"
