"""Widgets in columns of equal width, as many as there is room for. Knows nothing of what is in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from atmp_desktop.gui import theme


class Columns(QWidget):
    """Widgets in as many columns of equal width as fit, each next one in the column that is shortest so far; or in lines of
    equal height."""

    def __init__(self, least_ems: float, most: int, gap_ems: float, *, even: bool = False) -> None:
        """`least_ems` is the least width of a column, `most` how many there are; `even` puts them in lines."""
        super().__init__()
        self._least, self._most, self._gap, self._even = least_ems, most, gap_ems, even
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()

    def count_at(self, width: int) -> int:
        """How many columns there are at a width in pixels."""
        gap = theme.em(self, self._gap)
        fitting = max(1, min(self._most, (width + gap) // (theme.em(self, self._least) + gap)))
        if self._even and self._widgets:
            # Lines that are all full: six in three and three, not in four and two.
            lines = -(-len(self._widgets) // fitting)
            return -(-len(self._widgets) // lines)
        return fitting

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.em(self, self._least))
        return QSize(width, self._place(width, False))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._place(max(self.width(), 1), False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self.updateGeometry()
            self._place(self.width(), True)
        return super().event(event)

    def _place(self, width: int, is_real: bool) -> int:
        """Go through the widgets, placing them if asked; returns the height they take in pixels."""
        count, gap = self.count_at(width), theme.em(self, self._gap)
        each = (width - gap * (count - 1)) // count
        heights = [0] * count
        for place, widget in enumerate(self._widgets):
            column = place % count if self._even else heights.index(min(heights))
            if self._even and column == 0:
                heights = [max(heights)] * count
            height = _height_at(widget, each)
            if self._even:
                line = self._widgets[place - column : place - column + count]
                height = max(_height_at(other, each) for other in line)
            if is_real:
                widget.setGeometry(QRect(column * (each + gap), heights[column], each, height))
            heights[column] += height + gap
        return max(0, max(heights) - gap) if self._widgets else 0


def _height_at(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
