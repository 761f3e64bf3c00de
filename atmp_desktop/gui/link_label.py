"""Words that lead somewhere when pressed: in the colour of links, underlined under the pointer, cut where too long."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from atmp_desktop.gui import theme


class LinkLabel(QAbstractButton):
    """A link. `clicked` when it is pressed, by mouse, Space or Enter."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = True
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show other words. An & in them is one, and takes no key with Alt."""
        super().setText(text)
        self.setShortcut(QKeySequence())

    def lead_somewhere(self, leads: bool) -> None:
        """Look like a link, or like plain words that can have the keyboard all the same."""
        self._leads = leads
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * self._side() + 1, theme.row_height(self, dense=True))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.em(self, 4)), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return 0 <= pos.x() <= self.sizeHint().width() and self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _side(self) -> int:
        return theme.em(self, 0.2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        role = QPalette.ColorRole.Link if self._leads and self.isEnabled() else QPalette.ColorRole.WindowText
        colour = self.palette().color(role)
        side = self._side()
        room = self.rect().adjusted(side, 0, -side, 0)
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(colour)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if self.underMouse() and self._leads and self.isEnabled():
            line = (room.height() + metrics.ascent() - metrics.descent()) // 2 + metrics.underlinePos()
            painter.drawLine(room.left(), line, room.left() + metrics.horizontalAdvance(words), line)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            width = min(self.width(), metrics.horizontalAdvance(words) + 2 * side + 1)
            painter.drawRoundedRect(QRect(1, 1, width - 2, self.height() - 2), side, side)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)
