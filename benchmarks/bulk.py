"""S9: thousands of records added and edited in one write with their history, and taken back, beside their bare rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol
from uuid import UUID

import uuid_utils.compat as uuids

from atmp_desktop.days.moments import moment_text
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.vocabulary import SHIPPED
from atmp_desktop.store.driver import open_live
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from benchmarks.measure import Figure, Pair, Timing, by_turns, timed
from benchmarks.registers import WHO, Registers, now

PERSON = BY_NAME["person"]
COUNT = 50_000
"""What one bulk write has."""

STAMPS = ("created_at", "created_by", "updated_at", "updated_by")


@dataclass(frozen=True)
class Bulk:
    """What bulk writes took in one register.

    Attributes:
        count: how many records each.
        adding, editing: the bare rows, and the write with history and search.
        adding_undone, editing_undone: undo of those writes.
    """

    count: int
    adding: Pair
    adding_undone: Timing
    editing: Pair
    editing_undone: Timing


def measure(registers: Registers, people: int, goes: int) -> Bulk:
    """Add and edit 50,000 records in a register of so many people, half as many as there are where that is fewer."""
    number = min(COUNT, people // 2)
    with registers.open_copy(people, "bulk") as store:
        bare = open_live(registers.copy(people, "bare"))
        try:
            adding, adding_undone = _measure(store, _Adding(store, bare, number), goes)
            editing, editing_undone = _measure(store, _Editing(store, bare, number), goes)
        finally:
            bare.close()
    return Bulk(number, adding, adding_undone, editing, editing_undone)


def _measure(store: Store, work: _Work, goes: int) -> tuple[Pair, Timing]:
    undone: list[float] = []

    def write() -> float:
        took = work.write()
        undone.append(timed(store.undo))
        return took

    pair = by_turns(work.write_bare, write, goes)
    return pair, Timing(tuple(undone[-len(pair.product.goes) :]))


class _Work(Protocol):
    def write(self) -> float:
        """Seconds of one operation of the register."""

    def write_bare(self) -> float:
        """Seconds of the same rows alone."""


class _Adding:
    """Adds people nobody knows yet."""

    def __init__(self, store: Store, bare: Any, number: int) -> None:
        self._store = store
        self._bare = bare
        self._fields = fields_of(PERSON)
        self._rows = [
            {
                "title": "Dr",
                "given_name": f"Given{place % 977}",
                "family_name": f"Family{place % 7919}",
                "notes": f"Met at the open day, table {place % 40}.",
                "source": "Registration form",
            }
            for place in range(number)
        ]

    def write(self) -> float:
        def add() -> None:
            with self._store.write(f"Import {len(self._rows):,} people") as write:
                write.bulk_add(PERSON, self._rows)

        return timed(add)

    def write_bare(self) -> float:
        columns = ("id", *self._fields, *STAMPS)
        statement = f"INSERT INTO person ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        defaults = {name: field.default for name, field in self._fields.items()}
        stamps = (moment_text(now()), WHO) * 2
        rows = [
            (uuids.uuid7().bytes, *({**defaults, **row}[name] for name in self._fields), *stamps) for row in self._rows
        ]
        last = self._bare.execute("SELECT max(rowid) FROM person").fetchone()[0]
        took = timed(lambda: _commit(self._bare, statement, rows))
        self._bare.execute("DELETE FROM person WHERE rowid > ?", (last,))
        return took


class _Editing:
    """Gives people that are there another source of their details."""

    def __init__(self, store: Store, bare: Any, number: int) -> None:
        self._store = store
        self._bare = bare
        self._turns = count()
        with store.read() as session:
            found = Listing(PERSON, store.today(), vocabulary=SHIPPED).first(session.connection(), number)
        self._ids = [UUID(bytes=bytes(id)) for id in found]

    def write(self) -> float:
        source = f"Circular {next(self._turns)}"
        edits = {id: {"source": source} for id in self._ids}

        def edit() -> None:
            with self._store.write(f"Edit {len(edits):,} people") as write:
                write.bulk_edit(PERSON, edits)

        return timed(edit)

    def write_bare(self) -> float:
        source, moment = f"Circular {next(self._turns)}", moment_text(now())
        rows = [(source, moment, WHO, id.bytes) for id in self._ids]
        statement = "UPDATE person SET source = ?, updated_at = ?, updated_by = ? WHERE id = ?"
        return timed(lambda: _commit(self._bare, statement, rows))


def _commit(bare: Any, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(statement, rows)
    bare.execute("COMMIT")


def figures(found: Bulk, people: int) -> list[Figure]:
    """S9."""
    kinds = (("Add", found.adding, found.adding_undone), ("Edit", found.editing, found.editing_undone))
    report = []
    for verb, pair, undone in kinds:
        what = f"{verb} {found.count:,} records in one write, among {people:,} people"
        report.append(Figure.of("S9", f"{what} · executemany of the rows alone", pair, 4.0))
        report.append(Figure.of("S9", f"{what}: undo of it · the write", Pair(pair.product, undone), 1.0))
    return report
