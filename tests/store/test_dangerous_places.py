"""The places that are dangerous for a register, a line each: what the place is, and what the program does about it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from atmp_desktop.errors import StoreError
from atmp_desktop.store.lock import WindowLock, lock_path
from atmp_desktop.store.places import Facts, Mount, dangers, linux_mounts, mac_mounts, warnings_for
from atmp_desktop.store.store import Store
from tests.store.nobody import as_nobody, folder_for_everybody
from tests.store.steps import begin, clock, expected_after, found_in, open_store, take_step


class Does(Enum):
    """What the program does with a register in a place."""

    WARNS = "says what is dangerous and what to do, before anything is written"
    REFUSES = "does not open it, and says what to do"
    READS = "opens it for reading only, and says so"


Answer = tuple[Does, str]
NETWORK, CLOUD = "on another computer, reached over the network", "is copied to the cloud by "


@dataclass(frozen=True)
class Place:
    """One dangerous place.

    Attributes:
        words: the place.
        does: what the program does.
        says: a part of the sentence.
        ask: has the program look at the place; given a folder to make it in.
    """

    words: str
    does: Does
    says: str
    ask: Callable[[Path], Answer]


def warned(path: PurePath, facts: Facts) -> Answer:
    (sentence,) = dangers(path, facts)
    return Does.WARNS, sentence


def linux(path: str, kind: str = "ext4", names: dict[str, list[str]] | None = None) -> Callable[[Path], Answer]:
    """A register in Linux, on a file system of that kind mounted at the folder it is in."""
    place = PurePosixPath(path)
    point = str(place.parent).replace(" ", "\\040")
    mounts = linux_mounts(f"22 1 254:0 / / rw - ext4 /dev/vda rw\n41 22 0:44 / {point} rw,nosuid - {kind} what rw\n")
    facts = Facts("linux", mounts, home=PurePosixPath("/home/ana"), names_in=lambda at: (names or {}).get(str(at), ()))
    return lambda folder: warned(place, facts)


def windows(path: str, drive: str = "ntfs", *, removable: bool = False, **facts: object) -> Callable[[Path], Answer]:
    """A register in Windows; `drive` is the file system of its drive."""
    place = PureWindowsPath(path)
    names = facts.get("names") or {}
    assert isinstance(names, dict)
    environ = {"OneDriveCommercial": r"C:\Users\ana\Work files"}
    mounts = [Mount(PureWindowsPath(place.anchor), drive, is_removable=removable)]
    found = Facts(
        "win32", mounts, environ, PureWindowsPath(r"C:\Users\ana"), names_in=lambda at: names.get(str(at), ())
    )
    return lambda folder: warned(place, found)


def mac(path: str, mount: str = "", names: dict[str, list[str]] | None = None) -> Callable[[Path], Answer]:
    """A register in macOS; `mount` is a line of what its `mount` says."""
    mounts = mac_mounts(f"/dev/disk3s5 on / (apfs, local, journaled)\n{mount}\n")
    home = PurePosixPath("/Users/ana")
    facts = Facts("darwin", mounts, home=home, names_in=lambda at: (names or {}).get(str(at), ()))
    return lambda folder: warned(PurePosixPath(path), facts)


def beside(other: str) -> Callable[[Path], Answer]:
    """A register with another file beside it."""
    folder = "/home/ana/Documents"
    return linux(f"{folder}/register.atmp", names={folder: ["register.atmp", other]})


def opened(path: Path) -> Answer:
    """What opening a register as the window does comes to."""
    try:
        with WindowLock.acquire(path, who="Ben", now=clock()), open_store(path) as store:
            assert store.read_only, "It was opened as if nothing were the matter."
            return Does.READS, store.notice
    except StoreError as error:
        return Does.REFUSES, str(error)


def real(spoil: Callable[[Path], None]) -> Callable[[Path], Answer]:
    """A register that is there, after something was done to it or its folder."""

    def ask(folder: Path) -> Answer:
        path = folder / "register.atmp"
        begin(path)
        spoil(path)
        before = kept(folder)
        answer = opened(path)
        assert kept(folder) == before, "What was there was touched."
        return answer

    return ask


def kept(folder: Path) -> dict[str, bytes]:
    """Every ordinary file in a folder, but for what SQLite rebuilds."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file() and each.suffix != ".atmp-shm"}


