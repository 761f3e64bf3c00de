"""Asks up to which day the meetings of a series are to be planned, and plans them as a job."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.asked_in_place import AskedInPlace, Fail, Say, plain_label
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records.kinds import Date
from atmp_desktop.services.plan_series import Planned, plan_series
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

AHEAD = timedelta(days=365)
"""How far is suggested, where the series itself does not end sooner."""

NOTE = tr(
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
        say: Say,
        fail: Fail,
        parent: QWidget | None = None,
    ) -> None:
        """`last` is the series' own last day."""
        super().__init__(
            tr("Plan the meetings of {name} up to which day?", name=name), tr("Plan meetings"), say, fail, parent
        )
        self.go_button.clicked.connect(self.go)
        self._store = store
        self._jobs = jobs
        self._series = series
        self._name = name
        self._last = last
        self.day = DateEdit(Date(), store.today)
        ahead = store.today() + AHEAD
        self.day.set_value(ahead if last is None else min(last, ahead))
        self.day.line.setAccessibleName(tr("Up to"))
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
            self.day.show_error(tr("The day is missing. Type one, such as 31/12 or +1y."))
            return
        store, series, name = self._store, self._series, self._name
        last = until if self._last is None else min(self._last, until)

        def work(progress: Progress) -> Planned:
            return plan_series(store, series, until, progress)

        def said(planned: Planned) -> tuple[str, UUID | None]:
            return _said(name, last, len(planned.ids)), planned.operation

        def start(done: Callable[[Planned], None], failed: Callable[[BaseException], None]) -> None:
            self._jobs.start(tr("Planning meetings"), work, done, failed).finished.connect(self.offer_again)

        self.hand_over(said, start)


def _said(name: str, last: date, count: int) -> str:
    if not count:
        return tr(
            "All meetings of {shortened} up to {last} were there already.",
            shortened=shortened(name),
            last=format_date(last),
        )
    return tr(
        "{n} meeting was planned up to {last}.",
        "{n} meetings were planned up to {last}.",
        count,
        last=format_date(last),
    )
