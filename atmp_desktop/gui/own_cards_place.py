"""Puts the cards that read for themselves onto a record's page, and leads from them into the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from atmp_desktop.gui.own_cards import OwnCards
from atmp_desktop.gui.questions_page import QuestionsPage
from atmp_desktop.gui.sections import QUESTIONS

if TYPE_CHECKING:
    from atmp_desktop.gui.record_page import RecordPage
    from atmp_desktop.gui.workspace import Workspace


def add_own_cards(work: Workspace, page: RecordPage) -> OwnCards:
    """Put them below the cards that the page has from its linked lists, before any form."""
    cards = OwnCards(work.store, work.events, lambda: page.as_at)
    inside = page.cards.parentWidget()
    around = None if inside is None else inside.layout()
    assert isinstance(around, QVBoxLayout)
    around.insertWidget(around.indexOf(page.cards) + 1, cards)
    around.insertWidget(0, cards.marks)
    page.shown.connect(cards.show_record)
    cards.followed.connect(page.link_followed)
    cards.list_wanted.connect(page.cards.list_wanted)
    cards.field_wanted.connect(partial(_edit_field, page))
    cards.question_wanted.connect(partial(ask_question, work))
    cards.network_wanted.connect(partial(show_network, work))
    work.closed.connect(cards.stop)
    return cards


def _edit_field(page: RecordPage, name: str) -> None:
    """Put the keyboard into a field of the form on a page."""
    record = page.record()
    if record is not None and record[0] in page.editors:
        page.editors[record[0]].form.editors[name].setFocus()


def ask_question(work: Workspace, code: str, values: dict[str, Any]) -> None:
    """Show the answer to a question on the page of questions."""
    work.go(QUESTIONS)
    page = work.window.centre.currentWidget()
    assert isinstance(page, QuestionsPage)
    page.show_question(code, values)
    # The card may be in a window of its own.
    work.window.activateWindow()


def show_network(work: Workspace, organisation: UUID) -> None:
    """Show the network of an organisation."""
    from atmp_desktop.gui.network_window import open_network

    open_network(work, organisation)
