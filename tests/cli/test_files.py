"""Whole registers: backups, restoring, checking, and files that are none."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from tests.cli.terminal import Terminal

NOBODY = 65534


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def test_a_backup_is_listed_and_restores_what_was_there(terminal: Terminal, register_path: Path) -> None:
    tag = terminal.adds(register_path, "tag", "name=Gene therapy")
    made = terminal.says("backup", register_path).strip()
    terminal.says("bin", register_path, tag)

    listed = terminal.json("backups", register_path)
    assert [(each["path"], each["whole"], each["size"]) for each in listed] == [(made, None, Path(made).stat().st_size)]
    assert made in terminal.says("backups", register_path)

    restored = register_path.with_name("restored.atmp")
    assert terminal.says("restore", made, "--to", restored) == f"{restored}\n"
    assert [each["id"] for each in terminal.json("list", restored, "tag")] == [tag]
    assert terminal.json("list", register_path, "tag") == []


def test_restoring_over_a_register_keeps_what_was_there(terminal: Terminal, register_path: Path) -> None:
    made = terminal.json("backup", register_path)["path"]
    terminal.adds(register_path, "tag", "name=Later")

    answer = terminal("restore", made, "--to", register_path)

    assert answer.code == 0
    assert "The file that was there is kept as register before restoring" in answer.err
    kept = next(register_path.parent.glob("register before restoring*.atmp"))
    assert terminal.json("list", register_path, "tag") == []
    assert [each["name"] for each in terminal.json("list", kept, "tag")] == ["Later"]


def test_a_backup_goes_into_the_folder_that_is_named(terminal: Terminal, register_path: Path, tmp_path: Path) -> None:
    made = Path(terminal.says("backup", register_path, "--to", tmp_path / "Büro backups").strip())

    assert made.parent == tmp_path / "Büro backups"
    answer = terminal("check", made)
    assert (answer.code, answer.out) == (0, f"{made.name} is whole: nothing was found.\n")


def test_a_backup_that_changed_since_it_was_made_is_found_out(terminal: Terminal, register_path: Path) -> None:
    made = Path(terminal.says("backup", register_path).strip())
    whole = made.read_bytes()
    made.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    answer = terminal("check", made)

    assert (answer.code, answer.err) == (1, "")
    assert "the check sum differs" in answer.out
    terminal.refuses("restore", made, "--to", register_path.with_name("restored.atmp"))
    assert not register_path.with_name("restored.atmp").exists()


def test_no_backups_yet_is_said(terminal: Terminal, register_path: Path) -> None:
    assert "There are no backups yet." in terminal.says("backups", register_path)
    assert terminal.json("backups", register_path) == []


def test_a_whole_register_passes_its_check(terminal: Terminal, starter: Path) -> None:
    assert terminal.says("check", starter) == "starter.atmp is whole: nothing was found.\n"
    assert terminal.json("check", starter) == {"whole": True, "findings": []}


def test_a_value_changed_behind_the_registers_back_is_found(terminal: Terminal, starter: Path) -> None:
    connection = driver.connect(str(starter))
    connection.execute("UPDATE person SET family_name = 'Someone' WHERE family_name = 'Griesenbach'")
    connection.commit()
    connection.close()

    answer = terminal("check", starter, "--json")

    assert (answer.code, answer.json["whole"]) == (1, False)
    assert any("Family name is not what the history says." in each for each in answer.json["findings"])
    assert "is out of date in the search index" in terminal("check", starter).out


COMMANDS = [
    ("list", "person"),
    ("show", "CG"),
    ("add", "tag", "name=x"),
    ("edit", "CG", "name=x"),
    ("bin", "CG"),
    ("search", "x"),
    ("history",),
    ("undo",),
    ("redo",),
    ("backup",),
    ("backups",),
    ("check",),
    ("export list", "person", "--to", "out.xlsx"),
]


@pytest.mark.parametrize("kind", ["text", "empty", "another program's", "cut short", "newer"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_file_that_is_not_ours_is_refused_and_not_changed_by_a_byte(
    terminal: Terminal,
    blank_register: Path,
    tmp_path: Path,
    kind: str,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "file.atmp"
    make_foreign(path, kind, blank_register)
    before = contents(folder)
    monkeypatch.chdir(tmp_path)

    words, *rest = command
    sentence = terminal.refuses(*words.split(), path, *rest)

    assert "file.atmp" in sentence
    assert len(sentence.splitlines()) == 1
    assert contents(folder) == before
    assert not (tmp_path / "out.xlsx").exists()


def make_foreign(path: Path, kind: str, blank_register: Path) -> None:
    if kind == "text":
        path.write_text("Dear all,\n" * 1000, encoding="utf-8")
    elif kind == "empty":
        path.touch()
    elif kind == "cut short":
        path.write_bytes(blank_register.read_bytes()[:5000])
    else:
        if kind == "newer":
            path.write_bytes(blank_register.read_bytes())
        connection = driver.connect(str(path))
        if kind == "newer":
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.execute("PRAGMA journal_mode=DELETE")
        else:
            connection.execute("CREATE TABLE person (id INTEGER)")
        connection.commit()
        connection.close()


def test_a_register_that_is_not_there_gets_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    assert "There is no file" in terminal.refuses("list", tmp_path / "lost.atmp", "person")
    assert "There is no backup" in terminal.refuses("restore", tmp_path / "lost.atmp", "--to", tmp_path / "x.atmp")
    assert not (tmp_path / "x.atmp").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only the superuser can become somebody else")
def test_a_register_in_a_write_protected_folder_is_read_and_not_written(terminal: Terminal, starter: Path) -> None:
    terminal.says("list", starter, "group", "--json")  # everything is imported while we may read it
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "register.atmp"
        path.write_bytes(starter.read_bytes())
        path.chmod(0o444)
        path.parent.chmod(0o555)
        with nobody():
            answer = terminal("list", path, "group", "--json")
            refused = terminal("add", path, "tag", "name=x")

        assert (answer.code, len(answer.json)) == (0, 5)
        assert "reading only" in answer.err
        assert refused.code == 1
        assert [each.name for each in path.parent.iterdir()] == ["register.atmp"]


@contextmanager
def nobody() -> Iterator[None]:
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
