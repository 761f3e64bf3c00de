"""Sheets as people print them: title block, header row, columns that fit, A4 landscape; and long lists by the same looks.
Writes .xlsx; knows no record and no register."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from atmp_desktop.errors import UserError
from atmp_desktop.services import sheet_layout
from atmp_desktop.services.sheet_layout import LINE_HEIGHT
from atmp_desktop.translation import tr

Form = Literal["text", "email", "web", "phone", "day", "moment", "whole", "number", "share", "rag", "answer", "record"]
"""How the cells of a column look and behave; a share is a number from 0 to 1, shown as a percentage."""

Cell = str | int | float | date | datetime | None
"""What may stand in a cell; text has been cleaned before, moments are London's and have no zone."""

FIRST_DAY = date(1900, 3, 1)
"""The first day Excel counts right: earlier ones are shifted by its leap year 1900, or are none at all."""

Rows = Iterable[Sequence[Cell]]

MOST_ROWS = 1_048_575
"""The rows that a sheet of Excel has room for below its header row."""
PRINTED_ROWS = 2000
"""Sheets of up to so many rows are laid out as they are printed; longer ones are read on the screen."""

A4 = 9
TITLE_HEIGHT = 27.0
ACCENT, LINK, QUIET, RULE = "#005EB8", "#0B4F9E", "#4A5560", "#C9D1D9"

_RED, _AMBER, _GREEN = ("■", "#8A1C12", "#FBDAD5"), ("▲", "#6B4300", "#FDE9C4"), ("●", "#14532D", "#D5F0DC")
"""Shape, text and fill of each colour; the shape is drawn by the cell's number format, so that its value stays the word."""

RAG_LOOKS: Mapping[str, tuple[str, str, str]] = {tr("Red"): _RED, tr("Amber"): _AMBER, tr("Green"): _GREEN}
ANSWER_LOOKS: Mapping[str, tuple[str, str, str]] = {tr("In target"): _GREEN, tr("Late"): _AMBER, tr("Overdue"): _RED}
RECORD_LOOKS: Mapping[str, tuple[str, str, str]] = {tr("Present"): _GREEN, tr("Apologies"): _AMBER, tr("Absent"): _RED}

LOOKS: Mapping[Form, Mapping[str, tuple[str, str, str]]] = {
    "rag": RAG_LOOKS,
    "answer": ANSWER_LOOKS,
    "record": RECORD_LOOKS,
}
"""How a cell looks that begins with a word, in the columns of some forms."""

