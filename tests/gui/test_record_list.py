from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import FilterChip
from atmp_desktop.gui.column_fit import MOST_GROWTH, fit_columns
from atmp_desktop.gui.column_menu import ColumnMenu
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.filter_words import words_of_term
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import RECORD_TYPES, Action, ContactPoint, Group, Organisation, Person
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from atmp_desktop.store.write import Write

KEY = Qt.Key

Show = Callable[..., RecordList]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, register: Store) -> Iterator[Show]:
    """Shows a list of a type and waits until all of it is there."""
    events, jobs, made = StoreEvents(register), Jobs(), []

    def show_list(record_type: type[Record], state: dict[str, Any] | None = None, width: int = 900) -> RecordList:
        shown = RecordList(register, events, jobs, record_type, parent=None)
        qtbot.addWidget(shown)
        made.append(shown)
        shown.resize(width, 500)
        if state is not None:
            shown.restore_state(state)
        shown.show()
        settle(qtbot, shown)
        return shown

    yield show_list
    assert jobs.wait_all(5)
    for each in made:
        assert each.stop(5)
    events.stop()


def settle(qtbot: QtBot, shown: RecordList) -> None:
    table = shown._table
    qtbot.waitUntil(lambda: table.is_complete and not table.is_loading and (table.total >= table.rowCount()))
    # The count comes just after the first rows.
    qtbot.waitUntil(lambda: shown.count() == 0 or table.total > 0)


def names(shown: RecordList) -> list[str]:
    shown._table.prepare(0, shown.count() - 1)
    return [str(shown._table.index(row, 0).data()) for row in range(shown.count())]


def add_people(store: Store, *people: str) -> list[UUID]:
    with store.write("Add people") as write:
        made = []
        for name in people:
            given, family = name.split(" ", 1)
            person = Person(given_name=given, family_name=family)
            write.add(person)
            made.append(person)
        write.flush()
        return [person.id for person in made]


def edited(write: Write, id: UUID) -> Person:
    person = write.get(Person, id)
    assert isinstance(person, Person)
    return person


PEOPLE = ("Uta Griesenbach", "Eric Alton", "Zoë Müller", "Amina Okafor")
BY_NAME = ["Eric Alton", "Uta Griesenbach", "Zoë Müller", "Amina Okafor"]


def box(shown: RecordList) -> QLineEdit:
    found = shown.filter.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def chips(shown: RecordList) -> list[str]:
    return [chip.text for chip in shown.filter.findChildren(FilterChip) if chip.isVisible()]


def footer(shown: RecordList) -> str:
    return shown._footer.text()


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__tablename__)
def test_every_record_type_has_a_list_that_says_when_it_is_empty(
    record_type: type[Record], show: Show, qtbot: QtBot
) -> None:
    shown = show(record_type)
    assert shown._empty.sentence == f"No {record_type.about.many.lower()} yet"
    with qtbot.waitSignal(shown.add_wanted):
        shown._empty.buttons[0].click()


def test_people_are_listed_by_name_and_counted(register: Store, show: Show) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    assert names(shown) == BY_NAME
    assert footer(shown) == "4 people"
    assert shown.total() == shown.count() == 4


def test_what_is_typed_filters_at_once_and_esc_takes_it_back(register: Store, show: Show, qtbot: QtBot) -> None:
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


def test_no_match_names_the_filter_and_offers_to_clear_it(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.set_filter("nobody")
    qtbot.waitUntil(shown._empty.isVisible)
    assert shown._empty.sentence == "No people match “nobody”"
    shown._empty.buttons[0].click()
    qtbot.waitUntil(lambda: shown.count() == 4)
    assert shown.view.isVisible()


def test_conditions_become_chips_that_can_be_taken_off(register: Store, show: Show, qtbot: QtBot) -> None:
    with register.write("Add") as write:
        for name, kind in (("Alpha", "company"), ("Beta", "charity"), ("Gamma", "charity")):
            write.add(Organisation(name=name, kind=kind))
    shown = show(Organisation)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "kind:charity gam")
    qtbot.waitUntil(lambda: shown.count() == 1)
    QTest.keyClick(box(shown), KEY.Key_Return)
    assert chips(shown) == ["Kind: charity"]
    assert box(shown).text() == "gam"
    assert shown.filter_text() == "kind:charity gam"
    chip = shown.filter.findChild(FilterChip)
    assert isinstance(chip, FilterChip)
    chip.removed.emit()
    assert (chips(shown), shown.filter_text()) == ([], "gam")
    qtbot.waitUntil(lambda: shown.count() == 1)


def test_backspace_in_an_empty_box_makes_text_of_the_last_chip(register: Store, show: Show) -> None:
    shown = show(Organisation)
    shown.set_filter("kind:charity -status:former")
    assert chips(shown) == ["Kind: charity", "Status: not former"]
    shown.focus_filter()
    QTest.keyClick(box(shown), KEY.Key_Backspace)
    assert (chips(shown), box(shown).text()) == (["Kind: charity"], "-status:former")
    assert shown.filter_text() == "kind:charity -status:former"


