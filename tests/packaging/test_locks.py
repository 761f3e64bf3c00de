import itertools
import re
import tomllib
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==([\w.+]+)(?: ; [\w .'!=<>()]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def pins(name: str) -> dict[str, str]:
    found = map(PIN.match, (ROOT / name).read_text(encoding="utf-8").splitlines())
    return {pin[1]: pin[2] for pin in found if pin}


def declared() -> tuple[list[str], list[str]]:
    project = tomllib.loads(Path(ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needs = project["project"]["dependencies"], project["dependency-groups"]["dev"]
    runtime, development = ([re.split(r"[<>=;\[ ]", need)[0].lower() for need in group] for group in needs)
    return runtime, development


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_names_versions_and_hashes_and_nothing_else(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (PIN.match(line) or HASH.match(line))] == []
    hashed = [above for above, below in itertools.pairwise(lines) if PIN.match(above) and HASH.match(below)]
    assert len(hashed) == len(pins(name)) > 10


def test_every_declared_dependency_is_locked() -> None:
    runtime, development = declared()
    assert set(runtime) <= set(pins("requirements.lock"))
    assert set(runtime + development) <= set(pins("requirements-dev.lock"))


def test_the_program_is_tested_with_the_versions_it_runs_with() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_the_qt_that_aborts_on_python_3_11_is_kept_out() -> None:
    major, minor = pins("requirements.lock")["pyside6-essentials"].split(".")[:2]
    assert (6, 10) <= (int(major), int(minor)) < (6, 12)


def test_everything_the_program_installs_is_in_the_list_of_licences() -> None:
    listed = re.findall(r"^([a-z0-9-]+) +\S", (ROOT / "THIRD_PARTY_LICENCES").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(pins("requirements.lock")) <= set(listed)
