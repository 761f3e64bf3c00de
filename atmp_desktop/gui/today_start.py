"""What a day begins with in the window: the section a register is first opened at, and the reminder of what became overdue
since it was last open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.finding import first_filled
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.reminder_tray import TrayReminder
from atmp_desktop.gui.sections import FIRST, TODAY, main_types
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

CALM = 1500
"""Milliseconds after a start before anything is looked for, when the first list is on the screen."""


def first_section(work: Workspace) -> str:
    """Where a register is opened for the first time: today, or where nothing was ever to be done yet the first list that
    holds anything."""
    from atmp_desktop.store.questions.today import has_work

    try:
        with work.store.read() as session:
            is_worth_it = has_work(session.connection())
        return TODAY if is_worth_it else first_filled(work.store, main_types())
    except AtmpError as error:
        work.window.show_error(error)
        return FIRST[0]


def sentences(actions: int, replies: int, due_today: int, since: date) -> tuple[str, str]:
    """What became overdue since a day, and what is due today, each "" where that is nothing."""
    from atmp_desktop.days.date_words import format_date

    late = [tr("{n} action", "{n} actions", actions)] if actions else []
    late += [tr("{n} reply", "{n} replies", replies)] if replies else []
    overdue = (
        tr("{late} became overdue since {since}.", late=tr(" and ").join(late), since=format_date(since))
        if late
        else ""
    )
    due = tr("{n} reply is due today.", "{n} replies are due today.", due_today) if due_today else ""
    return overdue, due


class Reminder(QObject):
    """Says once, when a register is opened on another day than before, what became overdue meanwhile."""

    def __init__(self, work: Workspace) -> None:
        super().__init__(work)
        self._work = work
        self._tray = TrayReminder(work)
        self._lane = Lane(1, self)
        self._told: tuple[str, str] = ("", "")
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self.look)
        self._calm.start(CALM)

    @Slot()
    def look(self) -> None:
        """Look for what is to be told, on a worker; on the first day, and a second time on the same one, for nothing."""
        store = self._work.store
        day, last = store.today(), self._last_opened()
        if last is None or last >= day:
            self._remember(day)
            return

        def work() -> Iterator[tuple[int, int, int]]:
            from atmp_desktop.store.questions.today import became_late

            vocabulary = store.vocabulary
            with store.read() as session:
                found = became_late(session.connection(), day, last, vocabulary)
            yield found

        def heard(found: tuple[int, int, int]) -> None:
            self._remember(day)
            self._told = sentences(*found, last)
            if self._told[0]:
                self._tell()

        self._lane.ask(work, heard, self._failed)

    @Slot()
    def _tell(self) -> None:
        notice = self._work.window.notice
        if notice.sentence:
            # What the bar says already matters more: the reminder waits until that was read.
            notice.closed.connect(self._tell_after)
            return
        overdue, due = self._told
        buttons = [] if self._work.current_section() == TODAY else [(tr("Show"), self._show)]
        notice.show_notice("warning", overdue, due, buttons)

    @Slot()
    def _tell_after(self) -> None:
        self._work.window.notice.closed.disconnect(self._tell_after)
        self._tell()

    def _show(self) -> None:
        self._work.window.notice.clear()
        self._work.go(TODAY)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._work.window.show_error(error)

    def _last_opened(self) -> date | None:
        kept = self._work.settings.opened.get(str(self._work.store.register_id))
        try:
            return date.fromisoformat(kept) if kept else None
        except ValueError:
            return None

    def _remember(self, day: date) -> None:
        settings = self._work.settings
        settings.opened = {**settings.opened, str(self._work.store.register_id): day.isoformat()}

    def stop(self) -> None:
        """Look for nothing more; before the register is closed."""
        self._tray.stop()
        self._calm.stop()
        self._lane.close(10)
