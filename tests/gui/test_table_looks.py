from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.gui.tokens import THEMES, ThemeName


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


class Window(QWidget):
    """A field above a table of three rows, the second chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.table = QTableView()
        self.model = QStandardItemModel()
        for words in ("Ágota", "Þóra", "Zoë"):
            self.model.appendRow([QStandardItem(words), QStandardItem("")])
        self.table.setModel(self.model)
        dress_table(self.table)
        self.table.selectRow(1)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.table)

    def colour_of_choice(self) -> str:
        place = self.table.visualRect(self.model.index(1, 1)).center()
        return self.table.viewport().grab().toImage().pixelColor(place).name()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_chosen_rows_tell_whether_the_keyboard_is_in_the_table(
    name: ThemeName, window: Window, qapp: QApplication
) -> None:
    theme.apply_theme(qapp, name)
    assert window.colour_of_choice() == THEMES[name].highlight_away
    window.table.setFocus()
    assert window.colour_of_choice() == THEMES[name].highlight
    window.field.setFocus()
    assert window.colour_of_choice() == THEMES[name].highlight_away


def test_rows_grow_with_the_text(window: Window, qapp: QApplication) -> None:
    before = window.table.rowHeight(0)
    theme.apply_theme(qapp, "light", 200)
    assert window.table.rowHeight(0) > QFontMetrics(window.table.font()).height() > before - 12
    theme.apply_theme(qapp, "light", 100)
    assert window.table.rowHeight(0) == before


def test_tab_leaves_the_table(window: Window) -> None:
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Tab)
    assert not window.table.hasFocus()
