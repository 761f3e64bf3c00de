"""What a list shows below its filter: its table, something else that shows the same records, or why there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.list_words import add_one, nothing_matches, nothing_yet
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.table_view import RecordView
from atmp_desktop.records.record import Record
from atmp_desktop.store.where import Filter
from atmp_desktop.translation import tr


class ListFace(QStackedWidget):
    """The place of a list's table.

    Attributes:
        view: the table.
        front: what shows the records: the table, or what was put in its place.

    Signals:
        front_changed: something else shows the records now; the widget.
        clear_wanted, add_wanted: the buttons where there is nothing to show.
    """

    front_changed = Signal(QWidget)
    clear_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, table: RecordTable, record_type: type[Record], parent: QWidget) -> None:
        super().__init__(parent)
        self._type = record_type
        # Made in its place: to be moved there takes a table as long as to be made.
        self.view = RecordView(table, record_type.about.many, self)
        self.front: QWidget = self.view
        self.addWidget(self.view)
        self._empty: EmptyState | None = None

    @property
    def empty(self) -> EmptyState:
        """What says that there are no records; most lists never need it."""
        if self._empty is None:
            self._empty = EmptyState(self._type.about.icon, "", parent=self)
            self.addWidget(self._empty)
            self._empty.follow(self.view)
        return self._empty

    def put_in_front(self, widget: QWidget | None) -> None:
        """Have a widget show the records in place of the table, or the table again; the keyboard goes along."""
        had_focus = self._has_focus()
        shows_rows = self.currentWidget() is self.front
        self.front = widget or self.view
        if self.indexOf(self.front) < 0:
            self.addWidget(self.front)
        if shows_rows:
            self.setCurrentWidget(self.front)
        self.front_changed.emit(self.front)
        if had_focus:
            self.front.setFocus()

    def show_rows(self) -> None:
        """Show the records."""
        self.setCurrentWidget(self.front)

    def show_nothing(self, where: Filter, *, can_add: bool) -> None:
        """Say why there are none: nothing passes the filter, or there is nothing yet."""
        about = self._type.about
        had_focus = self._has_focus()
        if where:
            words = nothing_matches(about, where)
            self.empty.show_state("search", *words, [(tr("Clear the filter"), self.clear_wanted.emit)])
        else:
            add = [(add_one(about), self.add_wanted.emit)] if can_add else []
            self.empty.show_state(about.icon, *nothing_yet(self._type), add)
        self.setCurrentWidget(self.empty)
        if had_focus and self.empty.buttons:
            self.empty.buttons[0].setFocus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.front or self.front.isAncestorOf(focused))
