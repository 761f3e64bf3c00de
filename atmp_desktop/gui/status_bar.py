"""The status bar: which register, whether all is saved, when it was backed up, and the job that runs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from atmp_desktop.days.date_words import format_date
from atmp_desktop.gui.job_bar import JobBar
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import announce
from atmp_desktop.translation import tr


class StatusBar(QStatusBar):
    """Says quietly how things stand."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = QLabel()
        self._saved = QLabel()
        self._saved_before = ""
        self._backup = QLabel()
        for label, name in (
            (self._register, tr("Register")),
            (self._saved, tr("Saved")),
            (self._backup, tr("Last backup")),
        ):
            label.setAccessibleName(name)
            self.addWidget(label)
        self.job_bar = JobBar(jobs, self)
        self.addPermanentWidget(self.job_bar)

    @property
    def words(self) -> tuple[str, str, str]:
        """What it says: the register, saved, the backup."""
        return (self._register.text(), self._saved.text(), self._backup.text())

    def show_register(self, name: str, where: str, read_only: bool = False) -> None:
        """Say which register is open; "" for none."""
        self._register.setText(tr("{name} (read only)", name=name) if read_only and name else name)
        self._register.setToolTip(where)
        self._saved_before = tr("Nothing can be changed") if read_only and name else ""
        self.show_nothing_unsaved()
        self._backup.clear()

    def show_saving(self) -> None:
        """Say that something is on its way to the disk."""
        self._saved.setText(tr("Saving…"))

    def show_saved(self, at: datetime) -> None:
        """Say when something was last saved; `at` in local time."""
        self._saved_before = tr("Saved {at:%H:%M}", at=at)
        self.show_nothing_unsaved()

    def show_unsaved(self) -> None:
        """Say that the last change is not on the disk."""
        self._saved.setText(tr("Not saved"))
        announce(self, tr("Not saved"), at_once=True)

    def show_nothing_unsaved(self) -> None:
        """Say again what was said before something could not be saved, as it has been put right or let go."""
        self._saved.setText(self._saved_before)

    def show_backup(self, at: datetime | None, today: date) -> None:
        """Say when the register was last backed up, in local time; None for never."""
        self._backup.setText(
            tr("No backup yet")
            if at is None
            else tr("Backed up {day_in_words}, {at:%H:%M}", day_in_words=day_in_words(at, today), at=at)
        )


def day_in_words(at: datetime, today: date) -> str:
    """A day as people call it: today, yesterday, 4 Dec, 4 Dec 2025."""
    day = at.date()
    if day == today:
        return tr("today")
    if day == today - timedelta(days=1):
        return tr("yesterday")
    words = format_date(day)
    return words if day.year != today.year else words.removesuffix(f" {day.year}")
