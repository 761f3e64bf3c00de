"""The window's lock: one window a register, whoever died before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atmp_desktop.errors import OpenElsewhere
from atmp_desktop.store.lock import AlreadyOpen, WindowLock, lock_path, refuse_if_open
from atmp_desktop.store.unfinished import is_running
from tests.store.nobody import as_nobody, folder_for_everybody
from tests.store.steps import clock

HOLDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from atmp_desktop.store.lock import WindowLock
lock = WindowLock.acquire(Path(sys.argv[1]), who="Ana", now=datetime(2026, 5, 22, 9, 0, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
lock.release()
"""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register é.atmp"
    path.write_bytes(b"a register")
    return path


def acquire(register: Path, **options: Any) -> WindowLock:
    return WindowLock.acquire(register, who="Ben", now=clock(), **options)


def write_lock(register: Path, **changes: object) -> None:
    values = {"host": "laptop-7", "user": "Ana", "process": 12, "since": "2026-05-22T08:00:00+00:00"}
    lock_path(register).write_text(json.dumps(values | changes), encoding="utf-8")


@pytest.fixture
def other_process(register: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(register)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_lock_says_who_has_the_register_and_goes_when_released(register: Path) -> None:
    with acquire(register) as lock:
        written = json.loads(lock_path(register).read_text(encoding="utf-8"))
        assert written == {
            "host": os.uname().nodename if sys.platform != "win32" else written["host"],
            "user": "Ben",
            "process": os.getpid(),
            "since": "2026-05-22T09:00:00+00:00",
        }
        assert lock.is_ours()
        assert not lock.is_needless
    assert not lock_path(register).exists()
    refuse_if_open(register)


def test_the_lock_lies_hidden_beside_the_register(register: Path) -> None:
    assert lock_path(register) == register.with_name(".register é.atmp.lock")


def test_a_second_window_of_the_same_program_is_refused(register: Path) -> None:
    with acquire(register):
        with pytest.raises(AlreadyOpen, match="another window on this computer, opened by Ben on 22 May 2026, 10:00"):
            acquire(register)
        with pytest.raises(AlreadyOpen):
            refuse_if_open(register)
    acquire(register).release()


def test_a_second_start_hears_whose_window_is_first(register: Path, other_process: subprocess.Popen[str]) -> None:
    with pytest.raises(AlreadyOpen) as refused:
        acquire(register)
    assert refused.value.holder is not None
    assert refused.value.holder.process == other_process.pid
    assert refused.value.holder.user == "Ana"


def test_a_second_start_does_not_steal_from_this_computer(register: Path, other_process: subprocess.Popen[str]) -> None:
    assert other_process.poll() is None
    with pytest.raises(AlreadyOpen):
        acquire(register, steal=True)


def test_the_lock_of_a_killed_window_is_taken_over(register: Path, other_process: subprocess.Popen[str]) -> None:
    other_process.kill()
    other_process.wait()
    assert lock_path(register).exists()
    refuse_if_open(register)
    with acquire(register) as lock:
        assert lock.holder.user == "Ben"


def test_a_dead_process_whose_number_another_program_has_now_locks_nobody_out(register: Path) -> None:
    write_lock(register, host=os.uname().nodename, process=os.getppid())
    assert is_running(os.getppid())
    acquire(register).release()


@pytest.mark.parametrize("words", [b"", b"{", b"\xff\xfe\x00", b"[]", b'{"host": "x"}', b"null", b"x" * 10_000])
def test_a_garbled_lock_is_taken_over(register: Path, words: bytes) -> None:
    lock_path(register).write_bytes(words)
    with acquire(register) as lock:
        assert lock.is_ours()
    assert not lock_path(register).exists()


def test_another_computers_lock_is_respected_and_named(register: Path) -> None:
    write_lock(register)
    before = lock_path(register).read_bytes()
    with pytest.raises(OpenElsewhere, match="on the computer laptop-7, by Ana since 22 May 2026, 09:00") as refused:
        acquire(register)
    assert not isinstance(refused.value, AlreadyOpen)
    assert "Close it there first" in refused.value.advice
    with pytest.raises(OpenElsewhere):
        refuse_if_open(register)
    assert lock_path(register).read_bytes() == before


def test_another_computers_lock_can_be_stolen(register: Path) -> None:
    write_lock(register)
    with acquire(register, steal=True) as lock:
        assert lock.is_ours()


def test_a_stolen_lock_is_noticed_and_left_to_whoever_took_it(register: Path) -> None:
    lock = acquire(register)
    write_lock(register)
    assert not lock.is_ours()
    lock.release()
    assert "laptop-7" in lock_path(register).read_text(encoding="utf-8")


def test_a_lock_that_somebody_removed_is_noticed(register: Path) -> None:
    lock = acquire(register)
    lock_path(register).unlink()
    assert not lock.is_ours()
    lock.release()


def test_releasing_twice_is_harmless(register: Path) -> None:
    lock = acquire(register)
    lock.release()
    lock.release()
    again = acquire(register)
    assert again.is_ours()
    again.release()


def test_a_link_and_the_register_it_leads_to_have_one_lock(register: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.atmp"
    link.parent.mkdir()
    link.symlink_to(register)
    with acquire(link), pytest.raises(AlreadyOpen):
        acquire(register)


def test_nothing_is_locked_where_nothing_can_be_written() -> None:
    with folder_for_everybody() as folder:
        register = folder / "register.atmp"
        register.write_bytes(b"")
        folder.chmod(0o555)
        with as_nobody(), acquire(register) as lock:
            assert lock.is_needless
            assert lock.is_ours()
        assert [path.name for path in folder.iterdir()] == ["register.atmp"]


def test_nothing_is_locked_on_a_full_disk_and_no_lock_is_left_there(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux":
        pytest.skip("small disks are made on Linux")
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this account may not mount a disk")
    try:
        register = folder / "register.atmp"
        register.write_bytes(bytes(65536))
        with acquire(register) as lock:
            assert lock.is_needless
        assert [each.name for each in folder.iterdir()] == [register.name]
        register.write_bytes(b"a register")
        with acquire(register) as lock:
            assert not lock.is_needless
    finally:
        subprocess.run(["umount", folder], check=True)


def test_another_accounts_lock_is_respected_while_it_is_held_and_replaced_when_it_is_not() -> None:
    with folder_for_everybody() as folder:
        register = folder / "register.atmp"
        with acquire(register):
            lock_path(register).chmod(0o444)
            with as_nobody(), pytest.raises(AlreadyOpen):
                acquire(register)
        write_lock(register, host=os.uname().nodename)
        lock_path(register).chmod(0o444)
        with as_nobody(), acquire(register) as lock:
            assert not lock.is_needless


def test_many_windows_that_start_at_once_get_one_lock(register: Path) -> None:
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", HOLDING, str(register)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(4)
    ]
    held = []
    for process in starting:
        assert process.stdout is not None
        held.append(process.stdout.readline())
    assert sorted(held) == ["", "", "", "held\n"]
    for process in starting:
        process.communicate("")
    assert not lock_path(register).exists()
