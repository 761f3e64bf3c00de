"""The table widget of every list: keys, header, columns that fit, pills, and rows read just before they are painted.

Knows a RecordTable and how it looks; neither filters nor what is done with records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTableView, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.chips import pill_size
from atmp_desktop.gui.column_fit import fit_columns
from atmp_desktop.gui.column_menu import ColumnMenu
from atmp_desktop.gui.record_table import RecordTable
from atmp_desktop.gui.row_painter import RowPainter
from atmp_desktop.gui.table_bands import TableBands
from atmp_desktop.gui.table_looks import dress_table, ring_cell, rule_rows
from atmp_desktop.gui.typed_word import TypedWord
from atmp_desktop.records import kinds
from atmp_desktop.store.columns import Column

CHARACTER = 0.56
"""The usual width of a character, in ems."""

AIR = 1.7
"""The room beside the words of a column, in ems."""

CAPITAL = 0.7
"""The usual width of a capital letter or a digit, in ems: what codes are made of."""

ARROW = 1.4
"""The room the arrow of sorting takes, in ems."""

MARK = 1.7
"""The room the mark of a coloured row takes, in ems."""

NARROWEST, NARROWEST_FIRST = 7.5, 15.0
"""A column of words is never made narrower than this many ems, nor than two thirds of its usual width where that is
less, to have all columns fit."""

LONGEST_CODE = 12
"""Text of up to so many characters is a code or a reference."""


class RecordView(QTableView):
    """A table of records.

    Signals:
        opened: a row was opened, by Enter or a double click.
        bin_wanted: Delete was pressed.
        copy_wanted: Ctrl+C was pressed.
        edit_wanted: F2 was pressed on a cell; its index.
        peek_wanted: Space was pressed, which belongs to no name that is being typed.
        searched: letters were typed to get to a name.
        sort_wanted: a column's name, with "-" before it for the other way round; "" for the list's own order.
        group_wanted: the name of the column by which rows are to stand together, or "" for none.
    """

    opened = Signal(int)
    bin_wanted = Signal()
    copy_wanted = Signal()
    edit_wanted = Signal(QModelIndex)
    peek_wanted = Signal()
    searched = Signal(str)
    sort_wanted = Signal(str)
    group_wanted = Signal(str)

    def __init__(self, table: RecordTable, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setAccessibleName(name)
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # Painting a header asks for each column whether all its rows are chosen, which takes seconds when they are.
        header.setSelectionModel(QItemSelectionModel(table, header))
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(theme.LEAST_TARGET)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.show_column_menu)
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(self._column_resized)
        header.sectionMoved.connect(self._mark_first)
        self._painter = RowPainter(table, self)
        self.setItemDelegate(self._painter)
        self._bands = TableBands(table, self)
        self._widths: dict[str, float] = {}
        self._dressed: tuple[list[str], bool] = ([], False)
        self._is_fitting = False
        self._typed = TypedWord()
        self._top = QPersistentModelIndex()
        table.modelReset.connect(self._dress_columns)
        table.columnsInserted.connect(self._dress_columns)
        table.columnsRemoved.connect(self._dress_columns)
        table.refreshing.connect(self._hold_place)
        table.refreshed.connect(self._take_place)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._dress_columns()

    # Cells -----------------------------------------------------------------------------------------------------------

    def record_at(self, row: int) -> UUID | None:
        """The id of the record in a row; None where it is not known yet."""
        return self._table.id_at(row)

    def chosen(self) -> bytes:
        """The ids of the chosen records in the order of the list, one after the other: very many take no time so."""
        selection = self.selectionModel().selection()
        parts = sorted((selection.at(at).top(), selection.at(at).bottom()) for at in range(selection.count()))
        return b"".join(id for first, last in parts for id in self._table.records_between(first, last))

    def column_at(self, place: int) -> Column:
        """The column of an index."""
        return self._table.columns[place]

    def cell_of(self, id: UUID, name: str) -> QModelIndex:
        """The index of a record's cell in a column; an invalid one where either is not in the list."""
        row, names = self._table.row_of(id), [column.name for column in self._table.columns]
        return QModelIndex() if row is None or name not in names else self._table.index(row, names.index(name))

    # Columns ---------------------------------------------------------------------------------------------------------

    def column_names(self) -> list[str]:
        """The columns from left to right."""
        header = self.horizontalHeader()
        places = sorted(range(len(self._table.columns)), key=header.visualIndex)
        return [self._table.columns[place].name for place in places]

    def widths(self) -> dict[str, float]:
        """The widths somebody chose, in ems by column."""
        return dict(self._widths)

    def set_widths(self, widths: Mapping[str, float]) -> None:
        """Take widths as `widths` gave them; columns that are not named fit themselves."""
        self._widths = dict(widths)
        self.fit()

    def set_columns(self, names: Sequence[str]) -> None:
        """Show just these columns, in this order, from left to right."""
        header = self.horizontalHeader()
        for name in [column.name for column in self._table.columns if column.name not in names]:
            self._table.remove_column(name)
        for name in names:
            if name not in self.column_names():
                self._table.add_column(name)
        for column in [column.name for column in self._table.columns if column.name not in names]:
            # The one that was left because a table has at least one.
            self._table.remove_column(column)
        places = {column.name: place for place, column in enumerate(self._table.columns)}
        for place, name in enumerate(names):
            header.moveSection(header.visualIndex(places[name]), place)

    def reset_columns(self) -> None:
        """The columns, their order and widths as they are at first."""
        self._widths = {}
        self.set_columns(self._table.listing.record_type.about.columns)
        self.fit()

    @Slot(QPoint)
    def show_column_menu(self, place: QPoint) -> None:
        """The menu of columns, at a place in the header."""
        header = self.horizontalHeader()
        section = header.logicalIndexAt(place)
        name = self._table.columns[section].name if 0 <= section < len(self._table.columns) else ""
        listing = self._table.listing
        menu = ColumnMenu(listing.known_columns(), self.column_names(), name, listing.group, self)
        menu.group_wanted.connect(self.group_wanted)
        menu.columns_wanted.connect(self.set_columns)
        menu.sort_wanted.connect(self.sort_wanted)
        menu.reset_wanted.connect(self.reset_columns)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(header.mapToGlobal(place))

    @Slot()
    def _dress_columns(self) -> None:
        self.show_order(self._table.listing.order)
        self._mark_first()
        dressed = ([column.name for column in self._table.columns], bool(self._table.listing.tints))
        if dressed != self._dressed:
            self._dressed = dressed
            self.fit()

    def fit(self) -> None:
        """Give the columns their widths: those somebody chose, the others what fits."""
        em = theme.em(self)
        widths = {name: round(width * em) for name, width in self._widths.items()}
        free = [column for column in self._table.columns if column.name not in widths]
        room = self.viewport().width() - sum(widths.get(column.name, 0) for column in self._table.columns)
        usual = [self._usual_widths(column) for column in free]
        fitted = fit_columns([most for most, _ in usual], [least for _, least in usual], room)
        widths |= {column.name: width for column, width in zip(free, fitted, strict=True)}
        self._is_fitting = True
        for place, column in enumerate(self._table.columns):
            self.horizontalHeader().resizeSection(place, widths[column.name])
        self._is_fitting = False

    def _usual_widths(self, column: Column) -> tuple[int, int]:
        """The usual and the least width of a column in pixels. Dates, numbers, telephones, pills and short codes are no use when
        they are cut; names and sentences still are."""
        em, kind = theme.em(self), column.kind
        bold = self.horizontalHeader().font()
        bold.setBold(True)
        label = QFontMetrics(bold).horizontalAdvance(column.label) + theme.em(self, AIR)
        is_number = isinstance(kind, kinds.Whole)
        is_pill = isinstance(kind, kinds.Choice) and bool(kind.tones)
        is_code = is_firm(column) and isinstance(kind, kinds.Text) and not isinstance(kind, kinds.Phone)
        words = round((kind.width * (CAPITAL if is_code else CHARACTER) + AIR / 2) * em)
        if isinstance(kind, kinds.Choice) and is_pill:
            widest = max(pill_size(option, self.fontMetrics()).width() for option in kind.options.values())
            words = widest + theme.em(self, AIR)
        if (
            self._table.listing.tints
            and column is self._table.columns[min(self._table.marked, len(self._table.columns) - 1)]
        ):
            words += theme.em(self, MARK)
        # The arrow of sorting stands beside the words of a header that begins at the right.
        usual = max(words, label + (theme.em(self, ARROW) if is_number else 0))
        if is_firm(column):
            return usual, usual
        # The first words of a row tell it from its neighbours.
        is_first = column is next(each for each in self._table.columns if not is_firm(each))
        narrowest = min(NARROWEST_FIRST if is_first else NARROWEST, kind.width * CHARACTER * 0.65) * em
        if isinstance(kind, kinds.Choice):
            # A word of a few letters is soon no word.
            longest = max(map(self.fontMetrics().horizontalAdvance, kind.options.values()), default=0)
            narrowest = min(NARROWEST * em, longest + theme.em(self, AIR))
        return usual, min(usual, max(label, round(narrowest)))

    @Slot(int, int, int)
    def _column_resized(self, section: int, before: int, after: int) -> None:
        header = self.horizontalHeader()
        is_stretched = header.visualIndex(section) == header.count() - 1
        if not self._is_fitting and not is_stretched and section < len(self._table.columns):
            # Whoever drags one border wants the other columns to stay as they are.
            for place, column in enumerate(self._table.columns):
                if header.visualIndex(place) < header.count() - 1:
                    self._widths[column.name] = header.sectionSize(place) / theme.em(self)

    @Slot()
    def _mark_first(self) -> None:
        """Have the marks of coloured rows in the column at the left."""
        self._table.marked = max(0, self.horizontalHeader().logicalIndex(0))

    # Sorting ---------------------------------------------------------------------------------------------------------

    def show_order(self, order: Sequence[str]) -> None:
        """Show by which column the rows are sorted; nothing for the list's own order."""
        names = [column.name for column in self._table.columns]
        down, name = (order[0].startswith("-"), order[0].removeprefix("-")) if len(order) == 1 else (False, "")
        place = names.index(name) if name in names else -1
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, way)

    @Slot(int)
    def _sort_by(self, section: int) -> None:
        """One way, the other way round, the list's own order."""
        name = self._table.columns[section].name
        order = self._table.listing.order
        self.sort_wanted.emit(f"-{name}" if order == (name,) else "" if order == (f"-{name}",) else name)

    # Rows ------------------------------------------------------------------------------------------------------------

    def visible_rows(self) -> tuple[int, int]:
        """The first and the last row on show; (0, -1) where there are none."""
        rows = self._table.rowCount()
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return (0, -1) if not rows or first < 0 else (first, rows - 1 if last < 0 else last)

    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self.visible_rows()
        if last >= first:
            self._table.prepare(first, last)
        self._bands.paint_tints()
        super().paintEvent(event)
        rule_rows(self, first, last)
        if self.hasFocus() and self.currentIndex().isValid():
            ring_cell(self, self.currentIndex())
        self._bands.paint()
        self._table.told_painted()

    @Slot(object, bool)
    def _hold_place(self, moved: object, is_anew: bool) -> None:
        first, _ = self.visible_rows()
        self._top = QPersistentModelIndex(self._table.index(first, 0))

    @Slot()
    def _take_place(self) -> None:
        if self._top.isValid():
            self.verticalScrollBar().setValue(self._top.row())
        self._top = QPersistentModelIndex()

    # Keys ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
        elif plain and event.key() == Qt.Key.Key_F2:
            if self.currentIndex().isValid():
                self.edit_wanted.emit(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.bin_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Space and not self._typed.is_going_on:
            self.peek_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # With Ctrl Qt would leave what is chosen behind, and the record beside the list would be another one.
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), modifiers))
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row: one goes through records here, not through their cells."""
        column = max(0, self.currentIndex().column())
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._table.index(0, column)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._table.index(self._table.rowCount() - 1, column)
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The table's own way makes the first record the current one, as if somebody had gone to it."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)
            self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters typed shortly after one another make a word. Qt would look through every row."""
        word = self._typed.add(search)
        if word.strip():
            self.searched.emit(word)

    # Looks -----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The last may be cut.
        self._table.room = event.size().height() // self.verticalHeader().defaultSectionSize() + 1
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.look_anew()
            # The header gets its own font after this.
            QTimer.singleShot(0, self, partial(RecordView.fit, self))


def is_firm(column: Column) -> bool:
    """Whether a column is of no use when it is cut: a date, a number, a telephone, a pill, a short code."""
    kind = column.kind
    if isinstance(kind, kinds.Choice):
        return bool(kind.tones)
    if isinstance(kind, kinds.Phone):
        return True
    if isinstance(kind, kinds.Text):
        return kind.width <= LONGEST_CODE or column.name == "reference"
    return isinstance(kind, kinds.Whole | kinds.Date | kinds.PartialDate | kinds.Moment | kinds.YesNo)
