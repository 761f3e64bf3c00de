"""What a register adds to the types of record, as plain values."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.records import RECORD_TYPES, kinds
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.organisation import KINDS, Organisation
from atmp_desktop.records.vocabulary import (
    SHIPPED,
    ListValue,
    OwnField,
    Vocabulary,
    fresh_code,
    shipped_lists,
    slug,
)

TODAY = date(2026, 11, 23)
LIST = "organisation_kind"


def test_a_register_that_added_nothing_has_what_every_register_comes_with() -> None:
    for record_type in RECORD_TYPES:
        assert SHIPPED.fields_of(record_type) is fields_of(record_type)
    assert SHIPPED.options(LIST) == KINDS
    assert SHIPPED.retired(LIST) == frozenset()


def test_fields_that_share_a_list_come_with_the_same_values() -> None:
    for record_type in RECORD_TYPES:
        for field in fields_of(record_type).values():
            if isinstance(field.kind, kinds.Lookup):
                assert field.kind.list
                assert field.kind.options == shipped_lists()[field.kind.list]


def test_a_renamed_value_keeps_its_code_and_its_place() -> None:
    vocabulary = Vocabulary([ListValue(LIST, "university", "Higher education")])
    assert list(vocabulary.options(LIST)) == list(KINDS)
    kind = vocabulary.fields_of(Organisation)["kind"].kind
    assert kind.show("university") == "Higher education"
    assert kind.parse("higher education", TODAY) == "university"
    assert kind.parse("university", TODAY) == "university"


def test_values_are_offered_by_their_places_and_those_without_one_last() -> None:
    rows = [ListValue("x", "b", "Beta", 0), ListValue("x", "c", "Gamma"), ListValue("x", "a", "Alpha", 1)]
    assert list(Vocabulary(rows).options("x")) == ["b", "a", "c"]
    first = Vocabulary([ListValue(LIST, "blood_bank", "Blood bank", 0)])
    assert list(first.options(LIST))[:2] == ["nihr_infrastructure", "blood_bank"]


@pytest.mark.parametrize("row", [{"retired": True}, {"binned": True}])
def test_a_value_that_is_retired_or_binned_is_shown_and_read_and_not_chosen(row: dict[str, bool]) -> None:
    kind = Vocabulary([ListValue("x", "a", "Alpha", 0), ListValue("x", "b", "Beta", 1, **row)]).kind(
        kinds.Lookup(list="x")
    )
    assert isinstance(kind, kinds.Lookup)
    assert kind.show("b") == "Beta"
    assert kind.parse("Beta", TODAY) == "b"
    assert kind.offered == {"a": "Alpha"}
    with pytest.raises(ValueError, match=r"“Beta” is retired. Choose another: Alpha\."):
        kind.tidy("b")


def test_a_shipped_value_whose_change_is_in_the_bin_is_as_it_was() -> None:
    vocabulary = Vocabulary([ListValue(LIST, "university", "Uni", 12, binned=True)])
    assert vocabulary.options(LIST) == KINDS
    assert vocabulary.retired(LIST) == frozenset()


FIELDS = [
    OwnField("organisation", "route", "Funding route", "choice", position=1),
    OwnField("organisation", "sites", "Sites", "number", position=0),
    OwnField("organisation", "since", "Since", "date"),
    OwnField("organisation", "listed", "Listed", "yes_no"),
    OwnField("organisation", "sponsor", "Sponsor", "link", "organisation"),
    OwnField("person", "motto", "Motto", "text", search=True),
]
VOCABULARY = Vocabulary([ListValue("organisation.route", "core", "Core", 0)], FIELDS)


def test_own_fields_come_after_the_others_in_their_order() -> None:
    names = list(VOCABULARY.fields_of(Organisation))
    assert names[: len(fields_of(Organisation))] == list(fields_of(Organisation))
    assert names[-5:] == ["own.sites", "own.route", "own.listed", "own.since", "own.sponsor"]
    assert "own.motto" not in names


def test_a_choice_of_ones_own_chooses_from_a_list_of_its_own() -> None:
    kind = VOCABULARY.fields_of(Organisation)["own.route"].kind
    assert isinstance(kind, kinds.Lookup)
    assert kind.options == {"core": "Core"}
    found = VOCABULARY.lists()
    assert found[found.index("organisation_kind") + 1] == "organisation.route"
    assert [each for each in found if each != "organisation.route"] == SHIPPED.lists()
    assert [(of.__name__, field.label) for of, field in VOCABULARY.uses("organisation.route")] == [
        ("Organisation", "Funding route")
    ]


filled = st.fixed_dictionaries(
    {},
    optional={
        "own.route": st.sampled_from(["core", None]),
        "own.sites": st.integers(-5, 10**14) | st.none(),
        "own.since": st.dates() | st.none(),
        "own.listed": st.booleans(),
        "own.sponsor": st.uuids() | st.none(),
        "own.gone": st.text(min_size=1),
    },
)


@given(filled)
def test_what_is_folded_into_the_column_spreads_out_again(values: dict[str, Any]) -> None:
    folded = VOCABULARY.folded(Organisation, values)
    spread = VOCABULARY.spread(Organisation, folded)
    empty = {"own.route": None, "own.sites": None, "own.since": None, "own.listed": False, "own.sponsor": None}
    assert spread == {**empty, **values}
    assert VOCABULARY.folded(Organisation, spread) == folded


def test_neither_nothing_nor_no_is_kept() -> None:
    assert VOCABULARY.folded(Organisation, {"own.sites": None, "own.listed": False, "name": "X"}) is None
    assert VOCABULARY.folded(Organisation, {"own.sites": 0, "own.listed": True}) == {
        "own.sites": 0,
        "own.listed": True,
    }


def test_ids_and_days_are_kept_as_text() -> None:
    kept = VOCABULARY.folded(Organisation, {"own.since": TODAY, "own.sponsor": UUID(int=1)})
    assert kept == {"own.since": "2026-11-23", "own.sponsor": str(UUID(int=1))}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Funding route", "funding_route"),
        ("  Été & hiver! ", "ete_hiver"),
        ("日本", "value"),
        ("a" * 60, "a" * 40),
    ],
)
def test_words_become_a_code(words: str, code: str) -> None:
    assert slug(words) == code


@given(st.lists(st.text(max_size=50), max_size=20))
def test_codes_never_clash(many: list[str]) -> None:
    taken: set[str] = set()
    for words in many:
        code = fresh_code(words, taken)
        assert code not in taken
        assert code.replace("_", "").isalnum()
        taken.add(code)
