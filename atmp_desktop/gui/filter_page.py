"""Where the lines of a filter that is being built stand: as high as they need, and scrolled where there is less room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.scroll import ScrollPage

HIGHEST, LOWEST = 0.45, 6.5
"""The share of the window that the lines may take before they scroll, and the ems that they have in the lowest window."""


class LinesPage(ScrollPage):
    """The lines, as high as they need and there is room; in a low window they scroll.

    Attributes:
        is_putting_away: they are being taken away; what is typed in one is taken, and none is to be shown for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_putting_away = False

    def put_away(self) -> None:
        """Take the lines away. A field in which something was typed takes that as it loses the keyboard."""
        self.is_putting_away = True
        page = self.takeWidget()
        self.is_putting_away = False
        if page is not None:
            # What was pressed in it is still at work.
            page.hide()
            page.deleteLater()

    def fit(self) -> None:
        """Take another height where the lines need another."""
        self.setMaximumHeight(self._needed())
        self.updateGeometry()

    def _needed(self) -> int:
        return max(1, self.needed_height(max(1, self.viewport().width())))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), min(self._needed(), round(self.window().height() * HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(self, 10), min(self._needed(), theme.em(self, LOWEST)))
