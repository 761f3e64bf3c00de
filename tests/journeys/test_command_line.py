"""An officer's job from a new register to the contact sheet, from the command line alone."""

from pathlib import Path

import pytest
import python_calamine

from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def test_from_a_starter_register_to_a_contact_sheet_and_back(terminal: Terminal, tmp_path: Path) -> None:
    file, sheet = tmp_path / "The secretariat's register.atmp", tmp_path / "Guidance.xlsx"
    terminal.says("new", file, "--start", "starter")
    codes = {each["code"] for each in terminal.json("list", file, "group")}
    assert codes == {"CG", "EWD", "GD", "TI", "PPE"}

    person = terminal.adds(file, "person", "title=Dr", "given_name=Siân", "family_name=O'Connor")
    terminal.adds(file, "organisation", "name=Velindre University NHS Trust", "kind=NHS organisation")
    terminal.adds(
        file,
        "affiliation",
        "person=Siân O'Connor",
        "organisation=Velindre University NHS Trust",
        "job title=Pharmacist",
        "main=yes",
        "from=1/9/2024",
    )
    terminal.adds(file, "contact_point", f"person={person}", "kind=email", "value=sian.oconnor@example.org")
    terminal.adds(
        file,
        "membership",
        "group=GD",
        "person=sian o'connor",
        "role=member",
        "sits for=Velindre University NHS Trust",
        "from=1/10/2026",
    )

    exported = terminal.json("export", "contact-sheet", file, "--group", "GD", "--to", sheet)
    assert exported["rows"] == 2
    text = "\n".join(
        " | ".join(map(str, row)) for row in python_calamine.load_workbook(str(sheet)).get_sheet_by_index(0).to_python()
    )
    assert text.index("Anne Black") < text.index("O'Connor"), "leads come first"
    row = next(line for line in text.splitlines() if "O'Connor" in line)
    for cell in (
        "Member",
        "Dr Siân O'Connor",
        "Velindre University NHS Trust",
        "Pharmacist",
        "sian.oconnor@example.org",
    ):
        assert cell in row

    affiliation = terminal.json("show", file, person)["linked"]["affiliations"][0]
    before = terminal.json("list", file, "affiliation")
    terminal.says("edit", file, affiliation["id"], "job title=Chief pharmacist")
    line = next(line for line in terminal.says("history", file).splitlines() if "Edit affiliation" in line)
    assert "Job title: Pharmacist → Chief pharmacist" in line

    assert terminal.says("undo", file) == "Taken back: Edit affiliation.\n"
    after = terminal.json("list", file, "affiliation")
    assert [without_updates(each) for each in after] == [without_updates(each) for each in before]
    assert terminal.json("check", file) == {"whole": True, "findings": []}
    assert {each.name for each in tmp_path.iterdir() if each.is_file()} == {file.name, sheet.name}


def without_updates(record: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in record.items() if "updated" not in key}
