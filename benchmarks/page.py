"""docs/benchmarks.md as a run writes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from benchmarks.measure import Figure

HEAD = """# Benchmarks

Written by `{command}` on {day}. Machines differ, so each figure is a ratio inside one run: what the program takes, to what the *floor* takes that stands
after the “·”: the least that must be done for the same answer, with the same driver or with bare Qt, timed by turns with the program. Medians of several goes,
with the least and the greatest.

A *repaint* is one repaint of Qt's own table, as large and looking the same, with a plain Python model. *Blocked* is how much later than due the window's thread answered a 4 ms timer.

## The machine
{machine}

## The figures
| | what · floor | floor | the program | ratio | bar | |
|---|---|---|---|---|---|---|
"""


def page(figures: Sequence[Figure], machine: Sequence[str], load: float | None, command: str, day: date) -> str:
    """The page in Markdown."""
    lines = [*machine, *([f"load before the run {load:.1f}"] if load is not None else [])]
    head = HEAD.format(command=command, day=f"{day.day} {day:%B %Y}", machine="\n".join(f"- {line}" for line in lines))
    missed = [figure for figure in figures if not figure.is_kept]
    said = f"{len(figures) - len(missed)} of {len(figures)} figures are within their bars."
    return head + "".join(map(_row, figures)) + f"\n{said}\n"


def _row(figure: Figure) -> str:
    what = f"{figure.what}; {figure.note}" if figure.note else figure.what
    verdict = figure.verdict if figure.is_kept else f"**{figure.verdict}**"
    cells = (figure.promise, what, figure.floor, figure.product, figure.shown, figure.shown_bar, verdict)
    return f"| {' | '.join(cells)} |\n"
