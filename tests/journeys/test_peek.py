"""An officer goes through the open actions by keyboard alone: a look at each beside the board, which is kept as a view."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from atmp_desktop.records import Action, Group
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import CTRL, NewOfficer
from tests.make import make

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def test_actions_are_looked_at_on_a_board_that_is_kept_as_a_view(new_officer: NewOfficer, starter: Path) -> None:
    with Store.open(starter, who="JG", clock=desk.now) as store, store.read() as session:
        group = session.query(Group).first()
        assert group is not None
        for text in ("Call the regulator", "Send the list"):
            make(store, Action, text=text, group=group.id, status="open")
    officer = new_officer()
    officer.open(starter)
    officer.key(KEY.Key_2, CTRL)
    officer.settle()
    officer.key(KEY.Key_I, CTRL)
    assert not officer.window.is_pane_shown
    officer.key(KEY.Key_B, CTRL | SHIFT)
    officer.settle()
    officer.key(KEY.Key_Down)
    officer.key(KEY.Key_Space)
    officer.until(lambda: officer.title() == "Call the regulator")
    officer.key(KEY.Key_Down)
    officer.until(lambda: officer.title() == "Send the list")
    officer.key(KEY.Key_Space)
    assert not officer.window.is_pane_shown
    officer.command("Save as view…")
    officer.type("To look through")
    officer.key(KEY.Key_Return)
    officer.until(lambda: officer.work.views.here().picker.words == "To look through")
    officer.key(KEY.Key_B, CTRL | SHIFT)
    officer.until(lambda: officer.work.views.here().picker.words == "To look through, changed")
    officer.close()

    later = new_officer()
    later.open(starter)
    later.until(lambda: bool(later.work.views.shelf.views))
    later.key(KEY.Key_K, CTRL)
    later.type("to look through")
    palette = later.window.palette_shown
    assert palette is not None
    later.until(lambda: [choice.words for choice in palette.choices[:1]] == ["To look through"])
    later.key(KEY.Key_Return)
    later.settle()
    assert later.work.boards.is_on
    assert not later.window.is_pane_shown
