"""Thousands of records edited in one write: the history, the words and the undo are those of records edited alone."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from atmp_desktop.records import Affiliation, Organisation, Person
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.record import Record
from atmp_desktop.store.check import check
from atmp_desktop.store.names import names_of
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from atmp_desktop.store.tables import change
from tests.make import make
from tests.store.own import add_every_kind, filled


def entries(store: Store, id: UUID) -> list[tuple[str, str, str, dict[str, Any]]]:
    """The changes of a record: kind, before, after, and of each unit which changes it names, by their place."""
    with store.read() as session:
        rows = session.execute(select(change).where(change.c.record == id).order_by(change.c.id)).all()
    places = {str(row.id): place for place, row in enumerate(rows)}
    found = []
    for row in rows:
        bases = {unit: [places[each] for each in ids] for unit, ids in json.loads(row.bases).items()}
        # The moment of a bin is a moment of its own.
        before, after = (row.before, row.after) if row.kind in ("add", "edit") else ("", "")
        found.append((row.kind, before, after, bases))
    return found


def edit_many(store: Store, record_type: type[Record], edits: dict[UUID, dict[str, Any]]) -> None:
    with store.write("Edit many") as write:
        write.bulk_edit(record_type, edits)


def names_found(store: Store, typed: str) -> set[str]:
    with store.read() as session:
        return {hit.name for hit in find(session.connection(), typed)}


def test_editing_many_leaves_the_history_that_editing_one_leaves(register: Store) -> None:
    names = add_every_kind(register, type="person")
    values = {"given_name": "Uta", "family_name": "Griesenbach", "notes": "first"}
    own = filled(names, make(register, Person))
    runs: list[dict[str, Any]] = [
        {"notes": 'says "name" and "deleted"'},
        {"known_as": "U", "review_by": date(2027, 1, 1)},
        {"do_not_contact": True, "notes": None},
        own,
        {names["number"]: None, names["yes_no"]: False, "title": "Dr"},
        {"family_name": "Smith", "notes": "second"},
    ]
    alone, first, second = (make(register, Person, **values) for _ in range(3))
    for place, run in enumerate(runs):
        with register.write("Edit one") as write:
            write.vocabulary.put(write.get_one(Person, alone), run)
        edit_many(register, Person, {first: run, second: {**run, "pronouns": f"x{place}"}})
        for id in (alone, first) if place == 2 else ():
            with register.write("Bin") as write:
                write.bin(write.get_one(Person, id))
            with register.write("Restore") as write:
                write.restore(write.get_one(Person, id))
    kinds = [kind for kind, *_ in entries(register, first)]
    assert kinds == ["add", "edit", "edit", "edit", "bin", "restore", "edit", "edit", "edit"]
    assert entries(register, first) == entries(register, alone)
    assert check(register) == []


def test_an_undo_of_many_edits_is_an_edit_that_saw_them(register: Store) -> None:
    ids = [make(register, Person, notes=f"note {number}") for number in range(5)]
    with register.write("Bin one") as write:
        write.bin(write.get_one(Person, ids[0]))
    edit_many(register, Person, {id: {"notes": "the same", "title": "Dr"} for id in ids})
    register.undo()
    for number, id in enumerate(ids):
        edited, undone = entries(register, id)[-2:]
        assert (undone[1], undone[2]) == (edited[2], edited[1])
        last = len(entries(register, id)) - 2
        assert undone[3] == {"name": [last], "notes": [last], **({"bin seen": [1]} if number == 0 else {})}
    register.redo()
    with register.read() as session:
        assert {session.get_one(Person, id).notes for id in ids} == {"the same"}
    assert check(register) == []


def test_the_words_of_many_edited_records_find_them_and_the_old_ones_no_more(register: Store) -> None:
    ids = [make(register, Organisation, name=f"Hospital {number}", region="Kent") for number in range(3)]
    edit_many(register, Organisation, {id: {"region": "Fife"} for id in ids})
    assert names_found(register, "fife") == {"Hospital 0", "Hospital 1", "Hospital 2"}
    assert names_found(register, "kent") == set()
    edit_many(register, Organisation, {id: {"website": "https://example.org"} for id in ids})
    assert names_found(register, "fife") == {"Hospital 0", "Hospital 1", "Hospital 2"}
    assert check(register) == []


def test_a_part_that_moves_takes_its_words_from_one_owner_to_the_other(register: Store) -> None:
    uta, ella = (make(register, Person, given_name=name, family_name="Moved") for name in ("Uta", "Ella"))
    id = make(register, Affiliation, person=uta, job_title="Cryobiologist")
    assert names_found(register, "cryobiologist") == {"Uta Moved"}
    edit_many(register, Affiliation, {id: {"person": ella}})
    assert names_found(register, "cryobiologist") == {"Ella Moved"}
    assert check(register) == []


def test_a_record_added_and_edited_in_one_write_is_found_by_its_last_words(register: Store) -> None:
    with register.write("Add and edit") as write:
        ids = write.bulk_add(Organisation, [{"name": "Before"}])
        write.bulk_edit(Organisation, {ids[0]: {"name": "Afterwards"}})
    assert names_found(register, "afterwards") == {"Afterwards"}
    assert names_found(register, "before") == set()
    assert check(register) == []


def test_a_value_of_a_list_that_gets_other_words_is_called_by_them(register: Store) -> None:
    one, other = (make(register, LookupValue, words=words) for words in ("Institute", "Trust"))
    register.save(LookupValue, one, {"words": "Institute"}, {"words": "Laboratory"})
    edit_many(register, LookupValue, {other: {"words": "Workshop"}})
    with register.read() as session:
        names = names_of(session.connection(), {"lookup_value": [one, other]})
    assert names == {one: "Laboratory", other: "Workshop"}
    assert check(register) == []
