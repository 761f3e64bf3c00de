"""Sheets as people print them: title block, header row, columns that fit, A4 landscape. Writes .xlsx by the Rust writer,
row after row; knows no record and no register."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from pathlib import Path
from typing import Any, Literal

from atmp_desktop.errors import UserError

Form = Literal["text", "email", "web", "phone", "day", "moment", "whole", "rag"]
"""How the cells of a column look and behave."""

Cell = str | int | date | datetime | None
"""What may stand in a cell; text has been cleaned before, moments are London's and have no zone."""

FIRST_DAY = date(1900, 3, 1)
"""The first day Excel counts right: earlier ones are shifted by its leap year 1900, or are none at all."""

A4 = 9
LINE_HEIGHT = 15.0
TITLE_HEIGHT = 24.0
ACCENT, LINK, QUIET = "#005EB8", "#0B4F9E", "#4A5560"

RAG_LOOKS: Mapping[str, tuple[str, str, str]] = {
    "Red": ("■", "#8A1C12", "#FBDAD5"),
    "Amber": ("▲", "#6B4300", "#FDE9C4"),
    "Green": ("●", "#14532D", "#D5F0DC"),
}
"""Shape, text and fill of each colour; the shape is drawn by the cell's number format, so that its value stays the word."""

# Only what a mail program reads as one address: a ? would begin the letter's subject, a space end the address.
_PLAIN_EMAIL = re.compile(r"[\w.+'\-]+@[\w.\-]+")


@dataclass(frozen=True)
class Heading:
    """One column of a sheet.

    Attributes:
        label: its words in the header row; no two columns of a sheet have the same.
        width: in characters.
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
        links: whether emails and web addresses are links; Excel takes 65,530 of them, the writer leaves the rest text.
    """

    name: str
    title: str
    headings: Sequence[Heading]
    block: Sequence[str] | None = None
    marking: str = ""
    date_words: str = ""
    links: bool = True


def sheet_day(day: date) -> date | str:
    """A day as a cell holds it: a real date, or ISO text for one before Excel can count."""
    return day if day >= FIRST_DAY else day.isoformat()


def write_workbook(sheet: Sheet, rows: Iterator[Sequence[Cell]], to: Path) -> int:
    """Write a sheet to a file; returns how many rows it has. `rows` are read one by one, a cell a heading, and whatever
    they raise goes through. Raises OSError where the file cannot be written."""
    from rustpy_xlsxwriter import write_worksheet

    records = _Records(sheet, rows)
    block = [] if sheet.block is None else [line for line in (sheet.title, *sheet.block, sheet.marking) if line]
    header_row = len(block) + 1 if block else 0
    try:
        write_worksheet(
            iter(records),
            to,
            sheet_name=sheet.name,
            freeze_row=header_row + 1,
            freeze_col=0,
            header_row=header_row,
            header_format=_header(),
            column_widths=[heading.width for heading in sheet.headings],
            column_formats=[_look(heading.form, sheet.links) for heading in sheet.headings],
            merge_ranges=_merged(sheet, block) or None,
            row_heights=_heights(sheet, block) or None,
            autofilter=True,
            url_columns=[each.label for each in sheet.headings if each.form in ("email", "web")]
            if sheet.links
            else None,
            conditional_formats=_colours(sheet),
            page_setup=_page(sheet, header_row),
        )
    except OSError as error:
        raise _numbered(error) from error
    except BaseException as error:
        # The writer keeps long sheets in a temporary file, and panics where that cannot grow.
        if type(error).__name__ != "PanicException":
            raise
        raise UserError(
            "The sheet could not be put together: there is no room for temporary files on the disk.",
            "Free some space, then export again.",
        ) from error
    return records.count


class _Records:
    """The rows as the writer wants them, counted as they go by."""

    def __init__(self, sheet: Sheet, rows: Iterator[Sequence[Cell]]) -> None:
        self.count = 0
        self._rows = rows
        self._labels = [heading.label for heading in sheet.headings]
        self._emails = [place for place, each in enumerate(sheet.headings) if sheet.links and each.form == "email"]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        for row in self._rows:
            record = dict(zip(self._labels, row, strict=True))
            for place in self._emails:
                value = row[place]
                if isinstance(value, str) and _PLAIN_EMAIL.fullmatch(value):
                    record[self._labels[place]] = f"mailto:{value}"
            self.count += 1
            yield record
        if not self.count:
            # The header row is written with the first row, so a sheet without any has an empty one.
            yield dict.fromkeys(self._labels)


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


def _look(form: Form, links: bool) -> Any:
    from rustpy_xlsxwriter import Format

    look = Format().set_align("top")
    match form:
        case "day":
            return look.set_align("left").set_num_format("dd mmm yyyy")
        case "moment":
            return look.set_align("left").set_num_format("dd mmm yyyy hh:mm")
        case "whole":
            return look.set_num_format("0")
        case "phone":
            # As text for good: what is typed over it keeps its leading 0 or + too.
            return look.set_num_format("@").set_text_wrap()
        case "email" | "web" if links:
            return look.set_font_color(LINK).set_underline().set_text_wrap()
        case _:
            # As if an apostrophe had been typed first: text that looks like a formula stays text when it is edited.
            return look.set_quote_prefix().set_text_wrap()


def _colours(sheet: Sheet) -> dict[str, Any] | None:
    from rustpy_xlsxwriter import Format

    rules = []
    for word, (shape, text, fill) in RAG_LOOKS.items():
        look = Format().set_bold().set_font_color(text).set_background_color(fill).set_num_format(f'"{shape} "@')
        rules.append({"type": "text", "criteria": "begins_with", "value": word, "format": look})
    return {each.label: rules for each in sheet.headings if each.form == "rag"} or None


def _merged(sheet: Sheet, block: Sequence[str]) -> list[Any]:
    from rustpy_xlsxwriter import Format

    looks = [Format().set_bold().set_font_size(16).set_quote_prefix()]
    looks += [Format().set_font_color(QUIET).set_text_wrap().set_align("top").set_quote_prefix() for _ in block[1:]]
    if sheet.marking and block:
        looks[-1] = Format().set_bold().set_quote_prefix()
    last = len(sheet.headings) - 1
    return [(row, 0, row, last, line, looks[row]) for row, line in enumerate(block)]


def _heights(sheet: Sheet, block: Sequence[str]) -> dict[int, float]:
    """Merged cells do not find their own height."""
    room = sum(heading.width for heading in sheet.headings)
    heights = {row: LINE_HEIGHT * _lines(line, room) for row, line in enumerate(block)}
    if block:
        heights[0] = TITLE_HEIGHT
    return heights


def _lines(text: str, room: float) -> int:
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))


def _page(sheet: Sheet, header_row: int) -> dict[str, Any]:
    return {
        "landscape": True,
        "paper_size": A4,
        "fit_to_pages": (1, 0),
        "repeat_rows": header_row,
        "margins": {"left": 0.4, "right": 0.4, "top": 0.7, "bottom": 0.7, "header": 0.3, "footer": 0.3},
        "print_gridlines": True,
        "header": f"&L{_printed(sheet.title)}&R{_printed(sheet.marking)}",
        "footer": f"&L{_printed(sheet.date_words)}&CPage &P of &N",
    }


def _printed(text: str) -> str:
    """Text in the head or foot of a page, where & begins a code and the whole has room for 255 characters."""
    line = " ".join(text.split())
    return (line if len(line) <= 80 else f"{line[:79]}…").replace("&", "&&")
