"""Puts a laid out table into a PDF or onto a printer, page after page, and says which pages somebody means.

Knows pages and how to paint one; what is noted of it in the history is the services' business.
"""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter, QPdfWriter

from atmp_desktop.errors import UserError
from atmp_desktop.gui.filter_words import words_of_all
from atmp_desktop.gui.print_layout import DOTS, Pages, PageSetting, lay_out
from atmp_desktop.gui.print_painter import PagePainter
from atmp_desktop.services.handing_out import Exported, hand_out
from atmp_desktop.services.printed_list import Printed, note_printed, read_printed
from atmp_desktop.services.printed_report import read_printed_report
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.reports import AskedReport
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.where import Filter
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MANY_COLUMNS = 5
"""From so many columns on paper is taken the broad way round."""

REPORT_SETTING = PageSetting()
"""How a report is laid out as long as nobody says otherwise."""

PROGRAM = tr("ATMP register")

_RANGE = re.compile(r"(\d*)\s*(-|–|\.\.)?\s*(\d*)")


def chosen_pages(text: str, count: int) -> list[int]:
    """The pages that a text names, counted from 0 and in order: "2-5, 8", "3-", or nothing for all of them.

    Raises ValueError with a sentence for a text that names none.
    """
    if not text.strip():
        return list(range(count))
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in re.split("[,;]", text))):
        named = _RANGE.fullmatch(part)
        if named is None or not (named[1] or named[3]):
            raise ValueError(tr("“{part}” names no pages. Type such as 2-5, 8.", part=part))
        first = int(named[1] or 1)
        last = int(named[3] or count) if named[2] else first
        if not 1 <= first <= last:
            raise ValueError(tr("“{part}” names no pages. Type such as 2-5, 8.", part=part))
        found.update(range(first - 1, min(last, count)))
    if not found:
        raise ValueError(tr("There is {n} page.", "There are {n} pages.", count))
    return sorted(found)


def save_pdf(store: Store, pages: Pages, wanted: Sequence[int], to: Path, progress: Progress) -> Exported:
    """Write pages to `to`, a .pdf file, whole or not at all, and note it in the history.

    Raises UserError with what to do where it cannot be written, Cancelled where it is stopped.
    """
    printed = pages.printed

    def write(unfinished: Path) -> Exported:
        _write_pdf(pages, wanted, unfinished, progress)
        return printed.exported(to)

    facts = {**printed.facts, "pages": len(wanted)}
    label = tr("Export {what}", what=printed.what)
    return hand_out(store, to, label, write, secretariat=printed.secretariat, suffixes=(".pdf",), facts=facts)


def list_as_pdf(store: Store, listing: Listing, to: Path, *, secretariat: bool, progress: Progress) -> Exported:
    """Write a list to a PDF as it is printed at first, where there may be no window; see `save_pdf`."""
    printed = read_printed(store, listing, secretariat=secretariat, tell=filter_in_words, progress=progress)
    return _as_pdf(store, printed, first_setting(listing), to, progress)


def report_as_pdf(
    store: Store, asked: AskedReport, to: Path, *, secretariat: bool, marking: str = "", progress: Progress
) -> Exported:
    """Write a report to a PDF as it is printed at first, where there may be no window; see `save_pdf`."""
    printed = read_printed_report(store, asked, secretariat=secretariat, marking=marking, progress=progress)
    return _as_pdf(store, printed, REPORT_SETTING, to, progress)


def _as_pdf(store: Store, printed: Printed, setting: PageSetting, to: Path, progress: Progress) -> Exported:
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    pages = lay_out(printed, setting, progress)
    exported = save_pdf(store, pages, range(pages.count), to, progress)
    # Fonts may be asked for as long as there is an application.
    del app
    return exported


def first_setting(listing: Listing) -> PageSetting:
    """How a list is laid out as long as nobody says otherwise: the broad way round where it has many columns."""
    return PageSetting(landscape=len(listing.shown_columns()) >= MANY_COLUMNS)


def filter_in_words(listing: Listing, where: Filter) -> str:
    """A filter on what a list lists, as chips say it."""
    return words_of_all(listing.record_type, where, listing.day, listing.vocabulary)


def _write_pdf(pages: Pages, wanted: Sequence[int], to: Path, progress: Progress) -> None:
    file = QFile(str(to))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(errno.EACCES, file.errorString())
    try:
        writer = QPdfWriter(file)
        writer.setResolution(DOTS)
        writer.setPageLayout(pages.setting.page())
        writer.setTitle(pages.printed.title)
        writer.setCreator(PROGRAM)
        _paint(pages, wanted, writer, 1.0, progress)
        del writer
        # What Qt could not write, such as on a full disk, it says nowhere else.
        if not file.flush() or file.error() != QFile.FileError.NoError:
            raise OSError(errno.ENOSPC, file.errorString())
    finally:
        file.close()


def print_pages(
    store: Store,
    pages: Pages,
    wanted: Sequence[int],
    printer_name: str,
    copies: int,
    progress: Progress,
    make_printer: Callable[[str], QPrinter] | None = None,
) -> str:
    """Print pages, and note it in the history; returns what was done, in a sentence.

    Raises UserError where the printer takes nothing or no more, Cancelled where it is stopped; what went until then is noted.
    """
    went: list[int] = []
    printer = (make_printer or printer_called)(printer_name)
    printer.setPageLayout(pages.setting.page())
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    printer.setDocName(pages.printed.title)
    printer.setCreator(PROGRAM)
    try:
        _paint(pages, wanted, printer, printer.resolution() / DOTS, progress, went)
    except OSError as error:
        took = (
            tr("took {went:,} of {wanted:,} pages", went=len(went), wanted=len(wanted)) if went else tr("took nothing")
        )
        raise UserError(
            tr("The printer {printer_name} {took}.", printer_name=printer_name, took=took),
            tr("See that it is switched on and connected, then print again."),
        ) from error
    finally:
        if went:
            note_printed(store, pages.printed, printer_name, went)
    many = tr("{n} page went", "{n} pages went", len(wanted))
    return tr("{title}: {many} to {printer_name}.", title=pages.printed.title, many=many, printer_name=printer_name)


def printer_called(name: str) -> QPrinter:
    """The printer of that name."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return printer


def _paint(
    pages: Pages,
    wanted: Sequence[int],
    device: QPagedPaintDevice,
    scale: float,
    progress: Progress,
    went: list[int] | None = None,
) -> None:
    """Paint pages; each that is done is put into `went`."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(errno.EIO, tr("nothing can be painted there"))
    try:
        drawn = PagePainter(pages)
        for done, number in enumerate(wanted):
            progress.step(tr("Writing the pages of {title}", title=pages.printed.title), done, len(wanted))
            if done and not device.newPage():
                raise OSError(errno.EIO, tr("no more pages can be painted there"))
            painter.save()
            painter.scale(scale, scale)
            drawn.paint(painter, number)
            painter.restore()
            if went is not None:
                went.append(number)
    finally:
        painter.end()
