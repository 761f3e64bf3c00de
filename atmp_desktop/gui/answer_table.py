"""The table of an answer: its rows with what parts of them come to, each opening the record it leads to. Knows no question."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.clipboard import put_on_clipboard
from atmp_desktop.gui.column_fit import fit_columns
from atmp_desktop.gui.copying import AS_TEXT, Copied
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.records import kinds
from atmp_desktop.store.fold import fold
from atmp_desktop.store.questions.answer import (
    Answer,
    Cell,
    Heading,
    Named,
    Row,
    Subtotal,
    place_of_words,
    shown,
    with_subtotals,
)
from atmp_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex
CHARACTER, AIR = 0.56, 1.7
"""The usual width of a character, and the room beside the words of a column, in ems."""

NARROWEST, NARROWEST_MAIN = 6.0, 14.0
"""A column of words is never made narrower than so many ems to have all columns fit, nor the one with most room."""

CAPITAL, LONGEST_CODE = 0.7, 12
"""The usual width of a capital letter or digit, in ems; text of up to so many characters is a code or a word."""

FIRM = (kinds.Date, kinds.Moment, kinds.Whole, kinds.YesNo)
"""The kinds whose values are no use when they are cut."""

TIP = 30
"""Characters from which on a cell is told in its tip as well."""


class AnswerModel(QAbstractTableModel):
    """The rows as Qt asks for them, in the answer's own order or sorted by a column, then without subtotals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: Answer | None = None
        self.lines: list[Row | Subtotal] = []

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The columns."""
        return () if self.answer is None else self.answer.headings

    def show_answer(self, answer: Answer | None, column: int = -1, *, down: bool = False) -> None:
        """Show an answer, sorted by a column unless that is -1."""
        self.beginResetModel()
        self.answer = answer
        if answer is None:
            self.lines = []
        elif column < 0:
            self.lines = list(with_subtotals(answer))
        else:
            rows = sorted(answer.rows, key=lambda row: _key(row.cells[column]), reverse=down)
            # Empty cells come last whichever way it is sorted, as in a list.
            empty = [row for row in rows if row.cells[column] in (None, "")]
            self.lines = [*(row for row in rows if row.cells[column] not in (None, "")), *empty]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.headings)

    def words(self, row: int, column: int) -> str:
        """A cell in words, with its line breaks."""
        line = self.lines[row]
        if isinstance(line, Subtotal):
            assert self.answer is not None
            return line.words if column == place_of_words(self.answer) else ""
        return shown(self.headings[column], line.cells[column])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return " · ".join(self.words(index.row(), column).splitlines())
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self.words(index.row(), column)
            return plain_tip(words) if len(words) > TIP else None
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(self.headings[column].kind, kinds.Whole):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if isinstance(line, Subtotal):
            if role == Qt.ItemDataRole.FontRole:
                bold = QGuiApplication.font()
                bold.setWeight(QFont.Weight.DemiBold)
                return bold
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            if isinstance(line.cells[column], Named):
                return QColor(theme.tokens().accent)
            # What stands for a value that is not there.
            if isinstance(line.cells[column], str) and isinstance(self.headings[column].kind, (kinds.Date, kinds.Link)):
                return QColor(theme.tokens().muted)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Subtotal):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return super().flags(index)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section].label
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(self.headings[section].kind, kinds.Whole):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def _key(cell: Cell) -> tuple[int, Any]:
    """What a cell is sorted by; cells of different sorts do not mix."""
    match cell:
        case Named():
            return (2, fold(cell.name))
        case datetime():
            return (1, cell.timestamp())
        case date():
            return (1, cell.toordinal())
        case bool() | int():
            return (1, cell)
        case str():
            return (2, fold(cell))
        case _:
            return (3, "")


class AnswerTable(QTableView):
    """The table itself.

    Signals:
        opened: the record of a row, or of the name that was pressed twice, is wanted; its type and id.
        said: words for the toast.
    """

    opened = Signal(str, object)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AnswerModel(self)
        self.setModel(self.rows)
        self.setAccessibleName(tr("Answer"))
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(theme.LEAST_TARGET)
        header.sectionClicked.connect(self._sort_by)
        self.doubleClicked.connect(self._open_cell)
        self._sorted: tuple[int, bool] = (-1, False)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer; the row that was current stays so where it is in it. One with other columns is in its own order."""
        before, record = self.rows.headings, self._current_record()
        if answer is None or answer.headings != before:
            self._sorted = (-1, False)
        self._show(answer)
        lines = self.rows.lines
        place = next((at for at, line in enumerate(lines) if record is not None and _record_of(line) == record), None)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place, 0))
        elif lines:
            # Where the arrow keys begin; nothing is chosen yet.
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.rows.index(0, 0), no_update)
        self.fit()

    def fit(self) -> None:
        """Give the columns the widths that fit; one with nothing in it takes none."""
        em, answer = theme.em(self), self.rows.answer
        bold = QFont(self.horizontalHeader().font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        places, usual, least = [], [], []
        for place, heading in enumerate(self.rows.headings):
            is_empty = place > 0 and answer is not None and all(row.cells[place] in (None, "") for row in answer.rows)
            self.setColumnHidden(place, is_empty)
            if is_empty:
                continue
            kind, label = heading.kind, metrics.horizontalAdvance(heading.label) + round(AIR * em)
            is_code = isinstance(kind, kinds.Text) and kind.width <= LONGEST_CODE
            wide = max(label, round((kind.width * (CAPITAL if is_code else CHARACTER) + AIR / 2) * em))
            is_main = answer is not None and place == place_of_words(answer)
            narrow = min(wide, max(label, round((NARROWEST_MAIN if is_main else NARROWEST) * em)))
            places.append(place)
            usual.append(wide)
            least.append(wide if is_code or isinstance(kind, FIRM) else narrow)
        for place, width in zip(places, fit_columns(usual, least, self.viewport().width()), strict=True):
            self.horizontalHeader().resizeSection(place, width)

    def _show(self, answer: Answer | None) -> None:
        column, down = self._sorted
        self.rows.show_answer(answer, column, down=down)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column >= 0)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    @Slot(int)
    def _sort_by(self, column: int) -> None:
        """One way, the other way round, the answer's own order."""
        before, down = self._sorted
        self._sorted = (column, False) if before != column else (-1, False) if down else (column, True)
        self._show(self.rows.answer)

    def _current_record(self) -> tuple[str, UUID] | None:
        index = self.currentIndex()
        return _record_of(self.rows.lines[index.row()]) if index.isValid() else None

    @Slot(QModelIndex)
    def _open_cell(self, index: QModelIndex) -> None:
        line = self.rows.lines[index.row()]
        if isinstance(line, Row):
            cell = line.cells[index.column()]
            self.opened.emit(*((cell.type, cell.id) if isinstance(cell, Named) else (line.type, line.id)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            record = self._current_record()
            if record is not None:
                self.opened.emit(*record)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen rows with the names of the columns on the clipboard, as text and as a table."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(len(self.rows.headings))
        cells = [[self.rows.words(row, column) for column in columns] for row in chosen]
        labels = [heading.label for heading in self.rows.headings]
        text = "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in (labels, *cells))
        head = "".join(f"<th>{escape(label)}</th>" for label in labels)
        lines = (
            "".join(f'<td style="{AS_TEXT}">{escape(cell).replace(chr(10), "<br>")}</td>' for cell in line)
            for line in cells
        )
        body = "\n".join(f"<tr>{line}</tr>" for line in lines)
        html = f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>'
        put_on_clipboard(Copied(text, html, ""))
        self.said.emit(tr("{n} row copied.", "{n} rows copied.", len(chosen)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _record_of(line: Row | Subtotal) -> tuple[str, UUID] | None:
    return (line.type, line.id) if isinstance(line, Row) else None
