"""What a record's page keeps of the types that were on it: the forms and lists of the last few, and whatever is unsaved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from atmp_desktop.gui.page_editors import KEPT
from atmp_desktop.records import Decision, Project, Resource, Study, Tag
from atmp_desktop.records.record import type_name
from atmp_desktop.store.store import Store
from tests.gui.record_parts import Parts
from tests.make import make

OTHERS = (Decision, Project, Resource, Study, Tag)


@pytest.fixture
def parts(qtbot: QtBot, register: Store) -> Iterator[Parts]:
    with Parts(qtbot, register) as made:
        yield made


def test_the_forms_and_lists_of_the_last_types_are_kept_and_others_are_made_again(parts: Parts) -> None:
    page = parts.page()
    page.set_tab("related")
    parts.settled()
    for record_type in OTHERS:
        parts.turn_to(page, type_name(record_type), make(parts.store, record_type))
        parts.settled()
    assert len(page.editors) == KEPT
    assert "person" not in page.editors
    assert len(page.related) <= KEPT
    parts.turn_to(page, "person", parts.people.uta)
    page.set_tab("overview")
    assert page.editors["person"].form.isVisible()
    assert page.editors["person"].form.editors["family_name"].value() == "Griesenbach"


def test_a_form_with_something_unsaved_in_it_is_kept_however_long_ago_it_was(parts: Parts) -> None:
    page = parts.page()
    editor = page.editors["person"]
    family_name = editor.form.editors["family_name"]
    parts.type_into(family_name.field(), " ")
    editor.flush()
    for record_type in OTHERS:
        parts.turn_to(page, type_name(record_type), make(parts.store, record_type))
        parts.settled()
    assert page.editors["person"] is editor
    assert editor.parked(parts.people.uta) == {"family_name": " "}
    parts.turn_to(page, "person", parts.people.uta)
    assert page.editors["person"].form.drafts()["family_name"] == " "
