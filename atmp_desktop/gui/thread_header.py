"""The line of a message in a thread: who wrote, when, about what; pressed, it opens the message or folds it away.

Knows one message in words.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atmp_desktop.days.dates import LONDON, format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.store.questions.thread import Entry
from atmp_desktop.translation import tr


def headline(entry: Entry) -> str:
    """Who wrote, in words."""
    if entry.way == "internal":
        return tr("Internal note by {who}", who=entry.who) if entry.who else tr("Internal note")
    if entry.way == "out":
        return tr("To {who}", who=entry.who) if entry.who else tr("Sent")
    return tr("From {who}", who=entry.who) if entry.who else tr("Received")


def moment_words(entry: Entry, this_year: int) -> str:
    """When, as short as it can be said."""
    day = format_date(entry.day)
    day = day if entry.day.year != this_year else day[:-5]
    return day if entry.at is None else f"{day}, {entry.at.astimezone(LONDON):%H:%M}"


class EntryHeader(QAbstractButton):
    """The line of a message. Enter or Space opens and folds it, Up and Down go to the others.

    Signals:
        walked: the keyboard is to go so many messages on.
    """

    walked = Signal(int)

    def __init__(self, entry: Entry, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._when = moment_words(entry, this_year)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        files = tr("{n} attachment", "{n} attachments", len(entry.files)) if entry.files else ""
        spoken = (headline(entry), self._when, entry.subject, entry.opening, files)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setAccessibleDescription(tr("Opens the message, or folds it away."))

    @property
    def is_stop(self) -> bool:
        """Whether Tab comes to it."""
        return bool(self.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 16), 2 * self.fontMetrics().height() + theme.em(self, 0.9))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 8), self.sizeHint().height())

    def _second(self) -> str:
        """The line below who wrote: what it is about, and as long as it is folded how it begins."""
        if self.isChecked():
            return self.entry.subject
        return self.entry.opening or self.entry.subject

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            # With Ctrl or Alt the arrows belong to the window.
            event.ignore()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.em(self, 0.6)
        inside = self.rect().adjusted(side, theme.em(self, 0.4), -side, 0)
        height = self.fontMetrics().height()
        first = QRect(inside.left(), inside.top(), inside.width(), height)
        self._paint_first(painter, first)
        self._paint_second(painter, first.translated(0, height + theme.em(self, 0.1)))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corner = theme.em(self, 0.4)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), corner, corner)
        painter.end()

    def _paint_first(self, painter: QPainter, line: QRect) -> None:
        colours = theme.tokens()
        metrics = self.fontMetrics()
        right = line.right()
        size = metrics.height()
        chevron = "chevron_up" if self.isChecked() else "chevron_down"
        icon(chevron, "muted").paint(painter, QRect(right - size, line.top(), size, size))
        right -= size + theme.em(self, 0.3)
        if self.entry.files:
            icon("attachment", "muted").paint(painter, QRect(right - size, line.top(), size, size))
            right -= size + theme.em(self, 0.4)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        room = max(0, right - line.left())
        words = QFontMetrics(bold).elidedText(headline(self.entry), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(line.left(), line.top(), room, size), Qt.AlignmentFlag.AlignLeft, words)

    def _paint_second(self, painter: QPainter, line: QRect) -> None:
        colours, metrics = theme.tokens(), self.fontMetrics()
        painter.setFont(self.font())
        wide = metrics.horizontalAdvance(self._when) + 2
        painter.setPen(QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, self._when)
        room = line.adjusted(0, 0, -wide - theme.em(self, 0.8), 0)
        painter.setPen(QColor(colours.text if self.isChecked() else colours.muted))
        words = metrics.elidedText(self._second(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, words)
