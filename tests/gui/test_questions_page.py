"""The page of questions: chosen by keyboard or mouse, asked on a worker, answered in a table that leads to records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.dialogs.export import ExportDialog
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.gui.sections import QUESTIONS as SECTION
from atmp_desktop.records import Action, Group, Interaction, Membership, Organisation, Participant, Person, Seat
from atmp_desktop.settings import Settings
from atmp_desktop.store.questions.catalogue import QUESTIONS
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.make import make
from tests.read_back import by_calamine

WAIT = 8000


class Opened:
    """The page over a register with two groups, of which one has a lead, a seat that is vacant, and actions."""

    def __init__(self, qtbot: QtBot, store: Store, kept: dict[str, Any] | None = None) -> None:
        self.qtbot, self.store = qtbot, store
        self.events, self.jobs = StoreEvents(store), Jobs()
        self.page = QuestionsPage(store, self.events, self.jobs, kept)
        qtbot.addWidget(self.page)
        self.wanted: list[tuple[str, UUID]] = []
        self.said: list[str] = []
        self.page.opened.connect(lambda type, id: self.wanted.append((type, id)))
        self.page.said.connect(self.said.append)
        self.page.resize(1200, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def answered(self) -> None:
        """Wait until the question on show is answered."""
        self.qtbot.waitUntil(lambda: not self.page.is_asking, timeout=WAIT)

    def choose(self, code: str, values: dict[str, Any] | None = None) -> None:
        self.page.show_question(code, values)
        self.answered()

    def column(self, place: int) -> list[str]:
        rows = self.page.table.rows
        return [rows.words(row, place) for row in range(rows.rowCount())]

    def close(self) -> None:
        self.page.stop()
        self.events.stop()
        self.jobs.wait_all(5)


@pytest.fixture
def filled(register: Store) -> dict[str, UUID]:
    group, other = make(register, Group, name="Guidance"), make(register, Group, name="Training")
    ann = make(register, Person, given_name="Ann", family_name="Example")
    make(register, Person, given_name="Bob", family_name="Beispiel")
    college = make(register, Organisation, name="Example College")
    make(register, Membership, group=group, person=ann, role="lead", from_date=date(2020, 5, 1))
    seat = make(register, Seat, group=group, name="Patient")
    for days in (2, 9):
        make(register, Action, text=f"{days} late", owner=ann, due=register.today() - timedelta(days=days))
    make(register, Participant, interaction=make(register, Interaction, subject="A call"), person=ann)
    return {"group": group, "other": other, "ann": ann, "college": college, "seat": seat}


@pytest.fixture
def opened(qtbot: QtBot, register: Store, filled: dict[str, UUID]) -> Iterator[Opened]:
    made = Opened(qtbot, register)
    made.answered()
    yield made
    made.close()


def test_it_begins_with_the_first_question_answered(opened: Opened) -> None:
    assert opened.page.list.count() == len(QUESTIONS)
    assert opened.page.title.text() == "Who leads each group?"
    assert opened.page.summary.text() == "2 groups: 1 led by one person, 1 with nobody in the lead."
    assert opened.column(0) == ["Guidance", "Training"]
    assert opened.column(1) == ["Ann Example", "Vacant"]


def test_the_arrow_keys_go_from_question_to_question_and_enter_leads_on(opened: Opened) -> None:
    page = opened.page
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    opened.answered()
    assert (page.question.code, opened.column(1)) == ("vacant", ["Patient"])
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    for _ in range(10):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    opened.answered()
    assert page.question.code == list(QUESTIONS)[-1]


def test_a_question_about_somebody_asks_for_them_first_and_is_answered_when_they_are_chosen(
    opened: Opened, filled: dict[str, UUID]
) -> None:
    page = opened.page
    opened.choose("contacts")
    assert page.empty.sentence == "Choose a person or organisation."
    assert not page.export.isEnabled()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    picker = page.fields.editors["who"].field()
    assert picker.hasFocus()
    QTest.keyClicks(picker, "exam")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: page.answer is not None, timeout=WAIT)
    assert opened.column(3) == ["A call"]
    assert page.answer is not None
    assert page.answer.about is not None
    assert page.answer.about.id == filled["ann"]
    page.fields.editors["who"].types.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert page.empty.sentence == "Choose a person or organisation."


def test_tab_goes_from_the_questions_through_the_fields_to_export_and_the_answer(opened: Opened) -> None:
    page = opened.page
    opened.choose("overdue")
    page.list.setFocus()
    for expected in (page.fields.editors["by"].field(), page.export, page.table, page.list):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_nobody_new_is_offered_where_a_question_is_about_somebody(opened: Opened) -> None:
    opened.choose("everything")
    picker: Any = opened.page.fields.editors["about"].field()
    picker.setFocus()
    QTest.keyClicks(picker, "Zoe Nobody")
    opened.qtbot.waitUntil(lambda: picker.list.isVisible() and not opened.jobs.running, timeout=WAIT)
    assert picker.offers == [None]
    picker.list.hide()


def test_a_day_is_typed_as_everywhere_and_what_is_none_says_so(opened: Opened) -> None:
    editor: Any = opened.page.fields.editors["as_at"]
    editor.line.setText("1 may 2019")
    editor.line.editingFinished.emit()
    opened.qtbot.waitUntil(lambda: opened.column(1) == ["Vacant", "Vacant"], timeout=WAIT)
    assert editor.echo()
    editor.line.setText("someday")
    editor.line.editingFinished.emit()
    assert "“someday” is not a date" in editor.error()
    assert opened.column(1) == ["Vacant", "Vacant"]


def test_an_answer_that_is_nobody_says_so_in_words(opened: Opened, filled: dict[str, UUID]) -> None:
    make(opened.store, Membership, group=filled["group"], seat=filled["seat"], person=filled["ann"])
    opened.choose("vacant")
    assert opened.page.empty.sentence == "Every seat is taken."
    assert opened.page.empty.isVisible()
    assert not opened.page.export.isEnabled()


def test_what_changes_in_the_register_is_in_the_answer_without_asking(opened: Opened, filled: dict[str, UUID]) -> None:
    make(opened.store, Membership, group=filled["other"], person=filled["ann"], role="lead")
    opened.qtbot.waitUntil(lambda: opened.column(1) == ["Ann Example", "Ann Example"], timeout=WAIT)


def test_enter_opens_the_record_of_a_row_and_a_double_click_on_a_name_that_one(
    opened: Opened, filled: dict[str, UUID]
) -> None:
    table = opened.page.table
    table.setCurrentIndex(table.rows.index(0, 3))
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(table.rows.index(0, 1))
    table.doubleClicked.emit(table.rows.index(1, 1))
    assert opened.wanted == [
        ("group", filled["group"]),
        ("person", filled["ann"]),
        ("group", filled["other"]),
    ]


def test_parts_of_an_answer_end_in_what_they_come_to_and_sorting_takes_that_away(opened: Opened) -> None:
    opened.choose("overdue")
    table = opened.page.table
    assert opened.column(1) == ["9 late", "2 late", "Ann Example: 2 actions"]
    table.setCurrentIndex(table.rows.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.wanted == []
    header = table.horizontalHeader()
    header.sectionClicked.emit(7)
    assert opened.column(1) == ["2 late", "9 late"]
    header.sectionClicked.emit(7)
    assert opened.column(1) == ["9 late", "2 late"]
    header.sectionClicked.emit(7)
    assert len(opened.column(1)) == 3


def test_columns_with_nothing_in_them_take_no_room(opened: Opened) -> None:
    table = opened.page.table
    labels = [heading.label for heading in table.rows.headings]
    assert table.isColumnHidden(labels.index("Until"))
    assert not table.isColumnHidden(labels.index("Since"))


def test_rows_are_copied_with_the_names_of_the_columns(opened: Opened) -> None:
    table = opened.page.table
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.rows.index(0, 0), flags.ClearAndSelect | flags.Rows)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text().split("\n")
    assert text[0].startswith("Group\tLed by\tAs")
    assert text[1].startswith("Guidance\tAnn Example\tLead")
    assert opened.said == ["1 row copied."]


def test_the_questions_are_a_list_to_pull_down_where_there_is_little_room(opened: Opened) -> None:
    page = opened.page
    assert page.list.isVisible()
    page.resize(500, 600)
    assert not page.list.isVisible()
    assert page.box.isVisible()
    page.box.setFocus()
    QTest.keyClick(page.box, Qt.Key.Key_Down)
    opened.answered()
    assert page.question.code == "vacant"
    page.resize(1200, 700)
    assert page.list.currentRow() == 1


def test_an_answer_is_exported_as_a_job_and_the_file_is_said(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, tmp_path: Path
) -> None:
    desk = Desk(qtbot, settings, data_home, tmp_path / "leads.xlsx")
    desk.open(file)
    desk.work.go(SECTION)
    page = desk.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    desk.until(lambda: page.answer is not None)
    page.export.click()
    (dialog,) = desk.window.findChildren(ExportDialog)
    dialog.accept()
    desk.until(lambda: desk.window.toast.message == "leads.xlsx has 2 rows.")
    assert by_calamine(tmp_path / "leads.xlsx")[0][0] == "Who leads each group today"
    desk.close()


def test_the_last_question_and_what_it_was_asked_with_come_back(
    opened: Opened, filled: dict[str, UUID], qtbot: QtBot
) -> None:
    opened.choose("ending", {"days": 30})
    opened.choose("everything", {"about": ("person", filled["ann"])})
    kept = opened.page.state()
    again = Opened(qtbot, opened.store, kept)
    again.answered()
    assert again.page.question.code == "everything"
    assert again.page.answer is not None
    assert again.page.answer.title == "Everything held on Ann Example"
    again.choose("ending")
    assert again.page.answer.title == "Memberships that end within 30 days"
    again.close()


@pytest.mark.parametrize(
    "kept",
    [
        {"question": "gone", "values": []},
        {"question": "ending", "values": {"ending": {"days": "many", "as_at": 5}}},
        {"question": "everything", "values": {"everything": {"about": ["planet", "x", 3]}}},
        {"question": "overdue", "values": {"overdue": {"by": "moon"}}},
    ],
)
def test_what_was_kept_by_another_version_does_no_harm(
    qtbot: QtBot, register: Store, filled: dict[str, UUID], kept: dict[str, Any]
) -> None:
    made = Opened(qtbot, register, kept)
    made.answered()
    assert made.page.question.code in QUESTIONS
    made.close()


def test_the_section_is_gone_to_and_its_rows_open_in_the_pane(desk: Desk) -> None:
    make(
        desk.store,
        Membership,
        group=desk.id_of(Group, "Guidance"),
        person=desk.id_of(Person, "Ann Example"),
        role="lead",
    )
    desk.work.go(SECTION)
    page = desk.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    desk.until(lambda: page.answer is not None)
    desk.settle()
    table = page.table
    table.doubleClicked.emit(table.rows.index(1, 1))
    desk.settle()
    assert desk.window.is_pane_shown
    assert desk.work.pane.page().record() == ("person", desk.id_of(Person, "Ann Example"))
    assert desk.work.current_section() == SECTION
