"""The first page of a list, read by the driver alone with questions that were put together when the register was last
closed: so that it is on the screen before the rest of the program is imported.

Imports neither SQLAlchemy nor the records. What it shows is read from the file now; only the questions are from before.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Self

from atmp_desktop import __version__
from atmp_desktop.errors import StoreError
from atmp_desktop.store.driver import (
    APPLICATION_ID,
    Connection,
    followed,
    is_database_error,
    open_connection,
)
from atmp_desktop.translation import language, tr

LOOK = 2000
"""After how many of its steps SQLite looks at the clock."""

PARTS = ("records", "store", "gui")
"""Where the program says what a list is and how it reads."""

INTERRUPTED = 9
"""SQLite's result code of a question that was broken off: https://www.sqlite.org/rescode.html#interrupt"""

Raw = tuple[Any, ...]


@dataclass(frozen=True)
class Question:
    """SQL with its values, as plain data. A value is ["day", days from today], ["daily",
    value on the first day, on the next …], ["id", place], ["bytes", hex digits] or ["plain", value]."""

    sql: str
    values: tuple[tuple[Any, ...], ...]

    def to_json(self) -> list[Any]:
        """What `from_json` reads."""
        return [self.sql, [list(value) for value in self.values]]

    @classmethod
    def from_json(cls, kept: Sequence[Any]) -> Self:
        """The question as it was kept. Raises TypeError, ValueError or IndexError for what is none."""
        sql, values = kept
        if not isinstance(sql, str):
            raise TypeError("A question is text.")
        return cls(sql, tuple((str(value[0]), *value[1:]) for value in values))

    def ask(
        self, connection: Connection, today: date = date.min, since: int = 0, ids: Sequence[bytes] = ()
    ) -> list[Raw]:
        """The answer, for a day that is so many `since` the question was put together, and for some ids."""
        return list(connection.execute(self.sql, [_bound(value, today, since, ids) for value in self.values]))


