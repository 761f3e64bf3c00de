"""Where the page of today leads in the window: to a record beside it, to a list with its filter set, to a question, to the
history."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from atmp_desktop.gui.sections import QUESTIONS
from atmp_desktop.store.questions.today import ENDING_DAYS, HISTORY, QUESTION, QUIET_MONTHS, Way

if TYPE_CHECKING:
    from atmp_desktop.gui.centre import Centre
    from atmp_desktop.gui.workspace import Workspace

ASKED_WITH = {"ending": {"days": ENDING_DAYS}, "quiet": {"months": QUIET_MONTHS}}
"""What the questions are asked with, so that they give the numbers that led to them."""


def open_from_today(work: Workspace, type: str, id: UUID) -> None:
    """Show a record beside the page; what is no record, an operation without any, in the history."""
    if type == HISTORY:
        work.register_page().show_history()
    else:
        work.follow(type, id)


def go_way(work: Workspace, centre: Centre, way: Way) -> None:
    """Go where a way leads."""
    if way.to == HISTORY:
        work.register_page().show_history()
    elif way.to == QUESTION:
        work.go(QUESTIONS)
        centre.questions_page().show_question(way.filter, ASKED_WITH.get(way.filter))
    else:
        if work.as_at.day is not None:
            # What led here was counted as things are now.
            work.as_at.show_day(None)
        # First there: a list that shows a view goes back from it, to the filter it had before.
        work.go(way.to)
        centre.list_of(way.to).set_filter(way.filter)
