"""The history in words: who did what when, and each value before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, or_, select

from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.fields import Field
from atmp_desktop.records.kinds import Link, Text
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.history import DELETED, Change, change_of, from_json
from atmp_desktop.store.names import names_of
from atmp_desktop.store.tables import change, operation
from atmp_desktop.store.vocabulary import read_vocabulary


@dataclass(frozen=True)
class Line:
    """One value of a change in words: "Job title: Pharmacist → Chief pharmacist"."""

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangeWords:
    """What one operation did to one record, in words.

    Attributes:
        kind: add, edit, bin or restore.
        name: the record's name today.
        lines: the values that differ; for an add, what it began with.
    """

    id: UUID
    type: str
    record: UUID
    name: str
    kind: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Entry:
    """One operation of the history.

    Attributes:
        kind: edit, undo, redo, note or creation.
        taken_back: it was undone (and not redone).
        can_take_back: it is of a kind that can be undone and is not taken back; whether what it touched changed since
            is found out when tried.
        changes: what it did, at most `CHANGES_SHOWN` of them, with `total` saying how many there are.
    """

    id: UUID
    when: datetime
    who: str
    label: str
    kind: str
    taken_back: bool
    can_take_back: bool
    total: int
    detail: str
    changes: Sequence[ChangeWords] = field(default_factory=tuple)


CHANGES_SHOWN = 50
"""How many changes of one operation are put into words; a bulk write has thousands."""


def entries(
    connection: Connection, record: UUID | None = None, limit: int = 200, before: datetime | None = None
) -> list[Entry]:
    """The newest operations, of a record with what belongs to it when one is given; `before` gives the next page."""
    query = select(operation).order_by(operation.c.clock.desc(), operation.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(operation.c.clock < before)
    wanted: set[UUID] | None = None
    if record is not None:
        wanted = {record, *_belonging(connection, record)}
        query = query.where(operation.c.id.in_(select(change.c.operation).where(change.c.record.in_(wanted))))
    rows = connection.execute(query).all()
    reversals = _reversals(connection, [row.id for row in rows])
    changes = {row.id: _changes(connection, row.id, wanted) for row in rows}
    vocabulary = read_vocabulary(connection)
    words = _names(connection, [each for found, _ in changes.values() for each in found], vocabulary)
    return [_entry(row, reversals, changes[row.id], words, vocabulary) for row in rows]


def values_before(connection: Connection, change_id: UUID) -> tuple[type[Record], UUID, dict[str, Any]]:
    """The record a change was of, and the values it replaced: what "Put this back" saves again."""
    each = change_of(connection.execute(select(change).where(change.c.id == change_id)).one())
    record_type = BY_NAME[each.type]
    values = from_json(read_vocabulary(connection).fields_of(record_type), each.before)
    values.pop(DELETED, None)
    return record_type, each.record, values


def _belonging(connection: Connection, record: UUID) -> Iterable[UUID]:
    """The ids of what belongs to a record, binned or not; a record that nothing belongs to has none."""
    for part in RECORD_TYPES:
        links: Any = [getattr(part, name) for name in part.about.belongs_to]
        if links:
            yield from connection.scalars(select(part.id).where(or_(*(link == record for link in links))))


def _reversals(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, bool]:
    """For each operation that was reversed, whether it still is: an undo that was redone counts no more."""
    found: dict[UUID, bool] = {}
    waiting = {id: id for id in ids}
    still = dict.fromkeys(ids, False)
    while waiting:
        query = select(operation.c.id, operation.c.reverses).where(operation.c.reverses.in_(list(waiting)))
        onward: dict[UUID, UUID] = {}
        for row in connection.execute(query):
            first = waiting[row.reverses]
            still[first] = not still[first]
            onward[row.id] = first
        waiting = onward
    found.update(still)
    return found


def _nameless(names: Iterable[str]) -> dict[str, Field]:
    """Fields to stand for own ones that the register does not know."""
    return {name: Field(name, name.removeprefix(OWN), Text()) for name in names if name.startswith(OWN)}


def _changes(connection: Connection, id: UUID, wanted: set[UUID] | None) -> tuple[list[Change], int]:
    query = select(change).where(change.c.operation == id)
    count = select(func.count()).select_from(change).where(change.c.operation == id)
    if wanted is not None:
        query, count = query.where(change.c.record.in_(wanted)), count.where(change.c.record.in_(wanted))
    rows = connection.execute(query.order_by(change.c.id).limit(CHANGES_SHOWN)).all()
    total = len(rows) if len(rows) < CHANGES_SHOWN else connection.scalar(count) or 0
    return [change_of(row) for row in rows], total


def _names(connection: Connection, changes: Sequence[Change], vocabulary: Vocabulary) -> dict[UUID, str]:
    wanted: dict[str, set[UUID]] = {}
    for each in changes:
        wanted.setdefault(each.type, set()).add(each.record)
        record_type = BY_NAME[each.type]
        fields, links = vocabulary.fields_of(record_type), vocabulary.links_of(record_type)
        for values in (from_json(fields, each.before), from_json(fields, each.after)):
            for name, link in links.items():
                if values.get(name) is not None and isinstance(link.kind, Link):
                    wanted.setdefault(link.kind.target, set()).add(values[name])
    return names_of(connection, wanted)


def _entry(
    row: Row[Any],
    reversals: dict[UUID, bool],
    changes: tuple[list[Change], int],
    words: dict[UUID, str],
    vocabulary: Vocabulary,
) -> Entry:
    found, total = changes
    taken_back = reversals[row.id]
    return Entry(
        id=row.id,
        when=row.clock,
        who=row.who,
        label=row.label,
        kind=row.kind,
        taken_back=taken_back,
        can_take_back=row.kind in ("edit", "undo", "redo") and not taken_back and total > 0,
        total=total,
        detail=row.detail or "",
        changes=tuple(_in_words(each, words, vocabulary) for each in found),
    )


def _in_words(each: Change, words: dict[UUID, str], vocabulary: Vocabulary) -> ChangeWords:
    record_type = BY_NAME[each.type]
    fields = vocabulary.fields_of(record_type)
    before, after = from_json(fields, each.before), from_json(fields, each.after)
    lines = []
    for name, declared in {**_nameless((*before, *after)), **fields}.items():
        was, now = before.get(name), after.get(name)
        if was == now or (each.kind == "add" and now == declared.default):
            continue
        shown = [
            ("" if value is None else words.get(value, "?"))
            if isinstance(declared.kind, Link)
            else declared.kind.show(value)
            for value in (was, now)
        ]
        lines.append(Line(name, declared.label, shown[0] if name in before else "", shown[1]))
    return ChangeWords(
        each.id, type_name(record_type), each.record, words.get(each.record, "?"), each.kind, tuple(lines)
    )
