from pathlib import Path

import pytest
from sqlalchemy import select

from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import ContactPoint
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.services.organisation_sheet import organisation_sheet
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make
from tests.read_back import by_calamine, by_libreoffice, by_openpyxl, table


@pytest.fixture
def store(register: Store) -> Store:
    with register.write("Fill") as write:
        trust = Organisation(
            name="Royal Example Hospital",
            kind="nhs",
            website="https://royal.example",
            key_partner_from=register.today(),
        )
        college = Organisation(name="Example College", kind="university")
        empty = Organisation(name="Nobody There", kind="charity")
        ada, ben, eve = (Person(given_name=name, family_name="Smith") for name in ("Ada", "Ben", "Eve"))
        write.add_all([trust, college, empty, ada, ben, eve])
        write.flush()
        adas = Affiliation(person=ada.id, organisation=trust.id, job_title="Matron", main=True)
        write.add_all(
            [
                adas,
                Affiliation(person=ben.id, organisation=trust.id, job_title="Guest"),
                Affiliation(person=eve.id, organisation=college.id, job_title="Reader"),
                ContactPoint(organisation=trust.id, kind="email", value="office@royal.example"),
                ContactPoint(organisation=trust.id, kind="phone", value="020 7946 0123"),
                ContactPoint(person=ada.id, kind="email", value="ada@home.example"),
                ContactPoint(person=eve.id, kind="phone", value="0117 496 0123"),
            ]
        )
        write.flush()
        write.add(ContactPoint(affiliation=adas.id, kind="email", value="ada@royal.example"))
    return register


def test_an_organisation_has_a_row_for_each_who_works_there_first_and_foremost(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "organisations.xlsx"
    assert organisation_sheet(store, path).rows == 3
    header, rows = table(by_calamine(path), "Organisation")
    assert header == [
        *("Organisation", "Kind", "Key partner", "Email", "Telephone", "Website"),
        *("Person", "Job title", "Person's email", "Person's telephone"),
    ]
    trust = ["Royal Example Hospital", "NHS organisation", "Yes", "office@royal.example", "020 7946 0123"]
    assert rows == [
        ["Example College", "University", "No", "", "", "", "Eve Smith", "Reader", "", "0117 496 0123"],
        ["Nobody There", "Charity", "No", "", "", "", "", "", "", ""],
        [*trust, "https://royal.example", "Ada Smith", "Matron", "ada@royal.example", ""],
    ]


def test_a_filter_lets_some_organisations_through(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "organisations.xlsx"
    organisation_sheet(store, path, where=parse(Organisation, "kind:university", SHIPPED))
    grid = by_calamine(path)
    assert [row[0] for row in table(grid, "Organisation")[1]] == ["Example College"]
    assert grid[1][0] == "As at 23 Nov 2026 · 1 organisation"
    assert grid[2][0] == "Those with kind:university"


def test_a_filter_by_a_part_of_a_restricted_name_does_not_tell_it_unless_ticked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    make(store, Person, given_name="Bob", family_name="Canary", restricted=True)
    where = parse(Organisation, "affiliation.person:canar", SHIPPED)
    for ticked in (False, True):
        organisation_sheet(store, path, where=where, secretariat=ticked)
        told = " ".join(str(cell) for row in by_calamine(path) for cell in row)
        assert ("canar" in told) == ticked
        assert ("(restricted)" in told) != ticked


def test_emails_and_websites_are_links(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "organisations.xlsx"
    organisation_sheet(store, path)
    links = {cell.hyperlink.target for row in by_openpyxl(path).iter_rows() for cell in row if cell.hyperlink}
    assert links == {"mailto:office@royal.example", "mailto:ada@royal.example", "https://royal.example"}


def test_every_organisation_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "organisations.xlsx"
    organisation_sheet(training, path, secretariat=True)
    found = table(by_calamine(path), "Organisation")
    with training.read() as session:
        names = set(session.scalars(select(Organisation.name).where(*visible(Organisation))))
    assert {row[0] for row in found[1]} == names
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Organisation") == found
