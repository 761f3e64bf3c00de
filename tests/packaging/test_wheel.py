import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder: Path = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stderr
    (file,) = folder.glob("atmp_desktop-*-py3-none-any.whl")
    return set(zipfile.ZipFile(file).namelist())


@pytest.mark.parametrize("folder", ["db", "resources", "docs/guide", "docs/pictures"])
def test_the_wheel_ships_all_that_the_program_reads(wheel: set[str], folder: str) -> None:
    kept = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert kept
    assert {f"atmp_desktop/_shipped/{path.relative_to(ROOT).as_posix()}" for path in kept} <= wheel


def test_the_wheel_holds_the_package_its_licences_and_its_command_and_nothing_of_a_working_folder(
    wheel: set[str],
) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "atmp_desktop").rglob("*.py")}
    assert modules <= wheel
    info = {Path(name).name for name in wheel if ".dist-info/" in name}
    assert {"LICENSE", "THIRD_PARTY_LICENCES", "entry_points.txt"} <= info
    assert not [
        name for name in wheel if name.endswith((".pyc", ".atmp")) or name.startswith(("tests/", "benchmarks/"))
    ]
