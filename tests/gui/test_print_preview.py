"""The preview of what is printed: what it shows, what it asks, saved as a PDF, stopped, and closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from atmp_desktop.gui import print_list
from atmp_desktop.gui.print_dialog import PrintDialog
from atmp_desktop.gui.print_layout import Pages, PageSetting
from atmp_desktop.records import Action, Person
from atmp_desktop.services.printed_list import Printed
from atmp_desktop.services.progress import Progress
from tests.gui.desk import Desk
from tests.gui.test_print import newest, people, texts
from tests.make import make


@pytest.fixture
def preview(desk: Desk) -> PrintDialog:
    people(desk.store, 90)
    desk.work.go("person")
    desk.settle()
    return open_preview(desk)


def open_preview(desk: Desk) -> PrintDialog:
    desk.window.commands.run("file.print")
    desk.until(lambda: bool(desk.window.findChildren(PrintDialog)))
    dialog = desk.window.findChildren(PrintDialog)[-1]
    desk.until(lambda: dialog.view.pages is not None)
    return dialog


def test_the_preview_shows_the_list_as_it_is_seen(desk: Desk, preview: PrintDialog) -> None:
    shown = desk.work.current_list()
    assert shown is not None
    pages = preview.view.pages
    assert pages is not None
    assert [each.label for each in pages.printed.columns] == [each.label for each in shown.listing().shown_columns()]
    assert len(pages.printed.rows) == shown.count() == 92
    assert preview.view.accessibleName() == f"Preview, page 1 of {pages.count}"
    preview.view.go_to(2)
    assert preview.view.accessibleName() == f"Preview, page 2 of {pages.count}"


def test_paper_the_other_way_round_is_laid_out_anew(desk: Desk, preview: PrintDialog) -> None:
    before = preview.view.pages
    assert before is not None
    preview.way.setCurrentIndex(0 if not before.setting.landscape else 1)
    desk.until(lambda: preview.view.pages not in (None, before))
    assert preview.view.pages is not None
    assert preview.view.pages.setting.landscape != before.setting.landscape
    assert preview.view.pages.printed is before.printed


def test_pages_that_are_none_are_told_and_nothing_can_be_printed_then(preview: PrintDialog) -> None:
    preview.range.setText("9-2")
    assert preview.wrong.text() == "“9-2” names no pages. Type such as 2-5, 8."
    assert not preview.pdf_button.isEnabled()
    preview.range.setText("1")
    assert preview.wrong.text() == ""
    assert preview.pdf_button.isEnabled()


def test_the_preview_is_saved_as_a_pdf_and_the_window_says_so(
    desk: Desk, preview: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "seen.pdf"
    monkeypatch.setattr(desk.ask, "save_file", lambda *asked: path)
    preview.pdf_button.click()
    desk.until(path.exists)
    desk.settle()
    assert "Family000" in texts(path)[0]
    assert desk.window.toast.isVisible()
    assert not any(each.isVisible() for each in desk.window.findChildren(PrintDialog))


def test_what_was_ticked_while_the_list_was_being_read_is_what_is_laid_out(desk: Desk, preview: PrintDialog) -> None:
    make(desk.store, Person, given_name="Bob", family_name="Hidden", restricted=True)
    preview.secretariat.setChecked(True)
    preview.paper.setCurrentText("A3")
    desk.until(lambda: preview.view.pages is not None)
    pages = preview.view.pages
    assert pages is not None
    assert (pages.printed.secretariat, pages.setting.paper) == (True, "A3")


def test_laying_out_can_be_stopped_and_begun_again(
    desk: Desk, preview: PrintDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(printed: Printed, setting: PageSetting, progress: Progress) -> Pages:
        while True:
            progress.step("Laying out people")

    with monkeypatch.context() as patched:
        patched.setattr(print_list, "lay_out", endless)
        preview.paper.setCurrentText("A3")
        desk.until(preview.stop_button.isVisible)
        preview.stop_button.click()
        desk.until(lambda: not desk.window.jobs.running)
        assert preview.view.pages is None
        assert not preview.pdf_button.isEnabled()
        assert any("Stopped" in each.text() for each in preview.findChildren(QLabel) if each.isVisible())
    preview.paper.setCurrentText("A4")
    desk.until(lambda: preview.view.pages is not None)


def test_the_preview_that_is_closed_reads_nothing_more(
    desk: Desk, preview: PrintDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(printed: Printed, setting: PageSetting, progress: Progress) -> Pages:
        while True:
            progress.step("Laying out people")

    monkeypatch.setattr(print_list, "lay_out", endless)
    preview.paper.setCurrentText("A3")
    desk.until(lambda: bool(desk.window.jobs.running))
    preview.reject()
    desk.until(lambda: not desk.window.jobs.running)
    assert QApplication.activeModalWidget() is None


def test_the_record_that_is_open_is_printed_with_its_lists(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann = desk.id_of(Person, "Ann Example")
    make(desk.store, Action, text="Send the list", owner=ann)
    desk.work.go_to("person", ann)
    desk.settle()
    path = tmp_path / "ann.pdf"
    monkeypatch.setattr(desk.ask, "save_file", lambda *asked: path)
    desk.window.commands.run("file.print_record")
    desk.until(lambda: bool(desk.window.findChildren(PrintDialog)))
    dialog = desk.window.findChildren(PrintDialog)[-1]
    desk.until(lambda: dialog.view.pages is not None)
    dialog.pdf_button.click()
    desk.until(path.exists)
    desk.settle()
    (text,) = texts(path)
    assert text.startswith("Ann Example Person.")
    assert "Given name Ann" in text
    assert "Actions (1)" in text
    assert "Send the list" in text
    assert newest(desk.store).label == "Export person"


def test_a_restricted_person_is_printed_only_once_that_is_ticked(desk: Desk) -> None:
    bob = make(desk.store, Person, given_name="Bob", family_name="Hidden", restricted=True)
    desk.work.go_to("person", bob)
    desk.settle()
    desk.window.commands.run("file.print_record")
    desk.until(lambda: bool(desk.window.findChildren(PrintDialog)))
    dialog = desk.window.findChildren(PrintDialog)[-1]
    desk.until(dialog.notice.isVisible)
    assert dialog.view.pages is None
    assert not dialog.pdf_button.isEnabled()
    dialog.secretariat.click()
    desk.until(lambda: dialog.view.pages is not None)
    assert not dialog.notice.isVisible()


def test_of_several_chosen_rows_it_is_asked_whether_only_those_are_printed(desk: Desk) -> None:
    people(desk.store, 5)
    desk.work.go("person")
    desk.settle()
    shown = desk.work.current_list()
    assert shown is not None
    shown.view.selectAll()
    shown.view.selectionModel().select(
        shown.view.model().index(0, 0),
        shown.view.selectionModel().SelectionFlag.Deselect | shown.view.selectionModel().SelectionFlag.Rows,
    )
    dialog = open_preview(desk)
    assert dialog.chosen.text() == "The 6 chosen rows"
    assert dialog.every.isChecked()
    dialog.chosen.click()
    desk.until(lambda: dialog.view.pages is not None and len(dialog.view.pages.printed.rows) == 6)
    dialog.close()
