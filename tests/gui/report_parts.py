"""The page of reports for tests, over a small register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import Assessment, Group, Membership, Organisation, Person, Seat
from atmp_desktop.store.questions.report import Goal
from atmp_desktop.store.store import Store
from tests.make import make

WAIT = 8000
CTRL = Qt.KeyboardModifier.ControlModifier


class Opened:
    """The page, shown."""

    def __init__(self, qtbot: QtBot, store: Store, kept: dict[str, Any] | None = None) -> None:
        self.qtbot, self.store = qtbot, store
        self.events, self.jobs, self.saver = StoreEvents(store), Jobs(), Saver(store.now)
        self.page = ReportPage(store, self.events, self.saver, self.jobs, kept)
        qtbot.addWidget(self.page)
        self.wanted: list[Goal] = []
        self.said: list[tuple[str, object]] = []
        self.page.wanted.connect(self.wanted.append)
        self.page.said.connect(lambda words, operation: self.said.append((words, operation)))
        self.page.resize(1200, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def read(self) -> None:
        """Wait until the report on show is read."""
        self.qtbot.waitUntil(lambda: not self.page.is_asking, timeout=WAIT)

    def show(self, code: str, **values: Any) -> None:
        self.page.show_report(code, values)
        self.read()

    def cells(self) -> dict[str, list[str]]:
        return {row.name: [entry.words for entry in row.entries] for row in self.page.table.places.rows}

    def go_to(self, row: str, column: str) -> None:
        """Bring the keyboard to a place of the table."""
        table = self.page.table
        at = [each.name for each in table.places.rows].index(row)
        across = [each.label for each in table.places.columns].index(column)
        table.setFocus()
        table.setCurrentIndex(table.places.index(at, across))

    def close(self) -> None:
        self.page.stop()
        self.saver.wait(WAIT)
        self.saver.close()
        self.events.stop()
        self.jobs.wait_all(5)


@pytest.fixture
def filled(register: Store) -> dict[str, UUID]:
    """Two groups, of which one has a lead and a vacant seat; somebody with two roles; two stakeholders that were assessed."""
    guidance, training = make(register, Group, name="Guidance", code="GD"), make(register, Group, name="Training")
    ann = make(register, Person, given_name="Ann", family_name="Example")
    agency = make(register, Organisation, name="Agency", kind="regulator")
    lead = make(register, Membership, group=guidance, person=ann, role="lead", from_date=date(2020, 5, 1))
    for role in ("member", "secretary"):
        make(register, Membership, group=training, person=ann, role=role, from_date=date(2021, 5, 1))
    make(register, Seat, group=guidance, name="Patient")
    make(register, Assessment, organisation=agency, on=date(2020, 1, 1), influence=3, interest=3)
    make(register, Assessment, organisation=agency, on=date(2025, 1, 1), influence=4, interest=4)
    make(register, Assessment, person=ann, on=date(2025, 1, 1), influence=1, interest=5)
    return {"guidance": guidance, "ann": ann, "agency": agency, "lead": lead}


@pytest.fixture
def opened(qtbot: QtBot, register: Store, filled: dict[str, UUID]) -> Iterator[Opened]:
    made = Opened(qtbot, register)
    made.read()
    yield made
    made.close()
