"""Undo and redo: named steps that survive a restart, refused whole when somebody changed what they touch."""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

import pytest

from atmp_desktop.errors import CannotUndo
from atmp_desktop.records import Affiliation, Group, Organisation, Person
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import trail
from atmp_desktop.store.check import check
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from tests.conftest import Clock
from tests.make import make
from tests.reliability import fresh_seed, share

TYPES = (Person, Organisation, Group, Affiliation)


def contents(store: Store) -> dict[tuple[str, UUID], dict[str, Any]]:
    """Every record that is not in the bin, with its values."""
    found = {}
    with store.read() as session:
        for record_type in TYPES:
            names = tuple(fields_of(record_type))
            listing = Listing(record_type, store.today(), columns=names, vocabulary=SHIPPED)
            for rows in listing.rows(session.connection()):
                for row in rows:
                    found[type_name(record_type), row.id] = dict(zip(names, row.values, strict=True))
    return found


def test_undo_and_redo_survive_a_restart(register: Store, clock: Clock) -> None:
    id = make(register, Person, given_name="Uta")
    register.save(Person, id, {"given_name": "Uta"}, {"given_name": "Ute"}, label="Rename Uta")
    register.close()
    with Store.open(register.path, who="JG", clock=clock) as again:
        assert again.can_undo() == "Rename Uta"
        again.undo()
        assert again.can_redo() == "Rename Uta"
    with Store.open(register.path, who="JG", clock=clock) as third:
        assert third.redo() == "Rename Uta"
        with third.read() as session:
            assert session.get_one(Person, id).given_name == "Ute"


def test_there_is_nothing_to_undo_in_a_new_register(register: Store) -> None:
    assert register.can_undo() is None
    with pytest.raises(CannotUndo, match="nothing to undo"):
        register.undo()
    with pytest.raises(CannotUndo, match="nothing to redo"):
        register.redo()


def test_something_new_leaves_nothing_to_redo(register: Store) -> None:
    make(register, Person)
    register.undo()
    make(register, Person)
    assert register.can_redo() is None


def test_an_export_noted_in_the_history_is_skipped_by_undo(register: Store) -> None:
    make(register, Person)
    with register.write("Export contact sheet", kind="note") as write:
        write.note(rows=3)
    assert register.can_undo() == "Add person"


def test_undo_is_refused_whole_and_names_what_was_changed_since(register: Store) -> None:
    first = make(register, Person, given_name="Uta", family_name="Griesenbach")
    second = make(register, Person, given_name="Eric", family_name="Alton")
    with register.write("Mark both") as write:
        for id in (first, second):
            write.get_one(Person, id).notes = "both"
        operation = write.operation.id
    register.save(Person, first, {"notes": "both"}, {"notes": "mine"})
    before = contents(register)
    with pytest.raises(CannotUndo, match="Uta Griesenbach"):
        register.undo(operation)
    assert contents(register) == before


def test_a_named_operation_is_taken_back_though_other_fields_changed_since(register: Store) -> None:
    id = make(register, Person, given_name="Uta", known_as="U")
    with register.write("Add a note") as write:
        write.get_one(Person, id).notes = "a note"
        operation = write.operation.id
    register.save(Person, id, {"known_as": "U"}, {"known_as": "Ute"})
    register.undo(operation)
    with register.read() as session:
        person = session.get_one(Person, id)
        assert (person.notes, person.known_as) == (None, "Ute")
    with pytest.raises(CannotUndo, match="taken back already"):
        register.undo(operation)


def test_taking_back_an_undo_does_it_again_and_is_undone_next(register: Store) -> None:
    id = make(register, Person, given_name="Uta")
    register.save(Person, id, {"given_name": "Uta"}, {"given_name": "Ute"}, label="Rename Uta")
    register.undo()
    with register.read() as session:
        undo_of_it = trail.entries(session.connection(), limit=1)[0].id
    register.undo(undo_of_it)
    assert register.can_redo() is None
    assert register.undo() == "Rename Uta"
    with register.read() as session:
        assert session.get_one(Person, id).given_name == "Uta"


def test_undo_takes_back_what_this_copy_did_and_not_what_another_did(register: Store, clock: Clock) -> None:
    make(register, Person, given_name="Uta")
    register.close()
    copy = register.path.with_name("copy.atmp")
    copy.write_bytes(register.path.read_bytes())
    with Store.open(copy, who="AB", clock=clock) as other:
        assert other.can_undo() is None
        make(other, Organisation)
        assert other.can_undo() == "Add organisation"


def test_binning_a_person_hides_what_belongs_to_them_and_restoring_brings_exactly_that_back(register: Store) -> None:
    person = make(register, Person)
    kept = make(register, Affiliation, person=person)
    gone = make(register, Affiliation, person=person)
    with register.write("Bin affiliation") as write:
        write.bin(write.get_one(Affiliation, gone))
    with register.write("Bin person") as write:
        write.bin(write.get_one(Person, person))
    assert ("affiliation", kept) not in contents(register)
    register.undo()
    after = contents(register)
    assert ("affiliation", kept) in after
    assert ("affiliation", gone) not in after


def random_step(store: Store, chance: random.Random) -> None:
    """One write such as officers make: adding, editing, binning, restoring, many at once."""
    with store.write(f"Step {chance.random():.6f}") as write:
        people = list(write.query(Person))
        what = chance.choice(["add", "edit", "edit", "bin", "restore", "affiliate", "many", "edit many"])
        alive = [person for person in people if person.deleted is None]
        if what == "add" or not alive:
            write.add(Person(given_name=chance.choice(["Uta", "Eric"]), family_name=f"F{chance.randrange(99)}"))
        elif what == "edit":
            person = chance.choice(alive)
            person.notes = chance.choice([None, "a", "b", "c"])
            person.title = chance.choice(["Dr", "Professor", None])
        elif what == "bin":
            write.bin(chance.choice(alive))
        elif what == "restore":
            write.restore(chance.choice(people))
        elif what == "affiliate":
            organisation = Organisation(name=f"O{chance.randrange(99)}")
            write.add(organisation)
            write.flush()
            write.add(Affiliation(person=chance.choice(alive).id, organisation=organisation.id))
        elif what == "many":
            write.bulk_add(Person, [{"given_name": "Many", "family_name": f"M{n}"} for n in range(7)])
        else:
            write.bulk_edit(Person, {person.id: {"known_as": chance.choice(["x", "y"])} for person in alive[:9]})


@pytest.mark.reliability
def test_any_run_of_writes_then_undo_of_all_gives_the_start(register: Store) -> None:
    chance = random.Random(fresh_seed("random operations"))
    make(register, Person, given_name="First")
    while register.can_undo():
        register.undo()
    start = contents(register)
    steps = share(2000)
    for _ in range(steps):
        random_step(register, chance)
    assert check(register) == []
    end = contents(register)
    undone = 0
    while register.can_undo():
        register.undo()
        undone += 1
    assert contents(register) == start
    while register.can_redo():
        register.redo()
    assert contents(register) == end
    while register.can_undo():
        register.undo()
    assert contents(register) == start
    assert check(register) == []
    assert undone >= steps * 0.8
