"""Rows copied in a sheet: read, put under fields by their headings, judged without a trace, added in one operation."""

from datetime import date

import pytest
from sqlalchemy import select

from atmp_desktop.errors import UserError
from atmp_desktop.records import Action, Affiliation, Group, Organisation, Person
from atmp_desktop.services.pasted import MOST, add_rows, fields_for, fields_to_paste, has_headings, judge, rows_in
from atmp_desktop.store.store import Store
from tests.make import make


def test_cells_are_parted_by_tabs_and_a_line_break_in_quotation_marks_stays_in_its_cell() -> None:
    assert rows_in('Name\tNotes\r\nAnn\t"two\nlines, ""quoted"""\r\n\r\nBob\r\n') == [
        ["Name", "Notes"],
        ["Ann", 'two\nlines, "quoted"'],
        ["Bob", ""],
    ]


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(UserError, match="too many to paste"):
        rows_in("x\n" * (MOST + 1))


def test_headings_are_known_by_label_or_name_each_once(register: Store) -> None:
    fields = fields_to_paste(Person, register.vocabulary)
    assert fields_for(["Family name", "given_name", "Shoe size", "FAMILY NAME *"], fields) == [
        "family_name",
        "given_name",
        "",
        "",
    ]
    assert has_headings([["Family name", "Given name"], ["Doe", "Cy"]], fields)
    assert not has_headings([["Doe", "Cy"]], fields)
    assert "reference" not in fields_to_paste(Action, register.vocabulary)


def test_what_is_wrong_is_told_by_row_and_nothing_is_kept(register: Store) -> None:
    make(register, Group, name="Guidance", code="GD")
    before = register.can_undo()
    judged = judge(
        register,
        Action,
        [["Send list", "4/12/2026", "guidance"], ["", "soon", ""], ["", "4/12/2026", ""], ["Ask", "", "Elsewhere"]],
        ["text", "due", "group"],
    )
    assert judged[0].fault == ""
    assert judged[0].values["due"] == date(2026, 12, 4)
    assert "Due:" in judged[1].fault
    assert "Action is missing." in judged[2].fault
    assert "There is no group called “Elsewhere”." in judged[3].fault
    assert register.can_undo() == before
    with register.read() as session:
        assert session.scalars(select(Action)).all() == []


def test_a_rule_between_records_finds_its_row(register: Store) -> None:
    make(register, Group, name="Guidance", code="GD")
    judged = judge(register, Group, [["Other", "OT"], ["Again", "GD"]], ["name", "code"])
    assert judged[0].fault == ""
    assert judged[1].fault != ""


def test_good_rows_are_added_by_one_operation_and_one_undo_takes_them_back(register: Store) -> None:
    person = make(register, Person, given_name="Ann", family_name="Example")
    college = make(register, Organisation, name="Example College", kind="university")
    judged = judge(register, Affiliation, [["Ann Example", "Example College"]] * 2, ["person", "organisation"])
    done = add_rows(register, Affiliation, judged[:1])
    assert done.words == "1 affiliation added."
    with register.read() as session:
        added = session.scalars(select(Affiliation).where(Affiliation.deleted.is_(None))).one()
        assert (added.person, added.organisation) == (person, college)
    register.undo(done.operation)
    with register.read() as session:
        assert session.scalars(select(Affiliation).where(Affiliation.deleted.is_(None))).all() == []


@pytest.mark.parametrize("text", ["Ann\rBob", "x" * 131_073])
def test_what_cannot_be_read_as_rows_is_told_as_such(text: str) -> None:
    with pytest.raises(UserError, match="cannot be read as rows"):
        rows_in(text)


@pytest.mark.parametrize("typed", ["Élodie Example", "ÉLODIE EXAMPLE", "elodie example"])
def test_a_name_is_found_whatever_the_case_and_accents_it_is_typed_with(register: Store, typed: str) -> None:
    person = make(register, Person, given_name="Élodie", family_name="Example")
    make(register, Organisation, name="Example College", kind="university")
    (judged,) = judge(register, Affiliation, [[typed, "Example College"]], ["person", "organisation"])
    assert judged.fault == ""
    assert judged.values["person"] == person


def test_of_names_that_differ_in_accents_alone_the_one_that_was_typed_is_taken(register: Store) -> None:
    make(register, Organisation, name="Université Example", kind="university")
    plain = make(register, Organisation, name="Universite Example", kind="university")
    typed = [["Child one", "Universite Example", "university"]]
    (judged,) = judge(register, Organisation, typed, ["name", "parent", "kind"])
    assert judged.values["parent"] == plain
