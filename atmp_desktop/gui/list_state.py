"""How a list looked when it was last seen, as JSON keeps it. What was kept may be old or damaged: what cannot be read, or no
longer fits, is left out. Knows no widgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.grouping import can_group
from atmp_desktop.store.saved_views import TONES, Tint

WIDEST = 400


@dataclass(frozen=True)
class Look:
    """What of a list a saved view keeps: columns from left to right (empty for the type's own), the order (names of columns,
    "-" before one for the other way round; empty for the type's own), the filter as it is typed, the column by which rows
    stand together ("" for none), the colours of rows, whether it is shown as a board."""

    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    filter: str = ""
    group: str = ""
    tints: tuple[Tint, ...] = ()
    board: bool = False


@dataclass(frozen=True)
class ListState:
    """The state of one list.

    Attributes:
        columns: their names from left to right; empty for the type's own.
        widths: those somebody chose, in ems.
        order: names of columns, "-" before one for the other way round; empty for the type's own order.
        filter: as it is typed.
        selected: the record the keyboard was on.
        group: the column by which rows stand together, or "".
        tints: the colours of rows.
        shut: the headers of groups whose rows are not shown.
        board: it is shown as a board.
    """

    columns: tuple[str, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    filter: str = ""
    selected: UUID | None = None
    group: str = ""
    tints: tuple[Tint, ...] = ()
    shut: frozenset[bytes] = frozenset()
    board: bool = False

    @classmethod
    def of_look(
        cls, look: Look, widths: Mapping[str, float], selected: UUID | None, shut: frozenset[bytes] = frozenset()
    ) -> ListState:
        """The state of a list that looks so."""
        return cls(look.columns, widths, look.order, look.filter, selected, look.group, look.tints, shut, look.board)

    @property
    def look(self) -> Look:
        """What of it a view keeps."""
        return Look(self.columns, self.order, self.filter, self.group, self.tints, self.board)

    def to_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return {
            "columns": list(self.columns),
            "widths": {name: round(width, 2) for name, width in self.widths.items()},
            "sort": list(self.order),
            "filter": self.filter,
            "selected": str(self.selected or ""),
            "group": self.group,
            "tints": [[tint.tone, tint.filter] for tint in self.tints],
            "shut": sorted(id.hex() for id in self.shut),
            "board": self.board,
        }

    @classmethod
    def from_json(cls, record_type: type[Record], kept: Mapping[str, Any], vocabulary: Vocabulary) -> ListState:
        """The state of a list of a type, as far as it can be read and the register has the columns."""
        known = columns_of(record_type, vocabulary)
        widths = kept.get("widths")
        text, group = kept.get("filter"), kept.get("group")
        return cls(
            columns=tuple(dict.fromkeys(name for name in _texts(kept.get("columns")) if name in known)),
            widths={name: width for name, width in widths.items() if name in known and _is_width(width)}
            if isinstance(widths, dict)
            else {},
            order=tuple(name for name in _texts(kept.get("sort")) if name.removeprefix("-") in known),
            filter=text if isinstance(text, str) else "",
            selected=_id(kept.get("selected")),
            group=group if isinstance(group, str) and group in known and can_group(known[group]) else "",
            tints=tuple(_tints(kept.get("tints"))),
            shut=frozenset(_ids(kept.get("shut"))),
            board=kept.get("board") is True,
        )


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _tints(value: Any) -> Iterator[Tint]:
    for each in value if isinstance(value, list) else []:
        if isinstance(each, list) and len(each) == 2 and each[0] in TONES and isinstance(each[1], str):
            yield Tint(*each)


def _ids(value: Any) -> Iterator[bytes]:
    for each in _texts(value):
        if re.fullmatch(r"[0-9a-f]{32}", each):
            yield bytes.fromhex(each)


def _is_width(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= WIDEST


def _id(value: Any) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
