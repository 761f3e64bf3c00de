"""Text broken into lines of a width, wherever it is drawn by hand. Knows widths of words alone, and no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

GOES_ON = "…"

BREAKS = frozenset("@./-_–")
"""After these a long word, such as an address, is broken rather than anywhere."""


def broken(text: str, width: float, advance: Callable[[str], float], most: int) -> list[str]:
    """The lines that a text makes in a width, at most so many; the last of those ends with "…" where the text goes on.

    `advance` tells how wide a text is. Lines break at blanks, and within a word that has no room in a line of its own.
    """
    if not text:
        return [""]
    if "\n" not in text and advance(text) <= width:
        return [text]
    found: list[str] = []
    for line in _lines(text, width, advance):
        if len(found) == most:
            found[-1] = _shortened(found[-1], width, advance)
            break
        found.append(line)
    return found


def _lines(text: str, width: float, advance: Callable[[str], float]) -> Iterator[str]:
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if advance(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            line = word
            while len(line) > 1 and advance(line) > width:
                part = _as_much(line, width, advance)
                yield part
                line = line[len(part) :]
        yield line


def _as_much(word: str, width: float, advance: Callable[[str], float]) -> str:
    """As many letters of a word as have room, one at least; fewer where it can be broken better."""
    least, most = 1, len(word)
    while least < most:
        middle = (least + most + 1) // 2
        if advance(word[:middle]) <= width:
            least = middle
        else:
            most = middle - 1
    for place in range(least, max(1, least // 2), -1):
        if word[place - 1] in BREAKS:
            return word[:place]
    return word[:least]


def _shortened(line: str, width: float, advance: Callable[[str], float]) -> str:
    while line and advance(line + GOES_ON) > width:
        line = line[:-1].rstrip()
    return line + GOES_ON
