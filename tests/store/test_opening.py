"""What is not a register is told apart and not touched by a byte; what is one opens, also where nothing can be written."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from atmp_desktop.errors import AtmpError, Damaged, Newer, NotARegister, ReadOnly, StoreError, UserError
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.folders import OVERRIDE
from atmp_desktop.store.opening import probe
from atmp_desktop.store.restore import verify
from atmp_desktop.store.store import Store
from tests.reliability import fresh_seed, share
from tests.store.copying_steps import create_and_tell
from tests.store.nobody import as_nobody, folder_for_everybody
from tests.store.steps import begin, clock, expected_after, found_in, open_store, start, take_step

FOREIGN = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode=" + sys.argv[2])
connection.execute("CREATE TABLE letters(words)")
connection.execute("INSERT INTO letters VALUES ('Dear')")
if sys.argv[2] == "wal":
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
connection.execute("BEGIN" if sys.argv[2] != "wal" else "SELECT 1")
connection.execute("PRAGMA cache_size=1")
connection.execute("INSERT INTO letters SELECT randomblob(9000) FROM letters, sqlite_schema")
for _ in range(4):
    connection.execute("INSERT INTO letters SELECT randomblob(9000) FROM letters")
os._exit(0) if sys.argv[3] == "killed" else connection.close()
"""
"""Another program's database, left as a clean close or a crash leaves it."""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data, for this test alone."""
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    path = tmp_path / "documents"
    path.mkdir()
    return path


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file in a folder, byte for byte, and when it was written; and the folder itself."""
    files = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir() if path.is_file()}
    return files | {".": (b"", folder.stat().st_mtime_ns)}


def refused(path: Path) -> AtmpError:
    """The error that opening a file gives, after proving that nothing was changed or created."""
    before = snapshot(path.parent)
    with pytest.raises(StoreError):
        Store.open(path, who="Officer", clock=clock, read_only=True)
    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert snapshot(path.parent) == before
    assert caught.value.message.endswith(".")
    assert caught.value.advice.endswith(".")
    return caught.value


# What is not a register ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"Dear Sir or Madam,\n", b"x", b"\0" * 20_000, b"PK\x03\x04" + b"z" * 5000])
def test_a_file_of_another_kind_is_not_a_register(folder: Path, content: bytes) -> None:
    path = folder / "letter.atmp"
    path.write_bytes(content)
    error = refused(path)
    assert isinstance(error, NotARegister)
    assert "letter.atmp is not a register" in error.message


def test_an_empty_file_is_said_to_be_empty(folder: Path) -> None:
    path = folder / "empty.atmp"
    path.touch()
    assert "is empty" in refused(path).message


def test_a_folder_is_said_to_be_one(folder: Path) -> None:
    (folder / "inner.atmp").mkdir()
    assert "is a folder" in refused(folder / "inner.atmp").message


def test_a_missing_file_is_said_to_be_missing(folder: Path) -> None:
    assert "no file" in refused(folder / "none.atmp").message
    assert "no file" in refused(folder / "nul\0.atmp").message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such files")
def test_what_is_no_ordinary_file_is_refused_without_waiting_for_it(folder: Path) -> None:
    os.mkfifo(folder / "pipe.atmp")
    assert "no ordinary file" in refused(folder / "pipe.atmp").message


@pytest.mark.parametrize("left", ["closed", "killed"])
@pytest.mark.parametrize("mode", ["delete", "wal"])
@pytest.mark.parametrize("index", ["with index", "without index"])
def test_another_programs_database_is_not_touched(folder: Path, mode: str, left: str, index: str) -> None:
    path = folder / "letters.atmp"
    subprocess.run([sys.executable, "-c", FOREIGN, str(path), mode, left], check=True)
    if index == "without index":
        (folder / "letters.atmp-shm").unlink(missing_ok=True)
    if left == "killed":
        assert len(list(folder.iterdir())) > 1
    error = refused(path)
    assert isinstance(error, NotARegister)
    assert "database of another program" in error.message


