"""Backups of the real store: made while others write, checked, listed, thinned, and never torn."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from atmp_desktop.errors import Cancelled, Damaged, StoreError
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.store import whole
from atmp_desktop.store.backup import back_up, changed_since_last_backup, list_backups, thin
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.folders import OVERRIDE, backups_folder, data_home
from atmp_desktop.store.restore import restore, verify
from atmp_desktop.store.store import Store
from atmp_desktop.store.unfinished import unfinished_in
from atmp_desktop.store.whole import card_path
from tests.reliability import fresh_seed, share
from tests.store.copying_steps import back_up_until_killed
from tests.store.steps import begin, clock, expected_after, found_in, open_store, start, take_step


class Watching:
    """Progress that remembers what it was told, does something at each step, and is stopped after some."""

    def __init__(self, stop_after: int | None = None, act: Callable[[], None] | None = None) -> None:
        self.words: list[str] = []
        self._stop_after = stop_after
        self._act = act

    def step(self, words: str, done: int = 0, total: int | None = None) -> None:
        self.words.append(words)
        if self._act is not None:
            self._act()
        if self._stop_after is not None and len(self.words) > self._stop_after:
            raise Cancelled


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data, for this test alone."""
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.atmp"
    begin(path)
    return path


def steps_in(backup: Path, folder: Path) -> int:
    """How many steps a backup holds, all of each, by restoring it to a new file."""
    to = folder / "looked at.atmp"
    to.unlink(missing_ok=True)
    restore(backup, to)
    with open_store(to) as store:
        found = found_in(store)
    assert found == expected_after(found.steps)
    return found.steps


