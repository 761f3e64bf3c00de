"""Letters typed in a table go to the first name that begins with them, found in the order of the list and not by looking
through its rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.row_reading import read_place
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.store import Store


class NameSearch(QObject):
    """Finds names in one table.

    Signals:
        found: the row of the first name that begins with what was typed.
        failed: it could not be looked for; the error.
    """

    found = Signal(int)
    failed = Signal(object)

    def __init__(self, store: Store, table: RecordTable) -> None:
        super().__init__(table)
        self._store = store
        self._table = table
        self._lane = Lane(1, self)

    @Slot(str)
    def search(self, typed: str) -> None:
        """Look for a name; only where the list is grouped, or names are what it is sorted by, and all of it is here. In a
        group that is shut none is found."""
        listing = self._table.listing
        is_able = bool(listing.group) or listing.is_by_name()
        if is_able and has_own_name(listing.record_type) and self._table.is_complete:
            work = partial(read_place, self._store, listing, self._table.ids.packed(), typed)
            self._lane.ask(work, self.found.emit, self.failed.emit)

    def close(self, seconds: float) -> bool:
        """Look no more; wait so long for what is being looked for, and say whether it is over."""
        return self._lane.close(seconds)
