"""Taking operations back and doing them again: a reversed operation each, so that the trail only grows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.sql import Select

from atmp_desktop.errors import CannotUndo
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.history import DELETED, from_json, load, record_type_of
from atmp_desktop.store.names import names_of
from atmp_desktop.store.tables import change, operation, site
from atmp_desktop.translation import tr

if TYPE_CHECKING:
    from atmp_desktop.store.store import Store
    from atmp_desktop.store.write import Write


@dataclass(frozen=True)
class Reversible:
    """An operation that can be taken back or done again.

    Attributes:
        words: the label of what was first done, whatever was undone and redone since.
        is_undo: it took something back itself.
    """

    id: UUID
    words: str
    is_undo: bool = False


def next_to_undo(connection: Connection, home: str) -> Reversible | None:
    """This file's newest operation that is not taken back. Notes and creation are skipped."""
    row = connection.execute(_candidates(home).where(operation.c.kind.in_(("edit", "redo"))).limit(1)).first()
    return None if row is None else _reversible(connection, row)


def next_to_redo(connection: Connection, home: str) -> Reversible | None:
    """This file's newest undo that is not done again, unless something new was done since."""
    row = connection.execute(_candidates(home).where(operation.c.kind == "undo").limit(1)).first()
    if row is None:
        return None
    newer = select(operation.c.id).where(
        operation.c.site == row.site, operation.c.kind == "edit", operation.c.seq > row.seq
    )
    return None if connection.execute(newer.limit(1)).first() else _reversible(connection, row)


def _candidates(home: str) -> Select[Any]:
    reversing = operation.alias()
    reversed_by = select(reversing.c.id).where(reversing.c.reverses == operation.c.id)
    return (
        select(operation)
        .join(site, site.c.id == operation.c.site)
        .where(site.c.home == home, ~reversed_by.exists())
        .order_by(operation.c.seq.desc())
    )


def _reversible(connection: Connection, row: Row[Any]) -> Reversible:
    first = row
    while first.reverses is not None:
        first = connection.execute(select(operation).where(operation.c.id == first.reverses)).one()
    return Reversible(row.id, first.label, row.kind == "undo")


def undo(store: Store, operation_id: UUID | None) -> str:
    """See Store.undo."""
    with store.write(tr("Undo"), kind="undo") as write:
        connection = write.connection()
        if operation_id is None:
            found = next_to_undo(connection, store.home)
            if found is None:
                raise CannotUndo(tr("There is nothing to undo."))
        else:
            found = _named(connection, operation_id)
        write.operation.reverses = found.id
        # Taking back an undo does again what it took back: the next undo is for that.
        if found.is_undo:
            write.operation.kind = "redo"
        label = tr("Redo: {words}", words=found.words) if found.is_undo else tr("Undo: {words}", words=found.words)
        write.operation.label = label
        _reverse(write, found)
    return found.words


def redo(store: Store) -> str:
    """See Store.redo."""
    with store.write(tr("Redo"), kind="redo") as write:
        found = next_to_redo(write.connection(), store.home)
        if found is None:
            raise CannotUndo(tr("There is nothing to redo."))
        write.operation.reverses = found.id
        write.operation.label = tr("Redo: {words}", words=found.words)
        _reverse(write, found)
    return found.words


def brought_back(connection: Connection, operation_id: UUID, record_type: type[Record], most: int) -> list[UUID]:
    """The records of a type that an operation took out of the bin, at most so many of them."""
    query = select(change.c.record).where(
        change.c.operation == operation_id, change.c.type == type_name(record_type), change.c.kind == "restore"
    )
    return list(connection.scalars(query.limit(most)))


def _named(connection: Connection, id: UUID) -> Reversible:
    row = connection.execute(select(operation).where(operation.c.id == id)).first()
    if row is None:
        raise CannotUndo(tr("There is no such operation in the history."), tr("Look for it with “history”."))
    if row.kind in ("note", "creation"):
        raise CannotUndo(tr("“{label}” changed nothing that could be taken back.", label=row.label))
    later = connection.execute(select(operation).where(operation.c.reverses == id)).first()
    if later is not None and not _taken_back(connection, later.id):
        raise CannotUndo(tr("“{label}” was taken back already.", label=row.label))
    return _reversible(connection, row)


def _taken_back(connection: Connection, id: UUID) -> bool:
    return connection.execute(select(operation.c.id).where(operation.c.reverses == id)).first() is not None


def _reverse(write: Write, found: Reversible) -> None:
    connection = write.connection()
    for name in connection.scalars(select(change.c.type).where(change.c.operation == found.id).distinct()).all():
        record_type = record_type_of(name)
        write.flip_back(record_type, found.id)
        done = write.bulk_changes.touched.get(name, set())
        these = (change.c.operation == found.id, change.c.type == name)
        if len(done) == connection.scalar(select(func.count()).select_from(change).where(*these)):
            continue
        vocabulary = write.vocabulary
        fields = vocabulary.fields_of(record_type)
        expected: dict[UUID, Mapping[str, Any]] = {}
        edits: dict[UUID, Mapping[str, Any]] = {}
        query = select(change.c.record, change.c.kind, change.c.before, change.c.after).where(*these)
        for record, kind, before, after in connection.execute(query):
            if record in done:
                continue
            left = from_json(fields, load(after))
            expected[record] = left if kind != "add" else {**_blank(record_type, vocabulary), **left, DELETED: None}
            edits[record] = {DELETED: write.operation.clock} if kind == "add" else from_json(fields, load(before))
        changed = write.put_back(record_type, edits, expected)
        if changed:
            _refuse(connection, name, changed, found)


def _blank(record_type: type[Record], vocabulary: Vocabulary) -> dict[str, Any]:
    """A record with nothing in it: an add touched every field."""
    return {**dict.fromkeys(fields_of(record_type)), **vocabulary.spread(record_type, None)}


def _refuse(connection: Connection, name: str, changed: Sequence[UUID], found: Reversible) -> None:
    names = list(names_of(connection, {name: changed[:5]}).values())
    shown = ", ".join(names) + (tr(" and {changed:,} more", changed=len(changed) - 5) if len(changed) > 5 else "")
    raise CannotUndo(
        tr(
            "“{words}” cannot be taken back, because what it changed was changed again since: {shown}.",
            words=found.words,
            shown=shown,
        ),
        tr("Take back the later changes first, or put the old values back by hand."),
    )
