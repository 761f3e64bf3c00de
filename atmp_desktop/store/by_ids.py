"""Queries that are asked over and over for the rows of some ids, put together once each.

SQLAlchemy takes longer to put such a query together and to take its answer apart than SQLite to answer it, and a list asks
one at every jump. Knows no table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select
from sqlalchemy.engine import Dialect

from atmp_desktop.store.chunks import CHUNK, chunks

ROOMS = (8, 40, 100, 500, CHUNK)
"""For so many ids a query is put together; where there are fewer, the last one is asked for again."""


class ByIds:
    """One query, as the driver takes it.

    Attributes:
        query: what is wanted of each row; without conditions on ids.
        id: the column with the ids that are asked for.
    """

    def __init__(self, query: Select[Any], id: ColumnElement[Any], dialect: Dialect) -> None:
        self.query = query
        self.id = id
        self._dialect = dialect
        self._asked: dict[int, tuple[str, tuple[Any, ...]]] = {}
        types = [column.type.dialect_impl(dialect) for column in query.selected_columns]
        readers = [each.result_processor(dialect, None) for each in types]
        self._readers = [(place, read) for place, read in enumerate(readers) if read is not None]

    def rows(self, connection: Connection, ids: Sequence[bytes]) -> Iterator[list[Any]]:
        """The rows there are of some ids, in no order."""
        for part in chunks(ids):
            room = next(each for each in ROOMS if each >= len(part))
            sql, values = self._asked.get(room) or self._put_together(room)
            wanted = [*part, *[part[-1]] * (room - len(part))]
            for found in connection.exec_driver_sql(sql, (*values, *wanted)).all():
                row = list(found)
                for place, read in self._readers:
                    row[place] = read(row[place])
                yield row

    def _put_together(self, room: int) -> tuple[str, tuple[Any, ...]]:
        """The SQL for so many ids, and the values that come before them."""
        compiled = self.query.where(self.id.in_([b""] * room)).compile(dialect=self._dialect)
        asked_for = compiled.construct_expanded_state()
        # Lists of values have ways to write them of their own, a value each.
        types = {name: each.type.dialect_impl(self._dialect) for name, each in compiled.binds.items()}
        writers = {name: each.bind_processor(self._dialect) for name, each in types.items()} | dict(
            asked_for.processors
        )
        values = []
        for name in asked_for.positiontup or ():
            write = writers.get(name)
            value = asked_for.parameters[name]
            values.append(value if write is None else write(value))
        self._asked[room] = asked = (asked_for.statement, tuple(values[: len(values) - room]))
        return asked
