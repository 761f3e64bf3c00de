"""A record on paper: its facts, the lists that lead to it, and nothing that others may not see."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import UserError
from atmp_desktop.gui.sections import main_types
from atmp_desktop.records import BY_NAME, Action, Affiliation, ContactPoint, Group, Membership, Organisation, Person
from atmp_desktop.services import printed_record
from atmp_desktop.services.printed_record import read_printed_record
from atmp_desktop.store.store import Store
from tests.make import make


def told(printed: Any) -> dict[str, list[list[str]]]:
    """The rows under each heading."""
    rows = list(printed.rows.between(0, len(printed.rows)))
    ends = [*(each.start for each in printed.groups[1:]), len(rows)]
    return {each.words: rows[each.start : end] for each, end in zip(printed.groups, ends, strict=True)}


@pytest.fixture
def ann(register: Store) -> UUID:
    return make(register, Person, given_name="Ann", family_name="Example", notes="Likes\ntrains")


def test_facts_stand_under_the_headings_of_the_form_and_empty_ones_are_left_away(register: Store, ann: UUID) -> None:
    printed = read_printed_record(register, Person, ann)
    assert printed.title == "Ann Example"
    assert printed.block[0] == "Person."
    facts = told(printed)["Facts"]
    assert facts[:2] == [["Given name", "Ann"], ["Family name", "Example"]]
    assert ["Notes", "Likes\ntrains"] in facts
    assert all(words for _, words in facts)


def test_what_leads_to_it_stands_list_by_list(register: Store, ann: UUID) -> None:
    college = make(register, Organisation, name="Example College")
    today = register.today()
    make(register, Affiliation, person=ann, organisation=college, job_title="Pharmacist", from_date=today)
    make(register, Membership, person=ann, group=make(register, Group, name="Guidance", code="GD"))
    found = told(read_printed_record(register, Person, ann))
    ((first, others),) = found["Affiliations (1)"]
    assert first == "Example College"
    assert others.startswith("Pharmacist")
    assert [row[0] for row in found["Groups (1)"]] == ["Guidance"]


def test_contact_points_for_the_secretariat_alone_are_on_it_only_when_ticked(register: Store, ann: UUID) -> None:
    for audience, value in (("circulate", "a@example.org"), ("secretariat", "b@example.org")):
        make(register, ContactPoint, person=ann, kind="email", value=value, audience=audience)
    printed = read_printed_record(register, Person, ann)
    assert "b@example.org" not in str(told(printed))
    assert "a@example.org" in str(told(printed))
    assert printed.left_out == 1
    assert "1 row about restricted people" in printed.block[0]
    assert "b@example.org" in str(told(read_printed_record(register, Person, ann, secretariat=True)))


def test_on_what_basis_somebody_is_on_record_is_the_secretariats_business(register: Store, ann: UUID) -> None:
    assert "Privacy" not in told(read_printed_record(register, Person, ann))
    assert told(read_printed_record(register, Person, ann, secretariat=True))["Privacy"]


def test_a_restricted_person_is_not_printed_unless_ticked_and_hidden_where_others_name_them(register: Store) -> None:
    bob = make(register, Person, given_name="Bob", family_name="Hidden", restricted=True)
    with pytest.raises(UserError, match="not for others to see"):
        read_printed_record(register, Person, bob)
    assert read_printed_record(register, Person, bob, secretariat=True).title == "Bob Hidden"
    action = make(register, Action, text="Call", owner=bob, due=register.today() + timedelta(days=60))
    printed = read_printed_record(register, Action, action)
    assert ["Owner", "(restricted)"] in told(printed)["Facts"]
    assert "Hidden" not in str(told(printed))


def test_one_in_the_bin_is_not_printed(register: Store, ann: UUID) -> None:
    with register.write("Bin") as write:
        person = write.get(Person, ann)
        assert person is not None
        write.bin(person)
    with pytest.raises(UserError, match="in the bin"):
        read_printed_record(register, Person, ann)


def test_a_long_list_says_how_many_more_there_are(register: Store, ann: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed_record, "MOST_ROWS", 2)
    for number in range(5):
        make(register, Action, text=f"Action {number}", owner=ann)
    rows = told(read_printed_record(register, Person, ann))["Actions (5)"]
    assert len(rows) == 3
    assert rows[-1] == ["", "And 3 more."]


@pytest.mark.parametrize("name", main_types())
def test_every_main_type_can_be_printed(training: Store, name: str) -> None:
    record_type = BY_NAME[name]
    with training.read() as session:
        first = training.listing(record_type).first(session.connection(), 1)
    if not first:
        pytest.skip(f"The training register has no {record_type.about.many.lower()}")
    printed = read_printed_record(training, record_type, UUID(bytes=first[0]), secretariat=True)
    assert printed.title
    assert told(printed)["Facts"]
