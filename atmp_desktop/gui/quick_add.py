"""Adds a record with no more than is needed: the required fields and the few that matter at once, in place.

Knows every record type through its fields alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from atmp_desktop.days.dates import format_datetime
from atmp_desktop.errors import AtmpError, Conflict, FieldError, Invalid
from atmp_desktop.gui import theme
from atmp_desktop.gui.enter_key import button_in_hand
from atmp_desktop.gui.icons import IconLabel
from atmp_desktop.gui.inset import Inset
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.link_label import LinkLabel
from atmp_desktop.gui.lookup import Found, likely_the_same, owner_links
from atmp_desktop.gui.notices import NoticeBar, announce
from atmp_desktop.gui.record_form import RecordForm
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import add_record
from atmp_desktop.records.kinds import Status, YesNo
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.rules import initial_faults
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

WAIT = 150
"""Milliseconds after a key before looking for likely duplicates."""


def quick_fields(record_type: type[Record], given: Mapping[str, Any], vocabulary: Vocabulary) -> list[str]:
    """The fields a quick addition asks for: what is required or quick, and an owner where none is given."""
    owners = owner_links(record_type)
    wanted = set(record_type.about.quick)
    if not any(name in given for name in owners):
        wanted.update(owners)
    found = []
    for name, field in vocabulary.fields_of(record_type).items():
        is_needed = field.required and not isinstance(field.kind, Status | YesNo)
        if name not in given and not field.fixed and (is_needed or name in wanted):
            found.append(name)
    return found


class QuickAdd(Inset):
    """A small form for a new record. Ctrl+Enter saves and starts another, Esc closes.

    Signals:
        added: a record was added; type name and id.
        said: what was done, for the toast, and its operation.
        opened: the user wants to see a record that is there already; type name and id.
        closed: the user is done.
    """

    added = Signal(str, object)
    said = Signal(str, object)
    opened = Signal(str, object)
    closed = Signal()

    def __init__(
        self,
        store: Store,
        saver: Saver,
        record_type: type[Record],
        given: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
        *,
        jobs: Jobs | None = None,
        preset: Mapping[str, Any] | None = None,
        words: Mapping[UUID, str] | None = None,
    ) -> None:
        """`given` are values that are settled and not shown; `preset` values that are shown to begin with, `words` the
        names of the records their links lead to."""
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._jobs = jobs if jobs is not None else Jobs(self)
        self._type = record_type
        self._given = dict(given or {})
        self._preset = dict(preset or {})
        self._words = dict(words or {})
        self._is_saving = False
        self._focus_before: QWidget | None = None
        self._asked = 0
        self.notice = NoticeBar()
        self.twins = _Twins()
        self.twins.opened.connect(self.opened)
        names = quick_fields(record_type, self._given, store.vocabulary)
        self.form = RecordForm(store, self._jobs, record_type, names=names, fixed=self._given)
        self.form.changed.connect(self._changed)
        self.form.followed.connect(self.opened)
        self.add_button = QPushButton(tr("Add"))
        theme.set_kind(self.add_button, "primary")
        self.another_button = QPushButton(tr("Add and another"))
        self.another_button.setToolTip(tr("Add this one and start the next (Ctrl+Enter)"))
        self.cancel_button = QPushButton(tr("Cancel"))
        theme.set_kind(self.cancel_button, "quiet")
        self.add_button.clicked.connect(self.add)
        self.another_button.clicked.connect(self.add_and_another)
        self.cancel_button.clicked.connect(self.closed)
        self.closed.connect(saver.let_go)
        title = QLabel(tr("New {one}", one=record_type.about.one.lower()))
        title.setProperty("kind", "section")
        buttons = QHBoxLayout()
        for button in (self.add_button, self.another_button, self.cancel_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        side = theme.em(self, 0.9)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.em(self, 0.7))
        column.addWidget(title)
        column.addWidget(self.notice)
        column.addWidget(self.form)
        column.addWidget(self.twins)
        column.addLayout(buttons)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._look_for_twins)
        self.setAccessibleName(title.text())
        self._start()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.form.focus_first()

    def _start(self) -> None:
        values: dict[str, Any] = {}
        for name, field in self._store.vocabulary.fields_of(self._type).items():
            values[name] = self._store.today() if field.default == "today" else field.default
        self.form.start({**values, **self._preset}, self._words)
        self.notice.clear()
        self.twins.show_found([])

    @property
    def one(self) -> str:
        """What a record of the type it adds is called."""
        return self._type.about.one

    def begun(self) -> dict[str, Any]:
        """What was typed and is not added, for `resume`; nothing while it is being added."""
        return {} if self._is_saving else self.form.drafts()

    def resume(self, drafts: Mapping[str, Any], since: datetime) -> None:
        """Go on with what was begun in a form like this one at a moment, and say so."""
        self.form.bring_back(drafts)
        sentence = tr("What you began on {since} is here again.", since=format_datetime(since))
        self.notice.show_notice("info", sentence, "", [(tr("Start afresh"), self.start_afresh)])

    @Slot()
    def start_afresh(self) -> None:
        """Let go of what was typed."""
        self._start()
        self.focus_first()

    @Slot()
    def add(self) -> None:
        """Add the record and close."""
        self._add(is_last=True)

    @Slot()
    def add_and_another(self) -> None:
        """Add the record and begin the next."""
        self._add(is_last=False)

    def _add(self, is_last: bool) -> None:
        if self._is_saving:
            return
        touched = self.form.touched()
        edits = self.form.edits(touched)
        if self._has_errors(touched):
            return
        shown = {name: self.form.seen.get(name) for name in self.form.editors}
        values = {**shown, **edits, **self._given}
        faults = initial_faults(self._type, values)
        if faults:
            self.form.show_errors(faults, ())
            self._focus_fault(faults)
            return
        self._is_saving = True
        self._focus_before = self.focusWidget()
        self._enable(False)
        self._saver.submit(
            tr("Add {one}", one=self._type.about.one.lower()),
            partial(add_record, self._store, self._type, values),
            partial(self._added, is_last),
            self._failed,
        )

    def _focus_fault(self, faults: Sequence[FieldError]) -> None:
        wrong = {error.field for error in faults}
        first = next((editor for name, editor in self.form.editors.items() if name in wrong), None)
        if first is not None:
            first.field().setFocus()

    def _has_errors(self, touched: set[str]) -> bool:
        wrong = [name for name in touched if self.form.editors[name].error()]
        if wrong:
            self.form.editors[wrong[0]].field().setFocus()
        return bool(wrong)

    def _added(self, is_last: bool, ids: tuple[UUID, UUID]) -> None:
        self._is_saving = False
        self._enable(True)
        self._start()
        self.added.emit(type_name(self._type), ids[0])
        self.said.emit(tr("{one} added.", one=self._type.about.one), ids[1])
        if is_last:
            self.closed.emit()
        else:
            announce(self, tr("{one} added. Next one.", one=self._type.about.one))
            self.focus_first()

    def _failed(self, error: BaseException) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._is_saving = False
        self._enable(True)
        # A button that can no longer be pressed hands the keyboard on, to Cancel.
        if had_focus and self._focus_before is not None:
            self._focus_before.setFocus()
        if isinstance(error, Invalid):
            elsewhere = self.form.show_errors(error.errors, ())
            if had_focus:
                self._focus_fault(error.errors)
            if elsewhere:
                self.notice.show_notice(
                    "error", " ".join(each.message for each in elsewhere), " ".join(each.advice for each in elsewhere)
                )
        elif isinstance(error, AtmpError) and not isinstance(error, Conflict):
            self.notice.show_error(error, [(tr("Try again"), self.add)])
        else:
            self.notice.show_notice("error", tr("Something went wrong while adding. What you typed is still here."))
            raise error

    def _enable(self, enabled: bool) -> None:
        for button in (self.add_button, self.another_button):
            button.setEnabled(enabled)

    # Likely duplicates -----------------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._timer.start()

    @Slot()
    def _look_for_twins(self) -> None:
        self._asked += 1
        asked, values = self._asked, self.form.values()
        store, record_type = self._store, self._type

        def work(progress: Progress) -> list[Found]:
            return likely_the_same(store, record_type, values)

        def done(found: list[Found]) -> None:
            if isValid(self) and asked == self._asked:
                self.twins.show_found(found)

        def failed(error: BaseException) -> None:
            raise error

        self._jobs.start(tr("Looking for duplicates"), work, done, failed, quiet=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_and_another()
        elif is_enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            button = button_in_hand(self)
            if button is None:
                self.add()
            else:
                button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class _Twins(QWidget):
    """The records that may be the one being added.

    Signals:
        opened: one was pressed; type name and id.
    """

    opened = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.links: list[LinkLabel] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(self, 0.2))
        self.hide()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show some records, or nothing."""
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows, self.links = [], []
        for each in found:
            self._add(each)
        self.setVisible(bool(found))
        if found:
            announce(self, tr("{name} may be there already.", name=found[0].name))

    def _add(self, each: Found) -> None:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(theme.em(self, 0.4))
        line.addWidget(IconLabel("warning", "warning", ems=1.1))
        words = QLabel(tr("Is it the same?") if each.slip else tr("There already:"))
        words.setProperty("kind", "muted")
        line.addWidget(words)
        link = LinkLabel(each.name)
        link.setToolTip(tr("Open {name}", name=each.name))
        link.clicked.connect(partial(self.opened.emit, each.type, each.id))
        line.addWidget(link)
        line.addStretch(1)
        column.addLayout(line)
        if each.detail:
            detail = QLabel(each.detail)
            detail.setProperty("kind", "muted")
            detail.setWordWrap(True)
            detail.setContentsMargins(theme.em(self, 1.5), 0, 0, 0)
            column.addWidget(detail)
        self._column.addWidget(row)
        self._rows.append(row)
        self.links.append(link)
