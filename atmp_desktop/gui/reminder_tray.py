"""Reminds of the actions that are due today, once a day, from the icon in the system tray; only where somebody asked for it in
the settings, and where there is a tray.

Knows the workspace it reminds of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.lane import Lane
from atmp_desktop.gui.sections import TODAY
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace

NO_TRAY = tr("This computer shows no system tray, so nothing happens here.")

DUE_TODAY = "is_open:yes due:today"
"""The filter of the actions that are due today."""

FIRST, EACH = 4_000, 600_000
"""Milliseconds after a start, when the window is at rest, and between two looks at the day."""

SHOWN = 15_000
"""Milliseconds for which the message stays."""


def tray_is_there() -> bool:
    """Whether this computer shows a system tray that can say something."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class TrayReminder(QObject):
    """The reminder of one register.

    Attributes:
        tray: the icon, once there was something to say.
    """

    def __init__(self, work: Workspace, is_there: Callable[[], bool] = tray_is_there) -> None:
        super().__init__(work)
        self._work = work
        self._is_there = is_there
        self._lane = Lane(1, self)
        self.tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST)

    @Slot()
    def look(self) -> None:
        """Look once a day how many actions are due, and say so."""
        self._timer.setInterval(EACH)
        work = self._work
        store, settings, register = work.store, work.settings, str(work.store.register_id)
        day = store.today().isoformat()
        if not settings.tray_reminder or settings.reminded.get(register) == day or not self._is_there():
            return

        def read() -> Iterator[int]:
            from atmp_desktop.records import Action
            from atmp_desktop.store.where import parse

            where = parse(Action, DUE_TODAY, store.vocabulary)
            with store.read() as session:
                yield store.listing(Action, where=where).count(session.connection())

        def heard(count: int) -> None:
            settings.reminded = {**settings.reminded, register: day}
            if count:
                self._say(count)

        self._lane.ask(read, heard, self._failed)

    def _say(self, count: int) -> None:
        if self.tray is None:
            self.tray = QSystemTrayIcon(icon("bell"), self)
            self.tray.messageClicked.connect(self.open_today)
            self.tray.activated.connect(self.open_today)
        name = self._work.store.path.stem
        self.tray.setToolTip(
            tr("{name}: {n} action is due today", "{name}: {n} actions are due today", count, name=name)
        )
        self.tray.show()
        sentence = tr("{n} action is due today.", "{n} actions are due today.", count)
        self.tray.showMessage(name, sentence, QSystemTrayIcon.MessageIcon.Information, SHOWN)

    @Slot()
    def open_today(self) -> None:
        """Show the page of today, the window in front."""
        window = self._work.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self._work.go(TODAY)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._work.window.show_error(error)

    def stop(self) -> None:
        """Look for nothing more, and take the icon away; before the register is closed."""
        self._timer.stop()
        self._lane.close(10)
        if self.tray is not None:
            self.tray.hide()
