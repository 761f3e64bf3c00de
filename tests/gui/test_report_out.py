"""Reports in the real window: where they lead, and how they leave it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.print_dialog import PrintDialog
from atmp_desktop.gui.report_dialog import ReportDialog
from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.gui.sections import REPORTS
from atmp_desktop.records import Action, Assessment, Group, Membership, Organisation, Person
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from tests.gui.desk import Desk, now
from tests.make import make

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(file: Path) -> Path:
    with Store.open(file, who="JG", clock=now) as store:
        group = make(store, Group, name="Ethics", code="ET")
        for name, restricted in (("Open", False), ("Quiet", True)):
            person = make(store, Person, given_name="Ada", family_name=name, restricted=restricted)
            make(store, Membership, group=group, person=person, role="member", from_date=date(2020, 1, 1))
        make(store, Action, text="Late", group=group, due=date(2026, 11, 1))
        make(store, Assessment, organisation=make(store, Organisation, name="Agency"), influence=4, interest=4)
    return file


@pytest.fixture
def at_reports(desk: Desk, filled: Path) -> Desk:
    desk.work.go(REPORTS)
    read(desk)
    return desk


def read(desk: Desk) -> ReportPage:
    shown = desk.window.centre.currentWidget()
    assert isinstance(shown, ReportPage)
    desk.until(lambda: not shown.is_asking)
    desk.settle()
    return shown


def open_place(desk: Desk, row: str, column: str) -> None:
    page = read(desk)
    table = page.table
    at = [each.name for each in table.places.rows].index(row)
    across = [each.label for each in table.places.columns].index(column)
    table.setCurrentIndex(table.places.index(at, across))
    QTest.keyClick(table, Qt.Key.Key_Return)
    desk.settle()


def labels(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [each.label for each in entries(session.connection(), limit=3)]


def test_a_letter_opens_the_membership_beside_the_report(at_reports: Desk) -> None:
    open_place(at_reports, "Ada Open", "Ethics")
    record = at_reports.work.pane.record
    assert record is not None
    assert record[0] == "membership"
    assert at_reports.work.current_section() == REPORTS


def test_a_number_goes_to_the_list_with_its_filter(at_reports: Desk) -> None:
    read(at_reports).choose("actions")
    open_place(at_reports, "Ethics", "■ Red")
    assert at_reports.work.current_section() == "action"
    shown = at_reports.work.current_list()
    assert shown is not None
    at_reports.until(lambda: shown.count() == 1)


def test_a_number_of_today_goes_to_a_list_of_today(at_reports: Desk) -> None:
    at_reports.work.as_at.show_day(date(2021, 1, 1))
    read(at_reports).choose("actions")
    open_place(at_reports, "Ethics", "■ Red")
    assert at_reports.work.as_at.day is None
    assert not at_reports.work.current_list().listing().as_at


def test_it_comes_back_with_the_report_that_was_on_show(at_reports: Desk, filled: Path) -> None:
    read(at_reports).choose("coverage")
    read(at_reports)
    at_reports.program.open(filled)
    at_reports.settle()
    at_reports.work.go(REPORTS)
    assert read(at_reports).kind.code == "coverage"


def test_a_report_is_exported_as_a_pdf_without_restricted_people(
    qtbot: QtBot, settings: Settings, data_home: Path, filled: Path, tmp_path: Path
) -> None:
    to = tmp_path / "matrix.pdf"
    at_reports = Desk(qtbot, settings, data_home, to)
    at_reports.open(filled)
    at_reports.work.go(REPORTS)
    read(at_reports).export.click()
    dialog = next(each for each in at_reports.window.findChildren(ReportDialog) if each.isVisible())
    next(each for each in dialog.findChildren(QRadioButton) if "PDF" in each.text()).setChecked(True)
    dialog.accept()
    at_reports.until(to.exists)
    at_reports.settle()
    told = " ".join(" ".join(page.extract_text() for page in PdfReader(to).pages).split())
    assert "Ada Open" in told
    assert "Quiet" not in told
    assert labels(at_reports)[0] == "Export report: Who sits in which group"
    assert "1 row about restricted people" in at_reports.window.toast.message
    at_reports.close()


def preview_of(desk: Desk, code: str) -> PrintDialog:
    """The preview of a report, by its key."""
    read(desk).choose(code)
    QTest.keyClick(read(desk).table, Qt.Key.Key_P, CTRL)
    desk.until(lambda: any(each.isVisible() for each in desk.window.findChildren(PrintDialog)))
    dialog = next(each for each in desk.window.findChildren(PrintDialog) if each.isVisible())
    desk.until(lambda: dialog.view.pages is not None)
    return dialog


def test_a_report_is_previewed_with_its_map_and_saved_as_a_pdf_that_is_noted(
    at_reports: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = preview_of(at_reports, "influence")
    pages = dialog.view.pages
    assert pages is not None
    assert (dialog.windowTitle(), pages.count, pages.pictures) == ("Print the report", 2, 1)
    path = tmp_path / "influence.pdf"
    monkeypatch.setattr(at_reports.ask, "save_file", lambda *asked: path)
    dialog.pdf_button.click()
    at_reports.until(lambda: labels(at_reports)[0] == "Export report: Influence and interest")
    assert "Agency" in "".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_report_for_the_secretariat_alone_has_restricted_people_in_its_preview(at_reports: Desk) -> None:
    dialog = preview_of(at_reports, "matrix")
    pages = dialog.view.pages
    assert pages is not None
    assert pages.printed.left_out == 1
    dialog.secretariat.click()
    at_reports.until(lambda: dialog.view.pages is not None and dialog.view.pages.printed.secretariat)
    assert dialog.view.pages is not None
    assert "Ada Quiet" in [row[0] for row in dialog.view.pages.printed.rows.between(0, 9)]
    dialog.close()


def test_the_preview_says_that_there_are_too_many_columns_for_one_page(at_reports: Desk) -> None:
    for number in range(60):
        make(at_reports.store, Group, name=f"Working group {number:02}")
    at_reports.settle()
    dialog = preview_of(at_reports, "matrix")
    pages = dialog.view.pages
    assert pages is not None
    said = f"The columns go on {len(pages.bands)} pages side by side: there are too many for one."
    assert said in [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    dialog.close()
