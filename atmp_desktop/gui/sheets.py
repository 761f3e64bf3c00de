"""Sheets from the window: asks what is wanted and where it goes, has the services write it, and says what came of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from atmp_desktop.gui.dialogs.contact_sheet import ContactSheetDialog, GroupLine, Wish
from atmp_desktop.gui.dialogs.export import CSV, EXCEL, ExportDialog
from atmp_desktop.gui.dialogs.sheet import SheetDialog
from atmp_desktop.gui.first_start import documents
from atmp_desktop.gui.handed_out import buttons_for
from atmp_desktop.gui.sections import QUESTIONS, REPORTS
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.services.scope import Scope
from atmp_desktop.services.sheet_kinds import SheetKind, writer_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.print_layout import PageSetting
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.services.handing_out import Exported
    from atmp_desktop.store.questions.catalogue import Asked

FILTERS = {EXCEL: tr("Excel workbook (*.xlsx)"), CSV: tr("Comma-separated values (*.csv)")}

Writing = Callable[[Path, Progress], "Exported"]


class Sheets(QObject):
    """The sheets of one workspace.

    Attributes:
        page: the paper that was printed on last, or None.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._window = workspace.window
        self.page: PageSetting | None = None
        self._is_about_to_ask = False

    # What can be asked for -------------------------------------------------------------------------------------------

    def what_is_here(self) -> str:
        """What the page on show has to hand out: this list, this answer, this report; "" where it has nothing."""
        if self._work.current_list() is not None:
            return tr("this list")
        return {QUESTIONS: tr("this answer"), REPORTS: tr("this report")}.get(self._work.current_section(), "")

    def can_export(self) -> bool:
        """Whether what is on show can be exported, as soon as it is read."""
        return self._work.current_list() is not None or self._buttons()[0] is not None

    def can_print(self) -> bool:
        """Whether what is on show can be printed, as soon as it is read."""
        return self._work.current_list() is not None or self._buttons()[1] is not None

    def _buttons(self) -> tuple[QPushButton | None, QPushButton | None]:
        """The buttons by which the page on show itself exports and prints."""
        page, section = self._window.centre.currentWidget(), self._work.current_section()
        if section == QUESTIONS:
            from atmp_desktop.gui.questions_page import QuestionsPage

            return (page.export if isinstance(page, QuestionsPage) else None), None
        if section == REPORTS:
            from atmp_desktop.gui.report_page import ReportPage

            return (page.export, page.print) if isinstance(page, ReportPage) else (None, None)
        return None, None

    def export_current(self) -> None:
        """Export what is on show, as it is seen."""
        shown, button = self._work.current_list(), self._buttons()[0]
        if shown is not None:
            self.export(shown.listing())
        elif button is not None:
            button.click()

    def export(self, listing: Listing) -> None:
        """Ask how, then export a list."""
        many = listing.record_type.about.many
        sentence = tr("{many}, with the columns, the filter and the order that you see.", many=many)
        dialog = ExportDialog(tr("Export {many}", many=many.lower()), sentence, parent=self._window)
        store, marking = self._work.store, self.marking()

        def want(ending: str, secretariat: bool) -> None:
            def write(to: Path, progress: Progress) -> Exported:
                from atmp_desktop.services.export_list import export_list

                return export_list(store, listing, to, secretariat=secretariat, progress=progress, **marking)

            self._ask_and_write(
                tr("Exporting {many}", many=many.lower()), f"{many} {store.today().isoformat()}", ending, write
            )

        dialog.wanted.connect(want)
        dialog.open()

    def export_answer(self, asked: Asked, title: str) -> None:
        """Ask how, then write the answer to a question, which is called `title`."""
        dialog = ExportDialog(tr("Export this answer"), title, offers_csv=False, parent=self._window)
        store, marking = self._work.store, self.marking()

        def want(ending: str, secretariat: bool) -> None:
            def write(to: Path, progress: Progress) -> Exported:
                from atmp_desktop.services.answer_sheet import answer_sheet

                return answer_sheet(store, asked, to, secretariat=secretariat, progress=progress, **marking)

            self._ask_and_write(tr("Writing the answer"), title, ending, write)

        dialog.wanted.connect(want)
        dialog.open()

    def print_current(self) -> None:
        """Show what is on show as it is printed, and print it."""
        from atmp_desktop.gui.print_list import print_current

        button = self._buttons()[1]
        if button is not None:
            button.click()
        else:
            print_current(self._work)

    def print_record(self) -> None:
        """Show the record on show as it is printed, and print it."""
        from atmp_desktop.gui.print_list import print_record

        print_record(self._work)

    def contact_sheet(self, groups: Sequence[UUID] | None = None) -> None:
        """Ask which groups, then write their contact sheet; `groups` are ticked at first."""
        chosen = list(groups) if groups else self._chosen_groups()

        def ask(found: list[GroupLine]) -> None:
            dialog = ContactSheetDialog(found, chosen, self._work.store.today(), self._window)
            dialog.wanted.connect(self._write_contact_sheet)
            dialog.open()

        self._with_groups(ask)

    def _write_contact_sheet(self, wish: Wish) -> None:
        store, marking = self._work.store, self.marking()

        def write(to: Path, progress: Progress) -> Exported:
            from atmp_desktop.services.contact_sheet import contact_sheet

            return contact_sheet(
                store,
                list(wish.groups),
                to,
                day=wish.day,
                as_at=wish.as_at,
                secretariat=wish.secretariat,
                progress=progress,
                **marking,
            )

        self._ask_and_write(tr("Writing the contact sheet"), wish.name, EXCEL, write)

    def write(self, kind: SheetKind) -> None:
        """Ask what is to be on a sheet, then write it: of the meeting that is open, where it is one's record."""
        meeting = self._open_record("meeting") if kind.needs_group else None
        ask = partial(self._ask_for_sheet, kind, meeting, next(iter(self._chosen_groups()), None))
        if kind.asks_groups and meeting is None:
            self._with_groups(ask)
        else:
            ask([])

    def _ask_for_sheet(
        self, kind: SheetKind, meeting: UUID | None, chosen: UUID | None, groups: list[GroupLine]
    ) -> None:
        if kind.needs_group and meeting is None and not groups:
            self._window.say(tr("There is no group yet whose meetings could be on it. Add one first."))
            return
        sentence = tr("Who was at the meeting that is open, with the quorum.") if meeting else kind.sentence
        dialog = SheetDialog(
            kind.title,
            sentence,
            self._work.store.today(),
            groups,
            chosen,
            needs_group=kind.needs_group,
            parent=self._window,
        )
        dialog.wanted.connect(lambda scope, secretariat: self._write(kind, scope, meeting, secretariat=secretariat))
        dialog.open()

    def _write(self, kind: SheetKind, scope: Scope, meeting: UUID | None, *, secretariat: bool) -> None:
        store = self._work.store
        asked: dict[str, Any] = {"secretariat": secretariat, **self.marking()}
        if kind.asks_groups:
            asked["scope"] = scope
        if kind.needs_group:
            asked["meeting"] = meeting

        def write(to: Path, progress: Progress) -> Exported:
            return writer_of(kind)(store, to, progress=progress, **asked)

        words = tr("Writing the {title}{title_2}", title=kind.title[:1].lower(), title_2=kind.title[1:])
        self._ask_and_write(words, f"{kind.title} {store.today().isoformat()}", EXCEL, write)

    # Asking and writing ----------------------------------------------------------------------------------------------

    def _with_groups(self, then: Callable[[list[GroupLine]], None]) -> None:
        """Read the groups there are on a worker, then ask with them; what is asked for meanwhile is not asked twice."""
        if self._is_about_to_ask:
            return
        self._is_about_to_ask, store = True, self._work.store

        def done(found: list[GroupLine]) -> None:
            self._is_about_to_ask = False
            if isValid(self):
                then(found)

        def failed(error: BaseException) -> None:
            self._is_about_to_ask = False
            self._window.show_error(error)

        self._work.jobs.start(tr("Reading the groups"), lambda _: groups_of(store), done, failed, quiet=True)

    def _ask_and_write(self, words: str, name: str, ending: str, write: Writing) -> None:
        self._work.flush()
        to = self._work.ask.save_file(self._window, words, self.suggested(name, ending), FILTERS[ending])
        if to is None:
            return
        self._work.jobs.start(words, lambda progress: write(to, progress), self._written, self._window.show_error)

    def suggested(self, name: str, ending: str) -> Path:
        """The file that is offered for something of this name."""
        return self._folder() / (file_name(name) + ending)

    def _folder(self) -> Path:
        """Where a sheet is offered to go: where the last one went, else beside the register, else among the documents."""
        beside = self._work.store.path.absolute().parent
        return self._work.settings.last_folder or (beside if os.access(beside, os.W_OK) else documents())

    def _written(self, exported: Exported) -> None:
        self._window.say(exported.words, *buttons_for(exported.path))

    def marking(self) -> dict[str, Any]:
        """The handling marking to print, where one is set; else the sheets have their own."""
        return {"marking": self._work.settings.marking} if self._work.settings.marking else {}

    def _chosen_groups(self) -> list[UUID]:
        """The groups that are chosen in the list, or open in the pane."""
        shown = self._work.current_list()
        if self._work.current_type() == "group" and shown is not None:
            return shown.selected_ids()
        group = self._open_record("group")
        return [] if group is None else [group]

    def _open_record(self, type_name: str) -> UUID | None:
        """The record that is open in the pane, where it is of a type."""
        record = self._work.current_record()
        return record[1] if record is not None and record[0] == type_name else None


def groups_of(store: Store) -> list[GroupLine]:
    """Every group in the register that is not in the bin, with how many sit in it."""
    listing = store.listing(BY_NAME["group"], columns=("name", "code", "members"))
    found = []
    with store.read() as session:
        for rows in listing.rows(session.connection()):
            for row in rows:
                name, code, members = row.shown
                count = (
                    (
                        tr("{members} member", members=members)
                        if members == "1"
                        else tr("{members} members", members=members)
                    )
                    if members not in ("", "0")
                    else tr("no members")
                )
                found.append(GroupLine(row.id, name, code, count))
    return found


def file_name(words: str) -> str:
    """Words as a file's name that every system takes."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "-", words).strip(" .")[:120]
