"""Thousands of records in one write: rows, history and documents put in with Core, by the same rules as one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import uuid_utils.compat as uuids
from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.types import TypeDecorator

from atmp_desktop.errors import FieldError, Invalid, UserError
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.kinds import Kind, moment_text
from atmp_desktop.records.record import Draft, Record, Values, type_name
from atmp_desktop.store import history, rules
from atmp_desktop.store.history import DELETED, bases_for, dump, read_changes
from atmp_desktop.store.tables import change, operation

if TYPE_CHECKING:
    from atmp_desktop.store.write import Operation, Write

CHUNK = 5000
DIALECT = dialect()


class Counter:
    """How many changes an operation has so far, and which records its bulk part touched.

    Attributes:
        total: changes written by the bulk path.
        touched: ids by type whose search documents have to be looked at when the write finishes.
    """

    def __init__(self) -> None:
        self.total = 0
        self.touched: dict[str, set[UUID]] = {}
        self._last = 0

    def next(self) -> int:
        """The next change's number within the operation."""
        self._last += 1
        return self._last


def write_operation(connection: Connection, entry: Operation) -> None:
    """Write the operation's own row."""
    connection.execute(
        insert(operation),
        {
            "id": entry.id,
            "site": entry.site,
            "seq": entry.seq,
            "clock": entry.clock,
            "who": entry.who,
            "label": entry.label,
            "kind": entry.kind,
            "reverses": entry.reverses,
            "detail": dump(entry.detail) if entry.detail else None,
        },
    )


def change_row(
    entry: Operation, seq: int, name: str, record: UUID, kind: str, before: str, after: str, bases: str
) -> dict[str, Any]:
    """A row of the change table."""
    return {
        "id": uuids.uuid7(),
        "site": entry.site,
        "seq": seq,
        "clock": entry.clock,
        "operation": entry.id,
        "who": entry.who,
        "type": name,
        "record": record,
        "kind": kind,
        "before": before,
        "after": after,
        "bases": bases,
    }


def add(write: Write, record_type: type[Record], rows: Sequence[Mapping[str, Any]]) -> list[UUID]:
    """See Write.bulk_add."""
    blank = dict.fromkeys(fields_of(record_type))
    drafts: list[Draft] = [{"id": row.get("id") or uuids.uuid7(), **blank, **row} for row in rows]
    _settle(write, record_type, drafts, [None] * len(drafts))
    entry, name = write.operation, type_name(record_type)
    stamps = (moment_text(entry.clock), entry.who) * 2
    columns = list(fields_of(record_type))
    writers = _writers(record_type, columns)
    _insert(
        write.connection(),
        record_type,
        ["id", *columns, "created_at", "created_by", "updated_at", "updated_by"],
        (
            (draft["id"].bytes, *[_kept(draft[column], writer) for column, writer in writers], *stamps)
            for draft in drafts
        ),
        len(drafts),
    )
    jsons = _json_writers(record_type)
    _record(
        write,
        name,
        ((draft["id"], "add", {}, _as_json(draft, jsons), "{}") for draft in drafts),
        [draft["id"] for draft in drafts],
    )
    return [draft["id"] for draft in drafts]


def edit(write: Write, record_type: type[Record], edits: Mapping[UUID, Mapping[str, Any]]) -> None:
    """See Write.bulk_edit."""
    saved = _saved(write.connection(), record_type, list(edits))
    if missing := len(edits) - len(saved):
        raise UserError(f"{missing:,} of the records to edit do not exist.", "Nothing was changed.")
    drafts = [{**saved[id], **values} for id, values in edits.items()]
    _settle(write, record_type, drafts, [saved[id] for id in edits])
    _save(write, record_type, drafts, saved)


def put_back(
    write: Write,
    record_type: type[Record],
    edits: Mapping[UUID, Mapping[str, Any]],
    expected: Mapping[UUID, Mapping[str, Any]],
) -> list[UUID]:
    """See Write.put_back."""
    saved = _saved(write.connection(), record_type, list(edits))
    changed = [id for id, values in expected.items() if any(saved[id][name] != values[name] for name in values)]
    if not changed:
        _save(write, record_type, [{**saved[id], **values} for id, values in edits.items()], saved)
    return changed


def _save(write: Write, record_type: type[Record], drafts: Sequence[Draft], saved: Mapping[UUID, Values]) -> None:
    connection = write.connection()
    touched = sorted({name for draft in drafts for name in draft if draft[name] != saved[draft["id"]][name]})
    changed = [draft for draft in drafts if any(draft[name] != saved[draft["id"]][name] for name in touched)]
    if not changed:
        return
    _update(write, record_type, touched, changed)
    ids = [draft["id"] for draft in changed]
    earlier = read_changes(connection, ids)
    entries = (_edited(record_type, draft, saved[draft["id"]], earlier[draft["id"]]) for draft in changed)
    _record(write, type_name(record_type), entries, ids)


Entry = tuple[UUID, str, dict[str, Any], dict[str, Any], str]
"""The record, the kind of change, before, after (JSON values), bases (JSON text)."""


