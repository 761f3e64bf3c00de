"""How the rows of a list fall into groups by one of its columns: by a choice, a link, yes or no, or the month of a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, String, case, func, select, type_coerce

from atmp_desktop.days.dates import PartialDate
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.store.columns import Column
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.tables import document
from atmp_desktop.translation import tr

ID = 16
"""The bytes of an id."""

MONTH = 7
"""The characters of 2026-11."""

NAMED = document.alias("named")
"""The linked records' documents, which are not those of the rows."""


@dataclass(frozen=True)
class RowGroup:
    """Some rows of a list that stand together.

    Attributes:
        key: what they have in common, as SQLite has it; None where they have nothing in the column.
        words: the same for people.
        ids: their ids in order, one after the other.
    """

    key: Any
    words: str
    ids: bytes

    @property
    def count(self) -> int:
        """How many rows they are."""
        return len(self.ids) // ID


def can_group(column: Column) -> bool:
    """Whether a list can be grouped by a column. Names, numbers and sentences would make a group of nearly every row."""
    kind = column.kind
    if isinstance(kind, kinds.Link):
        return has_own_name(BY_NAME[kind.target])
    return isinstance(kind, kinds.Choice | kinds.YesNo | kinds.Date | kinds.PartialDate | kinds.Moment)


def group_key(column: Column, day: date) -> ColumnElement[Any]:
    """What the rows of one group have in common. A moment belongs to the month it is in London."""
    expression, kind = column.expression(day), column.kind
    if isinstance(kind, kinds.YesNo):
        return func.coalesce(expression, False)
    if isinstance(kind, kinds.Date | kinds.PartialDate):
        return func.substr(type_coerce(expression, String), 1, MONTH)
    if isinstance(kind, kinds.Moment):
        text = type_coerce(expression, String)
        # Only in the last hour of a day can it be another month in London, which takes long to work out.
        there = case((func.substr(text, 12, 2) == "23", func.london_day(text)), else_=text)
        return func.substr(there, 1, MONTH)
    return expression


def sorted_by(column: Column, key: ColumnElement[Any], down: bool) -> list[ColumnElement[Any]]:
    """How groups follow one another, given their key; what has no place of its own stands by its key. Rows with nothing in
    the column come last either way, as in any list."""
    place = key
    if isinstance(column.kind, kinds.Link):
        place = select(NAMED.c.sort_key).where(NAMED.c.id == key).scalar_subquery()
    elif isinstance(column.kind, kinds.Choice) and column.kind.options:
        place = case({code: at for at, code in enumerate(column.kind.options)}, value=key)
    keys = [place] if place is key else [place, key]
    return [(each.desc() if down else each.asc()).nulls_last() for each in keys]


def groups_of(
    connection: Connection,
    query: Select[Any],
    order: Sequence[ColumnElement[Any]],
    column: Column,
    down: bool,
    day: date,
) -> list[RowGroup]:
    """The groups that rows make by a column, in their order. `query` asks for the ids of the rows, which stand in `order`
    within a group. SQLite puts them together by itself, working out the key of each row once."""
    number = func.row_number().over(order_by=order)
    rows = query.add_columns(group_key(column, day).label("key"), number.label("number")).subquery()
    ids = func.group_concat(func.hex(rows.c[0]), "").aggregate_order_by(rows.c.number)
    found = select(rows.c.key, ids.label("ids")).group_by(rows.c.key).subquery()
    asked = select(found.c.key, found.c.ids).order_by(*sorted_by(column, found.c.key, down))
    groups = [(key, bytes.fromhex(ids)) for key, ids in connection.execute(asked)]
    names: dict[UUID, str] = {}
    if isinstance(column.kind, kinds.Link):
        names = names_of(connection, {column.kind.target: [key for key, _ in groups if key is not None]})
    return [RowGroup(key, _words(column, key, names), ids) for key, ids in groups]


def _words(column: Column, key: Any, names: dict[UUID, str]) -> str:
    if key is None:
        return tr("{label}: empty", label=column.label)
    kind = column.kind
    if isinstance(kind, kinds.Link):
        return names.get(key, "")
    if isinstance(kind, kinds.YesNo):
        return f"{column.label}: {kind.show(key).lower()}"
    if isinstance(kind, kinds.Date | kinds.PartialDate | kinds.Moment):
        return PartialDate.parse(key).words
    return kind.show(key)
