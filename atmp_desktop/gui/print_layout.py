"""How a table is laid out on pages: widths of columns, heights of rows, what comes on which page. Knows letters and their
widths, and neither paints nor asks anything. Lengths are tenths of a point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import ceil
from typing import Literal

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPageLayout, QPageSize

from atmp_desktop.gui.broken_lines import broken
from atmp_desktop.gui.column_fit import fit_columns
from atmp_desktop.services.printed_list import Printed, PrintedColumn
from atmp_desktop.services.progress import Progress
from atmp_desktop.translation import tr

Paper = Literal["A4", "A3"]

POINT = 10
"""Units in a point."""

DOTS = 72 * POINT
"""Units in an inch."""

BODY, SMALL, TITLE = 9 * POINT, 7.5 * POINT, 16 * POINT
"""The sizes of letters."""

MARGIN = 34 * POINT
HEAD = 16 * POINT
"""The line at the top of each page, and the one at its foot."""

AIR, OVER = 4 * POINT, 3 * POINT
"""Room beside the words of a cell, and above and below them."""

MOST_LINES, LABEL_LINES = 8, 3
"""A cell, and a column's label, have so many lines at most: the rest of a long note is in the register."""

LOOKED_AT = 1000
"""Rows by which the widths of columns are found."""

LEGEND_LINES = 8
"""What letters and colours mean, and each note, has so many lines at most."""

TURNED, TURNED_LINES = 120 * POINT, 3
"""How long a turned label may be, and on how many lines."""

SMALLEST = 0.55
"""How much smaller a table may be made to have all its columns on one page: then its letters are of five points. One that
would have to be made smaller still has its columns on several pages, in letters of the usual size."""

SHORT, NEARLY_ALL, ROOMY, LEAST, ADDRESS = 16, 0.95, 1.3, 11, 30
"""A column of up to so many letters is as wide as all of its words. Another is as wide as so many of them, or so many times
what is usual, and never narrower than so many letters; an address has more of them."""

MOST_FIRST = 0.3
"""How much of a page's width the first column takes where it comes on several pages; more, up to half, where it must."""

KNOWN_WIDTHS = 60_000
"""Widths of texts that are remembered."""


@dataclass(frozen=True)
class PageSetting:
    """What somebody chose: the paper, which way round, and whether all columns go on the width of a page."""

    paper: Paper = "A4"
    landscape: bool = True
    fit_width: bool = True

    def page(self) -> QPageLayout:
        """The page as Qt has it, without margins: they are part of what is painted."""
        size = QPageSize(QPageSize.PageSizeId.A3 if self.paper == "A3" else QPageSize.PageSizeId.A4)
        way = QPageLayout.Orientation.Landscape if self.landscape else QPageLayout.Orientation.Portrait
        return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))

    def size(self) -> QSizeF:
        """The page in tenths of a point."""
        points = self.page().fullRect(QPageLayout.Unit.Point).size()
        return QSizeF(points.width() * POINT, points.height() * POINT)


class Letters:
    """One size of letters: the font, and how wide texts are in it."""

    def __init__(self, size: float, *, bold: bool = False) -> None:
        self.font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        self.font.setPixelSize(round(size))
        self.font.setBold(bold)
        # Widths are the same at every size on the screen and on every printer.
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Whoever looks for “Confirm” in a PDF types f and i, not the one letter that is drawn for both.
        self.font.setFeature(QFont.Tag("liga"), 0)
        metrics = QFontMetricsF(self.font)
        self._advance: Callable[[str], float] = metrics.horizontalAdvance
        self._known: dict[str, float] = {}
        self.ascent, self.line = metrics.ascent(), metrics.lineSpacing()

    def width(self, text: str) -> float:
        """How wide a text is on one line."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) > KNOWN_WIDTHS:
                self._known.clear()
            found = self._known[text] = self._advance(text)
        return found

    def broken(self, text: str, width: float, most: int) -> list[str]:
        """The lines of a text in a width."""
        return broken(text, width, self.width, most)


@dataclass(frozen=True)
class Band:
    """Columns that stand on one page side by side: their places in the list, and how wide each is."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]


