"""How the table of a report looks: the names at its top and at its left, and what is drawn in a place. Knows no report."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from atmp_desktop.gui import theme

HIGHEST_NAME, LOWEST_NAME, MOST_OF_TABLE = 15.0, 5.0, 0.45
"""The height of turned names, at most and at least, in ems, and how much of the table they take at most."""

LOOKED_AT = 60
"""So many of the longest names are looked at for the height."""

TEXT_MARGIN = 3
"""Pixels that Qt leaves beside the text of a cell besides the padding."""

BOLD = QFont.Weight.DemiBold
MIDDLE = Qt.AlignmentFlag.AlignVCenter
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | MIDDLE | Qt.TextFlag.TextWordWrap)


class Places(QStyledItemDelegate):
    """Draws a place: the colour behind it, which the style sheet would leave out, and a frame where the keyboard is."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if ground is not None and not is_chosen:
            painter.fillRect(option.rect.adjusted(0, 0, 0, -1), ground)
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            colours = theme.tokens()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.on_highlight if is_chosen else colours.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))


class NameHeader(QHeaderView):
    """The names of rows or columns as they are, in the colour of text; those of narrow columns are turned, to be read from below."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.is_turned = False
        self._table = parent
        self._longest: list[str] = []
        self._needed = ("", 0)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def turn(self, is_turned: bool) -> None:
        """Turn the names, or have them as they are read."""
        self.is_turned = is_turned
        model = self.model()
        names = {str(model.headerData(each, self.orientation())) for each in range(model.columnCount())}
        self._longest = sorted(names, key=len, reverse=True)[:LOOKED_AT]
        self._needed = ("", 0)
        self.updateGeometries()

    def sizeHint(self) -> QSize:
        # Qt's own goes through two hundred names, and is asked for again and again; the table sets how wide names at the left are.
        if self.orientation() == Qt.Orientation.Vertical:
            return self.minimumSize()
        if not self.is_turned:
            return super().sizeHint()
        if self._needed[0] != self.font().key():
            # Asked for often, and by many columns.
            self._needed = (self.font().key(), self._height_for_two_lines())
        most = max(theme.em(self, LOWEST_NAME), round(self._table.height() * MOST_OF_TABLE))
        return QSize(self.minimumWidth(), min(self._needed[1], most))

    def _height_for_two_lines(self) -> int:
        """The least height at which the names fit into two lines, or the most there is for them, in pixels."""
        metrics, pad = self._metrics(), 2 * (theme.em(self, 0.45) + TEXT_MARGIN)
        for ems in range(round(LOWEST_NAME), round(HIGHEST_NAME)):
            room = theme.em(self, ems) - pad
            areas = (metrics.boundingRect(QRect(0, 0, room, 10_000), WRAPPED, name) for name in self._longest)
            if all(area.height() <= 2 * metrics.lineSpacing() and area.width() <= room for area in areas):
                return theme.em(self, ems)
        return theme.em(self, HIGHEST_NAME)

    def _metrics(self) -> QFontMetrics:
        bold = QFont(self.font())
        bold.setWeight(BOLD)
        return QFontMetrics(bold)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if not rect.isValid():
            return
        colours, orientation = theme.tokens(), self.orientation()
        model = self.model()
        words = str(model.headerData(logicalIndex, orientation) or "")
        font = QFont(self.font())
        is_column = orientation == Qt.Orientation.Horizontal
        if is_column or model.headerData(logicalIndex, orientation, Qt.ItemDataRole.FontRole) is not None:
            font.setWeight(BOLD)
        painter.save()
        painter.fillRect(rect, QColor(colours.base))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if is_column and not self.is_turned else colours.text))
        metrics, pad = QFontMetrics(font), theme.em(self, 0.45) + TEXT_MARGIN
        if self.is_turned:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            room = QRect(pad, 0, rect.height() - 2 * pad, rect.width())
            needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), WRAPPED, words)
            if needed.height() > room.height() or needed.width() > room.width():
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, WRAPPED, words)
        else:
            side = model.headerData(logicalIndex, orientation, Qt.ItemDataRole.TextAlignmentRole)
            room = rect.adjusted(pad, 0, -pad, -1)
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(side), elided)
        painter.restore()
