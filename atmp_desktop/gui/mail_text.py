"""Shows the words of a message, plain or formatted, without ever fetching anything: no page, no picture, no file.

Knows text, not whose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImageReader, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from atmp_desktop.gui import theme
from atmp_desktop.gui.tokens import LIGHT
from atmp_desktop.services.mail_html import is_safe_link

LARGEST_PICTURE = 4096
"""Pixels: a picture that is wider or higher is not drawn."""

PAPER, INK, PAPER_LINK = LIGHT.base, LIGHT.text, LIGHT.accent
"""A formatted message stands on white paper in every theme, for which its writer chose its looks."""

_ADDRESS = re.compile(
    r"(?:https?://|mailto:)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]}'’]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)


class MailText(QTextBrowser):
    """As high as its words: the page scrolls, not the text. Links are told, not opened.

    Signals:
        pressed_link: a link was pressed; its address.
    """

    pressed_link = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._pictures: Mapping[str, bytes] = {}
        self._shown: tuple[str, bool, str] | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_kind(self, "mail")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.anchorClicked.connect(self._tell)

    def show_plain(self, text: str, *, is_quoted: bool = False) -> None:
        """Show plain text, with the addresses in it as links."""
        self._shown = (text, is_quoted, theme.theme_name())
        self.clear()
        cursor = QTextCursor(self.document())
        plain, link = QTextCharFormat(), QTextCharFormat()
        colours = theme.tokens()
        plain.setForeground(QColor(colours.muted if is_quoted else colours.text))
        place = 0
        for match in _ADDRESS.finditer(text):
            cursor.insertText(text[place : match.start()], plain)
            words = match[0]
            link.setAnchor(True)
            link.setAnchorHref(words if ":" in words.partition("@")[0] else f"mailto:{words}")
            link.setForeground(QColor(colours.accent))
            link.setFontUnderline(True)
            cursor.insertText(words, link)
            place = match.end()
        cursor.insertText(text[place:], plain)
        self._begin()

    def show_formatted(self, html: str, pictures: Mapping[str, bytes]) -> None:
        """Show HTML that was made safe, with the pictures that came with it by their Content-ID."""
        self._pictures = pictures
        self.setStyleSheet(f"QTextEdit[kind=mail]:read-only {{ background: {PAPER}; color: {INK}; }}")
        self.document().setDocumentMargin(theme.em(self, 0.5))
        self.document().setDefaultStyleSheet(f"body, p, td, th, li {{ color: {INK}; }} a {{ color: {PAPER_LINK}; }}")
        self.setHtml(html)
        self._begin()

    def _begin(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Pictures that came with the message; of anything else nothing, wherever it is."""
        address = QUrl(name)
        content = self._pictures.get(address.toString().removeprefix("cid:")) if address.scheme() == "cid" else None
        if content is None:
            return QByteArray()
        held = QBuffer()
        held.setData(QByteArray(content))
        held.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(held)
        # Asked before it is decoded: a picture of a few bytes may fill the memory.
        size = reader.size()
        is_small = 0 < size.width() <= LARGEST_PICTURE and 0 < size.height() <= LARGEST_PICTURE
        picture = reader.read() if is_small else None
        return QByteArray() if picture is None or picture.isNull() else picture

    @Slot(QUrl)
    def _tell(self, address: QUrl) -> None:
        # As it is sent: what is shown decoded may look like another address.
        if is_safe_link(words := address.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            self.pressed_link.emit(words)

    @Slot()
    def _fit(self) -> None:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = int(self.document().size().height()) + 2 * self.frameWidth() + extra + 2
        least = theme.row_height(self, dense=True)
        if self.height() != max(height, least):
            self.setFixedHeight(max(height, least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        elif event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            text, is_quoted, in_theme = self._shown
            if in_theme != theme.theme_name():
                self.show_plain(text, is_quoted=is_quoted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # There is nothing to scroll here: these keys are the page's.
        scrolling = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Escape)
        if event.key() in scrolling:
            event.ignore()
        else:
            super().keyPressEvent(event)
