"""Ctrl+K: any record or command by a few letters of it, from the keyboard alone."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.commands import Command, Commands
from atmp_desktop.gui.dialogs.settings import SettingsDialog
from atmp_desktop.gui.finding import find_records, recent_records
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.palette import Palette, matching
from atmp_desktop.gui.palette_lines import PLAIN, Choice
from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.gui.report_page import ReportPage
from atmp_desktop.records import CustomField, Group, Organisation, Person
from atmp_desktop.services import lookups
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.make import make


class Opened:
    """A window with a palette over the register, and what was chosen in it."""

    def __init__(self, qtbot: QtBot, store: Store, recent: list[tuple[str, UUID]]) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(900, 600)
        self.commands = Commands(self.window)
        self.ran: list[str] = []
        self.commands.add(
            [
                Command(
                    "a.undo",
                    "Undo",
                    "Takes it back",
                    lambda: self.ran.append("undo"),
                    "Edit",
                    icon="undo",
                    keys=("Ctrl+Z",),
                ),
                Command(
                    "a.sheet", "Contact sheet…", "Writes one", lambda: self.ran.append("sheet"), "File", icon="sheet"
                ),
                Command(
                    "a.off", "Contact nobody", "Cannot be done now", lambda: None, "File", is_enabled=lambda: False
                ),
            ]
        )
        self.jobs = Jobs(self.window)
        self.palette = Palette(self.window, self.commands, self.jobs)
        self.palette.search_in(partial(find_records, store), partial(recent_records, store, recent))
        self.chosen: list[object] = []
        self.palette.record_chosen.connect(lambda type, id: self.chosen.append((type, id)))
        self.palette.command_chosen.connect(self.commands.run)
        self.window.show()

    def words(self) -> list[str]:
        return [choice.words for choice in self.palette.choices]

    def type(self, qtbot: QtBot, words: str) -> None:
        self.palette.field.clear()
        QTest.keyClicks(self.palette.field, words)
        qtbot.waitUntil(lambda: not self.palette.is_searching)


@pytest.fixture
def ids(register: Store) -> dict[str, UUID]:
    with register.write("Fill") as write:
        uta = Person(given_name="Uta", family_name="Griesenbach")
        college = Organisation(name="Imperial College London", kind="university")
        board = Group(name="Coordinating Group", code="CG", kind="coordinating_group")
        for record in (uta, college, board):
            write.add(record)
        write.flush()
        return {"uta": uta.id, "college": college.id, "board": board.id}


@pytest.fixture
def opened(qtbot: QtBot, register: Store, ids: dict[str, UUID]) -> Iterator[Opened]:
    made = Opened(qtbot, register, [("organisation", ids["college"])])
    made.palette.pop_up()
    qtbot.waitUntil(lambda: not made.palette.is_searching)
    yield made
    assert made.jobs.wait_all(5)


def test_before_anything_is_typed_it_shows_the_records_seen_last_and_the_commands_with_keys(opened: Opened) -> None:
    assert opened.words() == ["Imperial College London", "Undo"]


def test_one_letter_finds_records_and_commands(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, "u")
    assert opened.words() == ["Uta Griesenbach", "Undo"]


def test_a_record_says_what_it_is(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, "imp")
    assert opened.palette.choices[0].more.startswith("Organisation")
    assert opened.palette.choices[0].icon == "organisation"


def test_a_slip_of_the_finger_still_finds_the_person(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, "uta griesenbch")
    assert opened.words() == ["Uta Griesenbach"]


def test_enter_opens_the_record(opened: Opened, ids: dict[str, UUID], qtbot: QtBot) -> None:
    opened.type(qtbot, "gries")
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Return)
    assert opened.chosen == [("person", ids["uta"])]
    assert opened.palette.isHidden()


def test_arrows_go_down_to_a_command_and_enter_does_it(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, "u")
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Down)
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Return)
    assert opened.ran == ["undo"]
    assert opened.chosen == []


def test_the_beginning_of_a_command_comes_before_records_and_one_that_cannot_be_done_does_not_come(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.type(qtbot, "contact")
    assert opened.words() == ["Contact sheet…"]


def test_a_bracket_looks_for_commands_alone(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, ">u")
    assert opened.words() == ["Undo"]


def test_words_that_nothing_has_are_said_to_have_nothing(opened: Opened, qtbot: QtBot) -> None:
    opened.type(qtbot, "zzzzzz qqqq")
    assert opened.words() == []
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Return)
    assert opened.palette.isVisible()


def test_esc_closes_it_and_nothing_is_done(opened: Opened, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.palette.closed):
        QTest.keyClick(opened.palette.field, Qt.Key.Key_Escape)
    assert opened.chosen == []
    assert opened.ran == []


def test_moving_the_keyboard_elsewhere_closes_it(opened: Opened, qtbot: QtBot) -> None:
    elsewhere = QLineEdit(opened.window)
    elsewhere.show()
    opened.window.activateWindow()
    qtbot.waitUntil(opened.palette.field.hasFocus)
    elsewhere.setFocus()
    qtbot.waitUntil(opened.palette.isHidden)


def test_typing_on_while_it_searches_ends_with_the_last_words(opened: Opened, qtbot: QtBot) -> None:
    opened.palette.field.clear()
    QTest.keyClicks(opened.palette.field, "coord")
    qtbot.waitUntil(lambda: not opened.palette.is_searching)
    assert opened.words() == ["Coordinating Group"]


def test_a_binned_record_is_not_found(opened: Opened, ids: dict[str, UUID], register: Store, qtbot: QtBot) -> None:
    with register.write("Bin") as write:
        person = write.get(Person, ids["uta"])
        assert person is not None
        write.bin(person)
    opened.type(qtbot, "griesenbach")
    assert "Uta Griesenbach" not in opened.words()


def jumped(desk: Desk, words: str) -> list[Choice]:
    """What Ctrl+K finds for some words; the first line is taken."""
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.palette_shown
    assert palette is not None
    QTest.keyClicks(palette.field, words)
    desk.until(lambda: not palette.is_searching)
    found = palette.choices
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desk.settle()
    return found


def test_a_report_is_found_by_its_words_and_enter_shows_it(desk: Desk) -> None:
    for words in ("influence and interest", "report interest"):
        desk.work.go("person")
        (choice,) = jumped(desk, words)
        assert (choice.words, choice.more) == ("Influence and interest", "Report")
        page = desk.window.centre.currentWidget()
        assert isinstance(page, ReportPage)
        assert page.kind.code == "influence"


def test_a_question_is_found_by_its_words_and_enter_asks_it(desk: Desk) -> None:
    (choice,) = jumped(desk, "vacant seats")
    assert choice.more == "Question"
    page = desk.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    assert page.question.words == choice.words


@pytest.mark.parametrize(("words", "setting"), [("text size", "text_size"), ("usb", "backup_folder")])
def test_a_setting_is_found_by_its_words_and_enter_opens_the_settings_at_it(
    desk: Desk, words: str, setting: str
) -> None:
    found = jumped(desk, words)
    assert found[0].more == "Setting"
    (dialog,) = desk.window.findChildren(SettingsDialog)
    desk.until(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.fields[setting]
    dialog.reject()


def test_without_a_register_settings_are_found_and_reports_are_not(
    qtbot: QtBot, settings: Settings, data_home: Path
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.window.show_first_start()
    desk.window.open_palette()
    palette = desk.window.palette_shown
    assert palette is not None
    QTest.keyClicks(palette.field, "t")
    assert {"Theme", "Text size"} <= {choice.words for choice in palette.choices}
    assert not {"Report", "Question"} & {choice.more for choice in palette.choices}
    desk.close()


def test_the_menus_commands_come_before_reports_questions_and_settings(desk: Desk) -> None:
    desk.window.open_palette()
    found = matching(desk.window.commands, "a")
    kinds = [choice.more for choice in found if not choice.words.startswith("A")]
    assert kinds == sorted(kinds, key=lambda kind: kind != PLAIN)


@pytest.mark.parametrize("command", ["tools.settings", "help.keys", "help.about", "help.guide"])
def test_the_palette_goes_when_something_is_opened_over_it_by_its_key(desk: Desk, command: str) -> None:
    desk.work.go("person")
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    before = QApplication.focusWidget()
    desk.window.open_palette()
    palette = desk.window.palette_shown
    assert palette is not None
    desk.until(palette.field.hasFocus)
    desk.window.commands.action(command).trigger()
    desk.until(lambda: desk.window.palette_shown is None)
    opened = QApplication.activeModalWidget()
    if isinstance(opened, QDialog):
        desk.until(opened.isActiveWindow)
        opened.reject()
    assert desk.window.focusWidget() is before


class Painted(QObject):
    """How often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_enter_pressed_before_anything_was_found_takes_what_the_words_find(
    opened: Opened, ids: dict[str, UUID], qtbot: QtBot
) -> None:
    QTest.keyClicks(opened.palette.field, "gries")
    assert opened.palette.is_searching
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Return)
    assert opened.chosen == []
    qtbot.waitUntil(opened.palette.isHidden)
    assert opened.chosen == [("person", ids["uta"])]


