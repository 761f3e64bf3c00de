"""What the own part of a type's page has in common: it reads what it shows on a worker whenever the record is read, and
says what was done in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.cards import CardView
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.linked_rows import LinkedRows
from atmp_desktop.gui.note_box import NoteBox
from atmp_desktop.gui.page_reader import PageReader
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.row_words import RowWords
from atmp_desktop.gui.saver import Saver
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr


class OwnPart(QWidget):
    """Shows what a type's page has of its own, of one record at a time.

    Attributes:
        draws_on: types of record that show in it and that the page does not look out for already.

    Signals:
        followed: a link to a record was pressed; type name and id.
        list_wanted: a list of a type is wanted; type name and filter.
        related_wanted: the linked list of a title is wanted.
        said: what was done, for the toast, and the operation it can be taken back by.
        failed: an AtmpError with what to do.
        arranged: other widgets stand in it.
    """

    followed = Signal(str, object)
    list_wanted = Signal(str, str)
    related_wanted = Signal(str)
    said = Signal(str, object)
    failed = Signal(object)
    arranged = Signal()

    draws_on: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, store: Store, saver: Saver, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._reading: Reading | None = None
        self._can_write = False
        self._reader: PageReader[tuple[UUID, Any]] = PageReader(
            jobs, tr("Reading what belongs to a record"), self, self._have_read, self._fail
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.7))
        self.setMaximumWidth(theme.em(self, 64))

    def question(self, reading: Reading) -> Callable[[], Any]:
        """What is to be read for a record, on a worker; None is nothing. It must hold no widget."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it reads")

    def show_found(self, reading: Reading, found: Any) -> None:
        """Show what was read."""
        raise NotImplementedError(f"{type(self).__name__} does not say how it shows it")

    def note_box(self) -> NoteBox | None:
        """Where something is noted on the record, if anywhere."""
        return None

    def shows(self, id: UUID) -> bool:
        """Whether what belongs to a record was read and stands here."""
        return self._reading is not None and self._reading.id == id and self.isEnabled()

    def stops(self) -> list[QWidget]:
        """The parts of it in the order in which Tab comes to them."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def show_reading(self, reading: Reading, can_write: bool) -> None:
        """The record was read; read what belongs to it, and show that."""
        if self._reading is None or self._reading.id != reading.id:
            # Until it is read, what belongs to another stands there faded, so that what is below does not jump.
            self.setEnabled(False)
        self._reading, self._can_write = reading, can_write
        self.read_again()

    def read_again(self) -> None:
        """Read what is shown anew."""
        reading = self._reading
        if reading is None:
            return
        id, question = reading.id, self.question(reading)

        def work() -> tuple[UUID, Any]:
            return id, question()

        self._reader.read(work)

    def put_away(self) -> None:
        """Another record will be on the page, or none."""
        self._reading = None

    def _have_read(self, found: tuple[UUID, Any]) -> None:
        id, what = found
        if self._reading is not None and self._reading.id == id and what is not None:
            self.show_found(self._reading, what)
            self.setEnabled(True)
            self.show()
            self.arranged.emit()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, AtmpError):
            raise error
        if isValid(self):
            self.failed.emit(error)

    def _say(self, words: str, operation: UUID | None) -> None:
        if isValid(self):
            self.said.emit(words, operation)


class RowsCard(CardView):
    """A card of rows to press; hidden while there are none.

    Attributes:
        body: the rows.
    """

    def __init__(self, title: str, owner: OwnPart, parent: QWidget | None = None) -> None:
        self.body = LinkedRows()
        self.body.setAccessibleName(title)
        self.body.followed.connect(owner.followed)
        super().__init__(title, "", self.body, parent)
        self.tell_hidden(0)

    def show_rows(self, rows: Sequence[RowWords], more: int = 0) -> None:
        """Show other rows; `more` is how many there are besides."""
        self.body.show_rows(rows)
        self.tell_hidden(more)
        self.setVisible(bool(rows))
