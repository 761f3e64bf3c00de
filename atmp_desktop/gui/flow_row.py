"""A row of widgets that goes on in a new line where there is no room left."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class FlowRow(QWidget):
    """Widgets of their own sizes, from the left, in as many lines as they need. Hidden ones take no room."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        """`spacing` is between the widgets, in pixels."""
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self.arrange()

    def remove(self, widget: QWidget) -> None:
        """Take a widget out; it is hidden, and still the caller's."""
        self._widgets.remove(widget)
        widget.hide()
        self.arrange()

    def arrange(self) -> None:
        """Place the widgets anew, after some were shown or hidden."""
        self.updateGeometry()
        self._flow(self.width(), place=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        widest = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, self._flow(max(self.width(), widest), place=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._flow(max(self.width(), 1), place=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow(self.width(), place=True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _flow(self, width: int, *, place: bool) -> int:
        """Go through the widgets, placing them if asked, each in the middle of its line; returns the height they take."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = _wanted(widget)
            if size.width() > width and widget.hasHeightForWidth():
                # Words that go on in a new line.
                size = QSize(width, widget.heightForWidth(width))
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((widget, size))
            x += size.width() + self._spacing
        y = 0
        for number, line in enumerate(lines):
            y += self._spacing if number else 0
            height = max(size.height() for _, size in line)
            if place:
                x = 0
                for widget, size in line:
                    top = y + (height - size.height()) // 2
                    widget.setGeometry(QRect(x, top, min(size.width(), width), size.height()))
                    x += size.width() + self._spacing
            y += height
        return y


def _wanted(widget: QWidget) -> QSize:
    """The size a widget wants; words that may break want one line all the same, where Qt would have them in a square."""
    size = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        margins = widget.contentsMargins()
        beside = margins.left() + margins.right() + 2 * widget.margin() + 1
        whole = max(map(widget.fontMetrics().horizontalAdvance, widget.text().splitlines()), default=0) + beside
        return QSize(whole, widget.heightForWidth(whole))
    return size
