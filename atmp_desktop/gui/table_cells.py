"""How the cells of a table stand by what they hold: numbers at the right, and the header's words clear of its arrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from atmp_desktop.records import kinds
from atmp_desktop.store.columns import Column

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

ARROW_ROOM = "\u00a0" * 4


def alignment_of(column: Column) -> int:
    """Where the words of a column stand, as Qt's whole number."""
    return RIGHT if isinstance(column.kind, kinds.Whole | kinds.Number) else LEFT


def header_words(column: Column, order: Sequence[str]) -> str:
    """A column's label, with room for the arrow of sorting where that would stand on the words."""
    is_sorted = column.name in {name.removeprefix("-") for name in order}
    return column.label + (ARROW_ROOM if is_sorted and alignment_of(column) == RIGHT else "")
