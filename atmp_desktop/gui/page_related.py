"""The linked lists behind the second tab of a record's page: a panel for each of the types last shown on it.

Knows which panel is whose, not what is in the lists.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from atmp_desktop.gui.file_doings import FileDoings
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.page_editors import KEPT
from atmp_desktop.gui.reading import LinkedRecords, Reading
from atmp_desktop.gui.related_panel import RelatedPanel
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.store import Store


class PageRelated(QStackedWidget):
    """The place of the panels.

    Attributes:
        panels: those that are there, by type name, the one used last at the end.

    Signals:
        followed, said, all_wanted, unsaved: those of the panels.
    """

    followed = Signal(str, object)
    said = Signal(str, object)
    all_wanted = Signal(str, str)
    unsaved = Signal(str, object, str, str, object)

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self.panels: dict[str, RelatedPanel] = {}

    def fill(self, reading: Reading, lists: Sequence[LinkedRecords], files: FileDoings) -> None:
        """Show the linked lists of a record; `files` does what is done with those attached to it."""
        panel = self._panel(reading.record_type, files)
        panel.show_lists(reading.id, reading.name, lists, reading.is_locked)
        self.setCurrentWidget(panel)
        self._let_go()

    def _panel(self, record_type: type[Record], files: FileDoings) -> RelatedPanel:
        name = type_name(record_type)
        panel = self.panels.pop(name, None)
        if panel is None:
            panel = RelatedPanel(self._store, self._saver, self._jobs, files, record_type)
            panel.followed.connect(self.followed)
            panel.said.connect(self.said)
            panel.all_wanted.connect(self.all_wanted)
            panel.unsaved.connect(self.unsaved)
            self.addWidget(panel)
        self.panels[name] = panel
        return panel

    def _let_go(self) -> None:
        """Let go of the panels that were not used for longest."""
        if self._saver.pending():
            return
        for name in list(self.panels)[: max(0, len(self.panels) - KEPT)]:
            old = self.panels.pop(name)
            self.removeWidget(old)
            old.deleteLater()

    def flush(self) -> None:
        """Save the field being edited in any of the lists."""
        for panel in self.panels.values():
            panel.flush()

    def put_away(self, name: str) -> None:
        """Close whatever is being done in the lists of a type."""
        if name in self.panels:
            self.panels[name].put_away()
