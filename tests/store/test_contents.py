"""Files inside the register: taken in, read, backed up, and noticed when they are damaged."""

from __future__ import annotations

import hashlib
import os
import sys
import tracemalloc
from pathlib import Path

import pytest
from sqlalchemy import text

from atmp_desktop.errors import Cancelled, Damaged, UserError
from atmp_desktop.records.file import File
from atmp_desktop.store.backup import back_up
from atmp_desktop.store.check import check
from atmp_desktop.store.contents import LARGEST, add_file, last_part, media_type, save_copy
from atmp_desktop.store.restore import restore
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.store.keeping import bytes_of, keep, kept_contents, refusal, some_bytes, spoil
from tests.store.nobody import as_nobody, folder_for_everybody

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


# Taking in ---------------------------------------------------------------------------------------------------------


def test_a_file_is_kept_with_its_name_its_kind_its_size_and_its_hash(register: Store, tmp_path: Path) -> None:
    path = tmp_path / "Minutes of 4 December.docx"
    path.write_bytes(b"the minutes")
    file = keep(register, path)
    path.unlink()

    assert (file.name, file.size) == ("Minutes of 4 December.docx", 11)
    assert file.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert file.hash == hashlib.sha256(b"the minutes").hexdigest()
    assert bytes_of(register, file) == b"the minutes"
    assert check(register) == []


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000])
def test_bytes_of_any_number_come_back_as_they_were(register: Store, size: int, tmp_path: Path) -> None:
    file = keep(register, some_bytes(size), "data.bin")

    assert bytes_of(register, file) == some_bytes(size)
    assert save_copy(register, file.id, tmp_path / "copy.bin").read_bytes() == some_bytes(size)
    assert check(register) == []


def test_the_same_bytes_under_two_names_are_kept_once(register: Store) -> None:
    first, second = keep(register, b"the same", "one.txt"), keep(register, b"the same", "two.txt")

    assert first.id != second.id
    assert kept_contents(register) == [(first.hash, 8)]
    assert bytes_of(register, first) == bytes_of(register, second) == b"the same"


def test_thirty_megabytes_are_taken_in_without_being_all_in_memory_and_are_in_the_backup(
    register: Store, tmp_path: Path
) -> None:
    path, content = tmp_path / "scan.pdf", some_bytes(30_000_000)
    path.write_bytes(content)
    tracemalloc.start()
    file = keep(register, path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000

    backup = back_up(register, tmp_path / "backups")
    restored = tmp_path / "restored.atmp"
    restore(backup.path, restored)
    with Store.open(restored, who="JG", clock=register.now) as store:
        assert bytes_of(store, file) == content
        assert check(store) == []


def test_a_file_of_more_than_a_hundred_megabytes_is_refused(register: Store, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    assert "film.mp4 is too large: a file in a register may have 100 MB." in refusal(register, path)


def test_a_file_goes_to_the_bin_with_undo_and_comes_back_with_its_bytes(register: Store) -> None:
    file = keep(register, b"kept", "kept.txt")
    register.undo()
    with register.read() as session:
        assert session.get_one(File, file.id).deleted is not None
    assert check(register) == []
    register.redo()

    assert bytes_of(register, file) == b"kept"
    with register.read() as session:
        history = " ".join(session.scalars(text("SELECT after FROM change")))
    assert str(file.hash) in history
    assert "kept.txt" in history


def test_a_write_that_fails_keeps_nothing_of_a_file(register: Store) -> None:
    with pytest.raises(ZeroDivisionError), register.write("Add a file") as write:
        add_file(write, b"never kept", "x.txt")
        raise ZeroDivisionError

    assert kept_contents(register) == []


def test_a_file_added_again_mends_contents_that_were_damaged(register_path: Path, clock: Clock) -> None:
    with Store.open(register_path, who="JG", clock=clock) as store:
        file = keep(store, b"as it was", "a.txt")
    spoil(register_path, "UPDATE content SET bytes = x'00'")
    with Store.open(register_path, who="JG", clock=clock) as store:
        assert check(store) != []
        keep(store, b"as it was", "again.txt")
        assert bytes_of(store, file) == b"as it was"
        assert check(store) == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\Users\\JG\\Q3 pack.pdf", "Q3 pack.pdf"),
        ("../../etc/passwd", "passwd"),
        ("/etc/", "unnamed"),
        ("folder/..", "unnamed"),
        ("nul.txt", "_nul.txt"),
        ("", "unnamed"),
    ],
)
def test_of_a_name_with_folders_only_the_last_part_is_kept(given: str, kept: str) -> None:
    assert last_part(given) == kept


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("minutes.PDF", "application/pdf"),
        ("sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("mail.msg", "application/vnd.ms-outlook"),
        ("mail.eml", "message/rfc822"),
        ("meeting.ics", "text/calendar"),
        ("notes.txt", "text/plain"),
        ("pack.tar.gz", "application/gzip"),
        ("pack.tar.xz", "application/octet-stream"),
        ("README", "application/octet-stream"),
        ("odd.qqq", "application/octet-stream"),
    ],
)
def test_what_a_file_is_goes_by_the_ending_of_its_name(name: str, kind: str) -> None:
    assert media_type(name) == kind


