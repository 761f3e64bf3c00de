"""S16: how much longer the same takes in a register many times as large."""

from __future__ import annotations

from functools import cached_property

from benchmarks import bulk, filtering, finding, lists, saving, sorting
from benchmarks.measure import Figure, Timing
from benchmarks.registers import Registers

LISTS = 3.0


class Measured:
    """What S2 to S7 and S9 took in one register, each measured when it is first asked for.

    Attributes:
        people: how many are in it.
    """

    def __init__(self, registers: Registers, people: int, goes: int) -> None:
        self.people = people
        self._registers = registers
        self._goes = goes

    @cached_property
    def lists(self) -> lists.Lists:
        """Lists opened and jumped about in."""
        return lists.measure(self._registers, self.people, self._goes)

    @cached_property
    def sorting(self) -> sorting.Sorting:
        """A list sorted by several columns."""
        return sorting.measure(self._registers, self.people, self._goes)

    @cached_property
    def filtering(self) -> filtering.Filtering:
        """Words typed over a list."""
        return filtering.measure(self._registers, self.people, self._goes)

    @cached_property
    def finding(self) -> finding.Finding:
        """Any record found."""
        return finding.measure(self._registers, self.people, self._goes)

    @cached_property
    def saving(self) -> saving.Saving:
        """A field saved."""
        return saving.measure(self._registers, self.people, self._goes)

    @cached_property
    def bulk(self) -> bulk.Bulk:
        """Many records added and edited."""
        return bulk.measure(self._registers, self.people, self._goes)


def figures(small: Measured, large: Measured) -> list[Figure]:
    """S16."""
    rows, records = large.people / small.people, large.bulk.count / small.bulk.count
    adding = f"adding {large.bulk.count:,} rather than {small.bulk.count:,} records"
    editing = f"editing {large.bulk.count:,} rather than {small.bulk.count:,} records"
    parts = (
        ("opening a list", small.lists.opening.product, large.lists.opening.product, LISTS),
        ("a jump in a list", small.lists.jumps, large.lists.jumps, LISTS),
        *(
            (f"sorting by {order.removeprefix('-').replace('_', ' ')}", *_sorted_by(order, small, large), rows)
            for order in sorting.ORDERS
        ),
        ("a quick filter", small.filtering.pair.product, large.filtering.pair.product, rows),
        ("finding a name", small.finding.word.product, large.finding.word.product, rows),
        ("finding a name with a slip", small.finding.slip.product, large.finding.slip.product, rows),
        ("saving a field", small.saving.pair.product, large.saving.pair.product, rows),
        (adding, small.bulk.adding.product, large.bulk.adding.product, records),
        (f"undo of {adding}", small.bulk.adding_undone, large.bulk.adding_undone, records),
        (editing, small.bulk.editing.product, large.bulk.editing.product, records),
        (f"undo of {editing}", small.bulk.editing_undone, large.bulk.editing_undone, records),
    )
    sizes = f"Growth from {small.people:,} to {large.people:,} people"
    return [_figure(f"{sizes}: {what} · the same in the smaller", *times) for what, *times in parts]  # type: ignore[arg-type]


def _sorted_by(order: str, small: Measured, large: Measured) -> tuple[Timing, Timing]:
    return small.sorting.complete[order].product, large.sorting.complete[order].product


def _figure(what: str, before: Timing, after: Timing, bar: float) -> Figure:
    ratio = after.median / before.median
    return Figure("S16", what, ratio, bar, floor=before.words, product=after.words)