def _edited(record_type: type[Record], draft: Draft, before: Values, earlier: Sequence[history.Change]) -> Entry:
    units = history.units_of(record_type, [name for name in draft if draft[name] != before[name]])
    names = [name for name in draft if name != "id" and history.units_of(record_type, [name]) & units]
    kind = "edit" if draft[DELETED] == before[DELETED] else "bin" if draft[DELETED] else "restore"
    old = history.to_json(record_type, {name: before[name] for name in names})
    new = history.to_json(record_type, {name: draft[name] for name in names})
    return draft["id"], kind, old, new, dump(bases_for(record_type, kind, new, earlier))


def _settle(write: Write, record_type: type[Record], drafts: list[Draft], befores: Sequence[Values | None]) -> None:
    errors: list[FieldError] = []
    companions: dict[type[Record], list[Draft]] = {}
    for number, (draft, before) in enumerate(zip(drafts, befores, strict=True), 1):
        more, faults = rules.settle(record_type, draft, before, write.today, write.numbering)
        errors += [FieldError(each.field, f"Row {number:,}: {each.message}", each.advice) for each in faults]
        for other, companion in more:
            companions.setdefault(other, []).append(companion)
    if not errors:
        errors += rules.missing_links(write.connection(), record_type, drafts, befores, set())
    if errors:
        raise Invalid(errors)
    for other, rows in companions.items():
        add(write, other, rows)


def _saved(connection: Connection, record_type: type[Record], ids: Sequence[UUID]) -> dict[UUID, Draft]:
    table = record_type.__table__
    columns = [table.c.id, *(table.c[name] for name in fields_of(record_type)), table.c[DELETED]]
    found: dict[UUID, Draft] = {}
    for start in range(0, len(ids), CHUNK):
        rows = connection.execute(select(*columns).where(table.c.id.in_(ids[start : start + CHUNK])))
        found.update((row["id"], dict(row)) for row in rows.mappings())
    return found


def _update(write: Write, record_type: type[Record], names: Sequence[str], drafts: Sequence[Draft]) -> None:
    entry = write.operation
    writers = _writers(record_type, names)
    sets = ", ".join(f'"{name}" = ?' for name in (*names, "updated_at", "updated_by"))
    stamps = (moment_text(entry.clock), entry.who)
    statement = f'UPDATE "{type_name(record_type)}" SET {sets} WHERE id = ?'  # noqa: S608 - names are our own
    rows = ((*[_kept(draft[name], writer) for name, writer in writers], *stamps, draft["id"].bytes) for draft in drafts)
    _many(write.connection(), statement, rows)


def _record(write: Write, name: str, entries: Iterable[Entry], ids: Sequence[UUID]) -> None:
    """Put the changes of one bulk step into the history, and note whose documents may be stale."""
    entry, connection = write.operation, write.connection()
    if not write.bulk_changes.total:
        write_operation(connection, entry)
    site, clock, operation_id = entry.site.bytes, moment_text(entry.clock), entry.id.bytes
    next_number = write.bulk_changes.next
    rows = (
        (
            uuids.uuid7().bytes,
            site,
            next_number(),
            clock,
            operation_id,
            entry.who,
            name,
            id.bytes,
            kind,
            dump(before),
            dump(after),
            bases,
        )
        for id, kind, before, after, bases in entries
    )
    places = ", ".join("?" * len(change.c))
    _many(connection, f"INSERT INTO change VALUES ({places})", rows)  # noqa: S608 - names are our own
    write.bulk_changes.total += len(ids)
    write.bulk_changes.touched.setdefault(name, set()).update(ids)


def _insert(
    connection: Connection, record_type: type[Record], columns: Sequence[str], rows: Iterable[tuple[Any, ...]], n: int
) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{type_name(record_type)}" ({names}) VALUES ({places})'  # noqa: S608 - names are our own
    if n:
        _many(connection, statement, rows)


def _many(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a statement once a row on the driver itself: SQLAlchemy's handling of each value would cost more than the
    write."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(statement, rows)
    finally:
        cursor.close()


Writer = Callable[[Any], Any]


@cache
def _column_writer(record_type: type[Record], name: str) -> Writer | None:
    kind = record_type.__table__.c[name].type
    if isinstance(kind, TypeDecorator):
        return lambda value: kind.process_bind_param(value, DIALECT)
    return None


def _writers(record_type: type[Record], names: Sequence[str]) -> list[tuple[str, Writer | None]]:
    return [(name, _column_writer(record_type, name)) for name in names]


def _kept(value: Any, writer: Writer | None) -> Any:
    return value if writer is None or value is None else writer(value)


@cache
def _json_writers(record_type: type[Record]) -> list[tuple[str, Writer | None]]:
    plain = Kind.to_json
    return [
        (name, None if type(each.kind).to_json is plain else each.kind.to_json)
        for name, each in fields_of(record_type).items()
    ]


def _as_json(draft: Draft, writers: Sequence[tuple[str, Writer | None]]) -> dict[str, Any]:
    return {
        name: value if writer is None else writer(value)
        for name, writer in writers
        if (value := draft[name]) is not None
    }
