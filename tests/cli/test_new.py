from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.terminal import NOW, Terminal


def test_a_new_starter_register_holds_the_groups_of_the_public_page(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "starter.atmp"

    assert terminal.says("new", path, "--start", "starter") == f"{path}\n"

    leads = {each["code"]: each["leads"] for each in terminal.json("list", path, "group")}
    assert leads["EWD"] == "Uta Griesenbach"
    assert set(leads["PPE"].split(", ")) == {"Finn Willingham", "Nick Meade"}
    assert [each.name for each in tmp_path.iterdir()] == ["starter.atmp"]


def test_a_training_register_has_the_people_asked_for_and_is_the_same_for_the_same_seed(
    terminal: Terminal, tmp_path: Path
) -> None:
    for name in ("one.atmp", "two.atmp"):
        terminal.says("new", tmp_path / name, "--start", "training", "--people", "30", "--seed", "7")

    people = terminal.json("list", tmp_path / "one.atmp", "person")
    assert 25 <= len(people) <= 30
    assert people == terminal.json("list", tmp_path / "two.atmp", "person")


@pytest.mark.parametrize(
    "name",
    ["two words.atmp", 'it\'s "quoted".atmp', "100%.atmp", "what?.atmp", "a#b&c=d.atmp", "Café.atmp", "🧬 genes.atmp"],
)
def test_a_register_may_have_any_name(terminal: Terminal, tmp_path: Path, name: str) -> None:
    path = tmp_path / "földer & söns 100%?" / name
    terminal.says("new", path, "--start", "empty")
    terminal.adds(path, "tag", "name=Gene therapy")

    assert [each["name"] for each in terminal.json("list", path, "tag")] == ["Gene therapy"]
    assert [each.name for each in path.parent.iterdir()] == [name]


def test_a_file_that_is_there_is_not_touched(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "letter.atmp"
    path.write_bytes(b"Dear all,")

    assert "it was not touched" in terminal.refuses("new", path, "--start", "starter")
    assert path.read_bytes() == b"Dear all,"
    assert [each.name for each in tmp_path.iterdir()] == ["letter.atmp"]


@pytest.mark.parametrize("readings", [1, 2, 3])
@pytest.mark.parametrize("start", ["starter", "training"])
def test_ctrl_c_leaves_nothing_half_made(terminal: Terminal, tmp_path: Path, start: str, readings: int) -> None:
    asked = []

    def pressed_soon() -> datetime:
        asked.append(NOW)
        if len(asked) == readings:
            raise KeyboardInterrupt
        return NOW

    terminal.clock = pressed_soon
    answer = terminal("new", tmp_path / "register.atmp", "--start", start)

    assert (answer.code, answer.out, answer.err) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


def test_a_dangerous_place_is_named_before_anything_is_made_there(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    answer = terminal("new", folder / "register.atmp", "--start", "empty")

    assert answer.was_warned
    assert "Dropbox" in answer.err
    assert answer.code == 0
