"""Small pictures of numbers: stacked bars and columns over weeks. They follow theme and text size, can be walked through by
keyboard, and say their figures to a screen reader. Know nothing of what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.tokens import Tone

Filling = Literal["solid", "hatched", "pale"]


@dataclass(frozen=True)
class Series:
    """One kind of what is counted: its name, and the colour and filling by which it is told apart, either of which would do."""

    name: str
    tone: Tone
    filling: Filling


@dataclass(frozen=True)
class Group:
    """One bar, or one place with columns: what it is called, in full and in short, and a number for each series."""

    name: str
    numbers: tuple[int, ...]
    short: str = ""


Mark = tuple[int, int]
"""The place of a group and of a series."""


class Chart(QWidget):
    """A picture of groups of numbers; the arrow keys go from mark to mark, Enter or a click opens one.

    Signals:
        opened: somebody wants what is behind a mark; the place of its group and of its series.
    """

    opened = Signal(int, int)

    def __init__(self, title: str, series: Sequence[Series], parent: QWidget | None = None) -> None:
        """`title` is what a screen reader calls it."""
        super().__init__(parent)
        self.series = tuple(series)
        self.groups: tuple[Group, ...] = ()
        self.current: Mark | None = None
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other numbers; the mark that was current stays so if it is still there."""
        self.groups = tuple(groups)
        if self.current not in self._marks():
            self.current = None
        self.setAccessibleDescription(self.description)
        self.updateGeometry()
        self.update()

    @property
    def description(self) -> str:
        """All its figures in words."""
        told = []
        for group in self.groups:
            parts = zip(group.numbers, self.series, strict=True)
            figures = ", ".join(f"{number:,} {each.name.lower()}" for number, each in parts)
            told.append(f"{group.name}: {figures}.")
        return " ".join(told)

    def words(self, mark: Mark) -> str:
        """What a mark stands for."""
        group, series = self.groups[mark[0]], self.series[mark[1]]
        return f"{group.name}: {group.numbers[mark[1]]:,} {series.name.lower()}"

    def mark_at(self, place: QPoint) -> Mark | None:
        """The mark at a place of the picture."""
        return next((mark for mark in self._marks() if self._target(mark).contains(place)), None)

    def mark_rect(self, mark: Mark) -> QRect:
        """Where a mark is drawn: somewhere in the picture, as far as its kind does not say."""
        return self.rect()

    def _target(self, mark: Mark) -> QRect:
        """Where a mark can be pressed, which may be more than what is drawn."""
        return self.mark_rect(mark)

    def _marks(self) -> list[Mark]:
        return [(group, series) for group in range(len(self.groups)) for series in range(len(self.series))]

    # Use -------------------------------------------------------------------------------------------------------------

    def _step(self, key: int) -> Mark | None:
        """The mark an arrow key leads to, or None: the next or the one before, as far as the kind of picture does not say."""
        marks = self._marks()
        step = 1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1
        place = marks.index(self.current) + step if self.current in marks else 0
        return marks[place] if 0 <= place < len(marks) else None

    def _go(self, mark: Mark) -> None:
        self.current = mark
        announce(self, self.words(mark))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marks = self._marks()
        key = event.key()
        if not marks:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(*(self.current or marks[0]))
        elif key == Qt.Key.Key_Home:
            self._go(marks[0])
        elif key == Qt.Key.Key_End:
            self._go(marks[-1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go((self._step(key) or self.current) if self.current is not None else marks[0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if mark is not None and mark == self.current and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(*mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_mark = self.mark_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_mark else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words(mark) if mark is not None else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    # Looks -----------------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 8), self.sizeHint().height())

    def _paint_focus(self, painter: QPainter) -> None:
        """A frame around the mark the keyboard is on, or around it all before it is on any."""
        if not self.hasFocus():
            return
        area = self.rect() if self.current is None else self.mark_rect(self.current).adjusted(-3, -3, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.tokens().text), 2))
        painter.drawRoundedRect(area.intersected(self.rect().adjusted(1, 1, -1, -1)), 3, 3)

    def _paint_legend(self, painter: QPainter, top: int) -> None:
        side, x = theme.em(self, 0.85), 0
        metrics = self.fontMetrics()
        for each in self.series:
            fill(painter, QRect(x, top + (metrics.height() - side) // 2, side, side), each)
            x += side + theme.em(self, 0.4)
            painter.setPen(QColor(theme.tokens().muted))
            painter.drawText(x, top + metrics.ascent(), each.name)
            x += metrics.horizontalAdvance(each.name) + theme.em(self, 1.2)


def fill(painter: QPainter, area: QRect, series: Series) -> None:
    """Fill a place as a series is filled."""
    front, back = theme.tokens().pill(series.tone)
    painter.fillRect(area, QColor(front if series.filling == "solid" else back))
    if series.filling == "hatched":
        painter.fillRect(area, QBrush(QColor(front), Qt.BrushStyle.BDiagPattern))
    if area.width() > 2 and area.height() > 2:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(front), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))


class StackedBars(Chart):
    """A bar a group, divided by the share of each series; the number of all stands at its end, as shares have no length."""

    BAR, GAP, LEGEND = 1.25, 0.75, 0.6
    """Heights in ems: of a bar, below it, and between the legend and the first one."""

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 28), self._top(len(self.groups)))

    def _top(self, group: int) -> int:
        line = self.fontMetrics().height() + theme.em(self, 0.2)
        each = line + theme.em(self, self.BAR) + theme.em(self, self.GAP)
        return self.fontMetrics().height() + theme.em(self, self.LEGEND) + each * group

    def _marks(self) -> list[Mark]:
        return [mark for mark in super()._marks() if self.groups[mark[0]].numbers[mark[1]]]

    def mark_rect(self, mark: Mark) -> QRect:
        numbers = self.groups[mark[0]].numbers
        total = max(1, sum(numbers))
        left, right = (round(self.width() * sum(numbers[:end]) / total) for end in (mark[1], mark[1] + 1))
        top = self._top(mark[0]) + self.fontMetrics().height() + theme.em(self, 0.2)
        return QRect(left, top, max(1, right - left), theme.em(self, self.BAR))

    def _step(self, key: int) -> Mark | None:
        assert self.current is not None
        marks = self._marks()
        place = marks.index(self.current)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            place += 1 if key == Qt.Key.Key_Right else -1
            return marks[place] if 0 <= place < len(marks) else None
        down = key == Qt.Key.Key_Down
        group = self.current[0]
        rows = sorted({mark[0] for mark in marks if (mark[0] > group if down else mark[0] < group)}, reverse=not down)
        if not rows:
            return None
        same = [mark for mark in marks if mark[0] == rows[0]]
        return min(same, key=lambda mark: abs(mark[1] - self.current[1]))  # type: ignore[index]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        colours, metrics = theme.tokens(), self.fontMetrics()
        self._paint_legend(painter, 0)
        for place, group in enumerate(self.groups):
            line = QRect(0, self._top(place), self.width(), metrics.height())
            total = f"{sum(group.numbers):,}"
            painter.setPen(QColor(colours.muted))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, total)
            room = line.width() - metrics.horizontalAdvance(total) - theme.em(self, 0.8)
            name = metrics.elidedText(group.name, Qt.TextElideMode.ElideRight, room)
            painter.setPen(QColor(colours.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        for mark in self._marks():
            self._paint_part(painter, mark)
        self._paint_focus(painter)
        painter.end()

    def _paint_part(self, painter: QPainter, mark: Mark) -> None:
        series, area = self.series[mark[1]], self.mark_rect(mark)
        fill(painter, area, series)
        words = f"{self.groups[mark[0]].numbers[mark[1]]:,}"
        width = self.fontMetrics().horizontalAdvance(words) + theme.em(self, 0.6)
        if width > area.width():
            return
        front, back = theme.tokens().pill(series.tone)
        if series.filling == "hatched":
            # The number stands on plain ground, or the hatching runs through it.
            painter.fillRect(
                QRect(area.center().x() - width // 2, area.top() + 1, width, area.height() - 2), QColor(back)
            )
        painter.setPen(QColor(back if series.filling == "solid" else front))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


class WeekColumns(Chart):
    """For each group, columns side by side, a series each; the highest number stands at the line it reaches."""

    HEIGHT, LEGEND = 9.0, 0.8
    """The height of the highest column, and what is between the legend and its line, in ems."""

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(theme.em(self, 28), 2 * line + theme.em(self, self.HEIGHT + self.LEGEND + 0.4))

    @property
    def highest(self) -> int:
        """The highest number of all."""
        return max((number for group in self.groups for number in group.numbers), default=0)

    def _axis(self) -> int:
        """How much room the numbers at the left take."""
        return self.fontMetrics().horizontalAdvance(f"{self.highest:,}") + theme.em(self, 0.5)

    def _ground(self) -> tuple[int, int]:
        """The lines of the highest number and of nothing."""
        top = self.fontMetrics().height() + theme.em(self, self.LEGEND)
        return top, top + theme.em(self, self.HEIGHT)

    def _slot(self, group: int) -> tuple[int, int]:
        """From where to where a group has its place."""
        left, room = self._axis(), self.width() - self._axis()
        count = max(1, len(self.groups))
        return left + room * group // count, left + room * (group + 1) // count

    def mark_rect(self, mark: Mark) -> QRect:
        target = self._target(mark)
        top, ground = self._ground()
        height = round((ground - top) * self.groups[mark[0]].numbers[mark[1]] / max(1, self.highest))
        return QRect(target.left(), ground - height, target.width(), height)

    def _target(self, mark: Mark) -> QRect:
        left, right = self._slot(mark[0])
        top, ground = self._ground()
        width = max(2, (right - left) * 4 // (5 * len(self.series)))
        return QRect(left + (right - left) // 10 + width * mark[1], top, width, ground - top)

    def _step(self, key: int) -> Mark | None:
        assert self.current is not None
        group, series = self.current
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            group += 1 if key == Qt.Key.Key_Right else -1
        else:
            series += 1 if key == Qt.Key.Key_Down else -1
        return (group, series) if (group, series) in self._marks() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        colours, metrics = theme.tokens(), self.fontMetrics()
        self._paint_legend(painter, 0)
        top, ground = self._ground()
        lines = ((top, self.highest), (ground, 0)) if self.highest else ((ground, 0),)
        for y, number in lines:
            painter.setPen(QColor(colours.edge if number == 0 else colours.line))
            painter.drawLine(self._axis(), y, self.width(), y)
            painter.setPen(QColor(colours.muted))
            label = QRect(0, y - metrics.height() // 2, self._axis() - theme.em(self, 0.4), metrics.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{number:,}")
        for mark in self._marks():
            if self.groups[mark[0]].numbers[mark[1]]:
                fill(painter, self.mark_rect(mark), self.series[mark[1]])
        self._paint_labels(painter, ground + theme.em(self, 0.3))
        self._paint_focus(painter)
        painter.end()

    def _paint_labels(self, painter: QPainter, top: int) -> None:
        """What the groups are called, each so many left out that they do not touch, counted from the last."""
        metrics, count = self.fontMetrics(), len(self.groups)
        if not count:
            return
        widest = max(metrics.horizontalAdvance(group.short) for group in self.groups) + theme.em(self, 0.6)
        apart = max(1, (self.width() - self._axis()) // count)
        every = -(-widest // apart)
        painter.setPen(QColor(theme.tokens().muted))
        for place in range(count - 1, -1, -every):
            left, right = self._slot(place)
            middle = min((left + right) // 2, self.width() - widest // 2)
            label = QRect(middle - widest // 2, top, widest, metrics.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.groups[place].short)
