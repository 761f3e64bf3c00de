"""Views that are boards: saved on the board, opened as a board, and told to be changed when turned into the table."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from atmp_desktop.gui.list_views import ListViews
from atmp_desktop.records import Action
from atmp_desktop.services.saved_views import View, add_view, read_views
from atmp_desktop.store.store import Store
from tests.gui.desk import Desk, now
from tests.make import make

BOARD = View(UUID(int=0), "Board of mine", "action", filter="status:open", pinned=True, board=True)
TABLE = View(UUID(int=0), "Table", "action")


@pytest.fixture
def file(file: Path) -> Path:
    with Store.open(file, who="JG", clock=now) as store:
        make(store, Action, text="Send the list", status="open")
        add_view(store, BOARD)
        add_view(store, TABLE)
    return file


@pytest.fixture
def views(desk: Desk) -> ListViews:
    desk.until(lambda: len(desk.work.views.shelf.views) == 2)
    desk.work.go("action")
    desk.settle()
    here: ListViews | None = desk.work.views.here()
    assert here is not None
    return here


def show(desk: Desk, views: ListViews, name: str) -> None:
    views.show_view(next(each.id for each in desk.work.views.shelf.views if each.name == name))
    desk.settle()


def test_a_view_that_was_saved_on_the_board_opens_as_one_and_another_as_its_table(desk: Desk, views: ListViews) -> None:
    show(desk, views, "Board of mine")
    assert desk.work.boards.is_on
    desk.until(desk.work.boards.here().board.isVisible)
    assert views.picker.words == "Board of mine"
    show(desk, views, "Table")
    assert not desk.work.boards.is_on
    show(desk, views, "Board of mine")
    views.leave()
    assert not desk.work.boards.is_on


def test_a_view_is_changed_when_it_is_turned_and_can_be_saved_so(desk: Desk, views: ListViews) -> None:
    show(desk, views, "Table")
    desk.window.commands.run("view.board")
    desk.until(lambda: views.picker.words == "Table, changed")
    views.save_changes()
    desk.until(lambda: views.picker.words == "Table")
    assert {each.name: each.board for each in read_views(desk.store)} == {"Board of mine": True, "Table": True}


def test_the_board_of_a_view_is_there_again_and_what_the_list_was_before_too(desk: Desk, views: ListViews) -> None:
    desk.window.commands.run("view.board")
    show(desk, views, "Table")
    assert not desk.work.boards.is_on
    kept = desk.work.state()["lists"]["action"]
    assert (kept["board"], kept["own"]["board"]) == (False, True)
    views.leave()
    assert desk.work.boards.is_on


def test_a_type_without_a_board_shows_such_a_view_as_its_table(desk: Desk) -> None:
    id = add_view(desk.store, View(UUID(int=0), "No board", "person", board=True))
    desk.until(lambda: desk.work.views.shelf.view(id) is not None)
    desk.work.go("person")
    desk.settle()
    here = desk.work.views.here()
    here.show_view(id)
    desk.settle()
    assert here.picker.words == "No board"
    assert not here.is_changed
