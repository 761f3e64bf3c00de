"""The linked lists of the record on a page: read on a worker, and again as far as something may show in them.

Knows no widgets but the one it belongs to.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.page_news import may_show_in_list
from atmp_desktop.gui.reading import LinkedRecords, ListKind, Reading, list_kinds, read_list
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes


class PageLists(QObject):
    """The lists of one record at a time.

    Signals:
        changed: lists were read; the ids of the records in them.
        failed: they could not be; the error.
    """

    changed = Signal(list)
    failed = Signal(object)

    def __init__(self, store: Store, jobs: Jobs, page: QWidget) -> None:
        super().__init__(page)
        self._store = store
        self._jobs = jobs
        self._asked = 0
        self._kinds: tuple[ListKind, ...] = ()
        self._due: set[ListKind] = set()
        self._read: dict[ListKind, LinkedRecords] = {}

    def forget(self) -> None:
        """Another record will be on the page, or none."""
        self._asked += 1
        self._kinds, self._due, self._read = (), set(), {}

    def read(self) -> list[LinkedRecords]:
        """The lists as they were last read; none until all of them were."""
        return [self._read[kind] for kind in self._kinds] if len(self._read) == len(self._kinds) else []

    def follow(self, before: Reading | None, now: Reading, heard: Collection[Changes]) -> None:
        """The record was read, and before that as `before`, or as the first of it; read the lists in which what was
        heard since may show."""
        self._kinds = list_kinds(now.record_type)
        touched = (kind for kind in self._kinds if before is None or may_show_in_list(kind, heard, before, now))
        self._due.update(touched)
        due = frozenset(self._due)
        if not due:
            return
        self._asked += 1
        asked, store, id, as_at = self._asked, self._store, now.id, now.as_at

        def work(progress: Progress) -> dict[ListKind, LinkedRecords]:
            return {kind: read_list(store, kind, id, as_at) for kind in due}

        def done(found: dict[ListKind, LinkedRecords]) -> None:
            if isValid(self) and asked == self._asked:
                self._due -= due
                self._read.update(found)
                self.changed.emit(_ids(found.values()))

        def failed(error: BaseException) -> None:
            if isValid(self) and asked == self._asked:
                self.failed.emit(error)

        self._jobs.start(tr("Reading what leads here"), work, done, failed, quiet=True)


def _ids(lists: Collection[LinkedRecords]) -> list[UUID]:
    return [row.id for each in lists for row in each.rows]
