"""Where an organisation belongs: what it is part of, up to the top, and its parts, with how many people each has on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from atmp_desktop.records.organisation import Organisation
from atmp_desktop.records.organisation import people as people_of
from atmp_desktop.store.chunks import chunks
from atmp_desktop.store.questions.answer import words_of_choices
from atmp_desktop.store.rows import visible
from atmp_desktop.store.tables import document

MOST = 300
"""Parts that are read; of an organisation with more the first levels are told."""


@dataclass(frozen=True)
class Part:
    """An organisation in a tree.

    Attributes:
        kind: its kind in words.
        people: how many people are affiliated with it.
        parts: its own parts, by name.
        more: how many parts it has that were not read.
        former: it is not there any more.
    """

    id: UUID
    name: str
    kind: str
    people: int
    parts: tuple[Part, ...] = ()
    more: int = 0
    former: bool = False


@dataclass(frozen=True)
class Tree:
    """An organisation with what it is part of, the top first, and its parts."""

    above: tuple[Part, ...]
    own: Part

    @property
    def is_telling(self) -> bool:
        """Whether there is more than the organisation itself."""
        return bool(self.above or self.own.parts or self.own.more)


def organisation_tree(connection: Connection, organisation: UUID, day: date, *, most: int = MOST) -> Tree | None:
    """The tree that an organisation is in, with at most so many parts; None where it is not in the register."""
    parents = _parents(connection, organisation)
    below, more = _below(connection, organisation, most)
    ids = [organisation, *parents, *(id for ids in below.values() for id in ids)]
    rows = _rows(connection, ids, day)
    if organisation not in rows:
        return None
    in_words = words_of_choices(connection)

    def part(id: UUID, parts: tuple[Part, ...], unread: int) -> Part:
        row = rows[id]
        kind = in_words(Organisation, "kind", row.kind)
        return Part(id, row.name, kind, row.people, parts, unread, former=row.status == "former")

    def grown(id: UUID) -> Part:
        parts = tuple(grown(each) for each in below.get(id, ()) if each in rows)
        return part(id, parts, more.get(id, 0))

    above = tuple(part(each, (), 0) for each in reversed(parents) if each in rows)
    return Tree(above, grown(organisation))


def _parents(connection: Connection, organisation: UUID) -> list[UUID]:
    """What an organisation is part of, the nearest first, as far as it is not in the bin. A loop, which two merged registers may have, is followed once."""
    found: list[UUID] = []
    at: UUID | None = organisation
    part = aliased(Organisation)
    while at is not None:
        above = select(part.parent).where(part.id == at).scalar_subquery()
        at = connection.scalar(select(Organisation.id).where(Organisation.id == above, *visible(Organisation)))
        if at is None or at in found or at == organisation:
            break
        found.append(at)
    return found


def _below(connection: Connection, organisation: UUID, most: int) -> tuple[dict[UUID, list[UUID]], dict[UUID, int]]:
    """The parts of an organisation and theirs, level by level, and of how many parts those that were not read are."""
    found: dict[UUID, list[UUID]] = {}
    more: dict[UUID, int] = {}
    seen, level, room = {organisation}, [organisation], most
    while level:
        following: list[UUID] = []
        for row in _children(connection, level):
            if row.id in seen:
                continue
            if room == 0:
                more[row.parent] = more.get(row.parent, 0) + 1
                continue
            room -= 1
            seen.add(row.id)
            found.setdefault(row.parent, []).append(row.id)
            following.append(row.id)
        level = following
    return found, more


def _children(connection: Connection, parents: Sequence[UUID]) -> list[Any]:
    """The parts of some organisations, by name."""
    rows: list[Any] = []
    for chunk in chunks(parents):
        query = (
            select(Organisation.id, Organisation.parent, document.c.sort_key)
            .join(document, document.c.id == Organisation.id)
            .where(Organisation.parent.in_(chunk), *visible(Organisation))
        )
        rows += connection.execute(query).all()
    return sorted(rows, key=lambda row: (row.sort_key, row.id))


def _rows(connection: Connection, ids: Sequence[UUID], day: date) -> dict[UUID, Any]:
    found: dict[UUID, Any] = {}
    for chunk in chunks(ids):
        query = select(
            Organisation.id,
            Organisation.name,
            Organisation.kind,
            Organisation.status,
            people_of(day).label("people"),
        ).where(Organisation.id.in_(chunk))
        found.update((row.id, row) for row in connection.execute(query))
    return found
