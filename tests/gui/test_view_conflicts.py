"""What another officer saves of a view meanwhile is never written over unseen, and what is changed here is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.conflict_panel import Keep
from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.services.saved_views import View, change_view, read_views
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.gui.view_parts import choose, file, people, saved_words, view_of

__all__ = ["file", "people"]


def by_another(desk: Desk, called: str, **edits: str | bool) -> None:
    """Another officer changes a view, which is heard of here."""
    with Store.open(desk.store.path, who="AB", clock=now) as other:
        change_view(other, next(view for view in read_views(other) if view.name == called), edits, "Change")
    desk.work.refresh()
    desk.settle()


def saved(desk: Desk, name: str) -> View:
    """A view as the register has it."""
    return next(view for view in read_views(desk.store) if view.name == name)


@pytest.mark.parametrize(("verb", "filter"), [("mine", "family_name:Beispiel"), ("theirs", "given_name:Ann")])
@pytest.mark.parametrize("is_heard", [True, False], ids=["heard of", "not heard of"])
def test_what_another_saved_of_a_view_meanwhile_is_asked_about_before_it_is_written_over(
    desk: Desk, people: ListViews, verb: Keep, filter: str, is_heard: bool
) -> None:
    choose(desk, people, "Named Example")
    shown = desk.work.current_list()
    shown.set_filter("family_name:Beispiel")
    desk.settle()
    with Store.open(desk.store.path, who="AB", clock=now) as other:
        change_view(other, view_of(desk, "Named Example"), {"filter": "given_name:Ann"}, "Change")
    if is_heard:
        desk.work.refresh()
        desk.until(lambda: view_of(desk, "Named Example").filter == "given_name:Ann")
    choose(desk, people, "Save changes to “Named Example”")
    panel = people.keeping.panel
    desk.until(panel.isVisible)
    words = [each.text().replace("\u200b", "") for each in panel.findChildren(QLabel)]
    assert words[-6:] == ["Yours", "family_name:Beispiel", "Theirs", "given_name:Ann", "Before", "family_name:Example"]
    assert panel.buttons["filter", "mine"].hasFocus()
    assert saved(desk, "Named Example").filter == "given_name:Ann"
    assert shown.filter_text() == "family_name:Beispiel"
    QTest.keyClick(panel.buttons["filter", verb], Qt.Key.Key_Space)
    desk.settle()
    desk.until(lambda: people.picker.words == "Named Example")
    assert not panel.isVisible()
    assert saved(desk, "Named Example").filter == shown.filter_text() == filter
    assert saved_words(desk).startswith("Saved") or verb == "theirs"
    assert saved_words(desk) != "Not saved"


def test_what_another_changed_in_a_view_and_was_not_changed_here_is_theirs_after_a_save(
    desk: Desk, people: ListViews
) -> None:
    choose(desk, people, "Named Example")
    desk.work.current_list().set_filter("ann")
    desk.settle()
    by_another(desk, "Named Example", columns="name,title", pinned=True)
    choose(desk, people, "Save changes to “Named Example”")
    desk.until(lambda: people.picker.words == "Named Example")
    now = saved(desk, "Named Example")
    assert (now.filter, now.columns, now.pinned) == ("ann", ("name", "title"), True)
    assert desk.work.current_list().view.column_names() == ["name", "title"]


def test_of_a_view_that_was_changed_in_two_ways_each_is_decided_on_its_own(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    shown = desk.work.current_list()
    shown.set_filter("ann")
    shown.sort_by("name")
    shown.view.set_columns(["name", "title"])
    desk.settle()
    by_another(desk, "Named Example", filter="bob", order="-title", columns="name")
    choose(desk, people, "Save changes to “Named Example”")
    panel = people.keeping.panel
    desk.until(panel.isVisible)
    shown_words = [each.text() for each in panel.findChildren(QLabel)]
    assert "Title (the other way round)" in shown_words
    panel.buttons["filter", "mine"].click()
    panel.buttons["order", "theirs"].click()
    panel.buttons["columns", "mine"].click()
    desk.settle()
    desk.until(lambda: people.picker.words == "Named Example")
    now = saved(desk, "Named Example")
    assert (now.filter, now.order, now.columns) == ("ann", ("-title",), ("name", "title"))
    assert (shown.filter_text(), shown.look().order) == ("ann", ("-title",))


def test_a_view_that_is_asked_about_is_asked_about_no_more_once_another_is_on_show(
    desk: Desk, people: ListViews
) -> None:
    choose(desk, people, "Named Example")
    desk.work.current_list().set_filter("ann")
    by_another(desk, "Named Example", filter="bob")
    choose(desk, people, "Save changes to “Named Example”")
    desk.until(people.keeping.panel.isVisible)
    assert saved_words(desk) == "Not saved"
    choose(desk, people, "Everybody")
    assert not people.keeping.panel.isVisible()
    assert saved_words(desk) != "Not saved"
    assert saved(desk, "Named Example").filter == "bob"


def test_going_on_with_a_view_while_it_is_saved_is_no_conflict_with_oneself(desk: Desk, people: ListViews) -> None:
    choose(desk, people, "Named Example")
    shown = desk.work.current_list()
    for filter in ("ann", "bob"):
        shown.set_filter(filter)
        people.save_changes()
    desk.settle()
    people.save_changes()
    desk.settle()
    assert not people.keeping.panel.isVisible()
    assert saved(desk, "Named Example").filter == "bob"


def test_what_was_seen_of_a_view_is_still_known_at_the_next_start(
    desk: Desk, people: ListViews, qtbot: QtBot, settings: Settings, data_home: Path
) -> None:
    choose(desk, people, "Named Example")
    desk.work.current_list().set_filter("ann")
    desk.settle()
    by_another(desk, "Named Example", filter="bob")
    path = desk.store.path
    desk.close()
    again = Desk(qtbot, settings, data_home)
    again.open(path)
    again.settle()
    here = again.work.views.here()
    assert again.work.current_list().filter_text() == "ann"
    here.save_changes()
    again.until(here.keeping.panel.isVisible)
    assert saved(again, "Named Example").filter == "bob"
    again.close()


def test_a_name_that_another_gave_a_view_meanwhile_is_told_before_it_is_written_over(
    desk: Desk, people: ListViews
) -> None:
    choose(desk, people, "Named Example")
    choose(desk, people, "Rename “Named Example”…")
    by_another(desk, "Named Example", name="Theirs")
    people.panel.line.setText("Mine")
    people.panel.go_on.click()
    desk.until(lambda: "renamed “Theirs”" in people.panel.wrong.text())
    assert people.panel.line.text() == "Mine"
    assert saved(desk, "Theirs").filter == "family_name:Example"
    people.panel.go_on.click()
    desk.until(lambda: people.picker.words == "Mine")
