"""The rows of a list as Qt asks for them: cells by the id that stands in a row, headers of groups among the records.

Knows ids and cells that have been read; not how, or when, they are.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from atmp_desktop.gui.cell_shelf import CellShelf
from atmp_desktop.gui.packed_ids import PackedIds
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.row_groups import NONE, Band, Bands, band_words, records_among
from atmp_desktop.gui.row_reading import Cells
from atmp_desktop.gui.row_tints import mark_of
from atmp_desktop.gui.table_cells import alignment_of, header_words
from atmp_desktop.records import kinds
from atmp_desktop.records.record import Record
from atmp_desktop.store.columns import Column
from atmp_desktop.store.saved_views import TONE_WORDS
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex

TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1

# Qt asks for seven roles a cell; comparing whole numbers takes half the time that comparing Qt's enumerations does.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
READ_OUT = int(Qt.ItemDataRole.AccessibleTextRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)

NOT_YET = "…"


class RecordRows(QAbstractTableModel):
    """The rows of one listing.

    Attributes:
        listing: what is shown.
        columns: its columns, in the order of the model.
        ids: the ids of its rows, as far as they are known; those of headers among them.
        bands: the headers of its groups.
        marked: the place of the column that has the marks of coloured rows: the one at the left.
    """

    def __init__(self, store: Store, record_type: type[Record], parent: QObject) -> None:
        super().__init__(parent)
        self.listing = store.listing(record_type)
        self.columns: list[Column] = self.listing.shown_columns()
        self.ids = PackedIds()
        self.bands: Bands = NONE
        self.marked = 0
        self._rows = 0
        self._shelf = CellShelf(store, self)
        self._shelf.arrived.connect(self._repaint)
        self._is_blank_below = False

    # What Qt asks ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role in (DISPLAY, TONE_ROLE, TOOL_TIP, READ_OUT):
            cells = self._shelf.get(self.ids[index.row()])
            if cells is None:
                return self._without_cells(index, role)
            column = index.column()
            if column >= len(cells.words):
                return None
            if role == TONE_ROLE:
                return cells.tones[column]
            if role == READ_OUT:
                return self._read_out(cells, column)
            if role == TOOL_TIP:
                return plain_tip(cells.words[column])
            return cells.words[column]
        if role == ALIGNMENT:
            return alignment_of(self.columns[index.column()])
        if role == DECORATION and self.listing.tints and index.column() == self.marked:
            tint = self.tint_at(index.row())
            return mark_of(tint) if tint else None
        return None

    def cells_at(self, row: int) -> Cells | None:
        """What a row shows; None for a header, and where it has not been read yet."""
        return self._shelf.get(self.ids[row])

    def tint_at(self, row: int) -> str:
        """The tone of a row that has been read; "" for none."""
        cells = self.cells_at(row)
        return "" if cells is None else cells.tint

    def _without_cells(self, index: Index, role: int) -> str | None:
        """The words of a header, or of a record that is still to be read; both stand in one cell."""
        band = self.band_at(index.row())
        if band is not None:
            return band_words(band) if index.column() == 0 and role in (DISPLAY, READ_OUT) else None
        return NOT_YET if role == DISPLAY and index.column() == 0 else None

    def _read_out(self, cells: Cells, column: int) -> str:
        words = cells.words[column]
        if isinstance(self.columns[column].kind, kinds.YesNo):
            words = tr("Yes") if words else tr("No")
        return (
            tr("{words}, marked {tint}", words=words, tint=TONE_WORDS[cells.tint])
            if cells.tint and column == self.marked
            else words
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return section + 1 if role == DISPLAY else None
        if role == DISPLAY:
            return header_words(self.columns[section], self.listing.order)
        if role == TOOL_TIP:
            return self.columns[section].help or None
        return alignment_of(self.columns[section]) if role == ALIGNMENT else None

    # Rows and records ------------------------------------------------------------------------------------------------

    def id_at(self, row: int) -> UUID | None:
        """The id of the record in a row; None where it is not known yet, and for a header."""
        packed = self.ids[row]
        return UUID(bytes=packed) if packed and packed not in self.bands.by_id else None

    def row_of(self, id: UUID | bytes) -> int | None:
        """The row of a record, or None where it is not in the list or not known yet."""
        return self.ids.place_of(id if isinstance(id, bytes) else id.bytes)

    def band_at(self, row: int) -> Band | None:
        """The header that stands in a row, if one does."""
        return self.bands.by_id.get(self.ids[row])

    def records_between(self, first: int, last: int) -> list[bytes]:
        """The ids of the records in some rows, both ends included, as far as they are known."""
        ids = self.ids.between(first, last)
        return records_among(ids) if self.bands.rows else ids

    def count_between(self, first: int, last: int) -> int:
        """How many records there are in some rows, both ends included."""
        return last - first + 1 - self.bands.among(first, last)

    def record_beyond(self, row: int, step: int) -> UUID | None:
        """The id of the record `step` rows on from a row, or beyond the header there; None where there is none."""
        row += step
        while self.band_at(row) is not None:
            row += 1 if step > 0 else -1
        return self.id_at(row)

    @property
    def records(self) -> int:
        """How many records the list has, those in groups that are shut among them."""
        return self._rows - len(self.bands.rows) + self.bands.hidden

    # Cells -----------------------------------------------------------------------------------------------------------

    def prepare(self, first: int, last: int) -> None:
        """Have the cells of rows that are about to be painted read, waiting a moment for them, and of those around."""
        self._is_blank_below = last >= len(self.ids) and len(self.ids) < self._rows
        height = last - first + 1
        around = self.records_between(max(0, first - height), last + height)
        self._shelf.prepare(self.listing, self.records_between(first, last), around)

    @Slot()
    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, len(self.columns) - 1))
