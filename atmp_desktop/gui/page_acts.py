"""What is done from the head of a record's page in place: ended, planned, moved, files attached, opened and saved.

Knows the record that is on the page, not how it is read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError, UserError
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.asked_in_place import AskedInPlace
from atmp_desktop.gui.end_panel import EndPanel
from atmp_desktop.gui.file_doings import FileDoings
from atmp_desktop.gui.file_drop import FileDrop
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.moved_panel import MovedPanel
from atmp_desktop.gui.page_frame import PageFrame
from atmp_desktop.gui.page_header import can_move
from atmp_desktop.gui.plan_panel import PlanPanel
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.services.attach_files import takes_files
from atmp_desktop.services.has_moved import Situation, situation_of
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

Move = Callable[[Store, type[Record], UUID, str], object]
"""Puts a record of a type, given its id and its name, into the bin or takes it out."""


class PageActs(QObject):
    """The acts of one page.

    Attributes:
        files, drop: what is done with files, and those that are dropped onto the page.

    Signals:
        said: what was done, for the toast, and the operation it can be taken back by.
        failed: an AtmpError with what to do.
    """

    said = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        store: Store,
        saver: Saver,
        jobs: Jobs,
        ask: Ask,
        page: QWidget,
        frame: PageFrame,
        reading: Callable[[], Reading | None],
    ) -> None:
        """`reading` gives the record that is on the page."""
        super().__init__(page)
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self._frame = frame
        self._reading = reading
        self._panel: AskedInPlace | None = None
        self.files = FileDoings(store, jobs, ask, page)
        self.files.said.connect(self.said)
        self.files.failed.connect(self.failed)
        self.drop = FileDrop(page, self._words_of_drop)
        self.drop.dropped.connect(self._attach)
        header = frame.header
        header.end_wanted.connect(self._begin_end)
        header.plan_wanted.connect(self._begin_plan)
        header.move_wanted.connect(self.begin_move)
        header.attach_wanted.connect(self._choose_files)
        header.open_file_wanted.connect(self._open_file)
        header.save_file_wanted.connect(self._save_file)

    # Panels ----------------------------------------------------------------------------------------------------------

    @Slot()
    def _begin_end(self) -> None:
        reading = self._reading()
        if reading is not None:
            of = (reading.record_type, reading.id, reading.name)
            self._open(EndPanel(self._store, self._saver, *of, self.say, self._fail))

    @Slot()
    def _begin_plan(self) -> None:
        reading = self._reading()
        if reading is not None:
            last = reading.values["until"]
            panel = PlanPanel(self._store, self._jobs, reading.id, reading.name, last, self.say, self._fail)
            self._open(panel)

    @Slot()
    def begin_move(self) -> None:
        """Ask where the person on the page has moved to."""
        reading = self._reading()
        if reading is None or not can_move(reading) or self._store.read_only:
            return
        store, person = self._store, reading.id

        def work(progress: Progress) -> Situation:
            return situation_of(store, person)

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            if isValid(self):
                self._fail(error)

        self._jobs.start(tr("Reading where somebody is"), work, self._ask_move, failed, quiet=True)

    def _ask_move(self, situation: Situation) -> None:
        reading = self._reading() if isValid(self) else None
        if reading is None or reading.id != situation.person:
            return
        if not situation.posts:
            why = tr(
                "{shortened} is at no organisation now, so there is nothing to move from.",
                shortened=shortened(situation.name),
            )
            self._fail(UserError(why, tr("Add the new affiliation under Related.")))
            return
        self._open(MovedPanel(self._store, self._saver, self._jobs, situation, self.say, self._fail))

    def move(self, move: Move, words: str) -> None:
        """Put the record on the page into the bin, or take it out, and say so in words that follow its name."""
        reading = self._reading()
        if reading is None or reading.as_at is not None or self._store.read_only:
            return
        name = shortened(reading.name)
        work = partial(move, self._store, reading.record_type, reading.id, reading.name)
        self._saver.submit(f"“{name}” {words}", work, partial(self.say, f"“{name}” {words}"), self.failed.emit)

    def say(self, words: str, operation: UUID | None) -> None:
        """Say what was done to the record on the page."""
        self.said.emit(words, operation)

    def _fail(self, error: AtmpError) -> None:
        self.failed.emit(error)

    def _open(self, panel: AskedInPlace) -> None:
        self.close_panel()
        self._panel = panel
        panel.closed.connect(self.close_panel)
        self._frame.add_above_tabs(panel, panel.is_long)
        panel.focus_first()

    def panel(self) -> AskedInPlace | None:
        """What is being asked in place."""
        return self._panel

    @Slot()
    def close_panel(self) -> None:
        """Put away what is being asked."""
        if self._panel is not None:
            self._frame.take_from_above_tabs(self._panel)
            self._panel.deleteLater()
            self._panel = None

    # Files -----------------------------------------------------------------------------------------------------------

    @Slot()
    def _choose_files(self) -> None:
        reading = self._reading()
        if reading is not None:
            self.files.choose(type_name(reading.record_type), reading.id)

    @Slot(list)
    def _attach(self, paths: list[Any]) -> None:
        reading = self._reading()
        if reading is not None:
            self.files.attach(type_name(reading.record_type), reading.id, paths)

    @Slot()
    def _open_file(self) -> None:
        reading = self._reading()
        if reading is not None:
            self.files.open(reading.id)

    @Slot()
    def _save_file(self) -> None:
        reading = self._reading()
        if reading is not None:
            self.files.save(reading.id, reading.name)

    def _words_of_drop(self) -> str:
        """What is said while files are over the page; "" where it takes none."""
        reading = self._reading()
        if reading is None or reading.is_locked or self._store.read_only:
            return ""
        return (
            tr("Drop to attach to {shortened}", shortened=shortened(reading.name))
            if takes_files(reading.record_type)
            else ""
        )
