"""Lists whose rows stand together by a column, and rows that have a colour."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import UserError
from atmp_desktop.records import RECORD_TYPES, Action, Affiliation, Group, Organisation, Person, ServiceTarget, kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.grouping import RowGroup, can_group
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.conftest import Clock
from tests.make import make


def read(store: Store, listing: Listing) -> tuple[list[UUID], list[RowGroup]]:
    with store.read() as session:
        packed = listing.packed(session.connection())
        groups = listing.groups(session.connection())
        assert [*listing.first(session.connection(), 3)] == [
            packed[at : at + 16] for at in range(0, min(48, len(packed)), 16)
        ]
    return [UUID(bytes=packed[at : at + 16]) for at in range(0, len(packed), 16)], groups


def test_rows_stand_together_by_a_choice_in_the_order_of_its_values_and_empty_ones_last(register: Store) -> None:
    kind = columns_of(Organisation, SHIPPED)["kind"].kind
    assert isinstance(kind, kinds.Choice)
    first, second = list(kind.options)[:2]
    made = [
        make(register, Organisation, name=name, kind=of)
        for name, of in zip("DCBA", (second, None, first, second), strict=True)
    ]
    ids, groups = read(register, register.listing(Organisation, group="kind", order=("name",)))
    assert ids == [made[2], made[3], made[0], made[1]]
    counts = [(group.key, group.words, group.count) for group in groups]
    words = kind.options
    assert counts == [(first, words[first], 1), (second, words[second], 2), (None, "Kind: empty", 1)]


def test_groups_turn_round_with_the_order_of_their_column_and_empty_ones_stay_last(register: Store) -> None:
    make(register, Action, text="A", due=date(2026, 12, 1))
    make(register, Action, text="B", due=date(2027, 1, 5))
    make(register, Action, text="C")
    up = read(register, register.listing(Action, group="due", order=("due",)))[1]
    down = read(register, register.listing(Action, group="due", order=("-due",)))[1]
    assert [group.words for group in up] == [PartialDate(2026, 12).words, PartialDate(2027, 1).words, "Due: empty"]
    assert [group.key for group in up] == ["2026-12", "2027-01", None]
    assert [group.key for group in down] == ["2027-01", "2026-12", None]


def test_links_stand_by_the_names_they_lead_to_and_two_of_one_name_apart(register: Store) -> None:
    zeta, alpha, other = (make(register, Organisation, name=name) for name in ("Zeta", "Alpha", "Alpha"))
    people: dict[UUID, list[UUID]] = {}
    for place, at in enumerate((zeta, alpha, other, alpha, other)):
        person = make(register, Person, given_name="P", family_name=f"Example{place}")
        make(register, Affiliation, person=person, organisation=at, main=True)
        people.setdefault(at, []).append(person)
    ids, groups = read(register, register.listing(Person, group="organisation"))
    assert [group.words for group in groups] == ["Alpha", "Alpha", "Zeta"]
    first, second = sorted((alpha, other), key=lambda each: each.bytes)
    assert ids == [*people[first], *people[second], *people[zeta]]


def test_a_moment_belongs_to_the_month_it_is_in_london(register: Store, clock: Clock) -> None:
    for month, day in ((6, 30), (7, 31), (9, 30), (11, 30)):
        clock.now = datetime(2026, month, day, 23, 30, tzinfo=UTC)
        make(register, Group, name=f"Made in month {month}")
    groups = read(register, register.listing(Group, group="created_at"))[1]
    # Summer time is over by November.
    expected = [("2026-07", 1), ("2026-08", 1), ("2026-10", 1), ("2026-11", 1)]
    assert [(group.key, group.count) for group in groups] == expected


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
def test_every_row_is_in_the_group_it_is_counted_in(register: Store, record_type: type[Record]) -> None:
    made = 1 if record_type is ServiceTarget else 3
    for _ in range(made):
        make(register, record_type)
    for column in columns_of(record_type, SHIPPED).values():
        if can_group(column):
            ids, groups = read(register, register.listing(record_type, group=column.name))
            assert sum(group.count for group in groups) == len(ids) >= made
            assert len({group.key for group in groups}) == len(groups)
            assert all(group.words for group in groups)


def test_a_list_is_not_grouped_by_names_or_numbers(register: Store) -> None:
    for name in ("text", "slips", "colour"):
        with pytest.raises(UserError, match="cannot be grouped"):
            read(register, register.listing(Action, group=name))


def test_the_first_colour_that_fits_counts_and_filters_nothing(register: Store) -> None:
    today = register.today()
    late = make(register, Action, text="Late", due=today - timedelta(days=1))
    soon = make(register, Action, text="Soon", due=today + timedelta(days=1))
    later = make(register, Action, text="Later", due=today + timedelta(days=99))
    tints = (("red", parse(Action, "overdue:yes", SHIPPED)), ("amber", parse(Action, "due:<7d", SHIPPED)))
    listing = register.listing(Action, columns=("text",), tints=tints)
    with register.read() as session:
        rows = listing.page(session.connection(), [id.bytes for id in (late, soon, later)])
        plain = listing.only(tints=()).page(session.connection(), [late.bytes])
    assert [(row.shown, row.tint) for row in rows] == [(("Late",), "red"), (("Soon",), "amber"), (("Later",), "")]
    assert plain[0].tint == ""