@dataclass(frozen=True)
class Questions:
    """What to ask for a list's first page.

    Attributes:
        register_id, revision: of the register they were put together for, and of its schema.
        program: `program_mark()` of the program that did.
        day, days: they are right on so many days from this one on; 0 for any day.
        facts: further questions, each with the answer that shows that they still fit (the register's own words).
        ids: asks for the ids of the first rows, one a row.
        cells: asks for an id and the cells of each row, with places for `room` ids.
        links: the columns that hold the id of another record, whose name is wanted.
    """

    register_id: str
    revision: str
    program: str
    day: str
    days: int
    facts: tuple[tuple[Question, str], ...]
    ids: Question
    cells: Question
    room: int
    links: tuple[int, ...]

    def since(self, today: date) -> int:
        """How many days after the first one it is."""
        return (today - date.fromisoformat(self.day)).days

    def to_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return {
            "register": self.register_id,
            "revision": self.revision,
            "program": self.program,
            "day": self.day,
            "days": self.days,
            "facts": [[question.to_json(), answer] for question, answer in self.facts],
            "ids": self.ids.to_json(),
            "cells": self.cells.to_json(),
            "room": self.room,
            "links": list(self.links),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The questions as they were kept. Raises KeyError, TypeError, ValueError or IndexError for what are none."""
        return cls(
            register_id=str(kept["register"]),
            revision=str(kept["revision"]),
            program=str(kept["program"]),
            day=date.fromisoformat(kept["day"]).isoformat(),
            days=int(kept["days"]),
            facts=tuple((Question.from_json(question), str(answer)) for question, answer in kept["facts"]),
            ids=Question.from_json(kept["ids"]),
            cells=Question.from_json(kept["cells"]),
            room=int(kept["room"]),
            links=tuple(int(place) for place in kept["links"]),
        )


@dataclass(frozen=True)
class RawRow:
    """A row as SQLite has it; links by the names of what they lead to."""

    id: bytes
    cells: Raw


def read_first_page(path: Path, asked: Questions, today: date, seconds: float) -> list[RawRow] | None:
    """The first rows of the list, or None where the questions no longer fit, the file is not as a closed register is,
    or the answer takes longer than so many seconds. Creates and changes nothing in the file or beside it."""
    if asked.program != program_mark() or (asked.days and not 0 <= asked.since(today) < asked.days):
        return None
    try:
        path = followed(path)
        before = _lies_closed(path)
        if before is None:
            return None
        connection = open_connection(path, "ro", immutable=True)
        try:
            rows = answer(connection, asked, today, seconds) if _fits(connection, asked) else None
        finally:
            connection.close()
        # Read without locks: true only if nobody wrote meanwhile.
        return rows if _lies_closed(path) == before else None
    except (StoreError, OSError):
        return None
    except Exception as error:
        if not is_database_error(error):
            raise
        # What is wrong with the file is said when it is opened in earnest, a moment later.
        return None


def answer(connection: Connection, asked: Questions, today: date, seconds: float) -> list[RawRow] | None:
    """The rows by a connection of the driver, or None where that takes longer than so many seconds."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, LOOK)
    try:
        return _rows(connection, asked, today)
    except Exception as error:
        if not is_interruption(error):
            raise
        return None
    finally:
        connection.set_progress_handler(None, LOOK)


def _rows(connection: Connection, asked: Questions, today: date) -> list[RawRow]:
    since = asked.since(today)
    ids = [bytes(row[0]) for row in asked.ids.ask(connection, today, since)]
    found = {bytes(row[0]): row[1:] for row in asked.cells.ask(connection, today, since, ids)} if ids else {}
    names = _names(connection, {row[place] for row in found.values() for place in asked.links} - {None})
    rows = []
    for id in ids:
        if id in found:
            cells = list(found[id])
            for place in asked.links:
                cells[place] = names.get(cells[place], "")
            rows.append(RawRow(id, tuple(cells)))
    return rows


@cache
def program_mark() -> str:
    """What tells this program from another version of it, or from it in another language: lists may be asked for otherwise."""
    package = Path(__file__).parent.parent
    files = (file for name in PARTS for file in os.scandir(package / name) if file.name.endswith(".py"))
    return f"{__version__} {language()} {max((file.stat().st_mtime_ns for file in files), default=0)}"


def lock_beside(path: Path) -> Path:
    """The lock of a register's window, as lock.py has it, which imports the records."""
    return path.with_name(f".{path.name}.lock")


def _lies_closed(path: Path) -> tuple[int, ...] | None:
    """What shows that a file was not written to, or None where a window has it open, or where not all that was saved is in
    the file itself (somebody writes, or a program died)."""
    waiting, journal = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
    if lock_beside(path).exists() or journal.exists() or (waiting.exists() and waiting.stat().st_size):
        return None
    found = path.stat()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _fits(connection: Connection, asked: Questions) -> bool:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        return False
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    register_id = connection.execute("SELECT value FROM register WHERE key = 'id'").fetchone()
    if (revision, register_id) != ((asked.revision,), (asked.register_id,)):
        return False
    return all(told(question, connection) == wanted for question, wanted in asked.facts)


def told(question: Question, connection: Connection) -> str:
    """The answer to a question of fact, as text."""
    return repr(question.ask(connection))


def _names(connection: Connection, ids: set[bytes]) -> dict[bytes, str]:
    wanted = sorted(ids)
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(f"SELECT id, name FROM document WHERE id IN ({marks})", wanted)
    return {bytes(id): name for id, name in rows}


def is_interruption(error: BaseException) -> bool:
    """Whether an exception is the driver's answer to a clock that ran out."""
    return is_database_error(error) and getattr(error, "sqlite_errorcode", 0) & 0xFF == INTERRUPTED


def _bound(value: tuple[Any, ...], today: date, since: int, ids: Sequence[bytes]) -> Any:
    match value:
        case ("day", int(distance)):
            return (today + timedelta(distance)).isoformat()
        case ("id", int(place)):
            return ids[place] if place < len(ids) else b""
        case ("bytes", str(digits)):
            return bytes.fromhex(digits)
        case ("daily", *values):
            return values[since]
        case ("plain", plain):
            return plain
    raise ValueError(tr("{value!r} is no value of a question.", value=value))
