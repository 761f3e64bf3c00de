"""Bad input to enquiries, meetings and memberships in the window: a sentence each, what was typed stays, nothing is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from atmp_desktop.gui.list_window import ListWindow
from atmp_desktop.records import Action
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.gui.test_many_linked import crowded
from tests.journeys.officer import NewOfficer, Officer
from tests.make import make
from tests.read_back import by_calamine


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


def to_group(officer: Officer) -> None:
    """To what leads to the guidance group."""
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")


def test_a_second_chair_is_refused_and_what_was_typed_stays(new_officer: NewOfficer, file: Path) -> None:
    officer = new_officer()
    officer.open(file)
    officer.go("Groups")
    officer.open_row("Guidance")
    officer.turn("Related")
    officer.press("Add to Members")
    officer.choose("Person", "ann", "Ann Example")
    officer.pick("Role", "Chair")
    officer.fill("From", "1/1/2026")
    officer.add("membership")
    officer.until(lambda: officer.has_row("Members", "Ann Example"))
    officer.press("Add to Members")
    officer.choose("Person", "bob", "Bob Beispiel")
    officer.pick("Role", "Chair")
    officer.fill("From", "1/6/2026")
    officer.add("membership")
    officer.until(lambda: any("A group has one chair at a time" in each for each in officer.sentences()))
    assert not officer.has_row("Members", "Bob Beispiel")
    officer.pick("Role", "Deputy chair")
    officer.add("membership")
    officer.until(lambda: officer.has_row("Members", "Bob Beispiel"))
    assert check(officer.store) == []


def test_a_meeting_across_the_clock_change_says_how_long_it_really_is(new_officer: NewOfficer, starter: Path) -> None:
    officer = new_officer()
    officer.open(starter)
    to_group(officer)
    officer.press("Add to Meetings")
    officer.fill("Starts", "31/10/2027 00:30")
    officer.fill("Ends", "31/10/2027 02:30")
    officer.add("meeting")
    officer.until(lambda: officer.has_row("Meetings", "GD27-01, Sun 31 Oct 2027"))
    officer.until(lambda: bool(officer.cautioned()))
    assert officer.cautioned() == (
        "The clocks go back during this meeting: it lasts three hours, though the clock says two."
    )
    officer.follow("Meetings", "GD27-01, Sun 31 Oct 2027")
    assert officer.told("When") == "Sun 31 Oct 2027, 00:30 to 02:30 · in 342 days"
    officer.turn("Overview")
    officer.fill("Starts", "31/10/2027 01:30")
    officer.fill("Ends", "31/10/2027 01:45 GMT")
    officer.fill("Title", "Night")
    officer.until(lambda: officer.told("When") == "Sun 31 Oct 2027, 01:30 BST to 01:45 GMT · in 342 days")
    assert officer.cautioned().startswith("The clocks go back during this meeting: it lasts one hour and 15 minutes")
    assert check(officer.store) == []


def test_a_due_day_beyond_the_published_bank_holidays_says_that_it_is_provisional(
    new_officer: NewOfficer, starter: Path
) -> None:
    with Store.open(starter, who="JG", clock=desk.now) as store:
        make(store, Action, text="Look again")
    officer = new_officer()
    officer.open(starter)
    officer.jump("look again", "Look again")
    officer.fill("Due", "15/1/2029")
    officer.fill("Action", "Look again then")
    officer.until(lambda: officer.told("Due in") != "")
    officer.press("Why: Due in")
    assert officer.told("Due in") == "541 working days"
    assert officer.why("Due in").splitlines()[-1] == (
        "Provisional: the bank holidays of 2029 are worked out by rule; the published ones held here are those of "
        "2019 to 2028."
    )
    shown = [each.text() for each in officer.window.findChildren(QLabel) if each.isVisible()]
    assert any("Provisional: the bank holidays of 2029" in each for each in shown)
    assert check(officer.store) == []


def test_ten_thousand_participants_leave_the_window_answering_and_are_all_listed(
    new_officer: NewOfficer, file: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "attendance.xlsx"
    with Store.open(file, who="JG", clock=desk.now) as store:
        crowded(store)
    officer = new_officer(sheet)
    officer.open(file)
    officer.jump("EV26-01", "Tue 10 Nov 2026")
    officer.turn("Related")
    officer.press("and 9,800 more: show them in a list")
    window = officer.window.findChildren(ListWindow)[0]
    officer.until(lambda: window.list.count() == 10_000)
    window.close()
    officer.come_back()
    officer.turn("Overview")
    officer.fill("Title", "Everybody meets")
    officer.key(Qt.Key.Key_Tab)
    officer.until(lambda: officer.value("Title") == "Everybody meets")
    officer.command("Attendance record…")
    officer.press("Export…")
    officer.until(lambda: "attendance.xlsx" in officer.window.toast.message)
    there = {str(row[0]) for row in by_calamine(sheet)}
    assert {"Guest 00000", "Guest 09999"} <= there
    assert len([name for name in there if name.startswith("Guest ")]) == 10_000
