"""One cell of a list edited where it stands: an editor of the field's kind over the cell. Enter saves, Esc gives up, Tab
saves and goes on to the next.

Knows one field of one record at a time; which cell is next is its owner's.
"""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError, Conflict, Invalid
from atmp_desktop.gui import theme
from atmp_desktop.gui.editors import Surroundings, editor_for
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_edit import LinkEdit
from atmp_desktop.gui.notices import announce
from atmp_desktop.gui.reading import Reading
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import label_of_edit, save_edits
from atmp_desktop.records.fields import Field
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

NARROWEST, WIDER = 17, 24
"""In em: a field narrower than the first is of no use, however narrow its column; a sentence below it wants the second."""


class CellEdit(QFrame):
    """An editor over a cell.

    Signals:
        ended: it is done with, saved or given up: by how many cells the keyboard goes on.
    """

    ended = Signal(int)

    def __init__(
        self, store: Store, saver: Saver, jobs: Jobs, reading: Reading, field: Field, place: QRect, view: QWidget
    ) -> None:
        """`place` is the cell's in `view`, the viewport of the table."""
        super().__init__(view)
        self._store, self._saver = store, saver
        self._reading, self._field = reading, field
        self._seen = dict(reading.values)
        self._place, self._viewport = place, view
        self._step = 0
        # Whether another's value stands where one's own was to go: only Enter writes over that.
        self._clashes = False
        self._is_saving = self._is_over = False
        self.setObjectName("cell_edit")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        theme.set_kind(self, "panel")
        self.editor = editor_for(field.kind, Surroundings(store, jobs, lambda: reading.values, field.required))
        value = self._seen[field.name]
        self.editor.set_value(value, reading.words.get(value, "") if value is not None else "")
        self.editor.field().setAccessibleName(field.label)
        self._column = QVBoxLayout(self)
        edge = theme.em(self, 0.2)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.addWidget(self.editor)
        self._fit()
        self.show()
        self.raise_()
        self._begin()
        self.editor.changed.connect(self._fit)
        self.editor.left.connect(self._left)
        if isinstance(self.editor, LinkEdit):
            self.editor.picker.abandoned.connect(self.give_up)
            self.editor.picker.setAccessibleName(field.label)
            for widget in (self.editor.picker, self.editor.link):
                widget.installEventFilter(self)

    @Slot()
    def _fit(self) -> None:
        """Over the cell, as wide as it takes to type in, as high as what is said below, and inside the table."""
        place, view = self._place, self._viewport
        least = theme.em(self, WIDER if self.editor.error() else NARROWEST)
        width = min(max(place.width(), least), view.width())
        height = max(place.height(), self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())
        left = max(0, min(place.left(), view.width() - width))
        top = max(0, min(place.top(), view.height() - height))
        self.setGeometry(left, top, width, height)

    def _begin(self) -> None:
        if isinstance(self.editor, LinkEdit):
            self.editor.begin()
            return
        field = self.editor.field()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        elif isinstance(field, QComboBox):
            field.showPopup()

    # Saving ----------------------------------------------------------------------------------------------------------

    @Slot()
    def _left(self) -> None:
        # Once Qt is done with whatever made the editor say so: the field may be on its way out of the focus.
        QTimer.singleShot(0, self, self.save)

    @Slot()
    def save(self) -> None:
        """Write what stands in it, if that is new, and end; what is wrong with it is said below the field. What would
        write over another's value waits for Enter."""
        if self._is_saving or self._is_over:
            return
        self._settle_link()
        try:
            value = self.editor.value()
        except ValueError as error:
            self._complain(str(error))
            return
        if value == self._seen[self._field.name]:
            self._end()
            return
        if self._clashes:
            self._step = 0
            return
        self._is_saving = True
        edits: dict[str, Any] = {self._field.name: value}
        label = label_of_edit(self._store.vocabulary.fields_of(self._reading.record_type), self._reading.name, edits)
        work = partial(
            save_edits, self._store, self._reading.record_type, self._reading.id, dict(self._seen), edits, label
        )
        self._saver.submit(label, work, self._saved, self._failed)

    def _settle_link(self) -> None:
        """Have a link settle what it settles when its field is left: it may be asked before that."""
        if not isinstance(self.editor, LinkEdit) or self.editor.picker.isHidden():
            return
        picker = self.editor.picker
        typed = picker.text().strip()
        if typed and typed == self.editor.words():
            picker.unresolved.emit()
        elif not typed and picker.isModified():
            picker.emptied.emit()

    def _saved(self, _: None) -> None:
        self._is_saving = False
        self._end()

    def _failed(self, error: BaseException) -> None:
        self._is_saving = False
        if isinstance(error, Conflict):
            self._clashes = True
            for clash in error.clashes:
                self._seen[clash.field] = clash.theirs
            self._complain(tr("{theirs} Enter writes yours over it, Esc leaves theirs.", theirs=self._theirs(error)))
        elif isinstance(error, Invalid):
            self._complain(" ".join(f"{each.message} {each.advice}".strip() for each in error.errors))
        elif isinstance(error, AtmpError):
            self._complain(f"{error} {error.advice}".strip())
        else:
            self._complain(tr("Something went wrong while saving. What you typed is still here."))
            raise error

    def _theirs(self, conflict: Conflict) -> str:
        theirs = next((each.theirs for each in conflict.clashes if each.field == self._field.name), None)
        if theirs is None or isinstance(theirs, UUID):
            return f"{conflict.message}"
        return tr("It was changed elsewhere to “{kind}” while you were editing it.", kind=self._field.kind.show(theirs))

    def _complain(self, sentence: str) -> None:
        self._step = 0
        self.editor.show_error(sentence)
        announce(self.editor, sentence)
        self._fit()
        self.editor.setFocus()

    @Slot()
    def give_up(self) -> None:
        """End without writing anything."""
        self._step = 0
        self._saver.let_go()
        self._end()

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.ended.emit(self._step)

    # Keys ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            # Letters that the field has no use for are not the table's, which would look for a name.
            event.accept()

    def _enter(self) -> None:
        self._clashes = False
        self.save()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the field of a link keeps to itself: that it was left with nothing typed, and Enter where nothing is to be
        chosen."""
        assert isinstance(self.editor, LinkEdit)
        picker = self.editor.picker
        if watched is picker and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self._left()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and (watched is not picker or not (picker.text().strip() or picker.list.isVisible())):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab saves and goes on; there is nowhere else to go in here."""
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible():
            # A field that is put away hands the keyboard on in the same way; that is not Tab.
            return True
        self._step = 1 if next else -1
        self.save()
        return True