def test_a_folder_or_a_file_that_is_not_there_is_refused_with_a_sentence(register: Store, tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"x")

    assert f"{tmp_path.name} is a folder. Choose the files that are in it." in refusal(register, tmp_path)
    assert f"There is no file {tmp_path / 'gone.pdf'}." in refusal(register, tmp_path / "gone.pdf")
    assert "There is no file" in refusal(register, tmp_path / "a file" / "in it.pdf")


@posix
def test_a_link_is_followed_and_one_that_leads_nowhere_is_refused(register: Store, tmp_path: Path) -> None:
    (tmp_path / "lost.pdf").symlink_to(tmp_path / "nothing.pdf")
    assert "There is no file" in refusal(register, tmp_path / "lost.pdf")
    (tmp_path / "round.pdf").symlink_to(tmp_path / "round.pdf")
    assert "round.pdf cannot be read: " in refusal(register, tmp_path / "round.pdf")

    (tmp_path / "target.pdf").write_bytes(b"found")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "target.pdf")
    assert bytes_of(register, keep(register, tmp_path / "link.pdf")) == b"found"


@posix
def test_a_pipe_and_a_device_are_refused_at_once(register: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "pipe is not a file whose contents can be kept." in refusal(register, tmp_path / "pipe")
    assert "zero is not a file whose contents can be kept." in refusal(register, Path("/dev/zero"))


def test_a_file_that_may_not_be_read_is_refused_with_a_sentence(register: Store) -> None:
    with folder_for_everybody() as folder:
        path = folder / "private.pdf"
        path.write_bytes(b"x")
        path.chmod(0)
        with register.write("Add a file") as write, as_nobody(), pytest.raises(UserError, match="you may not"):
            add_file(write, path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this file, of which no byte can be read")
def test_a_disk_that_cannot_read_a_file_is_told_of_in_a_sentence(register: Store) -> None:
    assert "mem cannot be read: " in refusal(register, Path("/proc/self/mem"))


def test_a_file_that_changes_while_it_is_read_is_refused(register: Store, tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"first")

    def change(done: int, of: int) -> None:
        path.write_bytes(b"other")

    with register.write("Go on after it") as write:
        with pytest.raises(UserError) as refused:
            add_file(write, path, watch=change)
        assert "log.txt changed while it was read." in str(refused.value)
        path.write_bytes(b"first")
        add_file(write, path)
    assert len(kept_contents(register)) == 1
    assert check(register) == []


def test_whoever_watches_hears_how_far_a_file_is_and_can_stop_it(register: Store, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(bytes(3_000_000))
    heard: list[tuple[int, int]] = []
    with register.write("Add") as write:
        add_file(write, path, watch=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (3_000_000, 3_000_000)
    assert heard == sorted(heard)
    assert len(heard) > 4

    def stop(done: int, of: int) -> None:
        if done > of // 2:
            raise Cancelled

    other = tmp_path / "other.pdf"
    other.write_bytes(bytes(3_000_001))
    with pytest.raises(Cancelled), register.write("Add") as write:
        add_file(write, other, watch=stop)
    assert len(kept_contents(register)) == 1


def test_a_register_cannot_be_put_into_a_register(register: Store, tmp_path: Path) -> None:
    other = tmp_path / "Other.ATMP"
    other.write_bytes(b"x")
    second_name = tmp_path / "innocent.pdf"
    os.link(register.path, second_name)

    for path in (register.path, register.path.with_name(register.path.name + "-wal"), other, second_name):
        assert f"{path.name} is a register, or part of one." in refusal(register, path)


# Damage ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def closed(register_path: Path, clock: Clock) -> tuple[Path, File]:
    """A register that holds a file of some pages, and another; closed."""
    with Store.open(register_path, who="JG", clock=clock) as store:
        file = keep(store, some_bytes(100_000), "Evidence.pdf")
        keep(store, b"another", "another.txt")
    return register_path, file


def test_one_changed_byte_in_the_file_on_the_disk_is_noticed_and_the_file_named(
    closed: tuple[Path, File], clock: Clock, tmp_path: Path
) -> None:
    path, file = closed
    held = bytearray(path.read_bytes())
    # Deep inside the contents, where SQLite itself has nothing to hold it against.
    at = held.index(some_bytes(100_000)[50_000:50_040])
    held[at] ^= 1
    path.write_bytes(held)
    with Store.open(path, who="JG", clock=clock) as store:
        assert check(store) == [
            f"The contents of the file “Evidence.pdf” ({file.id}) are not as they were kept: the register is damaged."
        ]
        with pytest.raises(Damaged, match=r"The contents of Evidence\.pdf are damaged"):
            bytes_of(store, file)
        with pytest.raises(Damaged, match=r"The contents of Evidence\.pdf are damaged"):
            save_copy(store, file.id, tmp_path / "copy.pdf")
        assert not [each for each in tmp_path.iterdir() if "copy" in each.name or each.name.startswith(".file")]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE content SET size = size + 1 WHERE size = 100000", "are not as they were kept"),
        ("UPDATE content SET bytes = 'text' WHERE size = 100000", "are not as they were kept"),
        ("UPDATE content SET bytes = 7 WHERE size = 100000", "are not as they were kept"),
        ("UPDATE content SET bytes = zeroblob(100000) WHERE size = 100000", "are not as they were kept"),
        ("UPDATE content SET hash = 'x' WHERE size = 100000", "are missing"),
        ("DELETE FROM content WHERE size = 100000", "are missing"),
    ],
)
def test_contents_that_are_changed_or_gone_are_noticed_and_the_file_named(
    closed: tuple[Path, File], clock: Clock, statement: str, said: str
) -> None:
    path, file = closed
    spoil(path, statement)
    with Store.open(path, who="JG", clock=clock) as store:
        sentences = check(store)
        assert any(f"“Evidence.pdf” ({file.id})" in each and said in each for each in sentences), sentences
        if "size + 1" not in statement:
            with pytest.raises(Damaged):
                bytes_of(store, file)


def test_contents_that_no_file_has_are_in_order_unless_they_are_damaged(register_path: Path, clock: Clock) -> None:
    hash = hashlib.sha256(b"left over").hexdigest()
    spoil(register_path, "INSERT INTO content (hash, size, bytes) VALUES (?, 9, ?)", hash, b"left over")
    with Store.open(register_path, who="JG", clock=clock) as store:
        assert check(store) == []
    spoil(register_path, "UPDATE content SET bytes = x'00'")
    with Store.open(register_path, who="JG", clock=clock) as store:
        assert check(store) == [
            f"The contents of the file that no record names ({hash}) are not as they were kept: the register is damaged."
        ]
