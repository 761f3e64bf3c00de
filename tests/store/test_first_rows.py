"""The first rows of a list come before the rest, however they are found; they are those that the whole list begins with."""

from __future__ import annotations

from datetime import date

import pytest

from atmp_desktop.records import BY_NAME, RECORD_TYPES, Affiliation, Organisation, Person
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store import name_rows
from atmp_desktop.store.rows import ID, Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import parse
from tests.make import make


def begins_otherwise(store: Store, listing: Listing, *counts: int) -> list[tuple[str, tuple[str, ...], int]]:
    """Of which type, in which order and of how many the first rows are not those that the whole list begins with."""
    with store.read() as session:
        packed = listing.packed(session.connection())
        every = [packed[start : start + ID] for start in range(0, len(packed), ID)]
        return [
            (listing.record_type.__name__, listing.order, count)
            for count in counts
            if [bytes(id) for id in listing.first(session.connection(), count)] != every[:count]
        ]


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=type_name)
def test_the_first_rows_are_those_of_the_whole_list_by_name_or_link_either_way(
    training: Store, record_type: type[Record]
) -> None:
    """By any other column they are found by the same question as the rest."""
    listing = training.listing(record_type)
    links = [name for name, column in listing.known_columns().items() if isinstance(column.kind, Link)]
    for name in [each for each in ("name", "updated_at", *links) if each in listing.known_columns()]:
        for order in (name, f"-{name}"):
            assert begins_otherwise(training, listing.only(order=(order,)), 3, 40) == []
        assert begins_otherwise(training, listing.only(order=(name,), binned=True), 40) == []


@pytest.mark.parametrize("words", ["an", "e", "-e", "email:any"])
def test_the_first_rows_that_a_filter_leaves_are_those_of_the_whole_list(training: Store, words: str) -> None:
    where = parse(Person, words, training.vocabulary)
    for order in ("name", "-name", "family_name", "organisation", "-organisation", "email"):
        assert begins_otherwise(training, training.listing(Person, where=where, order=(order,)), 3, 40) == []


def test_somebody_with_two_posts_at_one_organisation_stands_there_once(register: Store) -> None:
    here = make(register, Organisation, name="Aston Hospital")
    away = make(register, Organisation, name="Barts Health")
    people = [make(register, Person, given_name=name, family_name="Example") for name in ("Ann", "Bob", "Cy")]
    for place, person in enumerate(people):
        for title in ("Consultant", "Lead"):
            make(register, Affiliation, person=person, organisation=here if place else away, job_title=title)
    # A post that is over, and one that another stands before, put nobody elsewhere.
    make(register, Affiliation, person=people[0], organisation=here, to_date=date(2020, 1, 1))
    make(register, Affiliation, person=people[1], organisation=away, main=False, from_date=date(2001, 1, 1))
    for order in ("organisation", "-organisation"):
        assert begins_otherwise(register, register.listing(Person, order=(order,)), 1, 2, 3, 4) == []


def test_those_at_an_organisation_in_the_bin_keep_their_place(register: Store) -> None:
    for name in ("Aston Hospital", "Barts Health", "Chelsea Clinic"):
        at = make(register, Organisation, name=name)
        make(register, Affiliation, person=make(register, Person, family_name=name), organisation=at)
        if name.startswith("B"):
            with register.write("Bin it") as write:
                write.bin(write.get_one(Organisation, at))
    for order in ("organisation", "-organisation"):
        assert begins_otherwise(register, register.listing(Person, order=(order,)), 1, 2, 3) == []


def test_people_sorted_by_family_name_are_sorted_by_given_name_where_that_is_the_same(register: Store) -> None:
    made = {make(register, Person, given_name=name, family_name="Olm"): name for name in ("Zoë", "Ann", "éva")}
    listing = register.listing(Person, order=("family_name",))
    with register.read() as session:
        rows = [row for some in listing.rows(session.connection()) for row in some]
    assert [made[row.id] for row in rows] == ["Ann", "éva", "Zoë"]


@pytest.mark.parametrize("often", [0, 10**9], ids=["often", "seldom"])
@pytest.mark.parametrize("words", ["an", "a", "an e", "zzz", "…"])
@pytest.mark.parametrize("kind", ["person", "organisation", "enquiry"])
def test_by_name_words_leave_the_records_that_they_leave_in_any_order(
    training: Store, kind: str, words: str, often: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often they are there; those in the bin stay away."""
    monkeypatch.setattr(name_rows, "OFTEN", often)
    record_type = BY_NAME[kind]
    with training.write("Bin one") as write:
        gone = write.query(record_type).order_by(record_type.id).first()
        assert gone is not None
        write.bin(gone)
    by_name = training.listing(record_type, where=parse(record_type, words, training.vocabulary), order=("name",))
    assert begins_otherwise(training, by_name, 3, 40) == []
    with training.read() as session:
        found, others = (
            {row.id for rows in each.rows(session.connection()) for row in rows}
            for each in (by_name, by_name.only(order=("-updated_at",), as_at=True))
        )
        assert found == others
        assert by_name.count(session.connection()) == len(found)
        assert gone.id not in found
