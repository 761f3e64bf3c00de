"""The reference that a pattern is said to give next is the one that the next record gets."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid, UserError
from atmp_desktop.records import Action, Decision, Enquiry, Group, Meeting
from atmp_desktop.services.numbering_patterns import next_reference, numbered_groups, read_numbering
from atmp_desktop.store.store import Store
from tests.make import make

USUAL = "{code}{yy}-A{seq:03}"


def next_of(store: Store, group: UUID) -> dict[str, str]:
    return {each.field: each.next for each in read_numbering(store, group).patterns}


def reference(store: Store, record_type: type, id: UUID) -> str:
    with store.read() as session:
        return str(session.get_one(record_type, id).reference)


@pytest.fixture
def group(register: Store) -> UUID:
    return make(register, Group, name="Coordinating Group", code="CG")


def test_a_new_group_numbers_as_usual(register: Store, group: UUID) -> None:
    assert next_of(register, group) == {
        "meeting_pattern": "CG26-01",
        "paper_pattern": "CG26-P01",
        "minute_pattern": "CG26/001",
        "decision_pattern": "CG26-D01",
        "action_pattern": "CG26-A001",
        "enquiry_pattern": "ATMP-2026-0001",
    }


def test_what_comes_next_is_what_the_next_record_gets(register: Store, group: UUID) -> None:
    for _ in range(3):
        expected = next_of(register, group)
        action = make(register, Action, group=group)
        decision = make(register, Decision, group=group, on=date(2026, 11, 20))
        meeting = make(register, Meeting, group=group, starts=datetime(2026, 12, 1, 10, tzinfo=UTC))
        enquiry = make(register, Enquiry, group=group)
        assert reference(register, Action, action) == expected["action_pattern"]
        assert reference(register, Meeting, meeting) == expected["meeting_pattern"]
        assert reference(register, Enquiry, enquiry) == expected["enquiry_pattern"]
        assert reference(register, Decision, decision) == expected["decision_pattern"]


def test_a_pattern_of_its_own_holds_for_what_comes_next(register: Store, group: UUID) -> None:
    first = make(register, Action, group=group)
    register.save(Group, group, {"action_pattern": USUAL}, {"action_pattern": "{code}/ACT-{seq:02}"})
    assert next_of(register, group)["action_pattern"] == "CG/ACT-01"
    assert reference(register, Action, make(register, Action, group=group)) == "CG/ACT-01"
    assert reference(register, Action, first) == "CG26-A001"


def test_a_pattern_is_tried_before_it_is_saved(register: Store, group: UUID) -> None:
    make(register, Action, group=group)
    assert next_reference(register, "action_pattern", "{code}{yy}-A{seq:03}", "CG") == "CG26-A002"
    assert next_reference(register, "action_pattern", "X-{seq}", "CG") == "X-1"


@pytest.mark.parametrize("pattern", ["{code}", "{seq}{seq}", "{what}{seq}", "{yy}{seq}"])
def test_a_pattern_that_would_not_do_is_refused_in_words(register: Store, group: UUID, pattern: str) -> None:
    with pytest.raises(UserError, match="“"):
        next_reference(register, "action_pattern", pattern, "CG")
    with pytest.raises(Invalid):
        register.save(Group, group, {"action_pattern": USUAL}, {"action_pattern": pattern})


def test_groups_that_are_closed_come_last(register: Store, group: UUID) -> None:
    from atmp_desktop.days.dates import PartialDate

    make(register, Group, name="Aardvark", closed=PartialDate(2020))
    make(register, Group, name="beta")
    assert [name for _, name in numbered_groups(register)] == ["beta", "Coordinating Group", "Aardvark"]


def test_there_is_no_numbering_of_a_group_in_the_bin(register: Store, group: UUID) -> None:
    with register.write("Bin") as write:
        write.bin(write.get_one(Group, group))
    assert numbered_groups(register) == []
    with pytest.raises(UserError, match="not in the register any more"):
        read_numbering(register, group)
