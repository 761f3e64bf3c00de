"""What the column the keyboard is on comes to, where it is one of numbers: of the chosen rows, or of all where fewer than
two are. Knows a table and its view; the words are for the footer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.table_view import RecordView
from atmp_desktop.records import kinds
from atmp_desktop.services.column_sum import column_sum, list_sum
from atmp_desktop.store.columns import Column
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

QUIET = 120
"""Milliseconds after which a column that stays the current one is added up."""


class ColumnTotal(QObject):
    """The sum under a list.

    Attributes:
        words: " · Slips: sum 1,204", or "" where there is nothing to add up.
    """

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        jobs: Jobs,
        table: RecordTable,
        view: RecordView,
        changed: Callable[[], object],
    ) -> None:
        """`changed` is called when there are other words."""
        super().__init__(view)
        self._store, self._jobs = store, jobs
        self._table, self._view = table, view
        self._changed = changed
        self.words = ""
        self._asked = 0
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._add_up)
        model = view.selectionModel()
        model.currentChanged.connect(self._wait)
        model.selectionChanged.connect(self._wait)
        for told in (table.completed, table.refreshed, events.changed):
            told.connect(self._wait)

    def _column(self) -> Column | None:
        """The current column, where it is one of numbers."""
        index = self._view.currentIndex()
        if not index.isValid() or index.column() >= len(self._table.columns):
            return None
        column = self._table.columns[index.column()]
        return column if isinstance(column.kind, kinds.Whole | kinds.Number) else None

    @Slot()
    def _wait(self) -> None:
        if self._column() is None:
            self._asked += 1
            self._timer.stop()
            self._say("")
        else:
            self._timer.start()

    @Slot()
    def _add_up(self) -> None:
        column = self._column()
        if column is None or not self._table.is_complete:
            return
        self._asked += 1
        asked = self._asked
        listing = self._table.listing

        def done(total: Any) -> None:
            if isValid(self) and asked == self._asked:
                shown = f"{total:,}" if isinstance(total, int) else column.kind.show(total)
                self._say("" if total is None else tr(" · {label}: sum {shown}", label=column.label, shown=shown))

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            # The list itself says that it cannot be read.
            self._say("")

        chosen = self._view.chosen()
        if len(chosen) < 2 * ID and self._table.bands.hidden:
            # The footer counts what is in groups that are shut, so it adds it up too.
            work = partial(list_sum, self._store, listing, column.name)
        else:
            packed = chosen if len(chosen) >= 2 * ID else self._table.ids.packed()
            work = partial(column_sum, self._store, listing.record_type, column.name, packed, listing.day)
        self._jobs.start(tr("Adding up a column"), work, done, failed, quiet=True)

    def _say(self, words: str) -> None:
        if words != self.words:
            self.words = words
            self._changed()
