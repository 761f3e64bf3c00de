"""The program around the window: which register is open in it, how one is opened, made, restored, backed up and let go of.

Everything of the store is imported when it is first needed, after the window is on the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from atmp_desktop.days.date_words import format_date
from atmp_desktop.errors import AtmpError, Damaged, NotARegister, OpenElsewhere
from atmp_desktop.gui.notices import Button
from atmp_desktop.settings import Settings
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.doorbell import Doorbell
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.services.progress import Progress
    from atmp_desktop.store.backup import Backup
    from atmp_desktop.store.lock import WindowLock
    from atmp_desktop.store.store import Store

LOOKING_FOR_CHANGES = 3_600_000
"""Milliseconds between two looks whether the day's backup is due."""

LEAVING_SECONDS = 20.0


@dataclass
class _Open:
    """What is held while a register is open."""

    store: Store
    lock: WindowLock
    bell: Doorbell | None
    workspace: Workspace


class Program(QObject):
    """One window and the register in it.

    Signals:
        opened: a register is open; its Path.
        another_has_it: the register is open in another window of this computer, which was asked to come to the front.
    """

    opened = Signal(object)
    another_has_it = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        data_folder: Path,
        clock: Callable[[], datetime],
        warnings: Callable[[Path], list[str]] | None = None,
    ) -> None:
        """`data_folder` is that of the program's data; `warnings` says what is dangerous about a path (the store's own
        answer unless given)."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._data_folder = data_folder
        self._clock = clock
        self._warnings = warnings
        self._open: _Open | None = None
        self._daily = QTimer(self)
        self._daily.setInterval(LOOKING_FOR_CHANGES)
        self._daily.timeout.connect(self.back_up_if_due)
        window.register_wanted.connect(self.open)
        window.register_made.connect(self.make)
        window.restore_wanted.connect(self.restore)
        window.left.connect(self.close)

    @property
    def store(self) -> Store | None:
        """The open register."""
        return self._open.store if self._open is not None else None

    def begin(self, path: Path | None) -> None:
        """Open a register, or the one that was open last, or show the first page."""
        last = self._settings.last_register
        if path is not None:
            self.open(path)
        elif last and Path(last).is_file():
            self.open(Path(last))
        else:
            page = self._window.show_first_start()
            if last:
                page.notice.show_notice(
                    "warning",
                    tr("{name} is not where it was.", name=Path(last).name),
                    tr("It was in {parent}. Open it again.", parent=Path(last).parent),
                )

    # Opening ---------------------------------------------------------------------------------------------------------

    def open(self, path: Path, *, steal: bool = False) -> bool:
        """Open a register in the window, in place of the one that is open; whether it is. Why not is on show then.

        `steal` takes the lock of another computer's window, after the user said that it is gone.
        """
        if self._open is not None:
            if _same(self._open.store.path, path):
                self._window.show_workspace(self._open.workspace)
                return True
            if not self._window.workspace or not self._window.workspace.prepare_to_leave():
                return False
        if self._has_danger(path):
            return False
        try:
            opened = self._take(path, steal)
        except OpenElsewhere as error:
            self._refuse_open(path, error)
            return False
        except AtmpError as error:
            self._refuse(path, error)
            return False
        self.close()
        self._show(*opened)
        return True

    def _take(self, path: Path, steal: bool) -> tuple[Store, WindowLock]:
        from atmp_desktop.store.lock import WindowLock
        from atmp_desktop.store.opening import probe
        from atmp_desktop.store.store import Store

        probe(path)
        who = self._settings.who
        lock = WindowLock.acquire(path, who=who, now=self._clock(), steal=steal)
        try:
            return Store.open(path, who=who, clock=self._clock), lock
        except BaseException:
            lock.release()
            raise

    def _show(self, store: Store, lock: WindowLock) -> None:
        from atmp_desktop.gui.workspace import Workspace

        window = self._window
        workspace = Workspace(window, store)
        self._open = _Open(store, lock, self._bell(store.path), workspace)
        self._settings.remember_register(store.path)
        window.notice.clear()
        window.show_workspace(workspace)
        workspace.begin()
        if store.notice:
            window.notice.show_notice("info", store.notice)
        self._daily.start()
        # Once the first list is on the screen.
        QTimer.singleShot(1500, self, self.back_up_if_due)
        self.opened.emit(store.path)

    def _bell(self, path: Path) -> Doorbell | None:
        from atmp_desktop.gui.doorbell import Doorbell

        try:
            bell = Doorbell(self._data_folder, path, self)
        except OSError:
            # Without it a second start says that the register is open, and this window stays where it is.
            return None
        bell.rung.connect(self.come_to_front)
        return bell

    def come_to_front(self) -> None:
        """Show the window before all others."""
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _has_danger(self, path: Path) -> bool:
        """Warn before anything is written in a dangerous place, unless that was accepted before."""
        if self._warnings is None:
            from atmp_desktop.store.places import warnings_for

            self._warnings = warnings_for
        accepted = self._settings.accepted_places
        if str(path) in accepted or not path.exists():
            return False
        found = self._warnings(path)
        if not found:
            return False

        def accept() -> None:
            self._settings.accepted_places = [*accepted, str(path)]
            self.open(path)

        page = self._window.show_first_start()
        sentence, _, advice = found[0].partition(". ")
        page.notice.show_notice(
            "warning",
            f"{sentence.rstrip('.')}.",
            " ".join([advice, *found[1:]]).strip(),
            [(tr("Open it all the same"), accept)],
        )
        return True

    def _refuse_open(self, path: Path, error: OpenElsewhere) -> None:
        from atmp_desktop.gui.doorbell import ring
        from atmp_desktop.store.lock import AlreadyOpen

        if isinstance(error, AlreadyOpen):
            ring(self._data_folder, path)
            self._say_refusal(error, [])
            self.another_has_it.emit()
        else:
            self._say_refusal(error, [(tr("Open it here all the same"), lambda: self.open(path, steal=True))])

    def _refuse(self, path: Path, error: AtmpError) -> None:
        from atmp_desktop.gui.registers import newest_backup_of

        buttons: list[Button] = []
        if isinstance(error, Damaged | NotARegister):
            backup = newest_backup_of(path.name)
            if backup is not None:
                day = backup.made_at.astimezone()
                words = tr("Go back to the backup of {day}, {at:%H:%M}", day=format_date(day.date()), at=day)
                buttons = [(words, lambda: self._restore_to(backup.path, path))]
        self._say_refusal(error, buttons)

    def _say_refusal(self, error: AtmpError, buttons: list[Button]) -> None:
        if self._open is not None:
            self._window.show_workspace(self._open.workspace)
            self._window.notice.show_error(error, buttons)
        else:
            page = self._window.show_first_start()
            page.set_busy(False)
            page.notice.show_error(error, buttons)

    # Making ----------------------------------------------------------------------------------------------------------

    def make(self, path: Path, start: str) -> None:
        """Make a register on a worker ("starter", "empty" or "training"), then open it."""
        if self._window.workspace is not None and not self._window.workspace.prepare_to_leave():
            return
        who, clock = self._settings.who, self._clock
        page = self._window.show_first_start()
        page.set_busy(True)

        def work(progress: Progress) -> Path:
            from atmp_desktop.gui.registers import make_register

            return make_register(path, start, who, clock, progress)

        def done(made: Path) -> None:
            page.set_busy(False)
            # Whoever made it there was warned.
            self._settings.accepted_places = [*self._settings.accepted_places, str(made)]
            self.open(made)

        job = self._window.jobs.start(tr("Making the register"), work, done, self._not_made)
        job.finished.connect(lambda: page.set_busy(False))

    def _not_made(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._window.show_first_start().show_error(error)

    # Backups ---------------------------------------------------------------------------------------------------------

    def back_up_if_due(self) -> None:
        """Back the register up on a worker when something changed since the last backup."""
        if self._open is None or self._open.store.read_only:
            return
        store, workspace = self._open.store, self._open.workspace
        second = Path(self._settings.backup_folder) if self._settings.backup_folder else None

        def work(progress: Progress) -> Backup | None:
            from atmp_desktop.store.backup import back_up, changed_since_last_backup, list_backups

            if not changed_since_last_backup(store):
                return next(iter(list_backups(store.register_id)), None)
            return back_up(store, progress=progress, second_folder=second, made_for=tr("on opening"))

        def done(made: Backup | None) -> None:
            if self._open is not None and self._open.workspace is workspace:
                workspace.show_backup(made.made_at if made is not None else None)
                if made is not None and made.reason:
                    self._window.notice.show_notice(
                        "warning", tr("There is no second copy of the backup."), made.reason
                    )

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            self._window.notice.show_notice(
                "warning", tr("No backup was made. {message}", message=error.message), error.advice
            )

        self._window.jobs.start(tr("Backing up"), work, done, failed, waited_for=False)

    def restore(self, backup: Path) -> None:
        """Have the open register go back to a backup."""
        if self._open is None:
            return
        path = self._open.store.path
        if self._window.workspace is not None and not self._window.workspace.prepare_to_leave():
            return
        self.close()
        self._restore_to(backup, path)

    def _restore_to(self, backup: Path, path: Path) -> None:
        now = self._clock()
        page = self._window.show_first_start()
        page.set_busy(True)

        def work(progress: Progress) -> Path | None:
            from atmp_desktop.store.backup import restore

            return restore(backup, path, progress=progress, now=now)

        def done(kept: Path | None) -> None:
            page.set_busy(False)
            if self.open(path) and kept is not None:
                self._window.notice.show_notice(
                    "success",
                    tr("The register is what it was then."),
                    tr("The file as it was before is kept as {name}.", name=kept.name),
                )

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            # The register as it was, if it can be opened at all.
            self.open(path)
            self._say_refusal(error, [])

        job = self._window.jobs.start(tr("Going back to the backup"), work, done, failed)
        job.finished.connect(lambda: page.set_busy(False))

    # Leaving ---------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the open register; what is in the window was saved before."""
        if self._open is None:
            return
        self._daily.stop()
        self._keep_first_page(self._open)
        # Nothing may read the register any more once it is closed.
        self._window.jobs.stop_all()
        self._window.jobs.wait_all(LEAVING_SECONDS)
        held, self._open = self._open, None
        held.workspace.close()
        self._window.show_workspace(None)
        held.store.close()
        if held.bell is not None:
            held.bell.close()
        held.lock.release()

    def _keep_first_page(self, held: _Open) -> None:
        """Keep what it takes to have the list on show on the screen at once when the program starts next."""
        from atmp_desktop.gui.first_page_memo import memo_of

        # What would be painted is a table.
        shown = None if held.workspace.boards.is_on else held.workspace.current_list()
        try:
            self._settings.first_page = memo_of(held.store, shown, self._window) if shown is not None else {}
        except AtmpError:
            # Closing goes on, and the next start does without.
            self._settings.first_page = {}


def _same(one: Path, other: Path) -> bool:
    return one == other or (other.exists() and one.exists() and one.samefile(other))
