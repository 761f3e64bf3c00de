"""Rows for lists: which records, in which order, and the cells of a page of them. First the page, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, case, func, select, type_coerce
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import Select
from sqlalchemy.types import NullType

from atmp_desktop.errors import UserError
from atmp_desktop.records import kinds
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.spans import current_on
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.by_ids import ByIds
from atmp_desktop.store.columns import Column, columns_of, expression_of
from atmp_desktop.store.grouping import RowGroup, can_group, groups_of
from atmp_desktop.store.link_order import first_by_link, walks
from atmp_desktop.store.name_rows import count_named, ids_by_name
from atmp_desktop.store.names import has_own_name, names_of
from atmp_desktop.store.tables import document
from atmp_desktop.store.visible import shows, visible
from atmp_desktop.store.where import Filter, Term, condition, is_words
from atmp_desktop.translation import tr

__all__ = ["CHUNK", "ID", "Listing", "Row", "shows", "visible"]

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
        tint: the tone of the first of the listing's tints that fits, or "".
    """

    id: UUID
    values: tuple[Any, ...]
    shown: tuple[str, ...]
    tint: str = ""


@dataclass(frozen=True)
class Listing:
    """A list as somebody asked for it.

    Attributes:
        record_type: what is listed.
        columns: names of columns, in order.
        where: conditions that must all hold.
        order: names of columns to sort by, "-" before one for the other way round; empty for the type's own order.
        group: the name of a column by which rows stand together before they are sorted, or "".
        tints: tones, each with the conditions for a row to be coloured so; the first that fits counts.
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
    group: str = ""
    tints: tuple[tuple[str, Filter], ...] = ()
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
            raise UserError(
                tr("{many} have no column “{missing}”.", many=self.record_type.about.many, missing=missing[0])
            )
        return [known[name] for name in names]

    def first(self, connection: Connection, limit: int) -> list[bytes]:
        """The ids of the first rows, as bytes."""
        if self.group:
            packed = self.packed(connection)[: limit * ID]
            return [packed[at : at + ID] for at in range(0, len(packed), ID)]
        return self._first_by_link(connection, limit) or self.sorted_first(connection, limit)

    def sorted_first(self, connection: Connection, limit: int) -> list[bytes]:
        """The same of a list that is not grouped, found in one question whatever it is sorted by."""
        return list(connection.scalars(self._ids(connection).limit(limit)))

    def packed(self, connection: Connection) -> bytes:
        """The ids of all rows in order, sixteen bytes each.

        SQLite puts them together by itself: fetched one by one they would keep the window's thread waiting at each.
        """
        if self.group:
            return b"".join(group.ids for group in self.groups(connection))
        # The limit keeps SQLite from taking the order for superfluous.
        ordered = self._ids(connection).limit(-1).subquery()
        together = func.unhex(func.group_concat(func.hex(ordered.c[0]), ""))
        return bytes(connection.scalar(select(together)) or b"")

    def chunks(self, connection: Connection) -> Iterator[list[bytes]]:
        """The ids of all rows in order, as bytes, some thousands at a time."""
        packed = self.packed(connection)
        for start in range(0, len(packed), CHUNK * ID):
            end = min(len(packed), start + CHUNK * ID)
            yield [packed[place : place + ID] for place in range(start, end, ID)]

    def count(self, connection: Connection) -> int:
        """How many rows there are."""
        words = self._words_alone()
        if words is not None:
            return count_named(connection, type_name(self.record_type), words, binned=self.binned)
        return connection.scalar(select(func.count()).select_from(self.record_type).where(*self._conditions())) or 0

    def counts_by(self, connection: Connection, name: str) -> dict[Any, int]:
        """How many rows there are with each value of a column, by the value."""
        value = self.known_columns()[name].expression(self.day)
        query = select(value, func.count()).select_from(self.record_type).where(*self._conditions()).group_by(value)
        return {row[0]: row[1] for row in connection.execute(query)}

    def page(self, connection: Connection, ids: Sequence[bytes]) -> list[Row]:
        """The rows of some ids, in the order of the ids; one that no longer exists is left out."""
        columns = self.shown_columns()
        alike = Listing(
            self.record_type, self.day, self.columns, tints=self.tints, me=self.me, vocabulary=self.vocabulary
        )
        found = {bytes(row[0]): row for row in _cells_of(alike, connection.dialect).rows(connection, ids)}
        words = self._words(connection, columns, found.values())
        return [self._row(found[id], columns, words) for id in ids if id in found]

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

    def _ids(self, connection: Connection) -> Select[Any]:
        words = self._words_alone()
        if words is not None and self._sorting() in (("name",), ("-name",)):
            down = self._sorting() == ("-name",)
            return ids_by_name(connection, type_name(self.record_type), words, binned=self.binned, down=down)
        query, keys = self._ordered()
        return query.order_by(*keys)

    def _ordered(self) -> tuple[Select[Any], list[ColumnElement[Any]]]:
        """The ids of the rows in no order, and what they are sorted by."""
        query = select(type_coerce(self.record_type.id, NullType())).where(*self._conditions())
        keys: list[ColumnElement[Any]] = []
        for each in self._sorting():
            down, name = each.startswith("-"), each.removeprefix("-")
            if name == "name" and has_own_name(self.record_type):
                query = query.join(document, document.c.id == self.record_type.id)
                if not self._starts_from_few():
                    # With these SQLite walks the names in their order, and stops when the page is full. What few records
                    # have would be looked for in all of them that way.
                    named = (document.c.type == type_name(self.record_type), document.c.binned.is_(self.binned))
                    query = query.where(*named)
                keys.append(document.c.sort_key.desc() if down else document.c.sort_key)
                continue
            column = self.known_columns().get(name)
            if column is None:
                raise UserError(
                    tr("{many} have no column “{name}” to sort by.", many=self.record_type.about.many, name=name)
                )
            key = column.order(self.day)
            # Empty cells come last whichever way the list is sorted, as in a spreadsheet.
            keys.append((key.desc() if down else key.asc()).nulls_last())
        identity: Any = self.record_type.id
        return query, [*keys, identity]

    def _first_by_link(self, connection: Connection, limit: int) -> list[bytes] | None:
        """The first rows where a whole list is sorted by what it links to; None where they must be sorted out."""
        if len(self._sorting()) != 1 or self.where or self.within is not None:
            return None
        order = self._sorting()[0]
        column = self.known_columns().get(order.removeprefix("-"))
        if column is None or not walks(column):
            return None
        down = order.startswith("-")
        return first_by_link(connection, self.record_type, column, down, self.day, self._conditions(), limit)

    def groups(self, connection: Connection) -> list[RowGroup]:
        """The groups that its rows make, in their order, each with its rows; none where it is not grouped."""
        if not self.group:
            return []
        column = self.known_columns().get(self.group)
        if column is None or not can_group(column):
            raise UserError(
                tr("{many} cannot be grouped by “{group}”.", many=self.record_type.about.many, group=self.group)
            )
        query, keys = self._ordered()
        # They come the other way round where the list is sorted by their column so.
        return groups_of(connection, query, keys, column, self.order[:1] == (f"-{self.group}",), self.day)

    def tint(self) -> ColumnElement[str]:
        """The SQL of the tone of a row: that of the first of the tints that fits, or ""."""
        ways = [
            (condition(self.record_type, where, self.day, self.vocabulary, self.me), tone) for tone, where in self.tints
        ]
        return case(*ways, else_="")

    def _sorting(self) -> tuple[str, ...]:
        """What it is sorted by: as asked for, else as its type is, else by name."""
        about = self.record_type.about
        if not has_own_name(self.record_type):
            return self.order or about.order
        by_name = {about.name_begins: "name", f"-{about.name_begins}": "-name"}
        return tuple(by_name.get(each, each) for each in self.order or about.order or ("name",))

    def _starts_from_few(self) -> bool:
        """Whether an index leads to its records: the words found in them, or the one they belong to."""
        return self.within is not None or any(is_words(each) and not each.negated for each in self.where)

    def is_by_name(self) -> bool:
        """Whether names are what it is sorted by first."""
        return not self.group and self._sorting()[:1] in (("name",), ("-name",))

    def _words_alone(self) -> str | None:
        """The words that its records have, where nothing else is asked of them; None where something is."""
        if not has_own_name(self.record_type) or self.within is not None or self.as_at or self.group:
            return None
        words = [
            term.values[0] for term in self.where if isinstance(term, Term) and is_words(term) and not term.negated
        ]
        return " ".join(words) if len(words) == len(self.where) else None

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
                ids.update(row[place + 1] for row in rows if row[place + 1] is not None)
        return names_of(connection, wanted)

    def _row(self, found: list[Any], columns: Sequence[Column], words: Mapping[UUID, str]) -> Row:
        values = tuple(found[1 : 1 + len(columns)])
        shown = tuple(
            words.get(value, "") if isinstance(column.kind, kinds.Link) else column.kind.show(value)
            for column, value in zip(columns, values, strict=True)
        )
        return Row(UUID(bytes=bytes(found[0])), values, shown, found[-1] if self.tints else "")


@lru_cache(maxsize=64)
def _cells_of(listing: Listing, dialect: Dialect) -> ByIds:
    """What the rows of a list are asked for with: the id, the columns, and the tint where there are tints."""
    record_type, day, vocabulary = listing.record_type, listing.day, listing.vocabulary
    wanted = [expression_of(record_type, column.name, day, vocabulary) for column in listing.shown_columns()]
    if listing.tints:
        wanted.append(listing.tint())
    id = type_coerce(record_type.id, NullType())
    return ByIds(select(id, *wanted), id, dialect)
