"""Once it says Saved, a crash cannot undo it: real processes, really killed, while they save."""

from __future__ import annotations

import random
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from atmp_desktop.store.check import check
from tests.reliability import fresh_seed, share
from tests.store.steps import begin, expected_after, found_in, open_store, start, step_until_killed

STEPS_A_LIFE = 5
"""Steps a process lives for at most; the time that takes here is measured, so that a busy computer proves as much."""

KILLED = 1 if sys.platform == "win32" else -9
"""The exit code of a process that was killed and did not end by itself."""

KILLS_A_REGISTER = 20

KILLS_A_CHECK = 4
"""Damage stays, so a check after every fourth kill sees that of the three before."""


@pytest.mark.reliability
def test_a_process_killed_while_saving_loses_nothing_it_said_was_saved(tmp_path: Path) -> None:
    empty = tmp_path / "empty.atmp"
    begin(empty)
    register = tmp_path / "register.atmp"
    chance = random.Random(fresh_seed("kills"))
    # The first of them also waits for the process that the others are copied from.
    longest = min(_seconds_for(STEPS_A_LIFE, tmp_path / f"measured {number}.atmp") for number in range(3))
    steps = saved = 0
    for kill in range(share(500)):
        if kill % KILLS_A_REGISTER == 0:
            shutil.copyfile(empty, register)
            steps = 0
        told = _killed_after(register, chance.uniform(0, longest)) or steps
        with open_store(register) as store:
            found = found_in(store)
            assert found == expected_after(found.steps), f"kill {kill}: half a save"
            assert told <= found.steps <= told + 1, f"kill {kill}: told {told}, found {found.steps}"
            if kill % KILLS_A_CHECK == 0:
                assert check(store) == [], f"kill {kill}"
        assert not list(tmp_path.glob("register.atmp-*"))
        saved += found.steps - steps
        steps = found.steps
    assert saved > share(500), "the processes were killed before they could save"


def _seconds_for(steps: int, register: Path) -> float:
    """How long a process takes to open a new register and take some steps."""
    begin(register)
    started = time.monotonic()
    process, hear = start(step_until_killed, register)
    with hear:
        while hear.recv() < steps:
            pass
    process.kill()
    process.join()
    return time.monotonic() - started


def _killed_after(register: Path, seconds: float) -> int | None:
    """Let a process take steps in the register and kill it; the number of the last step it told of, if any."""
    process, hear = start(step_until_killed, register)
    process.join(seconds)
    process.kill()
    process.join()
    assert process.exitcode == KILLED
    told = None
    with hear, suppress(EOFError):
        while True:
            told = hear.recv()
    return told
