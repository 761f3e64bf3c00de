"""The questions of a list's first page as plain data, for `first_page.read_first_page` to ask when the program starts next.

They are not put together anew here: a Listing asks them, and is stopped before the driver gets them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, event, inspect

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.store.first_page import Question, Questions, RawRow, answer, program_mark, told
from atmp_desktop.store.names import has_own_name
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.store.upgrade import newest_revision
from atmp_desktop.translation import tr

ROOM = 40
"""How many rows a first page has at most."""

SPELL = 15
"""On how many days, from today on, a list is known to be asked for with values that go by the calendar (working days)."""

DISTANCES = (*range(SPELL), 31, 61, 92, 153, 400)
"""A list is asked for on so many days from today. A value that is as far from the day on each of them, weekdays and
weekends, in long months and short ones, is so on every day."""

VOCABULARY = ("custom_field", "lookup_value")
"""The tables whose rows change what lists are called and say."""

Asked = tuple[str, tuple[Any, ...]]


class _Stopped(Exception):
    def __init__(self, sql: str, values: Any) -> None:
        super().__init__(sql)
        self.sql = sql
        self.values = tuple(bytes(value) if isinstance(value, memoryview) else value for value in values)


class _Another(Exception):
    pass


def questions_of(store: Store, listing: Listing) -> Questions | None:
    """What a list's first page is asked for with, or None for a list that is not kept: one whose words cannot be had by
    the driver alone, or with a filter, which would not be seen yet while its rows are. Raises StoreError."""
    columns = listing.shown_columns()
    links = [place for place, column in enumerate(columns) if isinstance(column.kind, kinds.Link)]
    is_plain = not (
        listing.where or listing.binned or listing.as_at or listing.within or listing.group or listing.tints
    )
    targets = [column.kind.target for column in columns if isinstance(column.kind, kinds.Link)]
    if not is_plain or not all(has_own_name(BY_NAME[target]) for target in targets):
        return None
    stand_ins = [os.urandom(16) for _ in range(ROOM)]
    days = [listing.day + timedelta(days) for days in DISTANCES]
    with store.read() as session:
        connection = session.connection()
        asked_ids = [_ids_asked(connection, listing, day) for day in days]
        asked_cells = [_cells_asked(connection, listing, day, stand_ins) for day in days]
        try:
            ids, ids_lasts = _told_apart(asked_ids, days, stand_ins)
            cells, cells_last = _told_apart(asked_cells, days, stand_ins)
        except _Another:
            return None
        bare = connection.connection.driver_connection
        facts = [Question(f"SELECT count(*), max(updated_at) FROM {table}", ()) for table in _tables(connection)]
        return Questions(
            register_id=str(store.register_id),
            revision=newest_revision(),
            program=program_mark(),
            day=listing.day.isoformat(),
            days=0 if ids_lasts and cells_last else SPELL,
            facts=tuple((fact, told(fact, bare)) for fact in facts),
            ids=ids,
            cells=cells,
            room=ROOM,
            links=tuple(links),
        )


def answered(store: Store, asked: Questions, today: date, seconds: float) -> list[RawRow] | None:
    """The rows that `read_first_page` would find now, or None where that takes longer. Raises StoreError."""
    with store.read() as session:
        return answer(session.connection().connection.driver_connection, asked, today, seconds)


def _tables(connection: Connection) -> list[str]:
    return [table for table in VOCABULARY if inspect(connection).has_table(table)]


def _ids_asked(connection: Connection, listing: Listing, day: date) -> Asked:
    return _caught(connection, lambda: listing.only(day=day).sorted_first(connection, ROOM))


def _cells_asked(connection: Connection, listing: Listing, day: date, stand_ins: Sequence[bytes]) -> Asked:
    return _caught(connection, lambda: listing.only(day=day).page(connection, stand_ins))


def _caught(connection: Connection, ask: Callable[[], object]) -> Asked:
    """The first question that `ask` has for the driver; it does not get there."""

    def stop(connection: Connection, cursor: Any, sql: str, values: Any, context: Any, many: bool) -> None:
        raise _Stopped(sql, values)

    event.listen(connection, "before_cursor_execute", stop)
    try:
        ask()
    except _Stopped as stopped:
        return stopped.sql, stopped.values
    finally:
        event.remove(connection, "before_cursor_execute", stop)
    raise ValueError(tr("Nothing was asked."))


def _told_apart(asked: Sequence[Asked], days: Sequence[date], stand_ins: Sequence[bytes]) -> tuple[Question, bool]:
    """One question from the same one on several days, and whether it holds on any day. Raises _Another where on another
    day it is not the same."""
    places = {id: place for place, id in enumerate(stand_ins)}
    sql, values = asked[0]
    if any(each != sql or len(theirs) != len(values) for each, theirs in asked):
        raise _Another
    is_lasting = True
    marked: list[tuple[Any, ...]] = []
    for place, value in enumerate(values):
        on_days = [theirs[place] for _, theirs in asked]
        distance = _distance(on_days, days)
        if distance is not None:
            marked.append(("day", distance))
        elif isinstance(value, bytes):
            marked.append(("id", places[value]) if value in places else ("bytes", value.hex()))
        elif all(each == value for each in on_days):
            marked.append(("plain", value))
        else:
            is_lasting = False
            marked.append(("daily", *on_days[:SPELL]))
    return Question(sql, tuple(marked)), is_lasting


def _distance(values: Sequence[Any], days: Sequence[date]) -> int | None:
    """How many days after each of the days each value is, where that is the same for all."""
    try:
        distances = {(date.fromisoformat(value) - day).days for value, day in zip(values, days, strict=True)}
    except (TypeError, ValueError):
        return None
    return distances.pop() if len(distances) == 1 else None
