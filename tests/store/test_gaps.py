"""What is missing in a register: each number is that of the list which its filter shows."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from atmp_desktop.records import (
    BY_NAME,
    Action,
    Affiliation,
    ContactPoint,
    Enquiry,
    Group,
    Meeting,
    Membership,
    Organisation,
    Person,
)
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.questions.gaps import GAPS, Found, find_gaps
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make


def found(store: Store) -> dict[tuple[str, str], Found]:
    with store.read() as session:
        each = find_gaps(session.connection(), store.today(), store.vocabulary, store.who)
        return {(one.gap.type, one.gap.words): one for one in each}


def count(store: Store, type: str, words: str) -> tuple[int, int]:
    one = found(store)[type, words]
    return one.count, one.of


@pytest.mark.parametrize("gap", GAPS, ids=lambda gap: f"{gap.type}: {gap.words}")
def test_every_gap_is_a_filter_that_can_be_typed(gap) -> None:  # type: ignore[no-untyped-def]
    assert parse(BY_NAME[gap.type], gap.filter, SHIPPED)
    parse(BY_NAME[gap.type], gap.among, SHIPPED)
    assert not BY_NAME[gap.type].about.part, "its list is in the side bar"


def test_no_two_gaps_are_the_same() -> None:
    assert len({(gap.type, gap.filter) for gap in GAPS}) == len(GAPS)
    assert len({(gap.type, gap.words) for gap in GAPS}) == len(GAPS)


def test_an_empty_register_lacks_nothing(register: Store) -> None:
    assert all((each.count, each.of) == (0, 0) for each in found(register).values())


def test_a_person_lacks_an_email_until_a_good_one_may_circulate(register: Store) -> None:
    person = make(register, Person)
    words = "No email that may circulate"
    assert count(register, "person", words) == (1, 1)
    point = make(register, ContactPoint, person=person, value="a@example.org", audience="secretariat")
    assert count(register, "person", words) == (1, 1)
    register.save(ContactPoint, point, {"audience": "secretariat"}, {"audience": "circulate"})
    assert count(register, "person", words) == (0, 1)
    register.save(ContactPoint, point, {"status": "good"}, {"status": "bounced"})
    assert count(register, "person", words) == (1, 1)


def test_an_organisation_lacks_people_only_while_it_is_active(register: Store) -> None:
    organisation = make(register, Organisation, kind="charity", nation="wales")
    make(register, Organisation, status="former")
    words = "Active, with nobody affiliated"
    assert count(register, "organisation", words) == (1, 1)
    assert count(register, "organisation", "No kind") == (1, 2)
    assert count(register, "organisation", "No nation") == (1, 2)
    make(register, Affiliation, organisation=organisation, to_date=date(2026, 11, 22))
    assert count(register, "organisation", words) == (1, 1)
    make(register, Affiliation, organisation=organisation)
    assert count(register, "organisation", words) == (0, 1)


def test_a_group_lacks_a_lead_and_a_code_unless_it_is_closed(register: Store) -> None:
    group = make(register, Group, name="Guidance")
    assert count(register, "group", "No lead today") == (1, 1)
    assert count(register, "group", "No code") == (1, 1)
    make(register, Membership, group=group, role="lead", from_date=date(2021, 5, 1))
    assert count(register, "group", "No lead today") == (0, 1)


def test_what_is_over_lacks_nothing(register: Store) -> None:
    action = make(register, Action, text="Send it")
    assert count(register, "action", "Open, with no owner") == (1, 1)
    assert count(register, "action", "Open, with no due day") == (1, 1)
    with register.write("Cancel") as write:
        one = write.get_one(Action, action)
        one.status, one.closure_note = "cancelled", "Not needed"
    assert count(register, "action", "Open, with no owner") == (0, 0)


def test_an_open_enquiry_lacks_a_person_and_a_handler(register: Store) -> None:
    make(register, Enquiry, subject="How?", enquirer_name="Somebody")
    assert count(register, "enquiry", "Open, with no person or organisation on record") == (1, 1)
    assert count(register, "enquiry", "Open, with no handler") == (1, 1)


def test_a_meeting_that_is_over_lacks_no_chair(register: Store) -> None:
    group = make(register, Group)
    make(register, Meeting, group=group, starts=datetime(2026, 11, 2, 10, tzinfo=UTC))
    assert count(register, "meeting", "To come, with no chair") == (0, 0)
    make(register, Meeting, group=group, starts=datetime(2026, 12, 2, 10, tzinfo=UTC))
    assert count(register, "meeting", "To come, with no chair") == (1, 1)


def test_what_is_in_the_bin_lacks_nothing(register: Store) -> None:
    person = make(register, Person)
    with register.write("Bin") as write:
        write.bin(write.get_one(Person, person))
    assert count(register, "person", "No source of their details") == (0, 0)


def test_each_number_is_that_of_the_list_its_filter_shows(training: Store) -> None:
    told = found(training)
    assert len(told) == len(GAPS)
    assert any(each.count for each in told.values())
    for each in told.values():
        record_type = BY_NAME[each.gap.type]
        where = parse(record_type, each.gap.filter, training.vocabulary)
        with training.read() as session:
            listed = training.listing(record_type, where=where, me=training.who).packed(session.connection())
        assert len(listed) // 16 == each.count
        assert each.count <= each.of
