"""Saved views as lists know them: kept, changed, binned, counted, and refused where two could not be told apart."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from atmp_desktop.errors import Invalid, UserError
from atmp_desktop.records import Person
from atmp_desktop.services.saved_views import View, add_view, bin_view, change_view, count_view, read_views
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
        change_view(people, other, {"name": "Named example"}, "Rename")
    # One of another type may, and a view its own in other letters.
    add_view(people, View(NEW.id, "Named Example", "group"))
    change_view(people, id, {"name": "NAMED EXAMPLE"}, "Rename")
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
        change_view(people, view.id, {"pinned": False}, "Unpin")
    with pytest.raises(UserError, match="already"):
        bin_view(people, view)


def test_each_write_is_one_step_of_undo(people: Store) -> None:
    id = add_view(people, NEW)
    change_view(people, id, {"filter": None, "order": None}, "Change the view")
    people.undo()
    assert read_views(people) == [replace(NEW, id=id)]
    bin_view(people, replace(NEW, id=id))
    people.undo()
    assert read_views(people) == [replace(NEW, id=id)]
    people.undo()
    assert read_views(people) == []
