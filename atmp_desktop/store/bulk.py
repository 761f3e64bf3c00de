"""Thousands of records in one write: rows, history and documents put in with Core, by the same rules as one record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeDecorator

from atmp_desktop.errors import FieldError, Invalid, UserError
from atmp_desktop.records.column_types import moment_text
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.record import Draft, Record, Values, type_name
from atmp_desktop.records.vocabulary import OWN
from atmp_desktop.store import history, rules, setwise
from atmp_desktop.store.history import DELETED, bases_for, read_changes
from atmp_desktop.store.journal import Entry, record_many, run_many
from atmp_desktop.store.names import has_own_name

if TYPE_CHECKING:
    from atmp_desktop.store.write import Write

CHUNK = 5000
DIALECT = dialect()


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
    return ids


def edit(write: Write, record_type: type[Record], edits: Mapping[UUID, Mapping[str, Any]]) -> None:
    """See Write.bulk_edit."""
    saved = _saved(write, record_type, list(edits))
    if missing := len(edits) - len(saved):
        raise UserError(f"{missing:,} of the records to edit do not exist.", "Nothing was changed.")
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
        if has_own_name(record_type):
            counter.documented.setdefault(type_name(record_type), set()).update(ids)


def put_back(
    write: Write,
    record_type: type[Record],
    edits: Mapping[UUID, Mapping[str, Any]],
    expected: Mapping[UUID, Mapping[str, Any]],
) -> list[UUID]:
    """See Write.put_back."""
    saved = _saved(write, record_type, list(edits))
    changed = [id for id, values in expected.items() if any(saved[id].get(name) != values[name] for name in values)]
    if not changed:
        _save(write, record_type, [{**saved[id], **values} for id, values in edits.items()], saved)
    return changed


def _save(write: Write, record_type: type[Record], drafts: Sequence[Draft], saved: Mapping[UUID, Values]) -> None:
    connection = write.connection()
    touched = sorted({name for draft in drafts for name in draft if draft[name] != saved[draft["id"]].get(name)})
    changed = [draft for draft in drafts if any(draft.get(name) != saved[draft["id"]].get(name) for name in touched)]
    if not changed:
        return
    _update(write, record_type, touched, changed)
    ids = [draft["id"] for draft in changed]
    earlier = read_changes(connection, ids)
    fields = write.vocabulary.fields_of(record_type)
    entries = (_edited(record_type, fields, draft, saved[draft["id"]], earlier[draft["id"]]) for draft in changed)
    record_many(write, type_name(record_type), entries, ids)


def _edited(
    record_type: type[Record],
    fields: Mapping[str, Field],
    draft: Draft,
    before: Values,
    earlier: Sequence[history.Change],
) -> Entry:
    units = history.units_of(record_type, [name for name in draft if draft[name] != before.get(name)])
    names = [name for name in draft if name != "id" and history.units_of(record_type, [name]) & units]
    kind = "edit" if draft[DELETED] == before[DELETED] else "bin" if draft[DELETED] else "restore"
    old = history.to_json(fields, {name: before.get(name) for name in names})
    new = history.to_json(fields, {name: draft[name] for name in names})
    return draft["id"], kind, old, new, bases_for(record_type, kind, new, earlier)


def _settle(write: Write, record_type: type[Record], drafts: list[Draft], befores: Sequence[Values | None]) -> None:
    errors: list[FieldError] = []
    companions: dict[type[Record], list[Draft]] = {}
    connection, vocabulary = write.connection(), write.vocabulary
    for number, (draft, before) in enumerate(zip(drafts, befores, strict=True), 1):
        more, faults = rules.settle(connection, record_type, draft, before, write.today, write.numbering, vocabulary)
        errors += [FieldError(each.field, f"Row {number:,}: {each.message}", each.advice) for each in faults]
        for other, companion in more:
            companions.setdefault(other, []).append(companion)
    if not errors and any(before is not None for before in befores):
        errors += rules.missing_links(connection, vocabulary.links_of(record_type), drafts, befores, set())
    if errors:
        raise Invalid(errors)
    for other, rows in companions.items():
        add(write, other, rows)


def _saved(write: Write, record_type: type[Record], ids: Sequence[UUID]) -> dict[UUID, Draft]:
    table, connection, vocabulary = record_type.__table__, write.connection(), write.vocabulary
    columns = [table.c.id, *(table.c[name] for name in fields_of(record_type)), table.c[DELETED], table.c.own]
    found: dict[UUID, Draft] = {}
    for start in range(0, len(ids), CHUNK):
        rows = connection.execute(select(*columns).where(table.c.id.in_(ids[start : start + CHUNK])))
        for row in map(dict, rows.mappings()):
            row.update(vocabulary.spread(record_type, row.pop("own")))
            found[row["id"]] = row
    return found


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
