"""A small table of rows that are all at hand (the bin, the backups, the history): words in columns, one value a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.table_looks import dress_table

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """One column.

    Attributes:
        words: its header.
        ems: its usual width in letters.
        right: it holds numbers, which stand at the right.
    """

    words: str
    ems: float
    right: bool = False


@dataclass(frozen=True)
class Line(Generic[T]):
    """One row.

    Attributes:
        value: what the row stands for.
        cells: its words by column.
        icon: the name of the icon before the first cell, or "".
        quiet: it matters less than the others.
    """

    value: T
    cells: tuple[str, ...]
    icon: str = ""
    quiet: bool = False


class RowModel(QAbstractTableModel, Generic[T]):
    """The rows as Qt asks for them."""

    def __init__(self, headings: Sequence[Heading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self.lines: list[Line[T]] = []

    def show_lines(self, lines: Sequence[Line[T]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.cells[column]) if len(line.cells[column]) > 30 else None
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and line.icon:
            return icon(line.icon, "muted")
        if role == Qt.ItemDataRole.ForegroundRole and (line.quiet or column > 1):
            return QColor(theme.tokens().muted)
        if role == Qt.ItemDataRole.TextAlignmentRole and self._headings[column].right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section].words
        if role == Qt.ItemDataRole.TextAlignmentRole and self._headings[section].right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowTable(QTableView, Generic[T]):
    """The table itself; chosen rows keep being chosen while their values stay.

    Signals:
        chosen: which rows are chosen has changed.
        entered: Enter or a double click on a row.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(
        self, name: str, headings: Sequence[Heading], parent: QWidget | None = None, many: bool = True
    ) -> None:
        """`name` is what a screen reader calls it; `many` rows can be chosen at once, or one."""
        super().__init__(parent)
        self._headings = list(headings)
        self._rows: RowModel[T] = RowModel(headings, self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        dress_table(self)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        for column, heading in enumerate(headings):
            self.setColumnWidth(column, theme.em(self, heading.ems))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda _: self.entered.emit())

    def show_lines(self, lines: Sequence[Line[T]]) -> None:
        """Show other rows; those whose value was chosen before are chosen again, else the first one is current."""
        kept = self.values()
        self._rows.show_lines(lines)
        flags = QItemSelectionModel.SelectionFlag
        for row, line in enumerate(lines):
            if line.value in kept:
                self.selectionModel().select(self._rows.index(row, 0), flags.Select | flags.Rows)
        if lines and not self.values():
            self.selectionModel().setCurrentIndex(self._rows.index(0, 0), flags.NoUpdate)
        self.chosen.emit()

    @property
    def lines(self) -> list[Line[T]]:
        """The rows on show."""
        return list(self._rows.lines)

    def values(self) -> list[T]:
        """What the chosen rows stand for, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.lines[row].value for row in rows if row < len(self._rows.lines)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
