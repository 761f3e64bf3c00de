"""S7: one field saved in the whole window, beside one row updated and committed by the bare driver."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from atmp_desktop.days.moments import moment_text
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records.person import Person
from atmp_desktop.store.driver import open_live
from atmp_desktop.store.store import Store
from benchmarks.lists import table_of
from benchmarks.measure import Figure, Pair, Timing, by_turns, timed
from benchmarks.registers import WHO, Registers, now
from benchmarks.stage import act, settle, wait_until
from benchmarks.window import OpenWindow, press

FIELD = "known_as"
"""Searched for, and shown in a column of the list."""

AFTERWARDS = 400
"""Milliseconds that the window's thread is watched after a save: the list is read anew then."""


@dataclass(frozen=True)
class Saving:
    """What saving a field took.

    Attributes:
        stored: the store alone, beside the floor: row, history, search, commit.
        pair: from the key press until the list shows it, beside the floor.
        blocked: the longest that the window's thread did not answer, in each save.
        repaint: one repaint of the same table with constants.
    """

    stored: Pair
    pair: Pair
    blocked: Timing
    repaint: Timing


class _Officer:
    """Somebody who types into the form of one person after the other, in the whole window.

    Attributes:
        blocked: the longest that the window's thread did not answer, in each save so far.
        repaints: one repaint of constants before each save.
    """

    def __init__(self, store: Store) -> None:
        self.blocked: list[float] = []
        self.repaints: list[float] = []
        self._store = store
        self._open = OpenWindow(store, ["name", FIELD, "organisation", "job_title", "email", "phone"])
        self._list = self._open.people
        self._rows = count(3)

    def save(self) -> float:
        """Type into the field of the next person and press Return; seconds until the list shows it."""
        view, table = self._list.view, table_of(self._list.view)
        column = [each.name for each in table.columns].index(FIELD)
        row = next(self._rows) % min(20, table.rowCount())
        id = table.id_at(row)
        assert id is not None
        line = self._field_of(id)
        self.repaints.append(self._open.repainted.repaint())
        press(line, "x")
        wanted = line.text()

        def leave() -> QWidget:
            press(line, "\r", Qt.Key.Key_Return)
            return view.viewport()

        took = act(leave, lambda: bool(table.index(row, column).data() == wanted), AFTERWARDS)
        self.blocked.append(took.blocked)
        return took.seconds

    def store_alone(self) -> float:
        """Seconds of a save by the store, with nothing done in the window."""
        table = table_of(self._list.view)
        id = table.id_at(next(self._rows) % table.rowCount())
        assert id is not None
        with self._store.read() as session:
            record = session.get_one(Person, id)
            seen = {FIELD: record.known_as}
        took = timed(lambda: self._store.save(Person, id, seen, {FIELD: f"{seen[FIELD] or ''}x"}))
        settle(AFTERWARDS)
        return took

    def _field_of(self, id: UUID) -> QLineEdit:
        """The field of a person, on the page beside the list, once it is read."""
        self._list.select(id)
        page = self._open.workspace.pane.page()
        page.show_record("person", id)
        wait_until(lambda: page.reading is not None and page.reading.id == id)
        settle(200)
        editor = page.editors["person"].form.editors[FIELD]
        assert isinstance(editor, LineEdit)
        editor.line.setFocus()
        return editor.line

    def close(self) -> None:
        """Leave the window."""
        self._open.close()


def measure(registers: Registers, people: int, goes: int) -> Saving:
    """Measure saving in a register of so many people."""
    with registers.open_copy(people, "saving") as store:
        bare = open_live(registers.copy(people, "bare"))
        officer = _Officer(store)
        try:
            id = bare.execute("SELECT id FROM person LIMIT 1 OFFSET ?", (people // 2,)).fetchone()[0]
            names = count()

            def update() -> float:
                values = (f"x{next(names)}", moment_text(now()), WHO, id)
                return timed(lambda: _update(bare, values))

            stored = by_turns(update, officer.store_alone, goes * 2)
            pair = by_turns(update, officer.save, goes * 2)
        finally:
            officer.close()
            bare.close()
    return Saving(stored, pair, Timing(tuple(officer.blocked)), Timing(tuple(officer.repaints)))


def _update(bare: Any, values: tuple[Any, ...]) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(f"UPDATE person SET {FIELD} = ?, updated_at = ?, updated_by = ? WHERE id = ?", values)
    bare.execute("COMMIT")


def figures(found: Saving, people: int) -> list[Figure]:
    """S7."""
    what = f"Save one field among {people:,} people"
    repaint, blocked = found.repaint, found.blocked
    return [
        Figure.of("S7", f"{what}: row, history, search, commit · one-row UPDATE and COMMIT", found.stored, 12.0),
        Figure.of("S7", f"{what}: from the form until the list shows it · one-row UPDATE and COMMIT", found.pair, 12.0),
        Figure(
            "S7",
            f"The longest the window's thread was blocked by a save, {people:,} rows shown · one repaint of constants",
            max(blocked.goes) / repaint.median,
            2.0,
            spread=(min(blocked.goes) / repaint.median, max(blocked.goes) / repaint.median),
            floor=repaint.words,
            product=blocked.words,
        ),
    ]
