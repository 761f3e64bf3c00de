"""What a list says about itself: how many rows, and why there are none. Knows no widgets."""

from __future__ import annotations

from atmp_desktop.records.record import About, Record
from atmp_desktop.store.where import Filter, unparse


def how_many(about: About, rows: int, total: int, *, is_filtered: bool, chosen: int, is_reading: bool) -> str:
    """The line under a list: "64 of 400 actions · 3 selected"."""
    words = (about.one if total == 1 else about.many).lower()
    parts = [f"{rows:,} of {total:,} {words}" if is_filtered else f"{rows:,} {words}"]
    if chosen:
        parts.append(f"{chosen:,} selected")
    if is_reading:
        parts.append("reading…")
    return " · ".join(parts)


def nothing_matches(about: About, where: Filter) -> tuple[str, str]:
    """The sentence and the advice in place of a list that a filter leaves empty."""
    return f"No {about.many.lower()} match “{unparse(where)}”", "Take a condition off, or look for less."


def nothing_yet(record_type: type[Record]) -> tuple[str, str]:
    """The sentence in place of an empty list, and what the type is for: its description up to the first full stop."""
    description = " ".join((record_type.__doc__ or "").split()).split(". ")[0].removesuffix(".")
    return f"No {record_type.about.many.lower()} yet", f"{description}."


def add_one(about: About) -> str:
    """The words of the button that adds one."""
    noun = about.one.lower()
    return f"Add {'an' if noun[0] in 'aeiou' else 'a'} {noun}"
