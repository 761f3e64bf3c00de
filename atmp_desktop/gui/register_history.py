"""The history of everything: every operation with what it did, found by words, and taken back from here."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.events import StoreEvents
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.row_table import Heading, Line, RowTable
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import Entry, entries
from atmp_desktop.translation import tr

PAGE = 200
"""Operations read at a time."""

VERBS = {"add": tr("added"), "edit": tr("changed"), "bin": tr("put into the bin"), "restore": tr("restored")}
ICONS = {"undo": "undo", "redo": "redo", "note": "info", "creation": "star"}


@dataclass(frozen=True)
class Stretch:
    """So many operations, the newest first, at most `limit`: of all, or of those `before` a moment."""

    limit: int
    before: datetime | None
    found: list[Entry]


def _stretch(store: Store, limit: int, before: datetime | None) -> Stretch:
    with store.read() as session:
        return Stretch(limit, before, entries(session.connection(), limit=limit, before=before))


class RegisterHistory(InnerFocus):
    """The list of operations, and what the chosen one did.

    Signals:
        said: words for the toast, and the operation they are about or None.
    """

    said = Signal(str, object)

    def __init__(
        self, store: Store, events: StoreEvents, saver: Saver, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._saver, self._jobs = store, saver, jobs
        self._entries: list[Entry] = []
        self._has_more = False
        self._reader = PageReader(jobs, tr("Reading the history"), self, self._have_read, self._failed)
        self.notice = NoticeBar()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in the history: a name, a person, a field, a value"))
        self.field.setAccessibleName(tr("Find in the history"))
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._show)
        self.take_back = QPushButton(icon("undo"), tr("Take this back"))
        self.take_back.clicked.connect(self.take_back_chosen)
        self.table: RowTable[UUID] = RowTable(
            tr("History"),
            [Heading(tr("When"), 14), Heading(tr("What"), 34), Heading(tr("Who"), 12), Heading(tr("Records"), 9)],
            many=False,
        )
        self.table.chosen.connect(self._tell)
        self.details = QTextBrowser()
        self.details.setOpenLinks(False)
        self.details.setAccessibleName(tr("What it did"))
        self.details.setTabChangesFocus(True)
        self.older = QPushButton(tr("Show older"))
        theme.set_kind(self.older, "quiet")
        self.older.clicked.connect(self._read_older)
        self.count = QLabel()
        theme.set_kind(self.count, "muted")
        self._lay_out()
        self.hand_focus_to(self.table)
        events.changed.connect(self.read)
        self._tell()
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
        row.addWidget(self.take_back)
        column.addLayout(row)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.table)
        told = QWidget()
        inset = QVBoxLayout(told)
        inset.setContentsMargins(space, theme.em(self, 0.3), space, 0)
        inset.addWidget(self.details)
        both.addWidget(told)
        both.setSizes([theme.em(self, 30), theme.em(self, 14)])
        column.addWidget(both, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(space, theme.em(self, 0.2), space, theme.em(self, 0.2))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.older)
        column.addLayout(foot)

    # Reading ---------------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the newest operations again, as many as are on show."""
        self._read(max(PAGE, len(self._entries)), None)

    def _read_older(self) -> None:
        if self._entries:
            self._read(PAGE, self._entries[-1].when)

    def _read(self, limit: int, before: datetime | None) -> None:
        self._reader.read(partial(_stretch, self._store, limit, before))

    def _have_read(self, read: Stretch) -> None:
        self._has_more = len(read.found) >= read.limit
        self._entries = read.found if read.before is None else [*self._entries, *read.found]
        self._show()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        words = self.field.text().casefold().split()
        found = [each for each in self._entries if all(word in searched(each) for word in words)]
        self.table.show_lines([line_of(each) for each in found])
        self.older.setVisible(self._has_more)
        shown = (
            tr("{found:,} of {entries:,} operations", found=len(found), entries=len(self._entries))
            if words
            else tr("{found:,} operations", found=len(found))
        )
        self.count.setText(shown + (tr(" read so far") if self._has_more else ""))
        self._tell()

    def chosen(self) -> Entry | None:
        """The operation that is chosen."""
        wanted = self.table.values()
        return next((each for each in self._entries if wanted and each.id == wanted[0]), None)

    def _tell(self) -> None:
        entry = self.chosen()
        self.take_back.setEnabled(entry is not None and entry.can_take_back and not self._store.read_only)
        self.details.setHtml(details_of(entry) if entry is not None else "")
        self.details.setPlaceholderText(tr("Choose an operation to see what it did."))

    def take_back_chosen(self) -> None:
        """Take back the chosen operation."""
        entry = self.chosen()
        if entry is None:
            return
        store, id = self._store, entry.id
        self._saver.submit(tr("Take back"), lambda: store.undo(id), self._taken_back, self._failed)

    def _taken_back(self, words: str) -> None:
        self.notice.clear()
        self.said.emit(tr("Taken back: {words}.", words=words), None)


def line_of(entry: Entry) -> Line[UUID]:
    """An operation as a row."""
    what = tr("{label} (taken back)", label=entry.label) if entry.taken_back else entry.label
    records = f"{entry.total:,}" if entry.total else ""
    cells = (format_datetime(entry.when), what, entry.who, records)
    return Line(entry.id, cells, ICONS.get(entry.kind, "edit"), quiet=entry.taken_back)


def searched(entry: Entry) -> str:
    """All the words of an operation, folded for finding."""
    parts = [entry.label, entry.who, format_datetime(entry.when)]
    for change in entry.changes:
        parts += [change.name, BY_NAME[change.type].about.one]
        parts += [f"{line.label} {line.before} {line.after}" for line in change.lines]
    return " ".join(parts).casefold()


def details_of(entry: Entry) -> str:
    """What an operation did, as HTML with everything in it escaped."""
    lines = [f"<p><b>{html.escape(entry.label)}</b><br>{html.escape(entry.who)}, {format_datetime(entry.when)}</p>"]
    empty = tr("(empty)")
    for change in entry.changes:
        about = BY_NAME[change.type].about
        verb = VERBS.get(change.kind, change.kind)
        lines.append(f"<p>{html.escape(about.one)} <b>{html.escape(change.name)}</b> {verb}")
        for line in change.lines:
            before, after = (html.escape(each) or empty for each in (line.before, line.after))
            words = after if change.kind == "add" else f"{before} → {after}"
            lines.append(f"<br>&nbsp;&nbsp;{html.escape(line.label)}: {words}")
        lines.append("</p>")
    if entry.total > len(entry.changes):
        lines.append(f"<p>… and {entry.total - len(entry.changes):,} more.</p>")
    if entry.kind == "note":
        lines.append(tr("<p>Nothing in the register was changed by this.</p>"))
    return "".join(lines)
