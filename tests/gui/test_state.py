"""The window comes back where it was, as far as there is a screen for it."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import opening, state
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.places import RECENT, Place, Visited
from atmp_desktop.gui.tokens import THEMES
from atmp_desktop.settings import InMemory, Settings

SCREENS = [QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)]


def rectangles() -> st.SearchStrategy[QRect]:
    far = st.integers(-20_000, 20_000)
    size = st.integers(1, 20_000)
    return st.builds(QRect, far, far, size, size)


@given(rectangles())
def test_a_window_is_always_wholly_on_one_screen(wanted: QRect) -> None:
    placed = state.clamped(wanted, SCREENS)
    assert any(screen.contains(placed) for screen in SCREENS)
    assert placed.width() >= state.LEAST.width()


@given(st.sampled_from(SCREENS), st.integers(0, 300), st.integers(0, 300))
def test_a_window_that_fits_is_left_where_it_was(screen: QRect, left: int, top: int) -> None:
    wanted = QRect(screen.left() + left, screen.top() + top, 700, 500)
    assert state.clamped(wanted, SCREENS) == wanted


def test_a_window_of_a_screen_that_is_gone_comes_to_the_main_one() -> None:
    placed = state.clamped(QRect(5000, 100, 900, 700), [SCREENS[0]])
    assert SCREENS[0].contains(placed)
    assert placed.size() == QRect(0, 0, 900, 700).size()


def test_a_window_says_where_it_is_and_goes_there_again(qtbot: QtBot) -> None:
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.setGeometry(40, 60, 600, 500)
    first.show()
    state.place_window(second, state.placed(first))
    assert second.geometry() == first.geometry()


def test_a_place_that_makes_no_sense_gives_the_usual_size(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for nonsense in (
        {},
        {"frame": "large"},
        {"frame": [1, 2]},
        {"frame": [True, 0, 0, 0]},
        {"frame": [0, 0, 10**9, 5]},
    ):
        state.place_window(window, nonsense)
        assert state.screens()[0].contains(window.geometry())


def test_records_are_remembered_and_nonsense_is_not() -> None:
    id = uuid4()
    assert state.records_from(state.records_to([("person", id)])) == [("person", id)]
    assert state.records_from([["person", "no id"], ["person"], 5, ["a", 3]]) == []
    assert state.records_from("nonsense") == []


def test_back_and_forward_lead_through_the_places_visited_on_purpose() -> None:
    visited, ids = Visited(), [uuid4() for _ in range(4)]
    visited.visit(Place("person", "person", ids[0]))
    visited.settle(Place("person", "person", ids[1]))
    visited.visit(Place("group", "group", ids[2]))
    assert visited.go(-1) == Place("person", "person", ids[1])
    assert not visited.can_go(-1)
    assert visited.go(1) == Place("group", "group", ids[2])
    visited.go(-1)
    visited.visit(Place("tag"))
    assert not visited.can_go(1)
    assert visited.go(5) is None
    assert visited.here == Place("tag")


def test_the_records_seen_last_come_newest_first_and_once_each() -> None:
    visited, ids = Visited(), [uuid4() for _ in range(RECENT + 5)]
    for id in ids:
        visited.visit(Place("person", "person", id))
    visited.settle(Place("person", "person", ids[-3]))
    assert [id for _, id in visited.recent][:3] == [ids[-3], ids[-1], ids[-2]]
    assert len(visited.recent) == RECENT
    visited.forget("person", frozenset([ids[-1]]))
    assert ("person", ids[-1]) not in visited.recent


def test_the_first_moment_of_the_window_has_the_colours_of_its_theme() -> None:
    for name, tokens in THEMES.items():
        assert opening.GROUNDS[name] == (tokens.window, tokens.base, tokens.text)


def test_the_first_moment_of_the_window_shows_the_sections_of_the_last_start(qtbot: QtBot) -> None:
    settings = Settings(InMemory())
    bare = MainWindow(settings)
    settings.sections = [["person", "People", "person", ""]]
    qtbot.addWidget(bare)
    bare.resize(800, 600)
    with qtbot.waitSignal(bare.painted):
        bare.show()
    side = bare.grab().toImage().copy(0, 0, 160, 200)
    colours = {side.pixel(x, y) for x in range(side.width()) for y in range(side.height())}
    assert len(colours) > 2, "no words were drawn"
    bare.complete(Jobs(), Ask())
    assert [section.words for section in bare.side_bar.sections] == ["People"]
