"""The panes of the window are as wide as somebody wanted them, in letters, at every text size."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.settings import InMemory, Settings

SIDE, CENTRE, PANE = 0, 1, 2


@pytest.fixture(autouse=True)
def looks() -> Iterator[Callable[[int], object]]:
    """Dresses the program at a text size; everything is as it was afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    font, sheet = app.font(), app.styleSheet()
    yield lambda percent: theme.apply_theme(app, "light", percent)
    app.setStyleSheet(sheet)
    app.setFont(font)


class Frame:
    """A window 1,400 pixels wide, with no register in it."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None) -> None:
        self._qtbot = qtbot
        self.window = MainWindow(settings or Settings(InMemory()), Jobs(), Ask())
        qtbot.addWidget(self.window)
        self.window.resize(1400, 700)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        self._qtbot.wait(20)

    @property
    def splitter(self) -> QSplitter:
        found = self.window.findChild(QSplitter)
        assert isinstance(found, QSplitter)
        return found

    def ems(self, place: int) -> float:
        return self.splitter.sizes()[place] / theme.em(self.window)

    def drag(self, handle: int, pixels: int) -> None:
        grip = self.splitter.handle(handle)
        middle = grip.rect().center()
        QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseMove(grip, middle + QPoint(pixels, 0))
        QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle + QPoint(pixels, 0))
        self.settle()


def test_larger_text_makes_the_side_bar_wider_and_the_record_comes_back_with_smaller_text(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    looks(100)
    shown = Frame(qtbot)
    before = shown.splitter.sizes()[SIDE]
    looks(200)
    shown.settle()
    assert shown.splitter.sizes()[SIDE] == pytest.approx(2 * before, rel=0.08)
    assert shown.ems(SIDE) == pytest.approx(16, abs=0.2)
    assert shown.ems(PANE) == 0
    looks(100)
    shown.settle()
    assert shown.ems(SIDE) == pytest.approx(16, abs=0.2)
    assert shown.ems(PANE) == pytest.approx(34, abs=0.2)


def test_a_pane_that_is_hidden_and_shown_again_is_as_wide_as_before(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    looks(100)
    shown = Frame(qtbot)
    shown.drag(PANE, 60)
    narrowed = shown.splitter.sizes()[PANE]
    assert shown.ems(PANE) < 32
    shown.window.want_pane(False)
    shown.window.toggle_side_bar()
    shown.settle()
    assert shown.splitter.sizes()[PANE] == 0
    shown.window.want_pane(True)
    shown.window.toggle_side_bar()
    shown.settle()
    assert shown.splitter.sizes()[PANE] == narrowed
    assert shown.ems(SIDE) == pytest.approx(16, abs=0.2)


def test_widths_come_back_at_the_next_start_though_the_pane_was_hidden_and_the_text_is_larger(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    looks(100)
    settings = Settings(InMemory())
    first = Frame(qtbot, settings)
    first.drag(CENTRE, 40)
    first.drag(PANE, 60)
    side, pane = first.ems(SIDE), first.ems(PANE)
    assert side > 16
    first.window.want_pane(False)
    first.window.close()
    looks(120)
    second = Frame(qtbot, settings)
    second.window.want_pane(True)
    second.settle()
    assert second.ems(SIDE) == pytest.approx(side, abs=0.2)
    assert second.ems(PANE) == pytest.approx(pane, abs=0.2)


def test_a_pane_that_had_to_be_narrow_in_a_small_window_is_wide_again_in_a_large_one(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    looks(100)
    shown = Frame(qtbot)
    shown.window.resize(640, 600)
    shown.settle()
    assert shown.ems(PANE) < 33
    shown.window.resize(1400, 700)
    shown.settle()
    assert shown.ems(PANE) == pytest.approx(34, abs=0.2)


def large(qtbot: QtBot, looks: Callable[[int], object], settings: Settings | None = None) -> Frame:
    """A window 1,280 pixels wide with text of twice the size."""
    looks(200)
    shown = Frame(qtbot, settings)
    shown.window.resize(1280, 700)
    shown.settle()
    return shown


def test_the_record_gives_way_to_the_list_where_there_is_no_room_for_both_and_is_back_when_there_is(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    shown = large(qtbot, looks)
    assert (shown.window.is_side_bar_shown, shown.window.is_pane_shown) == (True, False)
    assert shown.ems(SIDE) == pytest.approx(16, abs=0.2)
    assert shown.ems(CENTRE) >= 28
    shown.window.resize(1700, 700)
    shown.settle()
    assert shown.window.is_pane_shown
    assert shown.ems(CENTRE) == pytest.approx(28, abs=0.2)
    assert shown.ems(PANE) >= 18


def test_a_record_that_is_called_for_comes_in_place_of_the_side_bar(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    shown = large(qtbot, looks)
    shown.window.want_pane(True)
    shown.settle()
    assert (shown.window.is_side_bar_shown, shown.window.is_pane_shown) == (False, True)
    assert shown.ems(CENTRE) >= 28
    assert shown.ems(PANE) >= 18
    shown.window.want_pane(False)
    shown.settle()
    assert (shown.window.is_side_bar_shown, shown.window.is_pane_shown) == (True, False)
    looks(100)
    shown.settle()
    # It was only put away for want of room.
    assert shown.window.is_pane_shown


def test_a_side_bar_that_gave_way_can_be_called_for_too_and_is_there_at_the_next_start(
    qtbot: QtBot, looks: Callable[[int], object]
) -> None:
    settings = Settings(InMemory())
    shown = large(qtbot, looks, settings)
    shown.window.want_pane(True)
    shown.window.close()
    later = large(qtbot, looks, settings)
    assert (later.window.is_side_bar_shown, later.window.is_pane_shown) == (True, False)
    later.window.want_pane(True)
    later.window.toggle_side_bar()
    later.settle()
    assert later.window.is_side_bar_shown
    assert later.window.is_pane_shown
    assert later.ems(CENTRE) >= 16


def test_one_who_makes_the_middle_narrow_by_hand_keeps_it_so(qtbot: QtBot, looks: Callable[[int], object]) -> None:
    looks(100)
    shown = Frame(qtbot)
    shown.drag(PANE, -1000)
    assert shown.ems(CENTRE) < 20
    shown.window.resize(1390, 700)
    shown.settle()
    assert shown.window.is_pane_shown
    assert shown.ems(CENTRE) < 20


@pytest.mark.parametrize("nonsense", [None, "wide", [1], [200, 500, 300], [0, 0], [True, 5], [-3.0, 9.0], ["a", "b"]])
def test_widths_that_make_no_sense_are_the_usual_ones(
    qtbot: QtBot, looks: Callable[[int], object], nonsense: object
) -> None:
    looks(100)
    shown = Frame(qtbot)
    shown.window.widths.take(nonsense)
    assert shown.window.widths.kept() == [16.0, 34.0]
    assert shown.ems(PANE) == pytest.approx(34, abs=0.2)
