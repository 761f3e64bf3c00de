"""A small table whose rows have an order of their own: the first column is edited in place, rows are moved up and down.

Knows words and keys of rows; nothing of what they stand for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.row_table import Heading
from atmp_desktop.gui.table_looks import dress_table

LEAST_SHARE = 0.55
"""How much of its usual width a column of words has at least."""

_KEY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class OrderedRow:
    """One row.

    Attributes:
        key: what it stands for.
        cells: its words by column.
        quiet: it matters less than the others.
    """

    key: str
    cells: tuple[str, ...]
    quiet: bool = False


class OrderedTable(QTableWidget):
    """The table; one row is chosen.

    Signals:
        chosen: another row is chosen, or none.
        renamed: new words were typed in the first column of a row; its key and the words.
        moved: the chosen row should go down by so many places (up, where the number is negative).
        entered: Enter on a row, or a double click on a cell that is not edited.
    """

    chosen = Signal()
    renamed = Signal(str, str)
    moved = Signal(int)
    entered = Signal()

    def __init__(self, name: str, headings: Sequence[Heading], parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(0, len(headings), parent)
        self._headings = list(headings)
        self._rows: list[OrderedRow] = []
        self._waiting: list[OrderedRow] | None = None
        self._is_filling = False
        self._is_read_only = False
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        dress_table(self)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, heading in enumerate(headings):
            item = QTableWidgetItem(heading.words)
            side = Qt.AlignmentFlag.AlignRight if heading.right else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        self.itemChanged.connect(self._changed)
        self.itemSelectionChanged.connect(self._tell)
        self.cellDoubleClicked.connect(self._pressed_twice)

    @property
    def rows(self) -> list[OrderedRow]:
        """The rows on show."""
        return list(self._rows)

    @property
    def key(self) -> str:
        """What the chosen row stands for, or ""."""
        row = self.currentRow()
        return self._rows[row].key if 0 <= row < len(self._rows) and self.selectedItems() else ""

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed in place, or let it again; for the rows that are shown next."""
        self._is_read_only = read_only

    def show_rows(self, rows: Sequence[OrderedRow]) -> None:
        """Show other rows; the chosen one stays chosen, wherever it is now, else the first is."""
        if self.state() == QAbstractItemView.State.EditingState:
            # What is being typed is not taken away by news.
            self._waiting = list(rows)
            return
        if list(rows) == self._rows:
            return
        key, column = self.key, max(self.currentColumn(), 0)
        self._is_filling = True
        self._rows = list(rows)
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for at, words in enumerate(row.cells):
                self.setItem(place, at, self._item(row, at, words))
        self._is_filling = False
        place = next((at for at, row in enumerate(rows) if row.key == key), 0)
        if rows:
            self.setCurrentCell(place, column)
        self.chosen.emit()

    def choose(self, key: str) -> None:
        """Choose the row of a key, where there is one."""
        for place, row in enumerate(self._rows):
            if row.key == key:
                self.setCurrentCell(place, 0)
                self.scrollTo(self.model().index(place, 0))

    def edit_chosen(self) -> None:
        """Edit the first column of the chosen row in place."""
        item = self.item(self.currentRow(), 0)
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentItem(item)
            self.editItem(item)

    def _item(self, row: OrderedRow, column: int, words: str) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setData(_KEY, row.key)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_edit = column == 0 and not self._is_read_only
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags)
        if len(words) > self._headings[column].ems * 1.5:
            item.setToolTip(words)
        if row.quiet or column:
            item.setForeground(QBrush(QColor(theme.tokens().muted)))
        if self._headings[column].right:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    @Slot(QTableWidgetItem)
    def _changed(self, item: QTableWidgetItem) -> None:
        if self._is_filling or item.column():
            return
        before = self._rows[item.row()].cells[0]
        words = " ".join(item.text().split())
        if words and words != before:
            self.renamed.emit(str(item.data(_KEY)), words)
        else:
            self.put_back(str(item.data(_KEY)))

    def put_back(self, key: str) -> None:
        """Show the words a row had before it was edited."""
        self._is_filling = True
        for place, row in enumerate(self._rows):
            item = self.item(place, 0)
            if row.key == key and item is not None:
                item.setText(row.cells[0])
        self._is_filling = False

    @Slot()
    def _tell(self) -> None:
        if not self._is_filling:
            self.chosen.emit()

    @Slot(int, int)
    def _pressed_twice(self, row: int, column: int) -> None:
        if column:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.state() == QAbstractItemView.State.EditingState:
            # Enter, with which an editor is left, comes here as well.
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.edit_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_rows(waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give every column its width; the first takes what is left. Where there is too little, words make way, numbers
        do not."""
        widths = [theme.em(self, heading.ems) for heading in self._headings]
        room = self.viewport().width()
        numbers = sum(width for width, heading in zip(widths, self._headings, strict=True) if heading.right)
        share = max(min((room - numbers) / max(sum(widths) - numbers, 1), 1), LEAST_SHARE)
        widths = [
            width if heading.right else int(width * share)
            for width, heading in zip(widths, self._headings, strict=True)
        ]
        widths[0] = max(widths[0], room - sum(widths[1:]))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
