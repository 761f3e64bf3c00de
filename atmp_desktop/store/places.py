"""Places where a register is in danger, named before anything is written there: network folders, folders that a program
copies to the cloud, disks without a journal. Pure functions over facts about the computer; `facts_here` gathers them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from atmp_desktop.translation import tr

NETWORK = frozenset(
    """9p afpfs afs beegfs ceph cifs coda davfs davfs2 drvfs ftp gfs2 glusterfs gpfs lustre macfuse ncpfs nfs nfs4 ocfs2
    osxfuse prl_fs smb2 smb3 smbfs vboxsf virtiofs vmhgfs webdav""".split()  # noqa: SIM905 - thirty quoted words would be harder to read
)
"""Kinds of file systems whose locks and write order cannot be trusted: https://www.sqlite.org/howtocorrupt.html"""

FUSE = "fuse."
LOCAL_FUSE = frozenset(
    """bindfs cryfs encfs exfat ext2 ext4 fuse-overlayfs fuseiso gocryptfs lxcfs mergerfs ntfs ntfs-3g portal securefs
    squashfuse unionfs vfat""".split()  # noqa: SIM905 - as above
)
"""What programs mount that is on this computer all the same; everything else of that sort (sshfs, rclone, s3fs, google-drive-
ocamlfuse, onedriver …) brings files from elsewhere."""

WITHOUT_JOURNAL = frozenset(("exfat", "fat", "fat16", "fat32", "fuse.exfat", "msdos", "umsdos", "vfat"))
READ_ONLY = frozenset(("cd9660", "cdfs", "iso9660", "squashfs", "udf"))
IN_MEMORY = frozenset(("ramfs", "tmpfs"))

