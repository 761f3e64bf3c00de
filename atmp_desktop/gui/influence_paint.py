"""Draws the map of influence and interest: where its places are, who is there, who moved. Knows neither window nor theme; it
is given the colours it draws with, on a screen or on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen, QPolygonF

from atmp_desktop.gui.tokens import Tokens
from atmp_desktop.store.questions.influence import HIGH, MOST, QUADRANTS, InfluenceMap, Spot, Standing
from atmp_desktop.translation import tr

MIDDLE, CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
STEPS = range(1, MOST + 1)
BOLD = QFont.Weight.DemiBold

SHAPE_OF = {"organisation": "■", "person": "●"}
"""What tells organisations and people apart besides the colour."""


@dataclass(frozen=True)
class Line:
    """One line in a place: somebody, or, as None, how many more there are."""

    area: QRect
    standing: Standing | None
    words: str


class Layout:
    """Where everything is, in a rectangle, for a font."""

    def __init__(self, area: QRect, font: QFont, found: InfluenceMap | None) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        em = QFontInfo(font).pixelSize()
        self.em = em
        high = self.metrics.height()
        # Above and below the grid the names of the quadrants, at its left and below that the steps and what they are of.
        left, top, bottom = round(2.9 * em), high + round(0.5 * em), 3 * high + round(0.8 * em)
        self.grid = QRect(area.left() + left, area.top() + top, area.width() - left - 2, area.height() - top - bottom)
        self.area = area
        self.found = found

    def cell(self, spot: Spot) -> QRect:
        """Where a place is; the most influential at the top, the most interested at the right."""
        x, y = spot.interest - 1, MOST - spot.influence
        left, right = (self.grid.left() + self.grid.width() * at // MOST for at in (x, x + 1))
        top, bottom = (self.grid.top() + self.grid.height() * at // MOST for at in (y, y + 1))
        return QRect(left, top, right - left, bottom - top)

    def spot_at(self, point: QPoint) -> Spot | None:
        """The place at a point."""
        return next((spot for spot in spots() if self.cell(spot).contains(point)), None)

    def line_height(self) -> int:
        """The height of one line in a place, with what is between two."""
        return self.metrics.height() + round(0.3 * self.em)

    def lines(self, spot: Spot) -> list[Line]:
        """Who is at a place, as many as there is room for, and how many more."""
        there = self.found.at(spot) if self.found is not None else ()
        pad, high = round(0.3 * self.em), self.line_height()
        inside = self.cell(spot).adjusted(pad, pad, -pad, -pad)
        room = max(1, inside.height() // high)
        shown = there if len(there) <= room else there[: room - 1]
        lines = [Line(self._line(inside, at), each, each.who.name) for at, each in enumerate(shown)]
        if len(shown) < len(there):
            left = len(there) - len(shown)
            words = tr("{left:,} more", left=left) if shown else tr("{left:,} here", left=left)
            lines.append(Line(self._line(inside, len(shown)), None, words))
        return lines

    def _line(self, inside: QRect, at: int) -> QRect:
        return QRect(inside.left(), inside.top() + at * self.line_height(), inside.width(), self.metrics.height() + 2)


def spots() -> list[Spot]:
    """Every place, row by row from the top left."""
    return [Spot(influence, interest) for influence in reversed(STEPS) for interest in STEPS]


def paint_map(painter: QPainter, layout: Layout, colours: Tokens, current: Standing | None = None) -> None:
    """Draw the map with everybody on it; `current` is marked as the one that is chosen."""
    painter.setFont(layout.font)
    _paint_ground(painter, layout, colours)
    _paint_axes(painter, layout, colours)
    for spot in spots():
        for line in layout.lines(spot):
            _paint_line(
                painter, layout, line, colours, is_current=line.standing is not None and line.standing == current
            )
    if layout.found is not None:
        for (before, after), count in sorted(layout.found.moves().items(), key=str):
            paint_arrow(painter, layout, before, after, colours.accent, f"{count:,}" if count > 1 else "")


def _paint_ground(painter: QPainter, layout: Layout, colours: Tokens) -> None:
    for spot in spots():
        is_close = spot.quadrant == QUADRANTS[0]
        painter.fillRect(layout.cell(spot), QColor(colours.tint if is_close else colours.base))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at in range(MOST + 1):
        between = at in (0, HIGH - 1, MOST)
        x = layout.grid.left() + layout.grid.width() * at // MOST
        painter.setPen(QPen(QColor(colours.edge if between else colours.line), 1))
        painter.drawLine(x, layout.grid.top(), x, layout.grid.bottom())
        between = at in (0, MOST - HIGH + 1, MOST)
        y = layout.grid.top() + layout.grid.height() * at // MOST
        painter.setPen(QPen(QColor(colours.edge if between else colours.line), 1))
        painter.drawLine(layout.grid.left(), y, layout.grid.right(), y)


def _paint_axes(painter: QPainter, layout: Layout, colours: Tokens) -> None:
    grid, high, em = layout.grid, layout.metrics.height(), layout.em
    between = layout.cell(Spot(1, HIGH)).left()
    bold = QFont(layout.font)
    bold.setWeight(BOLD)
    painter.setFont(bold)
    painter.setPen(QColor(colours.muted))
    above, below = grid.top() - high - round(0.2 * em), grid.bottom() + high + round(0.3 * em)
    for quadrant, left, right, top in (
        (QUADRANTS[1], grid.left(), between, above),
        (QUADRANTS[0], between, grid.right(), above),
        (QUADRANTS[3], grid.left(), between, below),
        (QUADRANTS[2], between, grid.right(), below),
    ):
        room = QRect(left, top, right - left, high)
        painter.drawText(
            room, int(CENTRE), layout.metrics.elidedText(quadrant, Qt.TextElideMode.ElideRight, right - left)
        )
    painter.setFont(layout.font)
    for step in STEPS:
        beside, under = layout.cell(Spot(step, 1)), layout.cell(Spot(1, step))
        painter.drawText(
            QRect(grid.left() - round(1.5 * em), beside.top(), em, beside.height()), int(CENTRE), f"{step}"
        )
        painter.drawText(QRect(under.left(), grid.bottom() + 2, under.width(), high), int(CENTRE), f"{step}")
    painter.drawText(
        QRect(grid.left(), below + high + round(0.2 * em), grid.width(), high), int(CENTRE), tr("Interest →")
    )
    painter.save()
    painter.translate(layout.area.left(), grid.bottom())
    painter.rotate(-90)
    painter.drawText(QRect(0, 0, grid.height(), high), int(CENTRE), tr("Influence →"))
    painter.restore()


def _paint_line(painter: QPainter, layout: Layout, line: Line, colours: Tokens, *, is_current: bool) -> None:
    pad = round(0.35 * layout.em)
    inside = line.area.adjusted(pad, 0, -pad, 0)
    if line.standing is None:
        painter.setPen(QColor(colours.muted))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | MIDDLE), line.words)
        return
    is_person = line.standing.who.type == "person"
    front, back = colours.pill("purple" if is_person else "blue")
    if is_current:
        front, back = colours.on_highlight, colours.highlight
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # On the ground of its place a chip is told by its edge.
    painter.setPen(QPen(QColor(back if is_current else front), 0.5))
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(QRectF(line.area).adjusted(0.5, 0.5, -0.5, -0.5), 0.3 * layout.em, 0.3 * layout.em)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(front))
    shape = f"{SHAPE_OF[line.standing.who.type]} "
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | MIDDLE), shape)
    inside.setLeft(inside.left() + layout.metrics.horizontalAdvance(shape))
    words = layout.metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | MIDDLE), words)


def paint_arrow(
    painter: QPainter,
    layout: Layout,
    before: Spot,
    after: Spot,
    colour: str,
    words: str = "",
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw an arrow from one place to another, with a number in its middle where more than one went that way."""
    line = QLineF(QPointF(layout.cell(before).center()), QPointF(layout.cell(after).center()))
    if line.length() < 1:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(1.5, layout.em * 0.13), style))
    painter.drawLine(line)
    angle, tip, size = math.atan2(line.dy(), line.dx()), line.p2(), layout.em * 0.8
    wings = [
        QPointF(tip.x() - size * math.cos(angle + turn), tip.y() - size * math.sin(angle + turn))
        for turn in (-0.4, 0.4)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, *wings]))
    painter.drawEllipse(line.p1(), size / 4, size / 4)
    if words:
        side = layout.metrics.height() + 4
        width = max(side, layout.metrics.horizontalAdvance(words) + side // 2)
        badge = QRectF(line.center().x() - width / 2, line.center().y() - side / 2, width, side)
        painter.drawRoundedRect(badge, side / 2, side / 2)
        painter.setPen(QColor("#ffffff" if QColor(colour).lightnessF() < 0.5 else "#000000"))
        painter.drawText(badge, int(CENTRE), words)
    painter.restore()
