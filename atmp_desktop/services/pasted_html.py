"""A table copied as HTML, from a sheet or a web page, as rows of cells. Knows no clipboard and nothing of records."""

from __future__ import annotations

from html.parser import HTMLParser

from atmp_desktop.services.mail_html import in_order

LARGEST = 600_000
"""Characters of HTML that are looked at: a thousand rows, with the looks that sheets and pages put into them."""

WIDEST, HIGHEST = 200, 20_000
"""So many columns and rows are read at most; pages have cells that stretch over absurd numbers of them."""

SILENT = ("script", "style", "head", "title", "template")
"""Elements whose words nobody sees."""

BREAKING = ("br", "p", "div", "li")
"""Elements within a cell that begin another line."""


def table_in(html: str) -> list[list[str]]:
    """The rows of the first table in some HTML. A cell that stretches over several is the first of them, the others are
    empty; a table within a cell is part of its words. No rows where there is no table, or too much to look at."""
    if len(html) > LARGEST:
        return []
    reader = _Reader()
    reader.feed(in_order(html))
    reader.close()
    reader.end_row()
    return reader.rows


class _Reader(HTMLParser):
    """Reads the first table.

    Attributes:
        rows: its rows so far.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._depth = 0
        self._is_over = False
        self._silent = 0
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._width = 1
        self._height = 1
        # By column, how many of the next rows a cell above still takes.
        self._taken: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif self._is_over:
            return
        elif tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self.end_row()
            self._row = []
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._skip_taken()
            given = dict(attrs)
            self._width, self._height = _span(given.get("colspan"), WIDEST), _span(given.get("rowspan"), HIGHEST)
            self._cell = []
        elif self._cell is not None and (tag in BREAKING or tag in ("tr", "td", "th")):
            self._cell.append("\n" if tag in BREAKING else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self.end_row()
                self._is_over = True
            self._depth -= 1
        elif self._depth == 1 and tag == "tr":
            self.end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._cell is not None and tag in BREAKING:
            self._cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            # A line break in the text of a page is a blank.
            self._cell.append(" ".join(data.split("\n")))

    def end_row(self) -> None:
        """The row that is being read is at its end."""
        self._end_cell()
        if self._row is None:
            return
        self._skip_taken()
        self.rows.append(self._row)
        self._row = None
        self._is_over = self._is_over or len(self.rows) == HIGHEST

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
        first = len(self._row)
        self._row += ["\n".join(filter(None, lines)), *[""] * (self._width - 1)]
        del self._row[WIDEST:]
        if self._height > 1:
            self._taken |= dict.fromkeys(range(first, len(self._row)), self._height - 1)
        self._cell = None

    def _skip_taken(self) -> None:
        """Leave the places empty that a cell of a row above takes."""
        assert self._row is not None
        while len(self._row) < WIDEST and self._taken.get(len(self._row), 0):
            self._taken[len(self._row)] -= 1
            self._row.append("")


def _span(given: str | None, most: int) -> int:
    """Over how many columns or rows a cell stretches."""
    words = (given or "").strip()
    return min(max(1, int(words)), most) if words.isascii() and words.isdigit() and len(words) < 10 else 1