@dataclass
class Pages:
    """A table laid out.

    Attributes:
        printed: what is on it.
        setting: how.
        scale: how much smaller everything is made.
        bands: the columns that go on a page together; pages of the same rows follow one another.
        starts: the row with which each page (of each band) begins; a picture has a page of its own before them.
        head_height: of the title block of the first page.
        label_height: of the row of labels.
    """

    printed: Printed
    setting: PageSetting
    scale: float
    bands: list[Band]
    label_height: float
    block_lines: list[str]
    head_height: float
    legend_lines: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self.pictures + len(self.starts) * len(self.bands)

    @property
    def pictures(self) -> int:
        """How many pages have a picture and no table: those before the others."""
        return int(self.printed.picture is not None)

    def has_block(self, number: int) -> bool:
        """Whether a page, counted from 0, begins with the title block."""
        return number < (self.pictures or len(self.bands))

    @property
    def size(self) -> QSizeF:
        """A page in the units it is painted in, which are smaller where everything is made smaller."""
        return self.setting.size() / self.scale

    def place(self, number: int) -> tuple[int, int, Band]:
        """The first row, how many rows, and the columns of a page with a table, counted from 0."""
        place, band = divmod(number - self.pictures, len(self.bands))
        first = self.starts[place]
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.printed.rows)
        return first, end - first, self.bands[band]


def lay_out(printed: Printed, setting: PageSetting, progress: Progress) -> Pages:
    """Lay a table out; for a worker's thread. Raises Cancelled where it is stopped."""
    body, bold = Letters(BODY), Letters(BODY, bold=True)
    scale, bands = _columns(printed, setting, body, bold)
    size = setting.size() / scale
    room, bottom = size.width() - 2 * MARGIN, size.height() - MARGIN - HEAD
    widths = width_of_each(bands, len(printed.columns))
    labels = [label_height(column, width, bold) for column, width in zip(printed.columns, widths, strict=True)]
    block = [line for each in printed.block for line in body.broken(each, room, 4)]
    title = Letters(TITLE, bold=True)
    lines = [*title.broken(printed.title, room, 2), printed.marking]
    small = Letters(SMALL)
    legend = [line for each in printed.legend for line in small.broken(each, room, LEGEND_LINES)]
    pages = Pages(
        printed,
        setting,
        scale,
        bands,
        label_height=max(labels) + 2 * OVER if any(each.label for each in printed.columns) else 0.0,
        block_lines=block,
        head_height=(len(lines) - 1) * title.line + (len(block) + 2 + len(legend)) * body.line,
        legend_lines=legend,
    )
    pages.starts.append(0)
    top = MARGIN + (HEAD if pages.pictures else pages.head_height) + pages.label_height
    breaking = breaking_columns(printed.columns)
    words = tr("Laying out {what}", what=printed.what)
    headed = {each.start for each in printed.groups}
    for number, row in enumerate(printed.rows.between(0, len(printed.rows))):
        progress.step(words, number, len(printed.rows))
        # The words of a group stay with its first row.
        height = row_height(row, widths, bold if number in printed.totals else body, breaking)
        height += group_height(body) if number in headed else 0.0
        if top + height > bottom and number > pages.starts[-1]:
            pages.starts.append(number)
            top = MARGIN + HEAD + pages.label_height
        top += height
    return pages


def breaking_columns(columns: Sequence[PrintedColumn]) -> list[int]:
    """The places of the columns whose words may stand on several lines."""
    return [place for place, column in enumerate(columns) if not column.is_uncut]


def row_height(row: Sequence[str], widths: Sequence[float], letters: Letters, breaking: Sequence[int]) -> float:
    """How high a row is: as its highest cell, of the columns whose words may break."""
    most = 1
    for place in breaking:
        text, room = row[place], widths[place] - 2 * AIR
        if text and ("\n" in text or letters.width(text) > room):
            most = max(most, len(letters.broken(text, room, MOST_LINES)))
    return most * letters.line + 2 * OVER


def label_height(column: PrintedColumn, width: float, bold: Letters) -> float:
    """How high the words over a column are."""
    if column.is_narrow:
        return max(map(bold.width, bold.broken(column.label, TURNED, TURNED_LINES)))
    return len(bold.broken(column.label, width - 2 * AIR, LABEL_LINES)) * bold.line


def group_height(body: Letters) -> float:
    """How high the words over a group are."""
    return body.line + 4 * OVER


def width_of_each(bands: Sequence[Band], count: int) -> list[float]:
    """The width of each column, wherever it stands."""
    found = [0.0] * count
    for band in bands:
        for each, width in zip(band.columns, band.widths, strict=True):
            found[each] = width
    return found


