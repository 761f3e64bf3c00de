"""Reads files we wrote by programs that are not ours: calamine, openpyxl, LibreOffice. Knows nothing of registers."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

Grid = list[list[Any]]

CSV_IN = "CSV:44,34,76,1"
"""LibreOffice's words for: comma, quotation mark, UTF-8, from the first line."""

CSV_IN_LIVE = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"
"""The same, and formulas are worked out."""


def by_calamine(path: Path) -> Grid:
    """The cells of the first sheet; an empty one is "". Dates are dates."""
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


def by_openpyxl(path: Path) -> Any:
    """The first sheet with its looks."""
    from openpyxl import load_workbook

    return load_workbook(path).worksheets[0]


def by_csv(path: Path) -> list[list[str]]:
    """The cells of a CSV file by the standard library, which takes our mark at the start off."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def by_libreoffice(path: Path, folder: Path, ending: str = "ods", infilter: str | None = None) -> Path:
    """The file as LibreOffice saves it again in another format. Skips the test where there is no LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this computer")
    # One for all tests of a run, as it takes longer to make than the rest does.
    profile = (folder.parent / "LibreOffice").resolve().as_uri()
    out = folder / "saved again"
    command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", ending]
    command += [f"--infilter={infilter}"] if infilter else []
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=120)
    return out / f"{path.stem}.{ending}"


def part(path: Path, name: str) -> str:
    """One file inside a workbook."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def everything_in(path: Path) -> bytes:
    """Every byte of every file inside a workbook, or of the file itself when it is no archive."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"\n".join([*(name.encode() for name in archive.namelist()), *map(archive.read, archive.namelist())])


def formulas(path: Path) -> list[str]:
    """The formulas of a workbook, .xlsx or .ods."""
    if path.suffix == ".ods":
        return re.findall(r'table:formula="([^"]*)"', part(path, "content.xml"))
    return re.findall(r"<f[ >/].*?(?:</f>|/>)", part(path, "xl/worksheets/sheet1.xml"))


def table(grid: Grid, first: str) -> tuple[list[str], Grid]:
    """The header row that begins with a label, and the rows below it."""
    place = next(place for place, row in enumerate(grid) if row and row[0] == first)
    return grid[place], grid[place + 1 :]
