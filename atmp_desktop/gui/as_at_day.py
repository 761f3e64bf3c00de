"""The day that the lists of the window show: today, or another that somebody asked for. Knows lists and the bar over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from atmp_desktop.days.dates import format_date
from atmp_desktop.records import BY_NAME
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.record_list import RecordList
    from atmp_desktop.gui.workspace import Workspace


class AsAtDay(QObject):
    """The day of one workspace's lists, and of the record beside them.

    Attributes:
        day: the day, or None for today.
    """

    def __init__(self, workspace: Workspace, lists: Callable[[], Iterable[RecordList]]) -> None:
        """`lists` gives the lists that there are."""
        super().__init__(workspace)
        self._work, self._lists = workspace, lists
        self.day: date | None = None
        self._bar = workspace.window.as_at
        self._bar.chosen.connect(self.show_day)
        self._bar.left.connect(self._leave_bar)
        self.show_day(None)

    def ask(self) -> None:
        """Ask for the day, over the list."""
        self._bar.ask(self._work.store.today)

    @Slot(object)
    def show_day(self, day: date | None) -> None:
        """Have every list show a day; None for today."""
        self.day = day
        for each in self._lists():
            each.show_as_at(day)
        self._work.pane.show_as_at(day)
        self._say()
        self._work.window.commands.refresh()

    def _say(self) -> None:
        self._bar.show_day(self.day, self._work.store.today())
        words = tr("As at {day}", day=format_date(self.day)) if self.day is not None else tr("As at today")
        self._work.window.toolbar.show_day(words)

    def arrive(self, section: str) -> None:
        """Say whether what is on show now has a day at all."""
        self._bar.stand_over(section in BY_NAME)

    @Slot()
    def _leave_bar(self) -> None:
        self._work.focus(self._work.window.centre)

    def close(self) -> None:
        """Let go of the bar, which the next register has too. The lists stay as they are: they are not read any more."""
        self._bar.chosen.disconnect(self.show_day)
        self._bar.left.disconnect(self._leave_bar)
        self.day = None
        self._say()
