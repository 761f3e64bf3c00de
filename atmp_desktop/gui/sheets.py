"""Sheets from the window: asks what is wanted and where it goes, has the services write it, and says what came of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from atmp_desktop.gui.dialogs.contact_sheet import ContactSheetDialog, GroupLine, Wish
from atmp_desktop.gui.dialogs.export import CSV, EXCEL, ExportDialog
from atmp_desktop.gui.first_start import documents
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store

if TYPE_CHECKING:
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.services.handing_out import Exported

FILTERS = {EXCEL: "Excel workbook (*.xlsx)", CSV: "Comma-separated values (*.csv)"}

Writing = Callable[[Path, Progress], "Exported"]


class Sheets(QObject):
    """The sheets of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._window = workspace.window

    # What can be asked for -------------------------------------------------------------------------------------------

    def export_current(self) -> None:
        """Export the list on show, as it is seen."""
        shown = self._work.current_list()
        if shown is not None:
            self.export(shown.listing())

    def export(self, listing: Listing) -> None:
        """Ask how, then export a list."""
        many = listing.record_type.about.many
        sentence = f"{many}, with the columns, the filter and the order that you see."
        dialog = ExportDialog(f"Export {many.lower()}", sentence, offers_csv=True, parent=self._window)
        store, marking = self._work.store, self._marking()

        def want(ending: str, secretariat: bool) -> None:
            def write(to: Path, progress: Progress) -> Exported:
                from atmp_desktop.services.export_list import export_list

                return export_list(store, listing, to, secretariat=secretariat, progress=progress, **marking)

            self._ask_and_write(f"Exporting {many.lower()}", f"{many} {store.today().isoformat()}", ending, write)

        dialog.wanted.connect(want)
        dialog.open()

    def contact_sheet(self, groups: Sequence[UUID] | None = None) -> None:
        """Ask which groups, then write their contact sheet; `groups` are ticked at first."""
        chosen = list(groups) if groups else self._chosen_groups()
        dialog = ContactSheetDialog(groups_of(self._work.store), chosen, self._work.store.today(), self._window)
        dialog.wanted.connect(self._write_contact_sheet)
        dialog.open()

    def _write_contact_sheet(self, wish: Wish) -> None:
        store, marking = self._work.store, self._marking()

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

        self._ask_and_write("Writing the contact sheet", wish.name, EXCEL, write)

    def organisation_sheet(self) -> None:
        """Ask what may be on it, then write the organisations and their people."""
        store, marking = self._work.store, self._marking()
        sentence = "Every organisation with its people of today and the details that may circulate."

        def want(ending: str, secretariat: bool) -> None:
            def write(to: Path, progress: Progress) -> Exported:
                from atmp_desktop.services.organisation_sheet import organisation_sheet

                return organisation_sheet(store, to, secretariat=secretariat, progress=progress, **marking)

            name = f"Organisations {store.today().isoformat()}"
            self._ask_and_write("Writing the organisation sheet", name, ending, write)

        self._open_simple("Organisation sheet", sentence, want)

    def action_log(self) -> None:
        """Ask what may be on it, then write the action log."""
        store, marking = self._work.store, self._marking()
        sentence = "The actions of every group, overdue first, with the legend of red, amber and green."

        def want(ending: str, secretariat: bool) -> None:
            def write(to: Path, progress: Progress) -> Exported:
                from atmp_desktop.services.action_log import action_log

                return action_log(store, to, secretariat=secretariat, progress=progress, **marking)

            name = f"Action log {store.today().isoformat()}"
            self._ask_and_write("Writing the action log", name, ending, write)

        self._open_simple("Action log", sentence, want)

    # Asking and writing ----------------------------------------------------------------------------------------------

    def _open_simple(self, title: str, sentence: str, want: Callable[[str, bool], None]) -> None:
        dialog = ExportDialog(title, sentence, offers_csv=False, parent=self._window)
        dialog.wanted.connect(want)
        dialog.open()

    def _ask_and_write(self, words: str, name: str, ending: str, write: Writing) -> None:
        self._work.flush()
        suggested = self._folder() / (file_name(name) + ending)
        to = self._work.ask.save_file(self._window, words, suggested, FILTERS[ending])
        if to is None:
            return
        self._work.jobs.start(words, lambda progress: write(to, progress), self._written, self._window.show_error)

    def _folder(self) -> Path:
        """Where a sheet is offered to go: where the last one went, else beside the register, else among the documents."""
        beside = self._work.store.path.absolute().parent
        return self._work.settings.last_folder or (beside if os.access(beside, os.W_OK) else documents())

    def _written(self, exported: Exported) -> None:
        path = exported.path
        self._window.say(exported.words, ("Open", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))))

    def _marking(self) -> dict[str, Any]:
        """The handling marking to print, where one is set; else the sheets have their own."""
        return {"marking": self._work.settings.marking} if self._work.settings.marking else {}

    def _chosen_groups(self) -> list[UUID]:
        """The groups that are chosen in the list, or open in the pane."""
        shown = self._work.current_list()
        if self._work.current_type() == "group" and shown is not None:
            return shown.selected_ids()
        record = self._work.current_record()
        return [record[1]] if record is not None and record[0] == "group" else []


def groups_of(store: Store) -> list[GroupLine]:
    """Every group in the register that is not in the bin, with how many sit in it."""
    listing = Listing(BY_NAME["group"], store.today(), ("name", "code", "members"))
    found = []
    with store.read() as session:
        for rows in listing.rows(session.connection()):
            for row in rows:
                name, code, members = row.shown
                count = f"{members} member{'' if members == '1' else 's'}" if members not in ("", "0") else "no members"
                found.append(GroupLine(row.id, name, code, count))
    return found


def file_name(words: str) -> str:
    """Words as a file's name that every system takes."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "-", words).strip(" .")[:120]