def another_computers_lock(path: Path) -> None:
    values = {"host": "laptop-7", "user": "Ana", "process": 12, "since": "2026-05-22T08:00:00+00:00"}
    lock_path(path).write_text(json.dumps(values), encoding="utf-8")


def link_for_a_lock(path: Path) -> None:
    thesis = path.with_name("thesis.docx")
    thesis.write_bytes(b"ten years of work")
    lock_path(path).symlink_to(thesis)


def another_registers_log(path: Path) -> None:
    """What a killed window left of another register, now beside this one."""
    other = path.with_name("other.atmp")
    begin(other)
    with open_store(other) as store:
        take_step(store, 1)
        shutil.copyfile(f"{other}-wal", f"{path}-wal")
    other.unlink()


def log_of_a_later_copy(path: Path) -> None:
    """An old copy put back by hand, with what was left beside the newer register it replaces."""
    newer = path.with_name("newer.atmp")
    shutil.copyfile(path, newer)
    for step in range(1, 4):
        with open_store(newer) as store:
            take_step(store, step)
    with open_store(newer) as store:
        take_step(store, 4)
        shutil.copyfile(f"{newer}-wal", f"{path}-wal")
    newer.unlink()


def protected(protect: Callable[[Path], None]) -> Callable[[Path], Answer]:
    """A register of another account's, which it protects; only what everybody may do can be done."""

    def ask(folder: Path) -> Answer:
        with folder_for_everybody() as theirs:
            path = theirs / "register.atmp"
            begin(path)
            protect(path)
            with as_nobody():
                return opened(path)

    return ask


def unreadable_lock(path: Path) -> None:
    another_computers_lock(path)
    lock_path(path).chmod(0o000)


def on_a_disk(mount: str, free: int | None = None) -> Callable[[Path], Answer]:
    """A register on a small disk that is then mounted anew, or filled up to some free bytes."""

    def ask(folder: Path) -> Answer:
        disk = folder / "disk"
        disk.mkdir()
        make = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
        if sys.platform != "linux" or subprocess.run(make, capture_output=True, check=False).returncode:
            pytest.skip("this account may not mount a disk")
        try:
            begin(disk / "register.atmp")
            if free is not None:
                room = shutil.disk_usage(disk).free
                (disk / "pictures").write_bytes(bytes(room - free))
            subprocess.run(["mount", "-o", mount, str(disk)], check=True)
            return opened(disk / "register.atmp")
        finally:
            subprocess.run(["umount", str(disk)], check=True)

    return ask


def without_shared_memory(folder: Path) -> Answer:
    """A file system on which the readers of a register cannot share memory, as on many a share."""
    path = folder / "register.atmp"
    begin(path)
    try:
        Store.open(path, who="Ben", clock=clock, vfs="unix-none" if os.name != "nt" else "win32-none").close()
    except StoreError as error:
        return Does.REFUSES, str(error)
    raise AssertionError("It was opened as if nothing were the matter.")


def link_into_a_copied_folder(folder: Path) -> Answer:
    (folder / "Dropbox").mkdir()
    (folder / "Secretariat").symlink_to(folder / "Dropbox")
    return Does.WARNS, " ".join(warnings_for(folder / "Secretariat" / "register.atmp"))


def register_that_is_a_link(folder: Path) -> Answer:
    (folder / "OneDrive - NHS").mkdir()
    (folder / "register.atmp").symlink_to(folder / "OneDrive - NHS" / "register.atmp")
    return Does.WARNS, " ".join(warnings_for(folder / "register.atmp"))


WARNS, REFUSES, READS = Does.WARNS, Does.REFUSES, Does.READS
STORAGE = "/Users/ana/Library/CloudStorage"
ICLOUD = "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs"
R = "register.atmp"

