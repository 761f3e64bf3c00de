"""What somebody sees who begins: a section with something in it, a place that was not thrown at them, a folder they know."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import first_start, sheets
from atmp_desktop.gui.dialogs.export import ExportDialog
from atmp_desktop.gui.first_start import FirstStart
from atmp_desktop.gui.screenshots import SIZE_HINTS, without_size_hints
from atmp_desktop.settings import InMemory, Settings
from tests.gui.desk import Desk
from tests.scripted_ask import ScriptedAsk

CLOUD = "The folder is copied to the cloud by OneDrive. Keep the register elsewhere."


class Suggestions(ScriptedAsk):
    """Remembers what was suggested for each file."""

    def __init__(self, *answers: Path | None) -> None:
        super().__init__(*answers)
        self.suggested: list[Path] = []

    def save_file(self, parent: QWidget | None, title: str, suggested: Path, filter: str) -> Path | None:
        self.suggested.append(suggested)
        return super().save_file(parent, title, suggested, filter)


@pytest.mark.parametrize(("start", "section"), [("starter", "group"), ("training", "today"), ("empty", "enquiry")])
def test_a_new_register_opens_on_today_where_there_is_work_else_on_the_first_list_that_holds_anything(
    qtbot: QtBot, settings: Settings, tmp_path: Path, data_home: Path, start: str, section: str
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.program.make(tmp_path / "new.atmp", start)
    desk.until(lambda: desk.program.store is not None)
    desk.settle()
    assert desk.work.current_section() == section
    shown = desk.work.current_list()
    assert shown is None or (shown.total() > 0) is (start == "starter")
    desk.close()


def test_a_register_that_was_left_elsewhere_opens_there_again(desk: Desk) -> None:
    path = desk.store.path
    desk.work.go("organisation")
    desk.settle()
    assert desk.work.prepare_to_leave()
    desk.program.close()
    desk.open(path)
    assert desk.work.current_section() == "organisation"


def export_list(desk: Desk) -> None:
    """Export the list on show as it is offered."""
    desk.work.sheets.export_current()
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    assert isinstance(dialog, ExportDialog)
    dialog.accept()
    desk.settle()


def test_the_first_sheet_is_offered_beside_the_register_not_where_the_program_was_started(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "started here"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    desk.work.ask = asked = Suggestions(None, None)
    desk.work.go("person")
    desk.settle()
    export_list(desk)
    assert [path.parent for path in asked.suggested] == [desk.store.path.parent]
    assert desk.settings.export_folder == "", "nothing was chosen"
    chosen = tmp_path / "Sheets"
    chosen.mkdir()
    desk.settings.export_folder = str(chosen)
    export_list(desk)
    assert asked.suggested[-1].parent == chosen
    assert list(elsewhere.iterdir()) == []


def test_beside_a_register_that_cannot_be_written_to_a_sheet_is_offered_to_go_among_the_documents(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "documents", lambda: tmp_path / "Documents")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    desk.work.ask = asked = Suggestions(None)
    export_list(desk)
    assert asked.suggested[0].parent == tmp_path / "Documents"


@pytest.fixture
def warned(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[FirstStart, list[Path]]:
    """The first page, with a place on it that is dangerous, and what it has made."""
    monkeypatch.setattr(first_start, "documents", lambda: tmp_path)
    page = FirstStart(Settings(InMemory()), ScriptedAsk(), lambda path: [CLOUD])
    qtbot.addWidget(page)
    made: list[Path] = []
    page.new_wanted.connect(lambda path, start: made.append(path))
    page.show()
    return page, made


def test_begin_pressed_again_and_again_does_not_accept_a_dangerous_place(
    warned: tuple[FirstStart, list[Path]], tmp_path: Path
) -> None:
    page, made = warned
    for _ in range(3):
        page.begin.click()
        QTest.keyClick(page.path, Qt.Key.Key_Return)
    assert made == []
    assert "OneDrive" in page.warning.sentence
    accept = page.warning.buttons[1]
    assert accept.text() == "Keep it there all the same"
    accept.click()
    assert made == [tmp_path / "ATMP register.atmp"]
    assert page.warning.sentence == ""


def test_a_warning_goes_when_another_start_puts_the_register_elsewhere(
    warned: tuple[FirstStart, list[Path]],
) -> None:
    page, made = warned
    page.begin.click()
    page.buttons["training"].setChecked(True)
    assert page.warning.sentence == ""
    page.begin.click()
    assert made == []


@pytest.mark.qt_log_ignore("A font is missing")
def test_pictures_are_taken_without_qt_s_word_about_each_window_but_with_its_others(qtlog: _QtMessageCapture) -> None:
    with without_size_hints():
        qWarning(SIZE_HINTS)
        qWarning("A font is missing.")
    assert [record.message for record in qtlog.records] == ["A font is missing."]
    qWarning(SIZE_HINTS)
    assert len(qtlog.records) == 2, "afterwards nothing is held back"
