from datetime import date
from pathlib import Path

import pytest
import python_calamine

from tests.cli.terminal import Terminal


def cells(path: Path) -> list[object]:
    """Every cell of the first sheet that has something in it."""
    rows = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()
    return [cell for row in rows for cell in row if cell != ""]


@pytest.fixture
def working_group(terminal: Terminal, register_path: Path) -> str:
    """A group with a lead whose email may circulate and whose mobile may not, and a restricted member."""
    group = terminal.adds(register_path, "group", "name=Guidance Development", "code=GD")
    org = terminal.adds(register_path, "organisation", "name=NHS Blood and Transplant")
    ada = terminal.adds(register_path, "person", "given_name=Ada", 'family_name==HYPERLINK("http://example.org")')
    terminal.adds(
        register_path, "affiliation", f"person={ada}", f"organisation={org}", "job title=Pharmacist", "main=y"
    )
    terminal.adds(register_path, "contact_point", f"person={ada}", "kind=email", "value=ada@example.org")
    terminal.adds(register_path, "contact_point", f"person={ada}", "kind=phone", "value=020 7946 0123")
    terminal.adds(
        register_path, "contact_point", f"person={ada}", "kind=mobile", "value=07700 900123", "audience=secretariat"
    )
    bea = terminal.adds(register_path, "person", "given_name=Bea", "family_name=Nowak", "restricted=yes")
    terminal.adds(register_path, "membership", "group=GD", f"person={ada}", "role=lead", f"sits for={org}")
    terminal.adds(register_path, "membership", "group=GD", f"person={bea}")
    return group


def test_a_contact_sheet_has_what_may_circulate_and_says_what_it_left_out(
    terminal: Terminal, register_path: Path, working_group: str, tmp_path: Path
) -> None:
    to = tmp_path / "Contact sheet – GD.xlsx"

    answer = terminal("export", "contact-sheet", register_path, "--group", "GD", "--to", to)

    assert (answer.code, answer.out) == (0, f"{to}\n")
    assert "left out" in answer.err
    found = cells(to)
    assert "ada@example.org" in found
    assert "020 7946 0123" in found
    assert any('=HYPERLINK("http://example.org")' in str(cell) for cell in found)
    assert "07700 900123" not in found
    assert not any("Nowak" in str(cell) for cell in found)


def test_the_secretariats_sheet_has_everything_and_the_history_says_so(
    terminal: Terminal, register_path: Path, working_group: str, tmp_path: Path
) -> None:
    to = tmp_path / "sheet.xlsx"

    said = terminal.json(
        "export", "contact-sheet", register_path, "--group", working_group, "--to", to, "--secretariat"
    )

    assert (said["path"], said["rows"], said["left_out"], said["secretariat"]) == (str(to), 2, 0, True)
    text = "\n".join(map(str, cells(to)))
    assert "07700 900123" in text
    assert "Nowak" in text
    note = terminal.json("history", register_path)[0]
    assert note["kind"] == "note"
    assert note["detail"]["secretariat"] is True
    assert terminal.says("undo", register_path) == "Taken back: Add membership.\n", "an export is no step of undo"


def test_two_groups_are_one_sheet_with_a_row_a_person(terminal: Terminal, starter: Path, tmp_path: Path) -> None:
    terminal.adds(starter, "membership", "group=CG", "person=Uta Griesenbach")
    to = tmp_path / "two.xlsx"

    said = terminal.json(
        "export", "contact-sheet", starter, "--group", "CG", "--group", "ewd", "--to", to, "--as-at", "today"
    )

    assert said["rows"] == 2
    assert sum("Griesenbach" in str(cell) for cell in cells(to)) == 1