def test_a_mistyped_column_gives_a_sentence_and_leaves_the_list(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "colour:red")
    qtbot.waitUntil(lambda: "no column “colour”" in shown.filter.sentence)
    assert shown.count() == 4
    QTest.keyClick(box(shown), KEY.Key_Escape)
    assert shown.filter.sentence == ""


def test_a_value_that_fits_no_way_gives_a_sentence(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    shown.set_filter("review_by:sometime")
    qtbot.waitUntil(lambda: "Review by" in shown.filter.sentence)
    assert shown.count() == 4
    assert shown.listing().where == ()


def test_a_condition_whose_value_is_still_to_come_filters_nothing(register: Store, show: Show) -> None:
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
        ("status:open", "Status: open"),
        ("-status:closed,on_hold", "Status: not closed or on hold"),
        ("due:<7d", "Due: before 30 Nov 2026"),
        ("due:>=2026-01-05", "Due: from 5 Jan 2026"),
        ("due:today..+1w", "Due: from 23 Nov 2026 to 30 Nov 2026"),
        ("due:none", "Due: empty"),
        ("overdue:yes", "Overdue: yes"),
        ("slips:>2", "Slips: more than 2"),
        ("owner:griesenbach", "Owner: griesenbach"),
        ("apheresis", "with “apheresis”"),
    ],
)
def test_a_chip_says_its_condition_in_words(typed: str, words: str) -> None:
    assert words_of_term(Action, parse(Action, typed)[0], TODAY) == words


def test_a_header_sorts_one_way_the_other_way_and_not_at_all(register: Store, show: Show, qtbot: QtBot) -> None:
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


def test_the_chosen_records_stay_chosen_when_sorted_and_filtered(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{9999 - place:04}" for place in range(300)))
    shown = show(Person)
    shown.select(ids[250])
    heard: list[Any] = []
    shown.current_changed.connect(lambda _, id: heard.append(id))
    with qtbot.waitSignal(shown._table.completed):
        shown.sort_by("given_name")
    qtbot.waitUntil(lambda: shown.view.currentIndex().row() == 250)
    assert shown.selected_ids() == [ids[250]]
    with qtbot.waitSignal(shown._table.completed):
        shown.set_filter("given0250")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[250]])
    assert heard == []
    shown.set_filter("given0001")
    qtbot.waitUntil(lambda: heard == [None])
    assert shown.selected_ids() == []


def test_the_chosen_record_stays_chosen_and_in_place_while_others_come(
    register: Store, show: Show, qtbot: QtBot
) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(200)))
    shown = show(Person)
    shown.select(ids[100])
    bar = shown.view.verticalScrollBar()
    bar.setValue(95)
    with qtbot.waitSignal(shown._table.refreshed):
        add_people(register, "First Aardvark")
    assert shown.selected_ids() == [ids[100]]
    assert bar.value() == 96


