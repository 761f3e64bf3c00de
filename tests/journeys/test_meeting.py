"""A meeting from its series until it is closed: agenda, papers, attendance, quorum, a decision, an action closed at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from atmp_desktop.gui.step_question import StepQuestion
from atmp_desktop.records import Action, AgendaItem, Attendance, Group, Meeting, Membership, Person
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.journeys.officer import NewOfficer, Officer
from tests.make import make
from tests.read_back import by_calamine, table

FIRST = "GD26-01, Thu 3 Dec 2026: Monthly"
TITLE = "Thu 3 Dec 2026: Monthly"
NOVEMBER = "Mon 23 Nov 2026: November"
MINUTES = "Minutes of GD26-01, Mon 23 Nov 2026: November, version 1"
WELCOME, SITES = "1. Welcome", "2. Sites"


@pytest.fixture
def committee(starter: Path) -> Path:
    """A group with a lead and three members, of whom half are a quorum, and an action of its last meeting."""
    with Store.open(starter, who="JG", clock=desk.now) as store:
        with store.read() as session:
            group = session.query(Group).filter_by(code="GD").one().id
        store.save(Group, group, {}, {"quorum_share": "half"})
        for name in ("Ben", "Cara", "Dafydd"):
            person = make(store, Person, given_name=name, family_name="Member")
            make(store, Membership, group=group, person=person, role="member", from_date=date(2026, 1, 1))
        make(store, Person, given_name="Dee", family_name="Deputy")
        make(store, Action, text="List the sites", group=group, raised_on=date(2026, 10, 1))
    return starter


@pytest.fixture
def meeting_in_session(committee: Path) -> Path:
    """The same committee sitting today, about to come to an item, and meeting again in a fortnight."""
    with Store.open(committee, who="JG", clock=desk.now) as store:
        with store.read() as session:
            group = session.query(Group).filter_by(code="GD").one().id
            people = [each.id for each in session.query(Person).filter_by(family_name="Member").all()]
        sits = make(store, Meeting, group=group, starts=desk.now(), status="in_session", title="November")
        make(store, AgendaItem, meeting=sits, title="Sites", number=1)
        for person in people:
            make(store, Attendance, meeting=sits, person=person, capacity="member", record="present")
        make(store, Meeting, group=group, starts=desk.now() + timedelta(days=14), title="December")
    return committee


def plan(officer: Officer) -> None:
    """Three meetings of a new series."""
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")
    officer.press("Add to Meeting series")
    officer.fill("Title", "Monthly")
    officer.fill("First meeting", "3/12/2026 14:00")
    officer.add("meeting series")
    officer.until(lambda: officer.has_row("Meeting series", "Monthly"))
    officer.follow("Meeting series", "Monthly")
    officer.press("Plan meetings…")
    officer.fill("Up to", "28/2/2027")
    officer.press("Plan meetings")
    officer.until(lambda: officer.window.toast.message.startswith("3 meetings were planned"))
    officer.turn("Related")


def write_agenda(officer: Officer) -> None:
    """Three items, and a paper for the second."""
    officer.take("Start drafting")
    officer.turn("Related")
    for title in ("Welcome", "Sites", "Any other business"):
        officer.press("Add to Agenda")
        officer.fill("Title", title)
        officer.add("agenda item")
    officer.until(lambda: len(officer.rows("Agenda")) == 3)
    assert [name for name, _, _ in officer.rows("Agenda")] == [WELCOME, SITES, "3. Any other business"]
    for title in ("Map of the sites", "Costs of the sites"):
        officer.press("Add to Papers")
        officer.fill("Title", title)
        officer.choose("Agenda item", "sites", SITES)
        officer.add("paper")
        officer.until(partial(officer.has_row, "Papers", title))


def hold(officer: Officer) -> None:
    """Who was there, what one of them declared, what was decided and is to be done."""
    officer.take("Begin")
    officer.turn("Related")
    for who in ("Anne Black", "Ben Member"):
        officer.do("Edit", "Attendance", who)
        officer.pick("Record", "Present")
        officer.press("Done")
    officer.do("Edit", "Attendance", "Cara Member")
    officer.pick("Record", "Apologies")
    officer.press("Done")
    officer.press("Add to Attendance")
    officer.choose("Person", "Dee", "Dee Deputy")
    officer.add("attendance")
    officer.until(partial(officer.has_row, "Attendance", "Dee Deputy"))
    officer.until(lambda: officer.told("Quorum") == "Quorate · 2 of 4 members counted, 2 needed.")
    officer.do("Edit", "Attendance", "Dee Deputy")
    officer.pick("Capacity", "Deputy for")
    officer.choose("Deputy for", "Cara", "Cara Member")
    officer.fill("Arrived", "3/12/2026 14:20")
    officer.press("Done")
    officer.until(lambda: officer.told("Quorum") == "Quorate · 3 of 4 members counted, 2 needed.")
    officer.turn("Overview")
    officer.press("Why: Quorum")
    assert "Cara Member is counted through Dee Deputy." in officer.why("Quorum")
    officer.turn("Related")
    officer.press("Add to Decisions")
    officer.fill("Decision", "Open two sites")
    officer.choose("Agenda item", "sites", SITES)
    officer.add("decision")
    officer.until(partial(officer.has_row, "Decisions", "Open two sites"))
    officer.press("Add to Minutes")
    officer.add("set of minutes")
    officer.until(lambda: len(officer.rows("Minutes")) == 1)


def raise_an_action(officer: Officer) -> None:
    """At the meeting that is open."""
    officer.press("Add to Actions")
    officer.fill("Action", "Ask the sites for their costs")
    officer.choose("Owner", "cara", "Cara Member")
    officer.fill("Due", "30/11/2026")
    officer.add("action")
    officer.until(lambda: len(officer.rows("Actions")) == 1)
    assert officer.rows("Actions") == [
        ("Ask the sites for their costs", "GD26-A002 · Cara Member · Due 30 Nov 2026", "")
    ]


def back(officer: Officer) -> None:
    """To where one was before."""
    officer.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    officer.settle()


def test_a_meeting_goes_from_its_series_until_it_is_closed_and_handed_out(
    new_officer: NewOfficer, committee: Path, tmp_path: Path, days_later: Callable[[int], None]
) -> None:
    officer = new_officer()
    officer.open(committee)
    plan(officer)
    officer.follow("Meetings", FIRST)
    assert officer.told("Papers due") == "Wed 18 Nov 2026"
    write_agenda(officer)
    officer.follow("Papers", "Costs of the sites")
    officer.take("Mark as received")
    back(officer)
    officer.until(lambda: "Late" not in officer.rows("Papers")[1][1])
    assert officer.rows("Papers")[0][:2] == ("Map of the sites", "GD26-P01 · Due 18 Nov 2026 · Late")
    for who in ("Anne Black", "Ben Member", "Cara Member"):
        officer.press("Add to Attendance")
        officer.choose("Person", who, who)
        officer.add("attendance")
        officer.until(partial(officer.has_row, "Attendance", who))
    officer.take("Issue")
    assert officer.state() == "Issued"
    officer.do("Edit", "Agenda", SITES)
    officer.fill("Number", "3")
    officer.press("Done")
    assert officer.sentences() == [
        "The agenda was issued; item numbers stay. Take the meeting back to drafting first, or leave the number as it was."
    ]
    officer.fill("Number", "2")
    officer.press("Done")
    officer.until(lambda: officer.seen(QAbstractButton, "Done") is None)

    officer.jump("list the sites", "List the sites")
    officer.take("Propose closure")
    officer.take("Close")
    officer.press("Close", officer.find(StepQuestion, "Close: Closed at"))
    assert officer.why_not() == "“Close” needs “Closed at”. Choose the meeting."
    officer.press("Not now")
    assert officer.state() == "Proposed for closure"
    officer.jump("GD26-01", TITLE)
    assert officer.window.close()

    days_later(10)
    decisions, attendance = tmp_path / "decisions.xlsx", tmp_path / "attendance.xlsx"
    officer = new_officer(decisions, attendance)
    officer.program.begin(None)
    officer.until(lambda: officer.title() == TITLE)
    hold(officer)
    officer.take("End")
    officer.take("Close")
    officer.until(lambda: bool(officer.cautioned()))
    assert officer.state() == "Closed"
    assert officer.cautioned().startswith("3 agenda items are still to be taken: 1. Welcome; 2. Sites;")

    officer.jump("list the sites", "List the sites")
    officer.take("Close")
    officer.press("Close", officer.find(StepQuestion, "Close: Closed at"))
    officer.until(lambda: officer.state() == "Closed")
    assert officer.value("Closed at") == FIRST
    assert officer.value("Closed on") == "3 Dec 2026"

    officer.command("Decisions register…")
    officer.press("Export…")
    officer.until(lambda: "decisions.xlsx" in officer.window.toast.message)
    officer.come_back()
    _, rows = table(by_calamine(decisions), "Reference")
    assert [row[:7] for row in rows] == [
        ["GD26-D01", "Open two sites", "Approved", "GD", date(2026, 12, 3), "GD26-01", SITES]
    ]
    officer.jump("GD26-01", TITLE)
    officer.command("Attendance record…")
    officer.press("Export…")
    officer.until(lambda: "attendance.xlsx" in officer.window.toast.message)
    there = {str(row[0]) for row in by_calamine(attendance)}
    assert {"Anne Black", "Ben Member", "Cara Member", "Dee Deputy"} <= there
    assert check(officer.store) == []


def test_an_interest_is_declared_an_action_raised_and_the_minutes_confirmed_at_the_next_meeting(
    new_officer: NewOfficer, meeting_in_session: Path, days_later: Callable[[int], None], tmp_path: Path
) -> None:
    officer = new_officer()
    officer.open(meeting_in_session)
    officer.jump("GD26-01", NOVEMBER)
    assert officer.told("Quorum") == "Quorate · 3 of 4 members counted, 2 needed."
    officer.turn("Related")
    officer.follow("Agenda", "1. Sites")
    officer.turn("Related")
    officer.press("Add to Declared interests")
    officer.choose("Attendance", "ben", "Ben Member")
    officer.fill("Interest", "Works for one of the sites")
    officer.pick("Handling", "Leaves for the item")
    officer.add("declared interest")
    officer.until(lambda: len(officer.rows("Declared interests")) == 1)
    assert officer.rows("Declared interests")[0][:2] == (
        "Ben Member",
        "Works for one of the sites · Leaves for the item",
    )
    back(officer)
    officer.until(lambda: officer.title() == NOVEMBER)
    officer.turn("Related")
    raise_an_action(officer)
    officer.press("Add to Minutes")
    officer.add("set of minutes")
    officer.until(lambda: len(officer.rows("Minutes")) == 1)
    officer.take("End")
    officer.follow("Minutes", MINUTES)
    officer.turn("Overview")
    officer.fill("Text", "Ben left for item 1.")
    for step in ("Send to the chair", "Circulate", "Confirm"):
        officer.take(step)
    officer.press("Confirm", officer.find(StepQuestion, "Confirm: Confirmed at"))
    assert officer.why_not() == "“Confirm” needs “Confirmed at”. Choose the meeting."
    officer.press("Not now")
    assert officer.state() == "Circulated (unconfirmed)"
    assert officer.window.close()

    days_later(15)
    log = tmp_path / "log.xlsx"
    officer = new_officer(log)
    officer.program.begin(None)
    officer.settle()
    officer.jump("GD26-02", "Mon 7 Dec 2026: December")
    for step in ("Start drafting", "Issue", "Begin"):
        officer.take(step)
    officer.jump("GD26-01", NOVEMBER)
    officer.turn("Related")
    officer.follow("Minutes", MINUTES)
    officer.take("Confirm")
    officer.press("Confirm", officer.find(StepQuestion, "Confirm: Confirmed at"))
    officer.until(lambda: officer.state() == "Confirmed")
    assert officer.value("Confirmed at") == "GD26-02, Mon 7 Dec 2026: December"
    assert officer.value("Confirmed on") == "7 Dec 2026"
    assert officer.value("Text") == "Ben left for item 1."
    officer.command("Action log…")
    officer.press("Export…")
    officer.until(lambda: "log.xlsx" in officer.window.toast.message)
    header, rows = table(by_calamine(log), "Group")
    logged = [dict(zip(header, row, strict=True)) for row in rows]
    (raised,) = [row for row in logged if row["Reference"] == "GD26-A002"]
    assert (raised["Group"], raised["Action"]) == ("GD", "Ask the sites for their costs")
    assert (raised["Owners"], raised["Due"], raised["RAG"]) == ("Cara Member", date(2026, 11, 30), "Red")
    assert check(officer.store) == []
