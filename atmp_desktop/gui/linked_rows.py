"""The rows of a linked list: a name to press, what else there is to say below it, pills and dates at the right.

Knows rows in words, not records.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import paint_pill, pill_size
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.row_words import RowWords

ROW = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[RowWords] = ()

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.lead
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.lead, row.words, row.dates) if part))
        return None


class LinkedRows(QListView):
    """As high as its rows: the page scrolls, not the list.

    Signals:
        followed: a name was pressed, or Enter on a row; type name and id.
        edit_wanted: a row is to be edited in place (double click, F2, or Enter where there is nothing to follow).
        bin_wanted: Delete was pressed on a row; its id.
        chosen: another row has the mark; its id or None.
    """

    followed = Signal(str, object)
    edit_wanted = Signal(object)
    bin_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, painter: RowDelegate | None = None, parent: QWidget | None = None) -> None:
        """`painter` draws the rows where that is done another way."""
        super().__init__(parent)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self._painter = painter or RowDelegate()
        self._painter.setParent(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._edit)

    @property
    def rows(self) -> Sequence[RowWords]:
        """The rows on show."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show other rows; the mark stays on its record if that is among them."""
        marked = self.current()
        self._rows.show_rows(rows)
        self._painter.two_lines = any(row.words or row.dates for row in rows)
        self._fit()
        place = next((place for place, row in enumerate(rows) if marked is not None and row.id == marked.id), None)
        if place is not None:
            self.setCurrentIndex(self._rows.index(place))
        elif marked is not None:
            self.chosen.emit(None)

    def current(self) -> RowWords | None:
        """The row with the mark."""
        row = self.currentIndex().row()
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def choose(self, id: UUID) -> None:
        """Put the mark on a record's row."""
        for place, row in enumerate(self._rows.rows):
            if row.id == id:
                self.setCurrentIndex(self._rows.index(place))

    def _fit(self) -> None:
        height = self._painter.row_height(self)
        self.setFixedHeight(height * len(self._rows.rows) + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @Slot()
    def _tell(self) -> None:
        row = self.current()
        self.chosen.emit(None if row is None else row.id)

    @Slot(QModelIndex)
    def _edit(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._rows.rows[index.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        key = event.key()
        if row is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if row.target is not None:
                self.followed.emit(*row.target)
            else:
                self.edit_wanted.emit(row.id)
        elif key == Qt.Key.Key_F2:
            self.edit_wanted.emit(row.id)
        elif key == Qt.Key.Key_Delete:
            self.bin_wanted.emit(row.id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_led_by(event)
        cursor = Qt.CursorShape.PointingHandCursor if row is not None else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(cursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_led_by(event) if event.button() == Qt.MouseButton.LeftButton else None
        super().mouseReleaseEvent(event)
        if row is not None and row.target is not None:
            self.followed.emit(*row.target)

    def _row_led_by(self, event: QMouseEvent) -> RowWords | None:
        """The row whose name the pointer is on."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            return None
        row = self._rows.rows[index.row()]
        is_on = self._painter.lead_area(self, self.visualRect(index), row).contains(place)
        return row if row.target is not None and is_on else None


class RowDelegate(QStyledItemDelegate):
    """Draws one row."""

    two_lines = False

    def row_height(self, view: QWidget) -> int:
        """The height of every row."""
        if not self.two_lines:
            return theme.row_height(view)
        return 2 * view.fontMetrics().height() + theme.em(view, 0.95)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        return QSize(theme.em(view, 12), self.row_height(view))

    def lead_area(self, view: QWidget, rect: QRect, row: RowWords) -> QRect:
        """Where the name is drawn in the rectangle of a row."""
        metrics = view.fontMetrics()
        first = self._first_line(view, rect)
        room = first.width() - self._pills_width(metrics, row)
        return QRect(first.topLeft(), QSize(min(room, metrics.horizontalAdvance(row.lead)), first.height()))

    def _first_line(self, view: QWidget, rect: QRect) -> QRect:
        side = theme.em(view, 0.55)
        inside = rect.adjusted(side, 0, -side, 0)
        if self.two_lines:
            inside.setTop(inside.top() + theme.em(view, 0.45))
            inside.setHeight(view.fontMetrics().height())
        return inside

    def _pills_width(self, metrics: QFontMetrics, row: RowWords) -> int:
        return sum(pill_size(text, metrics).width() + metrics.height() // 2 for text, _ in row.pills)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RowWords = index.data(ROW)
        view = option.widget
        colours = theme.tokens()
        painter.save()
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_marked:
            painter.fillRect(option.rect, QColor(colours.tint))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        if is_marked and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        elif index.row() < index.model().rowCount() - 1:
            painter.setPen(QColor(colours.line))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        metrics = option.fontMetrics
        painter.setFont(option.font)
        first = self._first_line(view, option.rect)
        left = first.right()
        for text, tone in reversed(row.pills):
            size = pill_size(text, metrics)
            left -= size.width()
            paint_pill(painter, QRect(left, first.top(), size.width(), first.height()), text, tone, colours)
            left -= metrics.height() // 2
        plain = option.palette.color(QPalette.ColorRole.PlaceholderText if row.former else QPalette.ColorRole.Text)
        link = option.palette.color(QPalette.ColorRole.Link)
        painter.setPen(link if row.target is not None else plain)
        self._write(painter, metrics, first.adjusted(0, 0, left - first.right(), 0), row.lead)
        if self.two_lines:
            second = first.translated(0, metrics.height() + theme.em(view, 0.1))
            painter.setPen(QColor(colours.muted if not is_marked else colours.text))
            taken = metrics.horizontalAdvance(row.dates)
            painter.drawText(second, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.dates)
            room = second.adjusted(0, 0, -(taken + theme.em(view, 0.8)) if taken else 0, 0)
            self._write(painter, metrics, room, row.words)
        painter.restore()

    def _write(self, painter: QPainter, metrics: QFontMetrics, room: QRect, text: str) -> None:
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
