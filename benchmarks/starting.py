"""S1: the program started in a new process, beside a process that shows an empty window."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from threading import Timer

import atmp_desktop
from atmp_desktop.gui.settings_file import SettingsFile
from atmp_desktop.settings import Settings
from atmp_desktop.store.driver import open_live
from benchmarks.children import ROOT
from benchmarks.measure import Figure, Pair, Timing
from benchmarks.registers import Registers
from benchmarks.stage import patience

LISTS = {"person": "the list of {:,} people", "enquiry": "the enquiries of the same register"}
"""The lists to start with: the longest one, and that of a register opened for the first time, whose clocks are worked out."""


def figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    """S1. The files of Python and Qt are in the system's memory, as from the second start of a day on."""
    for folder in (Path(atmp_desktop.__file__).parent, Path(__file__).parent):
        compileall.compile_dir(str(folder), quiet=1)
    register = registers.copy(people, "start")
    found = []
    for section in LISTS:
        with registers.scratch("data") as data:
            _leave_at(section, register, data)
            starts: list[tuple[float, float, float, float]] = []
            for go in range(goes + 1):
                (empty,) = _start("empty", data, ("painted",))
                painted, filled, ready = _start("program", data, ("painted", "filled", "ready"))
                # The first time there is nothing yet that was kept of the list when it was last closed.
                if go:
                    starts.append((empty, painted, filled, ready))
        found += _figures(section, people, starts)
    return found


def _leave_at(section: str, register: Path, data: Path) -> None:
    """Have the program start with the list that was on show when it was last closed."""
    with closing(open_live(register, read_only=True)) as connection:
        register_id = connection.execute("SELECT value FROM register WHERE key = 'id'").fetchone()[0]
    settings = Settings(SettingsFile(data / "settings.ini"))
    settings.remember_register(register)
    settings.accepted_places = [str(register)]
    settings.remember_lists(register_id, {"section": section})


def _figures(section: str, people: int, starts: list[tuple[float, float, float, float]]) -> list[Figure]:
    floor, shown, listed, answering = (Timing(times) for times in zip(*starts, strict=True))
    list_of = LISTS[section].format(people)
    return [
        Figure.of("S1", f"Start with {list_of}: window on the screen · an empty window", Pair(floor, shown), 1.3),
        Figure.of(
            "S1",
            f"Start with {list_of}: painted and filled · an empty window",
            Pair(floor, listed),
            2.2,
            f"the list answers keys after {answering.words}",
        ),
    ]


def _start(what: str, data: Path, words: tuple[str, ...]) -> list[float]:
    """Start a process; seconds until it says each of the words. Raises RuntimeError with what it wrote where it does not."""
    environment = {**os.environ, "ATMP_DATA_HOME": str(data)}
    # Without compiled modules a start measures the compiler.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.start_process", what]
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        # Whoever waits for a line of a process that says nothing waits for ever.
        end = Timer(patience(), process.kill)
        end.start()
        found = []
        try:
            for word in words:
                said = process.stdout.readline().strip()
                found.append(time.perf_counter() - start)
                if said != word:
                    process.kill()
                    raise RuntimeError(f"Starting ({what}) said “{said}” and not “{word}”: {process.stderr.read()}")
            process.wait(60)
        finally:
            end.cancel()
    return found
