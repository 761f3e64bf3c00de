"""Custom fields are added, changed, ordered and retired, each by one step that can be taken back, and lose nothing."""

from __future__ import annotations

import pytest

from atmp_desktop.errors import Invalid
from atmp_desktop.records.organisation import Organisation
from atmp_desktop.services import custom_fields, lookups
from atmp_desktop.services.custom_fields import Defined
from atmp_desktop.store.check import check
from atmp_desktop.store.store import Store
from tests.make import make


def fields(store: Store) -> list[Defined]:
    return custom_fields.custom_fields(store, "organisation")


def labels(store: Store) -> list[str]:
    return [each.field.label for each in fields(store)]


def test_a_field_of_choices_is_added_with_what_can_be_chosen_and_taken_back_by_one_undo(register: Store) -> None:
    custom_fields.add(
        register, "organisation", "Funding route", "choice", choices=["Core grant", "Charity"], section="Money"
    )
    (field,) = fields(register)
    assert (field.field.label, field.field.section, field.kind, field.uses, field.list) == (
        "Funding route", "Money", "choice", 0, True,
    )  # fmt: skip
    values = lookups.list_values(register, "organisation.funding_route")
    assert [each.words for each in values] == ["Core grant", "Charity"]
    assert register.undo() == "Add the field “Funding route” to organisations"
    assert fields(register) == []
    register.redo()
    assert labels(register) == ["Funding route"]
    assert check(register) == []


def test_how_many_records_have_something_in_a_field_is_counted_and_a_no_is_nothing(register: Store) -> None:
    custom_fields.add(register, "organisation", "On the list", "yes_no")
    custom_fields.add(register, "organisation", "Beds", "number")
    one, other = make(register, Organisation), make(register, Organisation)
    register.save(Organisation, one, {}, {"own.on_the_list": True, "own.beds": 3})
    register.save(Organisation, other, {}, {"own.on_the_list": False, "own.beds": 4})
    assert [each.uses for each in fields(register)] == [1, 2]


def test_a_retired_field_says_what_is_still_in_it_and_comes_back(register: Store) -> None:
    id, _ = custom_fields.add(register, "organisation", "Motto", "text")
    sentence, _ = custom_fields.retire(register, id)
    assert sentence == "“Motto” is retired. It was empty."
    register.undo()
    register.save(Organisation, make(register, Organisation), {}, {"own.motto": "Sapere aude"})
    sentence, _ = custom_fields.retire(register, id)
    assert sentence == "“Motto” is retired. 1 organisation still has something in it."
    assert fields(register)[0].field.retired
    custom_fields.bring_back(register, id)
    assert not fields(register)[0].field.retired


def test_fields_are_shown_in_the_order_they_are_moved_to(register: Store) -> None:
    ids = [custom_fields.add(register, "organisation", each, "text")[0] for each in ("Motto", "Colours", "Song")]
    custom_fields.move(register, ids[2], -1)
    assert labels(register) == ["Motto", "Song", "Colours"]
    assert custom_fields.move(register, ids[0], -1) is None
    custom_fields.move(register, ids[0], 1)
    assert labels(register) == ["Song", "Motto", "Colours"]
    register.undo()
    assert labels(register) == ["Motto", "Song", "Colours"]


def test_a_label_that_is_taken_is_refused_with_a_sentence(register: Store) -> None:
    id, _ = custom_fields.add(register, "organisation", "Motto", "text")
    with pytest.raises(Invalid, match="already"):
        custom_fields.change(register, id, {"label": "Postcode"})
    with pytest.raises(Invalid, match="already"):
        custom_fields.add(register, "organisation", "motto", "date")
    custom_fields.change(register, id, {"label": "Watchword", "help": "In Latin."})
    assert register.can_undo() == "Rename “Motto” to “Watchword”"
    assert (fields(register)[0].field.label, fields(register)[0].field.help) == ("Watchword", "In Latin.")
