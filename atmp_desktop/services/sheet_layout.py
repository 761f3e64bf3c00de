"""How wide the columns and how high the rows of a printed sheet must be for nothing to be cut. Programs other than Excel
do not work that out when they open a file. Knows no writer."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date, datetime

LINE_HEIGHT = 15.0
"""Of a line of 11 point text, in points."""

HIGHEST = 409.0
"""The highest a row may be in Excel, in points."""

ROOM_FOR_BUTTON = 3
"""Characters that the filter's button takes beside a column's label."""

LOOKED_AT = 4000
"""Characters of a cell that can show at most; what comes after does not count."""


def widths(
    labels: Sequence[str], usual: Sequence[float], unbroken: Sequence[bool], rows: Sequence[Sequence[object]]
) -> list[float]:
    """The width of each column in characters: as narrow as its text allows, at most its usual width, or twice
    that where its text has no blanks to break at (`unbroken`)."""
    found = []
    for place, (label, most) in enumerate(zip(labels, usual, strict=True)):
        longest = max((_longest_line(row[place]) for row in rows), default=0)
        found.append(
            max(_longest_line(label) + ROOM_FOR_BUTTON, min(longest * 1.1 + 2, most * 2 if unbroken[place] else most))
        )
    return found


def heights(room: Sequence[float], rows: Sequence[Sequence[object]]) -> list[float | None]:
    """The height of each row in points, None for one line; `room` are the widths of its columns in characters."""
    found: list[float | None] = []
    for row in rows:
        lines = max(
            (lines_of(cell, width) for cell, width in zip(row, room, strict=True) if isinstance(cell, str)), default=1
        )
        found.append(None if lines == 1 else min(HIGHEST, lines * LINE_HEIGHT))
    return found


def lines_of(text: str, width: float) -> int:
    """How many lines text takes in a column so many characters wide."""
    if len(text) <= width - 1 and "\n" not in text:
        return 1
    # A column is measured in figures, and text is a little narrower than those, which is left as a reserve.
    columns = max(4, int(width))
    return sum(len(textwrap.wrap(line, columns)) or 1 for line in text[:LOOKED_AT].split("\n"))


def _longest_line(cell: object) -> int:
    match cell:
        case None:
            return 0
        case datetime():
            return len("28 Nov 2026 14:30")
        case date():
            return len("28 Nov 2026")
        case _:
            text = str(cell)
            return len(text) if "\n" not in text else max(map(len, text.split("\n")))
