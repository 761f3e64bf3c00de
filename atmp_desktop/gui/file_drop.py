"""Files dropped onto a page: shown where they would go, copied, never moved.

Knows paths, no records.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui import theme

DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop, QEvent.Type.DragLeave)


class FileDrop(QObject):
    """Takes what is dropped onto a widget or any field in it.

    Attributes:
        hint: what covers the widget while files are over it.

    Signals:
        dropped: the paths of the files, a list of Path.
    """

    dropped = Signal(list)

    def __init__(self, page: QWidget, takes: Callable[[], str]) -> None:
        """`takes` gives the words of the hint, or "" where files cannot be dropped now."""
        super().__init__(page)
        self._page = page
        self._takes = takes
        self.hint = _Hint(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def take_over(self, widget: QWidget) -> None:
        """Have files that are dropped onto the fields in a widget come here too, rather than be typed in as text."""
        for each in widget.findChildren(QWidget):
            if each.acceptDrops():
                each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in DRAGS:
            return False
        if event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
            return False
        assert isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent)
        words, paths = self._takes(), files_in(event.mimeData())
        if not words or not paths:
            return False
        # The file stays where it is: moving would have whoever offers it delete it.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.hint.hide()
            self.dropped.emit(paths)
        else:
            self.hint.show_over(self._page, words)
        return True


def files_in(data: QMimeData) -> list[Path]:
    """The files of this computer that are offered."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


class _Hint(QWidget):
    """A frame over the whole page that says what becomes of the files."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, page: QWidget, words: str) -> None:
        """Cover the page."""
        self.words = words
        self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.base)
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        gap = theme.em(self, 0.6)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(gap, gap, -gap, -gap), gap, gap)
        painter.setPen(QColor(colours.text))
        inside = self.rect().adjusted(3 * gap, 3 * gap, -3 * gap, -3 * gap)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self.words)
        painter.end()
