"""A quiet frame set into a page for something done in place: an addition, an edit, an end."""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from atmp_desktop.gui import theme


class Inset(QWidget):
    """A rounded box a shade off the page, in the theme of the moment."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.window))
        corner = theme.em(self, 0.5)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        painter.end()


def inset_around(widget: QWidget) -> Inset | None:
    """The box that a widget stands in, or None."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Inset):
        around = around.parentWidget()
    return around


def show_in_hand(area: QScrollArea, in_hand: QWidget, margin: int) -> None:
    """Scroll to what has the keyboard, with all of the box it stands in where there is room; `margin` is in pixels."""
    around = inset_around(in_hand)
    if around is not None and around.height() <= area.viewport().height():
        _scroll_to(area, around, 0)
    _scroll_to(area, in_hand, margin)


def _scroll_to(area: QScrollArea, widget: QWidget, margin: int) -> None:
    """Up and down alone: there is no bar by which anybody could come back to the left. Qt's own way would do with the place
    where is typed, and leave the rest of a field cut off; that is for one that is higher than the area."""
    page = area.widget()
    if page is None or widget.height() + 2 * margin > area.viewport().height():
        area.ensureWidgetVisible(widget, 0, margin)
        area.horizontalScrollBar().setValue(0)
        return
    top = widget.mapTo(page, QPoint(0, 0)).y()
    area.ensureVisible(0, top + widget.height(), 0, margin)
    area.ensureVisible(0, top, 0, margin)
