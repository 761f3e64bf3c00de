"""Once it says Saved, a crash cannot undo it: real processes, really killed, while they save."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from atmp_desktop.store.check import check
from tests.reliability import fresh_seed, share
from tests.store.steps import begin, expected_after, found_in, open_store, start, step_until_killed

LONGEST = 0.15
"""Seconds a process lives at most: time to open the register, recover what the one before left, and save some times."""

KILLS_A_REGISTER = 20

KILLS_A_CHECK = 4
"""Damage stays, so a check after every fourth kill sees that of the three before."""


@pytest.mark.reliability
def test_a_process_killed_while_saving_loses_nothing_it_said_was_saved(tmp_path: Path) -> None:
    empty = tmp_path / "empty.atmp"
    begin(empty)
    register = tmp_path / "register.atmp"
    chance = random.Random(fresh_seed("kills"))
    steps = saved = 0
    for kill in range(share(500)):
        if kill % KILLS_A_REGISTER == 0:
            shutil.copyfile(empty, register)
            steps = 0
        told = _killed_after(register, chance.uniform(0, LONGEST)) or steps
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


def _killed_after(register: Path, seconds: float) -> int | None:
    """Let a process take steps in the register and kill it; the number of the last step it told of, if any."""
    process, hear = start(step_until_killed, register)
    process.join(seconds)
    process.kill()
    process.join()
    assert process.exitcode not in (None, 0)
    told = None
    with hear, suppress(EOFError):
        while True:
            told = hear.recv()
    return told
