"""What differs between two states of a record, in words, from the values that the history has. Knows no question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from atmp_desktop.records import BY_NAME, kinds
from atmp_desktop.store.history import from_json
from atmp_desktop.store.names import names_linked
from atmp_desktop.store.vocabulary import read_vocabulary
from atmp_desktop.translation import tr


@dataclass(frozen=True)
class Difference:
    """A record of a type before and after, as JSON values by field; `is_new` where there was none before."""

    type: str
    id: UUID
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    is_new: bool = False


@dataclass(frozen=True)
class Line:
    """A field that differs: its label, and its values in words."""

    label: str
    before: str
    after: str
    is_new: bool

    @property
    def words(self) -> str:
        """As it is told: "Due: 3 Nov 2026 → 1 Dec 2026", of a new record "Due: 3 Nov 2026"."""
        return (
            f"{self.label}: {self.after}"
            if self.is_new
            else f"{self.label}: {_said(self.before)} → {_said(self.after)}"
        )


def _said(value: str) -> str:
    return value or tr("(empty)")


def lines_of(connection: Connection, differences: Sequence[Difference]) -> list[dict[str, Line]]:
    """The fields that differ, by name, for each difference in order; of a new record those that are not as it begins."""
    found: list[dict[str, Line]] = [{} for _ in differences]
    places: dict[str, list[int]] = {}
    for place, each in enumerate(differences):
        places.setdefault(each.type, []).append(place)
    vocabulary = read_vocabulary(connection)
    for type, at in places.items():
        record_type = BY_NAME[type]
        fields = vocabulary.fields_of(record_type)
        blank = {**dict.fromkeys(fields), **vocabulary.spread(record_type, None)}
        sides = [
            (
                {**blank, **from_json(fields, {} if differences[place].is_new else differences[place].before)},
                {**blank, **from_json(fields, differences[place].after)},
            )
            for place in at
        ]
        words = names_linked(connection, record_type, [side for both in sides for side in both], vocabulary)
        for place, (before, after) in zip(at, sides, strict=True):
            is_new = differences[place].is_new
            for name, declared in fields.items():
                if before[name] == after[name] or (is_new and after[name] == declared.default):
                    continue
                is_link = isinstance(declared.kind, kinds.Link)
                was, now = (
                    ("" if side[name] is None else words.get(side[name], "?"))
                    if is_link
                    else declared.kind.show(side[name])
                    for side in (before, after)
                )
                found[place][name] = Line(declared.label, was, now, is_new)
    return found
