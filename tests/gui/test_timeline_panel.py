"""The timeline tab of a record's page: chips that narrow it, rows that lead on, earlier ones on wish, what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.record_page import TABS, RecordPage
from atmp_desktop.gui.timeline_panel import PAGE
from atmp_desktop.records import Interaction, Meeting, Participant, Person
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.gui.record_parts import Parts
from tests.make import make


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def on_timeline(parts: Parts, type: str, id: UUID) -> RecordPage:
    page = parts.page(type, id)
    page.set_tab("timeline")
    parts.settled()
    parts.until(lambda: page.timeline.rows.rows)
    return page


def leads(page: RecordPage) -> list[str]:
    return [row.lead for row in page.timeline.rows.rows]


def contact(store: Store, person: UUID, subject: str, on: date = date(2026, 3, 1)) -> UUID:
    id = make(store, Interaction, on=on, kind="call", subject=subject)
    make(store, Participant, interaction=id, person=person)
    return id


def test_a_person_has_a_timeline_whose_rows_lead_on(parts: Parts) -> None:
    call = contact(parts.store, parts.people.uta, "About a trial")
    page = on_timeline(parts, "person", parts.people.uta)
    assert {"About a trial", "Trial Infrastructure"} <= set(leads(page))
    rows = page.timeline.rows
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(leads(page).index("About a trial"), 0))
    assert rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "1 Mar 2026, About a trial, Call"
    with parts.qtbot.waitSignal(page.link_followed) as followed:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert followed.args == ["interaction", call]


def test_a_chip_leaves_its_kind_out_for_every_record(parts: Parts) -> None:
    contact(parts.store, parts.people.uta, "About a trial")
    contact(parts.store, parts.people.eric, "With Eric")
    page = on_timeline(parts, "person", parts.people.uta)
    assert page.timeline.chips["work"].isHidden()
    page.timeline.chips["contact"].click()
    parts.until(lambda: "About a trial" not in leads(page))
    assert "Trial Infrastructure" in leads(page)
    parts.turn_to(page, "person", parts.people.eric)
    parts.until(lambda: "Trial Infrastructure" in leads(page))
    assert "With Eric" not in leads(page)
    page.timeline.chips["contact"].click()
    parts.until(lambda: "With Eric" in leads(page))


def test_narrowed_to_nothing_it_says_so(parts: Parts) -> None:
    page = on_timeline(parts, "person", parts.people.uta)
    for chip in page.timeline.chips.values():
        if not chip.isHidden():
            chip.click()
    parts.until(lambda: not page.timeline.rows.rows)
    assert page.timeline.empty.text() == "Nothing of these kinds yet. Press the others to see them."


def test_earlier_entries_are_shown_on_wish(parts: Parts) -> None:
    with parts.store.write("Fill") as write:
        ids = write.bulk_add(Interaction, [{"on": date(2026, 1, 1), "subject": f"No {n}"} for n in range(PAGE + 20)])
        write.bulk_add(Participant, [{"interaction": id, "person": parts.people.uta} for id in ids])
    page = on_timeline(parts, "person", parts.people.uta)
    assert len(leads(page)) == PAGE
    page.timeline.more_button.click()
    parts.until(lambda: len(leads(page)) > PAGE + 19)
    assert page.timeline.more_button.isHidden()


def test_news_of_a_contact_appears_while_one_looks(parts: Parts) -> None:
    page = on_timeline(parts, "person", parts.people.uta)
    contact(parts.store, parts.people.uta, "Just now")
    parts.until(lambda: "Just now" in leads(page))
    assert leads(page).count("Just now") == 1


def test_enter_on_a_change_leads_to_the_history(parts: Parts) -> None:
    page = on_timeline(parts, "person", parts.people.uta)
    rows = page.timeline.rows
    rows.setCurrentIndex(rows.model().index(leads(page).index("Fill"), 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert page.tab() == "history"


def test_a_type_without_a_timeline_shows_its_overview_instead(parts: Parts) -> None:
    page = on_timeline(parts, "group", parts.people.group)
    parts.turn_to(page, "action", parts.people.action)
    assert page.tab() == "overview"
    assert not page.tabs.isTabVisible(TABS.index("timeline"))
    make(parts.store, Meeting, group=parts.people.group, starts=datetime(2026, 4, 1, 10, tzinfo=UTC))
    parts.turn_to(page, "group", parts.people.group)
    assert page.tabs.isTabVisible(TABS.index("timeline"))


def test_what_the_timeline_leaves_out_comes_back_at_the_next_start(desk: Desk, qtbot: QtBot, data_home: Path) -> None:
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    page = desk.work.pane.page()
    page.set_tab("timeline")
    desk.settle()
    page.timeline.chips["change"].click()
    desk.settle()
    kept = desk.work.state()
    assert (kept["tab"], kept["timeline_without"]) == ("timeline", ["change"])
    assert desk.window.close()
    again = Desk(qtbot, desk.settings, data_home)
    again.program.begin(None)
    again.settle()
    page = again.work.pane.page()
    assert page.tab() == "timeline"
    assert page.timeline.hidden == {"change"}
    assert not page.timeline.chips["change"].isChecked()
    again.close()
