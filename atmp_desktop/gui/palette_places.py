"""What the palette finds besides records and the commands of the menus: each report, each question and each setting.

Knows where each of them leads in the window; how it is found is the palette's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from atmp_desktop.gui.commands import Command
from atmp_desktop.gui.sections import REPORTS
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.settings import shown_settings
from atmp_desktop.store.questions.catalogue import QUESTIONS
from atmp_desktop.store.questions.reports import reports
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.main_window import MainWindow
    from atmp_desktop.gui.workspace import Workspace


def offer_places(window: MainWindow) -> None:
    """Declare them, once for the window; they are in no menu."""
    window.commands.add([*_reports(window), *_questions(window), *_settings(window)])


def _reports(window: MainWindow) -> Iterator[Command]:
    def go(code: str) -> None:
        if window.workspace is not None:
            show_report(window.workspace, code)

    # Their words are the same in every register; it is what can be chosen in them that is not.
    for code, kind in reports(SHIPPED).items():
        yield _place(window, f"report.{code}", kind.words, kind.help, partial(go, code), "reports", tr("Report"))


def _questions(window: MainWindow) -> Iterator[Command]:
    def go(code: str) -> None:
        from atmp_desktop.gui.own_cards_place import ask_question

        if window.workspace is not None:
            ask_question(window.workspace, code, {})

    for code, each in QUESTIONS.items():
        run = partial(go, code)
        yield _place(window, f"question.{code}", each.words, each.help, run, "question", tr("Question"), each.also)


def _place(
    window: MainWindow, id: str, words: str, help: str, run: partial[None], icon: str, kind: str, also: str = ""
) -> Command:
    """A command that leads somewhere in an open register."""
    return Command(
        id,
        words,
        help.rstrip("."),
        run,
        icon=icon,
        is_enabled=lambda: window.workspace is not None,
        kind=kind,
        also=also,
    )


def _settings(window: MainWindow) -> Iterator[Command]:
    for setting, shown in shown_settings():
        yield Command(
            f"setting.{setting.attribute}",
            setting.words,
            shown.help.rstrip(".") or setting.words,
            partial(window.show_settings, setting.attribute),
            icon="settings",
            kind=tr("Setting"),
            also=f"{shown.section} {shown.also} {' '.join(shown.options.values())}",
        )


def show_report(work: Workspace, code: str) -> None:
    """Show a report on the page of reports; one in which a reason is being given stays until it is given."""
    from atmp_desktop.gui.report_page import ReportPage

    work.go(REPORTS)
    page = work.window.centre.currentWidget()
    assert isinstance(page, ReportPage)
    page.turn_to(code)
