"""The list of one record type: filter, table, and a line that says how many. Knows nothing of pages or of other lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QMimeData, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.copying import Copied, copied_addresses, copied_rows
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.filter_bar import FilterBar
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.row_reading import read_place
from atmp_desktop.gui.table_view import RecordView
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store

MOST_KEPT = 2000
"""Up to how many chosen rows stay chosen when the list is sorted or filtered anew."""

FIRST_SECONDS = 0.03
"""How long a list waits for its first rows before it is first painted."""

QUIET = 500
"""Copying fewer rows than this is not shown as a job."""


class RecordList(QWidget):
    """A list of records.

    Attributes:
        view: the table.
        filter: the filter above it.

    Signals:
        opened: Enter or a double click on a record; type and id.
        current_changed: another record is the current one, or none; type and id.
        selection_changed: how many are chosen.
        add_wanted: the user wants to add one.
        export_wanted: the user wants the list in a file; the Listing as seen.
        bin_wanted: the user wants records in the bin; their ids.
        said: something worth a sentence was done.
    """

    opened = Signal(str, object)
    current_changed = Signal(str, object)
    selection_changed = Signal(int)
    add_wanted = Signal()
    export_wanted = Signal(object)
    bin_wanted = Signal(list)
    said = Signal(str)

    def __init__(
        self, store: Store, events: StoreEvents, jobs: Jobs, record_type: type[Record], *, parent: QWidget | None
    ) -> None:
        """Reads nothing before it is first shown."""
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._store = store
        self._jobs = jobs
        self._record_type = record_type
        self._about = record_type.about
        self._type = type_name(record_type)
        self._order: tuple[str, ...] = ()
        self._as_at: date | None = None
        self._is_started = False
        self._is_muffled = False
        self._current: UUID | None = None
        self._sought: bytes = b""
        self._kept: frozenset[bytes] = frozenset()
        self._count_told = 0
        self._table = RecordTable(store, events, record_type, self)
        self.view = RecordView(self._table, self._about.many, self)
        self.filter = FilterBar(record_type, store.today, [self._columns_button()], self)
        self._notice = NoticeBar()
        self._empty = EmptyState(self._about.icon, "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._footer = QLabel()
        self._footer.setProperty("kind", "muted")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.filter, self._notice, self._stack, self._footer):
            self._column.addWidget(widget, 1 if widget is self._stack else 0)
        self._places = Lane(1, self)
        self.setFocusProxy(self.view)
        self._connect()
        self._fit()

    def _columns_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("columns"))
        button.setToolTip("Choose columns")
        button.setAccessibleName("Choose columns")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self.choose_columns)
        return button

    def _connect(self) -> None:
        table, view = self._table, self.view
        table.swapping.connect(self._note_selection)
        table.loaded.connect(self._show_loaded)
        table.counted.connect(self._show_count)
        table.found.connect(self._choose_found)
        table.completed.connect(self._show_complete)
        table.refreshing.connect(self._before_refresh)
        table.refreshed.connect(self._after_refresh)
        table.failed.connect(self._show_failure)
        view.opened.connect(self._open_row)
        view.bin_wanted.connect(self.bin_selected)
        view.copy_wanted.connect(self.copy_rows)
        view.searched.connect(self._search_name)
        view.sort_wanted.connect(self.sort_by)
        view.selectionModel().currentRowChanged.connect(self._tell_current)
        view.selectionModel().selectionChanged.connect(self._tell_selection)
        self.filter.changed.connect(self._load)
        self.filter.left.connect(self._enter_table)

    # The listing -----------------------------------------------------------------------------------------------------

    def listing(self) -> Listing:
        """The list as it is seen: columns from left to right, filter, order."""
        return Listing(
            self._record_type,
            self._as_at or self._store.today(),
            columns=tuple(self.view.column_names()),
            where=self.filter.terms,
            order=self._order,
            as_at=self._as_at is not None,
            me=self._store.who,
        )

    def total(self) -> int:
        """How many records there are, whatever the filter."""
        return self._table.total

    def count(self) -> int:
        """How many rows the list has."""
        return self._table.rowCount()

    @Slot(str)
    def sort_by(self, order: str) -> None:
        """Sort by a column, "-" before its name for the other way round; "" for the type's own order."""
        self._order = (order,) if order else ()
        self.view.show_order(self._order)
        self._load()

    def show_as_at(self, day: date | None) -> None:
        """Show what held on a day; None for today."""
        self._as_at = day
        self._load()

    @Slot()
    def _load(self) -> None:
        if self._is_started:
            self._notice.clear()
            self._table.load(self.listing(), self._chosen())

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_started:
            self._is_started = True
            self._load()
            self._table.wait(FIRST_SECONDS)
        self._table.set_awake(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._table.set_awake(False)
        super().hideEvent(event)

    def stop(self, seconds: float = 2.0) -> bool:
        """Read nothing more, before the store is closed; says whether what was being read is over."""
        ends = [each.close(seconds) for each in (self._places, self._table)]
        return all(ends)

    # What is shown ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show_loaded(self) -> None:
        self.filter.content()
        self.view.verticalScrollBar().setValue(0)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        rows = self._table.rowCount()
        if rows:
            self._stack.setCurrentWidget(self.view)
        elif self._is_started and not self._table.is_loading:
            self._show_empty()
        self._show_footer()

    def _show_empty(self) -> None:
        had_focus = self.view.hasFocus()
        many = self._about.many.lower()
        if self.filter.terms:
            sentence, detail = f"No {many} match “{self.filter.text()}”", "Take a condition off, or look for less."
            self._empty.show_state("search", sentence, detail, [("Clear the filter", self.clear_filter)])
        else:
            add = [] if self._store.read_only else [(f"Add {_a(self._about.one)}", self.add_wanted.emit)]
            self._empty.show_state(self._about.icon, f"No {many} yet", _sentence(self._record_type), add)
        self._stack.setCurrentWidget(self._empty)
        if had_focus and self._empty.buttons:
            self._empty.buttons[0].setFocus()

    def _show_footer(self) -> None:
        rows, total, chosen = self._table.rowCount(), self._table.total, self.selected_count()
        words = (self._about.one if total == 1 else self._about.many).lower()
        count = f"{rows:,} of {total:,} {words}" if self.filter.terms else f"{rows:,} {words}"
        self._footer.setText(f"{count} · {chosen:,} selected" if chosen else count)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, UserError) and self.filter.terms:
            self.filter.complain(error)
        elif isinstance(error, AtmpError):
            self._notice.show_error(error, [("Try again", self.refresh)])
        else:
            raise error

    @Slot()
    def refresh(self) -> None:
        """Read everything on show again."""
        self._notice.clear()
        if self._table.is_complete:
            self._table.refresh()
        else:
            self._load()

    # The filter ------------------------------------------------------------------------------------------------------

    def set_filter(self, text: str) -> None:
        """Filter by a text such as `status:open due:<7d alton`; one that cannot be read is said to be so."""
        self.filter.set_text(text)

    def filter_text(self) -> str:
        """The filter as it is typed."""
        return self.filter.text()

    @Slot()
    def clear_filter(self) -> None:
        """Show all records, and put the keyboard into the table."""
        self.filter.clear()
        self.view.setFocus()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _enter_table(self) -> None:
        self.view.setFocus()
        if self.count() and not self.view.currentIndex().isValid():
            self.view.selectRow(0)

    @Slot()
    def choose_columns(self) -> None:
        """Open the menu of columns."""
        header = self.view.horizontalHeader()
        self.view.show_column_menu(header.rect().bottomRight())
