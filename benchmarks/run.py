"""One run: which benchmark gives which promise, each register measured once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from benchmarks import (
    backups,
    bulk,
    filtering,
    finding,
    growth,
    lists,
    memory,
    saving,
    sheets,
    sorting,
    starting,
)
from benchmarks.measure import Figure, Report
from benchmarks.registers import Registers

SMALLER, FEWEST = 100, 10
"""S16 compares with a register of so many times fewer people, but of so many at least."""


class Run:
    """The benchmarks of a register of so many people.

    Attributes:
        report: the figures so far.
    """

    def __init__(
        self, folder: Path, people: int, *, goes: int, backup_people: int | None = None, report: Report | None = None
    ) -> None:
        """`folder` is where registers are kept; `backup_people` how many are in the one that is backed up, if others;
        `report` that of an earlier run, to go on with."""
        self.report = report or Report()
        self._registers = Registers(folder)
        self._people = people
        self._goes = goes
        self._backup_people = backup_people or people

    def measure(self, promises: Sequence[str]) -> None:
        """Measure some promises, in this order."""
        ways: dict[str, Callable[[], list[Figure]]] = {
            "S1": lambda: starting.figures(self._registers, self._people, self._goes),
            "S2": lambda: lists.opening_figures(self._large.lists, self._people),
            "S3": lambda: lists.jump_figures(self._large.lists, self._people),
            "S4": lambda: sorting.figures(self._large.sorting, self._people),
            "S5": lambda: filtering.figures(self._large.filtering, self._people),
            "S6": lambda: finding.figures(self._large.finding, self._people),
            "S7": lambda: saving.figures(self._large.saving, self._people),
            "S9": lambda: bulk.figures(self._large.bulk, self._people),
            "S10": lambda: sheets.figures(self._registers, self._people, self._goes),
            "S11": lambda: memory.figures(self._registers, self._people, self._goes),
            "S15": lambda: backups.figures(self._registers, self._backup_people, self._goes),
            "S16": lambda: growth.figures(self._small, self._large),
        }
        for name in promises:
            for figure in ways[name]():
                self.report.add(figure)

    @cached_property
    def _large(self) -> growth.Measured:
        return growth.Measured(self._registers, self._people, self._goes)

    @cached_property
    def _small(self) -> growth.Measured:
        return growth.Measured(self._registers, max(self._people // SMALLER, FEWEST), self._goes)

    def close(self) -> None:
        """Clear away what was written, but for the registers that are kept."""
        self._registers.close()
