from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.column_fit import MOST_GROWTH, fit_columns
from atmp_desktop.gui.column_menu import ColumnMenu
from atmp_desktop.records import Action, Group, Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from tests.gui.list_parts import BY_NAME, PEOPLE, Lists, add_people, names, settle


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Lists]:
    made = Lists(qtbot, register)
    yield made
    made.close()


def test_a_header_sorts_one_way_the_other_way_and_not_at_all(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person, {"columns": ["given_name", "family_name"]})
    header = shown.view.horizontalHeader()
    expected = {
        ("given_name",): ["Amina", "Eric", "Uta", "Zoë"],
        ("-given_name",): ["Zoë", "Uta", "Eric", "Amina"],
        (): ["Eric", "Uta", "Zoë", "Amina"],
    }
    expected[()] = [name.split()[0] for name in sorted(BY_NAME, key=lambda name: name.split()[1].replace("ü", "u"))]
    for order, given in expected.items():
        with qtbot.waitSignals([shown._table.loaded, shown._table.completed]):
            header.sectionClicked.emit(0)
        assert shown.listing().order == order
        assert names(shown) == given
        assert (header.sortIndicatorSection() == 0) == bool(order)


def test_columns_are_ticked_and_put_back(register: Store, show: Lists) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    first = shown.view.column_names()
    menu = ColumnMenu(columns_of(Person, SHIPPED), first, "name", "", shown)
    menu.columns_wanted.connect(shown.view.set_columns)
    menu.reset_wanted.connect(shown.view.reset_columns)
    actions = {action.text(): action for action in menu.actions()}
    actions["Pronouns"].trigger()
    actions["Email"].trigger()
    assert "pronouns" in shown.listing().columns
    assert "email" not in shown.listing().columns
    assert names(shown) == BY_NAME
    actions["Columns as at first"].trigger()
    assert shown.view.column_names() == first == list(shown.listing().columns)


def test_the_last_column_cannot_be_taken_away(show: Lists) -> None:
    shown = show(Person)
    menu = ColumnMenu(columns_of(Person, SHIPPED), ["name"], "", "", shown)
    assert [action.text() for action in menu.actions() if action.isCheckable() and not action.isEnabled()] == ["Name"]


def test_a_moved_column_is_where_it_was_dragged_in_the_export(register: Store, show: Lists) -> None:
    shown = show(Person)
    shown.view.horizontalHeader().moveSection(0, 2)
    assert shown.listing().columns[:3] == ("organisation", "job_title", "name")


def test_state_comes_back(register: Store, show: Lists, qtbot: QtBot) -> None:
    ids = add_people(register, *PEOPLE)
    before = show(Person)
    before.view.set_columns(["family_name", "name", "pronouns"])
    before.view.horizontalHeader().resizeSection(0, 200)
    before.sort_by("-family_name")
    before.set_filter("family_name:a o")
    before.select(ids[3])
    settle(qtbot, before)
    after = show(Person, before.state())
    assert after.listing() == before.listing()
    assert after.state() == before.state()
    assert names(after) == ["Amina Okafor"]
    qtbot.waitUntil(lambda: after.selected_ids() == [ids[3]])
    assert abs(after.view.columnWidth(0) - 200) <= 1


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"columns": "name", "widths": [1], "sort": None, "filter": 5, "selected": "x"},
        {
            "columns": ["gone", 3],
            "widths": {"name": "wide", "gone": 3, "email": True},
            "sort": ["-gone"],
            "filter": "gone:1",
        },
        {"selected": str(uuid4()), "columns": ["name", "name"]},
    ],
)
def test_a_damaged_state_harms_nothing(register: Store, show: Lists, kept: dict[str, Any]) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person, kept)
    assert names(shown) == BY_NAME


def test_columns_fit_the_window_and_dates_are_never_cut(register: Store, show: Lists, qapp: QApplication) -> None:
    with register.write("Add") as write:
        group = Group(name="Exploring Workforce Development", code="EWD")
        write.add(group)
        write.flush()
        write.add(Action(text="Send the site list", group=group.id, due=register.today() + timedelta(days=9)))
    for percent in (100, 200):
        theme.apply_theme(qapp, "light", percent)
        shown = show(Action, width=1200 * percent // 100)
        view = shown.view
        assert sum(view.columnWidth(place) for place in range(7)) <= view.viewport().width() + 1
        for place, name in enumerate(view.column_names()):
            if name in ("reference", "due", "rag", "status"):
                needed = view.sizeHintForColumn(place)
                assert view.columnWidth(place) >= needed, name
    theme.apply_theme(qapp, "light")


@pytest.mark.parametrize("room", [50, 200, 333, 400, 1000])
def test_fitted_columns_fill_the_room_and_keep_their_least(room: int) -> None:
    usual, least = [100, 200, 60], [60, 80, 60]
    widths = fit_columns(usual, least, room)
    assert all(width >= narrow for width, narrow in zip(widths, least, strict=True))
    assert sum(widths) <= max(room, sum(least))
    assert all(width <= MOST_GROWTH * use for width, use in zip(widths, usual, strict=True))
    assert sum(widths) >= min(room - len(usual), sum(usual))


def test_the_columns_menu_opens_from_the_keyboard_and_stays_open(register: Store, show: Lists, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.choose_columns()
    menu = shown.view.findChild(ColumnMenu)
    assert isinstance(menu, ColumnMenu)
    qtbot.waitUntil(menu.isVisible)
    action = next(action for action in menu.actions() if action.text() == "Pronouns")
    place: QRect = menu.actionGeometry(action)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(place.center()))
    assert "pronouns" in shown.view.column_names()
    assert menu.isVisible()
    menu.close()
