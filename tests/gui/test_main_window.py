"""The window with a register in it: an officer's ways through it, by keyboard, and what it remembers."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.program import Program
from atmp_desktop.records import Group, Organisation, Person
from atmp_desktop.services.progress import Progress
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.lock import WindowLock
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.scripted_ask import ScriptedAsk

WAIT = 8000


def now() -> datetime:
    return datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Desk:
    """A program with its window, as an officer has it."""

    def __init__(self, qtbot: QtBot, settings: Settings, data: Path, *answers: bool | str | Path | None) -> None:
        self.qtbot = qtbot
        self.ask = ScriptedAsk(*answers)
        self.settings = settings
        self.window = MainWindow(settings, Jobs(), self.ask)
        self.warnings: list[str] = []
        self.program = Program(self.window, settings, data, now, lambda path: self.warnings)
        self.window.resize(1200, 700)
        self.window.show()
        qtbot.addWidget(self.window)

    def open(self, path: Path) -> None:
        assert self.program.open(path)
        self.settle()

    @property
    def work(self):  # type: ignore[no-untyped-def] # named by its module alone
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def store(self) -> Store:
        assert self.program.store is not None
        return self.program.store

    def settle(self) -> None:
        self.qtbot.wait(30)
        self.qtbot.waitUntil(
            lambda: (
                not self.window.jobs.running
                and (self.window.workspace is None or not self.window.workspace.saver.pending())
            ),
            timeout=WAIT,
        )
        self.qtbot.wait(20)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAIT)

    def id_of(self, record_type: type, words: str) -> UUID:
        with self.store.read() as session:
            listing = Listing(record_type, self.store.today(), ("name",))
            for rows in listing.rows(session.connection()):
                for row in rows:
                    if row.shown[0] == words:
                        return row.id
        raise AssertionError(f"There is no {words}.")

    def close(self) -> None:
        if self.window.isVisible():
            self.window.close()


@pytest.fixture
def settings() -> Settings:
    made = Settings(InMemory())
    made.name = "Jo Gray"
    return made


@pytest.fixture
def file(register_path: Path) -> Path:
    """A register with two people, an organisation and two groups."""
    with Store.open(register_path, who="JG", clock=now) as store, store.write("Fill", kind="creation") as write:
        for record in (
            Person(given_name="Ann", family_name="Example"),
            Person(given_name="Bob", family_name="Beispiel"),
            Organisation(name="Example College", kind="university"),
            Group(name="Coordinating Group", code="CG", kind="coordinating_group"),
            Group(name="Guidance", code="GD", kind="working_group"),
        ):
            write.add(record)
    return register_path


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, file: Path, data_home: Path) -> Iterator[Desk]:
    made = Desk(qtbot, settings, data_home)
    made.open(file)
    yield made
    made.close()


def test_it_opens_in_the_first_section_with_every_type_in_the_side_bar(desk: Desk) -> None:
    assert desk.window.windowTitle().startswith("register")
    words = [section.words for section in desk.window.side_bar.sections]
    assert words[:4] == ["Actions", "Groups", "People", "Organisations"]
    assert words[-2:] == ["Bin", "Backups & history"]
    assert desk.work.current_section() == "action"
    assert desk.settings.recent_registers == [str(desk.store.path)]


def test_ctrl_and_a_number_goes_to_a_section(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.work.current_section() == "person"
    assert desk.window.side_bar.current == "person"


def test_a_press_in_the_side_bar_goes_there_too(desk: Desk) -> None:
    model = desk.window.side_bar.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Organisations")
    desk.window.side_bar.setCurrentIndex(model.index(row, 0))
    assert desk.work.current_section() == "organisation"


def test_a_record_that_is_binned_is_offered_back_and_comes_back(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.work.go("person")
    desk.settle()
    desk.work.current_list().select(ann)
    desk.settle()
    desk.window.commands.run("record.bin")
    desk.until(lambda: desk.window.toast.message == "Ann Example is in the bin.")
    desk.settle()
    assert desk.work.current_list().total() == 1
    assert desk.window.commands.action("edit.undo").text() == "Undo: Move Ann Example to the bin"
    desk.window.commands.run("edit.undo")
    desk.until(lambda: desk.window.toast.message == "Taken back: Move Ann Example to the bin.")
    desk.settle()
    assert desk.work.current_list().total() == 2
    assert desk.window.commands.action("edit.redo").text() == "Redo: Move Ann Example to the bin"
    desk.window.commands.run("edit.redo")
    desk.until(lambda: desk.window.toast.message.startswith("Done again"))


def test_an_undo_that_is_refused_says_why_in_the_page(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    with desk.store.write("Edit title") as write:
        operation = write.operation.id
        write.get_one(Person, ann).title = "Dr"
    with desk.store.write("Edit again") as write:
        write.get_one(Person, ann).title = "Professor"
    desk.work.acts.undo(operation)
    desk.until(lambda: "cannot be taken back" in desk.window.notice.sentence)
    assert "Ann Example" in desk.window.notice.sentence


def test_what_another_process_writes_is_seen_within_seconds(desk: Desk) -> None:
    desk.work.go("person")
    desk.settle()
    with Store.open(desk.store.path, who="AB", clock=now) as other, other.write("Add person") as write:
        write.add(Person(given_name="Zoe", family_name="Elsewhere"))
    desk.until(lambda: desk.work.current_list().total() == 3)


def test_back_and_forward_lead_through_the_records_that_were_opened(desk: Desk) -> None:
    ann, college = desk.id_of(Person, "Ann Example"), desk.id_of(Organisation, "Example College")
    desk.work.go_to("person", ann)
    desk.settle()
    desk.work.go_to("organisation", college)
    desk.settle()
    QTest.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.work.current_section() == "person"
    assert desk.work.current_record() == ("person", ann)
    QTest.keyClick(desk.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.work.current_record() == ("organisation", college)


def test_next_and_previous_record_keep_the_tab(desk: Desk) -> None:
    ann, bob = desk.id_of(Person, "Ann Example"), desk.id_of(Person, "Bob Beispiel")
    desk.work.go_to("person", bob)
    desk.settle()
    desk.work.pane.page().set_tab("history")
    desk.work.step_record(1)
    desk.until(lambda: desk.work.pane.record == ("person", ann))
    assert desk.work.pane.tab == "history"
    desk.work.step_record(-1)
    desk.until(lambda: desk.work.pane.record == ("person", bob))


def test_a_link_leads_to_its_record_and_the_list_stays(desk: Desk) -> None:
    college = desk.id_of(Organisation, "Example College")
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    desk.work.pane.page().link_followed.emit("organisation", college)
    desk.settle()
    assert desk.work.current_section() == "person"
    assert desk.work.current_record() == ("organisation", college)


def test_ctrl_k_leads_to_a_record_and_back_to_where_the_keyboard_was(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.palette_shown
    assert palette is not None
    QTest.keyClicks(palette.field, "beisp")
    desk.until(lambda: [choice.words for choice in palette.choices] == ["Bob Beispiel"])
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.work.current_record() == ("person", desk.id_of(Person, "Bob Beispiel"))
    assert desk.window.palette_shown is None


def test_a_new_record_is_asked_for_in_the_pane_and_shown_when_it_is_added(desk: Desk) -> None:
    desk.work.go("organisation")
    desk.settle()
    desk.window.commands.run("file.new_here")
    assert desk.work.pane.has_form
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "New Trust")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    desk.until(lambda: desk.work.current_list().total() == 2)
    desk.settle()
    assert not desk.work.pane.has_form
    assert desk.work.current_record() == ("organisation", desk.id_of(Organisation, "New Trust"))


def test_panes_are_shown_and_hidden_and_f6_goes_through_them(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not desk.window.is_side_bar_shown
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    assert not desk.window.is_pane_shown
    desk.window.activateWindow()
    desk.window.side_bar.setFocus()
    desk.until(desk.window.side_bar.hasFocus)
    desk.window.focus_pane(1)
    desk.until(lambda: desk.window.centre.isAncestorOf(desk.window.focusWidget()))


def test_the_bin_and_the_register_have_no_record_pane(desk: Desk) -> None:
    desk.work.go("bin")
    desk.settle()
    assert not desk.window.is_pane_shown
    desk.work.go("person")
    desk.settle()
    assert desk.window.is_pane_shown


def test_a_record_in_its_own_window_is_the_same_record(desk: Desk) -> None:
    desk.work.go_to("person", desk.id_of(Person, "Ann Example"))
    desk.settle()
    desk.window.commands.run("record.window")
    desk.settle()
    windows = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Ann Example"]
    assert len(windows) == 1
    windows[0].close()
    desk.settle()


def test_text_can_be_made_larger_and_smaller_within_bounds(desk: Desk) -> None:
    for _ in range(20):
        desk.window.commands.run("view.larger")
    assert desk.settings.text_size == 200
    for _ in range(20):
        desk.window.commands.run("view.smaller")
    assert desk.settings.text_size == 90
    desk.window.commands.run("view.usual_size")
    assert desk.settings.text_size == 100


def test_it_comes_back_as_it_was_left(desk: Desk, qtbot: QtBot, file: Path, data_home: Path) -> None:
    group = desk.id_of(Group, "Guidance")
    desk.work.go_to("group", group)
    desk.settle()
    desk.window.toggle_side_bar()
    desk.window.setGeometry(20, 30, 760, 620)
    assert desk.window.close()
    again = Desk(qtbot, desk.settings, data_home)
    again.window.resize(10, 10)
    again.window.restore()
    again.program.begin(None)
    again.settle()
    assert again.work.current_section() == "group"
    assert not again.window.is_side_bar_shown
    assert again.window.geometry().width() == 760
    assert again.work.current_record() == ("group", group)
    assert ("group", group) in again.work.visited.recent
    again.close()


def test_closing_waits_for_what_is_being_saved(desk: Desk) -> None:
    for number in range(20):

        def work(number: int = number) -> None:
            with desk.store.write(f"Add {number}") as write:
                write.add(Person(given_name="Late", family_name=f"Person {number}"))

        desk.work.saver.submit("Add person", work)
    path = desk.store.path
    assert desk.window.close()
    with Store.open(path, who="JG", clock=now) as store, store.read() as session:
        assert Listing(Person, store.today()).count(session.connection()) == 22
    assert not path.with_name(path.name + "-wal").exists()


def test_closing_asks_before_it_stops_long_work(qtbot: QtBot, settings: Settings, file: Path, data_home: Path) -> None:
    desk = Desk(qtbot, settings, data_home, "wait", "stop")
    desk.open(file)

    def work(progress: Progress) -> None:
        while True:
            progress.step("Writing the sheet", 1, 2)
            pause.wait(0.01)

    pause = threading.Event()
    desk.window.jobs.start("Writing the sheet", work, lambda result: None, lambda error: None)
    assert not desk.window.close()
    assert desk.store.path == file
    assert desk.window.close()
    assert desk.program.store is None
    assert desk.ask.questions == ["Writing the sheet is not finished."] * 2


def test_closing_lets_go_of_the_file_and_its_lock(desk: Desk) -> None:
    path = desk.store.path
    desk.window.close()
    WindowLock.acquire(path, who="AB", now=now()).release()


def test_a_second_window_on_the_same_register_is_refused_and_the_first_comes_to_the_front(
    desk: Desk, qtbot: QtBot, data_home: Path
) -> None:
    other = Desk(qtbot, Settings(InMemory()), data_home)
    desk.window.showMinimized()
    with qtbot.waitSignal(other.program.another_has_it):
        assert not other.program.open(desk.store.path)
    desk.until(lambda: not desk.window.isMinimized())
    assert other.program.store is None
    page = other.window.show_first_start()
    assert "open in another window" in page.notice.sentence
    other.close()


def test_another_register_takes_the_place_of_the_one_that_is_open(
    desk: Desk, blank_register: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second é.atmp"
    second.write_bytes(blank_register.read_bytes())
    first = desk.store.path
    desk.open(second)
    assert desk.store.path == second
    assert desk.window.windowTitle().startswith("second é")
    assert desk.settings.recent_registers == [str(second), str(first)]
    WindowLock.acquire(first, who="AB", now=now()).release()


def test_a_file_that_is_no_register_is_refused_with_a_sentence_and_the_open_one_stays(
    desk: Desk, tmp_path: Path
) -> None:
    other = tmp_path / "letter.atmp"
    other.write_text("Dear colleagues,", encoding="utf-8")
    assert not desk.program.open(other)
    assert "letter.atmp is not a register" in desk.window.notice.sentence
    assert desk.program.store is not None
    assert other.read_text(encoding="utf-8") == "Dear colleagues,"


def test_a_dangerous_place_is_named_before_anything_is_written_there(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.warnings = ["This folder is copied to the cloud by OneDrive. Move the register."]
    before = sorted(path.name for path in file.parent.iterdir() if path.is_file())
    assert not desk.program.open(file)
    page = desk.window.show_first_start()
    assert "OneDrive" in page.notice.sentence
    assert sorted(path.name for path in file.parent.iterdir() if path.is_file()) == before
    page.notice.buttons[0].click()
    desk.settle()
    assert desk.program.store is not None
    desk.window.close()
    again = Desk(qtbot, settings, data_home)
    again.warnings = desk.warnings
    assert again.program.open(file)
    again.settle()
    again.close()


@pytest.mark.parametrize(("start", "least"), [("empty", 0), ("starter", 5), ("training", 20)])
def test_a_register_is_made_from_the_first_page_and_opened(
    qtbot: QtBot, settings: Settings, data_home: Path, tmp_path: Path, start: str, least: int
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.program.begin(None)
    path = tmp_path / f"{start}.atmp"
    desk.window.register_made.emit(path, start)
    desk.until(lambda: desk.program.store is not None)
    desk.settle()
    with desk.store.read() as session:
        assert Listing(Person, desk.store.today()).count(session.connection()) >= least
    assert desk.store.can_undo() is None
    desk.close()


def test_a_register_that_could_not_be_made_leaves_no_file(
    qtbot: QtBot, settings: Settings, data_home: Path, tmp_path: Path
) -> None:
    desk = Desk(qtbot, settings, data_home)
    taken = tmp_path / "taken.atmp"
    taken.write_text("mine", encoding="utf-8")
    page = desk.window.show_first_start()
    desk.window.register_made.emit(taken, "starter")
    desk.until(lambda: bool(page.notice.sentence))
    assert "taken.atmp already" in page.notice.sentence
    assert taken.read_text(encoding="utf-8") == "mine"
    desk.settle()
    desk.close()


def test_a_backup_is_made_after_opening_and_its_time_is_in_the_status_bar(desk: Desk) -> None:
    desk.program.back_up_if_due()
    desk.until(lambda: desk.window.status.words[2].startswith("Backed up"))


def test_the_register_goes_back_to_a_backup(qtbot: QtBot, settings: Settings, file: Path, data_home: Path) -> None:
    desk = Desk(qtbot, settings, data_home, True)
    desk.open(file)
    page = desk.work.register_page()
    page.back_up()
    desk.until(lambda: len(page.backups.table.lines) == 1)
    desk.settle()
    desk.work.acts.bin("person", [desk.id_of(Person, "Ann Example")])
    desk.settle()
    page.backups.table.selectRow(0)
    page.backups.restore_chosen()
    desk.until(lambda: "is what it was then" in desk.window.notice.sentence)
    desk.settle()
    assert desk.id_of(Person, "Ann Example") is not None
    kept = desk.window.notice.advice.rsplit(" ", 1)[1].rstrip(".")
    assert any(kept.startswith(path.name) or path.name.endswith(kept) for path in file.parent.iterdir())
    desk.close()


def test_a_damaged_register_offers_its_newest_backup(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path
) -> None:
    desk = Desk(qtbot, settings, data_home)
    desk.open(file)
    desk.work.register_page().back_up()
    desk.settle()
    desk.window.close()
    whole = file.read_bytes()
    file.write_bytes(bytes(100) + whole[100:])
    again = Desk(qtbot, settings, data_home)
    assert not again.program.open(file)
    page = again.window.show_first_start()
    assert page.notice.buttons, page.notice.sentence
    page.notice.buttons[0].click()
    again.until(lambda: again.program.store is not None)
    again.settle()
    assert again.id_of(Person, "Ann Example") is not None
    again.close()


def test_the_history_of_everything_is_searched_and_taken_back_from(desk: Desk) -> None:
    ann = desk.id_of(Person, "Ann Example")
    desk.store.save(Person, ann, {"title": None}, {"title": "Dr"}, "Edit Ann Example: Title")
    page = desk.work.register_page()
    page.show_history()
    history = page.history
    desk.until(lambda: len(history.table.lines) == 2)
    history.field.setText("title dr")
    assert [line.cells[1] for line in history.table.lines] == ["Edit Ann Example: Title"]
    history.table.selectRow(0)
    assert "Title" in history.details.toPlainText()
    history.take_back.click()
    history.field.clear()
    desk.until(lambda: len(history.table.lines) == 3)
    desk.settle()
    assert desk.store.can_undo() is None


def test_the_check_of_a_whole_register_finds_nothing(desk: Desk) -> None:
    page = desk.work.register_page()
    page.check()
    desk.until(lambda: "The register is whole" in page.check_panel.notice.sentence)


def test_a_contact_sheet_is_written_from_the_window(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, tmp_path: Path
) -> None:
    to = tmp_path / "sheet.xlsx"
    desk = Desk(qtbot, settings, data_home, to)
    desk.open(file)
    desk.work.sheets.contact_sheet([desk.id_of(Group, "Guidance")])
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    dialog.accept()
    desk.until(lambda: "sheet.xlsx" in desk.window.toast.message)
    assert to.stat().st_size > 1000
    desk.close()


def test_a_list_is_exported_as_it_is_seen(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, tmp_path: Path
) -> None:
    to = tmp_path / "people.csv"
    desk = Desk(qtbot, settings, data_home, to)
    desk.open(file)
    desk.work.go("person")
    desk.settle()
    desk.work.sheets.export_current()
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    dialog.csv.setChecked(True)  # type: ignore[attr-defined]
    dialog.accept()
    desk.until(to.exists)
    desk.settle()
    assert "Ann Example" in to.read_text(encoding="utf-8-sig")
    desk.close()