def test_all_stay_chosen_when_one_is_renamed(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(register, *(f"Given{place:04} Family{place:04}" for place in range(50)))
    shown = show(Person)
    shown.view.selectAll()
    assert footer(shown) == "50 people · 50 selected"
    with qtbot.waitSignal(shown._table.refreshed), register.write("Edit person") as write:
        edited(write, ids[0]).family_name = "Zz"
    assert set(shown.selected_ids()) == set(ids)


def test_when_the_current_record_is_binned_the_next_one_is_current(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    shown.select(ids[1])
    with qtbot.waitSignal(shown.current_changed) as told, register.write("Bin person") as write:
        write.bin(edited(write, ids[1]))
    assert told.args == ["person", ids[2]]
    assert shown.selected_ids() == [ids[2]]


def test_a_record_that_is_still_being_added_is_chosen_when_it_comes(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, "A Aa")
    shown = show(Person)
    shown._table.set_awake(False)
    (id,) = add_people(register, "B Bb")
    shown.select(id)
    assert shown.selected_ids() == []
    shown._table.set_awake(True)
    qtbot.waitUntil(lambda: shown.selected_ids() == [id])


def test_the_next_and_the_one_before(register: Store, show: Show) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    assert shown.next_record(1) == ids[0]
    shown.select(ids[1])
    assert (shown.next_record(1), shown.next_record(-1)) == (ids[2], ids[0])
    shown.select(ids[2])
    assert shown.next_record(1) is None


def test_enter_opens_and_delete_asks_for_the_bin(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(register, "A Aa", "B Bb", "C Cc")
    shown = show(Person)
    shown.view.setFocus()
    QTest.keyClick(shown.view, KEY.Key_Down)
    QTest.keyClick(shown.view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert footer(shown) == "3 people · 2 selected"
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.keyClick(shown.view, KEY.Key_Return)
    assert opened.args == ["person", ids[1]]
    with qtbot.waitSignal(shown.bin_wanted) as binned:
        QTest.keyClick(shown.view, KEY.Key_Delete)
    assert binned.args == [ids[:2]]
    QTest.keyClick(shown.view, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.selected_ids() == ids


def test_letters_go_to_a_name_without_looking_through_the_rows(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(
        register, *(f"Given{place:04} Family{place:04}" for place in range(300)), "Łukasz Święty", "B Zola"
    )
    shown = show(Person)
    shown.view.setFocus()
    QTest.keyClicks(shown.view, "family0123")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[123]])
    shown.view._since_typed.invalidate()
    QTest.keyClicks(shown.view, "swie")
    qtbot.waitUntil(lambda: shown.selected_ids() == [ids[300]])


def test_copied_rows_are_text_and_a_table_with_headers(register: Store, show: Show, qtbot: QtBot) -> None:
    with register.write("Add") as write:
        write.add(Organisation(name="=HYPERLINK(A) & <Sons>", short_name="007"))
        write.add(Organisation(name="Beta\tTrust", short_name="B"))
    shown = show(Organisation, {"columns": ["short_name", "name"]})
    shown.view.selectAll()
    with qtbot.waitSignal(shown.said) as said:
        shown.copy_rows()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Short name\tName\n007\t=HYPERLINK(A) & <Sons>\nB\tBeta Trust"
    assert "<th>Short name</th><th>Name</th>" in data.html()
    assert "=HYPERLINK(A) &amp; &lt;Sons&gt;" in data.html()
    assert data.html().count("mso-number-format") == 4
    assert said.args == ["2 rows copied."]


def test_addresses_are_copied_as_a_mail_takes_them(register: Store, show: Show, qtbot: QtBot) -> None:
    ids = add_people(register, "Uta Griesenbach", 'Eric "E, A" Alton', "No Address", "Leave Alone")
    with register.write("Add addresses") as write:
        for id, value in zip(
            (ids[0], ids[1], ids[3]), ("uta@example.org", "eric@example.org", "x@example.org"), strict=True
        ):
            write.add(ContactPoint(person=id, kind="email", value=value))
        edited(write, ids[3]).do_not_contact = True
    shown = show(Person)
    shown.view.selectAll()
    with qtbot.waitSignal(shown.said) as said:
        shown.copy_addresses()
    text = QApplication.clipboard().text()
    assert text == '"Eric \\"E, A\\" Alton" <eric@example.org>; Uta Griesenbach <uta@example.org>'
    assert said.args == ["2 email addresses copied. Left out: 1 without one, 1 not to be contacted."]


def test_no_addresses_is_said_in_the_list(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, "No Address")
    shown = show(Person)
    shown.view.selectAll()
    shown.copy_addresses()
    qtbot.waitUntil(lambda: shown._notice.sentence.startswith("There is no email address"))


def test_columns_are_ticked_and_put_back(register: Store, show: Show) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    first = shown.view.column_names()
    menu = ColumnMenu(Person, first, "name", shown)
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


def test_the_last_column_cannot_be_taken_away(show: Show) -> None:
    shown = show(Person)
    menu = ColumnMenu(Person, ["name"], "", shown)
    assert [action.text() for action in menu.actions() if action.isCheckable() and not action.isEnabled()] == ["Name"]


def test_a_moved_column_is_where_it_was_dragged_in_the_export(register: Store, show: Show) -> None:
    shown = show(Person)
    shown.view.horizontalHeader().moveSection(0, 2)
    assert shown.listing().columns[:3] == ("organisation", "job_title", "name")


def test_state_comes_back(register: Store, show: Show, qtbot: QtBot) -> None:
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
def test_a_damaged_state_harms_nothing(register: Store, show: Show, kept: dict[str, Any]) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person, kept)
    assert names(shown) == BY_NAME


def test_columns_fit_the_window_and_dates_are_never_cut(register: Store, show: Show, qapp: QApplication) -> None:
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


def test_the_table_is_named_and_its_parts_can_be_reached(register: Store, show: Show, qtbot: QtBot) -> None:
    add_people(register, *PEOPLE)
    shown = show(Person)
    interface = QAccessible.queryAccessibleInterface(shown.view)
    assert interface.text(QAccessible.Text.Name) == "People"
    assert QAccessible.queryAccessibleInterface(box(shown)).text(QAccessible.Text.Name) == "Filter people"
    shown.activateWindow()
    shown.focus_filter()
    qtbot.waitUntil(lambda: box(shown).hasFocus())
    QTest.keyClick(box(shown), KEY.Key_Down)
    qtbot.waitUntil(shown.view.hasFocus)
    assert shown.view.currentIndex().row() == 0


def test_the_columns_menu_opens_from_the_keyboard_and_stays_open(register: Store, show: Show, qtbot: QtBot) -> None:
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


def test_a_list_is_shown_as_at_a_day(register: Store, show: Show, qtbot: QtBot) -> None:
    shown = show(Person)
    day = date(2021, 5, 1)
    with qtbot.waitSignal(shown._table.loaded):
        shown.show_as_at(day)
    assert (shown.listing().day, shown.listing().as_at) == (day, True)
    with qtbot.waitSignal(shown._table.loaded):
        shown.show_as_at(None)
    assert (shown.listing().day, shown.listing().as_at) == (register.today(), False)
