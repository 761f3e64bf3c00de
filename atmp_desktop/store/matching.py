"""What somebody typed as the full-text index reads it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Text, bindparam, column, literal_column, table

from atmp_desktop.store.fold import words_of

search_table = table("search", column("rowid"), column("search", Text), column("rank"))


def matches(match: str) -> ColumnElement[bool]:
    """The full-text condition for a match text."""
    return literal_column("search").op("MATCH")(bindparam(None, match, Text, unique=True))


def match_text(words: str, column_name: str = "") -> str:
    """Typed words as FTS5 reads them: each the beginning of a word, all of them present; "" when there are none."""
    return " AND ".join(as_typed(word, column_name) for word in words_of(words))


def as_typed(word: str, column_name: str = "") -> str:
    """A folded word as FTS5 reads it: the beginning of a word, of one column where it is named."""
    return f'{column_name}: "{word}"*' if column_name else f'"{word}"*'