def test_another_programs_database_in_use_is_not_touched(folder: Path) -> None:
    path = folder / "letters.atmp"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=wal")
    connection.execute("CREATE TABLE letters(words)")
    assert isinstance(refused(path), NotARegister)
    connection.execute("INSERT INTO letters VALUES ('Dear')")
    connection.close()


def test_a_damaged_database_of_another_program_is_not_touched(folder: Path) -> None:
    path = folder / "letters.atmp"
    subprocess.run([sys.executable, "-c", FOREIGN, str(path), "wal", "killed"], check=True)
    with path.open("r+b") as file:
        file.write(b"\xff" * 16)
    assert isinstance(refused(path), NotARegister)


# Registers that cannot be opened ---------------------------------------------------------------------------------------


def test_a_register_without_its_first_bytes_is_damaged_and_not_something_else(folder: Path) -> None:
    path = folder / "register.atmp"
    begin(path)
    with path.open("r+b") as file:
        file.write(b"\0" * 100)
    error = refused(path)
    assert isinstance(error, Damaged)
    assert "first pages are damaged" in error.message
    assert verify(path) == [error.message]


def test_a_register_cut_short_says_how_much_is_there(folder: Path) -> None:
    path = folder / "register.atmp"
    begin(path)
    size = path.stat().st_size
    for left in (size // 2, size - 8192, 9000, 4096, 100):
        os.truncate(path, left)
        error = refused(path)
        assert isinstance(error, Damaged)
        assert f"cut short: {left:,} of {size:,} bytes" in error.message


@pytest.mark.parametrize("waiting", [False, True])
def test_a_newer_register_is_refused_and_says_what_to_install(folder: Path, waiting: bool) -> None:
    path = folder / "register.atmp"
    begin(path)
    connection = open_connection(path, "rw")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    if waiting:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("UPDATE register SET value = value")
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", folder / f"copy.atmp{ending}")
    connection.close()
    error = refused(folder / "copy.atmp" if waiting else path)
    assert isinstance(error, Newer)
    assert "9999" in error.message
    assert "newer version" in error.advice


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE alembic_version",
        "DELETE FROM register",
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = x'00'",
    ],
)
def test_a_register_that_lost_what_it_says_of_itself_is_damaged(folder: Path, statement: str) -> None:
    path = folder / "register.atmp"
    begin(path)
    connection = open_connection(path, "rw")
    connection.execute(statement)
    connection.close()
    error = refused(path)
    assert isinstance(error, Damaged | StoreError)
    assert not isinstance(error, Newer)


def test_a_register_nobody_may_read_says_so() -> None:
    with folder_for_everybody() as folder:
        path = folder / "register.atmp"
        begin(path)
        path.chmod(0)
        with as_nobody(), pytest.raises(StoreError, match="cannot be opened"):
            open_store(path)


def test_random_damage_to_the_first_pages_is_an_error_with_a_sentence_or_harmless(folder: Path) -> None:
    path = folder / "register.atmp"
    begin(path)
    content = path.read_bytes()
    chance = random.Random(fresh_seed("first pages"))
    for _ in range(share(200)):
        damaged = bytearray(content)
        for _ in range(chance.randrange(1, 40)):
            damaged[chance.randrange(3 * 8192)] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            probe(path)
        except AtmpError as error:
            assert error.message.endswith(".")
        assert path.read_bytes() == damaged
        assert [each.name for each in folder.iterdir()] == ["register.atmp"]


# Names -----------------------------------------------------------------------------------------------------------------

NAMES = [
    "two words.atmp",
    'it\'s "quoted".atmp',
    "100%.atmp",
    "%41%00.atmp",
    "why? not#this&mode=ro.atmp",
    "é ü 漢字 مرحبا.atmp",
    "🧬.atmp",
    "semi;colon, back\\slash.atmp",
    "line\nbreak.atmp",
    "-dash.atmp",
    ":memory:",
    "no ending",
]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes fewer characters in names")
@pytest.mark.parametrize("name", NAMES)
def test_any_name_will_do(folder: Path, name: str) -> None:
    path = folder / f"in {name}" / name
    begin(path)
    with open_store(path) as store:
        take_step(store, 1)
    with open_store(path) as store:
        assert found_in(store) == expected_after(1)
    assert [each.name for each in path.parent.iterdir()] == [name]


