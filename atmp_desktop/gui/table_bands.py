"""The headers of a grouped table, opened and shut by mouse and keyboard, and what is behind coloured rows.

Knows a table's rows and its view; not what they are grouped or coloured by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.row_groups import Band
from atmp_desktop.gui.row_tints import tint_colour

if TYPE_CHECKING:
    from atmp_desktop.gui.record_table import RecordTable
    from atmp_desktop.gui.table_view import RecordView

OPENS = (Qt.Key.Key_Right, Qt.Key.Key_Plus)
SHUTS = (Qt.Key.Key_Left, Qt.Key.Key_Minus)
TURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TableBands(QObject):
    """The headers in one view. A press anywhere on one, Enter or Space turns it; Left shuts and Right opens it. Left on a
    record's first cell goes to the header of its group."""

    def __init__(self, table: RecordTable, view: RecordView) -> None:
        super().__init__(view)
        self._table, self._view = table, view
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._table.bands.rows:
            kind = event.type()
            if kind == QEvent.Type.KeyPress and watched is self._view and isinstance(event, QKeyEvent):
                return self._pressed(event)
            is_mouse = kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
            if is_mouse and watched is self._view.viewport() and isinstance(event, QMouseEvent):
                return self._clicked(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        index = self._view.currentIndex()
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        band = self._table.band_at(index.row())
        if band is None:
            at_left = self._view.horizontalHeader().visualIndex(index.column()) == 0
            if event.key() == Qt.Key.Key_Left and at_left:
                self._go_to(self._header_above(index.row()))
                return True
            return False
        is_turned = event.key() in TURNS or event.key() in (OPENS if band.is_shut else SHUTS)
        if is_turned:
            self._table.toggle(index.row())
        return is_turned or event.key() in (*OPENS, *SHUTS, Qt.Key.Key_F2)

    def _clicked(self, event: QMouseEvent) -> bool:
        row = self._view.rowAt(round(event.position().y()))
        if row < 0 or self._table.band_at(row) is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._go_to(row)
            self._table.toggle(row)
        return True

    def _header_above(self, row: int) -> int:
        return max((each for each in self._table.bands.rows if each <= row), default=0)

    def _go_to(self, row: int) -> None:
        column = max(0, self._view.currentIndex().column())
        self._view.setCurrentIndex(self._table.index(row, column))

    # Painting --------------------------------------------------------------------------------------------------------

    def paint_tints(self) -> None:
        """Paint what is behind coloured rows, before the rows."""
        if not self._table.listing.tints:
            return
        view = self._view
        first, last = view.visible_rows()
        painter = QPainter(view.viewport())
        for row in range(first, last + 1):
            tint = self._table.tint_at(row)
            if tint:
                # The line below a row stays as it is.
                area = QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row) - 1)
                painter.fillRect(area, tint_colour(tint))
        painter.end()

    def paint(self) -> None:
        """Paint the headers on show over their rows."""
        if not self._table.bands.rows:
            return
        first, last = self._view.visible_rows()
        painter = QPainter(self._view.viewport())
        for row in range(first, last + 1):
            band = self._table.band_at(row)
            if band is not None:
                self._paint_band(painter, row, band)
        painter.end()

    def _paint_band(self, painter: QPainter, row: int, band: Band) -> None:
        view, colours = self._view, theme.tokens()
        area = QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row))
        painter.fillRect(area, QColor(colours.window))
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if row:
            painter.drawLine(area.topLeft(), area.topRight())
        em = theme.em(view)
        side = round(em * 1.1)
        place = QRect(QPoint(round(em * 0.5), area.center().y() - side // 2), area.center())
        place.setSize(place.size().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
        icon("chevron_right" if band.is_shut else "chevron_down", "muted").paint(painter, place)
        font = view.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        count = f"{band.count:,}"
        room = area.adjusted(round(em * 2.1), 0, -round(em * 0.6), 0)
        most = room.width() - painter.fontMetrics().horizontalAdvance(count) - round(em * 1.2)
        words = painter.fontMetrics().elidedText(band.words, Qt.TextElideMode.ElideRight, max(0, most))
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.drawText(room, upright, words)
        beside = painter.fontMetrics().horizontalAdvance(words) + round(em * 0.7)
        painter.setFont(view.font())
        painter.setPen(QColor(colours.muted))
        painter.drawText(room.adjusted(beside, 0, 0, 0), upright, count)
        if view.hasFocus() and view.currentIndex().row() == row:
            width = max(2, round(em * 0.12))
            painter.setPen(QPen(QColor(colours.accent), width))
            painter.drawRect(area.adjusted(width, width, -width - 1, -width - 1))
