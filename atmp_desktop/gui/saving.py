"""The writes behind forms and buttons: an edit with records made on the way, an addition, the bin, and their labels.

Plain functions on the store, run on the saver's thread; no widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import uuid_utils.compat as uuids

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import Field, fields_of
from atmp_desktop.records.kinds import Text
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.store.clashes import refuse_clashes
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.rules import initial_faults
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class NewRecord:
    """A record that a link leads to and that is made in the write that saves the link.

    Attributes:
        type: its type name.
        name: what was typed.
        values: its first values, enough to save it.
    """

    type: str
    name: str
    values: Mapping[str, Any]


def drafted(record_type: type[Record], name: str) -> NewRecord | None:
    """A record of a type made from no more than its name; None where a type needs more, or the name is not whole.

    A person's last word is the family name, whatever stands before it the given name.
    """
    words = name.split()
    if not words or not has_own_name(record_type):
        return None
    texts = [key for key, field in fields_of(record_type).items() if field.required and isinstance(field.kind, Text)]
    values: dict[str, Any] = {}
    if "family_name" in texts:
        values = {"given_name": " ".join(words[:-1]) or None, "family_name": words[-1]}
    elif texts:
        values = {texts[0]: " ".join(words)}
    if not values or initial_faults(record_type, values):
        return None
    return NewRecord(type_name(record_type), " ".join(words), values)


def label_of_edit(fields: Mapping[str, Field], name: str, edits: Mapping[str, Any]) -> str:
    """What an edit of a record with these fields is called in the history: "Edit Uta Griesenbach: Job title"."""
    labels = [fields[each].label for each in edits]
    shown = ", ".join(labels[:3]) + (tr(" and {labels} more", labels=len(labels) - 3) if len(labels) > 3 else "")
    return tr("Edit {shortened}: {shown}", shortened=shortened(name), shown=shown)


def shortened(name: str, longest: int = 60) -> str:
    """A name that fits into a label or a message."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def save_edits(
    store: Store, record_type: type[Record], id: UUID, seen: Mapping[str, Any], edits: Mapping[str, Any], label: str
) -> None:
    """Save a form as `Store.save` does, making the new records its links lead to in the same operation."""
    if not any(isinstance(value, NewRecord) for value in edits.values()):
        store.save(record_type, id, seen, edits, label)
        return
    with store.write(label) as write:
        record = write.get(record_type, id)
        if record is None:
            raise UserError(tr("This {one} is no longer in the register.", one=record_type.about.one.lower()))
        refuse_clashes(write, record, seen, edits)
        write.vocabulary.put(record, settled(write, edits))


def settled(write: Write, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values with the new records among them made and replaced by their ids."""
    found = {}
    for name, value in values.items():
        found[name] = _made(write, value) if isinstance(value, NewRecord) else value
    return found


def _made(write: Write, new: NewRecord) -> UUID:
    record = BY_NAME[new.type](id=uuids.uuid7(), **new.values)
    write.add(record)
    write.flush()
    return record.id


def add_record(store: Store, record_type: type[Record], values: Mapping[str, Any]) -> tuple[UUID, UUID]:
    """Add a record, and the new ones its links lead to, in one operation. Returns its id and the operation's."""
    with store.write(tr("Add {one}", one=record_type.about.one.lower())) as write:
        record = write.add_new(record_type, {"id": uuids.uuid7(), **settled(write, values)})
        write.flush()
        return record.id, write.operation.id


def bin_record(store: Store, record_type: type[Record], id: UUID, name: str) -> UUID:
    """Put a record into the bin; returns the operation's id."""
    with store.write(tr("Move {shortened} to the bin", shortened=shortened(name))) as write:
        write.bin(_there(write, record_type, id))
        return write.operation.id


def restore_record(store: Store, record_type: type[Record], id: UUID, name: str) -> UUID:
    """Take a record out of the bin; returns the operation's id."""
    with store.write(tr("Restore {shortened}", shortened=shortened(name))) as write:
        write.restore(_there(write, record_type, id))
        return write.operation.id


def end_record(store: Store, record_type: type[Record], id: UUID, name: str, last: date) -> UUID:
    """End a membership, an affiliation or the like after its last day, which keeps it on record; returns the
    operation's id."""
    with store.write(tr("End {shortened} on {last:%d/%m/%Y}", shortened=shortened(name), last=last)) as write:
        _there(write, record_type, id).to_date = last  # type: ignore[attr-defined]
        return write.operation.id


def _there(write: Write, record_type: type[Record], id: UUID) -> Record:
    record = write.get(record_type, id)
    if record is None:
        raise UserError(tr("This {one} is no longer in the register.", one=record_type.about.one.lower()))
    return record


def is_ended(record_type: type[Record]) -> bool:
    """Whether records of a type are ended rather than deleted: they have a last day, and hold or held for a time."""
    derived = {each.name for each in record_type.derived}
    return "to_date" in fields_of(record_type) and ("current" in derived or not record_type.about.part)
