"""The command "report": which there are, one as a table, as JSON and as a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.cli.terminal import Terminal
from tests.gui.test_print import texts
from tests.read_back import by_calamine

CODES = ["matrix", "influence", "coverage", "actions", "enquiries", "attendance"]


@pytest.fixture
def file(terminal: Terminal, register_path: Path) -> Path:
    """A group with a lead, and a regulator that was assessed."""
    for words in (
        ("group", "name=Guidance Development", "code=GD"),
        ("person", "given_name=Ann", "family_name=Example"),
        ("organisation", "name=Agency", "kind=regulator"),
        ("membership", "group=GD", "person=Ann Example", "role=lead", "from_date=1/5/2020"),
        ("assessment", "organisation=Agency", "on=1/1/2026", "influence=5", "interest=4"),
    ):
        terminal.adds(register_path, *words)
    return register_path


def test_without_a_name_all_are_listed_with_what_they_are_asked_with(terminal: Terminal, file: Path) -> None:
    said = terminal.says("report", file)
    assert all(code in said for code in CODES)
    assert "[--as-at] [--whom] [--since]" in said
    assert [each["report"] for each in terminal.json("report", file)] == CODES


def test_a_report_is_printed_as_a_table_with_its_figures_and_its_legend(terminal: Terminal, file: Path) -> None:
    said = terminal.says("report", file, "matrix", "--as-at", "1 May 2021")
    assert said.startswith("Who sits in which group on 1 May 2021\n")
    assert "Ann Example" in said
    assert "L Lead" in said
    assert "1 person in 1 group on 1 May 2021; no group has a gap." in said


def test_the_json_of_a_report_has_what_each_place_leads_to(terminal: Terminal, file: Path) -> None:
    found = terminal.json("report", file, "coverage")
    assert (found["columns"], found["day"]) == (["Not recorded", "Everywhere"], "2026-11-23")
    first = found["rows"][0]
    assert (first["name"], first["cells"][0]["words"], first["cells"][0]["number"]) == ("Regulator", "■ 0 of 1", 1)
    assert first["cells"][0]["filter"] == "status:active kind:regulator nation:none"
    sits = terminal.json("report", file, "matrix")["rows"][-1]["cells"][1]
    assert (sits["words"], len(sits["records"])) == ("L", 1)


def test_a_report_is_handed_out_as_a_sheet(terminal: Terminal, file: Path, tmp_path: Path) -> None:
    to = tmp_path / "influence.xlsx"
    told = terminal.json("report", file, "influence", "--whom", "organisation", "--to", str(to))
    assert (told["report"], told["rows"]) == ("influence", 1)
    assert by_calamine(to)[0][0] == "Influence and interest on 23 Nov 2026"


def test_a_report_becomes_a_pdf_by_the_ending_of_the_file(
    qapp: QApplication, terminal: Terminal, file: Path, tmp_path: Path
) -> None:
    to = tmp_path / "matrix.pdf"
    terminal.adds(file, "person", "given_name=Ada", "family_name=Quiet", "restricted=yes")
    terminal.adds(file, "membership", "group=GD", "person=Ada Quiet", "role=member", "from_date=1/5/2020")
    told = terminal("report", file, "matrix", "--to", to, "--json")
    assert (told.code, told.json["report"], told.json["left_out"]) == (0, "matrix", 1)
    (page,) = texts(to)
    assert page.startswith("Who sits in which group on 23 Nov 2026")
    assert "Ann Example" in page
    assert "Quiet" not in page
    assert terminal("report", file, "matrix", "--to", to, "--secretariat").code == 0
    assert "Ada Quiet" in texts(to)[0]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("membership",), 1, "There is no report “membership”."),
        (("matrix", "--months", "3"), 2, "“matrix” does not take --months."),
        (("actions", "--as-at", "today"), 2, "“actions” does not take --as-at."),
        (("enquiries", "--months", "many"), 2, "--months: "),
        (("influence", "--since", "1/1/2027"), 1, "1 Jan 2027 is after 23 Nov 2026"),
        (("matrix", "--secretariat"), 2, "--secretariat is for what is handed out."),
    ],
)
def test_what_a_report_cannot_be_asked_with_is_said(
    terminal: Terminal, file: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    assert sentence in terminal.refuses("report", file, *words, code=code)
