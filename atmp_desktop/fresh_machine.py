"""Sets up a checkout's own environment in .venv and hands over to it.

Standard library only, for it runs before anything is installed; knows nothing of the program that it prepares for.

A set-up is finished when its stamp is written. A mark that is there from the start to the end of the work tells the next
run that the last one was cut short: what is half done is then removed and made again.
"""

import contextlib
import dataclasses
import hashlib
import json
import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NoReturn

from atmp_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
RUN, DEVELOPMENT = "run", "development"
LOCK_FILES = {RUN: "requirements.lock", DEVELOPMENT: "requirements-dev.lock"}
OPTIONS = {"--set-up": RUN, "--set-up-development": DEVELOPMENT}
STAMP, MARK = "set-up.json", "set-up-unfinished"

# Left in the environment, these would send what is installed elsewhere, or hide what is missing.
MISLEADING = (
    *("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"),
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_NO_COMPILE", "PIP_NO_BINARY", "PIP_REQUIRE_VIRTUALENV"),
)
ADVICE = (
    (r"No space left|Errno 28", "The disk is full: free about 1 GB and start again."),
    (r"DO NOT MATCH THE HASHES", "A package is not the one this version was tested with: do not use it, and tell us."),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "The connection is not trusted: ask your IT for pip's certificate settings.",
    ),
    (
        r"NewConnectionError|ConnectTimeout|ReadTimeout|Temporary failure|ProxyError|Connection (refused|reset|broken)",
        "The packages could not be fetched: connect to the network and start again.",
    ),
    (
        r"No matching distribution|Could not find a version",
        "A package was not found for this Python and computer: check the network, or use Python 3.11, 3.12 or 3.13.",
    ),
    (r"Permission denied|Errno 13|Errno 30", "This folder cannot be written to: copy it to one of your own."),
)


class SetUpError(Exception):
    """Setting up did not work; the text is what happened and what to do, for the person at the keyboard."""


@dataclasses.dataclass(frozen=True)
class Stamp:
    """What a finished set-up was made from; as long as this is the same, there is nothing to do.

    Attributes:
        kind: RUN or DEVELOPMENT; what is enough for development is enough to run.
        packages: hash of the lock file, the project's declaration and its version.
        python: the interpreter behind the environment, and the environment's own description.
        checkout: where the checkout was; scripts in an environment hold this path.
    """

    kind: str
    packages: str
    python: str
    checkout: str

    def fits(self, made_with: "Stamp") -> bool:
        """Tell whether an environment of this stamp may be kept, and brought up to date, for the other one."""
        return (self.python, self.checkout) == (made_with.python, made_with.checkout)


def enter_environment(arguments: list[str]) -> None:
    """Return when this process runs inside .venv; otherwise set up what is missing, hand over to it and never return.

    With `--set-up` or `--set-up-development` as the first argument it sets up, and ends.
    """
    kind = OPTIONS.get(arguments[0]) if arguments else None
    if kind is None and Path(sys.prefix).resolve() == (ROOT / ".venv").resolve():
        return
    try:
        if not is_ready(ROOT, kind or RUN):
            set_up(ROOT, kind or RUN)
    except SetUpError as error:
        sys.exit(_told(error))
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. The next start goes on with the set-up.\n")
        sys.exit(130)
    if kind is None:
        _hand_over(ROOT, arguments)
    _compile(ROOT)
    sys.exit(0)


def is_ready(root: Path, kind: str) -> bool:
    """Tell whether the environment is as this checkout wants it; reads four small files and writes nothing."""
    return (
        any(_stamp_found(root) == _stamp_wanted(root, enough) for enough in dict.fromkeys((kind, DEVELOPMENT)))
        and not _mark(root).exists()
    )


def set_up(root: Path, kind: str) -> None:
    """Make or bring up to date the environment of the checkout at root.

    Raises:
        SetUpError: with what to do; a log of everything is then in build/set-up.log.
    """
    try:
        with _alone(root) as lock, _log(root) as log:
            if not is_ready(root, kind):
                _SetUp(root, kind, lock, log).run()
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(
            f"The set-up could not write its files ({error}). Copy this folder to one of your own."
        ) from error


