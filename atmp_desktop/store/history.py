"""The history as data: what a change holds, which changes a new one has seen, and what a set of changes makes of a
record. A record's state is a function of the set of its changes alone: order, repeats and clocks cannot matter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, literal_column, select

from atmp_desktop.days.moments import Unreadable, moment_from, moment_text
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import OWN
from atmp_desktop.store.tables import change
from atmp_desktop.translation import tr

DELETED = "deleted"
"""The name under which the bin is kept in `before` and `after`, beside the fields."""

BIN_SEEN = "bin seen"
"""In the bases of an edit: the bin its author had seen, so that the edit does not bring the record back."""

ALL_SEEN = "*"
"""In the bases of a bin: every head of every unit its author had seen. It names them without taking their place."""

Bases = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Change:
    """What one operation did to one record, as kept: values in `before` and `after` are JSON's."""

    id: UUID
    operation: UUID
    type: str
    record: UUID
    kind: str
    clock: datetime
    who: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    bases: Bases


@dataclass(frozen=True)
class State:
    """What a set of changes makes of a record.

    Attributes:
        values: JSON values by field; a field no change names is missing.
        deleted: the moment it was binned as text, or None.
        contested: units with two or more heads: the values shown are those of the greatest change id.
    """

    values: Mapping[str, Any]
    deleted: str | None
    created: tuple[datetime, str]
    updated: tuple[datetime, str]
    contested: Sequence[str]


def newest_operation(connection: Connection) -> UUID | None:
    """The operation that was written last, or None before the first."""
    newest = connection.scalar(select(change.c.operation).order_by(literal_column("rowid").desc()).limit(1))
    return None if newest is None else UUID(bytes=newest) if isinstance(newest, bytes) else newest


def units_of(record_type: type[Record], names: Iterable[str]) -> set[str]:
    """The units (field groups, or fields on their own) that some fields belong to; a register's own field is one."""
    fields = fields_of(record_type)
    return {fields[name].unit if name in fields else name for name in names}


