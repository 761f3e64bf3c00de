"""Where Tab leads: through everything that can be used, in the order it is read, and out again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from atmp_desktop.records import Action, Affiliation, Group, Membership, Organisation, Person
from tests.gui.desk import Desk
from tests.make import make

FARTHEST = 80
"""More presses of Tab than there are places to stop at in any window here."""


def called(widget: QWidget) -> str:
    """What a screen reader would say: a name, the words on it, or those of the label beside it."""
    words = widget.accessibleName()
    if not words and isinstance(widget, QLineEdit):
        words = next((each.text() for each in widget.window().findChildren(QLabel) if each.buddy() is widget), "")
    return words or str(widget.property("text") or "")


def stops(desk: Desk, first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What Tab stops at, from a widget until it is there again."""
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    first.setFocus()
    desk.until(first.hasFocus)
    found = [first]
    while len(found) < FARTHEST:
        QTest.keyClick(found[-1], key)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is first:
            return found
        passed = [called(each) for each in found]
        assert focused not in found, f"Tab turns round at {called(focused)!r} after {passed}"
        found.append(focused)
    raise AssertionError(f"Tab does not come back to {called(first)!r}")


def words_of(found: list[QWidget]) -> list[str]:
    return [called(each) for each in found]


def in_a_row(words: list[str], wanted: list[str]) -> bool:
    at = words.index(wanted[0])
    return words[at : at + len(wanted)] == wanted


def open_action(desk: Desk) -> None:
    with desk.store.write("Add action") as write:
        action = Action(text="Send the site list")
        write.add(action)
        write.flush()
        id = action.id
    desk.work.go_to("action", id)
    desk.settle()
    desk.until(lambda: desk.work.pane.page().header.title.text() == "Send the site list")
    desk.settle()


def test_tab_leads_from_the_side_bar_through_the_filter_into_the_table(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(
        found, ["Sections", "View: All people", "Filter people", "Add a condition", "Choose columns", "People"]
    )


def test_tab_leads_through_a_new_record_to_its_buttons(desk: Desk) -> None:
    desk.work.go("person")
    desk.work.acts.new("person")
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(found, ["Title", "Given name", "Family name", "Add", "Add and another", "Cancel"])


def test_a_heading_comes_after_the_fields_above_it(desk: Desk) -> None:
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    in_order = ["Parts of this record", "Edit privacy", "Everything held…", "Title", "Given name", "Family name"]
    assert in_a_row(found, in_order)
    assert in_a_row(found, ["Notes", "Privacy, folded"])


def test_the_steps_of_a_record_come_before_its_fields_and_none_of_those_is_left_out(desk: Desk) -> None:
    open_action(desk)
    found = words_of(stops(desk, desk.window.side_bar))
    steps = ["More about this record", "Start", "Propose closure", "More steps", "Parts of this record"]
    assert in_a_row(found, steps)
    assert in_a_row(found, ["Action", "Owner", "Group", "Priority", "Due"])
    # What stands above the form comes before it.
    assert found.index("Parts of this record") < found.index("Add an update") < found.index("Action")


def test_the_order_holds_after_a_step_was_taken(desk: Desk) -> None:
    open_action(desk)
    status = desk.work.pane.page().editors["action"].status
    assert status is not None
    status.buttons[0].click()
    desk.until(lambda: called(status.buttons[0]) == "Propose closure")
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(
        found, ["More about this record", *[called(each) for each in status.buttons], "Parts of this record"]
    )


@pytest.mark.parametrize("section", ["person", "action", "today", "bin", "register"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_round_the_whole_window_and_every_stop_is_called_something(
    desk: Desk, section: str, key: Qt.Key
) -> None:
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    desk.work.go(section)
    desk.settle()
    found = stops(desk, desk.window.side_bar, key)
    assert "Search everything" in words_of(found)
    assert any(desk.window.centre.isAncestorOf(each) for each in found)
    assert [type(each) for each in found if not called(each)] == []


def test_tab_goes_down_the_lists_of_a_record_and_then_to_the_buttons_of_those_that_are_empty(desk: Desk) -> None:
    ann, group = desk.id_of(Person, "Ann Example"), desk.id_of(Group, "Guidance")
    make(desk.store, Membership, person=ann, group=group)
    desk.work.go_to("person", ann)
    desk.settle()
    page = desk.work.pane.page()
    page.set_tab("related")
    desk.settle()
    make(desk.store, Affiliation, person=ann, organisation=desk.id_of(Organisation, "Example College"))
    desk.settle()
    desk.until(lambda: "Affiliations" in page.related["person"].lists)
    related = page.related["person"]
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(
        found,
        [
            "Parts of this record",
            "Add to Affiliations",
            "Affiliations",
            "Add to Groups",
            "Groups",
            "Add to Contact points",
            "Add to Actions",
        ],
    )
    related.list_of("Affiliations").begin_add()
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(found, ["Add to Affiliations", "Affiliations", "Organisation", "Job title"])
    assert in_a_row(found, ["Cancel", "Add to Groups", "Groups", "Add to Contact points"])


def test_the_button_of_an_empty_list_comes_after_its_filter(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    shown = desk.work.current_list()
    assert shown is not None
    shown.set_filter("nobody at all")
    desk.settle()
    found = words_of(stops(desk, desk.window.side_bar))
    assert in_a_row(found, ["Choose columns", "Clear the filter"])


def test_tab_reaches_what_stands_above_the_tables_of_the_register_page(desk: Desk) -> None:
    page = desk.work.register_page()
    desk.settle()
    assert {"Back up now", "Search everything"} <= set(words_of(stops(desk, desk.window.side_bar)))
    page.show_history()
    desk.settle()
    assert {"Find in the history", "History"} <= set(words_of(stops(desk, desk.window.side_bar)))
    page.tabs.setCurrentWidget(page.check_panel)
    assert "Check the register" in words_of(stops(desk, desk.window.side_bar))
