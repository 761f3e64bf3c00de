from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.ask import Ask
from tests.scripted_ask import ScriptedAsk


def when_asked(do: Callable[[QDialog], object]) -> None:
    """Do something with the box as soon as it is there."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            do(box)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def button(box: QDialog, words: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text() == words)


def test_yes_is_a_verb_and_cancel_is_no(qtbot: QtBot) -> None:
    ask = Ask()
    when_asked(lambda box: QTest.mouseClick(button(box, "Erase for good"), Qt.MouseButton.LeftButton))
    assert ask.confirm(None, "Erase Jane Gray?", "This cannot be undone.", "Erase for good")
    when_asked(lambda box: QTest.mouseClick(button(box, "Cancel"), Qt.MouseButton.LeftButton))
    assert not ask.confirm(None, "Erase Jane Gray?", "This cannot be undone.", "Erase for good")


def test_the_box_says_the_question_and_the_detail(qtbot: QtBot) -> None:
    words: list[str] = []

    def read(box: QDialog) -> None:
        words.extend(label.text() for label in box.findChildren(QLabel))
        box.reject()

    when_asked(read)
    Ask().confirm(None, "Erase <b>Jane</b>?", "This cannot be undone.", "Erase")
    assert words == ["Erase <b>Jane</b>?", "This cannot be undone."]


@pytest.mark.parametrize(("dangerous", "answer"), [(False, True), (True, False)])
def test_return_does_what_is_safe(qtbot: QtBot, dangerous: bool, answer: bool) -> None:
    when_asked(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert Ask().confirm(None, "Go on?", "", "Go on", dangerous=dangerous) is answer


def test_escape_is_no(qtbot: QtBot) -> None:
    when_asked(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert not Ask().confirm(None, "Go on?", "", "Go on")
    when_asked(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert Ask().choose(None, "Which?", [("a", "The first")]) is None


def test_one_of_several_ways_is_chosen_by_its_button(qtbot: QtBot) -> None:
    options = [("starter", "With the public facts"), ("empty", "Empty")]
    when_asked(lambda box: QTest.mouseClick(button(box, "Empty"), Qt.MouseButton.LeftButton))
    assert Ask().choose(None, "What shall it start with?", options) == "empty"


def test_a_file_to_write_gets_its_ending_and_its_folder_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    remembered: list[Path] = []

    def choose(box: QDialog) -> None:
        assert isinstance(box, QFileDialog)
        assert Path(box.directory().absolutePath()) == tmp_path
        box.selectFile(str(tmp_path / "Guidance group"))
        box.accept()

    when_asked(choose)
    path = Ask(lambda: tmp_path, remembered.append).save_file(
        None, "Export", Path("Contact sheet.xlsx"), "Excel workbook (*.xlsx)"
    )
    assert path == tmp_path / "Guidance group.xlsx"
    assert remembered == [tmp_path]


def test_a_file_and_a_folder_that_exist_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    register = tmp_path / "Secretariat é.atmp"
    register.write_bytes(b"x")
    remembered: list[Path] = []
    ask = Ask(lambda: tmp_path, remembered.append)

    def choose(box: QDialog) -> None:
        assert isinstance(box, QFileDialog)
        box.selectFile(str(register))
        box.accept()

    when_asked(choose)
    assert ask.open_file(None, "Open a register", "Registers (*.atmp)") == register
    folder = tmp_path / "Backups"
    folder.mkdir()

    def choose_folder(box: QDialog) -> None:
        assert isinstance(box, QFileDialog)
        box.selectFile(str(folder))
        box.accept()

    when_asked(choose_folder)
    assert ask.folder(None, "A second place for backups") == folder
    assert remembered == [tmp_path, folder]


def test_closing_a_file_box_chooses_nothing_and_remembers_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    remembered: list[Path] = []
    when_asked(lambda box: box.reject())
    assert Ask(lambda: tmp_path, remembered.append).open_file(None, "Open", "All (*)") is None
    assert remembered == []


def test_prepared_answers_come_in_order_and_run_out() -> None:
    ask = ScriptedAsk(True, "empty", Path("x.atmp"), None)
    assert ask.confirm(None, "Go on?", "", "Go on")
    assert ask.choose(None, "Which?", [("empty", "Empty")]) == "empty"
    assert ask.save_file(None, "Save", Path("y.atmp"), "") == Path("x.atmp")
    assert ask.open_file(None, "Open", "") is None
    assert ask.questions == ["Go on?", "Which?", "Save", "Open"]
    with pytest.raises(AssertionError, match="Nobody prepared an answer"):
        ask.confirm(None, "Really?", "", "Yes")