def to_json(fields: Mapping[str, Field], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of some fields as the history keeps them; one of an own field that is not known is kept as it is."""
    found = {}
    for name, value in values.items():
        if name == DELETED:
            found[name] = None if value is None else moment_text(value)
        else:
            found[name] = fields[name].kind.to_json(value) if name in fields else value
    return found


def from_json(fields: Mapping[str, Field], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of some fields as records hold them; a field that no longer exists is left out, an own one is not."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name == DELETED:
            found[name] = None if value is None else moment_from(value)
        elif name in fields:
            found[name] = fields[name].kind.from_json(value)
        elif name.startswith(OWN):
            found[name] = value
    return found


def dump(values: Any) -> str:
    """JSON as it is written into the history: compact, keys as given, text readable."""
    return _encode(values)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_changes(connection: Connection, records: Sequence[UUID]) -> dict[UUID, list[Change]]:
    """Every change of some records, oldest first."""
    found: dict[UUID, list[Change]] = {record: [] for record in records}
    for start in range(0, len(records), 5000):
        # Sorted here: asked for in order, SQLite walks the whole history instead of the index on records.
        query = select(change).where(change.c.record.in_(records[start : start + 5000]))
        for row in connection.execute(query):
            found[row.record].append(change_of(row))
    for each in found.values():
        each.sort(key=lambda one: one.id)
    return found


def change_of(row: Any) -> Change:
    """A row of the change table as a Change. Raises Unreadable for one of a type of record that there is not."""
    record_type_of(row.type)
    return Change(
        id=row.id,
        operation=row.operation,
        type=row.type,
        record=row.record,
        kind=row.kind,
        clock=row.clock,
        who=row.who,
        before=load(row.before),
        after=load(row.after),
        bases=load(row.bases),
    )


def record_type_of(name: str) -> type[Record]:
    """The type of record that an entry of the history is of. Raises Unreadable where there is none of that name."""
    try:
        return BY_NAME[name]
    except KeyError as error:
        raise Unreadable(tr("An entry of the history is none.")) from error


def load(text: str) -> Any:
    """What `dump` wrote. Raises Unreadable for anything else."""
    try:
        return json.loads(text)
    except (TypeError, ValueError) as error:
        raise Unreadable(tr("An entry of the history is none.")) from error


def heads_of(record_type: type[Record], changes: Sequence[Change], also: Iterable[str] = ()) -> dict[str, list[str]]:
    """For each unit the ids of the changes that no other change of it has seen. An add touches every unit. Of own
    fields those are looked at that a change names, and those in `also`."""
    every = units_of(record_type, fields_of(record_type)) | {DELETED}
    every.update(name for names in (also, *(each.after for each in changes)) for name in names if name.startswith(OWN))
    touching: dict[str, list[str]] = {unit: [] for unit in every}
    seen: dict[str, set[str]] = {unit: set() for unit in every}
    for each in changes:
        for unit in every if each.kind == "add" else units_of(record_type, each.after) & every:
            touching[unit].append(str(each.id))
        for unit, bases in each.bases.items():
            if unit in seen:
                seen[unit].update(bases)
    return {unit: sorted(set(ids) - seen[unit]) for unit, ids in touching.items()}


def bases_for(
    record_type: type[Record], kind: str, after: Iterable[str], earlier: Sequence[Change]
) -> dict[str, list[str]]:
    """What the author of a change had seen: the heads of each unit it touches; for a bin, of every unit."""
    if kind == "add":
        return {}
    after = list(after)
    heads = heads_of(record_type, earlier, after)
    if kind == "bin":
        return {DELETED: heads[DELETED], ALL_SEEN: sorted({id for ids in heads.values() for id in ids})}
    found = {unit: heads[unit] for unit in sorted(units_of(record_type, after))}
    binned = next((each for each in reversed(earlier) if str(each.id) in heads[DELETED]), None)
    if kind == "edit" and binned is not None and binned.after.get(DELETED) is not None:
        found[BIN_SEEN] = heads[DELETED]
    return found


Kept = tuple[bytes, str, str, str]
"""A change as SQLite has it: its id, its kind, `after` and `bases`."""


def bases_for_edit(record_type: type[Record], after: Iterable[str], earlier: Sequence[Kept]) -> dict[str, list[str]]:
    """What `bases_for` gives an edit, from changes as they are kept, in any order. Of those only such are taken apart
    as name a field or unit in question: most do not, and there may be thousands of records."""
    try:
        found = {unit: _heads_of_unit(record_type, unit, earlier) for unit in sorted(units_of(record_type, after))}
        if any(_is_named(DELETED, each[2]) for each in earlier):
            heads = _heads_of_unit(record_type, DELETED, earlier)
            last = max((each for each in earlier if _id_text(each[0]) in heads), default=None)
            if last is not None and load(last[2]).get(DELETED) is not None:
                found[BIN_SEEN] = heads
    except (TypeError, AttributeError) as error:
        raise Unreadable(tr("An entry of the history is none.")) from error
    return found


def _heads_of_unit(record_type: type[Record], unit: str, earlier: Sequence[Kept]) -> list[str]:
    names = _members(record_type, unit)
    touching: list[str] = []
    seen: set[str] = set()
    for id, kind, after, bases in earlier:
        if kind == "add" or (any(_is_named(name, after) for name in names) and not names.isdisjoint(load(after))):
            touching.append(_id_text(id))
        if _is_named(unit, bases):
            seen.update(load(bases).get(unit, ()))
    return sorted(set(touching) - seen)


@cache
def _members(record_type: type[Record], unit: str) -> frozenset[str]:
    """The names of the fields of a unit."""
    names = frozenset(name for name, field in fields_of(record_type).items() if field.unit == unit)
    return names or frozenset([unit])


def _is_named(name: str, kept: str) -> bool:
    """Whether JSON can have a key of that name: it has the word, if perhaps as a value."""
    return f'"{name}"' in kept


def _id_text(id: bytes) -> str:
    digits = id.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def state_of(record_type: type[Record], changes: Iterable[Change]) -> State | None:
    """What a set of changes makes of a record, or None while its add is not among them."""
    unique = {each.id: each for each in changes}
    ordered = [unique[key] for key in sorted(unique)]
    if not any(each.kind == "add" for each in ordered):
        return None
    heads = heads_of(record_type, ordered)
    names: dict[str, list[str]] = {}
    for name, field in fields_of(record_type).items():
        names.setdefault(field.unit, []).append(name)
    values: dict[str, Any] = {}
    for unit, fields in names.items():
        if heads[unit]:
            head = unique[UUID(heads[unit][-1])]
            values.update({name: head.after.get(name) for name in fields})
    for unit, ids in heads.items():
        if unit.startswith(OWN) and ids:
            values[unit] = unique[UUID(ids[-1])].after.get(unit)
    deleted = None
    if heads[DELETED]:
        head = unique[UUID(heads[DELETED][-1])]
        deleted = head.after.get(DELETED)
        if deleted is not None and _edited_unseen(heads, head, unique):
            deleted = None
    first, last = ordered[0], ordered[-1]
    return State(
        values=values,
        deleted=deleted,
        created=(first.clock, first.who),
        updated=(last.clock, last.who),
        contested=sorted(unit for unit, ids in heads.items() if len(ids) > 1),
    )


def _edited_unseen(heads: Mapping[str, Sequence[str]], binned: Change, changes: Mapping[UUID, Change]) -> bool:
    """Whether a field has a head that whoever binned the record had not seen, made by somebody who had not seen the
    bin: an edit beats an unseen delete."""
    seen = set(binned.bases.get(ALL_SEEN, ()))
    for unit, ids in heads.items():
        for head in set(ids) - seen - {str(binned.id)} if unit != DELETED else ():
            if str(binned.id) not in changes[UUID(head)].bases.get(BIN_SEEN, ()):
                return True
    return False
