"""An officer who reads at twice the size of text finds people by a filter and opens them, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui import theme
from atmp_desktop.records import Affiliation, Organisation, Person
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer
from tests.make import make

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    font, sheet = qapp.font(), qapp.styleSheet()
    theme.apply_theme(qapp, "light", 200)
    yield
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


def test_people_of_regulators_are_found_and_opened_at_twice_the_size(
    large_text: None, new_officer: NewOfficer, file: Path
) -> None:
    with Store.open(file, who="JG", clock=desk.now) as store:
        agency = make(store, Organisation, name="Agency", kind="regulator")
        person = make(store, Person, given_name="Cora", family_name="Regler")
        make(store, Affiliation, person=person, organisation=agency)
    officer = new_officer()
    officer.window.resize(1280, 800)
    officer.open(file)
    window = officer.window
    officer.command("People")
    officer.settle()
    assert not window.is_pane_shown

    officer.key(KEY.Key_F, CTRL | SHIFT)
    builder = officer.work.views.here().shaping.builder
    officer.until(lambda: builder is not None and builder.rows[0].field.line.hasFocus())
    officer.type("Organisation › Kind")
    officer.key(KEY.Key_Tab)
    officer.qtbot.wait(20)
    row = builder.rows[0]
    assert row.field.line.text() == "Organisation › Kind"
    words = row.field.line.fontMetrics().horizontalAdvance("Organisation › Kind")
    assert row.field.line.width() >= words
    lines = builder._scroll.viewport()
    for part in (row.field, row.test, row.value):
        assert lines.rect().contains(part.mapTo(builder._scroll.widget(), part.rect().center()))
    officer.key(KEY.Key_Escape)
    officer.until(lambda: not builder.isVisible())

    officer.key(KEY.Key_F, CTRL)
    officer.type("organisation.kind:regulator")
    officer.key(KEY.Key_Return)
    shown = officer.work.current_list()
    officer.until(lambda: shown.count() == 1)
    officer.key(KEY.Key_Down)
    officer.key(KEY.Key_Return)
    officer.until(lambda: window.is_pane_shown and officer.title() == "Cora Regler")
    assert not window.is_side_bar_shown
    assert window.centre.width() >= 28 * theme.em(window)
    officer.key(KEY.Key_Escape)
    officer.until(shown.view.hasFocus)
    officer.key(KEY.Key_Escape)
    officer.until(lambda: shown.count() > 1)
    officer.key(KEY.Key_Escape)
    officer.until(lambda: window.is_side_bar_shown and not window.is_pane_shown)
