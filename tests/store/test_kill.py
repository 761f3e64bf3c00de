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

MOST_STEPS = 4
"""Steps a process tells of, at most, before it is killed during the next."""

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
    opening, step = _seconds_for_opening_and_a_step(tmp_path / "measured.atmp")
    steps = saved = 0
    for kill in range(share(500)):
        if kill % KILLS_A_REGISTER == 0:
            shutil.copyfile(empty, register)
            steps = 0
        life = chance.randint(0, MOST_STEPS)
        told = _killed_after(register, life, chance.uniform(0, step if life else opening)) or steps
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


def _seconds_for_opening_and_a_step(register: Path) -> tuple[float, float]:
    """How long a process takes to open a new register and save for the first time, and to save again; measured, so that
    kills come at all moments on any computer.
    """
    begin(register)
    # The first process also waits for the one that the others are copied from; it is not measured.
    _killed_after(register, 1, 0)
    started = time.monotonic()
    process, hear = start(step_until_killed, register)
    with hear:
        moments = [time.monotonic() for _ in range(MOST_STEPS + 1) if hear.recv()]
    process.kill()
    process.join()
    return moments[0] - started, (moments[-1] - moments[0]) / MOST_STEPS


def _killed_after(register: Path, life: int, seconds: float) -> int | None:
    """Let a process take *life* steps in the register and kill it some *seconds* later; the number of the last step it
    told of, if any.
    """
    process, hear = start(step_until_killed, register)
    told = None
    with hear:
        for _ in range(life):
            told = hear.recv()
        process.join(seconds)
        process.kill()
        process.join()
        assert process.exitcode == KILLED
        with suppress(EOFError):
            while True:
                told = hear.recv()
    return told
