"""Files put into a register, looked at past the store, and spoilt, for the tests of contents."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import select, text

from atmp_desktop.errors import UserError
from atmp_desktop.records.file import File
from atmp_desktop.store.contents import add_file, read_file
from atmp_desktop.store.driver import open_connection
from atmp_desktop.store.store import Store


def some_bytes(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def keep(store: Store, source: Path | bytes, name: str | None = None) -> File:
    """Add a file in a write of its own."""
    with store.write("Add a file") as write:
        return add_file(write, source, name)


def bytes_of(store: Store, file: File) -> bytes:
    with store.read() as session:
        return read_file(session.connection(), session.get_one(File, file.id))


def kept_contents(store: Store) -> list[tuple[str, int]]:
    with store.read() as session:
        return [(row.hash, row.size) for row in session.execute(text("SELECT hash, size FROM content ORDER BY hash"))]


def refusal(store: Store, source: Path | bytes, name: str | None = None) -> str:
    """The sentences with which a file is refused; nothing of it is kept."""
    before = kept_contents(store)
    with pytest.raises(UserError) as refused:
        keep(store, source, name)
    assert kept_contents(store) == before
    with store.read() as session:
        assert session.scalar(select(File.id)) is None
    return str(refused.value)


def spoil(path: Path, statement: str, *values: object) -> None:
    """Change what is in a closed register's file, past the store."""
    connection = open_connection(path, "rw")
    try:
        connection.execute(statement, values)
    finally:
        connection.close()
