"""Folding text so that it is found however it is typed: case, accents, letters such as ł ø æ ß đ, apostrophes."""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ĸ": "k",
        "ŋ": "n",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "ə": "e",
    }
)
APOSTROPHES = re.compile("['’‘ʼ`´]")
# What FTS5 takes for a word too: it divides at a few signs (New Tai Lue, Vedic) that Python takes for letters.
WORD = re.compile(r"[^\W_\u19b0-\u19c9\u1cf2\u1cf3]+")


def fold(text: str) -> str:
    """Text in lower case without accents; apostrophes stay."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character)).translate(LETTERS)


def words_of(text: str) -> list[str]:
    """The folded words of a text as they are typed to find it: O'Brien is obrien; hyphens, dots and @ divide."""
    return WORD.findall(APOSTROPHES.sub("", fold(text)))


def index_text(text: str) -> str:
    """The folded words of a text as they are indexed: O'Brien is obrien, o and brien, so that each way finds it."""
    folded = fold(text)
    if folded.isascii() and "'" not in folded and "`" not in folded:
        # The index divides plain text as we do.
        return folded
    words = WORD.findall(APOSTROPHES.sub("", folded))
    if APOSTROPHES.search(folded):
        words += [word for word in WORD.findall(folded) if word not in words]
    return " ".join(words)
