"""The menu of a table's header: how to sort, and which columns to show. It stays open while columns are ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from atmp_desktop.store.columns import Column
from atmp_desktop.store.grouping import can_group
from atmp_desktop.translation import tr


class ColumnMenu(QMenu):
    """Offers the columns of a list; one that takes no new values only where it is on show.

    Signals:
        columns_wanted: the names of the columns that should be shown, from left to right.
        sort_wanted: a column's name, "-" before it for the other way round; "" for the list's own order.
        group_wanted: the column by which rows are to stand together, or "" for none.
        reset_wanted: the columns as they are at first.
    """

    columns_wanted = Signal(list)
    sort_wanted = Signal(str)
    group_wanted = Signal(str)
    reset_wanted = Signal()

    def __init__(
        self, columns: Mapping[str, Column], shown: Sequence[str], on: str, group: str, parent: QWidget
    ) -> None:
        """`columns` are those there are; `shown` the columns on show, `on` the one the menu was opened on, or ""; `group`
        the one that rows are grouped by, or ""."""
        super().__init__(parent)
        self._shown = list(shown)
        self._columns = {name: each for name, each in columns.items() if name in shown or not each.retired}
        self.setToolTipsVisible(True)
        if on:
            label = self._columns[on].label
            self.addAction(tr("Sort by {label}", label=label)).triggered.connect(partial(self._sort, on))
            self.addAction(tr("Sort by {label}, the other way round", label=label)).triggered.connect(
                partial(self._sort, f"-{on}")
            )
            self.addAction(tr("The list's own order")).triggered.connect(partial(self._sort, ""))
            if can_group(self._columns[on]) and on != group:
                self.addAction(tr("Group by {label}", label=label)).triggered.connect(partial(self._group, on))
            if group:
                self.addAction(tr("Do not group")).triggered.connect(partial(self._group, ""))
            self.addSeparator()
        for name, column in self._columns.items():
            action = self.addAction(column.label)
            action.setCheckable(True)
            action.setChecked(name in self._shown)
            action.setToolTip(column.help)
            action.triggered.connect(partial(self._tick, name, action))
        self.addSeparator()
        self.addAction(tr("Columns as at first")).triggered.connect(self._reset)
        self._keep_one()

    def _reset(self) -> None:
        self.reset_wanted.emit()

    def _sort(self, order: str) -> None:
        self.sort_wanted.emit(order)

    def _group(self, name: str) -> None:
        self.group_wanted.emit(name)

    def _tick(self, name: str, action: QAction) -> None:
        if action.isChecked():
            self._shown.insert(self._place_for(name), name)
        else:
            self._shown.remove(name)
        self._keep_one()
        self.columns_wanted.emit(list(self._shown))

    def _place_for(self, name: str) -> int:
        """After the nearest column that is offered before it and shown."""
        offered = list(self._columns)
        before = [each for each in offered[: offered.index(name)] if each in self._shown]
        return self._shown.index(before[-1]) + 1 if before else 0

    def _keep_one(self) -> None:
        for action in self.actions():
            if action.isCheckable():
                action.setEnabled(not action.isChecked() or len(self._shown) > 1)

    def _toggle(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggle(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._toggle(self.activeAction()):
            super().keyPressEvent(event)
