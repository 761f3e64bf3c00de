"""Writing the history of the operation under way: its own row, and its changes one by one or by the thousand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import uuid_utils
from sqlalchemy import Connection

from atmp_desktop.days.moments import moment_text
from atmp_desktop.records.record import Draft
from atmp_desktop.store.history import dump
from atmp_desktop.store.seals import insert_sealed

if TYPE_CHECKING:
    from atmp_desktop.store.write import Operation, Write

Entry = tuple[UUID, str, dict[str, Any], dict[str, Any], dict[str, list[str]]]
"""The record, the kind of change, before, after, bases, all as JSON has them."""


class Counter:
    """How many changes an operation has so far, and which records its bulk part touched.

    Attributes:
        total: changes written by the bulk path.
        touched: ids by type whose rules have to be looked at when the write finishes, and of which there is news.
        reworded: ids by type whose words, or whose parts' words, may have changed.
        fresh: values of the records added in bulk that have a name of their own, by type and id: their documents come
            from these, unless parts were added to them in the same write.
    """

    def __init__(self) -> None:
        self.total = 0
        self.touched: dict[str, set[UUID]] = {}
        self.reworded: dict[str, set[UUID]] = {}
        self.fresh: dict[str, dict[UUID, Draft]] = {}
        self._last = 0

    def next(self) -> int:
        """The next change's number within the operation."""
        self._last += 1
        return self._last

    def take(self, count: int) -> int:
        """Set numbers aside for many changes; returns the last one before them."""
        before = self._last
        self._last += count
        return before


def write_operation(connection: Connection, entry: Operation) -> None:
    """Write the operation's own row."""
    row = (
        entry.id.bytes,
        entry.site.bytes,
        entry.seq,
        moment_text(entry.clock),
        entry.who,
        entry.label,
        entry.kind,
        None if entry.reverses is None else entry.reverses.bytes,
        dump(entry.detail) if entry.detail else None,
    )
    insert_sealed(connection, "operation", [row])


def record_changes(write: Write, name: str, entries: Iterable[Entry]) -> None:
    """Put changes to records of one type into the history."""
    entry, next_number = write.operation, write.bulk_changes.next
    site, clock, operation = entry.site.bytes, moment_text(entry.clock), entry.id.bytes
    rows = (
        (
            uuid_utils.uuid7().bytes,
            site,
            next_number(),
            clock,
            operation,
            entry.who,
            name,
            id.bytes,
            kind,
            dump(before),
            dump(after),
            dump(bases),
        )
        for id, kind, before, after, bases in entries
    )
    insert_sealed(write.connection(), "change", rows)


def run_many(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a statement once a row on the driver itself: SQLAlchemy's handling of each value would cost more than the
    write."""
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(statement, rows)  # type: ignore[arg-type] # a generator does as well
    finally:
        cursor.close()
