"""`python -m benchmarks`: measures the promises about speed, prints each figure as it comes and writes docs/benchmarks.md."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
PEOPLE = (100_000, 1_000_000)
FULL = 200_000
PROMISES = ("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S11", "S15", "S16")


def main(given: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; 0 whatever the figures are, 2 for a promise that is none."""
    options = _read(sys.argv[1:] if given is None else given)
    if unknown := [name for name in options.only if name not in PROMISES]:
        sys.stderr.write(f"{unknown[0]} is not measured here; these are: {', '.join(PROMISES)}.\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks import machine
    from benchmarks.measure import Report
    from benchmarks.page import page
    from benchmarks.registers import now
    from benchmarks.run import Run

    report, load = Report(), machine.load()
    for people in options.people:
        run = Run(
            options.folder,
            people,
            goes=3 if options.quick else 5,
            backup_people=FULL if options.full else None,
            report=report,
        )
        try:
            run.measure([name for name in PROMISES if not options.only or name in options.only])
        finally:
            run.close()
    is_whole = not options.only and not options.quick and options.people == PEOPLE
    to = options.to or (ROOT / "docs" / "benchmarks.md" if is_whole else options.folder / "benchmarks.md")
    shown = page(report.figures, machine.description(), load, _command(options), now().date())
    to.write_text(shown, encoding="utf-8")
    missed = sorted({figure.promise for figure in report.missed}, key=PROMISES.index)
    print(f"Missed: {', '.join(missed)}." if missed else "Every figure is within its bar.")
    print(f"Written: {os.path.relpath(to)}")
    return 0


def _read(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--people", type=_numbers, default=PEOPLE, help="how many people are in each register: 100000,1000000"
    )
    parser.add_argument("--only", type=_names, default=[], help="some promises: S7,S9")
    parser.add_argument("--quick", action="store_true", help="three goes of each instead of five")
    parser.add_argument("--full", action="store_true", help="the backup of a register of a gigabyte")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", help="where the registers are kept")
    parser.add_argument("--to", type=Path, help="where the page goes; docs/benchmarks.md after a whole run")
    return parser.parse_args(given)


def _command(options: argparse.Namespace) -> str:
    """What to type for these figures; where they were written says nothing about them."""
    words = ["python -m benchmarks"]
    words += [f"--people {','.join(map(str, options.people))}"] if options.people != PEOPLE else []
    words += [f"--only {','.join(options.only)}"] if options.only else []
    words += [f"--{name}" for name in ("quick", "full") if getattr(options, name)]
    return " ".join(words)


def _numbers(words: str) -> tuple[int, ...]:
    return tuple(int(word) for word in words.split(",") if word.strip())


def _names(words: str) -> list[str]:
    return [word.strip().upper() for word in words.split(",") if word.strip()]


if __name__ == "__main__":
    sys.exit(main())
