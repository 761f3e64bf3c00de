"""Measuring: each figure is a ratio to a floor timed in the same run, the median of several goes with the spread."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

LONG = 60.0
"""Seconds of one go after which there is no other."""


@dataclass(frozen=True)
class Timing:
    """Seconds of several goes at the same thing."""

    goes: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, in seconds."""
        return statistics.median(self.goes)

    @property
    def words(self) -> str:
        """Median, least and most."""
        return f"{seconds(self.median)} ({seconds(min(self.goes))}–{seconds(max(self.goes))})"

    def percentile(self, share: float) -> float:
        """The least go that so large a share (0–1) of all goes does not exceed, in seconds."""
        return sorted(self.goes)[max(0, math.ceil(share * len(self.goes)) - 1)]


@dataclass(frozen=True)
class Pair:
    """A floor and the product, timed by turns."""

    floor: Timing
    product: Timing

    @property
    def ratio(self) -> float:
        """How many times the floor the product takes, by medians."""
        return self.product.median / self.floor.median

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the greatest of the ratios of one turn."""
        ratios = [product / floor for floor, product in zip(self.floor.goes, self.product.goes, strict=True)]
        return min(ratios), max(ratios)


@dataclass(frozen=True)
class Figure:
    """One promise measured.

    Attributes:
        promise: its number: "S7".
        what: what was measured, and against which floor.
        value: the ratio (or another figure).
        bar: what it may be at most.
        unit: "×", "MB" …
        spread: the least and the greatest value of one turn, where there are several.
        floor, product: both as measured, in words.
        note: what else to know about it.
    """

    promise: str
    what: str
    value: float
    bar: float
    unit: str = "×"
    spread: tuple[float, float] | None = None
    floor: str = ""
    product: str = ""
    note: str = ""

    @classmethod
    def of(cls, promise: str, what: str, pair: Pair, bar: float, note: str = "") -> Figure:
        """The figure of a floor and the product timed by turns."""
        return cls(promise, what, pair.ratio, bar, "×", pair.spread, pair.floor.words, pair.product.words, note)

    @property
    def is_kept(self) -> bool:
        """Whether the promise is kept."""
        return self.value <= self.bar

    @property
    def verdict(self) -> str:
        """The same in a word."""
        return "kept" if self.is_kept else "MISSED"

    @property
    def shown(self) -> str:
        """The value with its spread."""
        value = number(self.value, self.unit)
        return value if self.spread is None else f"{value} ({self.spread[0]:,.2f}–{self.spread[1]:,.2f})"

    @property
    def shown_bar(self) -> str:
        """The bar."""
        return f"≤ {number(self.bar, self.unit)}"


@dataclass
class Report:
    """All figures of a run, printed as they come."""

    figures: list[Figure] = field(default_factory=list)

    def add(self, figure: Figure) -> None:
        """Print a figure and keep it."""
        self.figures.append(figure)
        print(f"{figure.promise:<4} {figure.what}")
        print(f"     {figure.shown} · bar {figure.shown_bar} · {figure.verdict}")
        sides = [words for words in (figure.floor and f"floor {figure.floor}", f"product {figure.product}") if words]
        print("     " + " · ".join([*sides, *([figure.note] if figure.note else [])]), flush=True)

    @property
    def missed(self) -> list[Figure]:
        """The figures above their bar."""
        return [figure for figure in self.figures if not figure.is_kept]


def seconds(value: float) -> str:
    """A time in a unit that suits it."""
    return f"{value:,.2f} s" if value >= 1 else f"{value * 1000:,.1f} ms"


def number(value: float, unit: str) -> str:
    """A figure with its unit, as many places as tell something."""
    return f"{value:,.0f} {unit}" if unit == "MB" else f"{value:,.2f} {unit}"


def timed(work: Callable[[], object]) -> float:
    """The seconds that something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def by_turns(floor: Callable[[], float], product: Callable[[], float], goes: int) -> Pair:
    """Have a floor and the product give their seconds by turns, so that what else the machine does falls on both.

    Each goes first every other time, and one go of each beforehand is not counted, unless it took so LONG that it stands
    for all.
    """
    first = Pair(Timing((floor(),)), Timing((product(),)))
    if first.product.median > LONG:
        return first
    floors: list[float] = []
    products: list[float] = []
    for go in range(goes):
        for work, found in ((floor, floors), (product, products))[:: 1 if go % 2 else -1]:
            found.append(work())
    return Pair(Timing(tuple(floors)), Timing(tuple(products)))
