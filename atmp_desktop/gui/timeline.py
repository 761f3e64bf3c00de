"""Affiliations as bars over the years, a row each, with the years below and a line for today.

Knows spans of days with a name, not whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.linked_rows import ROW, Index, LinkedRows, RowDelegate
from atmp_desktop.gui.page_cards import Span
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.translation import tr

SIDE = 0.55
"""In em, left and right of the bars: as far as the words above them stand in."""


@dataclass(frozen=True)
class Scale:
    """Which days a timeline is about: from the first day of a year to the last day of another."""

    first: date
    last: date

    def part(self, day: date) -> float:
        """How far along a day is, from 0 to 1."""
        whole = (self.last - self.first).days
        return min(1.0, max(0.0, (day - self.first).days / whole))

    def years(self, most: int) -> list[int]:
        """The years that are written below, no more than `most`, evenly apart."""
        count = self.last.year - self.first.year + 1
        apart = next((each for each in (1, 2, 5, 10, 20, 25, 50) if count <= each * most), 100)
        return [year for year in range(self.first.year, self.last.year + 1) if year % apart == 0]


def scale_of(spans: Sequence[Span], today: date) -> Scale:
    """The years that some spans and today are in, two at least."""
    days = [day for span in spans for day in (span.first, span.last) if day is not None]
    first = min([*days, today]).year
    last = max([*days, today]).year
    return Scale(date(min(first, last - 1), 1, 1), date(last, 12, 31))


class Timeline(QWidget):
    """The bars and the years. Enter or a click on a name opens what it is about.

    Attributes:
        bars: the rows.

    Signals:
        followed: a row was pressed; type name and id.
    """

    followed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = _SpanDelegate()
        self.bars = LinkedRows(self._painter)
        self.bars.setAccessibleName(tr("Affiliations over time"))
        self.bars.followed.connect(self.followed)
        self._axis = _Axis()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bars)
        column.addWidget(self._axis)

    def show_spans(self, spans: Sequence[Span], today: date) -> None:
        """Show other spans."""
        scale = scale_of(spans, today)
        rows = [_row(place, span, today) for place, span in enumerate(spans)]
        self._painter.show_scale(scale, today, {row.id: span for row, span in zip(rows, spans, strict=True)})
        self._axis.show_scale(scale, today)
        self.bars.show_rows(rows)
        said = (f"{row.spoken}." for row in rows)
        self.bars.setAccessibleDescription(
            " ".join([*said, tr("The years {year} to {year_2}.", year=scale.first.year, year_2=scale.last.year)])
        )


def _row(place: int, span: Span, today: date) -> RowWords:
    """A span as a row; it has no id of its own here, only a place."""
    is_former = span.last is not None and span.last < today
    return RowWords(UUID(int=place + 1), span.name, span.target, span.words, span.dates, (), is_former)


class _SpanDelegate(RowDelegate):
    """Draws a row of words with a bar below them."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = Scale(date(2000, 1, 1), date(2001, 12, 31))
        self._today = self._scale.first
        self._spans: Mapping[UUID, Span] = {}

    def show_scale(self, scale: Scale, today: date, spans: Mapping[UUID, Span]) -> None:
        """Draw other spans from now on."""
        self._scale, self._today, self._spans = scale, today, spans

    def row_height(self, view: QWidget) -> int:
        self.two_lines = True
        return super().row_height(view) + theme.em(view, 0.75)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: RowWords = index.data(ROW)
        span = self._spans[row.id]
        view, colours = option.widget, theme.tokens()
        area = QRectF(option.rect)
        side, height = theme.em(view, SIDE), theme.em(view, 0.45)
        left, width = area.left() + side, area.width() - 2 * side
        top = area.bottom() - theme.em(view, 0.45) - height
        begins = left + width * (0.0 if span.first is None else self._scale.part(span.first))
        ends = left + width * (1.0 if span.last is None else self._scale.part(span.last))
        bar = QRectF(begins, top, max(ends - begins, height), height)
        colour = QColor(colours.accent if span.is_current(self._today) else colours.edge)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(left, top, width, height), height / 2, height / 2)
        painter.setBrush(_faded(bar, colour, span))
        painter.drawRoundedRect(bar, height / 2, height / 2)
        now = left + width * self._scale.part(self._today)
        painter.setPen(QPen(QColor(colours.text), max(1.0, theme.em(view, 0.12))))
        painter.drawLine(QLineF(now, top - height * 0.5, now, top + height * 1.5))
        painter.restore()


def _faded(bar: QRectF, colour: QColor, span: Span) -> QLinearGradient:
    """The colour of a bar, which fades in where its start is not recorded."""
    found = QLinearGradient(bar.topLeft(), bar.topRight())
    clear = QColor(colour)
    clear.setAlphaF(0.0)
    found.setColorAt(0.0, clear if span.first is None else colour)
    found.setColorAt(0.25, colour)
    found.setColorAt(1.0, colour)
    return found


class _Axis(QWidget):
    """The years below the bars, and the word today."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = Scale(date(2000, 1, 1), date(2001, 12, 31))
        self._today = self._scale.first
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: Scale, today: date) -> None:
        """Write other years."""
        self._scale, self._today = scale, today
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self, 12), self.fontMetrics().height() + theme.em(self, 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, metrics = theme.tokens(), self.fontMetrics()
        side = theme.em(self, SIDE)
        room = self.width() - 2 * side
        painter = QPainter(self)
        height = metrics.height()
        top = theme.em(self, 0.2)

        def write(place: float, words: str) -> QRectF:
            wide = metrics.horizontalAdvance(words) + 2
            left = min(max(side, side + room * place - wide / 2), side + room - wide)
            return QRectF(left, top, wide, height)

        said = tr("Today")
        now = write(self._scale.part(self._today), said)
        painter.setPen(QColor(colours.text))
        painter.drawText(now, Qt.AlignmentFlag.AlignCenter, said)
        painter.setPen(QColor(colours.muted))
        gap = theme.em(self, 0.6)
        most = max(1, room // (metrics.horizontalAdvance("2000") + 3 * gap))
        for year in self._scale.years(most):
            place = write(self._scale.part(date(year, 1, 1)), str(year))
            if not place.adjusted(-gap, 0, gap, 0).intersects(now):
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(year))
        painter.end()
