"""Rows under rows, as those of a linked list look: a name to press, what else there is to say, pills and dates at the right.

Knows rows in words, not records.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy, QTreeView, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.linked_rows import ROW, RowDelegate
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.row_words import RowWords


@dataclass(frozen=True)
class Branch:
    """A row with those below it.

    Attributes:
        below: the rows under it.
        is_open: whether those are shown to begin with.
    """

    row: RowWords
    below: tuple[Branch, ...] = ()
    is_open: bool = True


class TreeRows(QTreeView):
    """As high as the rows that are unfolded: the page scrolls, not the tree. Enter or a click on a name leads where it leads,
    Left and Right fold and unfold.

    Signals:
        followed: a name was pressed, or Enter on a row; type name and id.
    """

    followed = Signal(str, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._painter = RowDelegate(self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.expanded.connect(self._fit)
        self.collapsed.connect(self._fit)

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show other rows; what was folded or unfolded by hand stays so, and the mark on its row."""
        states = {self._row(index).id: self.isExpanded(index) for index in self._indexes() if self._has_below(index)}
        marked = self.current()
        was_blocked = self.blockSignals(True)
        self._model.clear()
        self._painter.two_lines = any(row.words or row.dates for row in _rows(branches))
        for branch in branches:
            self._add(self._model.invisibleRootItem(), branch)
        for index, branch in zip(self._indexes(), _all(branches), strict=True):
            if branch.below:
                self.setExpanded(index, states.get(branch.row.id, branch.is_open))
            if marked is not None and branch.row.id == marked.id:
                self.setCurrentIndex(index)
        self.blockSignals(was_blocked)
        self._fit()

    def _add(self, under: QStandardItem, branch: Branch) -> None:
        item = QStandardItem(branch.row.lead)
        item.setData(branch.row, ROW)
        item.setData(branch.row.spoken, int(Qt.ItemDataRole.AccessibleTextRole))
        item.setToolTip(plain_tip("\n".join(filter(None, (branch.row.lead, branch.row.words, branch.row.dates)))))
        under.appendRow(item)
        for each in branch.below:
            self._add(item, each)

    def _indexes(self, under: QModelIndex = QModelIndex()) -> Iterator[QModelIndex]:  # noqa: B008 - Qt's own default
        for place in range(self._model.rowCount(under)):
            index = self._model.index(place, 0, under)
            yield index
            yield from self._indexes(index)

    def _has_below(self, index: QModelIndex) -> bool:
        return self._model.rowCount(index) > 0

    @staticmethod
    def _row(index: QModelIndex) -> RowWords:
        row = index.data(ROW)
        assert isinstance(row, RowWords)
        return row

    def rows(self) -> list[RowWords]:
        """The rows that are unfolded, from top to bottom."""
        return [self._row(index) for index in self._indexes() if self._is_unfolded(index)]

    def _is_unfolded(self, index: QModelIndex) -> bool:
        above = index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                return False
            above = above.parent()
        return True

    def current(self) -> RowWords | None:
        """The row with the mark."""
        index = self.currentIndex()
        return self._row(index) if index.isValid() else None

    def choose(self, id: UUID) -> None:
        """Put the mark on a row."""
        for index in self._indexes():
            if self._row(index).id == id:
                self.setCurrentIndex(index)

    @Slot()
    def _fit(self) -> None:
        self.setIndentation(theme.em(self, 1.5))
        count = sum(1 for index in self._indexes() if self._is_unfolded(index))
        self.setFixedHeight(self._painter.row_height(self) * count + 2 * self.frameWidth())

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 12), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if is_enter and row is not None and row.target is not None:
            self.followed.emit(*row.target)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cursor = Qt.CursorShape.ArrowCursor if self._led_by(event) is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(cursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._led_by(event) if event.button() == Qt.MouseButton.LeftButton else None
        super().mouseReleaseEvent(event)
        if row is not None and row.target is not None:
            self.followed.emit(*row.target)

    def _led_by(self, event: QMouseEvent) -> RowWords | None:
        """The row whose name the pointer is on, where that leads somewhere."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            return None
        row = self._row(index)
        is_on = self._painter.lead_area(self, self.visualRect(index), row).contains(place)
        return row if row.target is not None and is_on else None


def _all(branches: Sequence[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.below)


def _rows(branches: Sequence[Branch]) -> Iterator[RowWords]:
    return (branch.row for branch in _all(branches))
