"""The correspondence of an enquiry: a box to add to it, and what was written and done, the newest first and open.

Reads the words of a message on a worker when it is opened; knows no more of the enquiry.
"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.note_box import NoteBox
from atmp_desktop.gui.thread_entry import ThreadEntry
from atmp_desktop.gui.thread_header import EntryHeader, moment_words
from atmp_desktop.services.letters import Letter, read_letter, read_on
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.thread_notes import NOTE_KINDS
from atmp_desktop.store.questions.thread import Entry, Thread
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

FIRST, MORE = 8, 40
"""How many entries are shown at first, and how many more each time earlier ones are asked for."""

SYMBOLS = {"step": "enquiry_step", "interaction": "interaction"}


class ThreadPanel(QWidget):
    """The thread of one enquiry.

    Attributes:
        box: adds a note or a call.
        shown: the thread as it was read last.
        entries: the messages on show, by id.
        limit: how many entries are wanted.

    Signals:
        followed: a link to a record was pressed; type name and id.
        earlier_wanted: earlier entries are wanted; `limit` says how many in all.
        failed: a message could not be read; the AtmpError.
    """

    followed = Signal(str, object)
    earlier_wanted = Signal()
    failed = Signal(object)

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._of: UUID | None = None
        self.limit = FIRST
        self.shown = Thread((), 0, 0)
        self.entries: dict[UUID, ThreadEntry] = {}
        self._lines: dict[tuple[str, UUID], QWidget] = {}
        self.box = NoteBox(tr("Add a note, or what was said on the telephone"), [kind.words for kind in NOTE_KINDS])
        self.empty = QLabel(tr("No messages yet."))
        self.empty.setProperty("kind", "muted")
        self.earlier_button = QPushButton()
        theme.set_kind(self.earlier_button, "quiet")
        self.earlier_button.clicked.connect(self._want_earlier)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.em(self, 0.35))
        column = QVBoxLayout(self)
        side = theme.em(self, 0.55)
        column.setContentsMargins(side, 0, side, theme.em(self, 0.3))
        column.setSpacing(theme.em(self, 0.6))
        column.addWidget(self.box)
        column.addWidget(self.empty)
        column.addLayout(self._rows)
        column.addWidget(self.earlier_button, 0, Qt.AlignmentFlag.AlignLeft)

    def turn_to(self, enquiry: UUID) -> None:
        """Another enquiry is on the page; its thread follows."""
        if enquiry != self._of:
            self._of = enquiry
            self.limit = FIRST

    def show_thread(self, enquiry: UUID, thread: Thread, can_write: bool) -> None:
        """Show the thread of an enquiry; what is open stays so while it is the same one, else its newest message is
        opened."""
        self.box.turn_to(enquiry, can_write)
        focused = next((id for id, each in self.entries.items() if each.header.hasFocus()), None)
        shown = set(self.entries)
        were_open = {id for id, each in self.entries.items() if each.is_open}
        self._drop_others(thread)
        this_year = self._store.today().year
        for place, entry in enumerate(thread.entries):
            line = self._lines.get((entry.kind, entry.id)) or self._add(entry, this_year)
            if entry.id in were_open:
                # It was changed meanwhile, and is read again.
                self.entries[entry.id].open()
            if self._rows.indexOf(line) != place:
                self._rows.insertWidget(place, line)
        self.shown = thread
        self.empty.setVisible(not thread.entries)
        self.earlier_button.setText(
            tr("Show {earlier:,} earlier of {earlier_2:,}", earlier=min(thread.earlier, MORE), earlier_2=thread.earlier)
        )
        self.earlier_button.setVisible(thread.earlier > 0)
        newest = next((entry for entry in thread.entries if entry.kind == "message"), None)
        if newest is not None and newest.id not in shown:
            self.entries[newest.id].open()
        self._let_tab_stop_at(focused if focused in self.entries else None)

    def _drop_others(self, thread: Thread) -> None:
        """Take away what is no longer in the thread, or is in it otherwise than it was."""
        shown = {(entry.kind, entry.id): entry for entry in self.shown.entries}
        now = {(entry.kind, entry.id): entry for entry in thread.entries}
        for key in [key for key in self._lines if now.get(key) != shown.get(key)]:
            line = self._lines.pop(key)
            self.entries.pop(key[1], None)
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _add(self, entry: Entry, this_year: int) -> QWidget:
        line: QWidget
        if entry.kind == "message":
            line = made = ThreadEntry(entry, this_year)
            made.opened.connect(self._read)
            made.more_wanted.connect(self._read_on)
            made.followed.connect(self.followed)
            made.header.walked.connect(partial(self._walk, made.header))
            made.header.pressed.connect(partial(self._let_tab_stop_at, entry.id))
            self.entries[entry.id] = made
        else:
            line = _ThinLine(entry, this_year)
            line.followed.connect(self.followed)
        self._lines[entry.kind, entry.id] = line
        return line

    # The keyboard ----------------------------------------------------------------------------------------------------

    def stops(self) -> list[QWidget]:
        """What Tab comes to, as it stands."""
        lines = [self._lines[entry.kind, entry.id] for entry in self.shown.entries]
        # Of hundreds that are folded one is a stop: the others are gone through with the arrows.
        open_lines = [
            line for line in lines if not isinstance(line, ThreadEntry) or line.is_open or line.header.is_stop
        ]
        return [self.box, *open_lines, self.earlier_button]

    def headers(self) -> list[EntryHeader]:
        """The lines of the messages as they stand."""
        return [self.entries[entry.id].header for entry in self.shown.entries if entry.kind == "message"]

    def _walk(self, header: EntryHeader, step: int) -> None:
        lines = self.headers()
        place = min(max(lines.index(header) + step, 0), len(lines) - 1)
        self._let_tab_stop_at(lines[place].entry.id)
        lines[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_stop_at(self, id: UUID | None) -> None:
        """Tab stops at one of the lines, the arrows go to the others; at the newest where none is named."""
        lines = self.headers()
        chosen = self.entries[id].header if id is not None and id in self.entries else next(iter(lines), None)
        for each in lines:
            is_chosen = each is chosen
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    @Slot()
    def _want_earlier(self) -> None:
        self.limit += MORE
        self.earlier_wanted.emit()

    # Words -----------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _read(self, id: UUID) -> None:
        store = self._store

        def work(progress: Progress) -> Letter:
            return read_letter(store, id)

        def done(letter: Letter) -> None:
            if isValid(self) and id in self.entries:
                self.entries[id].show_letter(letter)

        self._jobs.start(tr("Reading a message"), work, done, self._fail, quiet=True)

    @Slot(object, int)
    def _read_on(self, id: UUID, start: int) -> None:
        store = self._store

        def work(progress: Progress) -> str:
            return read_on(store, id, start)

        def done(text: str) -> None:
            view = self.entries[id].view if isValid(self) and id in self.entries else None
            if view is not None:
                view.show_more(start, text)

        self._jobs.start(tr("Reading a message"), work, done, self._fail, quiet=True)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        if isValid(self):
            self.failed.emit(error)


class _ThinLine(QWidget):
    """A step, or a contact: one quiet line between the messages.

    Signals:
        followed: the contact is to be opened; type name and id.
    """

    followed = Signal(str, object)

    def __init__(self, entry: Entry, this_year: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        side = theme.em(self, 0.6)
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(theme.em(self, 0.5))
        row.addWidget(IconLabel(SYMBOLS[entry.kind], "muted", ems=1.1), 0, Qt.AlignmentFlag.AlignTop)
        if entry.kind == "interaction":
            link = LinkLabel(f"{entry.who}: {entry.subject}")
            link.setAccessibleDescription(tr("Contact with who asked"))
            link.clicked.connect(lambda: self.followed.emit("interaction", entry.id))
            row.addWidget(link)
            row.addStretch(1)
        else:
            words = QLabel(f"{entry.who}: {entry.subject}" if entry.subject else entry.who)
            words.setProperty("kind", "muted")
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            row.addWidget(words, 1)
        when = QLabel(moment_words(entry, this_year))
        when.setProperty("kind", "muted")
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
