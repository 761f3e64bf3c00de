"""The custom fields of a register: what there is, and adding, changing, ordering and retiring them. A field is never lost:
what records have in a retired one stays there, and only new values are not taken any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.counting import counted
from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.custom_field import CustomField
from atmp_desktop.records.fields import Field
from atmp_desktop.records.lookup_value import LookupValue
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary, list_of
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.store import Store
from atmp_desktop.store.write import Write
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Defined:
    """One custom field.

    Attributes:
        field: as forms and lists know it.
        kind: what it holds, by the code that CustomField has for it.
        target: the type of record it links to, or "".
        uses: how many records have something in it, those in the bin left aside.
    """

    id: UUID
    code: str
    field: Field
    kind: str
    target: str
    uses: int

    @property
    def list(self) -> bool:
        """Whether its values stand in a list."""
        return self.kind == "choice"


def custom_fields(store: Store, type: str) -> list[Defined]:
    """The custom fields of a type in the order of the form. One in the bin is among them while a record uses it."""
    vocabulary, record_type = store.vocabulary, BY_NAME[type]
    fields = vocabulary.own_fields(record_type)
    with store.read() as session:
        connection = session.connection()
        rows = {row.code: row for row in session.scalars(select(CustomField).where(CustomField.type == type))}
        uses = _uses(connection, record_type, fields, vocabulary)
    found = []
    for name, field in fields.items():
        row = rows.get(name.partition(".")[2])
        if row is not None and (row.deleted is None or uses[name]):
            found.append(Defined(row.id, row.code, field, row.kind, row.target or "", uses[name]))
    return found


def _uses(
    connection: Connection, record_type: type[Record], fields: Mapping[str, Field], vocabulary: Vocabulary
) -> dict[str, int]:
    if not fields:
        return {}
    columns = columns_of(record_type, vocabulary)
    # A "no" is not kept, so that it counts as nothing; a field's column is the same on every day.
    counted = [func.count(func.nullif(columns[name].expression(date.min), 0)) for name in fields]
    query = select(*counted).where(record_type.own.is_not(None), record_type.deleted.is_(None))
    return dict(zip(fields, connection.execute(query).one(), strict=True))


def add(
    store: Store, type: str, label: str, kind: str, *, choices: Sequence[str] = (), **more: Any
) -> tuple[UUID, UUID]:
    """A field more, at the end of a type's, with what can be chosen where it is a choice; `more` are CustomField's target,
    section, help and search. Returns its id and the operation's. Raises Invalid where something is not right."""
    with store.write(
        tr("Add the field “{label}” to {many}", label=label, many=BY_NAME[type].about.many.lower())
    ) as write:
        places = [place for place in write.scalars(_of_type(type, CustomField.position)) if place is not None]
        field = CustomField(type=type, label=label, kind=kind, position=max(places, default=-1) + 1, **more)
        write.add(field)
        write.flush()
        for words in choices:
            write.add(LookupValue(list=list_of(type, field.code), words=words))
            write.flush()
        return field.id, write.operation.id


def change(store: Store, id: UUID, values: Mapping[str, Any]) -> UUID:
    """Give a field another label, section, help, or say whether its words find the record. Returns the operation's id.
    Raises Invalid where something is not right."""
    with store.write(tr("Change a field")) as write:
        field = _field(write, id)
        before = field.label
        for name, value in values.items():
            setattr(field, name, value)
        write.operation.label = (
            tr("Change the field “{before}”", before=before)
            if field.label == before
            else tr("Rename “{before}” to “{label}”", before=before, label=field.label)
        )
        return write.operation.id


def retire(store: Store, id: UUID) -> tuple[str, UUID]:
    """Have a field take no new values. Returns a sentence that says what is still in it, and the operation's id."""
    with store.write(tr("Retire a field")) as write:
        field = _field(write, id)
        record_type, name = BY_NAME[field.type], f"own.{field.code}"
        fields = write.vocabulary.own_fields(record_type)
        count = _uses(write.connection(), record_type, {name: fields[name]}, write.vocabulary)[name]
        field.retired = True
        write.operation.label = tr("Retire the field “{label}”", label=field.label)
        whose = counted(count, record_type.about.one.lower(), record_type.about.many.lower())
        kept = (
            tr("{whose} still has something in it.", "{whose} still have something in it.", count, whose=whose)
            if count
            else tr("It was empty.")
        )
        return tr("“{label}” is retired. {kept}", label=field.label, kept=kept), write.operation.id


def bring_back(store: Store, id: UUID) -> UUID:
    """Have a retired field take values again. Returns the operation's id."""
    with store.write(tr("Bring back a field")) as write:
        field = _field(write, id)
        if field.deleted is not None:
            write.restore(field)
        field.retired = False
        write.operation.label = tr("Bring back the field “{label}”", label=field.label)
        return write.operation.id


def move(store: Store, id: UUID, step: int) -> UUID | None:
    """Show a field `step` places further down (up, where it is negative) among its type's. Returns the operation's id, or
    None where it stands at the end already."""
    with store.write(tr("Move a field")) as write:
        field = _field(write, id)
        order = [name.partition(".")[2] for name in write.vocabulary.own_fields(BY_NAME[field.type])]
        rows = {row.code: row for row in write.scalars(_of_type(field.type, CustomField))}
        shown = [code for code in order if rows[code].deleted is None or code == field.code]
        place = min(max(shown.index(field.code) + step, 0), len(shown) - 1)
        if shown.index(field.code) == place:
            return None
        shown.remove(field.code)
        shown.insert(place, field.code)
        for position, code in enumerate(shown):
            rows[code].position = position
        write.operation.label = tr("Move the field “{label}”", label=field.label)
        return write.operation.id


def _of_type(type: str, what: Any) -> Any:
    return select(what).where(CustomField.type == type)


def _field(write: Write, id: UUID) -> CustomField:
    field = write.get(CustomField, id)
    if field is None:
        raise UserError(tr("This field is no longer in the register."))
    return field
