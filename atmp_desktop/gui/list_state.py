"""How a list looked when it was last seen, as JSON keeps it. What was kept may be old or damaged: what cannot be read, or no
longer fits, is left out. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from atmp_desktop.records.record import Record
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import columns_of

WIDEST = 400


@dataclass(frozen=True)
class Look:
    """What of a list a saved view keeps: columns from left to right (empty for the type's own), the order (names of columns,
    "-" before one for the other way round; empty for the type's own), the filter as it is typed."""

    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    filter: str = ""


@dataclass(frozen=True)
class ListState:
    """The state of one list.

    Attributes:
        columns: their names from left to right; empty for the type's own.
        widths: those somebody chose, in ems.
        order: names of columns, "-" before one for the other way round; empty for the type's own order.
        filter: as it is typed.
        selected: the record the keyboard was on.
    """

    columns: tuple[str, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    filter: str = ""
    selected: UUID | None = None

    def to_json(self) -> dict[str, Any]:
        """What `from_json` reads."""
        return {
            "columns": list(self.columns),
            "widths": {name: round(width, 2) for name, width in self.widths.items()},
            "sort": list(self.order),
            "filter": self.filter,
            "selected": str(self.selected or ""),
        }

    @classmethod
    def from_json(cls, record_type: type[Record], kept: Mapping[str, Any], vocabulary: Vocabulary) -> ListState:
        """The state of a list of a type, as far as it can be read and the register has the columns."""
        known = columns_of(record_type, vocabulary)
        widths = kept.get("widths")
        text = kept.get("filter")
        return cls(
            columns=tuple(dict.fromkeys(name for name in _texts(kept.get("columns")) if name in known)),
            widths={name: width for name, width in widths.items() if name in known and _is_width(width)}
            if isinstance(widths, dict)
            else {},
            order=tuple(name for name in _texts(kept.get("sort")) if name.removeprefix("-") in known),
            filter=text if isinstance(text, str) else "",
            selected=_id(kept.get("selected")),
        )


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _is_width(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= WIDEST


def _id(value: Any) -> UUID | None:
    try:
        return UUID(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
