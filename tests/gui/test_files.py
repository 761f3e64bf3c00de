"""Files on a record's page: attached, dropped, opened as a copy, saved, refused; the window answers all the while."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from atmp_desktop.gui.file_list import FileList
from atmp_desktop.gui.record_page import RecordPage
from atmp_desktop.records import Attachment, Enquiry, File, Project
from atmp_desktop.records.record import type_name
from atmp_desktop.store.check import check
from atmp_desktop.store.contents import LARGEST, read_file
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make
from tests.scripted_ask import ScriptedAsk


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "Site survey.pdf"
    path.write_bytes(b"%PDF" + bytes(1_199_996))
    return path


def answered(parts: Parts, *answers: Any) -> RecordPage:
    """A page on which the answers to what is asked are prepared, with what is opened written down."""
    page = RecordPage(parts.store, parts.events, parts.saver, parts.jobs, ScriptedAsk(*answers))
    page.said.connect(lambda words, operation: parts.said.append((words, operation)))
    parts.show(page)
    return page


def enquiry_page(parts: Parts, *answers: Any) -> tuple[RecordPage, UUID]:
    id = make(parts.store, Enquiry, subject="Sites")
    page = answered(parts, *answers)
    parts.turn_to(page, "enquiry", id)
    page.set_tab("related")
    parts.settled()
    return page, id


def files_of(parts: Parts, page: RecordPage) -> FileList:
    parts.settled()
    assert page.reading is not None
    found = page.related[type_name(page.reading.record_type)].list_of("Files")
    assert isinstance(found, FileList)
    return found


def names(store: Store) -> list[str]:
    with store.read() as session:
        return sorted(file.name for file in session.query(File).filter(File.deleted.is_(None)))


def button(widget: QWidget, words: str) -> Any:
    return next(each for each in widget.findChildren(QWidget) if getattr(each, "text", str)() == words)


def test_several_files_are_attached_at_once_and_told_with_their_sizes(
    parts: Parts, survey: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"x" * 12_345)
    page, _ = enquiry_page(parts, f"{survey}\n{letter}")
    page.related["enquiry"].begin_buttons["Files"].click()
    parts.until(lambda: parts.said)
    files = files_of(parts, page)
    parts.until(lambda: len(files.rows.rows) == 2)
    assert [(row.lead, row.words) for row in files.rows.rows] == [
        ("letter.docx", "12 kB"),
        ("Site survey.pdf", "1.2 MB"),
    ]
    assert survey.exists(), "copied, never moved"
    words, operation = parts.said[-1]
    assert words == "2 files were attached."
    assert parts.labels()[0] == "Attach 2 files to ATMP-2026-0001: Sites"
    parts.store.undo(operation)
    assert names(parts.store) == []


def test_where_one_file_cannot_be_taken_none_is_and_the_page_says_why(
    parts: Parts, survey: Path, tmp_path: Path
) -> None:
    page, _ = enquiry_page(parts)
    huge = tmp_path / "scan.tif"
    with huge.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    cases = {
        huge: "scan.tif is too large: a file in a register may have 100 MB.",
        tmp_path: f"{tmp_path.name} is a folder.",
        tmp_path / "gone.pdf": f"There is no file {tmp_path / 'gone.pdf'}.",
        parts.store.path: "register.atmp is a register, or part of one.",
    }
    for path, sentence in cases.items():
        page.acts.files.attach("enquiry", page.record()[1], [survey, path])  # type: ignore[index]
        parts.until(partial(lambda said: page.notice.sentence == said, sentence))
        assert page.notice.advice
    assert names(parts.store) == []
    assert parts.said == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may do everything can read it")
def test_a_file_that_may_not_be_read_says_so(parts: Parts, survey: Path) -> None:
    page, id = enquiry_page(parts)
    survey.chmod(0)
    page.acts.files.attach("enquiry", id, [survey])
    parts.until(lambda: page.notice.sentence)
    assert page.notice.sentence == "Site survey.pdf cannot be read: you may not."
    assert names(parts.store) == []


def test_nothing_is_attached_when_nobody_chose_a_file(parts: Parts) -> None:
    page, _ = enquiry_page(parts, None)
    page.header.attach_wanted.emit()
    parts.settled()
    assert names(parts.store) == []


# --- Dropping -------------------------------------------------------------------------------------------------------


def drop(target: QWidget, *urls: QUrl) -> bool:
    """Drag something over a widget and let it go there, offered to be moved; whether it was taken, and as a copy."""
    data = QMimeData()
    data.setUrls(list(urls))
    any_action = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = target.rect().center()
    enter = QDragEnterEvent(middle, any_action, data, left, none)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    assert enter.dropAction() == Qt.DropAction.CopyAction
    let_go = QDropEvent(QPointF(middle), any_action, data, left, none)
    let_go.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(target, let_go)
    assert let_go.dropAction() == Qt.DropAction.CopyAction
    return let_go.isAccepted()


def test_files_dropped_onto_the_page_are_copied_and_stay_where_they_were(parts: Parts, survey: Path) -> None:
    page, _ = enquiry_page(parts)
    assert drop(page, QUrl.fromLocalFile(str(survey)))
    parts.until(lambda: names(parts.store) == ["Site survey.pdf"])
    assert survey.exists()
    assert not page.acts.drop.hint.isVisible()


def test_files_dropped_onto_a_field_are_attached_not_typed_in(parts: Parts, survey: Path) -> None:
    page, _ = enquiry_page(parts)
    page.set_tab("overview")
    field = page.editors["enquiry"].form.editors["subject"].field()
    receiver = next(each for each in (field, *field.findChildren(QWidget)) if each.acceptDrops())
    assert drop(receiver, QUrl.fromLocalFile(str(survey)))
    parts.until(lambda: names(parts.store) == ["Site survey.pdf"])
    assert page.editors["enquiry"].form.editors["subject"].value() == "Sites"


def test_over_the_page_it_is_said_where_files_would_go(parts: Parts, survey: Path) -> None:
    page, _ = enquiry_page(parts)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(survey))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        page, QDragEnterEvent(page.rect().center(), copy, data, left, Qt.KeyboardModifier.NoModifier)
    )
    assert page.acts.drop.hint.isVisible()
    assert page.acts.drop.hint.words == "Drop to attach to ATMP-2026-0001: Sites"
    QApplication.sendEvent(page, QEvent(QEvent.Type.DragLeave))
    assert not page.acts.drop.hint.isVisible()


def test_what_is_no_file_of_this_computer_is_not_taken(parts: Parts, survey: Path) -> None:
    page, _ = enquiry_page(parts)
    assert not drop(page, QUrl("https://example.org/a.pdf"))
    parts.turn_to(page, "affiliation", parts.people.affiliation)
    assert not drop(page, QUrl.fromLocalFile(str(survey))), "its type takes no files"
    project = make(parts.store, Project, title="Gone")
    with parts.store.write("Bin") as write:
        write.bin(write.get_one(Project, project))
    parts.turn_to(page, "project", project)
    assert not drop(page, QUrl.fromLocalFile(str(survey))), "it is in the bin"


# --- Opening and saving -------------------------------------------------------------------------------------------


def attached(parts: Parts, page: RecordPage, id: UUID, path: Path) -> UUID:
    page.acts.files.attach("enquiry", id, [path])
    files = files_of(parts, page)
    parts.until(lambda: files.rows.rows)
    files.rows.choose(files.rows.rows[0].id)
    return UUID(str(files._records[files.rows.rows[0].id].values["file"]))


def test_a_file_opens_as_a_copy_that_cannot_be_written_and_goes_with_the_page(parts: Parts, survey: Path) -> None:
    page, id = enquiry_page(parts)
    attached(parts, page, id, survey)
    opened: list[Path] = []
    page.acts.files.open_path = lambda path: not opened.append(path)  # type: ignore[func-returns-value]
    button(files_of(parts, page).steps, "Open").click()
    parts.until(lambda: opened)
    (copy,) = opened
    assert copy.name == "Site survey.pdf"
    assert copy.read_bytes() == survey.read_bytes()
    assert stat.S_IMODE(copy.stat().st_mode) & (stat.S_IWUSR | stat.S_IRWXG | stat.S_IRWXO) == 0
    page.acts.files._copies.remove()
    assert not copy.exists()


def test_what_no_program_opens_says_so(parts: Parts, survey: Path) -> None:
    page, id = enquiry_page(parts)
    file = attached(parts, page, id, survey)
    page.acts.files.open_path = lambda path: False
    page.acts.files.open(file)
    parts.until(lambda: page.notice.sentence)
    assert page.notice.sentence == "This computer has no program that opens Site survey.pdf."


@pytest.mark.parametrize("name", ["Invoice.pdf.exe", "macro.VBS", "start.desktop", "Setup.msi"])
def test_a_program_is_not_run_by_opening_it(parts: Parts, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"MZ")
    page, id = enquiry_page(parts)
    file = attached(parts, page, id, path)
    opened: list[Path] = []
    page.acts.files.open_path = lambda path: not opened.append(path)  # type: ignore[func-returns-value]
    page.acts.files.open(file)
    parts.until(lambda: page.notice.sentence == f"{name} is a program, or runs as one, and is not opened from here.")
    assert opened == []


def test_a_copy_is_saved_where_it_is_wanted(parts: Parts, survey: Path, tmp_path: Path) -> None:
    to = tmp_path / "elsewhere" / "Copy.pdf"
    to.parent.mkdir()
    page, id = enquiry_page(parts, to, tmp_path / "missing" / "Copy.pdf")
    attached(parts, page, id, survey)
    button(files_of(parts, page).steps, "Save a copy…").click()
    parts.until(to.exists)
    parts.until(lambda: parts.said and parts.said[-1][0] == f"A copy was saved as Copy.pdf in {to.parent}.")
    assert to.read_bytes() == survey.read_bytes()
    button(files_of(parts, page).steps, "Save a copy…").click()
    parts.until(lambda: page.notice.sentence == f"There is no folder {tmp_path / 'missing'}.")


def test_the_page_of_a_file_opens_and_saves_it_too(parts: Parts, survey: Path, tmp_path: Path) -> None:
    page, id = enquiry_page(parts, tmp_path / "Copy.pdf")
    file = attached(parts, page, id, survey)
    parts.turn_to(page, "file", file)
    opened: list[Path] = []
    page.acts.files.open_path = lambda path: not opened.append(path)  # type: ignore[func-returns-value]
    button(page.header.acts, "Open").click()
    parts.until(lambda: opened)
    button(page.header.acts, "Save a copy…").click()
    parts.until((tmp_path / "Copy.pdf").exists)
    assert [fact.pieces[0].words for fact in page.facts.facts if fact.label == "Size"] == ["1.2 MB"]
    page.set_tab("related")
    parts.settled()
    assert [row.lead for row in page.related["file"].list_of("Attached to").rows.rows] == ["ATMP-2026-0001: Sites"]


# --- Large ones -----------------------------------------------------------------------------------------------------


def test_thirty_megabytes_are_taken_in_while_the_window_answers(parts: Parts, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(os.urandom(30_000_000))
    page, id = enquiry_page(parts)
    told: list[tuple[str, int, int | None]] = []
    parts.jobs.job_started.connect(lambda job: job.progressed.connect(lambda *each: told.append(each)))
    clock, longest = QElapsedTimer(), [0]
    tick = QTimer(page, interval=4)

    def measure() -> None:
        longest[0] = max(longest[0], clock.restart())

    tick.timeout.connect(measure)
    page.acts.files.attach("enquiry", id, [scan])
    clock.start()
    tick.start()
    parts.until(lambda: names(parts.store) == ["scan.pdf"] and not parts.jobs.running)
    tick.stop()
    assert longest[0] < 250, "milliseconds in which the window did not answer"
    assert told
    assert told[-1][0] == "Attaching scan.pdf, megabytes"
    assert told[-1][2] == 30
    with parts.store.read() as session:
        assert read_file(session.connection(), session.query(File).one()) == scan.read_bytes()


def test_stopping_leaves_nothing_of_a_large_file(parts: Parts, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(bytes(60_000_000))
    page, id = enquiry_page(parts)
    page.acts.files.attach("enquiry", id, [scan])
    parts.jobs.running[-1].stop()
    parts.settled()
    with parts.store.read() as session:
        assert session.query(File).count() == session.query(Attachment).count() == 0
    assert check(parts.store) == []


def test_a_page_that_is_closed_meanwhile_is_not_told(parts: Parts, survey: Path) -> None:
    id = make(parts.store, Enquiry, subject="Sites")
    page = RecordPage(parts.store, parts.events, parts.saver, parts.jobs, ScriptedAsk())
    page.acts.files.attach("enquiry", id, [survey])
    delete(page)
    parts.until(lambda: names(parts.store) == ["Site survey.pdf"] and not parts.jobs.running)
    assert parts.said == []
