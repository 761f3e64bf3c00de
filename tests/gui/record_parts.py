"""What the tests of record pages share: a small register of made-up people, and the parts a page is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import theme
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import (
    Action,
    Affiliation,
    ContactPoint,
    Group,
    Membership,
    Organisation,
    Person,
    Record,
    Seat,
)
from atmp_desktop.records.record import values_of
from atmp_desktop.store.store import Store
from tests.scripted_ask import ScriptedAsk


@dataclass(frozen=True)
class People:
    """The ids of the records `fill` makes."""

    uta: UUID
    eric: UUID
    college: UUID
    trust: UUID
    group: UUID
    affiliation: UUID
    lead: UUID
    former: UUID
    seat: UUID
    phone: UUID
    action: UUID


def fill(store: Store) -> People:
    """Two people, two organisations, a group with a vacant seat, and an action."""
    with store.write("Fill", kind="creation") as write:

        def add(record: Record) -> UUID:
            write.add(record)
            write.flush()
            return record.id

        uta = add(Person(given_name="Uta", family_name="Griesenbach", title="Professor"))
        eric = add(Person(given_name="Eric", family_name="Alton"))
        college = add(Organisation(name="Imperial College London", short_name="Imperial", kind="university"))
        trust = add(Organisation(name="Royal Brompton Hospital", kind="nhs"))
        group = add(Group(name="Trial Infrastructure", code="TI"))
        affiliation = add(Affiliation(person=uta, organisation=college, job_title="Professor", main=True))
        seat = add(Seat(group=group, name="Patient representative", role="member"))
        lead = add(Membership(group=group, person=uta, role="lead", represents=college, from_date=date(2021, 5, 1)))
        former = add(
            Membership(group=group, person=eric, role="lead", from_date=date(2018, 1, 1), to_date=date(2021, 4, 30))
        )
        phone = add(ContactPoint(affiliation=affiliation, kind="phone", value="020 7946 0123"))
        action = add(Action(text="Send the site list", owner=uta, group=group, due=date(2026, 12, 4)))
    return People(uta, eric, college, trust, group, affiliation, lead, former, seat, phone, action)


class Parts:
    """A store with everything a page needs around it.

    Attributes:
        said: what the page said for the toast, with the operation.
    """

    def __init__(self, qtbot: QtBot, store: Store) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if theme.theme_name() != "light" or not app.styleSheet():
            theme.apply_theme(app, "light")
        self.qtbot = qtbot
        self.store = store
        self.people = fill(store)
        self.events = StoreEvents(store)
        self.saver = Saver(store.now)
        self.jobs = Jobs()
        self.said: list[tuple[str, UUID | None]] = []
        # As a window keeps its pages: a widget that only its own buttons' functions keep alive would go with the first
        # of those buttons, while that is going.
        self._kept: list[QWidget] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.qtbot.waitUntil(lambda: not self.saver.pending() and not self.jobs.running)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.events.stop()
        self.saver.close()

    def show(self, widget: QWidget) -> None:
        """Show a widget as the active window, so that the keyboard works in it."""
        self.qtbot.addWidget(widget)
        self._kept.append(widget)
        widget.resize(480, 900)
        with self.qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    def page(self, type: str = "person", id: UUID | None = None) -> RecordPage:
        """A page that shows a record, Uta if no other is named, with its lists read."""
        page = RecordPage(self.store, self.events, self.saver, self.jobs, ScriptedAsk())
        page.said.connect(lambda words, operation: self.said.append((words, operation)))
        self.show(page)
        self.turn_to(page, type, id if id is not None else self.people.uta)
        return page

    def turn_to(self, page: RecordPage, type: str, id: UUID) -> None:
        """Show another record and wait until it is read."""
        page.show_record(type, id)
        self.until(lambda: page.reading is not None and page.reading.id == id and not self.jobs.running)

    def until(self, claim: Callable[[], Any]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(claim()), timeout=5000)

    def settled(self) -> None:
        """Wait until everything is saved and read again."""
        self.until(lambda: not self.saver.pending() and not self.jobs.running)

    def values(self, record_type: type[Record], id: UUID) -> dict[str, Any]:
        """What the register holds."""
        with self.store.read() as session:
            record = session.get(record_type, id)
            assert record is not None
            return values_of(record)

    def own(self, record_type: type[Record], id: UUID) -> dict[str, Any] | None:
        """What the register holds in the custom fields of a record."""
        with self.store.read() as session:
            return session.get_one(record_type, id).own

    def labels(self) -> list[str]:
        """What the history says was done, newest first."""
        from atmp_desktop.store.trail import entries

        with self.store.read() as session:
            return [entry.label for entry in entries(session.connection())]

    def type_into(self, widget: QWidget, text: str) -> None:
        """Replace what stands in a field by typing."""
        widget.setFocus()
        select_all: Callable[[], None] = widget.selectAll  # type: ignore[attr-defined]
        select_all()
        QTest.keyClicks(widget, text)
