"""Lists of records on the screen, for the tests of what they do."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.chips import FilterChip
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_list import RecordList
from atmp_desktop.records import Person
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write

KEY = Qt.Key
PEOPLE = ("Uta Griesenbach", "Eric Alton", "Zoë Müller", "Amina Okafor")
BY_NAME = ["Eric Alton", "Uta Griesenbach", "Zoë Müller", "Amina Okafor"]


class Lists:
    """Shows lists of one register and takes them down again."""

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        self._qtbot = qtbot
        self._store = store
        self._events, self._jobs = StoreEvents(store), Jobs()
        self._made: list[RecordList] = []

    def __call__(self, record_type: type[Record], state: dict[str, Any] | None = None, width: int = 900) -> RecordList:
        """A list of a type, with all of it there."""
        shown = RecordList(self._store, self._events, self._jobs, record_type, parent=None)
        self._qtbot.addWidget(shown)
        self._made.append(shown)
        shown.resize(width, 500)
        if state is not None:
            shown.restore_state(state)
        shown.show()
        settle(self._qtbot, shown)
        return shown

    def close(self) -> None:
        assert self._jobs.wait_all(5)
        for each in self._made:
            assert each.stop(5)
        self._events.stop()


def settle(qtbot: QtBot, shown: RecordList) -> None:
    table = shown._table
    qtbot.waitUntil(lambda: table.is_complete and not table.is_loading and (table.total >= table.records))
    # The count comes just after the first rows.
    qtbot.waitUntil(lambda: shown.count() == 0 or table.total > 0)


def names(shown: RecordList) -> list[str]:
    shown._table.prepare(0, shown.count() - 1)
    return [str(shown._table.index(row, 0).data()) for row in range(shown.count())]


def add_people(store: Store, *people: str) -> list[UUID]:
    with store.write("Add people") as write:
        made = []
        for name in people:
            given, family = name.split(" ", 1)
            person = Person(given_name=given, family_name=family)
            write.add(person)
            made.append(person)
        write.flush()
        return [person.id for person in made]


def edited(write: Write, id: UUID) -> Person:
    person = write.get(Person, id)
    assert isinstance(person, Person)
    return person


def box(shown: RecordList) -> QLineEdit:
    found = shown.filter.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def chips(shown: RecordList) -> list[str]:
    return [chip.text for chip in shown.filter.findChildren(FilterChip) if chip.isVisible()]


def footer(shown: RecordList) -> str:
    return shown._footer.text()
