"""The own parts of the pages that have one, each made when its first record is shown. Knows which type has which."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from atmp_desktop.gui.action_part import ActionPart
from atmp_desktop.gui.enquiry_part import EnquiryPart
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.meeting_part import MeetingPart
from atmp_desktop.gui.own_part import OwnPart
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.records.record import type_name
from atmp_desktop.store.store import Store

if TYPE_CHECKING:
    from atmp_desktop.store.store import Changes

PARTS: dict[str, type[OwnPart]] = {"enquiry": EnquiryPart, "meeting": MeetingPart, "action": ActionPart}


class OwnParts(QWidget):
    """The place of the own parts.

    Attributes:
        parts: those that were made, by type name.

    Signals:
        followed, list_wanted, related_wanted, said, failed, arranged: those of the parts.
    """

    followed = Signal(str, object)
    list_wanted = Signal(str, str)
    related_wanted = Signal(str)
    said = Signal(str, object)
    failed = Signal(object)
    arranged = Signal()

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._jobs = jobs
        self.parts: dict[str, OwnPart] = {}
        self._note_for: UUID | None = None
        self.arranged.connect(self._go_on_to_note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_reading(self, reading: Reading, can_write: bool) -> None:
        """A record was read: show the own part of its type, if it has one."""
        name = type_name(reading.record_type)
        for other, part in self.parts.items():
            if other != name:
                part.hide()
        self.setVisible(name in PARTS)
        if name in PARTS:
            self._part(name).show_reading(reading, can_write)

    def begin_note(self, id: UUID) -> None:
        """Put the keyboard where something is noted on a record, as soon as that is on the page."""
        self._note_for = id
        self._go_on_to_note()

    @Slot()
    def _go_on_to_note(self) -> None:
        id = self._note_for
        part = next((part for part in self.parts.values() if id is not None and part.shows(id)), None)
        box = part.note_box() if part is not None else None
        if box is None:
            return
        self._note_for = None
        box.words.text.setFocus()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(box)

    def put_away(self) -> None:
        """Another record will be on the page, or none."""
        self._note_for = None
        for part in self.parts.values():
            part.put_away()

    def stops(self) -> list[QWidget]:
        """The parts of what is on show, in the order in which Tab comes to them."""
        return [stop for part in self.parts.values() if not part.isHidden() for stop in part.stops()]

    def leave(self) -> None:
        """Nobody comes back: what was begun to be noted on any record is saved as it is."""
        for part in self.parts.values():
            if (box := part.note_box()) is not None:
                box.leave()

    def is_left(self) -> bool:
        """Whether nothing that was begun to be noted stands here any more."""
        boxes = [box for part in self.parts.values() if (box := part.note_box()) is not None]
        return all(box.is_empty() for box in boxes)

    def draws_on(self, name: str, changes: Changes) -> bool:
        """Whether a change shows in the own part of a type."""
        return name in PARTS and not PARTS[name].draws_on.isdisjoint(changes.records)

    def _part(self, name: str) -> OwnPart:
        if name not in self.parts:
            part = PARTS[name](self._store, self._saver, self._jobs)
            part.followed.connect(self.followed)
            part.list_wanted.connect(self.list_wanted)
            part.related_wanted.connect(self.related_wanted)
            part.said.connect(self.said)
            part.failed.connect(self.failed)
            part.arranged.connect(self.arranged)
            part.hide()
            self.parts[name] = part
            self._column.addWidget(part)
        return self.parts[name]
