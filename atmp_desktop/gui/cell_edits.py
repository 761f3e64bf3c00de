"""Editing the cells of the lists in the main window: which cell can be edited, why another cannot, and which is next.

Knows the workspace and its lists; the editor over the cell is in cell_edit.py.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui.cell_edit import CellEdit
from atmp_desktop.gui.reading import Reading, read_record
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Status
from atmp_desktop.records.record import Record
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.gui.record_list import RecordList
    from atmp_desktop.gui.workspace import Workspace
    from atmp_desktop.store.columns import Column


class CellEdits(QObject):
    """The cells of the lists of one workspace.

    Attributes:
        editor: what stands over a cell at the moment, or None.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self.editor: CellEdit | None = None
        self._asked = 0

    def edit(self, shown: RecordList, index: QModelIndex) -> None:
        """Edit a cell in its place, or say why it cannot be. Another is saved first; while it is not, it keeps the
        keyboard."""
        self.flush()
        if self.editor is not None:
            self._return_to(self.editor)
            return
        self._asked += 1
        id = shown.view.record_at(index.row())
        if id is None:
            return
        column = shown.view.column_at(index.column())
        if shown.listing().as_at:
            self._say(tr("The list is as it was on another day. Go back to today to change what is in it."))
        elif self._work.store.read_only:
            self._say(tr("This register is open for reading only."))
        elif (why := self._why_not(shown, column)) != "":
            self._say(why)
        elif isinstance(column.kind, Status):
            self._work.acts.bulk.steps()
        else:
            self._read(shown, id, column.name)

    def flush(self) -> None:
        """Save what stands in the cell that is being edited."""
        if self.editor is not None:
            self.editor.save()

    def may_leave(self) -> bool:
        """Whether no cell is being edited any more, once `flush` is done; where one is, a notice says so."""
        if self.editor is None:
            return True
        self._work.window.notice.show_notice(
            "warning", tr("A cell is not saved yet."), tr("Press Esc in it to leave it as it was.")
        )
        return False

    def _return_to(self, editor: CellEdit) -> None:
        if editor.isVisible():
            editor.editor.setFocus()
        else:
            self._say(
                tr(
                    "A cell of another list is not saved yet. Go back to it and press Enter, or Esc to leave it as it was."
                )
            )

    def close(self) -> None:
        """Take the editor away, with whatever stands in it."""
        self._asked += 1
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _fields(self, shown: RecordList) -> dict[str, Field]:
        return dict(self._work.store.vocabulary.fields_of(shown.listing().record_type))

    def _why_not(self, shown: RecordList, column: Column) -> str:
        """Why a column cannot be typed into, or ""."""
        field = self._fields(shown).get(column.name)
        if field is None:
            how = f" {column.help}" if column.help else ""
            return tr(
                "“{label}” follows from the rest of the record and is not typed.{how}", label=column.label, how=how
            )
        if field.fixed:
            return tr("“{label}” is given by the register and stays as it is.", label=column.label)
        if field.retired:
            return tr("“{label}” is retired and takes no new values.", label=column.label)
        return ""

    def _say(self, words: str) -> None:
        self._work.window.say(words)

    # The editor ------------------------------------------------------------------------------------------------------

    def _read(self, shown: RecordList, id: UUID, name: str) -> None:
        self._asked += 1
        asked = self._asked

        def take(reading: Reading | None) -> None:
            if asked == self._asked and reading is not None:
                self._open(shown, id, name, reading)

        work = partial(_read, self._work.store, shown.listing().record_type, id)
        self._work.jobs.start(tr("Reading a record"), work, take, self._failed, quiet=True)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        self._work.window.show_error(error)

    def _open(self, shown: RecordList, id: UUID, name: str, reading: Reading) -> None:
        view, field = shown.view, self._fields(shown).get(name)
        index = view.cell_of(id, name)
        if field is None or not index.isValid() or not view.isVisible():
            return
        view.setCurrentIndex(index)
        view.scrollTo(index)
        work, place = self._work, view.visualRect(index)
        editor = CellEdit(work.store, work.saver, work.jobs, reading, field, place, view.viewport())
        editor.ended.connect(partial(self._end, shown, id, name))
        self.editor = editor

    def _end(self, shown: RecordList, id: UUID, name: str, step: int) -> None:
        had_focus = self.editor is not None and self.editor.isAncestorOf(shown.window().focusWidget())
        self.close()
        if had_focus:
            shown.view.setFocus()
        following = self._next(shown, name, step) if step else None
        if following is not None:
            self._read(shown, id, following)

    def _next(self, shown: RecordList, name: str, step: int) -> str | None:
        """The next column to the right, or to the left, that can be typed into."""
        names = shown.view.column_names()
        columns = {each.name: each for each in shown.listing().shown_columns()}
        place = names.index(name) + step if name in names else -1
        while 0 <= place < len(names):
            column = columns[names[place]]
            if not self._why_not(shown, column) and not isinstance(column.kind, Status):
                return column.name
            place += step
        return None


def _read(store: Store, record_type: type[Record], id: UUID, progress: Progress) -> Reading | None:
    return read_record(store, record_type, id)