SYNCED_NAMES = (
    (re.compile(r"onedrive( - .+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive( - .+| \(.+\))?|googledrive-.+|my drive|shared drives", re.IGNORECASE), "Google Drive"),
    (re.compile(r"mobile documents|icloud ?drive( .+)?|com~apple~clouddocs", re.IGNORECASE), "iCloud"),
    (re.compile(r"Box( Sync|-Box)?"), "Box"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud( - .+)?", re.IGNORECASE), "ownCloud"),
    (re.compile(r"pcloud ?(drive|sync)|pcloud", re.IGNORECASE), "pCloud"),
    (re.compile(r"MEGA|MEGAsync( .+)?"), "MEGA"),
    (re.compile(r"sharepoint|davwwwroot", re.IGNORECASE), "SharePoint"),
    (re.compile(r"proton drive|protondrive-.+", re.IGNORECASE), "Proton Drive"),
    (re.compile(r"seafile|seadrive", re.IGNORECASE), "Seafile"),
)
"""Folder names that the programs give, and which program that is."""

SYNCED_MARKERS = (
    (re.compile(r"\.dropbox(\.cache|\.device)?"), "Dropbox"),
    (
        re.compile(r"\._?sync_[0-9a-f]+\.db|\.nextcloudsync\.log|\.owncloudsync\.log|\._sync_.*\.db|\.sync_.*\.db"),
        "Nextcloud or ownCloud",
    ),
    (re.compile(r"\.stfolder|\.stignore|\.stversions"), "Syncthing"),
    (re.compile(r"\.tmp\.drive(down|up)load|\.drivedownload"), "Google Drive"),
    (re.compile(r"\.megaignore"), "MEGA"),
    (re.compile(r"\.849c9593-d756-4e56-8d6e-42412f2a707b", re.IGNORECASE), "OneDrive"),
    (re.compile(r"\.sync"), "Resilio Sync"),
    (re.compile(r"\.seafile-data"), "Seafile"),
)
"""Files and folders that the programs keep at the top of what they copy."""

ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
TEMPORARY_VARIABLES = ("TEMP", "TMP", "TMPDIR")

CONFLICTED = (
    re.compile(r" ?\(\d+\)"),
    re.compile(r" [2-9]"),
    re.compile(r".*[ _.(\[-](sf)?conflict(ed)?\b.*", re.IGNORECASE),
    re.compile(r"\.sync-conflict-.*", re.IGNORECASE),
    re.compile(r" - copy.*| copy( \d+)?", re.IGNORECASE),
    re.compile(r"-[A-Z0-9]+-?(PC|LAPTOP|DESKTOP)[A-Z0-9-]*"),
    re.compile(r"-(DESKTOP|LAPTOP|PC)-[A-Z0-9]+"),
    # A computer's name, as offices number theirs: letters and digits, of at most the fifteen that Windows allows.
    re.compile(r"-(?=.*[A-Z])(?=.*[0-9])[A-Z0-9][A-Z0-9-]{4,13}[A-Z0-9]"),
)
"""What copying programs put between a file's name and its ending when two computers wrote it."""


@dataclass(frozen=True)
class Mount:
    """One file system: where it begins, its kind in lower case, and whether the disk can be pulled out."""

    point: PurePath
    kind: str
    is_removable: bool = False


@dataclass(frozen=True)
class Facts:
    """What there is to know about a computer.

    Attributes:
        platform: as `sys.platform`.
        mounts: the file systems there are.
        environ: the environment.
        home: the user's own folder, or None.
        names_in: the names in a folder; none for a folder that is not there.
    """

    platform: str
    mounts: Sequence[Mount] = ()
    environ: Mapping[str, str] = field(default_factory=dict)
    home: PurePath | None = None
    names_in: Callable[[PurePath], Collection[str]] = lambda folder: ()


def warnings_for(path: Path) -> list[str]:
    """What is dangerous about keeping a register at a path, as sentences with what to do; [] where nothing is. Writes
    nothing, and the file need not be there."""
    absolute = Path(os.path.realpath(path))
    return dangers(absolute, facts_here(absolute))


def dangers(path: PurePath, facts: Facts) -> list[str]:
    """`warnings_for`, from facts; `path` is absolute and goes through no symbolic link."""
    found = [
        _network(path, facts),
        _cloud(path, facts),
        _weak_disk(path, facts),
        _temporary(path, facts),
        _conflicts(path, facts),
    ]
    return [each for each in found if each]


def _mount_of(path: PurePath, facts: Facts) -> Mount | None:
    around = [mount for mount in facts.mounts if path.is_relative_to(mount.point)]
    # Of several at one point the last is the one that is seen.
    return max(enumerate(around), key=lambda each: (len(each[1].point.parts), each[0]))[1] if around else None


def _network(path: PurePath, facts: Facts) -> str:
    mount = _mount_of(path, facts)
    if not _is_share(path, facts) and (mount is None or not _is_elsewhere(mount.kind)):
        return ""
    return tr(
        "{parent} is on another computer, reached over the network. There a register can be damaged when two people open it or the connection breaks. Keep it on this computer's own disk, and send the others exports or copies.",
        parent=path.parent,
    )


def _is_share(path: PurePath, facts: Facts) -> bool:
    r"""Whether a path is one of Windows' names of a share: \\server\share, or \\?\UNC\server\share where it is long."""
    drive = path.drive.upper()
    is_local = drive.startswith(("\\\\?\\", "\\\\.\\")) and not drive.startswith("\\\\?\\UNC\\")
    return facts.platform == "win32" and drive.startswith("\\\\") and not is_local


def _is_elsewhere(kind: str) -> bool:
    return kind in NETWORK or (kind.startswith(FUSE) and kind.removeprefix(FUSE) not in LOCAL_FUSE)


def _cloud(path: PurePath, facts: Facts) -> str:
    program = _cloud_program(path, facts)
    if not program:
        return ""
    return tr(
        "{parent} is copied to the cloud by {program}. It may copy the register half-written, or put an older one in its place. Keep the register in a folder that is not copied, and let the cloud have the backups instead.",
        parent=path.parent,
        program=program,
    )


def _cloud_program(path: PurePath, facts: Facts) -> str:
    if facts.platform == "win32":
        for name in ONEDRIVE_VARIABLES:
            root = facts.environ.get(name)
            if root and path.is_relative_to(type(path)(root)):
                return "OneDrive"
    if facts.platform == "darwin" and _is_in_icloud(path, facts):
        return "iCloud"
    for folder in path.parents:
        for words, program in SYNCED_NAMES:
            if words.fullmatch(folder.name):
                return program
        if folder.parent.name == "CloudStorage" and facts.platform == "darwin":
            return folder.name.split("-")[0]
        # In one's home folder .dropbox and the like are settings of the program, which does not copy all that is there.
        for name in facts.names_in(folder) if folder != facts.home else ():
            for words, program in SYNCED_MARKERS:
                if words.fullmatch(name):
                    return program
    return ""


def _is_in_icloud(path: PurePath, facts: Facts) -> bool:
    """Whether a path is in the Desktop or Documents of somebody who lets iCloud keep those: then they are listed there."""
    if facts.home is None:
        return False
    kept = facts.names_in(facts.home / "Library" / "Mobile Documents" / "com~apple~CloudDocs")
    return any(name in kept and path.is_relative_to(facts.home / name) for name in ("Desktop", "Documents"))


def _weak_disk(path: PurePath, facts: Facts) -> str:
    mount = _mount_of(path, facts)
    if mount is None:
        return ""
    if mount.kind in READ_ONLY:
        return tr(
            "{parent} is on a disk that cannot be written to. Choose a folder on this computer's own disk.",
            parent=path.parent,
        )
    if mount.kind in WITHOUT_JOURNAL:
        return tr(
            "{parent} is on a disk of the kind {kind}, as USB sticks are. When it is pulled out or the power fails, files on it can be damaged. Keep the register on this computer's own disk; such a disk will do for copies of backups.",
            parent=path.parent,
            kind=mount.kind.upper().removeprefix("FUSE."),
        )
    if mount.is_removable:
        return tr(
            "{parent} is on a disk that can be pulled out. Close the register before you take it away, or keep it on this computer's own disk.",
            parent=path.parent,
        )
    return ""


def _temporary(path: PurePath, facts: Facts) -> str:
    mount = _mount_of(path, facts)
    names = [value for name in TEMPORARY_VARIABLES if (value := facts.environ.get(name))]
    if facts.platform != "win32":
        names += ["/tmp", "/var/tmp", "/private/tmp", "/private/var/folders", "/dev/shm"]
    is_inside = any(path.is_relative_to(type(path)(name)) for name in names)
    if not is_inside and (mount is None or mount.kind not in IN_MEMORY):
        return ""
    return tr(
        "{parent} is for temporary files: the system empties it without asking. Keep the register in your documents.",
        parent=path.parent,
    )


def _conflicts(path: PurePath, facts: Facts) -> str:
    found = []
    for name in sorted(facts.names_in(path.parent)):
        other = type(path)(name)
        if other.suffix.lower() != path.suffix.lower() or name == path.name or not other.stem.startswith(path.stem):
            continue
        if any(words.fullmatch(other.stem[len(path.stem) :]) for words in CONFLICTED):
            found.append(name)
    if not found:
        return ""
    names = found[0] if len(found) == 1 else tr("{found} and {found_2} more", found=found[0], found_2=len(found) - 1)
    return tr(
        "Beside {name} lies {names}: a second copy of the same register, as a copying program leaves when two computers wrote to it. Look into both, decide which one to go on with, and move the other away.",
        name=path.name,
        names=names,
    )


# What this computer is ------------------------------------------------------------------------------------------------


def facts_here(path: Path) -> Facts:
    """The facts about this computer that matter for a path."""
    return Facts(sys.platform, _mounts(path), dict(os.environ), Path(os.path.expanduser("~")), _names_in)


def _names_in(folder: PurePath) -> Collection[str]:
    try:
        return os.listdir(folder)
    except OSError:
        # Not there yet, or not ours to look into: nothing is known of it.
        return ()


def _mounts(path: Path) -> list[Mount]:
    if sys.platform == "win32":
        return _windows_mount(path)
    if sys.platform == "darwin":
        import subprocess

        told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return mac_mounts(told)
    try:
        return linux_mounts(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        # A system without /proc: no mount is known.
        return []


def linux_mounts(text: str) -> list[Mount]:
    """The mounts in the words of /proc/self/mountinfo (see proc_pid_mountinfo(5)), where spaces are written \\040."""
    found = []
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        if len(before.split()) < 5 or not after:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), before.split()[4])
        found.append(
            Mount(Path(point), after.split()[0].lower(), is_removable=point.startswith(("/media/", "/run/media/")))
        )
    return found


def mac_mounts(text: str) -> list[Mount]:
    """The mounts in the words of macOS's `mount`: `//user@server/share on /Volumes/share (smbfs, nodev)`."""
    found = []
    for match in re.finditer(r"^.+? on (/.*) \(([^,)]+)[^)]*\)$", text, re.MULTILINE):
        point, kind = match[1], match[2].strip().lower()
        found.append(Mount(Path(point), kind, is_removable=point.startswith("/Volumes/") and not _is_elsewhere(kind)))
    return found


def _windows_mount(path: Path) -> list[Mount]:
    """The drive a path is on, by GetDriveTypeW and GetVolumeInformationW."""
    if sys.platform == "win32":
        import ctypes

        removable, remote, cd = 2, 4, 5
        kind = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        if kind in (remote, cd):
            return [Mount(Path(path.anchor), "smbfs" if kind == remote else "cdfs")]
        name = ctypes.create_unicode_buffer(64)
        ctypes.windll.kernel32.GetVolumeInformationW(path.anchor, None, 0, None, None, None, name, 64)
        return [Mount(Path(path.anchor), name.value.lower(), is_removable=kind == removable)]
    return []
