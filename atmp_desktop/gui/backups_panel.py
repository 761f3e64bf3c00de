"""The backups of the open register: which there are, making one, checking one, trying one out, and going back to one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.ask import Ask
from atmp_desktop.gui.empty_state import EmptyState
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.inner_focus import InnerFocus
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.row_table import Heading, Line, RowTable
from atmp_desktop.gui.scroll import ScrollPage
from atmp_desktop.gui.trial_panel import TrialPanel
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.trial_restore import Trial, try_restore
from atmp_desktop.settings import Settings
from atmp_desktop.store.backup import Backup, back_up, list_backups, verify
from atmp_desktop.store.folders import backups_folder
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

HEADINGS = [
    Heading(tr("Made"), 15),
    Heading(tr("Size"), 6, right=True),
    Heading(tr("Why"), 13),
    Heading(tr("State"), 22),
]


class BackupsPanel(InnerFocus):
    """The list of backups with its buttons.

    Signals:
        listed: the backups were read; the moment of the newest, or None.
        restore_wanted: the register is to go back to the backup at this Path.
        said: words for the toast, and None.
    """

    listed = Signal(object)
    restore_wanted = Signal(object)
    said = Signal(str, object)

    def __init__(self, store: Store, jobs: Jobs, ask: Ask, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs, self._ask, self._settings = store, jobs, ask, settings
        self._checked: dict[Path, list[str]] = {}
        self._made_at: dict[Path, datetime] = {}
        self.notice = NoticeBar()
        self.table: RowTable[Path] = RowTable(tr("Backups"), HEADINGS, many=False)
        self.table.chosen.connect(self._tell)
        self.make = QPushButton(icon("drive"), tr("Back up now"))
        self.make.clicked.connect(self.back_up)
        self.check = QPushButton(icon("safe"), tr("Check this backup"))
        self.check.clicked.connect(self.check_chosen)
        self.try_out = QPushButton(icon("eye"), tr("Try it out"))
        self.try_out.setToolTip(tr("Restore it to a place of its own, check it whole, and count what is in it"))
        self.try_out.clicked.connect(self.try_chosen)
        self.restore = QPushButton(icon("restore"), tr("Go back to this backup…"))
        self.restore.clicked.connect(self.restore_chosen)
        self.folder = QPushButton(icon("open_folder"), tr("Show the folder"))
        theme.set_kind(self.folder, "quiet")
        self.folder.clicked.connect(self._show_folder)
        self.empty = EmptyState(
            "drive", tr("No backup yet"), tr("One is made when the register is opened, and each day.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.trial = TrialPanel()
        self.trial.closed.connect(self._leave_trial)
        self._outcome = ScrollPage()
        self._stack.addWidget(self._outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        space = theme.em(self, 0.8)
        self._acts = FlowRow(theme.em(self, 0.5))
        for button in (self.make, self.check, self.try_out, self.restore, self.folder):
            self._acts.add(button)
        row = QHBoxLayout()
        row.setContentsMargins(space, space, space, theme.em(self, 0.3))
        row.addWidget(self._acts)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        page = QWidget()
        around = QVBoxLayout(page)
        around.setContentsMargins(space, 0, space, space)
        around.addWidget(self.trial)
        around.addStretch(1)
        self._outcome.show_page(page)
        self._outcome.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self.hand_focus_to(self.table)
        self.read()

    @property
    def second_folder(self) -> Path | None:
        """The further folder for backups, where one is set."""
        return Path(self._settings.backup_folder) if self._settings.backup_folder else None

    def read(self) -> None:
        """List the backups again."""
        second = self.second_folder
        try:
            found = list_backups(self._store.register_id, *([second] if second is not None else []))
        except AtmpError as error:
            self.notice.show_error(error)
            return
        self._made_at = {each.path: each.made_at for each in found}
        self.table.show_lines([self._line(each) for each in found])
        if self._stack.currentWidget() is not self._outcome:
            self._stack.setCurrentWidget(self.table if found else self.empty)
        self.listed.emit(found[0].made_at if found else None)
        self._tell()

    def back_up(self) -> None:
        """Make a backup now."""
        store, second = self._store, self.second_folder

        def work(progress: Progress) -> Backup:
            return back_up(store, progress=progress, second_folder=second)

        self._jobs.start(tr("Backing up"), work, self._backed_up, self._failed)

    def check_chosen(self) -> None:
        """Read the chosen backup through and say whether it is whole."""
        chosen = self.table.values()
        if not chosen:
            return
        path = chosen[0]

        def work(progress: Progress) -> list[str]:
            return verify(path, progress=progress)

        self._jobs.start(tr("Checking the backup"), work, lambda found: self._have_checked(path, found), self._failed)

    def try_chosen(self) -> None:
        """Restore the chosen backup to a place of its own, and say what came of it; the register stays as it is."""
        chosen = self.table.values()
        if not chosen:
            return
        path, store, made_at = chosen[0], self._store, self._made_at[chosen[0]]

        def work(progress: Progress) -> Trial:
            return try_restore(path, store, progress)

        def done(trial: Trial) -> None:
            self._have_tried(path, trial, made_at)

        self.notice.clear()
        self._leave_trial()
        self.try_out.setEnabled(False)
        job = self._jobs.start(tr("Trying the backup out"), work, done, self._failed)
        job.finished.connect(self._tell)

    def restore_chosen(self) -> None:
        """Ask, then have the register go back to the chosen backup."""
        chosen = self.table.values()
        if not chosen:
            return
        made_at = next(line.cells[0] for line in self.table.lines if line.value == chosen[0])
        detail = tr(
            "{name} becomes what it was on {made_at}. The file as it is now is kept beside it, under a name with today's date, so that nothing is lost.",
            name=self._store.path.name,
            made_at=made_at,
        )
        if self._ask.confirm(self, tr("Go back to this backup?"), detail, tr("Go back"), dangerous=True):
            self.restore_wanted.emit(chosen[0])

    def _backed_up(self, made: Backup) -> None:
        self._checked[made.path] = []
        self.read()
        if made.reason:
            self.notice.show_notice("warning", tr("The backup was made, but not in both folders."), made.reason)
        self.said.emit(tr("Backed up: {size_in_words}, checked.", size_in_words=size_in_words(made.size)), None)

    def _have_checked(self, path: Path, found: list[str]) -> None:
        self._checked[path] = found
        self.read()
        if found:
            self.notice.show_notice("error", tr("This backup is not whole."), " ".join(found[:3]))
        else:
            self.notice.show_notice(
                "success", tr("This backup is whole: every page was read and the check sum is right.")
            )

    def _have_tried(self, path: Path, trial: Trial, made_at: datetime) -> None:
        self._checked[path] = list(trial.problems[:1])
        self.read()
        self.trial.show_trial(trial, made_at)
        self._stack.setCurrentWidget(self._outcome)
        if self.isVisible():
            self.trial.close_button.setFocus()

    @Slot()
    def _leave_trial(self) -> None:
        """Show the list again."""
        if self._stack.currentWidget() is self._outcome:
            self._stack.setCurrentWidget(self.table)
            self.table.setFocus()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self.notice.show_error(error)

    def _line(self, each: Backup) -> Line[Path]:
        return Line(
            each.path,
            (format_datetime(each.made_at), size_in_words(each.size), each.made_for.capitalize(), self._state(each)),
            "drive" if each.whole is not False else "warning",
        )

    def _state(self, each: Backup) -> str:
        found = self._checked.get(each.path)
        if found is not None:
            return found[0] if found else tr("Checked, whole")
        return each.reason if each.whole is False else each.reason or tr("Checked when it was made")

    def _tell(self) -> None:
        is_chosen = bool(self.table.values())
        self.check.setEnabled(is_chosen)
        self.try_out.setEnabled(is_chosen)
        self.restore.setEnabled(is_chosen and not self._store.read_only)
        self.folder.setEnabled(bool(self.table.lines))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(backups_folder(self._store.register_id))))


def size_in_words(size: int) -> str:
    """A number of bytes as people say it: "640 KB", "12.4 MB"."""
    if size < 1_000_000:
        return tr("{part} KB", part=max(1, round(size / 1000)))
    return (
        tr("{size:.1f} MB", size=size / 1000000)
        if size < 1_000_000_000
        else tr("{size:.1f} GB", size=size / 1000000000)
    )
