"""What would be lost with a record's page when it goes: notes, fields, what is being added or asked on it. Asks about it.

Knows pages, not where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.saving import shortened
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.linked_list import LinkedList
    from atmp_desktop.gui.record_page import RecordPage

SAVING_MILLISECONDS = 10_000
"""How long whoever closes something waits for what is being saved."""

STILL_SAVING = (tr("Your last change is still being saved."), tr("Wait a moment, then close the window again."))
"""What is said where that was not enough."""


def unsaved_on(page: RecordPage) -> list[str]:
    """What stands on a page and is not on the disk, a sentence each, once all that can be saved is."""
    found = [] if page.own.is_left() else [tr("A note could not be added.")]
    for editor in page.editors.values():
        found += map(change_words, editor.unsaved_names())
    for panel in page.related.values():
        for each in panel.lists.values():
            found += _unsaved_in(each)
    asked = page.acts.panel()
    if asked is not None and asked.is_begun():
        found.append(tr("A move to another organisation is not saved."))
    return found


def _unsaved_in(linked: LinkedList) -> list[str]:
    # No page is there without it; a start of the program can do without.
    from atmp_desktop.gui.quick_add import QuickAdd

    panel, editor = linked.panel(), linked.editor()
    if isinstance(panel, QuickAdd) and panel.begun():
        return [new_words(panel.one)]
    return [] if editor is None else list(map(change_words, editor.unsaved_names()))


def change_words(record: str) -> str:
    """That something typed in the fields of a record is not saved."""
    return tr("A change to “{shortened}” is not saved.", shortened=shortened(record))


def new_words(one: str) -> str:
    """That a record which is being typed was not added, given what one of its type is called."""
    return tr("What you typed for a new {one} is not added yet.", one=one.lower())


def may_close(ask: Ask, parent: QWidget, unsaved: Sequence[str], what: str) -> bool:
    """Whether something can be closed, with what is not saved on it given up; `what` is it, such as "window"."""
    if not unsaved:
        return True
    lost = tr("What you typed is still there. If you close the {what} now, it is lost.", what=what)
    if len(unsaved) == 1:
        question, detail = unsaved[0], lost
    else:
        question, detail = (
            tr("{unsaved:,} things that you typed are not saved.", unsaved=len(unsaved)),
            "\n".join([*unsaved, lost]),
        )
    return ask.confirm(parent, question, detail, tr("Close without it"), dangerous=True)
