import threading
import traceback

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.job_bar import JobBar, JobWords, time_left
from atmp_desktop.gui.jobs import Job, Jobs
from atmp_desktop.services.progress import Progress

PATIENCE = 5000


def never(error: object) -> None:
    raise AssertionError(f"This should not have been called: {error!r}")


class Gate:
    """Work that takes a step each time it is let on, until it is told to finish."""

    def __init__(self) -> None:
        self.is_at_work = threading.Event()
        self.may_finish = threading.Event()

    def __call__(self, progress: Progress) -> str:
        self.is_at_work.set()
        done = 0
        while not self.may_finish.wait(0.005):
            done += 1
            progress.step("Writing rows", done, 1000)
        return "written"


def test_the_result_arrives_on_the_window_s_thread(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    jobs = Jobs()
    job = jobs.start("Counting", work, done, never)
    with qtbot.waitSignal(job.finished, timeout=PATIENCE):
        pass
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert jobs.running == ()
    assert job.is_over


def test_an_error_arrives_with_the_place_it_came_from(qtbot: QtBot) -> None:
    def bad_row(progress: Progress) -> None:
        raise ValueError("row 7")

    errors: list[BaseException] = []
    job = Jobs().start("Reading", bad_row, never, errors.append)
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)
    assert [str(error) for error in errors] == ["row 7"]
    assert "bad_row" in "".join(traceback.format_tb(errors[0].__traceback__))


def test_progress_arrives_on_the_window_s_thread(qtbot: QtBot) -> None:
    gate = Gate()
    seen: list[tuple[str, int, int | None, bool]] = []

    def note(words: str, done: int, total: int | None) -> None:
        seen.append((words, done, total, threading.current_thread() is threading.main_thread()))

    job = Jobs().start("Writing", gate, lambda result: None, never)
    job.progressed.connect(note)
    qtbot.waitUntil(lambda: len(seen) >= 2, timeout=PATIENCE)
    gate.may_finish.set()
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)
    assert all(words == "Writing rows" and total == 1000 and here for words, _, total, here in seen)
    counts = [done for _, done, _, _ in seen]
    assert counts == sorted(counts)


def test_a_stopped_job_is_neither_done_nor_failed_but_over(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = Gate()
    job = jobs.start("Writing", gate, never, never)
    assert gate.is_at_work.wait(PATIENCE / 1000)
    with qtbot.waitSignal(job.finished, timeout=PATIENCE):
        job.stop()
        assert job.is_stopping
    assert jobs.running == ()


def test_a_job_whose_result_is_misused_is_still_over(qtbot: QtBot) -> None:
    def misuse(result: int) -> None:
        raise RuntimeError("a fault in the window")

    jobs = Jobs()
    with qtbot.captureExceptions() as faults:
        job = jobs.start("Counting", lambda progress: 1, misuse, never)
        qtbot.waitUntil(lambda: job.is_over and jobs.running == (), timeout=PATIENCE)
    assert [str(fault[1]) for fault in faults] == ["a fault in the window"]


def test_leaving_waits_for_the_work_and_delivers_it() -> None:
    results: list[str] = []
    jobs = Jobs()
    gate = Gate()
    jobs.start("Writing", gate, results.append, never)
    assert gate.is_at_work.wait(PATIENCE / 1000)
    assert not jobs.wait_all(0.02), "it is still at work"
    gate.may_finish.set()
    assert jobs.wait_all(PATIENCE / 1000)
    assert results == ["written"]
    assert jobs.running == ()


def test_leaving_in_a_hurry_stops_everything() -> None:
    jobs = Jobs()
    for gate in (Gate(), Gate()):
        jobs.start("Writing", gate, never, never)
        assert gate.is_at_work.wait(PATIENCE / 1000)
    jobs.stop_all()
    assert jobs.wait_all(PATIENCE / 1000)


def test_two_hundred_jobs_all_come_home(qtbot: QtBot) -> None:
    results: list[int] = []
    jobs = Jobs()
    for number in range(200):
        jobs.start("Counting", lambda progress, number=number: number, results.append, never)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(results) == 200, timeout=PATIENCE)
    assert sorted(results) == list(range(200))
    assert jobs.running == ()


