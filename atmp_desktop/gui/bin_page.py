"""The bin: what was put there, of every type, with who put it there and when, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.acts import restore_records
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.row_table import Heading, Line, RowTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import RECORD_TYPES
from atmp_desktop.records.record import type_name
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

MOST = 1000
"""How many records of a type are listed, the last binned first."""

Binned = tuple[str, UUID]


@dataclass(frozen=True)
class Contents:
    """What is in the bin.

    Attributes:
        lines: the records, the last binned first.
        total: how many there are, those not listed too.
    """

    lines: list[Line[Binned]]
    total: int


def contents(store: Store) -> Contents:
    """Read what is in the bin; for a worker's thread."""
    found: list[tuple[datetime, Line[Binned]]] = []
    total = 0
    with store.read() as session:
        connection = session.connection()
        for record_type in RECORD_TYPES:
            name, about = type_name(record_type), record_type.about
            columns = ("updated_at", "updated_by")
            listing = store.listing(record_type, columns=columns, order=("-updated_at",), binned=True)
            count = listing.count(connection)
            if not count:
                continue
            total += count
            rows = listing.page(connection, listing.first(connection, MOST))
            names = names_of(connection, {name: [row.id for row in rows]})
            for row in rows:
                at, who = row.values
                cells = (names.get(row.id, "?"), about.one, format_datetime(at), who)
                found.append((at, Line((name, row.id), cells, about.icon)))
    return Contents([line for _, line in sorted(found, key=lambda each: each[0], reverse=True)], total)


class BinPage(InnerFocus):
    """The page.

    Signals:
        said: words for the toast, and the operation they are about.
    """

    said = Signal(str, object)

    def __init__(
        self, store: Store, events: StoreEvents, saver: Saver, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._saver, self._jobs = store, saver, jobs
        self._contents = Contents([], 0)
        self._reader = PageReader(jobs, tr("Looking into the bin"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in the bin"))
        self.field.setAccessibleName(tr("Find in the bin"))
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._narrow)
        self.restore = QPushButton(icon("restore"), tr("Restore"))
        self.restore.clicked.connect(self.restore_chosen)
        self.table: RowTable[Binned] = RowTable(
            tr("In the bin"),
            [Heading(tr("Name"), 26), Heading(tr("Type"), 11), Heading(tr("Put there"), 14), Heading(tr("By"), 12)],
        )
        self.table.chosen.connect(self._tell)
        self.table.entered.connect(self.restore_chosen)
        self.empty = EmptyState("bin", "")
        self.count = QLabel()
        theme.set_kind(self.count, "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self._lay_out()
        self.hand_focus_to(self.table)
        events.changed.connect(self.read)
        self._show()
        self.read()

    def _lay_out(self) -> None:
        space = theme.em(self, 0.8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        row = QHBoxLayout()
        row.setContentsMargins(space, space, space, theme.em(self, 0.5))
        row.setSpacing(theme.em(self, 0.5))
        row.addWidget(self.field, 1)
        row.addWidget(self.restore)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.count.setContentsMargins(space, theme.em(self, 0.3), 0, theme.em(self, 0.3))
        column.addWidget(self.count)

    def read(self) -> None:
        """Look into the bin again, on a worker."""
        self._reader.read(partial(contents, self._store))

    def restore_chosen(self) -> None:
        """Take the chosen records out of the bin, in one step."""
        wanted = self.table.values()
        if not wanted or self._store.read_only:
            return
        store = self._store
        self._saver.submit(tr("Restore"), lambda: restore_records(store, wanted), self._restored, self._failed)

    def _restored(self, done: tuple[str, UUID]) -> None:
        what, operation = done
        self.notice.clear()
        self.said.emit(
            (
                tr("{what} are back in the register.", what=what)
                if what[:1].isdigit()
                else tr("{what} is back in the register.", what=what)
            ),
            operation,
        )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    def _have_read(self, found: Contents) -> None:
        self._contents = found
        self._show()

    def _narrow(self) -> None:
        self._show()

    def _show(self) -> None:
        words = self.field.text().casefold().split()
        lines = [
            line
            for line in self._contents.lines
            if all(any(part.startswith(word) for part in " ".join(line.cells).casefold().split()) for word in words)
        ]
        self.table.show_lines(lines)
        self._stack.setCurrentWidget(self.table if lines else self.empty)
        if not lines and words:
            said = tr("Nothing in the bin has “{text}”", text=self.field.text().strip())
            self.empty.show_state("search", said, "", [(tr("Clear"), self.field.clear)])
        elif not lines:
            self.empty.show_state("bin", tr("The bin is empty"), tr("What you delete comes here, and can be restored."))
        self._tell()

    def _tell(self) -> None:
        chosen, total, listed = len(self.table.values()), self._contents.total, len(self.table.lines)
        self.restore.setEnabled(bool(chosen) and not self._store.read_only)
        said = (
            tr("{listed:,} of {total:,}", listed=listed, total=total)
            if listed != total
            else tr("{n} record", "{n} records", total)
        )
        self.count.setText("" if not total else said + (tr(" · {chosen:,} selected", chosen=chosen) if chosen else ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
