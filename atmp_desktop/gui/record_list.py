"""The list of one record type: filter, table, and a line that says how many. Knows nothing of pages or other lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.column_total import ColumnTotal
from atmp_desktop.gui.copying import Copied, copied_addresses, copied_rows
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.filter_bar import FilterBar, icon_button
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.list_copying import copy_chosen
from atmp_desktop.gui.list_face import ListFace
from atmp_desktop.gui.list_shape import ListShape
from atmp_desktop.gui.list_state import ListState, Look
from atmp_desktop.gui.list_words import how_many
from atmp_desktop.gui.name_search import NameSearch
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.row_selection import RowSelection
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

FIRST_SECONDS = 0.03
"""How long a list waits for its first rows before it is first painted."""

SLOW = 250
"""Milliseconds of reading after which the list says that it is reading."""


class RecordList(InnerFocus):
    """A list of records.

    Attributes:
        view: the table.
        filter: the filter above it.
        face: where the table stands, or what is shown in its place.

    Signals:
        opened: Enter or a double click on a record; type and id.
        current_changed: another record is the current one, or none; type and id.
        selection_changed: how many are chosen.
        add_wanted: the user wants to add one.
        export_wanted: the user wants the list in a file; the Listing as seen.
        bin_wanted: the user wants records in the bin; their ids.
        said: something worth a sentence was done.
        board_wanted: it is to be shown as a board, or as a table.
    """

    opened = Signal(str, object)
    current_changed = Signal(str, object)
    selection_changed = Signal(int)
    add_wanted = Signal()
    export_wanted = Signal(object)
    bin_wanted = Signal(list)
    said = Signal(str)
    board_wanted = Signal(bool)

    def __init__(
        self,
        store: Store,
        events: StoreEvents,
        jobs: Jobs,
        record_type: type[Record],
        *,
        parent: QWidget | None,
        beside: Sequence[QWidget] = (),
    ) -> None:
        """Reads nothing before it is first shown. `beside` stands beside the filter, before the button of columns."""
        super().__init__(parent)
        theme.set_kind(self, "panel")
        self._store = store
        self._jobs = jobs
        self._record_type = record_type
        self._about = record_type.about
        self._shape = ListShape(record_type, store)
        self._as_at: date | None = None
        self._is_started = False
        columns = icon_button("columns", tr("Choose columns"))
        columns.clicked.connect(self.choose_columns)
        self.filter = FilterBar(record_type, store, [*beside, columns], self)
        self._table = RecordTable(store, events, record_type, self)
        self.face = ListFace(self._table, record_type, self)
        self.view = self.face.view
        self._selection = RowSelection(self._table, self.view)
        self._notice = NoticeBar()
        self._footer, self._sum = QLabel(), ColumnTotal(store, events, jobs, self._table, self.view, self._show_footer)
        theme.set_kind(self._footer, "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget, share in ((self.filter, 0), (self._notice, 0), (self.face, 1), (self._footer, 0)):
            self._column.addWidget(widget, share)
        self._names = NameSearch(store, self._table)
        self._slow = QTimer(self, singleShot=True)
        self._slow.timeout.connect(self._show_footer)
        self.hand_focus_to(self.view)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        table, view = self._table, self.view
        table.loaded.connect(self._show_loaded)
        for told in (table.counted, table.completed, table.refreshed):
            told.connect(self._show_count)
        table.failed.connect(self._show_failure)
        table.reworded.connect(self.filter.reword)
        table.reworded.connect(view.fit)
        view.opened.connect(self._open_row)
        view.bin_wanted.connect(self.bin_selected)
        view.copy_wanted.connect(self.copy_rows)
        view.searched.connect(self._names.search)
        self._names.found.connect(self._selection.select_row)
        self._names.failed.connect(self._show_failure)
        view.sort_wanted.connect(self.sort_by)
        self._selection.current_changed.connect(lambda id: self.current_changed.emit(type_name(self._record_type), id))
        self._selection.changed.connect(self._show_footer)
        self._selection.changed.connect(self.selection_changed)
        self.filter.changed.connect(self._load)
        self.filter.left.connect(self._enter_table)
        self.face.clear_wanted.connect(self.clear_filter)
        self.face.add_wanted.connect(self.add_wanted)
        self.face.front_changed.connect(self.hand_focus_to)

    # The listing -----------------------------------------------------------------------------------------------------

    def listing(self) -> Listing:
        """The list as it is seen: columns from left to right, filter, order."""
        shown = self._table.listing if self._is_started and not self._table.is_loading else self._wanted()
        return shown.only(columns=tuple(self.view.column_names()))

    def _wanted(self) -> Listing:
        """The list as it is asked for, which may not be on show yet."""
        asked = self._store.listing(
            self._record_type,
            day=self._as_at or self._store.today(),
            columns=tuple(column.name for column in self._table.columns),
            where=self.filter.terms,
            as_at=self._as_at is not None,
            me=self._store.who,
        )
        return self._shape.of(asked)

    def total(self) -> int:
        """How many records there are, whatever the filter."""
        return self._table.total

    def count(self) -> int:
        """How many records the list has."""
        return self._table.records

    @Slot(str)
    def sort_by(self, order: str) -> None:
        """Sort by a column, "-" before its name for the other way round; "" for the type's own order."""
        self._shape.order = (order,) if order else ()
        self.view.show_order(self._shape.order)
        self._load()

    def show_as_at(self, day: date | None) -> None:
        """Show what held on a day, to be looked at only; None for today."""
        self._as_at = day
        self.filter.show_as_at(day)
        self._load()

    @property
    def is_read_only(self) -> bool:
        """Whether its records can only be looked at here."""
        return self._store.read_only or self._as_at is not None

    def look(self) -> Look:
        """Its columns, order, filter, groups and colours, and whether it is a board, as a view keeps them."""
        shape, is_board = self._shape, self.face.front is not self.view
        columns = tuple(self.view.column_names())
        return Look(columns, shape.order, self.filter_text(), shape.group, shape.tints, is_board)

    def show_look(self, look: Look) -> None:
        """Look so; columns that a register does not have raise KeyError."""
        self.view.set_columns(look.columns or self._about.columns)
        self._shape.order, self._shape.group, self._shape.tints = look.order, look.group, look.tints
        self.view.show_order(look.order)
        self.set_filter(look.filter)
        self._load()
        self.board_wanted.emit(look.board)

    @Slot()
    def _load(self) -> None:
        if self._is_started:
            self._notice.clear()
            self._slow.start(SLOW)
            self._table.load(self._wanted(), self._selection.to_keep())
            if self._shape.faults:
                self._notice.show_notice("warning", self._shape.faults[0], tr("Change the colours of this list."))

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
        ends = [each.close(seconds) for each in (self._names, self._table)]
        return all(ends)

    # What is shown ---------------------------------------------------------------------------------------------------

    @Slot()
    def _show_loaded(self) -> None:
        self.view.verticalScrollBar().setValue(0)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        rows = self._table.rowCount()
        if rows:
            self.face.show_rows()
        elif self._is_started and not self._table.is_loading:
            self.face.show_nothing(self._table.listing.where, can_add=not self.is_read_only)
        self._show_footer()

    @Slot()
    def _show_footer(self) -> None:
        counts = how_many(
            self._about,
            self._table.records,
            self._table.total,
            is_filtered=bool(self._table.listing.where),
            chosen=self._selection.count(),
            is_reading=self._table.is_loading and not self._slow.isActive(),
        )
        self._footer.setText(counts + self._sum.words)

    @Slot(object)
    def _show_failure(self, error: BaseException) -> None:
        self._show_footer()
        if isinstance(error, UserError) and self.filter.terms:
            self.filter.complain(error)
        elif isinstance(error, AtmpError):
            self._notice.show_error(error, [(tr("Try again"), self.refresh)])
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
        self.face.front.setFocus()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _enter_table(self) -> None:
        self.face.front.setFocus()
        if self.count() and not self.view.currentIndex().isValid():
            self.view.selectRow(0 if self._table.band_at(0) is None else 1)

    @Slot()
    def choose_columns(self) -> None:
        """Open the menu of columns."""
        header = self.view.horizontalHeader()
        self.view.show_column_menu(header.rect().bottomRight())

    # The records -----------------------------------------------------------------------------------------------------

    def selected_ids(self) -> list[UUID]:
        """The ids of the chosen records, in the order of the list."""
        return self._selection.ids()

    def selected_count(self) -> int:
        """How many records are chosen."""
        return self._selection.count()

    def select(self, id: UUID) -> None:
        """Choose a record and bring it into view; one that is not in the list yet is chosen when it comes."""
        self._selection.select(id)

    def bring_back(self, ids: Sequence[UUID]) -> None:
        """Choose records that have just come back, and bring the first of them into view."""
        self._selection.bring_back(ids)

    def next_record(self, step: int) -> UUID | None:
        """The id of the record `step` rows on from the current one, or None at either end; it is not chosen yet."""
        index = self.view.currentIndex()
        outside = -1 if step > 0 else self._table.rowCount()
        return self._table.record_beyond(index.row() if index.isValid() else outside, step)

    @Slot(int)
    def _open_row(self, row: int) -> None:
        id = self._table.id_at(row)
        if id is not None:
            self.opened.emit(type_name(self._record_type), id)

    @Slot()
    def bin_selected(self) -> None:
        """Ask for the chosen records to be binned."""
        ids = self.selected_ids()
        if ids and not self.is_read_only:
            self.bin_wanted.emit(ids)

    @Slot()
    def export(self) -> None:
        """Ask for the list as a file."""
        self.export_wanted.emit(self.listing())

    # Copying ---------------------------------------------------------------------------------------------------------

    @Slot()
    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard, as text and as a table, with the names of the columns."""
        self.copy_records(self._selection.packed())

    def copy_records(self, ids: bytes) -> None:
        """Put records of the list on the clipboard as `copy_rows` does, whether they are chosen or not."""
        self._copy(copied_rows, ids)

    @Slot()
    def copy_addresses(self) -> None:
        """Put the email addresses of the chosen records on the clipboard, for a mail's To field."""
        self._copy(copied_addresses, self._selection.packed())

    def _copy(self, make: Callable[[Store, Listing, bytes, Progress], Copied], ids: bytes) -> None:
        copy_chosen(self._store, self._jobs, self.listing(), ids, make, self.said.emit, self._show_failure)

    # State -----------------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Columns, widths, order, filter and current record, as JSON can keep them."""
        current, look = self._selection.current, self.look()
        return ListState.of_look(look, self.view.widths(), current, self._table.shut).to_json()

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Be as `state` was when it was kept, as far as it can be read and still fits."""
        kept = ListState.from_json(self._record_type, state, self._store.vocabulary)
        self.view.set_widths(kept.widths)
        if kept.selected is not None:
            self.select(kept.selected)
        self._table.shut = kept.shut
        self.show_look(kept.look)

    # Looks -----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.filter.is_empty:
            self.clear_filter()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.75)
        self._footer.setContentsMargins(side, theme.em(self, 0.35), side, theme.em(self, 0.35))
