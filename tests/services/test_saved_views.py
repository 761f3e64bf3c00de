"""Saved views as lists know them: kept, changed, binned, counted, and refused where two could not be told apart."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atmp_desktop.errors import Conflict, Invalid, UserError
from atmp_desktop.records import Person, SavedView
from atmp_desktop.services.saved_views import (
    View,
    add_view,
    bin_view,
    change_view,
    changed_look,
    count_view,
    read_views,
    values_of,
    with_values,
)
from atmp_desktop.store.saved_views import TONES, Tint, kept_filter, parted_filter
from atmp_desktop.store.store import Store

NEW = View(UUID(int=0), "Named Example", "person", "family_name:Example", ("name", "orcid"), ("-name",), pinned=True)


@pytest.fixture
def people(register: Store) -> Store:
    with register.write("Add people") as write:
        write.add(Person(given_name="Ann", family_name="Example"))
        write.add(Person(given_name="Bob", family_name="Beispiel"))
    return register


def test_a_view_is_read_as_it_was_kept(people: Store) -> None:
    id = add_view(people, NEW)
    assert read_views(people) == [replace(NEW, id=id)]


def test_a_view_counts_the_records_its_filter_lets_through(people: Store) -> None:
    assert count_view(people, NEW) == 1
    assert count_view(people, replace(NEW, filter="")) == 2


def test_a_filter_that_cannot_be_read_is_a_sentence(people: Store) -> None:
    with pytest.raises(UserError, match="colour"):
        count_view(people, replace(NEW, filter="colour:blue"))
    with pytest.raises(Invalid):
        add_view(people, replace(NEW, filter="colour:blue"))
    assert read_views(people) == []


def test_two_views_of_a_type_cannot_have_one_name(people: Store) -> None:
    id = add_view(people, NEW)
    with pytest.raises(UserError, match="already"):
        add_view(people, replace(NEW, name="named EXAMPLE"))
    other = add_view(people, replace(NEW, name="Others"))
    with pytest.raises(UserError, match="already"):
        change_view(people, replace(NEW, id=other, name="Others"), {"name": "Named example"}, "Rename")
    # One of another type may, and a view its own in other letters.
    add_view(people, View(NEW.id, "Named Example", "group"))
    change_view(people, replace(NEW, id=id), {"name": "NAMED EXAMPLE"}, "Rename")
    assert [view.name for view in read_views(people) if view.type == "person"] == ["NAMED EXAMPLE", "Others"]


def test_a_name_is_free_again_once_its_view_is_in_the_bin(people: Store) -> None:
    bin_view(people, replace(NEW, id=add_view(people, NEW)))
    assert read_views(people) == []
    add_view(people, NEW)
    assert [view.name for view in read_views(people)] == ["Named Example"]


def test_what_is_gone_can_neither_be_changed_nor_binned_again(people: Store) -> None:
    view = replace(NEW, id=add_view(people, NEW))
    bin_view(people, view)
    with pytest.raises(UserError, match="no longer"):
        change_view(people, view, {"pinned": False}, "Unpin")
    with pytest.raises(UserError, match="already"):
        bin_view(people, view)


def test_what_another_changed_in_a_view_since_it_was_seen_is_not_written_over(people: Store) -> None:
    seen = replace(NEW, id=add_view(people, NEW))
    change_view(people, seen, {"filter": "family_name:Beispiel"}, "Theirs")
    with pytest.raises(Conflict) as refused:
        change_view(people, seen, changed_look(seen, replace(seen, filter="ann", order=("name",))), "Mine")
    clash = refused.value.clashes[0]
    assert (clash.field, clash.yours, clash.theirs, clash.original) == (
        "filter",
        "ann",
        "family_name:Beispiel",
        "family_name:Example",
    )
    assert read_views(people) == [replace(seen, filter="family_name:Beispiel")]
    # What each changed alone is kept of both.
    change_view(people, seen, changed_look(seen, replace(seen, order=("name",))), "Mine")
    assert read_views(people) == [replace(seen, filter="family_name:Beispiel", order=("name",))]
    with pytest.raises(Conflict):
        change_view(people, replace(seen, name="As it was once called"), {"name": "Mine"}, "Rename")


def test_a_view_that_is_written_down_in_another_way_is_no_conflict(people: Store) -> None:
    seen = replace(NEW, id=add_view(people, NEW))
    with people.write("By hand") as write:
        write.get_one(SavedView, seen.id).filter = "family_name:Example\n\ncolour red:  pronouns:none"
    (seen,) = read_views(people)
    change_view(people, seen, changed_look(seen, replace(seen, filter="ann")), "Change")
    (now,) = read_views(people)
    assert (now.filter, now.tints) == ("ann", seen.tints)


@given(st.data())
def test_a_view_with_the_values_of_another_looks_like_it(data: st.DataObject) -> None:
    looks = st.builds(
        View,
        id=st.just(NEW.id),
        name=st.sampled_from(("One", "Two")),
        type=st.just("person"),
        filter=st.sampled_from(("", "ann", "family_name:Example")),
        columns=st.lists(st.sampled_from(("name", "orcid"))).map(tuple),
        order=st.lists(st.sampled_from(("name", "-orcid"))).map(tuple),
        pinned=st.booleans(),
        group=st.sampled_from(("", "pronouns")),
        tints=st.lists(st.builds(Tint, st.sampled_from(TONES), st.just("bob"))).map(tuple),
        board=st.booleans(),
    )
    one, other = data.draw(looks), data.draw(looks)
    assert with_values(one, values_of(other)) == other
    assert with_values(one, changed_look(one, other)) == replace(other, name=one.name, pinned=one.pinned)
    assert changed_look(one, one) == {}


def test_each_write_is_one_step_of_undo(people: Store) -> None:
    id = add_view(people, NEW)
    change_view(people, replace(NEW, id=id), {"filter": None, "order": None}, "Change the view")
    people.undo()
    assert read_views(people) == [replace(NEW, id=id)]
    bin_view(people, replace(NEW, id=id))
    people.undo()
    assert read_views(people) == [replace(NEW, id=id)]
    people.undo()
    assert read_views(people) == []


def test_a_view_that_was_saved_on_the_board_is_one_with_colours_and_filter_or_without(people: Store) -> None:
    board = View(UUID(int=0), "Board", "action", board=True)
    whole = replace(board, name="Whole", filter="status:open", tints=(Tint("red", "overdue:yes"),))
    kept = {add_view(people, each): each for each in (board, whole)}
    assert {each.id: each for each in read_views(people)} == {id: replace(each, id=id) for id, each in kept.items()}


@given(st.text(alphabet="ab:\"'()- ", max_size=20), st.booleans(), st.lists(st.sampled_from(TONES), max_size=3))
def test_what_a_view_keeps_of_its_filter_is_parted_as_it_was_put_together(
    filter: str, board: bool, tones: list[str]
) -> None:
    tints = tuple(Tint(tone, f"name:{tone}") for tone in tones)
    assert parted_filter(kept_filter(filter, tints, board=board)) == (filter.strip(), tints, board)
