import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.group import Group
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.membership import Membership
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services import register_workbook as module
from atmp_desktop.services import workbook
from atmp_desktop.services.export_list import export_list
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.register_workbook import CONTENTS, register_workbook, sheet_name
from atmp_desktop.store.rows import Listing, visible
from atmp_desktop.store.store import Store
from tests.make import make
from tests.read_back import by_libreoffice

Rows = dict[str, dict[str, Any]]


def sheet(path: Path, name: str) -> Rows:
    """The rows of one sheet by id, each by its headings."""
    header, *rows = by_name(path, name)
    return {row[0]: dict(zip(header, row, strict=True)) for row in rows if row[0]}


def of_type(path: Path, record_type: type[Record]) -> Rows:
    return sheet(path, record_type.about.many)


def test_every_record_type_has_a_sheet_with_every_record_that_may_leave(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    exported = register_workbook(training, path, secretariat=True)
    names = [record_type.about.many for record_type in RECORD_TYPES]
    assert CalamineWorkbook.from_path(path).sheet_names == [*names, CONTENTS]
    rows = 0
    for record_type in RECORD_TYPES:
        with training.read() as session:
            kept = set(map(str, session.scalars(select(record_type.id).where(*visible(record_type)))))
        assert set(of_type(path, record_type)) == kept, type_name(record_type)
        rows += len(kept)
    assert (exported.rows, exported.left_out, exported.hidden) == (rows, 0, 0)


def test_a_row_has_what_is_kept_with_links_by_name_and_by_id(register: Store, tmp_path: Path) -> None:
    person = make(register, Person, given_name="Ada", family_name="Open")
    group = make(register, Group, name="A better group", code="AB")
    member = make(register, Membership, person=person, group=group, role="chair")
    path = tmp_path / "register.xlsx"
    register_workbook(register, path)
    row = of_type(path, Membership)[str(member)]
    assert (row["Person"], row["Group"]) == ("Ada Open", "A better group")
    assert (row["Person: id"], row["Group: id"]) == (str(person), str(group))
    assert row["Last changed by"] == "JG"
    assert of_type(path, Person)[str(person)]["Family name"] == "Open"


def test_the_last_sheet_says_what_is_on_each_and_what_was_left_out(register: Store, tmp_path: Path) -> None:
    make(register, Person)
    hidden = make(register, Person, restricted=True)
    make(register, Membership, person=hidden)
    make(register, Enquiry, person=hidden, lead=hidden)
    path = tmp_path / "register.xlsx"
    exported = register_workbook(register, path)
    grid = CalamineWorkbook.from_path(path).get_sheet_by_name(CONTENTS).to_python()
    contents = {row[0]: row[1:] for row in grid[1:]}
    assert contents["People"] == ["People", 1, 1, 0, " ".join((Person.__doc__ or "").split())]
    assert contents["Memberships"][1:3] == [0, 1]
    assert contents["Enquiries"][1:4] == [1, 0, 3], "two names, and one as given"
    assert contents["Decisions"][1] == 0
    assert (exported.left_out, exported.hidden) == (2, 3)


def test_the_bin_is_not_in_it(register: Store, tmp_path: Path) -> None:
    kept, binned = (make(register, Organisation, name=name) for name in ("Kept", "Binned"))
    with register.write("Bin") as write:
        write.bin(write.get_one(Organisation, binned))
    path = tmp_path / "register.xlsx"
    register_workbook(register, path)
    assert set(of_type(path, Organisation)) == {str(kept)}


def test_a_type_with_more_records_than_a_sheet_has_room_for_goes_on_on_another(
    register: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = {str(make(register, Organisation, name=f"Organisation {number}")) for number in range(7)}
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    path = tmp_path / "register.xlsx"
    exported = register_workbook(register, path)
    parts = [sheet(path, name) for name in ("Organisations", "Organisations (2)", "Organisations (3)")]
    assert [len(part) for part in parts] == [3, 3, 1]
    assert {id for part in parts for id in part} == ids
    assert "Organisations are on the sheets Organisations, Organisations (2), Organisations (3)" in exported.words
    assert [row[2] for row in by_contents(path) if row[1] == "Organisations"] == [3, 3, 1]


def by_contents(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(CONTENTS).to_python()


def test_a_list_that_a_sheet_has_no_room_for_gets_a_sentence(
    register: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        make(register, Organisation, name=f"Organisation {number}")
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    listing = Listing(Organisation, register.today(), vocabulary=SHIPPED)
    with pytest.raises(UserError, match="“Organisations” has more than 2 rows") as caught:
        export_list(register, listing, tmp_path / "list.xlsx")
    assert "CSV" in str(caught.value)
    assert list(tmp_path.glob("*.xlsx")) == []
    assert export_list(register, listing.only(columns=("name",)), tmp_path / "list.csv").rows == 3


@pytest.mark.parametrize(
    ("words", "taken", "name"),
    [
        ("People", [], "People"),
        ("People", ["people"], "People (2)"),
        ("People", ["People", "PEOPLE (2)"], "People (3)"),
        ("Who: what/why?", [], "Who  what why"),
        ("'Quoted'", [], "Quoted"),
        ("[]", [], "Sheet"),
        ("History", [], "History (2)"),
        ("Memberships of a committee of the house", [], "Memberships of a committee of…"),
        (
            "Memberships of a committee of the house",
            ["Memberships of a committee of…"],
            "Memberships of a committee… (2)",
        ),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(words: str, taken: list[str], name: str) -> None:
    assert sheet_name(words, taken) == name
    assert len(name) <= 31


def test_it_is_read_the_same_by_openpyxl_and_libreoffice_and_holds_no_formula(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    with training.write("Rename") as write:
        write.add(Organisation(name='=HYPERLINK("http://evil.example/")', notes="+1+1"))
    register_workbook(training, path)
    again = by_libreoffice(path, tmp_path, "xlsx")
    book = load_workbook(path)
    for name in CalamineWorkbook.from_path(path).sheet_names:
        assert by_name(again, name) == by_name(path, name), name
        header = [cell.value for cell in book[name][1]]
        assert header == by_name(path, name)[0]
        assert book[name].freeze_panes == "A2"
        assert book[name].print_title_rows == "$1:$1"
        assert (book[name].page_setup.orientation, book[name].page_setup.fitToHeight) == ("landscape", 0)
        assert {cell.data_type for row in book[name].iter_rows() for cell in row} <= {"s", "inlineStr", "n", "d"}
    assert '=HYPERLINK("http://evil.example/")' in [row["Name"] for row in of_type(path, Organisation).values()]
    with zipfile.ZipFile(path) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def by_name(path: Path, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()


def test_stopping_leaves_what_was_there(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    path.write_bytes(b"before")
    steps = 0

    def is_stopped() -> bool:
        nonlocal steps
        steps += 1
        return steps > 500

    with pytest.raises(Exception, match=r"^$|[Ss]top"):
        register_workbook(training, path, progress=Progress(is_stopped=is_stopped))
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.glob("*.xlsx")] == ["register.xlsx"]


def test_a_registers_own_fields_and_words_are_in_it(register: Store, tmp_path: Path) -> None:
    with register.write("Add a field") as write:
        write.add(CustomField(type="organisation", label="Beds", code="beds", kind="number"))
    with register.write("Add a kind") as write:
        write.add(LookupValue(list="organisation_kind", code="hospice", words="Hospice"))
    with register.write("Add organisation") as write:
        found = write.add_new(Organisation, {"name": "St Example", "kind": "hospice", "own.beds": 12.5})
        write.flush()
        ours = found.id
    path = tmp_path / "register.xlsx"
    register_workbook(register, path)
    row = of_type(path, Organisation)[str(ours)]
    assert (row["Kind"], row["Beds"]) == ("Hospice", 12.5)
