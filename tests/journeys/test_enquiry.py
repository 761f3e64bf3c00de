"""An enquiry from the telephone to the log: routed, paused, answered, closed, reopened too late, handed out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from atmp_desktop.store.check import check
from tests.journeys.officer import NewOfficer, Officer
from tests.read_back import by_calamine, table

SUBJECT = "To join as a patient"


def log_a_call(officer: Officer) -> None:
    """Somebody rang who wants to become involved in a group."""
    officer.go("Enquiries")
    officer.new("enquiry")
    officer.fill("Subject", SUBJECT)
    officer.pick("Channel", "Telephone")
    officer.fill("Enquirer’s name", "Mrs K Patel")
    officer.pick("Category", "Wants to become involved")
    officer.choose("Group", "guid", "Guidance Development")
    officer.add("enquiry")
    officer.until(lambda: officer.title() == SUBJECT)


def test_a_call_is_routed_paused_answered_closed_reopened_and_handed_out(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, days_later: Callable[[int], None]
) -> None:
    leaflet, log = tmp_path / "Leaflet for patients.pdf", tmp_path / "log.xlsx"
    leaflet.write_bytes(b"%PDF-1.4 a leaflet")
    officer = new_officer(str(leaflet))
    officer.open(starter)
    log_a_call(officer)
    assert officer.value("Lead") == "Anne Black"
    assert officer.told("Reply by") == "Mon 7 Dec 2026 · 10 working days left"

    officer.take("Triage")
    officer.take("Pass to the lead")
    officer.take("Wait for the enquirer")
    officer.press("Wait for the enquirer for this reason")
    assert officer.why_not() == "The reason is missing. Write a few words."
    officer.type("She sends the days on which she can come")
    officer.press("Wait for the enquirer for this reason")
    officer.until(lambda: officer.told("Reply by") == "Mon 7 Dec 2026 if it were resumed today · Paused")
    assert officer.window.close()

    days_later(3)
    officer = new_officer(str(leaflet))
    officer.program.begin(None)
    officer.until(lambda: officer.title() == SUBJECT)
    officer.take("Go on with the lead")
    assert officer.state() == "With the lead"
    officer.until(lambda: officer.told("Reply by") == "Thu 10 Dec 2026 · 10 working days left")
    officer.press("Why: Reply by")
    assert officer.why("Reply by").splitlines()[2:] == [
        "Reply by Thu 10 Dec 2026: 10 working days (England and Wales).",
        "Not counted: 4 weekend days, the pause from Mon 23 Nov 2026 to Thu 26 Nov 2026 (3 working days).",
    ]
    officer.turn("Related")
    officer.press("Attach files")
    officer.until(lambda: officer.has_row("Files", "Leaflet for patients.pdf"))
    assert [name for name, _, _ in officer.rows("Steps")] == [
        "Clock paused on 23 Nov 2026",
        "Clock resumed on 26 Nov 2026",
    ]
    officer.turn("Overview")
    for step in ("Start drafting", "Send for clearance", "Send the reply"):
        officer.take(step)
    officer.until(lambda: officer.told("Reply by") == "Thu 10 Dec 2026 · Answered in time")
    officer.pick("Outcome", "Put in touch with a lead")
    officer.take("Close")
    officer.until(lambda: (officer.state(), officer.value("Outcome")) == ("Closed", "Put in touch with a lead"))
    assert officer.window.close()

    days_later(40)
    officer = new_officer(log)
    officer.program.begin(None)
    officer.until(lambda: officer.title() == SUBJECT)
    officer.take("Reopen")
    officer.type("She writes that nobody rang")
    officer.press("Reopen for this reason")
    officer.until(lambda: bool(officer.cautioned()))
    assert officer.state() == "Triaged"
    assert officer.cautioned() == (
        "It was replied to on 26 Nov 2026, more than 30 days ago. Start a linked enquiry instead, with this one under "
        "“Follows”."
    )
    officer.command("Enquiry log…")
    officer.press("Export…")
    officer.until(lambda: "log.xlsx" in officer.window.toast.message)
    header, rows = table(by_calamine(log), "Reference")
    assert [dict(zip(header, row, strict=True)) for row in rows] == [
        {
            "Reference": "ATMP-2026-0001",
            "Received": date(2026, 11, 23),
            "Channel": "Telephone",
            "Enquirer": "Mrs K Patel",
            "Kind of enquirer": "",
            "Subject": SUBJECT,
            "Category": "Wants to become involved",
            "Group": "GD",
            "Lead": "Anne Black",
            "Status": "Triaged",
            "Reply by": date(2027, 1, 19),
            "Days left": 10.0,
            "Days taken": 0.0,
            "Answered": "Not yet",
        }
    ]
    assert check(officer.store) == []
