"""The benchmarks run and report, on registers of a few people; what they measure is for a real run to say."""

from __future__ import annotations

import os
import platform
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.driver import open_live
from atmp_desktop.store.rows import Listing
from benchmarks import machine
from benchmarks.__main__ import PROMISES, main
from benchmarks.finding import slip
from benchmarks.measure import Figure, Pair, Report, Timing, by_turns
from benchmarks.page import page
from benchmarks.registers import Registers, now
from benchmarks.run import Run
from benchmarks.sorting import ORDERS, fetch
from benchmarks.stage import PATIENCE_SET_IN, act, wait_until
from benchmarks.window import press
from tests.reliability import in_full

PEOPLE = 60
PAIR = Pair(Timing((1.0, 2.0, 3.0)), Timing((2.0, 8.0, 9.0)))


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never comes is an error soon, here and in the processes that are started."""
    monkeypatch.setenv(PATIENCE_SET_IN, "20")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Run]:
    """One run, so that each register is made and measured once."""
    made = Run(tmp_path_factory.mktemp("benchmarks"), PEOPLE, goes=1)
    yield made
    made.close()


CHEAP = ("S5", "S15")
"""What every run of the tests measures; the others start processes or fill registers, and are left to `make test-all`."""


@pytest.mark.parametrize("promise", [pytest.param(each, marks=[] if each in CHEAP else [in_full]) for each in PROMISES])
def test_every_promise_is_measured_beside_a_floor_or_against_a_limit(run: Run, promise: str) -> None:
    before = len(run.report.figures)
    run.measure([promise])
    figures = run.report.figures[before:]
    assert figures
    assert {figure.promise for figure in figures} == {promise}
    for figure in figures:
        assert figure.value >= 0, figure
        assert figure.product, figure
        assert figure.floor or figure.unit in ("MB", "%"), figure


def test_a_run_leaves_nothing_but_the_registers(tmp_path: Path, qapp: QApplication) -> None:
    run = Run(tmp_path, PEOPLE, goes=1)
    run.measure(["S15"])
    run.close()
    assert {path.suffix for path in tmp_path.iterdir()} == {".atmp", ".key"}


def test_a_register_is_made_once_and_again_when_it_would_be_another(tmp_path: Path) -> None:
    registers = Registers(tmp_path)
    made = registers.master(2)
    first = made.stat().st_mtime_ns
    assert registers.master(2).stat().st_mtime_ns == first
    made.with_suffix(".key").write_text("made by an older program", encoding="ascii")
    assert Registers(tmp_path).master(2).stat().st_mtime_ns != first


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Registers:
    """Registers to be copied, each made once."""
    return Registers(tmp_path_factory.mktemp("registers"))


@pytest.mark.parametrize("order", ORDERS)
def test_the_bare_orders_are_those_that_the_program_gives(registers: Registers, order: str) -> None:
    with registers.open_copy(PEOPLE, "orders") as store:
        bare = open_live(store.path, read_only=True)
        try:
            ids = [row[0] for row in fetch(bare, ORDERS[order])]
        finally:
            bare.close()
        with store.read() as session:
            listing = Listing(BY_NAME["person"], store.today(), order=(order,), vocabulary=SHIPPED)
            assert listing.first(session.connection(), PEOPLE) == ids
    assert len(ids) > PEOPLE // 2


def test_a_slip_is_one_letter_of_the_family_name() -> None:
    chance = random.Random(1)
    for _ in range(200):
        given, family = slip("Ana Example", chance).split(" ")
        assert given == "ana"
        assert family != "example"
        assert abs(len(family) - len("example")) <= 1


def test_what_is_measured_goes_on_until_all_of_it_is_there(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("before", window)
    window.show()
    start = time.perf_counter()

    def begin() -> QWidget:
        label.setText("after")
        return label

    took = act(begin, lambda: True, 0, lambda: time.perf_counter() - start > 0.1)
    window.close()
    assert took.seconds < took.complete
    assert took.complete >= 0.05


def test_the_ratio_is_that_of_the_medians_and_the_spread_that_of_the_turns() -> None:
    assert PAIR.ratio == 4.0
    assert PAIR.spread == (2.0, 4.0)


def test_a_percentile_is_a_go_that_was_measured() -> None:
    timing = Timing(tuple(float(go) for go in range(1, 41)))
    assert timing.percentile(0.95) == 38.0
    assert timing.percentile(1.0) == 40.0
    assert Timing((7.0,)).percentile(0.95) == 7.0


def test_floor_and_product_take_turns_and_the_first_turn_is_not_counted() -> None:
    done: list[str] = []

    def floor() -> float:
        done.append("floor")
        return float(len(done))

    def product() -> float:
        done.append("product")
        return float(len(done))

    pair = by_turns(floor, product, 4)
    assert done.count("floor") == done.count("product") == 5
    assert len(pair.floor.goes) == len(pair.product.goes) == 4
    assert min(*pair.floor.goes, *pair.product.goes) > 2


def test_a_figure_above_its_bar_is_said_to_be_missed(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()
    report.add(Figure.of("S9", "Write · the rows", PAIR, 4.0))
    report.add(Figure.of("S9", "Undo · the write", PAIR, 3.9))
    assert [figure.what for figure in report.missed] == ["Undo · the write"]
    said = capsys.readouterr().out
    assert said.count("kept") == 1
    assert said.count("MISSED") == 1
    assert "4.00 × (2.00–4.00) · bar ≤ 3.90 ×" in said


def test_the_page_shows_each_figure_and_names_no_computer() -> None:
    figures = [
        Figure.of("S7", "Save · a row", PAIR, 12.0),
        Figure("S10", "Memory", 120.0, 100.0, "MB", product="120 MB"),
    ]
    shown = page(figures, machine.description(), 0.5, "python -m benchmarks", now().date())
    assert (
        "| S7 | Save · a row | 2.00 s (1.00 s–3.00 s) | 8.00 s (2.00 s–9.00 s) | 4.00 × (2.00–4.00) | ≤ 12.00 × | kept |"
        in shown
    )
    assert "| S10 | Memory |  | 120 MB | 120 MB | ≤ 100 MB | **MISSED** |" in shown
    assert "1 of 2 figures are within their bars." in shown
    assert platform.node() not in shown
    assert os.getcwd() not in shown


def test_a_blocked_window_is_seen_to_be_blocked(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("before", window)
    window.show()

    def block() -> QWidget:
        end = time.perf_counter() + 0.06
        while time.perf_counter() < end:
            label.setText("being worked on")
        label.setText("after")
        return label

    took = act(block, lambda: label.text() == "after")
    window.close()
    assert took.seconds >= 0.06
    assert took.blocked >= 0.05


def test_what_is_never_painted_as_it_should_be_is_said_in_time(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv(PATIENCE_SET_IN, "0.2")
    window = QWidget()
    window.show()
    with pytest.raises(TimeoutError, match="was not painted within"):
        act(lambda: window, lambda: False)
    with pytest.raises(TimeoutError, match="was not complete within"):
        act(lambda: _updated(window), lambda: True, 0, lambda: False)
    with pytest.raises(TimeoutError, match="did not come within"):
        wait_until(lambda: False)
    window.close()


def test_an_error_in_what_is_measured_ends_the_measuring(qapp: QApplication) -> None:
    window = QWidget()
    window.show()
    start = time.perf_counter()
    with pytest.raises(ZeroDivisionError):
        act(lambda: _updated(window, 1 // 0), lambda: True)
    with pytest.raises(ZeroDivisionError):
        act(lambda: _updated(window), lambda: bool(1 // 0))
    assert time.perf_counter() - start < 10
    window.close()


def _updated(widget: QWidget, times: int = 1) -> QWidget:
    for _ in range(times):
        widget.update()
    return widget


@pytest.mark.parametrize("letter", ["e", "ß", "ŉ", "王", "-"])
def test_any_letter_can_be_typed(qapp: QApplication, letter: str) -> None:
    field = QLineEdit("wei")
    press(field, letter)
    assert field.text() == f"wei{letter}"


def test_the_command_measures_what_is_asked_for_and_ends_well_whatever_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    to = tmp_path / "page.md"
    asked = [
        "--only",
        "S9,s15",
        "--people",
        str(PEOPLE),
        "--quick",
        "--folder",
        str(tmp_path / "bench"),
        "--to",
        str(to),
    ]
    assert main(asked) == 0
    shown = to.read_text(encoding="utf-8")
    assert "| S9 |" in shown
    assert "| S15 |" in shown
    assert "| S10 |" not in shown
    assert f"Written by `python -m benchmarks --people {PEOPLE} --only S9,S15 --quick`" in shown
    assert str(tmp_path) not in shown
    assert "Written:" in capsys.readouterr().out


def test_a_promise_that_is_none_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "S99"]) == 2
    assert "S99 is not measured here" in capsys.readouterr().err
