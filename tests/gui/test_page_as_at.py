"""The page of a record beside lists of another day: its cards, facts and lists are of that day, and nothing is changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton

from atmp_desktop.gui.own_cards import PROJECTS, OwnCards
from atmp_desktop.gui.page_cards import cards_of
from atmp_desktop.gui.reading import list_kinds, read_list, read_record
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.gui.tree_rows import TreeRows
from atmp_desktop.records import BY_NAME, Affiliation, Group, Membership, Organisation, Person, Project
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now

THEN = date(2021, 5, 1)


@pytest.fixture
def file(file: Path) -> Path:
    """Ann led Guidance and was at the college until the end of 2021; then Bob came. A project began in 2024."""
    with Store.open(file, who="JG", clock=now) as store, store.write("Fill") as write:
        people = {each.given_name: each.id for each in write.query(Person)}
        group = next(each.id for each in write.query(Group) if each.code == "GD")
        college = next(each.id for each in write.query(Organisation))
        for name, start, end in (("Ann", date(2020, 1, 1), date(2021, 12, 31)), ("Bob", date(2022, 1, 1), None)):
            write.add(Membership(group=group, person=people[name], role="lead", from_date=start, to_date=end))
            write.add(Affiliation(organisation=college, person=people[name], from_date=start, to_date=end))
        write.add(Project(group=group, title="Early work", from_date=date(2020, 2, 1), status="completed"))
        write.add(Project(group=group, title="Late work", from_date=date(2024, 2, 1), status="active"))
    return file


def show(desk: Desk, type: str, words: str, day: date | None) -> RecordPage:
    """The page of a record, on a day."""
    desk.work.go_to(type, desk.id_of(BY_NAME[type], words))
    desk.work.as_at.show_day(day)
    desk.settle()
    page: RecordPage = desk.work.pane.page()
    desk.until(lambda: page.reading is not None and page.reading.as_at == day and bool(page._lists.read()))
    return page


def rows(page: RecordPage, title: str) -> list[str]:
    found = page.cards.rows.get(title)
    return [row.lead for row in found.rows] if found is not None else []


def given_name(page: RecordPage) -> LineEdit:
    """The field of a person's given name."""
    found = page.editors["person"].form.editors["given_name"]
    assert isinstance(found, LineEdit)
    return found


def facts(page: RecordPage) -> dict[str, str]:
    return {fact.label: " ".join(piece.words for piece in fact.pieces) for fact in page.facts.facts}


def test_the_cards_of_a_group_are_those_of_the_day(desk: Desk) -> None:
    page = show(desk, "group", "Guidance", None)
    assert rows(page, "Led by, today and before") == ["Bob Beispiel", "Ann Example"]
    page = show(desk, "group", "Guidance", THEN)
    assert rows(page, "Led by, that day and before") == ["Ann Example"]
    assert facts(page)["Lead"] == "Ann Example"
    page = show(desk, "group", "Guidance", None)
    assert facts(page)["Lead"] == "Bob Beispiel"
    assert rows(page, "Led by, that day and before") == []


def test_the_people_of_an_organisation_are_those_who_were_there(desk: Desk) -> None:
    page = show(desk, "organisation", "Example College", THEN)
    assert rows(page, "People that day") == ["Ann Example"]
    assert rows(page, "People before") == []
    page = show(desk, "organisation", "Example College", None)
    assert rows(page, "People today") == ["Bob Beispiel"]
    assert rows(page, "People before") == ["Ann Example"]


def test_projects_that_had_not_begun_are_not_on_the_card(desk: Desk) -> None:
    page = show(desk, "group", "Guidance", THEN)
    found = page.findChild(OwnCards)
    assert isinstance(found, OwnCards)
    desk.until(lambda: not found.is_reading)
    tree = found.cards[PROJECTS].findChild(TreeRows)
    assert isinstance(tree, TreeRows)
    assert [row.lead for row in tree.rows()] == ["Early work"]


def test_it_says_so_and_nothing_can_be_changed_until_one_is_back_at_today(desk: Desk) -> None:
    page = show(desk, "person", "Ann Example", THEN)
    assert page.bin_notice.sentence == "As at 1 May 2021, to be looked at only."
    given = given_name(page)
    assert given.line.isReadOnly()
    page.bin()
    desk.settle()
    with desk.store.read() as session:
        assert session.get_one(Person, page.reading.id if page.reading else None).deleted is None
    back = next(each for each in page.bin_notice.findChildren(QPushButton) if each.text() == "Back to today")
    back.click()
    desk.until(lambda: page.reading is not None and page.reading.as_at is None)
    assert desk.work.as_at.day is None
    assert not page.bin_notice.isVisible()
    assert not given.line.isReadOnly()


def test_what_was_being_typed_when_the_day_changed_is_saved(desk: Desk) -> None:
    page = show(desk, "person", "Ann Example", None)
    given = given_name(page)
    given.setFocus()
    given.line.setText("Anna")
    given.line.textEdited.emit("Anna")
    desk.work.as_at.show_day(THEN)
    desk.settle()
    assert isinstance(desk.id_of(Person, "Anna Example"), UUID)
    desk.until(lambda: page.reading is not None and page.reading.as_at == THEN)
    assert page.reading is not None
    assert page.reading.values["given_name"] == "Anna"


def test_a_window_that_is_opened_on_that_day_stays_there_and_leads_back_by_itself(desk: Desk) -> None:
    show(desk, "group", "Guidance", THEN)
    desk.work.open_window()
    desk.settle()
    (window,) = desk.work._windows
    desk.until(lambda: window.page.reading is not None and window.page.reading.as_at == THEN)
    desk.work.as_at.show_day(None)
    desk.settle()
    assert window.page.as_at == THEN
    window.page.today_wanted.emit()
    desk.until(lambda: window.page.reading is not None and window.page.reading.as_at is None)
    window.close()


@pytest.mark.parametrize("name", sorted(name for name, each in BY_NAME.items() if not each.about.part))
def test_records_of_every_main_type_can_be_read_as_at_any_day(training: Store, name: str) -> None:
    listing = training.listing(BY_NAME[name])
    with training.read() as session:
        ids = [UUID(bytes=each) for each in listing.first(session.connection(), 3)]
    for day in (date(2010, 1, 1), THEN, date(2030, 1, 1)):
        for id in ids:
            reading = read_record(training, BY_NAME[name], id, day)
            assert reading is not None
            assert reading.is_locked
            lists = [read_list(training, kind, id, day) for kind in list_kinds(BY_NAME[name])]
            begun = [each.values.get("from_date") for found in lists for each in found.rows]
            assert all(not isinstance(each, date) or each <= day for each in begun)
            assert isinstance(cards_of(reading, lists, day), list)
