"""Names and values that no keyboard types, and places where nothing can be put: each gets a sentence and leaves nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from atmp_desktop.cli.arguments import without_surrogates
from tests.cli.terminal import Terminal
from tests.store.nobody import as_nobody, folder_for_everybody

UNFORESEEN = "did not foresee"
LONG = "n" * 300
NO_LETTER = "\udcff"
"""What the system's byte FF, which is no letter of UTF-8, is in a name."""


@pytest.fixture
def folder(starter: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands are given in; starter.atmp is in it, and a link that leads to itself."""
    monkeypatch.chdir(starter.parent)
    if sys.platform != "win32":
        Path("loop.atmp").symlink_to("loop.atmp")
    return starter.parent


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


@pytest.mark.parametrize("words", [("--where=--",), ("--order=--",), ("--as-at=--",), ("--who=--",)])
def test_an_option_that_is_given_two_dashes_is_a_usage_sentence(
    terminal: Terminal, starter: Path, words: tuple[str, ...]
) -> None:
    sentence = terminal.refuses("list", starter, "person", *words, code=2)

    assert sentence.startswith(f"{words[0].removesuffix('=--')} cannot be “--”.")


def test_bytes_that_are_no_letters_are_marked_in_what_is_searched_kept_and_signed(
    terminal: Terminal, starter: Path
) -> None:
    assert terminal.json("list", starter, "person", "--where", f"name:{NO_LETTER}") == []
    assert terminal("search", starter, NO_LETTER).code == 0
    tag = terminal.adds(starter, "tag", f"name=Gene{NO_LETTER}", "--who", f"J{NO_LETTER}")

    assert terminal.json("history", starter)[0]["who"] == "J�"
    assert NO_LETTER not in terminal.json("show", starter, tag)["name"]
    assert without_surrogates("\ud800a") == "�a"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", f"{LONG}.atmp"), 1),
        (("check", f"{LONG}.atmp"), 1),
        (("list", f"{LONG}.atmp", "tag"), 1),
        (("restore", "starter.atmp", "--to", f"{LONG}.atmp"), 1),
        (("restore", f"{LONG}.atmp", "--to", "again.atmp"), 1),
        (("backup", "starter.atmp", "--to", LONG), 1),
        (("export", "list", "starter.atmp", "tag", "--to", f"{LONG}.csv"), 1),
        (("restore", "starter.atmp", "--to", "loop.atmp"), 1),
        (("check", "loop.atmp"), 1),
        (("check", "."), 1),
        (("check", "/"), 1),
        (("check", ""), 2),
        (("new", "\0.atmp"), 2),
        (("check", "a\0.atmp"), 2),
        (("backup", "starter.atmp", "--to", "\0"), 2),
        (("restore", "starter.atmp", "--to", "\0"), 2),
        (("restore", "\0", "--to", "again.atmp"), 2),
        (("export", "list", "starter.atmp", "tag", "--to", "\0.csv"), 2),
    ],
)
def test_a_name_that_no_file_can_have_or_that_leads_nowhere_gets_a_sentence(
    terminal: Terminal, folder: Path, words: tuple[str, ...], code: int
) -> None:
    if sys.platform == "win32" and "loop.atmp" in words:
        pytest.skip("links need a right of their own there")
    before = names_in(folder)

    sentence = terminal.refuses(*words, code=code)

    assert UNFORESEEN not in sentence
    assert names_in(folder) - {"data home"} == before - {"data home"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_register_and_a_sheet_whose_names_are_no_letters_are_used_like_any(terminal: Terminal, folder: Path) -> None:
    file, sheet = folder / f"{NO_LETTER}.atmp", folder / f"{NO_LETTER}.csv"
    file.write_bytes((folder / "starter.atmp").read_bytes())

    terminal.json("export", "list", file, "organisation", "--to", sheet)
    made = Path(terminal.json("backup", file)["path"])

    assert sheet.stat().st_size
    assert terminal.json("history", file)[0]["detail"]["file"] == r"\udcff.csv"
    assert (
        json.loads(made.with_name(f"{made.name}.json").read_text(encoding="utf-8"))["register_name"] == r"\udcff.atmp"
    )
    assert terminal("check", made, "--json").json["whole"]


@pytest.mark.parametrize("letter", ["n", "é", "👩"])
def test_a_name_is_refused_at_once_or_serves_for_all_that_is_done(
    terminal: Terminal, tmp_path: Path, letter: str
) -> None:
    taken = []
    for size in range(236, 252):
        file = tmp_path / (letter * (size // len(letter.encode())) + ".atmp")
        if file.name in names_in(tmp_path):
            continue
        answer = terminal("new", file, "--start", "empty")
        assert UNFORESEEN not in answer.err
        if answer.code:
            assert "too long" in answer.err
            continue
        taken.append(size)
        terminal.adds(file, "tag", "name=x")
        made = terminal.json("backup", file)["path"]
        assert terminal("restore", made, "--to", file).code == 0
        assert len(terminal.json("list", file, "tag")) == 1
        assert terminal.json("check", file)["whole"]
    assert taken
    assert max(taken) < 251


def test_a_sheet_for_a_folder_that_may_not_be_looked_into_or_written_in_gets_the_right_sentence(
    terminal: Terminal, starter: Path
) -> None:
    terminal.json("export", "list", starter, "tag", "--to", starter.parent / "warm.csv")
    with folder_for_everybody() as place:
        file = place / "starter.atmp"
        file.write_bytes(starter.read_bytes())
        file.chmod(0o444)
        for mode in (0o000, 0o555):
            closed = place / f"closed {mode:o}"
            closed.mkdir()
            closed.chmod(mode)
            with as_nobody():
                answer = terminal("export", "list", file, "tag", "--to", closed / "tags.csv")
            closed.chmod(0o777)
            assert (answer.code, answer.out) == (1, "")
            assert f"Nothing can be written in the folder {closed}." in answer.err
            assert names_in(closed) == set()


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that nothing can be written to, where the computer lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux":
        pytest.skip("such disks are made on Linux")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("this account may not mount a disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_sheet_for_a_disk_that_cannot_be_written_to_gets_the_right_sentence(
    terminal: Terminal, starter: Path, read_only_disk: Path
) -> None:
    sentence = terminal.refuses("export", "list", starter, "tag", "--to", read_only_disk / "tags.csv")

    assert sentence.startswith(f"Nothing can be written in the folder {read_only_disk}.")
    assert os.listdir(read_only_disk) == []
