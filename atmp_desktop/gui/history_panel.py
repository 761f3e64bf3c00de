"""The history of a record and what belongs to it: who changed what when, with a way back for each value and each change.

Knows entries in words; undoing and saving are the store's.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.days.dates import LONDON, long_date, today_in_london
from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records.record import type_name
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.trail import ChangeWords, Entry, Line, entries, values_before
from atmp_desktop.translation import tr

PAGE = 40
"""How many operations are shown before "Show earlier"."""

CHANGES = 6
"""How many records of one operation are told of."""

LONGEST = 240
"""How many characters of a value are shown."""

SYMBOLS = {"add": "new", "edit": "edit", "bin": "bin", "restore": "restore"}


class HistoryPanel(QWidget):
    """The entries of one record, newest first, a heading a day.

    Signals:
        said: what was put or taken back, for the toast, and the operation (None where there is none to name).
    """

    said = Signal(str, object)

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self._record: UUID | None = None
        self._read_only = store.read_only
        self._asked = 0
        self._limit = PAGE
        self.entries: list[Entry] = []
        self.buttons: dict[tuple[str, UUID, str], QPushButton] = {}
        self.notice = NoticeBar()
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._widgets: list[QWidget] = []
        self.earlier_button = QPushButton(tr("Show earlier"))
        theme.set_kind(self.earlier_button, "quiet")
        self.earlier_button.clicked.connect(self._show_earlier)
        self._column.addWidget(self.earlier_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(tr("History"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(self._scroll, 1)
        self.earlier_button.hide()

    def show_record(self, id: UUID, read_only: bool = False) -> None:
        """Read and show the history of a record."""
        if id != self._record:
            self._limit = PAGE
            self.notice.clear()
        self._record = id
        self._read_only = read_only or self._store.read_only
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read it again."""
        if self._record is None:
            return
        self._asked += 1
        asked, store, record, limit = self._asked, self._store, self._record, self._limit

        def work(progress: Progress) -> list[Entry]:
            with store.read() as session:
                return entries(session.connection(), record, limit + 1)

        def done(found: list[Entry]) -> None:
            if isValid(self) and asked == self._asked:
                self._show(found)

        self._jobs.start(tr("Reading the history"), work, done, self._failed, quiet=True)

    @Slot()
    def _show_earlier(self) -> None:
        self._limit += PAGE
        self.refresh()

    def _show(self, found: list[Entry]) -> None:
        for old in self._widgets:
            old.hide()
            old.deleteLater()
        self._widgets.clear()
        self.buttons.clear()
        self.entries = found[: self._limit]
        side = theme.em(self, 1.0)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.em(self, 0.35))
        today = self._store.today()
        for day, group in groupby(self.entries, key=lambda entry: today_in_london(entry.when)):
            heading = QLabel(tr("Today") if day == today else long_date(day))
            heading.setProperty("kind", "section")
            heading.setContentsMargins(0, theme.em(self, 0.5) if self._widgets else 0, 0, 0)
            self._put(heading)
            for entry in group:
                self._put(self._entry(entry))
        self.earlier_button.setVisible(len(found) > self._limit)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 2, widget)
        self._widgets.append(widget)

    def _entry(self, entry: Entry) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, theme.em(self, 0.3))
        column.setSpacing(theme.em(self, 0.1))
        top = QHBoxLayout()
        top.setSpacing(theme.em(self, 0.5))
        kind = entry.changes[0].kind if entry.changes else "edit"
        symbol = "undo" if entry.kind == "undo" else "redo" if entry.kind == "redo" else SYMBOLS.get(kind, "edit")
        top.addWidget(IconLabel(symbol, "muted", ems=1.1), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QLabel(entry.label)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        top.addWidget(words, 1)
        about = QLabel(" · ".join([*([tr("taken back")] if entry.taken_back else []), entry.who, _clock(entry.when)]))
        about.setProperty("kind", "muted")
        top.addWidget(about)
        column.addLayout(top)
        for change in entry.changes[:CHANGES]:
            self._add_lines(column, change)
        if entry.total > CHANGES:
            more = QLabel(tr("and {total:,} more", total=entry.total - CHANGES))
            more.setProperty("kind", "muted")
            more.setContentsMargins(theme.em(self, 1.7), 0, 0, 0)
            column.addWidget(more)
        if entry.can_take_back and not self._read_only:
            button = self._button(tr("Take back this change"), entry.label)
            button.clicked.connect(partial(self.take_back, entry.id))
            self.buttons["take back", entry.id, ""] = button
            row = QHBoxLayout()
            row.addSpacing(theme.em(self, 1.1))
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return block

    def _add_lines(self, column: QVBoxLayout, change: ChangeWords) -> None:
        indent = theme.em(self, 1.7)
        if change.record != self._record:
            name = QLabel(change.name)
            name.setProperty("kind", "muted")
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setWordWrap(True)
            name.setContentsMargins(indent, 0, 0, 0)
            column.addWidget(name)
        if change.kind != "edit":
            self._add_words(column, " · ".join(_line_words(change, line) for line in _untold(change)))
            return
        for line in change.lines:
            row = QHBoxLayout()
            row.setContentsMargins(indent, 0, 0, 0)
            words = QLabel(_line_words(change, line))
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(words, 1)
            if not self._read_only:
                button = self._button(tr("Put this back"), line.label + ": " + (line.before or tr("empty")))
                button.clicked.connect(partial(self.put_back, change.id, line.field))
                self.buttons["put back", change.id, line.field] = button
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)

    def _add_words(self, column: QVBoxLayout, text: str) -> None:
        if not text:
            return
        words = QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setContentsMargins(theme.em(self, 1.7), 0, 0, 0)
        column.addWidget(words)

    def _button(self, words: str, about: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(f"{words}: {about}")
        theme.set_kind(button, "quiet")
        return button

    # Going back ------------------------------------------------------------------------------------------------------

    def put_back(self, change: UUID, field: str, _checked: bool = False) -> None:
        """Save the value a field had before a change again, with the fields that make sense only together with it."""
        self._saver.submit(
            tr("Put back an earlier value"), partial(put_back, self._store, change, field), self._told, self._failed
        )

    def take_back(self, operation: UUID, _checked: bool = False) -> None:
        """Undo one operation, whatever was done since to other records."""
        self._saver.submit(
            tr("Take back a change"), partial(self._store.undo, operation), self._taken_back, self._failed
        )

    def _told(self, words: str) -> None:
        self.notice.clear()
        self.said.emit(words, None)

    def _taken_back(self, label: str) -> None:
        self._told(tr("Taken back: {label}", label=label))

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)


