"""Printing the list, the record or the report on show: reads and lays it out on a worker, shows the preview, prints it or writes it to a
PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.handed_out import buttons_for
from atmp_desktop.gui.jobs import Job
from atmp_desktop.gui.packed_ids import ID
from atmp_desktop.gui.print_dialog import PrintDialog
from atmp_desktop.gui.print_layout import Pages, PageSetting, lay_out
from atmp_desktop.gui.print_output import (
    REPORT_SETTING,
    filter_in_words,
    first_setting,
    print_pages,
    save_pdf,
)
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.handing_out import Exported
from atmp_desktop.services.printed_list import Printed, chosen_rows, read_printed
from atmp_desktop.services.printed_record import read_printed_record
from atmp_desktop.services.printed_report import read_printed_report
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.reports import AskedReport
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.record_list import RecordList
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.services.saved_views import View

QUIET = 200
"""Lists of up to so many rows are laid out without it being shown as a job."""


Read = Callable[[bool, bool, Progress], Printed]
"""Reads what is printed: whether the chosen rows alone, whether for the secretariat alone."""


class Printing(QObject):
    """The printing of one thing, as long as its preview is open.

    Attributes:
        dialog: the preview.
    """

    def __init__(
        self,
        workspace: Workspace,
        what: str,
        read: Read,
        setting: PageSetting,
        rows: tuple[str, str] | None,
        count: int,
        over: QWidget | None = None,
    ) -> None:
        """`what` is printed ("people"); `rows` are the words for all rows and for the chosen ones, where it is asked which;
        `count` is how many there are. The preview goes with the window it stands `over`, the main window if None."""
        super().__init__(over or workspace.window)
        self._work, self._what, self._read_it, self._count = workspace, what, read, count
        self._printed: Printed | None = None
        self._job: Job | None = None
        setting = workspace.sheets.page or setting
        printers, usual = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
        self.dialog = PrintDialog(
            tr("Print {what}", what=what), setting, rows, printers, usual, over or workspace.window
        )
        self.dialog.content_wanted.connect(self._read)
        self.dialog.setting_changed.connect(self._lay_out)
        self.dialog.print_wanted.connect(self._print)
        self.dialog.pdf_wanted.connect(self._save)
        self.dialog.stop_wanted.connect(self._stop)
        self.dialog.finished.connect(self._leave)
        workspace.closed.connect(self.dialog.reject)

    def begin(self) -> None:
        """Show the preview."""
        self.dialog.show()
        self._read()

    # Reading and laying out ------------------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        """Read what is to be printed, then lay it out."""
        read, setting = self._read_it, self.dialog.setting()
        is_chosen, is_secretariat = self.dialog.chosen.isChecked(), self.dialog.secretariat.isChecked()

        def make(progress: Progress) -> Pages:
            return lay_out(read(is_chosen, is_secretariat, progress), setting, progress)

        # What was read before is not what is asked for now.
        self._printed = None
        self._make(tr("Reading {what}", what=self._what), make)

    @Slot()
    def _lay_out(self) -> None:
        """Lay out anew what was read."""
        printed, setting = self._printed, self.dialog.setting()
        if printed is None:
            self._read()
            return
        self._make(tr("Laying out {what}", what=self._what), partial(lay_out, printed, setting))

    def _make(self, words: str, make: Callable[[Progress], Pages]) -> None:
        if self._job is not None:
            self._job.stop()
        dialog = self.dialog
        dialog.notice.clear()
        dialog.show_waiting(words)
        job: Job | None = None

        def done(pages: Pages) -> None:
            if isValid(self) and self._job is job:
                self._job = None
                self._printed = pages.printed
                dialog.show_pages(pages)

        def report(words: str, done: int, total: int | None) -> None:
            # What was said before it was stopped may arrive after.
            if isValid(self) and self._job is job:
                dialog.show_progress(words, done, total)

        def failed(error: BaseException) -> None:
            if not isinstance(error, AtmpError):
                raise error
            if isValid(self) and self._job is job:
                self._job = None
                dialog.show_stopped()
                dialog.notice.show_error(error)

        self._job = job = self._work.jobs.start(words, make, done, failed, quiet=self._count <= QUIET)
        job.progressed.connect(report)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
            self.dialog.show_stopped()

    # Printing --------------------------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        """Ask where the PDF goes, and write it."""
        pages, work = self.dialog.view.pages, self._work
        if pages is None:
            return
        wanted = self.dialog.wanted()
        suggested = work.sheets.suggested(f"{pages.printed.title} {work.store.today().isoformat()}", ".pdf")
        to = work.ask.save_file(self.dialog, tr("Save as PDF"), suggested, tr("PDF (*.pdf)"))
        if to is None:
            return
        say = work.window.say

        def done(exported: Exported) -> None:
            say(exported.words, *buttons_for(exported.path))

        self._hand_out(tr("Writing the PDF"), partial(save_pdf, work.store, pages, wanted, to), done)

    @Slot()
    def _print(self) -> None:
        """Print the chosen pages."""
        pages, dialog = self.dialog.view.pages, self.dialog
        if pages is None:
            return
        wanted, printer, copies = dialog.wanted(), dialog.printer.currentText(), dialog.copies.value()
        work = partial(print_pages, self._work.store, pages, wanted, printer, copies)
        self._hand_out(tr("Printing {what}", what=self._what), work, self._work.window.say)

    def _hand_out(self, words: str, work: Callable[[Progress], object], done: Callable[[Any], None]) -> None:
        """Do it as a job of the window, which says what came of it; the preview goes."""
        self._work.sheets.page = self.dialog.setting()
        self._work.jobs.start(words, work, done, self._work.window.show_error)
        self.dialog.accept()

    @Slot()
    def _leave(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
        self.deleteLater()


def print_current(work: Workspace) -> None:
    """Show the list on show as it is printed."""
    shown = work.current_list()
    if shown is not None:
        views = work.views.here()
        print_shown(work, shown, views.current if views is not None else None, work.window)


def print_shown(work: Workspace, shown: RecordList, view: View | None, over: QWidget) -> None:
    """Show a list, which looks as a saved view says, as it is printed; the preview stands over a window."""
    work.flush()
    listing, chosen = shown.listing(), shown.view.chosen()
    many = listing.record_type.about.many
    title = f"{many}: {view.name}" if view is not None else many
    store, marking = work.store, work.settings.marking

    def read(is_chosen: bool, secretariat: bool, progress: Progress) -> Printed:
        wanted = chosen_rows(listing, chosen) if is_chosen else listing
        told = {"title": title, "marking": marking}
        return read_printed(store, wanted, tell=filter_in_words, secretariat=secretariat, progress=progress, **told)

    number = len(chosen) // ID
    rows = (
        (tr("All {n} row", "All {n} rows", shown.count()), tr("The {number:,} chosen rows", number=number))
        if number > 1
        else None
    )
    Printing(work, many.lower(), read, first_setting(listing), rows, shown.count(), over).begin()


def print_record(work: Workspace) -> None:
    """Show the record that is open, or the current row, as it is printed."""
    record = work.current_record()
    if record is None:
        return
    work.flush()
    record_type, id = BY_NAME[record[0]], record[1]
    store, marking = work.store, work.settings.marking

    def read(is_chosen: bool, secretariat: bool, progress: Progress) -> Printed:
        return read_printed_record(store, record_type, id, secretariat=secretariat, marking=marking, progress=progress)

    Printing(work, record_type.about.one.lower(), read, PageSetting(landscape=False), None, 0).begin()


def print_report(work: Workspace, asked: AskedReport) -> None:
    """Show a report as it is printed."""
    work.flush()
    store, marking = work.store, work.settings.marking

    def read(is_chosen: bool, secretariat: bool, progress: Progress) -> Printed:
        return read_printed_report(store, asked, secretariat=secretariat, marking=marking, progress=progress)

    Printing(work, tr("the report"), read, REPORT_SETTING, None, 0).begin()
