"""Which types of record what is shown of a type comes from: names of others, and what is worked out from them."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.sql.visitors import iterate

from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import Record, type_name
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.names import has_own_name

ANY_DAY = date(2026, 1, 1)
"""What values are worked out from does not depend on the day for which they are."""


@cache
def worked_from(record_type: type[Record]) -> frozenset[str]:
    """The types that the worked-out values of a type look at, as their SQL says."""
    found: set[str] = set()
    for derived in record_type.derived:
        for element in iterate(derived.expression(ANY_DAY)):
            table: Any = element if isinstance(element, Table) else getattr(element, "table", None)
            while table is not None and not isinstance(table, Table):
                table = getattr(table, "element", None)
            if table is not None:
                found.add(table.name)
    return frozenset(found & BY_NAME.keys())


@lru_cache(maxsize=512)
def names_shown(record_type: type[Record], vocabulary: Vocabulary) -> frozenset[str]:
    """The types whose names stand in a row of a type: those its records link to, and those whose names these are made
    of."""
    found: set[str] = set()
    for field in vocabulary.links_of(record_type).values():
        target: str = field.kind.target  # type: ignore[attr-defined]
        found.add(target)
        if not has_own_name(BY_NAME[target]) and target != type_name(record_type):
            found |= names_shown(BY_NAME[target], vocabulary)
    return frozenset(found)
