"""What a saved view may say: a filter that can be read, the colours of rows below it, and columns that its type has. It is
here and not with its record, as only the store knows what lists can show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from atmp_desktop.errors import FieldError, UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import Draft, Record, Values
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.columns import columns_of
from atmp_desktop.store.grouping import can_group
from atmp_desktop.store.where import column_called, condition, parse
from atmp_desktop.translation import tr

TONES = ("red", "amber", "green", "blue", "purple", "grey")
TONE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "red": tr("red"),
        "amber": tr("amber"),
        "green": tr("green"),
        "blue": tr("blue"),
        "purple": tr("purple"),
        "grey": tr("grey"),
    }
)
"""The colours a row can have."""

BOARD = tr("shown as: board")
"""The line in what a view keeps of its filter that says that it opens as a board; no filter can be read so."""

TINT = re.compile(rf"colour ({'|'.join(TONES)}): (.+)")


@dataclass(frozen=True)
class Tint:
    """A colour of the rows that a filter fits.

    Attributes:
        tone: one of TONES.
        filter: as it is typed.
    """

    tone: str
    filter: str


def kept_filter(filter: str, tints: Iterable[Tint], *, board: bool = False) -> str | None:
    """What a view's field `filter` holds: the filter, a line for each colour, in the order in which they are tried, and one
    for a list that is shown as a board."""
    lines = [
        " ".join(filter.split("\n")),
        *(tr("colour {tone}: {filter}", tone=tint.tone, filter=tint.filter) for tint in tints),
    ]
    lines += [BOARD] if board else []
    return "\n".join(lines).rstrip("\n") or None


def parted_filter(kept: str | None) -> tuple[str, tuple[Tint, ...], bool]:
    """The filter, the colours, and whether it is a board, which `kept_filter` put together."""
    every = [line.strip() for line in (kept or "").split("\n")]
    lines = [line for line in every if line != BOARD]
    found = [TINT.fullmatch(line) for line in lines]
    filter = " ".join(line for line, tint in zip(lines, found, strict=True) if tint is None)
    tints = tuple(Tint(tint[1], tint[2].strip()) for tint in found if tint is not None)
    return filter.strip(), tints, len(lines) < len(every)


def view_faults(values: Draft, before: Values | None, vocabulary: Vocabulary, today: date) -> Iterator[FieldError]:
    """What is wrong with the list that a saved view of a known type sets up; columns are put down by their names.

    What stays as it was is not asked again: a column that the register has no longer may stay in an old view.
    """
    record_type = BY_NAME[values["type"]]
    other = before is None or values["type"] != before["type"]
    changed = [name for name in ("filter", *COLUMNS) if other or before is None or values[name] != before[name]]
    for name in changed:
        if not values[name]:
            continue
        try:
            if name == "filter":
                filter, tints, _ = parted_filter(values[name])
                for each in (filter, *(tint.filter for tint in tints)):
                    condition(record_type, parse(record_type, each, vocabulary), today, vocabulary=vocabulary)
            else:
                values[name] = _by_name(record_type, name, values[name], vocabulary)
        except UserError as error:
            yield FieldError(name, error.message, error.advice)


COLUMNS = ("columns", "order", "group_by")
"""The fields of a saved view that name columns of its type."""


def _by_name(record_type: type[Record], field: str, typed: str, vocabulary: Vocabulary) -> str | None:
    """The columns that a field of a view names, by the names they are kept by."""
    if field == "group_by":
        column = column_called(record_type, typed, vocabulary)
        if not can_group(column):
            able = [each.name for each in columns_of(record_type, vocabulary).values() if can_group(each)]
            raise UserError(
                tr("{many} cannot be grouped by “{name}”.", many=record_type.about.many, name=column.name),
                tr("They can be by: {able}.", able=", ".join(able)),
            )
        return column.name
    found = []
    for each in filter(None, map(str.strip, typed.split(","))):
        way = "-" if field == "order" and each.startswith("-") else ""
        found.append(way + column_called(record_type, each.removeprefix(way), vocabulary).name)
    return ",".join(found) or None
