"""Saved views in the window: chosen above a list, saved, pinned to the side bar with counts, found, and come back to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.records import Person
from atmp_desktop.services.saved_views import bin_view, change_view
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.gui.view_parts import EXAMPLES, choose, file, line_of, listed, menu_of, people, saved_words, view_of

__all__ = ["file", "people"]


def test_choosing_a_view_sets_filter_columns_and_order_at_once(desk: Desk, people: ListViews) -> None:
    assert people.picker.words == "All people"
    choose(desk, people, "Named Example")
    shown = desk.work.current_list()
    assert shown.view.column_names() == ["name", "pronouns"]
    assert shown.filter_text() == "family_name:Example"
    assert listed(desk) == ["Ann Example"]
    assert shown.look().order == ("-name",)
    assert people.picker.words == "Named Example"
    assert [each.text() for each in menu_of(people).actions() if each.isChecked()] == ["Named Example"]


def test_all_takes_the_filter_off_and_has_the_columns_from_before(desk: Desk, people: ListViews) -> None:
    before = desk.work.current_list().look()
    choose(desk, people, "Named Example")
    choose(desk, people, "All people")
    assert desk.work.current_list().look() == before
    assert len(listed(desk)) == 2


def test_the_button_says_when_the_list_is_other_than_its_view(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    assert "Save changes to “Named Example”" not in [each.text() for each in menu_of(people).actions()]
    desk.work.current_list().sort_by("name")
    desk.until(lambda: people.picker.words == "Named Example, changed")
    desk.work.current_list().sort_by("-name")
    desk.until(lambda: people.picker.words == "Named Example")
    desk.work.current_list().view.set_columns(["name"])
    desk.until(lambda: people.picker.words == "Named Example, changed")


def test_saved_changes_are_one_step_that_the_list_follows_back(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    desk.work.current_list().set_filter("family_name:Beispiel")
    desk.settle()
    choose(desk, people, "Save changes to “Named Example”")
    desk.until(lambda: view_of(desk, "Named Example").filter == "family_name:Beispiel")
    desk.until(lambda: people.picker.words == "Named Example")
    assert desk.window.toast.message == "The view “Named Example” is saved."
    desk.work.acts.undo()
    desk.until(lambda: desk.work.current_list().filter_text() == "family_name:Example")
    assert people.picker.words == "Named Example"


def test_the_list_is_saved_as_a_view_that_is_then_on_show(desk: Desk, people: ListViews) -> None:
    desk.work.current_list().set_filter("family_name:Beispiel")
    desk.settle()
    assert desk.window.commands.run("view.save_as")
    people.panel.line.setText("  Named   Beispiel ")
    people.panel.pin.setChecked(True)
    QTest.keyClick(people.panel.line, Qt.Key.Key_Return)
    desk.until(lambda: people.picker.words == "Named Beispiel")
    assert not people.panel.isVisible()
    assert view_of(desk, "Named Beispiel").filter == "family_name:Beispiel"
    assert desk.window.side_bar.current == line_of(desk, "Named Beispiel")
    desk.work.acts.undo()
    desk.until(lambda: people.picker.words == "All people")
    # What is on the screen stays.
    assert listed(desk) == ["Bob Beispiel"]


def test_a_name_that_is_taken_is_refused_beside_it_and_stays_typed(desk: Desk, people: ListViews) -> None:
    people.save_as()
    QTest.keyClick(people.panel.line, Qt.Key.Key_Return)
    assert people.panel.wrong.text().startswith("A view needs a name.")
    people.panel.line.setText("everybody")
    people.panel.go_on.click()
    desk.until(lambda: "already" in people.panel.wrong.text())
    assert people.panel.line.text() == "everybody"
    assert saved_words(desk) == "Not saved"
    QTest.keyClick(people.panel.line, Qt.Key.Key_Escape)
    assert not people.panel.isVisible()
    assert saved_words(desk) != "Not saved"
    assert len(desk.work.views.shelf.views) == 2


def test_enter_twice_in_the_name_saves_one_view(desk: Desk, people: ListViews) -> None:
    people.save_as()
    people.panel.line.setText("Twice")
    QTest.keyClick(people.panel.line, Qt.Key.Key_Return)
    QTest.keyClick(people.panel.line, Qt.Key.Key_Return)
    desk.until(lambda: people.picker.words == "Twice")
    desk.settle()
    assert saved_words(desk).startswith("Saved")
    assert not people.panel.isVisible()
    assert len(desk.work.views.shelf.views) == 3
    people.save_as()
    assert people.panel.go_on.isEnabled()


def test_a_name_is_not_put_away_while_it_is_saved_so_that_a_refusal_is_told(desk: Desk, people: ListViews) -> None:
    people.save_as()
    people.panel.line.setText("everybody")
    people.panel.go_on.click()
    QTest.keyClick(people.panel.line, Qt.Key.Key_Escape)
    people.panel.cancel.click()
    desk.until(lambda: "already" in people.panel.wrong.text())
    assert people.panel.wrong.isVisible()
    assert people.panel.line.hasFocus()
    people.panel.cancel.click()
    assert not people.panel.isVisible()


def test_a_view_is_renamed_pinned_and_put_into_the_bin_from_its_menu(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    choose(desk, people, "Rename “Named Example”…")
    people.panel.line.setText("Examples")
    people.panel.go_on.click()
    desk.until(lambda: people.picker.words == "Examples")
    choose(desk, people, "Pin to the side bar")
    desk.until(lambda: desk.window.side_bar.current == line_of(desk, "Examples"))
    choose(desk, people, "Put “Examples” into the bin")
    desk.until(lambda: people.picker.words == "All people")
    assert listed(desk) == ["Ann Example"]
    assert desk.window.side_bar.current == "person"
    desk.work.acts.undo()
    desk.until(lambda: "Examples" in [view.name for view in desk.work.views.shelf.views])


def test_what_another_changes_in_a_view_shows_and_what_is_typed_here_stays(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    view = view_of(desk, "Named Example")
    with Store.open(desk.store.path, who="AB", clock=now) as other:
        change_view(other, view, {"filter": "family_name:Beispiel"}, "Change")
    desk.work.refresh()
    desk.until(lambda: desk.work.current_list().filter_text() == "family_name:Beispiel")
    desk.work.current_list().set_filter("ann")
    with Store.open(desk.store.path, who="AB", clock=now) as other:
        change_view(other, view_of(desk, "Named Example"), {"filter": None}, "Change")
        bin_view(other, view_of(desk, "Everybody"))
    desk.work.refresh()
    desk.until(lambda: len(desk.work.views.shelf.views) == 1)
    assert desk.work.current_list().filter_text() == "ann"
    assert people.picker.words == "Named Example, changed"


def test_a_pinned_view_stands_on_the_side_bar_with_a_count_that_lives(desk: Desk, people: ListViews) -> None:
    bar, line = desk.window.side_bar, line_of(desk, "Everybody")
    assert [section.heading for section in bar.sections if section.id == line] == ["Views"]
    desk.until(lambda: bar.count_of(line) == "2")
    with desk.store.write("Add") as write:
        write.add(Person(given_name="Cy", family_name="Third"))
    desk.until(lambda: bar.count_of(line) == "3")
    desk.work.acts.undo()
    desk.until(lambda: bar.count_of(line) == "2")


def test_a_section_gives_its_list_back_as_it_was_before_its_pinned_view(desk: Desk, people: ListViews) -> None:
    desk.work.current_list().set_filter("bob")
    desk.work.go(line_of(desk, "Everybody"))
    assert desk.window.side_bar.current == line_of(desk, "Everybody")
    assert len(listed(desk)) == 2
    desk.work.go("group")
    desk.work.go("person")
    assert desk.window.side_bar.current == "person"
    assert listed(desk) == ["Bob Beispiel"]


def test_back_and_forward_lead_through_views(desk: Desk, people: ListViews) -> None:
    desk.work.go(line_of(desk, "Everybody"))
    choose(desk, people, "Named Example")
    desk.work.go("group")
    desk.work.go_steps(-1)
    assert (desk.work.current_section(), people.picker.words) == ("person", "Named Example")
    desk.work.go_steps(-1)
    assert desk.window.side_bar.current == line_of(desk, "Everybody")
    desk.work.go_steps(-1)
    assert people.picker.words == "All people"
    desk.work.go_steps(1)
    assert people.picker.words == "Everybody"


def test_the_view_on_show_comes_back_at_the_next_start(
    desk: Desk, people: ListViews, qtbot: QtBot, settings: Settings, data_home: Path
) -> None:
    desk.work.go(line_of(desk, "Everybody"))
    desk.work.current_list().set_filter("ann")
    desk.settle()
    line, path = line_of(desk, "Everybody"), desk.store.path
    desk.close()
    again = Desk(qtbot, settings, data_home)
    again.open(path)
    here = again.work.views.here()
    assert here is not None
    assert again.window.side_bar.current == line
    assert here.picker.words == "Everybody, changed"
    again.work.go("person")
    assert again.work.views.here().picker.words == "All people"
    assert len(listed(again)) == 2
    again.close()


def test_the_palette_finds_a_view_by_its_name_and_shows_its_list(desk: Desk, people: ListViews) -> None:
    desk.work.go("group")
    desk.window.open_palette()
    palette = desk.window.palette_shown
    assert palette is not None
    palette.field.setText("named ex")
    desk.until(lambda: "Named Example" in [choice.words for choice in palette.choices])
    found = [choice for choice in palette.choices if choice.words == "Named Example"]
    assert [choice.more for choice in found] == ["View of people"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert (desk.work.current_section(), people.picker.words) == ("person", "Named Example")


def test_a_view_whose_column_is_gone_says_so_and_its_count_is_unknown(desk: Desk, people: ListViews) -> None:
    shelf = desk.work.views.shelf
    shelf._take([*shelf.views, replace(EXAMPLES, id=UUID(int=7), name="Old", filter="colour:blue", pinned=True)])
    desk.until(lambda: desk.window.side_bar.count_of(f"view:{UUID(int=7)}") == "?")
    people.show_view(UUID(int=7))
    desk.until(lambda: "colour" in desk.work.current_list().filter.sentence)
    assert desk.window.side_bar.count_of(f"view:{UUID(int=7)}") == "?"


def test_the_colours_that_were_being_changed_are_put_away_with_their_view(desk: Desk, people: ListViews) -> None:
    people.shaping.ask_colours()
    panel = people.shaping.colours
    assert panel is not None
    QTest.keyClicks(panel.lines[0].filter, "family_name:example")
    choose(desk, people, "Named Example")
    assert not panel.isVisible()
    assert not panel._calm.isActive()
    assert desk.work.current_list().look().tints == ()
    assert not people.is_changed
