"""An answer that cannot be written: what was done is said to be done, in one sentence, and the exit code is 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")


BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
"""The environment in which output is kept back until there is enough of it, as it is for whoever says nothing else."""


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "atmp_desktop", *map(str, words)]


def onto_a_full_disk(*words: str | Path) -> tuple[int, str]:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(*words), env=BUFFERED, stdout=full, stderr=subprocess.PIPE, check=False, timeout=120
        )
    return done.returncode, done.stderr.decode()


def with_nowhere_to_answer(*words: str | Path) -> tuple[int, str]:
    done = subprocess.run(
        command(*words),
        env=BUFFERED,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
        preexec_fn=lambda: os.close(1),
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("run", [onto_a_full_disk, with_nowhere_to_answer])
@pytest.mark.parametrize("notes", ["short", "long " * 20_000])
def test_a_record_whose_answer_is_lost_is_said_to_be_saved_and_is(
    terminal: Terminal, register_path: Path, run: object, notes: str
) -> None:
    assert callable(run)
    code, said = run("add", register_path, "organisation", "name=Trust", f"notes={notes}", "--json")

    assert code == 1
    assert said.startswith("What was asked for was done and saved; the answer could not be written: ")
    assert said.count("\n") == 1
    assert [each["name"] for each in terminal.json("list", register_path, "organisation")] == ["Trust"]


@pytest.mark.parametrize("run", [onto_a_full_disk, with_nowhere_to_answer])
@pytest.mark.parametrize("words", [("list", "organisation"), ("list", "organisation", "--json"), ("--help",)])
def test_a_list_that_cannot_be_written_is_one_sentence_that_claims_nothing(
    starter: Path, run: object, words: tuple[str, ...]
) -> None:
    assert callable(run)
    code, said = run(*(words if words[0] == "--help" else (words[0], starter, *words[1:])))

    assert code == 1
    assert said.startswith("The answer could not be written: ")
    assert said.count("\n") == 1


def test_a_sentence_that_nobody_can_be_told_changes_no_exit_code(terminal: Terminal, register_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        words = command("add", register_path, "tag", "nonsense=x")
        assert subprocess.run(words, stdout=full, stderr=full, check=False, timeout=120).returncode == 1
        words = command("list", register_path, "no such type")
        assert subprocess.run(words, stdout=full, stderr=full, check=False, timeout=120).returncode == 2

    assert terminal.json("list", register_path, "tag") == []
