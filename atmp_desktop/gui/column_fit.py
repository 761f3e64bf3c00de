"""How wide the columns of a table are when nobody has said. Plain sums in pixels; knows no widgets."""

from __future__ import annotations

from collections.abc import Sequence

MOST_GROWTH = 1.4
"""How many times its usual width a column may become where there is room; the rest goes to the last."""


def fit_columns(usual: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths of columns in `room`: their `usual` ones, grown or shrunk alike, never under their `least`.

    Where even the least do not fit, they are the least, and the table scrolls sideways.
    """
    wanted = sum(usual)
    if wanted <= room:
        growth = min(MOST_GROWTH, room / wanted) if wanted else 1.0
        return [int(width * growth) for width in usual]
    spare = wanted - sum(least)
    part = min(1.0, (wanted - room) / spare) if spare > 0 else 0.0
    return [int(width - (width - narrow) * part) for width, narrow in zip(usual, least, strict=True)]
