"""Where a report leads from the window, and how it leaves: to a list or a record, to a file, to a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from atmp_desktop.gui.dialogs.export import EXCEL
from atmp_desktop.gui.handed_out import buttons_for
from atmp_desktop.gui.report_dialog import PDF, ReportDialog
from atmp_desktop.gui.sheets import FILTERS
from atmp_desktop.gui.today_ways import go_way
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.questions.answer import Named
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.centre import Centre
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.store.questions.report import Goal
    from atmp_desktop.store.questions.reports import AskedReport

FILTER_OF = {EXCEL: FILTERS[EXCEL], PDF: tr("PDF (*.pdf)")}


def go_from_report(work: Workspace, centre: Centre, goal: Goal) -> None:
    """Show a record beside the report, or go to a list."""
    if isinstance(goal, Named):
        work.follow(goal.type, goal.id)
    else:
        go_way(work, centre, goal)


def export_report(work: Workspace, asked: AskedReport) -> None:
    """Ask how and where, then write a report to a file."""
    dialog = ReportDialog(asked.kind.words, work.window)
    dialog.wanted.connect(lambda ending, secretariat: _write(work, asked, ending, secretariat=secretariat))
    dialog.open()


def _write(work: Workspace, asked: AskedReport, ending: str, *, secretariat: bool) -> None:
    work.flush()
    store, marking = work.store, work.sheets.marking()
    suggested = work.sheets.suggested(f"{asked.kind.words} {store.today().isoformat()}", ending)
    to = work.ask.save_file(work.window, tr("Write the report"), suggested, FILTER_OF[ending])
    if to is None:
        return

    def write(progress: Progress) -> str:
        told: dict[str, Any] = {"secretariat": secretariat, "progress": progress, **marking}
        if ending == EXCEL:
            from atmp_desktop.services.report_sheet import report_sheet

            return report_sheet(store, asked, to, **told).words
        from atmp_desktop.gui.print_output import report_as_pdf

        return report_as_pdf(store, asked, to, **told).words

    def done(words: str) -> None:
        work.window.say(words, *buttons_for(to))

    work.jobs.start(tr("Writing the report"), write, done, work.window.show_error)


def print_report(work: Workspace, asked: AskedReport) -> None:
    """Show a report as it is printed, and print it from there."""
    from atmp_desktop.gui.print_list import print_report as show

    show(work, asked)
