"""The builder of filters: opened on what is typed, used by keyboard, counted, applied, saved."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from atmp_desktop.gui.filter_builder import FilterBuilder
from atmp_desktop.gui.filter_values import LineValues, LinkValues, TickValues
from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.tab_order import stops_in
from atmp_desktop.records import Affiliation, Organisation, Person
from atmp_desktop.store.where import unparse
from tests.gui.desk import Desk
from tests.gui.list_parts import box, chips, names
from tests.make import make

KIND = "Organisation › Kind"
KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def people(desk: Desk) -> ListViews:
    desk.work.go("person")
    desk.settle()
    here: ListViews | None = desk.work.views.here()
    assert here is not None
    return here


def opened(desk: Desk, views: ListViews, typed: str = "") -> FilterBuilder:
    if typed:
        listed(desk).set_filter(typed)
    assert desk.window.commands.run("edit.build_filter")
    builder = views.shaping.builder
    assert builder is not None
    desk.until(builder.isVisible)
    return builder


def listed(desk: Desk) -> RecordList:
    shown: RecordList = desk.work.current_list()
    return shown


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def typed(builder: FilterBuilder) -> str:
    return unparse(builder.filter())


def field(desk: Desk, builder: FilterBuilder, place: int, words: str) -> None:
    """Type what a line is to be about, and leave the field."""
    line = builder.rows[place].field.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    box = builder.rows[place].field
    box._leave()
    # Off-screen, no window system gives the keyboard back when the list under a field goes.
    box.offered.hide()
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    desk.settle()


def test_it_opens_on_what_is_typed_and_follows_what_is_typed_then(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:example or (given_name:bob family_name:b)")
    assert builder.draft.how == "any"
    assert [row.field.currentText() for row in builder.rows] == ["Family name", "Given name", "Family name"]
    listed(desk).set_filter("family_name:beispiel")
    assert [row.field.currentText() for row in builder.rows] == ["Family name"]
    values = builder.rows[0].value
    assert isinstance(values, LineValues)
    assert values.values() == ("beispiel",)


def test_what_is_built_says_how_many_it_finds_and_is_applied_by_enter(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people)
    field(desk, builder, 0, "Family name")
    assert builder.rows[0].test.currentText() == "contains"
    builder.rows[0].value.stops()[0].setFocus()
    QTest.keyClicks(focused(), "exam")
    desk.until(lambda: builder.show_button.text() == "Show 1 person")
    assert listed(desk).count() == 2
    key(KEY.Key_Return)
    desk.until(lambda: listed(desk).count() == 1)
    assert names(listed(desk)) == ["Ann Example"]
    assert chips(listed(desk)) == ["Family name: exam"]
    assert not builder.isVisible()


def test_lines_and_brackets_come_go_and_are_walked_by_keys_alone(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:a")
    key(KEY.Key_Insert)
    assert len(builder.rows) == 2
    key(KEY.Key_Insert, ALT)
    assert len(builder.rows) == 3
    assert len(builder.brackets) == 2
    assert builder.rows[2].isAncestorOf(focused())
    key(KEY.Key_PageUp)
    key(KEY.Key_PageUp)
    assert builder.rows[0].isAncestorOf(focused())
    key(KEY.Key_PageUp)
    assert builder.rows[0].isAncestorOf(focused())
    key(KEY.Key_PageDown)
    builder.rows[1].test.setFocus()
    key(KEY.Key_Delete)
    assert len(builder.rows) == 2
    builder.rows[1].cross.setFocus()
    key(KEY.Key_Delete)
    assert len(builder.brackets) == 1
    assert typed(builder) == "family_name:a"
    key(KEY.Key_Escape)
    assert not builder.isVisible()
    assert listed(desk).filter_text() == "family_name:a"


def test_delete_in_a_field_of_text_takes_letters_and_no_line(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:a given_name:b")
    line = builder.rows[1].value.stops()[0]
    line.setFocus()
    QTest.keyClick(line, KEY.Key_Home)
    QTest.keyClick(line, KEY.Key_Delete)
    assert typed(builder) == "family_name:a"
    assert len(builder.rows) == 2


def test_tab_comes_to_lines_in_their_order_and_to_the_buttons_after_them(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:a (given_name:b or given_name:c)")
    stops = [each for each in stops_in(builder) if each.isVisibleTo(builder)]
    fields = [row.field for row in builder.rows]
    places = [next(at for at, stop in enumerate(stops) if stop is each or each.isAncestorOf(stop)) for each in fields]
    assert places == sorted(places)
    inner = builder.brackets[1]
    assert places[0] < stops.index(inner.add_line) < places[1]
    assert stops.index(builder.show_button) > places[-1]


def test_people_are_found_by_what_their_organisation_is(desk: Desk, people: ListViews) -> None:
    college = desk.id_of(Organisation, "Example College")
    make(desk.store, Affiliation, person=desk.id_of(Person, "Ann Example"), organisation=college, main=True)
    builder = opened(desk, people)
    field(desk, builder, 0, "Organisation kind")
    values = builder.rows[0].value
    assert isinstance(values, TickValues)
    values.menu.popup(builder.mapToGlobal(builder.rect().center()))
    action = next(each for each in values.menu.actions() if each.text() == "University")
    values.menu.setActiveAction(action)
    QTest.keyClick(values.menu, KEY.Key_Space)
    assert values.menu.isVisible()
    QTest.keyClick(values.menu, KEY.Key_Return)
    assert typed(builder) == "organisation.kind:university"
    desk.until(lambda: builder.show_button.text() == "Show 1 person")
    builder.show_button.click()
    desk.until(lambda: listed(desk).count() == 1)
    assert chips(listed(desk)) == ["Organisation › Kind: university"]


def test_a_record_is_found_by_its_name_and_stands_by_its_name_in_the_text(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people)
    field(desk, builder, 0, "Organisation")
    values = builder.rows[0].value
    assert isinstance(values, LinkValues)
    values.picker.setFocus()
    QTest.keyClicks(values.picker, "coll")
    assert typed(builder) == "organisation:coll"
    desk.until(lambda: bool(values.picker.offers))
    QTest.keyClick(values.picker, KEY.Key_Return)
    desk.settle()
    assert typed(builder) == 'organisation:"Example College"'


def test_a_name_that_two_records_have_stands_by_its_id(desk: Desk, people: ListViews) -> None:
    make(desk.store, Organisation, name="Example College of Art")
    builder = opened(desk, people)
    field(desk, builder, 0, "Organisation")
    values = builder.rows[0].value
    assert isinstance(values, LinkValues)
    id = desk.id_of(Organisation, "Example College")
    values.picker.picked.emit(id, "Example College")
    desk.until(lambda: typed(builder) == f"organisation:{id}")
    assert UUID(typed(builder).partition(":")[2]) == id


def test_a_value_that_fits_no_way_is_said_below_its_line_and_not_applied(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "review_by:<7d")
    line = builder.rows[0].value.stops()[0]
    line.setFocus()
    QTest.keyClicks(line, "x")
    desk.until(builder.rows[0].wrong.isVisible)
    key(KEY.Key_Return)
    assert builder.isVisible()
    assert listed(desk).filter_text() == "review_by:<7d"


def test_a_day_is_read_back_beside_it(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "review_by:<7d")
    values = builder.rows[0].value
    assert isinstance(values, LineValues)
    assert values._echo.text() == "30 Nov 2026"
    assert values.lines[0].accessibleDescription() == "30 Nov 2026"


def test_what_is_built_is_saved_as_a_view(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:example")
    builder.save_button.click()
    desk.until(people.panel.isVisible)
    QTest.keyClicks(people.panel.line, "Examples")
    QTest.keyClick(people.panel.line, KEY.Key_Return)
    desk.until(lambda: [view.name for view in desk.work.views.shelf.views] == ["Examples"])
    assert desk.work.views.shelf.views[0].filter == "family_name:example"


def test_what_cannot_be_read_leaves_the_list_and_names_the_word(desk: Desk, people: ListViews) -> None:
    shown = listed(desk)
    shown.set_filter("family_name:example")
    desk.until(lambda: shown.count() == 1)
    shown.focus_filter()
    QTest.keyClicks(box(shown), "(given_name:ann")
    desk.settle()
    assert shown.count() == 1
    key(KEY.Key_Return)
    desk.until(lambda: shown.filter.sentence.startswith("The bracket before “given_name:ann” is not closed."))
    assert shown.count() == 1
    QTest.keyClicks(box(shown), " or given_name:bob)")
    key(KEY.Key_Return)
    assert chips(shown) == ["Family name: example", "Given name: ann or Given name: bob"]


def test_enter_after_a_record_was_picked_filters_by_it_and_esc_closes_from_there(desk: Desk, people: ListViews) -> None:
    make(desk.store, Organisation, name="Example College of Art")
    builder = opened(desk, people)
    field(desk, builder, 0, "Organisation")
    values = builder.rows[0].value
    assert isinstance(values, LinkValues)
    id = desk.id_of(Organisation, "Example College of Art")
    values.picker.setFocus()
    values.picker.picked.emit(id, "Example College of Art")
    assert typed(builder) == f"organisation:{id}"
    key(KEY.Key_Return)
    desk.until(lambda: not builder.isVisible())
    desk.settle()
    opened(desk, people)
    values = builder.rows[0].value
    assert isinstance(values, LinkValues)
    values.picker.setFocus()
    key(KEY.Key_Escape)
    assert not builder.isVisible()


def test_another_field_keeps_the_test_where_it_has_it(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "-family_name:a")
    field(desk, builder, 0, "Given name")
    assert builder.rows[0].test.currentText() == "does not contain"


def test_a_field_that_was_typed_is_taken_when_a_condition_is_added_at_once(desk: Desk, people: ListViews) -> None:
    builder = opened(desk, people, "family_name:a")
    line = builder.rows[0].field.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Given name")
    QTest.keyClick(line, KEY.Key_Insert)
    assert builder.rows[0].field.line.text() == "Given name"
    assert builder.rows[0].line.column == "given_name"
    assert builder.rows[1].field.line.hasFocus()
    builder.rows[0].test.setFocus()
    key(KEY.Key_Delete)
    assert len(builder.rows) == 1


def test_of_a_field_that_is_typed_and_one_that_is_then_chosen_below_it_the_chosen_one_is_taken(
    desk: Desk, people: ListViews
) -> None:
    builder = opened(desk, people, "family_name:a")
    box = builder.rows[0].field
    box.line.setFocus()
    box.line.selectAll()
    QTest.keyClicks(box.line, "organisation")
    place = next(
        row for row in range(box.offered.model().rowCount()) if box.offered.model().index(row, 0).data() == KIND
    )
    box.offered.setCurrentIndex(box.offered.model().index(place, 0))
    QTest.keyClick(box.offered, KEY.Key_Return)
    assert builder.rows[0].field.line.text() == KIND
    field(desk, builder, 0, "Given name")
    assert [row.field.line.text() for row in builder.rows] == ["Given name"]