def _columns(printed: Printed, setting: PageSetting, body: Letters, bold: Letters) -> tuple[float, list[Band]]:
    """How much smaller everything is made, and the columns that go on a page together."""
    room = setting.size().width() - 2 * MARGIN
    looked_at = _looked_at(printed, body, bold)
    wanted = [_wanted(column, lengths, body, bold) for column, lengths in zip(printed.columns, looked_at, strict=True)]
    needed = sum(least for _, least in wanted)
    scale = 1.0
    if needed > room and setting.fit_width:
        fitting = setting.size().width() / (needed + 2 * MARGIN)
        scale = fitting if fitting >= SMALLEST else 1.0
        room = setting.size().width() / scale - 2 * MARGIN
    if needed <= room + 1:
        return scale, [_band(printed, range(len(wanted)), wanted, room)]
    return scale, _bands(printed, wanted, room)


def _bands(printed: Printed, wanted: Sequence[tuple[float, float]], room: float) -> list[Band]:
    """Columns side by side as far as they go; the first one comes on every page, as wide on each, to tell the rows by."""
    first = min(wanted[0][0], max(wanted[0][1], room * MOST_FIRST), room / 2)
    found: list[list[int]] = [[]]
    for place in range(1, len(wanted)):
        if found[-1] and first + sum(wanted[each][1] for each in (*found[-1], place)) > room:
            found.append([])
        found[-1].append(place)
    beside = [_band(printed, each, wanted, room - first) for each in found]
    return [Band((0, *band.columns), (first, *band.widths)) for band in beside]


def _band(printed: Printed, places: Sequence[int], wanted: Sequence[tuple[float, float]], room: float) -> Band:
    usual, least = ([ceil(wanted[place][way]) for place in places] for way in (0, 1))
    # A column that is wider than a page is cut to it.
    widths = [min(float(each), room) for each in fit_columns(usual, least, round(room))]
    texts = [at for at, place in enumerate(places) if not printed.columns[place].is_uncut]
    if texts and not any(printed.columns[place].is_narrow for place in places):
        # The lines between rows go from edge to edge. Letters stay near the names they belong to, and so do numbers.
        widened = range(len(widths)) if [places[at] for at in texts] == [0] else texts[-1:]
        more = max(0.0, room - sum(widths)) / len(widened)
        widths = [width + more if at in widened else width for at, width in enumerate(widths)]
    return Band(tuple(places), tuple(widths))


def _looked_at(printed: Printed, body: Letters, bold: Letters) -> list[list[float]]:
    """For each column how wide the lines in it are, in order: of the first rows, and of those that add up others."""
    found: list[list[float]] = [[] for _ in printed.columns]
    rows = chain(
        enumerate(printed.rows.between(0, LOOKED_AT)),
        ((at, row) for at in sorted(printed.totals) if at >= LOOKED_AT for row in printed.rows.between(at, 1)),
    )
    for number, row in rows:
        letters = bold if number in printed.totals else body
        for lengths, text in zip(found, row, strict=True):
            if text:
                lengths.extend(map(letters.width, text.splitlines()))
    return [sorted(each) for each in found]


def _wanted(column: PrintedColumn, lengths: Sequence[float], body: Letters, bold: Letters) -> tuple[float, float]:
    """The usual and the least width of a column: as wide as its words are, narrower where those may break."""
    longest = lengths[-1] if lengths else 0.0
    em = body.width("n")
    if column.is_narrow:
        turned = len(bold.broken(column.label, TURNED, TURNED_LINES)) * bold.line
        whole = max(min(longest, column.usual * em), turned) + 2 * AIR
        return whole, whole
    label = max((bold.width(word) for word in column.label.split()), default=0.0)
    if column.form == "rag":
        # Room for the shape and the rounded ends.
        longest += body.line * 1.6
    if column.is_uncut:
        whole = max(longest, label) + 2 * AIR
        return whole, whole
    # A few that are longer than all others may break, but not a reference.
    most = lengths[int(len(lengths) * NEARLY_ALL)] if lengths and column.usual > SHORT else longest
    usual = max(min(most, column.usual * em * ROOMY), bold.width(column.label), label) + 2 * AIR
    if column.form in ("email", "web"):
        # An address is hard to read on two lines.
        narrow = max(label, min(most, ADDRESS * em)) + 2 * AIR
    else:
        narrow = max(label, min(longest, LEAST * em)) + 2 * AIR
    return usual, min(usual, narrow)
