"""How every table looks and behaves whatever is in it: light header, hairlines, air in the rows, Tab that leaves it.

Chosen rows are strong while the table has the keyboard and subdued otherwise: Qt does that with the palette's inactive
colours, which theme.py sets.
"""

from PySide6.QtCore import QEvent, QLine, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from atmp_desktop.gui import theme

RING = 0.1
"""How thick the frame of the current cell is, in ems."""


def dress_table(view: QTableView, dense: bool = False) -> None:
    """Give `view` the looks of this program; it keeps them when theme or text size changes.

    Whole rows are chosen, Tab leaves the table, columns scroll smoothly, and headers stand over the text of their column.
    """
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.installEventFilter(_RowHeight(view, dense))


def ring_cell(view: QTableView, index: QModelIndex) -> None:
    """Paint the frame of the cell the keyboard is on, from within the view's paintEvent: F2 edits that one."""
    is_chosen = view.selectionModel().isSelected(index)
    role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Highlight
    width = max(1, theme.em(view, RING))
    painter = QPainter(view.viewport())
    painter.setPen(QPen(view.palette().color(role), width))
    painter.drawRect(view.visualRect(index).adjusted(width, width, -width - 1, -width - 1))
    painter.end()


def rule_rows(view: QTableView, first: int, last: int) -> None:
    """Paint the hairlines below some rows, from within the view's paintEvent, where no style does cell by cell."""
    width = min(view.horizontalHeader().length() - view.horizontalHeader().offset(), view.viewport().width())
    painter = QPainter(view.viewport())
    painter.setPen(QPen(QColor(theme.tokens().line), 1))
    below = [view.rowViewportPosition(row) + view.rowHeight(row) - 1 for row in range(first, last + 1)]
    painter.drawLines([QLine(0, y, width - 1, y) for y in below])
    painter.end()


class _RowHeight(QObject):
    """Keeps the rows of one table as high as the text needs."""

    def __init__(self, view: QTableView, dense: bool) -> None:
        super().__init__(view)
        self._view = view
        self._dense = dense
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        rows = self._view.verticalHeader()
        height = theme.row_height(self._view, self._dense)
        if rows.defaultSectionSize() != height:
            rows.setMinimumSectionSize(height)
            rows.setDefaultSectionSize(height)
