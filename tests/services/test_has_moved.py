"""A person's move to another organisation, in one write that is taken back as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Invalid, UserError
from atmp_desktop.records import Affiliation, ContactPoint, Group, Membership, Organisation, Person, Record, Seat
from atmp_desktop.services.has_moved import CARRY, END, KEEP, Move, has_moved, situation_of, told
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.make import make

R = TypeVar("R", bound=Record)

LAST = date(2026, 11, 30)
NEXT = date(2026, 12, 1)


class Uta:
    """Somebody at Imperial, with an address there and one of her own, who leads a group for Imperial."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.person = make(store, Person, given_name="Uta", family_name="Griesenbach")
        self.old = make(store, Organisation, name="Imperial")
        self.new = make(store, Organisation, name="Oxford")
        self.post = make(
            store, Affiliation, person=self.person, organisation=self.old, job_title="Professor", main=True
        )
        self.email = make(store, ContactPoint, affiliation=self.post, kind="email", value="uta@imperial.example.org")
        self.mobile = make(store, ContactPoint, person=self.person, kind="mobile", value="07700 900123")
        self.group = make(store, Group, name="Guidance", code="GD")
        self.seat = make(store, Seat, group=self.group, name="Imperial's seat", organisation=self.old)
        self.lead = make(
            store,
            Membership,
            group=self.group,
            person=self.person,
            role="lead",
            represents=self.old,
            seat=self.seat,
            from_date=date(2021, 5, 1),
            term_ends=date(2027, 4, 30),
        )
        self.move = Move(
            self.post, LAST, self.new, "Chair of Gene Therapy", "uta@oxford.example.org", frozenset({self.email})
        )

    def all(self, record_type: type[R]) -> list[R]:
        with self.store.read() as session:
            return list(session.scalars(select(record_type).where(record_type.deleted.is_(None)).order_by("id")))

    def reached(self, day: date) -> str:
        """The email that lists of people show on a day."""
        with self.store.read() as session:
            listing = self.store.listing(Person, day=day, columns=("email",))
            (row,) = listing.page(session.connection(), [self.person.bytes])
        return row.shown[0]

    def one(self, record_type: type[R], id: UUID) -> R:
        with self.store.read() as session:
            found = session.get(record_type, id)
        assert found is not None
        return found


@pytest.fixture
def uta(register: Store) -> Uta:
    return Uta(register)


def test_a_move_ends_one_affiliation_and_begins_the_next_the_day_after(uta: Uta) -> None:
    has_moved(uta.store, uta.person, uta.move)
    before, after = uta.all(Affiliation)
    assert (before.to_date, before.main) == (LAST, True)
    assert (after.organisation, after.job_title) == (uta.new, "Chair of Gene Therapy")
    assert (after.from_date, after.to_date, after.main) == (NEXT, None, True)
    assert list(check(uta.store)) == []


def test_a_move_that_is_over_retires_the_old_addresses_that_were_ticked_and_keeps_the_others(uta: Uta) -> None:
    has_moved(uta.store, uta.person, replace(uta.move, last=date(2026, 11, 22)))
    assert uta.one(ContactPoint, uta.email).status == "retired"
    assert uta.one(ContactPoint, uta.mobile).status == "good"
    new = next(each for each in uta.all(ContactPoint) if each.value == "uta@oxford.example.org")
    assert new.affiliation == uta.all(Affiliation)[-1].id


@pytest.mark.parametrize("last", [date(2026, 11, 23), LAST], ids=["today", "next week"])
def test_the_old_address_is_used_until_the_last_day_and_the_new_one_from_the_day_after(uta: Uta, last: date) -> None:
    has_moved(uta.store, uta.person, replace(uta.move, last=last))
    old, new = "uta@imperial.example.org", "uta@oxford.example.org"
    days = [uta.store.today(), last, last + timedelta(days=1), last + timedelta(days=30)]
    assert [uta.reached(day) for day in days] == [old, old, new, new]


