"""The failing disks themselves, tried on the bare driver: a disk that never bites would prove nothing about the Store."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from tests.faults.disk import FULL, IOERR_WRITE, Disk, FullDisk, is_available
from tests.faults.power_cut import SECTOR, Cut, PowerCut
from tests.reliability import fresh_seed, share

pytestmark = pytest.mark.skipif(not is_available(), reason="this driver takes no file layer from outside")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "disk"
    place.mkdir()
    return place


def connect(path: Path, disk: Disk) -> Any:
    """A connection through *disk*, each statement its own transaction."""
    return sqlite.connect(f"{path.as_uri()}?vfs={disk.name}", uri=True, isolation_level=None)


def opened(path: Path, disk: Disk, synchronous: str = "EXTRA", journal: str = "WAL") -> closing[Any]:
    """An open table of numbers on *disk*."""
    connection = connect(path, disk)
    connection.execute(f"PRAGMA synchronous={synchronous}")
    assert connection.execute(f"PRAGMA journal_mode={journal}").fetchone()[0] == journal.lower()
    connection.execute("CREATE TABLE IF NOT EXISTS kept(number INTEGER PRIMARY KEY, padding BLOB)")
    return closing(connection)


def saves(folder: Path, synchronous: str, journal: str, number: int = 60) -> PowerCut:
    """A recording of *number* commits, each noted when the driver said that it was done, with a few checkpoints."""
    path = folder / "numbers.db"
    with PowerCut(folder) as disk, opened(path, disk, synchronous, journal) as connection:
        for n in range(number):
            connection.execute("INSERT INTO kept VALUES(?, randomblob(?))", (n, 100 + n * 90))
            disk.note(n)
            if n % 20 == 19:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)" if n == 39 else "PRAGMA wal_checkpoint")
    return disk


def numbers_lost(cut: Cut, place: Path) -> set[object]:
    """Restore *cut* in *place* and look, with the computer's own layer, which of the numbers told are missing."""
    cut.restore(place)
    with closing(sqlite.connect(place / "numbers.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("CREATE TABLE IF NOT EXISTS kept(number)")
        return set(cut.told) - {n for (n,) in connection.execute("SELECT number FROM kept")}


@pytest.mark.reliability
@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_what_was_committed_with_extra_syncs_outlives_any_power_cut(folder: Path, tmp_path: Path, journal: str) -> None:
    recording = saves(folder, "EXTRA", journal)
    after = tmp_path / "after"
    after.mkdir()
    for cut in recording.cuts(share(500), fresh_seed(f"cuts, {journal}")):
        assert numbers_lost(cut, after) == set(), cut


@pytest.mark.reliability
def test_what_was_committed_with_fewer_syncs_is_lost_to_some_power_cuts(folder: Path, tmp_path: Path) -> None:
    recording = saves(folder, "NORMAL", "WAL")
    after = tmp_path / "after"
    after.mkdir()
    lost = [numbers_lost(cut, after) for cut in recording.cuts(share(500), fresh_seed("cuts, NORMAL"))]
    assert any(lost)
    assert not all(lost)


def test_the_same_cut_gives_the_same_files(folder: Path) -> None:
    recording = saves(folder, "NORMAL", "WAL", number=10)
    first, again = (list(recording.cuts(20, seed=7)) for _ in range(2))
    assert first == again
    assert [recording.files_after(c.position, c.seed) for c in first] == [
        recording.files_after(c.position, c.seed) for c in again
    ]


def test_after_the_last_event_and_a_sync_the_disk_holds_exactly_the_files(folder: Path) -> None:
    recording = saves(folder, "EXTRA", "DELETE", number=10)
    held = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert recording.files_after(len(recording), seed=1) == held


def test_an_unsynced_write_is_kept_dropped_or_torn_between_two_sectors(folder: Path) -> None:
    disk = PowerCut(folder)
    path = str(folder / "one")
    disk.on_open(path, True)
    disk.on_sync(path, True)
    disk.on_write(path, 0, b"x" * 4 * SECTOR)
    sizes = {len(disk.files_after(len(disk), seed)["one"]) for seed in range(200)}
    assert sizes == {0, SECTOR, 2 * SECTOR, 3 * SECTOR, 4 * SECTOR}


def test_a_file_whose_folder_was_not_synced_may_be_missing_and_a_deleted_one_may_be_back(folder: Path) -> None:
    (folder / "old").write_bytes(b"old")
    disk = PowerCut(folder)
    disk.on_open(str(folder / "new"), True)
    disk.on_sync(str(folder / "new"), False)
    disk.on_delete(str(folder / "old"), False)
    held = {tuple(sorted(disk.files_after(len(disk), seed))) for seed in range(100)}
    assert held == {(), ("new",), ("old",), ("new", "old")}
    disk.on_sync(str(folder / "new"), True)
    assert {tuple(disk.files_after(len(disk), seed)) for seed in range(100)} == {("new",)}


@pytest.mark.parametrize(("error", "words"), [(FULL, "database or disk is full"), (IOERR_WRITE, "disk I/O error")])
def test_a_full_disk_refuses_from_the_chosen_write_until_it_is_healed(folder: Path, error: int, words: str) -> None:
    path = folder / "numbers.db"
    with FullDisk() as disk, opened(path, disk) as connection:
        disk.fail(after_writes=1, error=error)
        for _ in range(2):
            with pytest.raises(sqlite.OperationalError, match=words):
                connection.execute("INSERT INTO kept VALUES(1, randomblob(20000))")
        assert disk.refused == disk.writes - 1 >= 2
        disk.heal()
        connection.execute("INSERT INTO kept VALUES(1, randomblob(20000))")
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1,)


def test_a_disk_can_be_full_from_the_first_write(folder: Path) -> None:
    with FullDisk(after_writes=0) as disk, closing(connect(folder / "numbers.db", disk)) as connection:
        with pytest.raises(sqlite.OperationalError, match="full"):
            connection.execute("CREATE TABLE kept(number)")
        assert disk.refused > 0


def test_a_healthy_disk_serves_several_connections_at_once(folder: Path) -> None:
    path = folder / "with space, é and 100%?.db"
    with Disk() as disk, opened(path, disk) as one, opened(path, disk) as two:
        one.execute("INSERT INTO kept VALUES(1, NULL)")
        two.execute("INSERT INTO kept VALUES(2, NULL)")
        assert one.execute("SELECT number FROM kept ORDER BY number").fetchall() == [(1,), (2,)]


def test_a_connection_left_open_is_named(folder: Path) -> None:
    disk = Disk()
    with pytest.raises(AssertionError, match=r"still open: .*numbers\.db"), disk:
        connection = connect(folder / "numbers.db", disk)
    connection.close()
