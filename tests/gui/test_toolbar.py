"""The tool bar shows whole words or none."""

from PySide6.QtCore import Qt

from tests.gui.desk import Desk

WORDS, ICONS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


def test_where_the_words_do_not_fit_there_are_only_icons(desk: Desk) -> None:
    bar = desk.window.toolbar
    desk.window.resize(1280, 700)
    desk.until(lambda: bar.toolButtonStyle() == WORDS)
    bar.resize(420, bar.height())
    desk.until(lambda: bar.toolButtonStyle() == ICONS)
    bar.resize(1280, bar.height())
    desk.until(lambda: bar.toolButtonStyle() == WORDS)
    assert bar.toolButtonStyle() == WORDS
