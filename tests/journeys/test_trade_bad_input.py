"""Bad input to enquiries, meetings and memberships in the window: a sentence each, what was typed stays, nothing is lost."""

from __future__ import annotations

from pathlib import Path

from atmp_desktop.store.check import check
from tests.journeys.officer import NewOfficer


def test_an_enquiry_without_a_sender_is_refused_and_what_was_typed_stays(
    new_officer: NewOfficer, starter: Path
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.go("Enquiries")
    officer.new("enquiry")
    officer.fill("Subject", "Who asks?")
    officer.add("enquiry")
    officer.until(lambda: any("names none" in each for each in officer.sentences()))
    officer.fill("Enquirer’s name", "anonymous")
    officer.add("enquiry")
    officer.until(lambda: officer.title() == "Who asks?")
    assert check(officer.store) == []


def test_a_meeting_that_ends_before_it_starts_is_refused_until_its_end_is_put_right(
    new_officer: NewOfficer, starter: Path
) -> None:
    officer = new_officer()
    officer.open(starter)
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")
    officer.press("Add to Meetings")
    officer.fill("Starts", "3/12/2026 14:00")
    officer.fill("Ends", "3/12/2026 13:00")
    officer.add("meeting")
    officer.until(lambda: any("is before the start" in each for each in officer.sentences()))
    assert officer.rows("Meetings") == []
    officer.fill("Ends", "3/12/2026 15:00")
    officer.add("meeting")
    officer.until(lambda: officer.has_row("Meetings", "GD26-01, Thu 3 Dec 2026"))
    assert check(officer.store) == []


def test_a_file_of_thirty_megabytes_is_attached_and_the_window_goes_on(
    new_officer: NewOfficer, starter: Path, tmp_path: Path
) -> None:
    large = tmp_path / "Scan.pdf"
    large.write_bytes(b"%PDF" + bytes(30 << 20))
    officer = new_officer(str(large))
    officer.open(starter)
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")
    officer.press("Attach files")
    officer.until(lambda: officer.has_row("Files", "Scan.pdf"))
    assert check(officer.store) == []
