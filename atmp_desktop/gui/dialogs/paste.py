"""Rows copied in a sheet, before they are added: which field each column is, and what is wrong with which row.

Knows cells and fields; reading, judging and adding are services/pasted.py's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QLabel, QTableWidget, QTableWidgetItem, QWidget
from shiboken6 import isValid

from atmp_desktop.counting import counted
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.dialogs.frame import Frame
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.table_looks import dress_table
from atmp_desktop.records.record import Record
from atmp_desktop.services.bulk_changes import Changed
from atmp_desktop.services.pasted import Row, add_rows, fields_for, fields_to_paste, has_headings, judge
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

QUIET = 200
"""Milliseconds after a change before the rows are judged again; also the number of rows up to which that is no job."""

COLUMN, PROBLEM = 13, 22
"""How wide the columns are, in ems."""


class PasteDialog(Frame):
    """A preview of what would be added."""

    help_page = "lists-and-filters"

    def __init__(
        self,
        parent: QWidget | None,
        store: Store,
        jobs: Jobs,
        record_type: type[Record],
        rows: list[list[str]],
        say: Callable[[str, UUID | None], object],
        fail: Callable[[AtmpError], object],
    ) -> None:
        """`rows` are the cells as they were copied, each row as wide as the others. `say` hears what was done and the
        operation it can be taken back by, `fail` what went wrong once the dialog is closed: both outlive it."""
        about = record_type.about
        super().__init__(
            parent,
            tr("Paste {many}", many=about.many.lower()),
            tr("Say above each column what it is. A cell can be put right here; nothing is added before you say so."),
            tr("Add {many}", many=about.many.lower()),
            (64, 34),
        )
        self._store, self._jobs, self._type = store, jobs, record_type
        self._say, self._fail = say, fail
        self._fields = fields_to_paste(record_type, store.vocabulary)
        self._cells = rows
        self._judged: list[Row] = []
        self._asked = 0
        self._is_filling = False
        # Whether the rows are no longer those that were copied, which laying them out anew would bring back.
        self._is_changed = False
        self.notice = NoticeBar()
        self.first_is_head = QCheckBox(tr("The first row has headings"))
        self.first_is_head.setChecked(has_headings(rows, self._fields))
        self.first_is_head.clicked.connect(self._fill)
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("What is pasted"))
        dress_table(self.table)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.itemChanged.connect(self._edited)
        self.boxes: list[QComboBox] = []
        self.told = QLabel()
        self.told.setWordWrap(True)
        for widget in (self.notice, self.first_is_head):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.told)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._judge)
        self._fill()

    # What was pasted -------------------------------------------------------------------------------------------------

    @Slot()
    def _fill(self) -> None:
        """Lay the cells out anew, the fields guessed by the headings, or by nothing."""
        has_head = self.first_is_head.isChecked()
        width = len(self._cells[0])
        names = fields_for(self._cells[0], self._fields) if has_head else [""] * width
        self._rows = [list(row) for row in self._cells[has_head:]]
        self._is_filling = True
        self.table.clear()
        self.table.setColumnCount(width + 1)
        self.table.setHorizontalHeaderLabels(
            [
                tr("What is wrong"),
                *(self._cells[0] if has_head else [tr("Column {at}", at=at) for at in range(1, width + 1)]),
            ]
        )
        self.boxes = [self._field_box(at, name) for at, name in enumerate(names)]
        self._lay_rows()
        self._is_filling = False
        self._judge()

    def _field_box(self, at: int, name: str) -> QComboBox:
        box = QComboBox()
        box.addItem(tr("(left out)"), "")
        for each, field in self._fields.items():
            box.addItem(field.label, each)
        box.setCurrentIndex(max(0, box.findData(name)))
        box.setAccessibleName(tr("Field of column {at}", at=at + 1))
        box.activated.connect(self._judge)
        return box

    def _lay_rows(self) -> None:
        self._is_filling = True
        fresh = self.table.rowCount() == 0 or self.table.cellWidget(0, 1) not in self.boxes
        self.table.setRowCount(len(self._rows) + 1)
        if fresh:
            for at, box in enumerate(self.boxes):
                self.table.setCellWidget(0, at + 1, box)
            self.table.setRowHeight(0, theme.row_height(self) + theme.em(self, 0.4))
            self.table.setColumnWidth(0, theme.em(self, PROBLEM))
            for at in range(len(self.boxes)):
                self.table.setColumnWidth(at + 1, theme.em(self, COLUMN))
            head = QTableWidgetItem(tr("Each column is"))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(0, 0, head)
        for place, row in enumerate(self._rows, 1):
            fault = QTableWidgetItem()
            fault.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(place, 0, fault)
            for at, cell in enumerate(row, 1):
                self.table.setItem(place, at, QTableWidgetItem(cell))
        self._is_filling = False

    @Slot(QTableWidgetItem)
    def _edited(self, item: QTableWidgetItem) -> None:
        if not self._is_filling and item.row() > 0 and item.column() > 0:
            self._rows[item.row() - 1][item.column() - 1] = item.text().strip()
            self._note_change()
            # What is being judged is not what stands here any more.
            self._asked += 1
            self._set_ready(False)
            self._timer.start()

    def take_out(self) -> None:
        """Leave the chosen rows out."""
        chosen = {index.row() - 1 for index in self.table.selectedIndexes() if index.row() > 0}
        if not chosen or not self.table.isEnabled():
            return
        self._note_change()
        self._keep([place for place in range(len(self._rows)) if place not in chosen])
        self._judge()

    def _note_change(self) -> None:
        self._is_changed = True
        self.first_is_head.setEnabled(False)

    def _keep(self, places: Sequence[int]) -> None:
        self._rows = [self._rows[place] for place in places]
        self._lay_rows()

    # What is wrong with it -------------------------------------------------------------------------------------------

    @Slot()
    def _judge(self) -> None:
        self._asked += 1
        asked = self._asked
        self._set_ready(False)
        columns = [str(box.currentData() or "") for box in self.boxes]
        twice = next((each for each in columns if each and columns.count(each) > 1), "")
        if not any(columns) or twice:
            label = self._fields[twice].label if twice else ""
            self._judged = []
            self.told.setText(
                tr("Two columns are “{label}”. Choose another for one of them.", label=label)
                if twice
                else tr("Choose what at least one column is.")
            )
            return

        def take(judged: list[Row]) -> None:
            if isValid(self) and asked == self._asked:
                self._show_judged(judged)

        rows = [list(row) for row in self._rows]
        work = partial(_judge, self._store, self._type, rows, columns)
        self._jobs.start(tr("Looking at what was pasted"), work, take, self._hear_failure(), quiet=len(rows) <= QUIET)

    def _show_judged(self, judged: list[Row]) -> None:
        self._judged = judged
        self._is_filling = True
        for place, row in enumerate(judged, 1):
            item = self.table.item(place, 0)
            if item is not None:
                item.setText(row.fault)
                item.setToolTip(row.fault)
        self._is_filling = False
        bad = sum(bool(row.fault) for row in judged)
        good = len(judged) - bad
        parts = [tr("{n} row can be added.", "{n} rows can be added.", good)]
        if bad:
            parts.append(
                tr(
                    "{n} cannot yet: put it right here, or leave as is.",
                    "{n} cannot yet: put them right here, or leave as is.",
                    bad,
                )
            )
        self.told.setText(" ".join(parts) + tr(" Ctrl+Delete leaves the chosen rows out."))
        self._set_ready(good > 0)

    def _set_ready(self, is_ready: bool) -> None:
        assert self.do is not None
        good = sum(not row.fault for row in self._judged)
        about = self._type.about
        if is_ready:
            self.do.setText(tr("Add {counted}", counted=counted(good, about.one.lower(), about.many.lower())))
        self.do.setEnabled(is_ready)

    # Adding ----------------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Add what can be added; what cannot stays here."""
        good = [row for row in self._judged if not row.fault]
        if not good or self.do is None or not self.do.isEnabled():
            return
        self.notice.clear()
        self._set_ready(False)
        self.table.setEnabled(False)
        self.first_is_head.setEnabled(False)
        say = self._say

        def done(changed: Changed) -> None:
            say(changed.words, changed.operation)
            if isValid(self):
                self._added(changed)

        job = self._jobs.start(
            tr("Adding what was pasted"),
            partial(_add, self._store, self._type, good),
            done,
            self._hear_failure(),
            quiet=len(good) <= QUIET,
        )
        job.finished.connect(self._end)

    @Slot()
    def _end(self) -> None:
        self.table.setEnabled(True)
        self.first_is_head.setEnabled(not self._is_changed)
        self._set_ready(any(not row.fault for row in self._judged))

    def _added(self, changed: Changed) -> None:
        left = [place for place, row in enumerate(self._judged) if row.fault]
        self._judged = [self._judged[place] for place in left]
        if not left:
            super().accept()
            return
        self._note_change()
        self._keep(left)
        self._show_judged(self._judged)
        self.notice.show_notice("success", changed.words, tr("What is left here was not added."))

    def _hear_failure(self) -> Callable[[BaseException], None]:
        """What hears of an error: a function, not a method, because the dialog may be closed by then."""
        fail = self._fail

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            if isValid(self):
                self.notice.show_error(error)
            else:
                fail(error)

        return failed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take_out()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            # Enter is for the cell.
            event.accept()
        else:
            super().keyPressEvent(event)


def _judge(
    store: Store, record_type: type[Record], rows: list[list[str]], columns: list[str], progress: Progress
) -> list[Row]:
    return judge(store, record_type, rows, columns, progress)


def _add(store: Store, record_type: type[Record], rows: list[Row], progress: Progress) -> Changed:
    return add_rows(store, record_type, rows, progress)
