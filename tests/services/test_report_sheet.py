"""Reports that are handed out: as on the screen, with a cover, without restricted people, and noted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.records import Assessment, Group, Membership, Organisation, Person
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.reassess import reassess
from atmp_desktop.services.report_sheet import report_sheet
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.influence import Spot
from atmp_desktop.store.questions.reports import AskedReport, read_report, report_meant
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import entries
from tests.make import make
from tests.read_back import by_calamine, table

CODES = ("matrix", "influence", "coverage", "actions", "enquiries", "attendance")


def asked(store: Store, code: str, **values: Any) -> AskedReport:
    return AskedReport(report_meant(code, store.vocabulary), values)


def write(store: Store, to: Path, code: str, *, secretariat: bool = False, **values: Any) -> Exported:
    return report_sheet(store, asked(store, code, **values), to, secretariat=secretariat)


@pytest.fixture
def hidden(register: Store) -> UUID:
    """A group with a restricted member and one who is not, both assessed."""
    group = make(register, Group, name="Guidance", code="GD")
    ada = make(register, Person, given_name="Ada", family_name="Quiet", restricted=True)
    ben = make(register, Person, given_name="Ben", family_name="Open")
    for person in (ada, ben):
        make(register, Membership, group=group, person=person, from_date=date(2020, 1, 1))
        make(register, Assessment, person=person, influence=5, interest=5)
    return group


@pytest.mark.parametrize("code", CODES)
def test_a_sheet_has_the_rows_of_the_report_under_its_cover(training: Store, tmp_path: Path, code: str) -> None:
    to = tmp_path / "report.xlsx"
    with training.read() as session:
        wanted = asked(training, code)
        report = read_report(session.connection(), training.today(), wanted, training.vocabulary)
    exported = write(training, to, code, secretariat=True)
    grid = by_calamine(to)
    assert grid[0][0] == report.title
    assert str(grid[1][0]).endswith("made by JG on 23 Nov 2026, 12:00")
    assert report.summary in [row[0] for row in grid]
    header, rows = table(grid, report.first)
    assert header[0] == report.first
    assert len(header) == len(report.columns) + 1
    assert exported.rows == len(rows) == len(report.rows)
    for row, cells in zip(report.rows, rows, strict=True):
        told = [str(int(cell)) if isinstance(cell, float) else str(cell or "") for cell in cells]
        assert told == [row.name, *(each.words.replace(",", "") for each in row.entries)]


@pytest.mark.parametrize("code", ["matrix", "influence"])
def test_restricted_people_are_left_out_of_a_sheet_and_counted_unless_ticked(
    register: Store, hidden: UUID, tmp_path: Path, code: str
) -> None:
    exported = write(register, tmp_path / "open.xlsx", code)
    assert exported.left_out == 1
    told = repr(by_calamine(tmp_path / "open.xlsx"))
    assert "Ben Open" in told
    assert "Ada" not in told
    assert write(register, tmp_path / "all.xlsx", code, secretariat=True).left_out == 0
    assert "Ada Quiet" in repr(by_calamine(tmp_path / "all.xlsx"))


def test_that_a_report_was_handed_out_is_noted_with_what_it_was_asked_with(
    register: Store, hidden: UUID, tmp_path: Path
) -> None:
    write(register, tmp_path / "all.xlsx", "matrix", secretariat=True, role="member")
    with register.read() as session:
        newest = entries(session.connection(), limit=1)[0]
    assert newest.label == "Export report: Who sits in which group with secretariat-only details"
    assert register.can_undo() != newest.label


def test_two_groups_of_one_name_have_columns_of_their_own(register: Store, hidden: UUID, tmp_path: Path) -> None:
    make(register, Group, name="Guidance", code="G2")
    write(register, tmp_path / "all.xlsx", "matrix")
    assert table(by_calamine(tmp_path / "all.xlsx"), "Person")[0] == ["Person", "Groups", "Guidance", "Guidance (2)"]


# --- Saying a place anew ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("owner", "record_type"), [("organisation", Organisation), ("person", Person)])
def test_a_new_place_is_a_new_assessment_of_today_that_keeps_the_stance(
    register: Store, owner: str, record_type: Any
) -> None:
    id = make(register, record_type)
    make(register, Assessment, **{owner: id}, on=date(2020, 1, 1), influence=2, interest=3, stance="sceptical")
    operation = reassess(register, Named(owner, id, "Somebody"), Spot(5, 4), " new chair ")
    with register.read() as session:
        report = read_report(session.connection(), register.today(), asked(register, "influence"), register.vocabulary)
        (latest,) = session.query(Assessment).filter(Assessment.on == register.today())
        assert (latest.influence, latest.interest, latest.stance, latest.why) == (5, 4, "sceptical", "new chair")
    assert [entry.words for entry in report.rows[0].entries][:3] == ["5", "4", "Manage closely"]
    assert register.can_undo() == "Assess Somebody: influence 5, interest 4"
    register.undo(operation)
    with register.read() as session:
        back = read_report(session.connection(), register.today(), asked(register, "influence"), register.vocabulary)
    assert [entry.words for entry in back.rows[0].entries][:2] == ["2", "3"]


def test_nobody_is_put_elsewhere_without_a_reason_or_after_they_went_into_the_bin(register: Store) -> None:
    id = make(register, Organisation, name="Agency")
    with pytest.raises(UserError, match="reason is missing"):
        reassess(register, Named("organisation", id, "Agency"), Spot(1, 1), "  ")
    with register.write("Bin") as writing:
        writing.bin(writing.get(Organisation, id))  # type: ignore[arg-type]
    with pytest.raises(UserError, match="Agency is not in the register any more"):
        reassess(register, Named("organisation", id, "Agency"), Spot(1, 1), "Gone")