def test_a_relative_path_will_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    begin(Path("register.atmp"))
    with open_store(Path("register.atmp")) as store:
        take_step(store, 1)
    assert [each.name for each in folder.iterdir()] == ["register.atmp"]


@pytest.mark.usefixtures("migrated_each_time")
def test_a_long_path_works_up_to_what_the_database_takes_and_is_refused_beyond(folder: Path) -> None:
    while len(os.fsencode(folder)) < 440:
        folder /= "deep" * 10
    path = folder / ("x" * (495 - len(os.fsencode(folder)) - 1))
    begin(path)
    with open_store(path) as store:
        take_step(store, 1)
    longest = path.with_name(path.name + "y" * 5)
    shutil.copyfile(path, longest)
    with open_store(longest) as store:
        assert found_in(store) == expected_after(1)
    longer = path.with_name(path.name + "y" * 6)
    shutil.copyfile(path, longer)
    assert "too long" in refused(longer).message
    with pytest.raises(StoreError, match="too long"):
        begin(path.with_name(path.name + "z"))
    with pytest.raises(StoreError, match="too long"):
        begin(folder / ("y" * 5000))


def test_a_link_opens_the_register_it_leads_to(folder: Path, tmp_path: Path) -> None:
    path, link = folder / "register.atmp", tmp_path / "link.atmp"
    begin(path)
    link.symlink_to(path)
    with open_store(link) as store:
        take_step(store, 1)
        assert sorted(each.name for each in folder.iterdir()) == [f"register.atmp{end}" for end in ("", "-shm", "-wal")]
    with open_store(path) as store:
        assert found_in(store) == expected_after(1)


# New registers ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("migrated_each_time")
def test_a_new_register_takes_no_files_place(folder: Path) -> None:
    path = folder / "letter.atmp"
    path.write_text("Dear", encoding="utf-8")
    before = snapshot(folder)
    with pytest.raises(UserError, match="already"):
        begin(path)
    assert snapshot(folder) == before


@pytest.mark.usefixtures("migrated_each_time")
def test_a_new_register_does_not_swallow_what_another_left_waiting(folder: Path) -> None:
    path = folder / "register.atmp"
    (folder / "register.atmp-wal").write_bytes(b"changes of a register that is gone")
    before = snapshot(folder)
    with pytest.raises(UserError, match=r"register\.atmp-wal still is"):
        begin(path)
    assert snapshot(folder) == before


@pytest.mark.usefixtures("migrated_each_time")
def test_a_new_register_where_nothing_can_be_written_is_refused_with_a_sentence() -> None:
    with folder_for_everybody() as folder:
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(ReadOnly, match="may not write there"):
            begin(folder / "inner" / "register.atmp")
        with as_nobody(), pytest.raises(StoreError):
            begin(folder / "register.atmp")
        assert list(folder.iterdir()) == []


@pytest.mark.reliability
def test_a_process_killed_while_making_a_register_leaves_none_or_a_whole_one(folder: Path) -> None:
    chance = random.Random(fresh_seed("create kills"))
    path = folder / "register.atmp"
    outcomes = set()
    for kill in range(share(60)):
        process, hear = start(create_and_tell, path)
        assert hear.recv() == "begins"
        process.join(chance.uniform(0, 0.25))
        process.kill()
        process.join()
        hear.close()
        outcomes.add(path.exists())
        if path.exists():
            assert verify(path) == [], f"kill {kill}"
        else:
            assert not list(folder.glob("*.atmp")), f"kill {kill}"
            begin(path)
        with open_store(path) as store:
            found_in(store)
        assert [each.name for each in folder.iterdir()] == ["register.atmp"], f"kill {kill}"
        path.unlink()
    assert outcomes
