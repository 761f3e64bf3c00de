"""What a saved view may say: a filter that can be read, and columns that its type has. It is here and not with its record, as
only the store knows what lists can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atmp_desktop.errors import FieldError, UserError
from atmp_desktop.records import BY_NAME
from atmp_desktop.records.record import Draft, Record, Values
from atmp_desktop.records.vocabulary import Vocabulary
from atmp_desktop.store.where import column_called, condition, parse


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
                condition(record_type, parse(record_type, values[name], vocabulary), today, vocabulary=vocabulary)
            else:
                values[name] = _by_name(record_type, name, values[name], vocabulary)
        except UserError as error:
            yield FieldError(name, error.message, error.advice)


COLUMNS = ("columns", "order", "group_by")
"""The fields of a saved view that name columns of its type."""


def _by_name(record_type: type[Record], field: str, typed: str, vocabulary: Vocabulary) -> str | None:
    """The columns that a field of a view names, by the names they are kept by."""
    if field == "group_by":
        return column_called(record_type, typed, vocabulary).name
    found = []
    for each in filter(None, map(str.strip, typed.split(","))):
        way = "-" if field == "order" and each.startswith("-") else ""
        found.append(way + column_called(record_type, each.removeprefix(way), vocabulary).name)
    return ",".join(found) or None
