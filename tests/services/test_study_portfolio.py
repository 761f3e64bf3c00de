from pathlib import Path

from sqlalchemy import select

from atmp_desktop.records.group import Group
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.services.study_portfolio import HEADINGS, study_portfolio
from atmp_desktop.store.rows import visible
from atmp_desktop.store.store import Store
from tests.make import make
from tests.read_back import by_calamine, by_libreoffice, everything_in, table


def test_a_study_is_a_row_with_its_sites_and_who_leads_them(register: Store, tmp_path: Path) -> None:
    trust = make(register, Organisation, name="Royal Example Hospital")
    abbey = make(register, Organisation, name="Abbey Example Hospital")
    ada = make(register, Person, given_name="Ada", family_name="Open")
    hidden = make(register, Person, given_name="Hidden", family_name="Canary", restricted=True)
    group = make(register, Group, code="AB")
    study = make(
        register,
        Study,
        title="Cells for hearts",
        atmp_class="cell_therapy",
        phase="phase_1_2",
        status="open",
        sponsor=trust,
        group=group,
        commercial=True,
        support="A letter",
    )
    make(register, Study, title="Another")
    make(register, StudySite, study=study, organisation=trust, investigator=hidden)
    make(register, StudySite, study=study, organisation=abbey, investigator=ada)
    path = tmp_path / "studies.xlsx"
    exported = study_portfolio(register, path)
    header, rows = table(by_calamine(path), "Study")
    assert header == [heading.label for heading in HEADINGS]
    assert [row[0] for row in rows] == ["Another", "Cells for hearts"]
    assert rows[1][2:7] == ["Somatic cell therapy", "Royal Example Hospital", "Yes", "Phase 1/2", "Open"]
    assert rows[1][11] == "AB"
    assert rows[1][12].split("\n") == ["Abbey Example Hospital, Ada Open", "Royal Example Hospital, (restricted)"]
    assert rows[1][13] == "A letter"
    assert (exported.rows, exported.hidden) == (2, 1)
    assert b"Canary" not in everything_in(path)
    grid = by_calamine(path)
    assert grid[1][0] == "2 studies as at 23 Nov 2026 · 2 study sites · commercial: 1 of 2 (50%)"
    assert set(grid[2][0].split(" · ")) == {"Open: 1", "no status: 1"}
    study_portfolio(register, path, secretariat=True)
    assert b"Hidden Canary" in everything_in(path)


def test_every_study_is_there_and_libreoffice_reads_the_same(training: Store, tmp_path: Path) -> None:
    path = tmp_path / "studies.xlsx"
    study_portfolio(training, path)
    found = table(by_calamine(path), "Study")
    with training.read() as session:
        kept = session.execute(select(Study.title, Study.from_date, Study.nct).where(*visible(Study)))
        studies = sorted((row.title, row.from_date or "", row.nct or "") for row in kept)
    assert sorted((row[0], row[7], row[10]) for row in found[1]) == studies
    assert table(by_calamine(by_libreoffice(path, tmp_path, "xlsx")), "Study") == found
