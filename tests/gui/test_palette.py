"""Ctrl+K: any record or command by a few letters of it, from the keyboard alone."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.commands import Command, Commands
from atmp_desktop.gui.finding import find_records, recent_records
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.palette import Palette
from atmp_desktop.records import Group, Organisation, Person
from atmp_desktop.store.store import Store


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
