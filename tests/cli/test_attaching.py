"""Files through the command line: attached to records, and saved out again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def uta(terminal: Terminal, register_path: Path) -> str:
    return terminal.adds(register_path, "person", "given_name=Uta", "family_name=Griesenbach")


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    """Two files in a folder of their own."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "Q3 pack.pdf").write_bytes(b"%PDF the pack")
    (folder / "Notes.txt").write_text("Ask about “hospital exemption”", encoding="utf-8")
    return [folder / "Q3 pack.pdf", folder / "Notes.txt"]


def test_files_are_attached_in_one_write_and_their_ids_printed(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    lines = terminal.says("attach", register_path, "Uta Griesenbach", *papers).splitlines()

    files = {each["name"]: each for each in terminal.json("list", register_path, "file")}
    assert lines == [f"{files[path.name]['id']} {path.name}" for path in papers]
    assert {each["person"] for each in terminal.json("list", register_path, "attachment")} == {uta}
    assert files["Q3 pack.pdf"]["media_type"] == "application/pdf"
    assert files["Q3 pack.pdf"]["size"] == 13
    assert terminal.json("undo", register_path) == {"undone": "Attach 2 files to Uta Griesenbach"}
    assert terminal.json("list", register_path, "file") == terminal.json("list", register_path, "attachment") == []


def test_attaching_answers_in_json(terminal: Terminal, register_path: Path, uta: str, papers: list[Path]) -> None:
    (answer,) = terminal.json("attach", register_path, uta, papers[0])

    (attachment,) = terminal.json("list", register_path, "attachment")
    assert answer == {
        "id": attachment["file"],
        "attachment": attachment["id"],
        "name": "Q3 pack.pdf",
        "media_type": "application/pdf",
        "size": 13,
    }


def test_a_record_is_named_by_its_reference_too(terminal: Terminal, register_path: Path, papers: list[Path]) -> None:
    terminal.says("add", register_path, "group", "name=Coordinating Group", "code=CG")
    terminal.says("add", register_path, "action", "text=Find a venue", "group=CG")
    terminal.says("attach", register_path, "CG26-A001", papers[0])

    action = terminal.json("list", register_path, "action")[0]["id"]
    assert terminal.json("list", register_path, "attachment")[0]["action"] == action


def test_where_one_file_is_refused_none_is_attached(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    sentence = terminal.refuses("attach", register_path, uta, *papers, papers[0].with_name("gone.pdf"))

    assert sentence.startswith("There is no file ")
    assert terminal.json("list", register_path, "file") == []


def test_a_type_that_takes_no_files_says_so(terminal: Terminal, register_path: Path, papers: list[Path]) -> None:
    tag = terminal.adds(register_path, "tag", "name=Exemption")

    assert "takes no files. Attach them to a record of another type: " in terminal.refuses(
        "attach", register_path, tag, papers[0]
    )
    assert "There is no record called “Exemption”." in terminal.refuses("attach", register_path, "Exemption", papers[0])


def test_nothing_is_attached_to_a_record_in_the_bin(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    terminal.says("bin", register_path, uta)

    assert "is in the bin." in terminal.refuses("attach", register_path, uta, papers[0])


@pytest.mark.parametrize("words", [("attach",), ("attach", "Uta Griesenbach"), ("attach", "Uta Griesenbach", "")])
def test_a_path_must_be_given(terminal: Terminal, register_path: Path, words: tuple[str, ...]) -> None:
    assert terminal.refuses(words[0], register_path, *words[1:], code=2).strip()
    assert terminal.json("list", register_path, "file") == []


def test_a_file_is_saved_by_its_name_its_id_or_that_of_its_attachment(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path], tmp_path: Path
) -> None:
    (attached,) = terminal.json("attach", register_path, uta, papers[0])

    for number, named in enumerate(("Q3 pack.pdf", attached["id"], attached["attachment"])):
        to = tmp_path / f"copy {number}.pdf"
        assert terminal.says("save-file", register_path, named, "--to", to) == f"{to}\n"
        assert to.read_bytes() == b"%PDF the pack"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert terminal.json("save-file", register_path, attached["id"], "--to", folder) == {
        "path": str(folder / "Q3 pack.pdf"),
        "id": attached["id"],
        "name": "Q3 pack.pdf",
        "size": 13,
    }


def test_a_file_that_is_there_is_replaced_only_when_asked_for(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    terminal.says("attach", register_path, uta, papers[1])
    papers[0].write_bytes(b"mine")

    save = ("save-file", register_path, "Notes.txt", "--to", papers[0])
    assert "There is a file Q3 pack.pdf already; it was left as it is." in terminal.refuses(*save)
    assert papers[0].read_bytes() == b"mine"
    terminal.says(*save, "--replace")
    assert papers[0].read_bytes() == papers[1].read_bytes()


def test_saving_over_the_register_is_refused(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    terminal.says("attach", register_path, uta, papers[1])

    assert "register.atmp is a register, or part of one." in terminal.refuses(
        "save-file", register_path, "Notes.txt", "--to", register_path, "--replace"
    )
    assert terminal.json("list", register_path, "person")[0]["id"] == uta


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_file_whose_name_is_no_text_is_attached(
    terminal: Terminal, register_path: Path, uta: str, tmp_path: Path
) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"latin")
    terminal.says("attach", register_path, uta, path)

    assert terminal.json("list", register_path, "file")[0]["name"] == "caf_.txt"


def test_a_damaged_file_is_found_by_check(
    terminal: Terminal, register_path: Path, uta: str, papers: list[Path]
) -> None:
    terminal.says("attach", register_path, uta, papers[0])
    held = register_path.read_bytes()
    assert held.count(b"%PDF the pack") == 1
    register_path.write_bytes(held.replace(b"%PDF the pack", b"%PDF the sack"))

    answer = terminal("check", register_path)
    assert answer.code == 1
    assert "The contents of the file “Q3 pack.pdf”" in answer.out + answer.err
