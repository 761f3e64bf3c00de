"""The link picker: found by any word of any name, chosen with the arrows, made where it is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.link_picker import LinkPicker
from atmp_desktop.gui.lookup import look_up
from atmp_desktop.gui.saving import NewRecord, drafted
from atmp_desktop.records import (
    AgendaItem,
    Attendance,
    FormerName,
    Group,
    Meeting,
    Organisation,
    Person,
    Project,
    Seat,
)
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def picker(parts: Parts, target: str, can_create: bool = True) -> LinkPicker:
    made = LinkPicker(parts.store, parts.jobs, target, can_create=can_create)
    parts.show(made)
    made.setFocus()
    return made


def offered(parts: Parts, made: LinkPicker, text: str) -> list[str]:
    made.clear()
    QTest.keyClicks(made, text)
    parts.until(lambda: made.list.isVisible() and not parts.jobs.running)
    return [made.list.item(row).text() for row in range(made.list.count())]


def test_any_word_of_the_name_finds_a_record_in_any_order(parts: Parts) -> None:
    made = picker(parts, "person")
    assert offered(parts, made, "gries")[0] == "Uta Griesenbach"
    assert offered(parts, made, "griesen ut")[0] == "Uta Griesenbach"


def test_a_former_name_finds_the_organisation_of_today(parts: Parts) -> None:
    with parts.store.write("Former name") as write:
        write.add(FormerName(organisation=parts.people.trust, name="Brompton Hospital for Consumption"))
    made = picker(parts, "organisation", can_create=False)
    assert offered(parts, made, "consumption") == ["Royal Brompton Hospital"]


def test_a_typing_slip_is_forgiven(parts: Parts) -> None:
    made = picker(parts, "person", can_create=False)
    assert offered(parts, made, "Uta Greisenbach") == ["Uta Griesenbach"]


def test_two_of_the_same_name_are_told_apart(parts: Parts) -> None:
    with parts.store.write("Another") as write:
        write.add(Person(given_name="Uta", family_name="Griesenbach"))
    details = {found.detail for found in look_up(parts.store, "person", "griesenbach", {})}
    assert details == {"", "Imperial College London, Professor"}


def test_the_arrows_and_enter_choose(parts: Parts) -> None:
    made = picker(parts, "organisation", can_create=False)
    assert offered(parts, made, "l")[:2] != []
    QTest.keyClick(made, Qt.Key.Key_Down)
    QTest.keyClick(made, Qt.Key.Key_Up)
    wanted = made.offers[0]
    with parts.qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args == [wanted.value, wanted.name]
    assert not made.list.isVisible()


def test_enter_before_the_list_is_there_takes_its_first_line_when_it_comes(parts: Parts) -> None:
    made = picker(parts, "person")
    QTest.keyClicks(made, "alton")
    with parts.qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args == [parts.people.eric, "Eric Alton"]


def test_the_down_key_offers_the_first_by_name(parts: Parts) -> None:
    made = picker(parts, "person")
    QTest.keyClick(made, Qt.Key.Key_Down)
    parts.until(lambda: made.offers)
    assert [offer.name for offer in made.offers] == ["Eric Alton", "Uta Griesenbach"]


def test_what_is_not_there_can_be_made_from_its_name(parts: Parts) -> None:
    made = picker(parts, "organisation")
    assert offered(parts, made, "Cell Therapy Scotland") == ["Create “Cell Therapy Scotland”"]
    with parts.qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args is not None
    assert picked.args[0] == NewRecord("organisation", "Cell Therapy Scotland", {"name": "Cell Therapy Scotland"})


def test_a_person_needs_two_names_to_be_made_and_the_list_says_so(parts: Parts) -> None:
    made = picker(parts, "person")
    assert offered(parts, made, "Zzyzx") == ["No person is called “Zzyzx”. Type given and family name to create one."]
    assert made.offers == [None]


def test_esc_closes_the_list_first_and_then_gives_up(parts: Parts) -> None:
    made = picker(parts, "person")
    offered(parts, made, "uta")
    with parts.qtbot.assertNotEmitted(made.abandoned):
        QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.list.isVisible()
    with parts.qtbot.waitSignal(made.abandoned):
        QTest.keyClick(made, Qt.Key.Key_Escape)


def test_leaving_with_words_that_were_not_chosen_says_so(parts: Parts) -> None:
    made = picker(parts, "person")
    QTest.keyClicks(made, "somebody")
    with parts.qtbot.waitSignal(made.unresolved):
        made.clearFocus()


def test_only_the_seats_of_the_group_beside_it_are_offered(parts: Parts) -> None:
    with parts.store.write("Another group") as write:
        other = Group(name="Elsewhere")
        write.add(other)
        write.flush()
        write.add(Seat(group=other.id, name="Chair elsewhere"))
    found = look_up(parts.store, "seat", "", {"group": parts.people.group})
    assert [each.name for each in found] == ["Patient representative, Trial Infrastructure"]
    assert look_up(parts.store, "seat", "elsewhere", {"group": parts.people.group}) == []


def test_records_that_need_more_than_a_name_are_not_offered_for_making() -> None:
    assert drafted(Project, "Apheresis capacity") is None
    assert drafted(Seat, "Chair") is None
    assert drafted(Person, "Cher") is None
    made = drafted(Person, "Mary Jane Watson")
    assert made is not None
    assert dict(made.values) == {"given_name": "Mary Jane", "family_name": "Watson"}
    assert drafted(Organisation, "  ") is None


def test_of_parts_without_a_name_only_those_of_what_the_form_is_about_are_offered(parts: Parts) -> None:
    store = parts.store
    here, elsewhere = make(store, Meeting), make(store, Meeting)
    ours = make(store, Attendance, meeting=here)
    make(store, Attendance, meeting=elsewhere)
    item = make(store, AgendaItem, meeting=here)
    assert [each.id for each in look_up(store, "attendance", "", {"meeting": here})] == [ours]
    assert [each.id for each in look_up(store, "attendance", "", {"agenda_item": item})] == [ours]
    assert len(look_up(store, "attendance", "", {})) == 2


def test_enter_keeps_the_one_that_was_chosen_among_several_of_the_same_name(parts: Parts) -> None:
    for _ in range(2):
        make(parts.store, Person, given_name="John", family_name="Smith")
    made = picker(parts, "person")
    offered(parts, made, "john smith")
    second = made.offers[1].value
    QTest.keyClick(made, Qt.Key.Key_Down)
    with parts.qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args is not None
    assert picked.args[0] == second
    with parts.qtbot.assertNotEmitted(made.picked):
        QTest.keyClick(made, Qt.Key.Key_Return)
        parts.until(lambda: not parts.jobs.running)
    assert made.text() == "John Smith"
