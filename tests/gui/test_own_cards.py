"""The cards that read for themselves: a person's contacts and privacy, a group's projects, the tree of an organisation."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.own_cards import CONTACTS, PRIVACY, PROJECTS, TREE, OwnCards
from atmp_desktop.gui.privacy_card import DO_NOT_CONTACT, marks_of, review_of
from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.gui.tree_rows import TreeRows
from atmp_desktop.records import (
    Affiliation,
    Aim,
    Challenge,
    Group,
    Interaction,
    Organisation,
    Participant,
    Person,
    Project,
    ProjectChallenge,
)
from atmp_desktop.store.questions.privacy import Privacy
from tests.gui.desk import Desk
from tests.make import make

TODAY = date(2026, 11, 23)


@pytest.fixture
def ann(desk: Desk) -> UUID:
    return desk.id_of(Person, "Ann Example")


@pytest.fixture
def college(desk: Desk) -> UUID:
    return desk.id_of(Organisation, "Example College")


@pytest.fixture
def guidance(desk: Desk) -> UUID:
    return desk.id_of(Group, "Guidance")


def cards(desk: Desk, type: str, id: UUID) -> OwnCards:
    """The cards on the page of a record, read."""
    desk.work.go_to(type, id)
    desk.settle()
    found = desk.work.pane.page().findChild(OwnCards)
    assert isinstance(found, OwnCards)
    desk.until(lambda: not found.is_reading and found.isEnabled())
    return found


def shown(found: OwnCards) -> list[str]:
    return [title for title, card in found.cards.items() if card.isVisible()]


def words(rows: TreeRows) -> list[tuple[str, ...]]:
    return [(row.lead, *(pill for pill, _ in row.pills)) for row in rows.rows()]


# --- A person -------------------------------------------------------------------------------------------------------


def contact(desk: Desk, person: UUID, on: date, subject: str) -> UUID:
    interaction = make(desk.store, Interaction, on=on, kind="call", subject=subject)
    make(desk.store, Participant, interaction=interaction, person=person)
    return interaction


def test_a_person_has_every_contact_the_latest_first_and_the_way_to_all_of_them(desk: Desk, ann: UUID) -> None:
    made = [contact(desk, ann, TODAY - timedelta(days=8 - place), f"Call {place}") for place in range(8)]
    found = cards(desk, "person", ann)
    assert [row.lead for row in found.contacts.rows] == [f"Call {place}" for place in (7, 6, 5, 4, 3, 2)]
    assert found.contacts.rows[0].words == "Call"
    assert found.contacts.rows[0].dates == "22 Nov 2026"
    assert found.contacts.rows[0].target == ("interaction", made[-1])
    assert found.cards[CONTACTS].all_button.text() == "Show all 8"
    found.cards[CONTACTS].all_button.click()
    desk.settle()
    page = desk.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    desk.until(lambda: page.answer is not None)
    assert page.question.code == "contacts"
    assert page.answer is not None
    assert page.answer.total == 8


def test_a_person_without_contacts_has_no_card_of_them_but_one_of_privacy(desk: Desk, ann: UUID) -> None:
    assert shown(cards(desk, "person", ann)) == [PRIVACY]


def test_a_new_contact_is_on_the_card_without_turning_to_the_page_again(desk: Desk, ann: UUID) -> None:
    found = cards(desk, "person", ann)
    contact(desk, ann, TODAY, "Just now")
    desk.until(lambda: [row.lead for row in found.contacts.rows] == ["Just now"])
    assert shown(found) == [CONTACTS, PRIVACY]


def test_what_a_person_asked_for_stands_above_everything_else(desk: Desk, ann: UUID) -> None:
    found = cards(desk, "person", ann)
    assert not found.marks.isVisible()
    desk.store.save(Person, ann, {"do_not_contact": False}, {"do_not_contact": True})
    desk.until(found.marks.isVisible)
    assert found.marks.pills[0].text == DO_NOT_CONTACT
    assert not found.marks.pills[1].isVisible()
    desk.work.go_to("person", desk.id_of(Person, "Bob Beispiel"))
    desk.settle()
    desk.until(lambda: not found.marks.isVisible())


def test_the_privacy_card_says_what_is_known_and_leads_to_its_fields(desk: Desk, ann: UUID) -> None:
    values = {"source": "Their letter", "informed_on": date(2026, 1, 5), "review_by": TODAY + timedelta(days=30)}
    desk.store.save(Person, ann, dict.fromkeys(values), values)
    found = cards(desk, "person", ann)
    told = {label: value.text() for label, value in found.privacy.values.items()}
    assert told == {
        "Lawful basis": "Public task",
        "Source": "Their letter",
        "Informed on": "5 Jan 2026",
        "Review by": "23 Dec 2026",
    }
    assert (found.privacy.review.text, found.privacy.review.tone) == ("in 30 days", "amber")
    found.privacy.edit_button.click()
    focused = QApplication.focusWidget()
    assert focused is not None
    form = desk.work.pane.page().editors["person"].form
    assert form.editors["lawful_basis"].isAncestorOf(focused)


@pytest.mark.parametrize(
    ("days", "expected"),
    [(None, ("Not set", "", None)), (-1, ("1 day overdue", "red")), (0, ("today", "amber")),
     (90, ("in 90 days", "amber")), (91, ("", None))],
)  # fmt: skip
def test_how_soon_a_review_is(days: int | None, expected: tuple[object, ...]) -> None:
    found = review_of(None if days is None else TODAY + timedelta(days=days), TODAY)
    assert found[-len(expected) :] == expected


def test_all_that_is_held_on_somebody_is_one_press_or_one_command_away(desk: Desk, ann: UUID) -> None:
    found = cards(desk, "person", ann)
    found.privacy.everything_button.click()
    desk.settle()
    page = desk.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    desk.until(lambda: page.answer is not None and page.answer.title == "Everything held on Ann Example")
    bob = desk.id_of(Person, "Bob Beispiel")
    desk.work.go_to("person", bob)
    desk.settle()
    desk.window.commands.run("record.everything")
    desk.settle()
    desk.until(lambda: page.answer is not None and page.answer.title == "Everything held on Bob Beispiel")


# --- A group --------------------------------------------------------------------------------------------------------


def test_a_group_has_its_projects_with_aims_in_order_and_challenges(desk: Desk, guidance: UUID) -> None:
    project = make(
        desk.store, Project, group=guidance, title="Map of guidance", status="active", to_date=date(2027, 3, 1)
    )
    make(desk.store, Aim, project=project, position=2, text="Publish it")
    make(desk.store, Aim, project=project, position=1, text="Write it")
    challenge = make(desk.store, Challenge, title="Too many papers")
    make(desk.store, ProjectChallenge, project=project, challenge=challenge)
    found = cards(desk, "group", guidance)
    assert shown(found) == [PROJECTS]
    assert words(found.projects) == [
        ("Map of guidance", "until 1 Mar 2027", "Active"),
        ("1. Write it",),
        ("2. Publish it",),
        ("Addresses: Too many papers",),
    ]
    found.cards[PROJECTS].all_button.click()
    assert desk.work.pane.page().tab() == "related"


def test_a_project_is_folded_and_opened_by_keyboard(desk: Desk, guidance: UUID) -> None:
    project = make(desk.store, Project, group=guidance, title="Map of guidance")
    make(desk.store, Aim, project=project, text="Write it")
    found = cards(desk, "group", guidance)
    tree = found.projects
    high = tree.height()
    tree.setFocus()
    tree.choose(project)
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert [row.lead for row in tree.rows()] == ["Map of guidance"]
    assert tree.height() < high
    make(desk.store, Aim, project=project, text="Print it")
    desk.until(lambda: not found.is_reading)
    # What was folded by hand stays so.
    assert [row.lead for row in tree.rows()] == ["Map of guidance"]
    QTest.keyClick(tree, Qt.Key.Key_Right)
    desk.until(lambda: len(tree.rows()) == 3)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    desk.settle()
    assert desk.work.current_record() == ("project", project)


def test_a_group_without_projects_has_no_card(desk: Desk, guidance: UUID) -> None:
    assert shown(cards(desk, "group", guidance)) == []


# --- An organisation ------------------------------------------------------------------------------------------------


@pytest.fixture
def family(desk: Desk, college: UUID, ann: UUID) -> dict[str, UUID]:
    top = make(desk.store, Organisation, name="University")
    desk.store.save(Organisation, college, {"parent": None}, {"parent": top})
    school = make(desk.store, Organisation, name="School of Medicine", parent=college)
    unit = make(desk.store, Organisation, name="Trials Unit", parent=school)
    make(desk.store, Affiliation, person=ann, organisation=school)
    return {"top": top, "school": school, "unit": unit}


def test_an_organisation_stands_in_its_tree_with_the_people_of_each(
    desk: Desk, college: UUID, family: dict[str, UUID]
) -> None:
    found = cards(desk, "organisation", college)
    assert shown(found) == [TREE]
    assert words(found.tree) == [("University",), ("Example College",), ("School of Medicine", "1 part", "1 person")]
    rows = {row.lead: row for row in found.tree.rows()}
    assert rows["Example College"].target is None
    assert rows["University"].target == ("organisation", family["top"])
    found.tree.setFocus()
    found.tree.choose(family["school"])
    QTest.keyClick(found.tree, Qt.Key.Key_Right)
    assert words(found.tree)[-1] == ("Trials Unit",)
    QTest.keyClick(found.tree, Qt.Key.Key_Return)
    desk.until(lambda: desk.work.current_record() == ("organisation", family["school"]))


def test_the_tree_leads_to_the_network(desk: Desk, college: UUID, family: dict[str, UUID]) -> None:
    from atmp_desktop.gui.network_window import NetworkWindows

    found = cards(desk, "organisation", college)
    found.cards[TREE].all_button.click()
    windows = desk.work.findChild(NetworkWindows)
    assert isinstance(windows, NetworkWindows)
    desk.until(lambda: windows.windows[0].title.text() == "Example College")
    windows.windows[0].close()
    assert windows.windows == []


def test_turning_to_a_record_of_another_type_takes_the_cards_away(desk: Desk, college: UUID, guidance: UUID) -> None:
    found = cards(desk, "organisation", college)
    assert shown(found) == [TREE]
    desk.work.go_to("group", guidance)
    desk.settle()
    desk.until(lambda: not found.isVisible())


def test_two_marks_for_two_wishes() -> None:
    assert [tone for _, tone in marks_of(Privacy(None, None, None, None, True, True))] == ["red", "amber"]
    assert marks_of(Privacy(None, None, None, None, False, False)) == []
