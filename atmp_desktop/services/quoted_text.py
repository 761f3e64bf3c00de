"""Splits the text of a message into what its writer says and what is quoted from before. Knows no mail and no window."""

from __future__ import annotations

import re
from dataclasses import dataclass

LEAST_LINES = 3
"""Fewer quoted lines than these stay where they are: folding them away would hide more than it clears up."""

_INTRODUCTION = re.compile(r"\s*(?:on|am|le)\b.{5,200}\b(?:wrote|schrieb|a écrit)\s*:\s*", re.IGNORECASE)
_DIVIDER = re.compile(
    r"\s*-{2,}\s*(?:original message|forwarded message|original appointment)\s*-{2,}\s*", re.IGNORECASE
)
_HEADER = re.compile(r"\s*\*?(from|sent|date|to|cc|subject)\s*:\*?\s*\S.*", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A run of lines.

    Attributes:
        quoted: it repeats an earlier message.
        lines: how many they are; blank ones around what is quoted are counted with it.
    """

    text: str
    quoted: bool

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())


def parts_of(text: str) -> list[Part]:
    """The parts of a message in order; their texts put together are the message.

    Quoted are three lines or more that begin with “>”, with the line that says who wrote them; and all that follows the
    line, or the block of headers, by which mail programs set off the message that is answered.
    """
    lines = text.splitlines(keepends=True)
    cut = _rest_is_quoted(lines)
    marks = [place >= cut or line.lstrip().startswith(">") for place, line in enumerate(lines)]
    for place, line in enumerate(lines[:cut]):
        if _INTRODUCTION.fullmatch(line.rstrip("\n")) and _is_followed(lines, marks, place + 1):
            marks[place] = True
    _bridge_blanks(lines, marks)
    found: list[Part] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or marks[end] != marks[start]:
            run = lines[start:end]
            is_quoted = marks[start] and sum(bool(line.strip()) for line in run) >= LEAST_LINES
            if found and found[-1].quoted == is_quoted:
                found[-1] = Part(found[-1].text + "".join(run), is_quoted)
            else:
                found.append(Part("".join(run), is_quoted))
            start = end
    return found


def _rest_is_quoted(lines: list[str]) -> int:
    """The place from which all lines are the message that is answered; past the last where none is."""
    for place, line in enumerate(lines):
        if _DIVIDER.fullmatch(line.rstrip("\n")):
            return place
        match = _HEADER.fullmatch(line.rstrip("\n"))
        if match is not None and match[1].lower() == "from" and place > 0:
            following = [_HEADER.fullmatch(each.rstrip("\n")) for each in lines[place + 1 : place + 5]]
            names = {each[1].lower() for each in following if each is not None}
            if "subject" in names and names & {"sent", "date"}:
                return place
    return len(lines)


def _is_followed(lines: list[str], marks: list[bool], place: int) -> bool:
    """Whether the next line that is not blank is quoted."""
    while place < len(lines) and not lines[place].strip():
        place += 1
    return place < len(lines) and marks[place]


def _bridge_blanks(lines: list[str], marks: list[bool]) -> None:
    """Blank lines between two quoted ones are quoted too."""
    last = -2
    for place in range(len(lines)):
        if marks[place]:
            if last >= 0 and all(not each.strip() for each in lines[last + 1 : place]):
                marks[last + 1 : place] = [True] * (place - last - 1)
            last = place
