"""Draws a network: boxes with names, and calm lines between them. Arrow keys go from node to node.

Knows nodes and their places, not what they stand for.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.network_layout import Box, Layout
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.plain_tip import plain_tip
from atmp_desktop.gui.tokens import Tone
from atmp_desktop.records import BY_NAME
from atmp_desktop.store.questions.network import Network, Node, Tie
from atmp_desktop.translation import tr

TONES: dict[str, Tone] = {"person": "blue", "group": "purple", "organisation": "grey"}
"""The colour of a node's kind; its icon says it as well."""

LEAST_ZOOM, READABLE, MOST_ZOOM, STEP = 0.6, 0.8, 2.0, 1.15
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NetworkCanvas(QWidget):
    """The picture, as large as it needs at its zoom; one node is current.

    Attributes:
        network: what is on show, or None.
        current: the id of the current node, or None.

    Signals:
        current_changed: another node is current; its id.
        opened: a node's record is wanted; its type and id.
        centred: the network around an organisation is wanted; its id.
        zoomed: it has another size.
    """

    current_changed = Signal(object)
    opened = Signal(str, object)
    centred = Signal(object)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network: Network | None = None
        self.current: UUID | None = None
        self._layout = Layout({}, 1, 1)
        self._zoom = 1.0
        self._under: UUID | None = None
        self._nodes: dict[UUID, Node] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Network"))

    # What is shown ---------------------------------------------------------------------------------------------------

    def show_network(self, network: Network, layout: Layout) -> None:
        """Show another network, its organisation current unless a node that was so is in it again."""
        self.network, self._layout = network, layout
        self._nodes = {each.id: each for each in (network.centre, *network.nodes)}
        self._under = None
        if self.current not in self._nodes:
            self.current = network.centre.id
        self.setAccessibleName(tr("Network of {name}", name=network.centre.name))
        self.setAccessibleDescription(
            tr(
                "{summary} The arrow keys go from one to the next, Enter opens; the list beside has the same.",
                summary=network.summary,
            )
        )
        self._resize()

    def choose(self, id: UUID) -> None:
        """Make a node current, and have it read out."""
        if id not in self._nodes or id == self.current:
            return
        self.current = id
        self.update()
        self.current_changed.emit(id)
        if self.network is not None and self.hasFocus():
            announce(self, self.network.told(id))

    def area(self, id: UUID) -> QRectF:
        """Where a node is drawn, in pixels."""
        return self._rect(self._layout.boxes[id])

    def node_at(self, place: QPointF) -> UUID | None:
        """The node at a point, or None."""
        return next((id for id, box in self._layout.boxes.items() if self._rect(box).contains(place)), None)

    @property
    def zoom(self) -> float:
        """How large it is, 1 being as large as the text elsewhere."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Draw it larger or smaller."""
        self._zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self._resize()
        self.zoomed.emit()

    def fit_into(self, size: QSize) -> None:
        """As large as all of it fits, but never too small to read nor larger than usual."""
        em = self._em_at(1.0)
        fitting = min(size.width() / (self._layout.width * em), size.height() / (self._layout.height * em), 1.0)
        self._zoom = max(fitting, READABLE)
        self._resize()

    def _resize(self) -> None:
        em = self._em()
        self.setFixedSize(QSize(round(self._layout.width * em), round(self._layout.height * em)))
        self.update()

    def _em_at(self, zoom: float) -> float:
        return theme.em(self, 1) * zoom

    def _em(self) -> float:
        return self._em_at(self._zoom)

    def _rect(self, box: Box) -> QRectF:
        em = self._em()
        return QRectF(box.left * em, box.top * em, box.width * em, box.height * em)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._resize()

    # Drawing ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.network is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        told = self._under or self.current
        near = {end for tie in self.network.ties if told in (tie.near, tie.far) for end in (tie.near, tie.far)}
        # What is told of is drawn over the rest.
        for tie in sorted(self.network.ties, key=lambda each: told in (each.near, each.far)):
            self._paint_tie(painter, tie, is_told=told in (tie.near, tie.far))
        is_middle = told == self.network.centre.id
        for id, node in self._nodes.items():
            self._paint_node(painter, node, is_faded=not is_middle and id != told and id not in near)
        painter.end()

    def _paint_tie(self, painter: QPainter, tie: Tie, is_told: bool) -> None:
        colours = theme.tokens()
        one, other = self.area(tie.near), self.area(tie.far)
        if one.center().x() > other.center().x():
            one, other = other, one
        path = QPainterPath()
        if one.right() < other.left():
            begin, end = QPointF(one.right(), one.center().y()), QPointF(other.left(), other.center().y())
            bend = QPointF(max(self._em() * 1.2, (end.x() - begin.x()) / 2), 0)
            path.moveTo(begin)
            path.cubicTo(begin + bend, end - bend, end)
        else:
            # In one column there is no tie; across the middle none either, but a picture never breaks over one.
            path.moveTo(one.center())
            path.lineTo(other.center())
        colour = QColor(colours.accent if is_told else colours.edge)
        # Calm: what is not told of is seen without being looked at.
        colour.setAlphaF(1.0 if is_told else 0.35)
        painter.setPen(QPen(colour, max(1.0, self._em() * (0.14 if is_told else 0.09))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_node(self, painter: QPainter, node: Node, is_faded: bool) -> None:
        assert self.network is not None
        colours, em = theme.tokens(), self._em()
        area = self.area(node.id)
        is_centre, is_current = node.id == self.network.centre.id, node.id == self.current
        front, _ = colours.pill(TONES[node.type])
        ground = QColor(colours.tint if is_centre else colours.hover if node.id == self._under else colours.base)
        edge = QColor(colours.accent if is_current else colours.edge if is_centre else colours.chip_edge)
        width = em * 0.18 if is_current and self.hasFocus() else em * 0.1
        painter.setPen(QPen(edge, max(1.0, width)))
        painter.setBrush(ground)
        painter.drawRoundedRect(area, em * 0.5, em * 0.5)
        band = QRectF(area.left() + em * 0.35, area.top() + em * 0.5, em * 0.22, area.height() - em)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(front))
        painter.drawRoundedRect(band, em * 0.1, em * 0.1)
        side = em * 1.15
        mark = QRectF(area.left() + em * 0.8, area.top() + em * 0.42, side, side)
        icon(BY_NAME[node.type].about.icon, "muted").paint(painter, mark.toRect())
        room = area.adjusted(em * 2.2, em * 0.35, -em * 0.4, -em * 0.35)
        name, words = self._font(0.95, is_centre or is_current), self._font(0.85, False)
        text = colours.on_tint if is_centre else colours.muted if is_faded else colours.text
        first, rest = in_two_lines(node.name, QFontMetricsF(name), room.width())
        half = room.height() / 2
        self._write(painter, name, text, QRectF(room.left(), room.top(), room.width(), half), first)
        below = QRectF(room.left(), room.top() + half, room.width(), half)
        if rest:
            # The name matters more than what else there is to say, which stands below the picture.
            self._write(painter, name, text, below, rest)
        else:
            self._write(painter, words, colours.on_tint if is_centre else colours.muted, below, node.words)

    def _font(self, size: float, is_bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self._em() * size)))
        if is_bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @staticmethod
    def _write(painter: QPainter, font: QFont, colour: str, room: QRectF, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        # Letters that reach below the line are not cut off.
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(room, flags, shown)

    # Going about -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.network is None or self.current is None:
            super().keyPressEvent(event)
            return
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            next = self._layout.next(self.current, *ARROWS[key])
            if next is not None:
                self.choose(next)
        elif key == Qt.Key.Key_Home:
            self.choose(self.network.centre.id)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.centre_on(self.current)
        elif is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._open(self.current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and not event.modifiers():
            self.set_zoom(self._zoom * STEP)
        elif key == Qt.Key.Key_Minus and not event.modifiers():
            self.set_zoom(self._zoom / STEP)
        else:
            super().keyPressEvent(event)

    def centre_on(self, id: UUID) -> None:
        """Ask for the network around a node, where it is another organisation."""
        if self.network is not None and self._nodes[id].type == "organisation" and id != self.network.centre.id:
            self.centred.emit(id)

    def _open(self, id: UUID) -> None:
        self.opened.emit(self._nodes[id].type, id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        id = self.node_at(event.position())
        if id is not None:
            self.choose(id)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        id = self.node_at(event.position())
        if id is not None:
            self._open(id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.node_at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.ArrowCursor if under is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
            event.accept()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.network is not None:
            id = self.node_at(QPointF(event.pos()))
            if id is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.network.told(id)), self)
            return True
        return super().event(event)


def in_two_lines(text: str, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """Text on one line where it fits, else broken between two words; the second line may still be too long."""
    if metrics.horizontalAdvance(text) <= width:
        return text, ""
    words = text.split()
    count = 1
    while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= width:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
