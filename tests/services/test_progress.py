from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.errors import Cancelled
from atmp_desktop.services.progress import Progress

Said = list[tuple[str, int, int | None]]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_work_nobody_watches_takes_its_steps_in_silence() -> None:
    progress = Progress()
    progress.step("Writing", 1, 2)
    assert list(progress.each([1, 2, 3], "Writing")) == [1, 2, 3]


def test_the_first_step_is_reported_at_once() -> None:
    said: Said = []
    Progress(lambda *report: said.append(report), clock=Clock()).step("Writing the sheet", 3, 10)
    assert said == [("Writing the sheet", 3, 10)]


@given(st.lists(st.floats(0, 0.5), min_size=1, max_size=200))
def test_no_two_reports_are_less_than_a_tenth_of_a_second_apart(pauses: list[float]) -> None:
    clock = Clock()
    times: list[float] = []
    progress = Progress(lambda words, done, total: times.append(clock.now), clock=clock)
    for done, pause in enumerate(pauses):
        clock.now += pause
        progress.step("Reading", done, len(pauses))
    assert times
    assert all(later - earlier >= 0.1 for earlier, later in pairwise(times))


def test_the_next_step_after_stop_raises_cancelled() -> None:
    stopped = False
    progress = Progress(is_stopped=lambda: stopped)
    progress.step("Reading", 1)
    stopped = True
    with pytest.raises(Cancelled):
        progress.step("Reading", 2)


def test_stopping_in_a_loop_leaves_the_rest_untouched() -> None:
    left = set(range(10))
    progress = Progress(is_stopped=lambda: len(left) == 7)
    with pytest.raises(Cancelled):
        for number in progress.each(range(10), "Reading"):
            left.remove(number)
    assert left == {3, 4, 5, 6, 7, 8, 9}


def test_a_loop_counts_what_can_be_counted_and_reaches_its_total() -> None:
    clock = Clock()
    said: Said = []

    def report(words: str, done: int, total: int | None) -> None:
        said.append((words, done, total))
        clock.now += 1

    assert list(Progress(report, clock=clock).each("ab", "Reading")) == ["a", "b"]
    assert said == [("Reading", 0, 2), ("Reading", 1, 2), ("Reading", 2, 2)]


def test_a_loop_over_what_cannot_be_counted_has_no_total_unless_it_is_given() -> None:
    clock = Clock()
    totals: list[int | None] = []

    def report(words: str, done: int, total: int | None) -> None:
        totals.append(total)
        clock.now += 1

    def one() -> Iterator[int]:
        yield 1

    progress = Progress(report, clock=clock)
    assert list(progress.each(one(), "Reading")) == [1]
    assert list(progress.each(one(), "Reading", total=7)) == [1]
    assert totals == [None, None, 7, 7]
