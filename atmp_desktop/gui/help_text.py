"""The text of the guide: one page with its pictures, the way back to those before, and the words found on it marked.

Shows the files of the guide's folder and the pictures beside it, and nothing from anywhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget
from shiboken6 import isValid

from atmp_desktop.gui import theme
from atmp_desktop.gui.help_pages import ORDER, page
from atmp_desktop.shipped import guide_folder
from atmp_desktop.translation import tr

PICTURE = "\ufffc"
"""What stands in a paragraph for a picture."""

LARGEST_MARKS = 500
"""How many places of a page are marked at most: a single letter is found everywhere."""


class GuideText(QTextBrowser):
    """One page of the guide, and the way back to those before. A link to another page is followed; every other is left
    alone.

    Attributes:
        name: the name of the page on show, or "".

    Signals:
        shown: another page is on show; its name.
    """

    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        # Pages with how far down each was; those before the one on show, and those one came back from.
        self._before: list[tuple[str, int]] = []
        self._after: list[tuple[str, int]] = []
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Page of the guide"))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)

    # Going ------------------------------------------------------------------------------------------------------------

    def show_page(self, name: str) -> None:
        """Show the page of that name; the one on show can be gone back to."""
        if name != self.name:
            if self.name:
                self._before.append(self._here())
                self._after.clear()
            self._turn_to(name, 0)

    def go(self, steps: int) -> None:
        """Go back (-1) to the page before, or forward (1) again, where there is one."""
        left, ahead = (self._before, self._after) if steps < 0 else (self._after, self._before)
        if left:
            ahead.append(self._here())
            self._turn_to(*left.pop())

    def can_go(self, steps: int) -> bool:
        """Whether there is a page that way."""
        return bool(self._before if steps < 0 else self._after)

    def show_again(self) -> None:
        """Show the page anew in the colours, letters and width of now, where it was."""
        if self.name:
            self._show(self.name, self.verticalScrollBar().value())

    def _here(self) -> tuple[str, int]:
        return self.name, self.verticalScrollBar().value()

    def _turn_to(self, name: str, place: int) -> None:
        self._show(name, place)
        self.shown.emit(name)

    def _show(self, name: str, place: int) -> None:
        """A document of its own for each showing: one that is filled again keeps formats of what was in it."""
        old, self.name = self.document(), name
        made = QTextDocument(self)
        made.setDefaultFont(self.font())
        made.setDocumentMargin(theme.em(self, 1.2))
        made.setMarkdown(page(name).text)
        dress(made, theme.em(self))
        self.setDocument(made)
        if isValid(old):
            old.deleteLater()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """A picture of the guide; nothing for whatever else a page may ask for."""
        url = QUrl(name)
        path = (guide_folder() / url.path()).resolve()
        pictures = (guide_folder().parent / "pictures").resolve()
        if url.scheme() or url.host() or path.parent != pictures or path.suffix != ".png":
            return None
        picture = QImage(str(path))
        room = self.viewport().width() - theme.em(self, 3.4)
        if picture.width() > room > 0:
            sharp = self.devicePixelRatioF()
            picture = picture.scaledToWidth(round(room * sharp), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(sharp)
        return picture

    # Finding ----------------------------------------------------------------------------------------------------------

    def mark(self, words: Sequence[str]) -> int:
        """Mark where the words are found on this page, and go to the first; how many places those are."""
        marks: list[QTextEdit.ExtraSelection] = []
        back, front = QColor(theme.tokens().amber_fill), QColor(theme.tokens().text)
        for word in words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < LARGEST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(back)
                mark.format.setForeground(front)
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        marks.sort(key=lambda each: each.cursor.position())
        self.setExtraSelections(marks)
        if marks:
            self._go_to(marks[0].cursor)
        return len(marks)

    def next_mark(self) -> bool:
        """Go to the next marked place; whether there was one after where the page is."""
        here = self.textCursor().position()
        for each in self.extraSelections():
            cursor: QTextCursor = each.cursor
            if cursor.position() > here:
                self._go_to(cursor)
                return True
        return False

    def _go_to(self, cursor: QTextCursor) -> None:
        there = QTextCursor(cursor)
        there.clearSelection()
        self.setTextCursor(there)
        self.ensureCursorVisible()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if not url.scheme() and Path(url.path()).stem in ORDER:
            self.show_page(Path(url.path()).stem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are as wide as there is room for."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.show_again()


def dress(document: QTextDocument, em: int) -> None:
    """Air between the paragraphs of a page, lines between the rows of its tables, keys on a ground of their own; `em` is
    the size of the letters in pixels."""
    colours = theme.tokens()
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        level, in_table = block.blockFormat().headingLevel(), cursor.currentTable() is not None
        form = QTextBlockFormat()
        if PICTURE not in block.text():
            form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(0 if in_table else em * (0.9 if level else 0.2))
        form.setBottomMargin(0 if in_table else em * 0.35)
        cursor.mergeBlockFormat(form)
        for start, length, typed in _keys_in(block):
            typed.setFontFamilies([fixed.family()])
            typed.setBackground(QColor(colours.hover))
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(typed)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            looks = frame.format()
            looks.setBorder(1)
            looks.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            looks.setBorderBrush(QColor(colours.line))
            looks.setBorderCollapse(True)
            looks.setCellPadding(em * 0.4)
            looks.setCellSpacing(0)
            looks.setTopMargin(em * 0.3)
            looks.setBottomMargin(em * 0.8)
            frame.setFormat(looks)


def _keys_in(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where a paragraph has something to type, how long each is, and its format."""
    found = []
    spans = block.begin()
    while not spans.atEnd():
        span = spans.fragment()
        if span.charFormat().fontFixedPitch():
            found.append((span.position(), span.length(), span.charFormat()))
        spans += 1
    return found
