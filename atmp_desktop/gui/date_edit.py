"""The editors of a day and of a moment: typed in any of the ways officers write one, read back beside what was typed, or picked."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from atmp_desktop.days.dates import format_date, long_date, today_in_london
from atmp_desktop.days.echo import echo
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.text_edits import LineEdit
from atmp_desktop.records.kinds import Kind
from atmp_desktop.translation import tr


class DateEdit(LineEdit):
    """A day: `today`, `fri`, `+2w`, `10wd`, `28/11`; what it means is read back in the same field as it is typed."""

    def __init__(self, kind: Kind, today: Callable[[], date], parent: QWidget | None = None) -> None:
        self.echo_line = _EchoLine()
        super().__init__(kind, today, parent, self.echo_line)
        self.line.textChanged.connect(self._echo)
        self.calendar_action = QAction(icon("calendar", "muted"), tr("Choose from a calendar (Alt+Down)"), self)
        self.calendar_action.triggered.connect(self.open_calendar)
        self.calendar_action.setShortcut(QKeySequence("Alt+Down"))
        self.calendar_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.line.addAction(self.calendar_action, QLineEdit.ActionPosition.TrailingPosition)
        self.calendar: QFrame | None = None

    def echo(self) -> str:
        """How the day is read back, or "" where there is none yet."""
        return self.echo_line.echo

    @Slot()
    def _echo(self) -> None:
        words = ""
        try:
            day = self.value()
        except ValueError:
            day = None
        if day is not None:
            words = echo(day, self._today())
            if self.line.text() == format_date(day):
                # Written out already: only what the date itself does not say.
                weekday = long_date(day).split()[0]
                words = f"{weekday}, {words.removeprefix(long_date(day)).removeprefix(', ')}"
        self.echo_line.show_echo(words)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        if self.line.isReadOnly():
            return
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        picker = QCalendarWidget()
        picker.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        picker.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        try:
            shown = self.value() or self._today()
        except ValueError:
            shown = self._today()
        picker.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        picker.clicked.connect(self._picked)
        picker.activated.connect(self._picked)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(picker)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        popup.destroyed.connect(self._forget_calendar)
        self.calendar = popup
        popup.show()
        picker.setFocus()

    @Slot()
    def _forget_calendar(self) -> None:
        self.calendar = None

    @Slot(QDate)
    def _picked(self, day: QDate) -> None:
        if self.calendar is None:
            return
        self.calendar.close()
        self.calendar = None
        self.set_value(date(day.year(), day.month(), day.day()))
        self.changed.emit()
        self.left.emit()


class MomentEdit(LineEdit):
    """A day and a time in London: `fri 14:30`, `4 dec 2pm`; what it means is read back as it is typed."""

    def __init__(self, kind: Kind, today: Callable[[], date], parent: QWidget | None = None) -> None:
        self.echo_line = _EchoLine(tr("fri 14:30, 28/11 2pm …"))
        self._given: datetime | None = None
        super().__init__(kind, today, parent, self.echo_line)
        self.line.textChanged.connect(self._echo)

    def value(self) -> Any:
        # What is shown leaves out the seconds, which are not to be lost by looking at them.
        is_as_given = self._given is not None and self.line.text() == self._kind.show(self._given)
        return self._given if is_as_given else super().value()

    def set_value(self, value: Any, words: str = "") -> None:
        self._given = value
        super().set_value(value, words)

    def echo(self) -> str:
        """How the moment is read back, or "" where there is none yet."""
        return self.echo_line.echo

    @Slot()
    def _echo(self) -> None:
        words = ""
        try:
            moment = self.value()
        except ValueError:
            moment = None
        if moment is not None:
            day = today_in_london(moment)
            far = echo(day, self._today()).removeprefix(long_date(day)).removeprefix(", ")
            is_written_out = self.line.text() == self._kind.show(moment)
            weekday = long_date(day).split()[0]
            words = f"{weekday}, {far}" if is_written_out else f"{weekday} {self._kind.show(moment)}"
        self.echo_line.show_echo(words.removesuffix(", "))


class PartialDateEdit(LineEdit):
    """A year, a month or a day."""

    def __init__(self, kind: Kind, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(kind, today, parent, _HintLine(tr("2018, May 2018 or 1 May 2018")))


class _HintLine(QLineEdit):
    """A line that says what can be typed while somebody is about to: in every empty field it would be noise."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setPlaceholderText("" if self.isReadOnly() else self._hint)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setPlaceholderText("")
        super().focusOutEvent(event)


class _EchoLine(_HintLine):
    """A line that writes in small what its text means, at its right, where there is room."""

    def __init__(self, hint: str = tr("today, fri, +2w, 28/11 …")) -> None:
        super().__init__(hint)
        self.echo = ""

    def show_echo(self, words: str) -> None:
        """Write something else."""
        self.echo = words
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.echo:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        metrics = self.fontMetrics()
        taken = metrics.horizontalAdvance(self.text()) + theme.em(self, 1.6)
        room = inside.adjusted(taken, 0, -theme.em(self, 2.0), 0)
        words = metrics.elidedText(self.echo, Qt.TextElideMode.ElideRight, room.width())
        if room.width() < theme.em(self, 3):
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
