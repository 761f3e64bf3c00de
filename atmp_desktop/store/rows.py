"""Rows for lists: which records, in which order, and the cells of a page of them. First the page, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, inspect, or_, select, type_coerce
from sqlalchemy.orm import aliased
from sqlalchemy.sql import Select
from sqlalchemy.types import NullType

from atmp_desktop.errors import UserError
from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.records.record import Record, links_of, type_name
from atmp_desktop.records.spans import current_on
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import Column, columns_of, expression_of
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.tables import document
from atmp_desktop.store.where import Filter, condition

CHUNK = 5000

ID = 16
"""The bytes of an id."""


@dataclass(frozen=True)
class Row:
    """One row of a list.

    Attributes:
        id: the record's.
        values: a value a column, as its kind has it.
        shown: the same in words; links by the name of what they lead to.
    """

    id: UUID
    values: tuple[Any, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """A list as somebody asked for it.

    Attributes:
        record_type: what is listed.
        columns: names of columns, in order.
        where: conditions that must all hold.
        order: names of columns to sort by, "-" before one for the other way round; empty for the type's own order.
        day: the day on which "current" and the like are worked out.
        as_at: only what held on `day` (memberships, affiliations, seats … with dates).
        binned: what is in the bin instead.
        me: whose name "me" stands for in a filter.
        within: a link field and an id: only records that link there (a linked list on a page).
        vocabulary: the register's own fields and words; `Store.listing` gives it.
    """

    record_type: type[Record]
    day: date
    columns: tuple[str, ...] = ()
    where: Filter = ()
    order: tuple[str, ...] = ()
    as_at: bool = False
    binned: bool = False
    me: str = ""
    within: tuple[str, UUID] | None = None
    vocabulary: Vocabulary = field(kw_only=True)

    def known_columns(self) -> Mapping[str, Column]:
        """Every column it can show, by name."""
        return columns_of(self.record_type, self.vocabulary)

    def shown_columns(self) -> list[Column]:
        """The columns, the type's own where none were asked for. Raises UserError for one it does not have."""
        known = self.known_columns()
        names = self.columns or self.record_type.about.columns
        if missing := [name for name in names if name not in known]:
            raise UserError(f"{self.record_type.about.many} have no column “{missing[0]}”.")
        return [known[name] for name in names]

    def first(self, connection: Connection, limit: int) -> list[bytes]:
        """The ids of the first rows, as bytes."""
        return list(connection.scalars(self._ids().limit(limit)))

    def packed(self, connection: Connection) -> bytes:
        """The ids of all rows in order, sixteen bytes each.

        SQLite puts them together by itself: fetched one by one they would keep the window's thread waiting at each.
        """
        # The limit keeps SQLite from taking the order for superfluous.
        ordered = self._ids().limit(-1).subquery()
        digits = connection.scalar(select(func.group_concat(func.hex(ordered.c[0]), "")))
        return bytes.fromhex(digits or "")

    def chunks(self, connection: Connection) -> Iterator[list[bytes]]:
        """The ids of all rows in order, as bytes, some thousands at a time."""
        packed = self.packed(connection)
        for start in range(0, len(packed), CHUNK * ID):
            end = min(len(packed), start + CHUNK * ID)
            yield [packed[place : place + ID] for place in range(start, end, ID)]

    def count(self, connection: Connection) -> int:
        """How many rows there are."""
        return connection.scalar(select(func.count()).select_from(self.record_type).where(*self._conditions())) or 0

    def page(self, connection: Connection, ids: Sequence[bytes]) -> list[Row]:
        """The rows of some ids, in the order of the ids; one that no longer exists is left out."""
        columns = self.shown_columns()
        wanted = [expression_of(self.record_type, column.name, self.day, self.vocabulary) for column in columns]
        identity = type_coerce(self.record_type.id, NullType())
        found: dict[bytes, tuple[Any, ...]] = {}
        for start in range(0, len(ids), CHUNK):
            query = select(identity, *wanted).where(self.record_type.id.in_(ids[start : start + CHUNK]))
            found.update((bytes(row[0]), tuple(row[1:])) for row in connection.execute(query))
        words = self._words(connection, columns, found.values())
        return [self._row(id, columns, found[id], words) for id in ids if id in found]

    def rows(self, connection: Connection) -> Iterator[list[Row]]:
        """All rows with their cells, some thousands at a time, for exports."""
        for chunk in self.chunks(connection):
            yield self.page(connection, chunk)

    def place_of(self, connection: Connection, id: UUID) -> bool:
        """Whether a record is in this list."""
        query = select(self.record_type.id).where(*self._conditions(), self.record_type.id == id)
        return connection.scalar(query) is not None

    def only(self, **changes: Any) -> Listing:
        """The same list with something changed."""
        return replace(self, **changes)

    def _ids(self) -> Select[Any]:
        if self._is_by_name_alone():
            # All of it stands in one index, which spares a look at each record's row.
            named = (document.c.type == type_name(self.record_type), document.c.binned.is_(self.binned))
            key: ColumnElement[Any] = (
                document.c.sort_key.desc() if self._sorting() == ("-name",) else document.c.sort_key
            )
            return select(type_coerce(document.c.id, NullType())).where(*named).order_by(key, document.c.id)
        query = select(type_coerce(self.record_type.id, NullType())).where(*self._conditions())
        keys: list[ColumnElement[Any]] = []
        for each in self._sorting():
            down, name = each.startswith("-"), each.removeprefix("-")
            if name == "name" and has_own_name(self.record_type):
                query = query.join(document, document.c.id == self.record_type.id)
                query = query.where(document.c.type == type_name(self.record_type))
                keys.append(document.c.sort_key.desc() if down else document.c.sort_key)
                continue
            column = self.known_columns().get(name)
            if column is None:
                raise UserError(f"{self.record_type.about.many} have no column “{name}” to sort by.")
            key = column.order(self.day)
            # Empty cells come last whichever way the list is sorted, as in a spreadsheet.
            keys.append((key.desc() if down else key.asc()).nulls_last())
        return query.order_by(*keys, self.record_type.id)

    def _sorting(self) -> tuple[str, ...]:
        """What it is sorted by: as asked for, else as its type is, else by name."""
        return self.order or self.record_type.about.order or (("name",) if has_own_name(self.record_type) else ())

    def _is_by_name_alone(self) -> bool:
        narrowed = self.where or self.within is not None or self.as_at
        return has_own_name(self.record_type) and self._sorting() in (("name",), ("-name",)) and not narrowed

    def _conditions(self) -> list[ColumnElement[bool]]:
        record_type: Any = self.record_type
        conditions = [record_type.deleted.is_not(None)] if self.binned else visible(record_type)
        if self.where:
            conditions.append(condition(record_type, self.where, self.day, self.vocabulary, self.me))
        if self.as_at and {"from_date", "to_date"} <= self.known_columns().keys():
            conditions.append(current_on(record_type, self.day))
        if self.within is not None:
            conditions.append(getattr(record_type, self.within[0]) == self.within[1])
        return conditions

    def _words(self, connection: Connection, columns: Sequence[Column], rows: Any) -> dict[UUID, str]:
        wanted: dict[str, set[UUID]] = {}
        for place, column in enumerate(columns):
            if isinstance(column.kind, kinds.Link):
                ids = wanted.setdefault(column.kind.target, set())
                ids.update(row[place] for row in rows if row[place] is not None)
        return names_of(connection, wanted)

    @staticmethod
    def _row(id: bytes, columns: Sequence[Column], values: tuple[Any, ...], words: dict[UUID, str]) -> Row:
        shown = tuple(
            words.get(value, "") if isinstance(column.kind, kinds.Link) else column.kind.show(value)
            for column, value in zip(columns, values, strict=True)
        )
        return Row(UUID(bytes=id), values, shown)


