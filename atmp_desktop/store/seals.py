"""A checksum on each row of the history and of what the register knows of itself, so that a changed byte there is
noticed: `check` holds the tables against the history, and the history against its seals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, text

from atmp_desktop.translation import tr

SEALED = {
    "register": ("key", "value"),
    # A site's home is left out: restoring a backup empties it.
    "site": ("id", "letter", "created_at"),
    "operation": ("id", "site", "seq", "clock", "who", "label", "kind", "reverses", "detail"),
    "change": (
        "id",
        "site",
        "seq",
        "clock",
        "operation",
        "who",
        "type",
        "record",
        "kind",
        "before",
        "after",
        "bases",
    ),
}
"""The sealed columns of each sealed table, in the order in which the SQL function `seal` covers them."""


def insert_sealed(connection: Connection, table: str, rows: Iterable[tuple[Any, ...]], *more: str) -> None:
    """Insert rows given as SQLite has them: the sealed columns in order, then the columns named in `more`."""
    columns = [*SEALED[table], *more]
    names = ", ".join(f'"{name}"' for name in (*columns, "seal"))
    places = ", ".join(f"?{place}" for place in range(1, len(columns) + 1))
    covered = ", ".join(f"?{place}" for place in range(1, len(SEALED[table]) + 1))
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(
            f'INSERT INTO "{table}" ({names}) VALUES ({places}, seal({covered}))',
            rows,  # type: ignore[arg-type] # a generator does as well
        )
    finally:
        cursor.close()


def broken_seals(connection: Connection) -> Iterator[str]:
    """The sealed rows that are not as they were written, a sentence a table."""
    for table, columns in SEALED.items():
        covered = ", ".join(f'"{name}"' for name in columns)
        count = connection.scalar(text(f'SELECT count(*) FROM "{table}" WHERE seal IS NOT seal({covered})'))
        if count:
            rows = tr("row is") if count == 1 else tr("rows are")
            yield tr(
                "{count:,} {rows} not as written in the table “{table}”: the file is damaged.",
                count=count,
                rows=rows,
                table=table,
            )
