"""A page that scrolls up and down when it is higher than its window. Qt's own scroll area forgets that sentences which break
into lines grow higher as the page gets narrower, and lets what is in it overlap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollPage(QScrollArea):
    """Shows one widget, as wide as there is room and as high as it needs at that width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_page(self, page: QWidget) -> None:
        """Show this widget; it has a layout."""
        self.setWidget(page)
        page.installEventFilter(self)
        self._fit()

    def needed_height(self, width: int) -> int:
        """How high the page is at a width, in pixels."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return 0
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self.widget()
        if page is None:
            return
        layout = page.layout()
        if layout is not None:
            # No narrower than the widest word: then it is the window that must grow.
            self.setMinimumWidth(layout.totalMinimumSize().width() + self.verticalScrollBar().sizeHint().width())
        height = self.needed_height(self.viewport().width())
        if page.minimumHeight() != height:
            page.setMinimumHeight(height)
