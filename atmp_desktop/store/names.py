"""The names of records by id, for links, lists and the history. A name that stands on its own comes from the search
documents; one made of other names (a membership's) is put together when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.engine import Dialect

from atmp_desktop.records import BY_NAME, RECORD_TYPES
from atmp_desktop.records.fields import fields_of
from atmp_desktop.records.record import Record, Values, links_of, type_name
from atmp_desktop.records.vocabulary import SHIPPED, Vocabulary
from atmp_desktop.store.by_ids import ByIds
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.tables import document


def has_own_name(record_type: type[Record]) -> bool:
    """Whether records of a type are found by a name of their own, rather than through the record they belong to."""
    return not record_type.about.belongs_to


def names_of(connection: Connection, wanted: Mapping[str, Iterable[UUID]]) -> dict[UUID, str]:
    """The names of records, given ids by type name; an id that does not exist is left out."""
    found: dict[UUID, str] = {}
    own = [id for name, ids in wanted.items() if has_own_name(BY_NAME[name]) for id in ids]
    if own:
        asked = _own_names(connection.dialect).rows(connection, [id.bytes for id in own])
        found.update((id, name) for id, name in asked)
    for name, ids in wanted.items():
        if not has_own_name(BY_NAME[name]):
            found.update(_composed(connection, BY_NAME[name], list(ids)))
    return found


@lru_cache(maxsize=4)
def _own_names(dialect: Dialect) -> ByIds:
    return ByIds(select(document.c.id, document.c.name), document.c.id, dialect)


def names_linked(
    connection: Connection, record_type: type[Record], rows: Iterable[Values], vocabulary: Vocabulary
) -> dict[UUID, str]:
    """The names of every record that some rows of a type link to, by the links of a vocabulary."""
    fields = vocabulary.links_of(record_type)
    links = {name: field.kind.target for name, field in fields.items()}  # type: ignore[attr-defined]
    wanted: dict[str, set[UUID]] = {}
    for row in rows:
        for name, target in links.items():
            if row[name] is not None:
                wanted.setdefault(target, set()).add(row[name])
    return names_of(connection, wanted)


def _composed(connection: Connection, record_type: type[Record], ids: list[UUID]) -> dict[UUID, str]:
    if not ids:
        return {}
    table = record_type.__table__
    columns = [table.c.id, *(table.c[name] for name in fields_of(record_type))]
    rows: list[Mapping[str, Any]] = []
    for chunk in chunks(ids):
        query = select(*columns).where(table.c.id.in_(chunk))
        rows.extend(dict(row) for row in connection.execute(query).mappings())
    # Names are made of the type’s own links alone, and of none to its own type: a chain of deferred items would be followed to its beginning.
    own_kind = [name for name, field in links_of(record_type).items() if field.kind.target == type_name(record_type)]  # type: ignore[attr-defined]
    words = names_linked(connection, record_type, [{**row, **dict.fromkeys(own_kind)} for row in rows], SHIPPED)
    return {row["id"]: record_type.name_of(row, words) for row in rows}


@cache
def owners_of(record_type: type[Record]) -> list[tuple[type[Record], str]]:
    """The part types whose words count as a type's own: (part type, its link to this type), the link being among the
    ways it can be owned. A membership counts for its group and not for its person, as the first way that is required
    wins; a contact point counts for whichever of its owners it has."""
    found = []
    for part in RECORD_TYPES:
        links = links_of(part)
        for name in part.about.belongs_to:
            if links[name].kind.target == type_name(record_type):  # type: ignore[attr-defined]
                found.append((part, name))
            if links[name].required:
                break
    return found
