"""Studies and their sites and numbers, assessments, attachments, saved views, and the names of files."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import select

from atmp_desktop.errors import Invalid
from atmp_desktop.records import BY_NAME, codes
from atmp_desktop.records.assessment import Assessment
from atmp_desktop.records.attachment import Attachment
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.file import LONGEST_NAME, NOT_IN_NAMES, RESERVED, File, safe_name
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.record import Record
from atmp_desktop.records.saved_view import SavedView
from atmp_desktop.records.study import Study
from atmp_desktop.records.study_site import StudySite
from atmp_desktop.records.tagging import Tagging
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.own import add_field


def refusal(store: Store, record_type: type[Record], **values: Any) -> str:
    """The sentences with which a record is refused."""
    with pytest.raises(Invalid) as refused:
        make(store, record_type, **values)
    return str(refused.value)


def shown(store: Store, record_type: type[Record], *columns: str) -> list[tuple[str, ...]]:
    """Every row of a list in words."""
    listing = Listing(record_type, store.today(), columns=columns, vocabulary=SHIPPED)
    with store.read() as session:
        return [row.shown for page in listing.rows(session.connection()) for row in page]


# Studies -----------------------------------------------------------------------------------------------------------


def test_a_study_counts_the_sites_that_are_not_in_the_bin(register: Store) -> None:
    study, other = make(register, Study, title="First-in-human gene therapy"), make(register, Study, title="Another")
    sites = [make(register, StudySite, study=study) for _ in range(3)]
    make(register, StudySite, study=other)
    with register.write("Bin a site") as write:
        write.bin(write.get_one(StudySite, sites[0]))

    assert shown(register, Study, "title", "sites") == [("Another", "1"), ("First-in-human gene therapy", "2")]


def test_a_study_is_found_by_its_numbers_and_by_the_notes_on_its_sites(register: Store) -> None:
    study = make(register, Study, title="Corneal repair", isrctn="isrctn 7394 3021", nct="nct04567890", commercial=True)
    make(register, StudySite, study=study, note="Opens after the aseptic unit is validated")

    with register.read() as session:
        found = [find(session.connection(), words) for words in ("ISRCTN73943021", "nct04567890", "aseptic")]
    assert [[hit.id for hit in hits] for hits in found] == [[study]] * 3


def test_a_study_cannot_end_before_it_starts(register: Store) -> None:
    dates = {"from_date": date(2026, 5, 1), "to_date": date(2026, 4, 30)}
    assert "The end (30/04/2026) is before the start (01/05/2026)." in refusal(register, Study, **dates)
    assert "is before the start" in refusal(register, StudySite, **dates)


def test_a_site_is_called_after_the_organisation_and_shown_with_it(register: Store) -> None:
    hospital = make(register, Organisation, name="Royal Example Hospital")
    make(register, StudySite, organisation=hospital)

    assert shown(register, StudySite, "organisation") == [("Royal Example Hospital",)]


@pytest.mark.parametrize(
    ("rule", "typed", "kept"),
    [
        (codes.isrctn, "ISRCTN73943021", "ISRCTN73943021"),
        (codes.isrctn, " isrctn 7394 3021 ", "ISRCTN73943021"),
        (codes.isrctn, "73943021", "ISRCTN73943021"),
        (codes.isrctn, "https://www.isrctn.com/ISRCTN73943021", "ISRCTN73943021"),
        (codes.isrctn, "https://doi.org/10.1186/ISRCTN73943021", "ISRCTN73943021"),
        (codes.nct, "nct: 0456 7890", "NCT04567890"),
        (codes.nct, "04567890", "NCT04567890"),
        (codes.nct, "https://clinicaltrials.gov/study/NCT04567890", "NCT04567890"),
        (codes.nct, "https://clinicaltrials.gov/ct2/show/NCT04567890", "NCT04567890"),
    ],
)
def test_the_number_of_a_study_is_put_into_its_usual_form(rule: Any, typed: str, kept: str) -> None:
    assert rule(typed) == kept
    assert rule(kept) == kept


@pytest.mark.parametrize("typed", ["ISRCTN7394302", "ISRCTN739430210", "NCT73943021", "ISRCTN７３９４３０２１", "n/a"])
def test_a_wrong_isrctn_is_refused_with_what_one_looks_like(register: Store, typed: str) -> None:
    assert f"ISRCTN: “{typed}” is not an ISRCTN. It looks like ISRCTN12345678." in refusal(
        register, Study, isrctn=typed
    )


@pytest.mark.parametrize("typed", ["NCT0456789", "ISRCTN04567890", "EudraCT 2019-001234-12"])
def test_a_wrong_nct_number_is_refused_with_what_one_looks_like(register: Store, typed: str) -> None:
    assert f"“{typed}” is not an NCT number. It looks like NCT12345678." in refusal(register, Study, nct=typed)


# Assessments -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [0, 6, -1])
def test_influence_and_interest_go_from_one_to_five(register: Store, mark: int) -> None:
    for mark_allowed in range(1, 6):
        make(register, Assessment, influence=mark_allowed, interest=6 - mark_allowed)
    assert f"Influence: {mark} is not between 1 and 5." in refusal(register, Assessment, influence=mark)
    assert f"Interest: {mark} is not between 1 and 5." in refusal(register, Assessment, interest=mark)


def test_an_assessment_is_of_one_organisation_or_one_person_and_of_today_unless_said(register: Store) -> None:
    unit = make(register, Organisation, name="Advanced Therapies Unit")
    make(register, Assessment, organisation=unit, influence=5, interest=2, stance="sceptical")

    assert shown(register, Assessment, "organisation", "on", "influence", "interest", "stance") == [
        ("Advanced Therapies Unit", "23 Nov 2026", "5", "2", "Sceptical")
    ]
    with (
        pytest.raises(Invalid, match="A stakeholder assessment belongs to exactly one record"),
        register.write("Add") as write,
    ):
        write.add(Assessment(influence=1, interest=1))


def test_an_assessment_cannot_be_made_tomorrow(register: Store) -> None:
    tomorrow = register.today() + timedelta(days=1)
    assert "24/11/2026 has not come yet." in refusal(register, Assessment, on=tomorrow)


# Attachments and tags ----------------------------------------------------------------------------------------------


def test_what_a_file_is_attached_to_is_found_by_the_label_and_the_file_is_too(register: Store) -> None:
    study, file = make(register, Study, title="Corneal repair"), make(register, File, name="scan0042.pdf")
    make(register, Attachment, study=study, file=file, label="Letter of support from the sponsor")

    with register.read() as session:
        found = {hit.id for hit in find(session.connection(), "letter sponsor")}
    assert found == {study, file}


def test_an_attachment_goes_out_of_sight_with_its_file_and_with_what_it_is_attached_to(register: Store) -> None:
    study, other, file = make(register, Study), make(register, Study, title="Another"), make(register, File)
    make(register, Attachment, study=study, file=file)
    make(register, Attachment, study=other, file=file)
    with register.write("Bin the study") as write:
        write.bin(write.get_one(Study, study))
    assert [row[0] for row in shown(register, Attachment, "study")] == ["Another"]
    with register.write("Bin the file") as write:
        write.bin(write.get_one(File, file))

    assert shown(register, Attachment, "study") == []


def test_an_attachment_is_on_exactly_one_record(register: Store) -> None:
    both = {"study": make(register, Study), "organisation": make(register, Organisation)}
    assert "A file attachment belongs to exactly one record." in refusal(register, Attachment, **both)


@pytest.mark.parametrize("owner", ["enquiry", "meeting", "study", "decision", "paper"])
def test_a_tag_can_be_put_on_it(register: Store, owner: str) -> None:
    make(register, Tagging, **{owner: make(register, BY_NAME[owner])})

    with register.read() as session:
        assert session.scalars(select(getattr(Tagging, owner))).one() is not None


# Saved views -------------------------------------------------------------------------------------------------------


def test_a_saved_view_is_of_a_type_of_record_that_there_is(register: Store) -> None:
    make(register, SavedView, name="Overdue", type="action", filter="overdue:yes", pinned=True)

    sentence = refusal(register, SavedView, type="contact")
    assert "There is no type of record “contact”." in sentence
    assert "membership" in sentence


def test_a_saved_view_has_a_filter_that_can_be_read(register: Store) -> None:
    for filter, said in (
        (
            'status:"in progress',
            'The filter cannot be read from “status:"in progress” on. A value in quotes needs both',
        ),
        ("overdue:perhaps", "Overdue: "),
        ("job_title:Nurse", "Actions have no column “job_title”. They have: name, reference, text, owner,"),
        ("due:<soon", "Due: "),
        ("status:finished", "Status: "),
    ):
        assert refusal(register, SavedView, name="Mine", type="action", filter=filter).startswith(said)
    make(register, SavedView, name="Mine", type="action", filter='status:"in progress" due:<7d -owner:me "the sites"')


@pytest.mark.parametrize("field", ["columns", "order", "group_by"])
def test_a_saved_view_names_columns_that_its_type_has(register: Store, field: str) -> None:
    said = refusal(register, SavedView, name="Mine", type="action", **{field: "job_title"})
    assert said.startswith("Actions have no column “job_title”. They have: name, reference, text, owner,")
    assert "no column" in refusal(register, SavedView, name="Mine", type="action", columns="-due")
    assert "no column" in refusal(register, SavedView, name="Mine", type="action", group_by="owner,due")


def test_a_saved_view_keeps_columns_by_their_names(register: Store) -> None:
    id = make(
        register,
        SavedView,
        name="Mine",
        type="action",
        columns=" Due, Owner ,rag",
        order="-Due , owner",
        group_by="Owner",
    )
    with register.read() as session:
        view = session.get_one(SavedView, id)
    assert (view.columns, view.order, view.group_by) == ("due,owner,rag", "-due,owner", "owner")


def test_a_saved_view_of_another_type_has_other_columns(register: Store) -> None:
    id = make(register, SavedView, name="Mine", type="action", filter="overdue:yes", columns="text,due")
    with pytest.raises(Invalid) as refused:
        register.save(SavedView, id, {}, {"type": "person"})
    assert [error.field for error in refused.value.errors] == ["filter", "columns"]
    register.save(SavedView, id, {}, {"type": "person", "filter": "groups:CG", "columns": None})


def test_a_saved_view_keeps_a_field_and_a_value_that_the_register_has_no_longer(register: Store) -> None:
    name = add_field(register, "Motto", type="person")
    with register.write("Add a kind") as write:
        kind = LookupValue(list="organisation_kind", words="Hospice")
        write.add(kind)
        write.flush()
        value, field = kind.id, write.scalars(select(CustomField.id)).one()
    theirs = make(register, SavedView, name="Mottos", type="person", filter="motto:aude", columns=f"name,{name}")
    hospices = make(register, SavedView, name="Hospices", type="organisation", filter="kind:hospice")
    for record_type, id in ((CustomField, field), (LookupValue, value)):
        register.save(record_type, id, {}, {"retired": True})
        register.save(SavedView, theirs, {}, {"pinned": True})
        with register.write("Bin") as write:
            write.bin(write.get_one(record_type, id))
    register.save(SavedView, theirs, {}, {"name": "Their mottos"})
    register.save(SavedView, hospices, {}, {"name": "All hospices"})
    with register.read() as session:
        kept = session.scalars(select(SavedView.filter).where(SavedView.id.in_((theirs, hospices)))).all()
    assert set(kept) == {"kind:hospice", "motto:aude"}


# Names of files ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Minutes 4 Dec.docx", "Minutes 4 Dec.docx"),
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("C:\\Users\\JG\\pack.pdf", "C__Users_JG_pack.pdf"),
        ("con", "_con"),
        ("Con.tar.gz", "_Con.tar.gz"),
        ("LPT¹ .txt", "_LPT¹ .txt"),
        ("console.txt", "console.txt"),
        ("report.pdf. . ", "report.pdf"),
        ("..", "unnamed"),
        (" \t ", "unnamed"),
        ("what?.pdf\x00\x1b\n", "what_.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("Ni\u0301 Zoe\u0308.pdf", "Ní Zoë.pdf"),
        ("caf\udce9.pdf", "caf_.pdf"),
    ],
)
def test_the_name_of_a_file_is_made_one_that_every_system_takes(register: Store, given: str, kept: str) -> None:
    assert safe_name(given) == kept
    if given.isprintable():
        make(register, File, name=given)
        assert shown(register, File, "name") == [(kept,)]


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    assert safe_name("ö" * 300 + ".docx") == "ö" * 97 + ".docx"
    assert safe_name("a." + "b" * 300) == "a." + "b" * 198


@given(st.text(st.characters(), max_size=260))
@example("a" * 199 + " .txt")
@example(". " * 150 + "x")
@example("nul." + "b" * 196)
def test_a_safe_name_stays_as_it_is_and_leads_nowhere(given_name: str) -> None:
    name = safe_name(given_name)
    assert safe_name(name) == name
    assert not {unicodedata.category(character) for character in name} & {"Cc", "Cs", "Zl", "Zp"}
    assert not NOT_IN_NAMES.search(name)
    assert not RESERVED.fullmatch(name)
    assert not name.endswith((".", " "))
    assert 0 < len(name.encode()) <= LONGEST_NAME
