"""The table of any record type as Qt's model: rows are ids in order, cells are read when they are about to be seen.

Knows the store's listings; nothing of how a table looks or what is done with its records.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot

from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.lane import Lane, Question, Work
from atmp_desktop.gui.list_news import may_reorder
from atmp_desktop.gui.packed_ids import ID, PackedIds
from atmp_desktop.gui.record_rows import ALIGNMENT, DISPLAY, NOT_YET, TONE_ROLE, Index, RecordRows
from atmp_desktop.gui.row_reading import Chunk, Counted, First, Order, Wanted, read_list, read_order
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.columns import Column
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Changes, Store
from atmp_desktop.store.vocabulary import MADE_OF

__all__ = ["ALIGNMENT", "DISPLAY", "NOT_YET", "TONE_ROLE", "Index", "RecordTable"]


class RecordTable(RecordRows):
    """The rows of one listing, kept up to date while it changes here or elsewhere.

    Attributes:
        total: how many records there would be without the filter.
        room: how many rows can be seen at once.
        shut: the ids of the headers of groups whose rows are not shown, and of such as are not there now.
        is_complete: the ids of all rows are here.

    Signals:
        swapping: the rows are about to be replaced by another listing's; say now what to `keep`.
        loaded: the first rows of a listing are in place.
        counted: the number of rows, or the total, is known or changed.
        found: rows of records that were to be kept.
        completed: the ids of all rows are here.
        refreshing: rows are about to come, go or move; the ids of those that may move, and whether all are laid anew.
        refreshed: that is over.
        reworded: the register has other words or fields of its own now.
        failed: something could not be read; the error.
    """

    swapping = Signal()
    loaded = Signal()
    counted = Signal()
    found = Signal(list)
    completed = Signal()
    refreshing = Signal(object, bool)
    refreshed = Signal()
    reworded = Signal()
    failed = Signal(object)

    def __init__(self, store: Store, events: StoreEvents, record_type: type[Record], parent: QObject) -> None:
        """Empty until `load`. `parent` is the widget that shows it."""
        super().__init__(store, record_type, parent)
        self._store = store
        self._type_name = type_name(record_type)
        self.total = 0
        self.shut: frozenset[bytes] = frozenset()
        self.is_complete = False
        self.room = 0
        self._wanted = Wanted(self.room)
        self._is_awake = True
        self._is_behind = False
        self._is_refreshing = False
        self._owes_refresh = False
        self._moved: frozenset[bytes] = frozenset()
        self._coming: Listing | None = None
        self._received = 0
        self._lane = Lane(2, self)
        self._question: Question | None = None
        self._shelf.failed.connect(self.failed)
        events.changed.connect(self._hear)

    # Loading ---------------------------------------------------------------------------------------------------------

    @property
    def is_loading(self) -> bool:
        """Whether a listing is being read that is not on show yet."""
        return self._coming is not None

    def load(self, listing: Listing, keep: frozenset[bytes] = frozenset()) -> None:
        """Show another listing; what is on show stays until its first rows are here. `found` tells where the records in
        `keep` are. Raises UserError for a column the type does not have; `failed` says what is found wrong later."""
        listing.shown_columns()
        self._coming = listing
        self._owes_refresh |= self._is_behind or self._is_refreshing
        self._is_behind = self._is_refreshing = False
        self._wanted = wanted = Wanted(self.room, keep)
        work = partial(read_list, self._store, listing, wanted, self.shut)
        self._ask(work, partial(self._take_piece, listing, wanted), self._give_up)

    def _ask(self, work: Work, take: Callable[[Any], None], fail: Callable[[Exception], None]) -> None:
        """Have the rows read; what an earlier question still answers is not heard."""
        question: Question | None = None

        def hear(piece: Any) -> None:
            if question is self._question:
                take(piece)

        def hear_failure(error: Exception) -> None:
            if question is self._question:
                fail(error)

        self._question = question = self._lane.ask(work, hear, hear_failure)

    def _give_up(self, error: Exception) -> None:
        """Stay with what is on show, and see to it that it is whole and up to date."""
        nothing_came, is_anew = self._coming is not None, self._coming != self.listing
        self._coming = None
        self._is_behind, self._owes_refresh = self._is_behind or self._owes_refresh, False
        self.failed.emit(error)
        if nothing_came and len(self.ids) < self._rows:
            # What cannot be read is not asked for over and over.
            if is_anew:
                self.load(self.listing)
        elif nothing_came:
            self._complete()

    def wait(self, seconds: float) -> None:
        """Wait so long for the first rows, so that a list is never seen empty before it is seen full."""
        if self._question is not None and self._coming is not None:
            self._question.wait(seconds)

    def keep(self, ids: frozenset[bytes]) -> None:
        """Name the records that `found` should tell about once their new rows are known; from a slot of `swapping`."""
        self._wanted.ids = ids

    @Slot()
    def told_painted(self) -> None:
        """Read on: the rows there are have been painted."""
        if self._coming is None:
            self._wanted.is_painted.set()

    def _take_piece(self, listing: Listing, wanted: Wanted, piece: First | Counted | Chunk) -> None:
        match piece:
            case First():
                self._take_first(listing, wanted, piece)
            case Counted():
                self._take_count(piece)
            case Chunk():
                self._take_chunk(piece)

    def _take_first(self, listing: Listing, wanted: Wanted, piece: First) -> None:
        self.swapping.emit()
        self._coming = None
        has_new_columns = listing.columns != self.listing.columns or listing.day != self.listing.day
        self.beginResetModel()
        before, self.listing = self.listing, listing
        self.columns = listing.shown_columns()
        has_new_tints = listing.tints != before.tints
        self.ids, self.bands = PackedIds(piece.ids), piece.bands
        self._rows = len(self.ids)
        self._received = 0
        self.is_complete = piece.is_all
        self._owes_refresh = False
        if has_new_columns:
            self._shelf.clear()
        elif has_new_tints:
            self._shelf.forget()
        self._shelf.put(piece.cells)
        self.endResetModel()
        self.loaded.emit()
        if rows := [row for row in range(self._rows) if self.ids[row] in wanted.ids]:
            self.found.emit(rows)
        if piece.is_all:
            self._complete()

    def _take_count(self, piece: Counted) -> None:
        self.total = piece.total
        if piece.rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, piece.rows - 1)
            self._rows = piece.rows
            self.endInsertRows()
        self.counted.emit()

    def _take_chunk(self, piece: Chunk) -> None:
        start = self._received
        self._received += len(piece.ids) // ID
        self.ids.put_from(start, piece.ids)
        if piece.found:
            self.found.emit([start + place for place in piece.found])
        if self._is_blank_below:
            self._is_blank_below = False
            self._repaint()
        if len(self.ids) >= self._rows:
            self._complete()

    def _complete(self) -> None:
        self.is_complete = True
        self.completed.emit()
        if self._is_behind:
            self._refresh()

    # Columns ---------------------------------------------------------------------------------------------------------

    def add_column(self, name: str) -> None:
        """Show one more column, the last of the model. Raises KeyError for one the type does not have."""
        place = len(self.columns)
        added = self.listing.known_columns()[name]
        self.beginInsertColumns(QModelIndex(), place, place)
        self._set_columns([*self.columns, added])
        self._shelf.add_column()
        self.endInsertColumns()

    def remove_column(self, name: str) -> None:
        """Show one column less; the last one stays."""
        place = [column.name for column in self.columns].index(name)
        if len(self.columns) == 1:
            return
        self.beginRemoveColumns(QModelIndex(), place, place)
        self._set_columns([column for column in self.columns if column.name != name])
        self._shelf.remove_column(place)
        self.endRemoveColumns()

    def _set_columns(self, columns: list[Column]) -> None:
        self.columns = columns
        names = tuple(column.name for column in columns)
        self.listing = self.listing.only(columns=names)
        if self._coming is not None:
            self.load(self._coming.only(columns=names))

    # News ------------------------------------------------------------------------------------------------------------

    def set_awake(self, is_awake: bool) -> None:
        """Keep up with changes while on show; asleep, only note that there were some."""
        self._is_awake = is_awake
        if is_awake and self._is_behind:
            self._refresh()

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if not MADE_OF.isdisjoint(changes.records):
            self._reword()
        own = frozenset(id.bytes for id in changes.records.get(self._type_name, ()))
        self._shelf.forget(own if set(changes.records) == {self._type_name} else None)
        self._repaint()
        if may_reorder(self._coming or self.listing, changes):
            self._moved |= own
            self._refresh()

    def _reword(self) -> None:
        """Go by the register's words and own fields as they are now; rows follow when they are read again."""
        self.listing = self.listing.only(vocabulary=self._store.vocabulary)
        self.columns = self.listing.shown_columns()
        if self._coming is not None:
            self.load(self._coming.only(vocabulary=self.listing.vocabulary))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.reworded.emit()

    def toggle(self, row: int) -> None:
        """Show the rows of the group whose header stands in a row, or show them no longer."""
        if self.band_at(row) is not None:
            self.shut ^= {self.ids[row]}
            self._refresh()

    def refresh(self) -> None:
        """Read everything on show again, keeping rows, selection and place."""
        self._shelf.forget()
        self._repaint()
        self._refresh()

    def _refresh(self) -> None:
        self._is_behind = True
        if not self._is_awake or not self.is_complete or self._is_refreshing or self._coming is not None:
            return
        self._is_behind, self._is_refreshing = False, True
        day = self.listing.day if self.listing.as_at else self._store.today()
        self.listing = self.listing.only(day=day)
        moved, self._moved = self._moved, frozenset()
        work = partial(read_order, self._store, self.listing, self.ids.packed(), moved, self.shut)
        self._ask(work, self._take_order, self._give_up_refresh)

    def _give_up_refresh(self, error: Exception) -> None:
        self._is_refreshing = False
        self.failed.emit(error)

    def _take_order(self, order: Order) -> None:
        is_changed = (order.rows, order.total, order.bands) != (self._rows, self.total, self.bands)
        self.bands = order.bands
        if order.steps is None or order.steps.gone or order.steps.come:
            self.refreshing.emit(order.moved, order.steps is None)
            if order.steps is None:
                self._lay_anew(order.ids)
            else:
                self._step(order)
            self.refreshed.emit()
        self.total = order.total
        self._is_refreshing = False
        if is_changed:
            self._repaint()
            self.counted.emit()
        if self._is_behind:
            self._refresh()

    def _step(self, order: Order) -> None:
        assert order.steps is not None
        for first, count in reversed(order.steps.gone):
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            self.ids.remove(first, count)
            self._rows -= count
            self.endRemoveRows()
        for first, count in order.steps.come:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
            self.ids.insert(first, order.ids[first * ID : (first + count) * ID])
            self._rows += count
            self.endInsertRows()

    def _lay_anew(self, ids: bytes) -> None:
        """Take another order of rows at once; whoever holds on to a row finds its record again."""
        before, after = self._rows, len(ids) // ID
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._rows = after
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        names = [self.ids[index.row()] for index in held]
        self.ids = PackedIds(ids)
        rows = {name: self.row_of(name) for name in set(names) if name}
        places = [(rows.get(name), index.column()) for name, index in zip(names, held, strict=True)]
        self.changePersistentIndexList(
            held, [QModelIndex() if row is None else self.index(row, column) for row, column in places]
        )
        self.layoutChanged.emit()
        if after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._rows = after
            self.endRemoveRows()

    def close(self, seconds: float) -> bool:
        """Read nothing more; wait so long for what is being read, and say whether it is over."""
        ends = [each.close(seconds) for each in (self._lane, self._shelf)]
        return all(ends)
