from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from atmp_desktop.days.dates import LONDON
from atmp_desktop.records import RECORD_TYPES, kinds
from atmp_desktop.records.action import Action
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.group import Group
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.cells import LONGEST, from_csv
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.workbook import PRINTED_ROWS
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.read_back import by_calamine, by_csv, by_libreoffice, by_openpyxl, part

SHEET = "xl/worksheets/sheet1.xml"


def as_cell(column: Column, value: Any, shown: str) -> Any:
    """What a workbook should hold for a value, "" for an empty cell."""
    match column.kind:
        case kinds.Date() | kinds.Whole():
            return "" if value is None else value
        case kinds.Moment():
            return "" if value is None else value.astimezone(LONDON).replace(tzinfo=None, microsecond=0)
        case kinds.PartialDate() if value is not None and value.first() == value.last():
            return value.first()
        case _:
            return shown


def as_text(cell: Any) -> str:
    match cell:
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def register_says(store: Store, listing: Listing) -> list[list[Any]]:
    with store.read() as session:
        rows = [row for rows in listing.rows(session.connection()) for row in rows]
    columns = listing.shown_columns()
    return [[as_cell(*each) for each in zip(columns, row.values, row.shown, strict=True)] for row in rows]


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
def test_every_list_says_in_both_formats_what_the_register_says(
    training: Store, tmp_path: Path, record_type: type[Record]
) -> None:
    listing = Listing(
        record_type, training.today(), columns=tuple(columns_of(record_type, SHIPPED)), vocabulary=SHIPPED
    )
    expected = register_says(training, listing)
    assert expected
    sheet, table = tmp_path / "list.xlsx", tmp_path / "list.csv"
    assert export_list(training, listing, sheet, secretariat=True).rows == len(expected)
    export_list(training, listing, table, secretariat=True)
    assert by_calamine(sheet)[1:] == expected
    found = [[from_csv(cell) for cell in row] for row in by_csv(table)[1:]]
    assert found == [[as_text(cell) for cell in row] for row in expected]
    labels = [column.label for column in listing.shown_columns()]
    assert [label.removesuffix(" (2)") for label in by_calamine(sheet)[0]] == labels
    assert len(set(by_csv(table)[0])) == len(labels)


def test_a_list_is_exported_as_it_is_seen(training: Store, tmp_path: Path) -> None:
    seen = Listing(
        Action,
        training.today(),
        columns=("due", "text", "rag"),
        where=parse(Action, "is_open:yes due:any", SHIPPED),
        order=("-due",),
        vocabulary=SHIPPED,
    )
    path = tmp_path / "actions.xlsx"
    export_list(training, seen, path)
    header, *rows = by_calamine(path)
    assert header == ["Due", "Action", "RAG"]
    assert rows == register_says(training, seen)
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), reverse=True)


def test_libreoffice_reads_the_same_cells(training: Store, tmp_path: Path) -> None:
    listing = Listing(
        Person, training.today(), columns=("name", "email", "phone", "review_by", "do_not_contact"), vocabulary=SHIPPED
    )
    path = tmp_path / "people.xlsx"
    export_list(training, listing, path, secretariat=True)
    assert by_calamine(by_libreoffice(path, tmp_path, "xlsx"))[1:] == register_says(training, listing)


def test_a_long_list_has_the_same_header_widths_and_types_as_a_short_one(register: Store, tmp_path: Path) -> None:
    number = PRINTED_ROWS + 1
    with register.write("Add organisations") as write:
        day = date(2026, 5, 22)
        rows = [{"name": f"Organisation {n:05}", "key_partner_from": day, "kind": "nhs"} for n in range(number)]
        write.bulk_add(Organisation, rows)
    columns = ("name", "kind", "key_partner_from", "key_partner", "people", "created_at")
    listing = Listing(Organisation, register.today(), columns=columns, vocabulary=SHIPPED)
    path = tmp_path / "long.xlsx"
    assert export_list(register, listing, path).rows == number
    assert by_calamine(path)[1:] == register_says(register, listing)
    xml = part(path, SHEET)
    assert 'state="frozen"' in xml
    assert f'<autoFilter ref="A1:F{number + 1}"' in xml