class _SetUp:
    """One run of the set-up: every step leaves what it printed in the log."""

    def __init__(self, root: Path, kind: str, lock: IO[bytes], log: IO[bytes]) -> None:
        found = _stamp_found(root)
        self.root = root
        # Who once asked for the development tools keeps them.
        self.kind = found.kind if found and found.kind == DEVELOPMENT else kind
        self.lock = lock
        self.log = log

    def run(self) -> None:
        started = time.monotonic()
        if self._is_usable():
            _say("Bringing this folder's .venv up to date.")
        else:
            _say("Setting up this folder's .venv. This happens once, and takes a minute or two.")
            if (self.root / ".venv").exists():
                _say("  clearing away an environment that cannot be used")
                shutil.rmtree(self.root / ".venv")
        (self.root / ".venv").mkdir(exist_ok=True)
        _mark(self.root).touch()
        self._make_environment()
        pip = self._pip()
        lock_file = self.root / LOCK_FILES[self.kind]
        _say(f"  installing the {len(_pins(lock_file))} packages of {lock_file.name}")
        self._install(pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock_file))
        self._install_checkout(pip)
        _say("  compiling")
        _compile(self.root)
        stamp = _stamp_wanted(self.root, self.kind)
        (self.root / ".venv" / STAMP).write_text(json.dumps(dataclasses.asdict(stamp)), encoding="utf-8")
        _mark(self.root).unlink()
        _say(f"  done in {time.monotonic() - started:.0f} s")

    def _is_usable(self) -> bool:
        """Tell whether there is a whole environment, made here and by a Python that still works."""
        python, found = environment_python(self.root), _stamp_found(self.root)
        return (
            python.exists()
            and not _mark(self.root).exists()
            and (found is None or found.fits(_stamp_wanted(self.root, self.kind)))
            and self._works(str(python), "-c", "import sys; assert sys.version_info >= (3, 11)")
        )

    def _make_environment(self) -> None:
        if environment_python(self.root).exists():
            return
        _say(f"  making the environment with Python {sys.version.split()[0]}")
        # An interpreter that itself runs in an environment is not to be the parent of another one.
        parent = str(getattr(sys, "_base_executable", sys.executable))
        if not self._works(parent, "-m", "venv", "--without-pip", str(self.root / ".venv")):
            raise SetUpError(
                f"This Python ({parent}) cannot make environments. On Debian or Ubuntu: apt install python3-venv."
            )

    def _pip(self) -> list[str]:
        """Find a pip that installs into the environment: its own, one Python brings along, or the one of the machine."""
        inside = str(environment_python(self.root))
        own = [inside, "-m", "pip"]
        if self._works(*own, "--version") or self._works(inside, "-m", "ensurepip", "--default-pip"):
            return own
        outer = [sys.executable, "-m", "pip", "--python", inside]
        if self._works(*outer, "--version"):
            return outer
        raise SetUpError("There is no pip to install with. On Debian or Ubuntu: apt install python3-venv.")

    def _install(self, pip: list[str], *what: str) -> None:
        options = ["--no-deps", "--compile", "--no-input", "--progress-bar", "off", "--no-warn-script-location"]
        if not self._works(*pip, "--disable-pip-version-check", "install", *options, *what):
            log = self.root / "build" / "set-up.log"
            text = log.read_text(encoding="utf-8", errors="replace")
            advice = next(
                (words for pattern, words in ADVICE if re.search(pattern, text)), "See what pip said at its end."
            )
            raise SetUpError(f"The packages could not be installed. {advice} The full log is {log}.")

    def _install_checkout(self, pip: list[str]) -> None:
        """Make `atmp-desktop` and `import atmp_desktop` work in the environment, from the files of the checkout."""
        where = "import sysconfig; print(sysconfig.get_path('purelib'))"
        command = [str(environment_python(self.root)), "-X", "utf8", "-c", where]
        purelib = subprocess.run(
            command, env=_clean_environment(), capture_output=True, check=True, encoding="utf-8"
        ).stdout
        # Relative to the folder that holds the .pth file: such a line is plain ASCII wherever the checkout lies.
        way_back = os.path.relpath(self.root, purelib.strip())
        with tempfile.TemporaryDirectory() as folder:
            wheel = write_pointer_wheel(Path(folder), way_back, environment_python(self.root))
            self._install(pip, "--no-index", "--force-reinstall", str(wheel))

    def _works(self, *command: str) -> bool:
        """Run a command, its output to the log; tell whether it succeeded.

        The command holds the lock too: where this process is killed, the next set-up waits for its orphan.
        """
        self.log.write(f"\n$ {' '.join(command)}\n".encode(errors="replace"))
        self.log.flush()
        held = () if os.name == "nt" else (self.lock.fileno(),)
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            env=_clean_environment(),
            pass_fds=held,
            check=False,
        )
        return ended.returncode == 0