# Only what a mail program reads as one address: a ? would begin the letter's subject, a space end the address.
_PLAIN_EMAIL = re.compile(r"[\w.+'\-]+@[\w.\-]+")
_ELSEWHERE = re.compile(r"(?!https?://)\w+:", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """One column of a sheet.

    Attributes:
        label: its words in the header row; no two columns of a sheet have the same.
        width: its usual width in characters.
        form: how its cells look and behave.
    """

    label: str
    width: float
    form: Form = "text"


@dataclass(frozen=True)
class Sheet:
    """A sheet but for its rows.

    Attributes:
        name: of the tab, at most 31 characters.
        title: what stands over it, or only in the head of each printed page when there is no `block`.
        headings: its columns.
        block: the lines of the title block below the title; None for a list, which begins with its header row.
        marking: how it has to be handled, in the block and on every printed page, or "".
        date_words: the day it is of, for the foot of each printed page.
        has_filters: whether the header row has buttons to filter and sort by.
    """

    name: str
    title: str
    headings: Sequence[Heading]
    block: Sequence[str] | None = None
    marking: str = ""
    date_words: str = ""
    has_filters: bool = True


def sheet_day(day: date) -> date | str:
    """A day as a cell holds it: a real date, or ISO text for one before Excel can count."""
    return day if day >= FIRST_DAY else day.isoformat()


def write_workbook(sheet: Sheet, rows: Rows, to: Path, *, long: bool = False) -> int:
    """Write a sheet to a file; returns how many rows it has. See `write_sheets`."""
    return write_sheets([(sheet, rows)], to, long=long)[0]


def write_sheets(sheets: Sequence[tuple[Sheet, Rows]], to: Path, *, long: bool = False) -> list[int]:
    """Write sheets, each of a name of its own, to a file; returns how many rows each has. `rows` have a cell a heading;
    whatever they raise goes through. Raises UserError for more rows than a sheet has room for, and OSError where the file
    cannot be written.

    A sheet is laid out for print: columns as wide and rows as high as their text needs, text broken, emails and web
    addresses links. `long` ones are written one after the other, row by row as it is read, in little memory: usual
    widths, a line a row, no links.
    """
    from rustpy_xlsxwriter import write_worksheets

    records: list[_Records] = []
    options: dict[str, Any] = defaultdict(dict)
    for sheet, rows in sheets:
        printed = None if long else list(rows)
        links = _links(sheet, printed) if printed is not None else []
        for option, value in _options(sheet, printed, links):
            options[option][sheet.name] = value
        records.append(_Records(sheet, rows if printed is None else printed, links))
    try:
        write_worksheets([(each.name, iter(each)) for each in records], to, **options)
    except OSError as error:
        raise _numbered(error) from error
    except BaseException as error:
        # The writer keeps the sheet in a temporary file, and panics where that cannot grow.
        if type(error).__name__ != "PanicException":
            raise
        raise UserError(
            tr("The sheet could not be put together: there is no room for temporary files on the disk."),
            tr("Free some space, then export again."),
        ) from error
    return [each.count for each in records]


def _options(sheet: Sheet, rows: Sequence[Sequence[Cell]] | None, links: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """What the writer is told of one sheet, but for what it would do anyway; `rows` are None for a long one."""
    block, header_row, long = _block(sheet), _header_row(sheet), rows is None
    widths = [heading.width for heading in sheet.headings]
    heights: dict[int, float] = {}
    if rows is not None:
        widths, heights = _fitted(sheet, rows, header_row + 1)
    yield "freeze_panes", {"row": header_row + 1, "col": 0}
    yield "header_row", header_row
    yield "header_format", _header()
    yield "column_widths", widths
    yield "column_formats", [_look(heading, links, long=long) for heading in sheet.headings]
    yield "autofilter", sheet.has_filters
    yield "page_setup", _page(sheet, header_row, long=long)
    for option, value in (
        ("merge_ranges", _merged(sheet, block)),
        ("row_heights", _block_heights(block, sum(widths)) | heights),
        ("url_columns", links),
        ("conditional_formats", _rules(sheet, long=long)),
    ):
        if value:
            yield option, value


def _block(sheet: Sheet) -> list[str]:
    """The lines of the title block with the title and the marking."""
    return [] if sheet.block is None else [line for line in (sheet.title, *sheet.block, sheet.marking) if line]


def _header_row(sheet: Sheet) -> int:
    """Where the header row stands: first, or after the title block and a row between them."""
    block = _block(sheet)
    return len(block) + 1 if block else 0


class _Records:
    """The rows as the writer wants them, counted as they go by."""

    def __init__(self, sheet: Sheet, rows: Rows, links: Sequence[str]) -> None:
        self.name = sheet.name
        self.count = 0
        self._room = MOST_ROWS - _header_row(sheet)
        self._rows = rows
        self._labels = [heading.label for heading in sheet.headings]
        self._emails = [
            place for place, each in enumerate(sheet.headings) if each.form == "email" and each.label in links
        ]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        for row in self._rows:
            record = dict(zip(self._labels, row, strict=True))
            for place in self._emails:
                value = row[place]
                if isinstance(value, str) and _PLAIN_EMAIL.fullmatch(value):
                    record[self._labels[place]] = f"mailto:{value}"
            if self.count == self._room:
                raise UserError(
                    tr(
                        "“{name}” has more than {room:,} rows, which is all that a sheet of Excel has room for.",
                        name=self.name,
                        room=self._room,
                    ),
                    tr("Narrow it down, or export the list as CSV."),
                )
            self.count += 1
            yield record
        if not self.count:
            # The header row is written with the first row, so a sheet without any has an empty one.
            yield dict.fromkeys(self._labels)


def _fitted(sheet: Sheet, rows: Sequence[Sequence[Cell]], first_row: int) -> tuple[list[float], dict[int, float]]:
    """The widths of the columns, and the heights of rows of more than one line by their place in the sheet."""
    labels = [heading.label for heading in sheet.headings]
    usual = [heading.width for heading in sheet.headings]
    unbroken = [heading.form in ("email", "web") for heading in sheet.headings]
    widths = sheet_layout.widths(labels, usual, unbroken, rows)
    # Room for the shape before the word.
    widths = [
        max(width, each.width) if each.form in LOOKS else width
        for width, each in zip(widths, sheet.headings, strict=True)
    ]
    heights = enumerate(sheet_layout.heights(widths, [labels, *rows]), first_row - 1)
    return widths, {place: height for place, height in heights if height is not None}


def _links(sheet: Sheet, rows: Sequence[Sequence[Cell]]) -> list[str]:
    """The labels of the columns whose cells are links: those of emails and web addresses, unless one leads elsewhere, to
    a file or a share of somebody's. Excel takes 65,530 links in a sheet."""
    found = []
    for place, heading in enumerate(sheet.headings):
        if heading.form in ("email", "web") and not any(_ELSEWHERE.match(str(row[place] or "")) for row in rows):
            found.append(heading.label)
    return found if len(found) * len(rows) <= 65_530 else []


def _numbered(error: OSError) -> OSError:
    """The writer's error with the number the system gave, which it has in its words only."""
    found = re.search(r"os error (\d+)", str(error))
    if error.errno is not None or found is None:
        return error
    return OSError(int(found[1]), os.strerror(int(found[1])))


def _header() -> Any:
    from rustpy_xlsxwriter import Format

    plain = Format().set_bold().set_font_color("#FFFFFF").set_background_color(ACCENT)
    return plain.set_text_wrap().set_align("left").set_align("vcenter").set_border_bottom("thin")


def _look(heading: Heading, links: Sequence[str], *, long: bool) -> Any:
    from rustpy_xlsxwriter import Format

    look = Format().set_align("top")
    match heading.form:
        case "day":
            return look.set_align("left").set_num_format("dd mmm yyyy")
        case "moment":
            return look.set_align("left").set_num_format("dd mmm yyyy hh:mm")
        case "whole":
            return look.set_align("right").set_indent(1).set_num_format("0")
        case "number":
            return look.set_align("right").set_indent(1).set_num_format("General")
        case "share":
            return look.set_align("right").set_indent(1).set_num_format("0%")
    if not long:
        look = look.set_text_wrap()
    if heading.form == "phone":
        # As text for good: what is typed over it keeps its leading 0 or + too.
        return look.set_num_format("@")
    if heading.label in links:
        look = look.set_font_color(LINK).set_underline()
    # As if an apostrophe had been typed first: text that looks like a formula stays text when it is edited.
    return look.set_quote_prefix()


def _rules(sheet: Sheet, *, long: bool) -> dict[str, Any]:
    """What is drawn over the cells by rule: a line below each row, also below empty cells, which have no look of their
    own; and the colours of red, amber and green."""
    from rustpy_xlsxwriter import Format

    # True for every cell, for nobody writes this.
    always = {"type": "text", "criteria": "does_not_contain", "value": "⁂⁂⁂"}
    line = {**always, "format": Format().set_border_bottom("thin").set_border_bottom_color(RULE)}
    found: dict[str, list[Any]] = {}
    for heading in sheet.headings:
        rules = []
        for word, (shape, text, fill) in LOOKS.get(heading.form, {}).items():
            look = Format().set_bold().set_font_color(text).set_background_color(fill).set_num_format(f'"{shape} "@')
            rules.append({"type": "text", "criteria": "begins_with", "value": word, "format": look})
        rules += [] if long else [line]
        if rules:
            found[heading.label] = rules
    return found


def _merged(sheet: Sheet, block: Sequence[str]) -> list[Any]:
    from rustpy_xlsxwriter import Format

    looks = [Format().set_bold().set_font_size(16).set_align("vcenter").set_quote_prefix()]
    looks += [Format().set_font_color(QUIET).set_text_wrap().set_align("top").set_quote_prefix() for _ in block[1:]]
    if sheet.marking and block:
        looks[-1] = Format().set_bold().set_quote_prefix()
    last = len(sheet.headings) - 1
    return [(row, 0, row, last, line, looks[row]) for row, line in enumerate(block)]


def _block_heights(block: Sequence[str], room: float) -> dict[int, float]:
    """Merged cells do not find their own height."""
    heights = {row: LINE_HEIGHT * sheet_layout.lines_of(line, room) for row, line in enumerate(block)}
    return heights | {0: TITLE_HEIGHT} if block else {}


def _page(sheet: Sheet, header_row: int, *, long: bool) -> dict[str, Any]:
    return {
        "landscape": True,
        "paper_size": A4,
        "fit_to_pages": (1, 0),
        "repeat_rows": header_row,
        "margins": {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.7, "header": 0.3, "footer": 0.3},
        "print_gridlines": long,
        "header": f"&L{_printed(sheet.title)}&R{_printed(sheet.marking)}",
        "footer": tr("&L{printed}&CPage &P of &N", printed=_printed(sheet.date_words)),
    }


def _printed(text: str) -> str:
    """Text in the head or foot of a page, where & begins a code and the whole has room for 255 characters."""
    line = " ".join(text.split())
    return (line if len(line) <= 80 else f"{line[:79]}…").replace("&", "&&")