def test_a_list_is_exported_as_filtered_to_excel_and_csv(terminal: Terminal, starter: Path, tmp_path: Path) -> None:
    words = ("export", "list", starter, "group", "--where", "kind:working_group", "--to")
    for name in ("groups.xlsx", "groups.csv"):
        assert terminal.json(*words, tmp_path / name)["rows"] == 4

    assert "Trial Infrastructure" in cells(tmp_path / "groups.xlsx")
    assert "NIHR ATMP Coordinating Group" not in (tmp_path / "groups.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "does not end in .xlsx or .csv" in terminal.refuses(*words, tmp_path / "groups.docx")
    assert not (tmp_path / "groups.docx").exists()


def test_the_action_log_and_the_organisations_are_exported(terminal: Terminal, starter: Path, tmp_path: Path) -> None:
    terminal.adds(starter, "action", "text=Write up the survey", "group=EWD", "due=1/12/2026")

    assert terminal.json("export", "action-log", starter, "--to", tmp_path / "log.xlsx")["rows"] == 1
    organisations = terminal.json("export", "organisations", starter, "--to", tmp_path / "organisations.xlsx")

    assert "EWD26-A001b" in cells(tmp_path / "log.xlsx")
    assert date(2026, 12, 1) in cells(tmp_path / "log.xlsx")
    assert organisations["rows"] == len(terminal.json("list", starter, "organisation"))


def test_an_export_of_a_group_that_is_not_there_writes_nothing(
    terminal: Terminal, starter: Path, tmp_path: Path
) -> None:
    to = tmp_path / "x.xlsx"

    assert "There is no group called “Finance”." in terminal.refuses(
        "export", "contact-sheet", starter, "--group", "Finance", "--to", to
    )
    assert not to.exists()


@pytest.fixture
def business(terminal: Terminal, starter: Path) -> Path:
    """A register with a meeting and its attendance, a decision, a study, and enquiries of two groups."""
    terminal.adds(starter, "enquiry", "subject=Beds", "group=EWD", "enquirer_name=Somebody", "received_on=2/11/2026")
    terminal.adds(starter, "enquiry", "subject=Old beds", "group=GD", "enquirer_name==1+1", "received_on=2/3/2026")
    meeting = terminal.adds(starter, "meeting", "group=EWD", "starts=5/11/2026 10:00", "title=Autumn")
    terminal.adds(starter, "attendance", f"meeting={meeting}", "guest=Guy Visitor", "record=present")
    terminal.adds(starter, "decision", "text=Count the beds", f"meeting={meeting}")
    terminal.adds(starter, "study", "title=Cells for hearts")
    return starter


def test_the_enquiry_log_is_of_the_groups_and_days_that_are_asked_for(
    terminal: Terminal, business: Path, tmp_path: Path
) -> None:
    to = tmp_path / "log.xlsx"
    words = ("export", "enquiry-log", business, "--to", to)

    assert terminal.json(*words)["rows"] == 2
    assert "=1+1" in cells(to)
    assert terminal.json(*words, "--group", "EWD")["rows"] == 1
    assert terminal.json(*words, "--since", "-1m")["rows"] == 1
    assert terminal.json(*words, "--group", "EWD", "--group", "GD", "--until", "2/3/2026")["rows"] == 1
    assert "Old beds" in cells(to)
    assert "--since: " in terminal.refuses(*words, "--since", "then", code=2)
    assert "before the first" in terminal.refuses(*words, "--since", "2/4/2026", "--until", "2/3/2026")


def test_meetings_decisions_and_studies_are_exported(terminal: Terminal, business: Path, tmp_path: Path) -> None:
    for what, words in (("meetings", "Autumn"), ("decisions", "Count the beds"), ("studies", "Cells for hearts")):
        to = tmp_path / f"{what}.xlsx"
        assert terminal.json("export", what, business, "--to", to)["rows"] == 1
        assert words in cells(to)
    for what in ("meetings", "decisions"):
        to = tmp_path / "none.xlsx"
        assert terminal.json("export", what, business, "--to", to, "--group", "CG")["rows"] == 0


def test_attendance_is_of_a_meeting_or_of_a_groups_meetings(terminal: Terminal, business: Path, tmp_path: Path) -> None:
    to = tmp_path / "attendance.xlsx"
    words = ("export", "attendance", business, "--to", to)

    reference = terminal.json("list", business, "meeting")[0]["reference"]
    terminal.json(*words, "--meeting", reference)
    assert {"Guy Visitor", "Present", "Record"} <= set(cells(to))
    terminal.json(*words, "--group", "EWD", "--since", "1/11/2026")
    assert f"{reference}\n5 Nov 2026" in cells(to)
    terminal.refuses(*words, code=2)
    terminal.refuses(*words, "--meeting", reference, "--group", "EWD", code=2)
    assert "go with --group" in terminal.refuses(*words, "--meeting", reference, "--since", "1/11/2026", code=2)
    assert "There is no meeting" in terminal.refuses(*words, "--meeting", "EWD26-99")


def test_the_whole_register_is_a_sheet_a_record_type(terminal: Terminal, business: Path, tmp_path: Path) -> None:
    to = tmp_path / "register.xlsx"

    said = terminal.json("export", "register", business, "--to", to)

    book = python_calamine.load_workbook(str(to))
    assert {"People", "Enquiries", "Meetings", "Contents"} <= set(book.sheet_names)
    contents = book.get_sheet_by_name("Contents").to_python()
    assert said["rows"] == sum(int(str(row[2]).split(".")[0]) for row in contents[1:])
    note = terminal.json("history", business)[0]
    assert (note["kind"], note["detail"]["what"], note["detail"]["rows"]) == ("note", "Register", said["rows"])
