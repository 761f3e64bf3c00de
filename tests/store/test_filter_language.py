"""The text of filters: brackets, `or`, what a record is linked to; and what they find."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from unicodedata import normalize
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atmp_desktop.errors import UserError
from atmp_desktop.records import (
    RECORD_TYPES,
    Action,
    Affiliation,
    ContactPoint,
    Group,
    Membership,
    Organisation,
    Person,
)
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.filter_links import relations_of
from atmp_desktop.store.filter_terms import Condition, Filter, Linked, Term, unparse
from atmp_desktop.store.filter_terms import Group as Bracket
from atmp_desktop.store.fold import fold
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make

values = st.text('aor 7<-,:"()é', min_size=1, max_size=6).map(str.strip).filter(bool)


def terms_of(columns: list[str]) -> st.SearchStrategy[Condition]:
    several = st.lists(values, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Term, st.sampled_from(columns), several, st.booleans()),
        st.builds(Term, st.just(""), st.tuples(values), st.booleans()),
    )


def is_merged(part: Condition) -> bool:
    """Whether a bracket round it alone would be one with its own."""
    return isinstance(part, Bracket) and not part.negated


def nested(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Bracket, st.booleans(), parts, st.booleans()),
        st.builds(Bracket, st.just(False), st.tuples(inner.filter(lambda each: not is_merged(each))), st.just(True)),
    )


organisation_conditions = st.recursive(terms_of(["kind", "name", "key_partner_from"]), nested, max_leaves=4)
person_conditions = st.recursive(
    st.one_of(
        terms_of(["family_name", "review_by", "organisation"]),
        st.builds(
            Linked,
            st.sampled_from(["organisation"]),
            st.lists(organisation_conditions, min_size=1, max_size=2).map(tuple),
            st.booleans(),
        ),
    ),
    nested,
    max_leaves=6,
)


@given(st.lists(person_conditions, max_size=3).map(tuple))
def test_whatever_is_put_together_reads_back_as_it_is_written(where: Filter) -> None:
    text = unparse(where)
    read = parse(Person, text, SHIPPED)
    assert read == where
    assert unparse(read) == text


@given(st.text('ab:"()- or,<7', max_size=24))
def test_any_text_is_read_or_refused_with_a_sentence_and_is_never_half_read(text: str) -> None:
    try:
        where = parse(Person, text, SHIPPED)
    except UserError as error:
        assert error.message
        assert error.advice
    else:
        assert parse(Person, unparse(where), SHIPPED) == where


@given(st.lists(person_conditions, max_size=3).map(tuple), st.integers(0, 80))
def test_a_filter_that_is_being_typed_is_read_as_far_as_it_goes(where: Filter, length: int) -> None:
    text = unparse(where)
    try:
        parse(Person, text[:length], SHIPPED, so_far=True)
    except UserError as error:
        assert "is not closed" not in error.message
        assert "one side" not in error.message
    assert parse(Person, text, SHIPPED, so_far=True) == where


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a or b", (Bracket(True, (Term("", ("a",)), Term("", ("b",)))),)),
        ("a b or c", (Bracket(True, (Bracket(False, (Term("", ("a",)), Term("", ("b",)))), Term("", ("c",)))),)),
        ("(a)", (Term("", ("a",)),)),
        ("-(a b)", (Bracket(False, (Term("", ("a",)), Term("", ("b",))), True),)),
        ("a OR b", (Bracket(True, (Term("", ("a",)), Term("", ("b",)))),)),
        ('"or"', (Term("", ("or",)),)),
        ("order", (Term("", ("order",)),)),
        ("org.kind:regulator", (Linked("organisation", (Term("kind", ("regulator",)),)),)),
        ("-org.kind:regulator", (Linked("organisation", (Term("kind", ("regulator",)),), True),)),
        ("org:(kind:regulator)", (Linked("organisation", (Term("kind", ("regulator",)),)),)),
        (
            "organisation.parent.kind:charity",
            (Linked("organisation", (Linked("parent", (Term("kind", ("charity",)),)),)),),
        ),
        (
            "contact:(kind:email -confirmed_on:any)",
            (Linked("contact_point", (Term("kind", ("email",)), Term("confirmed_on", ("any",), True))),),
        ),
        ("family_name:NHS(Leeds)", (Term("family_name", ("NHS(Leeds)",)),)),
    ],
)
def test_a_filter_means_what_it_says(typed: str, meant: Filter) -> None:
    assert parse(Person, typed, SHIPPED) == meant


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("a or", "nothing on one side of “or”"),
        ("or a", "nothing on one side of “or”"),
        ("(family_name:x", "The bracket before “family_name:x” is not closed."),
        ("family_name:x)", "a “)” too many"),
        ("a ()", "nothing between two brackets"),
        ("org.colour:red", "Organisations have no column “colour”."),
        ("colour.kind:red", "People have no link “colour”."),
        ('family_name:"x', 'cannot be read from “family_name:"x” on'),
        ("(" * 30 + "a" + ")" * 30, "brackets stand in one another"),
    ],
)
def test_what_cannot_be_read_is_named(typed: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        parse(Person, typed, SHIPPED)
    assert sentence in refused.value.message
    assert refused.value.advice


def ids(store: Store, record_type: type[Record], where: str = "", **more: Any) -> set[UUID]:
    listing = store.listing(record_type, where=parse(record_type, where, SHIPPED), **more)
    with store.read() as session:
        found = list(listing.chunks(session.connection()))
        assert sum(map(len, found)) == listing.count(session.connection())
    return {UUID(bytes=id) for chunk in found for id in chunk}


@pytest.fixture
def people(register: Store) -> dict[str, UUID]:
    """Four people: of a regulator, of a charity whose parent is a company, of both, and of nowhere."""
    company = make(register, Organisation, name="Firm", kind="company")
    regulator = make(register, Organisation, name="Regulator", kind="regulator", nation="england")
    charity = make(register, Organisation, name="Charity", kind="charity", parent=company)
    made = {name: make(register, Person, given_name=name, family_name="Example") for name in ("Ann", "Bo", "Cy", "Di")}
    for name, at, main in (
        ("Ann", regulator, True),
        ("Bo", charity, True),
        ("Cy", charity, True),
        ("Cy", regulator, False),
    ):
        make(register, Affiliation, person=made[name], organisation=at, main=main)
    make(
        register, ContactPoint, person=made["Ann"], kind="email", value="ann@example.org", confirmed_on=register.today()
    )
    make(register, ContactPoint, person=made["Bo"], kind="email", value="bo@example.org")
    make(register, ContactPoint, person=made["Bo"], kind="phone", value="020 7946 0000", confirmed_on=register.today())
    return made


def test_people_are_found_by_what_their_organisation_is(register: Store, people: dict[str, UUID]) -> None:
    assert ids(register, Person, "organisation.kind:regulator") == {people["Ann"]}
    assert ids(register, Person, "-organisation.kind:regulator") == {people["Bo"], people["Cy"], people["Di"]}
    assert ids(register, Person, "organisation:(-kind:regulator)") == {people["Bo"], people["Cy"]}
    assert ids(register, Person, "organisation.parent.kind:company") == {people["Bo"], people["Cy"]}
    assert ids(register, Person, "affiliation.organisation.kind:regulator") == {people["Ann"], people["Cy"]}


def test_what_is_behind_a_link_must_hold_of_one_record_there(register: Store, people: dict[str, UUID]) -> None:
    assert ids(register, Person, "contact:(kind:email confirmed_on:any)") == {people["Ann"]}
    assert ids(register, Person, "contact.kind:email contact.confirmed_on:any") == {people["Ann"], people["Bo"]}
    without = ids(register, Person, "-contact:(kind:email confirmed_on:any)")
    assert without == {people["Bo"], people["Cy"], people["Di"]}


def test_records_of_the_same_type_are_found_across_the_links_between_them(register: Store) -> None:
    above = make(register, Organisation, name="Above", kind="university")
    below = make(register, Organisation, name="Below", kind="company", parent=above)
    lowest = make(register, Organisation, name="Lowest", kind="charity", parent=below)
    assert ids(register, Organisation, "parent.kind:university") == {below}
    assert ids(register, Organisation, "parent.parent.kind:university") == {lowest}
    assert ids(register, Organisation, "organisation.kind:company") == {above}
    assert ids(register, Organisation, "organisation.organisation.kind:charity") == {above}


def test_what_is_in_the_bin_is_not_found_across_a_link(register: Store, people: dict[str, UUID]) -> None:
    group = make(register, Group, name="Guidance", code="GUI")
    make(register, Membership, group=group, person=people["Di"], role="chair")
    assert ids(register, Person, "membership.role:chair") == {people["Di"]}
    assert ids(register, Person, "membership.group:GUI") == {people["Di"]}
    with register.write("Bin") as write:
        record = write.get(Group, group)
        assert record is not None
        write.bin(record)
    assert ids(register, Person, "membership.role:chair") == set()


def test_brackets_are_unions_intersections_and_what_is_left(register: Store) -> None:
    for place, (status, priority, slips) in enumerate(
        (status, priority, text) for status in ("open", "closed") for priority in ("high", None) for text in ("ab", "b")
    ):
        make(register, Action, text=f"{slips} {place}", status=status, priority=priority)
    whole = ids(register, Action)
    leaves = st.sampled_from(["status:open", "priority:high", "priority:none", "text:a", "-text:a", "-priority:high"])
    conditions = st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda two: f"({two[0]} or {two[1]})"),
            st.tuples(inner, inner).map(lambda two: f"({two[0]} {two[1]})"),
            inner.map(lambda one: f"-({one})"),
        ),
        max_leaves=4,
    )

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
    @given(conditions, conditions)
    def laws(one: str, other: str) -> None:
        first, second = ids(register, Action, one), ids(register, Action, other)
        assert ids(register, Action, f"{one} or {other}") == first | second
        assert ids(register, Action, f"{one} {other}") == first & second
        assert ids(register, Action, f"-({one})") == whole - first
        assert ids(register, Action, f"-({one} or {other})") == whole - first - second

    laws()


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
def test_every_link_of_every_type_can_be_looked_across(register: Store, record_type: type[Record]) -> None:
    for name in relations_of(record_type, SHIPPED):
        found = ids(register, record_type, f"{name}.created_at:<today")
        assert found == set()
        assert ids(register, record_type, f"-{name}.created_at:<today") == ids(register, record_type)


def test_text_is_found_by_any_part_of_it_however_its_letters_are_typed(register: Store) -> None:
    written = ("Éva Å. Øystein", "Łódź-Straße", "ÇIĞDEM ﬁlm", "O’Neill O'Neill", "þórr æsir 50%_x")
    made = {name: make(register, Person, given_name="A", family_name=name) for name in written}
    ways = st.sampled_from([str, str.lower, str.upper, fold, partial(normalize, "NFD")])

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
    @given(st.sampled_from(written), st.integers(0, 12), st.integers(1, 12), ways)
    def holds(name: str, start: int, length: int, way: Callable[[str], str]) -> None:
        part = way(name[start : start + length].strip())
        if part:
            found = {
                name for name, id in made.items() if id in ids(register, Person, Term("family_name", (part,)).text)
            }
            assert found == {name for name in written if fold(part) in fold(name)}
            assert name in found

    holds()


def test_a_word_that_asks_for_what_is_empty_is_looked_for_with_a_sign_before_it(register: Store) -> None:
    none = make(register, Action, text="None of these")
    make(register, Action, text="All")
    assert ids(register, Action, "text:=none") == {none}
    assert ids(register, Action, "text:none") == set()


def test_the_last_day_there_is_can_be_asked_for(register: Store, people: dict[str, UUID]) -> None:
    assert ids(register, Person, "created_at:<=31/12/9999") == ids(register, Person)
    assert ids(register, Person, "created_at:>31/12/9999") == set()


def test_a_page_that_was_pasted_is_no_filter() -> None:
    with pytest.raises(UserError, match="too long"):
        parse(Person, "word " * 1_000, SHIPPED)