def test_an_address_of_the_old_post_that_stays_good_outlives_it_as_their_own(uta: Uta) -> None:
    move = replace(uta.move, email=None, retired=frozenset())
    said = told(situation_of(uta.store, uta.person), move, "Oxford")
    assert said[-2] == "Still good, as their own: uta@imperial.example.org."
    operation = has_moved(uta.store, uta.person, move)
    assert uta.reached(NEXT) == uta.reached(uta.store.today()) == "uta@imperial.example.org"
    uta.store.undo(operation)
    assert uta.one(ContactPoint, uta.email).affiliation == uta.post


def test_an_address_of_their_own_that_is_ticked_is_retired_at_once(uta: Uta) -> None:
    move = replace(uta.move, retired=frozenset({uta.email, uta.mobile}))
    said = told(situation_of(uta.store, uta.person), move, "Oxford")
    assert said[2:4] == ["Good until 30 Nov 2026: uta@imperial.example.org.", "No longer good: 07700 900123."]
    has_moved(uta.store, uta.person, move)
    assert [uta.one(ContactPoint, id).status for id in (uta.email, uta.mobile)] == ["good", "retired"]


def test_a_place_that_goes_on_for_the_new_organisation_remembers_for_whom_it_was_held(uta: Uta) -> None:
    has_moved(uta.store, uta.person, replace(uta.move, places={uta.lead: CARRY}))
    before, after = uta.all(Membership)
    assert (before.represents, before.seat, before.to_date) == (uta.old, uta.seat, LAST)
    assert (after.represents, after.role, after.from_date, after.to_date) == (uta.new, "lead", NEXT, None)
    assert after.term_ends == date(2027, 4, 30)
    assert after.seat is None, "the seat is Imperial's, and falls vacant"


def test_a_place_can_be_kept_for_oneself_or_end_with_the_job(uta: Uta) -> None:
    operation = has_moved(uta.store, uta.person, replace(uta.move, places={uta.lead: KEEP}))
    assert [each.represents for each in uta.all(Membership)] == [uta.old, None]
    uta.store.undo(operation)
    has_moved(uta.store, uta.person, replace(uta.move, places={uta.lead: END}))
    assert [(each.represents, each.to_date) for each in uta.all(Membership)] == [(uta.old, LAST)]


def test_a_place_that_would_begin_later_goes_to_the_bin_where_it_is_to_end(uta: Uta) -> None:
    with uta.store.write("From next year") as write:
        write.get_one(Membership, uta.lead).from_date = date(2027, 1, 1)
    move = replace(uta.move, places={uta.lead: END})
    said = told(situation_of(uta.store, uta.person), move, "Oxford")
    assert said[-1].startswith("Lead of Guidance: does not begin on 1 Jan 2027, and goes to the bin")
    has_moved(uta.store, uta.person, move)
    assert uta.one(Membership, uta.lead).deleted is not None


def test_a_place_that_ends_anyway_is_said_to(uta: Uta) -> None:
    with uta.store.write("Until the summer") as write:
        write.get_one(Membership, uta.lead).to_date = LAST
    move = replace(uta.move, places={uta.lead: CARRY})
    said = told(situation_of(uta.store, uta.person), move, "Oxford")
    assert said[-1] == "Lead of Guidance: ends on 30 Nov 2026, as it would without the move."
    has_moved(uta.store, uta.person, move)
    assert len(uta.all(Membership)) == 1


def test_one_undo_takes_all_of_a_move_back(uta: Uta) -> None:
    def now() -> list[object]:
        return [
            [each.to_date for each in uta.all(Affiliation)],
            [each.status for each in uta.all(ContactPoint)],
            [(each.represents, each.to_date) for each in uta.all(Membership)],
            [each.name for each in uta.all(Organisation)],
        ]

    before = now()
    has_moved(uta.store, uta.person, replace(uta.move, organisation="Advanced Therapies Ltd", places={uta.lead: CARRY}))
    assert now() != before
    assert uta.store.can_undo() == "Move Uta Griesenbach to Advanced Therapies Ltd after 30/11/2026"
    uta.store.undo()
    assert now() == before


