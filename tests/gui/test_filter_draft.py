"""A filter while it is being built: what it is read from, and what it gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atmp_desktop.gui import filter_tests
from atmp_desktop.gui.filter_draft import Bracket, Line, draft_of, filter_of
from atmp_desktop.records import Person, kinds
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.where import Filter, parse, unparse

TEXTS = (
    "status:open",
    "family_name:x",
    "-family_name:x",
    "organisation.kind:regulator,charity",
    "-organisation.kind:regulator",
    "organisation.parent.kind:charity",
    "-organisation.parent.kind:charity",
    "organisation:(kind:regulator nation:england)",
    "-organisation:(kind:regulator or nation:england)",
    "contact:(kind:email -confirmed_on:any)",
    "review_by:<7d",
    "review_by:today..+1w",
    "-review_by:today",
    "review_by:none",
    "do_not_contact:yes",
    "organisation:me",
    "alton",
    '"with spaces"',
    "(family_name:a or family_name:b) given_name:c",
    "-(family_name:a family_name:b)",
    "family_name:a or (family_name:b given_name:c)",
)


def back(where: Filter) -> Filter:
    return filter_of(draft_of(Person, where, SHIPPED))


@pytest.mark.parametrize("typed", [each for each in TEXTS if each != "status:open"])
def test_what_is_opened_in_the_builder_comes_out_as_it_was(typed: str) -> None:
    where = parse(Person, typed, SHIPPED)
    assert unparse(back(where)) == unparse(where)


@pytest.mark.parametrize(
    ("typed", "built"),
    [
        ("family_name:a,b", "family_name:a or family_name:b"),
        ("-family_name:a,b", "-(family_name:a or family_name:b)"),
        ("-review_by:<7d", "-review_by:<7d"),
        ("do_not_contact:YES", "do_not_contact:yes"),
        ("-do_not_contact:y", "-do_not_contact:yes"),
        ("(family_name:a)", "family_name:a"),
    ],
)
def test_what_has_no_line_of_its_own_is_built_of_several_that_mean_the_same(typed: str, built: str) -> None:
    assert unparse(back(parse(Person, typed, SHIPPED))) == built


lines = st.sampled_from([each for each in TEXTS if each != "status:open"])


@settings(max_examples=60)
@given(st.lists(lines, min_size=1, max_size=3), st.sampled_from([" ", " or "]), st.booleans())
def test_building_on_what_was_built_changes_nothing_more(parts: list[str], between: str, is_turned: bool) -> None:
    text = between.join(f"({each})" for each in parts)
    once = back(parse(Person, f"-({text})" if is_turned else text, SHIPPED))
    assert back(once) == once


def test_a_line_without_its_value_is_left_out() -> None:
    contains = filter_tests.tests_of(kinds.Text())[0]
    whole = Bracket("all", "", [Line((), "family_name", contains), Line((), "given_name", contains, ("Uta",))])
    assert unparse(filter_of(whole)) == "given_name:Uta"
    assert filter_of(Bracket("any", "", [Bracket("all", "", [Line((), "family_name", contains)])])) == ()


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("all", "family_name:a given_name:b"),
        ("any", "family_name:a or given_name:b"),
        ("none", "-(family_name:a or given_name:b)"),
        ("not_all", "-(family_name:a given_name:b)"),
    ],
)
def test_a_bracket_says_how_many_of_its_lines_must_hold(how: str, text: str) -> None:
    contains = filter_tests.tests_of(kinds.Text())[0]
    parts = [Line((), "family_name", contains, ("a",)), Line((), "given_name", contains, ("b",))]
    whole = Bracket(how, "", [*parts])  # type: ignore[arg-type] # the words of the test
    assert unparse(filter_of(whole)) == text
    assert draft_of(Person, filter_of(whole), SHIPPED).how == how


def test_every_kind_of_value_can_be_asked_for_and_what_is_asked_is_recognised() -> None:
    for kind in (
        kinds.Text(),
        kinds.Date(),
        kinds.Whole(),
        kinds.Choice(),
        kinds.YesNo(),
        kinds.Link(target="person"),
        None,
    ):
        for test in filter_tests.tests_of(kind):
            values = {"nothing": (), "one": ("7",), "two": ("1", "2"), "many": ("a", "b")}[test.takes]
            term = test.term("column", values)
            assert term is not None
            assert filter_tests.test_for(kind, term) == (test, values)


@pytest.mark.parametrize("typed", ["none", "Any", "=none"])
@pytest.mark.parametrize("kind", [kinds.Text(), kinds.Link(target="organisation")])
def test_the_words_for_empty_and_not_empty_can_be_looked_for_as_words(kind: kinds.Kind, typed: str) -> None:
    for test in filter_tests.tests_of(kind)[:2]:
        term = test.term("column", (typed,))
        assert term is not None
        assert term.values == (f"={typed}",)
        assert filter_tests.test_for(kind, term) == (test, (typed,))
