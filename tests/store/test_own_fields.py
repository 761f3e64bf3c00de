"""A register's own fields are kept, listed, traced and taken back like those every register has."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
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
from atmp_desktop.store.rows import Row
from atmp_desktop.store.search import find
from atmp_desktop.store.store import Changes, Store
from tests.make import make
from tests.store.own import LABELS, add_every_kind, add_field, filled

main_type = pytest.mark.parametrize(
    "record_type", [each for each in RECORD_TYPES if not each.about.part], ids=type_name
)


def values_of(store: Store, record_type: type[Record], id: UUID) -> dict[str, Any]:
    with store.read() as session:
        return store.vocabulary.values_of(session.get_one(record_type, id))


def listed(store: Store, record_type: type[Record] = Organisation, **asked: Any) -> list[Row]:
    with store.read() as session:
        return [row for page in store.listing(record_type, **asked).rows(session.connection()) for row in page]


def save(store: Store, id: UUID, edits: dict[str, Any], record_type: type[Record] = Organisation) -> None:
    store.save(record_type, id, values_of(store, record_type, id), edits, label="Change it")


def lines(store: Store, id: UUID) -> dict[str, tuple[str, str]]:
    """The newest change of a record, before and after by label."""
    with store.read() as session:
        newest = trail.entries(session.connection(), id)[0]
    (change,) = (each for each in newest.changes if each.record == id)
    return {line.label: (line.before, line.after) for line in change.lines}


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
    terms = (*where.parse(Organisation, "name:x"), where.Term("own.gone", ("x",)))
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


def test_a_retired_field_keeps_its_values_and_takes_no_new_ones(register: Store) -> None:
    motto = add_field(register, "Motto")
    id, other = make(register, Organisation), make(register, Organisation)
    save(register, id, {motto: "Sapere aude"})
    with register.write("Retire it") as write:
        write.scalars(select(CustomField)).one().retired = True
    assert values_of(register, Organisation, id)[motto] == "Sapere aude"
    assert register.vocabulary.fields_of(Organisation)[motto].retired
    save(register, id, {motto: "Sapere aude", "short_name": "SA"})
    with pytest.raises(Invalid, match=r"Motto is retired, and takes no new values\."):
        save(register, other, {motto: "Carpe diem"})
    save(register, id, {motto: None})
    assert values_of(register, Organisation, id)[motto] is None
    assert check(register) == []


def test_a_field_in_the_bin_is_retired_and_its_values_stay(register: Store) -> None:
    motto = add_field(register, "Motto")
    id = make(register, Organisation)
    save(register, id, {motto: "Sapere aude"})
    with register.write("Bin it") as write:
        write.bin(write.scalars(select(CustomField)).one())
    assert values_of(register, Organisation, id)[motto] == "Sapere aude"
    assert register.vocabulary.fields_of(Organisation)[motto].retired
    with register.read() as session:
        assert session.scalars(select(CustomField.code)).all() == ["motto"]
    assert add_field(register, "Motto") == "own.motto_2"
    assert check(register) == []


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"type": "aim", "label": "X"}, "“aim” is no main type of record"),
        ({"type": "organisations", "label": "X"}, "no main type of record"),
        ({"type": "organisation", "label": "postal address"}, "Organisations have a field “postal address” already"),
        ({"type": "organisation", "label": "X", "kind": "link"}, "A link needs the type it leads to"),
        ({"type": "organisation", "label": "X", "kind": "text", "target": "person"}, "Only a link leads"),
        ({"type": "organisation", "label": "X", "kind": "number", "search": True}, "Only the words of text"),
        ({"type": "organisation", "label": "X", "kind": "colour"}, "not one of the choices"),
    ],
)
def test_a_field_that_makes_no_sense_is_refused(register: Store, values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence), register.write("Add") as write:
        write.add(CustomField(**values))


def test_a_field_is_there_once_and_what_it_is_never_changes(register: Store) -> None:
    add_field(register, "Motto")
    with pytest.raises(Invalid, match="an own field of the label “MOTTO” already"):
        add_field(register, "MOTTO")
    with register.read() as session:
        id = session.scalars(select(CustomField.id)).one()
    for name, value in (("kind", "number"), ("type", "person"), ("target", "person")):
        with pytest.raises(Invalid, match="of a field never changes"):
            save(register, id, {name: value}, CustomField)
    save(register, id, {"label": "Watchword"}, CustomField)
    assert register.vocabulary.fields_of(Organisation)["own.motto"].label == "Watchword"


def test_a_code_is_never_the_name_of_something_else(register: Store) -> None:
    assert add_field(register, "Key-partner!") == "own.key_partner_2"
    assert add_field(register, "Created at") == "own.created_at_2"


def test_the_vocabulary_is_one_object_until_it_changes(register: Store) -> None:
    assert register.vocabulary is SHIPPED
    add_field(register, "Motto")
    first = register.vocabulary
    make(register, Organisation)
    assert register.vocabulary is first
    add_field(register, "Beds", "number")
    assert register.vocabulary is not first


def test_what_another_program_adds_is_known_with_the_news(register: Store) -> None:
    heard: list[Changes] = []
    register.listen(heard.append)
    assert register.vocabulary is SHIPPED
    with Store.open(register.path, who="AB", clock=register.now) as other:
        add_field(other, "Motto")
    with register.write("Add") as write:
        # A write looks for itself, and need not have heard.
        write.add_new(Organisation, {"name": "One", "own.motto": "Sapere aude"})
    register.poll()
    assert "own.motto" in register.vocabulary.fields_of(Organisation)
    assert check(register) == []


VALUES = {
    "text": st.sampled_from(["a", "Ünïcode “quoted” \\ and \n more", None]),
    "number": st.integers(-3, 3) | st.sampled_from([0.1, 1e-9, 123456789.25, None]),
    "date": st.sampled_from([date(2020, 1, 1), date(2030, 12, 31), None]),
    "choice": st.sampled_from(["core_grant", "charity", None]),
    "yes_no": st.booleans(),
}
edits = st.dictionaries(st.sampled_from(sorted(VALUES)), st.nothing()) | st.fixed_dictionaries({}, optional=VALUES)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 3), st.booleans(), edits), min_size=1, max_size=8))
def test_any_run_of_writes_is_traced_and_its_undoing_gives_the_start(
    register: Store, steps: list[tuple[int, bool, dict[str, Any]]]
) -> None:
    if register.vocabulary is SHIPPED:
        add_every_kind(register)
    names = {kind: f"own.{field.code}" for field in register.vocabulary.own for kind in LABELS if field.kind == kind}
    ids = [make(register, Organisation) for _ in range(4)]
    start = [values_of(register, Organisation, id) for id in ids]
    for place, in_bulk, chosen in steps:
        values = {names[kind]: value for kind, value in chosen.items()}
        if in_bulk:
            with register.write("Edit many") as write:
                write.bulk_edit(Organisation, {ids[place]: values, ids[(place + 1) % 4]: values})
        else:
            save(register, ids[place], values)
    assert check(register) == []
    with register.read() as session:
        made = {change.record for entry in trail.entries(session.connection()) for change in entry.changes}
    assert made >= set(ids)
    while register.can_undo() in ("Edit many", "Change it"):
        register.undo()
    assert [values_of(register, Organisation, id) for id in ids] == start
    assert check(register) == []
