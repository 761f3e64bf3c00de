"""What the numbers of one column come to in some rows of a list. Knows no window."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from atmp_desktop.records.record import Record
from atmp_desktop.services.progress import Progress
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.columns import Column, columns_of
from atmp_desktop.store.rows import Listing
from atmp_desktop.store.store import Store
from atmp_desktop.translation import tr

BYTES = 16
"""An id takes so many."""


def column_sum(
    store: Store, record_type: type[Record], name: str, packed: bytes, day: date, progress: Progress | None = None
) -> Any:
    """The sum of a column of numbers, as it is on a day, over the records whose ids stand one after the other in
    `packed`; None where none of them has a number."""
    with store.read() as session:
        column = columns_of(record_type, store.vocabulary)[name]
        return _sum(session.connection(), record_type, column, packed, day, progress or Progress())


def list_sum(store: Store, listing: Listing, name: str, progress: Progress | None = None) -> Any:
    """The same over all records of a list, whether their groups are open or shut."""
    with store.read() as session:
        connection = session.connection()
        packed = listing.only(group="").packed(connection)
        column = listing.known_columns()[name]
        return _sum(connection, listing.record_type, column, packed, listing.day, progress or Progress())


def _sum(
    connection: Connection, record_type: type[Record], column: Column, packed: bytes, day: date, progress: Progress
) -> Any:
    ids = [UUID(bytes=packed[at : at + BYTES]) for at in range(0, len(packed), BYTES)]
    found = None
    for done, chunk in enumerate(chunks(ids)):
        progress.step(tr("Adding up"), done)
        part = connection.scalar(select(func.sum(column.expression(day))).where(record_type.id.in_(chunk)))
        if part is not None:
            found = part if found is None else found + part
    return found
