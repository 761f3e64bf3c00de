"""What "show --explain" adds: how a record stands, and how each of its dates was worked out, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from atmp_desktop.cli.output import print_table
from atmp_desktop.services.explaining import Told, told_of
from atmp_desktop.store.rows import Listing, Row


def explained(connection: Any, listing: Listing, row: Row) -> list[Told]:
    """What is told of a record on the day of a list, given its row there."""
    values = dict(zip(listing.columns, row.values, strict=True))
    return told_of(connection, listing.record_type, row.id, values, values, listing.day)


def as_json(told: Sequence[Told]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "name": each.name,
            "label": each.label,
            "words": _words(each),
            "sentences": list(each.sentences),
            "days": [{"day": step.day.isoformat(), "number": step.number, "reason": step.reason} for step in each.days],
        }
        for each in told
    ]


def print_explained(told: Sequence[Told]) -> None:
    """The same for people."""
    for each in told:
        print(f"\n{each.label}: {_words(each)}".rstrip(": "))
        for sentence in each.sentences:
            print(f"  {sentence}")
        if each.days:
            print()
            print_table(("Day", "Number", "Not counted"), each.table())


def _words(told: Told) -> str:
    return " · ".join(filter(None, (told.words, *(pill.words for pill in told.pills))))
