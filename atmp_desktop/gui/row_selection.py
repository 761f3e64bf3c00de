"""Which records of a table are chosen, by id: rows may come, go, move or be sorted anew, and the same records stay chosen.

Knows a RecordTable and its view; nothing of what is done with records.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal, Slot

from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.table_view import RecordView

MOST_KEPT = 2000
"""Up to how many chosen rows stay chosen when the list is sorted or filtered anew."""

MOST_SOUGHT = 40
"""Up to how many records are looked for one by one among very many."""

Flag = QItemSelectionModel.SelectionFlag
WHOLE_ROW = Flag.Select | Flag.Rows
ONLY_THIS = Flag.ClearAndSelect | Flag.Rows


class RowSelection(QObject):
    """The chosen records of one table.

    Attributes:
        current: the record the keyboard is on, or was on before it came to a header; None for none.

    Signals:
        current_changed: its id, or None.
        changed: how many are chosen.
    """

    current_changed = Signal(object)
    changed = Signal(int)

    def __init__(self, table: RecordTable, view: RecordView) -> None:
        super().__init__(view)
        self._table = table
        self._view = view
        self.current: UUID | None = None
        # What the keyboard is on by its id, which may be that of a header.
        self._keyboard: UUID | None = None
        self._awaited: UUID | None = None
        # What is chosen when it comes, and until then nothing changes for it.
        self._returning: frozenset[bytes] = frozenset()
        self._is_wanted = False
        self._was_chosen = False
        self._kept: frozenset[bytes] = frozenset()
        self._is_changing = False
        self._is_all = False
        self._told = 0
        self._row = self._column = 0
        table.swapping.connect(self._before_swap)
        table.loaded.connect(self._after_swap)
        table.found.connect(self._take_found)
        table.completed.connect(self._complete)
        table.refreshing.connect(self._before_refresh)
        table.refreshed.connect(self._after_refresh)
        view.selectionModel().currentRowChanged.connect(self._hear_current)
        view.selectionModel().selectionChanged.connect(self._tell_count)

    # Asked -----------------------------------------------------------------------------------------------------------

    def count(self) -> int:
        """How many records are chosen."""
        return sum(self._table.count_between(first, last) for first, last in self._ranges())

    def packed(self) -> bytes:
        """The ids of the chosen records in the order of the list, one after the other."""
        return b"".join(id for first, last in self._ranges() for id in self._table.records_between(first, last))

    def ids(self) -> list[UUID]:
        """The ids of the chosen records in the order of the list."""
        return [UUID(bytes=id) for first, last in self._ranges() for id in self._table.records_between(first, last)]

    def to_keep(self) -> frozenset[bytes]:
        """What stays chosen when rows are replaced: all that is chosen, and nothing else; where that is too much, the
        current one if it is among it."""
        few = self.count() <= MOST_KEPT
        ranges = self._ranges() if few else []
        kept = {id for first, last in ranges for id in self._table.records_between(first, last)}
        keyboard = self._awaited or self._keyboard
        return frozenset(kept | {keyboard.bytes} if keyboard is not None and self._is_chosen() else kept)

    def _is_chosen(self) -> bool:
        """Whether the record the keyboard is on, or goes to, is chosen too."""
        if self._awaited is not None:
            return self._is_wanted
        return self._view.selectionModel().isSelected(self._view.currentIndex())

    def _ranges(self) -> list[tuple[int, int]]:
        selection = self._view.selectionModel().selection()
        return sorted((each.top(), each.bottom()) for each in (selection.at(at) for at in range(selection.count())))

    # Changed here ----------------------------------------------------------------------------------------------------

    def select(self, id: UUID) -> None:
        """Choose a record and bring it into view; one that is not there yet is chosen when it comes."""
        row = self._table.row_of(id)
        if row is not None:
            self._choose(row)
            return
        self._awaited, self._is_wanted = id, True
        self._is_changing = True
        self._view.selectionModel().clear()
        self._is_changing = False
        self._tell_count()

    @Slot(int)
    def select_row(self, row: int) -> None:
        """Choose the record of a row, if one is known there, and bring it into view."""
        if self._table.id_at(row) is not None:
            self._choose(row)

    def bring_back(self, ids: Iterable[UUID]) -> None:
        """Choose records that have come back, or are about to, and bring the first of them into view. Those that do not come
        change nothing, and are forgotten once somebody goes to another row."""
        self._returning = frozenset(id.bytes for id in ids)
        self._take_returning()

    def _take_returning(self) -> None:
        rows = self._rows_of(self._returning)
        if rows:
            self._returning = frozenset()
            self._choose(rows[0])
            self._select_rows(rows[1:])

    def _rows_of(self, ids: frozenset[bytes]) -> list[int]:
        """The rows of records, as far as they are there, from above."""
        table = self._table
        if len(ids) > MOST_SOUGHT:
            return [row for row in range(table.rowCount()) if table.ids[row] in ids]
        return sorted(row for id in ids if (row := table.row_of(id)) is not None)

    def _choose(self, row: int) -> None:
        self._awaited = None
        index = self._cell(row)
        self._view.selectionModel().setCurrentIndex(index, ONLY_THIS)
        self._view.scrollTo(index)

    def _cell(self, row: int) -> QModelIndex:
        """The cell of a row in the column the keyboard was in last."""
        current = self._view.currentIndex()
        column = current.column() if current.isValid() else self._column
        return self._table.index(row, min(column, self._table.columnCount() - 1))

    @Slot(QModelIndex)
    def _hear_current(self, index: QModelIndex) -> None:
        if self._is_changing:
            return
        self._awaited, self._returning = None, frozenset()
        self._tell_current(self._on(index))

    def _on(self, index: QModelIndex) -> UUID | None:
        packed = self._table.ids[index.row()] if index.isValid() else b""
        return UUID(bytes=packed) if packed else None

    def _tell_current(self, id: UUID | None) -> None:
        self._keyboard = id
        is_header = id is not None and id.bytes in self._table.bands.by_id
        if id != self.current and not is_header:
            self.current = id
            self.current_changed.emit(id)

    @Slot()
    def _tell_count(self) -> None:
        if self._is_changing:
            return
        count = self.count()
        if count != self._told:
            self._told = count
            self.changed.emit(count)

    # Another listing -------------------------------------------------------------------------------------------------

    @Slot()
    def _before_swap(self) -> None:
        self._column = max(0, self._view.currentIndex().column())
        self._kept = self.to_keep()
        self._is_wanted = self._is_chosen()
        self._awaited = self._awaited or self._keyboard
        self._table.keep(self._kept)

    @Slot()
    def _after_swap(self) -> None:
        # The rows come back one after the other; what the keyboard is on is told once that is clear.
        self._tell_count()

    @Slot(list)
    def _take_found(self, rows: list[int]) -> None:
        self._select_rows(rows)
        for row in rows:
            if self._awaited is not None and self._table.ids[row] == self._awaited.bytes:
                self._resume(row)

    def _resume(self, row: int) -> None:
        """Put the keyboard on the awaited record again, keeping what else is chosen."""
        id, self._awaited = self._awaited, None
        index = self._cell(row)
        self._is_changing = True
        self._view.selectionModel().setCurrentIndex(index, WHOLE_ROW if self._is_wanted else Flag.NoUpdate)
        self._is_changing = False
        self._view.scrollTo(index)
        self._tell_count()
        self._tell_current(id)

    def _select_rows(self, rows: Iterable[int]) -> None:
        selection = QItemSelection()
        for row in rows:
            selection.select(self._table.index(row, 0), self._table.index(row, 0))
        self._view.selectionModel().select(selection, WHOLE_ROW)

    @Slot()
    def _complete(self) -> None:
        self._take_returning()
        if self._awaited is None:
            return
        row = self._table.row_of(self._awaited)
        if row is not None:
            self._resume(row)
        elif self._awaited == self._keyboard:
            # The record the keyboard was on is not in this list.
            self._awaited = None
            self._tell_current(None)

    # Rows that come, go and move -------------------------------------------------------------------------------------

    @Slot(object, bool)
    def _before_refresh(self, moved: frozenset[bytes], is_anew: bool) -> None:
        self._is_changing = True
        self._row = max(0, self._view.currentIndex().row())
        self._was_chosen = self._is_chosen()
        count = self.count()
        self._kept = frozenset(self._chosen_among(moved)) if count > MOST_KEPT else self.to_keep() & moved
        # Qt takes seconds to carry a selection of many rows over to a new order.
        rows = self._table.rowCount()
        self._is_all = is_anew and count > MOST_KEPT and count == self._table.count_between(0, rows - 1)
        if is_anew and count > MOST_KEPT:
            self._view.clearSelection()

    def _chosen_among(self, ids: frozenset[bytes]) -> list[bytes]:
        """Which of a few records are chosen; of many it would take too long to say."""
        ranges = self._ranges()
        rows = {id: self._table.row_of(id) for id in ids} if len(ids) <= MOST_SOUGHT else {}
        return [id for id, row in rows.items() if row is not None and any(a <= row <= b for a, b in ranges)]

    @Slot()
    def _after_refresh(self) -> None:
        if self._is_all:
            self._view.selectAll()
        self._select_rows(row for id in self._kept if (row := self._table.row_of(id)) is not None)
        model = self._view.selectionModel()
        row = None if self._keyboard is None else self._table.row_of(self._keyboard)
        if row is not None and row != model.currentIndex().row():
            model.setCurrentIndex(self._cell(row), Flag.NoUpdate)
        elif row is None and self._keyboard is not None and self._table.rowCount():
            # What stands in its place now; Qt would go to the row before and leave it unchosen.
            follower = self._table.index(min(self._row, self._table.rowCount() - 1), 0)
            model.setCurrentIndex(follower, ONLY_THIS if self._was_chosen and not self.count() else Flag.NoUpdate)
        self._is_changing = False
        self._complete()
        index = model.currentIndex()
        if self._awaited is None:
            self._tell_current(self._on(index))
        self._tell_count()
