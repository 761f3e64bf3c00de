"""What is typed with a slip is found where nothing has the words as they were typed."""

from __future__ import annotations

from random import Random

import pytest
from sqlalchemy import select

from atmp_desktop.records.enquiry import Enquiry
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.services.training import fill_training
from atmp_desktop.store import search
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from benchmarks.finding import slip
from tests.make import make


@pytest.fixture
def people(register: Store) -> Store:
    """A few people and an organisation, of whom each slip below is like one."""
    for given, family in (
        ("Joanna", "Fox"),
        ("Johanna", "Wolf"),
        ("Joanna", "Obi"),
        ("Yi-Chun", "Han"),
        ("Veronica", "White"),
        ("Seán", "O'Neill"),
    ):
        make(register, Person, given_name=given, family_name=family)
    make(register, Organisation, name="Imperial College London")
    return register


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("joanna ofx", "Joanna Fox"),
        ("joanna fxo", "Joanna Fox"),
        ("yi-chun hn", "Yi-Chun Han"),
        ("veronica hwite", "Veronica White"),
        ("sean o'niell", "Seán O'Neill"),
        ("sean oneil", "Seán O'Neill"),
        ("imperail college london", "Imperial College London"),
        ("london colege imperial", "Imperial College London"),
    ],
)
def test_a_name_with_one_slip_is_found_first(people: Store, typed: str, meant: str) -> None:
    with people.read() as session:
        hits = find(session.connection(), typed)
    assert hits[0].name == meant
    assert len(hits) == len({hit.id for hit in hits})


def test_what_is_like_no_name_is_not_found(people: Store) -> None:
    with people.read() as session:
        assert find(session.connection(), "qwertz uiop") == []


def test_a_name_is_not_crowded_out_by_many_of_another_that_is_as_close(register: Store) -> None:
    for _ in range(12):
        make(register, Person, given_name="Jon", family_name="Smit")
    smith = make(register, Person, given_name="Jon", family_name="Smith")
    with register.read() as session:
        hits = find(session.connection(), "jon smiht", limit=10)
    assert [hit.name for hit in hits[:3]] == ["Jon Smit", "Jon Smith", "Jon Smit"]
    assert smith in {hit.id for hit in hits}


def names_found(store: Store, typed: str, limit: int = 10) -> list[str]:
    with store.read() as session:
        return [hit.name for hit in find(session.connection(), typed, limit=limit)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jhoanna wofl", "Johanna Wolf"),
        ("imperial collge lonodn", "Imperial College London"),
        ("verinica whiet", "Veronica White"),
        ("imperial coleg", "Imperial College London"),
        ("vreonicaa white", "Veronica White"),
    ],
)
def test_slips_in_two_words_or_two_in_one_or_in_an_unfinished_one_are_forgiven_too(
    people: Store, typed: str, meant: str
) -> None:
    assert names_found(people, typed)[0] == meant


def test_a_slip_is_forgiven_in_any_alphabet(register: Store) -> None:
    make(register, Person, given_name="Ольга", family_name="Иванова")
    make(register, Person, given_name="Νίκος", family_name="Παππάς")
    assert names_found(register, "ольга ивонова") == ["Ольга Иванова"]
    assert names_found(register, "νικος παπας") == ["Νίκος Παππάς"]


def test_a_name_with_a_slip_comes_before_records_that_have_its_words_somewhere(register: Store) -> None:
    make(register, Person, given_name="Robin", family_name="Booth")
    make(register, Enquiry, subject="Units", summary="Robin asks whether both may be named.")
    with register.read() as session:
        hits = find(session.connection(), "robin both")
    assert [(hit.name.rpartition(": ")[2], hit.slip) for hit in hits] == [("Robin Booth", True), ("Units", False)]


def test_one_word_that_records_have_comes_before_names_that_are_like_it(register: Store) -> None:
    make(register, Person, given_name="Robin", family_name="Booth")
    make(register, Enquiry, subject="Units", summary="Both may be named.")
    assert [name.rpartition(": ")[2] for name in names_found(register, "both")] == ["Units", "Robin Booth"]


def test_no_slip_is_looked_for_where_names_have_the_words(people: Store) -> None:
    assert names_found(people, "joanna") == ["Joanna Fox", "Joanna Obi"]


def test_names_in_the_bin_and_of_other_types_are_not_meant_by_a_slip(people: Store) -> None:
    with people.write("Bin") as write:
        for person in write.scalars(select(Person).where(Person.family_name == "Fox")):
            write.bin(person)
    assert "Joanna Fox" not in names_found(people, "joanna fxo")
    with people.read() as session:
        assert find(session.connection(), "imperail college", types=["person"]) == []


def test_of_two_hundred_names_with_one_slip_nearly_all_are_among_the_first_ten(register: Store) -> None:
    fill_training(register, 2000, seed=5)
    with register.read() as session:
        people = session.scalars(select(Person).order_by(Person.id)).all()
        names = [f"{person.given_name} {person.family_name}" for person in people[:: len(people) // 200]]
    chance = Random(8)
    typed = {name: slip(name, chance) for name in names}
    missed = [
        (name, words)
        for name, words in typed.items()
        if not any(set(name.split()) <= set(found.split()) for found in names_found(register, words))
    ]
    assert len(missed) <= len(typed) * 0.02, missed


def test_of_more_names_than_can_be_ranked_those_that_begin_with_the_letter_are_shown_in_order(
    register: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for given, family in (("Ann", "Wyatt"), ("Wendy", "Adams"), ("Zoe", "Wade"), ("Bea", "West"), ("Will", "Zhou")):
        make(register, Person, given_name=given, family_name=family)
    monkeypatch.setattr(search, "RANKED", 3)
    assert names_found(register, "w", limit=2) == ["Zoe Wade", "Bea West"]
    assert names_found(register, "w", limit=4) == ["Wendy Adams", "Zoe Wade", "Bea West", "Ann Wyatt"]
    assert names_found(register, "we") == ["Wendy Adams", "Bea West"]
