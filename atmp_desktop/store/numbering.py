"""Allocating references: the next number of a pattern in a year, inside the write that creates the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from atmp_desktop.records.group import Group
from atmp_desktop.records.record import Record
from atmp_desktop.records.references import number_in, stem_of, written

NO_GROUP = "ATMP"
"""The code in references of records that belong to no group with a code."""


class Numbering:
    """Gives references in one write. Numbers are never reused: binned records keep theirs, gaps stay.

    Attributes:
        letter: the register's own letter ("" for the first copy).
    """

    def __init__(self, connection: Connection, letter: str, today: date) -> None:
        self.letter = letter
        self._connection = connection
        self._today = today
        self._last: dict[tuple[str, str, int], int] = {}
        self._groups: dict[UUID | None, Any] = {}

    def reference(self, record_type: type[Record], values: Mapping[str, Any]) -> str | None:
        """The next reference for a record of a type that has them, given its values; None where it has none yet."""
        numbered = record_type.numbered_by(self._connection, values)
        if numbered is None:
            return None
        stem = record_type.about.stem
        group = self._group(numbered.group)
        pattern = getattr(group, f"{stem}_pattern", None) or Group.__table__.c[f"{stem}_pattern"].info["field"].default
        year = (numbered.day or self._today).year
        place = stem_of(pattern, getattr(group, "code", None) or NO_GROUP, year)
        if place not in self._last:
            self._last[place] = self._highest(record_type, place)
        self._last[place] += 1
        return written(place, self._last[place], self.letter)

    def _group(self, id: UUID | None) -> Any:
        if id not in self._groups:
            query = select(Group.__table__).where(Group.__table__.c.id == id)
            self._groups[id] = self._connection.execute(query).one_or_none() if id else None
        return self._groups[id]

    def _highest(self, record_type: type[Record], place: tuple[str, str, int]) -> int:
        column = record_type.__table__.c.reference
        like = column.startswith(place[0], autoescape=True)
        given = (number_in(place, reference) for reference in self._connection.scalars(select(column).where(like)))
        return max((number for number in given if number is not None), default=0)
