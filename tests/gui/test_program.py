"""The program around the window: registers are opened, made, backed up, restored and let go of; what goes wrong is said."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop import app
from atmp_desktop.gui.doorbell import bell_of, ring
from atmp_desktop.gui.main_window import MainWindow
from atmp_desktop.gui.program import Program
from atmp_desktop.records import Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.progress import Progress
from atmp_desktop.settings import InMemory, Settings
from atmp_desktop.store.backup import list_backups
from atmp_desktop.store.lock import WindowLock
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now


def test_closing_waits_for_what_is_being_saved(desk: Desk) -> None:
    for number in range(20):

        def work(number: int = number) -> None:
            with desk.store.write(f"Add {number}") as write:
                write.add(Person(given_name="Late", family_name=f"Person {number}"))

        desk.work.saver.submit("Add person", work)
    path = desk.store.path
    assert desk.window.close()
    with Store.open(path, who="JG", clock=now) as store, store.read() as session:
        assert Listing(Person, store.today(), vocabulary=SHIPPED).count(session.connection()) == 22
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


def test_closing_stops_unasked_what_nobody_waits_for(desk: Desk) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress.step("Backing up", 1, 2)
            pause.wait(0.01)

    pause = threading.Event()
    jobs = desk.window.jobs
    jobs.start("Backing up", work, lambda result: None, lambda error: None, waited_for=False)
    jobs.start("Reading", work, lambda result: None, lambda error: None, quiet=True)
    assert desk.window.status.job_bar.shown_job is not None
    assert desk.window.close()
    assert desk.program.store is None
    assert desk.ask.questions == []


def test_the_backup_on_opening_is_one_nobody_waits_for(desk: Desk) -> None:
    with desk.store.write("Change something") as write:
        write.add(Person(given_name="Cher", family_name="Changed"))
    desk.program.back_up_if_due()
    assert [job.is_waited_for for job in desk.window.jobs.running if job.words == "Backing up"] == [False]


def test_closing_lets_go_of_the_file_and_its_lock(desk: Desk) -> None:
    path = desk.store.path
    assert desk.window.close()
    assert desk.program.store is None
    lock = WindowLock.acquire(path, who="AB", now=now())
    lock.release()
    path.rename(path.with_name("moved.atmp"))
    assert [each.name for each in path.parent.glob("*.atmp*")] == ["moved.atmp"]


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


@pytest.fixture
def second(
    desk: Desk, qtbot: QtBot, settings: Settings, data_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path | None], tuple[MainWindow, Program]]:
    """Starts the program a second time while a register is open; gives the window of that start."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    settings.accepted_places = [str(desk.store.path)]

    def start(path: Path | None) -> tuple[MainWindow, Program]:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.show()
        return window, app.begin(window, settings, data_home, path)

    return start


@pytest.mark.parametrize("is_named", [False, True])
def test_a_second_start_while_the_register_is_open_leaves_no_window_behind(
    desk: Desk, second: Callable[[Path | None], tuple[MainWindow, Program]], is_named: bool
) -> None:
    desk.window.showMinimized()
    window, program = second(desk.store.path if is_named else None)
    assert program.store is None
    assert not window.isVisible()
    desk.until(lambda: not desk.window.isMinimized())


def test_a_second_start_that_cannot_call_the_first_window_stays_and_says_why(
    desk: Desk, second: Callable[[Path | None], tuple[MainWindow, Program]], data_home: Path
) -> None:
    bell_of(data_home, desk.store.path).unlink()
    window, _ = second(None)
    assert window.isVisible()
    assert "open in another window" in window.show_first_start().notice.sentence
    window.close()


def test_a_register_chosen_by_hand_that_is_open_elsewhere_leaves_the_window_there_to_say_so(
    desk: Desk, second: Callable[[Path | None], tuple[MainWindow, Program]], settings: Settings
) -> None:
    path, settings.last_register = desk.store.path, ""
    window, program = second(None)
    assert not program.open(path)
    assert window.isVisible()
    assert "open in another window" in window.show_first_start().notice.sentence
    window.close()


def test_a_second_start_can_ring_while_the_first_is_still_opening(
    qtbot: QtBot, settings: Settings, file: Path, data_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qtbot, settings, data_home)
    rung = []
    opened = Store.open

    def open_slowly(path: Path, **more: Any) -> Store:
        rung.append(ring(data_home, path))
        return opened(path, **more)

    monkeypatch.setattr(Store, "open", open_slowly)
    desk.open(file)
    assert rung == [True]
    desk.close()


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
        assert Listing(Person, desk.store.today(), vocabulary=SHIPPED).count(session.connection()) >= least
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
    desk.until(lambda: not desk.window.jobs.running)
    assert desk.window.status.words[2].startswith("Backed up")
    assert list_backups(desk.store.register_id)


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
