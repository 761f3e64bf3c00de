"""Older registers are brought to the newest schema with everything in them, or stay as they were."""

from __future__ import annotations

import gzip
import os
import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from atmp_desktop.errors import AtmpError, Damaged, Newer, StoreError
from atmp_desktop.store.backup import list_backups
from atmp_desktop.store.check import check
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.folders import OVERRIDE
from atmp_desktop.store.opening import probe
from atmp_desktop.store.reading import open_to_read
from atmp_desktop.store.restore import verify
from atmp_desktop.store.schema import upgrade_file
from atmp_desktop.store.store import Store
from atmp_desktop.store.upgrade import newest_revision, shipped_migrations
from tests.reliability import fresh_seed, share
from tests.store.copying_steps import clock, upgrade_and_tell
from tests.store.steps import begin, expected_after, found_in, open_store, start, take_step

OLD_FILES = Path(__file__).parents[1] / "old_files"
STEPS = 9
"""How many steps each of them has had."""

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    # Made anew as a whole, which deletes what hangs on it where foreign keys are left on.
    with op.batch_alter_table("organisation", recreate="always") as table:
        table.add_column(sa.Column("motto", sa.Text(), nullable=True))
    op.create_table("filler", sa.Column("number", sa.Integer()), sa.Column("words", sa.Text()))
    op.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        " INSERT INTO filler SELECT i, hex(randomblob(100)) FROM n"
    )
    {more}
"""

BREAK_LINKS = 'op.execute("DELETE FROM site")'
FAIL = 'op.execute("SELECT * FROM nothing")'


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's data, for this test alone."""
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "here" / "register.atmp"
    path.parent.mkdir()
    begin(path)
    with open_store(path) as store:
        for step in range(1, STEPS + 1):
            take_step(store, step)
    return path


