"""What is done to records from the window: adding, binning, undo and redo, and the words said afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from atmp_desktop.gui.bulk_pane import BulkPane
from atmp_desktop.gui.cell_edits import CellEdits
from atmp_desktop.gui.leaving import may_close
from atmp_desktop.gui.peek import Peek
from atmp_desktop.gui.saving import shortened
from atmp_desktop.records import BY_NAME
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.quick_add import QuickAdd
    from atmp_desktop.gui.record_page import RecordPage
    from atmp_desktop.gui.record_pane import RecordPane
    from atmp_desktop.gui.record_window import RecordWindow
    from atmp_desktop.gui.workspace import Workspace

LONG = 200
"""From how many records on work is shown with progress and Stop."""


class Acts(QObject):
    """The acts of one workspace.

    Attributes:
        bulk: what is done with many rows at once.
        cells: what is done with one cell of a list.
        peek: a look at the record beside the list.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._window = workspace.window
        self.bulk = BulkPane(workspace)
        self.cells = CellEdits(workspace)
        self.peek = Peek(workspace)
        # What was typed into forms for new records that were left, by type, and when; until the register is closed.
        self._begun: dict[str, tuple[dict[str, Any], datetime]] = {}

    # Adding ----------------------------------------------------------------------------------------------------------

    def words_of_new(self) -> str:
        """What New does in the list on show."""
        type = self._work.current_type()
        return tr("New") if type is None else tr("New {one}", one=BY_NAME[type].about.one.lower())

    def new_here(self) -> None:
        """Add a record to the list on show."""
        type = self._work.current_type()
        if type is not None:
            self.new(type)

    def new(self, type: str) -> None:
        """Ask, in the record pane, for the few fields a new record needs."""
        from atmp_desktop.gui.quick_add import QuickAdd

        work = self._work
        if work.current_type() != type:
            work.go(type)
        work.flush()
        form = QuickAdd(work.store, work.saver, BY_NAME[type], jobs=work.jobs)
        added: list[UUID] = []
        form.added.connect(lambda _type, id: added.append(id))
        form.said.connect(self.say_done)
        form.opened.connect(work.go_to)
        form.closed.connect(lambda: self._end_of_form(type, form, added))
        work.show_pane(True)
        work.pane.show_form(form, partial(self._keep_begun, type, form))
        if type in self._begun:
            form.resume(*self._begun.pop(type))
        form.focus_first()

    def _keep_begun(self, type: str, form: QuickAdd) -> None:
        drafts = form.begun()
        if drafts:
            self._begun[type] = drafts, self._work.store.now()

    def _end_of_form(self, type: str, form: QuickAdd, added: list[UUID]) -> None:
        # Added or cancelled: what stands in it is not wanted any more.
        form.start_afresh()
        self._work.pane.close_form()
        if added:
            self._work.go_to(type, added[-1])
        else:
            self._work.focus(self._window.centre)

    # Showing ---------------------------------------------------------------------------------------------------------

    def serve(self, page: RecordPage) -> None:
        """Do what a record page asks the window for, and give it the cards that read for themselves."""
        from atmp_desktop.gui.own_cards_place import add_own_cards

        add_own_cards(self._work, page)
        page.contact_sheet_wanted.connect(self._work.sheets.contact_sheet)
        page.list_wanted.connect(self.show_list)
        page.said.connect(self.say_done)

    def show_list(self, type: str, filter: str) -> None:
        """Show the records of a type that pass a filter: in their section, or where they have none in a window of its own."""
        from atmp_desktop.gui.list_window import ListWindow

        work = self._work
        if BY_NAME[type].about.part:
            ListWindow(work, type, filter).show()
            return
        work.go(type)
        shown = work.current_list()
        if shown is not None:
            shown.set_filter(filter)

    # The bin ---------------------------------------------------------------------------------------------------------

    def bin_chosen(self) -> None:
        """Put the chosen rows into the bin."""
        shown, type = self._work.current_list(), self._work.current_type()
        if shown is not None and type is not None:
            self.bin(type, shown.selected_ids())

    def bin(self, type: str, ids: Sequence[UUID]) -> None:
        """Put records into the bin, in one step that can be taken back."""
        if not ids or self._work.store.read_only:
            return
        store, wanted = self._work.store, list(ids)
        if len(wanted) > LONG:
            words = tr(
                "Putting {wanted:,} {many} into the bin", wanted=len(wanted), many=BY_NAME[type].about.many.lower()
            )
            self._work.jobs.start(
                words, lambda progress: bin_records(store, type, wanted, progress), self._binned, self._failed
            )
        else:
            self._work.saver.submit(
                tr("Put into the bin"), lambda: bin_records(store, type, wanted), self._binned, self._failed
            )

    def _binned(self, done: tuple[str, UUID]) -> None:
        what, operation = done
        self.say_done(
            (tr("{what} are in the bin.", what=what) if what[:1].isdigit() else tr("{what} is in the bin.", what=what)),
            operation,
        )

    # Undo ------------------------------------------------------------------------------------------------------------

    def undo(self, operation: UUID | None = None) -> None:
        """Take back what was done last, or a named step."""
        self._work.flush()
        store = self._work.store
        self._work.saver.submit(tr("Undo"), lambda: store.undo(operation), self._undone, self._failed)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._work.flush()
        self._work.saver.submit(tr("Redo"), self._work.store.redo, self._redone, self._failed)

    def _undone(self, words: str) -> None:
        self._window.say(tr("Taken back: {words}.", words=words), (tr("Redo"), self.redo))

    def _redone(self, words: str) -> None:
        self._window.say(tr("Done again: {words}.", words=words), (tr("Undo"), self.undo))

    # Leaving ---------------------------------------------------------------------------------------------------------

    def may_leave(self, places: Iterable[RecordPane | RecordWindow]) -> bool:
        """Whether the register can be closed, once everything that can be saved is: no cell is being edited, and what could
        not be saved on a page is given up."""
        if not self.cells.may_leave():
            return False
        unsaved = [sentence for place in places for sentence in place.unsaved()]
        return may_close(self._work.ask, self._window, unsaved, "register")

    # Words -----------------------------------------------------------------------------------------------------------

    def say_done(self, words: str, operation: object = None) -> None:
        """Say what was done, and offer to take it back when it was an operation."""
        if isinstance(operation, UUID) and not self._work.store.read_only:
            self._window.say(words, (tr("Undo"), lambda: self.undo(operation)))
        else:
            self._window.say(words)

    def _failed(self, error: BaseException) -> None:
        self._window.show_error(error)


