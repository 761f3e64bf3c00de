"""What was begun on a page and left when another record was turned to: it is kept for its record, said, and led back to.

Knows pages, not what was begun.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from atmp_desktop.gui.leaving import MOVE_UNSAVED, new_words
from atmp_desktop.gui.page_related import PageRelated
from atmp_desktop.gui.quick_add import QuickAdd
from atmp_desktop.gui.saving import shortened
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.record_page import RecordPage


class PageBegun(QObject):
    """Says on the page of the next record what is kept of the one before, until that is shown again."""

    def __init__(self, page: RecordPage, linked: PageRelated) -> None:
        super().__init__(page)
        self._page = page
        self._told = ""
        self._wanted: UUID | None = None
        linked.begun_left.connect(self._tell_part)
        linked.taken_up.connect(self._show_part)
        page.acts.begun_left.connect(self._tell_move)
        page.acts.taken_up.connect(self._clear)

    @Slot(str, object, str, str)
    def _tell_part(self, type: str, id: UUID, record: str, one: str) -> None:
        self._tell(new_words(one), record, partial(self._go_back, type, id, "related"))

    @Slot(str, object, str)
    def _tell_move(self, type: str, id: UUID, record: str) -> None:
        self._tell(MOVE_UNSAVED, record, partial(self._go_back, type, id, ""))

    def _tell(self, sentence: str, record: str, go_back: partial[None]) -> None:
        self._told = sentence
        kept = tr("It is kept on the page of {record}.", record=shortened(record))
        self._page.notice.show_notice("warning", sentence, kept, [(tr("Go back to it"), go_back)])

    def _go_back(self, type: str, id: UUID, tab: str) -> None:
        self._wanted = id
        self._page.link_followed.emit(type, id)
        if tab:
            self._page.set_tab(tab)

    @Slot(object, object)
    def _show_part(self, owner: UUID, form: QuickAdd) -> None:
        """A form stands where it was begun; the keyboard goes there where somebody asked for it."""
        self._clear()
        wanted, self._wanted = self._wanted, None
        if wanted == owner:
            form.focus_first()

    @Slot()
    def _clear(self) -> None:
        if self._told and self._page.notice.sentence == self._told:
            self._page.notice.clear()
        self._told = ""
