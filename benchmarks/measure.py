"""Measuring: each figure is a ratio to a floor timed in the same run, the median of several goes with the spread."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


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
        """Median, least and most, in milliseconds."""
        least, most = min(self.goes) * 1000, max(self.goes) * 1000
        return f"{self.median * 1000:,.1f} ms ({least:,.1f}–{most:,.1f})"


@dataclass
class Figure:
    """One promise measured.

    Attributes:
        promise: its number in docs/benchmarks.md.
        what: what was measured, and against which floor.
        value: the ratio (or another figure).
        bar: what it may be at most.
        unit: "×", "MB" …
    """

    promise: str
    what: str
    value: float
    bar: float
    unit: str = "×"
    floor: str = ""
    product: str = ""
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.value <= self.bar


@dataclass
class Report:
    """All figures of a run, printed as they come."""

    figures: list[Figure] = field(default_factory=list)

    def add(self, figure: Figure) -> None:
        """Print a figure and keep it."""
        self.figures.append(figure)
        verdict = "kept" if figure.kept else "MISSED"
        print(
            f"{figure.promise:<4} {figure.what}\n"
            f"     {figure.value:,.2f} {figure.unit} · bar {figure.bar:,.2f} {figure.unit} · {verdict}"
            f" · floor {figure.floor or '–'} · product {figure.product or '–'}{' · ' + figure.note if figure.note else ''}",
            flush=True,
        )


def timed(work: Callable[[], object], goes: int = 5, before: Callable[[], object] | None = None) -> Timing:
    """Time something several times; `before` runs untimed ahead of each go."""
    found = []
    for _ in range(goes):
        if before is not None:
            before()
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return Timing(tuple(found))


def paired(
    floor: Callable[[], object],
    product: Callable[[], object],
    goes: int = 5,
    before: Callable[[], object] | None = None,
) -> tuple[Timing, Timing]:
    """Time a floor and the product by turns, so that what else the machine does falls on both."""
    floors, products = [], []
    for _ in range(goes):
        floors.extend(timed(floor, 1, before).goes)
        products.extend(timed(product, 1, before).goes)
    return Timing(tuple(floors)), Timing(tuple(products))


def ratio(floor: Timing, product: Timing) -> float:
    """How many times the floor the product takes, by medians."""
    return product.median / floor.median


def growth(small: Sequence[float], large: Sequence[float]) -> float:
    """How many times longer the large thing takes than the small one, by medians."""
    return statistics.median(large) / statistics.median(small)
