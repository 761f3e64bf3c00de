"""Trying a backup out: what is said of it, and that nothing of it is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from atmp_desktop.errors import Cancelled
from atmp_desktop.records import Group, Person
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.trial_restore import FOLDER, PREFIX, try_restore
from atmp_desktop.store.backup import back_up, list_backups
from atmp_desktop.store.store import Store
from tests.make import make


def left(home: Path) -> list[str]:
    return sorted(str(each.relative_to(home / FOLDER)) for each in (home / FOLDER).rglob("*"))


def test_a_whole_backup_can_be_gone_back_to_and_says_what_is_in_it(register: Store, data_home: Path) -> None:
    make(register, Person, given_name="Ann", family_name="Ash")
    made = back_up(register)
    make(register, Person, given_name="Bob", family_name="Birch")
    make(register, Group)

    trial = try_restore(made.path, register, Progress())

    assert trial.problems == ()
    assert [(each.words, each.backup, each.now) for each in trial.counts] == [("Groups", 0, 1), ("People", 1, 2)] or [
        (each.words, each.backup, each.now) for each in trial.counts
    ] == [("People", 1, 2), ("Groups", 0, 1)]
    assert trial.last is not None
    assert trial.last[1] == "Add person"
    assert left(data_home) == []


def test_the_register_and_its_backups_are_as_they_were(register: Store) -> None:
    make(register, Person)
    made = back_up(register)
    before, listed = register.path.read_bytes(), list_backups(register.register_id)
    try_restore(made.path, register, Progress())
    assert register.path.read_bytes() == before
    assert list_backups(register.register_id) == listed
    assert register.can_undo() == "Add person"


def test_a_damaged_backup_cannot_be_relied_on(register: Store, data_home: Path) -> None:
    make(register, Person)
    made = back_up(register)
    bytes_ = bytearray(made.path.read_bytes())
    bytes_[len(bytes_) // 2] ^= 255
    made.path.write_bytes(bytes_)
    trial = try_restore(made.path, register, Progress())
    assert len(trial.problems) == 1
    assert made.path.name in trial.problems[0]
    assert left(data_home) == []


def test_stopping_leaves_nothing_behind(register: Store, data_home: Path) -> None:
    made = back_up(register)
    steps = iter(range(3))
    stopped = Progress(lambda *told: None, lambda: next(steps, None) is None)
    with pytest.raises(Cancelled):
        try_restore(made.path, register, stopped)
    assert left(data_home) == []


def test_what_a_program_that_ended_in_the_middle_left_is_swept_after_a_day(register: Store, data_home: Path) -> None:
    import os
    import time

    made = back_up(register)
    old, young = (data_home / FOLDER / f"{PREFIX}{name}" for name in ("old", "young"))
    for each in (old, young):
        each.mkdir(parents=True)
        (each / "copy.atmp").write_bytes(b"somebody")
    os.utime(old, (time.time() - 90_000,) * 2)
    try_restore(made.path, register, Progress())
    assert left(data_home) == [f"{PREFIX}young", f"{PREFIX}young/copy.atmp"]
