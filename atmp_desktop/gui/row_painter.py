"""The cells of lists as they are painted: words cut to fit, pills, chosen rows. What is painted is what Qt would paint.

Qt asks a model for seven things a cell, and a style for as many places; painting words that are at hand takes less than
half the time. Where there is more than words, or they are read from right to left, Qt paints.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import paint_pill
from atmp_desktop.gui.table_cells import RIGHT, alignment_of
from atmp_desktop.gui.tokens import TONES

if TYPE_CHECKING:
    from atmp_desktop.gui.record_table import RecordTable
    from atmp_desktop.gui.table_view import RecordView

# Whole numbers are compared in half the time that Qt's enumerations are.
CHOSEN = QStyle.StateFlag.State_Selected.value
ACTIVE = QStyle.StateFlag.State_Active.value
ENABLED = QStyle.StateFlag.State_Enabled.value

MOST_CUT = 4000
"""How many words are kept as they were cut and laid out; organisations and titles come again in row after row."""

LATIN = string.ascii_letters + string.digits + string.punctuation
"""What most words are made of: none of so many letters is wider than so many times the widest."""

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints the cells of one list."""

    def __init__(self, table: RecordTable, view: RecordView) -> None:
        super().__init__(view)
        self._table, self._view = table, view
        self._beside: tuple[int, int, int, int] | None = None
        self._margin = 0
        self._baseline = self._widest = 0.0
        self._metrics = QFontMetricsF(view.font())
        self._cut: dict[tuple[str, int], str] = {}

    def look_anew(self) -> None:
        """Lay words out again: the font or the style is another."""
        self._beside = None
        self._cut.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, row, column, table = option.state.value, index.row(), index.column(), self._table
        cells = table.cells_at(row)
        is_marked = cells is not None and cells.tint and column == table.marked
        is_plain = state & ENABLED and option.direction == Qt.LayoutDirection.LeftToRight
        if cells is None or is_marked or not is_plain or column >= len(cells.words):
            super().paint(painter, option, index)
            return
        rect, words, tone = option.rect, cells.words[column], cells.tones[column]
        group = QPalette.ColorGroup.Active if state & ACTIVE else QPalette.ColorGroup.Inactive
        if state & CHOSEN:
            painter.fillRect(rect, option.palette.brush(group, QPalette.ColorRole.Highlight))
        if not words:
            return
        left, top, right, bottom = self._beside or self._measured(option, index)
        if tone in TONES:
            painter.setFont(option.font)
            paint_pill(painter, rect.adjusted(left, top, right, bottom), words, tone, theme.tokens())
            return
        width = rect.width() - left + right - 2 * self._margin
        shown = self._cut.get((words, width)) or self._cut_to(words, width, option)
        x: float = rect.left() + left + self._margin
        if alignment_of(table.columns[column]) == RIGHT:
            x += width - self._metrics.horizontalAdvance(shown)
        role = QPalette.ColorRole.HighlightedText if state & CHOSEN else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(group, role))
        painter.drawText(QPointF(x, rect.top() + self._baseline), shown)

    def _cut_to(self, words: str, width: int, option: QStyleOptionViewItem) -> str:
        if len(words) * self._widest <= width and words.isascii() and words.isprintable():
            return words
        if len(self._cut) >= MOST_CUT:
            self._cut.clear()
        self._cut[words, width] = shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        return shown

    def _measured(self, option: QStyleOptionViewItem, index: Index) -> tuple[int, int, int, int]:
        """How much smaller than its cell the room for words is, at each side, as the style has it."""
        asked = QStyleOptionViewItem(option)
        self.initStyleOption(asked, index)
        style, cell = self._view.style(), asked.rect
        place: QRect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, asked, self._view)
        self._margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, asked, self._view) + 1
        sides = (
            place.left() - cell.left(),
            place.top() - cell.top(),
            place.right() - cell.right(),
            place.bottom() - cell.bottom(),
        )
        # Where the style puts them: it goes by whole pixels, the letters on their line do not.
        self._metrics = QFontMetricsF(asked.font)
        self._widest = max(map(self._metrics.horizontalAdvance, LATIN))
        above = (place.height() - int(self._metrics.height())) // 2
        self._baseline = place.top() - cell.top() + above + self._metrics.ascent()
        self._beside = sides
        return sides
