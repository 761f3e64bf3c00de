from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def uta(terminal: Terminal, register_path: Path) -> str:
    return terminal.adds(register_path, "person", "given_name=Uta", "family_name=Griesenbach")


def test_the_history_says_who_changed_what_from_what_to_what(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.says("edit", register_path, uta, "title=Professor", "--who", "Ada Okafor")

    newest, oldest = terminal.says("history", register_path).splitlines()

    operation = terminal.json("history", register_path)[0]["id"]
    assert newest == (
        f"2026-11-23 14:32 Ada Okafor Edit person: Uta Griesenbach — Title: (empty) → Professor  [{operation}]"
    )
    assert oldest.startswith("2026-11-23 14:32 JG Add person: Uta Griesenbach  [")


def test_the_history_of_one_record_leaves_out_the_others(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.adds(register_path, "tag", "name=Other")
    terminal.says("edit", register_path, uta, "title=Professor")

    entries = terminal.json("history", register_path, "--record", "Uta Griesenbach")

    assert [each["label"] for each in entries] == ["Edit person", "Add person"]
    assert entries[0]["changes"][0]["lines"] == [
        {"field": "title", "label": "Title", "before": "", "after": "Professor"}
    ]
    assert entries == terminal.json("history", register_path, "--record", uta)


def test_undo_and_redo_go_back_and_forth(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.says("edit", register_path, uta, "title=Professor")

    assert terminal.says("undo", register_path) == "Taken back: Edit person.\n"
    assert terminal.json("show", register_path, uta)["title"] is None
    assert "(taken back)" in terminal.says("history", register_path).splitlines()[1]
    assert terminal.says("redo", register_path) == "Done again: Edit person.\n"
    assert terminal.json("show", register_path, uta)["title"] == "Professor"
    assert terminal.refuses("redo", register_path) == "There is nothing to redo.\n"


def test_an_older_operation_is_undone_by_its_id(terminal: Terminal, register_path: Path, uta: str) -> None:
    terminal.says("edit", register_path, uta, "title=Professor")
    terminal.adds(register_path, "tag", "name=Later")
    edit = terminal.json("history", register_path)[1]["id"]

    terminal.says("undo", register_path, "--operation", edit)

    assert terminal.json("show", register_path, uta)["title"] is None
    assert [each["name"] for each in terminal.json("list", register_path, "tag")] == ["Later"]
    assert "was taken back already" in terminal.refuses("undo", register_path, "--operation", edit)


def test_an_undo_that_would_overwrite_a_later_change_is_refused_whole(
    terminal: Terminal, register_path: Path, uta: str
) -> None:
    terminal.says("edit", register_path, uta, "title=Professor")
    terminal.says("edit", register_path, uta, "title=Dame")
    first = terminal.json("history", register_path)[1]["id"]

    assert "changed again since: Uta Griesenbach" in terminal.refuses("undo", register_path, "--operation", first)
    assert terminal.json("show", register_path, uta)["title"] == "Dame"


def test_what_made_a_register_is_not_undone(terminal: Terminal, starter: Path) -> None:
    assert terminal.refuses("undo", starter) == "There is nothing to undo.\n"
    assert "is not the id of an operation" in terminal.refuses("undo", starter, "--operation", "the last", code=2)
