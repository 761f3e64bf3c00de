"""The map of influence and interest: who is where, and how somebody is moved, by mouse and by keys."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from atmp_desktop.gui.influence_map import ONLY_TODAY
from atmp_desktop.gui.influence_paint import Layout
from atmp_desktop.gui.influence_view import MovePanel
from atmp_desktop.records import Assessment, Organisation
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.influence import Spot
from atmp_desktop.store.store import Store
from tests.gui.report_parts import Opened, filled, opened
from tests.make import make

WAIT = 8000
CTRL = Qt.KeyboardModifier.ControlModifier

__all__ = ["filled", "opened"]


@pytest.fixture
def mapped(opened: Opened) -> Opened:
    opened.show("influence")
    return opened


def reason(opened: Opened) -> MovePanel:
    """The question why somebody is moved, once it is asked."""
    view = opened.page.pictures.influence
    opened.qtbot.waitUntil(lambda: view.panel is not None, timeout=WAIT)
    assert view.panel is not None
    return view.panel


def test_the_map_says_who_is_where(mapped: Opened) -> None:
    shown = mapped.page.pictures.influence.map
    assert shown.accessibleDescription() == (
        "Influence 4, interest 4: 1, Agency. Influence 1, interest 5: 1, Ann Example."
    )
    assert mapped.cells()["Agency"][:3] == ["4", "4", "Manage closely"]


def test_ctrl_and_arrows_carry_somebody_and_enter_asks_why_before_a_new_assessment_is_made(
    mapped: Opened, register: Store
) -> None:
    shown = mapped.page.pictures.influence.map
    shown.setFocus()
    shown.choose(next(each for each in shown.found.standings if each.who.name == "Agency"))  # type: ignore[union-attr]
    QTest.keyClick(shown, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(shown, Qt.Key.Key_Right, CTRL)
    assert shown.target == Spot(5, 5)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    panel = reason(mapped)
    assert panel.reason.line.hasFocus()
    QTest.keyClick(panel.reason.line, Qt.Key.Key_Return)
    assert panel.reason.error().startswith("The reason is missing.")
    QTest.keyClicks(panel.reason.line, "New act")
    QTest.keyClick(panel.reason.line, Qt.Key.Key_Return)
    mapped.qtbot.waitUntil(lambda: mapped.cells().get("Agency", [""] * 3)[:2] == ["5", "5"], timeout=WAIT)
    assert mapped.said[-1][0] == "Agency is at influence 5, interest 5: manage closely."
    assert shown.hasFocus()
    assert shown.current is not None
    assert shown.current.who.name == "Agency"
    operation = mapped.said[-1][1]
    assert isinstance(operation, UUID)
    register.undo(operation)
    mapped.qtbot.waitUntil(lambda: mapped.cells().get("Agency", [""] * 3)[:2] == ["4", "4"], timeout=WAIT)


def test_the_table_is_the_map_for_those_who_do_not_see_it(mapped: Opened) -> None:
    shown = mapped.page.pictures.influence.map
    mapped.go_to("Ann Example", "Influence")
    assert shown.current is not None
    assert shown.current.who.name == "Ann Example"
    carried = []
    for key, modifiers in ((Qt.Key.Key_Up, CTRL), (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)):
        QTest.keyClick(mapped.page.table, key, modifiers)
        carried.append(shown.target)
    assert carried == [Spot(2, 5), None]
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Return)
    panel = reason(mapped)
    QTest.keyClick(panel.reason.line, Qt.Key.Key_Escape)
    mapped.qtbot.waitUntil(lambda: mapped.page.pictures.influence.panel is None, timeout=WAIT)
    assert mapped.page.table.hasFocus()
    assert mapped.cells()["Ann Example"][:2] == ["1", "5"]


def test_somebody_is_dragged_to_another_place(mapped: Opened) -> None:
    shown = mapped.page.pictures.influence.map
    layout = Layout(shown.rect(), shown.font(), shown.found)
    (line,) = layout.lines(Spot(4, 4))
    there = layout.cell(Spot(2, 2)).center()
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=line.area.center())
    for step in range(1, 5):
        QTest.mouseMove(shown, line.area.center() + (there - line.area.center()) * step / 4)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=there)
    panel = reason(mapped)
    assert panel.accessibleName() == "Why does Agency move to influence 2, interest 2 (monitor)?"


def test_the_places_of_another_day_cannot_be_changed_and_it_says_so(opened: Opened) -> None:
    opened.show("influence", as_at=date(2025, 6, 1))
    shown = opened.page.pictures.influence.map
    QTest.keyClick(shown, Qt.Key.Key_Up, CTRL)
    assert shown.target is None
    assert opened.said == [(ONLY_TODAY, None)]


def test_space_goes_through_those_who_are_at_one_place(mapped: Opened, register: Store) -> None:
    make(register, Assessment, organisation=make(register, Organisation, name="Board"), influence=4, interest=4)
    mapped.qtbot.waitUntil(lambda: "Board" in mapped.cells(), timeout=WAIT)
    shown = mapped.page.pictures.influence.map
    shown.setFocus()
    names = []
    shown.choose(shown.found.at(Spot(4, 4))[0])  # type: ignore[union-attr]
    for _ in range(3):
        assert shown.current is not None
        names.append(shown.current.who.name)
        QTest.keyClick(shown, Qt.Key.Key_Space)
    assert names == ["Agency", "Board", "Agency"]
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert isinstance(mapped.wanted[-1], Named)
    assert mapped.wanted[-1].name == "Board"


def test_a_place_with_more_than_it_has_room_for_says_how_many_more_there_are(mapped: Opened, register: Store) -> None:
    for at in range(12):
        make(
            register,
            Assessment,
            organisation=make(register, Organisation, name=f"Body {at:02}"),
            influence=4,
            interest=4,
        )
    mapped.qtbot.waitUntil(lambda: "Body 11" in mapped.cells(), timeout=WAIT)
    shown = mapped.page.pictures.influence.map
    lines = Layout(shown.rect(), shown.font(), shown.found).lines(Spot(4, 4))
    assert lines[-1].standing is None
    assert lines[-1].words == f"{13 - (len(lines) - 1)} more"
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=lines[-1].area.center() + QPoint(0, 1))
    assert shown.menu is not None
    assert len(shown.menu.actions()) == 13
    shown.menu.close()


def test_a_long_name_stands_on_two_lines_where_there_is_room_and_on_one_among_many(
    mapped: Opened, register: Store
) -> None:
    name = "Network for Advanced Therapies in Cancer and Rare Diseases"
    make(register, Assessment, organisation=make(register, Organisation, name=name), influence=1, interest=1)
    mapped.qtbot.waitUntil(lambda: name in mapped.cells(), timeout=WAIT)
    shown = mapped.page.pictures.influence.map
    (line,) = Layout(shown.rect(), shown.font(), shown.found).lines(Spot(1, 1))
    assert line.words.replace("\n", " ") == name
    assert line.words.count("\n") == 1
    assert line.area.height() >= 2 * shown.fontMetrics().height()
    for at in range(4):
        there = make(register, Organisation, name=f"{name} {at}")
        make(register, Assessment, organisation=there, influence=1, interest=1)
    mapped.qtbot.waitUntil(lambda: f"{name} 3" in mapped.cells(), timeout=WAIT)
    layout = Layout(shown.rect(), shown.font(), shown.found)
    lines = layout.lines(Spot(1, 1))
    assert not any("\n" in each.words for each in lines)
    assert all(layout.cell(Spot(1, 1)).contains(each.area) for each in lines)


def begun(mapped: Opened) -> MovePanel:
    """A reason that is being typed, why Agency moves up."""
    mapped.go_to("Agency", "Influence")
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Return)
    panel = reason(mapped)
    QTest.keyClicks(panel.reason.line, "New act")
    return panel


def test_a_reason_that_is_begun_outlasts_another_who_is_dragged_and_another_report(mapped: Opened) -> None:
    panel, page = begun(mapped), mapped.page
    shown = page.pictures.influence.map
    shown.choose(next(each for each in shown.found.standings if each.who.name == "Ann Example"))  # type: ignore[union-attr]
    shown.carry(1, 0)
    shown.put_down()
    assert page.pictures.influence.panel is panel
    assert (shown.current.who.name, shown.target) == ("Agency", Spot(5, 4))  # type: ignore[union-attr]
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    mapped.qtbot.waitUntil(panel.reason.line.hasFocus, timeout=WAIT)
    assert (page.kind.code, page.list.currentRow(), page.box.currentIndex()) == ("influence", 1, 1)
    assert panel.reason.line.text() == "New act"
    QTest.keyClick(panel.reason.line, Qt.Key.Key_Escape)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.kind.code != "influence"


def test_a_reason_that_is_begun_outlasts_a_report_that_cannot_be_read(mapped: Opened) -> None:
    panel, page = begun(mapped), mapped.page
    page.fields.take({"since": date(2027, 1, 1)})
    page.look_again()
    mapped.read()
    assert page.notice.isVisible()
    assert page.pictures.influence.panel is panel
    assert panel.isVisible()


def test_while_a_reason_is_asked_the_keys_carry_nobody_else(mapped: Opened) -> None:
    panel = begun(mapped)
    mapped.go_to("Ann Example", "Influence")
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Down, CTRL)
    assert panel.reason.line.hasFocus()
    assert mapped.page.pictures.influence.map.target == Spot(5, 4)
    mapped.go_to("Ann Example", "Influence")
    panel.cancel_button.click()
    QTest.keyClick(mapped.page.table, Qt.Key.Key_Up, CTRL)
    shown = mapped.page.pictures.influence.map
    assert shown.current is not None
    assert (shown.current.who.name, shown.target) == ("Ann Example", Spot(2, 5))
