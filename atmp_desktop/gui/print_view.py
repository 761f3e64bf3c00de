"""Pages as they will come out, one below the other; each is painted when it is seen, so that thousands of them cost
nothing. Knows how to paint a page, and neither printers nor files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.print_layout import Pages
from atmp_desktop.gui.print_painter import PagePainter
from atmp_desktop.translation import tr

GAP = 0.9
"""Ems around each page."""


class PagesView(QAbstractScrollArea):
    """The preview.

    Signals:
        page_changed: another page is the one in view; its number, counted from 1.
    """

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter: PagePainter | None = None
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._say()

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._painter.pages if self._painter is not None else None

    @property
    def page(self) -> int:
        """The page in view, counted from 1; 0 where there are none."""
        return self._page

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages from the first, or none."""
        self._painter = PagePainter(pages) if pages is not None else None
        self._fit()
        self.verticalScrollBar().setValue(0)
        self._scrolled()
        self.viewport().update()

    def go_to(self, page: int) -> None:
        """Bring a page into view, counted from 1."""
        if self.pages is not None:
            place = min(max(page, 1), self.pages.count) - 1
            self.verticalScrollBar().setValue(round(place * self._step()))

    # Where pages stand -----------------------------------------------------------------------------------------------

    def _gap(self) -> float:
        return theme.em(self, GAP)

    def _width(self) -> float:
        return max(50.0, self.viewport().width() - 2 * self._gap())

    def _height(self) -> float:
        pages = self.pages
        return self._width() * pages.setting.size().height() / pages.setting.size().width() if pages else 0.0

    def _step(self) -> float:
        """From the top of a page to the top of the next."""
        return self._height() + self._gap()

    def _fit(self) -> None:
        pages, bar = self.pages, self.verticalScrollBar()
        whole = self._step() * pages.count + self._gap() if pages is not None else 0.0
        bar.setRange(0, max(0, round(whole - self.viewport().height())))
        bar.setPageStep(max(1, round(self._step())))
        bar.setSingleStep(max(1, theme.em(self, 3)))

    def _scrolled(self) -> None:
        pages = self.pages
        bar, step = self.verticalScrollBar(), max(1.0, self._step())
        # The page that most of the upper part of the view is of; at the end, the last.
        page = 0 if pages is None else min(pages.count, int(bar.value() / step + 0.4) + 1)
        if pages is not None and bar.value() == bar.maximum() > 0:
            page = pages.count
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        pages = self.pages
        shown = (
            tr("page {page:,} of {count:,}", page=self._page, count=pages.count)
            if pages is not None
            else tr("nothing yet")
        )
        self.setAccessibleName(tr("Preview, {shown}", shown=shown))

    # Qt --------------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(colours.pressed))
        pages = self.pages
        if pages is not None and self._painter is not None:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            top, step, width, height = self.verticalScrollBar().value(), self._step(), self._width(), self._height()
            first = max(0, int(top / step))
            for number in range(first, min(pages.count, int((top + self.viewport().height()) / step) + 1)):
                area = QRectF(self._gap(), self._gap() + number * step - top, width, height)
                painter.fillRect(area, QColor("#ffffff"))
                painter.save()
                painter.setClipRect(area)
                painter.translate(area.topLeft())
                painter.scale(width / pages.setting.size().width(), width / pages.setting.size().width())
                self._painter.paint(painter, number)
                painter.restore()
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: self.pages.count if self.pages is not None else 1}
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}
        key = Qt.Key(event.key())
        if key in keys:
            self.go_to(keys[key])
        elif key in turn:
            self.go_to(self._page + turn[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._page
        self._fit()
        if page > 1:
            self.go_to(page)
        self._scrolled()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._fit()
            self.viewport().update()
