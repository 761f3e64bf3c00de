"""Small coloured things: the pill of a status in a table, the chip of an active filter.

Colour never speaks alone: a pill has its words, and a shape that is different for each tone.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from atmp_desktop.gui import theme
from atmp_desktop.gui.icons import icon
from atmp_desktop.gui.tokens import TONES, Tokens, Tone
from atmp_desktop.translation import tr

Shape = Literal["dot", "ring", "triangle", "square", "diamond", "bar", "none"]

SHAPES: dict[Tone, Shape] = {
    "red": "square",
    "amber": "triangle",
    "green": "dot",
    "blue": "ring",
    "purple": "diamond",
    "grey": "bar",
}


def pill_size(text: str, metrics: QFontMetrics) -> QSize:
    """The room a pill with `text` takes, in pixels."""
    height = metrics.height() + max(2, metrics.height() // 6)
    return QSize(metrics.horizontalAdvance(text) + round(height * 1.5), height)


def paint_pill(
    painter: QPainter, rect: QRect, text: str, tone: Tone, colours: Tokens, shape: Shape | None = None
) -> None:
    """Draw a pill at the left of `rect`, in its middle; text that does not fit is cut with "…".

    `shape` is drawn before the text; None takes the tone's own.
    """
    front, back = colours.pill(tone)
    metrics = painter.fontMetrics()
    size = pill_size(text, metrics)
    area = QRectF(rect.left(), rect.center().y() - size.height() / 2 + 0.5, 0, size.height())
    area.setWidth(min(size.width(), rect.width()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(front) if colours.window == "#000000" else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    mark = area.height() * 0.36
    centre = QPointF(area.left() + area.height() * 0.52, area.center().y())
    paint_shape(painter, centre, mark, SHAPES[tone] if shape is None else shape, QColor(front))
    painter.setPen(QColor(front))
    words = area.adjusted(area.height() * 0.92, 0, -area.height() * 0.3, 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    painter.restore()


def paint_shape(painter: QPainter, centre: QPointF, size: float, shape: Shape, colour: QColor) -> None:
    """Draw a shape of so many pixels round a point."""
    half = size / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match shape:
        case "dot":
            painter.drawEllipse(centre, half, half)
        case "ring":
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(colour)
            pen.setWidthF(size * 0.28)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, half * 0.86, half * 0.86)
        case "triangle":
            points = [QPointF(0, -half * 1.1), QPointF(half * 1.2, half), QPointF(-half * 1.2, half)]
            painter.drawPolygon(QPolygonF([centre + point for point in points]))
        case "square":
            painter.drawRect(QRectF(centre.x() - half * 0.95, centre.y() - half * 0.95, size * 0.95, size * 0.95))
        case "diamond":
            far = half * 1.2
            points = [QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)]
            painter.drawPolygon(QPolygonF([centre + point for point in points]))
        case "bar":
            painter.drawRect(QRectF(centre.x() - half, centre.y() - size * 0.15, size, size * 0.3))
        case "none":
            return


class PillDelegate(QStyledItemDelegate):
    """Draws the cells of one column as pills: the display text, in the tone that `tone_role` gives (None: plain text).

    Give it to the columns that need it only; the others are drawn by Qt alone, which is several times faster.
    """

    def __init__(self, tone_role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone_role = tone_role

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tone = index.data(self._tone_role)
        if tone not in TONES:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        painter.setFont(option.font)
        paint_pill(painter, place, text, tone, theme.tokens())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        plain = super().sizeHint(option, index)
        self.initStyleOption(option, index)
        pill = pill_size(option.text, option.fontMetrics)
        beside = plain.width() - option.fontMetrics.horizontalAdvance(option.text)
        return QSize(pill.width() + max(0, beside), plain.height())


class FilterChip(QFrame):
    """One active filter of a list ("Status: open") with a cross that takes it off; Delete does the same.

    Signals:
        removed: the user took it off. The chip itself stays until its owner removes it.
    """

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text = text
        self._label = QLabel(text)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        # Where there is less room than the words need, they are shortened rather than cut off.
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cross = QToolButton()
        self._cross.setIcon(icon("close", "accent"))
        self._cross.setToolTip(tr("Take off the filter “{text}”", text=text))
        self._cross.setAccessibleName(tr("Take off the filter {text}", text=text))
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross.clicked.connect(self._take_off)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self._cross)
        self._fit()

    @Slot()
    def _take_off(self) -> None:
        self.removed.emit()

    def _fit(self) -> None:
        self._row.setContentsMargins(theme.em(self, 0.8), 0, theme.em(self, 0.1), 0)
        self._row.setSpacing(theme.em(self, 0.2))

    def sizeHint(self) -> QSize:
        """Room for all its words."""
        return super().sizeHint() + QSize(self._label.fontMetrics().horizontalAdvance(self.text) + 2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self._label.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, self._label.width())
        self._label.setText(shown)
        self._label.setToolTip("" if shown == self.text else self.text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)
