"""Ten thousand people at one meeting: its page opens at once and leads to the whole list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.list_window import ListWindow
from atmp_desktop.gui.reading import list_kinds, read_list
from atmp_desktop.records import Action, Attendance, Group, Meeting, Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.gui.desk import Desk
from tests.gui.record_parts import Parts
from tests.make import make

MANY = 10_000
STARTS = datetime(2026, 12, 10, 14, 0, tzinfo=UTC)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def crowded(store: Store, many: int = MANY) -> UUID:
    """A meeting with many guests, beside another that has some."""
    group = make(store, Group, name="Everybody", code="EV")
    ids = [make(store, Meeting, group=group, starts=STARTS.replace(month=month)) for month in (11, 12)]
    with store.write("Ask everybody") as write:
        write.bulk_add(Attendance, [{"meeting": ids[0], "guest": f"Guest {number:05}"} for number in range(many)])
        write.bulk_add(Attendance, [{"meeting": ids[1], "guest": f"Other {number:05}"} for number in range(20)])
    return ids[0]


def test_a_meeting_of_ten_thousand_opens_at_once_and_says_how_many_more_there_are(parts: Parts) -> None:
    id = crowded(parts.store)
    page = parts.page()
    clock = QElapsedTimer()
    clock.start()
    page.show_record("meeting", id)
    parts.until(lambda: page.reading is not None and page.reading.id == id)
    opened = clock.elapsed()
    parts.settled()
    page.set_tab("related")
    parts.settled()
    assert opened < 1500, "milliseconds to the page"
    attendance = page.related["meeting"].list_of("Attendance")
    assert attendance.count_label.text() == "10,000"
    assert page.tabs.tabText(1) == "Related 10,000"
    assert attendance.more_button.text() == "and 9,800 more: show them in a list"
    wanted: list[tuple[str, str]] = []
    page.list_wanted.connect(lambda type, filter: wanted.append((type, filter)))
    attendance.more_button.click()
    ((type, filter),) = wanted
    listing = Listing(Attendance, parts.store.today(), where=parse(Attendance, filter, SHIPPED), vocabulary=SHIPPED)
    with parts.store.read() as session:
        assert (type, listing.count(session.connection())) == ("attendance", MANY)
    assert filter == "meeting:EV26-01"


def test_a_name_that_others_have_too_is_not_what_the_list_goes_by(parts: Parts) -> None:
    twins = [make(parts.store, Person, given_name="Ann", family_name="Moss") for _ in range(2)]
    with parts.store.write("Many") as write:
        write.bulk_add(Action, [{"text": f"Do {number}", "owner": twins[0]} for number in range(300)])
        write.bulk_add(Action, [{"text": "Do it", "owner": twins[1]}])
    kind = next(kind for kind in list_kinds(Person) if kind.title == "Actions")
    read = read_list(parts.store, kind, twins[0])
    assert (len(read.rows), read.count, read.unread) == (200, 300, 100)
    assert read.filter == f"owner:{twins[0]}"


def test_a_list_with_no_section_opens_in_a_window_and_one_with_a_section_there(desk: Desk) -> None:
    id = crowded(desk.store, 250)
    work = desk.work
    work.go_to("meeting", id)
    desk.settle()
    work.acts.show_list("attendance", "meeting:EV26-01")
    (window,) = desk.window.findChildren(ListWindow)
    desk.until(lambda: window.list.count() == 250)
    assert window.windowTitle() == Attendance.about.many
    work.acts.show_list("meeting", "group:Everybody")
    assert work.current_type() == "meeting"
    shown = work.current_list()
    assert shown is not None
    desk.until(lambda: shown.count() == 2)
