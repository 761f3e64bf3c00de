"""How commands answer: tables, JSON, sentences and progress. Knows no record and no store."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any, TextIO, cast

from atmp_desktop.services.progress import Progress

GAP = "  "
NARROWEST = 10
"""Characters that a column keeps however narrow the terminal is."""

PROGRESS_WIDTH = 78

SAMPLE = 5000
"""Rows that the widths of a table are taken from."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says; what cannot be written (half a surrogate in a file's name) is escaped."""
    if sys.stderr is None:
        # Closed by whoever started us: what is said to nobody must not end up in the answer.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open until the end of the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(sentence: str) -> None:
    """A sentence to the person, beside the answer."""
    # Where it cannot be written nobody can be told; the exit code says what came of the command.
    with suppress(OSError):
        print(sentence, file=sys.stderr)


def print_json(value: Any) -> None:
    """One JSON value."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_json_array(values: Iterable[Any]) -> None:
    """A JSON array, written as it comes: a long one is never all in memory."""
    before = "[\n"
    for value in values:
        sys.stdout.write(before + json.dumps(value, ensure_ascii=False))
        before = ",\n"
    sys.stdout.write("[]\n" if before == "[\n" else "\n]\n")


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], sample: int = SAMPLE) -> int:
    """Rows in aligned columns that fit the terminal, or as wide as they are where there is none. Returns how many.

    The widths are those of the first `sample` rows. Columns for which a terminal has no room are named underneath.
    """
    waiting = iter(rows)
    first = [[one_line(cell) for cell in row] for _, row in zip(range(sample), waiting, strict=False)]
    if not first:
        return 0
    widths = [max(width_of(row[place]) for row in (headings, *first)) for place in range(len(headings))]
    if sys.stdout.isatty():
        widths = fitted(widths, shutil.get_terminal_size().columns)
    print(_line(headings, widths))
    print(_line(["─" * width for width in widths], widths))
    for row in first:
        print(_line(row, widths))
    count = len(first)
    for later in waiting:
        print(_line([one_line(cell) for cell in later], widths))
        count += 1
    if len(widths) < len(headings):
        print(f"\nNo room here for: {', '.join(headings[len(widths) :])}.")
    return count


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit a line of `room` characters: the widest shrink first, none below NARROWEST and the first, which
    has the name, last of all; columns on the right are left out where that is not enough."""
    found = list(widths)
    least = [min(width, NARROWEST) for width in found]
    least[0] = min(found[0], room * 2 // 5)
    while len(found) > 1 and sum(least[: len(found)]) + len(GAP) * (len(found) - 1) > room:
        found.pop()
    spare = room - len(GAP) * (len(found) - 1)
    while sum(found) > spare:
        widest = max(range(len(found)), key=lambda place: (found[place] > least[place], found[place]))
        found[widest] -= 1
    return found


def one_line(text: str) -> str:
    """Text on one line, with nothing in it that would steer a terminal."""
    return " ".join("".join(" " if unicodedata.category(each) == "Cc" else each for each in text).split())


def width_of(text: str) -> int:
    """How many places text takes in a terminal: accents that stand on letters none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = []
    for cell, width in zip(cells, widths, strict=False):
        short = cell if width_of(cell) <= width else cut(cell, width)
        padded.append(short + " " * (width - width_of(short)))
    return GAP.join(padded).rstrip()


def cut(text: str, width: int) -> str:
    """As much of a text as fits, marked where it was cut."""
    kept, room = "", width - 1
    for character in text:
        room -= _places(character)
        if room < 0:
            break
        kept += character
    return kept + "…"


@contextmanager
def showing_progress() -> Iterator[Progress]:
    """A Progress that shows where the work is, on a line that is gone afterwards; nothing unless it is a terminal."""
    stream = sys.stderr
    if not stream.isatty():
        yield Progress()
        return
    try:
        yield Progress(lambda words, done, total: _show_progress(stream, words, done, total))
    finally:
        stream.write(f"\r{' ' * PROGRESS_WIDTH}\r")
        stream.flush()


def _show_progress(stream: TextIO, words: str, done: int, total: int | None) -> None:
    part = f": {done:,} of {total:,}" if total else f": {done:,}" if done else " …"
    stream.write(f"\r{(words + part)[:PROGRESS_WIDTH]:<{PROGRESS_WIDTH}}")
    stream.flush()


class AnswerLost(Exception):
    """The answer could not be written; its words say why."""


class _Answer:
    """Standard output whose faults are told from those of the files that a command works with."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with _told_apart():
            if self._stream is None:
                raise AnswerLost("standard output is closed")
            return self._stream.write(text)

    def flush(self) -> None:
        with _told_apart():
            if self._stream is not None:
                self._stream.flush()

    def isatty(self) -> bool:
        return self._stream is not None and self._stream.isatty()


@contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # The reader has gone, and wants no more: no fault.
        raise
    except OSError as error:
        raise AnswerLost(error.strerror or str(error)) from error


@contextmanager
def answering() -> Iterator[None]:
    """What is printed inside it is the answer, written out at the end. Raises AnswerLost or BrokenPipeError."""
    answer = cast(TextIO, _Answer(sys.stdout))
    with redirect_stdout(answer):
        yield
        answer.flush()


def close_quietly() -> None:
    """After our output has nowhere to go: keep Python from complaining about it at exit."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open until the end of the process
