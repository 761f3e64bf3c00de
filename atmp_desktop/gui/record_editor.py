"""A form that saves: each field when it is left, with its conflicts, refusals and troubles of the disk told in place.

Knows one record at a time; where it stands (a page, a linked list) is its owner's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atmp_desktop.errors import AtmpError, Clash, Conflict, FieldError, Invalid
from atmp_desktop.gui import theme
from atmp_desktop.gui.choice_edit import StatusEdit
from atmp_desktop.gui.conflict_panel import ConflictPanel, Keep
from atmp_desktop.gui.jobs import Jobs
from atmp_desktop.gui.notices import NoticeBar
from atmp_desktop.gui.reading import Reading, read_record
from atmp_desktop.gui.record_form import RecordForm
from atmp_desktop.gui.saver import Saver
from atmp_desktop.gui.saving import label_of_edit, save_edits
from atmp_desktop.records.kinds import Link
from atmp_desktop.records.record import Record
from atmp_desktop.store.names import names_of
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

KEPT = tr("What you typed there is kept.")


@dataclass
class _Left:
    """What stood unsaved in a form when its record was left.

    Attributes:
        name: the record's.
        seen: the values the form was filled from.
        drafts: what stands in the fields as it stands.
        values: the new values of the fields whose content makes any.
    """

    name: str
    seen: dict[str, Any]
    drafts: dict[str, Any]
    values: dict[str, Any]


class RecordEditor(QWidget):
    """Edits the record it was given, field by field, and never loses what was typed.

    Attributes:
        form, notice, conflict: its parts.
        status: the editor of the record's state, where a page shows it elsewhere.

    Signals:
        followed: a link was pressed; type name and id.
        saved: an edit is on the disk; the Reading of the record as it is now.
        unsaved: a record was left with something that could not be saved; its id, its name, and why.
        settled: such a record has nothing unsaved any more; its id.
    """

    followed = Signal(str, object)
    saved = Signal(object)
    unsaved = Signal(object, str, str)
    settled = Signal(object)

    def __init__(
        self,
        store: Store,
        saver: Saver,
        jobs: Jobs,
        record_type: type[Record],
        *,
        names: Sequence[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`names` are the fields to show, all of them if None."""
        super().__init__(parent)
        self._store = store
        self._saver = saver
        self._type = record_type
        self._reading: Reading | None = None
        self._in_flight: set[str] = set()
        self._again: set[str] = set()
        self._parked: dict[UUID, _Left] = {}
        self.notice = NoticeBar()
        self.conflict = ConflictPanel()
        self.status: StatusEdit | None = None
        self.form = RecordForm(store, jobs, record_type, names=names)
        self.form.left.connect(self._left)
        self.form.followed.connect(self.followed)
        self.conflict.decided.connect(self._decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(self, 0.8))
        column.addWidget(self.notice)
        column.addWidget(self.conflict)
        column.addWidget(self.form)

    def start(self, reading: Reading, *, fold: bool = False) -> None:
        """Edit a record, as it was read just now. What was left unsaved in it before stands there again."""
        self.park()
        self._reading = reading
        self._in_flight.clear()
        self._again.clear()
        self.form.start(reading.values, reading.words, fold=fold)
        self.form.set_read_only(self._store.read_only or reading.is_locked)
        left = self._parked.pop(reading.id, None)
        if left is not None:
            self.form.bring_back(left.drafts)
            self.form.edits(self.form.touched())
            self.settled.emit(reading.id)
        self._let_go()

    def refresh(self, reading: Reading) -> None:
        """The same record was read again: fields that are not being edited show it."""
        if reading is self._reading:
            return
        self._reading = reading
        self.form.fill(reading.values, reading.words)
        self.form.set_read_only(self._store.read_only or reading.is_locked)

    def park(self) -> None:
        """Keep what stands unsaved in the form until the record is edited again; what can be saved, is."""
        if self._reading is None:
            return
        self.notice.clear()
        self.conflict.clear()
        self.flush()
        reading, self._reading = self._reading, None
        if self.form.touched():
            self._parked[reading.id] = _Left(reading.name, dict(self.form.seen), self.form.drafts(), self._typed())
            if not self._in_flight:
                self.unsaved.emit(reading.id, reading.name, KEPT)

    def _typed(self) -> dict[str, Any]:
        """The values of the touched fields; of those that make none, none."""
        found = {}
        for name in self.form.touched():
            try:
                found[name] = self.form.editors[name].value()
            except ValueError:
                continue  # kept as it is typed
        return found

    def is_saving(self) -> bool:
        """Whether an edit of the record is on its way to the disk."""
        return bool(self._in_flight)

    @property
    def is_idle(self) -> bool:
        """Whether it can go: it edits nothing, and nothing unsaved is kept in it."""
        return self._reading is None and not self._parked and not self._in_flight

    def parked(self, id: UUID) -> Mapping[str, Any]:
        """What is kept unsaved of a record that was left."""
        left = self._parked.get(id)
        return left.drafts if left is not None else {}

    def adopt(self, id: UUID, name: str, drafts: Mapping[str, Any]) -> None:
        """Keep what another editor could not save of a record, until that is edited here."""
        self._parked[id] = _Left(name, {}, dict(drafts), {})

    def unsaved_names(self) -> list[str]:
        """The names of the records of which something stands here that is not on the disk."""
        here = [self._reading.name] if self._reading is not None and self.form.touched() else []
        return [*here, *(left.name for left in self._parked.values())]

    @Slot()
    def flush(self) -> None:
        """Save everything that is touched and right."""
        self._save(self.form.touched())
        self._let_go()

    def _left(self, name: str) -> None:
        if name in self.form.touched():
            self._save(self.form.unit_of(name))
        self._let_go()

    def _let_go(self) -> None:
        """Nothing that could not be saved is left here: it was put back as it was."""
        if not self.form.touched() and not self._parked:
            self._saver.let_go()

    def _save(self, names: Iterable[str]) -> None:
        wanted = set(names)
        if self._reading is None or not wanted or self.conflict.clashes:
            return
        if self._in_flight:
            self._again |= wanted
            return
        edits = self.form.edits(wanted)
        if not edits:
            return
        self._in_flight = set(edits)
        self._hand_over(self._reading, dict(self.form.seen), edits)

    def _hand_over(self, reading: Reading, seen: Mapping[str, Any], edits: Mapping[str, Any]) -> None:
        label = label_of_edit(self._store.vocabulary.fields_of(self._type), reading.name, edits)
        self._saver.submit(
            label,
            partial(_save_and_read, self._store, self._type, reading.id, seen, dict(edits), label),
            partial(self._saved, reading.id, edits),
            partial(self._failed, reading.id, reading.name, edits),
        )

    def _saved(self, id: UUID, edits: Mapping[str, Any], reading: Reading | None) -> None:
        if self._reading is None or self._reading.id != id:
            self._saved_after_leaving(id, edits, reading)
            return
        self._in_flight.clear()
        self.notice.clear()
        self.form.settle(edits)
        if reading is not None:
            self.refresh(reading)
            self.saved.emit(reading)
        again, self._again = self._again & self.form.touched(), set()
        self._save(again)

    def _failed(self, id: UUID, name: str, edits: Mapping[str, Any], error: BaseException) -> None:
        if self._reading is None or self._reading.id != id:
            if id in self._parked:
                self.unsaved.emit(id, name, str(error) if isinstance(error, AtmpError) else "")
            return
        self._in_flight.clear()
        self._again.clear()
        if isinstance(error, Conflict):
            self._show_conflict(error)
        elif isinstance(error, Invalid):
            self._refuse(error.errors, edits)
        elif isinstance(error, AtmpError):
            self.notice.show_error(error, [(tr("Try again"), self.flush)])
        else:
            self.notice.show_notice(
                "error",
                tr("Something went wrong while saving. What you typed is still here."),
                tr("Try again; if it does not help, write it down and start the program anew."),
                [(tr("Try again"), self.flush)],
            )
            raise error

    def _refuse(self, errors: Sequence[FieldError], edits: Mapping[str, Any]) -> None:
        elsewhere = self.form.show_errors(errors, edits)
        status = self.form.status_name()
        if status in edits:
            # Beside the step, too: the field it is about may be far down, or not on show.
            self.form.refuse_step(status, " ".join(str(error) for error in errors))
        if elsewhere:
            message = " ".join(error.message for error in elsewhere)
            self.notice.show_notice("error", message, " ".join(error.advice for error in elsewhere))

    def _saved_after_leaving(self, id: UUID, edits: Mapping[str, Any], reading: Reading | None) -> None:
        if self._reading is None:
            self._in_flight.clear()
        left = self._parked.get(id)
        if left is not None:
            for field, value in edits.items():
                if field in left.values and left.values[field] == value:
                    del left.drafts[field], left.values[field]
        if left is None or not left.drafts:
            self._parked.pop(id, None)
            self.settled.emit(id)
        elif reading is not None and left.values:
            self._save_rest(reading, left, edits)
        else:
            self.unsaved.emit(id, left.name, KEPT)

    def _save_rest(self, reading: Reading, left: _Left, edits: Mapping[str, Any]) -> None:
        """What was typed while `edits` were on their way, before the record was left, follows them to the disk."""
        seen = {**left.seen, **{field: reading.values[field] for field in edits}}
        self._hand_over(reading, seen, dict(left.values))

    # Conflicts -------------------------------------------------------------------------------------------------------

    def _show_conflict(self, conflict: Conflict) -> None:
        fields = self._store.vocabulary.fields_of(self._type)
        self.conflict.show_conflict(fields, conflict, self._names(conflict.clashes))

    def _names(self, clashes: Sequence[Clash]) -> dict[UUID, str]:
        wanted: dict[str, set[UUID]] = {}
        for clash in clashes:
            kind = self._store.vocabulary.fields_of(self._type)[clash.field].kind
            if isinstance(kind, Link):
                values = (clash.yours, clash.theirs, clash.original)
                wanted.setdefault(kind.target, set()).update(value for value in values if isinstance(value, UUID))
        if not wanted:
            return {}
        with self._store.read() as session:
            return names_of(session.connection(), wanted)

    @Slot(object)
    def _decide(self, choices: Mapping[str, Keep]) -> None:
        clashes = {clash.field: clash for clash in self.conflict.clashes}
        words = self._names(list(clashes.values()))
        self.conflict.clear()
        mine = set()
        for field, keep in choices.items():
            clash = clashes[field]
            if keep == "theirs":
                self.form.take(field, clash.theirs, words.get(clash.theirs, ""))
            else:
                self.form.rebase(field, clash.theirs, clash.yours, words.get(clash.yours, ""))
                mine.add(field)
        self._save(mine | self.form.touched())


def _save_and_read(
    store: Store, record_type: type[Record], id: UUID, seen: Mapping[str, Any], edits: Mapping[str, Any], label: str
) -> Reading | None:
    save_edits(store, record_type, id, seen, edits, label)
    return read_record(store, record_type, id)
