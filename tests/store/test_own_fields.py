"""A register's own fields are kept, listed, traced and taken back like those every register has."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from atmp_desktop.errors import Conflict, Invalid, UserError
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.person import Person
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import trail, where
from atmp_desktop.store.check import check
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Store
from tests.make import make
from tests.store.own import add_every_kind, add_field, filled, lines, listed, save, values_of

main_type = pytest.mark.parametrize(
    "record_type", [each for each in RECORD_TYPES if not each.about.part], ids=type_name
)


@main_type
def test_any_main_type_takes_a_field_of_each_kind_and_keeps_its_values(
    register: Store, record_type: type[Record]
) -> None:
    names = add_every_kind(register, type_name(record_type))
    id, person = make(register, record_type), make(register, Person, given_name="Ada", family_name="Byron")
    values = filled(names, person)
    save(register, id, values, record_type)
    assert values_of(register, record_type, id).items() >= values.items()
    (row,) = [each for each in listed(register, record_type, columns=tuple(values)) if each.id == id]
    assert row.values == tuple(values.values())
    assert row.shown == (
        "Sapere aude",
        "Founded in 1829.\nMoved since.",
        "1,234.5",
        "22 May 2026",
        "Core grant",
        "Yes",
        "Ada Byron",
    )
    for name in names.values():
        assert id in [each.id for each in listed(register, record_type, order=(name,))]
        assert id in [each.id for each in listed(register, record_type, order=(f"-{name}",))]
    assert check(register) == []


def test_a_change_says_its_label_and_its_words_and_is_taken_back_and_done_again(register: Store) -> None:
    names = add_every_kind(register)
    id, person = make(register, Organisation), make(register, Person, given_name="Ada", family_name="Byron")
    values = filled(names, person)
    empty = {name: values_of(register, Organisation, id)[name] for name in values}
    save(register, id, values)
    assert lines(register, id) == {
        "Motto": ("", "Sapere aude"),
        "Background": ("", "Founded in 1829.\nMoved since."),
        "Beds": ("", "1,234.5"),
        "Visited": ("", "22 May 2026"),
        "Funding route": ("", "Core grant"),
        "On the list": ("No", "Yes"),
        "Patron": ("", "Ada Byron"),
    }
    assert register.undo() == "Change it"
    assert values_of(register, Organisation, id).items() >= empty.items()
    with register.read() as session:
        assert session.get_one(Organisation, id).own is None
    register.redo()
    assert values_of(register, Organisation, id).items() >= values.items()
    assert check(register) == []


def test_what_is_emptied_leaves_nothing_behind(register: Store) -> None:
    names = add_every_kind(register)
    id = make(register, Organisation)
    values = filled(names, make(register, Person))
    save(register, id, values)
    save(register, id, {name: False if value is True else None for name, value in values.items()})
    with register.read() as session:
        assert session.get_one(Organisation, id).own is None
    assert check(register) == []


def test_two_people_who_change_two_fields_of_ones_own_do_not_clash_and_one_field_does(register: Store) -> None:
    motto, beds = add_field(register, "Motto"), add_field(register, "Beds", "number")
    id = make(register, Organisation)
    seen = values_of(register, Organisation, id)
    register.save(Organisation, id, seen, {motto: "Mine"})
    register.save(Organisation, id, seen, {beds: 3})
    assert values_of(register, Organisation, id).items() >= {motto: "Mine", beds: 3}.items()
    with pytest.raises(Conflict) as clash:
        register.save(Organisation, id, seen, {motto: "Theirs"})
    (found,) = clash.value.clashes
    assert (found.field, found.label, found.yours, found.theirs, found.original) == (
        motto,
        "Motto",
        "Theirs",
        "Mine",
        None,
    )


def test_an_undo_takes_back_one_field_while_another_was_changed_since_and_not_the_same(register: Store) -> None:
    motto, beds = add_field(register, "Motto"), add_field(register, "Beds", "number")
    id = make(register, Organisation)
    save(register, id, {motto: "First"})
    with register.read() as session:
        first = trail.entries(session.connection(), id)[0].id
    save(register, id, {beds: 3})
    register.undo(first)
    assert values_of(register, Organisation, id).items() >= {motto: None, beds: 3}.items()
    assert check(register) == []


@pytest.mark.parametrize(
    ("kind", "value", "sentence"),
    [
        ("number", "five", "Beds: “five” is not a number"),
        ("number", 10**20, "Beds: This number has more digits than can be kept"),
        ("date", "soon", "Visited: “soon” is not a date"),
        ("choice", "core", "Funding route: “core” is not one of the choices: Core grant, Charity"),
        ("text", "x" * 301, "Motto: This is 301 characters long"),
        ("link", uuid4(), "Patron: there is no such person"),
    ],
)
def test_a_value_that_is_none_is_refused_by_the_label_of_its_field(
    register: Store, kind: str, value: Any, sentence: str
) -> None:
    names = add_every_kind(register)
    id = make(register, Organisation)
    with pytest.raises(Invalid, match=sentence):
        save(register, id, {names[kind]: value})
    with pytest.raises(Invalid, match=sentence), register.write("Add many") as write:
        write.bulk_add(Organisation, [{"name": "One"}, {"name": "Two", names[kind]: value}])
    with pytest.raises(Invalid, match=sentence), register.write("Edit many") as write:
        write.bulk_edit(Organisation, {id: {names[kind]: value}})
    assert check(register) == []


def test_a_field_that_there_is_none_of_is_refused(register: Store) -> None:
    id = make(register, Organisation)
    with pytest.raises(Invalid, match="Organisations have no field “motto”"):
        save(register, id, {"own.motto": "Sapere aude"})
    with pytest.raises(Invalid, match="no field “motto”"), register.write("Add many") as write:
        write.bulk_add(Organisation, [{"name": "One", "own.motto": "Sapere aude"}])


def test_a_field_and_its_first_values_come_in_one_write(register: Store) -> None:
    with register.write("Add both") as write:
        write.add(CustomField(type="organisation", label="Beds", kind="number"))
        write.flush()
        id = write.add_new(Organisation, {"name": "One", "own.beds": 3})
        write.flush()
        (many,) = write.bulk_add(Organisation, [{"name": "Two", "own.beds": 4}])
        one = id.id
    assert values_of(register, Organisation, one)["own.beds"] == 3
    assert values_of(register, Organisation, many)["own.beds"] == 4
    assert check(register) == []


def test_thousands_at_once_are_like_one(register: Store) -> None:
    names = add_every_kind(register)
    values = {"name": "One", **filled(names, make(register, Person))}
    with register.write("Add") as write:
        one = write.add_new(Organisation, values)
        write.flush()
        first = one.id
    with register.write("Add many") as write:
        (second,) = write.bulk_add(Organisation, [{**values, "name": "Two"}])
    assert lines(register, first).keys() == lines(register, second).keys()
    with register.write("Edit many") as write:
        write.bulk_edit(Organisation, {first: {names["number"]: 0.1 + 0.2 - 0.3 + 0.5}, second: {names["text"]: None}})
    assert values_of(register, Organisation, second)[names["text"]] is None
    assert check(register) == []
    register.undo()
    assert values_of(register, Organisation, second)[names["text"]] == "Sapere aude"
    register.undo()
    assert [row.id for row in listed(register)] == [first]
    register.redo()
    assert values_of(register, Organisation, second).items() >= (values | {"name": "Two"}).items()
    assert check(register) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("beds:>10", {"Big"}),
        ("beds:1..5", {"Small"}),
        ("own.beds:none", {"Bare"}),
        ("visited:<2026-01-01", {"Small"}),
        ("visited:any", {"Big", "Small"}),
        ('"funding route":charity', {"Small"}),
        ("funding_route:core_grant", {"Big"}),
        ("-funding_route:core_grant", {"Small", "Bare"}),
        ('"on the list":no', {"Small", "Bare"}),
        ("on_the_list:yes", {"Big"}),
        ("motto:aude", {"Big"}),
        ("patron:byron", {"Big"}),
        ("sapere", {"Big"}),
        ("mot:sap", {"Big"}),
    ],
)
def test_a_filter_asks_for_a_field_by_code_or_label(register: Store, typed: str, found: set[str]) -> None:
    names = add_every_kind(register)
    person = make(register, Person, given_name="Ada", family_name="Byron")
    with register.write("Add") as write:
        write.add_new(Organisation, {"name": "Big", **filled(names, person)})
        write.add_new(
            Organisation,
            {"name": "Small", names["number"]: 3, names["date"]: date(2025, 1, 1), names["choice"]: "charity"},
        )
        write.add_new(Organisation, {"name": "Bare"})
    terms = where.parse(Organisation, typed, register.vocabulary)
    assert {row.shown[0] for row in listed(register, where=terms, columns=("name",))} == found
    assert where.parse(Organisation, where.unparse(terms), register.vocabulary) == terms


def test_a_filter_or_a_column_of_a_field_that_is_gone_says_so(register: Store) -> None:
    make(register, Organisation)
    terms = (*where.parse(Organisation, "name:x", SHIPPED), where.Term("own.gone", ("x",)))
    for asked in ({"where": terms}, {"columns": ("own.gone",)}, {"order": ("own.gone",)}):
        with pytest.raises(UserError, match=r"no column “own\.gone”"):
            listed(register, **asked)


def test_a_list_is_sorted_by_number_day_and_place_in_the_list_with_empty_cells_last(register: Store) -> None:
    beds, route = add_field(register, "Beds", "number"), add_field(register, "Route", "choice")
    with register.write("Fill the list") as write:
        from atmp_desktop.records.lookup_value import LookupValue

        for place, words in enumerate(("Zeta", "Alpha")):
            write.add(LookupValue(list="organisation.route", words=words, position=place))
    with register.write("Add") as write:
        for name, number, code in (("A", 10, "alpha"), ("B", 9.5, "zeta"), ("C", None, None), ("D", -1, "zeta")):
            write.add_new(Organisation, {"name": name, beds: number, route: code})

    def names(*order: str) -> list[str]:
        return [row.shown[0] for row in listed(register, columns=("name",), order=order)]

    assert names(beds) == ["D", "B", "A", "C"]
    assert names(f"-{beds}") == ["A", "B", "D", "C"]
    assert names(route, "name") == ["B", "D", "A", "C"]


def test_the_words_of_a_field_find_the_record_from_the_moment_the_field_is_said_to(register: Store) -> None:
    motto = add_field(register, "Motto")
    id = make(register, Organisation)
    save(register, id, {motto: "Sapere aude"})

    def hits() -> list[UUID]:
        with register.read() as session:
            return [hit.id for hit in find(session.connection(), "sapere")]

    assert hits() == []
    with register.write("Search it") as write:
        write.scalars(select(CustomField)).one().search = True
    assert hits() == [id]
    assert check(register) == []
    register.undo()
    assert hits() == []
    assert check(register) == []
