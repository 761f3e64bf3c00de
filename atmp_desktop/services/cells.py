"""What may stand in a cell of any sheet we write, .xlsx or .csv, and the way back. Knows no record and no writer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from atmp_desktop.translation import tr

LONGEST = 32_767
"""The most characters Excel takes in a cell, counted in UTF-16 units."""

LIVE = "=+-@\t\r"
"""A cell that begins with one of these is taken for a formula by some program that opens a CSV file."""

# What XML cannot carry or nobody can see: control characters but for tab and line end, lone surrogates, noncharacters.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LIVE_IN_CSV = re.compile(f"'*[{re.escape(LIVE)}]")


class Cleaner:
    """Puts text into the form in which it may stand in a cell.

    Attributes:
        cut: how many cells had to be cut so far.
    """

    def __init__(self) -> None:
        self.cut = 0

    def text(self, text: str) -> str:
        """The text without what a sheet cannot hold. One that is too long ends in words that say so, and is counted."""
        if _ODD.search(text):
            text = _ODD.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        # No text has more than two UTF-16 units a character, so most need no counting.
        if len(text) * 2 > LONGEST and _units(text) > LONGEST:
            self.cut += 1
            return _cut(text)
        return text

    def texts(self, texts: Sequence[str | None]) -> Sequence[str | None]:
        """Many at once, None staying None: most columns need nothing done, which is seen in one look."""
        known = [text for text in texts if text]
        if not _ODD.search("\n".join(known)) and max(map(len, known), default=0) * 2 <= LONGEST:
            return texts
        return [None if text is None else self.text(text) for text in texts]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str) -> str:
    ending = tr("… [cut here: the whole text has {text:,} characters]", text=len(text))
    room = LONGEST - len(ending)
    # "ignore" drops half a character where the cut falls into the middle of one.
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore") + ending


def csv_text(text: str) -> str:
    """Cleaned text as it stands in a CSV cell: an apostrophe before what a program could take for a formula, and before
    such an apostrophe that was there already."""
    return f"'{text}" if _LIVE_IN_CSV.match(text) else text


def from_csv(text: str) -> str:
    """The text that `csv_text` wrote."""
    return text[1:] if text.startswith("'") and _LIVE_IN_CSV.match(text) else text
