"""What the packaging tests share: the checkout itself, and small checkouts of their own to set up."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys

import sample


def main(arguments=None):
    print("started with", arguments, "and", sample.__name__)
    return 7
"""


class Checkout:
    """A small checkout: the real set-up, a program of a few lines, and one package to install.

    Attributes:
        root: the folder of the checkout.
        packages: a folder of wheels, the only place where pip looks.
        first: how the first start ended, of a checkout that was given out ready.
    """

    first: tuple[int, str, str]

    def __init__(self, folder: Path, name: str) -> None:
        self.root = folder / name
        self.packages = folder / "packages"
        self.packages.mkdir()
        (self.root / "atmp_desktop").mkdir(parents=True)
        (self.root / "db").mkdir()
        for file in (
            "main.py",
            "pyproject.toml",
            *(f"atmp_desktop/{m}.py" for m in ("__init__", "__main__", "fresh_machine")),
        ):
            shutil.copy(ROOT / file, self.root / file)
        (self.root / "atmp_desktop" / "app.py").write_text(PROGRAM, encoding="utf-8")
        self.pin(self.wheel_hash())

    def wheel_hash(self) -> str:
        """Write the wheel of the package `sample`; return its hash."""
        record = "sample-1.0.dist-info/RECORD"
        files = {
            "sample.py": "",
            "sample-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: sample\nVersion: 1.0\n",
            "sample-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        digest = base64.urlsafe_b64encode(hashlib.sha256(b"").digest()).rstrip(b"=").decode()
        files[record] = f"sample.py,sha256={digest},0\n" + "".join(f"{name},,\n" for name in [*files, record][1:])
        wheel = self.packages / "sample-1.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for name, text in files.items():
                archive.writestr(name, text)
        return hashlib.sha256(wheel.read_bytes()).hexdigest()

    def pin(self, digest: str) -> None:
        """Write both lock files: the package `sample`, with this hash."""
        for name in ("requirements.lock", "requirements-dev.lock"):
            (self.root / name).write_text(f"sample==1.0 \\\n    --hash=sha256:{digest}\n", encoding="utf-8")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start main.py in a process group of its own, with the Python that runs these tests."""
        return subprocess.Popen(
            [str(getattr(sys, "_base_executable", sys.executable)), str(self.root / "main.py"), *arguments],
            env=os.environ
            | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.packages.as_uri(), "PIP_CONFIG_FILE": os.devnull},
            cwd=self.packages,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Run main.py to its end; return its exit code, what it said on stdout, and on stderr."""
        with self.start(*arguments) as program:
            said, told = program.communicate(timeout=120)
        return program.returncode, said, told


AWKWARD = 'it\'s a café "ü" 100% ☂'


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout that was never set up, at a path with spaces, quotation marks, accents and an umbrella."""
    return Checkout(tmp_path, AWKWARD)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that is set up to run, with Python told to leave no compiled files."""
    checkout = Checkout(tmp_path_factory.mktemp("ready"), AWKWARD)
    checkout.first = checkout.run("list", "a b")
    return checkout
