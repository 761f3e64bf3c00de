"""Lists: filters as typed, what is worked out, as it was on a day, and search."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    Action,
    Affiliation,
    ContactPoint,
    FormerName,
    Group,
    Membership,
    Organisation,
    Person,
    Seat,
)
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.search import find, match_text
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import SEARCH_TABLE
from atmp_desktop.store.where import Term, parse, unparse
from tests.make import make


def ids(store: Store, record_type: type[Record], where: str = "", **more: Any) -> list[UUID]:
    listing = store.listing(record_type, where=parse(record_type, where, SHIPPED), **more)
    with store.read() as session:
        return [row.id for rows in listing.rows(session.connection()) for row in rows]


def value(store: Store, record_type: type[Record], id: UUID, column: str, day: date | None = None) -> Any:
    listing = Listing(record_type, day or store.today(), columns=(column,), vocabulary=SHIPPED)
    with store.read() as session:
        return listing.page(session.connection(), [id.bytes])[0].values[0]


def test_a_filter_finds_by_choice_date_link_and_words(register: Store) -> None:
    today = register.today()
    owner = make(register, Person, given_name="Uta", family_name="Griesenbach")
    soon = make(register, Action, text="Write the guidance", owner=owner, due=today + timedelta(days=3))
    late = make(register, Action, text="Send the site list", due=today - timedelta(days=3), priority="high")
    assert ids(register, Action, "due:<7d") == [late, soon]
    assert ids(register, Action, "due:<today") == [late]
    assert ids(register, Action, "due:>=today") == [soon]
    assert ids(register, Action, "overdue:yes") == [late]
    assert ids(register, Action, "owner:griesen") == [soon]
    assert ids(register, Action, "owner:none") == [late]
    assert ids(register, Action, "owner:me", me="Uta Griesenbach") == [soon]
    assert ids(register, Action, "priority:high") == [late]
    assert ids(register, Action, "-priority:high") == [soon]
    assert ids(register, Action, "priority:high,normal list") == [late]
    assert ids(register, Action, f"due:{today}..{today + timedelta(days=9)}") == [soon]
    assert ids(register, Action, "guid wri") == [soon]


def test_a_filter_with_a_column_that_is_none_or_a_value_that_fits_no_way_says_what_there_is(register: Store) -> None:
    with pytest.raises(UserError, match=r"no column “colour”.*status"):
        parse(Action, "colour:red", SHIPPED)
    with pytest.raises(UserError, match="not one of the choices"):
        ids(register, Action, "status:purple")
    with pytest.raises(UserError, match="Due"):
        ids(register, Action, "due:31/02")
    with pytest.raises(UserError, match="needs both"):
        parse(Action, 'status:"open', SHIPPED)
    with pytest.raises(UserError, match="what to compare it with"):
        ids(register, Action, "slips:<")
    with pytest.raises(UserError, match="Established"):
        ids(register, Group, "established:nonsense")


def test_moments_and_dates_known_in_part_are_found_by_the_day_or_the_year(register: Store) -> None:
    id = make(register, Group, established=PartialDate(2018, 5))
    for where in ("created_at:today", "created_at:23/11/2026", "created_at:>=yesterday", "-created_at:<today"):
        assert ids(register, Group, where) == [id]
    for where in ("established:2018", 'established:"May 2018"', "established:<2019", "established:>=2018-05"):
        assert ids(register, Group, where) == [id]
    for where in ("created_at:<today", "created_at:>today", "established:2019", "established:>2018"):
        assert ids(register, Group, where) == []


def test_several_choices_may_be_given_one_of_them_in_quotes(register: Store) -> None:
    id = make(register, Action, text="Do")
    for where in ('status:open,"in progress"', 'status:"in progress",open', '"status":Open'):
        assert ids(register, Action, where) == [id]


values = st.text('ab 7<-,:"é', min_size=1, max_size=6).map(str.strip).filter(bool)


@given(
    st.lists(
        st.one_of(
            st.builds(
                Term,
                st.sampled_from(["status", "due", "owner"]),
                st.lists(values, min_size=1, max_size=3).map(tuple),
                st.booleans(),
            ),
            st.builds(Term, st.just(""), st.tuples(values), st.booleans()),
        ),
        max_size=4,
    ).map(tuple)
)
def test_a_filter_reads_back_as_it_is_written(terms: tuple[Term, ...]) -> None:
    assert parse(Action, unparse(terms), SHIPPED) == terms


def test_empty_cells_come_last_whichever_way_a_list_is_sorted(register: Store) -> None:
    dated = make(register, Action, text="A", due=date(2026, 12, 1))
    undated = make(register, Action, text="B")
    assert ids(register, Action, order=("due",)) == [dated, undated]
    assert ids(register, Action, order=("-due",)) == [dated, undated]


def test_people_are_sorted_by_family_name_whatever_their_accents(register: Store) -> None:
    names = [("Zoë", "Ångström"), ("Al", "Baker"), ("Éva", "angstrom"), ("Bo", "Øst")]
    made = {make(register, Person, given_name=given, family_name=family): family for given, family in names}
    assert [made[id] for id in ids(register, Person)] == ["angstrom", "Ångström", "Baker", "Øst"]


def test_a_list_by_name_downwards_is_as_one_that_looks_at_every_record(register: Store) -> None:
    for name in ("Brown", "Ádám", "Zoll", "Brown", "adam"):
        make(register, Person, given_name="Uta", family_name=name)
    binned = make(register, Person, given_name="Uta", family_name="Olm")
    with register.write("Bin one") as write:
        write.bin(write.get_one(Person, binned))
    with register.read() as session:
        alone = register.listing(Person, order=("-name",))
        looked = alone.only(where=parse(Person, "do_not_contact:no", SHIPPED))
        assert alone.packed(session.connection()) == looked.packed(session.connection())
        names = [
            row.shown[0]
            for row in alone.only(columns=("family_name",)).page(
                session.connection(), alone.first(session.connection(), 9)
            )
        ]
        assert names[0] == "Zoll"
        assert len(names) == 5
        assert alone.only(binned=True).first(session.connection(), 9) == [binned.bytes]


def test_current_means_between_both_dates_included_and_an_empty_start_already_so(register: Store) -> None:
    day = date(2026, 5, 1)
    id = make(register, Membership, from_date=day, to_date=day)
    ever = make(register, Membership)
    assert value(register, Membership, id, "current", day) is True
    assert value(register, Membership, id, "current", day - timedelta(days=1)) is False
    assert value(register, Membership, id, "current", day + timedelta(days=1)) is False
    assert value(register, Membership, ever, "current", date(1990, 1, 1)) is True


def test_two_current_leads_of_a_group_are_joint_and_one_is_not(register: Store) -> None:
    group = make(register, Group, name="Engagement")
    first = make(register, Membership, group=group, role="lead", from_date=date(2020, 1, 1))
    assert not value(register, Membership, first, "joint")
    second = make(register, Membership, group=group, role="lead", to_date=date(2026, 12, 31))
    assert value(register, Membership, first, "joint")
    assert value(register, Membership, second, "joint")
    assert not value(register, Membership, first, "joint", date(2027, 1, 1))


def test_who_led_on_a_day_is_told_as_at_that_day(register: Store) -> None:
    group = make(register, Group, name="Guidance")
    then = make(register, Person, given_name="Anne", family_name="Then")
    now = make(register, Person, given_name="Joanna", family_name="Now")
    make(register, Membership, group=group, person=then, role="lead", to_date=date(2022, 3, 31))
    make(register, Membership, group=group, person=now, role="lead", from_date=date(2022, 4, 1))
    assert value(register, Group, group, "leads", date(2021, 5, 1)) == "Anne Then"
    assert value(register, Group, group, "leads") == "Joanna Now"
    assert len(ids(register, Membership, day=date(2021, 5, 1), as_at=True)) == 1


def test_a_coordinating_group_without_a_lead_is_led_by_its_chair_and_no_other_group_is(register: Store) -> None:
    day = date(2026, 1, 1)
    for kind, told in (("coordinating_group", "Carol Chair"), ("working_group", None)):
        group = make(register, Group, name=f"The {kind}", kind=kind)
        for role, called in (("chair", "Carol"), ("deputy_chair", "Dan")):
            chair = make(register, Person, given_name=called, family_name="Chair")
            make(register, Membership, group=group, person=chair, role=role)
        assert value(register, Group, group, "leads") == told
        lead = make(register, Person, given_name="Lena", family_name="Lead")
        make(register, Membership, group=group, person=lead, role="lead", from_date=day)
        assert value(register, Group, group, "leads") == "Lena Lead"
        assert value(register, Group, group, "leads", day - timedelta(days=1)) == told


def test_a_seat_is_vacant_while_open_and_nobody_holds_it(register: Store) -> None:
    group = make(register, Group)
    seat = make(register, Seat, group=group, name="Lead")
    assert value(register, Seat, seat, "vacant") is True
    make(register, Membership, group=group, seat=seat, to_date=date(2026, 12, 31))
    assert value(register, Seat, seat, "vacant") is False
    assert value(register, Seat, seat, "vacant", date(2027, 1, 1)) is True
    assert value(register, Group, group, "vacant_seats", date(2027, 1, 1)) == 1


def test_somebody_in_the_bin_neither_leads_nor_sits_nor_works_anywhere(register: Store) -> None:
    group, organisation = make(register, Group, name="Guidance"), make(register, Organisation)
    seat = make(register, Seat, group=group, name="Lead")
    stays, goes = make(register, Person), make(register, Person)
    lead = make(register, Membership, group=group, person=stays, role="lead")
    make(register, Membership, group=group, person=goes, role="lead", seat=seat)
    make(register, Affiliation, person=goes, organisation=organisation)
    with register.write("Bin") as write:
        write.bin(write.get_one(Person, goes))
    assert value(register, Group, group, "members") == 1
    assert value(register, Seat, seat, "vacant") is True
    assert value(register, Group, group, "vacant_seats") == 1
    assert value(register, Membership, lead, "joint") is False
    assert value(register, Organisation, organisation, "people") == 0


@pytest.mark.parametrize(
    ("days", "owned", "moves", "colour"),
    [
        (-1, True, 0, "red"),
        (0, True, 0, "amber"),
        (7, True, 0, "amber"),
        (8, True, 0, "green"),
        (30, True, 0, "green"),
        (30, False, 0, "red"),
        (30, True, 1, "amber"),
        (30, True, 2, "red"),
    ],
)
def test_red_amber_and_green_follow_the_due_date_the_owner_and_the_slips(
    register: Store, days: int, owned: bool, moves: int, colour: str
) -> None:
    due = register.today() + timedelta(days=days - moves)
    owner = make(register, Person) if owned else None
    id = make(register, Action, text="Do", owner=owner, due=due)
    for _ in range(moves):
        register.save(Action, id, {"due": due}, {"due": due + timedelta(days=1)})
        due += timedelta(days=1)
    assert value(register, Action, id, "rag") == colour
    assert value(register, Action, id, "slips") == moves
    assert value(register, Action, id, "overdue") is (days < 0)


def test_an_action_that_is_done_has_no_colour_and_is_not_overdue(register: Store) -> None:
    id = make(register, Action, text="Do", due=date(2026, 1, 1))
    for was, now in (("open", "proposed"), ("proposed", "closed")):
        register.save(Action, id, {"status": was}, {"status": now})
    assert value(register, Action, id, "rag") is None
    assert value(register, Action, id, "overdue") is False


def test_the_people_list_shows_the_main_affiliation_and_the_address_that_may_circulate(register: Store) -> None:
    person, organisation = make(register, Person), make(register, Organisation, name="Imperial College London")
    make(register, Affiliation, person=person, from_date=date(2026, 1, 1))
    place = make(
        register, Affiliation, person=person, organisation=organisation, main=True, job_title="Lead pharmacist"
    )
    make(register, ContactPoint, person=person, value="private@example.org", audience="secretariat", preferred=True)
    make(register, ContactPoint, person=person, value="old@example.org", status="bounced")
    make(register, ContactPoint, affiliation=place, person=None, value="work@example.org")
    assert value(register, Person, person, "organisation") == organisation
    assert value(register, Person, person, "job_title") == "Lead pharmacist"
    assert value(register, Person, person, "email") == "work@example.org"


def found(store: Store, words: str) -> list[UUID]:
    with store.read() as session:
        return [hit.id for hit in find(session.connection(), words)]


@pytest.mark.parametrize(
    "typed",
    [
        "obrien",
        "o'brien",
        "O’Brien",
        "brien",
        "sean obr",
        "obr sean",
        "Séan",
        "SEAN OBRIEN",
        "7946 0123",
        "02079460123",
        "+44 20 7946 0123",
        "442079",
        "s.obrien@exam",
        "pharmac",
        "Sean OBrein",
    ],
)
def test_a_person_is_found_by_any_words_in_any_order_and_by_a_slip(register: Store, typed: str) -> None:
    person = make(register, Person, given_name="Seán", family_name="O'Brien")
    make(register, Person, given_name="Ann", family_name="Other")
    make(register, Affiliation, person=person, job_title="Chief pharmacist")
    make(register, ContactPoint, person=person, kind="phone", value="020 7946 0123")
    make(register, ContactPoint, person=person, kind="email", value="s.obrien@example.org")
    assert found(register, typed) == [person]


@pytest.mark.parametrize(("name", "typed"), [("Łukasz Øst", "lukasz ost"), ("Weiß Æon", "weiss aeon"), ("علي", "علي")])
def test_letters_of_other_alphabets_are_found_as_they_are_typed(register: Store, name: str, typed: str) -> None:
    given_name, _, family = name.partition(" ")
    person = make(register, Person, given_name=given_name, family_name=family or "X")
    assert found(register, typed) == [person]


def test_an_organisation_is_found_by_a_name_it_had_before(register: Store) -> None:
    organisation = make(register, Organisation, name="Cell and Gene Therapy Catapult")
    former = make(register, FormerName, organisation=organisation, name="Cell Therapy Catapult Ltd")
    assert found(register, "therapy ltd") == [organisation]
    with register.write("Bin former name") as write:
        write.bin(write.get_one(FormerName, former))
    assert found(register, "ltd") == []


def test_what_is_in_the_bin_is_not_found(register: Store) -> None:
    person = make(register, Person, given_name="Uta", family_name="Griesenbach")
    with register.write("Bin") as write:
        write.bin(write.get_one(Person, person))
    assert found(register, "griesenbach") == []
    register.undo()
    assert found(register, "griesenbach") == [person]


@given(st.text(max_size=40))
def test_any_words_at_all_can_be_looked_for(text: str) -> None:
    words = match_text(text)
    if words:
        hits = sqlite_with_search().execute("SELECT rowid FROM search WHERE search MATCH ?", (words,)).fetchall()
        assert hits == []


@cache
def sqlite_with_search() -> Any:
    """An index as registers have it, in memory."""
    connection = driver.connect(":memory:")
    for statement in SEARCH_TABLE:
        connection.execute(statement)
    return connection