PLACES = [
    # Network folders
    Place("an NFS share", WARNS, NETWORK, linux(f"/srv/team/{R}", "nfs4")),
    Place("a Windows share mounted by Linux", WARNS, NETWORK, linux(f"/srv/team drive/{R}", "cifs")),
    Place("a Windows share by the newer protocol", WARNS, NETWORK, linux(f"/srv/team/{R}", "smb3")),
    Place("a folder of another computer through SSH", WARNS, NETWORK, linux(f"/home/ana/far/{R}", "fuse.sshfs")),
    Place("a cloud store through rclone", WARNS, NETWORK, linux(f"/home/ana/far/{R}", "fuse.rclone")),
    Place("a FUSE file system nobody has heard of", WARNS, NETWORK, linux(f"/home/ana/far/{R}", "fuse.onedriver")),
    Place("a share opened by the desktop", WARNS, NETWORK, linux(f"/run/user/7/gvfs/x/{R}", "fuse.gvfsd-fuse")),
    Place("a folder of the host of a virtual machine", WARNS, NETWORK, linux(f"/mnt/host/{R}", "9p")),
    Place("a folder of the host, by virtiofs", WARNS, NETWORK, linux(f"/mnt/host/{R}", "virtiofs")),
    Place("a WebDAV folder", WARNS, NETWORK, linux(f"/mnt/dav/{R}", "davfs")),
    Place("an AFS cell", WARNS, NETWORK, linux(f"/afs/example.org/{R}", "afs")),
    Place("a share by its Windows name", WARNS, NETWORK, windows(rf"\\server\team\{R}")),
    Place("a share by its long Windows name", WARNS, NETWORK, windows(rf"\\?\UNC\server\team\{R}")),
    Place("a mapped drive", WARNS, NETWORK, windows(rf"Z:\team\{R}", "smbfs")),
    Place(
        "a Windows share in macOS", WARNS, NETWORK, mac(f"/Volumes/team/{R}", "//a@s/t on /Volumes/team (smbfs, nodev)")
    ),
    Place("an NFS share in macOS", WARNS, NETWORK, mac(f"/Volumes/nfs x/{R}", "s:/x on /Volumes/nfs x (nfs)")),
    Place("WebDAV in macOS", WARNS, NETWORK, mac(f"/Volumes/dav/{R}", "https://d/ on /Volumes/dav (webdav, nodev)")),
    Place("SSH in macOS", WARNS, NETWORK, mac(f"/Users/ana/far/{R}", "a@s: on /Users/ana/far (macfuse, nodev)")),
    # Folders that a program copies to the cloud
    Place("OneDrive of an employer", WARNS, CLOUD + "OneDrive", windows(rf"C:\Users\ana\OneDrive - NHS\CG\{R}")),
    Place("OneDrive under another name", WARNS, CLOUD + "OneDrive", windows(rf"C:\Users\ana\Work files\{R}")),
    Place(
        "a SharePoint library that OneDrive copies",
        WARNS,
        CLOUD + "OneDrive",
        windows(
            rf"C:\Users\ana\NHS\Team - Documents\CG\{R}",
            names={r"C:\Users\ana\NHS\Team - Documents": [".849C9593-D756-4E56-8D6E-42412F2A707B", "CG"]},
        ),
    ),
    Place("Google Drive on its own drive letter", WARNS, CLOUD + "Google Drive", windows(rf"G:\My Drive\{R}")),
    Place("Google Drive shared with a team", WARNS, CLOUD + "Google Drive", windows(rf"G:\Shared drives\CG\{R}")),
    Place("Dropbox of a team", WARNS, CLOUD + "Dropbox", windows(rf"C:\Users\ana\Dropbox (NIHR)\{R}")),
    Place("iCloud in Windows", WARNS, CLOUD + "iCloud", windows(rf"C:\Users\ana\iCloudDrive\{R}")),
    Place("Box", WARNS, CLOUD + "Box", windows(rf"C:\Users\ana\Box\{R}")),
    Place("Nextcloud", WARNS, CLOUD + "Nextcloud", linux(f"/home/ana/Nextcloud/{R}")),
    Place("ownCloud with the server's name", WARNS, CLOUD + "ownCloud", linux(f"/home/ana/ownCloud - x.org/{R}")),
    Place(
        "Nextcloud under another name",
        WARNS,
        CLOUD + "Nextcloud or ownCloud",
        linux(f"/home/ana/Team/{R}", names={"/home/ana/Team": [".sync_5b1f0c.db"]}),
    ),
    Place("Syncthing", WARNS, CLOUD + "Syncthing", linux(f"/home/ana/CG/{R}", names={"/home/ana/CG": [".stfolder"]})),
    Place(
        "below what Resilio copies",
        WARNS,
        CLOUD + "Resilio Sync",
        linux(f"/home/ana/CG/deep/{R}", names={"/home/ana/CG": [".sync", "deep"]}),
    ),
    Place("iCloud Drive", WARNS, CLOUD + "iCloud", mac(f"{ICLOUD}/{R}")),
    Place(
        "Documents kept by iCloud",
        WARNS,
        CLOUD + "iCloud",
        mac(f"/Users/ana/Documents/{R}", names={ICLOUD: ["Documents"]}),
    ),
    Place("OneDrive in macOS", WARNS, CLOUD + "OneDrive", mac(f"{STORAGE}/OneDrive-NHS/{R}")),
    Place("Google Drive in macOS", WARNS, CLOUD + "Google Drive", mac(f"{STORAGE}/GoogleDrive-a@x.org/{R}")),
    Place("Box in macOS", WARNS, CLOUD + "Box", mac(f"{STORAGE}/Box-Box/{R}")),
    Place("a link into a copied folder", WARNS, CLOUD + "Dropbox", link_into_a_copied_folder),
    Place("a register that is a link into one", WARNS, CLOUD + "OneDrive", register_that_is_a_link),
    # Second copies, as copying programs leave them
    Place("Dropbox's second copy", WARNS, "a second copy", beside("register (Ana's conflicted copy 2026-05-22).atmp")),
    Place("OneDrive's, with the computer's name", WARNS, "a second copy", beside("register-NHS12345.atmp")),
    Place("OneDrive's, with a laptop's name", WARNS, "a second copy", beside("register-LAPTOP-7QK2.atmp")),
    Place("Google Drive's", WARNS, "a second copy", beside("register (1).atmp")),
    Place("Google Drive's, marked", WARNS, "a second copy", beside("register (conflict).atmp")),
    Place("Google Drive's, in brackets", WARNS, "a second copy", beside("register [Conflict].atmp")),
    Place("Syncthing's", WARNS, "a second copy", beside("register.sync-conflict-20260522-091500-ABCDEFG.atmp")),
    Place("Nextcloud's", WARNS, "a second copy", beside("register (conflicted copy 2026-05-22 091500).atmp")),
    Place("Seafile's", WARNS, "a second copy", beside("register (SFConflict a@x.org 2026-05-22-09-15-00).atmp")),
    Place("iCloud's", WARNS, "a second copy", beside("register 2.atmp")),
    # Locks
    Place("another computer's lock", REFUSES, "on the computer laptop-7, by Ana", real(another_computers_lock)),
    Place("a folder in the lock's place", REFUSES, "is no ordinary file", real(lambda path: lock_path(path).mkdir())),
    Place("a link in the lock's place", REFUSES, "is no ordinary file", real(link_for_a_lock)),
    Place("a lock that may not be read", REFUSES, "cannot be found out", protected(unreadable_lock)),
    # Files left from something else
    Place("what another register left beside it", REFUSES, "Move register.atmp-wal", real(another_registers_log)),
    Place("what a later copy left beside an old one", REFUSES, "Move register.atmp-wal", real(log_of_a_later_copy)),
    # Where nothing can be written
    Place("a protected folder", READS, "cannot be written to", protected(lambda path: path.parent.chmod(0o555))),
    Place("a protected file", READS, "cannot be written to", protected(lambda path: path.chmod(0o444))),
    Place("a disk mounted for reading", READS, "cannot be written to", on_a_disk("remount,ro")),
    Place("a full disk", READS, "The disk is full", on_a_disk("remount,rw", free=0)),
    Place("a CD", WARNS, "cannot be written to", linux(f"/media/ana/CD/{R}", "iso9660")),
    Place("a share without shared memory", REFUSES, "does not support write-ahead logging", without_shared_memory),
    # Disks that go away
    Place("a USB stick", WARNS, "of the kind VFAT", linux(f"/media/ana/STICK/{R}", "vfat")),
    Place("a USB stick in Windows", WARNS, "of the kind EXFAT", windows(rf"E:\{R}", "exfat", removable=True)),
    Place(
        "a USB stick in macOS",
        WARNS,
        "of the kind MSDOS",
        mac(f"/Volumes/STICK/{R}", "/dev/d on /Volumes/STICK (msdos)"),
    ),
    Place("a disk that can be pulled out", WARNS, "can be pulled out", windows(rf"F:\{R}", removable=True)),
    Place("memory that a restart empties", WARNS, "for temporary files", linux(f"/home/ana/quick/{R}", "tmpfs")),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.words)
