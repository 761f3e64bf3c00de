"""Dangerous places are named before anything is written there, on all three platforms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from atmp_desktop.store.places import Facts, Mount, dangers, facts_here, linux_mounts, mac_mounts, warnings_for

LINUX = linux_mounts(
    """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:26 / /proc rw,nosuid - proc proc rw
41 22 0:44 / /home/ana/Team\\040drive rw,relatime shared:9 - cifs //server/team rw,vers=3.1.1
42 22 0:45 / /mnt/nfs rw - nfs4 server:/export rw
43 22 0:46 / /mnt/ssh rw - fuse.sshfs ana@server:/ rw
44 22 0:47 / /mnt/dav rw - fuse.davfs2 https://example.org rw
45 22 0:48 / /mnt/host rw - 9p hostshare rw,trans=virtio
46 22 0:49 / /mnt/smb3 rw - smb3 //server/x rw
47 22 8:17 / /media/ana/STICK rw,nosuid - vfat /dev/sdb1 rw
48 22 8:33 / /run/media/ana/Big rw - exfat /dev/sdc1 rw
49 22 8:49 / /media/ana/Disk rw - ext4 /dev/sdd1 rw
50 22 11:0 / /mnt/cd ro - iso9660 /dev/sr0 ro
51 22 0:50 / /run/user rw - tmpfs tmpfs rw
52 42 254:9 / /mnt/nfs/own-disk rw - ext4 /dev/vdb rw
torn line
"""
)
MAC = mac_mounts(
    """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//ana@server/team on /Volumes/team (smbfs, nodev, nosuid, mounted by ana)
