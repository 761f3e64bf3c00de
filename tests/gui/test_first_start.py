"""The first page: a register is begun or opened from one page, and a dangerous place is named before anything is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from atmp_desktop.errors import UserError
from atmp_desktop.gui import first_start
from atmp_desktop.gui.first_start import FirstStart
from atmp_desktop.settings import InMemory, Settings, user_of_this_computer
from tests.gui.desk import Desk
from tests.scripted_ask import ScriptedAsk

CLOUD = "The folder is copied to the cloud by OneDrive. Keep the register elsewhere."


@pytest.fixture(autouse=True)
def my_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(first_start, "documents", lambda: folder)
    return folder


class Page:
    """The page and what it asked for."""

    def __init__(self, qtbot: QtBot, *answers: bool | str | Path | None, warnings: list[str] | None = None) -> None:
        self.ask = ScriptedAsk(*answers)
        self.settings = Settings(InMemory())
        self.page = FirstStart(self.settings, self.ask, lambda path: warnings or [])
        qtbot.addWidget(self.page)
        self.made: list[tuple[Path, str]] = []
        self.opened: list[Path] = []
        self.page.new_wanted.connect(lambda path, start: self.made.append((path, start)))
        self.page.open_wanted.connect(self.opened.append)
        self.page.show()


def test_one_press_begins_a_register_with_the_facts_of_the_public_page_among_the_documents(
    qtbot: QtBot, my_documents: Path
) -> None:
    shown = Page(qtbot)
    shown.page.begin.click()
    assert shown.made == [(my_documents / "ATMP register.atmp", "starter")]


@pytest.mark.parametrize(("start", "name"), [("empty", "ATMP register.atmp"), ("training", "ATMP training.atmp")])
def test_it_can_begin_empty_or_with_made_up_people(qtbot: QtBot, my_documents: Path, start: str, name: str) -> None:
    shown = Page(qtbot)
    shown.page.buttons[start].setChecked(True)
    shown.page.begin.click()
    assert shown.made == [(my_documents / name, start)]


def test_a_name_that_is_taken_is_not_suggested(qtbot: QtBot, my_documents: Path) -> None:
    (my_documents / "ATMP register.atmp").write_bytes(b"somebody's")
    assert Page(qtbot).page.path.text() == str(my_documents / "ATMP register 2.atmp")


def test_a_name_without_its_ending_gets_it_and_a_bare_name_goes_among_the_documents(
    qtbot: QtBot, my_documents: Path
) -> None:
    shown = Page(qtbot)
    shown.page.path.clear()
    QTest.keyClicks(shown.page.path, "Our register")
    shown.page.begin.click()
    assert shown.made == [(my_documents / "Our register.atmp", "starter")]


def test_what_was_typed_stays_when_another_start_is_chosen(qtbot: QtBot) -> None:
    shown = Page(qtbot)
    shown.page.path.clear()
    QTest.keyClicks(shown.page.path, "/elsewhere/mine.atmp")
    shown.page.buttons["training"].setChecked(True)
    assert shown.page.path.text() == "/elsewhere/mine.atmp"


def test_the_place_of_the_register_that_was_made_is_not_offered_for_the_next_one(
    qtbot: QtBot, my_documents: Path, tmp_path: Path
) -> None:
    shown, typed = Page(qtbot), tmp_path / "mine.atmp"
    shown.page.path.clear()
    QTest.keyClicks(shown.page.path, str(typed))
    shown.page.show_recent([])
    assert shown.page.path.text() == str(typed)
    typed.write_bytes(b"made")
    shown.page.show_recent([], can_leave=True)
    assert shown.page.path.text() == str(my_documents / "ATMP register.atmp")


def test_a_dangerous_place_is_named_first_and_used_only_when_that_is_wanted_all_the_same(qtbot: QtBot) -> None:
    shown = Page(qtbot, warnings=[CLOUD])
    shown.page.begin.click()
    assert shown.made == []
    assert "OneDrive" in shown.page.warning.sentence
    assert "elsewhere" in shown.page.warning.advice
    shown.page.warning.buttons[1].click()
    assert len(shown.made) == 1


def test_another_place_can_be_chosen_from_the_warning(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Page(qtbot, tmp_path / "safe.atmp", warnings=[CLOUD])
    shown.page.begin.click()
    shown.page.warning.buttons[0].click()
    assert shown.page.path.text() == str(tmp_path / "safe.atmp")
    assert shown.page.warning.sentence == ""
    assert shown.made == []


def test_registers_opened_before_are_offered_and_one_that_is_gone_cannot_be_pressed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    there, gone = tmp_path / "there.atmp", tmp_path / "gone.atmp"
    there.write_bytes(b"x")
    shown = Page(qtbot)
    shown.page.show_recent([str(there), str(gone)])
    first, second = shown.page.recent_buttons()
    assert (first.isEnabled(), second.isEnabled()) == (True, False)
    assert "not there any more" in second.toolTip()
    first.click()
    assert shown.opened == [there]


def test_any_register_can_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Page(qtbot, tmp_path / "other.atmp")
    shown.page.open.click()
    assert shown.opened == [tmp_path / "other.atmp"]


def test_an_error_is_said_in_the_page_and_one_can_go_on(qtbot: QtBot) -> None:
    shown = Page(qtbot)
    shown.page.set_busy(True)
    shown.page.begin.click()
    assert shown.made == []
    shown.page.show_error(UserError("There is a file mine.atmp already.", "Choose another name."))
    assert shown.page.notice.sentence == "There is a file mine.atmp already."
    shown.page.begin.click()
    assert len(shown.made) == 1


def test_the_way_back_is_there_only_when_a_register_is_open(qtbot: QtBot) -> None:
    shown = Page(qtbot)
    shown.page.show_recent([], can_leave=False)
    assert shown.page.back.isHidden()
    shown.page.show_recent([], can_leave=True)
    with qtbot.waitSignal(shown.page.left):
        shown.page.back.click()


def test_return_begins_from_wherever_the_keyboard_is_but_from_another_button(qtbot: QtBot) -> None:
    shown = Page(qtbot, None)
    for widget in (shown.page.begin, shown.page.buttons["starter"], shown.page.path):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Return)
    assert len(shown.made) == 3
    shown.page.open.setFocus()
    QTest.keyClick(shown.page.open, Qt.Key.Key_Return)
    assert len(shown.made) == 3
    assert shown.ask.questions == ["Open a register"]


def test_it_asks_once_who_is_working_and_offers_the_name_the_computer_has(qtbot: QtBot) -> None:
    shown = Page(qtbot)
    assert shown.page.asks_name.isVisible()
    assert shown.page.name.text() == user_of_this_computer()
    shown.page.name.selectAll()
    QTest.keyClicks(shown.page.name, " Jo  Gray ")
    shown.page.begin.click()
    assert shown.settings.name == "Jo Gray"
    shown.page.show_recent([], can_leave=True)
    assert not shown.page.asks_name.isVisible()
    shown.settings.name = "Joanna Gray"
    shown.page.begin.click()
    assert shown.settings.name == "Joanna Gray", "a name changed in the settings stays"


def test_the_name_the_computer_has_will_do_and_is_used_where_none_is_given(qtbot: QtBot) -> None:
    shown = Page(qtbot)
    shown.page.name.clear()
    shown.page.begin.click()
    assert shown.settings.name == ""
    assert shown.settings.who == user_of_this_computer()
    again = Page(qtbot)
    again.page.begin.click()
    assert again.settings.name == user_of_this_computer()


def test_the_name_given_at_the_first_start_is_in_the_history(qtbot: QtBot, data_home: Path, my_documents: Path) -> None:
    desk = Desk(qtbot, Settings(InMemory()), data_home)
    page = desk.window.show_first_start()
    page.name.selectAll()
    QTest.keyClicks(page.name, "Jo Gray")
    page.buttons["empty"].setChecked(True)
    page.begin.click()
    if page.warning.sentence:
        # The tests may run where no register should be kept.
        page.warning.buttons[1].click()
    desk.until(lambda: desk.program.store is not None)
    assert desk.store.who == "Jo Gray"
    desk.close()
