"""What "current" means in SQL: both ends included, an empty start counting as already so."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, MetaData, String, Table, and_, or_, select

from atmp_desktop.records.column_types import IdColumn

# The people's table as far as it is needed here: records about people cannot import Person, which knows them.
_PERSON = Table("person", MetaData(), Column("id", IdColumn()), Column("deleted", String))


def current_on(record_type: Any, day: date) -> ColumnElement[bool]:
    """True for the rows of a type with `from_date` and `to_date` that hold on a day."""
    return and_(
        or_(record_type.from_date.is_(None), record_type.from_date <= day),
        or_(record_type.to_date.is_(None), record_type.to_date >= day),
    )


def person_is_there(record_type: Any) -> ColumnElement[bool]:
    """True for the rows of a type with `person` whose person is not in the bin."""
    person = _PERSON.alias()
    return ~select(person.c.id).where(person.c.id == record_type.person, person.c.deleted.is_not(None)).exists()


def overlap(one: Any, other: Any) -> ColumnElement[bool]:
    """True for two rows with `from_date` and `to_date` that share a day; an empty end is open."""
    return and_(_begins_by_the_end_of(one, other), _begins_by_the_end_of(other, one))


def _begins_by_the_end_of(one: Any, other: Any) -> ColumnElement[bool]:
    return or_(one.from_date.is_(None), other.to_date.is_(None), one.from_date <= other.to_date)
