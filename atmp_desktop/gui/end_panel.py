"""Asks for the last day of a membership, an affiliation or the like, which is then kept as a former one."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.asked_in_place import AskedInPlace, Fail, Say, plain_label
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import end_record, shortened
from atmp_desktop.records.kinds import Date
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class EndPanel(AskedInPlace):
    """A day and a button; today to begin with."""

    def __init__(
        self,
        store: Store,
        saver: Saver,
        record_type: type[Record],
        id: UUID,
        name: str,
        say: Say,
        fail: Fail,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Last day of {name}?", name=name), tr("End"), say, fail, parent)
        self.go_button.clicked.connect(self.go)
        self._store = store
        self._saver = saver
        self.closed.connect(saver.let_go)
        self._type = record_type
        self._id = id
        self._name = name
        self.day = DateEdit(Date(), store.today)
        self.day.set_value(store.today())
        self.day.line.setAccessibleName(tr("Last day"))
        self.day.setMaximumWidth(theme.em(self, 24))
        self.place(self.day, plain_label(tr("It stays on record as a former one."), "muted"))

    @Slot()
    def go(self) -> None:
        """Save the last day."""
        try:
            last = self.day.value()
        except ValueError as error:
            self.day.show_error(str(error))
            return
        if last is None:
            self.day.show_error(tr("The last day is missing. Type one, such as today or 31/03."))
            return
        ended = tr("“{shortened}” ends on {last}.", shortened=shortened(self._name), last=format_date(last))
        work = partial(end_record, self._store, self._type, self._id, self._name, last)
        submit = partial(self._saver.submit, tr("End {shortened}", shortened=shortened(self._name)), work)
        self.hand_over(lambda operation: (ended, operation), submit)