def test_a_list_is_ready_to_print_and_begins_with_its_header_row(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    export_list(
        training, Listing(Person, training.today(), vocabulary=SHIPPED), path, title="Tom & Co", marking="OFFICIAL"
    )
    sheet = by_openpyxl(path)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet["A1"].font.b
    xml = part(path, SHEET)
    assert "<oddHeader>&amp;LTom &amp;&amp; Co&amp;ROFFICIAL</oddHeader>" in xml
    assert "&amp;CPage &amp;P of &amp;N</oddFooter>" in xml


def test_dates_are_real_dates_and_telephones_keep_their_zero_and_plus(register: Store, tmp_path: Path) -> None:
    with register.write("Add people") as write:
        anna = Person(given_name="محمد", family_name="O'Brien", review_by=date(2027, 1, 31))
        write.add(anna)
        write.flush()
        write.add(ContactPoint(person=anna.id, kind="phone", value="020 7946 0123"))
        write.add(ContactPoint(person=anna.id, kind="mobile", value="+33 1 99 00 12 34"))
        write.add(ContactPoint(person=anna.id, kind="other", value="00123"))
    people, points = tmp_path / "people.xlsx", tmp_path / "points.xlsx"
    export_list(
        register, Listing(Person, register.today(), columns=("name", "review_by", "phone"), vocabulary=SHIPPED), people
    )
    export_list(
        register, Listing(ContactPoint, register.today(), columns=("value", "kind"), vocabulary=SHIPPED), points
    )
    sheet = by_openpyxl(people)
    assert by_calamine(people)[1] == ["محمد O'Brien", date(2027, 1, 31), "020 7946 0123"]
    assert sheet["B2"].number_format == "dd mmm yyyy"
    assert sheet["C2"].number_format == "@"
    again = by_calamine(by_libreoffice(points, tmp_path, "xlsx"))
    assert {row[0] for row in again[1:]} == {"020 7946 0123", "+33 1 99 00 12 34", "00123"}


def test_emails_and_web_addresses_are_links(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    export_list(training, Listing(Person, training.today(), columns=("name", "email"), vocabulary=SHIPPED), path)
    sheet = by_openpyxl(path)
    emails = [cell for (cell,) in sheet.iter_rows(min_row=2, min_col=2, max_col=2) if cell.value]
    assert emails
    assert all(cell.hyperlink.target == f"mailto:{cell.value}" for cell in emails)


def test_red_amber_and_green_are_words_in_the_cell_and_shape_and_colour_over_it(
    training: Store, tmp_path: Path
) -> None:
    path = tmp_path / "actions.xlsx"
    export_list(training, Listing(Action, training.today(), columns=("reference", "rag"), vocabulary=SHIPPED), path)
    assert {row[1] for row in by_calamine(path)[1:]} == {"Red", "Amber", "Green", ""}
    styles = part(path, "xl/styles.xml")
    assert all(f'formatCode="&quot;{shape} &quot;@"' in styles for shape in "■▲●")
    assert part(path, SHEET).count('type="beginsWith"') == 3


def test_a_megabyte_of_notes_is_cut_and_counted(register: Store, tmp_path: Path) -> None:
    with register.write("Add organisations") as write:
        write.add(Organisation(name="A", notes="x" * 1_000_000))
        write.add(Organisation(name="B", notes="short"))
    listing = Listing(Organisation, register.today(), columns=("name", "notes"), vocabulary=SHIPPED)
    for path in (tmp_path / "a.xlsx", tmp_path / "a.csv"):
        exported = export_list(register, listing, path)
        assert exported.cut == 1
        assert "1 cell cut" in exported.words
        rows = by_calamine(path) if path.suffix == ".xlsx" else by_csv(path)
        assert len(rows[1][1]) == LONGEST
        assert rows[2] == ["B", "short"]


def test_a_csv_file_is_utf8_with_a_mark_and_lines_ending_in_cr_lf(register: Store, tmp_path: Path) -> None:
    with register.write("Add organisations") as write:
        write.add(Organisation(name='Zoë, "quoted"', notes="two\nlines"))
    path = tmp_path / "a.csv"
    export_list(register, Listing(Organisation, register.today(), columns=("name", "notes"), vocabulary=SHIPPED), path)
    assert path.read_bytes() == '\ufeffName,Notes\r\n"Zoë, ""quoted""","two\nlines"\r\n'.encode()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_empty_list_still_has_its_header(register: Store, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"none.{ending}"
    assert (
        export_list(register, Listing(Group, register.today(), columns=("name", "code"), vocabulary=SHIPPED), path).rows
        == 0
    )
    rows = by_calamine(path) if ending == "xlsx" else by_csv(path)
    assert rows[0] == ["Name", "Code"]
