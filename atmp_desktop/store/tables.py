"""The store's own tables: history, search documents, contents of files, sites, facts about the register. Knows no record
type. What `seal` is, says seals.py."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from atmp_desktop.records.column_types import IdColumn, MomentColumn
from atmp_desktop.records.record import Base

register = Table(
    "register",
    Base.metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
    Column("seal", Integer, nullable=False),
)
"""Facts about the register itself: its id, when it was made."""

site = Table(
    "site",
    Base.metadata,
    Column("id", IdColumn(), primary_key=True),
    Column("letter", String, nullable=False),
    Column("home", String, nullable=False),
    Column("created_at", MomentColumn(), nullable=False),
    Column("seal", Integer, nullable=False),
)
"""Each copy of the register that ever wrote, with the letter its references carry and the file it wrote to."""

operation = Table(
    "operation",
    Base.metadata,
    Column("id", IdColumn(), primary_key=True),
    Column("site", IdColumn(), ForeignKey("site.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("clock", MomentColumn(), nullable=False),
    Column("who", String, nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("reverses", IdColumn(), ForeignKey("operation.id")),
    Column("detail", Text),
    Column("seal", Integer, nullable=False),
    Index("ix_operation_site", "site", "seq", unique=True),
    Index("ix_operation_reverses", "reverses"),
)
"""One named write. `kind` is edit, undo, redo, note or creation; `seq` counts within the site; `detail` is JSON."""

change = Table(
    "change",
    Base.metadata,
    Column("id", IdColumn(), primary_key=True),
    Column("site", IdColumn(), ForeignKey("site.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("clock", MomentColumn(), nullable=False),
    Column(
        "operation",
        IdColumn(),
        # Deferred, as the operation's own row is written last, when its label and detail are known.
        ForeignKey("operation.id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    Column("who", String, nullable=False),
    Column("type", String, nullable=False),
    Column("record", IdColumn(), nullable=False),
    Column("kind", String, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("bases", Text, nullable=False),
    Column("seal", Integer, nullable=False),
    Index("ix_change_record", "record"),
    Index("ix_change_operation", "operation"),
)
"""What one operation did to one record. `kind` is add, edit, bin or restore; `before`, `after` and `bases` are JSON."""

document = Table(
    "document",
    Base.metadata,
    Column("number", Integer, primary_key=True),
    Column("id", IdColumn(), nullable=False),
    Column("type", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("hash", LargeBinary(8), nullable=False),
    Column("binned", Boolean, nullable=False, default=False),
    Index("ix_document_id", "id", unique=True),
    Index("ix_document_type", "type", "binned", "sort_key", "id"),
)
"""The name of each record that has one of its own, and its row in the full-text index `search`. Worked out from the
records and the parts they own; `hash` is of the indexed words, so that `check` can tell a stale row. A binned record
keeps its words in the index, as it keeps its values in its table, and is left out of what is found."""

content = Table(
    "content",
    Base.metadata,
    Column("hash", String, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)
"""The bytes of files, once each, by their SHA-256. They are outside the history, which keeps the hashes; they go only by
erasing. See contents.py."""

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "name, body, tokenize=\"unicode61 remove_diacritics 0\", prefix='1 2 3 4', detail=column)",
    "INSERT INTO search(search, rank) VALUES('secure-delete', 1)",
)
"""The full-text index: words folded by `fold`, a row's number being its document's. Without secure-delete FTS5 keeps
deleted words in the file."""