def visible(record_type: Any) -> list[ColumnElement[bool]]:
    """What makes a record show: it is not in the bin, and neither is anything it belongs to."""
    conditions: list[ColumnElement[bool]] = [record_type.deleted.is_(None)]
    links = links_of(record_type)
    for name in record_type.about.belongs_to:
        kind = links[name].kind
        assert isinstance(kind, kinds.Link)
        owner = _stand_in(BY_NAME[kind.target], 0)
        hidden = select(owner.id).where(owner.id == getattr(record_type, name), _hidden(owner, BY_NAME[kind.target]))
        conditions.append(~hidden.correlate(record_type).exists())
    return conditions


def shows(connection: Connection, record_type: type[Record], id: UUID) -> bool:
    """Whether a record shows in lists; see `visible`."""
    return connection.scalar(select(record_type.id).where(record_type.id == id, *visible(record_type))) is not None


def _hidden(owner: Any, record_type: type[Record], above: int = 0) -> ColumnElement[bool]:
    """Whether an owner, so many steps above a record, is in the bin or belongs to something that is."""
    ways: list[ColumnElement[bool]] = [owner.deleted.is_not(None)]
    for name in record_type.about.belongs_to:
        kind = links_of(record_type)[name].kind
        assert isinstance(kind, kinds.Link)
        its = _stand_in(BY_NAME[kind.target], above + 1)
        hidden = select(its.id).where(its.id == getattr(owner, name), _hidden(its, BY_NAME[kind.target], above + 1))
        ways.append(hidden.correlate(owner).exists())
    return or_(*ways)


@cache
def _stand_in(record_type: type[Record], above: int) -> Any:
    """A type under another name, for an owner so many steps above a record. One for all questions: SQLAlchemy copies every
    column for each, and hundreds of questions are kept."""
    stand_in: Any = aliased(record_type)
    # Now, and not by two threads at once.
    inspect(stand_in).selectable.c.keys()
    return stand_in
