"""How one order of ids becomes another in few steps, so that a table can touch just the rows that changed.

Plain sums over bytes; knows neither records nor widgets.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from atmp_desktop.gui.packed_ids import ID

MOST_RUNS = 40
"""More runs of rows than this are not worth taking one at a time."""

MOST_ROWS = 150_000
"""A longer stretch of differing rows is not compared row by row."""


class Steps(NamedTuple):
    """What to do in this order: take out the runs of rows `gone`, last first, then put in the runs `come`, first first.

    A run is its first row and how many; `gone` counts in the old order, `come` in the new.
    """

    gone: list[tuple[int, int]]
    come: list[tuple[int, int]]


def steps_between(old: bytes, new: bytes, moved: frozenset[bytes]) -> Steps | None:
    """The steps from `old` to `new` (ids one after the other), or None where they are too many.

    Records in `moved` may stand elsewhere; they are taken out and put in again. Others that changed places make it None.
    """
    start = _same(old, new, from_end=False)
    end = _same(old[start * ID :], new[start * ID :], from_end=True)
    before = _ids(old, start, len(old) // ID - end)
    after = _ids(new, start, len(new) // ID - end)
    if max(len(before), len(after)) > MOST_ROWS:
        return None
    left, arrived = set(before) - set(after), set(after) - set(before)
    if [id for id in before if id not in left] != [id for id in after if id not in arrived]:
        left, arrived = left | moved, arrived | moved
        if [id for id in before if id not in left] != [id for id in after if id not in arrived]:
            return None
    gone = _runs(start + place for place, id in enumerate(before) if id in left)
    come = _runs(start + place for place, id in enumerate(after) if id in arrived)
    return Steps(gone, come) if len(gone) + len(come) <= MOST_RUNS else None


def _ids(packed: bytes, first: int, last: int) -> list[bytes]:
    return [packed[at : at + ID] for at in range(first * ID, last * ID, ID)]


def _same(one: bytes, other: bytes, *, from_end: bool) -> int:
    """How many ids at the beginning, or at the end, are the same in both; found by halving."""
    most = min(len(one), len(other)) // ID
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        length = middle * ID
        if one[len(one) - length :] == other[len(other) - length :] if from_end else one[:length] == other[:length]:
            low = middle
        else:
            high = middle - 1
    return low


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
