"""Pictures of numbers: walked through by keyboard, opened by key and click, told in words, never by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.charts import Chart, Group, Series, StackedBars, WeekColumns, fill
from atmp_desktop.gui.tokens import ThemeName

COLOURS = (Series("Red", "red", "solid"), Series("Amber", "amber", "hatched"), Series("Green", "green", "pale"))
KINDS = (Series("Received", "blue", "solid"), Series("Answered", "purple", "hatched"))
BARS = (Group("Guidance", (2, 0, 6)), Group("Training", (0, 1, 1)), Group("Trials", (3, 3, 0)))
WEEKS = tuple(Group(f"Week of {day} Nov 2026", (day, day // 4), f"{day} Nov") for day in (2, 9, 16, 23))


def shown(qtbot: QtBot, chart: Chart, groups: tuple[Group, ...], width: int = 500) -> Chart:
    qtbot.addWidget(chart)
    chart.show_groups(groups)
    chart.resize(width, chart.sizeHint().height())
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    chart.setFocus()
    return chart


@pytest.fixture
def bars(qtbot: QtBot) -> Chart:
    return shown(qtbot, StackedBars("Open actions", COLOURS), BARS)


@pytest.fixture
def weeks(qtbot: QtBot) -> Chart:
    return shown(qtbot, WeekColumns("Enquiries by week", KINDS), WEEKS)


def walk(chart: Chart, *keys: Qt.Key) -> list[str]:
    told = []
    for key in keys:
        QTest.keyClick(chart, key)
        assert chart.current is not None
        told.append(chart.words(chart.current))
    return told


def test_a_picture_tells_all_its_figures_to_a_screen_reader(bars: Chart, weeks: Chart) -> None:
    assert bars.accessibleName() == "Open actions"
    assert bars.accessibleDescription().startswith("Guidance: 2 red, 0 amber, 6 green. Training: 0 red, 1 amber")
    assert weeks.accessibleDescription().endswith("Week of 23 Nov 2026: 23 received, 5 answered.")


def test_arrow_keys_go_through_the_parts_of_bars_and_leave_out_those_that_are_nothing(bars: Chart) -> None:
    assert walk(bars, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right) == [
        "Guidance: 2 red",
        "Guidance: 6 green",
        "Training: 1 amber",
    ]
    assert walk(bars, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up) == [
        "Trials: 3 amber",
        "Training: 1 amber",
        "Guidance: 2 red",
    ]
    assert walk(bars, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home) == [
        "Trials: 3 amber",
        "Trials: 3 amber",
        "Guidance: 2 red",
    ]


def test_arrow_keys_go_through_weeks_and_between_what_came_and_what_was_answered(weeks: Chart) -> None:
    assert walk(weeks, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left) == [
        "Week of 2 Nov 2026: 2 received",
        "Week of 9 Nov 2026: 9 received",
        "Week of 9 Nov 2026: 2 answered",
        "Week of 2 Nov 2026: 0 answered",
        "Week of 2 Nov 2026: 0 answered",
    ]


def test_enter_and_a_click_open_the_same_mark(qtbot: QtBot, bars: Chart) -> None:
    opened: list[tuple[int, int]] = []
    bars.opened.connect(lambda group, series: opened.append((group, series)))
    walk(bars, Qt.Key.Key_Home, Qt.Key.Key_Down)
    QTest.keyClick(bars, Qt.Key.Key_Return)
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.mark_rect((1, 1)).center())
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert opened == [(1, 1), (1, 1)]


def test_a_column_of_nothing_can_still_be_pressed_above_its_place(weeks: Chart) -> None:
    opened: list[tuple[int, int]] = []
    weeks.opened.connect(lambda group, series: opened.append((group, series)))
    nothing = weeks.mark_rect((0, 1))
    assert nothing.height() == 0
    QTest.mouseClick(weeks, Qt.MouseButton.LeftButton, pos=QPoint(nothing.center().x(), nothing.top() - 20))
    assert opened == [(0, 1)]


def test_the_words_of_a_mark_show_under_the_pointer(bars: Chart) -> None:
    place = bars.mark_rect((0, 2)).center()
    QApplication.sendEvent(bars, QHelpEvent(QEvent.Type.ToolTip, place, bars.mapToGlobal(place)))
    assert QToolTip.text() == "Guidance: 6 green"


def test_parts_of_a_bar_fill_its_width_by_their_share(bars: Chart) -> None:
    red, green = bars.mark_rect((0, 0)), bars.mark_rect((0, 2))
    assert (red.left(), red.width(), green.left(), green.width()) == (0, 125, 125, 375)


def test_columns_are_as_high_as_their_share_of_the_highest(weeks: Chart) -> None:
    highest, other = weeks.mark_rect((3, 0)), weeks.mark_rect((2, 0))
    assert highest.bottom() == other.bottom()
    assert other.height() == round(highest.height() * 16 / 23)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_series_differ_without_their_colour(qapp: QApplication, name: ThemeName) -> None:
    theme.apply_theme(qapp, name)
    try:
        greys = set()
        for each in COLOURS:
            image = QImage(20, 20, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            fill(painter, image.rect(), each)
            painter.end()
            grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
            inside = [grey.pixelColor(x, y).value() for x in range(2, 18) for y in range(2, 18)]
            greys.add((len(set(inside)) > 1, round(sum(inside) / len(inside) / 16)))
        assert len(greys) == 3
    finally:
        theme.apply_theme(qapp, "light")


def test_a_mark_that_is_gone_is_no_longer_current_and_no_figures_are_no_error(bars: Chart) -> None:
    walk(bars, Qt.Key.Key_End)
    bars.show_groups(BARS[:1])
    assert bars.current is None
    bars.show_groups(())
    QTest.keyClick(bars, Qt.Key.Key_Right)
    assert bars.current is None
    assert bars.accessibleDescription() == ""


def test_it_is_higher_where_the_text_is_larger(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light")
    chart = shown(qtbot, StackedBars("Open actions", COLOURS), BARS)
    before = chart.sizeHint().height()
    theme.apply_theme(qapp, "light", 200)
    try:
        assert chart.sizeHint().height() > 1.8 * before
    finally:
        theme.apply_theme(qapp, "light")