def test_in_a_dangerous_place_the_program_says_so_or_refuses(place: Place, tmp_path: Path) -> None:
    does, sentence = place.ask(tmp_path)
    assert (does, place.says in sentence) == (place.does, True), f"{does}: {sentence}"
    # What happened, then what to do.
    assert sentence.endswith(".")
    assert sentence.count(". ") >= 1


@pytest.mark.parametrize(
    ("words", "spoil"),
    [
        (
            "the lock of a window that died",
            b'{"host": "%s", "user": "Ana", "process": 4194305, "since": "2026-05-22T08:00:00+00:00"}',
        ),
        ("a garbled lock", b"\xff\xfe{"),
        ("an empty lock", b""),
    ],
)
def test_a_lock_that_nobody_holds_is_in_nobodys_way(words: str, spoil: bytes, tmp_path: Path) -> None:
    path = tmp_path / R
    begin(path)
    host = os.uname().nodename if sys.platform != "win32" else ""
    lock_path(path).write_bytes(spoil.replace(b"%s", host.encode()))
    with WindowLock.acquire(path, who="Ben", now=clock()) as lock, open_store(path) as store:
        assert lock.is_ours(), words
        assert not store.read_only


@pytest.mark.parametrize(
    "look",
    [
        linux(f"/home/ana/Documents/{R}"),
        linux(f"/home/ana/Documents/{R}", "fuse.gocryptfs"),
        linux(f"/home/ana/Documents/{R}", "fuseblk"),
        windows(rf"C:\Users\ana\Documents\{R}"),
        windows(rf"\\?\C:\Users\ana\Documents\{R}"),
        mac(f"/Users/ana/Documents/{R}"),
        mac(f"/Users/ana/Documents/{R}", names={ICLOUD: ["Pages"]}),
        beside("register 2025.atmp"),
        beside("register-EWD.atmp"),
        beside("register-2026.atmp"),
    ],
)
def test_an_ordinary_place_is_not_spoken_of(look: Callable[[Path], Answer], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not enough values"):
        look(tmp_path)


def test_a_register_left_by_a_killed_window_opens_with_what_it_had_saved(tmp_path: Path) -> None:
    path, left = tmp_path / R, tmp_path / "left.atmp"
    begin(path)
    with open_store(path) as store:
        for step in range(1, 6):
            take_step(store, step)
        for ending in ("", "-wal", "-shm"):
            shutil.copyfile(f"{path}{ending}", f"{left}{ending}")
    assert (tmp_path / "left.atmp-wal").stat().st_size > 0
    with open_store(left) as store:
        assert not store.read_only
        assert found_in(store) == expected_after(5)
