import ast
import os
import re
import shutil
import signal
import subprocess

import pytest

from atmp_desktop import fresh_machine
from tests.packaging.conftest import ROOT, Checkout
from tests.reliability import in_full

posix_only = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
STARTED = "started with ['list', 'a b'] and sample\n"


def test_the_first_start_sets_up_and_the_second_goes_straight_to_the_program(ready: Checkout) -> None:
    code, said, told = ready.first
    assert (code, said) == (7, STARTED)
    assert "installing the 1 packages" in told
    assert ready.run("list", "a b") == (7, STARTED, "")


def test_setting_up_again_says_nothing(ready: Checkout) -> None:
    assert ready.run("--set-up") == (0, "", "")


def test_the_installed_command_starts_the_program_of_the_checkout_from_anywhere(ready: Checkout) -> None:
    command = fresh_machine.environment_python(ready.root).with_name("atmp-desktop")
    ended = subprocess.run([command, "list", "a b"], capture_output=True, encoding="utf-8", cwd="/", check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (7, STARTED, "")


def test_everything_is_compiled_even_where_python_is_told_not_to(ready: Checkout) -> None:
    assert list(ready.root.glob("atmp_desktop/__pycache__/app.*.pyc"))
    assert list(ready.root.glob(".venv/**/site-packages/__pycache__/sample.*.pyc"))


@in_full
@posix_only
def test_a_set_up_killed_half_way_is_made_again_by_the_next_start(checkout: Checkout) -> None:
    for kill in (os.killpg, os.kill):  # the second time its pip lives on for a moment, and is waited for
        with checkout.start("list") as program:
            assert program.stderr is not None
            while "installing" not in program.stderr.readline():
                assert program.poll() is None
            kill(program.pid, signal.SIGKILL)
            program.wait()
        assert not fresh_machine.is_ready(checkout.root, fresh_machine.RUN)

    code, said, told = checkout.run("list", "a b")
    assert (code, said) == (7, STARTED)
    assert "clearing away" in told


def test_a_package_that_is_not_the_locked_one_is_refused_with_a_sentence_and_a_log(checkout: Checkout) -> None:
    right = (checkout.root / "requirements.lock").read_text(encoding="utf-8")
    checkout.pin("0" * 64)
    code, said, told = checkout.run("list")
    log = checkout.root / "build" / "set-up.log"
    assert (code, said) == (2, "")
    assert told.splitlines()[-1] == (
        "The packages could not be installed. A package is not the one this version was tested with: "
        f"do not use it, and tell us. The full log is {log}."
    )
    assert "DO NOT MATCH" in log.read_text(encoding="utf-8")

    (checkout.root / "requirements.lock").write_text(right, encoding="utf-8")
    assert checkout.run("list", "a b")[:2] == (7, STARTED)


def test_a_package_that_is_nowhere_to_be_had_is_told_in_a_sentence(checkout: Checkout) -> None:
    shutil.rmtree(checkout.packages)
    checkout.packages.mkdir()
    code, _, told = checkout.run("list")
    assert code == 2
    assert "A package was not found for this Python and computer: check the network" in told
    assert "Traceback" not in told


@in_full
def test_what_the_environment_was_made_from_decides_whether_it_is_made_again(checkout: Checkout) -> None:
    def kinds_ready() -> list[str]:
        return [kind for kind in ("run", "development") if fresh_machine.is_ready(checkout.root, kind)]

    checkout.run("--set-up")
    assert kinds_ready() == ["run"]
    assert "up to date" in checkout.run("--set-up-development")[2]
    assert kinds_ready() == ["run", "development"]

    declared = checkout.root / "pyproject.toml"
    declared.write_text(declared.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert kinds_ready() == []
    assert "up to date" in checkout.run("--set-up")[2]
    assert kinds_ready() == ["run", "development"], "who once had the development tools keeps them"

    checkout.root = checkout.root.rename(checkout.root.with_name("moved"))
    assert kinds_ready() == []
    python = fresh_machine.environment_python(checkout.root)
    python.unlink()
    python.symlink_to(checkout.root / "gone")
    assert "clearing away" in checkout.run("--set-up")[2]
    assert checkout.run("list", "a b") == (7, STARTED, "")


def test_a_folder_that_cannot_be_written_to_is_told_in_a_sentence(checkout: Checkout) -> None:
    (checkout.root / ".venv.lock").mkdir()  # stands in the way of the first file that the set-up writes, for root too
    code, said, told = checkout.run("list")
    assert (code, said) == (2, "")
    assert told.startswith("The set-up could not write its files")
    assert told.endswith("Copy this folder to one of your own.\n")


def test_the_starting_file_can_be_read_by_any_python_3_and_names_the_version_it_needs() -> None:
    source = (ROOT / "main.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))
    declared = re.search(r'requires-python = ">=(\d+)\.(\d+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert declared
    assert f"sys.version_info < ({declared[1]}, {declared[2]})" in source
    assert f"needs Python {declared[1]}.{declared[2]} or newer" in source
