from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import PillDelegate
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.gui.record_rows import TONE_ROLE
from atmp_desktop.gui.tokens import ThemeName
from atmp_desktop.records import Action, Enquiry, Organisation, Person, Study
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from tests.gui.list_parts import Lists, settle

AT_ONCE = 7
"""So many columns fit beside one another, some of them cut."""


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot, training: Store) -> Iterator[Lists]:
    made = Lists(qtbot, training)
    yield made
    made.close()


def picture(shown: RecordList) -> QImage:
    return shown.view.viewport().grab().toImage()


def picture_by_qt(shown: RecordList) -> QImage:
    """What the list looked like if Qt painted its cells, as it does those of every other table."""
    ours = shown.view.itemDelegate()
    shown.view.setItemDelegate(PillDelegate(TONE_ROLE, shown.view))
    found = picture(shown)
    shown.view.setItemDelegate(ours)
    return found


def is_read(shown: RecordList) -> bool:
    """Whether the cells on show have been read since the columns were chosen."""
    picture(shown)
    return not shown._table._shelf._missed


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_lists_look_as_if_qt_had_painted_every_cell(
    name: ThemeName, percent: int, show: Lists, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply_theme(qapp, name, percent)
    for record_type in (Person, Enquiry):
        shown = show(record_type, width=1100)
        shown.view.selectRow(2)
        assert picture(shown) == picture_by_qt(shown), "a chosen row without the keyboard"
        shown.activateWindow()
        shown.view.setFocus()
        qtbot.waitUntil(shown.view.hasFocus)
        assert picture(shown) == picture_by_qt(shown), "a chosen row with the keyboard"


@pytest.mark.parametrize("record_type", [Person, Organisation, Enquiry, Action, Study], ids=lambda each: each.__name__)
def test_every_column_looks_as_if_qt_had_painted_it(record_type: type[Record], show: Lists, qtbot: QtBot) -> None:
    shown = show(record_type, width=1100)
    names = list(shown.listing().known_columns())
    for start in range(0, len(names), AT_ONCE):
        shown.view.set_columns(names[start : start + AT_ONCE])
        qtbot.waitUntil(lambda: is_read(shown))
        assert picture(shown) == picture_by_qt(shown)


def test_a_list_that_is_read_from_right_to_left_is_painted_by_qt(show: Lists, qapp: QApplication) -> None:
    shown = show(Person)
    from_left = picture(shown)
    shown.setLayoutDirection(qapp.layoutDirection().RightToLeft)
    assert picture(shown) == picture_by_qt(shown) != from_left


def test_words_are_laid_out_again_when_the_text_grows(show: Lists, qapp: QApplication, qtbot: QtBot) -> None:
    shown = show(Person)
    picture(shown)
    theme.apply_theme(qapp, "light", 150)
    settle(qtbot, shown)
    assert picture(shown) == picture_by_qt(shown)
