"""Two people on one record: nobody overwrites what they have not seen."""

from __future__ import annotations

from datetime import date

import pytest

from atmp_desktop.errors import Conflict, Invalid
from atmp_desktop.records import Affiliation, Person
from atmp_desktop.store.store import Store
from tests.make import make


def test_a_stale_form_is_refused_with_yours_theirs_and_the_original(register: Store) -> None:
    id = make(register, Person, given_name="Uta", family_name="Griesenbach", notes="old")
    register.save(Person, id, {"notes": "old"}, {"notes": "theirs"})
    with pytest.raises(Conflict, match=r"Uta Griesenbach.*Notes") as refused:
        register.save(Person, id, {"notes": "old"}, {"notes": "mine"})
    (clash,) = refused.value.clashes
    assert (clash.field, clash.label) == ("notes", "Notes")
    assert (clash.yours, clash.theirs, clash.original) == ("mine", "theirs", "old")
    with register.read() as session:
        assert session.get_one(Person, id).notes == "theirs"


def test_changes_to_other_fields_are_no_conflict(register: Store) -> None:
    id = make(register, Person, notes="old")
    register.save(Person, id, {"notes": "old", "pronouns": None}, {"pronouns": "she/her"})
    register.save(Person, id, {"notes": "old", "pronouns": None}, {"notes": "new"})
    with register.read() as session:
        person = session.get_one(Person, id)
        assert (person.notes, person.pronouns) == ("new", "she/her")


def test_fields_that_make_sense_only_together_conflict_together(register: Store) -> None:
    id = make(register, Affiliation, from_date=date(2026, 1, 1))
    seen = {"from_date": date(2026, 1, 1), "to_date": None}
    register.save(Affiliation, id, seen, {"to_date": date(2026, 6, 30)})
    with pytest.raises(Conflict) as refused:
        register.save(Affiliation, id, seen, {"from_date": date(2026, 2, 1)})
    assert [clash.field for clash in refused.value.clashes] == ["to_date"]


def test_two_people_making_the_same_change_agree(register: Store) -> None:
    id = make(register, Person, notes="old")
    register.save(Person, id, {"notes": "old"}, {"notes": "same"})
    register.save(Person, id, {"notes": "old"}, {"notes": "same"})
    with register.read() as session:
        assert session.get_one(Person, id).notes == "same"


def test_a_wrong_value_is_refused_by_the_name_of_its_field_and_nothing_is_saved(register: Store) -> None:
    id = make(register, Person)
    with pytest.raises(Invalid) as refused:
        register.save(Person, id, {"orcid": None, "notes": None}, {"orcid": "0000-0002-1825-0098", "notes": "x"})
    assert [error.field for error in refused.value.errors] == ["orcid"]
    with register.read() as session:
        assert session.get_one(Person, id).notes is None