def bin_records(store: Store, type: str, ids: Sequence[UUID], progress: Progress | None = None) -> tuple[str, UUID]:
    """Put records into the bin as one operation; returns what they are called together, and the operation's id."""
    record_type = BY_NAME[type]
    progress = progress or Progress()
    with store.write(tr("Put into the bin")) as write:
        if len(ids) == 1:
            named = names_of(write.connection(), {type: ids}).get(ids[0])
            what = shortened(named or record_type.about.one)
        else:
            what = f"{len(ids):,} {record_type.about.many.lower()}"
        write.operation.label = tr("Move {what} to the bin", what=what)
        for id in progress.each(ids, tr("Putting into the bin")):
            record = write.get(record_type, id)
            if record is not None and record.deleted is None:
                write.bin(record)
        return what, write.operation.id


def restore_records(store: Store, records: Sequence[tuple[str, UUID]]) -> tuple[str, UUID]:
    """Take records of any types out of the bin as one operation; returns what they are called, and the operation's id."""
    with store.write(tr("Restore")) as write:
        if len(records) == 1:
            (type, id) = records[0]
            what = shortened(names_of(write.connection(), {type: [id]}).get(id, BY_NAME[type].about.one))
        else:
            what = tr("{records:,} records", records=len(records))
        write.operation.label = tr("Restore {what}", what=what)
        for type, id in records:
            record = write.get(BY_NAME[type], id)
            if record is not None and record.deleted is not None:
                write.restore(record)
        return what, write.operation.id