def hidden_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_backup_holds_everything_and_says_so(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        for step in range(1, 8):
            take_step(store, step)
        backup = back_up(store, made_for="before an import")
        assert list_backups(store.register_id) == [replace(backup, whole=None)]
    assert backup.whole is True
    assert (backup.reason, backup.made_for, backup.made_at) == ("", "before an import", clock())
    assert backup.size == backup.path.stat().st_size
    assert verify(backup.path) == []
    assert steps_in(backup.path, tmp_path) == 7


def test_backups_are_found_after_the_register_has_moved(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        backup = back_up(store)
    elsewhere = tmp_path / "elsewhere" / "another name.atmp"
    elsewhere.parent.mkdir()
    register.rename(elsewhere)
    with open_store(elsewhere) as store:
        assert [each.path for each in list_backups(store.register_id)] == [backup.path]


def test_a_backup_shows_one_moment_while_others_write(
    register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "PAGES_A_STEP", 8)
    with open_store(register) as store, open_store(register) as other:
        for step in range(1, 6):
            take_step(store, step)
        written: list[int] = []

        def write() -> None:
            written.append(6 + len(written))
            take_step(other, written[-1])

        backup = back_up(store, progress=Watching(act=write))
        assert len(written) > 5
        assert found_in(store) == expected_after(5 + len(written))
    assert steps_in(backup.path, tmp_path) == 5


def test_stopping_at_any_moment_leaves_no_backup(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "PAGES_A_STEP", 8)
    monkeypatch.setattr(whole, "STEPS_A_LOOK", 200)
    with open_store(register) as store:
        folder = backups_folder(store.register_id)
        watching = Watching()
        back_up(store, progress=watching)
        assert len(set(watching.words)) == 2
        before = sorted(folder.iterdir())
        for stop_after in range(0, len(watching.words), max(1, len(watching.words) // 15)):
            with pytest.raises(Cancelled):
                back_up(store, progress=Watching(stop_after))
            assert sorted(folder.iterdir()) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_backup_that_cannot_be_written_leaves_nothing_and_says_where(register: Path, tmp_path: Path) -> None:
    import resource

    folder = tmp_path / "full"
    with open_store(register) as store:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        try:
            with pytest.raises(StoreError, match=r"could not be backed up to .*full"):
                back_up(store, folder)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert list(folder.iterdir()) == []
        assert back_up(store, folder).whole


def test_a_damaged_register_never_becomes_a_backup(register: Path) -> None:
    with open_store(register) as store:
        for step in range(1, 6):
            take_step(store, step)
        register_id = store.register_id
    connection = open_connection(register, "ro", immutable=True)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'organisation'").fetchone()
    connection.close()
    with register.open("r+b") as file:
        file.seek((page - 1) * 8192)
        file.write(b"\xff" * 64)
    with open_store(register) as store, pytest.raises(Damaged, match="not kept as a backup"):
        back_up(store)
    assert list_backups(register_id) == []
    assert list(backups_folder(register_id).iterdir()) == []


def test_two_backups_of_one_second_are_two(register: Path) -> None:
    with open_store(register) as store:
        paths = {back_up(store).path, back_up(store).path}
        assert {each.path for each in list_backups(store.register_id)} == paths
    assert len(paths) == 2


def test_a_second_folder_gets_a_copy_and_is_listed_when_asked(register: Path, tmp_path: Path) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    with open_store(register) as store:
        backup = back_up(store, second_folder=second)
        listed = list_backups(store.register_id, second)
    assert backup.reason == ""
    (copy,) = [each for each in listed if each.path.parent == second]
    assert copy.path.read_bytes() == backup.path.read_bytes()
    assert verify(copy.path) == []
    assert hidden_in(second) == []


def test_a_second_folder_that_is_away_does_not_cost_the_backup(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        backup = back_up(store, second_folder=tmp_path / "pulled out")
        assert "pulled out" in backup.reason
        assert verify(backup.path) == []
    assert not (tmp_path / "pulled out").exists()


def test_another_registers_backups_are_not_listed(register: Path, tmp_path: Path) -> None:
    begin(tmp_path / "other.atmp")
    folder = tmp_path / "both"
    with open_store(register) as store, open_store(tmp_path / "other.atmp") as other:
        mine = back_up(store, folder)
        back_up(other, folder)
        assert [each.path for each in list_backups(store.register_id, folder)] == [mine.path]


def test_a_register_with_any_name_can_be_backed_up(tmp_path: Path) -> None:
    path = tmp_path / "Groups & 'leads' 100% é ☂?.atmp"
    begin(path)
    with open_store(path) as store:
        backup = back_up(store)
    assert verify(backup.path) == []
    assert not set(backup.path.name) & set('<>:"/\\|?*')


@pytest.mark.parametrize("damage", ["cut short", "longer", "no card", "garbled card", "card of something else"])
def test_a_backup_that_cannot_be_whole_is_listed_as_such(register: Path, damage: str) -> None:
    with open_store(register) as store:
        path = back_up(store).path
        match damage:
            case "cut short":
                os.truncate(path, path.stat().st_size - 1)
            case "longer":
                with path.open("ab") as file:
                    file.write(b"x")
            case "no card":
                card_path(path).unlink()
            case "garbled card":
                card_path(path).write_bytes(b"\xff{")
            case _:
                card_path(path).write_text("[1]", encoding="utf-8")
        (listed,) = list_backups(store.register_id)
        assert listed.whole is False
        assert listed.reason.endswith(".")
        assert changed_since_last_backup(store)


def test_any_changed_byte_is_noticed_by_the_check_sum(register: Path, tmp_path: Path) -> None:
    with open_store(register) as store:
        path = back_up(store).path
    chance = random.Random(fresh_seed("bytes"))
    content = path.read_bytes()
    for _ in range(share(100)):
        place = chance.randrange(len(content))
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        assert verify(path), f"byte {place}"
        with pytest.raises(Damaged):
            restore(path, tmp_path / "restored.atmp")
        assert not (tmp_path / "restored.atmp").exists()
    path.write_bytes(content)
    assert verify(path) == []


def test_a_backup_is_due_when_more_than_a_note_was_added(register: Path) -> None:
    with open_store(register) as store:
        assert changed_since_last_backup(store)
        back_up(store)
        assert not changed_since_last_backup(store)
        with store.write("Export", kind="note") as write:
            write.note(export="contact sheet")
        assert not changed_since_last_backup(store)
        with store.write("Add organisation") as write:
            write.add(Organisation(name="Another"))
        assert changed_since_last_backup(store)


def test_old_backups_are_thinned_with_their_cards(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    moments = [clock() - timedelta(hours=hours) for hours in range(0, 24 * 8, 12)]
    for moment in reversed(moments):
        with Store.open(register, who="Officer", clock=lambda moment=moment: moment) as store:  # type: ignore[misc]
            back_up(store, folder)
    left = sorted(folder.glob("*.atmp"))
    assert sorted(card_path(path) for path in left) == sorted(folder.glob("*.json"))
    days = [path.name[9:19] for path in left]
    # Two days whole, then one a day.
    assert len(set(days)) == len({f"{moment:%Y-%m-%d}" for moment in moments})
    assert len(left) == 10


def test_thinning_leaves_what_is_not_whole(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with open_store(register) as store:
        first = back_up(store, folder)
        second = back_up(store, folder)
    os.truncate(first.path, 100)
    years_on = clock() + timedelta(days=2000)
    assert thin(folder, years_on) == []
    assert first.path.exists()
    assert second.path.exists()


def test_what_a_dead_process_left_half_made_is_swept_and_a_living_ones_is_not(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with open_store(register) as store:
        back_up(store, folder)
        own = half_made(folder, os.getpid())
        dead = half_made(folder, 2**22 + 5)
        foreign = folder / ".backup.00000000.1.ab.part"
        for path in (own, dead, foreign, dead.with_name(dead.name + "-journal")):
            path.write_bytes(b"half")
        back_up(store, folder)
        assert (own.exists(), dead.exists(), foreign.exists()) == (True, False, True)
        two_days_ago = foreign.stat().st_mtime - 2 * 86_400
        os.utime(foreign, (two_days_ago, two_days_ago))
        back_up(store, folder)
        assert sorted(hidden_in(folder)) == [own.name]


def half_made(folder: Path, process: int) -> Path:
    parts = unfinished_in(folder, "backup").name.split(".")
    parts[3] = str(process)
    return folder / ".".join(parts)


def test_a_backup_that_is_opened_stays_as_it_was_made(register: Path) -> None:
    with open_store(register) as store:
        backup = back_up(store)
    before = backup.path.read_bytes()
    with open_store(backup.path) as store:
        assert store.read_only
        assert "is a backup" in store.notice
        assert found_in(store) == expected_after(0)
    assert backup.path.read_bytes() == before
    assert len(list(backup.path.parent.iterdir())) == 2


@pytest.mark.reliability
def test_a_process_killed_in_a_backup_leaves_only_whole_ones_listed(register: Path, data: Path, tmp_path: Path) -> None:
    chance = random.Random(fresh_seed("backup kills"))
    with open_store(register) as store:
        for step in range(1, 8):
            take_step(store, step)
        folder = backups_folder(store.register_id)
        half_made = 0
        for kill in range(share(60)):
            process, hear = start(back_up_until_killed, register, data)
            told = {hear.recv() for _ in range(1 + chance.randrange(3))} - {""}
            process.join(chance.uniform(0, 0.05))
            process.kill()
            process.join()
            told |= told_by(hear)
            half_made += len(hidden_in(folder)) if folder.exists() else 0
            listed = list_backups(store.register_id)
            assert told <= {each.path.name for each in listed}, f"kill {kill}"
            for each in listed:
                assert verify(each.path) == [], f"kill {kill}: {each.path.name}"
            if listed:
                assert steps_in(listed[0].path, tmp_path) == 7
                shutil.rmtree(folder)
        assert half_made > 0
        back_up(store)
        assert hidden_in(folder) == []


def told_by(hear: Connection) -> set[str]:
    """What a killed child still had told."""
    told = set()
    try:
        while True:
            told.add(hear.recv())
    except EOFError:
        return told


def test_the_folder_of_the_data_follows_each_platforms_custom(tmp_path: Path) -> None:
    home = str(tmp_path / "x")
    assert data_home({OVERRIDE: home}, "linux") == tmp_path / "x"
    assert data_home({"XDG_DATA_HOME": home}, "linux") == tmp_path / "x" / "atmp_desktop"
    assert data_home({"XDG_DATA_HOME": "relative"}, "linux") == Path.home() / ".local/share/atmp_desktop"
    assert data_home({}, "darwin") == Path.home() / "Library/Application Support/atmp_desktop"
    assert data_home({"LOCALAPPDATA": home}, "win32") == tmp_path / "x" / "atmp_desktop"


def test_the_name_of_a_half_made_copy_is_told_to_nobody(register: Path) -> None:
    with open_store(register) as store:
        watching = Watching()
        back_up(store, progress=watching)
    assert watching.words
    assert not any(".part" in words for words in watching.words)
    assert "Checking the copy" in watching.words
