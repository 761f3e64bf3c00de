"""S1: the program started in a new process, beside a process that shows an empty window."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from pathlib import Path

import atmp_desktop
from atmp_desktop.gui.settings_file import SettingsFile
from atmp_desktop.settings import Settings
from benchmarks.measure import Figure, Pair, Timing
from benchmarks.registers import Registers

ROOT = Path(__file__).parent.parent


def figures(registers: Registers, people: int, goes: int) -> list[Figure]:
    """S1. The files of Python and Qt are in the system's memory, as from the second start of a day on."""
    for folder in (Path(atmp_desktop.__file__).parent, Path(__file__).parent):
        compileall.compile_dir(str(folder), quiet=1)
    register = registers.copy(people, "start")
    with registers.scratch("data") as data:
        settings = Settings(SettingsFile(data / "settings.ini"))
        settings.remember_register(register)
        settings.accepted_places = [str(register)]
        del settings
        starts: list[tuple[float, float, float, float]] = []
        for go in range(goes + 1):
            (empty,) = _start("empty", data, ("painted",))
            painted, filled, ready = _start("program", data, ("painted", "filled", "ready"))
            # The first time there is nothing yet that was kept of the list when it was last closed.
            if go:
                starts.append((empty, painted, filled, ready))
    floor, shown, listed, answering = (Timing(times) for times in zip(*starts, strict=True))
    return [
        Figure.of("S1", "Start: window on the screen · an empty window", Pair(floor, shown), 1.3),
        Figure.of(
            "S1",
            f"Start: first list of {people:,} people painted and filled · an empty window",
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
        found = []
        for word in words:
            said = process.stdout.readline().strip()
            found.append(time.perf_counter() - start)
            if said != word:
                process.kill()
                raise RuntimeError(f"Starting ({what}) said “{said}” and not “{word}”: {process.stderr.read()}")
        process.wait(60)
    return found
