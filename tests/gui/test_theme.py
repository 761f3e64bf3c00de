import re
from collections.abc import Iterator
from string import Template
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.tokens import THEMES, ThemeName, contrast, pairs
from atmp_desktop.shipped import resources

NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


@pytest.fixture(autouse=True)
def light_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply_theme(qapp, "light")


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_measured_as_the_guidelines_do(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("name", NAMES)
def test_everything_shown_together_can_be_told_apart(name: ThemeName) -> None:
    colours = THEMES[name].by_name()
    measured = {(front, back): contrast(colours[front], colours[back]) for front, back, _ in pairs()}
    assert {pair: measured[pair] for pair in measured} == {
        (front, back): pytest.approx(max(measured[front, back], least)) for front, back, least in pairs()
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_pictures_of_the_style_sheet_have_the_colours_of_their_theme(name: ThemeName) -> None:
    folder = resources() / "styles" / name
    expected = {
        "down": "muted",
        "up": "muted",
        "right": "muted",
        "down_disabled": "disabled",
        "tick": "on_accent",
        "dash": "on_accent",
        "disc": "on_accent",
        "menu_tick": "text",
        "menu_tick_chosen": "on_tint",
    }
    colours = {path.stem: set(re.findall(r"#[0-9a-f]{6}", path.read_text())) for path in folder.glob("*.svg")}
    assert colours == {picture: {THEMES[name].by_name()[token]} for picture, token in expected.items()}


def test_the_style_sheet_names_only_pictures_that_are_there() -> None:
    sheet = (resources() / "styles" / "base.qss").read_text(encoding="utf-8")
    named = set(re.findall(r"styles:\$theme/(\w+)\.svg", sheet))
    assert named
    for name in NAMES:
        assert named <= {path.stem for path in (resources() / "styles" / name).glob("*.svg")}


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_colour_of_its_own_and_no_length_left_in_em(name: ThemeName, qapp: QApplication) -> None:
    raw = (resources() / "styles" / "base.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", raw)
    assert Template(raw).get_identifiers()
    sheet = theme.style_sheet(name, qapp.font())
    assert "$" not in sheet
    assert not re.search(r"\dem", sheet)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_gives_its_colours_to_the_palette(name: ThemeName, qapp: QApplication) -> None:
    assert theme.apply_theme(qapp, name) == name
    assert theme.theme_name() == name
    assert theme.tokens() is THEMES[name]
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window).name() == THEMES[name].window
    assert palette.color(QPalette.ColorRole.PlaceholderText).name() == THEMES[name].muted
    assert (
        palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight).name() == THEMES[name].highlight_away
    )


def test_the_system_s_own_scheme_is_followed(qapp: QApplication) -> None:
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme.apply_theme(qapp, "contrast")
    assert theme.apply_theme(qapp, "system") == ("dark" if is_dark else "light")


def test_text_twice_as_large_makes_lengths_twice_as_long(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    once = theme.em(widget, 10)
    theme.apply_theme(qapp, "light", 200)
    assert theme.em(widget, 10) == pytest.approx(2 * once, abs=10)
    theme.apply_theme(qapp, "light", 200)
    assert theme.em(widget, 10) == pytest.approx(2 * once, abs=10), "applying it again must not enlarge it again"


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
def test_no_control_clips_its_text_or_is_too_small_to_press(percent: int, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", percent)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    combo = QComboBox()
    combo.addItem("Proposed for closure")
    tick = QCheckBox("Closes only at a meeting")
    button = QToolButton()
    button.setText("New")
    controls: list[QWidget] = [QLineEdit("Dr Ågot Þórsdóttir"), combo, QPushButton("Reschedule"), tick, button]
    for control in controls:
        column.addWidget(control)
    window.show()
    for control in controls:
        metrics = QFontMetrics(control.font())
        assert control.height() >= metrics.height(), type(control).__name__
        assert control.width() >= metrics.horizontalAdvance("New")
        assert control.height() >= theme.LEAST_TARGET, type(control).__name__
    assert combo.width() > QFontMetrics(combo.font()).horizontalAdvance("Proposed for closure")
    assert theme.row_height(window) >= QFontMetrics(window.font()).height() + 4
    assert theme.row_height(window, dense=True) >= theme.LEAST_TARGET


def test_a_dressed_side_bar_has_rows_high_enough_for_its_text(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    view = QListView()
    qtbot.addWidget(view)
    theme.set_kind(view, "sidebar")
    model = QStandardItemModel()
    for words in ("Today", "Actions"):
        model.appendRow(QStandardItem(words))
    view.setModel(model)
    view.setCurrentIndex(model.index(1, 0))
    view.show()
    first, second = (view.visualRect(model.index(row, 0)) for row in (0, 1))
    assert second.top() >= first.bottom()
    assert first.height() >= theme.LEAST_TARGET


def test_the_frame_of_a_field_can_be_seen(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, field.sizeHint().height())
    edge = field.grab().toImage().pixelColor(100, 0).name()
    assert contrast(edge, THEMES["light"].window) >= 3


def test_a_kind_changes_the_look_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, "light", 100)
    button = QPushButton("Save")
    qtbot.addWidget(button)
    button.resize(120, 30)
    theme.set_kind(button, "primary")
    assert button.grab().toImage().pixelColor(6, 15).name() == THEMES["light"].accent
    title = QLabel("Coordinating Group")
    qtbot.addWidget(title)
    plain = title.sizeHint().height()
    theme.set_kind(title, "title")
    assert title.sizeHint().height() > plain


def test_tabs_that_stand_closer_together_are_as_wide_as_their_words_again_after_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply_theme(qapp, "light")
    tabs = QTabBar()
    tabs.setExpanding(False)
    for words in ("Overview", "Related", "Timeline"):
        tabs.addTab(words)
    qtbot.addWidget(tabs)
    tabs.show()

    def widths() -> list[int]:
        return [tabs.tabRect(place).width() for place in range(tabs.count())]

    usual = widths()
    theme.set_kind(tabs, "tight")
    assert sum(widths()) < sum(usual)
    theme.set_kind(tabs, "")
    assert widths() == usual