def environment_python(root: Path) -> Path:
    """Name the interpreter of the checkout's environment."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def write_pointer_wheel(folder: Path, way_back: str, python: Path) -> Path:
    """Write a wheel that holds nothing but a path to the checkout and the command `atmp-desktop`; return its path.

    pip installs it as it does any other, and building it needs no build tool.

    Args:
        folder: where the wheel is to be written.
        way_back: the checkout, as seen from the folder that packages are installed in.
        python: the interpreter that the command starts.
    """
    stem = f"atmp_desktop-{__version__}"
    files = {
        "atmp_desktop_checkout.pth": f"{way_back}\n",
        f"{stem}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: atmp-desktop\nVersion: {__version__}\n",
        f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if os.name == "nt":
        files[f"{stem}.dist-info/entry_points.txt"] = "[console_scripts]\natmp-desktop = atmp_desktop.app:main\n"
    else:  # the launcher that pip makes of an entry point breaks where the path has a quotation mark in it
        start = f'#!/bin/sh\nexec {shlex.quote(str(python))} -P -m atmp_desktop "$@"\n'
        files[f"{stem}.data/scripts/atmp-desktop"] = start
    record = f"{stem}.dist-info/RECORD"
    files[record] = "".join(f"{name},,\n" for name in [*files, record])
    wheel = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFREG | (0o755 if "/scripts/" in name else 0o644)) << 16
            archive.writestr(entry, os.fsencode(text))
    return wheel


def _stamp_wanted(root: Path, kind: str) -> Stamp:
    declared = [(root / LOCK_FILES[kind]).read_bytes(), (root / "pyproject.toml").read_bytes(), __version__.encode()]
    python = environment_python(root)
    described = root / ".venv" / "pyvenv.cfg"
    return Stamp(
        kind=kind,
        packages=hashlib.sha256(b"\0".join(declared)).hexdigest(),
        # An upgrade of the system may put another Python behind the same name.
        python=f"{python.resolve() if python.exists() else 'none'} {_text(described)}",
        checkout=str(root),
    )


def _stamp_found(root: Path) -> Stamp | None:
    try:
        return Stamp(**json.loads(_text(root / ".venv" / STAMP)))
    except (ValueError, TypeError):  # none, or one that another version wrote
        return None


def _mark(root: Path) -> Path:
    return root / ".venv" / MARK


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""


def _pins(lock_file: Path) -> list[str]:
    return re.findall(r"^[\w.-]+==", lock_file.read_text(encoding="utf-8"), re.MULTILINE)


@contextlib.contextmanager
def _log(root: Path) -> Iterator[IO[bytes]]:
    (root / "build").mkdir(exist_ok=True)
    with (root / "build" / "set-up.log").open("wb") as log:
        yield log


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[IO[bytes]]:
    """Hold the lock that lets one set-up at a time work on the checkout, waiting for it if need be."""
    with (root / ".venv.lock").open("ab") as lock:
        if not _locked(lock):
            _say("Another set-up of this folder is running: waiting for it.")
            while not _locked(lock):
                time.sleep(0.2)
        yield lock


def _locked(lock: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _clean_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return {**kept, "PIP_USER": "0", "PYTHONIOENCODING": "utf-8"}


def _compile(root: Path) -> None:
    """Compile the checkout's own files, also where PYTHONDONTWRITEBYTECODE is set: a start is then faster.

    In a folder that cannot be written to, the program works all the same, so nothing is said.
    """
    command = [str(environment_python(root)), "-m", "compileall", "-qq", str(root / "atmp_desktop"), str(root / "db")]
    subprocess.run(command, env=_clean_environment(), check=False)


def _hand_over(root: Path, arguments: list[str]) -> NoReturn:
    """Go on as the program inside the environment; its exit code becomes ours."""
    python = str(environment_python(root))
    # -P: a file in the current folder that is called like a library is not to be taken for it.
    command = [python, "-P", "-m", "atmp_desktop", *arguments]
    if os.name != "nt":
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
        os.execve(python, command, kept)
    with subprocess.Popen(command) as program:
        while True:
            try:
                sys.exit(program.wait())
            except KeyboardInterrupt:  # Ctrl+C reaches the program as well; it decides what becomes of it
                continue


def _told(error: SetUpError) -> int:
    _say(str(error))
    return 2


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
