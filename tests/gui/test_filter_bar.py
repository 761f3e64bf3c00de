from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import FilterChip
from atmp_desktop.gui.filter_words import words_of
from atmp_desktop.records import Action, Organisation, Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.gui.list_parts import KEY, PEOPLE, Lists, add_people, box, chips, footer, names


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Lists]:
    made = Lists(qtbot, register)
    yield made
    made.close()


def test_what_is_typed_filters_at_once_and_esc_takes_it_back(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "gries")
    qtbot.waitUntil(lambda: shown.count() == 1)
    assert names(shown) == ["Uta Griesenbach"]
    assert footer(shown) == "1 of 4 people"
    assert shown.filter_text() == "gries"
    QTest.keyClick(box(shown), KEY.Key_Escape)
    qtbot.waitUntil(lambda: shown.count() == 4)
    assert shown.filter_text() == ""


def test_no_match_names_the_filter_and_offers_to_clear_it(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.set_filter("nobody")
    qtbot.waitUntil(shown.face.empty.isVisible)
    assert shown.face.empty.sentence == "No people match “nobody”"
    shown.face.empty.buttons[0].click()
    qtbot.waitUntil(lambda: shown.count() == 4)
    assert shown.view.isVisible()


def test_conditions_become_chips_that_can_be_taken_off(register: Store, show: Lists, qtbot: QtBot) -> None:
    with register.write("Add") as write:
        for name, kind in (("Alpha", "company"), ("Beta", "charity"), ("Gamma", "charity")):
            write.add(Organisation(name=name, kind=kind))
    shown = show(Organisation)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "kind:charity gam")
    qtbot.waitUntil(lambda: shown.count() == 1)
    QTest.keyClick(box(shown), KEY.Key_Return)
    assert chips(shown) == ["Kind: Charity"]
    assert box(shown).text() == "gam"
    assert shown.filter_text() == "kind:charity gam"
    chip = shown.filter.findChild(FilterChip)
    assert isinstance(chip, FilterChip)
    chip.removed.emit()
    assert (chips(shown), shown.filter_text()) == ([], "gam")
    qtbot.waitUntil(lambda: shown.count() == 1)


def test_backspace_in_an_empty_box_makes_text_of_the_last_chip(register: Store, show: Lists) -> None:
    shown = show(Organisation)
    shown.set_filter("kind:charity -status:former")
    assert chips(shown) == ["Kind: Charity", "Status: not Former"]
    shown.focus_filter()
    QTest.keyClick(box(shown), KEY.Key_Backspace)
    assert (chips(shown), box(shown).text()) == (["Kind: Charity"], "-status:former")
    assert shown.filter_text() == "kind:charity -status:former"


def test_a_mistyped_column_gives_a_sentence_and_leaves_the_list(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "colour:red")
    qtbot.waitUntil(lambda: "no column “colour”" in shown.filter.sentence)
    assert shown.count() == 4
    QTest.keyClick(box(shown), KEY.Key_Escape)
    assert shown.filter.sentence == ""


def test_a_value_that_fits_no_way_gives_a_sentence(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.set_filter("review_by:sometime")
    qtbot.waitUntil(lambda: "Review by" in shown.filter.sentence)
    assert shown.count() == 4
    assert shown.listing().where == ()


def test_a_condition_whose_value_is_still_to_come_filters_nothing(register: Store, show: Lists) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "organisation:")
    assert shown.filter.terms == ()
    assert shown.filter.sentence == ""


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("status:open", "Status: Open"),
        ("-status:closed,on_hold", "Status: not Closed or On hold"),
        ("due:<7d", "Due: before 30 Nov 2026"),
        ("due:>=2026-01-05", "Due: from 5 Jan 2026"),
        ("due:today..+1w", "Due: from 23 Nov 2026 to 30 Nov 2026"),
        ("due:none", "Due: empty"),
        ("overdue:yes", "Overdue: yes"),
        ("slips:>2", "Slips: more than 2"),
        ("owner:griesenbach", "Owner: griesenbach"),
        ("apheresis", "with “apheresis”"),
        ("status:open or overdue:yes", "Status: Open or Overdue: yes"),
        ("-(status:open overdue:yes)", "not (Status: Open and Overdue: yes)"),
        ("slips:1 or (status:open overdue:yes)", "Slips: 1 or (Status: Open and Overdue: yes)"),
        ("group.kind:subgroup", "Group › Kind: Subgroup"),
        ("-group.kind:subgroup", "No group with Kind: Subgroup"),
        ("group:(kind:subgroup code:EWD)", "Group with Kind: Subgroup and Code: EWD"),
        ("owner:(uta)", "Owner with “uta”"),
    ],
)
def test_a_chip_says_its_condition_in_words(typed: str, words: str) -> None:
    assert words_of(Action, parse(Action, typed, SHIPPED)[0], TODAY, SHIPPED) == words


def test_a_filter_that_cannot_be_read_leaves_nothing_of_the_one_before(
    register: Store, show: Lists, qtbot: QtBot
) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.set_filter("family_name:griesenbach")
    qtbot.waitUntil(lambda: shown.count() == 1)
    shown.set_filter("given_name:a colour:red")
    assert chips(shown) == []
    assert box(shown).text() == "given_name:a colour:red"
    assert shown.filter_text() == "given_name:a"
    qtbot.waitUntil(lambda: "no column “colour”" in shown.filter.sentence)


def test_chips_say_days_as_they_are_counted_from_the_day_that_is_looked_at(register: Store, show: Lists) -> None:
    shown = show(Action)
    shown.set_filter("due:<7d")
    today = chips(shown)
    shown.show_as_at(date(2020, 1, 1))
    assert chips(shown) == ["Due: before 8 Jan 2020"]
    shown.show_as_at(None)
    assert chips(shown) == today