def migrations_with(folder: Path, more: str = "") -> Path:
    """The shipped migrations and one that there is not yet."""
    shutil.copytree(shipped_migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    newest = newest_revision()
    revision = f"{int(newest) + 1:04}"
    words = NEXT.format(revision=revision, before=newest, more=more)
    (folder / "versions" / f"{revision}_next.py").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    return migrations_with(tmp_path / "100% new migrations")


def mottos(path: Path) -> bool:
    """Whether a register has what the next migration adds."""
    connection = open_to_read(path, None)
    try:
        return bool(
            connection.execute("SELECT 1 FROM pragma_table_info('organisation') WHERE name = 'motto'").fetchone()
        )
    finally:
        connection.close()


def test_opening_an_older_register_upgrades_it_and_keeps_everything(register: Path, migrations: Path) -> None:
    old = probe(register)
    assert probe(register, migrations=migrations).needs_upgrade
    with Store.open(register, who="Officer", clock=clock, migrations=migrations) as store:
        assert found_in(store) == expected_after(STEPS)
        assert check(store) == []
        assert store.register_id == old.register_id
        take_step(store, STEPS + 1)
        with store.read() as session:
            assert session.scalar(text("SELECT count(*) FROM filler")) == 20_000
            assert session.scalar(text("PRAGMA foreign_keys")) == 1
    assert mottos(register)
    assert not probe(register, migrations=migrations).needs_upgrade
    assert [path.name for path in register.parent.iterdir()] == [register.name]


def test_a_whole_backup_of_the_older_register_is_made_first(register: Path, migrations: Path) -> None:
    backup = upgrade_file(register, clock(), migrations=migrations)
    assert backup is not None
    assert list_backups(probe(register, migrations=migrations).register_id)[0].path == backup.path
    assert backup.made_for == "before an upgrade"
    assert verify(backup.path) == []
    assert probe(backup.path).revision == newest_revision()
    assert upgrade_file(register, clock(), migrations=migrations) is None


def test_without_room_for_the_backup_nothing_is_upgraded(register: Path, migrations: Path, data: Path) -> None:
    data.write_text("a file where the folder should be", encoding="utf-8")
    before = register.read_bytes()
    with pytest.raises(StoreError, match="cannot be made"):
        Store.open(register, who="Officer", clock=clock, migrations=migrations)
    assert register.read_bytes() == before


@pytest.mark.parametrize(("more", "error"), [(BREAK_LINKS, Damaged), (FAIL, Exception)])
def test_a_migration_that_goes_wrong_leaves_the_register_as_it_was(
    register: Path, tmp_path: Path, more: str, error: type[Exception]
) -> None:
    bad = migrations_with(tmp_path / "bad", more)
    with pytest.raises(error):
        Store.open(register, who="Officer", clock=clock, migrations=bad)
    assert not mottos(register)
    with open_store(register) as store:
        assert found_in(store) == expected_after(STEPS)
        assert check(store) == []


def test_broken_links_are_counted_in_the_sentence(register: Path, tmp_path: Path) -> None:
    bad = migrations_with(tmp_path / "bad", BREAK_LINKS)
    with pytest.raises(AtmpError, match=r"could not be upgraded: [\d,]+ links in it lead nowhere"):
        upgrade_file(register, clock(), migrations=bad)


def test_a_newer_register_is_refused_and_left_alone(register: Path, migrations: Path) -> None:
    upgrade_file(register, clock(), migrations=migrations)
    before = register.read_bytes()
    with pytest.raises(Newer, match="newer version of this program"):
        open_store(register)
    assert register.read_bytes() == before


def test_an_older_register_that_cannot_be_written_to_is_read_through_an_upgraded_copy(
    register: Path, migrations: Path, data: Path
) -> None:
    before = register.read_bytes()
    with Store.open(register, who="Officer", clock=clock, migrations=migrations, may_write=lambda path: False) as store:
        assert store.read_only
        assert "a copy made just now" in store.notice
        assert found_in(store) == expected_after(STEPS)
        assert mottos(store._access.file)
    assert register.read_bytes() == before
    assert [path.name for path in register.parent.iterdir()] == [register.name]
    assert not data.exists()


def test_a_backup_of_an_older_register_can_be_looked_into(register: Path, migrations: Path) -> None:
    backup = upgrade_file(register, clock(), migrations=migrations)
    assert backup is not None
    with Store.open(backup.path, who="Officer", clock=clock, migrations=migrations) as store:
        assert found_in(store) == expected_after(STEPS)
    assert verify(backup.path) == []


@pytest.mark.reliability
def test_a_process_killed_in_an_upgrade_leaves_the_old_or_the_new(
    register: Path, migrations: Path, data: Path, tmp_path: Path
) -> None:
    chance = random.Random(fresh_seed("upgrade kills"))
    old = register.read_bytes()
    outcomes = []
    for kill in range(share(30)):
        register.write_bytes(old)
        process, hear = start(upgrade_and_tell, register, migrations, data)
        assert hear.recv() == "begins"
        # The first is for the very beginning, the last are for the end, wherever this computer has them.
        process.join(chance.uniform(0, 0.1 + 0.9 * kill / share(30)) if kill else 0)
        process.kill()
        process.join()
        hear.close()
        found = probe(register, migrations=migrations)
        outcomes.append(found.needs_upgrade)
        assert found.needs_upgrade or mottos(register), f"kill {kill}"
        assert verify_at_rest(register, migrations, tmp_path) == [], f"kill {kill}"
        for backup in list_backups(found.register_id):
            assert verify(backup.path) == [], f"kill {kill}"
        with Store.open(register, who="Officer", clock=clock, migrations=migrations) as store:
            assert found_in(store) == expected_after(STEPS), f"kill {kill}"
        assert not list(register.parent.glob("register.atmp-*"))
    assert True in outcomes


def verify_at_rest(register: Path, migrations: Path, tmp_path: Path) -> list[str]:
    """Everything wrong with a register right after the kill, read as it lies, with what waits beside it."""
    copy = tmp_path / "as it lies" / register.name
    shutil.rmtree(copy.parent, ignore_errors=True)
    copy.parent.mkdir()
    for ending in ("", "-wal"):
        if Path(f"{register}{ending}").exists():
            shutil.copyfile(f"{register}{ending}", f"{copy}{ending}")
    connection = open_connection(copy, "rw")
    try:
        rows = (
            connection.execute("PRAGMA integrity_check").fetchall()
            + connection.execute("PRAGMA foreign_key_check").fetchall()
        )
    finally:
        connection.close()
    return [str(row) for row in rows if row != ("ok",)]


# Registers that earlier versions wrote ---------------------------------------------------------------------------------


def test_there_is_an_old_file_of_every_version_and_this_one() -> None:
    path = OLD_FILES / f"{newest_revision()}.atmp.gz"
    if os.environ.get("ATMP_WRITE_OLD_FILE"):
        register = OLD_FILES / "unfinished.atmp"
        begin(register)
        with open_store(register) as store:
            for step in range(1, STEPS + 1):
                take_step(store, step)
        path.write_bytes(gzip.compress(register.read_bytes(), mtime=0))
        register.unlink()
    assert path.exists(), "Make it with ATMP_WRITE_OLD_FILE=1 before the version is released, and never after."


@pytest.mark.parametrize("name", sorted(path.name for path in OLD_FILES.glob("*.atmp.gz")))
def test_a_register_of_every_released_version_opens_whole(name: str, tmp_path: Path) -> None:
    path = tmp_path / "old" / name.removesuffix(".gz")
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((OLD_FILES / name).read_bytes()))
    assert probe(path).revision == name.partition(".")[0]
    with open_store(path) as store:
        assert found_in(store) == expected_after(STEPS)
        assert check(store) == []
        take_step(store, STEPS + 1)
        assert check(store) == []
    assert probe(path).revision == newest_revision()
    begin(tmp_path / "new.atmp")
    assert columns_of(path) == columns_of(tmp_path / "new.atmp")


def columns_of(register: Path) -> list[tuple[str, ...]]:
    """Every column of every table, and every index, of a register that is closed."""
    connection = open_connection(register, "ro", immutable=True)
    try:
        columns = connection.execute(
            'SELECT s.name, c.name, c.type, c."notnull", c.pk FROM sqlite_schema s, pragma_table_info(s.name) c '
            "WHERE s.type = 'table' ORDER BY 1, 2"
        )
        indexes = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY 1")
        return [*columns.fetchall(), *indexes.fetchall()]
    finally:
        connection.close()
