"""Sheets from the window's menus: what is asked, what is written, and where."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui import sheets
from atmp_desktop.gui.dialogs.contact_sheet import GroupLine
from atmp_desktop.gui.dialogs.sheet import EVERY_GROUP, SheetDialog
from atmp_desktop.gui.sheets import groups_of
from atmp_desktop.records.attendance import Attendance
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.group import Group
from atmp_desktop.records.meeting import Meeting
from atmp_desktop.services.scope import Scope
from atmp_desktop.services.sheet_kinds import SHEET_KINDS
from atmp_desktop.settings import Settings
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk
from tests.make import make
from tests.read_back import by_calamine, table


class Desktop(QObject):
    """What the computer was asked to show, in place of the programs it would be shown in."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "show")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


def dialog_of(desk: Desk) -> SheetDialog:
    """The dialog that is asked for, once the groups are read that it offers."""
    desk.until(lambda: any(each.isVisible() for each in desk.window.findChildren(QDialog)))
    found = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    assert isinstance(found, SheetDialog)
    return found


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "sheet.xlsx"


@pytest.fixture
def busy(qtbot: QtBot, settings: Settings, file: Path, data_home: Path, to: Path) -> Desk:
    """A desk whose register has two enquiries, of a group and of none, and a meeting with a guest."""
    desk = Desk(qtbot, settings, data_home, to)
    desk.open(file)
    group = desk.id_of(Group, "Guidance")
    meeting = make(desk.store, Meeting, group=group, starts=datetime(2026, 5, 7, 9, tzinfo=UTC))
    make(desk.store, Attendance, meeting=meeting, guest="Guy Visitor", record="present")
    make(desk.store, Enquiry, subject="Beds", group=group, received_on=date(2026, 5, 7))
    make(desk.store, Enquiry, subject="Old beds", received_on=date(2025, 5, 7))
    desk.settle()
    return desk


def rows_of(path: Path, first: str) -> list[list[object]]:
    return table(by_calamine(path), first)[1]


@pytest.mark.parametrize("kind", SHEET_KINDS, ids=lambda kind: kind.word)
def test_every_sheet_is_in_the_file_menu_and_is_written(busy: Desk, to: Path, kind: object) -> None:
    name = kind.word  # type: ignore[attr-defined]
    assert busy.window.commands.action(f"file.{name}").text() == f"{kind.title}…"  # type: ignore[attr-defined]
    busy.window.commands.run(f"file.{name}")
    dialog_of(busy).accept()
    busy.until(lambda: "sheet.xlsx has" in busy.window.toast.message)
    assert by_calamine(to)
    busy.close()


@pytest.mark.parametrize("words", ["Open", "Show folder"])
def test_what_was_written_is_opened_or_its_folder_shown_by_keyboard(
    busy: Desk, to: Path, desktop: Desktop, words: str
) -> None:
    toast = busy.window.toast
    busy.window.commands.run("file.meetings")
    dialog_of(busy).accept()
    busy.until(lambda: toast.isVisible() and "sheet.xlsx has" in toast.message)
    offered = [each for each in toast.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in offered] == ["Open", "Show folder"]
    with busy.qtbot.waitActive(busy.window):
        busy.window.activateWindow()
    offered[0].setFocus()
    wanted = next(each for each in offered if each.text() == words)
    if wanted is not offered[0]:
        QTest.keyClick(offered[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted
    QTest.keyClick(wanted, Qt.Key.Key_Space)
    assert desktop.shown == [to if words == "Open" else to.parent]
    assert not toast.isVisible()
    busy.close()


def test_an_enquiry_log_is_of_the_group_and_the_days_that_were_chosen(busy: Desk, to: Path) -> None:
    busy.window.commands.run("file.enquiry-log")
    dialog = dialog_of(busy)
    assert dialog.group.itemText(0) == EVERY_GROUP
    QTest.keyClicks(dialog.since.line, "1/1/2026")
    dialog.accept()
    busy.until(to.exists)
    busy.settle()
    assert [row[5] for row in rows_of(to, "Reference")] == ["Beds"]
    busy.close()


def test_a_day_that_is_none_cannot_be_asked_for(busy: Desk) -> None:
    busy.window.commands.run("file.meetings")
    dialog = dialog_of(busy)
    QTest.keyClicks(dialog.until.line, "31/31")
    assert dialog.do is not None
    assert not dialog.do.isEnabled()
    dialog.until.line.clear()
    QTest.keyClicks(dialog.until.line, "1/6/2026")
    assert dialog.do.isEnabled()
    assert dialog.scope() == Scope((), None, date(2026, 6, 1))
    dialog.reject()
    busy.close()


def test_the_group_that_is_chosen_in_the_list_is_offered_first(busy: Desk) -> None:
    group = busy.id_of(Group, "Guidance")
    busy.work.go("group")
    busy.settle()
    busy.work.current_list().select(group)
    busy.settle()
    busy.window.commands.run("file.decisions")
    dialog = dialog_of(busy)
    assert dialog.group.currentData() == group
    dialog.reject()
    busy.close()


def test_an_attendance_record_is_of_the_meeting_that_is_open(busy: Desk, to: Path) -> None:
    busy.work.go("meeting")
    busy.settle()
    with busy.store.read() as session:
        meeting: UUID = session.query(Meeting.id).one()[0]
    busy.work.current_list().select(meeting)
    busy.until(lambda: busy.work.current_record() == ("meeting", meeting))
    busy.window.commands.run("file.attendance")
    dialog = dialog_of(busy)
    assert dialog.group.count() == 0, "it is clear whose meeting it is"
    dialog.accept()
    busy.until(to.exists)
    busy.settle()
    assert [row[0] for row in rows_of(to, "Name")] == ["Guy Visitor"]
    busy.close()


def test_an_attendance_record_needs_a_group(desk: Desk) -> None:
    with desk.store.write("Bin") as write:
        for group in ("Guidance", "Coordinating Group"):
            write.bin(write.get_one(Group, desk.id_of(Group, group)))
    desk.settle()
    desk.window.commands.run("file.attendance")
    desk.until(lambda: desk.window.toast.message.startswith("There is no group yet"))
    assert not any(each.isVisible() for each in desk.window.findChildren(QDialog))


@pytest.mark.parametrize("command", ["file.contact_sheet", "file.decisions"])
def test_the_groups_to_choose_from_are_read_off_the_window_s_thread_and_asked_about_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    threads: list[threading.Thread] = []

    def read(store: Store) -> list[GroupLine]:
        threads.append(threading.current_thread())
        return groups_of(store)

    monkeypatch.setattr(sheets, "groups_of", read)
    for _ in range(2):
        desk.window.commands.run(command)
    desk.until(lambda: any(each.isVisible() for each in desk.window.findChildren(QDialog)))
    desk.settle()
    (dialog,) = (each for each in desk.window.findChildren(QDialog) if each.isVisible())
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    dialog.reject()
