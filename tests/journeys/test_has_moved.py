"""A lead changes employer, and a working group's lead is handed over on a day: by mouse, and by keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.moved_panel import MovedPanel
from atmp_desktop.records import Affiliation, ContactPoint, Group, Membership, Organisation, Person
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import NoMouse, no_mouse, tab_to, take, to_related

__all__ = ["no_mouse"]


@pytest.fixture
def lead_of_guidance(tmp_path: Path) -> Path:
    """A register with somebody who leads a group for her organisation, and one who may follow her."""
    path = tmp_path / "moving.atmp"
    with Store.create(path, who="JG", clock=desk.now) as store, store.write("Fill", kind="creation") as write:

        def add(record: object) -> UUID:
            write.add(record)
            write.flush()
            return record.id  # type: ignore[attr-defined, no-any-return]

        uta = add(Person(given_name="Uta", family_name="Griesenbach"))
        eric = add(Person(given_name="Eric", family_name="Alton"))
        college = add(Organisation(name="Imperial College London"))
        add(Organisation(name="University of Oxford"))
        post = add(Affiliation(person=uta, organisation=college, job_title="Professor", main=True))
        add(Affiliation(person=eric, organisation=college, main=True))
        add(ContactPoint(affiliation=post, kind="email", value="uta@imperial.example.org"))
        group = add(Group(name="Guidance", code="GD"))
        add(Membership(group=group, person=uta, role="lead", represents=college, from_date=date(2021, 5, 1)))
    return path


def sit_down(new_officer: NewOfficer, path: Path) -> Officer:
    officer = new_officer()
    officer.open(path)
    return officer


def stands(officer: Officer) -> dict[str, list[tuple[object, ...]]]:
    """Who is where and sits for whom, oldest first."""
    with officer.store.read() as session:
        names = {each.id: each.name for each in session.query(Organisation)}
        places = session.query(Membership).order_by(Membership.id)
        posts = session.query(Affiliation).join(Person, Person.id == Affiliation.person)
        return {
            "posts": [
                (names[each.organisation], each.to_date, each.job_title)
                for each in posts.filter(Person.given_name == "Uta").order_by(Affiliation.id)
                if each.deleted is None
            ],
            "addresses": [(each.value, each.status) for each in session.query(ContactPoint) if each.deleted is None],
            "places": [
                (names.get(each.represents) if each.represents else None, each.role, each.to_date)
                for each in places
                if each.deleted is None
            ],
        }


MOVED = {
    "posts": [
        ("Imperial College London", date(2026, 11, 30), "Professor"),
        ("University of Oxford", None, "Chair of Gene Therapy"),
    ],
    "addresses": [("uta@imperial.example.org", "good"), ("uta@oxford.example.org", "good")],
    "places": [("Imperial College London", "lead", date(2026, 11, 30)), ("University of Oxford", "lead", None)],
}


def test_a_lead_changes_employer_by_mouse(new_officer: NewOfficer, lead_of_guidance: Path) -> None:
    officer = sit_down(new_officer, lead_of_guidance)
    before = stands(officer)
    officer.go("People")
    officer.open_row("Uta Griesenbach")
    officer.click(officer.find(QAbstractButton, "More about this record"))
    menu = officer.popup()
    action = next(each for each in menu.actions() if each.text() == "Has moved…")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    officer.come_back()
    panel = officer.find(MovedPanel, "Where has Uta Griesenbach moved to?")
    officer.fill("Last day", "30/11")
    officer.choose("Moves to", "oxf", "University of Oxford")
    officer.fill("New job title", "Chair of Gene Therapy")
    officer.fill("New email", "uta@oxford.example.org")
    assert "Lead of Guidance: goes on for University of Oxford." in panel.words.text()
    officer.press("Save the move")
    officer.until(lambda: stands(officer) == MOVED)
    officer.until(lambda: over_time(officer) == ["University of Oxford", "Imperial College London"])
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.settle()
    officer.until(lambda: stands(officer) == before)


def over_time(officer: Officer) -> list[str]:
    """Where the person on show was, as the timeline has it."""
    return [row.lead for row in officer.work.pane.page().cards.timeline.bars.rows]


def test_a_lead_changes_employer_by_keyboard_alone(
    new_officer: NewOfficer, lead_of_guidance: Path, no_mouse: NoMouse
) -> None:
    officer = sit_down(new_officer, lead_of_guidance)
    officer.jump("griesen", "Uta Griesenbach")
    officer.command("Has moved…")
    officer.find(MovedPanel, "Where has Uta Griesenbach moved to?")
    officer.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    officer.type("30/11")
    tab_to(officer, "Moves to")
    take(officer, "oxf", "University of Oxford")
    tab_to(officer, "New job title")
    officer.type("Chair of Gene Therapy")
    tab_to(officer, "New email")
    officer.type("uta@oxford.example.org")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: stands(officer) == MOVED)
    assert no_mouse.presses == 0


def test_a_groups_lead_is_handed_over_on_a_day(new_officer: NewOfficer, lead_of_guidance: Path) -> None:
    officer = sit_down(new_officer, lead_of_guidance)
    officer.go("Groups")
    officer.open_row("Guidance")
    officer.turn("Related")
    officer.do("End on…", "Members", "Uta Griesenbach")
    officer.fill("Last day", "31/12/2026")
    officer.press("End")
    officer.until(lambda: officer.dates_of("Members", "Uta Griesenbach") == "1 May 2021 – 31 Dec 2026")
    officer.press("Add to Members")
    officer.choose("Person", "alton", "Eric Alton")
    officer.pick("Role", "Lead")
    officer.fill("From", "1/1/2027")
    officer.add("membership")
    officer.until(lambda: officer.has_row("Members", "Eric Alton"))
    officer.turn("Overview")
    led = officer.find(LinkedRows, "Led by, today and before")
    officer.until(lambda: [row.lead for row in led.rows] == ["Uta Griesenbach", "Eric Alton"])
    # Until that day she leads, from the next he does.
    assert officer.told("Lead") == "Uta Griesenbach"


def test_a_groups_lead_is_handed_over_by_keyboard_alone(
    new_officer: NewOfficer, lead_of_guidance: Path, no_mouse: NoMouse
) -> None:
    officer = sit_down(new_officer, lead_of_guidance)
    officer.jump("guidance", "Guidance")
    to_related(officer)
    tab_to(officer, "Members")
    officer.key(Qt.Key.Key_Down)
    officer.settle()
    tab_to(officer, "End on…")
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    officer.type("31/12/2026")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.dates_of("Members", "Uta Griesenbach") == "1 May 2021 – 31 Dec 2026")
    tab_to(officer, "Add to Members", back=True)
    officer.key(Qt.Key.Key_Space)
    officer.settle()
    take(officer, "alton", "Eric Alton")
    tab_to(officer, "Role")
    officer.type("Lead")
    tab_to(officer, "From")
    officer.type("1/1/2027")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: officer.has_row("Members", "Eric Alton"))
    assert officer.told("Lead") == "Uta Griesenbach"
    assert no_mouse.presses == 0
