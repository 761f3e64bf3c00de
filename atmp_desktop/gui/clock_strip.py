"""Days on a bar: from the first to the last of what is told, what stood still, what is left, and today.

Knows days and their words, not what they are counted for. The same is said in words to whoever cannot see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from atmp_desktop.days.clock import Clock
from atmp_desktop.days.dates import format_date
from atmp_desktop.gui import theme
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.translation import tr

EARLY_DAY, BAR, GAP = 2, 0.5, 0.3
"""Days that stand beyond the last one told; the height of the bar, and between lines, in em."""

InWords = Callable[[date], str]


@dataclass(frozen=True)
class Stretch:
    """Days on the bar from one to another, in a tone; hatched where nothing was counted."""

    first: date
    last: date
    tone: Tone
    hatched: bool = False


@dataclass(frozen=True)
class Mark:
    """A day with its words below the bar; `is_today` is drawn as a line through it."""

    day: date
    words: str
    tone: Tone = "grey"
    is_today: bool = False


@dataclass(frozen=True)
class Strip:
    """What is drawn.

    Attributes:
        first, last: the days at its ends.
        words: all of it in words.
    """

    first: date
    last: date
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    words: str

    def part(self, day: date) -> float:
        """How far along a day is, from 0 to 1."""
        whole = max(1, (self.last - self.first).days)
        return min(1.0, max(0.0, (day - self.first).days / whole))


def strip_of_clock(clock: Clock, is_open: bool) -> Strip:
    """The clock of an enquiry: from its receipt to the reply that is due or was given, with its pauses."""
    due = clock.due or clock.due_if_resumed
    end = clock.stopped_on or (clock.today if is_open else clock.day_0)
    days = [clock.received_on, clock.day_0, end, *([due] if due is not None else [])]
    first, last = min(days), max(days)
    ran_to = end if due is None else min(end, due)
    tone: Tone = "green" if clock.stopped_on is not None else "blue"
    stretches = [Stretch(clock.day_0, ran_to, tone)] if ran_to > clock.day_0 else []
    if due is not None and end > due:
        stretches.append(Stretch(due, end, "red"))
    stretches += [
        Stretch(since, until or end, "amber", True) for since, until in clock.pauses if (until or end) > since
    ]
    marks = _in_few_words(partial(_marks_of_clock, clock, is_open, due))
    return Strip(first, last, tuple(stretches), marks, _words_of_clock(clock))


def _marks_of_clock(clock: Clock, is_open: bool, due: date | None, told: InWords) -> Iterator[Mark]:
    yield Mark(clock.received_on, tr("Received {told}", told=told(clock.received_on)))
    if clock.day_0 != clock.received_on:
        begun = tr("Reopened") if clock.begun == "reopened" else tr("Restarted")
        yield Mark(clock.day_0, f"{begun} {told(clock.day_0)}")
    if clock.paused and is_open:
        since = clock.pauses[-1].since
        yield Mark(since, tr("Paused {told}", told=told(since)), "amber")
    if due is not None:
        is_late = (clock.stopped_on or clock.today) > due
        words = (
            tr("Due {told}", told=told(due))
            if clock.due is not None
            else tr("Due {told} if resumed today", told=told(due))
        )
        yield Mark(due, words, "red" if is_late else "grey")
    if clock.replied_on is not None:
        is_late = due is not None and clock.replied_on > due
        yield Mark(clock.replied_on, tr("Replied {told}", told=told(clock.replied_on)), "amber" if is_late else "green")
    elif clock.stopped_on is not None:
        yield Mark(clock.stopped_on, tr("Closed {told}", told=told(clock.stopped_on)))
    if is_open:
        yield Mark(clock.today, tr("Today"), "blue", True)


def _words_of_clock(clock: Clock) -> str:
    return " ".join(clock.sentences())


def strip_of_due(days: Sequence[date], now: date | None, today: date, is_open: bool) -> Strip | None:
    """The due dates of an action: each day that was set, in order, and the one it is due now. None where there is none."""
    told = [*days, *([now] if now is not None else [])]
    if not told:
        return None
    ends = [*told, today] if is_open else told
    first, last = min(ends), max(ends)
    if first == last:
        first, last = first - timedelta(EARLY_DAY), last + timedelta(EARLY_DAY)
    marks = _in_few_words(partial(_marks_of_due, days, now, today, is_open))
    stretches = []
    if now is not None and days and now > days[0]:
        stretches.append(Stretch(days[0], now, "amber", True))
    if is_open and now is not None and now < today:
        stretches.append(Stretch(now, today, "red"))
    return Strip(first, last, tuple(stretches), marks, ", ".join(mark.words for mark in marks))


def _marks_of_due(days: Sequence[date], now: date | None, today: date, is_open: bool, told: InWords) -> Iterator[Mark]:
    for place, day in enumerate(days):
        if day != now:
            yield Mark(day, tr("First {told}", told=told(day)) if place == 0 else told(day))
    if now is not None:
        yield Mark(now, tr("Due {told}", told=told(now)), "red" if is_open and now < today else "grey")
    if is_open:
        yield Mark(today, tr("Today"), "blue", True)


def _in_few_words(marks_of: Callable[[InWords], Iterable[Mark]]) -> tuple[Mark, ...]:
    """Marks whose days are told without the year where all are of one."""
    marks = tuple(marks_of(format_date))
    return tuple(marks_of(_short)) if len({mark.day.year for mark in marks}) == 1 else marks


def _short(day: date) -> str:
    return format_date(day)[:-5]


class ClockStrip(QWidget):
    """Draws a strip. The words of marks that would run into each other stand on lines of their own.

    Attributes:
        strip: what is on show, or None.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self.strip: Strip | None = None
        self.setAccessibleName(name)
        # Not a fixed height: that would be of the width the bar had before.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_strip(self, strip: Strip | None) -> None:
        """Show another, or none."""
        self.strip = strip
        self.setVisible(strip is not None)
        self.setAccessibleDescription(strip.words if strip is not None else "")
        self.setToolTip(strip.words if strip is not None else "")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = 1 + max((line for _, line, _ in self._placed(width)), default=0)
        return self._top() + theme.em(self, BAR + GAP) + lines * self.fontMetrics().height() + theme.em(self, 0.2)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.em(self, 20))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 8), self.heightForWidth(max(self.width(), theme.em(self, 8))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _top(self) -> int:
        return theme.em(self, 0.4)

    def _sides(self) -> int:
        return theme.em(self, 0.4)

    def _placed(self, width: int) -> list[tuple[Mark, int, QRectF]]:
        """Each mark with its line and the place of its words in it, so that none run into each other."""
        if self.strip is None:
            return []
        metrics, side = self.fontMetrics(), self._sides()
        room = max(1, width - 2 * side)
        height, gap = metrics.height(), theme.em(self, 0.8)
        first_line = self._top() + theme.em(self, BAR + GAP)
        found: list[tuple[Mark, int, QRectF]] = []
        taken: list[float] = []
        for mark in sorted(self.strip.marks, key=lambda each: each.day):
            wide = min(metrics.horizontalAdvance(mark.words) + 2, room)
            centre = side + room * self.strip.part(mark.day)
            left = min(max(float(side), centre - wide / 2), side + room - wide)
            line = next((place for place, end in enumerate(taken) if left >= end + gap), len(taken))
            taken[line : line + 1] = [left + wide]
            found.append((mark, line, QRectF(left, first_line + line * height, wide, height)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.strip is None:
            return
        colours, side = theme.tokens(), self._sides()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, height = self._top(), theme.em(self, BAR)
        whole = QRectF(side, top, self.width() - 2 * side, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        for stretch in self.strip.stretches:
            self._paint_stretch(painter, whole, stretch)
        for mark, _, words in self._placed(self.width()):
            self._paint_mark(painter, whole, mark, words)
        painter.end()

    def _paint_stretch(self, painter: QPainter, whole: QRectF, stretch: Stretch) -> None:
        assert self.strip is not None
        colours = theme.tokens()
        front, back = colours.pill(stretch.tone)
        left, right = (whole.left() + whole.width() * self.strip.part(day) for day in (stretch.first, stretch.last))
        area = QRectF(left, whole.top(), max(right - left, whole.height()), whole.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back if stretch.hatched else front))
        painter.drawRoundedRect(area, whole.height() / 2, whole.height() / 2)
        if stretch.hatched:
            painter.setBrush(QBrush(QColor(front), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(area, whole.height() / 2, whole.height() / 2)

    def _paint_mark(self, painter: QPainter, whole: QRectF, mark: Mark, words: QRectF) -> None:
        assert self.strip is not None
        colours = theme.tokens()
        x = whole.left() + whole.width() * self.strip.part(mark.day)
        front = colours.text if mark.tone == "grey" else colours.pill(mark.tone)[0]
        if mark.is_today:
            painter.setPen(QPen(QColor(colours.text), max(1.5, theme.em(self, 0.14))))
            painter.drawLine(QLineF(x, whole.top() - whole.height() * 0.6, x, whole.bottom() + whole.height() * 0.6))
        else:
            half = whole.height() * 0.75
            middle = QPointF(x, whole.center().y())
            painter.setPen(QPen(QColor(colours.base), max(1.0, theme.em(self, 0.12))))
            painter.setBrush(QColor(front))
            points = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
            painter.drawPolygon(QPolygonF([middle + point for point in points]))
        painter.setPen(QColor(colours.muted if mark.tone == "grey" and not mark.is_today else front))
        shown = self.fontMetrics().elidedText(mark.words, Qt.TextElideMode.ElideRight, int(words.width()) + 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
