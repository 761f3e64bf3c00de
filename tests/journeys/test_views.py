"""An officer keeps a list as a view of their own, finds it again, and looks up who led on a day years ago."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from atmp_desktop.gui.view_picker import ViewPicker
from atmp_desktop.records import Group, Membership, Person
from atmp_desktop.services.saved_views import change_view, read_views
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer, Officer

KEY, SHIFT, ALT = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def offered(officer: Officer, words: str) -> None:
    """Click on the picker, then on a line of its menu."""
    officer.click(next(each for each in officer.window.findChildren(ViewPicker) if each.isVisible()))
    menu = officer.popup()
    action = next(each for each in menu.actions() if each.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    officer.come_back()
    officer.settle()


def shown_view(officer: Officer) -> str:
    views = officer.work.views.here()
    assert views is not None
    return str(views.picker.words)


def test_a_list_is_kept_as_a_view_by_mouse_and_is_on_the_side_bar_next_time(
    new_officer: NewOfficer, starter: Path
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.go("Groups")
    officer.key(KEY.Key_F, CTRL)
    officer.type("kind:working_group")
    officer.key(KEY.Key_Return)
    officer.settle()
    officer.work.current_list().sort_by("members")
    officer.until(lambda: officer.work.current_list().look().order == ("members",))
    offered(officer, "Save as view…")
    officer.fill("Name of the view", "Working groups by size")
    officer.click(officer.find(QCheckBox, "Pin to the side bar"))
    officer.press("Save view")
    officer.until(lambda: shown_view(officer) == "Working groups by size")
    view = officer.listed()
    line = officer.window.side_bar.current
    officer.until(lambda: officer.window.side_bar.count_of(line) == str(len(view)))
    officer.close()

    later = new_officer()
    later.open(starter)
    assert shown_view(later) == "Working groups by size"
    later.go("Groups")
    later.until(lambda: len(later.listed()) > len(view))
    later.go("Working groups by size")
    later.until(lambda: later.listed() == view)
    # Taken back by the person who wants it gone: the list stays, the line goes.
    offered(later, "Put “Working groups by size” into the bin")
    later.until(lambda: "view:" not in later.window.side_bar.current)
    assert later.listed() == view
    later.press("Undo")
    later.until(lambda: "Working groups by size" in [each.words for each in later.window.side_bar.sections])


def test_a_view_is_kept_changed_and_taken_back_by_the_keyboard_alone(new_officer: NewOfficer, starter: Path) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.command("Groups")
    officer.key(KEY.Key_F, CTRL)
    officer.type("kind:working_group")
    officer.key(KEY.Key_Return)
    officer.command("Save as view…")
    officer.until(lambda: officer.seen(QLineEdit, "Name of the view") is not None)
    officer.type("Working groups")
    officer.key(KEY.Key_Return)
    officer.until(lambda: shown_view(officer) == "Working groups")
    # The keyboard is in the list again.
    officer.key(KEY.Key_F, CTRL)
    officer.type("code:EWD")
    officer.key(KEY.Key_Return)
    officer.until(lambda: shown_view(officer) == "Working groups, changed")
    officer.command("Save changes to this view")
    officer.until(lambda: shown_view(officer) == "Working groups")
    # From the empty filter to the list, where Ctrl+Z is about the register.
    officer.key(KEY.Key_Return)
    officer.key(KEY.Key_Z, CTRL)
    officer.until(lambda: officer.work.current_list().filter_text() == "kind:working_group")
    # Chosen from the menu of views: down past “All groups” to the view.
    officer.command("People")
    officer.command("Groups")
    officer.key(KEY.Key_V, CTRL | ALT)
    menu = officer.popup()
    assert "Working groups" in [each.text() for each in menu.actions()]
    menu.close()
    officer.come_back()


def test_a_view_that_a_colleague_saved_meanwhile_is_decided_by_the_keyboard_alone(
    new_officer: NewOfficer, starter: Path
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.command("Groups")
    officer.command("Save as view…")
    officer.until(lambda: officer.seen(QLineEdit, "Name of the view") is not None)
    officer.type("Ours")
    officer.key(KEY.Key_Return)
    officer.until(lambda: shown_view(officer) == "Ours")
    panel = officer.work.views.here().keeping.panel
    for filter, key, kept in (("code:EWD", KEY.Key_Space, "code:EWD"), ("code:CG", KEY.Key_Tab, "kind:subgroup")):
        officer.key(KEY.Key_F, CTRL)
        officer.key(KEY.Key_Escape)
        officer.key(KEY.Key_F, CTRL)
        officer.type(filter)
        officer.key(KEY.Key_Return)
        officer.until(lambda: shown_view(officer) == "Ours, changed")
        with Store.open(starter, who="AB", clock=desk.now) as colleague:
            (view,) = read_views(colleague)
            change_view(colleague, view, {"filter": "kind:subgroup"}, "Theirs")
        officer.command("Save changes to this view")
        officer.until(panel.isVisible)
        officer.key(key)
        if key == KEY.Key_Tab:
            officer.key(KEY.Key_Space)
        officer.until(lambda: not panel.isVisible())
        officer.settle()
        officer.until(lambda: shown_view(officer) == "Ours")
        assert officer.work.current_list().filter_text() == kept
        assert [view.filter for view in read_views(officer.store)] == [kept]


def test_who_led_on_a_day_is_three_steps_away(new_officer: NewOfficer, starter: Path) -> None:
    with Store.open(starter, who="JG", clock=desk.now) as store, store.write("Hand over") as write:
        group = next(each for each in write.query(Group) if each.code == "EWD")
        uta = next(each for each in write.query(Person) if each.family_name == "Griesenbach")
        lead = next(each for each in write.query(Membership) if (each.group, each.person) == (group.id, uta.id))
        lead.to_date = date(2024, 12, 31)
        after = Person(given_name="Ann", family_name="Example")
        write.add(after)
        write.flush()
        write.add(Membership(group=group.id, person=after.id, role="lead", from_date=date(2025, 1, 1)))
        name = group.name
    officer = new_officer()
    officer.open(starter)
    today = leads(officer)
    assert today[name] == "Ann Example"
    officer.key(KEY.Key_T, CTRL | SHIFT)
    officer.type("1 may 2021")
    officer.key(KEY.Key_Return)
    assert officer.window.as_at.sentence.text() == "As it was on 1 May 2021"
    officer.until(lambda: leads(officer)[name] == "Uta Griesenbach")
    assert {group: who for group, who in leads(officer).items() if group != name} == {
        group: who for group, who in today.items() if group != name
    }
    officer.press("Back to today")
    officer.until(lambda: leads(officer) == today)


def leads(officer: Officer) -> dict[str, str]:
    """Who leads each group, as the list says that the key of groups goes to."""
    key = officer.window.commands.command("go.group").keys[0]
    officer.key(getattr(KEY, f"Key_{key[-1]}"), CTRL)
    shown = officer.work.current_list()
    assert shown is not None
    model = shown.view.model()
    officer.until(lambda: not model.is_loading and model.is_complete)
    model.prepare(0, shown.count() - 1)
    at = shown.view.column_names().index("leads")
    return {str(model.index(row, 0).data()): str(model.index(row, at).data()) for row in range(shown.count())}
