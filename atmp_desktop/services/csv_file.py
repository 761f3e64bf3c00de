"""Lists as CSV: UTF-8 with a mark that Excel knows it by, RFC 4180, one line an ending of CR LF. Knows no record."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from atmp_desktop.services.cells import csv_text
from atmp_desktop.services.workbook import Cell, Sheet


def write_csv(sheet: Sheet, rows: Iterator[Sequence[Cell]], to: Path) -> int:
    """Write the headings and rows of a sheet; returns how many rows. Days are 2026-11-28, moments 2026-11-28 14:30 in
    London, and text that a program could take for a formula begins with an apostrophe (see `cells.from_csv`)."""
    count = 0
    with to.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([csv_text(heading.label) for heading in sheet.headings])
        for row in rows:
            writer.writerow([_written(cell) for cell in row])
            count += 1
    return count


def _written(cell: Cell) -> str | int | float | None:
    match cell:
        case str():
            return csv_text(cell)
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return cell.isoformat()
        case _:
            return cell
