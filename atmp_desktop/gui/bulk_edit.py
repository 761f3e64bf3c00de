"""The form that gives many records the same values at once: what they share is shown, what they differ in is "(mixed)",
and only what is touched is written.

Knows every record type through its fields alone; which records are chosen is its owner's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from atmp_desktop.counting import counted
from atmp_desktop.errors import AtmpError
from atmp_desktop.gui import theme
from atmp_desktop.gui.enter_key import button_in_hand
from atmp_desktop.gui.flow_row import FlowRow
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.mixed_fields import say_mixed, show_mixed
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.packed_ids import ID, unpacked
from atmp_desktop.gui.record_form import RecordForm
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import NewRecord, settled
from atmp_desktop.records.action import Action
from atmp_desktop.records.kinds import Status
from atmp_desktop.records.record import Record
from atmp_desktop.services.bulk_changes import Changed, Common, Way, edit_many, status_of, step_many
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

LONG = 200
"""From how many records on work is shown with progress and Stop."""

TOLD = 60
"""So many letters of a new value are repeated in the sentence that says what will happen."""


class BulkEdit(Inset):
    """A form for many records of a type, or for what a step of theirs asks for.

    Attributes:
        way: the step it is for, or None.

    Signals:
        steps_wanted: the button for steps was pressed.
        closed: the user is done.
    """

    steps_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        store: Store,
        saver: Saver,
        jobs: Jobs,
        record_type: type[Record],
        say: Callable[[str, UUID | None], object],
        fail: Callable[[AtmpError], object],
        way: Way | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`say` hears what was done and the operation it can be taken back by, `fail` what went wrong once the form has been
        put away: both outlive it."""
        super().__init__(parent)
        self._store, self._saver, self._jobs = store, saver, jobs
        self._type = record_type
        self._say, self._fail = say, fail
        self.way = way
        self._ids = b""
        self._common = Common(0)
        self._is_saving = False
        self._focus_before: QWidget | None = None
        fields = store.vocabulary.fields_of(record_type)
        names = [
            name
            for name, field in fields.items()
            if not field.fixed and not field.retired and not isinstance(field.kind, Status)
        ]
        self.form = RecordForm(store, jobs, record_type, names=names if way is None else list(way.needs))
        self.form.changed.connect(self._changed)
        self.form.left.connect(self._left)
        self.notice = NoticeBar()
        self.title = QLabel()
        self.title.setProperty("kind", "section")
        self.states = QLabel()
        theme.set_kind(self.states, "muted")
        self.states.setWordWrap(True)
        self.steps_button = QToolButton()
        self.steps_button.setText(tr("Steps…"))
        self.steps_button.setToolTip(tr("Have all that can take a step take it (Ctrl+.)"))
        self.steps_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.steps_button.clicked.connect(self.steps_wanted)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Why the due dates move"))
        self.reason.setPlaceholderText(tr("Kept with each action, in its updates"))
        self._reason_label = QLabel(tr("Why the due dates move"))
        self._reason_label.setBuddy(self.reason)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.save_button = QPushButton()
        theme.set_kind(self.save_button, "primary")
        self.leave_button = QPushButton(tr("Leave as they are"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.start_afresh)
        self.cancel_button.clicked.connect(self.closed)
        self.closed.connect(saver.let_go)
        self._buttons = FlowRow(theme.em(self, 0.45))
        self._lay()
        if way is None:
            self.form.start({}, {}, fold=True)
        self._tell()

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.states, 1)
        head.addWidget(self.steps_button)
        theme.set_kind(self.leave_button, "quiet")
        theme.set_kind(self.cancel_button, "quiet")
        for button in (self.save_button, self.leave_button, self.cancel_button):
            button.setAutoDefault(False)
            self._buttons.add(button)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.9)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.7))
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.form)
        why = QVBoxLayout()
        why.setSpacing(theme.em(self, 0.25))
        why.addWidget(self._reason_label)
        why.addWidget(self.reason)
        column.addLayout(why)
        column.addWidget(self.summary)
        column.addWidget(self._buttons)

    # What is chosen --------------------------------------------------------------------------------------------------

    def choose(self, ids: bytes) -> None:
        """Be for these records, their ids one after the other; what they have in common is shown by `show_common`."""
        self._ids = ids
        self._tell()

    def chosen(self) -> bytes:
        """The records it is for, their ids one after the other."""
        return self._ids

    def has_begun(self) -> bool:
        """Whether something was typed, or a step is being taken."""
        return self.way is not None or self._is_saving or bool(self.form.touched())

    def show_common(self, common: Common) -> None:
        """Show what the records have in common; what is touched stays as it is typed."""
        self._common = common
        if self.way is None:
            self.form.fill({**common.values, **dict.fromkeys(common.mixed)}, common.words)
            # What is touched is not filled, but compared with these records all the same.
            self.form.seen.update(common.values)
            for name, editor in self.form.editors.items():
                if name in common.mixed:
                    self.form.seen.pop(name, None)
                if name not in self.form.touched():
                    say_mixed(editor, is_mixed=name in common.mixed)
                    if name in common.mixed:
                        show_mixed(editor)
        status = status_of(self._type, self._store.vocabulary)
        told = [] if status is None else [(status.kind.show(code), n) for code, n in common.states.items()]
        self.states.setText(" · ".join(f"{words} {n:,}" for words, n in sorted(told, key=lambda each: -each[1])))
        self.steps_button.setVisible(bool(told) and self.way is None)
        self.states.setVisible(bool(told))
        self._tell()

    # What will happen ------------------------------------------------------------------------------------------------

    @Slot(str)
    def _changed(self, name: str) -> None:
        self.notice.clear()
        say_mixed(self.form.editors[name], is_mixed=False)
        self._tell()

    @Slot(str)
    def _left(self, name: str) -> None:
        if name in self._common.mixed and name not in self.form.touched():
            # The field writes a hint of its own over that while the keyboard is in it.
            say_mixed(self.form.editors[name], is_mixed=True)
        self._tell()

    def _tell(self) -> None:
        """Say what is chosen, and what would be written."""
        about = self._type.about
        count = len(self._ids) // ID
        many = counted(count, about.one.lower(), about.many.lower())
        self.title.setText(
            tr("Edit {many}", many=many)
            if self.way is None
            else tr("{words}: {count:,} of {many}", words=self.way.words, count=self.way.count, many=many)
        )
        self.setAccessibleName(self.title.text())
        touched = self._touched()
        moves_due = self.way is None and self._type is Action and "due" in touched
        self.reason.setVisible(moves_due)
        self._reason_label.setVisible(moves_due)
        parts = [self._told(name) for name in touched]
        self.summary.setText(
            tr("Will be written for all {many}: {parts}.", many=many, parts="; ".join(parts)) if parts else ""
        )
        self.summary.setVisible(bool(parts) and self.way is None)
        self.leave_button.setVisible(bool(parts) and self.way is None)
        self.save_button.setText(tr("Change {many}", many=many) if self.way is None else self.way.words)
        self.save_button.setEnabled(not self._is_saving and (self.way is not None or bool(touched)))
        self.leave_button.setEnabled(not self._is_saving)
        self.form.setEnabled(not self._is_saving)
        self.reason.setEnabled(not self._is_saving)
        self._buttons.arrange()

    def _touched(self) -> list[str]:
        """The touched fields that differ from what all have, in the order of the form."""
        found = []
        for name in [each for each in self.form.editors if each in self.form.touched()]:
            try:
                value = self.form.editors[name].value()
            except ValueError:
                found.append(name)
                continue
            if name not in self.form.seen or value != self.form.seen[name]:
                found.append(name)
        return found

    def _told(self, name: str) -> str:
        field = self._store.vocabulary.fields_of(self._type)[name]
        editor = self.form.editors[name]
        try:
            value = editor.value()
        except ValueError:
            return tr("{label} is not clear yet", label=field.label)
        if value is None:
            return tr("{label} is emptied", label=field.label)
        if isinstance(value, UUID | NewRecord):
            return tr("{label} becomes {draft}", label=field.label, draft=editor.draft()[1])
        words = field.kind.show(value) or str(value)
        return tr(
            "{label} becomes {words}",
            label=field.label,
            words=words if len(words) <= TOLD else f"{words[:TOLD].rstrip()}…",
        )

    @Slot()
    def start_afresh(self) -> None:
        """Let go of what was typed."""
        self.notice.clear()
        self.reason.clear()
        self.form.start({}, {})
        self.show_common(self._common)

    def begun(self) -> tuple[dict[str, Any], str]:
        """What was typed and is not saved, and the reason, for `resume`; nothing while it is being saved."""
        return ({}, "") if self._is_saving else (self.form.drafts(), self.reason.text())

    def resume(self, drafts: Mapping[str, Any], reason: str) -> None:
        """Go on with what was begun in a form like this one, and say so."""
        self.form.bring_back(drafts)
        self.reason.setText(reason)
        self.notice.show_notice("info", tr("What you had begun to type is here again."))
        self._tell()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        if self.form.editors:
            self.form.focus_first()
        else:
            self.save_button.setFocus()

    # Saving ----------------------------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Write what is touched into all of them, or have them take the step."""
        if self._is_saving:
            return
        touched = self.form.touched()
        edits = self.form.edits(touched)
        wrong = [name for name in touched if self.form.editors[name].error()]
        if wrong:
            self.form.editors[wrong[0]].setFocus()
            return
        if not edits and self.way is None:
            return
        self._is_saving = True
        focused = QApplication.focusWidget()
        self._focus_before = focused if focused is not None and self.isAncestorOf(focused) else None
        self._tell()
        write, say, fail = self._write(edits), self._say, self._fail

        def done(changed: Changed) -> None:
            say(changed.words, changed.operation)
            if isValid(self):
                self._done()

        def failed(error: BaseException) -> None:
            if isValid(self):
                self._failed(error)
            elif isinstance(error, AtmpError):
                fail(error)
            else:
                raise error

        # Functions, not methods of this form: what came of it is told even where the form has gone by then.
        if len(self._ids) > LONG * ID:
            job = self._jobs.start(self.title.text(), write, done, failed)
            job.finished.connect(self._end)
        else:
            self._saver.submit(self.title.text(), partial(write, Progress()), done, failed)

    def _write(self, edits: Mapping[str, Any]) -> partial[Changed]:
        if self.way is not None:
            return partial(_step, self._store, self._type, self._ids, self.way, dict(edits))
        why = self.reason.text().strip() if "due" in edits else ""
        return partial(_edit, self._store, self._type, self._ids, dict(edits), why)

    @Slot()
    def _end(self) -> None:
        """It is over, or was stopped, which says nothing else."""
        if not self._is_saving:
            return
        self._is_saving = False
        self._tell()
        # A field that cannot be typed into hands the keyboard on.
        focused, before = QApplication.focusWidget(), self._focus_before
        if before is not None and isValid(before) and (focused is None or self.isAncestorOf(focused)):
            before.setFocus()

    def _done(self) -> None:
        self._end()
        if self.way is not None:
            self.closed.emit()
            return
        self.start_afresh()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, AtmpError):
            self.notice.show_notice(
                "error", tr("Something went wrong, and nothing was saved. What you typed is still here.")
            )
            raise error
        self.notice.show_error(error)
        announce(self, str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif is_enter and modifiers == Qt.KeyboardModifier.NoModifier:
            button = button_in_hand(self)
            if button is None:
                self.save()
            else:
                button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _edit(
    store: Store, record_type: type[Record], ids: bytes, edits: dict[str, Any], reason: str, progress: Progress
) -> Changed:
    return edit_many(store, record_type, unpacked(ids), edits, reason=reason, settle=settled, progress=progress)


def _step(
    store: Store, record_type: type[Record], ids: bytes, way: Way, edits: dict[str, Any], progress: Progress
) -> Changed:
    return step_many(store, record_type, unpacked(ids), way, edits, settle=settled, progress=progress)
