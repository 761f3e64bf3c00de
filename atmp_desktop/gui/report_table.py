"""The table of a report: names that stay where they are at the top and at the left, places that lead to lists and records.
The arrow keys go from place to place. Knows no report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QMenu,
    QTableView,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.clipboard import put_on_clipboard
from atmp_desktop.gui.copying import AS_TEXT, Copied
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.report_names import BOLD, MIDDLE, TEXT_MARGIN, NameHeader, Places
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.store.questions.report import Column, Entry, Goal, Report, TableRow, filled
from atmp_desktop.translation import tr

Index = QModelIndex | QPersistentModelIndex

NARROWEST, WIDEST, WIDEST_NAME = 3.0, 22.0, 20.0
"""Of a column, of one with words, and of the names at the left, in ems."""

NOTHING = tr("nothing")
AIR = 1.7
"""The room beside the words of a column, in ems."""

NEAR = 400
"""So many rows around the one the keyboard was in are searched for it when a report is read anew."""

MEASURED = 300
"""So many rows are looked at for the widths; what is longer below them is shortened, and told in its tip."""


class ReportModel(QAbstractTableModel):
    """The places as Qt asks for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None

    @property
    def rows(self) -> Sequence[TableRow]:
        """The rows on show."""
        return () if self.report is None else self.report.rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns on show."""
        return () if self.report is None else self.report.columns

    def show_report(self, report: Report | None) -> None:
        """Show another one."""
        self.beginResetModel()
        self.report = report
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """What stands in a place."""
        return self.rows[index.row()].entries[index.column()]

    def spoken(self, index: Index) -> str:
        """A place with all that is said of it."""
        row, column, entry = self.rows[index.row()], self.columns[index.column()], self.entry(index)
        return entry.spoken or f"{row.name}, {column.label}: {entry.words or NOTHING}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.spoken(index)) if entry.words else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self._side(index.column()) | MIDDLE)
        if role == Qt.ItemDataRole.BackgroundRole and entry.tone:
            return QColor(theme.tokens().pill(entry.tone)[1])
        if role == Qt.ItemDataRole.ForegroundRole:
            colours = theme.tokens()
            plain = colours.muted if entry.number == 0 else colours.text
            return QColor(colours.pill(entry.tone)[0] if entry.tone else plain)
        if role == Qt.ItemDataRole.FontRole and self.rows[index.row()].is_total:
            return self._bold()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_column = orientation == Qt.Orientation.Horizontal
        if section >= len(self.columns if is_column else self.rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = self.columns[section].label if is_column else self.rows[section].name
            return words if role == Qt.ItemDataRole.DisplayRole else plain_tip(words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((self._side(section) if is_column else Qt.AlignmentFlag.AlignLeft) | MIDDLE)
        if role == Qt.ItemDataRole.FontRole and not is_column and self.rows[section].is_total:
            return self._bold()
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        if self.report is not None and self.report.is_matrix:
            return Qt.AlignmentFlag.AlignHCenter
        return Qt.AlignmentFlag.AlignRight if self.columns[column].is_number else Qt.AlignmentFlag.AlignLeft

    def _bold(self) -> QFont:
        view = self.parent()
        bold = QFont(view.font()) if isinstance(view, QWidget) else QFont()
        bold.setWeight(BOLD)
        return bold


class ReportTable(QTableView):
    """The table itself.

    Signals:
        wanted: what a place leads to is wanted; its Goal.
        chosen: the keyboard or a press has come to another row; its number.
        said: words for the toast.
    """

    wanted = Signal(object)
    chosen = Signal(int)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = QLabel(self)
        self.places = ReportModel(self)
        self.across = NameHeader(Qt.Orientation.Horizontal, self)
        self.names = NameHeader(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.names)
        self.setModel(self.places)
        self.setAccessibleName(tr("Report"))
        self.setItemDelegate(Places(self))
        dress_table(self)
        self.names.show()
        self.first.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.first.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.set_kind(self.first, "muted")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.names.setCursor(Qt.CursorShape.PointingHandCursor)
        self.across.sectionClicked.connect(self._open_column)
        self.names.sectionClicked.connect(self._open_row)
        self.menu: QMenu | None = None
        self._words: list[set[str]] = [set()]

    def show_report(self, report: Report | None) -> None:
        """Show a report; the keyboard stays in its row and column where they are still there."""
        before = self._current_place()
        self._words = _distinct_words(report)
        self.places.show_report(report)
        self.across.turn(report is not None and report.is_matrix)
        self.first.setText("" if report is None else report.first)
        self.fit()
        if not self.places.rows:
            return
        row = column = 0
        if before is not None:
            place, mark, label = before
            near = range(max(0, place - NEAR), min(len(self.places.rows), place + NEAR))
            row = next((at for at in near if _mark_of(self.places.rows[at]) == mark), 0)
            column = next((at for at, each in enumerate(self.places.columns) if each.label == label), 0)
        self.setCurrentIndex(self.places.index(row, column))
        self.clearSelection()

    def _current_place(self) -> tuple[int, object, str] | None:
        """The number and the mark of the row the keyboard is in, and the label of its column."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self.places.rows[index.row()]
        return index.row(), _mark_of(row), self.places.columns[index.column()].label

    def choose_row(self, row: int) -> None:
        """Bring the keyboard's place to a row, in the column where it is."""
        index = self.places.index(row, max(0, self.currentIndex().column()))
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def fit(self) -> None:
        """Give the columns and the names at the left the widths that fit."""
        em, report = theme.em(self), self.places.report
        if report is None:
            return
        bold = QFont(self.font())
        bold.setWeight(BOLD)
        metrics, air = QFontMetrics(bold), round(AIR * em)
        least = max(theme.LEAST_TARGET, round(NARROWEST * em))
        for place, (column, words) in enumerate(zip(report.columns, self._words[1:], strict=True)):
            longest = max(map(metrics.horizontalAdvance, words), default=0) + air
            label = 0 if report.is_matrix else metrics.horizontalAdvance(column.label) + air
            width = min(round(WIDEST * em), max(least, longest, label))
            if width != self.columnWidth(place):
                self.setColumnWidth(place, width)
        names = max(map(metrics.horizontalAdvance, self._words[0]), default=0) + air
        # A third of the table, or what the columns leave.
        room = max(self.width() // 3, self.width() - sum(map(self.columnWidth, range(len(report.columns)))))
        self.names.setFixedWidth(min(names, round(WIDEST_NAME * em), max(round(WIDEST_NAME * em) // 2, room)))
        self._place_first()

    def _place_first(self) -> None:
        """What the rows are stands in the corner, at the foot of the names above."""
        pad = theme.em(self, 0.45) + TEXT_MARGIN
        self.first.setContentsMargins(pad, 0, 0, pad)
        self.first.setGeometry(0, 0, self.names.width(), max(0, self.across.height() - 1))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        if event.size().height() != event.oldSize().height():
            self.updateGeometries()

    # Opening ---------------------------------------------------------------------------------------------------------

    def _open(self, goals: tuple[Goal, ...], at: QRect) -> None:
        """Go where a place leads; where there are several ways, ask which."""
        if len(goals) == 1:
            self.wanted.emit(goals[0])
        elif goals:
            self.menu = QMenu(self)
            self.menu.aboutToHide.connect(self.menu.deleteLater)
            for goal in goals:
                words = goal.name if isinstance(goal, Named) else goal.filter
                action = self.menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(partial(self._want, goal))
            self.menu.setActiveAction(self.menu.actions()[0])
            self.menu.popup(self.viewport().mapToGlobal(at.bottomLeft()))

    def _want(self, goal: Goal, _checked: bool = False) -> None:
        self.wanted.emit(goal)

    def open_place(self, index: Index) -> None:
        """Go where a place leads."""
        if index.isValid():
            self._open(self.places.entry(index).goals, self.visualRect(index))

    @Slot(int)
    def _open_column(self, column: int) -> None:
        self._open(self.places.columns[column].goals, QRect(self.columnViewportPosition(column), 0, 1, 1))

    @Slot(int)
    def _open_row(self, row: int) -> None:
        self._open(self.places.rows[row].goals, QRect(0, self.rowViewportPosition(row), 1, self.rowHeight(row)))

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads_on = index.isValid() and bool(self.places.entry(index).goals)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads_on else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and index.isValid() and len(self.selectedIndexes()) == 1 and index == self.currentIndex():
            self.open_place(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_place(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen places, or all where one is chosen, with the names of rows and columns on the clipboard."""
        chosen = self.selectedIndexes()
        several = len(chosen) > 1
        rows = sorted({each.row() for each in chosen}) if several else range(len(self.places.rows))
        columns = sorted({each.column() for each in chosen}) if several else range(len(self.places.columns))
        report = self.places.report
        labels = ["" if report is None else report.first, *(self.places.columns[each].label for each in columns)]
        lines = [
            [self.places.rows[row].name, *(self.places.rows[row].entries[column].words for column in columns)]
            for row in rows
        ]
        text = "\n".join("\t".join(line) for line in (labels, *lines))
        cells = ("".join(f'<td style="{AS_TEXT}">{escape(cell)}</td>' for cell in line) for line in lines)
        body = "\n".join(f"<tr>{line}</tr>" for line in cells)
        head = "".join(f"<th>{escape(label)}</th>" for label in labels)
        html = f'<meta charset="utf-8"><table><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>'
        put_on_clipboard(Copied(text, html, ""))
        self.said.emit(tr("{n} row copied.", "{n} rows copied.", len(lines)))


def _mark_of(row: TableRow) -> object:
    """By what a row is known again: the records it leads to, as two may have one name, else its name."""
    return tuple(goal.id for goal in row.goals if isinstance(goal, Named)) or row.name


def _distinct_words(report: Report | None) -> list[set[str]]:
    """The names of the rows, then the words of each column, as far as they are looked at for the widths."""
    if report is None:
        return [set()]
    rows = report.rows[:MEASURED]
    found: list[set[str]] = [{row.name for row in rows}, *(set() for _ in report.columns)]
    for row in rows:
        for place, entry in filled(row.entries):
            found[place + 1].add(entry.words)
    return found
