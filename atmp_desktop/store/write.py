"""The one door for changes: a session whose flushes become rows, history and search documents of one operation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.errors import FieldError, Invalid
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import OWN, Vocabulary, is_empty
from atmp_desktop.store import bulk, documents, history, journal, rules
from atmp_desktop.store.history import DELETED, bases_for, bases_for_edit, read_changes
from atmp_desktop.store.many import CHUNK, kept_changes
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.numbering import Numbering
from atmp_desktop.store.vocabulary import MADE_OF, read_vocabulary


@dataclass
class Operation:
    """The named write under way.

    Attributes:
        label: what it does, an imperative sentence; it may be made more exact while writing.
        kind: edit, undo, redo, note or creation.
    """

    id: UUID
    site: UUID
    seq: int
    clock: datetime
    who: str
    label: str
    kind: str
    reverses: UUID | None = None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass
class Capture:
    """What one operation did to one record so far; values are Python's, by field and DELETED."""

    type: str
    kind: str
    before: dict[str, Any]
    after: dict[str, Any]


class Write(Session):
    """A write to the register. Add, edit and bin records; everything else follows from that.

    Attributes:
        operation: the operation this write is.
        captures: what was done to each record so far, by id.
        cautions: sentences for whoever asked for this, which forbid nothing.
    """

    def __init__(self, connection: Connection, operation: Operation, letter: str, known: Vocabulary) -> None:
        """`known` is the vocabulary as it was last read, for as long as it holds."""
        super().__init__(bind=connection, expire_on_commit=False)
        self.operation = operation
        self.captures: dict[UUID, Capture] = {}
        self.cautions: list[str] = []
        self.today = today_in_london(operation.clock)
        self.numbering = Numbering(connection, letter, self.today)
        self.bulk_changes = journal.Counter()
        self._vocabulary: Vocabulary | None = read_vocabulary(connection, known)
        self._vocabulary_before: Vocabulary = self._vocabulary

    @property
    def vocabulary(self) -> Vocabulary:
        """The register's vocabulary, with what this write flushed of it."""
        if self._vocabulary is None:
            with self.no_autoflush:
                self._vocabulary = read_vocabulary(self.connection(), self._vocabulary_before)
        return self._vocabulary

    def forget_vocabulary(self, *types: str) -> None:
        """Read the vocabulary again when next asked for, where records of these types make it up."""
        if not MADE_OF.isdisjoint(types):
            self._vocabulary = None

    def add_new(self, record_type: type[Record], values: Mapping[str, Any]) -> Record:
        """A new record with values by field, the register's own fields' among them, added to this write."""
        record = record_type()
        self.vocabulary.put(record, values)
        self.add(record)
        return record

    def bin(self, record: Record) -> None:
        """Put a record into the bin; what belongs to it stays in place, hidden."""
        record.deleted = self.operation.clock

    def restore(self, record: Record) -> None:
        """Take a record out of the bin, and with it what was hidden."""
        record.deleted = None

    def note(self, **detail: Any) -> None:
        """Add facts to the operation itself, such as what an export contained."""
        self.operation.detail.update(detail)

    def bulk_add(self, record_type: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[UUID]:
        """Add thousands of records given their values by field; an "id" may be given. Returns their ids in order.

        Values are tidied and each record checks itself as for one; raises Invalid naming the row. Rules across rows
        are checked too.
        """
        self.flush()
        ids = bulk.add(self, record_type, rows)
        self.forget_vocabulary(type_name(record_type))
        return ids

    def bulk_edit(self, record_type: type[Record], edits: Mapping[UUID, Mapping[str, Any]]) -> None:
        """Edit thousands of records of a type, given new values by field, by id. Raises Invalid naming the record.

        Those in the bin are edited too: what is replaced everywhere is replaced there, and comes back with the new value.
        """
        self.flush()
        bulk.edit(self, record_type, edits)
        self.forget_vocabulary(type_name(record_type))

    def flip_back(self, record_type: type[Record], operation: UUID) -> None:
        """Bin the records of a type that an operation added, and restore those it binned, where nothing changed since."""
        self.flush()
        bulk.flip_back(self, record_type, operation)
        self.forget_vocabulary(type_name(record_type))

    def put_back(
        self,
        record_type: type[Record],
        edits: Mapping[UUID, Mapping[str, Any]],
        expected: Mapping[UUID, Mapping[str, Any]],
    ) -> list[UUID]:
        """Give fields (and DELETED) the values they had, without asking the steps of a status or settling anything;
        rules across rows still hold. Returns the ids whose values are no longer as `expected`; then nothing is done."""
        self.flush()
        changed = bulk.put_back(self, record_type, edits, expected)
        self.forget_vocabulary(type_name(record_type))
        return changed

    def delete(self, instance: object) -> None:
        """Refused: nothing is deleted from a register, it is binned."""
        raise TypeError("Nothing is deleted from a register. Use Write.bin.")

    def finish(self) -> bool:
        """Flush, check the rules across rows, and write the operation, its changes and the search documents. Returns
        whether there was anything to write."""
        self.flush()
        self._check_across()
        self.flush()
        captures = {id: each for id, each in self.captures.items() if each.kind == "add" or each.before != each.after}
        if not captures and not self.bulk_changes.total and self.operation.kind not in ("note", "creation"):
            return False
        connection = self.connection()
        journal.write_operation(connection, self.operation)
        self._write_changes(connection, captures)
        self._refresh_documents(connection, captures)
        return True

    def _check_across(self) -> None:
        touched: dict[str, list[UUID]] = {name: list(ids) for name, ids in self.bulk_changes.touched.items()}
        for id, capture in self.captures.items():
            touched.setdefault(capture.type, []).append(id)
        connection = self.connection()
        errors: list[FieldError] = []
        for name, ids in touched.items():
            for start in range(0, len(ids), CHUNK):
                errors += (error for _, error in BY_NAME[name].breaches(connection, ids[start : start + CHUNK]))
        if errors:
            raise Invalid(errors)

    def _write_changes(self, connection: Connection, captures: Mapping[UUID, Capture]) -> None:
        if not captures:
            return
        binning = read_changes(connection, [id for id, each in captures.items() if each.kind in ("bin", "restore")])
        kept = kept_changes(connection, [id for id, each in captures.items() if each.kind == "edit"])
        for name in dict.fromkeys(each.type for each in captures.values()):
            record_type = BY_NAME[name]
            fields = self.vocabulary.fields_of(record_type)
            of_type = {id: each for id, each in captures.items() if each.type == name}
            entries = (
                (
                    id,
                    each.kind,
                    history.to_json(fields, each.before),
                    history.to_json(fields, each.after),
                    bases_for_edit(record_type, each.after, kept[id.bytes])
                    if each.kind == "edit"
                    else bases_for(record_type, each.kind, each.after, binning.get(id, ())),
                )
                for id, each in of_type.items()
            )
            journal.record_changes(self, name, entries)

    def _refresh_documents(self, connection: Connection, captures: Mapping[UUID, Capture]) -> None:
        touched: dict[str, set[UUID]] = {}
        owners: dict[str, set[tuple[str, UUID]]] = {}
        for id, each in captures.items():
            record_type = BY_NAME[each.type]
            if not _words_changed(record_type, each, self.vocabulary):
                continue
            touched.setdefault(each.type, set()).add(id)
            if not has_own_name(record_type):
                for link, target in documents.owning_links(record_type).items():
                    if each.before.get(link) is not None:
                        owners.setdefault(each.type, set()).add((target, each.before[link]))
        counter = self.bulk_changes
        for name, ids in counter.reworded.items():
            touched.setdefault(name, set()).update(ids)
        for name, found in documents.found_otherwise(connection, self._vocabulary_before, self.vocabulary).items():
            touched.setdefault(name, set()).update(found)
        stale = documents.touched_documents(connection, touched, owners, self.vocabulary)
        for name, drafts in counter.fresh.items():
            with_parts = stale.get(name, set())
            alone = [draft for id, draft in drafts.items() if id not in with_parts]
            documents.insert_fresh(connection, BY_NAME[name], alone, self.vocabulary)
        documents.refresh(connection, stale, self.vocabulary)


def _words_changed(record_type: type[Record], capture: Capture, vocabulary: Vocabulary) -> bool:
    """Whether a change can alter a name or what finds it."""
    names = (name for name, value in capture.after.items() if capture.before.get(name) != value)
    return capture.kind != "edit" or documents.is_worded_by(record_type, names, vocabulary)


@event.listens_for(Write, "before_flush")
def _before_flush(write: Write, context: Any, instances: Any) -> None:
    errors: list[FieldError] = []
    handled: set[int] = set()
    # Settling may add companions, which want the same treatment: go round until nobody is left.
    while waiting := [each for each in [*write.new, *write.dirty] if id(each) not in handled]:
        new = {(type(each), each.id) for each in write.new if isinstance(each, Record)}
        for record in waiting:
            handled.add(id(record))
            if isinstance(record, Record) and (record in write.new or write.is_modified(record)):
                with write.no_autoflush:
                    errors += _prepare(write, record, new)
    if errors:
        raise Invalid(errors)


def _prepare(write: Write, record: Record, new: set[tuple[type[Record], UUID]]) -> list[FieldError]:
    """Judge and complete a record, and take it down for the history; `new` are those that this write adds, with it."""
    record_type = type(record)
    before = None if record in write.new else _saved_values(record, write.vocabulary)
    if before is None:
        record.id = getattr(record, "id", None) or uuids.uuid7()
        new.add((record_type, record.id))
        record.created_at, record.created_by = write.operation.clock, write.operation.who
    elif (binned := before[DELETED] is not None) == (record.deleted is not None):
        # Neither put into the bin nor taken out of it: an edit.
        rules.refuse_in_bin(write.connection(), record_type, record.id, binned=binned)
    record.updated_at, record.updated_by = write.operation.clock, write.operation.who
    vocabulary = write.vocabulary
    values = {"id": record.id, **vocabulary.values_of(record)}
    companions, errors = rules.settle(
        write.connection(), record_type, values, before, write.today, write.numbering, vocabulary
    )
    errors += rules.missing_links(write.connection(), vocabulary.links_of(record_type), [values], [before], new)
    errors = errors or rules.hidden_owners(write.connection(), record_type, [values], [before], new)
    if errors:
        return errors
    write.cautions += record_type.cautions(write.connection(), values, before, write.today)
    for name in fields_of(record_type):
        if getattr(record, name) != values[name]:
            setattr(record, name, values[name])
    own = vocabulary.folded(record_type, values)
    if own != record.own:
        record.own = own
    for other, draft in companions:
        if not _moved_already(write, other, draft):
            write.add(other(**draft))
    _capture(write, record, before)
    return []


def _moved_already(write: Write, record_type: type[Record], draft: Mapping[str, Any]) -> bool:
    """Whether a companion that says the same, and perhaps more, is in this write already."""
    return any(
        type(each) is record_type and all(getattr(each, name) == value for name, value in draft.items())
        for each in write.new
    )


def _saved_values(record: Record, vocabulary: Vocabulary) -> dict[str, Any]:
    """The values a record had when it was read or last flushed, by field and DELETED."""
    state = inspect(record)
    found = {}
    for name in (*fields_of(type(record)), DELETED, "own"):
        past = state.attrs[name].history
        if past.deleted:
            found[name] = past.deleted[0]
        else:
            # What is new and took no other value's place was empty: nobody had set it when the record was flushed.
            found[name] = None if past.added else getattr(record, name)
    return {**vocabulary.spread(type(record), found.pop("own")), **found}


def _capture(write: Write, record: Record, before: Mapping[str, Any] | None) -> None:
    after = {**write.vocabulary.values_of(record), DELETED: record.deleted}
    known = write.captures.get(record.id)
    name = type_name(type(record))
    if before is None:
        kept = {
            key: value
            for key, value in after.items()
            if value is not None and not (key.startswith(OWN) and is_empty(value))
        }
        write.captures[record.id] = Capture(name, "add", {}, kept)
        return
    units = history.units_of(type(record), [key for key in after if after[key] != before.get(key)])
    names = [key for key in after if history.units_of(type(record), [key]) & units]
    if known is None:
        known = write.captures[record.id] = Capture(name, "edit", {}, {})
    for key in names:
        if known.kind != "add":
            known.before.setdefault(key, before.get(key))
        known.after[key] = after[key]
    if known.kind != "add" and DELETED in known.after:
        known.kind = "edit" if known.before[DELETED] == known.after[DELETED] else "bin" if record.deleted else "restore"


@event.listens_for(Write, "after_flush")
def _after_flush(write: Write, context: Any) -> None:
    write.forget_vocabulary(*(type_name(type(each)) for each in (*write.new, *write.dirty) if isinstance(each, Record)))


@event.listens_for(Write, "do_orm_execute")
def _refuse_bulk_statements(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise TypeError("A register is changed record by record, or by Write.bulk_add and Write.bulk_edit.")