def test_a_new_organisation_is_made_on_the_way(uta: Uta) -> None:
    has_moved(uta.store, uta.person, replace(uta.move, organisation="Advanced Therapies Ltd"))
    made = next(each for each in uta.all(Organisation) if each.name == "Advanced Therapies Ltd")
    assert uta.all(Affiliation)[-1].organisation == made.id


def test_a_new_job_at_the_same_organisation_leaves_the_places_as_they_are(uta: Uta) -> None:
    has_moved(uta.store, uta.person, replace(uta.move, organisation=uta.old, places={uta.lead: CARRY}))
    (lead,) = uta.all(Membership)
    assert (lead.represents, lead.to_date) == (uta.old, None)


@pytest.mark.parametrize(
    "wrong", [{"email": "not an address"}, {"last": date(9999, 12, 31)}, {"places": "of nobody"}], ids=str
)
def test_a_refused_move_changes_nothing(uta: Uta, wrong: dict[str, object]) -> None:
    if wrong.get("places"):
        wrong = {"places": {uta.group: KEEP}}
    with pytest.raises((Invalid, UserError)):
        has_moved(uta.store, uta.person, replace(uta.move, **wrong))  # type: ignore[arg-type]
    assert [each.to_date for each in uta.all(Affiliation)] == [None]
    assert {each.status for each in uta.all(ContactPoint)} == {"good"}


def test_a_last_day_before_the_first_is_refused_by_the_usual_rule(uta: Uta) -> None:
    with uta.store.write("Begin later") as write:
        write.get_one(Affiliation, uta.post).from_date = date(2027, 1, 1)
    with pytest.raises(Invalid, match="before the start"):
        has_moved(uta.store, uta.person, uta.move)


def test_an_affiliation_that_others_ended_meanwhile_is_not_made_longer(uta: Uta) -> None:
    with uta.store.write("End it") as write:
        write.get_one(Affiliation, uta.post).to_date = date(2026, 1, 31)
    with pytest.raises(UserError, match="ended on 31 Jan 2026 already"):
        has_moved(uta.store, uta.person, uta.move)


def test_the_situation_has_the_main_post_first_and_what_is_held_for_it(uta: Uta) -> None:
    make(uta.store, Affiliation, person=uta.person, organisation=uta.new, job_title="Visitor")
    make(uta.store, Membership, person=uta.person, group=make(uta.store, Group, name="Other", code="OT"))
    found = situation_of(uta.store, uta.person)
    assert [(post.name, post.main) for post in found.posts] == [("Imperial", True), ("Oxford", False)]
    assert [address.value for address in found.addresses] == ["uta@imperial.example.org", "07700 900123"]
    assert [(place.group, place.role, place.seat) for place in found.places_for(found.posts[0])] == [
        ("Guidance", "Lead", "Imperial's seat")
    ]
    assert found.places_for(found.posts[1]) == ()


def test_a_post_to_come_is_not_the_one_that_somebody_leaves_first(uta: Uta) -> None:
    has_moved(uta.store, uta.person, uta.move)
    found = situation_of(uta.store, uta.person)
    assert [post.name for post in found.posts] == ["Imperial", "Oxford"]


def test_before_anything_is_saved_it_is_said_what_will_be_done(uta: Uta) -> None:
    found = situation_of(uta.store, uta.person)
    assert told(found, replace(uta.move, places={uta.lead: CARRY}), "Oxford") == [
        "At Imperial until 30 Nov 2026.",
        "At Oxford as Chair of Gene Therapy from 1 Dec 2026.",
        "Good until 30 Nov 2026: uta@imperial.example.org.",
        "New email: uta@oxford.example.org.",
        "Lead of Guidance: goes on for Oxford; the seat “Imperial's seat” of Imperial falls vacant.",
    ]
    ended = told(found, replace(uta.move, places={uta.lead: END}), "Oxford")
    assert ended[-1].startswith("Lead of Guidance: ends on 30 Nov 2026")
