"""Paints a page of a laid out table, on the screen, into a PDF or on a printer alike. Paper is white whatever the theme."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from atmp_desktop.gui.chips import SHAPES, paint_pill, paint_shape
from atmp_desktop.gui.influence_paint import Layout, paint_map
from atmp_desktop.gui.print_layout import (
    AIR,
    BODY,
    HEAD,
    LABEL_LINES,
    MARGIN,
    MOST_LINES,
    OVER,
    POINT,
    SMALL,
    TITLE,
    TURNED,
    TURNED_LINES,
    Band,
    Letters,
    Pages,
    breaking_columns,
    group_height,
    row_height,
    width_of_each,
)
from atmp_desktop.gui.row_tints import tone_called
from atmp_desktop.gui.tokens import LIGHT, Tone
from atmp_desktop.records.action import RAG, RAG_TONES
from atmp_desktop.services.printed_list import PrintedColumn
from atmp_desktop.translation import tr

COLOURS: dict[str, Tone] = {RAG[code]: tone for code, tone in RAG_TONES.items()}  # type: ignore[misc]
"""The tones of the words red, amber and green."""

TEXT, QUIET, LINE, FILL = LIGHT.text, LIGHT.muted, "#c9d1d9", "#eef1f4"
HAIR, RULE = 0.5 * POINT, 1.0 * POINT

MARK, BESIDE = 6 * POINT, 7 * POINT
"""The size of the mark of a coloured row, and how far its middle stands from the table."""

DOT = POINT / 2
"""The unit a picture is drawn in: its thinnest lines are as thick."""


class PagePainter:
    """Paints the pages of one table."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._body, self._bold = Letters(BODY), Letters(BODY, bold=True)
        self._small, self._title = Letters(SMALL), Letters(TITLE, bold=True)
        self._widths = width_of_each(pages.bands, len(pages.printed.columns))
        self._breaking = breaking_columns(pages.printed.columns)
        self._groups = {each.start: each.words for each in pages.printed.groups}

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0. The painter's units are tenths of a point, and it begins at the page's corner."""
        pages = self.pages
        painter.save()
        painter.scale(pages.scale, pages.scale)
        top = self._block(painter) if pages.has_block(number) else self._head(painter)
        if number < pages.pictures:
            self._picture(painter, top)
        else:
            self._table(painter, top, number)
        self._foot(painter, number)
        painter.restore()

    # Around the table ------------------------------------------------------------------------------------------------

    def _block(self, painter: QPainter) -> float:
        """The title block of the first page; returns where the table begins."""
        printed, room = self.pages.printed, self._room()
        top = float(MARGIN)
        for line in self._title.broken(printed.title, room, 2):
            self._say(painter, self._title, TEXT, MARGIN, top, line)
            top += self._title.line
        for line in self.pages.block_lines:
            self._say(painter, self._body, QUIET, MARGIN, top, line)
            top += self._body.line
        top += self._body.line * 0.4
        self._say(painter, self._bold, TEXT, MARGIN, top, printed.marking)
        top += self._body.line * 1.2
        for line in self.pages.legend_lines:
            self._say(painter, self._small, QUIET, MARGIN, top, line)
            top += self._small.line
        return MARGIN + self.pages.head_height

    def _head(self, painter: QPainter) -> float:
        printed = self.pages.printed
        marking = self._small.broken(printed.marking, self._room() * 0.6, 1)[0]
        room = self._room() - self._small.width(marking) - 2 * AIR
        title = self._small.broken(printed.title, max(room, 1.0), 1)[0]
        top = MARGIN
        self._say(painter, self._small, QUIET, MARGIN, top, title)
        self._say(painter, self._small, QUIET, MARGIN + self._room() - self._small.width(marking), top, marking)
        return MARGIN + HEAD

    def _foot(self, painter: QPainter, number: int) -> None:
        top = self.pages.size.height() - MARGIN - self._small.line
        words = tr("Page {number:,} of {count:,}", number=number + 1, count=self.pages.count)
        left = self._room() - self._small.width(words)
        foot = self._small.broken(self.pages.printed.foot, max(left - 2 * AIR, 1.0), 1)[0]
        self._say(painter, self._small, QUIET, MARGIN, top, foot)
        self._say(painter, self._small, QUIET, MARGIN + left, top, words)

    def _room(self) -> float:
        return self.pages.size.width() - 2 * MARGIN

    def _picture(self, painter: QPainter, top: float) -> None:
        """What is drawn before the table, on the rest of the page."""
        bottom = self.pages.size.height() - MARGIN - HEAD
        font = QFont(self._body.font)
        font.setPixelSize(round(BODY / DOT))
        painter.save()
        painter.translate(MARGIN, top)
        painter.scale(DOT, DOT)
        area = QRect(0, 0, round(self._room() / DOT), round((bottom - top) / DOT))
        paint_map(painter, Layout(area, font, self.pages.printed.picture), LIGHT)
        painter.restore()

    # The table -------------------------------------------------------------------------------------------------------

    def _table(self, painter: QPainter, top: float, number: int) -> None:
        first, count, band = self.pages.place(number)
        top = self._labels(painter, top, band)
        for place, row in enumerate(self.pages.printed.rows.between(first, count), first):
            if place in self._groups:
                top = self._group(painter, top, self._groups[place], band)
            top = self._row(painter, top, place, row, band)

    def _labels(self, painter: QPainter, top: float, band: Band) -> float:
        height = self.pages.label_height
        if not height:
            return top
        painter.fillRect(QRectF(MARGIN, top, sum(band.widths), height), QColor(FILL))
        left = float(MARGIN)
        for place, width in zip(band.columns, band.widths, strict=True):
            column = self.pages.printed.columns[place]
            if column.is_narrow:
                self._turned(painter, left, top + height - OVER, width, column.label)
                left += width
                continue
            lines = self._bold.broken(column.label, width - 2 * AIR, LABEL_LINES)
            # The labels of all columns end on one line.
            down = top + height - OVER - len(lines) * self._bold.line
            for line in lines:
                self._cell(painter, self._bold, left, down, width, line, column)
                down += self._bold.line
            left += width
        self._rule(painter, top + height, band, RULE, QUIET)
        return top + height

    def _turned(self, painter: QPainter, left: float, bottom: float, width: float, label: str) -> None:
        """Words over a narrow column, read from below."""
        lines = self._bold.broken(label, TURNED, TURNED_LINES)
        painter.save()
        painter.translate(left + (width - len(lines) * self._bold.line) / 2, bottom)
        painter.rotate(-90)
        for number, line in enumerate(lines):
            self._say(painter, self._bold, TEXT, 0, number * self._bold.line, line)
        painter.restore()

    def _row(self, painter: QPainter, top: float, number: int, row: list[str], band: Band) -> float:
        printed, left = self.pages.printed, float(MARGIN)
        letters = self._bold if number in printed.totals else self._body
        # As high as the row is on all pages of its columns.
        height = row_height(row, self._widths, letters, self._breaking)
        tint = printed.tints.get(number)
        if tint:
            self._mark(painter, top, height, band.widths[0], tone_called(tint))
        for place, width in zip(band.columns, band.widths, strict=True):
            text, column, tone = row[place], printed.columns[place], printed.tones.get((number, place))
            if tone:
                painter.fillRect(QRectF(left, top, width, height), QColor(LIGHT.pill(tone)[1]))
            if text:
                self._words(painter, letters, left, top + OVER, width, text, column)
            left += width
        self._rule(painter, top + height, band, HAIR, LINE)
        return top + height

    def _mark(self, painter: QPainter, top: float, height: float, width: float, tone: Tone) -> None:
        """The colour of a row: behind its first cell, and as a shape in the margin, for paper without colours."""
        front, back = LIGHT.pill(tone)
        painter.fillRect(QRectF(MARGIN, top, width, height), QColor(back))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = top + OVER + self._body.line / 2
        paint_shape(painter, QPointF(MARGIN - BESIDE, middle), MARK, SHAPES[tone], QColor(front))
        painter.restore()

    def _group(self, painter: QPainter, top: float, words: str, band: Band) -> float:
        """The words over a group; returns where its rows begin."""
        height = group_height(self._body)
        shown = self._bold.broken(words, sum(band.widths) - 2 * AIR, 1)[0]
        self._say(painter, self._bold, TEXT, MARGIN + AIR, top + 2.5 * OVER, shown)
        self._rule(painter, top + height, band, HAIR, QUIET)
        return top + height

    def _words(
        self,
        painter: QPainter,
        letters: Letters,
        left: float,
        top: float,
        width: float,
        text: str,
        column: PrintedColumn,
    ) -> None:
        tone = COLOURS.get(text) if column.form == "rag" else None
        if tone is not None:
            painter.setFont(self._body.font)
            place = QRect(
                round(left + AIR), round(top - OVER * 0.5), round(width - 2 * AIR), round(self._body.line + OVER)
            )
            paint_pill(painter, place, text, tone, LIGHT)
            return
        most = 1 if column.is_uncut else MOST_LINES
        for line in letters.broken(text, width - 2 * AIR, most):
            self._cell(painter, letters, left, top, width, line, column)
            top += letters.line

    def _cell(
        self,
        painter: QPainter,
        letters: Letters,
        left: float,
        top: float,
        width: float,
        text: str,
        column: PrintedColumn,
    ) -> None:
        match column.side:
            case "right":
                at = left + width - AIR - letters.width(text)
            case "centre":
                at = left + (width - letters.width(text)) / 2
            case _:
                at = left + AIR
        self._say(painter, letters, TEXT, at, top, text)

    @staticmethod
    def _say(painter: QPainter, letters: Letters, colour: str, left: float, top: float, text: str) -> None:
        painter.setFont(letters.font)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(left, top + letters.ascent), text)

    @staticmethod
    def _rule(painter: QPainter, top: float, band: Band, thick: float, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(MARGIN, top, MARGIN + sum(band.widths), top))
