"""Long rows of ids, some thousands at a time: a query takes only so many values at once, and one of few rows keeps little
in memory. Knows no table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")

CHUNK = 5000
"""So many values a query is given: SQLite takes 32,766 (https://www.sqlite.org/limits.html)."""


def chunks(ids: Sequence[Each]) -> Iterator[Sequence[Each]]:
    """The ids in order, at most CHUNK at a time; nothing where there are none."""
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
