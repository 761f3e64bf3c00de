"""The list of the files attached to a record: attached, opened, saved and taken off in place."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from atmp_desktop.gui.file_doings import FileDoings
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.linked_list import LinkedList
from atmp_desktop.gui.reading import ListKind
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import type_name
from atmp_desktop.services.attach_files import takes_files
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


def is_file_list(kind: ListKind) -> bool:
    """Whether a kind of list is that of the files of a record."""
    link = fields_of(kind.record_type)[kind.link].kind
    return type_name(kind.record_type) == "attachment" and isinstance(link, Link) and takes_files(BY_NAME[link.target])


class FileList(LinkedList):
    """The files."""

    def __init__(
        self, store: Store, saver: Saver, jobs: Jobs, kind: ListKind, files: FileDoings, parent: QWidget | None = None
    ) -> None:
        super().__init__(store, saver, jobs, kind, parent)
        self._files = files
        self.add_button.setText(tr("Attach files…"))
        self.add_button.setAccessibleName(tr("Attach files"))
        self.add_button.setToolTip(tr("Or drop them onto this page. They are copied into the register."))

    @Slot()
    def begin_add(self) -> None:
        """Ask for files and attach them."""
        if self._owner is not None:
            self._files.choose(self.kind.link, self._owner)

    def _doings(self, row: RowWords) -> list[tuple[str, Any]]:
        file, name = self._records[row.id].values["file"], row.lead
        others = [(words, run) for words, run in super()._doings(row) if words != tr("Open")]
        return [
            (tr("Open"), partial(self._open, file)),
            (tr("Save a copy…"), partial(self._save, file, name)),
            *others,
        ]

    def _open(self, file: Any, _checked: bool = False) -> None:
        self._files.open(file)

    def _save(self, file: Any, name: str, _checked: bool = False) -> None:
        self._files.save(file, name)
