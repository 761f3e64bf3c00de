"""S4: a list of people sorted by a column, beside one repaint and beside the bare SQL for the ids in that order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from atmp_desktop.days.dates import today_in_london
from atmp_desktop.store.driver import open_live
from benchmarks.lists import is_filled, table_of
from benchmarks.measure import Figure, Pair, Timing, timed
from benchmarks.registers import Registers, now
from benchmarks.stage import Took, act, settle
from benchmarks.window import OpenWindow

CURRENT = "(a.from_date IS NULL OR a.from_date <= :day) AND (a.to_date IS NULL OR a.to_date >= :day)"

ORDERS = {
    "name": "SELECT id FROM document WHERE type = 'person' AND binned = 0 ORDER BY sort_key, id",
    "source": "SELECT id FROM person WHERE deleted IS NULL ORDER BY source IS NULL, lower(source), id",
    "-updated_at": "SELECT id FROM person WHERE deleted IS NULL ORDER BY updated_at DESC, id",
    "organisation": "SELECT p.id FROM person p LEFT JOIN affiliation a ON a.person = p.id AND a.main AND a.deleted IS NULL "
    f"AND {CURRENT} LEFT JOIN document d ON d.id = a.organisation WHERE p.deleted IS NULL "
    "ORDER BY d.sort_key IS NULL, d.sort_key, p.id",
}
"""Columns to sort by, and the bare SQL of the ids in that order: a name with an index, text, a moment, something linked."""

CALM = 100
"""Milliseconds that the window's thread is watched after the last id came."""


@dataclass(frozen=True)
class Sorting:
    """What sorting took in one register.

    Attributes:
        first: by column, one repaint of the table of constants, and the first rows in the new order painted.
        complete: by column, the bare SQL, and the ids of all rows there.
        blocked: the longest that the window's thread did not answer, in each.
        repaint: one repaint of the table of constants.
    """

    first: dict[str, Pair]
    complete: dict[str, Pair]
    blocked: Timing
    repaint: Timing


def measure(registers: Registers, people: int, goes: int) -> Sorting:
    """Sort the people of a register of so many by one column after the other."""
    with registers.open_copy(people, "sorting") as store:
        bare = open_live(store.path, read_only=True)
        shown = OpenWindow(store)
        try:
            took: dict[str, list[tuple[float, float, Took]]] = {order: [] for order in ORDERS}
            for _ in range(goes):
                for order, statement in ORDERS.items():
                    floor = timed(lambda: fetch(bare, statement))  # noqa: B023 - called at once
                    took[order].append((shown.repainted.repaint(), floor, _sort(shown, order)))
        finally:
            shown.close()
            bare.close()
    every = [each for goes_of in took.values() for each in goes_of]
    return Sorting(
        {
            order: Pair(_timing(repaint for repaint, _, _ in found), _timing(each.seconds for _, _, each in found))
            for order, found in took.items()
        },
        {
            order: Pair(_timing(floor for _, floor, _ in found), _timing(each.complete for _, _, each in found))
            for order, found in took.items()
        },
        _timing(each.blocked for _, _, each in every),
        _timing(repaint for repaint, _, _ in every),
    )


def _timing(goes: Any) -> Timing:
    return Timing(tuple(goes))


def fetch(bare: Any, statement: str) -> list[tuple[bytes]]:
    """The ids that one of the ORDERS gives today."""
    day = {"day": today_in_london(now()).isoformat()}
    found: list[tuple[bytes]] = bare.execute(statement, day if ":day" in statement else {}).fetchall()
    return found


def _sort(shown: OpenWindow, order: str) -> Took:
    people, table = shown.people, table_of(shown.people.view)

    def sort() -> QWidget:
        people.sort_by(order)
        return people.view.viewport()

    def is_sorted() -> bool:
        return table.listing.order == (order,) and is_filled(people.view)

    took = act(sort, is_sorted, CALM, lambda: is_sorted() and table.is_complete)
    settle(CALM)
    return took


def figures(found: Sorting, people: int) -> list[Figure]:
    """S4."""
    shown = []
    for order in ORDERS:
        what = f"Sort {people:,} people by {order.removeprefix('-').replace('_', ' ')}"
        shown += [
            Figure.of("S4", f"{what}: first rows painted · one repaint of constants", found.first[order], 5.0),
            Figure.of("S4", f"{what}: all in order · the bare SQL for the ids", found.complete[order], 2.0),
        ]
    repaint, blocked = found.repaint, found.blocked
    shown.append(
        Figure(
            "S4",
            "The longest the window's thread was blocked by sorting · one repaint of constants",
            max(blocked.goes) / repaint.median,
            2.0,
            spread=(min(blocked.goes) / repaint.median, max(blocked.goes) / repaint.median),
            floor=repaint.words,
            product=blocked.words,
        )
    )
    return shown
