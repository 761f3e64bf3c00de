"""What a list says about itself: how many rows, and why there are none. Knows no widgets."""

from __future__ import annotations

from atmp_desktop.counting import with_article
from atmp_desktop.records.record import About, Record
from atmp_desktop.store.where import Filter, unparse
from atmp_desktop.translation import tr


def how_many(about: About, rows: int, total: int, *, is_filtered: bool, chosen: int, is_reading: bool) -> str:
    """The line under a list: "64 of 400 actions · 3 selected"."""
    words = (about.one if total == 1 else about.many).lower()
    parts = [
        tr("{rows:,} of {total:,} {words}", rows=rows, total=total, words=words) if is_filtered else f"{rows:,} {words}"
    ]
    if chosen:
        parts.append(tr("{chosen:,} selected", chosen=chosen))
    if is_reading:
        parts.append(tr("reading…"))
    return " · ".join(parts)


def nothing_matches(about: About, where: Filter) -> tuple[str, str]:
    """The sentence and the advice in place of a list that a filter leaves empty."""
    return tr("No {many} match “{unparse}”", many=about.many.lower(), unparse=unparse(where)), tr(
        "Take a condition off, or look for less."
    )


def nothing_yet(record_type: type[Record]) -> tuple[str, str]:
    """The sentence in place of an empty list, and what the type is for: its description up to the first full stop."""
    description = record_type.about.meaning.split(". ")[0].removesuffix(".")
    return tr("No {many} yet", many=record_type.about.many.lower()), f"{description}."


def add_one(about: About) -> str:
    """The words of the button that adds one."""
    return tr("Add {one}", one=with_article(about.one.lower()))
