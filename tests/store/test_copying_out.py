"""Copies of the files that a register keeps."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from atmp_desktop.errors import StoreError, UserError
from atmp_desktop.records.file import File
from atmp_desktop.store.check import check
from atmp_desktop.store.contents import save_copy
from atmp_desktop.store.store import Store
from tests.store.keeping import keep
from tests.store.nobody import as_nobody, folder_for_everybody

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def test_a_copy_goes_into_a_folder_under_its_own_name(register: Store, tmp_path: Path) -> None:
    file = keep(register, b"the pack", "Pack.pdf")
    folder = tmp_path / "out"
    folder.mkdir()

    assert save_copy(register, file.id, folder) == folder / "Pack.pdf"
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("Pack.pdf", b"the pack")]


def test_a_copy_replaces_a_file_only_when_told(register: Store, tmp_path: Path) -> None:
    file, to = keep(register, b"new", "a.txt"), tmp_path / "there.txt"
    to.write_bytes(b"old")

    with pytest.raises(UserError, match=r"There is a file there\.txt already; it was left as it is\."):
        save_copy(register, file.id, to)
    assert to.read_bytes() == b"old"
    assert save_copy(register, file.id, to, replace=True) == to
    assert to.read_bytes() == b"new"


@posix
def test_a_copy_replaces_a_link_and_not_what_it_leads_to(register: Store, tmp_path: Path) -> None:
    file, target, to = keep(register, b"new", "a.txt"), tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    to.symlink_to(target)

    with pytest.raises(UserError, match="There is a file"):
        save_copy(register, file.id, to)
    save_copy(register, file.id, to, replace=True)
    assert (target.read_bytes(), to.read_bytes(), to.is_symlink()) == (b"old", b"new", False)


def test_a_copy_never_takes_the_place_of_a_register(register: Store, tmp_path: Path) -> None:
    file = keep(register, b"x", "a.txt")
    second_name = tmp_path / "innocent.pdf"
    os.link(register.path, second_name)

    for to in (register.path, second_name, tmp_path / "new.atmp", tmp_path / "new.atmp-wal"):
        with pytest.raises(UserError, match="is a register, or part of one"):
            save_copy(register, file.id, to, replace=True)
    assert check(register) == []


def test_a_copy_needs_a_folder_that_is_there_and_may_be_written_in(register: Store, tmp_path: Path) -> None:
    file = keep(register, b"x", "a.txt")

    with pytest.raises(UserError, match=r"There is no folder .*nowhere\."):
        save_copy(register, file.id, tmp_path / "nowhere" / "a.txt")
    with folder_for_everybody() as folder:
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(StoreError, match="you may not write there"):
            save_copy(register, file.id, folder / "a.txt")
        assert list(folder.iterdir()) == []


def test_a_file_of_which_only_the_name_is_kept_cannot_be_copied(register: Store, tmp_path: Path) -> None:
    with register.write("Add a file's name") as write:
        file = File(name="Only a name.pdf")
        write.add(file)
        write.flush()

    with pytest.raises(UserError, match=r"Of Only a name\.pdf only the name is kept"):
        save_copy(register, file.id, tmp_path)
    assert check(register) == []
