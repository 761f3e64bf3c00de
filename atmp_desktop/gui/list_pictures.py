"""Puts a filter that is being built, and a list in groups and colours, on the screen, for pictures of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from atmp_desktop.store.saved_views import Tint

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

Take = Callable[[str, QWidget], None]

BUILT = "organisation.kind:regulator,charity (review_by:<90d or -contact_point:(kind:email confirmed_on:any))"
TINTS = (Tint("red", "overdue:yes"), Tint("amber", "due:<14d"))


def take_lists(work: Workspace, settle: Callable[[], None], take: Take) -> None:
    """Show the builder over the list of people, then actions by status in colours; `settle` waits until all is on show,
    `take` takes the picture of a name."""
    work.go("person")
    settle()
    shown, views = work.current_list(), work.views.here()
    if shown is not None and views is not None:
        shown.set_filter(BUILT)
        views.shaping.build_filter()
        settle()
        take("filter-builder", work.window)
        views.shaping.close_builder()
        shown.clear_filter()
    work.go("action")
    settle()
    shown, views = work.current_list(), work.views.here()
    if shown is not None and views is not None:
        before = shown.look()
        shown.show_look(replace(before, group="status", tints=TINTS))
        settle()
        take("list-grouped", work.window)
        views.shaping.ask_colours()
        settle()
        take("list-colours", work.window)
        views.shaping.close_colours()
        shown.show_look(before)
        settle()