def put_back(store: Store, change: UUID, field: str) -> str:
    """Save again what a field and its group had before a change; returns what was done, in words."""
    with store.read() as session:
        record_type, id, before = values_before(session.connection(), change)
        vocabulary = store.vocabulary
        fields = vocabulary.fields_of(record_type)
        record = session.get(record_type, id)
        seen = vocabulary.values_of(record) if record is not None else {}
        name = names_of(session.connection(), {type_name(record_type): {id}}).get(id, record_type.about.one)
    unit = fields[field].unit
    edits = {name: value for name, value in before.items() if fields[name].unit == unit and value != seen.get(name)}
    if not edits:
        raise UserError(tr("{label} has that value already.", label=fields[field].label))
    labels = ", ".join(f"“{fields[each].label}”" for each in edits)
    store.save(
        record_type, id, seen, edits, tr("Put back {labels} of {shortened}", labels=labels, shortened=shortened(name))
    )
    return tr("“{label}” of {shortened} was put back.", label=fields[field].label, shortened=shortened(name))


def _untold(change: ChangeWords) -> list[Line]:
    """What a new record began with, apart from what its name says already."""
    return [line for line in change.lines if line.after and line.after not in change.name]


def _clock(when: datetime) -> str:
    return f"{when.astimezone(LONDON):%H:%M}"


def _line_words(change: ChangeWords, line: Line) -> str:
    after = shortened(" ".join(line.after.split()), LONGEST)
    if change.kind != "edit":
        return f"{line.label}: {after}"
    before = shortened(" ".join(line.before.split()), LONGEST)
    empty = tr("(empty)")
    return f"{line.label}: {before or empty} → {after or empty}"
