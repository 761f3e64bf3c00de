"""Asks up to which day the meetings of a series are to be planned, and plans them as a job."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.asked_in_place import AskedInPlace, plain_label
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records.kinds import Date
from atmp_desktop.services.plan_series import Planned, plan_series
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store

AHEAD = timedelta(days=365)
"""How far is suggested, where the series itself does not end sooner."""

NOTE = (
    "Meetings that are there already stay as they are. One that falls on a weekend or a bank holiday is put on the next "
    "working day."
)


class PlanPanel(AskedInPlace):
    """A day and a button."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        series: UUID,
        name: str,
        last: date | None,
        planned: Callable[[str, UUID | None], object],
        failed: Callable[[AtmpError], object],
        parent: QWidget | None = None,
    ) -> None:
        """`last` is the series' own last day. `planned` hears what to say and the operation it can be taken back by, None
        where there was nothing to plan; `failed` what went wrong, once the panel has been put away."""
        super().__init__(f"Plan the meetings of {name} up to which day?", "Plan meetings", parent)
        self.go_button.clicked.connect(self.go)
        self._store = store
        self._jobs = jobs
        self._series = series
        self._name = name
        self._last = last
        self._tell = planned
        self._tell_failure = failed
        self.day = DateEdit(Date(), store.today)
        ahead = store.today() + AHEAD
        self.day.set_value(ahead if last is None else min(last, ahead))
        self.day.line.setAccessibleName("Up to")
        self.day.setMaximumWidth(theme.em(self, 24))
        self.place(self.day, plain_label(NOTE, "muted"))

    @Slot()
    def go(self) -> None:
        """Plan them, on another thread."""
        try:
            until = self.day.value()
        except ValueError as error:
            self.day.show_error(str(error))
            return
        if until is None:
            self.day.show_error("The day is missing. Type one, such as 31/12 or +1y.")
            return
        store, series, name, tell, tell_failure = self._store, self._series, self._name, self._tell, self._tell_failure
        last = until if self._last is None else min(self._last, until)

        def work(progress: Progress) -> Planned:
            return plan_series(store, series, until, progress)

        def done(planned: Planned) -> None:
            tell(_said(name, last, len(planned.ids)), planned.operation)
            if isValid(self):
                self.closed.emit()

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            if isValid(self):
                self.go_button.setEnabled(True)
                self.day.show_error(str(error))
            else:
                tell_failure(error)

        self.go_button.setEnabled(False)
        self._jobs.start("Planning meetings", work, done, failed)


def _said(name: str, last: date, count: int) -> str:
    if not count:
        return f"All meetings of {shortened(name)} up to {format_date(last)} were there already."
    return f"{'1 meeting was' if count == 1 else f'{count:,} meetings were'} planned up to {format_date(last)}."
