"""The report who sits in which group, compared with what was worked out by hand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.records import (
    Affiliation,
    Group,
    LookupValue,
    Membership,
    Organisation,
    Person,
    Seat,
)
from atmp_desktop.records.membership import ROLES
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.membership_matrix import letters_of
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.reporting import entry, shown, words

MAY = date(2021, 5, 1)


@pytest.fixture
def seated(register: Store) -> dict[str, UUID]:
    """Two groups that are there and one that is closed; Ann leads one, Bob is a member of both, for two organisations."""
    guidance = make(register, Group, name="Guidance", code="GD")
    training = make(register, Group, name="Training", kind="subgroup")
    make(register, Group, name="Gone", closed=PartialDate(2019))
    ann = make(register, Person, given_name="Ann", family_name="Zeta")
    bob = make(register, Person, given_name="Bob", family_name="Alpha")
    college = make(register, Organisation, name="Example College", kind="university")
    trust = make(register, Organisation, name="Example Trust", kind="nhs")
    make(register, Affiliation, person=bob, organisation=trust, main=True)
    of = make(
        register, Membership, group=guidance, person=ann, role="lead", represents=college, from_date=date(2020, 5, 1)
    )
    make(register, Membership, group=guidance, person=bob, role="member", from_date=date(2022, 1, 1))
    make(register, Membership, group=training, person=bob, role="observer")
    make(register, Seat, group=guidance, name="Patient")
    return {"guidance": guidance, "training": training, "ann": ann, "bob": bob, "lead": of}


def test_the_matrix_has_a_row_a_person_a_column_a_group_and_the_letter_of_the_role(
    register: Store, seated: dict[str, UUID]
) -> None:
    report = shown(register, "matrix")
    assert [(each.label, each.short) for each in report.columns] == [
        ("Groups", ""),
        ("Guidance", "GD"),
        ("Training", ""),
    ]
    assert words(report) == {
        "People": ["2", "2", "1"],
        "Gaps": ["2", "▲ 1", "▲ 1"],
        "Bob Alpha": ["2", "M", "O"],
        "Ann Zeta": ["1", "L", ""],
    }
    assert report.summary == "2 people in 2 groups on 23 Nov 2026; 2 groups have a gap."
    assert report.legend[:3] == ("L Lead", "M Member", "O Observer")
    assert report.notes == ("1 start not recorded: taken to hold already.",)


def test_a_place_of_the_matrix_says_who_as_what_for_whom_and_since_when_and_leads_to_the_membership(
    register: Store, seated: dict[str, UUID]
) -> None:
    found = entry(shown(register, "matrix"), "Ann Zeta", "Guidance")
    assert found.spoken == "Guidance: Ann Zeta: Lead for Example College, since 1 May 2020"
    assert [(each.type, each.id) for each in found.goals if isinstance(each, Named)] == [("membership", seated["lead"])]


def test_a_deputy_is_told_as_such_unless_whom_they_stand_in_for_is_left_out(
    register: Store, seated: dict[str, UUID]
) -> None:
    zoe = make(register, Person, given_name="Zoe", family_name="Deputy")
    since = date(2022, 1, 1)
    make(register, Membership, group=seated["guidance"], person=zoe, deputy_for=seated["ann"], from_date=since)
    told = entry(shown(register, "matrix"), "Zoe Deputy", "Guidance").spoken
    assert told == "Guidance: Zoe Deputy: Member, deputy for Ann Zeta, since 1 Jan 2022"
    left_out = entry(shown(register, "matrix", without=[seated["ann"]]), "Zoe Deputy", "Guidance").spoken
    assert left_out == "Guidance: Zoe Deputy: Member, since 1 Jan 2022"


def test_a_gap_is_a_vacant_seat_or_that_nobody_is_chair_or_lead(register: Store, seated: dict[str, UUID]) -> None:
    report = shown(register, "matrix", role="observer")
    assert entry(report, "Gaps", "Guidance").spoken == "Guidance: vacant: Patient"
    assert entry(report, "Gaps", "Training").spoken == "Training: nobody is chair or lead"


def test_the_matrix_of_another_day_has_those_who_sat_there_then(register: Store, seated: dict[str, UUID]) -> None:
    assert words(shown(register, "matrix", as_at=MAY))["People"] == ["2", "1", "1"]
    assert "Ann Zeta" not in words(shown(register, "matrix", as_at=date(2020, 4, 30)))
    assert "Gone" in [each.label for each in shown(register, "matrix", as_at=date(2019, 6, 1)).columns]


def test_the_matrix_is_narrowed_down_to_kinds_of_groups_roles_and_kinds_of_organisations(
    register: Store, seated: dict[str, UUID]
) -> None:
    subgroups = shown(register, "matrix", group_kind="subgroup")
    assert [each.label for each in subgroups.columns] == ["Groups", "Training"]
    assert "Subgroup" in subgroups.asked[1]
    assert list(words(shown(register, "matrix", role="lead"))) == ["People", "Gaps", "Ann Zeta"]
    assert list(words(shown(register, "matrix", kind="nhs"))) == ["People", "Gaps", "Bob Alpha"]
    assert shown(register, "matrix", kind="charity").summary == "Nobody sits in these groups on 23 Nov 2026."


def test_the_matrix_by_organisations_has_whom_somebody_sits_for_or_where_they_work(
    register: Store, seated: dict[str, UUID]
) -> None:
    make(register, Membership, group=seated["guidance"], person=make(register, Person, family_name="Nowhere"))
    assert words(shown(register, "matrix", by="organisations")) == {
        "Organisations": ["3", "3", "1"],
        "Gaps": ["2", "▲ 1", "▲ 1"],
        "Example College": ["1", "L", ""],
        "Example Trust": ["2", "M", "O"],
        "No organisation": ["1", "M", ""],
    }


def test_people_who_are_left_out_of_the_matrix_are_counted_and_in_no_total(
    register: Store, seated: dict[str, UUID]
) -> None:
    report = shown(register, "matrix", without=[seated["bob"]])
    assert report.left_out == 1
    assert words(report) == {"People": ["1", "1", "0"], "Gaps": ["2", "▲ 1", "▲ 1"], "Ann Zeta": ["1", "L", ""]}
    assert "Bob" not in repr(report)


@pytest.mark.parametrize("by", ["people", "organisations"])
def test_the_totals_of_the_matrix_add_up(training: Store, by: str) -> None:
    report = shown(training, "matrix", by=by)
    total, rows = report.rows[0], [row for row in report.rows if not row.is_total]
    assert rows
    for place in range(1, len(report.columns)):
        assert total.entries[place].number == sum(bool(row.entries[place].words) for row in rows)
    across = sum(each.entries[0].number or 0 for each in rows)
    assert across == sum(each.number or 0 for each in total.entries[1:])
    # Who sits in several groups is one: the number that the sentence above says.
    assert total.entries[0].number == len(rows)


def test_every_role_has_a_letter_of_its_own(register: Store) -> None:
    make(register, LookupValue, list="role", code="carer", words="Carer")
    make(register, LookupValue, list="role", code="patient", words="Patient")
    letters = letters_of(register.vocabulary.options("role"))
    assert (letters["carer"], letters["patient"], letters["chair"]) == ("Ca", "P", "C")
    assert len(set(letters.values())) == len(letters) == len(ROLES) + 2


@given(st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=30))
def test_letters_of_roles_are_told_apart_whatever_their_words(added: list[str]) -> None:
    letters = letters_of({**ROLES, **{f"own{place}": each for place, each in enumerate(added)}})
    assert len(set(letters.values())) == len(ROLES) + len(added)
