from pathlib import Path

import pytest

from atmp_desktop import __version__
from tests.cli.terminal import Terminal


def test_without_a_command_the_window_opens_on_the_last_register(terminal: Terminal) -> None:
    terminal.says()

    assert terminal.window.asked == [("open", None)]


def test_a_register_alone_is_opened_as_a_double_click_asks(terminal: Terminal, tmp_path: Path) -> None:
    terminal.says(tmp_path / "Our register.atmp")
    terminal.says("open", tmp_path / "Our register.atmp")

    assert terminal.window.asked == [("open", tmp_path / "Our register.atmp")] * 2


def test_pictures_and_the_demonstration_are_asked_of_the_window(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal.says("screenshots", tmp_path, "--theme", "dark", "--scale", "2")
    terminal.says("demo", "--to", tmp_path)

    assert terminal.window.asked == [("screenshots", tmp_path, "dark", 2.0), ("demo", tmp_path)]
    assert said == f"{tmp_path / 'people.png'}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["lst", "x.atmp", "person"], "There is no command “lst”. Did you mean “list”?"),
        (["list", "x.atmp"], "The following arguments are required: TYPE."),
        (["list", "x.atmp", "person", "--wear", "x"], "Unrecognized arguments: --wear"),
        (["export", "everything"], "“export” is followed by one of: contact-sheet, list, action-log, organisations,"),
        (["export", "contact-sheet", "x.atmp", "--to", "x.xlsx"], "--group"),
        (["new", "x.atmp", "--start", "full"], "invalid choice: 'full'"),
        (["new", "x.atmp", "--start", "training", "--people", "-3"], "--people"),
        (["screenshots", "x", "--scale", "40"], "“40” is not a number from 1 to 4"),
        (
            ["types", "contact"],
            "There is no type of record “contact”. There are: action, enquiry, meeting, group, person",
        ),
        (["new", "x.atmp", "--start", "empty", "--people", "9"], "--people and --seed are for training registers."),
    ],
)
def test_a_wrong_command_line_gets_a_sentence_and_exits_2(
    terminal: Terminal, words: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert sentence in terminal.refuses(*words, code=2)
    assert list(tmp_path.iterdir()) == []


def test_help_and_version_are_printed(terminal: Terminal) -> None:
    assert "export contact-sheet" in terminal.says("--help")
    assert "NAME-OR-CODE" in terminal.says("export", "contact-sheet", "--help")
    assert "contact-sheet" in terminal.says("export", "--help")
    assert terminal.says("--version") == f"atmp-desktop {__version__}\n"


def test_json_is_accepted_anywhere_after_the_command(terminal: Terminal, register_path: Path) -> None:
    for words in (
        ["--json", str(register_path), "person"],
        [str(register_path), "--json", "person"],
        [str(register_path), "person", "--json"],
    ):
        assert terminal.says("list", *words) == "[]\n"


def test_the_types_are_listed_with_their_fields(terminal: Terminal) -> None:
    types = {each["type"]: each for each in terminal.json("types")}

    assert "former_name" in types
    assert types["former_name"]["part"] is True
    assert types["person"]["one"] == "Person"
    fields = {each["name"]: each for each in types["contact_point"]["fields"]}
    assert fields["kind"]["choices"]["phone"] == "Telephone"
    assert fields["person"]["target"] == "person"
    assert "given_name" in terminal.says("types", "person")
    assert "contact_point" in terminal.says("types")
