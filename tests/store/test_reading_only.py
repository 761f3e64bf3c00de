"""A register opens for reading where it can or must not be written to, says so, and stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from atmp_desktop.errors import ReadOnly
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.store.folders import OVERRIDE
from atmp_desktop.store.restore import verify
from atmp_desktop.store.store import Store
from tests.store.nobody import as_nobody, folder_for_everybody
from tests.store.steps import begin, clock, expected_after, found_in, open_store, take_step


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


def test_a_register_in_a_write_protected_folder_opens_for_reading_and_says_so() -> None:
    with folder_for_everybody() as folder:
        path = folder / "register.atmp"
        begin(path)
        with open_store(path) as store:
            take_step(store, 1)
        folder.chmod(0o555)
        before = snapshot(folder)
        with as_nobody(), open_store(path) as store:
            assert store.read_only
            assert "cannot be written to" in store.notice
            assert "Copy it" in store.notice
            assert found_in(store) == expected_after(1)
            assert store.can_undo() is not None
            with pytest.raises(ReadOnly), store.write("Try") as write:
                write.add(Organisation(name="New"))
        assert snapshot(folder) == before


@pytest.mark.parametrize("index", ["with index", "without index"])
def test_what_still_waited_in_a_write_protected_folder_is_seen(index: str) -> None:
    with folder_for_everybody() as folder:
        path, copy = folder / "register.atmp", folder / "copy.atmp"
        begin(path)
        with open_store(path) as store:
            take_step(store, 1)
            for ending in ("", "-wal", "-shm") if index == "with index" else ("", "-wal"):
                shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
                Path(f"{copy}{ending}").chmod(0o444)
        folder.chmod(0o555)
        before = snapshot(folder)
        with as_nobody():
            store = open_store(copy)
            assert store.read_only
            assert "a copy made just now" in store.notice
            assert found_in(store) == expected_after(1)
            temporary = Path(store._access.file)
            assert temporary.exists()
            store.close()
            assert not temporary.parent.exists()
        assert snapshot(folder) == before


def test_a_write_protected_file_in_an_open_folder_opens_for_reading() -> None:
    with folder_for_everybody() as folder:
        path = folder / "register.atmp"
        begin(path)
        path.chmod(0o444)
        before = snapshot(folder)
        with as_nobody(), open_store(path) as store:
            assert store.read_only
            assert found_in(store) == expected_after(0)
        assert snapshot(folder) == before


def test_a_disk_that_takes_no_writing_is_found_out_by_asking(folder: Path) -> None:
    path = folder / "register.atmp"
    begin(path)
    before = snapshot(folder)
    with Store.open(path, who="Officer", clock=clock, may_write=lambda path: False) as store:
        assert store.read_only
        assert store.notice
    assert snapshot(folder) == before


def test_reading_only_by_choice_sees_what_others_write_and_leaves_one_file(folder: Path) -> None:
    path = folder / "register.atmp"
    begin(path)
    with Store.open(path, who="Officer", clock=clock, read_only=True) as reading:
        assert reading.notice == ""
        with open_store(path) as store:
            take_step(store, 1)
        assert found_in(reading) == expected_after(1)
        with pytest.raises(ReadOnly), reading.write("Try"):
            pass
    assert [each.name for each in folder.iterdir()] == ["register.atmp"]
    assert verify(path) == []
