"""An officer's job from a new register to the contact sheet, from the command line alone."""

from pathlib import Path

import pytest
import python_calamine

from tests.cli.terminal import Terminal
from tests.read_back import by_calamine, by_csv, table


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


def test_a_field_of_ones_own_and_a_list_go_from_the_terminal_to_a_sheet(terminal: Terminal, tmp_path: Path) -> None:
    file, sheet = tmp_path / "register.atmp", tmp_path / "people.csv"
    terminal.says("new", file, "--start", "starter")
    field = terminal.adds(file, "custom_field", "type=person", "label=Badge number", "kind=number")
    for name, badge in (("Adams", "12"), ("Brown", "9.5"), ("Clark", "")):
        terminal.adds(file, "person", "given_name=Ann", f"family_name={name}", f"Badge number={badge}")
    assert "Badge number: “nine” is not a number." in terminal.refuses("edit", file, "Ann Clark", "badge number=nine")

    listed = terminal.json("list", file, "person", "--where", "badge_number:>1", "--order", "badge_number")
    assert [(each["family_name"], each["own.badge_number"]) for each in listed] == [("Brown", 9.5), ("Adams", 12.0)]
    terminal.says("edit", file, "Ann Adams", "badge number=7")
    assert "Badge number: 12 → 7" in terminal.says("history", file, "--limit", "1")
    terminal.json(
        "export", "list", file, "person", "--where", "badge_number:>1", "--order", "badge_number", "--to", sheet
    )
    assert [row[0] for row in by_csv(sheet)[1:]] == ["Ann Adams", "Ann Brown"]
    assert terminal.says("undo", file) == "Taken back: Edit person.\n"
    assert terminal.json("show", file, "Ann Adams")["own.badge_number"] == 12.0
    assert field in [each["id"] for each in terminal.json("list", file, "custom_field")]

    organisation = terminal.adds(file, "organisation", "name=Elsewhere", "kind=other")
    terminal.says("lookup", file, "organisation_kind", "add", "Blood bank")
    terminal.says("edit", file, organisation, "kind=blood bank")
    said = terminal.says("lookup", file, "organisation_kind", "retire", "blood_bank")
    assert "1" in said, said
    assert "retired" in terminal.refuses("add", file, "organisation", "name=Another", "kind=blood bank")
    terminal.says("lookup", file, "organisation_kind", "replace", "blood_bank", "charity")
    assert terminal.json("show", file, organisation)["kind"] == "charity"
    terminal.says("undo", file)
    assert terminal.json("show", file, organisation)["kind"] == "blood_bank"
    assert terminal.json("check", file) == {"whole": True, "findings": []}


def test_an_enquiry_goes_from_the_terminal_to_its_log_with_a_file_and_its_days(
    terminal: Terminal, tmp_path: Path
) -> None:
    file, log, letter = tmp_path / "register.atmp", tmp_path / "log.xlsx", tmp_path / "Letter, signed.pdf"
    letter.write_bytes(b"%PDF a letter")
    terminal.says("new", file, "--start", "starter")
    enquiry = terminal.adds(
        file, "enquiry", "subject=To join", "enquirer_name=Mrs K Patel", "category=get_involved", "group=GD"
    )
    shown = terminal.json("show", file, enquiry)
    assert (shown["reference"], shown["due"]) == ("ATMP-2026-0001", "2026-12-07")
    assert terminal.json("due", shown["received_on"], "10")["due"] == shown["due"]
    refused = terminal.refuses("edit", file, "ATMP-2026-0001", "status=closed")
    assert refused == "“Close without a reply” needs a word of why. Write it into “Outcome note”.\n"

    attached = terminal.says("attach", file, "ATMP-2026-0001", letter).split()[0]
    letter.unlink()
    terminal.says("save-file", file, attached, "--to", letter)
    assert letter.read_bytes() == b"%PDF a letter"

    terminal.says("edit", file, "ATMP-2026-0001", "status=replied")
    exported = terminal.json("export", "enquiry-log", file, "--group", "GD", "--to", log)
    assert exported["rows"] == 1
    header, rows = table(by_calamine(log), "Reference")
    assert dict(zip(header, rows[0], strict=True))["Answered"] == "In target"

    leads = terminal.json("ask", file, "leads")
    assert {row["group"]: row["lead"] for row in leads["rows"]}["Guidance Development"] == "Anne Black"
    held = terminal.json("ask", file, "everything", "--about", "Anne Black")
    assert "enquiry" in {row["type"] for row in held["rows"]}
    assert terminal.json("check", file) == {"whole": True, "findings": []}
