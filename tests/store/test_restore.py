"""Restoring: wholly or not at all, what was there kept, and nothing of another register or program touched."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select

from atmp_desktop.errors import Busy, Cancelled, Damaged, OpenElsewhere, StoreError, UserError
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.store import whole
from atmp_desktop.store.backup import back_up
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.folders import OVERRIDE
from atmp_desktop.store.lock import WindowLock
from atmp_desktop.store.restore import restore, verify
from atmp_desktop.store.tables import site
from atmp_desktop.store.whole import card_path
from tests.reliability import fresh_seed, share
from tests.store.copying_steps import restore_until_killed
from tests.store.steps import begin, clock, expected_after, found_in, open_store, start, take_step


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data, for this test alone."""
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register after nine steps, in a folder of its own."""
    path = tmp_path / "here" / "register.atmp"
    path.parent.mkdir()
    begin(path)
    return path


@pytest.fixture
def backup(register: Path) -> Path:
    """A backup of it after five; the register then has nine."""
    with open_store(register) as store:
        for step in range(1, 6):
            take_step(store, step)
        made = back_up(store).path
        for step in range(6, 10):
            take_step(store, step)
    return made


def steps_in(path: Path) -> int:
    with open_store(path) as store:
        found = found_in(store)
    assert found == expected_after(found.steps)
    return found.steps


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_backup_comes_back_whole_and_what_was_there_is_kept(register: Path, backup: Path) -> None:
    with open_store(register) as store:
        register_id = store.register_id
    kept = restore(backup, register, now=clock())
    assert kept == register.with_name("register before restoring 2026-05-22 100000.atmp")
    assert steps_in(register) == 5
    assert steps_in(kept) == 9
    with open_store(register) as store:
        assert store.register_id == register_id
    assert sorted(contents(register.parent)) == sorted([register.name, kept.name])
    assert verify(backup) == []


def test_restoring_twice_keeps_both_files(register: Path, backup: Path) -> None:
    first, second = restore(backup, register, now=clock()), restore(backup, register, now=clock())
    assert first is not None
    assert second is not None
    assert first != second
    assert (steps_in(first), steps_in(second)) == (9, 5)


def test_a_restored_register_writes_as_a_new_site(register: Path, backup: Path) -> None:
    # Even where the system gives the restored file the number of the one that is gone.
    register.unlink()
    restore(backup, register)
    with open_store(register) as store:
        take_step(store, 6)
        assert found_in(store) == expected_after(6)
        with store.read() as session:
            assert session.scalar(select(func.count()).select_from(site)) == 2
            assert sorted(session.scalars(select(site.c.letter))) == ["", "b"]


def test_a_register_that_is_gone_comes_back_in_a_new_folder(register: Path, backup: Path, tmp_path: Path) -> None:
    register.unlink()
    to = tmp_path / "new" / "folder" / "é ?#%'.atmp"
    assert restore(backup, to) is None
    assert steps_in(to) == 5


def test_a_copy_made_by_hand_with_changes_still_waiting_restores(register: Path, tmp_path: Path) -> None:
    copy = tmp_path / "stick" / "copied by hand.atmp"
    copy.parent.mkdir()
    with open_store(register) as store:
        take_step(store, 1)
        for ending in ("", "-wal"):
            shutil.copyfile(f"{register}{ending}", f"{copy}{ending}")
        assert Path(f"{copy}-wal").stat().st_size > 0
    restore(copy, tmp_path / "restored.atmp")
    assert steps_in(tmp_path / "restored.atmp") == 1


@pytest.mark.parametrize("damage", ["a byte", "cut short", "card garbled"])
def test_a_damaged_backup_is_refused_and_nothing_is_changed(register: Path, backup: Path, damage: str) -> None:
    before = contents(register.parent)
    match damage:
        case "a byte":
            with backup.open("r+b") as file:
                file.seek(backup.stat().st_size // 2)
                file.write(b"\xde\xad")
        case "cut short":
            os.truncate(backup, backup.stat().st_size // 2)
        case _:
            card_path(backup).write_text("{", encoding="utf-8")
    with pytest.raises(Damaged):
        restore(backup, register)
    assert contents(register.parent) == before


def test_a_damaged_copy_without_a_card_is_refused(register: Path, backup: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.atmp"
    shutil.copyfile(backup, copy)
    connection = open_connection(copy, "ro", immutable=True)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'organisation'").fetchone()
    connection.close()
    with copy.open("r+b") as file:
        file.seek((page - 1) * 8192)
        file.write(b"\xff" * 64)
    before = contents(register.parent)
    with pytest.raises(Damaged, match="not restored"):
        restore(copy, register)
    assert contents(register.parent) == before


@pytest.mark.parametrize("damage", ["header", "cut short", "empty", "text"])
def test_a_damaged_register_is_kept_as_it_was_with_what_waited_beside_it(
    register: Path, backup: Path, damage: str
) -> None:
    match damage:
        case "header":
            with register.open("r+b") as file:
                file.write(b"\0" * 100)
        case "cut short":
            os.truncate(register, register.stat().st_size // 3)
        case "empty":
            os.truncate(register, 0)
        case _:
            register.write_text("not a register any more", encoding="utf-8")
    damaged = register.read_bytes()
    waiting = register.with_name("register.atmp-wal")
    waiting.write_bytes(b"what waited")
    kept = restore(backup, register, now=clock())
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"what waited"
    assert not waiting.exists()
    assert steps_in(register) == 5


def test_what_waits_of_a_register_that_is_gone_is_kept_and_not_taken_for_the_restored_ones(
    register: Path, backup: Path
) -> None:
    with open_store(register) as store:
        take_step(store, 10)
        shutil.copyfile(f"{register}-wal", register.with_name("waiting"))
    register.unlink()
    register.with_name("waiting").rename(f"{register}-wal")
    kept = restore(backup, register, now=clock())
    assert kept is not None
    assert kept.with_name(kept.name + "-wal").stat().st_size > 0
    assert steps_in(register) == 5


def test_a_register_in_use_is_not_replaced(register: Path, backup: Path) -> None:
    with open_store(register) as store:
        with pytest.raises(Busy, match="open in another window or program"):
            restore(backup, register)
        take_step(store, 10)
        assert found_in(store) == expected_after(10)
    assert steps_in(register) == 10
    assert sorted(contents(register.parent)) == ["register.atmp"]


def test_a_register_in_somebodys_window_is_not_replaced(register: Path, backup: Path) -> None:
    with WindowLock.acquire(register, who="Ana", now=clock()), pytest.raises(OpenElsewhere, match="Ana"):
        restore(backup, register)
    assert steps_in(register) == 9


def test_another_register_is_not_replaced(backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.atmp"
    begin(other)
    before = other.read_bytes()
    with pytest.raises(UserError, match="another register"):
        restore(backup, other)
    assert other.read_bytes() == before


def test_another_programs_file_is_not_replaced(backup: Path, tmp_path: Path) -> None:
    database, text = tmp_path / "other.atmp", tmp_path / "letter.txt"
    connection = open_connection(database, "rwc")
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    text.write_text("Dear Sir or Madam", encoding="utf-8")
    for path in (database, text):
        before = path.read_bytes()
        with pytest.raises(UserError, match="Choose another name"):
            restore(backup, path)
        assert path.read_bytes() == before


def test_a_backup_is_not_restored_over_itself(backup: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(UserError, match="the backup itself"):
        restore(backup, backup)
    assert backup.read_bytes() == before


def test_a_backup_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no backup"):
        restore(tmp_path / "none.atmp", tmp_path / "to.atmp")
    assert not (tmp_path / "to.atmp").exists()


def test_stopping_at_any_moment_changes_nothing(register: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "BLOCK", 1 << 16)
    monkeypatch.setattr(whole, "STEPS_A_LOOK", 500)
    before = contents(register.parent)

    class Stopping:
        def __init__(self, after: int) -> None:
            self.left = after

        def step(self, words: str, done: int = 0, total: int | None = None) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    stops = 0
    while True:
        try:
            restore(backup, register, progress=Stopping(stops))
        except Cancelled:
            assert contents(register.parent) == before
            stops += 1
        else:
            break
    assert stops > 10
    assert steps_in(register) == 5


def test_verify_reads_a_register_that_is_in_use(register: Path) -> None:
    with open_store(register) as store:
        take_step(store, 1)
        assert verify(register) == []
        take_step(store, 2)
        assert found_in(store) == expected_after(2)
    assert verify(register) == []


def test_verify_finds_a_link_that_leads_nowhere(register: Path) -> None:
    connection = open_connection(register, "rw")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("UPDATE operation SET site = x'00'")
    connection.close()
    (finding,) = verify(register)
    assert "links of the table operation lead nowhere" in finding


@pytest.mark.reliability
def test_a_process_killed_in_a_restore_leaves_the_old_or_the_new(register: Path, backup: Path, data: Path) -> None:
    with open_store(register) as store:
        other = back_up(store).path
    chance = random.Random(fresh_seed("restore kills"))
    seen = set()
    for kill in range(share(60)):
        process, hear = start(restore_until_killed, backup, other, register)
        for _ in range(1 + chance.randrange(3)):
            hear.recv()
        process.join(chance.uniform(0, 0.05))
        process.kill()
        process.join()
        hear.close()
        seen.add(steps_in(register))
        assert verify(register) == [], f"kill {kill}"
        with open_store(register) as store, store.write("Go on") as write:
            write.add(Organisation(name=f"After kill {kill}"))
        kept = restore(backup, register)
        assert kept is not None
        assert steps_in(register) == 5
        assert not [name for name in contents(register.parent) if name.startswith(".")]
        for path in register.parent.glob("register before *"):
            path.unlink()
    assert seen == {5, 9}
