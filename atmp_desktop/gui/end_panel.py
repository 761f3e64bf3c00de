"""Asks for the last day of a membership, an affiliation or the like, which is then kept as a former one."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.date_edit import DateEdit
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import end_record, shortened
from atmp_desktop.records.kinds import Date
from atmp_desktop.records.record import Record
from atmp_desktop.store.store import Store


class EndPanel(Inset):
    """A day and a button; today to begin with.

    Signals:
        ended: it was ended; what to say, and the operation.
        closed: the user is done.
    """

    ended = Signal(str, object)
    closed = Signal()

    def __init__(
        self,
        store: Store,
        saver: Saver,
        record_type: type[Record],
        id: UUID,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._type = record_type
        self._id = id
        self._name = name
        question = QLabel(f"Last day of {name}?")
        question.setProperty("kind", "section")
        question.setWordWrap(True)
        question.setTextFormat(Qt.TextFormat.PlainText)
        self.day = DateEdit(Date(), store.today)
        self.day.set_value(store.today())
        self.day.line.setAccessibleName("Last day")
        note = QLabel("It stays on record as a former one.")
        note.setProperty("kind", "muted")
        note.setWordWrap(True)
        self.end_button = QPushButton("End")
        theme.set_kind(self.end_button, "primary")
        self.end_button.clicked.connect(self.end)
        cancel = QPushButton("Cancel")
        theme.set_kind(cancel, "quiet")
        cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.end_button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.9)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.6))
        self.day.setMaximumWidth(theme.em(self, 24))
        for widget in (question, self.day, note):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setAccessibleName(question.text())

    def focus_first(self) -> None:
        """Put the keyboard into the day."""
        self.day.line.setFocus()
        self.day.line.selectAll()

    @Slot()
    def end(self) -> None:
        """Save the last day."""
        try:
            last = self.day.value()
        except ValueError as error:
            self.day.show_error(str(error))
            return
        if last is None:
            self.day.show_error("The last day is missing. Type one, such as today or 31/03.")
            return
        self.end_button.setEnabled(False)
        self._saver.submit(
            f"End {shortened(self._name)}",
            partial(end_record, self._store, self._type, self._id, self._name, last),
            partial(self._ended, f"“{shortened(self._name)}” ends on {format_date(last)}."),
            self._failed,
        )

    def _ended(self, words: str, operation: UUID) -> None:
        self.ended.emit(words, operation)
        self.closed.emit()

    def _failed(self, error: BaseException) -> None:
        self.end_button.setEnabled(True)
        if not isinstance(error, AtmpError):
            raise error
        self.day.show_error(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.end()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
