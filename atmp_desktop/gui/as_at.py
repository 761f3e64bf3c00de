"""Lists as they were on another day: the bar over them that says so, asks for the day, and leads back to today.

Knows days and words; nothing of what is listed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.tab_order import lead_into
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.date_edit import DateEdit

QUESTION = tr("Show lists as they were on")

DATED = tr("Places held, leads and employers are those of that day. All else is as it is now.")
"""What is of another day in lists, and on the page of a record."""

ELSEWHERE = tr("This page is as it is now. Back to today shows the lists as they are now too.")


def words_of(day: date, today: date) -> str:
    """What is said of lists that show a day."""
    return (
        tr("As it was on {day}", day=format_date(day))
        if day < today
        else tr("As it will be on {day}", day=format_date(day))
    )


class AsAtBar(QFrame):
    """The bar. It is hidden while lists show today, unless it asks.

    Attributes:
        day: the day that lists show, or None for today.

    Signals:
        chosen: lists are to show another day, or today; the date or None.
        left: nobody is in the bar any more, and the list should have the keyboard.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_kind(self, "notice")
        self.setProperty("tone", "warning")
        self.day: date | None = None
        self._told = ""
        self._today: Callable[[], date] | None = None
        self._is_over_list = True
        self.sentence, self.advice, self._question = QLabel(), QLabel(), QLabel(QUESTION)
        theme.set_kind(self.sentence, "sentence")
        for label in (self.sentence, self.advice, self._question):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.sentence)
        self._field: DateEdit | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._row = FlowRow(theme.em(self, 0.8))
        self._row.add(self.sentence)
        for words, kind, do in (
            (tr("Show"), "primary", self._decide),
            (tr("Cancel"), "quiet", self._cancel),
            (tr("Another day…"), "quiet", self._ask_again),
            (tr("Back to today"), "plain", self.back_to_today),
        ):
            button = QPushButton(words)
            theme.set_kind(button, kind)
            button.clicked.connect(do)
            self._buttons[words] = button
            self._row.add(button)
        self._column = QVBoxLayout(self)
        for widget in (self._question, self._row, self.advice):
            self._column.addWidget(widget)
        self._fit()
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it asks for a day."""
        return not self._question.isHidden() and not self.isHidden()

    @property
    def field(self) -> DateEdit:
        """Where the day is typed. Raises AssertionError before it was asked for."""
        assert self._field is not None
        return self._field

    def ask(self, today: Callable[[], date]) -> None:
        """Ask for a day; `today` is what typed days such as "fri" are counted from."""
        self._today = today
        if self._field is None:
            # Not above: the bar is made before the records are imported.
            from atmp_desktop.gui.date_edit import DateEdit
            from atmp_desktop.records.kinds import Date

            self._field = DateEdit(Date(), today)
            self._field.line.setAccessibleName(QUESTION)
            self._field.line.installEventFilter(self)
            self._column.insertWidget(1, self._field)
            lead_into(self, [self._field, *self._buttons.values()])
        self._field.set_value(self.day)
        self._field.show_error("")
        self._show(is_asking=True)
        self._field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Before the field leaves itself for Enter, which would read the day a second time.
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() == QEvent.Type.KeyPress:
            self._decide()
            return True
        return super().eventFilter(watched, event)

    def show_day(self, day: date | None, today: date) -> None:
        """Say that lists show a day; nothing for today."""
        self.day = day
        if day is not None:
            self._told = words_of(day, today)
            announce(self, self._told)
        self._show(is_asking=False)

    def stand_over(self, is_list: bool) -> None:
        """Say whether what is below shows that day; other pages than lists show today."""
        self._is_over_list = is_list
        self.advice.setText(DATED if is_list else ELSEWHERE)
        if self.day is not None:
            self.sentence.setText(self._told if is_list else tr("Lists are as at {day}", day=format_date(self.day)))

    def _show(self, *, is_asking: bool) -> None:
        self.stand_over(self._is_over_list)
        self.sentence.setVisible(not is_asking)
        self.advice.setVisible(not is_asking)
        self._question.setVisible(is_asking)
        if self._field is not None:
            self._field.setVisible(is_asking)
        for words, button in self._buttons.items():
            button.setVisible(is_asking == (words in (tr("Show"), tr("Cancel"))))
        self.setVisible(is_asking or self.day is not None)

    @Slot()
    def _decide(self) -> None:
        try:
            day = self.field.value()
        except ValueError as error:
            self.field.show_error(str(error))
            return
        if day is None:
            self.field.show_error(tr("Type a day, such as 1 may 2021."))
            return
        assert self._today is not None
        self._close(day if day != self._today() else None)

    @Slot()
    def _cancel(self) -> None:
        self._show(is_asking=False)
        self.left.emit()

    @Slot()
    def _ask_again(self) -> None:
        assert self._today is not None
        self.ask(self._today)

    @Slot()
    def back_to_today(self) -> None:
        """Show lists as they are now."""
        self._close(None)

    def _close(self, day: date | None) -> None:
        self.chosen.emit(day)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        side = theme.em(self, 0.75)
        self._column.setContentsMargins(side, theme.em(self, 0.5), side, theme.em(self, 0.5))
        self._column.setSpacing(theme.em(self, 0.4))
