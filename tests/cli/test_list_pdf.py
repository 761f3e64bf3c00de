"""`export list --to X.pdf`: the list as the window prints it, with what may not leave left out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from atmp_desktop.records import Person
from atmp_desktop.store.store import Store
from tests.cli.terminal import Terminal
from tests.gui.test_print import texts
from tests.make import make


def test_a_list_becomes_a_pdf_by_the_ending_of_the_file(
    qapp: QApplication, terminal: Terminal, register: Store, tmp_path: Path
) -> None:
    make(register, Person, given_name="Ann", family_name="Open")
    make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    register.close()
    path = tmp_path / "people.pdf"
    answer = terminal("export", "list", register.path, "person", "--order", "-family_name", "--to", path, "--json")
    assert (answer.code, answer.json["rows"], answer.json["left_out"]) == (0, 1, 1)
    (text,) = texts(path)
    assert "Ann Open" in text
    assert "Hidden" not in text
    assert "1 row about restricted people" in text


def test_its_filter_is_said_in_words(qapp: QApplication, terminal: Terminal, register: Store, tmp_path: Path) -> None:
    make(register, Person, given_name="Ann", family_name="Open")
    register.close()
    path = tmp_path / "people.pdf"
    answer = terminal("export", "list", register.path, "person", "--where", "family_name:open", "--to", path)
    assert answer.code == 0
    assert "Filter: Family name: open" in texts(path)[0]
