"""What is typed with a slip is found where nothing has the words as they were typed."""

from __future__ import annotations

import pytest

from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
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
