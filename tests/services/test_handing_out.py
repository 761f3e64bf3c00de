import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Cancelled, ReadOnly, UserError
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.handing_out import UNFINISHED, Exported, hand_out
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation
from tests.faults.disk import FullDisk, is_available
from tests.read_back import by_calamine


@pytest.fixture
def store(register: Store) -> Store:
    with register.write("Add organisations") as write:
        write.bulk_add(Organisation, [{"name": f"Organisation {number}"} for number in range(3000)])
    return register


def listing(store: Store) -> Listing:
    return Listing(Organisation, store.today(), columns=("name", "kind"), vocabulary=SHIPPED)


def notes(store: Store) -> list[tuple[str, dict[str, Any]]]:
    query = select(operation.c.label, operation.c.detail).where(operation.c.kind == "note").order_by(operation.c.seq)
    with store.read() as session:
        return [(row.label, json.loads(row.detail)) for row in session.execute(query)]


def test_every_export_is_noted_with_what_left_and_whether_the_tick_was_set(store: Store, tmp_path: Path) -> None:
    exported = export_list(store, listing(store), tmp_path / "a.xlsx")
    export_list(store, listing(store), tmp_path / "b.csv", secretariat=True)
    assert exported.rows == 3000
    assert notes(store) == [
        (
            "Export organisations",
            {"what": "Organisations", "where": "", "rows": 3000, "secretariat": False, "file": "a.xlsx"},
        ),
        (
            "Export organisations with secretariat-only details",
            {"what": "Organisations", "where": "", "rows": 3000, "secretariat": True, "file": "b.csv"},
        ),
    ]


def test_a_note_of_an_export_is_no_step_of_undo(store: Store, tmp_path: Path) -> None:
    before = store.can_undo()
    export_list(store, listing(store), tmp_path / "a.xlsx")
    assert store.can_undo() == before


def test_a_read_only_register_can_be_exported_and_takes_no_note(store: Store, tmp_path: Path) -> None:
    with Store.open(store.path, who="JG", clock=store.now, read_only=True) as reader:
        assert export_list(reader, listing(reader), tmp_path / "a.xlsx").rows == 3000
        with pytest.raises(ReadOnly), reader.write("Anything"):
            pass
    assert notes(store) == []


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_stopping_leaves_nothing_behind_and_what_was_there_as_it_was(store: Store, tmp_path: Path, ending: str) -> None:
    path = tmp_path / "out" / f"a.{ending}"
    path.parent.mkdir()
    path.write_bytes(b"the old file")
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        export_list(store, listing(store), path, progress=Progress(is_stopped=lambda: next(asked) > 1000))
    assert path.read_bytes() == b"the old file"
    assert list(path.parent.iterdir()) == [path]
    assert notes(store) == []


def test_an_existing_file_is_replaced_whole(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"x" * 1_000_000)
    export_list(store, listing(store), path)
    assert len(by_calamine(path)) == 3001


def test_a_file_that_another_program_holds_gets_a_sentence_and_no_note(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(b"the old file")

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file because it is being used", str(target))

    # As Windows answers while Excel has the file open.
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError) as caught:
        export_list(store, listing(store), path)
    assert caught.value.advice == "Close sheet.xlsx in Excel, then export again, or choose another name."
    assert path.read_bytes() == b"the old file"
    assert not list(tmp_path.glob(f".*{UNFINISHED}"))
    assert notes(store) == []


def test_a_note_that_cannot_be_kept_leaves_what_was_there_as_it_was(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(b"the old file")

    def write(unfinished: Path) -> Exported:
        unfinished.write_bytes(b"the new file")
        return Exported(path, 1)

    # Half a surrogate is no text, which shows only when the note's row is written.
    with pytest.raises(UnicodeEncodeError):
        hand_out(store, path, "Export", write, secretariat=False, suffixes=(".csv",), facts={"where": "\ud800"})
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.glob(f".*{UNFINISHED}")) == []
    assert notes(store) == []


@pytest.mark.skipif(not is_available(), reason="this driver takes no file layer from outside")
@pytest.mark.parametrize("earlier", [b"the old file", None])
def test_a_note_for_which_there_is_no_room_leaves_what_was_there_as_it_was(
    store: Store, tmp_path: Path, earlier: bytes | None
) -> None:
    path = tmp_path / "out" / "sheet.csv"
    path.parent.mkdir()
    if earlier is not None:
        path.write_bytes(earlier)
    store.close()
    with FullDisk() as disk, Store.open(store.path, who="JG", clock=store.now, vfs=disk.name) as full:
        disk.fail(0)
        with pytest.raises(UserError, match="no room on the disk to note") as caught:
            export_list(full, listing(full), path)
        assert caught.value.advice == "Free some space, then export again."
        assert disk.refused
        assert list(path.parent.iterdir()) == ([] if earlier is None else [path])
        assert earlier is None or path.read_bytes() == earlier

        disk.heal()
        export_list(full, listing(full), path)
        assert list(path.parent.iterdir()) == [path]
        assert path.read_bytes() != earlier
        assert len(notes(full)) == 1


def test_a_folder_that_is_not_there_a_folder_of_that_name_and_a_name_too_long_get_sentences(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    bad = {
        tmp_path / "nowhere" / "a.xlsx": "There is no folder",
        tmp_path / "folder.xlsx": "is a folder",
        tmp_path / f"{'x' * 300}.xlsx": "too long",
        tmp_path / "a.pdf": "does not end in .xlsx or .csv",
        Path("/proc/a.csv"): "could not be written",
    }
    for path, words in bad.items():
        with pytest.raises(UserError, match=words) as caught:
            export_list(store, listing(store), path)
        assert caught.value.advice
    assert notes(store) == []


@contextmanager
def files_grow_no_further(most: int) -> Iterator[None]:
    """The system refuses to let any file of this process grow past so many bytes, as a full disk does."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_full_disk_gets_a_sentence_and_leaves_nothing_behind(
    store: Store, tmp_path: Path, ending: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out" / f"a.{ending}"
    path.parent.mkdir()
    with files_grow_no_further(8192), pytest.raises(UserError, match="no room") as caught:
        export_list(store, listing(store), path)
    assert caught.value.advice == "Free some space, then export again."
    assert list(path.parent.iterdir()) == []


def test_what_a_killed_export_left_behind_goes_with_the_next_one_but_not_what_is_being_written(
    store: Store, tmp_path: Path
) -> None:
    old, new = tmp_path / f".old{UNFINISHED}", tmp_path / f".new{UNFINISHED}"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    export_list(store, listing(store), tmp_path / "a.csv")
    assert not old.exists()
    assert new.exists()


def test_what_was_done_is_said_in_sentences(store: Store, tmp_path: Path) -> None:
    assert export_list(store, listing(store), tmp_path / "a b é.csv").words == "a b é.csv has 3,000 rows."
