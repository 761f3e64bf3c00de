from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import SHAPES, FilterChip, PillDelegate, paint_pill, pill_size
from atmp_desktop.gui.tokens import LIGHT, TONES, Tone

TONE_ROLE = Qt.ItemDataRole.UserRole + 1


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


def colours_in(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def painted(text: str, tone: Tone, width: int = 200) -> QImage:
    image = QImage(width, 40, QImage.Format.Format_ARGB32)
    image.fill(LIGHT.base)
    painter = QPainter(image)
    paint_pill(painter, QRect(0, 0, width, 40), text, tone, LIGHT)
    painter.end()
    return image


@pytest.mark.parametrize("tone", TONES)
def test_a_pill_has_its_colours(tone: Tone) -> None:
    front, back = LIGHT.pill(tone)
    assert {front, back} <= colours_in(painted("Overdue", tone))


def test_each_tone_has_a_shape_of_its_own_so_that_colour_never_speaks_alone() -> None:
    assert set(SHAPES) == set(TONES)
    assert len(set(SHAPES.values())) == len(TONES)


def test_a_pill_stays_in_its_place_when_its_text_is_too_long() -> None:
    image = QImage(200, 40, QImage.Format.Format_ARGB32)
    image.fill(LIGHT.base)
    painter = QPainter(image)
    paint_pill(painter, QRect(0, 0, 80, 40), "Proposed for closure at the meeting", "purple", LIGHT)
    painter.end()
    assert colours_in(image.copy(81, 0, 119, 40)) == {LIGHT.base}


def test_a_pill_has_room_for_its_text(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    size = pill_size("Proposed for closure", metrics)
    assert size.width() > metrics.horizontalAdvance("Proposed for closure")
    assert size.height() > metrics.height()


def test_a_column_draws_pills_where_there_is_a_tone_and_text_elsewhere(qtbot: QtBot) -> None:
    model = QStandardItemModel(2, 1)
    toned = QStandardItem("Overdue")
    toned.setData("red", TONE_ROLE)
    model.setItem(0, 0, toned)
    model.setItem(1, 0, QStandardItem("Not known"))
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegateForColumn(0, PillDelegate(TONE_ROLE, view))
    view.verticalHeader().setDefaultSectionSize(theme.row_height(view))
    view.resizeColumnToContents(0)
    view.show()
    picture = view.viewport().grab().toImage()
    first, second = (picture.copy(view.visualRect(model.index(row, 0))) for row in (0, 1))
    front, back = LIGHT.pill("red")
    assert {front, back} <= colours_in(first)
    assert not {front, back} & colours_in(second)
    assert LIGHT.text in colours_in(second)


def test_a_filter_is_taken_off_by_its_cross_or_by_delete(qtbot: QtBot) -> None:
    chip = FilterChip("Status: open")
    qtbot.addWidget(chip)
    chip.show()
    cross = chip.findChildren(QToolButton)[0]
    assert cross.accessibleName() == "Take off the filter Status: open"
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(cross, Qt.Key.Key_Delete)
    assert cross.height() >= 20
