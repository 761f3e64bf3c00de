"""What the secretariat reports, by keyboard alone: who sat in which group on a day, and a regulator that gained influence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.records import Assessment, Organisation
from atmp_desktop.store.store import Store
from tests.gui import desk
from tests.gui.test_print import texts
from tests.journeys.officer import CTRL, NewOfficer, Officer
from tests.journeys.test_keyboard_alone import SHIFT, NoMouse, no_mouse, tab_to
from tests.make import make
from tests.read_back import by_calamine

__all__ = ["no_mouse"]


def read(officer: Officer) -> ReportPage:
    """The page, once the report on show is read."""
    shown = officer.window.centre.currentWidget()
    assert isinstance(shown, ReportPage)
    officer.until(lambda: not shown.is_asking)
    officer.settle()
    return shown


def go_to_reports(officer: Officer) -> ReportPage:
    """By the palette, as any section without a key of its own."""
    officer.command("Reports")
    return read(officer)


def cells(page: ReportPage) -> dict[str, list[str]]:
    return {row.name: [entry.words for entry in row.entries] for row in page.table.places.rows}


def test_who_sat_where_on_a_day_is_read_opened_and_handed_out_without_the_mouse(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    sheet = tmp_path / "matrix.xlsx"
    officer = new_officer(sheet)
    officer.open(starter)
    page = go_to_reports(officer)
    assert page.kind.words == "Who sits in which group"
    assert cells(page)["Uta Griesenbach"].count("L") == 1
    tab_to(officer, "On")
    officer.type("1 may 2021")
    officer.key(Qt.Key.Key_Return)
    read(officer)
    assert page.report is not None
    assert page.report.title == "Who sits in which group on 1 May 2021"
    row = list(cells(page)).index("Uta Griesenbach")
    tab_to(officer, "Report")
    officer.key(Qt.Key.Key_Home, CTRL)
    for _ in range(row):
        officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Return)
    officer.settle()
    officer.until(lambda: officer.title() == "Uta Griesenbach")
    tab_to(officer, "Report")
    officer.key(Qt.Key.Key_E, CTRL | SHIFT)
    officer.until(lambda: officer.dialog() is not None and QApplication.activeWindow() is officer.dialog())
    officer.key(Qt.Key.Key_Return)
    officer.until(sheet.exists)
    officer.settle()
    grid = by_calamine(sheet)
    assert grid[0][0] == "Who sits in which group on 1 May 2021"
    assert "Jo Gray" in str(grid[1][0])
    assert no_mouse.presses == 0


def test_a_regulator_that_gained_influence_is_moved_with_a_reason_and_back_without_the_mouse(
    new_officer: NewOfficer, file: Path, no_mouse: NoMouse
) -> None:
    with Store.open(file, who="JG", clock=desk.now) as store:
        agency = make(store, Organisation, name="Agency", kind="regulator")
        make(store, Assessment, organisation=agency, on=date(2025, 1, 1), influence=3, interest=4)
    officer = new_officer()
    officer.open(file)
    page = go_to_reports(officer)
    tab_to(officer, "Reports")
    officer.key(Qt.Key.Key_Down)
    read(officer)
    officer.key(Qt.Key.Key_Return)
    tab_to(officer, "Report")
    officer.key(Qt.Key.Key_Up, CTRL)
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: page.pictures.influence.panel is not None)
    officer.type("New powers")
    officer.key(Qt.Key.Key_Return)
    officer.until(lambda: cells(page)["Agency"][:3] == ["4", "4", "Manage closely"])
    officer.settle()
    officer.key(Qt.Key.Key_Z, CTRL)
    officer.until(lambda: cells(page)["Agency"][:3] == ["3", "4", "Keep informed"])
    assert no_mouse.presses == 0


def test_who_sits_where_is_looked_at_as_it_is_printed_and_becomes_a_pdf_without_the_mouse(
    new_officer: NewOfficer, starter: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    path = tmp_path / "matrix.pdf"
    officer = new_officer(path)
    officer.open(starter)
    go_to_reports(officer)
    tab_to(officer, "Report")
    officer.key(Qt.Key.Key_P, CTRL)
    officer.until(lambda: officer.dialog() is not None)
    officer.settle()
    tab_to(officer, "Save as PDF…")
    officer.key(Qt.Key.Key_Space)
    officer.until(path.exists)
    officer.settle()
    first, *_ = texts(path)
    assert "Who sits in which group on" in first
    assert "Printed by Jo Gray on" in first
    assert "Guidance Development" in first
    assert any("Uta Griesenbach" in page for page in texts(path))
    assert no_mouse.presses == 0
