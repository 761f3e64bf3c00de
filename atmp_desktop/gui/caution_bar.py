"""What a save was warned of, above the page of the record it is about: it forbids nothing, and goes with the next save.

Knows news and ids, no record types.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.notices import NoticeBar

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes

KEPT = 20
"""How many warnings wait for the page of a record they are about to be shown: of one that was just added, say."""


class CautionBar(NoticeBar):
    """Shows the cautions of the record on the page and of the records in its lists."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: UUID | None = None
        self._waiting: deque[tuple[frozenset[UUID], tuple[str, ...]]] = deque(maxlen=KEPT)

    def hear(self, changes: Changes) -> None:
        """Keep what a write was warned of; one of this record without a warning takes away what stands here."""
        touched = frozenset(id for ids in changes.records.values() for id in ids)
        if changes.cautions:
            self._waiting.append((touched, changes.cautions))
            if self._record is not None:
                self.tell([self._record])
        elif self._record in touched:
            self.clear()

    def turn_to(self, record: UUID | None) -> None:
        """Another record is on the page, or none."""
        if record == self._record:
            return
        self.clear()
        self._record = record
        if record is not None:
            self.tell([record])

    def tell(self, records: Collection[UUID]) -> None:
        """Show what waits for any of these records."""
        found = next((each for each in self._waiting if not each[0].isdisjoint(records)), None)
        if found is None:
            return
        self._waiting.remove(found)
        first, *others = found[1]
        self.show_notice("warning", first, "\n".join(others))
