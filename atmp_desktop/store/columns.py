"""What a list of a record type can show: its name, its fields, what is worked out, and who touched it when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, type_coerce

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.kinds import Kind
from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import OWN, Vocabulary
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.tables import document
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Column:
    """One column of a list.

    Attributes:
        name: the name it is asked by.
        label: its words.
        kind: how its values behave.
        expression: its SQL over the type's table, on a day.
        stored_text: a field of text, which quick filters look into.
        derived: worked out, not a field.
        help: a sentence about it, or "".
        retired: an own field that takes no new values, and need not be offered.
        through: see `Derived.through`.
    """

    name: str
    label: str
    kind: Kind
    expression: Callable[[date], ColumnElement[Any]]
    stored_text: bool = False
    derived: bool = False
    help: str = ""
    retired: bool = False
    through: tuple[str, str, str] | None = None

    def order(self, day: date) -> ColumnElement[Any]:
        """What rows are sorted by when sorted by this column."""
        expression = self.expression(day)
        if isinstance(self.kind, kinds.Link) and has_own_name(BY_NAME[self.kind.target]):
            return select(document.c.sort_key).where(document.c.id == expression).scalar_subquery()
        if isinstance(self.kind, kinds.Choice) and self.kind.options:
            # Empty where the value is, so that it comes last whichever way the list is sorted.
            return case({code: place for place, code in enumerate(self.kind.options)}, value=expression)
        if isinstance(self.kind, kinds.Text | kinds.LongText):
            return func.lower(expression)
        return expression


@lru_cache(maxsize=512)
def expression_of(record_type: type[Record], name: str, day: date, vocabulary: Vocabulary) -> ColumnElement[Any]:
    """A column's SQL on a day, labelled by its name. Putting one together costs more than many a query; days are few."""
    return columns_of(record_type, vocabulary)[name].expression(day).label(f"_{name}")


@lru_cache(maxsize=512)
def columns_of(record_type: type[Record], vocabulary: Vocabulary) -> Mapping[str, Column]:
    """Every column a list of a type can show, by name, in the order in which they are offered. `vocabulary` is the
    register's, which `Store.vocabulary` knows: without it there are no own fields and no words of its own."""
    found: list[Column] = []
    fields = vocabulary.fields_of(record_type)
    if has_own_name(record_type) and "name" not in fields:
        found.append(Column("name", tr("Name"), kinds.Text(width=28), partial(_own_name, record_type), derived=True))
    for name, field in fields.items():
        text = isinstance(field.kind, kinds.Text | kinds.LongText)
        expression = partial(_own, field.kind) if name.startswith(OWN) else _stored
        column = Column(name, field.label, field.kind, partial(expression, record_type, name), stored_text=text)
        found.append(replace(column, help=field.help, retired=field.retired))
    found += [
        Column(
            each.name,
            each.label,
            vocabulary.kind(each.kind),
            each.expression,
            derived=True,
            help=each.help,
            through=each.through,
        )
        for each in record_type.derived
    ]
    for name, label, kind in STAMPS:
        found.append(Column(name, label, kind, partial(_stored, record_type, name), derived=True))
    return MappingProxyType({each.name: each for each in found})


STAMPS: tuple[tuple[str, str, Kind], ...] = (
    ("created_at", tr("Added"), kinds.Moment()),
    ("created_by", tr("Added by"), kinds.Text(width=12)),
    ("updated_at", tr("Last changed"), kinds.Moment()),
    ("updated_by", tr("Last changed by"), kinds.Text(width=14)),
)


def _stored(record_type: type[Record], name: str, day: date) -> ColumnElement[Any]:
    column: ColumnElement[Any] = getattr(record_type, name)
    return column


def _own(kind: Kind, record_type: type[Record], name: str, day: date) -> ColumnElement[Any]:
    """An own field's value out of the object that its column holds, as a column of its kind would have it."""
    value: ColumnElement[Any] = func.json_extract(record_type.own, f'$."{name}"')
    if isinstance(kind, kinds.YesNo):
        value = func.coalesce(value, 0)
    elif isinstance(kind, kinds.Link):
        value = func.unhex(func.replace(value, "-", ""))
    return type_coerce(value, kind.column_type())


def _own_name(record_type: type[Record], day: date) -> ColumnElement[Any]:
    return select(document.c.name).where(document.c.id == record_type.id).correlate(record_type).scalar_subquery()
