"""Thousands of records in one write: rows, history and documents put in with Core, by the same rules as one record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy.types import TypeDecorator

from atmp_desktop.days.moments import moment_text
from atmp_desktop.errors import FieldError, Invalid, UserError
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Draft, Record, Values, type_name
from atmp_desktop.records.vocabulary import OWN
from atmp_desktop.store import documents, history, rules, setwise
from atmp_desktop.store.history import DELETED, bases_for, bases_for_edit, read_changes
from atmp_desktop.store.journal import Entry, record_changes, run_many
from atmp_desktop.store.many import CHUNK, DIALECT, differing, kept_changes, saved_values
from atmp_desktop.store.names import has_own_name
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.write import Write

Changed = tuple[Draft, Values, tuple[str, ...]]
"""A draft, what was saved, and the names under which they differ."""


def add(write: Write, record_type: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[UUID]:
    """See Write.bulk_add."""
    if not rows:
        return []
    blank = {**dict.fromkeys(fields_of(record_type)), **write.vocabulary.spread(record_type, None)}
    drafts: list[Draft] = [{"id": row.get("id") or uuids.uuid7(), **blank, **row} for row in rows]
    _settle(write, record_type, drafts, [None] * len(drafts))
    ids = [draft["id"] for draft in drafts]
    name, connection = type_name(record_type), write.connection()
    last = setwise.last_row(connection, name)
    _insert(write, record_type, drafts)
    errors = setwise.missing_links(connection, record_type, after=last)
    own_links = write.vocabulary.own_links(record_type)
    errors += rules.missing_links(connection, own_links, drafts, [None] * len(drafts), set())
    if errors:
        raise Invalid(errors)
    setwise.record_added(write, record_type, after=last, count=len(drafts))
    write.bulk_changes.total += len(ids)
    write.bulk_changes.touched.setdefault(name, set()).update(ids)
    if has_own_name(record_type):
        write.bulk_changes.fresh.setdefault(name, {}).update(zip(ids, drafts, strict=True))
    else:
        write.bulk_changes.reworded.setdefault(name, set()).update(ids)
    return ids


def edit(write: Write, record_type: type[Record], edits: Mapping[UUID, Mapping[str, Any]]) -> None:
    """See Write.bulk_edit."""
    saved = saved_values(write.connection(), record_type, list(edits), write.vocabulary)
    if missing := len(edits) - len(saved):
        raise UserError(
            tr("{missing:,} of the records to edit do not exist.", missing=missing), tr("Nothing was changed.")
        )
    drafts = [{**saved[id], **values} for id, values in edits.items()]
    _settle(write, record_type, drafts, [saved[id] for id in edits])
    _save(write, record_type, drafts, saved)


def flip_back(write: Write, record_type: type[Record], operation: UUID) -> None:
    """See Write.flip_back."""
    ids = setwise.flip_untouched(write, record_type, operation)
    if ids:
        counter = write.bulk_changes
        counter.total += len(ids)
        counter.touched.setdefault(type_name(record_type), set()).update(ids)
        if not has_own_name(record_type):
            counter.reworded.setdefault(type_name(record_type), set()).update(ids)


def put_back(
    write: Write,
    record_type: type[Record],
    edits: Mapping[UUID, Mapping[str, Any]],
    expected: Mapping[UUID, Mapping[str, Any]],
) -> list[UUID]:
    """See Write.put_back."""
    saved = saved_values(write.connection(), record_type, list(edits), write.vocabulary)
    changed = [id for id, values in expected.items() if any(saved[id].get(name) != values[name] for name in values)]
    if not changed:
        _save(write, record_type, [{**saved[id], **values} for id, values in edits.items()], saved)
    return changed


def _save(write: Write, record_type: type[Record], drafts: Sequence[Draft], saved: Mapping[UUID, Values]) -> None:
    name = type_name(record_type)
    shapes = {draft["id"]: differing(draft, saved[draft["id"]]) for draft in drafts}
    changed = [draft for draft in drafts if shapes[draft["id"]]]
    if not changed:
        return
    _update(write, record_type, sorted(set().union(*shapes.values())), changed)
    entries = _edited(write, record_type, [(draft, saved[draft["id"]], shapes[draft["id"]]) for draft in changed])
    record_changes(write, name, entries)
    ids = {draft["id"] for draft in changed}
    counter = write.bulk_changes
    counter.total += len(ids)
    counter.touched.setdefault(name, set()).update(ids)
    reworded = {id for id, shape in shapes.items() if documents.is_worded_by(record_type, shape, write.vocabulary)}
    counter.reworded.setdefault(name, set()).update(reworded)
    if not has_own_name(record_type):
        for link, target in documents.owning_links(record_type).items():
            left = {saved[id][link] for id, shape in shapes.items() if link in shape} - {None}
            counter.reworded.setdefault(target, set()).update(left)


def _edited(write: Write, record_type: type[Record], changed: Sequence[Changed]) -> Iterator[Entry]:
    fields, connection = write.vocabulary.fields_of(record_type), write.connection()
    names_by_shape: dict[tuple[str, ...], list[str]] = {}
    for start in range(0, len(changed), CHUNK):
        chunk = changed[start : start + CHUNK]
        binning = read_changes(connection, [before["id"] for _, before, shape in chunk if DELETED in shape])
        kept = kept_changes(connection, [before["id"] for _, before, shape in chunk if DELETED not in shape])
        for draft, before, shape in chunk:
            id, names = draft["id"], names_by_shape.get(shape)
            if names is None:
                units = history.units_of(record_type, shape)
                names = [name for name in draft if name != "id" and history.units_of(record_type, [name]) & units]
                names_by_shape[shape] = names
            old = history.to_json(fields, {name: before.get(name) for name in names})
            new = history.to_json(fields, {name: draft[name] for name in names})
            if DELETED in shape:
                kind = "bin" if draft[DELETED] else "restore"
                yield id, kind, old, new, bases_for(record_type, kind, new, binning[id])
            else:
                yield id, "edit", old, new, bases_for_edit(record_type, names, kept[id.bytes])


def _settle(write: Write, record_type: type[Record], drafts: list[Draft], befores: Sequence[Values | None]) -> None:
    errors: list[FieldError] = []
    companions: dict[type[Record], list[Draft]] = {}
    connection, vocabulary = write.connection(), write.vocabulary
    for number, (draft, before) in enumerate(zip(drafts, befores, strict=True), 1):
        more, faults = rules.settle(connection, record_type, draft, before, write.today, write.numbering, vocabulary)
        errors += [
            FieldError(each.field, tr("Row {number:,}: {message}", number=number, message=each.message), each.advice)
            for each in faults
        ]
        for other, companion in more:
            companions.setdefault(other, []).append(companion)
    if not errors and any(before is not None for before in befores):
        errors += rules.missing_links(connection, vocabulary.links_of(record_type), drafts, befores, set())
    if not errors:
        errors += rules.hidden_owners(connection, record_type, drafts, befores, set())
    if errors:
        raise Invalid(errors)
    for other, rows in companions.items():
        add(write, other, rows)


def _update(write: Write, record_type: type[Record], names: Sequence[str], drafts: Sequence[Draft]) -> None:
    entry = write.operation
    columns = [name for name in names if not name.startswith(OWN)]
    if len(columns) < len(names):
        columns.append("own")
    sets = ", ".join(f'"{name}" = ?' for name in (*columns, "updated_at", "updated_by"))
    stamps = (moment_text(entry.clock), entry.who)
    statement = f'UPDATE "{type_name(record_type)}" SET {sets} WHERE id = ?'
    columns_of_values = [_column(write, record_type, name, drafts) for name in (*columns, "id")]
    rows = ((*values, *stamps, id) for *values, id in zip(*columns_of_values, strict=True))
    run_many(write.connection(), statement, rows)


def _insert(write: Write, record_type: type[Record], drafts: Sequence[Draft]) -> None:
    columns = ["id", *fields_of(record_type), "own", "created_at", "created_by", "updated_at", "updated_by"]
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{type_name(record_type)}" ({names}) VALUES ({places})'
    stamps = (moment_text(write.operation.clock), write.operation.who) * 2
    # No draft of a new record has an own field that its type does not.
    has_own = bool(write.vocabulary.own_fields(record_type))
    columns_of_values = [
        [None] * len(drafts) if name == "own" and not has_own else _column(write, record_type, name, drafts)
        for name in columns[:-4]
    ]
    rows = [(*values, *stamps) for values in zip(*columns_of_values, strict=True)]
    run_many(write.connection(), statement, rows)


def _column(write: Write, record_type: type[Record], name: str, drafts: Sequence[Draft]) -> list[Any]:
    """One column's values as they are kept."""
    writer = _column_writer(record_type, name)
    if name == "own":
        drafts = [{name: write.vocabulary.folded(record_type, draft)} for draft in drafts]
    if writer is None:
        return [draft[name] for draft in drafts]
    return [None if (value := draft[name]) is None else writer(value) for draft in drafts]


Writer = Callable[[Any], Any]


@cache
def _column_writer(record_type: type[Record], name: str) -> Writer | None:
    kind = record_type.__table__.c[name].type
    if isinstance(kind, TypeDecorator):
        return lambda value: kind.process_bind_param(value, DIALECT)
    return None
