"""What fields of its own a register can have, and what becomes of those that are retired or gone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from atmp_desktop.errors import Invalid
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store import trail
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Changes, Store
from tests.make import make
from tests.store.own import LABELS, add_every_kind, add_field, save, values_of


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
    with pytest.raises(Invalid, match="a custom field of the label “MOTTO” already"):
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
