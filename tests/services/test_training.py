"""A training register: the same each time, in proportion, alive on any day, and reaching nobody real."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from atmp_desktop.errors import Cancelled, UserError
from atmp_desktop.records import BY_NAME, RECORD_TYPES, codes
from atmp_desktop.records.action import OPEN, Action, overdue, rag, slips
from atmp_desktop.records.action_update import ActionUpdate
from atmp_desktop.records.affiliation import Affiliation
from atmp_desktop.records.contact_point import AUDIENCES, STATUSES, ContactPoint
from atmp_desktop.records.contact_point import KINDS as POINT_KINDS
from atmp_desktop.records.group import Group, vacant_seats
from atmp_desktop.records.group import leads as leads_of
from atmp_desktop.records.identifier import RULES, Identifier
from atmp_desktop.records.interaction import Interaction
from atmp_desktop.records.lookup_value import shipped_id
from atmp_desktop.records.membership import ROLES, Membership, joint
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record
from atmp_desktop.records.resource import Resource, review_due
from atmp_desktop.records.spans import current_on
from atmp_desktop.records.vocabulary import shipped_lists
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.training import fill_training
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import operation
from tests.reliability import IS_WHOLE

FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
DAYS = {
    "a working day": FRIDAY,
    "a Saturday": datetime(2026, 6, 13, 8, 0, tzinfo=UTC),
    "a Sunday": datetime(2027, 2, 14, 22, 0, tzinfo=UTC),
    "Christmas Day": datetime(2026, 12, 25, 12, 0, tzinfo=UTC),
    "New Year's Day": datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
    "a leap day": datetime(2028, 2, 29, 15, 0, tzinfo=UTC),
    "past midnight in London only": datetime(2026, 6, 30, 23, 30, tzinfo=UTC),
    "long ago": datetime(2019, 3, 5, 10, 0, tzinfo=UTC),
}
EVERYONE = st.integers(1, 40)

RESERVED = re.compile(r"(^|\.)(example\.(org|com|net)|example|test)$")
"""Names that reach nobody: RFC 2606 and RFC 6761."""

DRAMA = re.compile(
    r"(0113 496 0|0114 496 0|0115 496 0|0116 496 0|0117 496 0|0118 496 0|0121 496 0|0131 496 0|0141 496 0|0151 496 0"
    r"|0161 496 0|020 7946 0|0191 498 0|028 9649 6|029 2018 0|01632 960|0306 999 0|0808 157 0|07700 900)\d{3}"
)
"""The numbers that Ofcom keeps for drama."""


def new_store(folder: Path, *, now: datetime = FRIDAY) -> Store:
    return Store.create(folder / "training.atmp", who="JG", clock=lambda: now)


def rows_of(store: Store, record_type: type[Record]) -> list[dict[str, Any]]:
    with store.read() as session:
        query = select(record_type.__table__).order_by(record_type.id)
        return [dict(row) for row in session.execute(query).mappings()]


def everything_in(store: Store) -> dict[str, list[dict[str, Any]]]:
    return {name: rows_of(store, record_type) for name, record_type in BY_NAME.items()}


def count(store: Store, *conditions: Any) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).where(*conditions)) or 0


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A register of 400 people, to be looked at only."""
    with new_store(tmp_path_factory.mktemp("register")) as store:
        fill_training(store, 400, 7)
        yield store


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A register of the usual size, to be looked at only."""
    with new_store(tmp_path_factory.mktemp("small")) as store:
        fill_training(store)
        yield store


def test_the_same_seed_clock_and_number_of_people_give_the_same_records_with_the_same_ids(tmp_path: Path) -> None:
    found = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        with new_store(tmp_path / name) as store:
            fill_training(store, 80, 3)
            found.append(everything_in(store))
    assert found[0] == found[1]


def test_another_seed_gives_other_people(small: Store, tmp_path: Path) -> None:
    with new_store(tmp_path / "other") as other:
        fill_training(other, 60, 2)
        names = [[(row["given_name"], row["family_name"]) for row in rows_of(each, Person)] for each in (small, other)]
    assert names[0] != names[1]


def test_ids_are_ordered_by_time_and_what_is_added_later_sorts_after_them(register: Store) -> None:
    shipped = {shipped_id(name, code) for name, values in shipped_lists().items() for code in values}
    for record_type in RECORD_TYPES:
        for row in (each for each in rows_of(register, record_type) if each["id"] not in shipped):
            made = datetime.fromtimestamp((row["id"].int >> 80) / 1000, UTC)
            assert row["id"].version == 7
            assert row["id"].variant == UUID(int=0x8 << 60).variant
            assert timedelta(0) < FRIDAY - made <= timedelta(seconds=30)


@pytest.mark.parametrize("people", [1, 2, 60])
def test_every_type_of_record_is_there_at_any_size(tmp_path: Path, people: int) -> None:
    with new_store(tmp_path) as store:
        fill_training(store, people)
        empty = [name for name, rows in everything_in(store).items() if not rows]
        assert count(store, Person.deleted.is_(None)) == people
    few = {"co_owner", "declaration", "enquiry_resource"} if people < 3 else set()
    assert set(empty) <= few


def test_sixty_people_come_with_as_much_of_the_rest_as_an_officer_would_have(small: Store) -> None:
    counts = {name: len(rows) for name, rows in everything_in(small).items()}
    assert 5 <= counts["organisation"] <= 15
    assert 60 <= counts["affiliation"] <= 100
    assert 100 <= counts["contact_point"] <= 200
    assert 6 <= counts["group"] <= 12
    assert 25 <= counts["action"] <= 40


def test_the_rest_grows_with_the_people_and_groups_more_slowly(register: Store) -> None:
    counts = {name: len(rows) for name, rows in everything_in(register).items()}
    assert 30 <= counts["organisation"] <= 60
    assert 1.15 <= counts["affiliation"] / 400 <= 1.45
    assert 1.9 <= counts["contact_point"] / 400 <= 2.6
    assert counts["group"] <= 25


@pytest.mark.parametrize("now", DAYS.values(), ids=DAYS.keys())
def test_something_is_always_due_today(tmp_path: Path, now: datetime) -> None:
    with new_store(tmp_path, now=now) as store:
        fill_training(store, 20)
        today = store.today()
        week = today + timedelta(days=7)
        still_open = (Action.status.in_(sorted(OPEN)), Action.deleted.is_(None))
        assert count(store, *still_open, Action.due == today, Action.owner.is_not(None)) >= 1
        assert count(store, *still_open, Action.due > today, Action.due <= week) >= 1
        assert count(store, Action.deleted.is_(None), overdue(today)) >= 2
        assert count(store, current_on(Membership, today), Membership.term_ends.between(today, today + timedelta(90)))
        assert count(store, Resource.deleted.is_(None), review_due(today))
        assert count(store, Person.review_by <= today)
        assert count(store, Interaction.on == today)


@settings(max_examples=6 if IS_WHOLE else 2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=EVERYONE, seed=st.integers(0, 2**32), day=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_register_of_any_size_seed_and_day_keeps_the_rules_and_the_promise_of_today(
    tmp_path_factory: pytest.TempPathFactory, people: int, seed: int, day: date
) -> None:
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    with new_store(tmp_path_factory.mktemp("any"), now=now) as store:
        fill_training(store, people, seed)
        assert count(store, Action.status.in_(sorted(OPEN)), Action.due == day) >= 1
        with store.read() as session:
            faults = [list(each.breaches(session.connection(), None)) for each in RECORD_TYPES]
    assert faults == [[]] * len(RECORD_TYPES)


def test_actions_stand_in_every_way_an_officer_meets(small: Store) -> None:
    today = small.today()
    with small.read() as session:
        colours = set(session.scalars(select(rag(today)).select_from(Action)))
        moved = list(session.scalars(select(slips(today)).select_from(Action)))
        statuses = set(session.scalars(select(Action.status)))
    assert colours == {"red", "amber", "green", None}
    assert {0, 1, 2} <= set(moved)
    assert {"open", "in_progress", "proposed", "on_hold", "closed", "cancelled", "superseded"} == statuses
    assert count(small, Action.owner.is_(None), Action.status.in_(sorted(OPEN))) >= 1
    assert count(small, Action.status == "closed", Action.closure_note.is_not(None)) >= 3
    assert count(small, Action.status == "closed", Action.closed_on.is_(None)) == 0


def test_what_is_said_of_an_action_is_said_after_it_was_raised_and_not_in_the_future(register: Store) -> None:
    raised = {row["id"]: row["raised_on"] for row in rows_of(register, Action)}
    for update in rows_of(register, ActionUpdate):
        assert raised[update["action"]] <= update["on"] <= register.today()


def test_a_due_date_that_moved_leads_from_the_first_to_the_present_one(register: Store) -> None:
    moves: dict[UUID, list[tuple[date, date]]] = {}
    for update in rows_of(register, ActionUpdate):
        if update["due_was"] is not None:
            moves.setdefault(update["action"], []).append((update["due_was"], update["due_now"]))
    for row in rows_of(register, Action):
        due = row["due_first"]
        for was, now in sorted(moves.get(row["id"], [])):
            assert was == due
            due = now
        assert due == row["due"]


def test_references_follow_the_order_in_which_actions_were_raised(register: Store) -> None:
    rows = [row for row in rows_of(register, Action) if row["reference"].startswith("CG26-A")]
    rows.sort(key=lambda row: str(row["reference"]))
    assert [row["raised_on"] for row in rows] == sorted(row["raised_on"] for row in rows)
    assert len(rows) > 1


def test_each_main_group_has_leads_today_and_had_others_before_and_one_is_led_jointly(small: Store) -> None:
    today = small.today()
    with small.read() as session:
        groups = session.execute(select(Group.id, Group.code, leads_of(today).label("leads"))).all()
        jointly = list(session.scalars(select(Membership.group).where(joint(today))))
    code = {row.id: row.code for row in groups}
    assert all(row.leads for row in groups if row.code in ("EWD", "GD", "TI", "PPE"))
    assert "PPE" in {code[id] for id in jointly}
    for name in ("EWD", "GD", "TI"):
        id = next(id for id, each in code.items() if each == name)
        assert count(small, Membership.group == id, Membership.role == "lead", Membership.to_date < today) >= 1


def test_there_are_vacant_seats_ended_memberships_deputies_and_every_role(register: Store) -> None:
    today = register.today()
    with register.read() as session:
        vacant = sum(session.scalars(select(vacant_seats(today)).select_from(Group)))
        roles = set(session.scalars(select(Membership.role)))
    assert vacant >= 4
    assert roles == set(ROLES)
    assert count(register, Membership.to_date < today) >= 10
    assert count(register, Membership.deputy_for.is_not(None)) >= 1
    assert count(register, Membership.represents.is_not(None)) >= 20


def test_nobody_sits_twice_in_one_group_today(register: Store) -> None:
    today = register.today()
    with register.read() as session:
        query = select(Membership.group, Membership.person).where(current_on(Membership, today))
        sitting = [tuple(row) for row in session.execute(query)]
    assert len(sitting) == len(set(sitting))


def test_affiliations_are_past_and_present_and_some_people_have_two_at_once(register: Store) -> None:
    today = register.today()
    with register.read() as session:
        at_once = list(
            session.scalars(
                select(func.count(Affiliation.id)).where(current_on(Affiliation, today)).group_by(Affiliation.person)
            )
        )
    assert max(at_once) >= 2
    assert count(register, Affiliation.to_date < today) >= 20
    assert count(register, Affiliation.main.is_(True), Affiliation.to_date.is_(None)) >= 300
    assert count(register, Affiliation.from_date.is_(None)) >= 1


def test_contact_points_are_of_all_kinds_audiences_and_states(register: Store) -> None:
    rows = rows_of(register, ContactPoint)
    assert {row["kind"] for row in rows} == set(POINT_KINDS)
    assert {row["audience"] for row in rows} == set(AUDIENCES)
    assert {row["status"] for row in rows} == set(STATUSES)
    assert all(any(row[owner] for row in rows) for owner in ("person", "organisation", "affiliation"))


def test_every_address_is_at_a_name_reserved_for_examples(register: Store) -> None:
    points = [row["value"] for row in rows_of(register, ContactPoint) if row["kind"] == "email"]
    mailboxes = [row["mailbox"] for row in rows_of(register, Group) if row["mailbox"]]
    assert len(points) > 300
    assert [value for value in [*points, *mailboxes] if not RESERVED.search(value.partition("@")[2])] == []
    assert len(points) == len(set(points))


def test_every_page_is_at_a_name_reserved_for_examples(register: Store) -> None:
    pages = [row["value"] for row in rows_of(register, ContactPoint) if row["kind"] == "web"]
    pages += [row["website"] for row in rows_of(register, Organisation) if row["website"]]
    pages += [row["url"] for row in rows_of(register, Resource) if row["url"]]
    assert len(pages) > 30
    assert [page for page in pages if not RESERVED.search(page.split("/")[2])] == []


def test_every_telephone_number_is_one_kept_for_drama(register: Store) -> None:
    numbers = [row["value"] for row in rows_of(register, ContactPoint) if row["kind"] in ("phone", "mobile")]
    assert len(numbers) > 200
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []


def test_no_postcode_is_a_real_one(register: Store) -> None:
    postcodes = [row["postcode"] for row in rows_of(register, Organisation) if row["postcode"]]
    assert [code for code in postcodes if not set(code.split()[1]) & set("CIKMOV")] == []


def test_identifiers_and_orcid_ids_have_the_right_check_digits(register: Store) -> None:
    identifiers = rows_of(register, Identifier)
    orcids = [row["orcid"] for row in rows_of(register, Person) if row["orcid"]]
    assert {row["scheme"] for row in identifiers} == set(RULES)
    assert [row for row in identifiers if RULES[row["scheme"]](row["value"]) != row["value"]] == []
    assert orcids == [codes.orcid(each) for each in orcids]
    assert len(orcids) > 5


def test_names_come_from_many_places(register: Store) -> None:
    names = {row["family_name"] for row in rows_of(register, Person)}
    assert len(names) > 200
    assert any(not name.isascii() for name in names)
    assert any("'" in name for name in names)


def test_some_people_are_restricted_and_some_records_are_in_the_bin(register: Store) -> None:
    assert count(register, Person.restricted.is_(True)) >= 1
    assert count(register, Person.deleted.is_not(None)) == 1
    assert count(register, Resource.deleted.is_not(None)) == 1


def test_the_history_tells_of_several_officers_and_undo_leaves_it_alone(small: Store) -> None:
    with small.read() as session:
        rows = session.execute(select(operation.c.who, operation.c.label, operation.c.kind)).all()
    assert len(rows) >= 12
    assert len({row.who for row in rows}) == 3
    assert {row.kind for row in rows} == {"creation"}
    assert small.can_undo() is None


def test_integrity_is_whole(register: Store) -> None:
    assert check(register) == []


def test_stopping_is_passed_on(tmp_path: Path) -> None:
    steps = iter([False] * 5 + [True])
    with new_store(tmp_path) as store, pytest.raises(Cancelled):
        fill_training(store, 60, 1, Progress(is_stopped=lambda: next(steps)))


def test_it_says_how_many_people_are_made(tmp_path: Path) -> None:
    said = []
    ticks = iter(range(10_000))
    progress = Progress(lambda *report: said.append(report), clock=lambda: float(next(ticks)))
    with new_store(tmp_path) as store:
        fill_training(store, 25, 1, progress)
    assert ("Adding people", 0, 25) in said


def test_a_register_of_nobody_is_refused(tmp_path: Path) -> None:
    with new_store(tmp_path) as store, pytest.raises(UserError, match="needs people"):
        fill_training(store, 0)