def bar_with(qtbot: QtBot, jobs: Jobs) -> JobBar:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    return bar


def test_the_status_bar_shows_a_job_that_takes_time_and_stop_stops_it(qtbot: QtBot) -> None:
    jobs = Jobs()
    bar = bar_with(qtbot, jobs)
    job = jobs.start("Writing the contact sheet", Gate(), never, never)
    assert bar.isHidden(), "a short job is not worth a flicker"
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bar.findChildren(QProgressBar)[0].maximum() == 1000, timeout=PATIENCE)
    assert any("Writing rows" in label.text() and "of 1,000" in label.text() for label in bar.findChildren(QLabel))
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)
    assert bar.isHidden()
    assert bar.shown_job is None


def test_the_status_bar_says_how_many_more_there_are(qtbot: QtBot) -> None:
    jobs = Jobs()
    bar = bar_with(qtbot, jobs)
    gates = [Gate(), Gate()]
    first = jobs.start("Writing the contact sheet", gates[0], lambda result: None, never)
    second = jobs.start("Backing up", gates[1], lambda result: None, never)
    assert bar.shown_job is first
    assert bar.findChildren(QLabel)[0].text().endswith("(and 1 more)")
    gates[0].may_finish.set()
    qtbot.waitUntil(lambda: first.is_over, timeout=PATIENCE)
    assert bar.shown_job is second
    gates[1].may_finish.set()
    qtbot.waitUntil(lambda: second.is_over, timeout=PATIENCE)


def test_long_words_of_a_job_are_cut_rather_than_widen_the_window_and_are_told_whole(qtbot: QtBot) -> None:
    jobs, words = Jobs(), "Writing the contact sheet of the groups of the whole country"
    bar = bar_with(qtbot, jobs)
    gate = Gate()
    job = jobs.start("Backing up", Gate(), never, never)
    narrow = bar.minimumSizeHint().width()
    job.stop()
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)
    job = jobs.start(words, gate, lambda result: None, never)
    (label,) = bar.findChildren(JobWords)
    assert label.fontMetrics().horizontalAdvance(words) > label.minimumSizeHint().width()
    assert bar.minimumSizeHint().width() <= narrow + label.minimumSizeHint().width()
    label.resize(label.minimumSizeHint())
    assert label.shown() != words
    assert label.shown().endswith("…")
    told = QAccessible.queryAccessibleInterface(label)
    assert (label.toolTip(), told.text(QAccessible.Text.Name)) == (words, words)
    gate.may_finish.set()
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)


def test_a_quiet_job_does_not_show(qtbot: QtBot) -> None:
    jobs = Jobs()
    bar = bar_with(qtbot, jobs)
    shown: list[Job] = []
    jobs.job_started.connect(shown.append)
    job = jobs.start("Loading", lambda progress: None, lambda result: None, never, quiet=True)
    qtbot.waitUntil(lambda: job.is_over, timeout=PATIENCE)
    assert shown == []
    assert bar.shown_job is None


@pytest.mark.parametrize(
    ("seconds", "done", "total", "words"),
    [
        (1, 10, 100, ""),
        (60, 0, 100, ""),
        (60, 10, None, ""),
        (10, 90, 100, "a few seconds left"),
        (10, 25, 100, "about 30 seconds left"),
        (60, 50, 100, "about a minute left"),
        (60, 10, 100, "about 9 minutes left"),
    ],
)
def test_the_time_left_is_said_as_people_say_it(seconds: float, done: int, total: int | None, words: str) -> None:
    assert time_left(seconds, done, total) == words
