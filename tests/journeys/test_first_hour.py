"""An officer's first hour in the real window, by mouse and keyboard, from the first page to a sheet on the disk."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView

from atmp_desktop.store.check import check
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.read_back import by_calamine, by_openpyxl, table


def begin(officer: Officer, documents: Path) -> None:
    """From the first page to a register with the facts of the public page."""
    officer.program.begin(None)
    officer.press("From the NIHR’s public page")
    officer.press("Begin")
    # Tests keep their files where a computer keeps temporary ones, and the page says that this is no place to stay.
    if officer.seen(QAbstractButton, "Keep it there all the same") is not None:
        officer.press("Keep it there all the same")
    officer.until(lambda: officer.program.store is not None)
    officer.settle()
    assert officer.store.path == documents / "ATMP register.atmp"


def add_sian(officer: Officer) -> None:
    """A new person with a post at a new organisation, an address and a number."""
    officer.key(Qt.Key.Key_N, CTRL)
    officer.fill("Title", "Dr")
    officer.fill("Given name", "Siân")
    officer.fill("Family name", "O'Connor")
    officer.key(Qt.Key.Key_Return, CTRL)
    officer.settle()
    officer.key(Qt.Key.Key_Escape)
    officer.settle()
    officer.until(lambda: officer.title() == "Siân O'Connor")
    officer.turn("Related")
    officer.press("Add to Affiliations")
    officer.choose("Organisation", "Example Valley NHS Trust", "Create “Example Valley NHS Trust”")
    officer.fill("Job title", "Pharmacist")
    officer.press("Main")
    officer.fill("From", "1/9/2024")
    officer.add("affiliation")
    officer.until(lambda: bool(officer.rows("Affiliations")))
    for kind, value in (("Email", "sian.oconnor@example.org"), ("Telephone", "029 2018 0123")):
        officer.press("Add to Contact points")
        officer.pick("Kind", kind)
        officer.fill("Address or number", value)
        officer.add("contact point")
        officer.until(partial(officer.has_row, "Contact points", value))


def test_from_the_first_page_to_a_sheet_on_the_disk_and_back_again(
    new_officer: NewOfficer, documents: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "Guidance.xlsx"
    officer = new_officer(sheet)
    begin(officer, documents)

    officer.go("Groups")
    assert leads_on_show(officer) == {
        "NIHR ATMP Coordinating Group": "Eric Alton",
        "Education and Workforce Development": "Uta Griesenbach",
        "Guidance Development": "Anne Black",
        "Patient and Public Engagement": "Finn Willingham, Nick Meade",
        "Trial Infrastructure": "Joanna Gray",
    }
    officer.key(Qt.Key.Key_K, CTRL)
    palette = officer.window.palette_shown
    assert palette is not None
    officer.type("griesen")
    officer.until(lambda: any(choice.words == "Uta Griesenbach" for choice in palette.choices))
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    assert officer.title() == "Uta Griesenbach"

    officer.go("People")
    add_sian(officer)
    officer.press("Add to Groups")
    officer.choose("Group", "guid", "Guidance Development")
    officer.choose("Sits for", "example valley", "Example Valley NHS Trust")
    officer.fill("From", "1/10/2026")
    officer.add("membership")
    officer.until(lambda: bool(officer.rows("Groups")))
    officer.go("Groups")
    officer.open_row("Guidance Development")
    officer.turn("Related")
    members = officer.rows("Members")
    assert [name for name, _, _ in members] == ["Anne Black", "Siân O'Connor"]

    officer.press("Contact sheet")
    officer.press("Make the sheet…")
    officer.until(lambda: "Guidance.xlsx" in officer.window.toast.message)
    officer.come_back()
    header, rows = table(by_calamine(sheet), "Role")
    assert header == ["Role", "Name", "Organisation", "Job title", "Email", "Telephone"]
    sian = ["Member", "Dr Siân O'Connor", "Example Valley NHS Trust", "Pharmacist"]
    assert rows[:2] == [
        ["Lead", "Anne Black", "", "", "", ""],
        [*sian, "sian.oconnor@example.org", "029 2018 0123"],
    ]
    cells = by_openpyxl(sheet)
    assert "Dr Siân O'Connor" in [cell.value for row in cells.iter_rows() for cell in row]

    officer.mark("Members", "Siân O'Connor")
    officer.press("End on…")
    officer.key(Qt.Key.Key_A, CTRL)
    officer.type("20/11")
    officer.press("End")
    officer.press("Former (1)")
    now, ended = "since 1 Oct 2026", "1 Oct 2026 – 20 Nov 2026"
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)
    officer.turn("History")
    officer.press("Put this back")
    officer.turn("Related")
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == now)

    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)
    assert officer.step("undo") == "Undo: End Siân O'Connor in Guidance Development on 20/11/2026"
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == now)
    assert officer.step("undo") == "Undo: Add membership"
    assert officer.step("redo") == "Redo: End Siân O'Connor in Guidance Development on 20/11/2026"
    officer.key(Qt.Key.Key_Y, CTRL)
    officer.until(lambda: officer.dates_of("Members", "Siân O'Connor") == ended)

    officer.go("People")
    officer.open_row("Siân O'Connor")
    officer.key(Qt.Key.Key_Delete)
    officer.until(lambda: officer.window.toast.message == "Siân O'Connor is in the bin.")
    officer.settle()
    assert "Siân O'Connor" not in officer.listed()
    officer.go("Bin")
    bin_table = officer.find(QAbstractItemView, "In the bin")
    officer.click_row(bin_table, officer.row(bin_table, "Siân O'Connor"))
    officer.press("Restore")
    officer.go("People")
    officer.open_row("Siân O'Connor")
    post = ("Example Valley NHS Trust", "Pharmacist · Main", "since 1 Sep 2024")
    officer.until(lambda: officer.rows("Affiliations") == [post])
    assert {row[0] for row in officer.rows("Contact points")} == {"029 2018 0123", "sian.oconnor@example.org"}

    assert officer.window.close()
    again = new_officer()
    again.program.begin(None)
    again.settle()
    assert again.work.current_section() == "person"
    again.until(lambda: again.title() == "Siân O'Connor")
    assert again.work.pane.tab == "related"
    assert again.step("undo") == "Undo: Restore Siân O'Connor"
    assert check(again.store) == []


def leads_on_show(officer: Officer) -> dict[str, str]:
    """Who leads the groups, as the list of groups says it."""
    shown = officer.work.current_list()
    assert shown is not None
    model = shown.view.model()
    labels = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    leads = labels.index("Leads")
    officer.until(lambda: model.rowCount() > 0 and model.index(model.rowCount() - 1, leads).data() is not None)
    return {model.index(row, 0).data(): model.index(row, leads).data() for row in range(model.rowCount())}
