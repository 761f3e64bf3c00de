"""Two saved views of a small register and what is done with them in the window, for the tests of views."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMenu

from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.services.saved_views import View, add_view
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.gui.list_parts import names

EXAMPLES = View(UUID(int=0), "Named Example", "person", "family_name:Example", ("name", "pronouns"), ("-name",))


@pytest.fixture
def file(file: Path) -> Path:
    with Store.open(file, who="JG", clock=now) as store:
        add_view(store, EXAMPLES)
        add_view(store, replace(EXAMPLES, name="Everybody", filter="", pinned=True))
    return file


@pytest.fixture
def people(desk: Desk) -> ListViews:
    desk.until(lambda: len(desk.work.views.shelf.views) == 2)
    desk.work.go("person")
    desk.settle()
    here: ListViews | None = desk.work.views.here()
    assert here is not None
    return here


def view_of(desk: Desk, name: str) -> View:
    views: list[View] = desk.work.views.shelf.views
    return next(view for view in views if view.name == name)


def menu_of(views: ListViews) -> QMenu:
    views.picker.menu().aboutToShow.emit()
    return views.picker.menu()


def choose(desk: Desk, views: ListViews, words: str) -> None:
    next(each for each in menu_of(views).actions() if each.text() == words).trigger()
    desk.settle()


def listed(desk: Desk) -> list[str]:
    shown = desk.work.current_list()
    desk.until(lambda: not shown.view.model().is_loading and shown.view.model().is_complete)
    return names(shown)


def saved_words(desk: Desk) -> str:
    """What the status bar says of what was saved."""
    _, saved, _ = desk.window.status.words
    return str(saved)


def line_of(desk: Desk, name: str) -> str:
    return f"view:{view_of(desk, name).id}"