server:/x on /Volumes/an nfs (nfs)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev)
/dev/disk5s1 on /Volumes/Backup Disk (apfs, local)
https://dav.example.org/ on /Volumes/dav (webdav, nodev)
"""
)


def told(
    path: PurePath,
    platform: str = "linux",
    mounts: list[Mount] | None = None,
    environ: Mapping[str, str] | None = None,
    names: Mapping[str, list[str]] | None = None,
    home: PurePath | None = None,
) -> list[str]:
    facts = Facts(
        platform,
        LINUX if mounts is None else mounts,
        environ or {},
        home,
        lambda folder: (names or {}).get(str(folder), []),
    )
    return dangers(path, facts)


@pytest.mark.parametrize(
    ("path", "danger"),
    [
        ("/home/ana/Team drive/register.atmp", "over the network"),
        ("/home/ana/Team drive/deep/er/register.atmp", "over the network"),
        ("/mnt/nfs/register.atmp", "over the network"),
        ("/mnt/ssh/register.atmp", "over the network"),
        ("/mnt/dav/register.atmp", "over the network"),
        ("/mnt/host/register.atmp", "over the network"),
        ("/mnt/smb3/register.atmp", "over the network"),
        ("/media/ana/STICK/register.atmp", "of the kind VFAT"),
        ("/run/media/ana/Big/register.atmp", "of the kind EXFAT"),
        ("/media/ana/Disk/register.atmp", "can be pulled out"),
        ("/mnt/cd/register.atmp", "cannot be written to"),
        ("/run/user/1000/register.atmp", "temporary files"),
        ("/{}/register.atmp".format("tmp"), "temporary files"),
        ("/var/tmp/x/register.atmp", "temporary files"),
        ("/home/ana/OneDrive/register.atmp", "by OneDrive"),
        ("/home/ana/OneDrive - NHS/Secretariat/register.atmp", "by OneDrive"),
        ("/home/ana/Dropbox/register.atmp", "by Dropbox"),
        ("/home/ana/Dropbox (Personal)/register.atmp", "by Dropbox"),
        ("/home/ana/Google Drive/register.atmp", "by Google Drive"),
        ("/home/ana/Box/register.atmp", "by Box"),
        ("/home/ana/Box Sync/register.atmp", "by Box"),
        ("/home/ana/Nextcloud/register.atmp", "by Nextcloud"),
        ("/home/ana/ownCloud/register.atmp", "by ownCloud"),
        ("/home/ana/pCloudDrive/register.atmp", "by pCloud"),
        ("/home/ana/MEGA/register.atmp", "by MEGA"),
    ],
)
def test_a_dangerous_place_on_linux_is_named(path: str, danger: str) -> None:
    (sentence,) = told(PurePosixPath(path))
    assert danger in sentence
    assert str(PurePosixPath(path).parent) in sentence


@pytest.mark.parametrize(
    "path",
    [
        "/home/ana/Documents/register.atmp",
        "/home/ana/Team drive notes/register.atmp",
        "/home/ana/boxes/register.atmp",
        "/home/ana/Megan/register.atmp",
        "/home/ana/box/register.atmp",
        "/mnt/nfs/own-disk/register.atmp",
        "/home/ana/tmp/register.atmp",
        "/home/ana/OneDriver/register.atmp",
    ],
)
def test_a_safe_place_on_linux_is_not_named(path: str) -> None:
    assert told(PurePosixPath(path)) == []


@pytest.mark.parametrize(
    ("path", "danger"),
    [
        (r"\\server\share\register.atmp", "over the network"),
        (r"Z:\team\register.atmp", "over the network"),
        (r"E:\register.atmp", "of the kind FAT32"),
        (r"F:\register.atmp", "can be pulled out"),
        (r"D:\register.atmp", "cannot be written to"),
        (r"C:\Users\ana\OneDrive - NHS\register.atmp", "by OneDrive"),
        (r"C:\Users\ana\Work files\Secretariat\register.atmp", "by OneDrive"),
        (r"C:\Users\ana\AppData\Local\Temp\register.atmp", "temporary files"),
        (r"C:\Users\ana\iCloudDrive\register.atmp", "by iCloud"),
        (r"G:\My Drive\register.atmp", "by Google Drive"),
    ],
)
def test_a_dangerous_place_on_windows_is_named(path: str, danger: str) -> None:
    mounts = [
        Mount(PureWindowsPath("C:\\"), "ntfs"),
        Mount(PureWindowsPath("D:\\"), "cdfs"),
        Mount(PureWindowsPath("E:\\"), "fat32", is_removable=True),
        Mount(PureWindowsPath("F:\\"), "ntfs", is_removable=True),
        Mount(PureWindowsPath("G:\\"), "ntfs"),
        Mount(PureWindowsPath("Z:\\"), "smbfs"),
    ]
    environ = {"OneDriveCommercial": r"C:\Users\ana\Work files", "TEMP": r"C:\Users\ana\AppData\Local\Temp"}
    (sentence,) = told(PureWindowsPath(path), "win32", mounts, environ)
    assert danger in sentence


def test_a_safe_place_on_windows_is_not_named() -> None:
    mounts = [Mount(PureWindowsPath("C:\\"), "ntfs")]
    assert told(PureWindowsPath(r"C:\Users\ana\Documents\register.atmp"), "win32", mounts) == []
    assert told(PureWindowsPath(r"\\?\C:\Users\ana\register.atmp"), "win32", mounts) == []


@pytest.mark.parametrize(
    ("path", "danger"),
    [
        ("/Volumes/team/register.atmp", "over the network"),
        ("/Volumes/an nfs/register.atmp", "over the network"),
        ("/Volumes/dav/register.atmp", "over the network"),
        ("/Volumes/STICK/register.atmp", "of the kind MSDOS"),
        ("/Volumes/Backup Disk/register.atmp", "can be pulled out"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/register.atmp", "by iCloud"),
        ("/Users/ana/Library/CloudStorage/OneDrive-NHS/register.atmp", "by OneDrive"),
        ("/Users/ana/Library/CloudStorage/Dropbox/register.atmp", "by Dropbox"),
        ("/private/tmp/register.atmp", "temporary files"),
    ],
)
def test_a_dangerous_place_on_a_mac_is_named(path: str, danger: str) -> None:
    (sentence,) = told(PurePosixPath(path), "darwin", MAC)
    assert danger in sentence


def test_a_safe_place_on_a_mac_is_not_named() -> None:
    assert told(PurePosixPath("/Users/ana/Documents/register.atmp"), "darwin", MAC) == []


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_0123456789ab.db", "Nextcloud or ownCloud"),
        ("._sync_0123456789ab.db", "Nextcloud or ownCloud"),
        (".nextcloudsync.log", "Nextcloud or ownCloud"),
        (".tmp.driveupload", "Google Drive"),
    ],
)
def test_a_copied_folder_with_any_name_is_known_by_its_marker(marker: str, program: str) -> None:
    (sentence,) = told(PurePosixPath("/home/ana/shared/deep/register.atmp"), names={"/home/ana/shared": [marker]})
    assert f"by {program}." in sentence


def test_a_programs_settings_in_the_home_folder_do_not_make_it_a_copied_one() -> None:
    home = PurePosixPath("/home/ana")
    assert told(home / "Documents" / "register.atmp", names={"/home/ana": [".dropbox"]}, home=home) == []


@pytest.mark.parametrize(
    "other",
    [
        "register (1).atmp",
        "register(2).atmp",
        "register (Ana's conflicted copy 2026-05-22).atmp",
        "register (conflicted copy 2026-05-22 091500).atmp",
        "register-conflict-20260522.atmp",
        "register_conflict-20260522-091500.atmp",
        "register.sync-conflict-20260522-091500-ABCDEFG.atmp",
        "register-DESKTOP-4K2L9.atmp",
        "register - Copy.atmp",
        "register copy 2.atmp",
    ],
)
def test_a_second_copy_beside_the_register_is_named(other: str) -> None:
    (sentence,) = told(PurePosixPath("/home/ana/register.atmp"), names={"/home/ana": ["register.atmp", other]})
    assert f"Beside register.atmp lies {other}" in sentence


def test_other_files_beside_the_register_are_no_copies_of_it() -> None:
    names = ["register.atmp", "register.atmp-wal", "register 2025.atmp", "registers.atmp", "other (1).atmp"]
    names += ["register (1).xlsx", "register before restoring 2026-05-22 100000.atmp"]
    assert told(PurePosixPath("/home/ana/register.atmp"), names={"/home/ana": names}) == []


def test_every_danger_of_a_place_is_told() -> None:
    path = PurePosixPath("/home/ana/Team drive/Dropbox/register.atmp")
    found = told(path, names={str(path.parent): ["register (1).atmp"]})
    assert len(found) == 3


def test_a_symbolic_link_into_a_copied_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    assert any("by Dropbox" in sentence for sentence in warnings_for(tmp_path / "link" / "register.atmp"))


def test_looking_writes_nothing(tmp_path: Path) -> None:
    warnings_for(tmp_path / "not there" / "register.atmp")
    assert list(tmp_path.iterdir()) == []
    assert facts_here(tmp_path).names_in(tmp_path / "not there") == ()
