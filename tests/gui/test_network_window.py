"""The network of an organisation as a picture: how it is laid out, walked through, and read as a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.network_layout import lay_out
from atmp_desktop.gui.network_window import NetworkWindow
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.records import Affiliation, Group, Membership, Organisation, Person
from atmp_desktop.store.questions.network import Network, Node, Tie
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.gui.record_parts import Parts
from tests.make import make

DAY = date(2026, 11, 23)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    ids = iter(UUID(int=n) for n in range(1, 100))
    centre = Node("organisation", next(ids), "Middle")
    people = [Node("person", next(ids), f"Person {n}") for n in range(draw(st.integers(0, 24)))]
    groups = [Node("group", next(ids), f"Group {n}") for n in range(draw(st.integers(0, 14)))]
    others = [Node("organisation", next(ids), f"Other {n}") for n in range(draw(st.integers(0, 21)))]
    ties = [Tie(centre.id, each.id, "") for each in people]
    for one, other in ((people, groups), (groups, others)):
        for far in other:
            near = draw(st.lists(st.sampled_from(one), max_size=4, unique=True)) if one else []
            ties += [Tie(each.id, far.id, "") for each in near]
    return Network(centre, (*people, *groups, *others), tuple(ties), 1 + len(people) + len(groups) + len(others), DAY)


@given(networks())
@hypothesis_settings(max_examples=60, deadline=None)
def test_no_two_nodes_overlap_the_middle_is_in_the_middle_and_the_same_network_looks_the_same(network: Network) -> None:
    layout = lay_out(network)
    assert set(layout.boxes) == {each.id for each in (network.centre, *network.nodes)}
    for one, other in combinations(layout.boxes.values(), 2):
        assert not one.overlaps(other)
    assert layout.boxes[network.centre.id].middle == pytest.approx((layout.width / 2, layout.height / 2))
    for box in layout.boxes.values():
        assert box.left >= 0
        assert box.left + box.width <= layout.width
        assert box.top >= 0
        assert box.top + box.height <= layout.height
    assert lay_out(network) == layout


@given(networks())
@hypothesis_settings(max_examples=40, deadline=None)
def test_the_arrow_keys_lead_to_every_node(network: Network) -> None:
    layout = lay_out(network)
    reached, way = {network.centre.id}, [network.centre.id]
    while way:
        at = way.pop()
        for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            next = layout.next(at, across, down)
            if next is not None and next not in reached:
                reached.add(next)
                way.append(next)
    assert reached == set(layout.boxes)


# --- The window -----------------------------------------------------------------------------------------------------


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        make(register, Affiliation, person=made.people.eric, organisation=made.people.trust, main=True)
        make(register, Membership, group=made.people.group, person=made.people.eric, role="member")
        yield made


def opened(parts: Parts) -> NetworkWindow:
    window = NetworkWindow(parts.store, parts.events, parts.jobs, parts.people.college)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    parts.show(window)
    parts.until(lambda: window.network is not None and window.canvas.network is window.network)
    window.resize(1100, 700)
    return window


def test_the_picture_and_the_list_say_the_same(parts: Parts) -> None:
    window = opened(parts)
    assert window.title.text() == "Imperial College London"
    assert window.summary.text() == "1 person, 1 group and 1 other organisation."
    model = window.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Imperial College London, University",
        "People (1)",
        "Groups (1)",
        "Other organisations (1)",
    ]
    window.canvas.choose(parts.people.group)
    assert window.list.current() == parts.people.group
    assert window.told.text() == (
        "Trial Infrastructure, TI: Uta Griesenbach (Lead), Royal Brompton Hospital (1 member)."
    )
    window.list.setCurrentIndex(model.index(0, 0, model.index(1, 0)))
    assert window.canvas.current == parts.people.uta


def test_the_keyboard_walks_from_node_to_node_opens_and_comes_back(parts: Parts) -> None:
    window = opened(parts)
    wanted: list[tuple[str, UUID]] = []
    window.opened.connect(lambda type, id: wanted.append((type, id)))
    canvas = window.canvas
    canvas.setFocus()
    side = Qt.Key.Key_Right if canvas.area(parts.people.uta).left() > canvas.area(parts.people.college).left() else None
    outwards = side or Qt.Key.Key_Left
    for expected in (parts.people.uta, parts.people.group, parts.people.trust, parts.people.trust):
        QTest.keyClick(canvas, outwards)
        assert canvas.current == expected
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert wanted == [("organisation", parts.people.trust)]
    QTest.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    parts.until(lambda: window.title.text() == "Royal Brompton Hospital")
    assert window.back_button.isEnabled()
    window.go_back()
    parts.until(lambda: window.title.text() == "Imperial College London")
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.current == parts.people.college


def test_there_is_a_way_back_from_a_network_that_cannot_be_read(parts: Parts) -> None:
    window = opened(parts)
    assert not window.back_button.isEnabled()
    window.show_network(UUID(int=7))
    parts.until(window.notice.isVisible)
    assert window.back_button.isEnabled()
    window.back_button.click()
    assert not window.back_button.isEnabled()
    parts.until(lambda: not window.notice.isVisible())
    assert window.title.text() == "Imperial College London"


def test_markup_in_a_name_is_shown_in_a_tip() -> None:
    assert plain_tip("Research & <b>Head</b>\nsince 2020") == (
        "<p>Research &amp; &lt;b&gt;Head&lt;/b&gt;<br>since 2020</p>"
    )
    assert plain_tip("Research & Development") == "Research & Development"


def test_a_click_chooses_a_node_and_a_double_click_opens_it(parts: Parts) -> None:
    window = opened(parts)
    wanted: list[tuple[str, UUID]] = []
    window.opened.connect(lambda type, id: wanted.append((type, id)))
    place = window.canvas.area(parts.people.group).center().toPoint()
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert window.canvas.current == parts.people.group
    QTest.mouseDClick(window.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [("group", parts.people.group)]
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert window.canvas.current == parts.people.group


def test_a_network_is_that_of_the_day_that_is_typed(parts: Parts) -> None:
    window = opened(parts)
    window.day.line.setFocus()
    window.day.line.selectAll()
    QTest.keyClicks(window.day.line, "1 jan 2020")
    QTest.keyClick(window.day.line, Qt.Key.Key_Return)
    parts.until(lambda: window.network is not None and window.network.day == date(2020, 1, 1))
    # Uta did not lead the group yet; the affiliation has no start, and counts as already so.
    assert [each.name for each in window.network.nodes] == ["Uta Griesenbach"]  # type: ignore[union-attr]
    window.day.line.selectAll()
    QTest.keyClicks(window.day.line, "nonsense")
    QTest.keyClick(window.day.line, Qt.Key.Key_Return)
    assert window.day.error()


def test_news_changes_the_picture(parts: Parts) -> None:
    window = opened(parts)
    make(parts.store, Affiliation, person=parts.people.eric, organisation=parts.people.college)
    parts.until(lambda: window.network is not None and parts.people.eric in {each.id for each in window.network.nodes})
    assert window.canvas.area(parts.people.eric).isValid()


def test_an_organisation_with_nobody_says_so(parts: Parts) -> None:
    alone = make(parts.store, Organisation, name="Alone")
    window = NetworkWindow(parts.store, parts.events, parts.jobs, alone)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    parts.show(window)
    parts.until(lambda: window.network is not None)
    assert "Nobody is affiliated" in window.summary.text()


def test_the_picture_grows_and_shrinks(parts: Parts) -> None:
    canvas = opened(parts).canvas
    canvas.set_zoom(1.0)
    wide = canvas.width()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.width() > wide
    for _ in range(30):
        QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom == 0.6


def test_the_command_opens_the_network_and_enter_leads_back_to_the_record(desk: Desk) -> None:
    college = desk.id_of(Organisation, "Example College")
    ann = desk.id_of(Person, "Ann Example")
    make(desk.store, Affiliation, person=ann, organisation=college)
    make(desk.store, Membership, group=desk.id_of(Group, "Guidance"), person=ann, role="lead")
    desk.work.go_to("organisation", college)
    desk.settle()
    desk.window.commands.run("record.network")
    from atmp_desktop.gui.network_window import NetworkWindows

    windows = desk.work.findChild(NetworkWindows)
    assert isinstance(windows, NetworkWindows)
    (window,) = windows.windows
    desk.until(lambda: window.network is not None)
    window.canvas.choose(ann)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    desk.settle()
    assert desk.work.current_record() == ("person", ann)
    desk.work.go("group")
    desk.settle()
    assert not desk.window.commands.command("record.network").is_enabled()