def test_typing_on_after_enter_takes_nothing_that_was_not_asked_for(opened: Opened, qtbot: QtBot) -> None:
    QTest.keyClicks(opened.palette.field, "gries")
    QTest.keyClick(opened.palette.field, Qt.Key.Key_Return)
    QTest.keyClicks(opened.palette.field, "e")
    qtbot.waitUntil(lambda: not opened.palette.is_searching)
    assert opened.palette.isVisible()
    assert opened.chosen == []


def test_what_is_beneath_the_palette_is_not_painted_again_with_each_letter(opened: Opened, qtbot: QtBot) -> None:
    beneath = QWidget()
    opened.window.setCentralWidget(beneath)
    opened.palette.raise_()
    opened.type(qtbot, "coor")
    QApplication.processEvents()
    painted, field = Painted(beneath), Painted(opened.palette.field)
    QTest.keyClicks(opened.palette.field, "d")
    qtbot.waitUntil(lambda: not opened.palette.is_searching and field.times > 0)
    opened.palette.update()
    QApplication.processEvents()
    assert painted.times == 0


def test_a_value_of_a_list_and_a_custom_field_say_where_they_are_used(register: Store) -> None:
    lookups.add(register, "enquiry_category", "Zoonosis")
    make(register, CustomField, type="organisation", label="Zoning", kind="text")
    told = {choice.words: choice.more for choice in find_records(register, "zo")}
    assert told == {"Zoonosis": "Lookup value · Enquiries: Category", "Zoning": "Custom field · Organisations"}


@pytest.mark.parametrize("is_turned", [False, True])
def test_letters_typed_right_after_the_key_are_in_the_palette(desk: Desk, is_turned: bool) -> None:
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    if is_turned:
        press(desk, Qt.Key.Key_1)
    press(desk, Qt.Key.Key_K)
    for letter in (Qt.Key.Key_U, Qt.Key.Key_T, Qt.Key.Key_A):
        QTest.keyClick(desk.window.windowHandle(), letter)
    desk.settle()
    palette = desk.window.palette_shown
    assert palette is not None
    assert palette.field.text() == "uta"
    assert palette.field.hasFocus()


def press(desk: Desk, key: Qt.Key) -> None:
    """Press a key with Ctrl wherever the keyboard is, as the computer does."""
    QTest.keyClick(desk.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
